import { expect, test } from 'vitest';
import { isInformative } from '../../../src/core/config/informative.ts';
import { configOf } from '../../support/marks.ts';

test.each([
  ['minutes', 'minutes/2026/may.md', true],
  ['minutes/', 'minutes/may.md', true],
  ['minutes', 'minutes of may.md', false],
  ['contracts/*-draft.md', 'contracts/hosting-draft.md', true],
  ['**/audit-*.md', 'records/audit-2026.md', true],
  ['audit.md', 'records/audit.md', false],
])('%s says of %s that it is informative: %s', (pattern, path, expected) => {
  expect(isInformative(path, configOf({ informative: [pattern] }))).toBe(expected);
});

test('nothing is informative of which nobody says so', () => {
  expect(isInformative('minutes/may.md', configOf({}))).toBe(false);
});
