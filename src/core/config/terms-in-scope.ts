import {
  type EditionAddress,
  editionName,
  isSameEdition,
  parseEditionName,
} from '../catalogue/edition-name.ts';
import { namesIn } from '../catalogue/terms.ts';
import { titleKey } from '../catalogue/title-key.ts';
import type { Catalogue, ComparedTerm, DefinedTerm, Term, Terms } from '../catalogue/types.ts';
import { groupBy } from '../text/group-by.ts';
import type { Config } from './config.ts';

/** What an edition means by a word: the entry that defines it, or none where it only uses the word so. */
export interface TermSense extends EditionAddress {
  readonly entry: string | undefined;
  readonly term: string;
}

/** A term that an edition in scope defines, itself or in the vocabulary that it takes its terms from. */
export interface TermInScope {
  /** `incident`, `configuration item`: as the first edition has it, without the abbreviation. */
  readonly headword: string;
  /** What a text can call it: the headword, and `CI` for `configuration item (CI)`. */
  readonly names: readonly string[];
  /** Where it is defined, in the order of the scope; never empty. */
  readonly entries: readonly DefinedTerm[];
  /** What the packs say are different things in different editions, in the order of the scope; empty or two and more. */
  readonly senses: readonly TermSense[];
}

export interface TermsInScope {
  /** The editions in scope, each followed by the vocabularies that its terms come from. */
  readonly editions: readonly EditionAddress[];
  readonly terms: readonly TermInScope[];
}

type World = { readonly config: Config; readonly catalogue: Catalogue; readonly terms?: Terms | undefined };

const known = new WeakMap<
  Config,
  { readonly catalogue: Catalogue; readonly terms: Terms; readonly is: TermsInScope }
>();

/** The terms of a scope, worked out once a config; none without a scope. */
export function termsInScope({ config, catalogue, terms }: World): TermsInScope {
  if (!terms) return { editions: [], terms: [] };
  const before = known.get(config);
  if (before?.catalogue === catalogue && before.terms === terms) return before.is;
  const editions = editionsInForce(config, catalogue, terms);
  const is = { editions, terms: termsOf(editions, terms) };
  known.set(config, { catalogue, terms, is });
  return is;
}

function editionsInForce(config: Config, catalogue: Catalogue, terms: Terms): readonly EditionAddress[] {
  const scope = config.standards.map(({ standard, edition }) => ({ standard, edition }));
  const inForce = new Map<string, EditionAddress>();
  for (const address of scope) {
    const vocabulary = catalogue.edition(address.standard, address.edition)?.vocabulary;
    const taken = vocabulary === undefined ? [] : editionsOfVocabulary(vocabulary, scope, terms);
    for (const each of [address, ...taken]) inForce.set(editionName(each), each);
  }
  return [...inForce.values()];
}

/**
 * An undated vocabulary means its latest edition. Tables that compare the others in scope may know an earlier one only, so
 * those that are set beside an edition in scope come first: ISO/IEC 27000:2014 beside ISO/IEC 20000-1:2011.
 */
function editionsOfVocabulary(
  name: string,
  scope: readonly EditionAddress[],
  terms: Terms,
): readonly EditionAddress[] {
  const dated = parseEditionName(name);
  if (dated) return [dated];
  const years = terms.editionsOf(name);
  const isCompared = (year: string) =>
    terms.rows.some(row => {
      const sides = [row, ...row.compared];
      return (
        sides.some(side => isSameEdition(side, { standard: name, edition: year })) &&
        scope.some(entry => sides.some(side => isSameEdition(side, entry)))
      );
    });
  const compared = years.filter(isCompared);
  return (compared.length > 0 ? compared : years.slice(-1)).map(edition => ({ standard: name, edition }));
}

function termsOf(editions: readonly EditionAddress[], terms: Terms): readonly TermInScope[] {
  const entries = groupBy(
    editions.flatMap(({ standard, edition }) => terms.entriesOf(standard, edition)),
    ({ term }) => keyOf(term),
  );
  const order = editions.map(editionName);
  const senses = sensesOf(order, terms);
  return [...entries].map(([key, found]) => {
    const names = [...new Set(found.flatMap(({ term }) => namesIn(term)))];
    const different = [...(senses.get(key)?.values() ?? [])].sort(
      (a, b) => order.indexOf(editionName(a)) - order.indexOf(editionName(b)),
    );
    return { headword: names[0] ?? '', names, entries: found, senses: different };
  });
}

const keyOf = (term: string): string => titleKey(namesIn(term)[0] ?? term);

/** By the key of the term: the senses that the packs hold apart. */
function sensesOf(order: readonly string[], terms: Terms): ReadonlyMap<string, Map<string, TermSense>> {
  const senses = new Map<string, Map<string, TermSense>>();
  const isInForce = (address: EditionAddress) => order.includes(editionName(address));
  for (const row of terms.rows.filter(isInForce)) {
    for (const other of row.compared.filter(isInForce)) {
      for (const [term, ...meant] of senseOf(row, other)) {
        const found = senses.get(keyOf(term)) ?? new Map<string, TermSense>();
        senses.set(keyOf(term), found);
        for (const sense of meant) found.set(`${editionName(sense)} ${sense.entry ?? ''}`, sense);
      }
    }
  }
  return senses;
}

/**
 * The word that means two things, with both. Either the two definitions of one headword differ; or one headword is the end of
 * the other, so that a text says the one for short: `availability` for `service availability`, `incident` where the other
 * edition has `information security incident` alone; or the other edition uses the word, which it does not define, otherwise.
 */
function senseOf(
  { standard, edition, entry, term }: Term,
  other: ComparedTerm,
): readonly (readonly [term: string, TermSense, TermSense])[] {
  if (entry === undefined) return [];
  const own: TermSense = { standard, edition, entry, term };
  const there = (found: Pick<TermSense, 'entry' | 'term'>): TermSense => ({
    standard: other.standard,
    edition: other.edition,
    ...found,
  });
  if (other.difference === 'other-sense') return [[term, own, there({ entry: other.entry, term })]];
  if (other.entry === undefined) {
    return other.see.filter(see => isEndOf(term, see.term)).map(see => [term, own, there(see)]);
  }
  const theirs = there({ entry: other.entry, term: other.term ?? term });
  if (other.difference === 'different') return [[term, own, theirs]];
  if (other.difference !== 'another-headword') return [];
  if (isEndOf(theirs.term, term)) return [[theirs.term, own, theirs]];
  return isEndOf(term, theirs.term) ? [[term, own, theirs]] : [];
}

const isEndOf = (short: string, long: string): boolean =>
  long.toLowerCase().endsWith(` ${(namesIn(short)[0] ?? short).toLowerCase()}`);
