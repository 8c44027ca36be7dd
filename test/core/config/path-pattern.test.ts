import fc from 'fast-check';
import picomatch from 'picomatch/posix';
import { describe, expect, test } from 'vitest';
import { pathPattern } from '../../../src/core/config/path-pattern.ts';

const paths = [
  'drafts',
  'drafts/a.md',
  'drafts/old/b.md',
  'policies/.hidden/c.md',
  'policies/change (2024).md',
  'policies/{a}.txt',
  'readme.md',
  'ä.md',
];

const named = (pattern: string): readonly string[] => paths.filter(pathPattern(pattern));

describe('a pattern names', () => {
  test.each([
    ['readme.md', ['readme.md']],
    ['*.md', ['readme.md', 'ä.md']],
    ['?.md', ['ä.md']],
    ['drafts/*', ['drafts/a.md']],
    ['drafts/**', ['drafts', 'drafts/a.md', 'drafts/old/b.md']],
    [
      '*/**',
      [
        'drafts/a.md',
        'drafts/old/b.md',
        'policies/.hidden/c.md',
        'policies/change (2024).md',
        'policies/{a}.txt',
      ],
    ],
    ['**/b.md', ['drafts/old/b.md']],
    ['**/readme.md', ['readme.md']],
    ['**/.*/**', ['policies/.hidden/c.md']],
    ['drafts/**/*.md', ['drafts/a.md', 'drafts/old/b.md']],
    ['drafts/**.md', ['drafts/a.md', 'drafts/old/b.md']],
    ['**/[a-c].md', ['drafts/a.md', 'drafts/old/b.md', 'policies/.hidden/c.md']],
    ['drafts/[!b].md', ['drafts/a.md']],
    ['**/{a,old/b}.md', ['drafts/a.md', 'drafts/old/b.md']],
    ['{drafts/{a,x},readme}.md', ['drafts/a.md', 'readme.md']],
    ['policies/* (2024).md', ['policies/change (2024).md']],
    ['policies/{a}.txt', ['policies/{a}.txt']],
    ['policies/\\{a\\}.*', ['policies/{a}.txt']],
    ['!**/*.md', ['drafts', 'policies/{a}.txt']],
    ['README.md', []],
  ])('%s', (pattern, expected) => {
    expect(named(pattern)).toEqual(expected);
  });
});

test('what nothing closes means itself', () => {
  expect(pathPattern('{a,b')('{a,b')).toBe(true);
  expect(pathPattern('[ab')('[ab')).toBe(true);
  expect(pathPattern('a\\')('a\\')).toBe(true);
});

// What both understand alike: picomatch sees a choice in `(a)`, no negation in `[!a]`, and no `*` at the end of `a.`.
const name = fc.array(fc.constantFrom('a', 'b', '.b', '-', 'ä', '*', '?', '[ab]', '{a,b}', '{a,*.b}'), {
  minLength: 1,
  maxLength: 4,
});
const pattern = fc
  .array(
    fc.oneof(
      name.map(parts => parts.join('').replaceAll('**', '*')),
      fc.constant('**'),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map(names => names.join('/'));
const path = fc
  .array(fc.stringMatching(/^[ab.ä-]{0,3}[abä-]$/), { minLength: 1, maxLength: 4 })
  .map(names => names.join('/'));

test('a pattern names what it names elsewhere', () => {
  fc.assert(
    fc.property(pattern, fc.array(path, { minLength: 5, maxLength: 5 }), (text, candidates) => {
      const isNamed = picomatch(text, { dot: true });
      expect(candidates.filter(pathPattern(text))).toEqual(
        candidates.filter(candidate => isNamed(candidate)),
      );
    }),
    { numRuns: 2000 },
  );
});

test.each(['*a'.repeat(2000), '{a,'.repeat(1200) + '}'.repeat(1200), '**/'.repeat(1500), '{'.repeat(5000)])(
  'a pattern made to keep a matcher busy names nothing, and says so in time: %.12s…',
  evil => {
    expect(pathPattern(`${evil}b`)('a'.repeat(500))).toBe(false);
  },
);
