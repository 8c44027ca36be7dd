import { expect, test } from 'vitest';
import { clauseChoices } from '../../../src/core/assist/clause-choices.ts';
import {
  counterpartChoices,
  counterpartChooser,
  insertChoices,
} from '../../../src/core/assist/counterpart-choices.ts';
import { referenceAt } from '../../../src/core/assist/reference-at.ts';
import { applyEdits } from '../../../src/core/fixes/apply.ts';
import { selected, worldOf } from '../../support/actions.ts';
import { documentOf, type Given } from '../../support/marks.ts';
import { acme, globex } from '../../support/packs.ts';
import { watched } from '../../support/watched.ts';

const three: Given = { scope: ['ISO/IEC 20000-1:2018', 'ISO 9001:2015', 'ISO/IEC 27001:2013'] };

function choicesAt(marked: string, given: Given = three) {
  const { text, range } = selected(marked);
  const document = documentOf(text, given);
  const reference = referenceAt(document, range.start);
  if (reference === undefined) throw new Error('The mark should stand in a reference.');
  return { text, document, reference, choices: counterpartChoices(document, reference, worldOf(given)) };
}

test('counterparts come in the order of the scope, each with its title and who says so', () => {
  const { choices } = choicesAt('See ISO/IEC 20000-1:2018 6‹›.1.\n');
  expect(choices.map(({ label }) => label)).toEqual(['ISO 9001:2015 6.1', 'ISO/IEC 27001:2013 6.1']);
  expect(choices[0]).toMatchObject({
    description: 'Actions to address risks and opportunities',
    detail: 'identical, published: ISO/IEC TR 20000-7:2019, Table 3, 6.1',
    basis: 'published',
    isCited: false,
  });
});

test('those of several standards are inserted where the config alone says which the clause is of', () => {
  const marked = 'Suppliers: clause 8.3‹›.4.1.\n\nChanges: clause 8.5.1.3.\n';
  const { text, document, reference, choices } = choicesAt(marked);
  expect(applyEdits(text, insertChoices(document, reference, choices, worldOf(three)))).toBe(
    'Suppliers: ISO/IEC 20000-1:2018 clause 8.3.4.1 (ISO 9001:2015 8.4; ISO/IEC 27001:2013 A.14.2.7, A.15, A.15.1.1, A.15.2).\n\nChanges: clause 8.5.1.3.\n',
  );
});

test('each clause is there once, however many rows lead to it', () => {
  const labels = choicesAt('See ISO/IEC 20000-1:2018 8.7‹›.3.\n').choices.map(({ label }) => label);
  expect(new Set(labels).size).toBe(labels.length);
});

test('what is cited beside the reference is marked', () => {
  const { choices } = choicesAt('See ISO/IEC 20000-1:2018 6‹›.1 and ISO 9001:2015 6.1.\n');
  expect(choices.map(({ label, isCited }) => [label, isCited])).toEqual([
    ['ISO 9001:2015 6.1', true],
    ['ISO/IEC 27001:2013 6.1', false],
  ]);
});

test('in a table only the row counts', () => {
  const table = '| ISO/IEC 20000-1:2018 | ISO 9001:2015 |\n| --- | --- |\n| 6‹›.1 | |\n| 6.2 | 6.1 |\n';
  expect(choicesAt(table).choices.some(({ isCited }) => isCited)).toBe(false);
});

test('without a scope, all standards of the packs answer', () => {
  const editions = choicesAt('See ISO/IEC 20000-1:2018 6‹›.1.\n', {}).choices.map(
    ({ edition }) => edition.name,
  );
  expect([...new Set(editions)]).toEqual(expect.arrayContaining(['ISO 9001:2015', 'ISO/IEC 27001:2013']));
});

test('several choices are inserted at once', () => {
  const { text, document, reference, choices } = choicesAt('See ISO/IEC 20000-1:2018 6‹›.1 here.\n');
  expect(applyEdits(text, insertChoices(document, reference, choices, worldOf(three)))).toBe(
    'See ISO/IEC 20000-1:2018 6.1 (ISO 9001:2015 6.1; ISO/IEC 27001:2013 6.1) here.\n',
  );
});

test.each([
  [
    'one bracket',
    'See ISO/IEC 20000-1:2018 8.3‹›.4 here.\n',
    'See ISO/IEC 20000-1:2018 8.3.4 (ISO 9001:2015 8.4; ISO/IEC 27001:2013 A.14.2.7, A.15, A.15.1.1, A.15.2) here.\n',
  ],
  [
    'the bracket around the reference',
    'Suppliers (ISO/IEC 27001:2013 7‹›.2) learn.\n',
    'Suppliers (ISO/IEC 27001:2013 7.2; ISO/IEC 20000-1:2018 7.2; ISO 9001:2015 7.2) learn.\n',
  ],
  [
    'what the document joins with commas',
    'Not ISO 9001:2015 7.3, ISO/IEC 20000-1:2018 7.3.\n\nSee ISO 9001:2015 8‹›.1.\n',
    'Not ISO 9001:2015 7.3, ISO/IEC 20000-1:2018 7.3.\n\nSee ISO 9001:2015 8.1, ISO/IEC 20000-1:2018 8.1, ISO/IEC 27001:2013 8.1.\n',
  ],
  [
    'the list of the front matter',
    '---\nclauses: [ISO 9001:2015 7‹›.2, ISO 9001:2015 9.2]\n---\n',
    '---\nclauses: [ISO 9001:2015 7.2, ISO/IEC 20000-1:2018 7.2, ISO/IEC 27001:2013 7.2, ISO 9001:2015 9.2]\n---\n',
  ],
  [
    'a cell, and the column beside it',
    '| ISO/IEC 20000-1:2018 | ISO 9001:2015 |\n| --- | --- |\n| 8.5‹›.1 | |\n',
    '| ISO/IEC 20000-1:2018 | ISO 9001:2015 |\n| --- | --- |\n| 8.5.1; ISO/IEC 27001:2013 A.12.1.2, A.14.2, A.14.2.2, A.14.2.3, A.14.2.4, A.15.2.2 | 6.3, 8.3.6, 8.5.6 |\n',
  ],
])('counterparts in %s come in the order of the scope, whichever is inserted first', (_, marked, after) => {
  const { text, choices } = choicesAt(marked);
  const at = selected(marked).range.start;
  const insertEach = (order: typeof choices) =>
    order.reduce((current, choice) => {
      const document = documentOf(current, three);
      const reference = referenceAt(document, at);
      if (reference === undefined) throw new Error('The reference should still be there.');
      return applyEdits(current, insertChoices(document, reference, [choice], worldOf(three)));
    }, text);
  expect(insertEach(choices)).toBe(after);
  expect(insertEach(choices.toReversed())).toBe(after);
});

test('no choice, no edit', () => {
  const { document, reference } = choicesAt('See ISO/IEC 20000-1:2018 6‹›.1 here.\n');
  expect(insertChoices(document, reference, [], worldOf(three))).toEqual([]);
});

const labelsFor = (query: string, given: Given = three) =>
  clauseChoices(worldOf(given), query).map(({ label }) => label);

test('a clause is found by its number, that one before those below it', () => {
  expect(labelsFor('8.7.3').slice(0, 2)).toEqual([
    'ISO/IEC 20000-1:2018 8.7.3',
    'ISO/IEC 20000-1:2018 8.7.3.1',
  ]);
});

test('a clause is found by the beginning of a word of its title', () => {
  expect(labelsFor('know')).toEqual(['ISO/IEC 20000-1:2018 7.6', 'ISO 9001:2015 7.1.6']);
});

test('a clause is found by its standard and more', () => {
  expect(labelsFor('9001 know')).toEqual(['ISO 9001:2015 7.1.6']);
  expect(labelsFor('ISO/IEC 20000-1:2018 7.6')).toEqual(['ISO/IEC 20000-1:2018 7.6']);
  expect(labelsFor('27001:2013 a.18.2.3')).toEqual(['ISO/IEC 27001:2013 A.18.2.3']);
});

test('a clause is found by number and words of its title together, in any order', () => {
  expect(labelsFor('8.6.1 incident')).toEqual(['ISO/IEC 20000-1:2018 8.6.1']);
  expect(labelsFor('manag incid 8.6')).toEqual(['ISO/IEC 20000-1:2018 8.6.1']);
  expect(labelsFor('27001:2013 logging')).toContain('ISO/IEC 27001:2013 A.12.4');
  expect(labelsFor('8.6.1 knowledge')).toEqual([]);
});

test('a clause is found by its code, and by another name of its catalogue', () => {
  const own: Given = {
    own: [...acme, ...globex],
    scope: ['ACME Controls:2025', 'Globex Supplier Requirements:2024'],
  };
  expect(labelsFor('#ac-1', own)).toEqual(['ACME Controls:2025 AC-1', 'ACME Controls:2025 AC-1.1']);
  expect(labelsFor('gsr 4.2', own)).toEqual([
    'Globex Supplier Requirements:2024 4.2',
    'Globex Supplier Requirements:2024 4.2.1',
  ]);
});

test('a choice shows its title and what it stands below', () => {
  expect(clauseChoices(worldOf(three), '9001 know')[0]).toMatchObject({
    description: 'Organizational knowledge',
    detail: '7 Support › 7.1 Resources',
  });
});

test('an empty query finds every clause of the scope, in its order', () => {
  expect(labelsFor('')[0]).toBe('ISO/IEC 20000-1:2018 1');
  expect(labelsFor('').some(label => label.startsWith('ISO/IEC 27001:2022'))).toBe(false);
});

test('a query that means nothing finds nothing', () => {
  expect(labelsFor('zzz')).toEqual([]);
  expect(labelsFor('8.99')).toEqual([]);
});

test('what is cited beside the references of one line is looked up once, however many there are', () => {
  const lookUps = (count: number): number => {
    const text = `${'ISO/IEC 20000-1:2018 7.6, '.repeat(count)}ISO 9001:2015 7.1.6.`;
    const document = documentOf(text);
    const seen = watched(document);
    const choose = counterpartChooser(seen.document, worldOf());
    const choices = document.references.map(choose);
    expect(choices[0]?.find(({ label }) => label === 'ISO 9001:2015 7.1.6')?.isCited).toBe(true);
    return seen.lookUps();
  };
  expect(lookUps(20)).toBe(lookUps(2));
});
