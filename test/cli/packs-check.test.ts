import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { correlationText, standardText } from '../support/pack-texts.ts';
import { folderWith, run, runForJson } from './run.ts';

const pack = (rows: string) => `kind: correlation
id: iso-iec-20000-1-2018--iso-9001-2015
from: "ISO/IEC 20000-1:2018"
to: "ISO 9001:2015"
basis: draft
sources:
  ours: { document: Our own table, place: sheet 1 }
rows:
${rows}`;

const sound = pack('  - { from: "7.1", to: "7.1.3", relation: related, source: ours }\n');
const dead = pack('  - { from: "8.7.9", to: "8.2.1", relation: related, source: ours }\n');

describe('crossclause packs check', () => {
  test('has nothing to say of a pack in order', async () => {
    const folder = folderWith({ 'crossclause.yaml': '{}\n', '.crossclause/ours.yaml': sound });
    expect(await run(folder, ['packs', 'check'])).toEqual({
      code: 0,
      out: 'No findings in 1 file.\n',
      err: '',
    });
  });

  test('tells each finding with its file, line, code and what to do, and ends with 1', async () => {
    const folder = folderWith({ 'crossclause.yaml': '{}\n', '.crossclause/ours.yaml': dead });
    const { code, out, err } = await run(folder, ['packs', 'check']);
    expect([code, err]).toEqual([1, '']);
    expect(out).toBe(`.crossclause/ours.yaml:9:13 error unknown-clause
  ISO/IEC 20000-1:2018 has no clause 8.7.9. Did you mean 8.7.3?
  9 |   - { from: "8.7.9", to: "8.2.1", relation: related, source: ours }
    |             ^^^^^^^

1 error in 1 of 1 file.
`);
  });

  test('sets rows that contradict another pack beside theirs, and ends with 0: one of them counts', async () => {
    const folder = folderWith({
      'ours.yaml': pack('  - { from: "4.1", to: "4.1", relation: partial, source: ours }\n'),
    });
    const { code, out } = await run(folder, ['packs', 'check', 'ours.yaml']);
    expect(code).toBe(0);
    expect(out).toContain('ours.yaml:9:5 info other-relation\n');
    expect(out).toContain(
      '  see: ours.yaml, row 1: ISO/IEC 20000-1:2018 4.1 and ISO 9001:2015 4.1 overlap in part (Our own table, sheet 1; draft).\n',
    );
    expect(out).toContain(
      'row 1: ISO/IEC 20000-1:2018 4.1 and ISO 9001:2015 4.1 have the same requirement (each standard may add to it) (ISO/IEC TR 20000-7:2019, Table 3, 4.1; published).\n',
    );
  });

  test('tells a pack that the project has twice, in both places, and ends with 1', async () => {
    const folder = folderWith({
      'crossclause.yaml': '{}\n',
      '.crossclause/ours.yaml': sound,
      '.crossclause/ours copy.yaml': sound,
    });
    const { code, out } = await run(folder, ['packs', 'check']);
    expect(code).toBe(1);
    for (const [here, there] of [
      ['ours', 'ours copy'],
      ['ours copy', 'ours'],
    ])
      expect(out).toContain(`.crossclause/${here}.yaml:2:5 warning pack-twice
  All rows of this pack stand in .crossclause/${there}.yaml, too. Remove one of the two.
`);
    expect(out).toContain(
      '  see: .crossclause/ours copy.yaml: a pack iso-iec-20000-1-2018--iso-9001-2015.\n',
    );
  });

  test('has nothing against a pack of the project that counts over a shipped one', async () => {
    const folder = folderWith({
      'crossclause.yaml': '{}\n',
      '.crossclause/iso-iec-20000-1-2018--iso-9001-2015.yaml': sound,
    });
    expect(await run(folder, ['packs', 'check'])).toMatchObject({ code: 0, out: 'No findings in 1 file.\n' });
  });

  test('tells what may be left out of clauses that the standard lacks', async () => {
    const standard = standardText({
      edition: 'ISO 41001:2018',
      clauses: ['4 Context of the organization'],
      applicability: ['clauses: ["4", "5"], exclusion: never'],
    });
    const folder = folderWith({ 'crossclause.yaml': '{}\n', '.crossclause/standard.yaml': standard });
    const { code, out } = await run(folder, ['packs', 'check']);
    expect(code).toBe(1);
    expect(out).toContain('standard.yaml:11:22 error unknown-clause\n  ISO 41001:2018 has no clause 5.\n');
  });

  test('knows the editions of the project’s other packs, and checks those of a folder', async () => {
    const standard = standardText({ edition: 'ISO 41001:2018', clauses: ['4 Context of the organization'] });
    const ours = correlationText({
      from: 'ISO 41001:2018',
      to: 'ISO 9001:2015',
      basis: 'draft',
      relation: 'identical',
      rows: [['4', '4']],
    });
    const folder = folderWith({
      'crossclause.yaml': '{}\n',
      '.crossclause/standard.yaml': standard,
      'drafts/ours.yaml': ours,
    });
    expect(await run(folder, ['packs', 'check', 'drafts'])).toMatchObject({
      code: 0,
      out: 'No findings in 1 file.\n',
    });
  });

  test('tells what is wrong with a pack once, and what is wrong with other files besides', async () => {
    const folder = folderWith({
      'crossclause.yaml': 'standard: []\n',
      '.crossclause/ours.yaml': dead,
      '.crossclause/unread.yaml': 'kind: correlation\n',
    });
    const { code, out, err } = await run(folder, ['packs', 'check', '.crossclause/ours.yaml']);
    expect(code).toBe(2);
    expect(out.match(/8\.7\.9\. Did you mean/g)).toHaveLength(1);
    expect(err).toMatch(/^crossclause\.yaml:1:1: [^\n]*\n$/);
  });

  test('sets what packs of terms say otherwise side by side', async () => {
    const terms = (entry: string) => `kind: terms
id: iso-iec-20000-1-2018--iso-9000-2015
from: ISO/IEC 20000-1:2018
to: [ISO 9000:2015]
basis: draft
sources: { own: { document: Our glossary, place: page 1 } }
rows:
  - { term: process, entry: "3.1.18", compared: [{ with: "ISO 9000:2015", ${entry} }], source: own }
`;
    const folder = folderWith({ 'ours.yaml': terms('entry: "3.4.1", difference: different') });
    const { code, out } = await run(folder, ['packs', 'check', 'ours.yaml']);
    expect(code).toBe(0);
    expect(out).toContain('ours.yaml:8:50 info other-difference\n');
    expect(out).toContain(
      'ISO/IEC 20000-1:2018 3.1.18 and ISO 9000:2015 3.4.1: identical (ISO/IEC TR 20000-7:2019, Table A.1, 3.1.18; published).\n',
    );
  });

  test('shows the notes that check shows, but none about the packs whose findings it tells', async () => {
    const title = standardText({ edition: 'ISO 9001:2015', clauses: ['4 Our context'] });
    const folder = folderWith({
      'crossclause.yaml': '{}\n',
      '.crossclause/ours.yaml': title,
      'other.yaml': sound,
    });
    const { out, err } = await run(folder, ['packs', 'check', '--user-packs', 'nowhere/*.yaml']);
    expect(err).toBe('No pack is where --user-packs says: nowhere/*.yaml.\n');
    expect(out).toContain('other-title');
    const { err: notes } = await run(folder, ['packs', 'check', 'other.yaml']);
    expect(notes).toContain('.crossclause/ours.yaml counts, not ');
  });

  test('gives other programs what it gives people', async () => {
    const folder = folderWith({ 'crossclause.yaml': '{}\n', '.crossclause/ours.yaml': dead });
    expect(await runForJson(folder, ['packs', 'check'])).toEqual([
      {
        file: '.crossclause/ours.yaml',
        range: { start: { line: 8, character: 12 }, end: { line: 8, character: 19 } },
        rule: 'unknown-clause',
        severity: 'error',
        message: 'ISO/IEC 20000-1:2018 has no clause 8.7.9. Did you mean 8.7.3?',
        fixes: [],
        related: [],
      },
    ]);
  });

  test('takes the packs that patterns of the config name, also by what they do not begin with', async () => {
    const folder = folderWith({
      'crossclause.yaml': 'packs: ["packs/[!_]*.yaml"]\n',
      'packs/_ours.yaml': dead,
    });
    expect((await run(folder, ['packs', 'check'])).err).toContain('There is no pack here.');
    writeFileSync(join(folder, 'packs/ours.yaml'), dead);
    expect((await run(folder, ['packs', 'check'])).out).toContain(
      'packs/ours.yaml:9:13 error unknown-clause\n',
    );
  });

  test('asks for nothing that packs do not need: the baseline may be broken', async () => {
    const folder = folderWith({
      'crossclause.yaml': 'baseline: b.json\n',
      'b.json': '<<<<<<< HEAD\n',
      '.crossclause/ours.yaml': dead,
    });
    expect(await run(folder, ['packs', 'check'])).toMatchObject({ code: 1, err: '' });
  });

  test('ends with 2 where there is nothing to check, and says where packs are expected', async () => {
    const folder = folderWith({ 'crossclause.yaml': '{}\n' });
    expect(await run(folder, ['packs', 'check'])).toEqual({
      code: 2,
      out: '',
      err: 'There is no pack here. Name one, or put it where “packs” of the config says: .crossclause/**/*.yaml.\n',
    });
    expect(await run(folder, ['packs', 'check', 'nowhere.yaml'])).toMatchObject({
      code: 2,
      err: 'nowhere.yaml: The path does not exist.\n',
    });
  });
});
