import { matchFrom } from '../text/match-from.ts';
import { spanAt, textBefore } from '../text/span.ts';
import { type ClauseNumber, compareNumbers } from './clause-number.ts';
import { separator } from './following-number.ts';
import { endWithItem } from './item-behind.ts';
import type { Entry, ListMark, StandardMark } from './mark.ts';
import { namedBeside } from './named-beside.ts';
import type { OwnStandards } from './own-standards.ts';
import {
  codeItemBehind,
  codeNumberOf,
  codeRangeSign,
  entryOf,
  lackingCode,
  listOfCodes,
  shortenedCode,
  withBrackets,
} from './read-code.ts';
import { titleBehind } from './title-behind.ts';

// Between brackets behind a code: `AC-2(1)(3)`, `AC-2 (1) (3)`.
const blank = /[ \u00a0]?/uy;
// `ticket OPS-12`, `Jira-Tickets (OPS-12`, `Formular AC-2`.
const ticketsBefore =
  /(?<!\p{L})(?:tickets?|jira|issues?|bugs?|epics?|form|formulare?s?|formulaires?|vorgang)\s*[:#(]?\s*$/iu;

const longestTickets = 30;

/**
 * The lists of codes in a text that number clauses of catalogues of one's own: `AC-2 (Accounts), AC-3`, `AC-2 to AC-4`,
 * `AC-2(1), (3)`, `AC-1, 2`. In order; `named` are the standards that it names.
 */
export function* findCodeLists(
  text: string,
  own: OwnStandards,
  named: readonly StandardMark[],
): Generator<ListMark> {
  for (const entries of entriesIn(text, own, named))
    if (!isOfTickets(text, entries)) yield listOfCodes(text, entries);
}

/** The codes of each list, in order. */
function entriesIn(
  text: string,
  own: OwnStandards,
  named: readonly StandardMark[],
): readonly (readonly Entry[])[] {
  const lists: Entry[][] = [];
  for (const { clause, start, end } of own.codesIn(text)) {
    const list = lists.at(-1);
    const last = list?.at(-1);
    const isRead = last !== undefined && start < last.span.end;
    if (isRead || spanAt(named, start)) continue;
    const number = withBrackets(text, codeNumberOf(clause, start, end), own);
    const isEnd = last && !last.to && endsAt(codeRangeSign, text, last.span.end, start);
    const isNext =
      last && !isEnd && isListedWith(text, last, start) && areLike(last.number.clause, clause, own);
    if (!isNext && !isCodeAt(text, number, own, named)) continue;
    const entry = entryOf(text, number, undefined, own);
    if (last && isEnd) list?.splice(-1, 1, entryOf(text, last.number, number, own));
    else if (isNext) list?.push(entry);
    else lists.push([entry]);
    readShortened(text, lists.at(-1) ?? [], own);
  }
  return lists;
}

/** The standards that number clauses like this one, or have another in its place. */
const standardsLike = (clause: string, own: OwnStandards): readonly string[] => {
  const coded = own.codedLike(clause);
  return coded.length > 0 ? coded : own.numberedLike(clause);
};

const areLike = (before: string, clause: string, own: OwnStandards): boolean => {
  const standards = standardsLike(clause, own);
  return standardsLike(before, own).some(standard => standards.includes(standard));
};

/** Whether it looks like a code wherever it stands, or beside the name that it stands at: `HIPAA 164.399`. */
function isCodeAt(
  text: string,
  { clause, start, end }: ClauseNumber,
  own: OwnStandards,
  named: readonly StandardMark[],
): boolean {
  if (own.codedLike(clause).length > 0) return true;
  const like = own.numberedLike(clause);
  if (!like.length) return false;
  const whole = { start, end: end + (codeItemBehind(text, end)?.length ?? 0) };
  return namedBeside(text, whole, named).some(standard => like.includes(standard));
}

/** Goes on with a list as far as its codes are written by their ends alone: `AC-1, 2 and 4 – 6`, `AC-2(1)(3)`. */
function readShortened(text: string, list: Entry[], own: OwnStandards): void {
  for (;;) {
    const last = list.at(-1);
    if (!last || last.item !== undefined) return;
    const { number, to = number, span } = last;
    const following = (pattern: RegExp) => {
      const gap = matchFrom(pattern, text, span.end)?.[0];
      // `AC-1 to 4 hold`, `AC-1–4 hold`.
      const isRange = pattern === codeRangeSign && !/^\s+[^\p{L}\s]/u.test(gap ?? '');
      if (gap === undefined) return undefined;
      const at = span.end + gap.length;
      return shortenedCode(text, at, to, own, isRange) ?? lackingCode(text, at, to, own);
    };
    const end = last.to ? undefined : following(codeRangeSign);
    if (end && compareNumbers(end.clause, number.clause) < 0) return;
    const next = end ?? following(separator) ?? (to.clause.endsWith(')') ? following(blank) : undefined);
    if (!next) return;
    if (end) list.splice(-1, 1, entryOf(text, number, end, own));
    else list.push(entryOf(text, next, undefined, own));
  }
}

/** `Jira-Tickets OPS-12 and OPS-13`: others number their things so, too. */
const isOfTickets = (text: string, [first]: readonly Entry[]): boolean =>
  ticketsBefore.test(textBefore(text, first?.span.start ?? 0, longestTickets));

/** Whether nothing but a separator, and perhaps a title, stands between an entry and the code at `start`. */
function isListedWith(text: string, entry: Entry, start: number): boolean {
  const end = endWithItem(text, entry);
  return endsAt(separator, text, end, start) || endsAt(separator, text, titleBehind(text, end).end, start);
}

/** Whether what a sticky pattern matches at an offset ends at another. */
function endsAt(pattern: RegExp, text: string, at: number, end: number): boolean {
  const match = matchFrom(pattern, text, at);
  return match !== undefined && at + match[0].length === end;
}
