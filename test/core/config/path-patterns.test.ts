import { expect, test } from 'vitest';
import {
  documentPatternTrouble,
  exclusionMatcher,
  inclusionMatcher,
  pathMatcher,
  patternTrouble,
  usableGitignore,
} from '../../../src/core/config/path-patterns.ts';

test.each(['drafts', 'drafts/', './drafts', 'drafts/**'])(
  'to exclude %s is to exclude the folder with all that is in it',
  pattern => {
    const isExcluded = exclusionMatcher([pattern]);
    expect(isExcluded('drafts/change.md')).toBe(true);
    expect(isExcluded('drafts/old/change.md')).toBe(true);
    expect(isExcluded('drafts-of-2024/change.md')).toBe(false);
  },
);

test.each(['policies', 'policies/', './policies'])(
  'to include %s is to include the Markdown files of the folder',
  pattern => {
    const isIncluded = inclusionMatcher([pattern]);
    expect(isIncluded('policies/change.md')).toBe(true);
    expect(isIncluded('policies/it/change.md')).toBe(true);
    expect(isIncluded('policies/it/change.mdx')).toBe(true);
    expect(isIncluded('policies/change.txt')).toBe(false);
    expect(isIncluded('other/policies/change.md')).toBe(false);
  },
);

test('elsewhere a folder does not stand for what is in it', () => {
  expect(pathMatcher(['policies'])('policies/change.md')).toBe(false);
});

test('no pattern names nothing', () => {
  expect(pathMatcher([])('change.md')).toBe(false);
  expect(exclusionMatcher([])('change.md')).toBe(false);
});

test.each([
  '**/*.md',
  'policies/**/*-*-*.md',
  '**/{*.draft,*.old,*.bak,*.tmp}.md',
  '{policies,procedures}/**/{*,*/*}.md',
  '**/a/**/b/**/*.md',
])('the pattern %s is used', pattern => expect(patternTrouble(pattern)).toBeUndefined());

test.each([
  ['four wildcards between two slashes', '*a*a*a*a.md'],
  ['seven wildcards', '**/a/**/a/**/a/**/*a*/*a.md'],
  ['four wildcards in one of the alternatives', 'x{a,{b,*c*c*c*c}}'],
])('a pattern with %s is not used, since a path could keep it busy for minutes', (_, pattern) =>
  expect(patternTrouble(pattern)).toContain(`“${pattern}” is not used`),
);

test.each([
  ['{a,b.md', 'a bracket is open in it; close it with “}”, or write \\{.'],
  ['[ab.md', 'a bracket is open in it; close it with “]”, or write \\[.'],
  ['!drafts/**', 'no pattern begins with “!”; what is to be left out stands under “exclude”.'],
  ['a\\b.md', 'folders are parted by “/”; write a/b.md.'],
  ['docs\\**\\*.md', 'folders are parted by “/”; write docs/**/*.md.'],
  ['[z-a].md', 'nothing is from z to a in [z-a]; write a-z.'],
])('the pattern %s says nothing, and is told', (pattern, message) => {
  expect(patternTrouble(pattern)).toBe(`“${pattern}” is not used: ${message}`);
});

test.each([
  'docs/\\*x.md',
  '\\*.md',
  '[a-z].md',
  '[0-9]-[a-c]*.md',
  '\\{a.md',
  '\\!a.md',
  '\\(a\\).md',
  'a-b.md',
  '[!a]*.md',
])('the pattern %s says something', pattern => expect(documentPatternTrouble(pattern)).toBeUndefined());

test.each(['/abs/**', '../x/**', '..', 'C:/policies/**'])(
  'documents are below the folder of the config, and %s is not',
  pattern => {
    expect(documentPatternTrouble(pattern)).toContain('documents lie below the folder of the config');
    expect(patternTrouble(pattern)).toBeUndefined();
  },
);

test.each(['Change (old).md', 'a+b.md', 'a|b.md', '+(a|b).md'])('the signs of %s mean themselves', name => {
  expect(pathMatcher([name])(name)).toBe(true);
  expect(pathMatcher([name])('a.md')).toBe(false);
  expect(pathMatcher(['*(old).md'])(name)).toBe(name.endsWith('(old).md'));
});

test('of a .gitignore the patterns that could keep a path busy are left out, and told', () => {
  const { text, troubles } = usableGitignore('# *a*b*c*d\r\nbuild/\n**/*a*b*c*d\n!keep.md\nx{*a,*b,*c,*d}\n');
  expect(text).toBe('# *a*b*c*d\nbuild/\n!keep.md\n');
  expect(troubles).toEqual([
    expect.stringContaining('“**/*a*b*c*d” is not used'),
    expect.stringContaining('“x{*a,*b,*c,*d}” is not used'),
  ]);
});
