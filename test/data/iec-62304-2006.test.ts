import { expect, test } from 'vitest';
import { shipped } from '../support/shipped.ts';

const { catalogue, packs } = shipped();
const software = catalogue.edition('IEC 62304', '2006');
const pack = packs.find(({ id }) => id === 'iec-62304-2006');

test('IEC 62304:2006 is listed as its amendment of 2015 left it', () => {
  const clauses = pack?.kind === 'standard' ? pack.clauses : [];
  const added = clauses.filter(({ source }) => source === 'amendment').map(({ number }) => number);
  expect(added).toEqual(['4.4', '4.4.1', '4.4.2', '4.4.3', '4.4.4', '4.4.5', '5.1.12']);
});

test.each(['7.1.5', '7.3.2'])('%s, which the amendment took away, is no clause and no mistake', number => {
  expect(software?.has(number)).toBe(false);
  expect(software?.isUnlisted(number)).toBe(true);
});

test('5.7 has five tasks, 6.2.1 three below it', () => {
  expect(software?.clause('5.7')?.children).toEqual(['5.7.1', '5.7.2', '5.7.3', '5.7.4', '5.7.5']);
  expect(software?.clause('6.2.1')?.children).toEqual(['6.2.1.1', '6.2.1.2', '6.2.1.3']);
});

test('that it is in force is a draft, since a second edition was expected', () => {
  expect(software).toMatchObject({ status: 'current', isStatusDraft: true, isDraft: false });
});
