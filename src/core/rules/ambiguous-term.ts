import { nameOfEdition } from '../catalogue/catalogue.ts';
import { parseEditionName } from '../catalogue/edition-name.ts';
import type { Catalogue, DefinedTerm } from '../catalogue/types.ts';
import type { Config } from '../config/config.ts';
import { type TermInScope, type TermSense, termsInScope } from '../config/terms-in-scope.ts';
import { sourceName } from '../correlations/source-name.ts';
import { type Document, sectionAt } from '../documents/document.ts';
import { type Prose, proseOf } from '../documents/prose-blocks.ts';
import { type TermUse, termUses } from '../documents/term-uses.ts';
import { insertion } from '../fixes/fix.ts';
import { writeReference, writingAt } from '../fixes/notation.ts';
import type { Reference } from '../references/reference.ts';
import { listed } from '../text/listed.ts';
import { textAt } from '../text/span.ts';
import type { Rule } from './rule.ts';

/**
 * Off by default: most texts use `service` and `risk` and nobody is misled. The first use of a term in a document's prose
 * counts, since it is there that a reader asks what is meant.
 */
export const ambiguousTerm: Rule = {
  id: 'ambiguous-term',
  summary: 'A term that the standards in scope define differently, where nothing says which is meant',
  severity: 'off',
  isAboutWords: true,

  *check({ document, catalogue, terms, config }) {
    const known = termsInScope({ config, catalogue, terms });
    if (known.terms.every(({ senses }) => senses.length < 2)) return;
    const met = new Set<TermInScope>();
    for (const use of termUses(document, known)) {
      const { term, span } = use;
      if (term.senses.length < 2 || met.has(term)) continue;
      met.add(term);
      if (isStandardNamed(use, document, config, catalogue) || isDefined(term, document)) continue;

      const written = textAt(document.text, span);
      const rows = term.senses
        .filter(isDefinedSense)
        .flatMap(sense => terms?.about({ ...sense, clause: sense.entry }) ?? []);
      yield {
        span,
        message: `“${written}” is ${meantIn(term, catalogue)}; nothing here says which is meant.`,
        fixes: term.senses.flatMap(sense => {
          if (sense.entry === undefined) return [];
          const reference = writeReference(
            { designation: nameOfEdition(sense, catalogue), clause: sense.entry },
            writingAt(document, span.start, config.notation),
          );
          return {
            title: `Change to ${written} (${reference})`,
            edits: [insertion(span.end, ` (${reference})`)],
          };
        }),
        related: [
          ...term.senses
            .filter(isDefinedSense)
            .map(sense => `${nameOfEdition(sense, catalogue)} ${sense.entry} ${sense.term}`),
          ...new Set(rows.filter(row => isRowOf(term, row.term)).map(({ source }) => sourceName(source))),
        ].map(message => ({ span: undefined, message })),
        isDraft: rows.every(({ basis }) => basis === 'draft'),
      };
    }
  },
};

const isDefinedSense = (sense: TermSense): sense is DefinedTerm => sense.entry !== undefined;

/** `defined differently in … and …`, `defined in … and used in another sense in …, without a definition`. */
function meantIn(term: TermInScope, catalogue: Catalogue): string {
  const places = term.senses.filter(isDefinedSense).map(sense => placeOf(sense, term, catalogue));
  const using = term.senses
    .filter(sense => !isDefinedSense(sense))
    .map(sense => nameOfEdition(sense, catalogue));
  const defined = `defined ${places.length > 1 ? 'differently ' : ''}in ${listed(places)}`;
  if (using.length === 0) return defined;
  return `${defined} and used in another sense in ${listed(using)}, without a definition`;
}

/** `ISO/IEC 20000-1:2018 (3.2.5)`, `ISO/IEC 27000:2018 (3.31 information security incident)`. */
function placeOf(sense: DefinedTerm, { names }: TermInScope, catalogue: Catalogue): string {
  const headword = names.some(name => sense.term.startsWith(name)) ? '' : ` ${sense.term}`;
  return `${nameOfEdition(sense, catalogue)} (${sense.entry}${headword})`;
}

const isRowOf = ({ senses }: TermInScope, headword: string): boolean =>
  senses.some(({ term }) => term === headword);

/**
 * A standard that defines the term, or takes its terms from there, is named in the section, a heading above, or the front
 * matter.
 */
function isStandardNamed(use: TermUse, document: Document, config: Config, catalogue: Catalogue): boolean {
  const naming = standardsWith(use.term, config, catalogue);
  const here = sectionAt(document, use.span.start);
  const above = new Set<number>();
  for (let at = document.sections[here]?.parent; at !== undefined; at = document.sections[at]?.parent)
    above.add(at);
  const isInSight = ({ place, span }: Reference): boolean => {
    if (place.kind === 'front-matter') return true;
    const section = sectionAt(document, span.start);
    return section === here || (place.kind === 'heading' && above.has(section));
  };
  return document.references.some(reference => naming.has(reference.standard) && isInSight(reference));
}

function standardsWith(
  { entries, senses }: TermInScope,
  config: Config,
  catalogue: Catalogue,
): ReadonlySet<string> {
  const standards = new Set([...entries, ...senses].map(({ standard }) => standard));
  const taking = config.standards.flatMap(({ standard, edition }) => {
    const vocabulary = catalogue.edition(standard, edition)?.vocabulary;
    const taken = vocabulary && (parseEditionName(vocabulary)?.standard ?? vocabulary);
    return taken && standards.has(taken) ? standard : [];
  });
  return new Set([...standards, ...taking]);
}

/** `Incident: an unplanned …`, `“incident” means …`, `incident – …`; the rest of a line that begins with the term. */
const definition =
  /^["”’'»]?(?:\s*(?::|[–—=]|-\s)|\s+(?:means|refers to|stands for|is defined as)(?!\p{L}))/u;

/** The document defines the term itself: at the beginning of a paragraph or item, in a cell or a heading of its own. */
function isDefined(term: TermInScope, document: Document): boolean {
  const defines = ({ kind, passage: { text } }: Prose): boolean => {
    const start = /^["“‘'«\s]*/.exec(text)?.[0].length ?? 0;
    const name = term.names.find(
      each => text.slice(start, start + each.length).toLowerCase() === each.toLowerCase(),
    );
    if (name === undefined) return false;
    const rest = text.slice(start + name.length);
    return definition.test(rest) || (kind !== 'paragraph' && rest.trim() === '');
  };
  return proseOf(document).some(defines);
}
