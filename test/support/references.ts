import { expect, test } from 'vitest';
import type { Document } from '../../src/core/documents/document.ts';
import type { Reference } from '../../src/core/references/reference.ts';
import type { Span } from '../../src/core/text/span.ts';
import { documentOf, type Given } from './marks.ts';
import { unmarked } from './unmarked.ts';

const kinds = 'sentence|row|column|caption|label|section|heading|title|front-matter|document|config';
// `ISO/IEC 27001:2022 A.5.15, A.5.16 (title)`: the standard, its clauses, what settled them.
const citation = new RegExp(
  `^(?<standard>(?:\\S+(?: (?:TR|TS|PAS|Guide))? [\\d-]+|Globex Supplier Requirements|Globex ISO 9001 Supplement|ACME Controls(?: Extended)?|Initech Controls|Umbrella Controls|Globex Law|eIDAS|23 NYCRR|Directive \\(EU\\) 2022/2555)(?::[\\d.]+)?) (?<clauses>.+?)(?: \\((?<via>${kinds})\\))?$`,
);

/**
 * An example: the marked numbers are the clauses that the text cites, and nothing else is. `expected` says which they are,
 * as `standard[:edition] clause[ item][, clause …][ (via)]`, a semicolon between two standards. The clauses that a range
 * implies are named too, without a mark of their own.
 */
export function reads(marked: string, expected: string, given: Given = {}) {
  test(`reads ${oneLine(marked)}`, () => {
    const { text, spans } = unmarked(marked);
    const cited = documentOf(text, given).references.filter(({ clause }) => clause !== undefined);
    const written = cited.filter(({ implied }) => !implied).map(({ clauseSpan }) => clauseSpan);
    expect(cited.map(shown)).toEqual(expected.split('; ').flatMap(citations));
    expect(marksOf(text, written)).toEqual(marksOf(text, spans.map(asSpan)));
  });
}

/** An example: the marked designations are the standards that the text names as a whole; it cites no clause. */
export function names(marked: string, expected: string, given: Given = {}) {
  test(`names the standards in ${oneLine(marked)}`, () => {
    const { text, spans } = unmarked(marked);
    const { references } = documentOf(text, given);
    expect(references.map(shown)).toEqual(expected.split(', '));
    expect(references.map(({ clauseSpan }) => clauseSpan)).toEqual(spans.map(asSpan));
  });
}

/** An example: the text cites no clause, and asks nobody which standard it means. */
export function leaves(text: string, given: Given = {}) {
  test(`leaves ${oneLine(text)}`, () => {
    const { references, ambiguities } = documentOf(text, given);
    expect(references.filter(({ clause }) => clause !== undefined).map(shown)).toEqual([]);
    expect(ambiguities.map(({ clause }) => clause)).toEqual([]);
  });
}

/** An example: nothing in the text is a standard or a clause. */
export function namesNothing(text: string, given: Given = {}) {
  test(`sees no standard in ${oneLine(text)}`, () => {
    expect(documentOf(text, given).references.map(shown)).toEqual([]);
  });
}

/** An example: the marked numbers are called clauses, are of none of these standards for certain, and are no references. */
export function asks(marked: string, standards: string, given: Given = {}) {
  test(`asks whose clause it is in ${oneLine(marked)}`, () => {
    const { text, spans } = unmarked(marked);
    const { references, ambiguities } = documentOf(text, given);
    expect(references.filter(({ clause }) => clause !== undefined).map(shown)).toEqual([]);
    expect(
      marksOf(
        text,
        ambiguities.map(({ span }) => span),
      ),
    ).toEqual(marksOf(text, spans.map(asSpan)));
    for (const { standards: candidates } of ambiguities) expect(candidates.join(', ')).toBe(standards);
  });
}

/** All that a reference says, in one line: `ISO/IEC 27001:2022 6.1.3 d) (title)`. */
export function shown({ standard, edition, clause, item, via }: Reference): string {
  const designation = edition === undefined ? standard : `${standard}:${edition}`;
  return [designation, clause, item, via && `(${via.kind})`].filter(part => part !== undefined).join(' ');
}

/** The references of a document, in one line each. */
export const shownIn = ({ references }: Document): readonly string[] => references.map(shown);

function citations(text: string): string[] {
  const { standard, clauses, via } = citation.exec(text)?.groups ?? {};
  if (clauses === undefined) throw new Error(`"${text}" should read like "ISO 9001:2015 8.4 (title)".`);
  return clauses.split(', ').map(clause => `${standard} ${clause}${via ? ` (${via})` : ''}`);
}

const asSpan = ([start, end]: readonly [number, number]): Span => ({ start, end });

/** The text with each span marked once, so that a difference shows where it is. */
function marksOf(text: string, spans: readonly Span[]): string {
  let marked = '';
  let at = 0;
  let last: Span | undefined;
  for (const span of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const { start, end } = span;
    if (last?.start === start && last.end === end) continue;
    marked += `${text.slice(at, Math.max(at, start))}‹${text.slice(Math.max(at, start), end)}›`;
    at = Math.max(at, end);
    last = span;
  }
  return marked + text.slice(at);
}

const oneLine = (text: string): string =>
  text
    .replace(/\r\n?|\n/g, '⏎')
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/\s/g, ' ');
