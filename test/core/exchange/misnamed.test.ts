import { expect, test } from 'vitest';
import { misnamedEditions } from '../../../src/core/exchange/misnamed.ts';
import { importOptions } from '../../support/imports.ts';

const said = (from: string): string | undefined =>
  misnamedEditions(importOptions('library.yaml', { from }))[0]?.message;

test.each([
  ['Globex’ Baseline:2024', 'the sign “’” cannot stand in a name'],
  ['Globex_Baseline:2024', 'the sign “_” cannot stand in a name'],
  ['globex baseline:2024', 'it has no capital letter'],
  ['Globex - Baseline:2024', 'between words stands a blank, “ & ” or one of / . & -, and not “ - ”'],
  ['Globex Baseline.:2024', 'between words stands a blank, “ & ” or one of / . & -, and not “.”'],
  ['Globex (the whole):2024', 'in brackets stands one word, and they stand between words'],
  ['G:2024', 'a name begins with two letters or digits at least'],
  ['(EU) 2022/2555:2022', 'a name begins with two letters or digits at least'],
  [
    'What The Globex Company Asks Of All Who Supply It With Goods Or Services:2024',
    'it has more than 13 words',
  ],
])('of %s it is told what is wrong', (name, reason) => {
  expect(said(name)).toBe(
    `“${name}” names no edition: ${reason}. Expected a name of letters and digits with a capital among them, for example Globex Requirements:2024.`,
  );
});

test.each(['Globex Baseline', 'Globex Baseline 2024', 'ISO 9001'])('%s has no year', name => {
  expect(said(name)).toBe(
    `“${name}” names no edition. Expected one with its year, for example ISO 9001:2015.`,
  );
});

test.each([
  'Globex Baseline:2024',
  'Directive (EU) 2022/2555:2022',
  'Rules & Records:2024',
  'eIDAS:2014',
  '要求事項:2024',
])('%s is a name', name => {
  expect(said(name)).toBeUndefined();
});
