import { expect, test } from 'vitest';
import { formerEditions } from '../../../src/core/assist/former-editions.ts';
import type { Edition } from '../../../src/core/catalogue/types.ts';
import { documentOf } from '../../support/marks.ts';
import { shipped } from '../../support/shipped.ts';

function editionOf(year: string): Edition {
  const edition = shipped().catalogue.edition('ISO/IEC 27001', year);
  if (!edition) throw new Error(`No edition of ${year}.`);
  return edition;
}

/** How often editions are looked at where a row holds so many clauses, and so many columns name the edition of 2013. */
function looksAt(clauses: number): number {
  let looks = 0;
  const head = `| ${'ISO/IEC 27001:2013 | '.repeat(clauses)}`;
  const rule = `| ${'--- | '.repeat(clauses)}`;
  const row = `| ${'A.12.6.1 | '.repeat(clauses)}`;
  const document = documentOf(`${head}\n${rule}\n${row}\n`);
  expect(document.references).toHaveLength(2 * clauses);
  const references = document.references.map(reference => ({
    ...reference,
    get edition() {
      looks += 1;
      return reference.edition;
    },
  }));
  formerEditions({ ...document, references }, editionOf('2013'), editionOf('2022'));
  return looks;
}

test('an edition is looked at as often, however many clauses a row of a table holds', () => {
  expect(looksAt(1)).toBeGreaterThan(0);
  expect(looksAt(40)).toBe(40 * looksAt(1));
});
