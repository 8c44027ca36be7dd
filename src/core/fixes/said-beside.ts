import type { Edition } from '../catalogue/types.ts';
import type { Document } from '../documents/document.ts';
import { listOf } from '../documents/reference-groups.ts';
import type { Reference } from '../references/reference.ts';
import { firstFrom, type Span, textAt } from '../text/span.ts';
import type { Edit } from './fix.ts';
import { entryAround } from './front-matter-entry.ts';
import { isPlainGap, type Member, memberOf } from './list-member.ts';

/** What the references to the new edition before and behind a list say: `ISO 9001:2008 7.4 and ISO 9001:2015 8.4`. */
export interface SaidBeside {
  readonly clauses: readonly string[];
  /** Takes out all of the list, with its standard and what joins the two. */
  readonly removal: readonly Edit[];
}

/** Empty where no such reference is joined to the list: `, `, ` and `, ` (`. */
export function saidBeside(
  document: Document,
  chain: readonly Member[],
  from: Edition,
  to: Edition,
): readonly SaidBeside[] {
  const { references } = document;
  const members = chain.flatMap(({ written }) => written.references);
  const spans = members.flatMap(({ span, standardSpan = span }) => [span, standardSpan]);
  const list = {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end), ...chain.map(({ end }) => end)),
  };
  const entry = entryOf(document, list, to);
  if (entry) return [entry];
  const at = firstFrom(references, list.start, ({ span }) => span.start);
  return [references[at - 1], references[at + members.length]].flatMap(reference =>
    reference?.standard === to.standard && reference.edition === to.year && reference.editionSpan
      ? (joinedTo(document, list, reference, from) ?? [])
      : [],
  );
}

/** What the other entries of the front matter say; undefined for a list elsewhere. */
function entryOf(document: Document, list: Span, { standard, year }: Edition): SaidBeside | undefined {
  const entry = entryAround(document, list);
  if (!entry) return undefined;
  const clauses = document.references.flatMap(({ place, clause, ...of }) =>
    place.kind === 'front-matter' && of.standard === standard && of.edition === year ? (clause ?? []) : [],
  );
  return { clauses, removal: entry.removal };
}

/** What a reference says that is joined to a list; undefined where something else stands between. */
function joinedTo(
  document: Document,
  list: Span,
  reference: Reference,
  from: Edition,
): SaidBeside | undefined {
  const { text } = document;
  const { start, end } = list;
  const { span, clauseSpan } = reference;
  const isBefore = span.start < start;
  const written = { span: clauseSpan, references: [reference], isRange: false };
  const theirs = Math.max(span.end, memberOf(text, { written, clauses: [] }, start, from).end);
  const gap = isBefore ? { start: theirs, end: start } : { start: end, end: span.start };
  const closing = isBefore ? end : span.end;
  const isBracket = /^\s*[(（]$/.test(textAt(text, gap)) && /[)）]/.test(text.charAt(closing));
  if (!isBracket && !isPlainGap(text, gap, isBefore ? end : theirs)) return undefined;
  // Behind `Clause 7.4 of ISO 9001:2008 and ` it is now `clause 8.4` that begins the sentence.
  const isSentence = /^\p{Lu}\p{Ll}/u.test(text.slice(start)) && /^\p{Ll}/u.test(text.slice(gap.end));
  const letter = !isBefore && isSentence ? text.charAt(gap.end) : '';
  const removed = isBefore ? { start: theirs, end } : { start, end: gap.end + letter.length };
  return {
    clauses: listOf(document, reference).flatMap(({ clause }) => clause ?? []),
    removal: [
      { span: removed, text: letter.toUpperCase() },
      ...(isBracket ? [{ span: { start: closing, end: closing + 1 }, text: '' }] : []),
    ],
  };
}
