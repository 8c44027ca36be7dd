import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { applicabilityAt } from '../../src/core/catalogue/applicability.ts';
import type { ClauseAddress, Counterpart } from '../../src/core/catalogue/types.ts';
import { shipped } from '../support/shipped.ts';

const { catalogue, correlations } = shipped();

const at = (text: string): ClauseAddress => {
  const [, standard = '', edition = '', clause = ''] = /^(.+):(\d{4}) (\S+)$/.exec(text) ?? [];
  return { standard, edition, clause };
};
const successors = (text: string) =>
  correlations.successors(at(text)).map(({ change, relation, to }) => `${change} ${relation} ${to.clause}`);

describe('what became of a clause', () => {
  test.each([
    ['ISO/IEC 20000-1:2011 6.6', ['moved similar 8.7.3']],
    ['ISO/IEC 20000-1:2011 4.1.1', ['renamed similar 5.1']],
    ['ISO/IEC 20000-1:2011 8.1', ['split superset 8.6.1', 'split superset 8.6.2']],
    ['ISO/IEC 20000-1:2011 4.3.3', ['merged subset 7.5.3']],
    ['ISO 9001:2008 7.2.3', ['moved similar 8.2.1']],
    ['ISO 9001:2008 6.4', ['renamed similar 7.1.4']],
    ['ISO 9001:2008 7.2.2', ['split superset 8.2.3', 'split superset 8.2.4']],
    ['ISO 9001:2008 7.3.4', ['merged subset 8.3.4']],
    ['ISO 9001:2008 4.2.3', ['split partial 7.5.2', 'split partial 7.5.3']],
    ['ISO 9001:2015 8.4', ['same similar 8.4']],
    ['ISO 9001:2015 7.2', ['same identical 7.2']],
    ['ISO 9001:2015 6.1.2', ['split superset 6.1.2', 'split superset 6.1.3']],
    ['ISO 9001:2015 10.3', ['merged subset 10.1']],
    ['ISO 9001:2015 10.1', ['merged subset 10.1']],
    ['ISO/IEC 27001:2013 10.1', ['moved identical 10.2']],
  ])('%s', (clause, expected) => expect(successors(clause)).toEqual(expected));

  test('a chapter that is gone is followed by what became of its clauses', () => {
    const found = correlations.successors(at('ISO/IEC 20000-1:2011 9'));
    expect(found.map(({ to }) => to.clause)).toContain('8.2.6');
    expect(found[0]?.note).toContain('ISO/IEC 20000-1:2011 9 has no row of its own');
    expect(correlations.answer(at('ISO/IEC 20000-1:2011 9'), at('ISO/IEC 20000-1:2018 4'))).toMatchObject({
      kind: 'none',
      row: { change: 'removed', note: 'Its clauses went to 8.2.6, 8.5.1 and 8.5.3.' },
    });
  });

  test.each([
    ['ISO/IEC 20000-1:2018', 'ISO/IEC 20000-1:2011', ['4.1', '4.2', '4.4', '7.6', '8.3.1']],
    ['ISO 9001:2015', 'ISO 9001:2008', ['7.1.6']],
  ])('%s has clauses that %s had not', (newer, older, expected) => {
    const rows = correlations.between(at(`${newer} 4`), at(`${older} 4`));
    expect(rows.filter(({ change }) => change === 'new').map(({ from }) => from.clause)).toEqual(expected);
  });
});

describe('each bridge between two editions', () => {
  const bridges = [
    ['ISO/IEC 20000-1:2011', 'ISO/IEC 20000-1:2018'],
    ['ISO 9001:2008', 'ISO 9001:2015'],
    ['ISO 9001:2015', 'ISO 9001:2026'],
    ['ISO/IEC 27001:2013', 'ISO/IEC 27001:2022'],
  ] as const;
  const rowsOf = (from: string, to: string) => correlations.between(at(`${from} 4`), at(`${to} 4`));
  const leadsOn = ({ to }: Counterpart) => to.clause !== undefined;

  test.each(bridges)('from %s to %s is told by rows of its own alone', (from, to) => {
    expect(rowsOf(from, to).filter(({ path }) => path !== undefined)).toEqual([]);
  });

  test.each(bridges)('from %s to %s says what became of the clause', (from, to) => {
    for (const row of rowsOf(from, to)) expect(row.change, row.from.clause).toBeDefined();
  });

  test.each(bridges)(
    'from %s to %s calls moved what has the same title, and the same what has the number too',
    (from, to) => {
      const titleOf = ({ standard, edition, clause }: Counterpart['to']) =>
        catalogue
          .edition(standard, edition)
          ?.clause(clause ?? '')
          ?.title?.toLowerCase();
      for (const row of rowsOf(from, to).filter(leadsOn)) {
        if (row.change === 'same') expect(row.to.clause).toBe(row.from.clause);
        if (row.change === 'moved') expect(row.to.clause).not.toBe(row.from.clause);
        if (row.change === 'same' || row.change === 'moved')
          expect(titleOf(row.to), row.from.clause).toBe(titleOf(row.from));
      }
    },
  );

  test.each(bridges)(
    'from %s to %s leads every requirement somewhere, or says that it is gone',
    (from, to) => {
      const [standard = '', year = ''] = from.split(/:(?=\d{4}$)/);
      const lost = (catalogue.edition(standard, year)?.clauses ?? [])
        .filter(({ isRequirement, number }) => isRequirement && number !== 'A')
        .filter(({ number }) => successors(`${from} ${number}`).length === 0);
      expect(lost.map(({ number }) => number)).toEqual([]);
      expect(rowsOf(from, to).some(leadsOn)).toBe(true);
    },
  );
});

test('what was read in nobody’s table is a draft', () => {
  const basesOf = (from: string, to: string) => [
    ...new Set(correlations.between(at(`${from} 4`), at(`${to} 4`)).map(({ basis }) => basis)),
  ];
  expect(basesOf('ISO/IEC 20000-1:2011', 'ISO/IEC 20000-1:2018')).toEqual(['draft']);
  expect(basesOf('ISO 9001:2015', 'ISO 9001:2026')).toEqual(['draft']);
  expect(basesOf('ISO 9001:2008', 'ISO 9001:2015').sort()).toEqual(['draft', 'published']);
});

describe('an edition that is reported of alone', () => {
  test('is not taken for the latest one, and strikes nobody out', () => {
    expect(catalogue.edition('ISO 9001', '2026')).toMatchObject({ isListed: true, isDraft: true });
  });

  test('whose list is not whole, lacks no number for certain', () => {
    const assets = catalogue.edition('ISO 55001', '2024');
    expect(assets?.has('6.2.1')).toBe(false);
    expect(assets?.isUnlisted('6.2.1')).toBe(true);
    expect(assets?.isUnlisted('7.9')).toBe(false);
  });
});

describe('what an edition says about leaving out its clauses', () => {
  const page = readFileSync(new URL('../../docs/rules/exclusion-not-allowed.md', import.meta.url), 'utf8');
  const saying = catalogue.editions.filter(({ applicability }) => applicability.length > 0);

  test('stands on the page of the rule for each edition, and for no other', () => {
    const told = page.match(/^\| ISO.*?(?= \|)/gm)?.flatMap(cell => cell.slice(2).split(', ')) ?? [];
    expect(told.sort()).toEqual(saying.map(({ name }) => name).sort());
  });

  test.each(saying.map(({ name, ...edition }) => [name, edition] as const))(
    'is said by %s of all its chapters that ask for something',
    (_, { clauses, applicability }) => {
      const chapters = clauses.filter(({ parent, isRequirement }) => parent === undefined && isRequirement);
      const silent = chapters.filter(({ number }) => applicabilityAt(applicability, number) === undefined);
      expect(silent.map(({ number }) => number)).toEqual([]);
    },
  );
});
