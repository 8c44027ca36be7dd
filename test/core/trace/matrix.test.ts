import { describe, expect, test } from 'vitest';
import type { Exclusion } from '../../../src/core/config/config.ts';
import { buildMatrix, type Matrix, type MatrixOptions } from '../../../src/core/trace/matrix.ts';
import type { Given } from '../../support/marks.ts';
import { matrixIn, worldWith } from '../../support/matrix.ts';
import { shipped } from '../../support/shipped.ts';

const scope = ['ISO/IEC 20000-1:2018', 'ISO 9001:2015'];
const texts = {
  'policies/knowledge.md': '# Knowledge\n\n## Articles\n\nISO/IEC 20000-1:2018 7.6, ISO 9001:2015 7.1.6.',
  'procedures/incident.md': '# Incidents\n\nISO/IEC 20000-1:2018 8.6.1. Again: ISO/IEC 20000-1:2018 8.6.1.',
  'procedures/problem.md': 'ISO/IEC 20000-1:2018 8.6.1 and 8.6.3.',
  'unrelated.md': 'ISO 9001:2015 8.4.',
};

const matrixOf = (options: MatrixOptions = {}, given: Given = { scope }): Matrix =>
  matrixIn(texts, given, options);

const rowOf = ({ rows }: Matrix, number: string) => rows.find(({ clause }) => clause === number);

/** `procedures/incident.md: Incidents, line 3`, the document by its column. */
const places = (matrix: Matrix, number: string): readonly string[] =>
  (rowOf(matrix, number)?.citing ?? []).flatMap(({ column, places: found }) =>
    found.map(
      ({ headings, line }) => `${matrix.columns[column]?.name}: ${headings.join(' > ')}, line ${line + 1}`,
    ),
  );

describe('a row', () => {
  test('is a clause of the edition that leads, with its coverage', () => {
    expect(rowOf(matrixOf(), '8.6')).toMatchObject({
      title: 'Resolution and fulfilment',
      level: 2,
      status: 'partly covered',
      justification: null,
    });
  });

  test('tells where the clause is cited', () => {
    expect(places(matrixOf(), '8.6.1')).toEqual([
      'procedures/incident.md: Incidents, line 3',
      'procedures/incident.md: Incidents, line 3',
      'procedures/problem.md: , line 1',
    ]);
    expect(places(matrixOf(), '7.6')).toEqual(['policies/knowledge.md: Knowledge > Articles, line 5']);
  });

  test('tells what the other editions have for it, how closely, from where, and whether that is covered', () => {
    expect(rowOf(matrixOf(), '7.6')?.cells).toEqual([
      {
        answer: 'counterparts',
        counterparts: [
          {
            clause: '7.1.6',
            title: 'Organizational knowledge',
            relation: 'similar',
            basis: 'published',
            sources: [
              { document: 'ISO/IEC TR 20000-7:2019', place: 'Table 3', row: '7.6' },
              { document: 'ISO/IEC TR 20000-7:2019', place: 'Table B.1', row: '7.6' },
              { document: 'ISO/IEC TR 20000-7:2019', place: '4.4', row: null },
            ],
            path: null,
            inheritedFrom: null,
            status: 'covered',
          },
        ],
      },
    ]);
  });

  test('tells that a source knows no counterpart, which is not the same as no source', () => {
    expect(rowOf(matrixOf(), '9.4')?.cells).toEqual([{ answer: 'none', counterparts: [] }]);
    const reversed = matrixOf({}, { scope: ['ISO 9001:2015', 'ISO 9001:2008', 'ISO/IEC 27001:2022'] });
    expect(new Set(reversed.rows.flatMap(({ cells }) => cells.map(({ answer }) => answer)))).toContain(
      'no-row',
    );
  });

  test('tells why its clause is excluded', () => {
    const exclusion: Exclusion = {
      clause: { standard: 'ISO 9001', edition: '2015', clause: '8.3' },
      justification: 'We design nothing.',
      span: { start: 0, end: 0 },
    };
    const matrix = matrixOf({}, { scope: ['ISO 9001:2015'], exclusions: [exclusion] });
    expect(rowOf(matrix, '8.3.2')).toMatchObject({ status: 'excluded', justification: 'We design nothing.' });
  });
});

describe('the rows are', () => {
  test('the clauses that ask for something, and on demand the others, which have no status', () => {
    expect(matrixOf().rows[0]?.clause).toBe('4');
    expect(matrixOf({ showsAllClauses: true }).rows[0]).toMatchObject({ clause: '1', status: null });
  });

  test('those of some states, where these are named', () => {
    const numbers = matrixOf({ statuses: ['covered', 'partly covered'] }).rows.map(({ clause }) => clause);
    expect(numbers).toEqual(['7', '7.6', '8', '8.6', '8.6.1', '8.6.3']);
  });

  test('those of another edition, where that one is to lead', () => {
    const lead = shipped().catalogue.edition('ISO 9001', '2015');
    const matrix = matrixOf({ lead });
    expect(matrix.lead).toMatchObject({ standard: 'ISO 9001', edition: '2015' });
    expect(matrix.editions.map(({ id }) => id)).toEqual(['iso-iec-20000-1-2018']);
    expect(places(matrix, '8.4')).toEqual(['unrelated.md: , line 1']);
  });
});

describe('the columns are', () => {
  test('the documents that cite a clause of a row, in the order of their names', () => {
    expect(matrixOf().columns.map(({ name }) => name)).toEqual([
      'policies/knowledge.md',
      'procedures/incident.md',
      'procedures/problem.md',
    ]);
  });

  test('their folders, where these are asked for', () => {
    const matrix = matrixOf({ groupsByFolder: true });
    expect(matrix.columns).toEqual([
      { name: 'policies', documents: [0] },
      { name: 'procedures', documents: [1, 2] },
    ]);
    expect(rowOf(matrix, '8.6.1')?.citing).toMatchObject([
      { column: 1, places: [{ document: 1 }, { document: 1 }, { document: 2 }] },
    ]);
  });

  test('named as people call them', () => {
    const matrix = matrixOf({ nameOf: uri => uri.toUpperCase() });
    expect(matrix.documents[0]).toEqual({ uri: 'policies/knowledge.md', name: 'POLICIES/KNOWLEDGE.MD' });
  });
});

test('the counts are those of the whole edition, whatever rows are shown', () => {
  const world = worldWith(texts, { scope });
  const matrix = buildMatrix(world, { statuses: ['covered'] });
  const [service, quality] = world.trace.coverage(world);
  expect(matrix?.rows).toHaveLength(3);
  expect(matrix?.lead.counts).toEqual(service?.counts);
  expect(matrix?.editions[0]?.counts).toEqual(quality?.counts);
});

test('without a scope there is no matrix', () => {
  expect(buildMatrix(worldWith(texts, {}))).toBeUndefined();
});

test('a matrix is the same after it was written as JSON and read again', () => {
  const matrix = matrixOf({ groupsByFolder: true });
  expect(JSON.parse(JSON.stringify(matrix))).toEqual(matrix);
});
