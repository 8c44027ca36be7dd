import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { buildCatalogue, successorOf } from '../../src/core/catalogue/catalogue.ts';
import { readPack } from '../../src/core/catalogue/pack.ts';
import { danglingEnds } from '../../src/core/catalogue/pack-checks.ts';
import { titleKey } from '../../src/core/catalogue/title-key.ts';
import { buildCorrelations } from '../../src/core/correlations/correlations.ts';
import { clausePattern } from '../../src/core/references/clause-number.ts';
import { packTexts, shipped } from '../support/shipped.ts';

const { packs, catalogue, correlations } = shipped();
/** The schema of each kind of pack. */
const schemaNames: Readonly<Record<string, string>> = {
  standard: 'standard',
  correlation: 'correlation',
  terms: 'term',
};
const schemaOf = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../data/schemas/${name}.schema.json`, import.meta.url), 'utf8'));

describe.each([...packTexts()])('%s', (path, text) => {
  test('is read without a word', () => {
    expect(readPack(text, path)).toMatchObject({ ok: true });
  });

  test('fits its schema by another validator, too', () => {
    const value = parse(text);
    const validate = new Ajv2020({ allErrors: true, strictTypes: false }).compile(
      schemaOf(schemaNames[value.kind] ?? ''),
    );
    validate(value);
    expect(validate.errors ?? []).toEqual([]);
  });

  test('is called as its id', () => {
    expect(path).toMatch(new RegExp(`/${parse(text).id}\\.yaml$`));
  });

  test('tells editors its schema', () => {
    expect(text).toMatch(
      /^# yaml-language-server: \$schema=\.\.\/schemas\/(standard|correlation|term)\.schema\.json\n/,
    );
  });
});

test.each([
  '8',
  '8.7.3',
  'A',
  'A.5.23',
  'AC-2',
  'CC6.1',
  'A&A-01',
  'GV',
  'AC-2(1)',
  'A-2',
  '21(2)(a)',
  '8.3.1.a',
  'A1.a.1',
  '1.1A',
  '1.A',
  '164.308(a)(1)(ii)(A)',
  '03.01.02',
  'AC-2(',
  'AC-2()',
  'AC-2(1)x',
  '8.',
  '.5',
  'AC-',
  '8.a',
  '1.a.A',
  'A1.ab',
  'ac-2',
  'AC 2',
])('the schemas and the program agree whether %s is a clause', number => {
  const isClause = new RegExp(`^(?:${clausePattern})$`).test(number);
  for (const schema of ['standard', 'correlation'])
    expect(new RegExp(schemaOf(schema).$defs.number.pattern).test(number)).toBe(isClause);
});

describe('the packs together', () => {
  test('say nothing twice', () => {
    expect(buildCatalogue(packs).disagreements).toEqual([]);
    expect(buildCorrelations(catalogue, packs).disagreements).toEqual([]);
  });

  test('have both ends of every row', () => {
    expect(packs.flatMap(pack => danglingEnds(pack, catalogue))).toEqual([]);
  });

  test('call published nothing that was read where no reader can look', () => {
    const unnamed = packs.flatMap(pack => {
      const isUnnamed = (source: string) =>
        /not recorded|General knowledge/.test(pack.sources[source]?.document ?? '');
      const rows = pack.kind === 'standard' ? pack.clauses : pack.rows;
      return rows.filter(({ source, basis }) => basis === 'published' && isUnnamed(source));
    });
    expect(unnamed).toEqual([]);
  });

  test('store no inverse', () => {
    const stored = packs.filter(pack => pack.kind === 'correlation');
    const inverted = stored.filter(({ from, to }) =>
      stored.some(other => other.from === to && other.to === from),
    );
    expect(inverted).toEqual([]);
  });

  test('know the successor of every withdrawn edition', () => {
    for (const edition of catalogue.editions.filter(({ status }) => status === 'withdrawn')) {
      expect(successorOf(edition, catalogue)?.standard, edition.name).toBe(edition.standard);
    }
  });

  test('name an edition the same way where one lists it and another one names it', () => {
    for (const pack of packs) {
      if (pack.kind !== 'standard') continue;
      for (const mention of pack.otherEditions) {
        const edition = catalogue.edition(pack.standard, mention.name.slice(-4));
        expect(edition, mention.name).toMatchObject({ status: mention.status, successor: mention.successor });
      }
    }
  });

  test('give no spelling of a title twice', () => {
    for (const edition of catalogue.editions) {
      for (const { number, title, variants } of edition.clauses) {
        const keys = [title ?? '', ...variants].map(titleKey);
        expect(new Set(keys).size, `${edition.name} ${number}`).toBe(keys.length);
      }
    }
  });
});

test('the README names every edition whose clauses a pack lists', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const [, table = ''] = /\n\| edition \| clauses \|\n([\s\S]*?)\n\n/.exec(readme) ?? [];
  const listed = catalogue.editions.filter(({ isListed }) => isListed).map(({ name }) => name);
  expect([...table.matchAll(/(?:ISO|IEC)[^|,]*:\d{4}/g)].map(([name]) => name).sort()).toEqual(listed.sort());
});

describe('each schema', () => {
  type Node = { [key: string]: unknown };
  const isNode = (value: unknown): value is Node =>
    typeof value === 'object' && value !== null && !Array.isArray(value);

  function* nodes(value: unknown, path: string): Generator<readonly [string, Node]> {
    if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) yield* nodes(item, `${path}/${index}`);
    } else if (isNode(value)) {
      yield [path, value];
      for (const [key, item] of Object.entries(value)) yield* nodes(item, `${path}/${key}`);
    }
  }

  test.each(['standard', 'correlation', 'term'])('%s describes every field and closes every object', name => {
    const schema = schemaOf(name);
    const described = (node: Node): boolean =>
      'description' in node ||
      (typeof node.$ref === 'string' && described(schema.$defs[node.$ref.replace('#/$defs/', '')]));
    for (const [path, node] of nodes(schema, '')) {
      if (/\/(properties|\$defs)\/[^/]+$/.test(path)) expect(described(node), path).toBe(true);
      if (node.type === 'object') expect(node, path).toHaveProperty('additionalProperties');
      expect(node.additionalProperties, path).not.toBe(true);
    }
  });
});

describe('Annex A of ISO/IEC 27001', () => {
  const numbers = (year: string) =>
    (catalogue.edition('ISO/IEC 27001', year)?.clauses ?? []).map(({ number }) => number);
  const count = (year: string, pattern: RegExp) =>
    numbers(year).filter(number => pattern.test(number)).length;

  test('of 2013 has 14 areas, 35 objectives and 114 controls', () => {
    expect(count('2013', /^A\.\d+$/)).toBe(14);
    expect(count('2013', /^A\.\d+\.\d+$/)).toBe(35);
    expect(count('2013', /^A\.\d+\.\d+\.\d+$/)).toBe(114);
  });

  test('of 2022 has 37, 8, 14 and 34 controls in four themes', () => {
    expect(
      ['A.5', 'A.6', 'A.7', 'A.8'].map(
        theme => catalogue.edition('ISO/IEC 27001', '2022')?.clause(theme)?.children.length,
      ),
    ).toEqual([37, 8, 14, 34]);
    expect(count('2022', /^A\.\d+$/)).toBe(4);
  });
});

describe('ISO/IEC 27001 from 2013 to 2022', () => {
  const from2013 = { standard: 'ISO/IEC 27001', edition: '2013' };
  const to2022 = { standard: 'ISO/IEC 27001', edition: '2022' };
  const rows = correlations.between(from2013, to2022);
  const back = correlations.between(to2022, from2013);

  test('all 114 controls lead to one or two controls', () => {
    const controls = new Set(rows.map(({ from }) => from.clause).filter(number => number.startsWith('A.')));
    expect(controls.size).toBe(114);
  });

  test('82 of the 93 controls have an origin, 11 are new', () => {
    const origins = new Set(
      back.filter(({ to, from }) => to.clause && from.clause.startsWith('A.')).map(({ from }) => from.clause),
    );
    expect(origins.size).toBe(82);
    expect(
      back
        .filter(({ change, from }) => change === 'new' && from.clause.startsWith('A.'))
        .map(({ from }) => from.clause),
    ).toEqual([
      'A.5.7',
      'A.5.23',
      'A.5.30',
      'A.7.4',
      'A.8.9',
      'A.8.10',
      'A.8.11',
      'A.8.12',
      'A.8.16',
      'A.8.23',
      'A.8.28',
    ]);
  });

  test('one to one with the same title is identical, with another title similar', () => {
    const title = (edition: string, number: string) =>
      titleKey(catalogue.edition('ISO/IEC 27001', edition)?.clause(number)?.title ?? '');
    for (const { from, to, change, relation } of rows) {
      if (change === 'same' || change === 'moved') expect(relation).toBe('identical');
      if (change === 'renamed') expect(relation).toBe('similar');
      if (change === 'moved')
        expect(title('2013', from.clause), from.clause).toBe(title('2022', to.clause ?? ''));
    }
  });

  test('merged exactly where several clauses of 2013 share one of 2022, split where one has several', () => {
    const controls = rows.filter(({ from }) => from.clause.startsWith('A.'));
    const sharing = (row: (typeof rows)[number]) =>
      controls.filter(({ to }) => to.clause === row.to.clause).length;
    const leading = (row: (typeof rows)[number]) =>
      controls.filter(({ from }) => from.clause === row.from.clause).length;
    for (const row of controls) {
      const change = leading(row) > 1 ? 'split' : sharing(row) > 1 ? 'merged' : row.change;
      expect(row.change, row.from.clause).toBe(change);
      if (row.change === 'merged') expect(row.relation).toBe('subset');
      if (row.change === 'split') expect(row.relation).toBe('superset');
    }
  });
});
