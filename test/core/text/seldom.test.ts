import { expect, test } from 'vitest';
import { seldom } from '../../../src/core/text/seldom.ts';

const isAboutMinutes = seldom([
  { words: 'minutes', pattern: '(?<!\\d )minutes(?!\\p{L})' },
  { words: 'protokoll', pattern: '(?<!\\p{L})protokolle?(?!\\p{L})' },
]);

test('a text has any of the patterns, whatever its letter case', () => {
  expect(isAboutMinutes('Minutes of the meeting')).toBe(true);
  expect(isAboutMinutes('Das Protokoll der Sitzung')).toBe(true);
});

test('the words alone are not enough', () => {
  expect(isAboutMinutes('It takes 30 minutes')).toBe(false);
  expect(isAboutMinutes('Protokollführung')).toBe(false);
});

test('a pattern is made for a text with its words, and not before', () => {
  const isFound = seldom([{ words: 'audit', pattern: '(' }]);
  expect(isFound('A policy')).toBe(false);
  expect(() => isFound('An audit')).toThrow(SyntaxError);
});
