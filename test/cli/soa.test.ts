import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import readXlsx from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { standardText } from '../support/pack-texts.ts';
import { folderWith, run, runForJson } from './run.ts';

const files = {
  'crossclause.yaml': `standards: [ISO 9001:2015, ISO/IEC 27001:2022]
exclusions: [{ clause: ISO/IEC 27001:2022 A.8.30, justification: We commission no development. }]
rules: { withdrawn-edition: off }
`,
  'incident.md': '# Evidence\n\nWe keep evidence (ISO/IEC 27001:2022 A.5.28).\n',
};

describe('crossclause soa', () => {
  test('says of each control of Annex A whether it applies, why not, and where it is referenced', async () => {
    const { code, out } = await run(folderWith(files), ['soa']);
    const rows = out.split('\n').filter(line => line.startsWith('| A.'));
    expect(code).toBe(0);
    expect(out).toMatch(
      /^# Statement of applicability, ISO\/IEC 27001:2022 Annex A\n\n\| Control \| Title \| Applicable \| Justification \| Referenced in \|\n/,
    );
    expect(rows).toHaveLength(93);
    expect(rows).toContain(
      '| A.5.28 | Collection of evidence | yes |  | [incident.md](incident.md) (Evidence) |',
    );
    expect(rows).toContain('| A.8.30 | Outsourced development | no | We commission no development. |  |');
  });

  test('is of the edition in scope', async () => {
    const older = { ...files, 'crossclause.yaml': 'standards: [ISO/IEC 27001:2013]\n' };
    const { controls, edition } = await runForJson(folderWith(older), ['soa']);
    expect(edition).toBe('2013');
    expect(controls).toHaveLength(114);
  });

  test('is of another edition that is asked for', async () => {
    const both = { ...files, 'crossclause.yaml': 'standards: [ISO/IEC 27001:2022, ISO/IEC 27001:2013]\n' };
    const editionOf = async (...args: string[]) =>
      (await runForJson(folderWith(both), ['soa', ...args])).edition;
    expect(await editionOf()).toBe('2022');
    expect(await editionOf('--standard', 'ISO 27001:2013')).toBe('2013');
  });

  test.each([
    ['ISO 9001:2015', 'The statement of applicability is written for ISO/IEC 27001 alone'],
    ['ISO/IEC 42001:2023', 'The statement of applicability is written for ISO/IEC 27001 alone'],
    ['ISO/IEC 27001', 'This names no edition of ISO/IEC 27001 whose controls a pack lists'],
    ['ISO/IEC 27001:2011', 'This names no edition of ISO/IEC 27001 whose controls a pack lists'],
    ['ISO/IEC 27001:2005', 'No pack lists the controls of ISO/IEC 27001:2005'],
  ])('of %s is not written; the editions that it can be written for are named', async (name, message) => {
    const { code, out, err } = await run(folderWith(files), ['soa', '--standard', name]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toBe(
      `--standard ${name}: ${message}; expected one of ISO/IEC 27001:2013, ISO/IEC 27001:2022.\n`,
    );
  });

  test('references no control where only an informative document does', async () => {
    const { controls } = await runForJson(
      folderWith({
        ...files,
        'crossclause.yaml': `${files['crossclause.yaml']}informative: [incident.md]\n`,
      }),
      ['soa'],
    );
    expect(controls.filter(({ places }: { places: [] }) => places.length > 0)).toEqual([]);
  });

  test('as CSV', async () => {
    const { out } = await run(folderWith(files), ['soa', '--format', 'csv']);
    const [heads, ...rows] = parse(out) as string[][];
    expect(heads).toEqual(['Control', 'Title', 'Applicable', 'Justification', 'Referenced in']);
    expect(rows).toContainEqual([
      'A.5.28',
      'Collection of evidence',
      'yes',
      '',
      'incident.md: Evidence (line 3)',
    ]);
  });

  test('as XLSX', async () => {
    const folder = folderWith(files);
    await run(folder, ['soa', '--format', 'xlsx', '--output', 'soa.xlsx']);
    const [sheet] = await readXlsx(join(folder, 'soa.xlsx'));
    expect(sheet?.sheet).toBe('Applicability');
    expect(sheet?.data).toHaveLength(94);
  });

  test('as JSON', async () => {
    const { controls } = await runForJson(folderWith(files), ['soa']);
    expect(controls).toContainEqual({
      number: 'A.5.28',
      title: 'Collection of evidence',
      applicable: true,
      justification: null,
      places: [{ document: 'incident.md', headings: ['Evidence'], line: 2 }],
    });
  });

  test('written into the workspace is read as a statement, and does not count as a place itself', async () => {
    const folder = folderWith(files);
    const before = await run(folder, ['soa']);
    await run(folder, ['soa', '--output', 'soa.md']);
    expect(readFileSync(join(folder, 'soa.md'), 'utf8')).toBe(before.out);
    expect((await run(folder, ['soa'])).out).toBe(before.out);
    const [finding, ...others] = await runForJson(folder, ['check']);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ file: 'soa.md', rule: 'mismatched-applicability', severity: 'info' });
    expect(finding.message).toMatch(
      /^91 controls are marked as applicable and referenced nowhere else: A\.5\.1, /,
    );
  });

  test('says no of a control that the config excludes, also where the justification is missing', async () => {
    const config = 'standards: [ISO/IEC 27001:2022]\nexclusions: [{ clause: ISO/IEC 27001:2022 A.8.30 }]\n';
    const { controls } = await runForJson(folderWith({ ...files, 'crossclause.yaml': config }), ['soa']);
    expect(controls.find(({ number }: { number: string }) => number === 'A.8.30')).toMatchObject({
      applicable: false,
      justification: null,
    });
  });

  test('says yes of a control that nobody may leave out, as a pack of the project tells', async () => {
    const own = standardText({
      edition: 'ISO/IEC 27001:2022',
      clauses: ['A Controls', 'A.8 Technological', 'A.8.29 Tests', 'A.8.30 Development'],
      applicability: ['clauses: [A.8.30], exclusion: never'],
    });
    const config =
      'standards: [ISO/IEC 27001:2022]\nexclusions: [{ clause: ISO/IEC 27001:2022 A.8, justification: None. }]\n';
    const folder = folderWith({
      'crossclause.yaml': config,
      '.crossclause/iso-iec-27001-2022.yaml': own,
      'a.md': '',
    });
    const { controls } = await runForJson(folder, ['soa']);
    expect(
      controls.map(
        ({ number, applicable }: { number: string; applicable: boolean }) => `${number} ${applicable}`,
      ),
    ).toEqual(['A.8.29 false', 'A.8.30 true']);
  });

  test('that says no of a control is told where it is referenced all the same', async () => {
    const folder = folderWith({
      ...files,
      'development/own work.md': '# Development\n\nAs ISO/IEC 27001:2022 A.8.30 asks.\n',
      'development/soa.md':
        '# ISO/IEC 27001:2022 Annex A\n\n| Control | Applicable |\n| --- | --- |\n| A.5.28 | |\n| A.8.30 | no |\n| A.8.34 | |\n',
    });
    const { out } = await run(folder, ['check', 'development/soa.md']);
    expect(out).toContain('see development/own work.md:3: A.8.30 is referenced here.\n');
    const above = {
      ...files,
      'soa.md':
        '# ISO/IEC 27001:2022 Annex A\n\n| Control | Applicable |\n| --- | --- |\n| A.5.28 | no |\n| A.5.29 | |\n| A.5.30 | |\n',
    };
    const inFolder = Object.fromEntries(Object.entries(above).map(([name, text]) => [`isms/${name}`, text]));
    const [finding] = await runForJson(folderWith(inFolder), ['check']);
    expect(finding.message).toContain('referenced in isms/incident.md.');

    const [{ related }] = await runForJson(join(folder, 'development'), ['check']);
    expect(related).toEqual([
      {
        file: 'own work.md',
        range: { start: { line: 2, character: 0 }, end: { line: 2, character: 0 } },
        message: 'A.8.30 is referenced here.',
      },
    ]);
  });

  test('without a scope, nothing is held against a statement, and no other document is read for it', async () => {
    const { 'crossclause.yaml': _, ...documents } = files;
    const statement =
      '| Control | Applicable |\n| --- | --- |\n| A.5.1 | yes |\n| A.5.2 | yes |\n| A.5.3 | no |\n';
    const folder = folderWith({
      ...documents,
      'soa.md': `# ISO/IEC 27001:2022\n\n${statement}`,
      'b.md': '\0',
    });
    const { code, out, err } = await run(folder, ['check', 'soa.md', '--format', 'json']);
    expect({ code, out, err }).toEqual({ code: 0, out: '[]\n', err: '' });
  });

  test('of an edition whose controls no pack lists is not written', async () => {
    const folder = folderWith({
      ...files,
      '.crossclause/first.yaml':
        'kind: standard\nstandard: ISO/IEC 27001\nedition: "2005"\ntitle: Requirements\npublished: 2005-10\nstatus: withdrawn\nbasis: published\nsources:\n  contents: { document: ISO/IEC 27001:2005, place: table of contents }\nclauses:\n  - { number: "4", title: Information security management system }\n',
    });
    const { code, err } = await run(folder, ['soa', '--standard', 'ISO/IEC 27001:2005']);
    expect(code).toBe(2);
    expect(err).toContain('--standard ISO/IEC 27001:2005: No pack lists the controls of ISO/IEC 27001:2005;');
  });

  test('needs an edition of ISO/IEC 27001 in scope, as the editor says too', async () => {
    const { code, err } = await run(folderWith({ 'a.md': 'ISO/IEC 27001:2022 A.5.1' }), ['soa']);
    expect(code).toBe(2);
    expect(err).toBe(
      'No edition of ISO/IEC 27001 whose controls a pack lists is in scope. Name one under “standards” in crossclause.yaml.\n',
    );
    const editor = new URL('../../l10n/bundle.l10n.json', import.meta.url);
    expect(Object.keys(JSON.parse(readFileSync(editor, 'utf8')))).toContain(err.trim());
  });
});
