import type { Document } from '../documents/document.ts';
import { editionResolver } from '../documents/resolve-edition.ts';
import { type Span, textAt } from '../text/span.ts';
import type { AssistWorld } from './world.ts';

/** Words shown in the text that do not belong to it. */
export interface InlayHint {
  /** Where they stand, right behind the number. */
  readonly offset: number;
  /** The title of the clause, as plain text. */
  readonly label: string;
}

/** The titles of the clauses that stand in the text, those left out that the author has written there. */
export function inlayHints(document: Document, { config, catalogue }: AssistWorld): readonly InlayHint[] {
  const resolve = editionResolver(document, config, catalogue);
  const hints: InlayHint[] = [];
  for (const reference of document.references) {
    const { clause, clauseSpan, implied, titleSpan } = reference;
    if (implied || clause === undefined) continue;
    const title = resolve(reference).edition?.clause(clause)?.title;
    if (title === undefined) continue;
    const written = titleSpan ? textAt(document.text, titleSpan) : '';
    if (written.toLowerCase() === title.toLowerCase()) continue;
    hints.push({ offset: clauseSpan.end, label: title });
  }
  return hints;
}

/** How many clauses stand below a heading. */
export interface HeadingCount {
  /** The heading. */
  readonly span: Span;
  /** Different clauses in the section and the sections below it, those of ranges included; never 0. */
  readonly clauses: number;
  /** `3 clauses`, `1 clause`. */
  readonly label: string;
}

/** For each heading whose section cites clauses, how many. Numbers of what no pack has count as well. */
export function headingCounts(
  document: Document,
  { config, catalogue }: AssistWorld,
): readonly HeadingCount[] {
  const resolve = editionResolver(document, config, catalogue);
  const { sections } = document;
  const cited = sections.map(() => new Set<string>());
  for (const reference of document.references) {
    const { standard, clause, clauseSpan, place } = reference;
    if (clause === undefined || place.kind === 'front-matter') continue;
    const year = reference.edition ?? resolve(reference).edition?.year ?? '';
    let at: number | undefined = document.sectionAt(clauseSpan.start);
    for (; at !== undefined; at = sections[at]?.parent) cited[at]?.add(`${standard}:${year} ${clause}`);
  }
  return sections.flatMap(({ headingSpan }, index) => {
    const clauses = cited[index]?.size ?? 0;
    if (!headingSpan || clauses === 0) return [];
    return [{ span: headingSpan, clauses, label: clauses === 1 ? '1 clause' : `${clauses} clauses` }];
  });
}
