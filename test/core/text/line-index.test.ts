import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LineIndex } from '../../../src/core/text/line-index.ts';

test('a line ends with a line feed, a carriage return, or both together', () => {
  const lines = new LineIndex('a\nb\r\nc\rd\r\r\ne');
  expect([0, 1, 2, 3, 4, 5].map(line => lines.startOf(line))).toEqual([0, 2, 5, 7, 9, 11]);
  expect(lines.lineCount).toBe(6);
});

test('a text without line ends is one line, and so is an empty one', () => {
  expect(new LineIndex('policy').lineCount).toBe(1);
  expect(new LineIndex('').lineCount).toBe(1);
});

test('every line begins where a split of the text says', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '\n', '\r', '\r\n'), maxLength: 40 });
  fc.assert(
    fc.property(text, written => {
      const lines = new LineIndex(written);
      const starts = Array.from({ length: lines.lineCount }, (_, line) => lines.startOf(line));
      expect(starts.map((start, line) => written.slice(start, starts[line + 1]).trimEnd())).toEqual(
        written.split(/\r\n?|\n/),
      );
    }),
  );
});
