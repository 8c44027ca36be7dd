import { describe, expect, test } from 'vitest';
import { isBelow } from '../../src/core/catalogue/clause-number.ts';
import { editionName, parseEditionName } from '../../src/core/catalogue/edition-name.ts';
import type { CorrelationPack } from '../../src/core/catalogue/pack-values.ts';
import type { ClauseAddress, Counterpart } from '../../src/core/catalogue/types.ts';
import { buildCorrelations } from '../../src/core/correlations/correlations.ts';
import { chain, inverse } from '../../src/core/correlations/relation.ts';
import { shipped } from '../support/shipped.ts';

const { packs, catalogue, correlations } = shipped();
const tables = packs.filter((pack): pack is CorrelationPack => pack.kind === 'correlation');

function editionOf(name: string) {
  const address = parseEditionName(name);
  const edition = address && catalogue.edition(address.standard, address.edition);
  if (!edition) throw new Error(`No pack has ${name}.`);
  return edition;
}

describe.each(tables.map(pack => [pack.id, pack] as const))('%s', (_, pack) => {
  test('says of every row who says it', () => {
    for (const { source } of pack.rows) {
      expect(pack.sources[source]?.document).toMatch(/\S/);
      expect(pack.sources[source]?.place).toMatch(/\S/);
    }
  });

  test.each([
    ['from', 'to'],
    ['to', 'from'],
  ] as const)(
    'has each clause on the side “%s” in a row, in a none, or among those without',
    (side, other) => {
      const alone = buildCorrelations(catalogue, [pack]).correlations;
      const [start, end] = [editionOf(pack[side]), editionOf(pack[other])];
      const told = new Set(
        pack.unpaired.filter(({ reason }) => reason !== 'whole-standard').map(row => row[side]),
      );
      const silent = start.clauses.filter(({ number }) => {
        const answer = alone.answer(
          { standard: start.standard, edition: start.year, clause: number },
          { standard: end.standard, edition: end.year },
        );
        const isStored =
          answer.kind === 'none' ||
          (answer.kind === 'counterparts' && answer.counterparts.some(({ path }) => path === undefined));
        return !isStored && !told.has(number);
      });
      expect(silent.map(({ number }) => number)).toEqual(pack.unknown[side]);
    },
  );
});

test('between the three main standards each clause is told of, in both directions', () => {
  const pairs = tables.map(({ from, to }) => `${from}, ${to}`);
  expect(pairs).toContain('ISO/IEC 20000-1:2018, ISO 9001:2015');
  expect(pairs).toContain('ISO/IEC 20000-1:2018, ISO/IEC 27001:2013');
  expect(pairs).toContain('ISO/IEC 27001:2013, ISO/IEC 27001:2022');
});

describe('every row that follows from others', () => {
  const editions = catalogue.editions.filter(({ isListed }) => isListed);
  const addresses = editions.map(({ standard, year }) => ({ standard, edition: year }));
  const rows = addresses.flatMap(from => addresses.flatMap(to => correlations.between(from, to)));
  const derived = rows.filter(({ path }) => path !== undefined);
  const shown = ({ standard, edition, clause }: Counterpart['to']) => `${standard}:${edition} ${clause}`;

  const stored = new Map<string, Counterpart[]>();
  for (const row of correlations.rows) {
    const key = `${shown(row.from)}, ${shown(row.to)}`;
    stored.set(key, [...(stored.get(key) ?? []), row]);
  }

  /** What a step may be: rows between the two, a step up or down in one edition, or one to an element and back. */
  function relationsOf(from: ClauseAddress, to: ClauseAddress): readonly string[] {
    const isElement = (element: ClauseAddress, clause: ClauseAddress) =>
      element.standard === 'harmonized structure' &&
      catalogue.edition(clause.standard, clause.edition)?.clause(clause.clause)?.element === element.clause;
    if (isElement(from, to) || isElement(to, from)) return ['identical', 'related'];
    if (editionName(from) === editionName(to)) {
      return isBelow(to.clause, from.clause)
        ? ['superset']
        : isBelow(from.clause, to.clause)
          ? ['subset']
          : [];
    }
    return [
      ...(stored.get(`${shown(from)}, ${shown(to)}`) ?? []).map(({ relation }) => relation),
      ...(stored.get(`${shown(to)}, ${shown(from)}`) ?? []).map(({ relation }) => inverse(relation)),
    ];
  }

  test('has a way of at most three steps that can be gone', () => {
    expect(derived.length).toBeGreaterThan(1000);
    for (const row of derived) {
      const path = row.path ?? [];
      expect(path[0]).toEqual(row.from);
      expect(path.at(-1)).toEqual(row.to);
      const editionsPassed = path.map(editionName).filter((name, index, all) => name !== all[index - 1]);
      expect(editionsPassed.length, shown(row.from)).toBeLessThanOrEqual(4);
      expect(new Set(editionsPassed).size).toBe(editionsPassed.length);
      for (const [index, step] of path.slice(1).entries()) {
        expect(
          relationsOf(path[index] as ClauseAddress, step),
          `${shown(row.from)} to ${shown(step)}`,
        ).not.toEqual([]);
      }
    }
  });

  test('is no closer than the closest its steps allow', () => {
    for (const row of derived) {
      const path = row.path ?? [];
      const possible = path
        .slice(1)
        .map((step, index) => relationsOf(path[index] as ClauseAddress, step))
        .reduce((sofar, next) =>
          sofar.flatMap(a =>
            next.map(b => chain(a as Counterpart['relation'], b as Counterpart['relation'])),
          ),
        );
      expect(possible, `${shown(row.from)} ${shown(row.to)}`).toContain(row.relation);
    }
  });

  test('is called derived or draft, never published', () => {
    expect([...new Set(derived.map(({ basis }) => basis))].sort()).toEqual(['derived', 'draft']);
  });

  test('stands over no published row', () => {
    const published = new Set(
      rows
        .filter(({ basis }) => basis === 'published')
        .map(({ from, to }) => `${shown(from)}, ${editionName(to)}`),
    );
    const over = derived.filter(({ from, to }) => published.has(`${shown(from)}, ${editionName(to)}`));
    expect(over.map(({ from, to }) => `${shown(from)} ${shown(to)}`)).toEqual([]);
  });

  test('comes out from either side', () => {
    const side = (from: Counterpart['to'], relation: string, to: Counterpart['to'], basis: string) =>
      `${shown(from)} ${relation} ${shown(to)} ${basis}`;
    const forth = derived.map(({ from, relation, to, basis }) => side(from, relation, to, basis));
    const back = derived.map(({ from, relation, to, basis }) => side(to, inverse(relation), from, basis));
    expect(forth.sort()).toEqual(back.sort());
  });
});
