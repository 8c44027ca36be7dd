import { matchFrom } from '../text/match-from.ts';
import { type Span, spanAt } from '../text/span.ts';
import type { ClauseNumber } from './clause-number.ts';
import { separator } from './find-lists.ts';
import type { Entry, ListMark } from './mark.ts';
import { codesIn, type OwnStandards } from './own-standards.ts';
import { titleBehind } from './title-behind.ts';
import { toWords } from './words.ts';

// `AC-2 to AC-4`, `AC-2 – AC-4`.
const rangeSign = new RegExp(`\\s*(?:[-–—~→]|\\s(?:${toWords})\\s)\\s*`, 'iuy');
// `ticket OPS-12`, `Jira-Tickets (OPS-12`, `Formular AC-2`.
const ticketsBefore =
  /(?<!\p{L})(?:tickets?|jira|issues?|bugs?|epics?|form|formulare?s?|formulaires?|vorgang)\s*[:#(]?\s*$/iu;

/**
 * The lists of codes in a text that number clauses of catalogues of one's own: `AC-2 (Accounts), AC-3`, `AC-2 to AC-4`. In
 * order; `named` is what is a standard's name.
 */
export function* findCodeLists(text: string, own: OwnStandards, named: readonly Span[]): Generator<ListMark> {
  for (const entries of entriesIn(text, own, named)) if (!isOfTickets(text, entries)) yield listOf(entries);
}

/** The codes of each list, in order. */
function entriesIn(text: string, own: OwnStandards, named: readonly Span[]): readonly (readonly Entry[])[] {
  const lists: Entry[][] = [];
  for (const { clause, start, end } of codesIn(text)) {
    const standards = own.codedLike(clause);
    if (!standards.length || spanAt(named, start)) continue;
    const number = { clause, start, end, isAnnex: true, isDotted: true, isLoose: false };
    const list = lists.at(-1);
    const last = list?.at(-1);
    if (list && last && !last.to && endsAt(rangeSign, text, last.number.end, start)) {
      list.splice(-1, 1, entryOf(text, last.number, number));
      continue;
    }
    const isOfSame = last && own.codedLike(last.number.clause).some(of => standards.includes(of));
    const entry = entryOf(text, number, undefined);
    if (list && isOfSame && isListedWith(text, last, start)) list.push(entry);
    else lists.push([entry]);
  }
  return lists;
}

/** `Jira-Tickets OPS-12 and OPS-13`: others number their things so, too. */
const isOfTickets = (text: string, [first]: readonly Entry[]): boolean =>
  ticketsBefore.test(text.slice(Math.max(0, (first?.span.start ?? 0) - 30), first?.span.start));

function entryOf(text: string, number: ClauseNumber, to: ClauseNumber | undefined): Entry {
  const span = { start: number.start, end: (to ?? number).end };
  return { number, to, span, item: undefined, titleSpan: titleBehind(text, span.end).span };
}

/** Whether nothing but a separator, and perhaps a title, stands between an entry and the code at `start`. */
const isListedWith = (text: string, { span: { end } }: Entry, start: number): boolean =>
  endsAt(separator, text, end, start) || endsAt(separator, text, titleBehind(text, end).end, start);

/** Whether what a sticky pattern matches at an offset ends at another. */
function endsAt(pattern: RegExp, text: string, at: number, end: number): boolean {
  const match = matchFrom(pattern, text, at);
  return match !== undefined && at + match[0].length === end;
}

const listOf = (entries: readonly Entry[]): ListMark => ({
  kind: 'list',
  start: entries[0]?.span.start ?? 0,
  end: entries.at(-1)?.span.end ?? 0,
  keyword: undefined,
  entries,
  publisher: undefined,
  part: undefined,
  isWholeAnnex: false,
  isOfCodes: true,
});
