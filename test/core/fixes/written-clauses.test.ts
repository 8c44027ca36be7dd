import { expect, test } from 'vitest';
import { rangesListedWith, writtenClauses } from '../../../src/core/fixes/written-clauses.ts';
import { textAt } from '../../../src/core/text/span.ts';
import { documentOf } from '../../support/marks.ts';

test('a range is written in one place, with all clauses that it runs through', () => {
  const document = documentOf('See ISO 9001:2015 8.4, 9.1 to 9.3 and 10.2.');
  const written = writtenClauses(document).map(({ span, references, isRange }) => [
    textAt(document.text, span),
    references.length,
    isRange,
  ]);
  expect(written).toEqual([
    ['8.4', 1, false],
    ['9.1 to 9.3', 3, true],
    ['10.2', 1, false],
  ]);
});

test('the ranges of a list are looked for once, whichever of its members asks', () => {
  const document = documentOf('See ISO 9001:2015 8.4, 9.1 to 9.3 and 10.2.');
  const [first, ...others] = document.references.map(reference => rangesListedWith(document, reference));
  expect(first?.map(({ span }) => textAt(document.text, span))).toEqual(['9.1 to 9.3']);
  for (const other of others) expect(other).toBe(first);
});
