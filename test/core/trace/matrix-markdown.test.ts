import type { Nodes, Root, Table } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { linksBy, linkTarget, markdownTable, relativePath } from '../../../src/core/trace/matrix-markdown.ts';

describe('a link leads from the folder of the matrix to the document', () => {
  test.each([
    ['', 'policy.md', 'policy.md'],
    ['', 'procedures/incident.md', 'procedures/incident.md'],
    ['manual', 'procedures/incident.md', '../procedures/incident.md'],
    ['procedures', 'procedures/incident.md', 'incident.md'],
    ['a/b', 'a/c.md', '../c.md'],
    ['a/b', '../c.md', '../../../c.md'],
    ['.', 'policy.md', 'policy.md'],
  ])('from “%s” to %s: %s', (folder, file, target) => {
    expect(relativePath(folder, file)).toBe(target);
  });
});

describe('names of documents lead to them', () => {
  test('from a folder beside the one that they begin in', () => {
    expect(linksBy({ from: 'home/me/out', root: 'home/me/house' })('policies/a.md')).toBe(
      '../house/policies/a.md',
    );
  });

  test('not where no link leads there', () => {
    expect(linksBy(null)('policies/a.md')).toBe('policies/a.md');
  });
});

describe('a path as a link takes it', () => {
  test.each([
    ['what is #1?.md', 'what is %231%3F.md'],
    ['javascript:alert(1).md', './javascript:alert(1).md'],
    ['a/b:c.md', 'a/b:c.md'],
  ])('%s: %s', (path, target) => {
    expect(linkTarget(path)).toBe(target);
  });
});

describe('a matrix as Markdown', () => {
  test('is a table with a link to each document', () => {
    const table = {
      heads: ['ISO 9001:2015', 'Title', 'Referenced in'],
      rows: [
        [
          [{ document: undefined, text: '8.4' }],
          [],
          [
            { document: 'a.md', text: 'Suppliers' },
            { document: 'b c.md', text: '' },
          ],
        ],
      ],
    };
    expect(markdownTable(table, name => name)).toBe(`| ISO 9001:2015 | Title | Referenced in |
| --- | --- | --- |
| 8.4 |  | [a.md](a.md) (Suppliers); [b c.md](<b%20c.md>) |
`);
  });

  test.each([
    '<b>*a* | `b` [c](d) ](e) $f$',
    '\\',
    '&amp; | \\| ``',
    '# - 1. +',
    'www.a.b https://c.d',
    '~~a~~ <!-- b',
  ])('holds the texts of documents as they are, not as markup: %s', hostile => {
    const item = { document: hostile, text: hostile };
    const written = markdownTable({ heads: [hostile, 'Second'], rows: [[[item], [item]]] }, name => name);
    const document = unified().use(remarkParse).use(remarkGfm).parse(written) as Root;
    expect(document.children.map(({ type }) => type)).toEqual(['table']);
    const [table] = document.children as [Table];
    const [head, row] = table.children;
    expect(head?.children.map(textOf)).toEqual([hostile, 'Second']);
    expect(row?.children.map(textOf)).toEqual(Array(2).fill(`${hostile} (${hostile})`));
    expect(
      row?.children.map(
        ({ children: [link] }) => link?.type === 'link' && decodeURIComponent(link.url).replace(/^\.\//, ''),
      ),
    ).toEqual(Array(2).fill(hostile));
  });
});

const textOf = (node: Nodes): string =>
  'children' in node ? node.children.map(textOf).join('') : 'value' in node ? node.value : '';
