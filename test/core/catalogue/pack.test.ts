import { describe, expect, test } from 'vitest';
import { readPack } from '../../../src/core/catalogue/pack.ts';
import { danglingEnds, withoutDanglingRows } from '../../../src/core/catalogue/pack-checks.ts';
import { packsFromJson, packsToJson } from '../../../src/core/catalogue/serialized.ts';
import { correlation, troublesIn } from '../../support/packs.ts';
import { packTexts, shipped } from '../../support/shipped.ts';

const head = `kind: standard
id: iso-30401-2018
standard: ISO 30401
edition: "2018"
title: Knowledge management systems
status: current
statusSource: contents
basis: published
source: contents
sources:
  contents: { document: ISO 30401, place: contents }
`;
const standard = (clauses: string, top = head) => `${top}clauses:\n${clauses}\n`;
const rows = (text: string) => `kind: correlation
id: iso-iec-20000-1-2018--iso-9001-2015
from: "ISO/IEC 20000-1:2018"
to: "ISO 9001:2015"
basis: draft
sources:
  own: { document: Our own table, place: sheet 1 }
rows:
${text}
`;

describe('a pack', () => {
  test('is read with its defaults filled in', () => {
    const result = readPack(standard('  - { number: "4", title: Context }'), 'own.yaml');
    expect(result).toMatchObject({
      ok: true,
      pack: {
        kind: 'standard',
        uri: 'own.yaml',
        clauses: [
          {
            number: '4',
            title: 'Context',
            variants: [],
            requirement: true,
            source: 'contents',
            basis: 'published',
          },
        ],
      },
    });
  });

  test('knows where its values stand', () => {
    const text = rows('  - { from: "4.1", to: "4.9", relation: similar, source: own }');
    const result = readPack(text, 'own.yaml');
    if (!result.ok) throw new Error('not read');
    const { start, end } = result.spanOf(['rows', 0, 'to']);
    expect(text.slice(start, end)).toBe('"4.9"');
  });

  test('comes out of JSON as it came out of YAML', () => {
    const results = [...packTexts()].map(([path, text]) => readPack(text, path));
    const read = results.flatMap(result => (result.ok ? [result] : []));
    const json = packsToJson(read.map(({ file, pack }) => ({ uri: pack.uri, file })));
    expect(packsFromJson(json)).toEqual(shipped().packs);
  });

  test('with CRLF and a byte order mark is the same pack', () => {
    const text = standard('  - { number: "4", title: Context }');
    const windows = readPack(`\uFEFF${text.replaceAll('\n', '\r\n')}`, 'own.yaml');
    expect(windows).toMatchObject({ ok: true, pack: { clauses: [{ title: 'Context' }] } });
  });
});

describe('a pack with a mistake says what is there, what was expected and what to do', () => {
  test('a slip in a key', () => {
    expect(troublesIn(standard('  - { number: "4", titel: Context }'))).toEqual([
      'titel: There is no key “titel” here. Did you mean “title”?',
    ]);
  });

  test('a key that is missing', () => {
    expect(troublesIn(standard('  - { title: Context }'))).toEqual([
      '{: Entry 1 of “clauses” has no “number”. The number, in quotes: "8.7.3", A.5.23, "21(2)(a)"; or a code in capitals, as in AC-2, AC-2(1), CC6.1.',
    ]);
  });

  test('a number without quotes, which would lose the nought of 8.10', () => {
    expect(troublesIn(standard('  - { number: 8.10 }'))[0]).toBe(
      '8.10: “number” of entry 1 of “clauses” is the number 8.1; expected a text: put it in quotes.',
    );
  });

  test('a value that is not in the list', () => {
    expect(troublesIn(rows('  - { from: "4.1", to: "4.1", relation: same, source: own }'))).toEqual([
      'same: “relation” of entry 1 of “rows” is “same”; expected identical, similar, subset, superset, partial, related or none.',
    ]);
  });

  test.each([
    [
      'a number of another form',
      '  - { number: "8..1" }',
      '“number” of entry 1 of “clauses” is “8..1”; expected another form.',
    ],
    [
      'a text instead of a list',
      '  - { number: "4", variants: Context }',
      'is the text “Context”; expected a list.',
    ],
    [
      'a text instead of yes or no',
      '  - { number: "4", requirement: maybe }',
      'is the text “maybe”; expected true or false.',
    ],
    ['an empty title', '  - { number: "4", title: "" }', 'is empty; write a text or leave the key out.'],
    ['nothing instead of clauses', '  []', '“clauses” is an empty list; expected at least one entry.'],
  ])('%s', (_name, clauses, trouble) => {
    expect(troublesIn(standard(clauses)).join('\n')).toContain(trouble);
  });

  test.each([
    [
      'a clause that the standard lacks',
      'clauses: ["4", "4.9"]',
      '"4.9": ISO 30401:2018 has no clause 4.9. Did you mean 4.1?',
    ],
    [
      'a clause of which two things are said',
      'clauses: ["4.1"]',
      '"4.1": Clause 4.1 stands here twice. Remove one.',
    ],
    ['a term nobody knows', 'clauses: ["4"], exclusion: always', 'expected never or with-justification.'],
    [
      'a source that is not there',
      'clauses: ["4"], source: nowhere',
      'There is no key “nowhere” in “sources”.',
    ],
  ])('about leaving out clauses: %s', (_name, entry, trouble) => {
    const said = [
      'clauses: ["4.1"], exclusion: with-justification, source: contents',
      `${entry}${entry.includes('exclusion') ? '' : ', exclusion: never'}${entry.includes('source') ? '' : ', source: contents'}`,
    ];
    const top = `${head}applicability: [${said.map(each => `{ ${each} }`).join(', ')}]\n`;
    const text = standard('  - { number: "4" }\n  - { number: "4.1" }', top);
    expect(troublesIn(text).join('\n')).toContain(trouble);
  });

  test('two entries about all clauses', () => {
    const entry = '{ exclusion: never, source: contents }';
    const text = standard('  - { number: "4" }', `${head}applicability: [${entry}, ${entry}]\n`);
    expect(troublesIn(text)).toEqual([`${entry}: An entry without clauses stands here twice. Remove one.`]);
  });

  test('several mistakes at once', () => {
    const text = standard('  - { number: "4", titel: Context }\n  - { number: 5 }');
    expect(troublesIn(text).map(trouble => trouble.split(':')[0])).toEqual(['titel', '5']);
  });

  test('a kind nobody knows, or none', () => {
    expect(troublesIn('kind: standart\n')).toEqual([
      'standart: There is no kind of pack “standart”. Did you mean “standard”?',
    ]);
    expect(troublesIn('title: Context\n')).toEqual([
      ': A pack begins with its kind. Expected “kind: standard”, “kind: correlation” or “kind: terms”.',
    ]);
    for (const kind of ['', '5', '[standard]', '{ toString: standard }'])
      expect(troublesIn(`kind: ${kind}\n`)[0]).toMatch(
        /: The kind of a pack is one word\. Expected standard/,
      );
    expect(troublesIn('')).toHaveLength(1);
    expect(troublesIn('- 1\n- 2\n')).toHaveLength(1);
  });

  test('no YAML at all', () => {
    expect(troublesIn('kind: [standard\n')[0]).toContain('This is not YAML');
  });

  test('the same key twice', () => {
    expect(troublesIn('kind: standard\nkind: standard\n')[0]).toContain(
      'This is not YAML: “kind” stands here twice; remove one.',
    );
  });
});

describe('a pack beyond reason is refused', () => {
  test('anchors and aliases', () => {
    const troubles = troublesIn('kind: &a standard\nid: *a\n');
    expect(troubles).toEqual([
      'standard: “&a” is an anchor; write the value out, or put it in quotes where it is meant as it stands.',
      '*a: “*a” is an alias; write the value out, or put it in quotes where it is meant as it stands.',
    ]);
  });

  test('a list in the place of a key', () => {
    expect(troublesIn('kind: standard\n[id, title]: x\n')).toEqual([
      '[id, title]: A list or mapping stands where a key belongs; write a word.',
    ]);
  });

  test.each([21, 5_000, 100_000])('%i levels', levels => {
    const [trouble] = troublesIn(`kind: standard\nid: ${'['.repeat(levels)}${']'.repeat(levels)}\n`);
    expect(trouble).toContain('Values are nested more than 20 levels deep here.');
  });

  test('two million characters', () => {
    expect(troublesIn(`kind: standard\n#${'x'.repeat(2_000_000)}`)).toEqual([
      ': This pack has 2000016 characters. At most 2000000 are read: split it into several files.',
    ]);
  });
});

describe('what a schema cannot say', () => {
  test.each([
    [
      'a clause without its parent',
      '  - { number: "8.7.3" }',
      '"8.7.3": Clause 8.7.3 stands without its parent. Put 8.7 before it.',
    ],
    [
      'a clause twice',
      '  - { number: "4" }\n  - { number: "4" }',
      '"4": Clause 4 stands here twice. Remove one.',
    ],
    [
      'clauses out of order',
      '  - { number: "8" }\n  - { number: "8.10" }\n  - { number: "8.9" }',
      '"8.9": Clause 8.9 stands after 8.10. Put it in the order of the standard.',
    ],
    [
      'a source nobody named',
      '  - { number: "4", source: content }',
      'content: There is no key “content” in “sources”. Expected contents.',
    ],
  ])('%s', (_name, clauses, trouble) => {
    expect(troublesIn(standard(clauses))).toEqual([trouble]);
  });

  test('a source that no row names', () => {
    const top = head.replace('sources:\n', 'sources:\n  spare: { document: ISO 30400, place: contents }\n');
    expect(troublesIn(standard('  - { number: "4" }', top))).toEqual([
      '{ document: ISO 30400, place: contents }: No row names the source “spare”. Remove it.',
    ]);
  });

  test('an id that does not follow from its editions', () => {
    const top = head.replace('iso-30401-2018', 'iso-30401-2019');
    expect(troublesIn(standard('  - { number: "4" }', top))).toEqual([
      'iso-30401-2019: “id” is “iso-30401-2019”; by its editions expected “iso-30401-2018”.',
    ]);
  });

  test.each([
    [
      'the same pair twice from one source',
      '  - { from: "4.1", to: "4.1", relation: similar, source: own }\n  - { from: "4.1", to: "4.1", relation: partial, source: own }',
      'This pair stands here twice with the same source. Remove one row.',
    ],
    [
      'a relation with one clause alone',
      '  - { from: "4.1", to: null, relation: similar, source: own }',
      'A row of relation similar needs a clause on both sides.',
    ],
    [
      'none with two clauses',
      '  - { from: "4.1", to: "4.1", relation: none, source: own }',
      'A row of relation none needs one clause, the other null.',
    ],
    [
      'an exception that stands elsewhere',
      '  - { from: "8.2", to: null, relation: none, except: ["8.3.1"], source: own }',
      '8.3.1 is no exception here: it must stand below the clause of a row of relation none.',
    ],
    [
      'a pair among what is unpaired',
      '  - { from: "4.1", to: "4.1", relation: similar, source: own }\nunpaired:\n  - { from: "8", to: "8", reason: see-below, source: own }',
      '8 and 8 are a pair. Put them under “rows”.',
    ],
    [
      'a clause that is unknown and has a row',
      '  - { from: "4.1", to: "4.1", relation: similar, source: own }\nunknown:\n  from: ["4.1"]',
      '4.1 stands under “unknown”, and a row speaks of it. Remove it there.',
    ],
  ])('%s', (_name, text, trouble) => {
    expect(troublesIn(rows(text))[0]).toContain(trouble);
  });

  test('an end that no edition has, found against the catalogue', () => {
    const pack = correlation(
      'own.yaml',
      'ISO 9001:2015',
      '  - { from: "8.7.9", to: "8.4", relation: similar, source: own }',
    );
    expect(danglingEnds(pack, shipped().catalogue)).toEqual([
      {
        code: 'unknown-clause',
        message: 'ISO/IEC 20000-1:2018 has no clause 8.7.9. Did you mean 8.7.3?',
        path: ['rows', 0, 'from'],
      },
    ]);
  });

  test('a clause without a row that no edition has, and no row is lost by it', () => {
    const pack = correlation(
      'own.yaml',
      'ISO 9001:2015',
      '  - { from: "8.3.4", to: "8.4", relation: similar, source: own }\nunpaired:\n  - { from: "8.9", reason: see-below, source: own }\nunknown:\n  to: ["7.9"]',
    );
    const sound = withoutDanglingRows(pack, shipped().catalogue);
    expect(sound.pack).toMatchObject({ rows: [{ from: '8.3.4' }] });
    expect(sound.troubles.map(({ path, message }) => [path.join('.'), message])).toEqual([
      ['unpaired.0.from', expect.stringContaining('ISO/IEC 20000-1:2018 has no clause 8.9.')],
      ['unknown.to.0', expect.stringContaining('ISO 9001:2015 has no clause 7.9.')],
    ]);
  });

  test('an element that the harmonized structure does not have', () => {
    const [trouble] = troublesIn(standard('  - { number: "4", element: "4.9" }'));
    expect(trouble).toMatch(/^"4\.9": “element” .*“4\.9”/);
  });

  test('an end that no edition has costs its row and no other', () => {
    const pack = correlation(
      'own.yaml',
      'ISO 9001:2015',
      '  - { from: "8.7.9", to: "8.4", relation: similar, source: own }\n  - { from: "8.3.4", to: "8.4", relation: similar, source: own }',
    );
    const sound = withoutDanglingRows(pack, shipped().catalogue);
    expect(sound.pack).toMatchObject({ rows: [{ from: '8.3.4', to: '8.4' }] });
    expect(sound.troubles.map(({ path }) => path)).toEqual([['rows', 0, 'from']]);
  });

  test('an edition that no pack has; one that is only named may have any clause', () => {
    const row = '  - { from: "8.7.3", to: "7.3", relation: similar, source: own }';
    const ends = (to: string) => danglingEnds(correlation('own.yaml', to, row), shipped().catalogue);
    expect(ends('ISO 50001:2018').map(({ message }) => message)).toEqual([
      'No pack has the edition ISO 50001:2018. Add it, or put right its name.',
    ]);
    expect(ends('ISO 9001:2000')).toEqual([]);
  });
});
