import { expect, test } from 'vitest';
import { exclusionMatcher, pathMatcher } from '../../../src/core/config/path-patterns.ts';

test.each(['drafts', 'drafts/', './drafts', 'drafts/**'])(
  'to exclude %s is to exclude the folder with all that is in it',
  pattern => {
    const isExcluded = exclusionMatcher([pattern]);
    expect(isExcluded('drafts/change.md')).toBe(true);
    expect(isExcluded('drafts/old/change.md')).toBe(true);
    expect(isExcluded('drafts-of-2024/change.md')).toBe(false);
  },
);

test('to include a folder is not to include what is in it', () => {
  expect(pathMatcher(['policies'])('policies/change.md')).toBe(false);
});

test('no pattern names nothing', () => {
  expect(pathMatcher([])('change.md')).toBe(false);
  expect(exclusionMatcher([])('change.md')).toBe(false);
});
