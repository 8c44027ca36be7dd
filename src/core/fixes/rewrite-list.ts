import { titleKey } from '../catalogue/title-key.ts';
import type { Edition } from '../catalogue/types.ts';
import type { Document } from '../documents/document.ts';
import type { Reference } from '../references/reference.ts';
import { andWords, clauseWords, requirementWords, sectionWords } from '../references/words.ts';
import { contains, type Span, textAt } from '../text/span.ts';
import { changeClause } from './change-clause.ts';
import type { ClauseWord } from './clause-words.ts';
import type { Edit } from './fix.ts';
import { wordedClause, writingAt } from './notation.ts';
import { lineEnd } from './suppress.ts';
import type { WrittenClause } from './written-clauses.ts';

/** What a written number or range becomes. */
export interface Replacement {
  readonly written: WrittenClause;
  /** In order; never empty. */
  readonly clauses: readonly string[];
}

// `, `, ` and `, ` / `, `; sowie `: what stands between two numbers of one list and goes with either.
const plainGap = new RegExp(
  `^\\s*(?:[,;/&+·、，；]\\s*)?(?:(?:${andWords})(?![\\p{Script=Latin}])\\s*)?$`,
  'iu',
);
const separatorOnly = /^\s*[,;/&+]\s*$/;

/** The edits of a list, in no order, and which clauses stand for each of its numbers now: none where it was said before. */
export interface RewrittenList {
  readonly edits: readonly Edit[];
  readonly clauses: ReadonlyMap<WrittenClause, readonly string[]>;
}

/**
 * Rewrites the numbers of one list with what follows them in another edition: in the notation of the list, with the
 * titles beside them where these are the old clauses' own, and each clause once. Nothing else changes.
 */
export function rewriteList(
  document: Document,
  replacements: readonly Replacement[],
  from: Edition,
  to: Edition,
): RewrittenList {
  const { text } = document;
  const style = styleOf(document, replacements);
  const clausesOf = new Map<WrittenClause, readonly string[]>();
  const edits = chainsOf(text, replacements, from).flatMap(rewriteChain);
  return { edits, clauses: clausesOf };

  function rewriteChain(chain: readonly Member[]): readonly Edit[] {
    const sayers = sayersOf(chain);
    const kept: Replacement[] = [];
    const dropped = new Set<Member>();
    for (const member of chain) {
      const { written, clauses } = member;
      const said = clauses.filter(clause => member.titled === 'freely' || sayers.get(clause) === member);
      // A range stays as it is, unless all of it is said elsewhere.
      const left = said.length > 0 && written.isRange ? clauses : said;
      clausesOf.set(written, left);
      if (left.length === 0) dropped.add(member);
      else kept.push({ written, clauses: left });
    }
    return [
      ...kept.flatMap(replacement => rewrite(document, replacement, style, from, to)),
      ...removals(text, chain, dropped),
    ];
  }
}

/** A number among its neighbours. */
interface Member extends Replacement {
  /** Where it ends, with its title. */
  readonly end: number;
  /** `freely`: by words that are the author's, and no title of the clause. */
  readonly titled: 'freely' | 'by the standard' | 'not';
}

/** Which number of a chain says a clause that follows several: the one with most beside it, of several alike the first. */
function sayersOf(chain: readonly Member[]): ReadonlyMap<string, Member> {
  const sayers = new Map<string, Member>();
  for (const titled of ['freely', 'by the standard', 'not']) {
    for (const member of chain) {
      if (member.titled !== titled) continue;
      for (const clause of member.clauses) if (!sayers.has(clause)) sayers.set(clause, member);
    }
  }
  return sayers;
}

/** Neighbours with nothing between them but their titles, commas and the like; a number with an item is on its own. */
function chainsOf(
  text: string,
  replacements: readonly Replacement[],
  from: Edition,
): readonly (readonly Member[])[] {
  const chains: Member[][] = [];
  for (const [index, replacement] of replacements.entries()) {
    const member = memberOf(text, replacement, replacements[index + 1], from);
    const before = chains.at(-1)?.at(-1);
    const isNext =
      before !== undefined &&
      !hasItem(before) &&
      !hasItem(member) &&
      plainGap.test(text.slice(before.end, member.written.span.start));
    if (isNext) chains.at(-1)?.push(member);
    else chains.push([member]);
  }
  return chains;
}

const hasItem = ({ written }: Replacement): boolean =>
  written.references.some(({ item }) => item !== undefined);

function memberOf(
  text: string,
  replacement: Replacement,
  next: Replacement | undefined,
  from: Edition,
): Member {
  const { span, references } = replacement.written;
  const titled = references.find(({ titleSpan }) => titleSpan);
  // What is read as a title is none where the next number follows at once.
  const isFollowed = next !== undefined && plainGap.test(text.slice(span.end, next.written.span.start));
  if (!titled?.titleSpan || isFollowed) return { ...replacement, end: span.end, titled: 'not' };
  const { titleSpan } = titled;
  const isQuoted = /["“„«'‘([]$/.test(text.slice(span.end, titleSpan.start));
  const closing = isQuoted ? /^["”“»’')\]]*/.exec(text.slice(titleSpan.end, titleSpan.end + 4))?.[0] : '';
  return {
    ...replacement,
    end: titleSpan.end + (closing ?? '').length,
    titled: isTitleOf(text, titled, from) ? 'by the standard' : 'freely',
  };
}

/** Whether the words beside a number are the title that the edition gives it. */
const isTitleOf = (text: string, { clause, titleSpan }: Reference, edition: Edition): boolean =>
  titleSpan !== undefined && edition.titled(textAt(text, titleSpan)).some(({ number }) => number === clause);

/** How a list is written. */
interface Style {
  readonly separator: string;
  /** A word such as `clauses` says what the numbers are. */
  readonly hasWord: boolean;
  /** For a number that needs one. */
  readonly word: ClauseWord;
}

const clauseWord = new RegExp(
  `(?:§|(?<![\\p{L}])(?:${clauseWords}|${sectionWords}|${requirementWords})(?![\\p{L}]))`,
  'iu',
);

const styleOf = (document: Document, replacements: readonly Replacement[]): Style => ({
  separator: separatorOf(document.text, replacements),
  hasWord: replacements.some(({ written: { span, references } }) =>
    clauseWord.test(document.text.slice(references[0]?.span.start, span.start)),
  ),
  word: writingAt(document, replacements[0]?.written.span.start ?? 0, undefined).word,
});

/** The number in the place of another one. A number without a dot is read as one of a clause where a word says so. */
function numberFor(text: string, reference: Reference, clause: string, style: Style): string {
  const number = changeClause(text, reference, clause).text;
  return number === clause ? inFull(reference, clause, style) : number;
}

function separatorOf(text: string, replacements: readonly Replacement[]): string {
  for (const [index, { written }] of replacements.entries()) {
    const next = replacements[index + 1];
    const gap = next && text.slice(written.span.end, next.written.span.start);
    if (gap !== undefined && separatorOnly.test(gap) && !gap.includes('\n')) return gap;
  }
  return ', ';
}

/** Takes out numbers that others say, each with what joins it; the word before the last number stays before the last. */
function removals(text: string, chain: readonly Member[], dropped: ReadonlySet<Member>): readonly Edit[] {
  const gapBefore = (index: number): Span => ({
    start: chain[index - 1]?.end ?? 0,
    end: chain[index]?.written.span.start ?? 0,
  });
  const firstKept = chain.findIndex(member => !dropped.has(member));
  const lastKept = chain.findLastIndex(member => !dropped.has(member));
  const edits = chain.flatMap((member, index): Edit[] => {
    if (!dropped.has(member)) return [];
    const { start } = member.written.span;
    const span =
      index < firstKept
        ? { start, end: gapBefore(index + 1).end }
        : { start: gapBefore(index).start, end: member.end };
    return [{ span, text: '' }];
  });
  const last = chain.length - 1;
  if (lastKept < last && lastKept > firstKept && !dropped.has(chain[lastKept - 1] as Member)) {
    const lastGap = textAt(text, gapBefore(last));
    if (lastGap !== textAt(text, gapBefore(lastKept)))
      edits.push({ span: gapBefore(lastKept), text: lastGap });
  }
  return edits;
}

function rewrite(
  document: Document,
  { written, clauses }: Replacement,
  style: Style,
  from: Edition,
  to: Edition,
): readonly Edit[] {
  const { text } = document;
  const [first] = written.references;
  if (!first) return [];
  if (written.isRange) return rewriteRange(text, written, clauses, style.separator, to);

  const [clause = ''] = clauses;
  if (clauses.length === 1) {
    const number = { span: first.clauseSpan, text: numberFor(text, first, clause, style) };
    return [...(clause === first.clause ? [] : [number]), ...retitle(text, first, clauses, from, to)];
  }
  return (
    severalEntries(document, first, clauses, style, to) ??
    severalWithTitles(text, first, clauses, style, from, to) ?? [
      several(text, first, clauses, style),
      ...retitle(text, first, clauses, from, to),
    ]
  );
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
  text: string,
  { span, references }: WrittenClause,
  clauses: readonly string[],
  separator: string,
  to: Edition,
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

const areSiblings = (a: string, b: string): boolean =>
  a.slice(0, a.lastIndexOf('.') + 1) === b.slice(0, b.lastIndexOf('.') + 1);

/** The title beside a number, where it is the old clause's own: the title of what follows; several by semicolon. */
function retitle(
  text: string,
  reference: Reference,
  clauses: readonly string[],
  from: Edition,
  to: Edition,
): readonly Edit[] {
  const titles = newTitles(text, reference, clauses, from, to);
  if (!titles || !reference.titleSpan) return [];
  const joined = titles.join('; ');
  return titleKey(joined) === titleKey(textAt(text, reference.titleSpan))
    ? []
    : [{ span: reference.titleSpan, text: joined }];
}

/** undefined where the words are the author's own, or an edition has no title to put there. */
function newTitles(
  text: string,
  reference: Reference,
  clauses: readonly string[],
  from: Edition,
  to: Edition,
): readonly string[] | undefined {
  const typed = reference.titleSpan && textAt(text, reference.titleSpan);
  if (!typed || !isTitleOf(text, reference, from)) return undefined;
  const isSmall = /^\p{Ll}/u.test(typed);
  const titles = clauses.flatMap(number => to.clause(number)?.title ?? []);
  if (titles.length < clauses.length) return undefined;
  return isSmall ? titles.map(title => title.slice(0, 1).toLowerCase() + title.slice(1)) : titles;
}

/** `A.12.1.2 (Change management)`: each number with its own title, as the text has it. */
function severalWithTitles(
  text: string,
  first: Reference,
  clauses: readonly string[],
  style: Style,
  from: Edition,
  to: Edition,
): readonly Edit[] | undefined {
  const titles = newTitles(text, first, clauses, from, to);
  const { clauseSpan, titleSpan } = first;
  const gap = titleSpan && text.slice(clauseSpan.end, titleSpan.start);
  if (!titles || !titleSpan || gap === undefined || !/^[ \u00a0]{0,2}[-–—:(["“„«'‘]?[ \u00a0]?$/u.test(gap))
    return undefined;
  const closing = /["“„«'‘([]/.test(gap) ? (text[titleSpan.end] ?? '') : '';
  const span = { start: clauseSpan.start, end: titleSpan.end + closing.length };
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
  { text, frontMatter }: Document,
  first: Reference,
  clauses: readonly string[],
  style: Style,
  to: Edition,
): readonly Edit[] | undefined {
  const list = frontMatter?.clauses;
  const entry = list?.entries.find(span => contains(span, first.clauseSpan));
  if (!list || !entry) return undefined;
  const [clause = '', ...others] = clauses;
  const { start, end } = first.clauseSpan;
  const line = text.slice(text.lastIndexOf('\n', entry.start - 1) + 1, entry.start);
  const joint = list.style === 'flow' ? ', ' : lineEnd(text) + line;
  const before = redated({ start: entry.start, end: start });
  const after = redated({ start: end, end: entry.end });
  return [
    { span: first.clauseSpan, text: numberFor(text, first, clause, style) },
    {
      span: { start: entry.end, end: entry.end },
      text: others.map(other => joint + before + inFull(first, other, style) + after).join(''),
    },
  ];

  /** In the entry itself the year has an edit of its own. */
  function redated(span: Span): string {
    const year = first.editionSpan;
    if (!year || !contains(span, year)) return textAt(text, span);
    return text.slice(span.start, year.start) + to.year + text.slice(year.end, span.end);
  }
}
