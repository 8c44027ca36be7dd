import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildCatalogue } from '../../../src/core/catalogue/catalogue.ts';
import { isBelow } from '../../../src/core/catalogue/clause-number.ts';
import { editionName } from '../../../src/core/catalogue/edition-name.ts';
import type {
  CorrelationPack,
  Pack,
  PackRow,
  StandardPack,
} from '../../../src/core/catalogue/pack-values.ts';
import type { Basis, ClauseAddress, Counterpart, Relation } from '../../../src/core/catalogue/types.ts';
import { buildCorrelations } from '../../../src/core/correlations/correlations.ts';
import { chain, compareRelations, inverse } from '../../../src/core/correlations/relation.ts';
import { shipped } from '../../support/shipped.ts';

const numbers = ['4', '4.1', '4.1.1', '4.2', '5', '5.1'];
const standards = ['ISO 1', 'ISO 2', 'ISO 3', 'ISO 4'];
const relations: readonly Relation[] = ['identical', 'similar', 'subset', 'superset', 'partial', 'related'];

type Told = Exclude<Relation, 'none'>;

/**
 * What two steps say together, the first in the row, the second in the column, set down by hand. Which side is the more extensive
 * is said only where both steps say so, or one of them says that its two clauses are the same.
 */
const compositions: Readonly<Record<Told, Readonly<Record<Told, Told>>>> = {
  identical: {
    identical: 'identical',
    similar: 'similar',
    subset: 'subset',
    superset: 'superset',
    partial: 'partial',
    related: 'related',
  },
  similar: {
    identical: 'similar',
    similar: 'similar',
    subset: 'partial',
    superset: 'partial',
    partial: 'partial',
    related: 'related',
  },
  subset: {
    identical: 'subset',
    similar: 'partial',
    subset: 'subset',
    superset: 'partial',
    partial: 'partial',
    related: 'related',
  },
  superset: {
    identical: 'superset',
    similar: 'partial',
    subset: 'partial',
    superset: 'superset',
    partial: 'partial',
    related: 'related',
  },
  partial: {
    identical: 'partial',
    similar: 'partial',
    subset: 'partial',
    superset: 'partial',
    partial: 'partial',
    related: 'related',
  },
  related: {
    identical: 'related',
    similar: 'related',
    subset: 'related',
    superset: 'related',
    partial: 'related',
    related: 'related',
  },
};

/** What one step after the other comes to, by the table alone. */
const composed = (steps: readonly Relation[]): Relation =>
  steps.reduce((first, second) => compositions[first as Told][second as Told]);

const standardPack = (standard: string): StandardPack => ({
  kind: 'standard',
  uri: standard,
  id: standard,
  standard,
  otherNames: [],
  edition: '2000',
  version: undefined,
  title: standard,
  status: 'current',
  statusSource: 'own',
  statusBasis: 'published',
  successor: undefined,
  vocabulary: undefined,
  applicability: [],
  basis: 'published',
  unlisted: [],
  otherEditions: [],
  sources: {},
  clauses: numbers.map(number => ({
    number,
    title: undefined,
    variants: [],
    requirement: true,
    element: undefined,
    source: 'own',
    basis: 'published',
  })),
});

const anyRow: fc.Arbitrary<PackRow> = fc
  .record({
    from: fc.constantFrom(...numbers),
    to: fc.option(fc.constantFrom(...numbers), { nil: undefined, freq: 6 }),
    relation: fc.constantFrom(...relations),
    basis: fc.constantFrom('published' as const, 'published' as const, 'draft' as const),
  })
  .map(({ from, to, relation, basis }) => ({
    from,
    to,
    relation: to === undefined ? 'none' : relation,
    fromItem: undefined,
    toItem: undefined,
    change: undefined,
    except: [],
    fromAdds: undefined,
    toAdds: undefined,
    note: undefined,
    source: 'own',
    row: undefined,
    basis,
  }));

const pairs = standards.flatMap((from, index) => standards.slice(index + 1).map(to => [from, to] as const));

/** Rows between some of four small editions, each pair of clauses at most once. */
const anyPacks: fc.Arbitrary<readonly Pack[]> = fc
  .tuple(
    ...pairs.map(() => fc.uniqueArray(anyRow, { maxLength: 6, selector: ({ from, to }) => `${from} ${to}` })),
  )
  .map(rowsOfPairs => [
    ...standards.map(standardPack),
    ...rowsOfPairs.map(
      (rows, index): CorrelationPack => ({
        kind: 'correlation',
        uri: String(index),
        id: String(index),
        from: `${pairs[index]?.[0]}:2000`,
        to: `${pairs[index]?.[1]}:2000`,
        sources: { own: { document: 'Our own table', place: String(index), rows: undefined } },
        rows,
        unpaired: [],
        unknown: { from: [], to: [] },
      }),
    ),
  ]);

function read(packs: readonly Pack[]) {
  const { catalogue } = buildCatalogue(packs);
  const { correlations } = buildCorrelations(catalogue, packs);
  const editions = standards.map(standard => ({ standard, edition: '2000' }));
  const rows = editions.flatMap(from =>
    editions.filter(to => to !== from).flatMap(to => correlations.between(from, to)),
  );
  return { correlations, rows, computed: rows.filter(row => row.path !== undefined) };
}

const shown = ({ standard, edition, clause }: Counterpart['to']) => `${standard}:${edition} ${clause}`;

/** The stored row between two clauses, read from the first to the second. */
function storedBetween(rows: readonly Counterpart[], a: ClauseAddress, b: ClauseAddress) {
  for (const row of rows) {
    if (shown(row.from) === shown(a) && shown(row.to) === shown(b)) return row;
    if (shown(row.from) === shown(b) && shown(row.to) === shown(a))
      return { ...row, relation: inverse(row.relation) };
  }
  return undefined;
}

/** Each step of a way: its relation and basis; undefined for a step that no row and no parent allows. */
function stepsOf(rows: readonly Counterpart[], path: readonly ClauseAddress[]) {
  return path.slice(1).map((to, index): { relation: Relation; basis: Basis } | undefined => {
    const from = path[index];
    if (!from) return undefined;
    if (editionName(from) !== editionName(to)) return storedBetween(rows, from, to);
    if (isBelow(to.clause, from.clause)) return { relation: 'superset', basis: 'published' };
    return isBelow(from.clause, to.clause) ? { relation: 'subset', basis: 'published' } : undefined;
  });
}

describe('every derived row', () => {
  const always = (check: (read_: ReturnType<typeof read>) => void) =>
    fc.assert(
      fc.property(anyPacks, packs => check(read(packs))),
      { numRuns: 300 },
    );

  test('has a way of two or three steps from its one end to the other, each a row or a step within an edition', () => {
    always(({ correlations, computed }) => {
      for (const row of computed) {
        const path = row.path ?? [];
        expect(path[0]).toEqual(row.from);
        expect(path.at(-1)).toEqual(row.to);
        expect([3, 4]).toContain(path.length);
        expect(stepsOf(correlations.rows, path)).not.toContain(undefined);
      }
    });
  });

  test('comes to no edition twice', () => {
    always(({ computed }) => {
      for (const { path = [] } of computed) {
        const visited = path.map(editionName).filter((name, index, all) => name !== all[index - 1]);
        expect(new Set(visited).size).toBe(visited.length);
      }
    });
  });

  test('says no more than its steps do, and a draft where one of its rows is', () => {
    always(({ correlations, computed }) => {
      for (const row of computed) {
        const steps = stepsOf(correlations.rows, row.path ?? []).flatMap(step => step ?? []);
        expect(row.relation).toBe(composed(steps.map(({ relation }) => relation)));
        expect(row.basis).toBe(steps.some(({ basis }) => basis === 'draft') ? 'draft' : 'derived');
      }
    });
  });

  test('stands where no published row answers, neither for its clause nor from the other side', () => {
    always(({ correlations, computed }) => {
      for (const { from, to } of computed) {
        const published = correlations.rows.filter(({ basis }) => basis === 'published');
        const answersFor = (a: Counterpart['to'], b: Counterpart['to']) =>
          published.some(
            row =>
              (shown(row.from) === shown(a) && editionName(row.to) === editionName(b)) ||
              (shown(row.to) === shown(a) && editionName(row.from) === editionName(b)),
          );
        expect(answersFor(from, to) || answersFor(to, from)).toBe(false);
      }
    });
  });

  test('has an inverse', () => {
    always(({ computed }) => {
      const side = ({ from, to, relation, basis }: Counterpart) =>
        `${shown(from)} ${relation} ${shown(to)} ${basis}`;
      const turned = ({ from, to, relation, basis }: Counterpart) =>
        `${shown(to)} ${inverse(relation)} ${shown(from)} ${basis}`;
      expect(computed.map(side).sort()).toEqual(computed.map(turned).sort());
    });
  });

  test('is the same, in whatever order one asks', () => {
    fc.assert(
      fc.property(anyPacks, packs => {
        const asked = read(packs);
        const again = buildCorrelations(buildCatalogue(packs).catalogue, packs).correlations;
        const [first, last] = [standards[0], standards.at(-1)].map(standard => ({
          standard: standard ?? '',
          version: undefined,
          edition: '2000',
        }));
        if (!first || !last) return;
        expect(again.between(last, first)).toEqual(asked.correlations.between(last, first));
      }),
      { numRuns: 50 },
    );
  });
});

describe('every derived row of the shipped packs', () => {
  const { catalogue, correlations } = shipped();
  const editions = catalogue.editions.map(({ standard, year }) => ({ standard, edition: year }));
  const derived = editions.flatMap(from =>
    editions
      .filter(to => to !== from)
      .flatMap(to => correlations.between(from, to))
      .filter(row => row.path !== undefined),
  );

  const stored = new Map<string, Relation[]>();
  for (const { from, to, relation } of correlations.rows) {
    if (to.clause === undefined) continue;
    for (const [pair, read] of [
      [`${shown(from)} > ${shown(to)}`, relation],
      [`${shown(to)} > ${shown(from)}`, inverse(relation)],
    ] as const)
      stored.set(pair, [...(stored.get(pair) ?? []), read]);
  }

  /** What the packs say of a step; several tables may say several things of it. */
  function relationsOf(from: ClauseAddress, to: ClauseAddress): readonly Relation[] {
    const structure = [from, to].find(({ standard }) => standard === 'harmonized structure');
    // Chapters that merely have one name, `8 Operation`, are paired and no more.
    if (structure) return [structure.clause.includes('.') ? 'identical' : 'related'];
    if (editionName(from) !== editionName(to)) return stored.get(`${shown(from)} > ${shown(to)}`) ?? [];
    if (isBelow(to.clause, from.clause)) return ['superset'];
    return isBelow(from.clause, to.clause) ? ['subset'] : [];
  }

  test('says no more than the steps of its path', () => {
    const saysMore = derived.filter(({ path = [], relation }) => {
      const steps = path.slice(1).map((to, index) => relationsOf(path[index] as ClauseAddress, to));
      const together = steps.reduce((before, step) =>
        before.flatMap(first => step.map(second => composed([first, second]))),
      );
      return !together.includes(relation);
    });
    expect(derived.length).toBeGreaterThan(1000);
    expect(saysMore.map(({ from, relation, to }) => `${shown(from)} ${relation} ${shown(to)}`)).toEqual([]);
  });
});

describe('two relations, one after the other', () => {
  test.each(
    Object.entries(compositions).flatMap(([first, row]) =>
      Object.entries(row).map(([second, expected]) => ({ first, second, expected })),
    ) as { first: Relation; second: Relation; expected: Relation }[],
  )('$first, then $second, is $expected', ({ first, second, expected }) => {
    expect(chain(first, second)).toBe(expected);
  });

  const anyRelation = fc.constantFrom(...relations);

  test('are never closer than either', () => {
    fc.assert(
      fc.property(anyRelation, anyRelation, (a, b) => {
        expect(compareRelations(a, chain(a, b))).toBeLessThanOrEqual(0);
        expect(compareRelations(b, chain(a, b))).toBeLessThanOrEqual(0);
      }),
    );
  });

  test('read backwards are the inverse', () => {
    fc.assert(
      fc.property(anyRelation, anyRelation, (a, b) => {
        expect(chain(inverse(b), inverse(a))).toBe(inverse(chain(a, b)));
      }),
    );
  });
});
