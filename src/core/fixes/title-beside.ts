import { titleKey } from '../catalogue/title-key.ts';
import type { Clause, Edition } from '../catalogue/types.ts';
import type { Document } from '../documents/document.ts';
import { perDocument } from '../documents/per-document.ts';
import { type Reference, rowKey } from '../references/reference.ts';
import { matchFrom } from '../text/match-from.ts';
import { type Span, textAt, withoutBlanks } from '../text/span.ts';
import { endOfTitle } from './written-title.ts';

/** Whether the words beside a number are the title that the edition gives it. */
export const isTitleOf = (text: string, { clause, titleSpan }: Reference, edition: Edition): boolean =>
  titleSpan !== undefined && edition.titled(textAt(text, titleSpan)).some(({ number }) => number === clause);

/** A title beside a number, and where it stands. */
export interface TitleBeside {
  readonly span: Span;
  /** Before the number: `Access control policy (A.9.1.1)`. There it says what the text is about, too. */
  readonly isBefore: boolean;
}

/**
 * Where the title that an edition gives a clause stands beside its number: read as such (`A.9.1.1 (Access control policy)`),
 * or, letter by letter but for the case, with a sign between (`A.9.1.1 – “Access control policy”`), behind the standard,
 * before the number or its bracket, or as a cell of its row, where this has clauses of one standard alone.
 * undefined where it stands nowhere, or merely within a sentence: `our access control policy (A.9.1.1)`.
 */
export function titleBeside(
  document: Document,
  reference: Reference,
  edition: Edition,
): TitleBeside | undefined {
  const { titleSpan } = reference;
  if (titleSpan && isTitleOf(document.text, reference, edition))
    return { span: withoutBlanks(document.text, titleSpan), isBefore: false };
  for (const title of titlesOf(edition.clause(reference.clause ?? ''))) {
    const behind = titleBehind(document, reference, title);
    const before = behind ? undefined : titleBefore(document, reference, title);
    const span = behind ?? before ?? cellOf(document, reference, title);
    if (span) return { span, isBefore: span === before };
  }
  return undefined;
}

/** What public material calls a clause. */
const titlesOf = (clause: Clause | undefined): readonly string[] =>
  clause?.title === undefined ? [] : [clause.title, ...clause.variants];

// `, “`, ` – *`, `</td><td>`, `](a.md) (`, a line break and `: ` of a definition.
const signsBehind =
  /(?:\]\([^()\s]{0,200}\)|<[^<>]{1,60}>|[ \t\u00a0\u202f*_~`"“”„«»‘’‚'()（）[\],:;.|–—-]|\r?\n[ \t>]*(?![-+#|\s]|\*[ \t]|\d)){1,40}/y;
const isOver = /^[*_~`]*[ \t\u00a0\u202f]*(?:$|[.,;:()（）[\]|\r\n"“”»’'<]|[-–—]{1,3}[ \t])/;
// `A.6.2.1, Mobile device policy of `, up to the designation.
const ofStandard = /^[ \t\u00a0]\p{L}{1,6}[ \t\u00a0]$/u;

function titleBehind(
  { text }: Document,
  { clauseSpan, standardSpan, editionSpan, place }: Reference,
  title: string,
): Span | undefined {
  const isBehind = standardSpan !== undefined && standardSpan.start >= clauseSpan.end;
  return (
    titleFrom(clauseSpan.end) ??
    (isBehind ? titleFrom(Math.max(standardSpan.end, editionSpan?.end ?? 0)) : undefined)
  );

  function titleFrom(offset: number): Span | undefined {
    const gap = matchFrom(signsBehind, text, offset)?.[0];
    if (gap === undefined || (place.kind === 'cell' && gap.includes('|'))) return undefined;
    const start = offset + gap.length;
    const end = endOfTitle(text, start, title);
    if (end === undefined) return undefined;
    const isBeforeStandard = isBehind && ofStandard.test(text.slice(end, standardSpan.start));
    if (gap.trim() === '' && !isBeforeStandard) return undefined;
    return isBeforeStandard || isOver.test(text.slice(end, end + 20)) ? { start, end } : undefined;
  }
}

// ` (`, `: `, `” – `, with emphasis that closes.
const between =
  /(?:[ \u00a0\u202f]?["”“»’'`])?[*_~]*(?:\s?[(（[]|[,:;]?[ \t\u00a0]|[ \t\u00a0][-–—|][ \t\u00a0])[*_]*$/;
const isBegun = /(?:^|[.,;:!?|>()[\]"“„«‘‚'`#]|[-+*–—]|\d[.)]?)[ \t\u00a0\u202f*_]*$/;

function titleBefore({ text }: Document, { span: { start } }: Reference, title: string): Span | undefined {
  const gap = between.exec(text.slice(Math.max(0, start - 10), start))?.[0];
  if (gap === undefined) return undefined;
  const end = start - gap.length;
  const span = { start: end - title.length, end };
  const typed = textAt(text, span);
  if (span.start < 0 || endOfTitle(text, span.start, title) !== end) return undefined;
  const line = text.slice(Math.max(0, text.lastIndexOf('\n', span.start - 1) + 1), span.start);
  // Within a sentence a title has a capital; what has none is the author's own phrase.
  const isWithin = typed === title && /[ \t\u00a0*_]$/.test(line);
  return isWithin || isBegun.test(line) ? span : undefined;
}

function cellOf(document: Document, { place, standard }: Reference, title: string): Span | undefined {
  const { text, tables } = document;
  if (place.kind !== 'cell') return undefined;
  // `| Management review | 9.3 | 4.5.4.3 | 5.6 |`: what clauses of several standards are about.
  if ([...(standardsByRow(document).get(rowKey(place)) ?? [])].some(other => other !== standard))
    return undefined;
  for (const { span } of tables[place.table]?.rows[place.row] ?? []) {
    const inner = withoutMarks(text, span);
    if (inner.end > inner.start && titleKey(textAt(text, inner)) === titleKey(title)) return inner;
    const end = endOfTitle(text, inner.start, title);
    if (end !== undefined && isRemark.test(text.slice(end, Math.min(span.end, end + 3))))
      return { start: inner.start, end };
  }
  return undefined;
}

// `Mobile device policy (mandatory)`
const isRemark = /^ ?[(（]/;

/** Without the marks of emphasis, the quotes and the full stop around it. */
function withoutMarks(text: string, { start, end }: Span): Span {
  const marks = '*_~`"“”„«»‘’\' \u00a0';
  let first = start;
  let last = end;
  while (first < last && marks.includes(text.charAt(first))) first++;
  while (last > first && `${marks}.`.includes(text.charAt(last - 1))) last--;
  return { start: first, end: last };
}

/** The standards of the references in each row of each table. */
const standardsByRow = perDocument(({ references }): ReadonlyMap<string, ReadonlySet<string>> => {
  const rows = new Map<string, Set<string>>();
  for (const { place, standard } of references) {
    if (place.kind !== 'cell') continue;
    const standards = rows.get(rowKey(place)) ?? new Set();
    rows.set(rowKey(place), standards.add(standard));
  }
  return rows;
});
