import { describe, expect, it } from 'vitest';
import { allMatches } from '../../../src/core/text/all-matches.ts';

const indexes = (pattern: RegExp, text: string) => allMatches(pattern, text).map(({ index }) => index);

describe('allMatches', () => {
  it('gives all matches in order', () => {
    expect(indexes(/a/gu, 'banana')).toEqual([1, 3, 5]);
  });

  it('goes on behind an empty match', () => {
    expect(indexes(/(?<!\p{L})(?=\p{L})/gu, 'one two')).toEqual([0, 4]);
    expect(indexes(/$/gu, 'one')).toEqual([3]);
  });

  it('comes to an end where an empty match is before a pair of surrogates', () => {
    expect(indexes(/(?<!\p{L})(?=\p{L})/gu, 'a 𝐀 𝐁')).toEqual([0, 2, 5]);
  });
});
