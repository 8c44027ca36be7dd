import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Plugin, unified } from 'unified';
import type { Block } from '../../../src/core/documents/block.ts';
import { endOfFrontMatter } from '../../../src/core/documents/front-matter-end.ts';
import { blocksOf } from '../../../src/core/documents/remark.ts';

/** remark-gfm looks for addresses in the finished text once more, and what it then divides has no place in the source. */
const withoutSecondLook: Plugin = function () {
  for (const extension of this.data().fromMarkdownExtensions?.flat() ?? []) extension.transforms = [];
};

const gfm = unified().use(remarkParse).use(remarkGfm).use(withoutSecondLook).freeze();
const gfmBehindFrontMatter = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(withoutSecondLook)
  .use(remarkFrontmatter, ['yaml'])
  .freeze();

/** The blocks of a document that remark reads as one, as its users set it up, from its first to its last character. */
export function readByRemarkAlone(source: string): Block[] {
  // remark leaves a byte order mark out of its count, where the text begins with it; of two it leaves out one.
  const start = source.startsWith('\ufeff') ? 1 : 0;
  const prefix = source.startsWith('\ufeff', start) ? '\n' : '';
  // remark-frontmatter reads no list and no quote after a `---` that nothing closes.
  const hasFrontMatter = !prefix && endOfFrontMatter(source) !== undefined;
  const root = (hasFrontMatter ? gfmBehindFrontMatter : gfm).parse(prefix + source.slice(start));
  return blocksOf(root.children, source, start - prefix.length);
}
