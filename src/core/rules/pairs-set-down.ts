import type { Document } from '../documents/document.ts';
import { rowKey } from '../references/reference.ts';
import { groupBy } from '../text/group-by.ts';
import { perCheck } from './per-check.ts';
import type { CitedClause, RuleContext } from './rule.ts';

/** Clauses of two standards that the author sets down as answering to each other. */
interface PairSetDown {
  readonly left: readonly CitedClause[];
  readonly right: readonly CitedClause[];
}

/** `corresponds to`, `see also`, `cf.`, `↔`; and the same in the other languages that references are read in. */
const correspondence =
  'corresponds? (?:to|with)|corresponding to|equivalent to|equals|maps? to|see also|cf\\.?|compare|' +
  'entspricht|entsprechend|siehe auch|vgl\\.?|vergleiche|' +
  'correspond(?:ent)? (?:à|au|aux)|voir aussi|corresponde(?:n)? (?:a|con)|véase también|corrisponde(?:ndo)? (?:a|al)|vedi anche|' +
  'ver também|komt overeen met|zie ook|' +
  '↔|⇔|<->|<=>|≙|≈|=';

/** From one reference to the next: `, corresponds to`, ` (cf.`, ` ↔ **`, ` is equivalent to clause`. */
const joined = new RegExp(`^[\\s,;:*_~(\\[]*(?:is |are |ist )?(?:${correspondence})[\\s:*_~(\\[]*$`, 'iu');

/** ` (`, ` **[`: nothing but a bracket, perhaps with a word of correspondence. */
const bracketed = new RegExp(`^[\\s*_~]*[(（[][\\s*_~]*(?:(?:${correspondence})[\\s:*_~]*)?$`, 'iu');

/** Every pair in a row of a table, in a bracket after a reference, or joined by a word of correspondence. */
export const pairsSetDown = perCheck((context): readonly PairSetDown[] => [
  ...pairsInProse(context),
  ...pairsInTables(context),
]);

function pairsInProse({ document: { text }, clauses }: RuleContext): PairSetDown[] {
  const pairs: PairSetDown[] = [];
  let listOf: ((clause: CitedClause) => readonly CitedClause[]) | undefined;
  for (const [index, right] of clauses.entries()) {
    const left = clauses[index - 1];
    if (
      !left ||
      left.edition.standard === right.edition.standard ||
      right.reference.place.kind === 'front-matter'
    ) {
      continue;
    }
    const gap = text.slice(endOf(left, text), right.reference.span.start);
    if (gap.length > 80 || !(joined.test(gap) || bracketed.test(gap))) continue;
    listOf ??= listsOf(clauses);
    pairs.push({ left: listOf(left), right: listOf(right) });
  }
  return pairs;
}

/** The end of the reference with its title, where the words after it are one. */
function endOf({ reference: { span, titleSpan }, edition, address }: CitedClause, text: string): number {
  if (!titleSpan || titleSpan.start < span.end) return span.end;
  const isTitle =
    edition.titled(text.slice(titleSpan.start, titleSpan.end)).length > 0 && edition.has(address.clause);
  if (!isTitle) return span.end;
  const closing = /^["”»'’)\]]+/.exec(text.slice(titleSpan.end));
  return titleSpan.end + (closing?.[0].length ?? 0);
}

/**
 * Tells the members of a list, those of one edition together; lists with one standard behind them all are one, as in `clause 7.2 and
 * clause 9.2 of ISO 9001:2015`.
 */
function listsOf(clauses: readonly CitedClause[]): (clause: CitedClause) => readonly CitedClause[] {
  const groupBefore = new Map<number, number>();
  const keyOf = ({ reference: { group, clauseSpan, standardSpan }, edition }: CitedClause): string => {
    const isBefore = standardSpan !== undefined && standardSpan.start >= clauseSpan.end;
    const first = isBefore ? (groupBefore.get(standardSpan.start) ?? group) : group;
    if (isBefore) groupBefore.set(standardSpan.start, first);
    return `${first} ${edition.id}`;
  };
  const lists = groupBy(clauses, keyOf);
  return clause => lists.get(keyOf(clause)) ?? [clause];
}

/** A column belongs to the standard that its head names, and to none where it names two. */
function headsOf({ references }: Document): ReadonlyMap<string, string | undefined> {
  const heads = new Map<string, string | undefined>();
  for (const { place, standard } of references) {
    if (place.kind !== 'cell' || place.row !== 0) continue;
    const column = `${place.table} ${place.column}`;
    heads.set(column, heads.has(column) && heads.get(column) !== standard ? undefined : standard);
  }
  return heads;
}

/** A cell that cites another standard than its column's sets down more than a pair, and is left out. */
function pairsInTables({ document, clauses }: RuleContext): PairSetDown[] {
  if (document.tables.length === 0) return [];
  const heads = headsOf(document);
  const rows = new Map<string, Map<number, { isMixed: boolean; readonly cited: CitedClause[] }>>();
  for (const cited of clauses) {
    const { place, standard } = cited.reference;
    if (place.kind !== 'cell' || place.row === 0) continue;
    const key = rowKey(place);
    const row = rows.get(key) ?? new Map<number, { isMixed: boolean; cited: CitedClause[] }>();
    const cell = row.get(place.column) ?? { isMixed: false, cited: [] };
    cell.isMixed ||= heads.get(`${place.table} ${place.column}`) !== standard;
    cell.cited.push(cited);
    row.set(place.column, cell);
    rows.set(key, row);
  }

  const pairs: PairSetDown[] = [];
  for (const row of rows.values()) {
    const cells = [...row]
      .sort(([a], [b]) => a - b)
      .flatMap(([, { isMixed, cited }]) => (isMixed ? [] : [cited]));
    for (const [index, left] of cells.entries()) {
      for (const right of cells.slice(index + 1)) {
        if (left[0]?.edition.standard !== right[0]?.edition.standard) pairs.push({ left, right });
      }
    }
  }
  return pairs;
}
