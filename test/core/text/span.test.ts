import { expect, test } from 'vitest';
import { apart, textBefore } from '../../../src/core/text/span.ts';

test('what stands before an offset is a few characters, however long the text', () => {
  const text = `${'word '.repeat(20_000)}(see 8.4)`;
  expect(textBefore(text, text.indexOf('8.4'), 5)).toBe('(see ');
});

test('at the beginning of a text it is what there is', () => {
  expect(textBefore('see 8.4', 4, 40)).toBe('see ');
  expect(textBefore('8.4', 0, 40)).toBe('');
});

test('of what overlaps the first is kept, and what begins where it ends', () => {
  const spans = [
    { start: 0, end: 4 },
    { start: 2, end: 9 },
    { start: 4, end: 6 },
  ];
  expect(apart(spans, span => span)).toEqual([
    { start: 0, end: 4 },
    { start: 4, end: 6 },
  ]);
});
