import type { ClauseAddress, Edition } from '../catalogue/types.ts';
import type { Notation } from '../config/config.ts';
import type { Document } from '../documents/document.ts';
import { unwrittenMarker } from '../documents/unwritten-marker.ts';
import type { Edit } from '../fixes/fix.ts';
import { writeReference, writingAt } from '../fixes/notation.ts';
import { lineEnd } from '../fixes/suppress.ts';
import { escapeMarkdown } from '../text/markdown.ts';
import type { Span } from '../text/span.ts';

/** A section for a clause that nothing cites yet. */
export interface NewSection {
  readonly edit: Edit;
  /** Once the edit is made: the comment that its author replaces by what is done. */
  readonly toWrite: Span;
}

/**
 * A section at the end of a document: the clause's title as its heading, as deep as most headings there, and a reference
 * to the clause as the house or the document writes it. Until somebody writes more, it covers nothing, as a comment says.
 */
export function newSection(
  document: Document,
  edition: Edition,
  address: ClauseAddress,
  notation: Notation | undefined,
): NewSection {
  const { text } = document;
  const eol = lineEnd(text);
  const title = edition.clause(address.clause)?.title ?? address.clause;
  const cited = { designation: edition.name, clause: address.clause };
  const reference = writeReference(cited, writingAt(document, text.length, notation));
  const before = text.trim() === '' ? '' : `${/\n$/.test(text) ? '' : eol}${eol}`;
  const heading = `${'#'.repeat(depthIn(document))} ${escapeMarkdown(title)}`;
  const written = `${before}${heading}${eol}${eol}${reference}${eol}${eol}`;
  const end = text.length;
  const start = end + written.length;
  return {
    edit: { span: { start: end, end }, text: `${written}${unwrittenMarker}${eol}` },
    toWrite: { start, end: start + unwrittenMarker.length },
  };
}

/** That of most headings, the document's title aside; of several alike the least deep. 1 in a document without any. */
function depthIn({ sections }: Document): number {
  const headings = sections.filter(({ depth }) => depth > 0);
  if (headings.length === 0) return 1;
  const counts = new Map<number, number>([[2, 0]]);
  for (const { depth } of headings) if (depth > 1) counts.set(depth, (counts.get(depth) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || a - b)[0]?.[0] ?? 2;
}
