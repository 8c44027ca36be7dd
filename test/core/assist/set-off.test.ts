import { expect, test } from 'vitest';
import { setOff } from '../../../src/core/assist/set-off.ts';

/** The phrase at the mark `|`. */
const inserted = (marked: string, phrase = 'ISO 9001:2015 8.4') => {
  const at = marked.indexOf('|');
  const text = marked.replace('|', '');
  return text.slice(0, at) + setOff(phrase, text, { start: at, end: at }) + text.slice(at);
};

test.each([
  ['It is so.|', 'It is so. ISO 9001:2015 8.4'],
  ['As|says', 'As ISO 9001:2015 8.4 says'],
  ['As |says', 'As ISO 9001:2015 8.4 says'],
  ['See |.', 'See ISO 9001:2015 8.4.'],
  ['(|)', '(ISO 9001:2015 8.4)'],
  ['|', 'ISO 9001:2015 8.4'],
])('a phrase is set off from what it would touch: %s', (marked, text) => {
  expect(inserted(marked)).toBe(text);
});
