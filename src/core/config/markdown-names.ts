/** What the names of documents end with, without the dot; a folder in `include` stands for these. */
export const documentEndings: readonly string[] = ['md', 'mdx'];

/** The same, with the ending that documents have only where a config names it. */
export const markdownEndings: readonly string[] = [...documentEndings, 'markdown'];

const markdownEnding = new RegExp(`\\.(?:${markdownEndings.join('|')})$`, 'i');

/** Whether the name of a file, or its path, is that of a Markdown document: `policy.md`, `policy.mdx`. */
export const isMarkdownName = (name: string): boolean => markdownEnding.test(name);

/** `incident-management` for `incident-management.md`; any other name as it is. */
export const withoutMarkdownEnding = (name: string): string => name.replace(markdownEnding, '');
