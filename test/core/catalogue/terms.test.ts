import { describe, expect, test } from 'vitest';
import { buildTerms } from '../../../src/core/catalogue/terms.ts';
import { packOf, troublesIn } from '../../support/packs.ts';

const terms = (rows: string, to = 'ISO 22301:2019') => `kind: terms
id: iso-iec-20000-1-2018--${to.toLowerCase().replace(/[^a-z0-9]+/g, '-')}
from: "ISO/IEC 20000-1:2018"
to: ["${to}"]
basis: published
sources:
  own: { document: Our glossary, place: page 1, rows: entry }
rows:
${rows}`;

const row = (compared: string, term = 'incident', entry = '"3.2.5"') =>
  `  - { term: ${term}, entry: ${entry}, compared: [{ with: "ISO 22301:2019", ${compared} }], source: own }\n`;

describe('a pack of terms', () => {
  test('says where a term is defined, what another edition has, and who says so', () => {
    const pack = packOf(
      'terms.yaml',
      terms(
        row(
          'entry: "3.14", difference: different, see: [{ entry: "3.3", term: business continuity }], note: Broader.',
        ),
      ),
    );
    expect(buildTerms([pack]).terms.rows).toEqual([
      {
        term: 'incident',
        standard: 'ISO/IEC 20000-1',
        edition: '2018',
        entry: '3.2.5',
        compared: [
          {
            standard: 'ISO 22301',
            edition: '2019',
            entry: '3.14',
            term: undefined,
            difference: 'different',
            see: [{ entry: '3.3', term: 'business continuity' }],
            note: 'Broader.',
          },
        ],
        note: undefined,
        source: { document: 'Our glossary', place: 'page 1', row: '3.2.5' },
        basis: 'published',
        packs: [{ owner: 'shipped', pack: 'terms.yaml' }],
      },
    ]);
  });

  test.each([
    [
      'an entry on one side only that is called identical',
      row('entry: null, difference: identical'),
      'The difference identical needs an entry in both editions.',
    ],
    [
      'two entries that are called not defined',
      row('entry: "3.14", difference: not-defined'),
      'The difference not-defined needs one entry, the other null.',
    ],
    [
      'a term that nobody defines',
      row('entry: null, difference: not-defined', 'incident', 'null'),
      'The difference not-defined needs one entry, the other null.',
    ],
    [
      'another headword that is not given',
      row('entry: "3.14", difference: another-headword'),
      'ISO 22301:2019 has another headword for “incident”. Write it under “term”.',
    ],
    [
      'a term twice',
      row('entry: "3.14", difference: different').repeat(2),
      '“incident” stands here twice with the same source. Remove one row.',
    ],
    [
      'an edition that is not under “to”',
      row('entry: "3.14", difference: different').replace('22301', '31000'),
      '“ISO 31000:2019” does not stand under “to”. Expected ISO 22301:2019.',
    ],
    [
      'a kind of difference that there is not',
      row('entry: "3.14", difference: differnt'),
      '“difference” of entry 1 of “rows.0.compared” is “differnt”; expected identical, without-example, different, another-headword, not-defined or other-sense. Did you mean “different”?',
    ],
  ])('is told of %s', (_, rows, message) => {
    expect(troublesIn(terms(rows))).toEqual([expect.stringContaining(message)]);
  });

  test('is told its id by its editions, and that one of them stands on both sides', () => {
    const text = terms(row('entry: "3.14", difference: different').replaceAll('22301:2019', '22301:2019'));
    expect(troublesIn(text.replace('id: iso-iec-20000-1-2018--', 'id: iso-20000-2018--'))).toEqual([
      'iso-20000-2018--iso-22301-2019: “id” is “iso-20000-2018--iso-22301-2019”; by its editions expected “iso-iec-20000-1-2018--iso-22301-2019”.',
    ]);
    const same = text
      .replaceAll('ISO 22301:2019', 'ISO/IEC 20000-1:2018')
      .replace('iso-22301-2019', 'iso-iec-20000-1-2018');
    expect(troublesIn(same)).toEqual([
      expect.stringContaining('ISO/IEC 20000-1:2018 stands on both sides. Name the other edition.'),
    ]);
  });
});

describe('terms of several packs', () => {
  const shippedPack = packOf('shipped.yaml', terms(row('entry: "3.14", difference: different')));
  const ownPack = packOf('own.yaml', terms(row('entry: "3.15", difference: identical', 'Incident')));

  test('where two compare the same, the later one counts, and the difference is told', () => {
    const { terms: known, disagreements } = buildTerms([shippedPack, ownPack]);
    expect(known.rows.map(({ compared }) => compared.map(({ entry }) => entry))).toEqual([['3.15']]);
    expect(disagreements).toEqual([
      {
        subject: 'ISO/IEC 20000-1:2018 “Incident”',
        message:
          'ISO/IEC 20000-1:2018 “Incident” and ISO 22301:2019: identical (3.2.5, 3.15) in one pack and different (3.2.5, 3.14) in another.',
        kept: 'own.yaml',
        dropped: 'shipped.yaml',
      },
    ]);
  });

  test('what they say of different editions stands side by side', () => {
    const other = row('entry: "3.3", difference: identical').replace('22301:2019', '31000:2018');
    const { terms: known, disagreements } = buildTerms([
      shippedPack,
      packOf('own.yaml', terms(other, 'ISO 31000:2018')),
    ]);
    expect(known.rows.flatMap(({ compared }) => compared.map(({ standard }) => standard))).toEqual([
      'ISO 22301',
      'ISO 31000',
    ]);
    expect(disagreements).toEqual([]);
  });
});

describe('a term is found', () => {
  const { terms: known } = buildTerms([
    packOf(
      'terms.yaml',
      terms(
        row('entry: "3.14", difference: different') +
          row(
            'entry: "3.20", term: setup, difference: another-headword',
            'configuration item (CI)',
            '"3.2.2"',
          ) +
          row('entry: null, difference: not-defined', 'major incident', '"3.9"'),
      ),
    ),
  ]);
  const found = (word: string) => known.named(word).map(({ term }) => term);

  test.each([
    ['by its headword', 'incident', 'incident'],
    ['in capitals', 'Incident', 'incident'],
    ['by its abbreviation', 'CI', 'configuration item (CI)'],
    ['by its headword elsewhere', 'setup', 'configuration item (CI)'],
    ['by the number of its entry', '3.2.5', 'incident'],
    ['by the number of its entry elsewhere', '3.14', 'incident'],
  ])('%s', (_, word, term) => {
    expect(found(word)).toEqual([term]);
  });

  test('by a word of its headword, but not by a piece from within a word', () => {
    expect(known.containing('incident').map(({ term }) => term)).toEqual(['incident', 'major incident']);
    expect(known.containing('cident')).toEqual([]);
  });
});

describe('entries', () => {
  const { terms: known } = buildTerms([
    packOf(
      'terms.yaml',
      terms(
        row('entry: "3.14", difference: different, see: [{ entry: "3.3", term: continuity }]') +
          row('entry: "3.20", term: setup, difference: another-headword', 'item', '"3.2.10"') +
          row('entry: null, difference: not-defined', 'major incident', '"3.2.9"'),
      ),
    ),
  ]);
  const ownEntry = (clause: string) => known.entry({ standard: 'ISO/IEC 20000-1', edition: '2018', clause });
  const theirEntry = (clause: string) => known.entry({ standard: 'ISO 22301', edition: '2019', clause });

  test('stand in the order of their numbers', () => {
    expect(known.entriesOf('ISO/IEC 20000-1', '2018').map(({ entry, term }) => `${entry} ${term}`)).toEqual([
      '3.2.5 incident',
      '3.2.9 major incident',
      '3.2.10 item',
    ]);
  });

  test('are those of the other edition too, by their headwords there, and those that the reader is sent to', () => {
    expect(known.entriesOf('ISO 22301', '2019').map(({ entry, term }) => `${entry} ${term}`)).toEqual([
      '3.3 continuity',
      '3.14 incident',
      '3.20 setup',
    ]);
  });

  test('are found by their numbers, with the rows about them', () => {
    expect(ownEntry('3.2.5')?.term).toBe('incident');
    expect(theirEntry('3.20')?.term).toBe('setup');
    expect(
      known.about({ standard: 'ISO 22301', edition: '2019', clause: '3.3' }).map(({ term }) => term),
    ).toEqual(['incident']);
  });

  test('are none where no pack has them', () => {
    expect(ownEntry('3.2.6')).toBeUndefined();
    expect(known.entriesOf('ISO 9000', '2015')).toEqual([]);
    expect(known.editionsOf('ISO 9000')).toEqual([]);
    expect(known.editionsOf('ISO 22301')).toEqual(['2019']);
    expect(known.about({ standard: 'ISO 9000', edition: '2015', clause: '3.1' })).toEqual([]);
  });
});
