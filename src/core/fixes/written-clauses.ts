import type { Document } from '../documents/document.ts';
import { perDocument } from '../documents/per-document.ts';
import { listOf } from '../documents/reference-groups.ts';
import type { Reference } from '../references/reference.ts';
import { toWords } from '../references/words.ts';
import { oncePer } from '../text/once.ts';
import { overlaps, type Span } from '../text/span.ts';

/** A number, a range or a designation as it stands in the text, and all that it refers to. */
export interface WrittenClause {
  /** `A.12.1.2`, `A.9.2.1–6`, without item; the designation where a standard as a whole is meant. */
  readonly span: Span;
  /** More than one for a range, and for a number that is meant of two standards. */
  readonly references: readonly Reference[];
  readonly isRange: boolean;
}

// ` – `, ` to clause `, ` bis `: between the two ends of a range.
const rangeSign = new RegExp(
  `^\\s*(?:(?:-{1,2}>|[-–—‑‐−→~～〜]|\\.{2,3}|…)|(?:${toWords})(?![\\p{L}])|から)\\s*(?:[\\p{L}§]+\\.?\\s*)?$`,
  'iu',
);

/** What a document writes of clauses and standards, in the order of the text; none overlaps another. */
export function writtenClauses({ text, references }: Document): readonly WrittenClause[] {
  const found: { span: Span; references: Reference[]; isRange: boolean }[] = [];
  for (const reference of references) {
    const { clauseSpan } = reference;
    const last = found.at(-1);
    const isOneWith = last !== undefined && overlaps(last.span, clauseSpan);
    if (last && (isOneWith || endsRange(text, last.references, reference))) {
      last.span = { start: last.span.start, end: Math.max(last.span.end, clauseSpan.end) };
      last.isRange ||= !isOneWith || reference.implied;
      last.references.push(reference);
    } else found.push({ span: clauseSpan, references: [reference], isRange: false });
  }
  return found;
}

/** The ranges that the text lists together with a reference, each as it is written. */
export const rangesListedWith = (document: Document, reference: Reference): readonly WrittenClause[] =>
  rangesIn(document)(listOf(document, reference));

/** A long list is gone through once, and not once for each of its members. */
const rangesIn = perDocument(document =>
  oncePer((list: readonly Reference[]) =>
    writtenClauses({ ...document, references: list }).filter(({ isRange }) => isRange),
  ),
);

function endsRange(
  text: string,
  before: readonly Reference[],
  { clause, clauseSpan, group }: Reference,
): boolean {
  const [first] = before;
  if (first?.group !== group || clause === undefined || first.titleSpan) return false;
  const end = Math.max(...before.map(other => other.clauseSpan.end));
  return rangeSign.test(text.slice(end, clauseSpan.start));
}
