import { expect, test } from 'vitest';
import { correlationTable } from '../../../src/core/assist/correlation-table.ts';
import { applyEdits } from '../../../src/core/fixes/apply.ts';
import { citationsOf, traceDocument } from '../../../src/core/trace/document-trace.ts';
import { selected, worldOf } from '../../support/actions.ts';
import { documentOf, type Given } from '../../support/marks.ts';

const two: Given = { scope: ['ISO/IEC 20000-1:2018', 'ISO 9001:2015'] };

/** The text with the table of the section or selection at the ‹mark›. */
function withTable(marked: string, given: Given = two): string {
  const { text, range } = selected(marked);
  return applyEdits(text, correlationTable(documentOf(text, given), range, worldOf(given)));
}

const marker = '<!-- crossclause-correlations: the rows of this table cover nothing -->\n\n';
const head = `${marker}| ISO/IEC 20000-1:2018 | ISO 9001:2015 |\n| --- | --- |\n`;

test('a table stands at the end of the section, with what is known of each clause', () => {
  expect(
    withTable(
      '# A\n\nSee‹› ISO/IEC 20000-1:2018 7.6 and 8.5.1.\n\nMore.\n\n# B\n\nISO/IEC 20000-1:2018 8.1.\n',
    ),
  ).toBe(
    `# A\n\nSee ISO/IEC 20000-1:2018 7.6 and 8.5.1.\n\nMore.\n\n${head}| 7.6 | 7.1.6 |\n| 8.5.1 | 6.3, 8.3.6, 8.5.6 |\n\n# B\n\nISO/IEC 20000-1:2018 8.1.\n`,
  );
});

test('what the section cites of the other standard stands in the row of the clause that it answers to', () => {
  expect(withTable('‹›ISO/IEC 20000-1:2018 7.6, see ISO 9001:2015 7.1.6.\n')).toBe(
    `ISO/IEC 20000-1:2018 7.6, see ISO 9001:2015 7.1.6.\n\n${head}| 7.6 | 7.1.6 |\n`,
  );
});

test('a clause of another standard brings the clause of the first that it answers to', () => {
  expect(withTable('‹›We follow ISO 9001:2015 7.1.6.\n')).toBe(
    `We follow ISO 9001:2015 7.1.6.\n\n${head}| 7.6 | 7.1.6 |\n`,
  );
});

test('a clause that answers to nothing has a row of its own', () => {
  expect(withTable('‹›ISO/IEC 20000-1:2018 7.6 and ISO 9001:2015 7.1.5.2.\n')).toBe(
    `ISO/IEC 20000-1:2018 7.6 and ISO 9001:2015 7.1.5.2.\n\n${head}| 7.6 | 7.1.6 |\n| no counterpart | 7.1.5.2 |\n`,
  );
});

test('a clause without a counterpart says whether a source knows that there is none', () => {
  const given = { scope: ['ISO/IEC 20000-1:2018', 'ISO 9001:2015', 'ISO/IEC 27001:2022'] };
  const after = withTable('‹›ISO/IEC 20000-1:2018 7.6, 8.6.1 and 8.3.4.2.\n', given);
  expect(after).toContain('| 7.6 | 7.1.6 | in no table |\n');
  expect(after).toContain('| 8.6.1 | no counterpart | A.5.24, A.5.25, A.5.26, A.5.27, A.5.28, A.6.8 |\n');
});

test('what only the clause above has a row for stands in the table, and says so', () => {
  const given = { scope: ['ISO/IEC 20000-1:2018', 'ISO 9001:2015', 'ISO/IEC 27001:2022'] };
  expect(withTable('‹›ISO/IEC 20000-1:2018 8.3.4.1.\n', given)).toContain(
    '| 8.3.4.1 | 8.4 | A.5.19, A.5.20, A.5.21, A.5.22, A.8.30 (row of the clause above) |\n',
  );
});

test('what the config excludes has no number', () => {
  const excluded = {
    clause: { standard: 'ISO 9001', edition: '2015', clause: '7.1.6' },
    justification: 'Elsewhere.',
    span: { start: 0, end: 0 },
  };
  expect(withTable('‹›ISO/IEC 20000-1:2018 7.6 and 8.5.1.\n', { ...two, exclusions: [excluded] })).toContain(
    '| 7.6 | excluded |\n',
  );
});

test('the table covers nothing, its numbers are read, and the text above it is read as before', () => {
  const text = 'Suppliers follow ISO/IEC 20000-1:2018 8.3.4.\n\nBudgets meet clauses 8.4.1 and 8.4.2.\n';
  const after = withTable(`‹›${text}`);
  const numbersIn = (content: string, kind: string) =>
    documentOf(content, two).references.flatMap(({ clause, place }) =>
      clause !== undefined && place.kind === kind ? clause : [],
    );
  expect(numbersIn(after, 'prose')).toEqual(numbersIn(text, 'prose'));
  expect(numbersIn(after, 'cell')).toEqual(['8.3.4', '8.4', '8.4.1', '8.4.2']);
  const covered = (content: string) =>
    citationsOf('a.md', traceDocument(documentOf(content, two), worldOf(two)))
      .filter(({ merely }) => merely === undefined)
      .map(({ address }) => address.clause);
  expect(covered(after)).toEqual(['8.3.4', '8.4.1', '8.4.2']);
});

test('columns stand in the order of the scope', () => {
  expect(
    withTable('‹›ISO/IEC 20000-1:2018 7.6.\n', { scope: ['ISO 9001:2015', 'ISO/IEC 20000-1:2018'] }),
  ).toBe(
    `ISO/IEC 20000-1:2018 7.6.\n\n${marker}| ISO 9001:2015 | ISO/IEC 20000-1:2018 |\n| --- | --- |\n| 7.1.6 | 7.6 |\n`,
  );
});

test('a column without a number is left out', () => {
  const given = { scope: ['ISO/IEC 20000-1:2018', 'ISO 9001:2015', 'ISO/IEC 27001:2022'] };
  expect(withTable('‹›ISO/IEC 20000-1:2018 7.6.\n', given)).toBe(
    `ISO/IEC 20000-1:2018 7.6.\n\n${head}| 7.6 | 7.1.6 |\n`,
  );
});

test('without a scope, the columns are the editions that are cited', () => {
  expect(withTable('‹›ISO 9001:2015 7.1.6 and ISO/IEC 20000-1:2018 7.6.\n', {})).toBe(
    `ISO 9001:2015 7.1.6 and ISO/IEC 20000-1:2018 7.6.\n\n${marker}| ISO 9001:2015 | ISO/IEC 20000-1:2018 |\n| --- | --- |\n| 7.1.6 | 7.6 |\n`,
  );
});

test('an edition that is cited and not in scope has a column behind the others', () => {
  expect(withTable('‹›ISO/IEC 20000-1:2018 6.1 and ISO/IEC 27001:2013 6.1.\n')).toContain(
    '| ISO/IEC 20000-1:2018 | ISO 9001:2015 | ISO/IEC 27001:2013 |\n| --- | --- | --- |\n| 6.1 | 6.1 | 6.1 |\n',
  );
});

test('of a selection, only what it touches counts; the table stands at the end of its section', () => {
  expect(withTable('See ‹ISO/IEC 20000-1:2018 7.6›.\nSee ISO/IEC 20000-1:2018 8.5.1.\n\n# B\n')).toBe(
    `See ISO/IEC 20000-1:2018 7.6.\nSee ISO/IEC 20000-1:2018 8.5.1.\n\n${head}| 7.6 | 7.1.6 |\n\n# B\n`,
  );
});

test('Annex A as a whole is written out', () => {
  const given = { scope: ['ISO/IEC 27001:2022', 'ISO/IEC 20000-1:2018'] };
  const after = withTable('‹›ISO/IEC 27001:2022 Annex A and ISO/IEC 20000-1:2018 8.7.3.\n', given);
  expect(after).toContain('| Annex A |');
});

test('the table has the line ends of the text', () => {
  expect(withTable('‹›ISO/IEC 20000-1:2018 7.6.\r\n')).toBe(
    `ISO/IEC 20000-1:2018 7.6.\r\n\r\n${`${head}| 7.6 | 7.1.6 |\n`.replaceAll('\n', '\r\n')}`,
  );
});

test('a text without a last line end gets one behind the table', () => {
  expect(withTable('‹›ISO/IEC 20000-1:2018 7.6.')).toBe(
    `ISO/IEC 20000-1:2018 7.6.\n\n${head}| 7.6 | 7.1.6 |\n`,
  );
});

test('two clauses that answer to each other, and to none of the first standard, share a row', () => {
  const given = { scope: ['ISO/IEC 20000-1:2018', 'ISO/IEC 27001:2022', 'ISO/IEC 27001:2013'] };
  const row = '| ISO/IEC 27001:2022 | ISO/IEC 27001:2013 |\n| --- | --- |\n| A.7.9 | A.11.2.6 |\n';
  const after = withTable('‹›ISO/IEC 27001:2013 A.11.2.6, now ISO/IEC 27001:2022 A.7.9.\n', given);
  expect(after).toBe(`ISO/IEC 27001:2013 A.11.2.6, now ISO/IEC 27001:2022 A.7.9.\n\n${marker}${row}`);
  expect(withTable(`‹›${after}`, given)).toBe(after);
});

test('the table is not added twice, also where a formatter went over it', () => {
  const after = withTable('‹›ISO/IEC 20000-1:2018 7.6.\n');
  expect(withTable(`‹›${after}`)).toBe(after);
  const padded = after
    .replace('| --- | --- |', '| -------------------- | ------------- |')
    .replace('| 7.6 |', '| 7.6                  |');
  expect(withTable(`‹›${padded}`)).toBe(padded);
});

test.each([
  ['cites nothing', '‹›Nothing.\n', two],
  ['cites a standard as a whole', '‹›ISO 9001:2015 applies.\n', two],
  ['cites one standard, and no scope names another', '‹›ISO 9001:2015 8.4.\n', {}],
  ['cites what answers to nothing', '‹›ISO/IEC 20000-1:2018 6.3.\n', two],
  ['cites only clauses that there are not', '‹›ISO/IEC 20000-1:2018 8.99.\n', two],
])('there is no table of a section that %s', (_, marked, given) => {
  expect(withTable(marked, given)).toBe(selected(marked).text);
});
