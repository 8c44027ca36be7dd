import { expect, test } from 'vitest';
import { isMarkdownName, withoutMarkdownEnding } from '../../../src/core/config/markdown-names.ts';

test.each([
  ['policies/access.md', 'policies/access'],
  ['access.MDX', 'access'],
  ['access.markdown', 'access'],
])('%s is the name of a document, %s without its ending', (name, bare) => {
  expect(isMarkdownName(name)).toBe(true);
  expect(withoutMarkdownEnding(name)).toBe(bare);
});

test.each(['access.mdb', 'md', 'access.md.txt'])('%s is no name of a document', name => {
  expect(isMarkdownName(name)).toBe(false);
  expect(withoutMarkdownEnding(name)).toBe(name);
});
