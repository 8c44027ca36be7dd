import { expect, test } from 'vitest';
import { isAtStart } from '../../../src/core/documents/evidence.ts';

/** Whether the 8.4 of a text begins it; with its part, where one is told. */
function beginsWithList(text: string, part?: string): boolean {
  const start = text.indexOf('8.4');
  const list = { start, end: start + 3, part } as Parameters<typeof isAtStart>[1];
  return isAtStart({ text } as Parameters<typeof isAtStart>[0], list);
}

test('a number begins its text behind signs, the mark of a source or its part', () => {
  expect(beginsWithList('8.4')).toBe(true);
  expect(beginsWithList('[12] (8.4')).toBe(true);
  expect(beginsWithList('Part 2, 8.4', '2')).toBe(true);
  expect(beginsWithList('(Part 2: 8.4', '2')).toBe(true);
});

test('behind words it does not, though its part stands between', () => {
  expect(beginsWithList('See Part 2, 8.4', '2')).toBe(false);
  expect(beginsWithList('Part 2, 8.4')).toBe(false);
  expect(beginsWithList(`${'word '.repeat(40)}Part 2, 8.4`, '2')).toBe(false);
});
