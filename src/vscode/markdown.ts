import type * as vscode from 'vscode';

// VS Code knows no MDX: without an extension for it such a file is plain text. package.json says the same to menus and commands.

/** What is read as Markdown, for whoever registers what answers about it. */
export const markdown: vscode.DocumentSelector = ['markdown', 'mdx', { pattern: '**/*.mdx' }];

/** Whether this is Markdown, or MDX, whatever an editor takes that for. */
export const isMarkdown = ({ languageId, uri }: vscode.TextDocument): boolean =>
  languageId === 'markdown' || languageId === 'mdx' || uri.path.endsWith('.mdx');
