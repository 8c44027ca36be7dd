import { expect, test } from 'vitest';
import { completionsAt } from '../../../src/core/assist/completion.ts';
import { correlationTable } from '../../../src/core/assist/correlation-table.ts';
import { selected, worldOf } from '../../support/actions.ts';
import { assistWorld, pointed } from '../../support/assist.ts';
import { documentOf } from '../../support/marks.ts';

// What takes quadratic time does not end here.

test.each([
  ['blanks in the front matter', `---\nclauses:\n  -${' '.repeat(20_000)}x"‹›\n---\n`],
  ['capitals in a line', `ISO 9001:2015 8.4, ${'A'.repeat(400_000)}! ‹›`],
])('many %s are completed in time', (_name, marked) => {
  const { document, offset } = pointed(marked);
  expect(completionsAt(document, offset, assistWorld())?.items ?? []).toEqual([]);
});

test('a section with many blanks gets its correlation table in time', () => {
  const { text, range } = selected(`‹›ISO/IEC 20000-1:2018 7.6${' '.repeat(400_000)}and more.\n`);
  const world = worldOf({ scope: ['ISO/IEC 20000-1:2018', 'ISO 9001:2015'] });
  expect(correlationTable(documentOf(text), range, world)).toHaveLength(1);
});
