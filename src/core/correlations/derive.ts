import { nameOfEdition } from '../catalogue/catalogue.ts';
import { addressIn, editionAddress } from '../catalogue/clause-address.ts';
import { isBelow } from '../catalogue/clause-number.ts';
import { editionName, parseEditionName } from '../catalogue/edition-name.ts';
import type {
  Catalogue,
  ClauseAddress,
  Counterpart,
  Edition,
  PackOrigin,
  Relation,
  Source,
} from '../catalogue/types.ts';
import { waysByStructure } from './harmonized-structure.ts';
import { chain, chainBasis, compareRelations } from './relation.ts';
import type { RowIndex } from './row-index.ts';

/** More steps say nothing any more. */
const mostSteps = 3;

/** A way through the rows, from a clause of the first edition to where it has come. */
export interface Way {
  readonly at: ClauseAddress;
  readonly path: readonly ClauseAddress[];
  readonly rows: readonly Counterpart[];
  readonly relation: Relation;
  /** After a step down to a clause below: the editions to which the clause above has no rows. Only these are next. */
  readonly onward: readonly string[] | undefined;
}

/**
 * The counterparts that follow from chains of rows, where no row connects two clauses directly: at most three steps, no
 * edition twice, never through `none`, the weakest link counts, and few weak links (see `holds`). A step may also lead
 * from a clause without rows of its own down to those below it (from an area of Annex A to its controls), but not after a
 * row that is merely `related`. Two clauses that carry one element of the harmonized structure are counterparts as well.
 * What became of a clause in another edition of its standard no other standard tells, nor the structure where a table does.
 * Of several ways between two clauses the closest relation counts, then the shortest way, then the order of the packs,
 * and the structure last.
 */
export function deriveRows(
  from: Edition,
  to: Edition,
  index: RowIndex,
  catalogue: Catalogue,
): readonly Counterpart[] {
  const goal = to.datedName;
  if (from.datedName === goal) return [];
  const distances = distancesTo(goal, index);
  const isOneStandard = from.standard === to.standard;
  const usesStructure = !isOneStandard || index.rows(editionAddress(from), editionAddress(to)).size === 0;
  const derived: Counterpart[] = [];
  for (const clause of from.clauses) {
    const start: ClauseAddress = addressIn(from, clause.number);
    const best = new Map<string, Way>();
    let ways: readonly Way[] = [
      { at: start, path: [start], rows: [], relation: 'identical', onward: undefined },
    ];
    for (let step = 1; step <= mostSteps; step++) {
      const isInReach = (name: string) =>
        (distances.get(name) ?? Number.POSITIVE_INFINITY) <= mostSteps - step &&
        (!isOneStandard || parseEditionName(name)?.standard === from.standard);
      ways = ways.flatMap(way => stepsFrom(way, goal, index, catalogue, isInReach));
      if (step === 2 && usesStructure) ways = [...ways, ...waysByStructure(start, clause, to)];
      for (const way of ways) {
        const known = best.get(way.at.clause);
        if (editionName(way.at) !== goal || way.rows.length < 2) continue;
        if (!known || isBetter(way, known)) best.set(way.at.clause, way);
      }
      ways = ways.filter(way => editionName(way.at) !== goal);
    }
    for (const target of to.clauses) {
      const way = best.get(target.number);
      if (way) derived.push(counterpartOf(start, way, catalogue));
    }
  }
  return derived;
}

/** Published rows count before drafts, then the closer relation; of two alike the one found first stays. */
function isBetter(way: Way, known: Way): boolean {
  if (restsOnDraft(way) !== restsOnDraft(known)) return restsOnDraft(known);
  return compareRelations(way.relation, known.relation) < 0;
}

const restsOnDraft = (way: Way): boolean => way.rows.some(row => row.basis === 'draft');

/** How many steps an edition is from the goal, through whatever rows; absent where no row leads there in time. */
function distancesTo(goal: string, index: RowIndex): ReadonlyMap<string, number> {
  const distances = new Map([[goal, 0]]);
  for (let distance = 1; distance <= mostSteps; distance++) {
    for (const name of [...distances.keys()]) {
      for (const neighbour of index.neighbours(name)) {
        if (!distances.has(neighbour)) distances.set(neighbour, distance);
      }
    }
  }
  return distances;
}

/**
 * Whether a chain says anything still. A row about a part of a clause says nothing of the whole, so that no other row can
 * go on from there. A doubt, be it a draft or what a source merely pairs, leads to one further row; and what is merely
 * paired only through the same requirement, or to another edition of the standard.
 */
function holds(rows: readonly Counterpart[]): boolean {
  const meansParts = rows.some(
    ({ fromItem, toItem }, index) =>
      (index > 0 && fromItem !== undefined) || (index < rows.length - 1 && toItem !== undefined),
  );
  if (meansParts) return false;
  const doubts = rows.filter(({ relation, basis }) => relation === 'related' || basis === 'draft');
  if (doubts.length === 0) return true;
  if (doubts.length > 1 || rows.length > 2) return false;
  const isFirm = ({ relation, from, to }: Counterpart) =>
    relation === 'identical' || relation === 'related' || from.standard === to.standard;
  return doubts[0]?.relation !== 'related' || rows.every(isFirm);
}

function stepsFrom(
  way: Way,
  goal: string,
  index: RowIndex,
  catalogue: Catalogue,
  isInReach: (edition: string) => boolean,
): readonly Way[] {
  const here = editionName(way.at);
  const visited = new Set(way.path.map(editionName));
  const steps: Way[] = [];
  for (const neighbour of index.neighbours(here)) {
    if (visited.has(neighbour) || !isInReach(neighbour)) continue;
    if (way.onward && !way.onward.includes(neighbour)) continue;
    // A single row is no derivation: where the two editions have rows of their own, the chain must go another way.
    if (way.rows.length === 0 && neighbour === goal) continue;
    const address = parseEditionName(neighbour);
    if (!address) continue;
    for (const row of index.rows(way.at, address).get(way.at.clause) ?? []) {
      if (row.to.clause === undefined) continue;
      const at: ClauseAddress = { ...row.to, clause: row.to.clause };
      const rows = [...way.rows, row];
      if (!holds(rows)) continue;
      const relation = way.rows.length === 0 ? row.relation : chain(way.relation, row.relation);
      steps.push({ at, path: [...way.path, at], rows, relation, onward: undefined });
    }
  }
  return isInReach(here) ? [...steps, ...widenings(way, visited, index, catalogue)] : steps;
}

/** From a clause without rows that lead on, down to the clauses below it that have some. */
function widenings(
  way: Way,
  visited: ReadonlySet<string>,
  index: RowIndex,
  catalogue: Catalogue,
): readonly Way[] {
  if (way.rows.length === 0 || way.onward || way.rows.at(-1)?.relation === 'related') return [];
  const edition = catalogue.edition(way.at.standard, way.at.edition);
  const rowsTo = (neighbour: string) => {
    const address = parseEditionName(neighbour);
    return address && index.rows(way.at, address);
  };
  const onward = index
    .neighbours(editionName(way.at))
    .filter(neighbour => !visited.has(neighbour) && !rowsTo(neighbour)?.has(way.at.clause));
  if (!edition || onward.length === 0) return [];
  const relation = chain(way.relation, 'superset');
  // Of A.8 a source may pair A.8.1.1 alone, and say of what else stands below it that nothing answers to it.
  const isDenied = (number: string): boolean =>
    [...visited].some(name => {
      const rows = rowsTo(name)?.get(number) ?? [];
      return rows.length > 0 && rows.every(({ to }) => to.clause === undefined);
    });
  return edition.clauses
    .filter(
      ({ number }) =>
        isBelow(number, way.at.clause) &&
        onward.some(edition => rowsTo(edition)?.has(number)) &&
        !isDenied(number),
    )
    .map(({ number }) => {
      const at = { ...way.at, clause: number };
      return { at, path: [...way.path, at], rows: way.rows, relation, onward };
    });
}

function counterpartOf(from: ClauseAddress, way: Way, catalogue: Catalogue): Counterpart {
  const basis = way.rows.map(row => row.basis).reduce(chainBasis);
  return {
    from,
    to: way.at,
    relation: way.relation,
    fromItem: way.rows.at(0)?.fromItem,
    toItem: way.rows.at(-1)?.toItem,
    fromAdds: undefined,
    toAdds: undefined,
    note: wideningNote(way.path, catalogue),
    change: undefined,
    except: [],
    source: sourceOf(way.rows),
    basis,
    path: way.path,
    inheritedFrom: undefined,
    packs: packsOf(way.rows),
    overrides: [],
  };
}

function packsOf(rows: readonly Counterpart[]): readonly PackOrigin[] {
  const packs = rows.flatMap(row => row.packs);
  return packs.filter(({ pack }, index) => packs.findIndex(other => other.pack === pack) === index);
}

/** The sources of the rows in their order: `Table 3; ISO/IEC 27002:2022, Table B.2` of the first one's document. */
function sourceOf(rows: readonly Counterpart[]): Source {
  const [first, ...others] = rows.map(row => row.source);
  const document = first?.document ?? '';
  const places = [
    first?.place ?? '',
    ...others.map(other => (other.document === document ? other.place : `${other.document}, ${other.place}`)),
  ];
  return { document, place: [...new Set(places)].join('; '), row: undefined };
}

/** Says where a way went from a clause down to one below it; undefined where it did not. */
export function wideningNote(path: readonly ClauseAddress[], catalogue: Catalogue): string | undefined {
  for (const [index, lower] of path.entries()) {
    const upper = path[index - 1];
    if (upper && editionName(upper) === editionName(lower)) {
      return `${nameOfEdition(upper, catalogue)} ${upper.clause} has no row of its own here, so what stands below it was taken: ${lower.clause}.`;
    }
  }
  return undefined;
}
