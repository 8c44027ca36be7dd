import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { correlationTable } from '../support/correlation-table.ts';
import { folderWith, run } from './run.ts';

const { table, path: written, yaml } = correlationTable({ from: '8.7.1', to: '8.7', relation: 'related' });

describe('crossclause packs import', () => {
  test('shows the pack, and writes nothing', async () => {
    const folder = folderWith({ 'crossclause.yaml': '{}\n', 'table.csv': table });
    expect(await run(folder, ['packs', 'import', 'table.csv', '--format', 'csv'])).toEqual({
      code: 0,
      out: yaml,
      err: '',
    });
    expect(existsSync(join(folder, '.crossclause'))).toBe(false);
  });

  test('writes it among the packs of the project with --write, and over another one only when told so', async () => {
    const folder = folderWith({ 'crossclause.yaml': '{}\n', 'table.csv': table });
    const args = ['packs', 'import', 'table.csv', '--format', 'csv', '--write'];
    expect(await run(folder, args)).toEqual({ code: 0, out: `${written} written.\n`, err: '' });
    expect(readFileSync(join(folder, written), 'utf8')).toBe(yaml);
    expect(await run(folder, args)).toMatchObject({
      code: 2,
      out: '',
      err: `${written}: There is such a file. --overwrite replaces it.\n`,
    });
    expect(await run(folder, [...args, '--overwrite'])).toMatchObject({ code: 0 });
    expect(await run(folder, ['packs', 'check'])).toMatchObject({ code: 0 });
  });

  test('shows the notes that check shows, and so does the export', async () => {
    const folder = folderWith({ 'crossclause.yaml': '{}\n', 'table.csv': table });
    const note = { code: 0, err: 'No pack is where --user-packs says: nowhere/*.yaml.\n' };
    const packs = (...args: readonly string[]) =>
      run(folder, ['packs', ...args, '--user-packs', 'nowhere/*.yaml']);
    expect(await packs('import', 'table.csv', '--format', 'csv')).toMatchObject(note);
    expect(await packs('export', 'iso-9001-2015', '--format', 'csv')).toMatchObject(note);
  });

  test('makes the pack that the config names already', async () => {
    const written = 'packs/iso-iec-20000-1-2018--iso-9001-2015.yaml';
    const folder = folderWith({ 'crossclause.yaml': `packs: ["${written}"]\n`, 'table.csv': table });
    const args = ['packs', 'import', 'table.csv', '--format', 'csv'];
    expect(await run(folder, args)).toMatchObject({
      code: 2,
      err: expect.stringContaining('No pack is where'),
    });
    expect(await run(folder, [...args, '--write'])).toEqual({
      code: 0,
      out: `${written} written.\n`,
      err: '',
    });
  });

  test('puts it where the config has its packs, or where --output says', async () => {
    const folder = folderWith({
      'crossclause.yaml': 'packs: ["packs/*.yaml"]\n',
      'table.csv': table,
      'packs/a.txt': '',
    });
    const args = ['packs', 'import', 'table.csv', '--format', 'csv'];
    expect((await run(folder, [...args, '--write'])).out).toBe(
      'packs/iso-iec-20000-1-2018--iso-9001-2015.yaml written.\n',
    );
    expect((await run(folder, [...args, '--output', 'ours.yaml'])).out).toBe('ours.yaml written.\n');
    expect(readFileSync(join(folder, 'ours.yaml'), 'utf8')).toBe(yaml);
  });

  test('writes no pack where the config would not find it', async () => {
    const folder = folderWith({ 'crossclause.yaml': 'packs: ["packs/ours.yaml"]\n', 'table.csv': table });
    const args = ['packs', 'import', 'table.csv', '--format', 'csv'];
    expect(await run(folder, [...args, '--write'])).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining(
        'The patterns under “packs” find no new file: packs/ours.yaml. Add one such as .crossclause/**/*.yaml, or name the file with --output.\n',
      ),
    });
  });

  test('tells how to name an edition that the file leaves open', async () => {
    const folder = folderWith({ 'table.csv': 'number,title\n4,Context\n' });
    expect(await run(folder, ['packs', 'import', 'table.csv', '--format', 'csv'])).toEqual({
      code: 2,
      out: '',
      err: 'table.csv:1:1: A table of clauses does not say which edition it is. Name it with --from, for example ISO 9001:2015.\n',
    });
  });

  test.each([
    ['Foo', '“Foo” names no edition. Expected one with its year, for example ISO 9001:2015.', 2],
    [
      'globex:2024',
      '“globex:2024” names no edition: it has no capital letter. Expected a name of letters and digits with a capital among them, for example Globex Requirements:2024.',
      2,
    ],
    ['ISO 9001', '“ISO 9001” names no edition. Expected one with its year, for example ISO 9001:2015.', 2],
    ['ISO 9001:2099', 'No pack has the edition ISO 9001:2099. Add it, or put right its name.', 1],
  ])('blames the option where it names %s, not a line of the file', async (to, message, code) => {
    const folder = folderWith({ 'table.csv': 'from,to,relation,source\n8.7.1,8.7,related,Our table\n' });
    const args = ['packs', 'import', 'table.csv', '--format', 'csv', '--from', 'ISO/IEC 20000-1:2018'];
    expect(await run(folder, [...args, '--to', to])).toMatchObject({
      code,
      err: `--to ${to}: ${message}\n`,
    });
  });

  test('proposes what the framework is called with the year of its publication, where that is a name', async () => {
    const library = (refId: string) =>
      `publication_date: 2024-03-01\nobjects:\n  framework: { urn: "urn:a:b", ref_id: ${refId}, name: "Globex’ Baseline", requirement_nodes: [] }\n`;
    const folder = folderWith({
      'named.yaml': library('GLOBEX-BASE'),
      'unnamed.yaml': library('globex_base'),
    });
    const errOf = async (file: string) =>
      (await run(folder, ['packs', 'import', file, '--format', 'ciso-assistant'])).err;
    expect(await errOf('named.yaml')).toBe(
      "named.yaml:3:21: The framework does not say which edition it is. Name it with --from, for example --from 'GLOBEX-BASE:2024', with the year in which the library was published.\n",
    );
    expect(await errOf('unnamed.yaml')).toBe(
      'unnamed.yaml:3:21: The framework does not say which edition it is. Name it with --from, for example ISO 9001:2015.\n',
    );
  });

  test('blames the file where its head names the edition', async () => {
    const folder = folderWith({ 'table.csv': table.replace('ISO 9001:2015', 'ISO 9001:2099') });
    const args = ['packs', 'import', 'table.csv', '--format', 'csv', '--from', 'ISO/IEC 20000-1:2018'];
    expect((await run(folder, args)).err).toBe(
      'table.csv:1:1: No pack has the edition ISO 9001:2099. Add it, or put right its name.\n',
    );
  });

  test('tells with its line what it leaves out, and ends with 1', async () => {
    const folder = folderWith({ 'table.csv': `${table}8.7.2,AC 1,related,\n` });
    const { code, out, err } = await run(folder, ['packs', 'import', 'table.csv', '--format', 'csv']);
    expect([code, out]).toEqual([1, yaml]);
    expect(err).toBe(
      'table.csv:3:1: “AC 1” is no number of a clause, as 8.7.3, A.5.23 or AC-2 is. It is left out.\n',
    );
  });

  test('ends with 0 where it leaves out no more than what a pack has no place for', async () => {
    const library = `objects:
  framework:
    ref_id: ISO 41001:2018
    requirement_nodes:
    - { name: Preamble, assessable: false }
    - { ref_id: '4', name: Context, assessable: true }
  threats: [{ ref_id: T-1, name: Fire }]
`;
    const folder = folderWith({ 'library.yaml': library });
    expect(
      await run(folder, ['packs', 'import', 'library.yaml', '--format', 'ciso-assistant']),
    ).toMatchObject({
      code: 0,
      err: 'library.yaml:5:7: “Preamble” has neither a number nor anything to assess, so it is no clause. It is left out.\nlibrary.yaml:7:12: A pack has no place for “threats” (1). It is left out.\n',
    });
  });

  test('writes no pack of other clauses in the place of a known edition, but when told so', async () => {
    const library = `objects:
  framework:
    ref_id: ISO 41001:2018
    requirement_nodes:
    - { ref_id: '4', name: Context, assessable: true }
    - { ref_id: R1, name: Doors, assessable: true }
    - { ref_id: R2, name: Locks, assessable: true }
`;
    const folder = folderWith({ 'crossclause.yaml': '{}\n', 'library.yaml': library });
    const args = ['packs', 'import', 'library.yaml', '--format', 'ciso-assistant', '--write'];
    const { code, out, err } = await run(folder, [...args, '--from', 'ISO 9001:2015']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(
      '--from ISO 9001:2015: The framework calls itself ISO 41001:2018. It is imported as ISO 9001:2015 all the same.\n',
    );
    expect(err).toContain(
      '--from ISO 9001:2015: ISO 9001:2015 is known with other clauses, and this pack would count in place of the known one: 2 of the 3 here are not there (R1 and R2) and ',
    );
    expect(err).toContain(
      '.crossclause/iso-9001-2015.yaml: Nothing is written, since the clauses are mostly others. --overwrite writes it all the same.\n',
    );
    expect(await run(folder, [...args, '--from', 'ISO 9001:2015', '--overwrite'])).toMatchObject({
      code: 1,
      out: '.crossclause/iso-9001-2015.yaml written.\n',
    });
    expect((await run(folder, ['packs', 'check'])).out).toContain('warning other-clauses');
  });

  test('tells of a mapping that its clauses are mostly none of the edition that is named', async () => {
    const rows = ['4.1,4.1', 'AC-1,4.2', 'AC-2,4.3'].map(row => `${row},similar,Our table`).join('\n');
    const folder = folderWith({
      'crossclause.yaml': '{}\n',
      'table.csv': `from,to,relation,source\n${rows}\n`,
    });
    const args = ['packs', 'import', 'table.csv', '--format', 'csv', '--write'];
    const { code, err } = await run(folder, [
      ...args,
      '--from',
      'ISO/IEC 20000-1:2018',
      '--to',
      'ISO 9001:2015',
    ]);
    expect(code).toBe(2);
    expect(err).toContain(
      '--from ISO/IEC 20000-1:2018: ISO/IEC 20000-1:2018 has 1 of the 3 clauses that stand for it here. Is it the edition that is meant?\n',
    );
    expect(err).toContain('Nothing is written');
  });

  test('never writes a pack that could not be read', async () => {
    const folder = folderWith({ 'table.csv': `${table}8.7.1,8.7,related,"Our table, sheet 1"\n` });
    const { code, out, err } = await run(folder, [
      'packs',
      'import',
      'table.csv',
      '--format',
      'csv',
      '--write',
    ]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toBe(
      `table.csv:3:1: This pair stands here twice with the same source. Remove one row.\n${written}: Nothing is written: put right first what is told above.\n`,
    );
  });

  test('knows the standard that the same file lists', async () => {
    const library = `ref_id: own
objects:
  framework:
    ref_id: ISO 41001:2018
    name: Facility management
    requirement_nodes: [{ ref_id: '4', name: Context, assessable: true }]
  requirement_mapping_sets:
  - source_framework_urn: urn:example:risk:framework:iso41001-2018
    target_framework_urn: urn:example:risk:framework:iso9001-2015
    requirement_mappings:
    - source_requirement_urn: urn:example:risk:req_node:iso41001-2018:4
      target_requirement_urn: urn:example:risk:req_node:iso9001-2015:4
      relationship: intersect
`;
    const folder = folderWith({ 'library.yaml': library });
    const args = [
      'packs',
      'import',
      'library.yaml',
      '--format',
      'ciso-assistant',
      '--from',
      'ISO 41001:2018',
    ];
    const { code, out, err } = await run(folder, args);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('# .crossclause/iso-41001-2018.yaml\nkind: standard\n');
    expect(out).toContain('---\n# .crossclause/iso-41001-2018--iso-9001-2015.yaml\nkind: correlation\n');
  });

  test('ends with 2 where there is nothing to read', async () => {
    const folder = folderWith({ 'a.json': '{}' });
    expect(await run(folder, ['packs', 'import', 'a.json', '--format', 'oscal'])).toEqual({
      code: 2,
      out: '',
      err: 'a.json:1:1: There is neither a catalog nor a mapping-collection of OSCAL here.\n',
    });
    expect(await run(folder, ['packs', 'import', 'b.json', '--format', 'oscal'])).toMatchObject({
      code: 2,
      err: 'b.json: The file does not exist.\n',
    });
    expect(await run(folder, ['packs', 'import', 'a.json', '--format', 'xml'])).toMatchObject({ code: 2 });
  });
});

describe('crossclause packs export', () => {
  test('as OSCAL is written anew only where its content changed, with a version of that content', async () => {
    const folder = folderWith({ 'a.md': 'See ISO 9001:2015 8.4.1.\n', 'b.md': '' });
    const exports = [
      ['packs', 'export', 'iso-9001-2015', '--format', 'oscal', '--output', 'catalog.json'],
      ['matrix', '--format', 'oscal', '--lead', 'ISO 9001:2015', '--output', 'mapping.json'],
    ];
    writeFileSync(join(folder, 'crossclause.yaml'), 'standards: [ISO 9001:2015, ISO/IEC 20000-1:2018]\n');
    for (const args of exports) {
      const name = args.at(-1) ?? '';
      const metadata = () => {
        const [content] = Object.values(JSON.parse(readFileSync(join(folder, name), 'utf8')));
        // biome-ignore lint/suspicious/noExplicitAny: JSON as other programs would read it
        return (content as any).metadata;
      };
      expect(await run(folder, args)).toMatchObject({ code: 0, out: `${name} written.\n` });
      const before = metadata();
      expect(before).toMatchObject({
        version: expect.stringMatching(/^[\da-f]{8}$/),
        'last-modified': '2025-03-31T12:00:00.000Z',
      });
      const later = { now: () => new Date('2026-01-01T00:00:00Z') };
      expect((await run(folder, args, later)).out).toBe(`${name} says this already.\n`);
      expect(metadata()).toEqual(before);
    }
    writeFileSync(join(folder, 'b.md'), 'See ISO/IEC 20000-1:2018 8.3.4.\n');
    const later = { now: () => new Date('2026-01-01T00:00:00Z') };
    expect((await run(folder, exports[1] ?? [], later)).out).toBe('mapping.json written.\n');
  });

  test.each(['csv', 'oscal'])(
    'gives as %s what import takes back, of shipped packs and of one’s own',
    async format => {
      const folder = folderWith({ 'crossclause.yaml': '{}\n', '.crossclause/ours.yaml': yaml });
      const id = 'iso-iec-20000-1-2018--iso-9001-2015';
      const exported = await run(folder, ['packs', 'export', id, '--format', format, '--output', 'pack.out']);
      expect(exported).toEqual({ code: 0, out: 'pack.out written.\n', err: expect.any(String) });
      const { code, out } = await run(folder, ['packs', 'import', 'pack.out', '--format', format]);
      expect([code, out]).toEqual([0, yaml]);

      const shipped = await run(folder, ['packs', 'export', 'iso-9001-2015', '--format', format]);
      expect(shipped.code).toBe(0);
      expect(shipped.out).toContain('Understanding the organization and its context');
    },
  );

  test('says what there is where no pack has the id, and what cannot be exported', async () => {
    const folder = folderWith({});
    expect(await run(folder, ['packs', 'export', 'iso-9001-2016', '--format', 'csv'])).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^No pack has the id “iso-9001-2016”\. Did you mean “iso-9001-20\d\d”\?\n$/),
    });
    const terms = 'iso-iec-27000-2014--iso-iec-20000-1-2011';
    expect(await run(folder, ['packs', 'export', terms])).toMatchObject({
      code: 2,
      err: `${terms} is a pack of terms, which neither CSV nor OSCAL has a form for. Its file can be copied as it is.\n`,
    });
  });
});
