import { documentEndings } from '../config/markdown-names.ts';
import { splitChunks } from '../documents/chunks.ts';
import { type Edit, isEdited } from '../fixes/fix.ts';
import { decoded } from '../text/decoded.ts';
import { once, oncePer } from '../text/once.ts';
import { byPlace, type Span, spanAt } from '../text/span.ts';
import { anchorOf, type ChangedAnchors } from './heading-anchors.ts';
import type { LeftReference, MigratedDocument, Migration } from './migrate.ts';
import { leftReference } from './migration-messages.ts';

/** A document whose links may lead to headings that have changed. */
export interface LinkingDocument {
  /** With forward slashes, relative to whatever the paths of the others are relative to as well. */
  readonly path: string;
  readonly text: string;
  readonly done: MigratedDocument;
  /** It is not to be changed: its links are told. */
  readonly isLeft: boolean;
}

/** `](#a925)`, `](<../access.md#a925>)`, `[access]: access.md#a925`, `href="#a925"`, `[[access#A.9.2.5 Access]]`. */
const link =
  /(?:\]\([ \t]*<?|^[ \t>]{0,40}\[[^\]\r\n]{1,200}\]:[ \t]*<?|\bhref=["']|(?<wiki>\[\[))(?<target>[^\s()<>#"'[\]|]{0,500})#(?<fragment>[^\r\n()<>"'[\]|]{1,300})/gimu;

/** Code within a line, where nothing is a link: `` `[access](#a925)` ``. */
const codeInLine = /(?<![`\\])(`{1,3})(?!`)[^\r\n]*?(?<!`)\1(?!`)/g;

/** What is looked through for the bracket that a link begins with, in UTF-16 code units. */
const longestLabel = 500;

/** Up to the paragraph that a stretch ends in. */
const lastBlankLine = /^.*\n[ \t]*\r?\n/s;

/** Brackets, each with the backslashes before it. */
const brackets = /\\*[[\]]/g;

/** Whether the `]` of `](#a925)` closes a bracket; in `\[access](#a925)` it does not. What begins far before is taken for one. */
function closesBracket(text: string, closing: number): boolean {
  const from = Math.max(0, closing - longestLabel);
  const stretch = text.slice(from, closing);
  const blank = lastBlankLine.exec(stretch)?.[0].length ?? 0;
  let open = from > 0 && blank === 0 ? 1 : 0;
  for (const [bracket] of stretch.slice(blank).matchAll(brackets)) {
    if (bracket.length % 2 === 0) continue;
    open = bracket.endsWith('[') ? open + 1 : Math.max(0, open - 1);
  }
  return open > 0;
}

/**
 * What was done to a document, and to its links to headings that have changed, there or in other documents. A link by
 * GitHub's rule gets the new anchor; another one that says the old heading's words, and each in a document that is left as
 * it is, is told.
 *
 * @param anchors of the documents whose headings have changed, by path
 */
export function relinked(
  { path, text, done, isLeft }: LinkingDocument,
  anchors: ReadonlyMap<string, ChangedAnchors>,
  migration: Migration,
): MigratedDocument {
  const edits: Edit[] = [];
  const left: LeftReference[] = [];
  const code = once(() => splitChunks(text).filter(({ kind }) => kind === 'code'));
  const inLine = once(() =>
    [...text.matchAll(codeInLine)].map(({ index, 0: { length } }) => ({ start: index, end: index + length })),
  );
  const isNoLink = (start: number): boolean =>
    spanAt(code(), start) !== undefined ||
    spanAt(inLine(), start) !== undefined ||
    (text[start] === ']' && !closesBracket(text, start));
  for (const { index, 0: whole, groups = {} } of text.matchAll(link)) {
    const { wiki, target = '' } = groups;
    const typed = (groups.fragment ?? '').replace(/[ \t].*$/, part => (wiki ? part : ''));
    const start = index + whole.length - (groups.fragment ?? '').length;
    const span = { start, end: start + typed.length };
    const changed = anchors.get(targetOf(path, target, anchors));
    if (!changed || isNoLink(index) || isEdited(span, done.edits)) continue;
    const after = changed.get(decoded(typed));
    if (after !== undefined && !wiki && !isLeft) edits.push({ span, text: after });
    else {
      const now = after ?? byLetters(changed).get(lettersOf(decoded(typed)));
      if (now !== undefined) left.push(leftLink(span, now, migration));
    }
  }
  if (edits.length + left.length === 0) return done;
  return {
    ...done,
    edits: [...done.edits, ...edits].sort((a, b) => byPlace(a.span, b.span)),
    left: [...done.left, ...left].sort((a, b) => byPlace(a.span, b.span)),
    links: done.links + edits.length,
  };
}

function leftLink(span: Span, anchor: string, migration: Migration): LeftReference {
  const why = { reason: 'link', clause: undefined, successors: [], isDated: false, anchor } as const;
  return leftReference(span, [], why, migration);
}

/** The new anchors by the letters of the old ones, which a fragment may say in another way: `A.9.2.5-Review-of-…`. */
const byLetters = oncePer(
  (changed: ChangedAnchors): ReadonlyMap<string, string> =>
    new Map([...changed].map(([before, after]) => [lettersOf(before), after])),
);

const lettersOf = (words: string): string => anchorOf(words).replace(/[-_]/g, '');

/** The path of the document that a link leads to; what no document with changed headings has, where it leads elsewhere. */
function targetOf(from: string, target: string, anchors: ReadonlyMap<string, unknown>): string {
  if (target === '') return from;
  const [way = ''] = decoded(target).split('?');
  const steps = way.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of way.split('/')) {
    if (step === '..' && steps.length > 0 && steps.at(-1) !== '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  const path = steps.join('/');
  // Sites leave the ending out, or have one of their own.
  const names = [path, path.replace(/\.html?$/i, ''), `${path}/README`, `${path}/index`];
  const written = [path, ...names.flatMap(name => documentEndings.map(ending => `${name}.${ending}`))];
  const found = written.find(each => anchors.has(each));
  if (found !== undefined || !way.startsWith('/')) return found ?? path;
  // `/docs/access.md` begins at the top of the site.
  const ends = [...anchors.keys()].filter(known => written.some(each => known.endsWith(`/${each}`)));
  return ends.length === 1 ? (ends[0] ?? path) : path;
}
