import { expect, test } from 'vitest';
import { readGitignore } from '../../../src/core/config/gitignore.ts';

test('a .gitignore leaves paths out, takes some back, and says nothing of the others', () => {
  const { leavesOut } = readGitignore('build/\n*.md\n!keep.md\n');
  expect(leavesOut('build', true)).toBe(true);
  expect(leavesOut('build', false)).toBeUndefined();
  expect(leavesOut('notes/a.md', false)).toBe(true);
  expect(leavesOut('notes/keep.md', false)).toBe(false);
  expect(leavesOut('notes/a.txt', false)).toBeUndefined();
});

test('a pattern that could keep a path busy is not used, and told', () => {
  const { leavesOut, troubles } = readGitignore('*a*b*c*d.md\n');
  expect(leavesOut('xaxbxcxd.md', false)).toBeUndefined();
  expect(troubles).toEqual([expect.stringContaining('“*a*b*c*d.md” is not used')]);
});
