import { expect, test } from 'vitest';
import { explainDocument } from '../../../src/core/assist/explain-document.ts';
import { type Around, assistWorld, pointed, shown } from '../../support/assist.ts';

const explained = (text: string, given: Around = {}): string =>
  shown(explainDocument(pointed(text, given).document, assistWorld(given)).text);

test('it begins with the document and the scope', () => {
  const said = explained('ISO 9001:2015 9.2', { scope: ['ISO 9001:2015', 'ISO/IEC 27001:2022'] });
  expect(said).toMatch(/^# How policy\.md was read\n\nIn scope: ISO 9001:2015 and ISO\/IEC 27001:2022\.\n/);
  expect(explained('')).toContain('No scope is set: every edition whose clauses a pack lists is looked in.');
});

test('what else is to be known of it stands below the scope, as text', () => {
  const { document } = pointed('ISO 9001:2015 9.2', {});
  expect(explainDocument(document, assistWorld({}), ['Settings: “*mine*” is no path.']).text).toMatch(
    /looked in\.\n\nSettings: “\\\*mine\\\*” is no path\.\n\n## References\n/,
  );
});

test.each([
  [
    'ISO 9001:2015 9.2',
    'Line 1: **9.2** is ISO 9001:2015 9.2 Internal audit. The standard stands beside it.',
  ],
  [
    '# Us\n\n## ISO 9001:2015\n\nSee clause 9.2.',
    'Line 5: **9.2** is ISO 9001:2015 9.2 Internal audit. A heading above names the standard: ISO 9001:2015.',
  ],
  ['ISO 9001 9.2', 'No edition is stated; the latest whose clauses a pack lists is meant.'],
  [
    'As in 3.31 of ISO/IEC 27000:2018.',
    '**3.31** is ISO/IEC 27000:2018 3.31 information security incident. The standard stands beside it. It is the entry of a term.',
  ],
  [
    'ISO 9001:2015 8.99',
    '**8.99** is ISO 9001:2015 8.99. The standard stands beside it. The edition has no such clause.',
  ],
  [
    'ISO 50001:2018 9.2',
    '**9.2** is ISO 50001:2018 9.2. The standard stands beside it. No pack has this edition.',
  ],
  ['ISO 9001:2000 7.4', 'No pack lists its clauses.'],
  ['ISO/IEC 27001:2022 A.5.15–A.5.17', 'The range ISO/IEC 27001:2022 A.5.15–A.5.17 implies it.'],
])('%s', (text, expected) => expect(explained(text)).toContain(expected));

test('the rows that answer are named', () => {
  const scope = ['ISO/IEC 20000-1:2018', 'ISO 9001:2015'];
  expect(explained('ISO/IEC 20000-1:2018 8.2.3', { scope })).toMatch(
    /ISO 9001:2015 8\.4: ISO\/IEC TR 20000-7:2019, Table 3, 8\.2\.3/,
  );
  expect(explained('ISO/IEC 20000-1:2018 8.2.1', { scope })).toContain(
    'ISO 9001:2015: no counterpart, says ISO/IEC TR 20000-7:2019, Table 3',
  );
});

test('a document that cites nothing says so', () => {
  expect(explained('We are nice.')).toContain('The document cites nothing that was recognized.');
});

test('what two standards could settle is told as unread', () => {
  const said = explained('ISO 9001:2015 and ISO/IEC 27001:2022 apply.\n\n# More\n\nSee clause 9.2.');
  expect(said).toContain('## Left unread');
  expect(said).toMatch(/Line 5: “9\.2” could be of ISO/);
});

test('numbers that look like clauses and were not read stand at the end, below the reason that they share', () => {
  const said = explained(
    'Records are kept as 7.5 says.\n\nSee section 8.4, and 9.2.\n\n## 7.2 Learning\n\nVersion 9.1 of `8.5`, as in COBIT 4.1.\n',
    { scope: ['ISO 9001:2015'] },
  );
  expect(said.slice(said.indexOf('## Numbers'))).toBe(`## Numbers that were not read as clauses

ISO 9001:2015 has clauses with these numbers. With the standard beside it, as in “ISO 9001:2015 7.5”, a number is read anywhere in prose.

- Nothing calls them clauses; with the word “clause” before them they would be of ISO 9001: 7.5 in line 1.
- “section” may mean the text’s own; with “clause” in its place they would be of ISO 9001: 8.4 in line 3, 9.2 in line 3.
- The words around them name COBIT: 4.1 in line 7.
- Headings or paragraphs of the document have these numbers of their own: 7.2 in line 5.
- What stands beside them makes them something else, such as a version, an amount or a date: 9.1 in line 7.
- They stand in code, a comment or an address, where no prose is: 8.5 in line 7.
`);
});

test('numbers that nothing near is a standard for, that may be of several, or that go on and on, are told too', () => {
  const scope = ['ISO 9001:2015', 'ISO/IEC 27001:2022'];
  expect(explained('Records are kept as 7.5 says.', { scope })).toContain(
    'ISO 9001:2015 and ISO/IEC 27001:2022 have clauses with these numbers. With the standard beside it, as in “ISO 9001:2015 7.5”, a number is read anywhere in prose.\n\n- Nothing calls them clauses; with the word “clause” before them it would be asked whether they are of ISO 9001 or ISO/IEC 27001: 7.5 in line 1.',
  );
  expect(explained('As 7.5 and 9.2 of our own section 8.1 say.', { scope })).toContain(
    '- The words around them name a law, a contract, another text or a section of this one: 8.1 in line 1.',
  );
  expect(explained('As 7.5 says.\n\n'.repeat(15), { scope })).toMatch(/7\.5 in line 23 and 3 more\.\n$/);
});

test('without a scope, numbers of the editions that the document cites are told, and without these none', () => {
  expect(explained('# ISO 9001:2015\n\nAs 7.5 says, and A.5.15.')).toMatch(/\n- .*: 7\.5 in line 3\.\n$/);
  expect(explained('As 7.5 says.')).not.toContain('Numbers');
});

test('text of the document stays text', () => {
  const { document } = pointed('# *ISO* 9001:2015\n\nClause 9.2');
  expect(explainDocument({ ...document, uri: 'file:///a_b_[x].md' }, assistWorld()).text).toContain(
    'a\\_b\\_\\[x\\].md',
  );
});

test('each line leads to where it is', () => {
  const { document } = pointed('# ISO 9001:2015\n\nSee clause 9.2.');
  const { text, links } = explainDocument(document, assistWorld());
  expect(
    links.map(({ span, target }) => [
      text.slice(span.start, span.end),
      target.kind === 'place' && [target.uri, target.line],
    ]),
  ).toEqual([
    ['Line 1', ['policy.md', 0]],
    ['Line 3', ['policy.md', 2]],
  ]);
});
