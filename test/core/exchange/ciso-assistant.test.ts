import { expect, test } from 'vitest';
import { packsFromCisoAssistant } from '../../../src/core/exchange/ciso-assistant.ts';
import type { ImportOptions } from '../../../src/core/exchange/imported.ts';
import { importedFrom, importOptions } from '../../support/imports.ts';
import { knownWith } from '../../support/marks.ts';
import { umbrella } from '../../support/packs.ts';

const read = (text: string, options: Partial<ImportOptions> = {}) =>
  importedFrom(text, packsFromCisoAssistant(text, importOptions('library.yaml', options)));

const framework = `urn: urn:example:risk:library:iso41001-2018
locale: en
ref_id: ISO 41001:2018
name: International standard ISO 41001:2018
version: 3
provider: example
objects:
  framework:
    urn: urn:example:risk:framework:iso41001-2018
    ref_id: ISO 41001:2018
    name: International standard ISO 41001:2018
    description: "Facility management \\u2014 Management\\
      \\ systems"
    requirement_nodes:
    - urn: urn:example:risk:req_node:iso41001-2018:core
      assessable: false
      depth: 1
      ref_id: core
      name: Clauses
    - urn: urn:example:risk:req_node:iso41001-2018:3
      assessable: false
      depth: 2
      parent_urn: urn:example:risk:req_node:iso41001-2018:core
      ref_id: '3'
      name: Terms
    - urn: urn:example:risk:req_node:iso41001-2018:4
      assessable: false
      depth: 2
      parent_urn: urn:example:risk:req_node:iso41001-2018:core
      ref_id: '4'
      name: 'Context of the organization '
    - urn: urn:example:risk:req_node:iso41001-2018:4.1
      assessable: true
      depth: 3
      parent_urn: urn:example:risk:req_node:iso41001-2018:4
      ref_id: 4.10
      name: Understanding the organization
      description: What somebody wrote about it.
    - urn: urn:example:risk:req_node:iso41001-2018:a.5
      assessable: true
      depth: 2
      name: Something
    - urn: urn:example:risk:req_node:iso41001-2018:node7
      assessable: true
      depth: 2
      ref_id: fm-7
      name: Other
`;

test('what a library only counts below a heading has no number', () => {
  const { files, told } = read(`objects:
  framework:
    urn: urn:example:risk:framework:fm-checklist-2025
    ref_id: ISO 41001:2018
    requirement_nodes:
    - urn: urn:example:risk:req_node:fm-checklist-2025:before
      assessable: false
      name: Before the visit
    - urn: urn:example:risk:req_node:fm-checklist-2025:before:1
      assessable: true
      parent_urn: urn:example:risk:req_node:fm-checklist-2025:before
      name: Plan of the rooms
    - urn: urn:example:risk:req_node:fm-checklist-2025:core:7.1
      assessable: true
      name: Keys
    - urn: urn:example:risk:req_node:fm-checklist-2025:core:7.1:1
      assessable: true
      parent_urn: urn:example:risk:req_node:fm-checklist-2025:core:7.1
      name: Spare keys
`);
  expect(told).toEqual([
    '6: “Before the visit” has neither a number nor anything to assess, so it is no clause. It is left out.',
    '9: “Plan of the rooms” has no number, neither as its ref_id nor at the end of its urn. It is left out.',
    '16: 1 part of 7.1 without a number counts as 7.1.',
    '13: Clause 7.1 stands without 7, which is added without a title.',
  ]);
  expect(files).toMatchObject([{ clauses: [{ number: '7' }, { number: '7.1', title: 'Keys' }] }]);
});

test('a framework is a standard of numbers and names, without what somebody wrote about them', () => {
  const { files, told } = read(framework);
  expect(told).toEqual([
    '15: “core” has neither a number nor anything to assess, so it is no clause. It is left out.',
    '43: “fm-7” is no number of a clause, as 8.7.3, A.5.23 or AC-2 is. It is left out.',
    '20: Neither 3 nor anything below it is to be assessed, so it is taken for a clause without requirements. Look it up.',
    '39: Clause A.5 stands without A, which is added without a title.',
  ]);
  expect(files).toEqual([
    {
      kind: 'standard',
      id: 'iso-41001-2018',
      standard: 'ISO 41001',
      edition: '2018',
      title: 'International standard ISO 41001:2018',
      status: 'current',
      statusSource: 'library',
      statusBasis: 'draft',
      source: 'library',
      basis: 'draft',
      sources: {
        library: {
          document: 'CISO Assistant, library ISO 41001:2018, version 3',
          place: 'requirement_nodes',
        },
      },
      clauses: [
        { number: '3', title: 'Terms', requirement: false },
        { number: '4', title: 'Context of the organization' },
        { number: '4.10', title: 'Understanding the organization' },
        { number: 'A' },
        { number: 'A.5', title: 'Something' },
      ],
    },
  ]);
  expect(JSON.stringify(files)).not.toContain('What somebody wrote');
});

test.each([
  ['ISO 41001:2018 — Facility management', 'Outline of ISO 41001:2018', 'Facility management'],
  ['ISO 41001-2018 — Facility management', 'Outline of ISO 41001-2018', 'Facility management'],
  ['International standard ISO 41001:2018', 'What it asks for.', 'International standard ISO 41001:2018'],
])('the title of a framework that is called “%s” is never what is said of it', (name, description, title) => {
  const { files } = read(
    `objects:\n  framework:\n    ref_id: iso41001-2018\n    name: "${name}"\n    description: "${description}"\n    requirement_nodes: [{ ref_id: "4", name: Context, assessable: true }]\n`,
    { from: 'ISO 41001:2018' },
  );
  expect(files).toMatchObject([{ title }]);
});

const set = (from: string, to: string, rows: string) => `  - urn: urn:example:risk:req_mapping_set:x
    source_framework_urn: urn:example:risk:framework:${from}
    target_framework_urn: urn:example:risk:framework:${to}
    requirement_mappings:
${rows}`;

const row = (
  from: string,
  to: string,
  relationship: string,
) => `    - source_requirement_urn: urn:example:risk:req_node:x:${from}
      target_requirement_urn: urn:example:risk:req_node:y:${to}
      relationship: ${relationship}
      rationale: semantic
`;

test('a mapping set is a correlation; its inverse in the same library is left out', () => {
  const { files, told } = read(
    `ref_id: map-27001\nobjects:\n  requirement_mapping_sets:\n${set(
      'iso27001-2013',
      'iso27001-2022',
      row('a.5.1.1', 'a.5.1', 'subset') +
        row('a.6.1.1', 'a.5.2', 'equal') +
        row('a.7.1.1', 'a.5.3', 'not_related'),
    )}${set('iso27001-2022', 'iso27001-2013', row('a.5.1', 'a.5.1.1', 'superset'))}`,
  );
  expect(told).toEqual([
    '16: A pack does not say of a pair that it is not related. It is left out.',
    '20: This is the inverse of iso-iec-27001-2013--iso-iec-27001-2022. It is left out: the inverse is computed.',
  ]);
  expect(files).toMatchObject([
    {
      from: 'ISO/IEC 27001:2013',
      to: 'ISO/IEC 27001:2022',
      basis: 'draft',
      rows: [
        { from: 'A.5.1.1', to: 'A.5.1', relation: 'subset', source: 'library' },
        { from: 'A.6.1.1', to: 'A.5.2', relation: 'identical', source: 'library' },
      ],
    },
  ]);
});

test('a set in the other direction that says something else is kept', () => {
  const { files, told } = read(
    `objects:\n  requirement_mapping_sets:\n${set('iso27001-2013', 'iso27001-2022', row('a.5.1.1', 'a.5.1', 'subset'))}${set('iso27001-2022', 'iso27001-2013', row('a.5.1', 'a.5.1.1', 'superset') + row('a.5.2', 'a.6.1.1', 'equal'))}`,
  );
  expect(told).toEqual([]);
  expect(files.map(({ id }) => id)).toEqual([
    'iso-iec-27001-2013--iso-iec-27001-2022',
    'iso-iec-27001-2022--iso-iec-27001-2013',
  ]);
});

test('parts of a clause that have no number, as (must) and (should) below it, are asked by the clause', () => {
  const node = (id: string, above: string, more: string) =>
    `    - { urn: "urn:a:req_node:x:${id}", parent_urn: "urn:a:req_node:x:${above}", ${more} }\n`;
  const text = `objects:\n  framework:\n    name: Umbrella Controls v6.0\n    requirement_nodes:\n${node('1', '', 'assessable: false, ref_id: "1", name: Policies')}${node('node5', '1', 'assessable: true, name: (must)')}${node('node6', '', 'assessable: true, name: Other')}`;
  const { files, told } = read(text, { from: 'Umbrella Controls:2024' });
  expect(files).toMatchObject([{ version: '6.0', clauses: [{ number: '1', title: 'Policies' }] }]);
  expect(JSON.stringify(files)).not.toContain('requirement":false');
  expect(told).toEqual([
    '7: “Other” has no number, neither as its ref_id nor at the end of its urn. It is left out.',
    '6: 1 part of 1 without a number counts as 1.',
  ]);
});

test('what is neither numbered nor assessed is told by its name, and so are objects that a pack has no place for', () => {
  const text = `objects:
  framework:
    name: Globex Law
    requirement_nodes:
    - { urn: "urn:a:node2", assessable: false, name: Preamble }
    - { urn: "urn:a:recital-1", assessable: false, ref_id: Recital 1, parent_urn: "urn:a:node2" }
    - { urn: "urn:a:12.2", assessable: true, ref_id: "12.2", name: Measures }
    - { urn: "urn:a:12.2.sp2", assessable: false, ref_id: 12.2.sp2, parent_urn: "urn:a:12.2" }
  threats:
  - { urn: "urn:a:t-1", name: Fire }
  risk_matrix: { name: Five by five }
`;
  expect(read(text, { from: 'Globex Law:2022' }).told).toEqual([
    '5: “Preamble” has neither a number nor anything to assess, so it is no clause. It is left out.',
    '6: “Recital 1” has neither a number nor anything to assess, so it is no clause. It is left out.',
    '8: “12.2.sp2” has neither a number nor anything to assess, so it is no clause. It is left out.',
    '7: Clause 12.2 stands without 12, which is added without a title.',
    '10: A pack has no place for “threats” (1). It is left out.',
    '11: A pack has no place for “risk_matrix”. It is left out.',
  ]);
});

test('a mapping set of the early form is told, since it leaves open of what its relationships are said', () => {
  const text = `objects:\n  requirement_mapping_set:\n    focal_framework: urn:a:framework:iso27001-2022\n    reference_framework: urn:a:framework:iso27001-2013\n    requirement_mappings:\n    - { focal_requirement: "urn:a:a.5.1", reference_requirement: "urn:a:a.5.1.1", relationship: subset }\n`;
  expect(read(text).told).toEqual([
    '3: This mapping set is of an early form, with “focal_framework” and “reference_framework”, and leaves open of which of the two its relationships are said. Take a newer version of the library.',
  ]);
});

/** A library with one framework of nodes, each given as `number, what stands above it, name`; those with a name are assessed. */
const ofNodes = (
  ...nodes: readonly (readonly [id: string, above: string, name?: string | undefined, more?: string])[]
) =>
  `objects:\n  framework:\n    requirement_nodes:\n${nodes
    .map(
      ([id, above, name, more = `ref_id: "${id}"`]) =>
        `    - { urn: "urn:a:req_node:x:${id}", parent_urn: "urn:a:req_node:x:${above}", assessable: ${name !== undefined}, name: ${JSON.stringify(name ?? `All of ${id}`)}, ${more} }\n`,
    )
    .join('')}`;

const umbrellaOf = (text: string) => read(text, { from: 'Umbrella Controls:2025' });

test('what only stands above others asks for nothing: they are not below it by their numbers', () => {
  const { files, told } = umbrellaOf(ofNodes(['A', ''], ['A1', 'A'], ['A1.a', 'A1', 'Doors']));
  expect(told).toEqual([
    '4: A is not to be assessed itself, and what is stands below it in the library, but not by its number, as A1.a: it is taken for a clause without requirements. Look it up.',
  ]);
  expect(files).toMatchObject([
    { clauses: [{ number: 'A', requirement: false }, { number: 'A1' }, { number: 'A1.a' }] },
  ]);
});

test('clauses above such ones ask for nothing, either; one line names all of them, and another those with nothing below', () => {
  const { files, told } = umbrellaOf(
    ofNodes(
      ['2', ''],
      ['2.1', '2'],
      ['R1', '2.1', 'Locks of doors'],
      ['3', ''],
      ['3.1', '3', 'Lamps'],
      ['3.2', '3'],
      ['R2', '3.2', 'Bulbs'],
      ['4', ''],
      ['5', ''],
    ),
  );
  expect(told).toEqual([
    '11: Neither 4 and 5 nor anything below them is to be assessed, so they are taken for clauses without requirements. Look them up.',
    '4: 2, 2.1 and 3.2 are not to be assessed themselves, and what is stands below them in the library, but not by its number, as R1 below 2: they are taken for clauses without requirements. Look them up.',
  ]);
  const [file] = files;
  const clauses = file?.kind === 'standard' ? file.clauses : [];
  expect(clauses.flatMap(({ number, requirement }) => (requirement === false ? [number] : []))).toEqual([
    '2',
    '2.1',
    '3.2',
    '4',
    '5',
  ]);
});

test('parts without a number count as the clause above them, as one line says', () => {
  const part = (id: string, above: string) => [id, above, 'Some part', 'depth: 3'] as const;
  const text = ofNodes(
    ['R1', '', 'Locks'],
    part('r1:1', 'R1'),
    part('r1:2', 'R1'),
    ['R2', '', 'Lamps'],
    part('r2:1', 'R2'),
    part('r2:1:deeper', 'r2:1'),
    ['node9', 'R2', undefined, 'depth: 3'],
  );
  expect(umbrellaOf(text).told).toEqual([
    '5: 4 parts without a number count as the clauses above them: 2 as R1 and 2 as R2.',
  ]);
  expect(umbrellaOf(ofNodes(['R1', '', 'Locks'], part('r1:1', 'R1'), part('r1:2', 'R1'))).told).toEqual([
    '5: 2 parts of R1 without a number count as R1.',
  ]);
});

test.each([
  'Every door has a lock.',
  'Doors have locks of steel. Windows do not',
  'Die Türen sind nachts abzuschließen!',
  'Doors that have locks are:',
  '扉には鍵をかける。',
])('“%s” is a sentence, and no title', name => {
  const { files, told } = umbrellaOf(ofNodes(['R1', '', name], ['R2', '', 'Lamps']));
  expect(told).toEqual(['4: 1 name is a sentence, and no title: left out.']);
  expect(files).toMatchObject([{ clauses: [{ number: 'R1' }, { number: 'R2', title: 'Lamps' }] }]);
  expect(JSON.stringify(files)).not.toContain(name);
});

test.each([
  'Doors, windows, gates, etc.',
  'Rules of the U.S. Government for doors',
  'Regeln zum Zutritt inkl. Besucher',
  'Leadership.',
  'Doors:',
  'Who keeps the keys?',
  '1. Scope of the catalogue',
])('“%s” is a title', name => {
  const { files, told } = umbrellaOf(ofNodes(['R1', '', name]));
  expect(told).toEqual([]);
  expect(files).toMatchObject([{ clauses: [{ number: 'R1', title: name }] }]);
});

test('clauses without a title are counted', () => {
  const bare = (id: string) => [id, '', '', `ref_id: ${id}`] as const;
  expect(umbrellaOf(ofNodes(['R1', '', 'Locks'], bare('R2'), bare('R3'))).told).toEqual([
    '5: 2 of 3 clauses have no title in the library.',
  ]);
});

test('codes with dots want no clauses above that the library does not have', () => {
  const node = (id: string) =>
    `    - { urn: "urn:a:${id}", assessable: true, ref_id: "${id}", name: Rules }\n`;
  const text = `objects:\n  framework:\n    requirement_nodes:\n${node('AC')}${node('AC.L1-3.1.1')}${node('AC.L2-3.1.3')}${node('CC6.1')}${node('164.308(a)')}`;
  const { files, told } = read(text, { from: 'Umbrella Controls:2025' });
  expect(told).toEqual(['8: Clause 164.308(a) stands without 164.308, which is added without a title.']);
  const numbers = files.flatMap(file => (file.kind === 'standard' ? file.clauses : []));
  expect(numbers.map(({ number }) => number)).toEqual([
    'AC',
    'AC.L1-3.1.1',
    'AC.L2-3.1.3',
    'CC6.1',
    '164.308',
    '164.308(a)',
  ]);
});

test('names that only say the number are no titles', () => {
  const text =
    'objects:\n  framework:\n    name: Globex Law\n    requirement_nodes:\n    - { urn: "urn:a:article-21", assessable: true, name: Article 21 }\n    - { urn: "urn:a:21.2", assessable: true, ref_id: "21.2", name: Measures }\n';
  const { files } = read(text, { from: 'Globex Law:2022' });
  expect(files).toMatchObject([{ clauses: [{ number: '21' }, { number: '21.2', title: 'Measures' }] }]);
  expect(JSON.stringify(files)).not.toContain('Article 21');
});

test('a mapping set of frameworks that are no edition of ours needs their names', () => {
  const text = `objects:\n  requirement_mapping_set:\n    source_framework_urn: urn:example:risk:framework:own\n    target_framework_urn: urn:example:risk:framework:iso9001-2015\n    requirement_mappings:\n${row('4.1', '4.1', 'intersect')}`;
  expect(read(text).told).toEqual(['3: “source_framework_urn” does not say which edition it is.']);
  expect(read(text, { from: 'ISO 22301:2019' }).files).toMatchObject([{ rows: [{ relation: 'partial' }] }]);
});

test('the editions that are named belong to the first mapping set, and so to the inverse that stands behind it', () => {
  const text = `objects:\n  requirement_mapping_sets:\n${set('own', 'theirs', row('5.1', '4.1', 'subset'))}${set('theirs', 'own', row('4.1', '5.1', 'superset'))}${set('own', 'third', row('5.1', '6.1', 'equal'))}`;
  expect(read(text).told).toEqual([
    '4: “source_framework_urn” does not say which edition it is.',
    '5: “target_framework_urn” does not say which edition it is.',
    '21: “target_framework_urn” does not say which edition it is, and it is another than the first ones here. Put it into a file of its own, and import that.',
  ]);
  const { files, told } = read(text, { from: 'ISO 22301:2019', to: 'ISO 9001:2015' });
  expect(files).toMatchObject([
    { id: 'iso-22301-2019--iso-9001-2015', rows: [{ from: '5.1', to: '4.1', relation: 'subset' }] },
  ]);
  expect(told).toEqual([
    expect.stringMatching(/^21: “target_framework_urn” does not say/),
    '11: This is the inverse of iso-22301-2019--iso-9001-2015. It is left out: the inverse is computed.',
  ]);
});

test('of several frameworks the edition that is named is the first', () => {
  const of = (name: string) =>
    `  - { urn: "urn:a:framework:${name}", name: ${name}, requirement_nodes: [{ ref_id: "4", name: Context, assessable: true }] }\n`;
  const { files, told } = read(`objects:\n  frameworks:\n${of('own')}${of('theirs')}`, {
    from: 'ISO 41001:2018',
  });
  expect(files.map(({ id }) => id)).toEqual(['iso-41001-2018']);
  expect(told).toEqual([expect.stringMatching(/^4: The framework does not say which edition it is, and/)]);
});

test('codes in the small letters of a mapping set are those of the catalogue', () => {
  const text = `objects:\n  requirement_mapping_set:\n    source_framework_urn: urn:example:risk:framework:iso27001-2022\n    target_framework_urn: urn:example:risk:framework:umbrella\n    requirement_mappings:\n${row('a.5.18', 'ac-2(1)', 'intersect')}${row('a.8.15', 'au', 'intersect')}${row('a.8.2', 'au-1', 'intersect')}${row('a.8.3', 'ac-99', 'intersect')}${row('a.8.4', 'node7', 'intersect')}`;
  const { catalogue } = knownWith({ own: umbrella });
  const { files, told } = read(text, { to: 'Umbrella Controls:2025', catalogue });
  expect(files).toMatchObject([
    {
      rows: [
        { from: 'A.5.18', to: 'AC-2(1)' },
        { from: 'A.8.15', to: 'AU' },
        { from: 'A.8.2', to: 'AU-01' },
        { from: 'A.8.3', to: 'AC-99' },
      ],
    },
  ]);
  expect(told[0]).toContain('“node7” is no number of a clause');
});

test.each([
  ['Umbrella Controls v4.0', '4.0'],
  ['Umbrella-Controls-4_0', '4.0'],
  ['Umbrella Controls v8', '8'],
  ['Umbrella Controls Rev. 5', 'Rev. 5'],
  ['Umbrella Controls 5', undefined],
  ['Umbrella Controls 2025', undefined],
])('the version at the end of the name %s is %s', (name, version) => {
  const text = `objects:\n  framework:\n    name: ${name}\n    requirement_nodes:\n    - { urn: "urn:a:b", assessable: true, ref_id: AC-1, name: Rules }\n`;
  const { files, told } = read(text, { from: 'Umbrella Controls:2025' });
  expect(told).toEqual([]);
  expect(files.map(file => file.kind === 'standard' && file.version)).toEqual([version]);
});

test('a framework of codes is a standard, in the order of the library', () => {
  const node = (id: string, name: string) =>
    `    - { urn: "urn:example:risk:req_node:umbrella:${id.toLowerCase()}", assessable: true, ref_id: "${id}", name: ${name} }\n`;
  const text = `objects:\n  framework:\n    ref_id: umbrella\n    name: Umbrella Controls\n    requirement_nodes:\n${node('AC', 'Access')}${node('AC-2', 'Accounts')}${node('AC-2(1)', 'Programs')}${node('AC-13', 'Review')}${node('AC-2(11)', 'Use')}${node('1.1A', 'Zones')}`;
  const { files, told } = read(text, { from: 'Umbrella Controls:2025' });
  expect(told).toEqual([]);
  expect(files).toMatchObject([
    {
      id: 'umbrella-controls-2025',
      clauses: ['AC', 'AC-2', 'AC-2(1)', 'AC-13', 'AC-2(11)', '1.1A'].map(number => ({ number })),
    },
  ]);
});

test.each(['{}', 'objects: 1', 'objects: { framework: { ref_id: "ISO 9001:2015" } }', '- a', ''])(
  'what is no library is told, and nothing is thrown: %j',
  text => {
    const { files, told } = read(text);
    expect(files).toEqual([]);
    expect(told).toHaveLength(1);
  },
);
