import { describe, expect, test } from 'vitest';
import { placeAfter } from '../../src/vscode/webview/grid-keys.ts';

// Where the keys lead in the matrix, from the third of six columns and the fifth of forty rows.

const from = { row: 5, column: 2 };
const extent = { last: { row: 40, column: 5 }, page: 10 };

const ledTo = (
  key: string,
  held: { readonly ctrlKey?: boolean; readonly metaKey?: boolean } = {},
  at = from,
) => {
  const to = placeAfter({ key, ctrlKey: false, metaKey: false, ...held }, at, extent);
  return to && [to.row, to.column];
};

describe('a key', () => {
  test.each([
    ['ArrowUp', [4, 2]],
    ['ArrowDown', [6, 2]],
    ['ArrowLeft', [5, 1]],
    ['ArrowRight', [5, 3]],
    ['Home', [5, 0]],
    ['End', [5, 5]],
    ['PageUp', [1, 2]],
    ['PageDown', [15, 2]],
  ])('%s leads to a cell nearby', (key, place) => {
    expect(ledTo(key)).toEqual(place);
  });

  test.each([
    ['ArrowUp', [0, 2]],
    ['ArrowDown', [40, 2]],
    ['ArrowLeft', [5, 0]],
    ['ArrowRight', [5, 5]],
    ['Home', [1, 0]],
    ['End', [40, 5]],
  ])('%s leads with Control or Meta to the end', (key, place) => {
    expect(ledTo(key, { ctrlKey: true })).toEqual(place);
    expect(ledTo(key, { metaKey: true })).toEqual(place);
  });

  test.each(['ArrowDown', 'ArrowRight', 'PageDown'])('%s leads nowhere from the last cell', key => {
    expect(ledTo(key, {}, extent.last)).toEqual([40, 5]);
  });

  test.each(['ArrowUp', 'ArrowLeft'])('%s leads nowhere from the first cell, which is in the head', key => {
    expect(ledTo(key, {}, { row: 0, column: 0 })).toEqual([0, 0]);
  });

  test.each(['a', 'Tab', 'Escape'])('%s is left to others', key => {
    expect(ledTo(key)).toBeUndefined();
  });
});
