import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { correlationText, standardText } from '../support/pack-texts.ts';
import { folderWith, run, runForJson } from './run.ts';

const good = 'Incidents follow ISO/IEC 20000-1:2018 8.6.1.\n';
const wrong = 'Incidents follow ISO/IEC 20000-1:2018 8.6.9.\n';

/** The superuser may read everything. */
const isSuperuser = process.getuid?.() === 0;

describe('a file that cannot be read is named, and the others count', () => {
  test.each<[string, Record<string, string | Uint8Array>, string[], string]>([
    ['a path that is not there', { 'a.md': wrong }, ['a.md', 'b.md'], 'b.md: The path does not exist.\n'],
    [
      'a binary file',
      { 'a.md': wrong, 'b.md': Uint8Array.of(0x89, 0x50, 0, 0) },
      [],
      'b.md: The file is binary, not text (byte 2 is zero); it is skipped.\n',
    ],
    [
      'a file in UTF-16',
      { 'a.md': wrong, 'b.md': Uint8Array.of(0xff, 0xfe, 0x41, 0) },
      [],
      'b.md: The file is UTF-16; save it as UTF-8.\n',
    ],
  ])('%s', async (_, files, args, message) => {
    const { code, out, err } = await run(folderWith(files), ['check', ...args]);
    expect(err).toBe(message);
    expect(out).toContain('unknown-clause');
    expect(code).toBe(2);
  });

  test.skipIf(process.platform === 'win32')('a pipe, which would have to be waited for', async () => {
    const folder = folderWith({ 'a.md': wrong });
    execFileSync('mkfifo', [join(folder, 'pipe.md')]);
    const message = 'pipe.md: The path is neither a file nor a folder; it is skipped.\n';
    for (const args of [[], ['a.md', 'pipe.md']]) {
      const { code, out, err } = await run(folder, ['check', ...args]);
      expect([code, err]).toEqual([2, message]);
      expect(out).toContain('unknown-clause');
    }
    const { code, err } = await run(folder, ['check', '--config', 'pipe.md', 'a.md']);
    expect([code, err]).toEqual([2, 'pipe.md: The path is a pipe, not a file; it is not read.\n']);
  });

  test('a pattern that the shell has left alone', async () => {
    const { code, err } = await run(folderWith({ 'policies/a.md': wrong }), ['check', 'policies/*.markdown']);
    expect(err).toBe(
      'policies/*.markdown: The path does not exist, and patterns are not read here. Name the folder; “include” in crossclause.yaml says which of its files count.\n',
    );
    expect(code).toBe(2);
  });

  test.skipIf(isSuperuser)('a file without permission', async () => {
    const folder = folderWith({ 'a.md': wrong, 'b.md': good });
    chmodSync(join(folder, 'b.md'), 0);
    const { code, err } = await run(folder, ['check']);
    expect([code, err]).toEqual([2, 'b.md: The file cannot be read: permission denied.\n']);
  });

  test.skipIf(isSuperuser)('a folder without permission', async () => {
    const folder = folderWith({ 'a.md': wrong, 'closed/b.md': good });
    chmodSync(join(folder, 'closed'), 0);
    const { code, err } = await run(folder, ['check']);
    chmodSync(join(folder, 'closed'), 0o755);
    expect([code, err]).toEqual([2, 'closed: The folder cannot be read: permission denied.\n']);
  });

  test('a link that leads nowhere', async () => {
    const folder = folderWith({ 'a.md': wrong });
    symlinkSync('gone.md', join(folder, 'b.md'));
    const { code, err } = await run(folder, ['check']);
    expect([code, err]).toEqual([2, 'b.md: The path does not exist.\n']);
  });
});

describe('a file that is not quite text is read as far as it goes', () => {
  test('bytes that are not UTF-8 are named by their place', async () => {
    const bytes = Buffer.concat([Buffer.from('Für '), Buffer.of(0xfc), Buffer.from(` ${wrong}`)]);
    const { code, out, err } = await run(folderWith({ 'a.md': bytes }), ['check']);
    expect(err).toBe(
      'a.md: The file is not UTF-8 at byte 5; what cannot be read there counts as �. Save it as UTF-8.\n',
    );
    expect(out).toContain('unknown-clause');
    expect(code).toBe(1);
  });

  test('and never written back', async () => {
    const bytes = Buffer.concat([Buffer.of(0xfc), Buffer.from(`\n${wrong}`)]);
    const folder = folderWith({ 'a.md': bytes });
    const { code, err } = await run(folder, ['fix', '--write']);
    expect([code, err]).toEqual([
      2,
      'a.md: The file is not UTF-8 at byte 0; it is not changed. Save it as UTF-8.\n',
    ]);
    expect(readFileSync(join(folder, 'a.md'))).toEqual(bytes);
  });

  test('a byte order mark takes no column', async () => {
    const [finding] = await runForJson(folderWith({ 'a.md': `\uFEFF${wrong}` }), ['check']);
    expect(finding.range.start).toEqual({ line: 0, character: 38 });
  });

  test('front matter that is not YAML is named where it speaks of standards or clauses', async () => {
    const folder = folderWith({ 'a.md': '---\nstandard: [ISO 9001:2015\n---\n\nClause 8.4\n' });
    const { code, err } = await run(folder, ['check']);
    expect(err).toMatch(
      /^a\.md:3:\d+: The front matter is not YAML: .* What it says of standards and clauses is not read\.\n$/,
    );
    expect(code).toBe(0);
  });

  test.each([
    ['', '---\nclauses:\n  ISO 9001:2015: [8.4, 8.5]\n---\n', '3:3'],
    ['within the list', '---\nclauses:\n  - ISO 9001:2015 8.4\n  - ISO 9001:2015: 8.5\n---\n', '4:5'],
  ])('a mapping under clauses in the front matter is named, %s', async (_, text, place) => {
    const { code, err } = await run(folderWith({ 'a.md': text }), ['check']);
    expect([code, err]).toEqual([
      0,
      `a.md:${place}: Under clauses: a mapping is not read; write a list of references, as clauses: [ISO 9001:2015 8.4].\n`,
    ]);
  });

  test.each([
    ['empty', ''],
    ['without a line end, a reference at the very end', 'See ISO 9001:2015 8.4'],
    ['with line ends of all kinds', 'a\rb\r\nc\nISO 9001:2015 8.4\r'],
    ['with half a surrogate pair, escaped', 'a \uFFFD ISO 9001:2015 8.4'],
    ['with front matter that is not YAML', '---\na: [b\n---\n\nISO 9001:2015 8.4\n'],
    ['with one line of a megabyte', `${'word '.repeat(200_000)}ISO 9001:2015 8.4`],
  ])('%s', async (_, text) => {
    expect(await run(folderWith({ 'a.md': text }), ['check'])).toMatchObject({ code: 0, err: '' });
  });
});

describe('links between folders', () => {
  test('in a circle end where they began', async () => {
    const folder = folderWith({ 'policies/a.md': wrong });
    symlinkSync('..', join(folder, 'policies', 'up'));
    const findings = await runForJson(folder, ['check']);
    expect(findings.map((finding: { file: string }) => finding.file)).toEqual(['policies/a.md']);
  });

  test('are followed, each folder once', async () => {
    const folder = folderWith({ 'real/a.md': wrong });
    symlinkSync('real', join(folder, 'same'));
    expect(await runForJson(folder, ['check'])).toHaveLength(1);
  });

  /** The files in which something is found. */
  const filesFound = async (folder: string, ...args: readonly string[]) =>
    (await runForJson(folder, ['check', ...args])).map(({ file }: { file: string }) => file);

  test('lead to the path that a document really has, whatever way it is found', async () => {
    const folder = folderWith({ 'real/r.md': wrong });
    symlinkSync('real', join(folder, 'alink'));
    symlinkSync('real/r.md', join(folder, 'a.md'));
    expect(await filesFound(folder)).toEqual(['real/r.md']);
    expect(await filesFound(folder, 'alink')).toEqual(['real/r.md']);
    expect(await filesFound(folder, 'alink/r.md', 'a.md', '.')).toEqual(['real/r.md']);
    expect((await run(folder, ['check'])).out).toContain('1 error in 1 of 1 file.');
  });

  test('lead nowhere where the config excludes what they lead to', async () => {
    const config = 'exclude: ["real/**"]\n';
    const folder = folderWith({ 'crossclause.yaml': config, 'real/r.md': wrong, 'b.md': wrong });
    symlinkSync('real', join(folder, 'alink'));
    symlinkSync('real/r.md', join(folder, 'a.md'));
    expect(await filesFound(folder)).toEqual(['b.md']);
  });

  test('keep their own path where they lead out of the folder of their config, and count once', async () => {
    const folder = folderWith({ 'isms/crossclause.yaml': 'rules: {}\n', 'shared/r.md': wrong });
    for (const name of ['one', 'two']) symlinkSync('../shared', join(folder, 'isms', name));
    for (const name of ['a.md', 'b.md']) symlinkSync('../shared/r.md', join(folder, 'isms', name));
    expect(await filesFound(folder, 'isms')).toEqual(['isms/a.md']);
  });
});

describe('the help', () => {
  test('that a slip leads to is that of the command', async () => {
    const folder = folderWith({});
    const adviceFor = async (...args: readonly string[]) => (await run(folder, args)).err;
    expect(await adviceFor('check', '--strickt')).toContain('Run crossclause check --help for its options.');
    expect(await adviceFor('packs', 'check', '--strickt')).toContain('Run crossclause packs check --help');
    expect(await adviceFor('packs', 'chek')).toContain('Run crossclause packs --help for its commands.');
    expect(await adviceFor('chek')).toContain('Run crossclause --help for all commands and options.');
  });

  test('of a command that does not exist says so', async () => {
    const folder = folderWith({});
    const asked = await run(folder, ['help', 'chek']);
    expect(asked).toEqual(await run(folder, ['chek']));
    expect(asked.err).toContain("unknown command 'chek'");
    expect(asked.code).toBe(2);
  });

  test('of a command is there in both ways', async () => {
    const folder = folderWith({});
    const asked = await run(folder, ['help', 'check']);
    expect(asked).toEqual({ ...(await run(folder, ['check', '--help'])), code: 0 });
    expect(asked.out).toContain('Usage: crossclause check [options] [paths...]');
  });
});

describe('an option that makes no sense', () => {
  test.each([
    ['a command that does not exist', ['chek'], /unknown command 'chek'/],
    ['an option that does not exist', ['check', '--strickt'], /unknown option '--strickt'/],
    [
      'a format that does not exist',
      ['check', '--format', 'xml'],
      /Allowed choices are text, json, sarif, junit/,
    ],
    [
      'a rule that does not exist',
      ['check', '--rule', 'unknown-claus=off'],
      /--rule unknown-claus=off: There is no rule/,
    ],
    ['a reference that is missing', ['explain'], /missing required argument 'reference'/],
    ['no command at all', [], /Usage: crossclause/],
  ])('%s', async (_, args, message) => {
    const { code, err } = await run(folderWith({}), args);
    expect(err).toMatch(message);
    expect(code).toBe(2);
  });

  test.each([
    ['a rule that does not exist', ['--rule', 'unknown-claus=off']],
    ['a severity that does not exist', ['--rule', 'unknown-clause=grave']],
    ['a config that is not there', ['--config', 'nowhere.yaml']],
    ['a config that is a folder', ['--config', 'folder']],
    ['a config that is no YAML', ['--config', 'broken.yaml']],
  ])('%s: nothing is said but that', async (_, options) => {
    const folder = folderWith({
      'a.md': wrong,
      'broken.yaml': 'standards: [\n',
      'folder/b.md': '',
    });
    for (const command of ['check', 'fix', 'refs', 'catalogue']) {
      const { code, out, err } = await run(folder, [command, ...options]);
      expect([command, code, out]).toEqual([command, 2, '']);
      expect(err.split('\n')).toHaveLength(2);
    }
  });

  test('help and version are no trouble', async () => {
    const folder = folderWith({});
    expect(await run(folder, ['--version'])).toEqual({ code: 0, out: '1.2.3\n', err: '' });
    const { code, out } = await run(folder, ['--help']);
    expect(code).toBe(0);
    expect(out).toContain('Exit code 0: nothing to report');
  });
});

describe('a folder without documents', () => {
  test.each(['check', 'fix', 'refs', 'coverage'])(
    '%s says so, since a slip in a path looks alike',
    async command => {
      const folder = folderWith({});
      mkdirSync(join(folder, 'empty'));
      const { code, err } = await run(folder, [command, 'empty']);
      expect(err).toContain('There is no document here.');
      expect(code).toBe(2);
    },
  );

  test('among others is no trouble', async () => {
    const folder = folderWith({ 'a/a.md': good });
    mkdirSync(join(folder, 'empty'));
    expect(await run(folder, ['check', 'a', 'empty'])).toMatchObject({ code: 0, err: '' });
  });
});

describe('a pack of the project', () => {
  const pack = standardText({ edition: 'ACME 1:2024', clauses: ['4 Doors'] });
  const rowsTo = (to: string, rows: readonly (readonly [from: string, to: string])[]) =>
    correlationText({ from: 'ACME 1:2024', to, rows });
  const folderWithRows = (rows: string) =>
    folderWith({ 'a.md': good, '.crossclause/house.yaml': pack, '.crossclause/rows.yaml': rows });

  test('is known like a shipped one', async () => {
    const folder = folderWith({
      '.crossclause/house.yaml': pack,
      'crossclause.yaml': 'standards: ["ACME 1:2024"]\n',
    });
    const { code, out, err } = await run(folder, ['catalogue']);
    expect(err).toBe('');
    expect(code).toBe(0);
    expect(out).toMatch(/^ACME 1:2024 +current +1 clause +What ACME 1 asks$/m);
  });

  test('that is not where the config says is told, and the others count', async () => {
    const folder = folderWith({ 'crossclause.yaml': 'packs: [mypacks/*.yaml]\n', 'a.md': good });
    const { code, out, err } = await run(folder, ['check']);
    expect([code, out]).toEqual([0, 'No findings in 1 file.\n']);
    expect(err).toBe('crossclause.yaml:1:9: No pack is where “packs” says: mypacks/*.yaml.\n');
  });

  test.each([
    ['nope/one.yaml', 'Put it there, or name another.'],
    ['./nope.yaml', 'Put it there, or name another.'],
    ['mine/', 'That is a folder; write mine/**/*.yaml.'],
  ])(
    'that is named without a wildcard and not there keeps the run from counting: %s',
    async (name, advice) => {
      const config = `packs: ["${name}", "mypacks/*.yaml"]\n`;
      const folder = folderWith({ 'crossclause.yaml': config, 'mine/one.txt': '', 'a.md': good });
      const { code, err } = await run(folder, ['check']);
      expect(code).toBe(2);
      expect(err).toContain(`crossclause.yaml:1:9: No pack is where “packs” says: ${name}. ${advice}\n`);
    },
  );

  test('need not be there where the config names the pattern that counts without it', async () => {
    const folder = folderWith({ 'crossclause.yaml': 'packs: [.crossclause/**/*.yaml]\n', 'a.md': good });
    expect(await run(folder, ['check'])).toMatchObject({ code: 0, err: '' });
  });

  test('whose name ends with .yml is not read, and told so, also of the user’s', async () => {
    const folder = folderWith({ '.crossclause/house.yml': pack, 'mine/ours.yml': pack, 'a.md': good });
    const message = 'The pack is not read; its name must end with .yaml.\n';
    const { code, err } = await run(folder, ['check', '--user-packs', 'mine']);
    expect(code).toBe(2);
    expect(err).toContain(`.crossclause/house.yml: ${message}`);
    expect(err).toContain(`mine/ours.yml: ${message}`);
    const byPattern = await run(folder, ['check', '--user-packs', 'mine/*.yaml']);
    expect(byPattern.err).toContain(`mine/ours.yml: ${message}`);
  });

  test('with a second document is told so, and so is a config', async () => {
    const second = '---\nstandards: [ISO 9001:2015]\n';
    const folder = folderWith({
      'crossclause.yaml': `rules: {}\n${second}`,
      '.crossclause/house.yaml': pack + second,
      'a.md': good,
    });
    const { code, err } = await run(folder, ['check']);
    expect(code).toBe(2);
    expect(err).toContain(
      'crossclause.yaml:2:1: This is not YAML: a second document begins; a file holds one.\n',
    );
    expect(err).toMatch(/^\.crossclause\/house\.yaml:\d+:1: This is not YAML: a second document begins/m);
  });

  test('with a slip is told so, with the line', async () => {
    const folder = folderWith({
      '.crossclause/house.yaml': pack.replace('status:', 'statos:'),
      'a.md': good,
    });
    const { code, err } = await run(folder, ['check']);
    expect(err).toMatch(/^\.crossclause\/house\.yaml:6:1: .*statos.*status/m);
    expect(code).toBe(2);
  });

  test('with a row that leads nowhere is told so, with the line, and its other rows count', async () => {
    const rows = rowsTo('ISO 9001:2015', [
      ['4', '6.9'],
      ['4.7', '7.1'],
      ['4', '8.4'],
    ]);
    const folder = folderWithRows(rows);
    const { code, err } = await run(folder, ['check']);
    expect(err).toBe(
      '.crossclause/rows.yaml:9:22: ISO 9001:2015 has no clause 6.9. Did you mean 6.3?\n' +
        '.crossclause/rows.yaml:10:13: ACME 1:2024 has no clause 4.7. Did you mean 4?\n',
    );
    expect(code).toBe(2);
    const { correlations } = await runForJson(folder, ['catalogue', '--standard', 'ACME 1:2024']);
    const leads = correlations.map(
      ({ to }: { to: { standard: string; edition: string; clause: string } }) => to,
    );
    const isQuality = ({ standard, edition }: { standard: string; edition: string }) =>
      standard === 'ISO 9001' && edition === '2015';
    expect(leads.filter(isQuality)).toEqual([{ standard: 'ISO 9001', edition: '2015', clause: '8.4' }]);
  });

  test('of an edition that no pack has is told so, and none of its rows count', async () => {
    const rows = rowsTo('ACME 2:2024', [['4', '4']]);
    const folder = folderWithRows(rows);
    const { code, err } = await run(folder, ['check']);
    expect(err).toBe(
      '.crossclause/rows.yaml:4:5: No pack has the edition ACME 2:2024. Add it, or put right its name.\n',
    );
    expect(code).toBe(2);
  });

  test('that says otherwise than a shipped one wins, and that is told', async () => {
    const folder = folderWith({ 'a.md': good });
    const shippedPack = readFileSync(
      new URL('../../data/standards/iso-9001-2015.yaml', import.meta.url),
      'utf8',
    );
    mkdirSync(join(folder, '.crossclause'));
    writeFileSync(
      join(folder, '.crossclause', 'iso-9001-2015.yaml'),
      shippedPack.replace(/title: Leadership\b/, 'title: Leading'),
    );
    const { code, err } = await run(folder, ['check']);
    expect(err).toContain('“Leading”');
    expect(code).toBe(0);
  });
});
