import { expect, test } from 'vitest';
import { shipped } from '../support/shipped.ts';

const { catalogue } = shipped();
const risk = catalogue.edition('ISO 14971', '2019');

test('ISO 14971:2019 numbers on two levels, and 3 to 10 otherwise than in 2007', () => {
  expect(risk?.clauses.filter(({ number }) => number.split('.').length > 2)).toEqual([]);
  expect(['5', '6', '7.1', '9'].map(number => risk?.clause(number)?.title)).toEqual([
    'Risk analysis',
    'Risk evaluation',
    'Risk control option analysis',
    'Risk management review',
  ]);
  expect(risk?.has('6.1')).toBe(false);
});

test('what no two lists agree on is a draft', () => {
  const drafts = risk?.clauses.filter(({ isDraft }) => isDraft).map(({ number }) => number);
  expect(drafts).toEqual(['7', '7.5', '10']);
});

test('its older editions are known, that of 2007 as a draft with other numbers', () => {
  expect(catalogue.editionsOf('ISO 14971').map(({ name }) => name)).toEqual([
    'ISO 14971:2000',
    'ISO 14971:2007',
    'ISO 14971:2019',
  ]);
  const former = catalogue.edition('ISO 14971', '2007');
  expect(former).toMatchObject({ status: 'withdrawn', successor: 'ISO 14971:2019', isDraft: true });
  expect(former?.clause('6.2')?.title).toBe(risk?.clause('7.1')?.title);
});
