import { editionName } from '../catalogue/edition-name.ts';
import type { Catalogue, ClauseAddress } from '../catalogue/types.ts';
import type { Config } from '../config/config.ts';
import { type Document, sectionAt } from '../documents/document.ts';
import { editionResolver } from '../documents/resolve-edition.ts';
import { LineIndex } from '../text/line-index.ts';
import type { Span } from '../text/span.ts';
import { correlatedPlaces } from './correlation-tables.ts';
import { readStatement } from './statement.ts';
import { unwrittenPlaces } from './unwritten-sections.ts';

/** What settles the edition of a reference that states none, and says which editions are in scope. */
export interface TraceProject {
  readonly config: Config;
  readonly catalogue: Catalogue;
}

/** One place that cites a clause. */
export interface Citation {
  readonly uri: string;
  readonly address: ClauseAddress;
  /** The whole reference; for a clause that a range implies, the range. */
  readonly span: Span;
  /** Only the number. */
  readonly clauseSpan: Span;
  /** Of the number, from 0. */
  readonly line: number;
  /** The heading of the section; empty before the first one. */
  readonly section: string;
  /** The headings that the place stands under, the outermost first and `section` last; empty before the first one. */
  readonly headings: readonly string[];
  /** The text names the clause only by the ends of a range around it. */
  readonly isImplied: boolean;
  /** Why the place does not cover the clause; undefined: it does. */
  readonly merely: Merely | undefined;
}

/**
 * What a place does that cites a clause and does not cover it:
 *
 * - `stated`: it is a row of a statement of applicability, or its title. Such a statement has a row for every control there is.
 * - `correlated`: it is in a table that a comment says only to correlate.
 * - `unwritten`: it is in a section that was made for the clause, with a comment that says so, and has no text of its own.
 * - `informative`: the config says that its document does not answer to the clauses that it cites.
 */
export type Merely = 'stated' | 'correlated' | 'unwritten' | 'informative';

/**
 * What one document cites, without its text: plain values, small enough to be kept by the thousands and sent between
 * threads. References without a clause, or of an edition that nobody can tell, are not among them.
 */
export interface DocumentTrace {
  /** Each once, in the order of the text. */
  readonly clauses: readonly ClauseAddress[];
  /** The headings of the sections that cite something, the outermost first. */
  readonly sections: readonly (readonly string[])[];
  /** One place after the other, in the order of the text, `numbersOfPlace` numbers each; `citationsOf` reads them. */
  readonly places: Int32Array;
}

/** Index of the clause, of the section, both spans, the line, the kind. */
const numbersOfPlace = 8;

/** The kind of a place is a sum of these. */
const implied = 1;
const stated = 2;
const correlated = 4;
const unwritten = 8;

/** What a document cites, each place with the edition that is meant. */
export function traceDocument(document: Document, { config, catalogue }: TraceProject): DocumentTrace {
  const clauses: ClauseAddress[] = [];
  const clauseIndexes = new Map<string, number>();
  const sections: (readonly string[])[] = [];
  const sectionIndexes = new Map<number, number>();
  const places: number[] = [];
  if (document.references.length === 0) return { clauses, sections, places: Int32Array.from(places) };

  const statement = readStatement(document, { config, catalogue });
  const isCorrelated = correlatedPlaces(document);
  const isUnwritten = unwrittenPlaces(document);
  const resolve = editionResolver(document, config, catalogue);
  const lines = new LineIndex(document.text);
  for (const reference of document.references) {
    const { standard, clause, span, clauseSpan } = reference;
    const edition = reference.edition ?? resolve(reference).edition?.year;
    if (clause === undefined || edition === undefined) continue;

    const address = { standard, edition, clause };
    const clauseIndex = indexIn(clauseIndexes, clauseKey(address), () => clauses.push(address) - 1);
    const section = sectionAt(document, clauseSpan.start);
    const sectionIndex = indexIn(
      sectionIndexes,
      section,
      () => sections.push(headingsAbove(document, section)) - 1,
    );
    places.push(clauseIndex, sectionIndex, span.start, span.end, clauseSpan.start, clauseSpan.end);
    const kind =
      (reference.implied ? implied : 0) +
      (statement?.states(reference) ? stated : 0) +
      (isCorrelated(reference.place) ? correlated : 0) +
      (isUnwritten(clauseSpan.start) ? unwritten : 0);
    places.push(lines.positionAt(clauseSpan.start).line, kind);
  }
  return { clauses, sections, places: Int32Array.from(places) };
}

/**
 * The places of a document, in the order of the text.
 *
 * @param clauseIndex only those that cite this one of the `clauses`
 * @param otherwise why those cover nothing that would cover their clauses by themselves
 */
export function citationsOf(
  uri: string,
  trace: DocumentTrace,
  { clauseIndex, otherwise }: { readonly clauseIndex?: number; readonly otherwise?: Merely | undefined } = {},
): Citation[] {
  const { clauses, sections, places } = trace;
  const citations: Citation[] = [];
  const number = (index: number): number => places[index] ?? 0;
  for (let at = 0; at < places.length; at += numbersOfPlace) {
    const address = clauses[number(at)];
    if (address === undefined || (clauseIndex !== undefined && number(at) !== clauseIndex)) continue;
    const headings = sections[number(at + 1)] ?? [];
    citations.push({
      uri,
      address,
      span: { start: number(at + 2), end: number(at + 3) },
      clauseSpan: { start: number(at + 4), end: number(at + 5) },
      line: number(at + 6),
      section: headings.at(-1) ?? '',
      headings,
      isImplied: (number(at + 7) & implied) !== 0,
      merely: kindOf(number(at + 7)) ?? otherwise,
    });
  }
  return citations;
}

function kindOf(kind: number): Merely | undefined {
  if ((kind & stated) !== 0) return 'stated';
  if ((kind & correlated) !== 0) return 'correlated';
  return (kind & unwritten) !== 0 ? 'unwritten' : undefined;
}

/** How many places cite one of the `clauses` and cover it. */
export function countCoveringPlaces({ places }: DocumentTrace, clauseIndex: number): number {
  let count = 0;
  for (let at = 0; at < places.length; at += numbersOfPlace)
    if (places[at] === clauseIndex && isCovering(places, at)) count++;
  return count;
}

/** How many places cite each of the `clauses`, side by side with them. */
export function placesByClause({ clauses, places }: DocumentTrace): readonly number[] {
  const counts = clauses.map(() => 0);
  for (let at = 0; at < places.length; at += numbersOfPlace) {
    const index = places[at] ?? 0;
    counts[index] = (counts[index] ?? 0) + 1;
  }
  return counts;
}

/** Whether a place of the document covers each of the `clauses`, side by side with them. */
export function coveredClauses({ clauses, places }: DocumentTrace): readonly boolean[] {
  const covered = clauses.map(() => false);
  for (let at = 0; at < places.length; at += numbersOfPlace)
    if (isCovering(places, at)) covered[places[at] ?? 0] = true;
  return covered;
}

const isCovering = (places: Int32Array, at: number): boolean => kindOf(places[at + 7] ?? 0) === undefined;

/** One clause, as a key: `ISO 9001:2015 8.4`. */
export const clauseKey = (address: ClauseAddress): string => `${editionName(address)} ${address.clause}`;

function headingsAbove(document: Document, section: number): readonly string[] {
  const headings: string[] = [];
  for (let at: number | undefined = section; at !== undefined; at = document.sections[at]?.parent) {
    const title = document.sections[at]?.title ?? '';
    if (title !== '') headings.unshift(copied(title));
  }
  return headings;
}

/** The same text in memory of its own: a part of a text keeps the whole text in memory as long as it lives. */
const copied = (text: string): string => ` ${text}`.slice(1);

function indexIn<Key>(indexes: Map<Key, number>, key: Key, add: () => number): number {
  let index = indexes.get(key);
  if (index === undefined) {
    index = add();
    indexes.set(key, index);
  }
  return index;
}
