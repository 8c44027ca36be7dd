import { expect, test } from 'vitest';
import { columnsOf, rowsOf } from '../../../src/core/catalogue/row-columns.ts';
import { packFilesFromJson, packsToJson } from '../../../src/core/catalogue/serialized.ts';
import { shipped } from '../../support/shipped.ts';

test('a row that lacks a field has 0 in its column', () => {
  expect(columnsOf([{ number: '4', title: 'Context' }, { number: '4.1' }])).toEqual({
    number: ['4', '4.1'],
    title: ['Context', 0],
  });
});

test.each([
  ['a row without a field', [{ number: '4', title: 'Context' }, { number: '4.1' }]],
  ['a field that only a later row has', [{ number: '4' }, { number: '4.1', variants: ['Its context'] }]],
  ['what is said to be nothing', [{ from: '4.1', to: null }, { from: '4.2' }]],
  ['what is said not to be', [{ number: '1', requirement: false }, { number: '4' }]],
  ['no rows', []],
])('%s comes back from columns', (_, rows) => {
  expect(rowsOf(columnsOf(rows))).toEqual(rows);
});

test('every shipped pack comes back as its file says it', () => {
  const { files } = shipped();
  expect(packFilesFromJson(packsToJson(files))).toEqual(files);
});
