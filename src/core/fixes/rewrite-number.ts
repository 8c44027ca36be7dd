import { titleKey } from '../catalogue/title-key.ts';
import type { Edition } from '../catalogue/types.ts';
import type { Document } from '../documents/document.ts';
import { perDocument } from '../documents/per-document.ts';
import { listOf } from '../documents/reference-groups.ts';
import { areSiblings } from '../references/clause-number.ts';
import type { Reference } from '../references/reference.ts';
import { clauseWords, requirementWords, sectionWords } from '../references/words.ts';
import { lineBreakOf } from '../text/insertion.ts';
import { oncePer } from '../text/once.ts';
import { contains, firstFrom, movedSpan, type Span, textAt } from '../text/span.ts';
import { applyEdits } from './apply.ts';
import { changeClause } from './change-clause.ts';
import type { ClauseWord } from './clause-words.ts';
import { dateDesignation } from './date-designation.ts';
import { type Edit, insertion } from './fix.ts';
import { behindClosing } from './joint.ts';
import { wordedClause, writingAt } from './notation.ts';
import { isTitleOf, titleBeside } from './title-beside.ts';
import type { WrittenClause } from './written-clauses.ts';

/** What a written number or range becomes. */
export interface Replacement {
  readonly written: WrittenClause;
  /** In order; never empty. */
  readonly clauses: readonly string[];
}

/** What the numbers of one list are rewritten with. */
interface Rewriting {
  readonly document: Document;
  readonly style: Style;
  readonly from: Edition;
  readonly to: Edition;
}

/** How a list is written: what joins its numbers, and what it calls them. */
export interface Style {
  readonly separator: string;
  /** A word such as `clauses` says what the numbers are. */
  readonly hasWord: boolean;
  /** For a number that needs one. */
  readonly word: ClauseWord;
}

const clauseWord = new RegExp(
  `(?:§|(?<![\\p{L}])(?:${clauseWords}|${sectionWords}|${requirementWords})(?![\\p{L}]))`,
  'giu',
);

/** How the list of these numbers is written. */
export const styleOf = (document: Document, replacements: readonly Replacement[]): Style => ({
  separator: separatorOf(document.text, replacements),
  hasWord: replacements.some(({ written }) => hasWordBefore(document, written)),
  word: writingAt(document, replacements[0]?.written.span.start ?? 0, undefined).word,
});

function hasWordBefore(document: Document, { span, references: [first] }: WrittenClause): boolean {
  if (!first) return false;
  const words = wordsIn(document)(listOf(document, first));
  const next = words[firstFrom(words, first.span.start, ({ start }) => start)];
  return next !== undefined && next.end <= span.start;
}

/** Where such words stand in a list, up to its last number; a long list is looked through once for all of its numbers. */
const wordsIn = perDocument(({ text }) =>
  oncePer((list: readonly Reference[]): readonly Span[] => {
    const start = list.reduce((least, { span }) => Math.min(least, span.start), text.length);
    const end = list.at(-1)?.clauseSpan.start ?? start;
    return [...text.slice(start, end).matchAll(clauseWord)].map(({ 0: word, index }) => ({
      start: start + index,
      end: start + index + word.length,
    }));
  }),
);

const separatorOnly = /^\s*[,;/&+]\s*$/;

/** What stands between the first two numbers with nothing but a sign between them; else a comma. */
function separatorOf(text: string, replacements: readonly Replacement[]): string {
  for (const [index, { written }] of replacements.entries()) {
    const next = replacements[index + 1];
    const gap = next && text.slice(written.span.end, next.written.span.start);
    if (gap !== undefined && separatorOnly.test(gap) && !gap.includes('\n')) return gap;
  }
  return ', ';
}

/** The edits that put other clauses in the place of one number or range, and their titles in that of its own. */
export function rewriteNumber({ written, clauses }: Replacement, rewriting: Rewriting): readonly Edit[] {
  const { document, style } = rewriting;
  const { text } = document;
  const [first] = written.references;
  if (!first) return [];
  if (written.isRange) return rewriteRange(written, clauses, rewriting);

  const [clause = ''] = clauses;
  if (clauses.length === 1) {
    const number = { span: first.clauseSpan, text: numberFor(text, first, clause, style) };
    return [...(clause === first.clause ? [] : [number]), ...retitle(first, clauses, rewriting)];
  }
  return (
    severalEntries(first, clauses, rewriting) ??
    severalWithTitles(first, clauses, rewriting) ?? [
      several(text, first, clauses, style),
      ...retitle(first, clauses, rewriting),
    ]
  );
}

/** Another number, with a word for clauses where it needs one, and with its title where that of its own edition stands beside. */
export function anotherNumber(
  document: Document,
  reference: Reference,
  number: string,
  from: Edition,
  to: Edition,
): readonly Edit[] {
  const written = { span: reference.clauseSpan, references: [reference], isRange: false };
  const replacement = { written, clauses: [number] };
  return rewriteNumber(replacement, { document, style: styleOf(document, [replacement]), from, to });
}

/** The number in the place of another one. A number without a dot is read as one of a clause where a word says so. */
function numberFor(text: string, reference: Reference, clause: string, style: Style): string {
  const number = changeClause(text, reference, clause).text;
  return number === clause ? inFull(reference, clause, style) : number;
}

/** The number as the text has it, and then the others in full. */
function several(text: string, first: Reference, clauses: readonly string[], style: Style): Edit {
  const [clause = '', ...others] = clauses;
  const isShort = changeClause(text, first, clause).text.length < clause.length;
  // `A.14.2.1/5`: after a number in full the letter goes without saying only where the whole text does without.
  const rest = others.map(other =>
    isShort ? numberFor(text, first, other, style) : inFull(first, other, style),
  );
  return {
    span: first.clauseSpan,
    text: [numberFor(text, first, clause, style), ...rest].join(style.separator),
  };
}

const inFull = ({ clause: before }: Reference, clause: string, { hasWord, word }: Style): string =>
  hasWord || !/^\d+$/.test(clause) || !before?.includes('.') ? clause : wordedClause(clause, word);

/** A range stays one where the clauses that follow are one without a gap; else its clauses are written out. */
function rewriteRange(
  { span, references }: WrittenClause,
  clauses: readonly string[],
  { document: { text }, style: { separator }, to }: Rewriting,
): readonly Edit[] {
  const ends = references.filter(({ implied }) => !implied);
  const [start, end] = [ends[0], ends.at(-1)];
  const [first = '', last = ''] = [clauses[0], clauses.at(-1)];
  const between = to.between(first, last)?.map(({ number }) => number);
  const isRange = clauses.length > 1 && between?.join(' ') === clauses.join(' ');
  if (!isRange || !start || !end || !areSiblings(first, last))
    return [{ span, text: clauses.join(separator) }];
  if (first === start.clause && last === end.clause) return [];
  return [changeClause(text, start, first), changeClause(text, end, last)];
}

/**
 * The title beside a number, where it is the old clause's own: the title of what follows; several by semicolon. Before a number it
 * stays where several follow, or one that is called as others are: `Management commitment (ISO 9001:2008 5.1)` is not `General`.
 */
function retitle(reference: Reference, clauses: readonly string[], rewriting: Rewriting): readonly Edit[] {
  const { document, from, to } = rewriting;
  const found = titleBeside(document, reference, from);
  if (!found) return [];
  const { span, isBefore } = found;
  const isSharedTitle = clauses.some(number => to.titled(to.clause(number)?.title ?? '').length > 1);
  if (isBefore && (clauses.length > 1 || isSharedTitle)) return [];
  const typed = textAt(document.text, span);
  const joined = newTitles(typed, clauses, rewriting)?.join('; ');
  return joined === undefined || titleKey(joined) === titleKey(typed) ? [] : [{ span, text: joined }];
}

/** What the clauses are called, in the case of the title that stands there; undefined where the edition has none for one. */
function newTitles(
  typed: string,
  clauses: readonly string[],
  { to }: Rewriting,
): readonly string[] | undefined {
  const isSmall = /^\p{Ll}/u.test(typed);
  const titles = clauses.flatMap(number => to.clause(number)?.title ?? []);
  if (titles.length < clauses.length) return undefined;
  return isSmall ? titles.map(title => title.slice(0, 1).toLowerCase() + title.slice(1)) : titles;
}

/** `A.12.1.2 (Change management)`: each number with its own title, as the text has it. */
function severalWithTitles(
  first: Reference,
  clauses: readonly string[],
  rewriting: Rewriting,
): readonly Edit[] | undefined {
  const { document, style, from } = rewriting;
  const { text } = document;
  const { clauseSpan, titleSpan } = first;
  const titles =
    titleSpan && isTitleOf(text, first, from)
      ? newTitles(textAt(text, titleSpan), clauses, rewriting)
      : undefined;
  const gap = titleSpan && text.slice(clauseSpan.end, titleSpan.start);
  if (
    !titles ||
    !titleSpan ||
    gap === undefined ||
    !/^[ \u00a0]{0,2}[-–—:(["“„«'‘]?["“„«'‘]?[ \u00a0]?$/u.test(gap)
  )
    return undefined;
  const span = { start: clauseSpan.start, end: behindClosing(text, titleSpan.end, gap) };
  const closing = text.slice(titleSpan.end, span.end);
  return [
    {
      span,
      text: clauses
        .map((clause, index) => inFull(first, clause, style) + gap + titles[index] + closing)
        .join(style.separator),
    },
  ];
}

/** In a list of the front matter, where a comma may begin another entry: one entry for each clause. */
function severalEntries(
  first: Reference,
  clauses: readonly string[],
  { document, style, to }: Rewriting,
): readonly Edit[] | undefined {
  const { text, frontMatter } = document;
  const list = frontMatter?.clauses;
  const entry = list?.entries.find(span => contains(span, first.clauseSpan));
  if (!list || !entry) return undefined;
  const [clause = '', ...others] = clauses;
  const { start, end } = first.clauseSpan;
  const line = text.slice(text.lastIndexOf('\n', entry.start - 1) + 1, entry.start);
  const joint = list.style === 'flow' ? ', ' : lineBreakOf(text) + line;
  const before = redated({ start: entry.start, end: start });
  const after = redated({ start: end, end: entry.end });
  return [
    { span: first.clauseSpan, text: numberFor(text, first, clause, style) },
    insertion(entry.end, others.map(other => joint + before + inFull(first, other, style) + after).join('')),
  ];

  /** In the entry itself the year has an edit of its own. */
  function redated(span: Span): string {
    const edits = (first.editionSpan && dateDesignation(text, first, to)) ?? [];
    const within = edits.filter(edit => contains(span, edit.span));
    return applyEdits(
      textAt(text, span),
      within.map(edit => ({ ...edit, span: movedSpan(edit.span, -span.start) })),
    );
  }
}
