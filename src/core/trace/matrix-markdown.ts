import { escapeMarkdown, markdownLink } from '../text/markdown.ts';
import type { MatrixTable, TableItem } from './matrix-table.ts';

/** The path that leads to a document, by its name, from where something is to stand; with forward slashes. */
export type PathTo = (name: string) => string;

/** A matrix as a Markdown table, each document a link. */
export function markdownTable({ heads, rows }: MatrixTable, pathTo: PathTo): string {
  const written = [
    heads.map(escapeMarkdown),
    heads.map(() => '---'),
    ...rows.map(cells => cells.map(items => items.map(item => itemAsMarkdown(item, pathTo)).join('; '))),
  ];
  return written.map(row => `| ${row.join(' | ')} |\n`).join('');
}

function itemAsMarkdown({ document, text }: TableItem, pathTo: PathTo): string {
  if (document === undefined) return escapeMarkdown(text);
  const target = linkTarget(pathTo(document));
  // Without the angle brackets that it does not need, a long table is easier to read.
  const link = /^[\w./%-]+$/.test(target)
    ? `[${escapeMarkdown(document)}](${target})`
    : markdownLink(document, target);
  return text === '' ? link : `${link} (${escapeMarkdown(text)})`;
}

/** A path as a link takes it. */
export function linkTarget(path: string): string {
  const target = path.replace(/[%#?&|`]/g, encodeURIComponent);
  // `javascript:a.md` is a file here, and no address of another kind.
  return /^[^/]*:/.test(target) ? `./${target}` : target;
}

/** The way from a folder to a file, both as paths with forward slashes from the same place, which neither leaves. */
export function relativePath(folder: string, file: string): string {
  const from = folder.split('/').filter(step => step !== '' && step !== '.');
  const to = file.split('/');
  let common = 0;
  while (common < from.length && common < to.length - 1 && from[common] === to[common]) common++;
  return [...from.slice(common).map(() => '..'), ...to.slice(common)].join('/');
}

/** Where links lead from, and where the names of documents begin: two folders as paths from the same place. */
export interface LinkBase {
  readonly from: string;
  /** Empty: the names begin where `from` does. */
  readonly root: string;
}

/** The links to documents by their names; null: no link leads there, so the names themselves. */
export const linksBy =
  (base: LinkBase | null): PathTo =>
  name =>
    base === null ? name : relativePath(base.from, base.root === '' ? name : `${base.root}/${name}`);
