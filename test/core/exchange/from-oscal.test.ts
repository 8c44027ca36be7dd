import { describe, expect, test } from 'vitest';
import type { PackFile } from '../../../src/core/catalogue/serialized.ts';
import { packsFromOscal } from '../../../src/core/exchange/from-oscal.ts';
import type { ImportOptions } from '../../../src/core/exchange/imported.ts';
import { correlationAsOscal } from '../../../src/core/exchange/to-oscal.ts';
import { matrixAsOscal } from '../../../src/core/reports/oscal.ts';
import { importedFrom, importOptions } from '../../support/imports.ts';
import { knownWith } from '../../support/marks.ts';
import { matrixIn } from '../../support/matrix.ts';
import { umbrella } from '../../support/packs.ts';
import { shipped } from '../../support/shipped.ts';

const { files } = shipped();
const lastModified = '2025-03-31T12:00:00.000Z';

/** What a text of OSCAL makes, and what is told as `line: message`, lines from 1. */
const read = (text: string, options: Partial<ImportOptions> = {}) =>
  importedFrom(text, packsFromOscal(text, importOptions('oscal.json', options)));

/** A mapping collection of another program. */
const collection = (maps: readonly object[], others: object = {}) =>
  JSON.stringify(
    {
      'mapping-collection': {
        metadata: { title: 'Their mapping' },
        mappings: [
          {
            'source-resource': { type: 'catalog', href: '#one' },
            'target-resource': { type: 'catalog', href: '#two' },
            maps,
            ...others,
          },
        ],
        'back-matter': {
          resources: [
            { uuid: 'one', title: 'ISO/IEC 20000-1:2018' },
            { uuid: 'two', title: 'Quality', 'document-ids': [{ identifier: 'ISO 9001:2015' }] },
          ],
        },
      },
    },
    undefined,
    1,
  );

const map = (
  relationship: string,
  sources: readonly string[],
  targets: readonly string[],
  others: object = {},
) => ({
  uuid: 'x',
  relationship,
  sources: sources.map(id => ({ type: 'control', 'id-ref': id })),
  targets: targets.map(id => ({ type: 'control', 'id-ref': id })),
  ...others,
});

const rowsIn = (file: PackFile | undefined) => (file?.kind === 'correlation' ? file.rows : []);

describe('a mapping of another program', () => {
  test('is a draft in OSCAL’s words, with the collection for its source', () => {
    const { files: made, told } = read(
      collection([
        map('subset-of', ['clause-4.1'], ['clause-4.1'], { remarks: 'As we see it.' }),
        map('intersects-with', ['8.7.1'], ['clause-8.7']),
      ]),
    );
    expect(told).toEqual([]);
    expect(made).toEqual([
      {
        kind: 'correlation',
        id: 'iso-iec-20000-1-2018--iso-9001-2015',
        from: 'ISO/IEC 20000-1:2018',
        to: 'ISO 9001:2015',
        basis: 'draft',
        sources: { imported: { document: 'Their mapping', place: 'oscal.json' } },
        rows: [
          { from: '4.1', to: '4.1', relation: 'subset', note: 'As we see it.', source: 'imported' },
          { from: '8.7.1', to: '8.7', relation: 'partial', source: 'imported' },
        ],
      },
    ]);
  });

  test('of several clauses at once says of each pair what then is so', () => {
    const { files: made } = read(
      collection([
        map('equal-to', ['7.1', '7.2'], ['7.1']),
        map('equal-to', ['8.1'], ['8.1', '8.2']),
        map('superset-of', ['9.1', '9.2'], ['9.1']),
      ]),
    );
    expect(rowsIn(made[0]).map(({ from, to, relation }) => `${from} ${relation} ${to}`)).toEqual([
      '7.1 subset 7.1',
      '7.2 subset 7.1',
      '8.1 superset 8.1',
      '8.1 superset 8.2',
      '9.1 partial 9.1',
      '9.2 partial 9.1',
    ]);
  });

  test('calls unmapped what no source speaks of: that is no fact that there is nothing', () => {
    const gap = { uuid: 'y', 'unmapped-controls': [{ 'with-ids': ['clause-8.7.1', 'clause-4.1'] }] };
    const { files: made } = read(
      collection([map('equal-to', ['4.1'], ['4.1'])], { 'source-gap-summary': gap }),
    );
    expect(made[0]).toMatchObject({ unknown: { from: ['8.7.1'] } });
    expect(rowsIn(made[0])).toHaveLength(1);
  });

  test('tells with its line what a pack cannot say', () => {
    const { told } = read(
      collection([
        map('equal-to', ['4.1'], ['4.1']),
        map('no-relationship', ['4.2'], ['4.2']),
        map('like', ['4.3'], ['4.3']),
        map('equal-to', ['ac-1'], ['4.4']),
        map('equal-to', ['4.9'], ['4.4']),
      ]),
    );
    expect(told.map(line => line.replace(/^\d+/, 'L'))).toEqual([
      'L: A pack does not say of a pair that it has no relationship. It is left out.',
      'L: There is no relationship “like” in OSCAL. Expected equal-to, equivalent-to, subset-of, superset-of, intersects-with, related. It is left out.',
      'L: “ac-1” is no number of a clause, as 8.7.3, A.5.23 or AC-2 is. It is left out.',
      'L: ISO/IEC 20000-1:2018 has no clause 4.9. Did you mean 9.4? It is left out.',
    ]);
    const places = told.map(line => Number.parseInt(line, 10));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  test('tells what it says of pairs and gaps that a pack has no place for', () => {
    const gap = (more: object) => ({ uuid: 'y', 'unmapped-controls': [more] });
    const { told } = read(
      collection(
        [
          map('equal-to', ['4.1'], ['4.1'], { qualifiers: [{}], 'confidence-score': { category: 'high' } }),
          map('equal-to', ['4.2'], ['4.2'], { 'confidence-score': { percentage: 0.5 } }),
        ],
        {
          'matching-rationale': 'functional',
          'source-gap-summary': gap({ 'match-control-by': [{ 'match-pattern': '8.*' }] }),
          'target-gap-summary': gap({ 'with-ids': ['7.1', 'annex'] }),
        },
      ),
    );
    expect(told.map(line => line.replace(/^\d+: /, ''))).toEqual([
      'A pack has no place for “matching-rationale” (1), “confidence-score” (2), “qualifiers” (1). They are left out.',
      'The gap “8.*” is a pattern, and a pack has numbers alone. It is left out.',
      '“annex” is no number of a clause, as 8.7.3, A.5.23 or AC-2 is. It is left out.',
    ]);
  });

  test('that does not name its editions is told so', () => {
    const text = collection([map('equal-to', ['4.1'], ['4.1'])]).replace('ISO 9001:2015', 'Q');
    expect(read(text).told).toEqual([
      expect.stringContaining('The target-resource does not say which edition it is.'),
    ]);
    expect(read(text, { to: 'ISO 9001:2015' }).told).toEqual([]);
  });

  test('may stand without a list, and a collection without any is told', () => {
    const alone = (mappings: unknown) =>
      read(JSON.stringify({ 'mapping-collection': { ...parts['mapping-collection'], mappings } }));
    const parts = JSON.parse(collection([map('equal-to', ['4.1'], ['4.1'])]));
    const [mapping] = parts['mapping-collection'].mappings;
    expect(rowsIn(alone(mapping).files[0])).toMatchObject([{ from: '4.1', to: '4.1' }]);
    expect(alone([]).told).toEqual(['1: The mapping-collection has no mappings.']);
  });

  test('of several the editions that are named belong to the first, and to what others lead to as well', () => {
    const to = (href: string) => ({
      'source-resource': { type: 'catalog', href: 'own.json' },
      'target-resource': { type: 'catalog', href },
      maps: [map('equal-to', ['4.1'], ['4.1'])],
    });
    const text = JSON.stringify({ 'mapping-collection': { mappings: [to('b.json'), to('c.json')] } });
    const { files: made, told } = read(text, { from: 'ISO/IEC 20000-1:2018', to: 'ISO 9001:2015' });
    expect(made.map(({ id }) => id)).toEqual(['iso-iec-20000-1-2018--iso-9001-2015']);
    expect(told).toEqual([
      '1: The target-resource does not say which edition it is, and it is another than the first ones here. Put it into a file of its own, and import that.',
    ]);
  });
});

test('what somebody changed in our OSCAL counts over what we noted beside it', () => {
  const file = files.map(each => each.file).find(({ id }) => id === 'iso-iec-20000-1-2018--iso-9001-2015');
  const oscal = JSON.parse(
    correlationAsOscal(file as Extract<PackFile, { kind: 'correlation' }>, { lastModified }) ?? '',
  );
  oscal['mapping-collection'].mappings[0].maps[0].relationship = 'subset-of';
  const { files: made } = read(JSON.stringify(oscal));
  expect(rowsIn(made[0])[0]).toMatchObject({ from: '4.1', to: '4.1', relation: 'subset' });
});

test('a map that somebody took out of our OSCAL takes its source with it', () => {
  const file = files.map(each => each.file).find(({ kind }) => kind === 'correlation');
  const oscal = JSON.parse(
    correlationAsOscal(file as Extract<PackFile, { kind: 'correlation' }>, { lastModified }) ?? '',
  );
  const [mapping] = oscal['mapping-collection'].mappings;
  mapping.maps = mapping.maps.slice(0, 1);
  mapping.props = mapping.props.filter(({ group }: { group?: string }) => group === undefined);
  const { files: made, told } = read(JSON.stringify(oscal));
  expect(told.filter(line => line.includes('names the source'))).toEqual([]);
  expect(rowsIn(made[0])).toHaveLength(1);
});

test('a matrix as OSCAL is read back, what was derived as a draft', () => {
  const scope = ['ISO/IEC 20000-1:2018', 'ISO 9001:2015', 'ISO/IEC 27001:2022'];
  const { files: made, told } = read(matrixAsOscal(matrixIn({}, { scope }), { lastModified }) ?? '');
  expect(made.map(({ id }) => id)).toEqual([
    'iso-iec-20000-1-2018--iso-9001-2015',
    'iso-iec-20000-1-2018--iso-iec-27001-2022',
  ]);
  expect(told.some(line => line.includes('This pair is derived'))).toBe(true);
});

test('a catalog of codes is a standard, whose groups are the headings', () => {
  const text = `catalog:
  metadata: { title: Umbrella }
  groups:
    - id: ac
      title: Access
      controls:
        - id: ac-2
          title: Accounts
          props: [{ name: label, value: AC-2 }, { name: label, class: zero-padded, value: AC-02 }]
          controls:
            - { id: ac-2.1, title: Programs, props: [{ name: label, value: AC-2(1) }] }
`;
  const { files: made, told } = read(text, { from: 'Umbrella Controls:2025' });
  expect(told).toEqual([]);
  expect(made[0]).toMatchObject({
    clauses: [
      { number: 'AC', title: 'Access' },
      { number: 'AC-2', title: 'Accounts' },
      { number: 'AC-2(1)', title: 'Programs' },
    ],
  });
});

test('the order of our OSCAL is that of the pack; a control that somebody added stays behind what it stands behind', () => {
  const control = (number: string, position?: string) =>
    `{ id: c-${number}, title: About ${number}, props: [{ name: label, value: "${number}" }${
      position === undefined ? '' : `, { name: position, ns: "urn:crossclause", value: "${position}" }`
    }]`;
  const text = `catalog:
  metadata: { title: Umbrella }
  controls:
    - ${control('2', '0')}, controls: [${control('2.1', '2')} }, ${control('2.2')} }] }
    - ${control('R1', '1')} }
    - ${control('R2', '3 or so')} }
`;
  const { files: made, told } = read(text, { from: 'Umbrella Guide:2025' });
  expect(told).toEqual([]);
  const [first] = made;
  expect(first?.kind === 'standard' ? first.clauses.map(({ number }) => number) : []).toEqual([
    '2',
    'R1',
    'R2',
    '2.1',
    '2.2',
  ]);
  expect(JSON.stringify(first)).not.toContain('position');
});

test('a control that is withdrawn asks for nothing; the revision in the title is the version of the catalogue', () => {
  const text = `catalog:
  metadata: { title: "Umbrella Publication 7 Revision 5: Controls of the organization" }
  controls:
    - { id: AC-1, title: Rules }
    - id: ac-2
      title: Accounts
      props: [{ name: label, value: AC-2 }, { name: status, value: withdrawn }]
`;
  const { files: made, told } = read(text, { from: 'Umbrella Controls:2025' });
  expect(told).toEqual(['5: AC-2 is withdrawn, so it is taken for a clause without requirements.']);
  expect(made[0]).toMatchObject({
    version: 'Rev. 5',
    clauses: [
      { number: 'AC-1', title: 'Rules' },
      { number: 'AC-2', title: 'Accounts', requirement: false },
    ],
  });
});

test('the ids of a mapping are told by the codes of the catalogue', () => {
  const { catalogue } = knownWith({ own: umbrella });
  const { files: made } = read(collection([map('subset-of', ['clause-4.1'], ['ac-2.1', 'AU-01'])]), {
    to: 'Umbrella Controls:2025',
    catalogue,
  });
  expect(rowsIn(made[0]).map(({ to }) => to)).toEqual(['AC-2(1)', 'AU-01']);
});

test('a catalog of another program is a standard, by the labels or ids of its controls', () => {
  const text = `catalog:
  metadata: { title: "Catalog of ISO 41001:2018" }
  groups:
    - id: first
      title: All clauses
      controls:
        - id: fm-4
          title: Context of the organization
          props: [{ name: label, value: "4" }]
          controls: [{ id: clause-4.1, title: The organization }]
        - { id: zz-1, title: Other }
`;
  const { files: made, told } = read(text);
  expect(told).toEqual([
    '4: The group “All clauses” has no number. It is left out, its controls are not.',
    '11: “zz-1” is no number of a clause, as 8.7.3, A.5.23 or AC-2 is. It is left out.',
  ]);
  expect(made[0]).toMatchObject({
    id: 'iso-41001-2018',
    title: 'Catalog of ISO 41001:2018',
    statusBasis: 'draft',
    basis: 'draft',
    clauses: [
      { number: '4', title: 'Context of the organization' },
      { number: '4.1', title: 'The organization' },
    ],
  });
});

test('an option counts over the edition that a catalog or mapping names, which is told', () => {
  const catalog =
    'catalog:\n  metadata: { title: "Catalog of ISO 41001:2018" }\n  controls: [{ id: "4", title: Context }]\n';
  const { files: made, told } = read(catalog, { from: 'ISO 41001:2024' });
  expect(made.map(({ id }) => id)).toEqual(['iso-41001-2024']);
  expect(told).toEqual([
    '1: The catalog calls itself ISO 41001:2018. It is imported as ISO 41001:2024 all the same.',
  ]);
  const mapping = collection([map('equal-to', ['4.1'], ['4.1'])]);
  expect(read(mapping, { to: 'ISO 22301:2019' }).told).toEqual([
    '1: The target-resource calls itself ISO 9001:2015. It is imported as ISO 22301:2019 all the same.',
  ]);
});

test.each([
  ['{}', 'There is neither a catalog nor a mapping-collection of OSCAL here.'],
  ['{"catalog": ', 'This is neither JSON nor YAML: a bracket is open here; close it with “}”.'],
  [
    'a: &a 1\nb: *a\n',
    '“&a” is an anchor; write the value out, or put it in quotes where it is meant as it stands.',
  ],
  ['catalog: { metadata: { title: Ours } }', 'The catalog does not say which edition it is.'],
  ['catalog: { metadata: { title: "ISO 9001:2015" }, controls: [1, [], {}] }', '“” is no number of a clause'],
  [`${'['.repeat(200)}`, 'The file nests deeper here'],
  [`catalog: [${'a,'.repeat(1_000_001)}a]`, 'The file has more than 1000000 values.'],
])('what cannot be read is told, and nothing is thrown: %.30j', (text, message) => {
  const { files: made, told } = read(text);
  expect(made).toEqual([]);
  expect(told[0]).toContain(message);
});
