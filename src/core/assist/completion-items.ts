import { addressIn, editionAddress } from '../catalogue/clause-address.ts';
import { isSameEdition } from '../catalogue/edition-name.ts';
import { searchTitles } from '../catalogue/search.ts';
import type { Catalogue, Clause, ClauseAddress, Edition } from '../catalogue/types.ts';
import { type Document, sectionAt } from '../documents/document.ts';
import { editionResolver } from '../documents/resolve-edition.ts';
import { type Writing, wordedClause, writeReference, writingAt, writingBeside } from '../fixes/notation.ts';
import { isHeading } from '../references/clause-number.ts';
import type { Reference } from '../references/reference.ts';
import { escapeMarkdown } from '../text/markdown.ts';
import { answersFor, breadcrumbOf, clauseTitle, statusSentence } from './clause-lines.ts';
import type { ClausePlace } from './clause-places.ts';
import { type CounterpartChoice, counterpartChooser } from './counterpart-choices.ts';
import type { AssistWorld } from './world.ts';

/** One thing that can be typed. */
export interface CompletionItem {
  readonly kind: 'edition' | 'clause' | 'counterpart' | 'entry';
  /** `ISO 9001:2015`, `8.7.3`, `ISO 9001:2015 8.4`. */
  readonly label: string;
  /** The title, or the headword of an entry; empty where there is none. */
  readonly detail: string;
  readonly insertText: string;
  /** Begins with what is typed, so that an editor leaves the choice and its order to this list. */
  readonly filterText: string;
  /** Sorts the items of one answer. */
  readonly sortText: string;
  /** The clause or entry; undefined for an edition. */
  readonly address: ClauseAddress | undefined;
  /** Markdown, worked out when asked for: the place in the standard and the counterparts, or the status. */
  documentation(): string;
}

/** `IS`, `ISO/IEC 2`, `iso27001:20`. */
const halfDesignation =
  /^(?:IS?|IE|(?:ISO|IEC)(?:\/\p{L}*)?(?:[ -]\p{L}+)?)?[ \u00a0-]?(?<digits>\d+)?(?<part>-\d*)?(?::(?<year>\d*))?\s*$/iu;

/**
 * Editions that what is typed may become: those in scope, those that the document cites, those in force, the others.
 *
 * @param clause what stands before as the number of a clause: editions that have it come first
 */
export function editionItems(
  typed: string,
  document: Document,
  { config, catalogue }: AssistWorld,
  clause?: string,
): readonly CompletionItem[] {
  const cited = new Set(document.references.map(({ standard, edition }) => `${standard}:${edition ?? ''}`));
  const rank = (edition: Edition): number => {
    const { datedName, status, isListed } = edition;
    const address = editionAddress(edition);
    const at = config.standards.findIndex(entry => isSameEdition(entry, address));
    if (at >= 0) return at;
    const base = config.standards.length;
    if (cited.has(datedName)) return base;
    return base + 1 + Number(!isListed) + Number(status !== 'current') * 2;
  };
  return catalogue.editions
    .filter(editionsBegunBy(typed, catalogue))
    .map(edition => ({ edition, lacks: Number(!hasClause(edition, clause)), rank: rank(edition) }))
    .sort((a, b) => a.lacks - b.lacks || a.rank - b.rank)
    .map(({ edition }, index) => ({
      kind: 'edition',
      label: edition.name,
      detail: edition.title,
      insertText: edition.name,
      filterText: `${typed} ${edition.name} ${edition.title}`.trimStart(),
      sortText: sortTextOf(index),
      address: undefined,
      documentation: () =>
        [statusSentence(edition) || 'In force.', edition.isListed ? '' : 'No pack lists its clauses.']
          .filter(Boolean)
          .join(' '),
    }));
}

const hasClause = (edition: Edition, clause: string | undefined): boolean =>
  clause === undefined || (edition.isListed && edition.has(clause));

/** Which editions a text begins to name: by a name that only a pack tells, or by number and year. */
function editionsBegunBy(typed: string, { ownStandards }: Catalogue): (edition: Edition) => boolean {
  const designation = halfDesignation.exec(typed)?.groups;
  const begun = typed.toLowerCase();
  return ({ standard, otherNames, year, name: cited }) => {
    const isOwn = ownStandards?.names.has(standard) === true;
    const names = isOwn ? [standard, ...otherNames] : otherNames;
    const datings = [`:${year}`, cited.slice(standard.length)];
    if (names.some(name => datings.some(dating => `${name}${dating}`.toLowerCase().startsWith(begun))))
      return true;
    if (isOwn || !designation) return false;
    const number = /\d[\d-]*$/.exec(standard)?.[0] ?? '';
    const { digits = '', part = '', year: yearBegun = '' } = designation;
    return number.startsWith(digits + part) && year.startsWith(yearBegun);
  };
}

/**
 * The clauses of a standard that what is typed may become: by the beginning of the number in the order of the standard,
 * or by words of the title. While nothing is typed, those that the headings above speak of come first, then those that the
 * document cites.
 */
export function clauseItems(
  place: ClausePlace,
  document: Document,
  world: AssistWorld,
  writing: Writing = writingAt(document, place.span.start, world.config.notation),
): readonly CompletionItem[] {
  const { edition, typed } = place;
  const found = clausesFor(edition, typed).filter(({ number }) => !isHeading(number));
  const ordered = isNumber(typed) ? found : byContext(found, place, document, world);
  return ordered.map((clause, index) => ({
    kind: 'clause',
    label: clause.number,
    detail: clause.title ?? '',
    insertText: insertTextOf(clause.number, place, writing),
    filterText:
      `${isNumber(typed) && !isWithoutDot(typed) ? '' : typed} ${clause.number} ${clause.title ?? ''}`.trim(),
    sortText: sortTextOf(index),
    address: addressIn(edition, clause.number),
    documentation: () => clauseDocumentation(edition, clause, world),
  }));
}

/** Whether what is typed is the beginning of a number: `8.`, `A.5`, `A5`, `A 5`; a lone letter may become either. */
export const isNumber = (typed: string): boolean =>
  (/^(?:[A-Z]\.?)?[\d.]*$/i.test(typed) && typed !== '') || isWithoutDot(typed);

/** The letter of an annex right before a number: `A5.1`, `A 5.1`. */
const letterBefore = /^[A-Z](?:[ \u00a0]?(?=\d[\d.]*$))/i;

const isWithoutDot = (typed: string): boolean => letterBefore.test(typed);

function clausesFor(edition: Edition, typed: string): readonly Clause[] {
  if (typed.trim() === '') return edition.clauses;
  const begins = (prefix: string) =>
    edition.clauses.filter(({ number }) => `${number}.`.toUpperCase().startsWith(prefix.toUpperCase()));
  // `AC` may be the beginning of a code or of a word.
  if (!isNumber(typed)) return [...new Set([...begins(typed), ...searchTitles(edition, typed)])];
  const dotted = typed.replace(letterBefore, ([letter]) => `${letter}.`);
  const numbered = [...begins(typed), ...(dotted === typed ? [] : begins(dotted))];
  const controls = /^\d/.test(typed) ? begins(`A.${typed}`) : [];
  const titled = /^[A-Z]$/i.test(typed) ? searchTitles(edition, typed) : [];
  return [...new Set([...numbered, ...controls, ...titled])];
}

/** The number as the standard before it wants it: ` 8.4`, `, clause 8.4`, ` clause 8`, ` Annex A`. */
export function insertTextOf(number: string, place: ClausePlace, writing: Writing): string {
  const { rewritesGap, hasWord, gap } = place;
  if (rewritesGap) {
    // The designation stands there already: only what follows it is written.
    const written = writeReference({ designation: '', clause: number }, writing);
    return writing.separator === 'blank' ? gap + written.trimStart() : written;
  }
  if (hasWord || number.includes('.')) return number;
  return number === 'A' ? `${writing.word.annex} A` : wordedClause(number, writing.word);
}

/**
 * First what the headings above speak of, then what the document cites already; but titles that begin with what is typed before
 * the others, and among them no clause before the one it belongs to: `chan` is 8.5.1 Change management before its policy.
 */
function byContext(
  clauses: readonly Clause[],
  { edition, typed, span }: ClausePlace,
  document: Document,
  world: AssistWorld,
): readonly Clause[] {
  const heading = headingWords(document, span.start);
  const resolve = editionResolver(document, world.config, world.catalogue);
  const cited = new Set(
    document.references
      .filter(({ standard, clause }) => standard === edition.standard && clause !== undefined)
      .filter(reference => resolve(reference).edition?.id === edition.id)
      .map(({ clause }) => clause),
  );
  // What the words fit better stays before what they fit less.
  const isLikely = (index: number) => typed.trim() === '' || index < 8;
  const rank = (clause: Clause, index: number): number => {
    if (!isLikely(index)) return 3;
    if (wordsOf(clause.title ?? '').some(word => heading.has(word))) return 0;
    return cited.has(clause.number) ? 1 : 2;
  };
  const begun = typed.trim().toLowerCase();
  const isBegun = ({ title = '' }: Clause) => begun !== '' && title.toLowerCase().startsWith(begun);
  const ranked = clauses.map((clause, index) => ({ clause, rank: rank(clause, index) }));
  const [first, others] = [
    ranked.filter(({ clause }) => isBegun(clause)),
    ranked.filter(({ clause }) => !isBegun(clause)),
  ];
  const withParts = first.map(({ clause, rank: own }) => {
    const parts = first.filter(part => part.clause.number.startsWith(`${clause.number}.`));
    return { clause, rank: Math.min(own, ...parts.map(part => part.rank)) };
  });
  return [withParts, others].flatMap(group =>
    group.sort((a, b) => a.rank - b.rank).map(({ clause }) => clause),
  );
}

/** The words of the headings above that mean something: four letters or more. */
function headingWords(document: Document, offset: number): ReadonlySet<string> {
  const words = new Set<string>();
  let at: number | undefined = sectionAt(document, offset);
  for (; at !== undefined; at = document.sections[at]?.parent) {
    for (const word of wordsOf(document.sections[at]?.title ?? '')) words.add(word);
  }
  return words;
}

/** In most titles of a management system's standard, so that they tell nothing. */
const common = new Set([
  'management',
  'general',
  'system',
  'systems',
  'information',
  'requirements',
  'with',
  'from',
]);

const wordsOf = (text: string): readonly string[] =>
  (text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).filter(word => !common.has(word)).map(singular);

const singular = (word: string): string => word.replace(/(?<=\p{L}{3})s$/u, '');

/**
 * What answers to references, each clause once: the counterparts of the first reference first, published before derived,
 * those cited nearby last. `write`: as a reference, or only the number. What the references themselves cite is left out.
 */
export function counterpartItems(
  references: readonly Reference[],
  typed: string,
  document: Document,
  world: AssistWorld,
  write: Writing | 'number' = references[0]
    ? writingBeside(document, references[0], world.config.notation)
    : 'number',
): readonly CompletionItem[] {
  const choices = new Map<string, CounterpartChoice>();
  const choose = counterpartChooser(document, world);
  for (const reference of references) {
    for (const choice of choose(reference)) {
      if (!choices.has(choice.label)) choices.set(choice.label, choice);
    }
  }
  const resolve = editionResolver(document, world.config, world.catalogue);
  const there = new Set(
    references.map(reference => `${resolve(reference).edition?.name} ${reference.clause}`),
  );
  const offered = [...choices.values()].filter(choice => !there.has(choice.label) && isNamed(choice, typed));
  return [...offered.filter(({ isCited }) => !isCited), ...offered.filter(({ isCited }) => isCited)].map(
    ({ edition, clause, label, description, detail }, index) => ({
      kind: 'counterpart',
      label: write === 'number' ? clause : label,
      detail: description,
      insertText: write === 'number' ? clause : writeReference({ designation: edition.name, clause }, write),
      filterText: `${typed} ${label} ${description}`.trimStart(),
      sortText: sortTextOf(index),
      address: addressIn(edition, clause),
      documentation: () => {
        const known = edition.clause(clause);
        const said = `${escapeMarkdown(detail)}.`;
        return known ? `${said}\n\n${clauseDocumentation(edition, known, world)}` : said;
      },
    }),
  );
}

/** Each word typed begins one of the standard, the number or the title. */
function isNamed({ label, description }: CounterpartChoice, typed: string): boolean {
  const names = `${label} ${description}`.toLowerCase().split(/[\s/:]+/);
  return typed
    .toLowerCase()
    .split(/[\s/:]+/)
    .every(word => names.some(name => name.startsWith(word)));
}

function clauseDocumentation(edition: Edition, clause: Clause, world: AssistWorld): string {
  const above = breadcrumbOf(edition, clause.number);
  const answers = answersFor(edition, clause.number, world).flatMap(({ edition: other, kind, lines }) => {
    if (kind === 'no-row') return [];
    const titles = lines.map(({ clause: number, title }) =>
      number === undefined ? 'no counterpart' : escapeMarkdown(title),
    );
    return [`- ${escapeMarkdown(other.name)}: ${titles.join('; ')}`];
  });
  return [
    `**${escapeMarkdown(clauseTitle(clause))}** · ${escapeMarkdown(edition.name)}`,
    above === '' ? '' : `In ${escapeMarkdown(above)}.`,
    answers.join('\n'),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** Sorts as the position does. */
export const sortTextOf = (index: number): string => String(index).padStart(4, '0');
