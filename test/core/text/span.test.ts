import { expect, test } from 'vitest';
import { textBefore } from '../../../src/core/text/span.ts';

test('what stands before an offset is a few characters, however long the text', () => {
  const text = `${'word '.repeat(20_000)}(see 8.4)`;
  expect(textBefore(text, text.indexOf('8.4'), 5)).toBe('(see ');
});

test('at the beginning of a text it is what there is', () => {
  expect(textBefore('see 8.4', 4, 40)).toBe('see ');
  expect(textBefore('8.4', 0, 40)).toBe('');
});
