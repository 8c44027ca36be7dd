import { editionAddress } from '../catalogue/clause-address.ts';
import type { Catalogue, ClauseAddress, Edition } from '../catalogue/types.ts';
import type { Config } from '../config/config.ts';
import type { Cell, Document } from '../documents/document.ts';
import { isOfTheStandard } from '../documents/enough.ts';
import { perDocument } from '../documents/per-document.ts';
import { listOf } from '../documents/reference-groups.ts';
import { compareNumbers, isCode } from '../references/clause-number.ts';
import type { Reference } from '../references/reference.ts';
import { groupBy } from '../text/group-by.ts';
import { contains, firstFrom, textAt } from '../text/span.ts';
import { wordBeforeNumber } from './clause-words.ts';
import type { Edit } from './fix.ts';
import { beforeMarks, type Follower, type Followers, followersOf } from './followers.ts';
import type { Joint } from './joint.ts';
import { designationOf, wordedClause, writingAt } from './notation.ts';
import { isBeforeSingular } from './singular-verb.ts';
import { lineEnd } from './suppress.ts';
import { pluralBefore } from './word-number.ts';

/**
 * How a clause is written where its standard has to be named: `ISO 9001:2015 8.4`, or as the house wants it. `isList`:
 * further numbers of the same edition follow.
 */
export type Write = (clause: ClauseAddress, isList: boolean) => string;

/** What tells in which order counterparts stand, and whether words beside a number are its title. */
type World = { readonly catalogue: Catalogue; readonly config: Pick<Config, 'standards'> };

/**
 * Adds clauses of another edition to a reference: to the column that the other standard heads, to the list in the front
 * matter, to the bracket that follows, or after the reference and its list. They come before what is later in the scope,
 * and in their edition, so that it is all the same what was inserted first. Inserts, and replaces nothing but a dash or
 * `n/a` that fills an empty cell.
 */
export function insertCounterparts(
  document: Document,
  reference: Reference,
  { standard, year }: Edition,
  clauses: readonly string[],
  write: Write,
  world: World,
): readonly Edit[] | NoPlace {
  const added = [...clauses].sort(compareNumbers).map(clause => ({ standard, edition: year, clause }));
  const isLater = orderOf(world);
  if (reference.place.kind === 'front-matter')
    return intoFrontMatter(document, reference, added, write, isLater);

  const cell = cellHeadedBy(document, reference, standard);
  if (cell) return intoCell(document, cell, added, write);
  const { text } = document;
  const followers = followersOf(document, reference, world.catalogue);
  const list = followers.rows.find(row => carriesOn(text, row, added));
  if (list) return intoList(list.row, added);
  const edits = behindReference(document, followers, added, write, isLater);
  const again = namesAgain(document, followers, edits[0]?.span.start ?? 0, {
    named: { standard, edition: year },
    catalogue: world.catalogue,
  });
  return 'why' in again ? again : [...edits, ...again];
}

/** Why the text has no place for what was to be inserted, without a full stop. */
export interface NoPlace {
  readonly why: string;
}

/** Whether what stands in the text belongs behind a clause that is added. */
type IsLater = (there: Reference, added: ClauseAddress) => boolean;

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

const isLaterNumber: IsLater = ({ clause }, added) =>
  clause !== undefined && compareNumbers(clause, added.clause) > 0;

/** `ISO/IEC 27001:2022 A.5.19, A.5.20`; the standard again where a number alone would not be read as a clause. */
function inOneList(clauses: readonly ClauseAddress[], write: Write): string {
  const [first, ...others] = clauses;
  if (!first) return '';
  const isList =
    others.length > 0 && first.clause !== 'A' && others.every(({ clause }) => clause.includes('.'));
  if (!isList) return clauses.map(clause => write(clause, false)).join('; ');
  return [write(first, true), ...others.map(({ clause }) => clause)].join(', ');
}

type Named = Pick<Reference, 'standard' | 'edition'>;

/**
 * A bare number reads as one of the standard named last before it: those that a name put between would take over get their
 * own again, `clause 9.2` becomes `ISO/IEC 20000-1:2018 clause 9.2`. The first of them will do for those that follow it.
 */
function namesAgain(
  document: Document,
  followers: Followers,
  offset: number,
  inserted: { readonly named: Named; readonly catalogue: Catalogue },
): readonly Edit[] | NoPlace {
  const { text, references } = document;
  const edits: Edit[] = [];
  const end = passageEndIn(document)(offset);
  let { named } = inserted;
  for (let index = firstFrom(references, offset, startOfClause); index < references.length; index++) {
    const later = references[index] as Reference;
    const { clauseSpan, standardSpan } = later;
    if (clauseSpan.start >= end) break;
    // A standard that is named without a clause, or beside the one inserted, does not outdo that.
    if (later.clause === undefined || later.implied || isOf(named, later)) continue;
    if (saysItsStandard(later.clause, inserted.catalogue)) continue;
    if (standardSpan && standardSpan.start >= offset) {
      if (standardSpan.start >= followers.end) named = later;
      continue;
    }
    const isShared = [references[index - 1], references[index + 1]].some(
      other => other?.clauseSpan.start === clauseSpan.start && other.standard !== later.standard,
    );
    if (isShared)
      return {
        why: `${textAt(text, clauseSpan)} is of two standards, and would be of one with a name before it`,
      };
    const list = listOf(document, later);
    const ofList = { start: clauseSpan.start, end: list.at(-1)?.clauseSpan.end ?? clauseSpan.end };
    if (isOfTheStandard(text, ofList))
      return { why: `the standard that ${textAt(text, ofList)} is said to be of would be another one` };
    named = later;
    const known = inserted.catalogue.edition(later.standard, later.edition ?? '')?.name;
    const name = standardSpan ? textAt(text, standardSpan) : (known ?? designationOf(later));
    const typed = wordBeforeNumber(text, offset, clauseSpan.start);
    // `ISO 9001:2015 8` could be a quantity.
    const needsWord = !typed && /^\d+$/.test(later.clause);
    const word = needsWord ? wordedClause('', writingAt(document, offset, undefined).word) : '';
    edits.push(insertion(typed?.start ?? clauseSpan.start, `${name} ${word}`));
  }
  return edits;
}

/** `OPS-1`: only one catalogue has such codes, whatever is named last before it. */
const saysItsStandard = (clause: string, { ownStandards }: Catalogue): boolean =>
  isCode(clause) && ownStandards?.codedLike(clause).length === 1;

const isOf = (named: Named, { standard, edition }: Reference): boolean =>
  standard === named.standard && (edition === undefined || edition === named.edition);

const startOfClause = ({ clauseSpan }: Reference): number => clauseSpan.start;

/** A blank line, a list item, a heading or the border of a cell, wherever one begins. */
const passageBreak = /(?=(\n[ \t>]*\r?\n|\n[ \t>]*(?:[-*+#]|\d+[.)])\s|\||<\/t[dh]>))/gi;

/**
 * Where the passage around an offset is over; without end where nothing ends it. The last answer is kept, since thousands
 * of references of one passage ask the same; a list of all breaks would be made anew with every letter that is typed.
 */
const passageEndIn = perDocument(({ text }) => {
  let from = 0;
  let last = -1;
  let end = 0;
  return (offset: number): number => {
    if (offset >= from && offset <= last) return end;
    passageBreak.lastIndex = offset;
    const found = passageBreak.exec(text);
    from = offset;
    last = found?.index ?? text.length;
    end = found ? found.index + (found[1] ?? '').length : Number.POSITIVE_INFINITY;
    return end;
  };
});

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
  const separator = list.style === 'flow' ? ', ' : lineEnd(text) + line;
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

/** The cell of the reference's own row in the column whose head names the standard, and it alone. */
function cellHeadedBy(document: Document, { place }: Reference, standard: string): Cell | undefined {
  if (place.kind !== 'cell' || place.row === 0) return undefined;
  const heads = headsOf(document).get(place.table) ?? [];
  const head = heads.find(candidate => candidate.standard === standard);
  if (!head || head.column === place.column) return undefined;
  const isShared = heads.some(other => other.column === head.column && other.standard !== standard);
  return isShared ? undefined : document.tables[place.table]?.rows[place.row]?.[head.column];
}

interface Head {
  readonly column: number;
  readonly standard: string;
}

/** The standards that the first row of each table names. */
const headsOf = perDocument(({ references }) => {
  const byTable = new Map<number, Head[]>();
  for (const { place, standard } of references) {
    if (place.kind !== 'cell' || place.row !== 0) continue;
    const heads = byTable.get(place.table) ?? [];
    heads.push({ column: place.column, standard });
    byTable.set(place.table, heads);
  }
  return byTable;
});

/** What people put into a cell that has nothing to say. */
const filler = /^(?:[-–—/]+|n\/?a\.?|none|\.{3}|…)$/i;

function intoCell(
  document: Document,
  { span }: Cell,
  added: readonly ClauseAddress[],
  write: Write,
): readonly Edit[] {
  const { text, references } = document;
  const content = textAt(text, span);
  const isEmpty = content.trim() === '' || filler.test(content.trim());
  const within = references
    .slice(firstFrom(references, span.start, startOfClause), firstFrom(references, span.end, startOfClause))
    .filter(({ clauseSpan }) => clauseSpan.end <= span.end);
  // Below the head a number is enough, unless this cell names the standard all the same, or another one.
  const isBare =
    isEmpty || within.every(other => other.via !== undefined && other.standard === added[0]?.standard);
  const namesOf = (clauses: readonly ClauseAddress[]) =>
    isBare ? clauses.map(({ clause }) => clause) : [inOneList(clauses, write)];

  if (isEmpty) {
    const before = content === '' && text[span.start - 1] === '|' ? ' ' : '';
    const after = content === '' && text[span.end] === '|' ? ' ' : '';
    return [{ span, text: before + namesOf(added).join(', ') + after }];
  }
  const separator = /<br\s*\/?>\s*/i.exec(content)?.[0] ?? (content.includes(';') ? '; ' : ', ');
  const places = groupBy(added, clause =>
    isBare ? within.find(other => isLaterNumber(other, clause)) : undefined,
  );
  const only = within.length === 1 && isBare ? within[0] : undefined;
  if (only && isBeforeSingular(document, only.span.end))
    return [insertion(only.span.end, ` (${namesOf(added).join(', ')})`)];
  // `Clause 8.4` becomes `Clauses 8.4, 8.5`.
  const plural =
    only && places.has(undefined)
      ? pluralBefore(document, only.span.start, only.clauseSpan.start)
      : undefined;
  const insertions = [...places].map(([next, clauses]) =>
    next
      ? insertion(
          beforeMarks(text, span.start, next.span.start),
          namesOf(clauses)
            .map(name => name + separator)
            .join(''),
        )
      : insertion(
          span.end,
          namesOf(clauses)
            .map(name => separator + name)
            .join(''),
        ),
  );
  return plural ? [plural, ...insertions] : insertions;
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
  write: Write,
  isLater: IsLater,
): readonly Edit[] {
  const { text } = document;
  // `9.2.1 and 9.2.2, and ISO 19011:2018, 5.3`: a comma or a semicolon before the rest would cut the list in two.
  const goesOn = /^\s*(?:,|and\b|or\b)/.test(text.slice(end, end + 8));
  // A list before `requires` would want another verb; `8.4 (ISO/IEC 20000-1:2018 8.3.4)` and, in a bracket already, `8.4 / …` are fine.
  const isSubject = rows.length === 0 && isBeforeSingular(document, end);
  const isBracket =
    rows.length === 0 && (joint === 'bracket' || ((goesOn || isSubject) && !isEnclosed && joint !== 'slash'));
  const places = groupBy(added, clause => rows.find(({ row: [first] }) => isLater(first, clause)));
  return [...places].map(([next, clauses]) => {
    const written = inOneList(clauses, write);
    if (isBracket) return insertion(end, ` (${written})`);
    const separator = separators[isSubject ? 'slash' : joint];
    if (next) return insertion(next.start, written + separator);
    // A comma would carry the list of the reference on.
    const isOpen = joint !== 'slash' && (goesOn || /^\s*;/.test(text.slice(end, end + 8)));
    return insertion(end, (isOpen ? separators.semicolon : separator) + written);
  });
}

const separators: Readonly<Record<Joint, string>> = {
  bracket: '; ',
  semicolon: '; ',
  comma: ', ',
  slash: ' / ',
};

const insertion = (offset: number, text: string): Edit => ({ span: { start: offset, end: offset }, text });
