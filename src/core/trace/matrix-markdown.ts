import { escapeMarkdown, markdownLink } from '../text/markdown.ts';
import type { MatrixTable, TableItem } from './matrix-table.ts';

/**
 * A matrix as a Markdown table, each document a link.
 *
 * @param folder where the table is to stand, as the names of the documents are: links start from there
 */
export function markdownTable({ heads, rows }: MatrixTable, folder: string): string {
  const written = [
    heads.map(escapeMarkdown),
    heads.map(() => '---'),
    ...rows.map(cells => cells.map(items => items.map(item => itemAsMarkdown(item, folder)).join('; '))),
  ];
  return written.map(row => `| ${row.join(' | ')} |\n`).join('');
}

function itemAsMarkdown({ document, text }: TableItem, folder: string): string {
  if (document === undefined) return escapeMarkdown(text);
  const target = linkTarget(folder, document);
  // Without the angle brackets that it does not need, a long table is easier to read.
  const link = /^[\w./%-]+$/.test(target)
    ? `[${escapeMarkdown(document)}](${target})`
    : markdownLink(document, target);
  return text === '' ? link : `${link} (${escapeMarkdown(text)})`;
}

/** The way from a folder to a file, both as paths with forward slashes from the same place, as a link takes it. */
export function linkTarget(folder: string, file: string): string {
  const from = folder.split('/').filter(step => step !== '' && step !== '.');
  const to = file.split('/');
  let common = 0;
  while (common < from.length && common < to.length - 1 && from[common] === to[common]) common++;
  const steps = [...from.slice(common).map(() => '..'), ...to.slice(common)];
  return steps.join('/').replace(/[%#?&|`]/g, encodeURIComponent);
}
