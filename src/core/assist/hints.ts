import { nameOfEdition } from '../catalogue/catalogue.ts';
import { parseEditionName } from '../catalogue/edition-name.ts';
import type { DefinedTerm } from '../catalogue/types.ts';
import { termsInScope } from '../config/terms-in-scope.ts';
import { type Document, sectionAt } from '../documents/document.ts';
import { editionResolver } from '../documents/resolve-edition.ts';
import { termUses } from '../documents/term-uses.ts';
import { firstFrom, type Span, textAt } from '../text/span.ts';
import { type AssistWorld, entryOf } from './world.ts';

/** Words shown in the text that do not belong to it. */
export interface InlayHint {
  /** Where they stand, right behind the number or the term. */
  readonly offset: number;
  /** The title of the clause, or the entry of the term, as plain text. */
  readonly label: string;
}

/**
 * The titles of the clauses, and the headwords of the entries, that stand in the text, those left out that the author has
 * written there.
 */
export function inlayHints(document: Document, world: AssistWorld): readonly InlayHint[] {
  const { config, catalogue } = world;
  const resolve = editionResolver(document, config, catalogue);
  const hints: InlayHint[] = [];
  for (const reference of document.references) {
    const { clause, clauseSpan, implied, titleSpan } = reference;
    if (implied || clause === undefined) continue;
    const title =
      resolve(reference).edition?.clause(clause)?.title ?? entryOf(document, reference, world)?.term;
    if (title === undefined) continue;
    const written = titleSpan ? textAt(document.text, titleSpan) : '';
    if (written.toLowerCase() === title.toLowerCase()) continue;
    hints.push({ offset: clauseSpan.end, label: title });
  }
  return hints;
}

/**
 * Where each term is defined, behind its first use in the prose of a section: the entry of a standard that the document names,
 * or of the vocabulary that it goes by, else of any; of several that of the edition that comes first in the scope. None
 * where that entry is cited right behind it, none in names, and none without a scope.
 */
export function termHints(document: Document, world: AssistWorld): readonly InlayHint[] {
  const said = new Set<string>();
  const hints: InlayHint[] = [];
  const named = vocabulariesOf(document, world);
  for (const { span, term } of termUses(document, termsInScope(world))) {
    const key = `${sectionAt(document, span.start)} ${term.headword}`;
    const entry = term.entries.find(({ standard }) => named.has(standard)) ?? term.entries[0];
    if (said.has(key) || !entry) continue;
    said.add(key);
    if (isCitedBehind(document, span, entry)) continue;
    hints.push({ offset: span.end, label: `${nameOfEdition(entry, world.catalogue)} ${entry.entry}` });
  }
  return hints;
}

/** The standards that a document names, and those where they have their terms defined: `ISO 9000` for `ISO 9001`. */
function vocabulariesOf({ references }: Document, { catalogue }: AssistWorld): ReadonlySet<string> {
  const named = new Set(references.map(({ standard }) => standard));
  const vocabularies = catalogue.editions.flatMap(({ standard, vocabulary }) =>
    named.has(standard) && vocabulary !== undefined
      ? (parseEditionName(vocabulary)?.standard ?? vocabulary)
      : [],
  );
  return new Set([...named, ...vocabularies]);
}

/** `incident (ISO/IEC 20000-1:2018, 3.2.5)`: nothing but signs stands between the term and its entry. */
function isCitedBehind(
  { text, references }: Document,
  { end }: Span,
  { standard, entry }: DefinedTerm,
): boolean {
  const following = references[firstFrom(references, end, reference => reference.clauseSpan.start)];
  return (
    following?.standard === standard &&
    following.clause === entry &&
    /^[^\p{L}\p{N}]{0,6}$/u.test(text.slice(end, following.span.start))
  );
}
