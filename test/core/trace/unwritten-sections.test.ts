import { expect, test } from 'vitest';
import type { Document } from '../../../src/core/documents/document.ts';
import { unwrittenPlaces } from '../../../src/core/trace/unwritten-sections.ts';
import { documentOf } from '../../support/marks.ts';

/** How often the places of references are looked at where so many sections are still to be written. */
function looksAt(sections: number): number {
  let looks = 0;
  const document = documentOf(
    '## Audit\n\nISO 9001:2015 9.2\n\n<!-- crossclause-to-write -->\n\n'.repeat(sections),
  );
  const references = document.references.map(reference => ({
    ...reference,
    get span() {
      looks += 1;
      return reference.span;
    },
  }));
  const counted: Document = { ...document, references };
  const isUnwritten = unwrittenPlaces(counted);
  expect(document.references.map(({ span }) => isUnwritten(span.start))).not.toContain(false);
  return looks;
}

test('a reference is looked at as often, however many sections are still to be written', () => {
  expect(looksAt(1)).toBeGreaterThan(0);
  expect(looksAt(40)).toBe(40 * looksAt(1));
});
