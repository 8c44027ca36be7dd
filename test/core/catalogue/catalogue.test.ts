import { describe, expect, test } from 'vitest';
import { buildCatalogue } from '../../../src/core/catalogue/catalogue.ts';
import { knowledgeOf } from '../../../src/core/catalogue/knowledge.ts';
import { packOf } from '../../support/packs.ts';
import { shipped } from '../../support/shipped.ts';

const standard = (uri: string, clauses: string) =>
  packOf(
    uri,
    `kind: standard
id: iso-30401-2018
standard: ISO 30401
edition: "2018"
title: Knowledge management systems
status: current
statusSource: catalogue
basis: published
source: catalogue
sources:
  catalogue: { document: ISO 30401, place: contents }
clauses:
${clauses}`,
  );

describe('the editions of a standard', () => {
  test('come oldest first, the named ones among the listed', () => {
    const years = shipped()
      .catalogue.editionsOf('ISO/IEC 20000-1')
      .map(({ year }) => year);
    expect(years).toEqual(['2005', '2011', '2018']);
  });

  test('are none where no pack has the standard', () => {
    expect(shipped().catalogue.editionsOf('ISO 50001')).toEqual([]);
    expect(shipped().catalogue.edition('ISO 50001', '2018')).toBeUndefined();
  });
});

describe('two packs with the same edition', () => {
  const shippedPack = standard(
    'shipped.yaml',
    '  - { number: "4", title: Context }\n  - { number: "5", title: Leadership }',
  );
  const project = standard(
    '.crossclause/own.yaml',
    '  - { number: "4", title: Setting }\n  - { number: "6", title: Planning }',
  );
  const { catalogue, disagreements } = buildCatalogue([shippedPack, project]);

  test('the later one counts as a whole', () => {
    const clauses = catalogue.edition('ISO 30401', '2018')?.clauses;
    expect(clauses?.map(({ number, title }) => `${number} ${title}`)).toEqual(['4 Setting', '6 Planning']);
  });

  test('each difference is told, with both packs', () => {
    expect(disagreements.map(({ message }) => message)).toEqual([
      'ISO 30401:2018 has other clauses than in another pack: 1 of the 2 here are not there (6) and 1 of the 2 there are not here (5).',
      'ISO 30401:2018 4 is called “Setting” in one pack and “Context” in another.',
    ]);
    expect(disagreements[0]).toMatchObject({ kept: '.crossclause/own.yaml', dropped: 'shipped.yaml' });
  });

  test('nothing is told where they agree', () => {
    expect(buildCatalogue([shippedPack, shippedPack]).disagreements).toEqual([]);
  });
});

test('an edition that is only named gives way to one that is listed, whichever comes first', () => {
  const older = packOf(
    'own.yaml',
    `kind: standard
id: iso-9001-2000
standard: ISO 9001
edition: "2000"
title: Quality management systems — Requirements
status: withdrawn
statusSource: contents
successor: "ISO 9001:2015"
basis: published
source: contents
sources:
  contents: { document: "ISO 9001:2000", place: contents }
clauses:
  - { number: "7", title: Product realization }`,
  );
  for (const packs of [
    [older, ...shipped().packs],
    [...shipped().packs, older],
  ]) {
    const { catalogue, disagreements } = buildCatalogue(packs);
    expect(catalogue.edition('ISO 9001', '2000')?.has('7')).toBe(true);
    expect(disagreements).toEqual([]);
  }
});

describe('what the reader of references may ask', () => {
  const knowledge = knowledgeOf(shipped().catalogue);

  test('the years of a standard, undefined where nobody has a pack of it', () => {
    expect(knowledge.editions('ISO/IEC 27001')).toEqual(['2005', '2013', '2022']);
    expect(knowledge.editions('ISO 50001')).toBeUndefined();
  });

  test('whether a clause exists', () => {
    expect(knowledge.hasClause('ISO/IEC 27001', '2022', 'A.5.23')).toBe(true);
    expect(knowledge.hasClause('ISO/IEC 27001', '2013', 'A.5.23')).toBe(false);
    expect(knowledge.hasClause('ISO/IEC 27001', '1999', 'A.5.23')).toBeUndefined();
  });

  test('what a range means', () => {
    expect(knowledge.clausesBetween('ISO 9001', '2015', '8.5.2', '8.5.5')).toEqual([
      '8.5.2',
      '8.5.3',
      '8.5.4',
      '8.5.5',
    ]);
  });
});
