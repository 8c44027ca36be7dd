import { type Disagreement, successorOf } from '../catalogue/catalogue.ts';
import { ancestorsOf, isBelow, isWithin } from '../catalogue/clause-number.ts';
import { type EditionAddress, editionName } from '../catalogue/edition-name.ts';
import type { OwnerOf, Pack } from '../catalogue/pack-values.ts';
import type {
  Answer,
  Basis,
  Catalogue,
  Clause,
  ClauseAddress,
  Correlations,
  Counterpart,
  Relation,
} from '../catalogue/types.ts';
import { compareNumbers } from '../references/clause-number.ts';
import { deriveRows, wideningNote } from './derive.ts';
import { chain, compareBases } from './relation.ts';
import { indexRows, inverseOf, type RowIndex, type RowsByClause } from './row-index.ts';
import { storedRows } from './stored-rows.ts';

export interface BuiltCorrelations {
  readonly correlations: Correlations;
  readonly disagreements: readonly Disagreement[];
}

/**
 * Puts the rows of all packs together. Where two packs speak of the same pair, or one of them says that a clause has no
 * counterpart, the later pack counts and the difference is returned. Rows of one pack all stay: two tables of one
 * document may disagree, and a reader sees both.
 *
 * @param ownerOf who brought each pack; all are shipped where nobody says
 */
export function buildCorrelations(
  catalogue: Catalogue,
  packs: readonly Pack[],
  ownerOf: OwnerOf = () => 'shipped',
): BuiltCorrelations {
  const { rows, disagreements } = storedRows(packs, ownerOf);
  return { correlations: new IndexedCorrelations(catalogue, rows), disagreements };
}

class IndexedCorrelations implements Correlations {
  readonly rows: readonly Counterpart[];
  readonly #catalogue: Catalogue;
  readonly #index: RowIndex;
  readonly #derived = new Map<string, RowsByClause>();
  /** What was asked before: a text asks the same of a few clauses again and again. */
  readonly #answers = new Map<string, Answer>();
  readonly #answeredMost = new Map<string, boolean>();

  constructor(catalogue: Catalogue, rows: readonly Counterpart[]) {
    this.rows = rows;
    this.#catalogue = catalogue;
    this.#index = indexRows(rows, catalogue);
  }

  answer({ standard, edition, clause }: ClauseAddress, to: EditionAddress): Answer {
    // Whoever asks may hand over more than an address, which is not to be kept with the answer.
    const from = { standard, edition, clause };
    const key = `${editionName(from)} ${clause} ${editionName(to)}`;
    const known = this.#answers.get(key);
    if (known) return known;
    const answer = this.#lookUp(from, to);
    // Numbers that no edition has are without end.
    if (this.#catalogue.edition(standard, edition)?.has(clause)) this.#answers.set(key, answer);
    return answer;
  }

  #lookUp(from: ClauseAddress, to: EditionAddress): Answer {
    for (const clause of [from.clause, ...ancestorsOf(from.clause)]) {
      const rows = this.#rowsAt(clause, from, to);
      const serving =
        clause === from.clause ? rows : rows.filter(servesChildren).map(row => inherit(row, from, clause));
      const answer = answerOf(serving);
      if (answer) return answer;
    }
    return { kind: 'no-row' };
  }

  hasPublished(from: ClauseAddress, to: EditionAddress): boolean {
    const answer = this.answer(from, to);
    return answer.kind === 'counterparts' && answer.counterparts.some(row => row.basis === 'published');
  }

  areCorrelated(a: ClauseAddress, b: ClauseAddress): boolean {
    for (const [clause, rows] of this.#index.rows(a, b)) {
      if (!isOnOneLine(clause, a.clause)) continue;
      const connects = rows.some(({ to, relation, basis }) => {
        if (basis !== 'published' || to.clause === undefined || !isOnOneLine(to.clause, b.clause))
          return false;
        const steps = Number(clause !== a.clause) + Number(to.clause !== b.clause);
        return steps <= reachOf(relation);
      });
      if (connects) return true;
    }
    return false;
  }

  successors(clause: ClauseAddress): readonly Counterpart[] {
    const edition = this.#catalogue.edition(clause.standard, clause.edition);
    const next = edition && successorOf(edition, this.#catalogue);
    if (!next) return [];
    const to = { standard: next.standard, edition: next.year };
    const answer = this.answer(clause, to);
    if (answer.kind === 'counterparts') return answer.counterparts;
    // What has no successor as a whole, save those below it, is followed by theirs.
    const isGone = answer.kind === 'none' && answer.row.except.length === 0;
    return isGone ? [] : this.#successorsBelow(clause, to);
  }

  between(from: EditionAddress, to: EditionAddress): readonly Counterpart[] {
    const clauses = this.#catalogue.edition(from.standard, from.edition)?.clauses ?? [];
    return clauses.flatMap(({ number }) => this.#rowsAt(number, from, to));
  }

  answersMost(from: EditionAddress, to: EditionAddress): boolean {
    const key = `${editionName(from)} ${editionName(to)}`;
    const known = this.#answeredMost.get(key);
    if (known !== undefined) return known;
    const isAnswered = ({ number }: Clause) => {
      const answer = this.answer({ ...from, clause: number }, to);
      return (
        answer.kind === 'none' ||
        (answer.kind === 'counterparts' && answer.counterparts.some(({ basis }) => basis !== 'derived'))
      );
    };
    const asking = this.#catalogue
      .edition(from.standard, from.edition)
      ?.clauses.filter(({ isRequirement }) => isRequirement);
    const answersMost = asking !== undefined && asking.filter(isAnswered).length * 2 >= asking.length;
    this.#answeredMost.set(key, answersMost);
    return answersMost;
  }

  /** A chapter, or an area of Annex A, that has no successor of its own is followed by those of its controls, each once. */
  #successorsBelow(clause: ClauseAddress, to: EditionAddress): readonly Counterpart[] {
    const found = new Map<string, Counterpart>();
    for (const [number, rows] of this.#index.rows(clause, to)) {
      if (!isBelow(number, clause.clause)) continue;
      for (const row of rows) {
        if (row.to.clause === undefined || found.has(row.to.clause)) continue;
        const path = [clause, row.from, { ...row.to, clause: row.to.clause }];
        const basis: Basis = row.basis === 'draft' ? 'draft' : 'derived';
        const note = wideningNote(path, this.#catalogue);
        const relation = chain('superset', row.relation);
        found.set(row.to.clause, { ...row, from: clause, relation, basis, path, note });
      }
    }
    return [...found.values()].sort((a, b) => compareNumbers(a.to.clause ?? '', b.to.clause ?? ''));
  }

  /** The rows of one clause: stored and inverse, or else derived; published before derived before draft. */
  #rowsAt(clause: string, from: EditionAddress, to: EditionAddress): readonly Counterpart[] {
    const stored = this.#index.rows(from, to).get(clause) ?? [];
    if (stored.some(row => row.basis === 'published')) return [...stored].sort(byBasisAndPlace);
    const derived = this.#derivedRows(from, to).get(clause) ?? [];
    return [...stored, ...derived].sort(byBasisAndPlace);
  }

  /** Derived rows of two editions, computed when first asked for, always from the same side so that both agree. */
  #derivedRows(from: EditionAddress, to: EditionAddress): RowsByClause {
    const key = `${editionName(from)} ${editionName(to)}`;
    const known = this.#derived.get(key);
    if (known) return known;
    const [first, second] = [from, to].sort((a, b) => (editionName(a) < editionName(b) ? -1 : 1));
    const forth = new Map<string, Counterpart[]>();
    const back = new Map<string, Counterpart[]>();
    const start = first && this.#catalogue.edition(first.standard, first.edition);
    const end = second && this.#catalogue.edition(second.standard, second.edition);
    if (start && end) {
      for (const row of deriveRows(start, end, this.#index, this.#catalogue)) {
        if (this.#isPublished(row)) continue;
        const inverted = inverseOf(row);
        push(forth, row);
        if (inverted) push(back, inverted);
      }
      this.#derived.set(`${start.datedName} ${end.datedName}`, forth);
      this.#derived.set(`${end.datedName} ${start.datedName}`, back);
    }
    return this.#derived.get(key) ?? forth;
  }

  /** Whether a published row already answers for either end, its own or that of the parent that serves it. */
  #isPublished({ from, to }: Counterpart): boolean {
    if (to.clause === undefined) return true;
    return this.#hasStored(from, to) || this.#hasStored({ ...to, clause: to.clause }, from);
  }

  #hasStored(from: ClauseAddress, to: EditionAddress): boolean {
    const rows = this.#index.rows(from, to);
    return [from.clause, ...ancestorsOf(from.clause)].some(clause =>
      rows
        .get(clause)
        ?.some(row => row.basis === 'published' && (clause === from.clause || servesChildren(row))),
    );
  }
}

/** What a source merely pairs, chapter with chapter, says nothing about the clauses below; nor does a `none` with exceptions. */
const servesChildren = (row: Counterpart): boolean => row.relation !== 'related' && row.except.length === 0;

/** The row as its source has it: relation and basis are those of the clause above, which the source speaks of, not of a part of it. */
const inherit = (row: Counterpart, from: ClauseAddress, clause: string): Counterpart => ({
  ...row,
  from,
  inheritedFrom: row.inheritedFrom ?? clause,
});

function answerOf(rows: readonly Counterpart[]): Answer | undefined {
  const counterparts = rows.filter(row => row.to.clause !== undefined);
  const nones = rows.filter(row => row.to.clause === undefined);
  if (counterparts.length > 0)
    return { kind: 'counterparts', counterparts, ...(nones.length > 0 && { nones }) };
  const [none] = nones;
  return none && { kind: 'none', row: none };
}

const isOnOneLine = (a: string, b: string): boolean => isWithin(a, b) || isWithin(b, a);

/**
 * On how many sides a parent or child may stand for a clause of a row, so that the row still connects the two: none
 * where the source merely pairs them, one where they only intersect.
 */
const reachOf = (relation: Relation): number => (relation === 'related' ? 0 : relation === 'partial' ? 1 : 2);

function byBasisAndPlace(a: Counterpart, b: Counterpart): number {
  const byBasis = compareBases(a.basis, b.basis);
  if (byBasis !== 0) return byBasis;
  if (a.to.clause === undefined || b.to.clause === undefined) {
    return Number(a.to.clause === undefined) - Number(b.to.clause === undefined);
  }
  return compareNumbers(a.to.clause, b.to.clause);
}

function push(index: Map<string, Counterpart[]>, row: Counterpart): void {
  const rows = index.get(row.from.clause);
  if (rows) rows.push(row);
  else index.set(row.from.clause, [row]);
}
