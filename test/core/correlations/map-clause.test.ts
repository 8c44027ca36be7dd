import { describe, expect, test } from 'vitest';
import { readPack } from '../../../src/core/catalogue/pack.ts';
import {
  type MappedClause,
  mapClause,
  newPackName,
  usualSource,
} from '../../../src/core/correlations/map-clause.ts';
import type { NewRow } from '../../../src/core/correlations/new-row.ts';
import { withInsertions } from '../../../src/core/text/insertion.ts';
import { inEnglish } from '../../../src/core/text/said.ts';

const row: NewRow = {
  from: { standard: 'ISO/IEC 20000-1', edition: '2018', clause: '8.2.4' },
  to: { standard: 'ISO 9001', edition: '2015', clause: '8.4' },
  relation: 'subset',
  source: { document: 'Our own comparison', place: 'meeting of March' },
  note: 'Only where others deliver.',
};
const path = '.crossclause/iso-iec-20000-1-2018--iso-9001-2015.yaml';

const head = `# Ours
kind: correlation
id: iso-iec-20000-1-2018--iso-9001-2015
from: ISO/IEC 20000-1:2018
to: ISO 9001:2015
basis: draft
`;
const ours = 'sources:\n  ours: { document: Our own comparison, place: meeting of March } # of 2025\n';

/** The text of the pack with the row; where it is not added, why. */
function mapped(text: string | undefined, change: Partial<NewRow> = {}): string {
  const result = mapClause({ ...row, ...change }, text === undefined ? [] : [{ path, text }], path);
  return result.ok ? withInsertions(text ?? '', result.insertions) : inEnglish(result.why);
}

const written =
  '{ from: "8.2.4", to: "8.4", relation: subset, note: Only where others deliver., source: ours }';

describe('a row', () => {
  test('begins a pack where there is none', () => {
    const text = mapped(undefined);
    expect(text).toBe(
      `${head.replace('# Ours', '# What this project has concluded itself: drafts, which count over the shipped packs.')}sources:
  ours: { document: Our own comparison, place: meeting of March }
rows:
  - ${written}
`,
    );
    expect(readPack(text, path).ok).toBe(true);
    expect(newPackName(row)).toBe('iso-iec-20000-1-2018--iso-9001-2015.yaml');
  });

  test('comes in the order of the clauses, and everything else stays as it is', () => {
    const before = `${head}${ours}
rows:
  # Chapter 8
  - { from: "8.2.2", to: "8.2.2", relation: similar, source: ours } # as far as requirements are gathered
  # Suppliers
  - { from: "8.3.4", to: "8.4", relation: similar, source: ours }
`;
    expect(mapped(before)).toBe(before.replace('gathered\n', `gathered\n  - ${written}\n`));
    expect(mapped(before, { from: { ...row.from, clause: '8.10' } })).toBe(
      `${before}  - ${written.replace('8.2.4', '8.10')}\n`,
    );
    expect(mapped(before, { from: { ...row.from, clause: '4.1' } })).toBe(
      before.replace('  # Chapter 8', `  - ${written.replace('8.2.4', '4.1')}\n  # Chapter 8`),
    );
  });

  test('is written as its neighbours are', () => {
    const before = `${head}${ours}rows:
- from: "8.2.2"
  to: "8.2.2"
  relation: similar
  source: ours
  # about the next one
- from: "8.3.4"
  to: "8.4"
  relation: similar
  source: ours`;
    expect(mapped(before)).toBe(
      before.replace(
        'source: ours\n  # about',
        'source: ours\n- from: "8.2.4"\n  to: "8.4"\n  relation: subset\n  note: Only where others deliver.\n  source: ours\n  # about',
      ),
    );
    expect(readPack(mapped(before, { from: { ...row.from, clause: '9.1' } }), path).ok).toBe(true);
  });

  test('goes into lists in brackets', () => {
    const before = `{ kind: correlation, id: iso-iec-20000-1-2018--iso-9001-2015, from: "ISO/IEC 20000-1:2018", to: "ISO 9001:2015", basis: draft,
  sources: { ours: { document: A list, place: page 1 } },
  rows: [{ from: "8.2.2", to: "8.2.2", relation: similar, source: ours }, { from: "8.3.4", to: "8.4", relation: similar, source: ours }] }
`;
    expect(mapped(before)).toBe(
      before
        .replace('page 1 }', 'page 1 }, ours-2: { document: Our own comparison, place: meeting of March }')
        .replace('source: ours }, {', `source: ours }, ${written.replace('ours }', 'ours-2 }')}, {`),
    );
    expect(mapped(before, { from: { ...row.from, clause: '4.1' } })).toContain(
      `rows: [${written.replace('8.2.4', '4.1').replace('ours }', 'ours-2 }')}, {`,
    );
  });

  test('brings its source, where it is not there yet', () => {
    const before = `${head}sources:\n  ours:\n    document: A list\n    place: page 1\n\nrows:\n  - { from: "8.2.2", to: "8.2.2", relation: similar, source: ours }\n`;
    expect(mapped(before)).toBe(
      before
        .replace('page 1\n', 'page 1\n  ours-2: { document: Our own comparison, place: meeting of March }\n')
        .replace(/$/, `  - ${written.replace('ours }', 'ours-2 }')}\n`),
    );
  });

  test('is a draft in a pack of published rows, too', () => {
    const before = `${head.replace('draft', 'published')}${ours}rows:\n  - { from: "8.2.2", to: "8.2.2", relation: similar, source: ours }\n`;
    expect(mapped(before)).toBe(`${before}  - ${written.replace(' }', ', basis: draft }')}\n`);
  });

  test('is turned where the pack starts from the other edition', () => {
    const before = `kind: correlation
id: iso-9001-2015--iso-iec-20000-1-2018
from: ISO 9001:2015
to: ISO/IEC 20000-1:2018
basis: draft
${ours}rows:
  - { from: "8.2.2", to: "8.2.2", relation: similar, source: ours }
`;
    expect(mapped(before)).toBe(
      `${before}  - { from: "8.4", to: "8.2.4", relation: superset, note: Only where others deliver., source: ours }\n`,
    );
    expect(mapped(before, { to: { ...row.to, clause: undefined }, relation: 'none', note: '' })).toBe(
      `${before}  - { from: null, to: "8.2.4", relation: none, source: ours }\n`,
    );
  });

  test('keeps the line ends of the file', () => {
    const before = `${head}${ours}rows:\n  - { from: "8.2.2", to: "8.2.2", relation: similar, source: ours }\n`;
    const windows = (text: string) => text.replaceAll('\n', '\r\n');
    expect(mapped(windows(before))).toBe(windows(`${before}  - ${written}\n`));
  });

  test('goes to the last of several packs of the two editions, since that one counts', () => {
    const text = `${head}${ours}rows:\n  - { from: "8.2.2", to: "8.2.2", relation: similar, source: ours }\n`;
    const packs = [
      { path: 'a.yaml', text },
      { path: 'b.yaml', text },
      { path: 'c.yaml', text: 'kind: no' },
    ];
    expect(mapClause(row, packs, path)).toMatchObject({ ok: true, path: 'b.yaml', isNew: false });
  });

  test('can be found where it stands afterwards', () => {
    const text = `${head}${ours}rows:\n  - { from: "8.2.2", to: "8.2.2", relation: similar, source: ours }\n`;
    const result = mapClause(row, [{ path, text }], path) as Extract<MappedClause, { ok: true }>;
    const after = withInsertions(text, result.insertions);
    expect(after.slice(result.row.start, result.row.end)).toBe(written);
  });

  test.each([
    'no: "quotes", please # not a comment',
    'several\nlines',
    '- a dash { first',
    'yes',
    'Größe: 10 % & mehr',
    "it's ours: see https://example.org",
    '“typographic”, with a comma',
    'ends with a colon:',
  ])('is read back with the words as they were typed: %j', words => {
    const text = mapped(undefined, { note: words, source: { document: words, place: words } });
    const result = readPack(text, path);
    const expected = words.replace(/\s+/g, ' ');
    expect(result.ok && result.pack.kind === 'correlation' && result.pack).toMatchObject({
      sources: { ours: { document: expected, place: expected } },
      rows: [{ note: expected }],
    });
  });
});

describe('no row is added', () => {
  const rows = (...lines: readonly string[]) =>
    `${head}${ours}rows:\n${lines.map(line => `  - { ${line}, source: ours }\n`).join('')}`;

  test.each([
    [
      'the pair stands there',
      rows('from: "8.2.4", to: "8.4", relation: similar'),
      `${path} says already: ISO/IEC 20000-1:2018 8.2.4 and ISO 9001:2015 8.4 are similar. Change that row instead.`,
    ],
    [
      'the pack says that there is no counterpart',
      rows('from: "8.2.4", to: null, relation: none'),
      `${path} says already: ISO/IEC 20000-1:2018 8.2.4 has no counterpart in ISO 9001:2015. Change that row instead.`,
    ],
    [
      'the pack says that the other clause has none',
      rows('from: null, to: "8.4", relation: none'),
      `${path} says already: ISO 9001:2015 8.4 has no counterpart in ISO/IEC 20000-1:2018. Change that row instead.`,
    ],
    [
      'the pack is no YAML',
      `${rows('from: "4.1", to: "4.1", relation: similar')}  - { from: "8`,
      /cannot be read as it stands, so no row was added: This is not YAML/,
    ],
    [
      'the pack has a mistake',
      rows('from: "4.1", to: "4.1", relation: alike'),
      /cannot be read as it stands, so no row was added: /,
    ],
    [
      'the clause stands under “unknown”',
      `${rows('from: "4.1", to: "4.1", relation: similar')}unknown:\n  from: ["8.2.4"]\n`,
      /^No row was added to .*, since it could not be read with it: 8\.2\.4 stands under “unknown”, and a row speaks of it\. Remove it there\.$/,
    ],
    [
      'another pack lies where the new one would',
      rows('from: "4.1", to: "4.1", relation: similar')
        .replaceAll('9001-2015', '9001-2008')
        .replace('9001:2015', '9001:2008'),
      /is a pack of something else, so no row was added\. Rename it first\.$/,
    ],
  ])('where %s', (_, text, message) => {
    if (typeof message === 'string') expect(mapped(text)).toBe(message);
    else expect(mapped(text)).toMatch(message);
  });

  test('to a broken pack under another name, and the place is told', () => {
    const text = `${rows('from: "4.1", to: "4.1", relation: alike')}`;
    const result = mapClause(row, [{ path: 'packs/ours.yaml', text }], path);
    expect(result).toMatchObject({ ok: false, path: 'packs/ours.yaml' });
    expect(!result.ok && text.slice(result.span.start, result.span.end)).toBe('alike');
  });

  test('where a clause without a counterpart has one', () => {
    const text = rows('from: "8.2.4", to: "8.4", relation: similar');
    const none = { to: { ...row.to, clause: undefined }, relation: 'none' } as const;
    expect(mapped(text, none)).toContain('says already');
  });
});

test('the source of the last row that was concluded is likely that of the next one, never a published table', () => {
  const text = `${head}sources:
  ours: { document: A list, place: page 1 }
  theirs: { document: Another list, place: page 2 }
rows:
  - { from: "4.1", to: "4.1", relation: similar, source: ours }
  - { from: "4.2", to: "4.2", relation: similar, source: theirs }
`;
  expect(usualSource(row, [{ path, text }])).toMatchObject({ document: 'Another list', place: 'page 2' });
  expect(usualSource({ from: row.to, to: row.from }, [{ path, text }])).toBeDefined();
  const printed = text.replace('similar, source: theirs', 'similar, source: theirs, basis: published');
  expect(usualSource(row, [{ path, text: printed }])).toMatchObject({ document: 'A list', place: 'page 1' });
  expect(usualSource(row, [{ path, text: 'kind: no' }])).toBeUndefined();
});
