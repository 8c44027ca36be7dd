import { editionAddress } from '../catalogue/clause-address.ts';
import type { Catalogue, ClauseAddress, Edition } from '../catalogue/types.ts';
import type { Config } from '../config/config.ts';
import type { Document } from '../documents/document.ts';
import { isOfTheStandard } from '../documents/enough.ts';
import { listOf } from '../documents/reference-groups.ts';
import { editionResolver } from '../documents/resolve-edition.ts';
import { compareNumbers } from '../references/clause-number.ts';
import type { Reference } from '../references/reference.ts';
import { groupBy } from '../text/group-by.ts';
import { lineBreakOf } from '../text/insertion.ts';
import { contains, textAt } from '../text/span.ts';
import { type IsLater, inOneList, isLaterNumber, type Write } from './added-clauses.ts';
import { wordBeforeNumber } from './clause-words.ts';
import { type Edit, insertion, type NoPlace } from './fix.ts';
import { type Follower, type Followers, followersOf } from './followers.ts';
import { cellHeadedBy, intoCell } from './into-cell.ts';
import type { Joint } from './joint.ts';
import { namesAgain } from './name-again.ts';
import { isBeforeSingular } from './singular-verb.ts';
import { isGenitive, languageOf, standardBehind } from './standard-behind.ts';

/** What tells in which order counterparts stand, and whether words beside a number are its title. */
type World = { readonly catalogue: Catalogue; readonly config: Pick<Config, 'standards' | 'notation'> };

/**
 * Adds clauses of another edition to a reference: to the column that the other standard heads, to the list in the front
 * matter, to the bracket that follows, or after the reference and its list. They come before what is later in the scope,
 * and in their edition, so that it is all the same what was inserted first. Inserts, and replaces nothing but a dash or
 * `n/a` that fills an empty cell.
 */
export function insertCounterparts(
  document: Document,
  reference: Reference,
  { standard, year, name }: Edition,
  clauses: readonly string[],
  write: Write,
  world: World,
): readonly Edit[] | NoPlace {
  const added = [...clauses].sort(compareNumbers).map(clause => ({ standard, edition: year, clause }));
  const isLater = orderOf(world);
  if (reference.place.kind === 'front-matter')
    return intoFrontMatter(document, reference, added, write, isLater);

  const resolve = editionResolver(document, world.config, world.catalogue);
  const isMeant = (head: Pick<Reference, 'standard' | 'edition'>): boolean =>
    head.standard === standard && resolve(head).edition?.year === year;
  const cell = cellHeadedBy(document, reference, standard, isMeant);
  if (cell) return intoCell(document, cell, added, write);
  const { text } = document;
  const followers = followersOf(document, reference, world.catalogue);
  const list = followers.rows.find(row => carriesOn(text, row, added));
  if (list) return intoList(list.row, added);
  const why = whyNot(text, reference, followers.end);
  if (why !== undefined) return { why };
  const isTurned = world.config.notation === undefined && followers.isEnclosed && !clauses.includes('A');
  const turned = isTurned ? writtenAs(document, reference, name) : undefined;
  const say = (numbers: readonly ClauseAddress[]): string =>
    turned ? numbers.map(turned).join('; ') : inOneList(numbers, write);
  const edits = withOwnName(
    document,
    reference,
    followers,
    behindReference(document, followers, added, say, isLater),
  );
  const again = namesAgain(document, followers, edits[0]?.span.start ?? 0, {
    named: { standard, edition: year },
    catalogue: world.catalogue,
  });
  return 'why' in again ? again : [...edits, ...again];
}

/** Why nothing can stand behind a number, with what belongs to it, at an offset; undefined where it can. */
function whyNot(text: string, { clauseSpan }: Reference, end: number): string | undefined {
  const number = textAt(text, clauseSpan);
  if (isGenitive(text, end)) return `the ending of ${number} would be torn off`;
  return isOfTheStandard(text, { end })
    ? `the standard that ${number} is said to be of would be another one`
    : undefined;
}

// The ` a)` of `9.2.2 a) of ISO 9001:2015`, which no counterpart has.
const itemOf = /^[ \u00a0]?\(?[a-z]\)(?=[ \u00a0])/;

// ` of `, ` der `, ` de l’`.
const turning = /^[ \u00a0]\p{L}[\p{L}’' ]{0,10}$/u;

/**
 * How a clause is written as one that stands before its standard: `4.4 of ISO 9001:2015` beside `7.5.4 of ISO/IEC 20000-1:2018`.
 * undefined where the reference is written otherwise.
 */
function writtenAs(
  document: Document,
  reference: Reference,
  name: string,
): ((added: ClauseAddress) => string) | undefined {
  const { text } = document;
  const { span, clauseSpan, standardSpan } = reference;
  if (!standardSpan || standardSpan.start < clauseSpan.end || listOf(document, reference).length > 1)
    return undefined;
  const gap = text.slice(clauseSpan.end, standardSpan.start).replace(itemOf, '');
  if (!turning.test(gap)) return undefined;
  const typed = wordBeforeNumber(text, span.start, clauseSpan.start)?.typed;
  const word = typed === undefined ? '' : `${typed} `;
  return ({ clause }) => (/^\d/.test(clause) ? word : '') + clause + gap + name;
}

/**
 * Names the standard of a reference that a later one names for both, before what is inserted between the two: `clause 10.1 (ISO/IEC
 * 20000-1:2018 10.1) and clause 10.2 of ISO/IEC 27001:2013` would seem to be a clause of what is inserted.
 */
function withOwnName(
  document: Document,
  { via, span, clauseSpan }: Reference,
  { end }: Followers,
  edits: readonly Edit[],
): readonly Edit[] {
  if (via?.kind !== 'sentence' || !via.span || via.span.start < end) return edits;
  const language = languageOf(document, wordBeforeNumber(document.text, span.start, clauseSpan.start)?.typed);
  const behind = standardBehind(language, textAt(document.text, via.span), document);
  return behind === undefined
    ? edits
    : edits.map(edit => (edit.span.start === end ? { ...edit, text: behind + edit.text } : edit));
}

/** The order of the scope, else of the catalogue, and of the clauses of an edition; what is in neither is never later. */
function orderOf({ catalogue, config }: World): IsLater {
  const editions = config.standards.length > 0 ? config.standards : catalogue.editions.map(editionAddress);
  const rankOf = ({ standard, edition }: Pick<Reference, 'standard' | 'edition'>) =>
    editions.findIndex(
      other => other.standard === standard && (edition === undefined || other.edition === edition),
    );
  return (there, added) => {
    const difference = rankOf(there) - rankOf(added);
    return difference === 0 ? isLaterNumber(there, added) : difference > 0;
  };
}

function intoFrontMatter(
  { text, frontMatter, references }: Document,
  reference: Reference,
  added: readonly ClauseAddress[],
  write: Write,
  isLater: IsLater,
): readonly Edit[] | NoPlace {
  const list = frontMatter?.clauses;
  const from = list?.entries.findIndex(entry => contains(entry, reference.clauseSpan)) ?? -1;
  const entry = list?.entries[from];
  if (!list || !entry) return { why: 'there is no list under clauses: in the front matter' };

  const quote = /^["']/.exec(textAt(text, entry))?.[0] ?? '';
  // In YAML these would end a plain entry or begin something else.
  const needsQuotes = /[,[\]{}#&*!|>'"%@`]|: /;
  const line = text.slice(text.lastIndexOf('\n', entry.start - 1) + 1, entry.start);
  const separator = list.style === 'flow' ? ', ' : lineBreakOf(text) + line;
  const places = groupBy(added, clause => {
    let last = entry;
    for (const next of list.entries.slice(from + 1)) {
      const other = references.find(({ span }) => contains(next, span));
      if (!other || other.standard === reference.standard || isLater(other, clause)) break;
      last = next;
    }
    return last;
  });
  return [...places].map(([{ end }, clauses]) => {
    const names = clauses.map(clause => write(clause, false));
    const entries = names.map(name =>
      quote || !needsQuotes.test(name) ? quote + name + quote : `"${name}"`,
    );
    return insertion(end, entries.map(name => separator + name).join(''));
  });
}

/** Whether `ISO/IEC 20000-1:2018 7.2, 7.4` takes more numbers of its edition; with words for clauses the house says how. */
function carriesOn(text: string, { row, end }: Follower, added: readonly ClauseAddress[]): boolean {
  const [{ standard, edition, standardSpan }] = row;
  const last = endOfNumbers(row);
  return (
    standardSpan !== undefined &&
    [...row, ...added].every(
      other => other.standard === standard && other.edition === edition && other.clause?.includes('.'),
    ) &&
    /^[\s\d.,A-C]+$/.test(text.slice(standardSpan.end, last)) &&
    !/\p{L}/u.test(text.slice(last, end))
  );
}

const endOfNumbers = (row: Follower['row']): number => (row.at(-1) ?? row[0]).span.end;

const intoList = (row: Follower['row'], added: readonly ClauseAddress[]): readonly Edit[] =>
  [...groupBy(added, clause => row.find(other => isLaterNumber(other, clause)))].map(([next, clauses]) => {
    const numbers = clauses.map(({ clause }) => clause).join(', ');
    return next
      ? insertion(next.clauseSpan.start, `${numbers}, `)
      : insertion(endOfNumbers(row), `, ${numbers}`);
  });

function behindReference(
  document: Document,
  { rows, joint, isEnclosed, end }: Followers,
  added: readonly ClauseAddress[],
  say: (clauses: readonly ClauseAddress[]) => string,
  isLater: IsLater,
): readonly Edit[] {
  const { text } = document;
  // `9.2.1 and 9.2.2, and ISO 19011:2018, 5.3`: a comma or a semicolon before the rest would cut the list in two, and before
  // `; ISO 9001:2015 is met too` would join two sentences.
  const goesOn = /^\s*(?:[,;]|and\b|or\b)/.test(text.slice(end, end + 8));
  // A list before `requires` would want another verb; `8.4 (ISO/IEC 20000-1:2018 8.3.4)` and, in a bracket already,
  // `8.4 / …` are fine.
  const isSubject = rows.length === 0 && isBeforeSingular(document, end);
  // `8.4; ISO/IEC 20000-1:2018 8.3.4 are met` would be cut in two as well.
  const isMidSentence = joint === 'semicolon' && /^[*_]{0,3}\s+\p{Ll}/u.test(text.slice(end, end + 8));
  const isCut = (goesOn || isSubject || isMidSentence) && !isEnclosed && joint !== 'slash';
  const isBracket = rows.length === 0 && (joint === 'bracket' || isCut);
  const places = groupBy(added, clause => rows.find(({ row: [first] }) => isLater(first, clause)));
  return [...places].map(([next, clauses]) => {
    const written = say(clauses);
    if (isBracket) return insertion(end, ` (${written})`);
    const separator = separators[isSubject ? 'slash' : joint];
    if (next) return insertion(next.start, written + separator);
    // A comma would carry the list of the reference on.
    const isOpen = joint !== 'slash' && goesOn;
    return insertion(end, (isOpen ? separators.semicolon : separator) + written);
  });
}

const separators: Readonly<Record<Joint, string>> = {
  bracket: '; ',
  semicolon: '; ',
  comma: ', ',
  slash: ' / ',
};
