import { describe, expect, test } from 'vitest';
import { editionId } from '../../../src/core/catalogue/edition-name.ts';
import type { Pack } from '../../../src/core/catalogue/pack-values.ts';
import { packConflicts } from '../../../src/core/correlations/pack-conflicts.ts';
import { standardText } from '../../support/pack-texts.ts';
import { correlation, packOf } from '../../support/packs.ts';
import { shipped } from '../../support/shipped.ts';

const to9001 = (uri: string, rows: string) => correlation(uri, 'ISO 9001:2015', rows);

const from9001 = (uri: string, rows: string) =>
  packOf(
    uri,
    `kind: correlation
id: iso-9001-2015--iso-iec-20000-1-2018
from: "ISO 9001:2015"
to: "ISO/IEC 20000-1:2018"
basis: draft
sources:
  theirs: { document: Their table, place: page 2 }
rows:
${rows}`,
  );

/** A standard with one clause. */
const standard = (
  uri: string,
  edition: string,
  {
    successor,
    title = 'Scope',
    name = 'ISO 41001',
    otherName,
    version,
  }: { successor?: string; title?: string; name?: string; otherName?: string; version?: string } = {},
) =>
  packOf(
    uri,
    `kind: standard
id: ${editionId({ standard: name, edition })}
standard: ${name}
${otherName ? `otherNames: [${otherName}]\n` : ''}edition: "${edition}"
${version ? `version: "${version}"\n` : ''}title: Facility management
status: current
statusSource: own
${successor ? `successor: ISO 41001:${successor}\n` : ''}source: own
basis: published
sources: { own: { document: "ISO 41001:${edition}", place: contents } }
clauses: [{ number: "1", title: ${title} }]
`,
  );

/** `inverse-row rows/0 message`. */
const conflicts = (pack: Pack, ...others: readonly Pack[]) =>
  packConflicts(pack, others).map(({ code, path, message }) => `${code} ${path.join('/')} ${message}`);

describe('rows of two packs', () => {
  test('that say the same need no word', () => {
    const row = '  - { from: "4.1", to: "4.1", relation: similar, source: own }\n';
    expect(conflicts(to9001('a.yaml', row), to9001('b.yaml', row))).toEqual([]);
  });

  test('with two relations are told side by side, with who says so', () => {
    const ours = to9001('a.yaml', '  - { from: "4.1", to: "4.1", relation: similar, source: own }\n');
    const theirs = to9001(
      'b.yaml',
      '  - { from: "5.1", to: "5.1", relation: similar, source: own }\n  - { from: "4.1", to: "4.1", relation: subset, source: own, basis: draft }\n',
    );
    const [conflict] = packConflicts(ours, [theirs]);
    expect(conflict).toEqual({
      code: 'other-relation',
      severity: 'info',
      path: ['rows', 0],
      message:
        'ISO/IEC 20000-1:2018 4.1 and ISO 9001:2015 4.1 are similar here; in b.yaml, row 2, ISO/IEC 20000-1:2018 4.1 is a subset of ISO 9001:2015 4.1. Keep what the source says, or both if they differ on purpose.',
      places: [
        {
          uri: 'a.yaml',
          path: ['rows', 0],
          message:
            'a.yaml, row 1: ISO/IEC 20000-1:2018 4.1 and ISO 9001:2015 4.1 are similar (Our own table, sheet 1, 4.1; published).',
        },
        {
          uri: 'b.yaml',
          path: ['rows', 1],
          message:
            'b.yaml, row 2: ISO/IEC 20000-1:2018 4.1 is a subset of ISO 9001:2015 4.1 (Our own table, sheet 1, 4.1; draft).',
        },
      ],
    });
  });

  test('of which one is the inverse of the other: one is too many', () => {
    expect(
      conflicts(
        to9001('a.yaml', '  - { from: "7.1", to: "4.1", relation: subset, source: own }\n'),
        from9001('b.yaml', '  - { from: "4.1", to: "7.1", relation: superset, source: theirs }\n'),
      ),
    ).toEqual([
      'inverse-row rows/0 This row is the inverse of b.yaml, row 1. Remove one of the two: the inverse is computed.',
    ]);
  });

  test('contradict where one of them says that there is no counterpart, from either side', () => {
    const none = to9001('a.yaml', '  - { from: "4.1", to: null, relation: none, source: own }\n');
    const pair = from9001('b.yaml', '  - { from: "4.1", to: "4.1", relation: partial, source: theirs }\n');
    expect(conflicts(none, pair)).toEqual([
      expect.stringContaining(
        'ISO/IEC 20000-1:2018 4.1 has no counterpart in ISO 9001:2015 here; in b.yaml, row 1',
      ),
    ]);
    expect(conflicts(pair, none)).toHaveLength(1);
  });

  test('speak of different things where they mean different parts of a clause', () => {
    expect(
      conflicts(
        to9001(
          'a.yaml',
          '  - { from: "4.1", to: "4.1", item: { from: a) }, relation: similar, source: own }\n',
        ),
        to9001('b.yaml', '  - { from: "4.1", to: "4.1", relation: subset, source: own }\n'),
      ),
    ).toEqual([]);
  });

  test('about a part of a clause contradict one that says that the clause has no counterpart', () => {
    const part = to9001(
      'a.yaml',
      '  - { from: "4.1", to: "4.1", item: { from: a) }, relation: similar, source: own }\n',
    );
    const none = (item: string) =>
      to9001('b.yaml', `  - { from: "4.1", to: null, ${item}relation: none, source: own }\n`);
    expect(conflicts(part, none(''))).toHaveLength(1);
    expect(conflicts(none(''), part)).toHaveLength(1);
    expect(conflicts(none('item: { from: a) }, '), part)).toHaveLength(1);
    expect(conflicts(none('item: { from: b) }, '), part)).toEqual([]);
  });

  test('do not contradict where the other pack has two rows for the pair, one of them alike', () => {
    const both =
      '  - { from: "4.1", to: "4.1", relation: similar, source: own, row: a }\n  - { from: "4.1", to: "4.1", relation: subset, source: own, row: b }\n';
    const one = '  - { from: "4.1", to: "4.1", relation: subset, source: own }\n';
    expect(conflicts(to9001('a.yaml', one), to9001('b.yaml', both))).toEqual([]);
  });
});

describe('standards of two packs', () => {
  test('with two titles for a clause are told', () => {
    expect(conflicts(standard('a.yaml', '2018', { title: 'Aim' }), standard('b.yaml', '2018'))).toEqual([
      'other-title clauses/0/title ISO 41001:2018 1 is called “Aim” here and “Scope” in b.yaml. Take the title that the standard prints.',
    ]);
  });

  test('with other clauses are told, since one of the two counts as a whole', () => {
    const pack = (uri: string, ...clauses: readonly string[]) =>
      packOf(uri, standardText({ edition: 'ISO 41001:2018', clauses }));
    const whole = pack('b.yaml', '1 Scope', '4 Context', '4.1 Buildings', '5 Leadership');
    const grown = pack('a.yaml', '1 Scope', '4 Context', '4.1 Buildings', '5 Leadership', '6 Planning');
    expect(conflicts(grown, whole)).toEqual([
      'other-clauses clauses ISO 41001:2018 has other clauses here than in b.yaml, and one of the two packs counts as a whole: 1 of the 5 here are not there (6). Add what is missing, unless it is left out on purpose.',
    ]);
    const other = pack('a.yaml', '1 Scope', 'R1 Doors', 'R2 Locks', 'R3 Lamps', 'R4 Bulbs');
    expect(conflicts(other, whole)).toEqual([
      'other-clauses clauses ISO 41001:2018 has other clauses here than in b.yaml, and one of the two packs counts as a whole: 4 of the 5 here are not there (R1, R2 and R3 …) and 3 of the 4 there are not here (4, 4.1 and 5). Name the edition that it is.',
    ]);
    expect(packConflicts(grown, [whole]).map(({ severity }) => severity)).toEqual(['info']);
    expect(packConflicts(other, [whole]).map(({ severity }) => severity)).toEqual(['warning']);
  });

  test('that replace each other in a circle are told, with the way round', () => {
    const first = standard('a.yaml', '2018', { successor: '2024' });
    const second = standard('b.yaml', '2024', { successor: '2018' });
    expect(conflicts(first, second)).toEqual([
      'successor-cycle successor The editions replace each other in a circle: ISO 41001:2018, then ISO 41001:2024, then ISO 41001:2018. Leave out the successor of the newest.',
    ]);
    expect(conflicts(second, first)).toHaveLength(1);
  });

  test('that lead into a circle of others are not to blame for it', () => {
    expect(
      conflicts(
        standard('a.yaml', '2012', { successor: '2018' }),
        standard('b.yaml', '2018', { successor: '2024' }),
        standard('c.yaml', '2024', { successor: '2018' }),
      ),
    ).toEqual([]);
  });
});

describe('a standard', () => {
  test('of one’s own is cited by its name', () => {
    expect(conflicts(standard('a.yaml', '2018', { name: 'ACME 3000' }))).toEqual([]);
  });

  test('that has a name of another one is told', () => {
    const acme = standard('a.yaml', '2018', { name: 'ACME 3000', otherName: 'ASR' });
    const globex = standard('b.yaml', '2018', { name: 'Globex Requirements', otherName: 'ASR' });
    expect(conflicts(acme, globex)).toEqual([
      'name-taken otherNames/0 “ASR” is a name of Globex Requirements. Choose one that no other standard has.',
    ]);
    expect(conflicts(acme, standard('c.yaml', '2020', { name: 'ACME 3000', otherName: 'ASR' }))).toEqual([]);
    expect(conflicts(standard('a.yaml', '2018', { name: 'ACME 3000', otherName: 'ISO 9001' }))).toEqual([
      'name-taken otherNames/0 “ISO 9001” is a name of ISO 9001. Choose one that no other standard has.',
    ]);
  });

  test('with the version of another edition is told', () => {
    const versioned = (uri: string, edition: string, version: string) =>
      standard(uri, edition, { name: 'ACME 3000', version });
    const [first, other] = [versioned('a.yaml', '2018', '4.0'), versioned('b.yaml', '2022', 'Rev. 4')];
    expect(conflicts(first, other)).toEqual([
      'version-taken version “4.0” is the version of ACME 3000:2022, too. Give each edition its own.',
    ]);
    expect(conflicts(first, versioned('c.yaml', '2022', '4.0.1'))).toEqual([]);
  });

  test('that documents cite by another name is told', () => {
    expect(conflicts(standard('a.yaml', '2018', { name: 'ISO 27001' }))).toEqual([
      'unread-name standard Documents that name it cite ISO/IEC 27001. Write that here.',
    ]);
  });

  test.each(['IATF 16949', 'ISO/TS 22002-1', 'IEC 62443-2-1', 'ISO/SAE 21434'])(
    'such as %s is cited',
    name => {
      expect(conflicts(standard('a.yaml', '2018', { name }))).toEqual([]);
    },
  );
});

describe('terms of two packs', () => {
  const terms = (uri: string, rows: string, to = 'ISO 9000:2015', basis = 'published') =>
    packOf(
      uri,
      `kind: terms
id: iso-iec-20000-1-2018--${to.toLowerCase().replace(/[^a-z0-9]+/g, '-')}
from: "ISO/IEC 20000-1:2018"
to: ["${to}"]
basis: ${basis}
sources:
  own: { document: Our glossary, place: page 1 }
${rows.includes('older') ? '  older: { document: Our glossary of 2019, place: page 1 }\n' : ''}rows:
${rows}`,
    );
  const row = (compared: string, term = 'incident', edition = 'ISO 9000:2015') =>
    `  - { term: ${term}, entry: "3.2.5", compared: [{ with: "${edition}", ${compared} }], source: own }\n`;
  const different = row('entry: "3.14", difference: different');

  test('that say the same need no word', () => {
    expect(conflicts(terms('a.yaml', different), terms('b.yaml', different))).toEqual([]);
  });

  test('with two headwords for an entry are told, with who says so', () => {
    const theirs = terms(
      'b.yaml',
      row('entry: "3.14", difference: different', 'disturbance'),
      undefined,
      'draft',
    );
    const [conflict, ...rest] = packConflicts(terms('a.yaml', different), [theirs]);
    expect(conflict).toEqual({
      code: 'other-headword',
      severity: 'info',
      path: ['rows', 0, 'term'],
      message:
        'ISO/IEC 20000-1:2018 3.2.5 is called “incident” here and “disturbance” in b.yaml. Take the headword that the standard prints.',
      places: [
        {
          uri: 'a.yaml',
          path: ['rows', 0, 'term'],
          message:
            'a.yaml, row 1: ISO/IEC 20000-1:2018 3.2.5 is called “incident” (Our glossary, page 1; published).',
        },
        {
          uri: 'b.yaml',
          path: ['rows', 0, 'term'],
          message:
            'b.yaml, row 1: ISO/IEC 20000-1:2018 3.2.5 is called “disturbance” (Our glossary, page 1; draft).',
        },
      ],
    });
    expect(rest.map(({ path }) => path)).toEqual([['rows', 0, 'compared', 0]]);
  });

  test('agree on a headword with and without its abbreviation', () => {
    const long = row('entry: "3.14", difference: different', 'configuration item (CI)');
    const short = row('entry: "3.14", difference: different', 'Configuration-item');
    expect(conflicts(terms('a.yaml', long), terms('b.yaml', short))).toEqual([]);
  });

  test('with another kind of difference for a pair of entries are told, from either side', () => {
    const other = packOf(
      'b.yaml',
      `kind: terms
id: iso-9000-2015--iso-iec-20000-1-2018
from: ISO 9000:2015
to: [ISO/IEC 20000-1:2018]
basis: draft
sources: { own: { document: Their glossary, place: page 2 } }
rows: [{ term: incident, entry: "3.14", compared: [{ with: "ISO/IEC 20000-1:2018", entry: "3.2.5", difference: identical }], source: own }]
`,
    );
    expect(conflicts(terms('a.yaml', different), other)).toEqual([
      'other-difference rows/0/compared/0 ISO/IEC 20000-1:2018 3.2.5 and ISO 9000:2015 3.14: different here; in b.yaml, row 1, identical. Keep what the source says, or both if they differ on purpose.',
    ]);
    expect(conflicts(other, terms('a.yaml', different))).toHaveLength(1);
  });

  test('of which one says that the other edition does not define the term are told', () => {
    const none = terms('b.yaml', row('entry: null, difference: not-defined'));
    expect(conflicts(terms('a.yaml', different), none)).toEqual([
      'other-difference rows/0/compared/0 ISO/IEC 20000-1:2018 3.2.5 and ISO 9000:2015 3.14: different here; in b.yaml, row 1, not defined. Keep what the source says, or both if they differ on purpose.',
    ]);
    expect(conflicts(none, terms('a.yaml', different))).toHaveLength(1);
  });

  test('do not contradict where one of two rows says the same, or where they speak of other editions', () => {
    const both = `${different}${row('entry: "3.14", difference: identical').replace('source: own', 'source: older')}`;
    expect(
      conflicts(terms('a.yaml', row('entry: "3.14", difference: identical')), terms('b.yaml', both)),
    ).toEqual([]);
    const elsewhere = row('entry: "3.14", difference: identical', 'incident', 'ISO 22301:2019');
    expect(conflicts(terms('a.yaml', different), terms('b.yaml', elsewhere, 'ISO 22301:2019'))).toEqual([]);
  });
});

test('the shipped packs contradict nobody', () => {
  const { packs } = shipped();
  expect(packs.flatMap(pack => packConflicts(pack, packs))).toEqual([]);
});

describe('what two packs of an edition say about leaving out its clauses', () => {
  const said = (uri: string, ...applicability: readonly string[]) =>
    packOf(uri, standardText({ edition: 'ISO 41001:2018', clauses: ['4 Context', '5 Lead'], applicability }));
  const never = 'clauses: ["4", "5"], exclusion: never';

  test('is the same in whatever order they say it', () => {
    const reason = 'exclusion: with-justification';
    expect(conflicts(said('a.yaml', never, reason), said('b.yaml', reason, never))).toEqual([]);
  });

  test('is told where they differ, and where one says nothing: it lets all be left out', () => {
    const ours = said('a.yaml', 'clauses: ["4"], exclusion: with-justification');
    expect(conflicts(ours, said('b.yaml', never))).toEqual([
      'other-applicability applicability Which clauses of ISO 41001:2018 may be left out: 4 with a justification here; in b.yaml, 4 and 5 never. Take what the standard says.',
    ]);
    expect(conflicts(said('a.yaml'), said('b.yaml', never))).toEqual([
      'other-applicability edition Which clauses of ISO 41001:2018 may be left out: nothing is said here; in b.yaml, 4 and 5 never. Take what the standard says.',
    ]);
  });
});
