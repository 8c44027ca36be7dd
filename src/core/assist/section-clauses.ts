import type { Catalogue } from '../catalogue/types.ts';
import type { Config } from '../config/config.ts';
import { type Document, sectionAt } from '../documents/document.ts';
import { editionResolver } from '../documents/resolve-edition.ts';
import type { Span } from '../text/span.ts';

/**
 * How many different clauses each section of a document cites, with the sections below it; side by side with the sections.
 * Those of ranges count, and so do numbers of what no pack has; the front matter is no section's.
 */
export function clausesBySection(
  document: Document,
  { config, catalogue }: { readonly config: Config; readonly catalogue: Catalogue },
): readonly number[] {
  const resolve = editionResolver(document, config, catalogue);
  const { sections } = document;
  const cited = sections.map(() => new Set<string>());
  for (const reference of document.references) {
    const { standard, clause, clauseSpan, place } = reference;
    if (clause === undefined || place.kind === 'front-matter') continue;
    const year = reference.edition ?? resolve(reference).edition?.year ?? '';
    let at: number | undefined = sectionAt(document, clauseSpan.start);
    for (; at !== undefined; at = sections[at]?.parent) cited[at]?.add(`${standard}:${year} ${clause}`);
  }
  return cited.map(({ size }) => size);
}

/** How many clauses stand below a heading. */
export interface HeadingCount {
  /** The heading. */
  readonly span: Span;
  /** Never 0. */
  readonly clauses: number;
}

/** The headings whose sections cite clauses, as `clausesBySection` counts them. */
export function headingCounts(
  document: Document,
  world: { readonly config: Config; readonly catalogue: Catalogue },
): readonly HeadingCount[] {
  const counts = clausesBySection(document, world);
  return document.sections.flatMap(({ headingSpan }, index) => {
    const clauses = counts[index] ?? 0;
    return headingSpan && clauses > 0 ? [{ span: headingSpan, clauses }] : [];
  });
}
