import { describe, expect, test } from 'vitest';
import { listCatalogue } from '../../../src/core/catalogue/listing.ts';
import { shipped } from '../../support/shipped.ts';

const listing = listCatalogue(shipped().catalogue, shipped().correlations, shipped().terms);
const between = (from: string, to: string) =>
  listing.correlations.filter(
    row => row.from.edition === from && row.to.edition === to && [row.from, row.to].every(isOfTheThree),
  );
const isOfTheThree = ({ standard }: { readonly standard: string }) =>
  ['ISO/IEC 20000-1', 'ISO 9001', 'ISO/IEC 27001'].includes(standard);

describe('the catalogue as JSON', () => {
  test('has standards, correlations and terms', () => {
    expect(Object.keys(listing)).toEqual(['standards', 'correlations', 'terms']);
    expect(JSON.parse(JSON.stringify(listing))).toEqual(listing);
  });

  test('gives each standard with its clauses; a number without a title has null', () => {
    const quality = listing.standards.find(({ id }) => id === 'iso-9001-2015');
    expect(quality).toMatchObject({
      standard: 'ISO 9001',
      edition: '2015',
      title: 'Quality management systems — Requirements',
      status: 'withdrawn',
      successor: 'ISO 9001:2026',
      isListed: true,
    });
    expect(quality?.clauses.find(({ number }) => number === '6.2.1')).toEqual({
      number: '6.2.1',
      title: null,
      basis: 'published',
    });
  });

  test('gives each row with everything a reader may ask', () => {
    expect(between('2018', '2013').find(({ from }) => from.clause === '8.1')).toEqual({
      from: { standard: 'ISO/IEC 20000-1', edition: '2018', clause: '8.1' },
      to: { standard: 'ISO/IEC 27001', edition: '2013', clause: '8.1' },
      relation: 'identical',
      item: { from: null, to: null },
      adds: { from: 'Requirements of its own.', to: 'Leaves out performance criteria.' },
      note: null,
      change: null,
      except: [],
      source: { document: 'ISO/IEC TR 20000-7:2019', place: 'Table 3', row: '8.1' },
      basis: 'published',
      path: null,
      inheritedFrom: null,
    });
  });

  test('gives null where the source says that there is no counterpart', () => {
    expect(between('2015', '2018').find(({ from }) => from.clause === '8.7')).toMatchObject({
      to: { standard: 'ISO/IEC 20000-1', edition: '2018', clause: null },
      relation: 'none',
      source: { place: '5.3', row: 'g)' },
    });
  });

  test('gives derived rows with their path', () => {
    expect(between('2018', '2022').find(({ from }) => from.clause === '8.4.3')).toMatchObject({
      to: { clause: 'A.8.6' },
      basis: 'derived',
      path: [{ clause: '8.4.3' }, { clause: 'A.12.1.3' }, { clause: 'A.8.6' }],
    });
  });

  test('has both ends of every row', () => {
    const known = new Set(
      listing.standards.flatMap(({ standard, edition, clauses }) =>
        clauses.map(({ number }) => `${standard}:${edition} ${number}`),
      ),
    );
    for (const { from, to } of listing.correlations) {
      expect(known).toContain(`${from.standard}:${from.edition} ${from.clause}`);
      if (to.clause !== null) expect(known).toContain(`${to.standard}:${to.edition} ${to.clause}`);
    }
  });
});
