import { expect, test } from 'vitest';
import { unreadNumbers } from '../../../src/core/documents/unread-numbers.ts';
import { textAt } from '../../../src/core/text/span.ts';
import { configOf, documentOf, knownWith } from '../../support/marks.ts';

/** The numbers that ISO 9001:2015 has and that were left unread, and why, a line each. */
function unreadIn(text: string, scope: readonly string[] = ['ISO 9001:2015']): readonly string[] {
  const { catalogue, knowledge } = knownWith({});
  const { standards } = configOf({ scope });
  const iso9001 = catalogue.edition('ISO 9001', '2015');
  const found = unreadNumbers(
    documentOf(text, { scope }),
    { knowledge, scope: standards },
    clause => iso9001?.has(clause) === true,
  );
  return found.map(({ span, clause, why }) => {
    expect(textAt(text, span)).toBe(clause);
    const { kind, ...more } = why;
    return [clause, kind, ...Object.values(more).flat()].join(' ');
  });
}

test.each([
  ['Records are kept as 7.5 says.', 'in the middle of a sentence', ['7.5 no-word ISO 9001']],
  ['Buying follows section 8.4.', 'a word that texts use of themselves', ['8.4 own-word section ISO 9001']],
  ['## 7.2 Competence\n\nWe learn.', 'the number of a heading', ['7.2 own-part']],
  ['## 7.2 Competence\n\nAs 7.2 says, we learn.', 'that number again', ['7.2 own-part', '7.2 own-part']],
  ['GDPR 8.2 and SOC 2, 7.4 hold.', 'other frameworks', ['8.2 of-other GDPR', '7.4 of-other SOC 2']],
  ['See section 8.2 of this agreement.', 'the text itself', ['8.2 of-other ']],
  ['Version 9.1 costs 10.2 EUR.', 'a version, and an amount', ['9.1 no-number', '10.2 no-number']],
  ['`8.4` and [x](http://a.example/8.5)', 'code, and an address', ['8.4 no-prose', '8.5 no-prose']],
])('%s: %s', (text, _, expected) => expect(unreadIn(text)).toEqual(expected));

test('of several standards it would be asked which', () => {
  const scope = ['ISO 9001:2015', 'ISO/IEC 27001:2022'];
  expect(unreadIn('Records are kept as 7.5 says.', scope)).toEqual(['7.5 no-word ISO 9001 ISO/IEC 27001']);
});

test('without a scope, and where nothing names a standard, nothing says of which it is', () => {
  expect(unreadIn('Records are kept as 7.5 says.', [])).toEqual(['7.5 no-standard']);
});

test('in a paragraph that goes on and on, it is not tried what a word would change', () => {
  expect(unreadIn(`Records are kept as 7.5 says. ${'We keep them. '.repeat(500)}`)).toEqual(['7.5 no-word']);
});

test('what was read or is asked about is none, nor are front matter and the matrices of the text', () => {
  expect(unreadIn('ISO 9001:2015 7.5 and clause 8.4.')).toEqual([]);
  expect(unreadIn('Clause 8.4.', ['ISO 9001:2015', 'ISO/IEC 27001:2022'])).toEqual([]);
  expect(unreadIn('---\nversion: 7.5\n---\n\nWe learn.\n')).toEqual([]);
  expect(
    unreadIn(
      '<!-- crossclause-matrix -->\n\n| 7.5 | policy.md |\n| --- | --- |\n\n<!-- /crossclause-matrix -->\n',
    ),
  ).toEqual([]);
});

test('other numbers are none: those that the standard does not have, parts of longer ones, whole numbers', () => {
  expect(unreadIn('As 8.99 says, on 7.5.2024, in 7.5b and at 8.')).toEqual([]);
});
