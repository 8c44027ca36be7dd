import { knowledgeOf } from '../catalogue/knowledge.ts';
import type { Edition } from '../catalogue/types.ts';
import type { ScopeEntry } from '../config/config.ts';
import { type Document, sectionAt } from '../documents/document.ts';
import { readDocument } from '../documents/read-document.ts';
import { resolveEdition } from '../documents/resolve-edition.ts';
import type { Place } from '../references/reference.ts';
import { overlaps, type Span } from '../text/span.ts';
import type { AssistWorld } from './world.ts';

/** What words would be, did they stand in the text. */
export interface Reading {
  /** The edition meant; several where two standards could be; none that no pack has. */
  readonly editions: readonly Edition[];
  readonly place: Place | undefined;
}

/** More of a section is left out on either side: a completion has to be there at once. */
const mostBefore = 20_000;
const mostAfter = 2_000;

/**
 * What a reference or a number would be read as in place of what stands at a span. Only the front matter, the headings
 * above and the section around are read again. undefined where it would be no reference: in code, comments and URLs, or
 * where nothing says which standard is meant.
 */
export function readAs(
  document: Document,
  replaced: Span,
  words: string,
  world: AssistWorld,
): Reading | undefined {
  const { before, after } = textAround(document, replaced);
  const place = { start: before.length, end: before.length + words.length };
  const read = readDocument(document.uri, before + words + after, {
    knowledge: knowledgeOf(world.catalogue, world.terms),
    scope: scopeOf(document, world),
  });
  const isThere = ({ span }: { readonly span: Span }) => overlaps(span, place);
  // In `clause 7.5 of ISO 9001:2015` the words are the standard of a clause before them.
  const reference = read.references.find(
    ({ clauseSpan, standardSpan }) =>
      overlaps(clauseSpan, place) || (standardSpan !== undefined && overlaps(standardSpan, place)),
  );
  if (reference) {
    const { edition } = resolveEdition(reference, document, world.config, world.catalogue);
    return { editions: edition ? [edition] : [], place: reference.place };
  }
  const ambiguity = read.ambiguities.find(isThere);
  if (!ambiguity) return undefined;
  const editions = ambiguity.standards.flatMap(
    standard =>
      resolveEdition({ standard, edition: undefined }, document, world.config, world.catalogue).edition ?? [],
  );
  return { editions, place: undefined };
}

/** Without a scope, the one standard that the document speaks of, which stands outside what is read here. */
function scopeOf({ references }: Document, { config }: AssistWorld): readonly ScopeEntry[] {
  const [first] = references;
  if (config.standards.length > 0 || !first) return config.standards;
  const { standard, edition = '' } = first;
  return references.every(other => other.standard === standard)
    ? [{ standard, edition, span: undefined }]
    : [];
}

function textAround(document: Document, { start, end }: Span): { before: string; after: string } {
  const { text, sections, frontMatter } = document;
  const at = sectionAt(document, start);
  const from = sections[at]?.span.start ?? 0;
  const to = Math.min(sections[at]?.span.end ?? text.length, end + mostAfter);
  const after = text.slice(end, to);
  const isInFrontMatter = frontMatter !== undefined && start < frontMatter.span.end;
  if (isInFrontMatter || (from === 0 && start < mostBefore)) return { before: text.slice(0, start), after };

  const fence = frontMatter ? text.indexOf('\n', frontMatter.span.end + 1) : -1;
  const headings: string[] = [];
  let above = sections[at]?.parent;
  for (; above !== undefined; above = sections[above]?.parent) headings.unshift(headingOf(document, above));
  // The first heading may be the title of the document, wherever else it stands.
  if (sections[1] && !headings.includes(headingOf(document, 1)) && at !== 1)
    headings.unshift(headingOf(document, 1));
  const section = text.slice(Math.max(from, start - mostBefore), start);
  return { before: `${text.slice(0, fence + 1)}\n${headings.join('\n\n')}\n\n${section}`, after };
}

const headingOf = ({ text, sections }: Document, index: number): string => {
  const span = sections[index]?.headingSpan;
  return span ? text.slice(span.start, span.end) : '';
};
