import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith, run, runForJson } from './run.ts';

const good = 'Incidents follow ISO/IEC 20000-1:2018 8.6.1.\n';
const wrong = 'Incidents follow ISO/IEC 20000-1:2018 8.6.9.\n';
const scope = 'standards: [ISO/IEC 20000-1:2018]\n';

describe('crossclause check', () => {
  test('says nothing against policies that cite what there is', async () => {
    const folder = folderWith({ 'incident.md': good });
    expect(await run(folder, ['check'])).toEqual({ code: 0, out: 'No findings in 1 file.\n', err: '' });
  });

  test('shows a wrong reference, underlined, with what would help', async () => {
    const folder = folderWith({ 'policies/incident.md': wrong, 'policies/other.md': good });
    const { code, out } = await run(folder, ['check']);
    expect(code).toBe(1);
    expect(out).toContain(`policies/incident.md:1:39 error unknown-clause
  ISO/IEC 20000-1:2018 has no clause 8.6.9.
  1 | Incidents follow ISO/IEC 20000-1:2018 8.6.9.
    |                                       ^^^^^
  help: `);
    expect(out).toMatch(/^1 error in 1 of 2 files\./m);
  });

  test('prints JSON for programs', async () => {
    const folder = folderWith({ 'incident.md': wrong });
    const [finding, ...others] = await runForJson(folder, ['check']);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      file: 'incident.md',
      range: { start: { line: 0, character: 38 }, end: { line: 0, character: 43 } },
      rule: 'unknown-clause',
      severity: 'error',
      message: 'ISO/IEC 20000-1:2018 has no clause 8.6.9.',
    });
    expect(finding.fixes[0].edits[0].text).toMatch(/^8\.6/);
  });

  test('prints SARIF for code scanning', async () => {
    const folder = folderWith({ 'incident.md': wrong });
    const { code, out } = await run(folder, ['check', '--format', 'sarif']);
    const [first] = JSON.parse(out).runs;
    expect(code).toBe(1);
    expect(first.tool.driver).toMatchObject({ name: 'Crossclause', version: '1.2.3' });
    expect(first.results).toHaveLength(1);
  });

  test.each([
    ['junit', /^<\?xml .*<failure type="error" message="ISO\/IEC 20000-1:2018 has no clause 8\.6\.9\.">/s],
    ['gitlab', /"check_name": "unknown-clause"/],
    ['github', /^::error file=incident\.md,line=\d+,/],
  ])('prints what %s reads', async (format, expected) => {
    const folder = folderWith({ 'incident.md': wrong });
    const { code, out } = await run(folder, ['check', '--format', format]);
    expect([code, out]).toEqual([1, expect.stringMatching(expected)]);
  });

  test('fails of a JUnit report what --strict fails', async () => {
    const folder = folderWith({ 'incident.md': wrong });
    const asked = ['check', '--format', 'junit', '--rule', 'unknown-clause=hint'];
    expect((await run(folder, asked)).out).toContain('failures="0"');
    expect((await run(folder, [...asked, '--strict'])).out).toContain('failures="1"');
  });

  test('prints an empty array where there is nothing', async () => {
    expect((await run(folderWith({ 'a.md': good }), ['check', '--format', 'json'])).out).toBe('[]\n');
  });

  test('lists files in the order of their names, whatever order they are asked for in', async () => {
    const folder = folderWith({ 'b.md': wrong, 'a/z.md': wrong, 'a.md': wrong });
    const findings = await runForJson(folder, ['check', 'b.md', 'a', 'a.md', '.']);
    expect(findings.map((finding: { file: string }) => finding.file)).toEqual(['a.md', 'a/z.md', 'b.md']);
  });

  test('names files as seen from where it runs', async () => {
    const folder = folderWith({ 'policies/incident.md': wrong, 'tools/readme.txt': '' });
    const [finding] = await runForJson(join(folder, 'tools'), ['check', '../policies']);
    expect(finding.file).toBe('../policies/incident.md');
  });

  test('a file that is named counts whatever the config says, unless a hook asks for less', async () => {
    const folder = folderWith({
      'crossclause.yaml': 'exclude: [drafts]\ninclude: ["**/*.md"]\n',
      '.gitignore': 'build/\n',
      '.git/HEAD': '',
      'a.md': wrong,
      'drafts/b.md': wrong,
      'build/c.md': wrong,
      'd.txt': wrong,
    });
    const named = ['a.md', 'drafts/b.md', 'build/c.md', 'd.txt'];
    const filesFound = async (...args: readonly string[]) =>
      (await runForJson(folder, ['check', ...args])).map(({ file }: { file: string }) => file);
    expect(await filesFound(...named)).toEqual(['a.md', 'build/c.md', 'd.txt', 'drafts/b.md']);
    expect(await filesFound(...named, '--force-exclude')).toEqual(['a.md']);
    const hook = ['check', '--quiet', '--force-exclude', 'drafts/b.md'];
    expect(await run(folder, hook)).toEqual({ code: 0, out: '', err: '' });
    expect((await run(folder, ['fix', '--force-exclude', ...named])).out).toContain(
      '1 error in 1 of 1 file.',
    );
  });

  test('hints and infos stop nothing, unless that is asked for', async () => {
    const folder = folderWith({ 'a.md': wrong });
    const asHint = ['check', '--rule', 'unknown-clause=hint'];
    expect(await run(folder, asHint)).toMatchObject({ code: 0, out: expect.stringContaining('1 hint') });
    expect((await run(folder, [...asHint, '--strict'])).code).toBe(1);
    expect(await run(folder, [...asHint, '--quiet'])).toEqual({ code: 0, out: '', err: '' });
    const { code, out } = await run(folder, [...asHint, '--quiet', '--strict']);
    expect(code).toBe(1);
    expect(out).toContain(' hint unknown-clause\n');
  });

  test('uses colours where they are asked for, or where a person reads', async () => {
    const folder = folderWith({ 'a.md': wrong });
    const isColoured = async (args: string[], io = {}) =>
      (await run(folder, ['check', ...args], io)).out.includes('\u001B[');
    expect(await isColoured([])).toBe(false);
    expect(await isColoured(['--color'])).toBe(true);
    expect(await isColoured([], { isTerminal: true })).toBe(true);
    expect(await isColoured([], { isTerminal: true, environment: { NO_COLOR: '1' } })).toBe(false);
    expect(await isColoured(['--no-color'], { isTerminal: true })).toBe(false);
    expect(await isColoured([], { environment: { FORCE_COLOR: '1' } })).toBe(true);
  });
});

describe('which files a folder stands for', () => {
  const filesIn = async (folder: string, args: string[] = []) =>
    (await runForJson(folder, ['check', ...args])).map((finding: { file: string }) => finding.file);

  test('its Markdown files, also below, but never those of dependencies', async () => {
    const folder = folderWith({
      'a.md': wrong,
      'deep/er/b.md': wrong,
      'c.txt': wrong,
      'node_modules/x/readme.md': wrong,
      '.git/d.md': wrong,
    });
    expect(await filesIn(folder)).toEqual(['a.md', 'deep/er/b.md']);
  });

  test('those that the config includes and does not exclude', async () => {
    const folder = folderWith({
      'crossclause.yaml': 'include: [policies/**/*.md]\nexclude: [policies/old, "**/draft-*"]\n',
      'readme.md': wrong,
      'policies/a.md': wrong,
      'policies/draft-b.md': wrong,
      'policies/old/c.md': wrong,
    });
    expect(await filesIn(folder)).toEqual(['policies/a.md']);
  });

  test('a class of a pattern is negated with ! as with ^', async () => {
    const folder = folderWith({
      'crossclause.yaml': 'include: ["[!_]*.md"]\nexclude: ["[^a-c]*"]\n',
      '_a.md': wrong,
      'a.md': wrong,
      'd.md': wrong,
    });
    expect(await filesIn(folder)).toEqual(['a.md']);
  });

  test('those that no .gitignore names, at any depth', async () => {
    const folder = folderWith({
      '.gitignore': 'build/\n*.local.md\n',
      'a.md': wrong,
      'a.local.md': wrong,
      'build/b.md': wrong,
      'sub/.gitignore': 'c.md\n!keep.local.md\n',
      'sub/c.md': wrong,
      'sub/keep.local.md': wrong,
    });
    expect(await filesIn(folder)).toEqual(['a.md', 'sub/keep.local.md']);
  });

  test('a pattern of a .gitignore that could keep a path busy is not used, and told', async () => {
    const folder = folderWith({
      'sub/.gitignore': '*a*b*c*d.md\nb.md\n',
      'sub/xaxbxcxd.md': 'ISO 9001:2015 9.9\n',
      'sub/b.md': 'ISO 9001:2015 9.9\n',
    });
    const { out, err } = await run(folder, ['check']);
    expect(err).toMatch(/^sub\/\.gitignore: “\*a\*b\*c\*d\.md” is not used: [^\n]*\n$/);
    expect(out).toContain('sub/xaxbxcxd.md:1:15 error unknown-clause');
    expect(out).not.toContain('sub/b.md');
  });

  test('the .gitignore of the repository around it counts too', async () => {
    const folder = folderWith({
      '.git/HEAD': '',
      '.gitignore': 'draft.md\n',
      'docs/draft.md': wrong,
      'docs/a.md': wrong,
    });
    expect(await filesIn(join(folder, 'docs'))).toEqual(['a.md']);
  });

  test('a file that is named is read, excluded or not', async () => {
    const folder = folderWith({
      'crossclause.yaml': 'exclude: [old]\n',
      '.gitignore': '*.md\n',
      'old/a.md': wrong,
    });
    expect(await filesIn(folder, ['old/a.md'])).toEqual(['old/a.md']);
  });
});

describe('the config', () => {
  test('counts as a file where something is found in it', async () => {
    const folder = folderWith({ 'crossclause.yaml': 'standards: [ISO 9001:2008]\n', 'a.md': wrong });
    expect((await run(folder, ['check'])).out).toMatch(/^1 error, 1 hint in 2 of 2 files\.$/m);
  });

  test.each(['.crossclause.yaml', '.crossclause.yml'])('named %s is not read, and told so', async name => {
    const { code, err } = await run(folderWith({ [name]: 'rules: {}\n', 'a.md': good }), ['check']);
    expect([code, err]).toEqual([2, `${name}: The config is not read; its name must be crossclause.yaml.\n`]);
  });

  test('that is a folder is not read, and told so', async () => {
    const { code, err } = await run(folderWith({ 'crossclause.yaml/a.txt': '', 'a.md': good }), ['check']);
    const message = 'crossclause.yaml: The config is not read; a folder or the like has its name.\n';
    expect([code, err]).toEqual([2, message]);
  });

  test('is asked for where it has a name that is not looked for', async () => {
    const folder = folderWith({ 'crossclause.yml': 'standards: [ISO 9001:2015]\n', 'a.md': good });
    const { code, err } = await run(folder, ['check']);
    expect([code, err]).toEqual([
      2,
      'crossclause.yml: The config is not read; its name must be crossclause.yaml.\n',
    ]);
  });

  test('is the nearest one above each file', async () => {
    const folder = folderWith({
      'crossclause.yaml': 'rules: { unknown-clause: info }\n',
      'a.md': wrong,
      'team/crossclause.yaml': 'rules: { unknown-clause: warning }\n',
      'team/deep/b.md': wrong,
    });
    const findings = await runForJson(folder, ['check']);
    expect(findings.map((finding: { severity: string }) => finding.severity)).toEqual(['info', 'warning']);
  });

  test('can be named, or left out', async () => {
    const folder = folderWith({
      'crossclause.yaml': 'rules: { unknown-clause: off }\n',
      'strict.yaml': 'rules: { unknown-clause: warning }\n',
      'a.md': wrong,
    });
    expect((await run(folder, ['check'])).code).toBe(0);
    expect((await run(folder, ['check', '--config', 'strict.yaml'])).out).toContain(
      ' warning unknown-clause',
    );
    expect((await run(folder, ['check', '--no-config'])).out).toContain(' error unknown-clause');
  });

  test('gives way to --rule', async () => {
    const folder = folderWith({
      'crossclause.yaml': 'overrides:\n  - files: ["**"]\n    rules: { unknown-clause: hint }\n',
      'a.md': wrong,
    });
    const { out } = await run(folder, ['check', '--rule', 'unknown-clause=warning']);
    expect(out).toContain(' warning unknown-clause');
  });

  test('sets severities for some files only', async () => {
    const folder = folderWith({
      'crossclause.yaml': 'overrides:\n  - files: [drafts/**]\n    rules: { unknown-clause: off }\n',
      'drafts/a.md': wrong,
      'b.md': wrong,
    });
    const findings = await runForJson(folder, ['check']);
    expect(findings.map((finding: { file: string }) => finding.file)).toEqual(['b.md']);
  });

  test('with a slip is told so, with the line, and the rest of it counts', async () => {
    const folder = folderWith({
      'crossclause.yaml': `${scope}rules:\n  unknown-clause: warning\n  mixed-edition: off\n`,
      'a.md': wrong,
    });
    const { code, out, err } = await run(folder, ['check']);
    expect(code).toBe(2);
    expect(err).toBe(
      'crossclause.yaml:4:3: There is no rule “mixed-edition”. Did you mean “mixed-editions”?\n',
    );
    expect(out).toContain(' warning unknown-clause');
  });

  test('that is not there is named', async () => {
    const { code, err } = await run(folderWith({ 'a.md': good }), ['check', '--config', 'nowhere.yaml']);
    expect(code).toBe(2);
    expect(err).toBe('nowhere.yaml: The file does not exist.\n');
  });

  test('is looked at as well: an exclusion that is not allowed is found where it stands', async () => {
    const folder = folderWith({
      'crossclause.yaml': `${scope}exclusions:\n  - clause: ISO/IEC 20000-1:2018 8.4.1\n    justification: No.\n`,
      'a.md': good,
    });
    const [finding] = await runForJson(folder, ['check']);
    expect(finding).toMatchObject({ file: 'crossclause.yaml', rule: 'exclusion-not-allowed' });
    expect(finding.range.start.line).toBe(2);
  });
});

describe('the baseline', () => {
  test('accepts the findings of today, so that only new ones count', async () => {
    const folder = folderWith({ 'crossclause.yaml': 'baseline: accepted.json\n', 'a.md': wrong });
    expect((await run(folder, ['check'])).code).toBe(1);

    const { code, out } = await run(folder, ['check', '--update-baseline']);
    expect([code, out]).toEqual([0, 'accepted.json accepts 1 finding in 1 file.\n']);
    expect(await run(folder, ['check'])).toMatchObject({
      code: 0,
      out: 'No new findings in 1 file. The baseline accepts 1.\n',
    });

    writeFileSync(join(folder, 'a.md'), `# Moved\n\n${wrong}\nISO 9001:2015 77.7 is new.\n`);
    const findings = await runForJson(folder, ['check']);
    expect(
      findings.map((finding: { range: { start: { line: number } } }) => finding.range.start.line),
    ).toEqual([4]);
  });

  test('tells what it accepts and is not there any more, and an update takes that out', async () => {
    const folder = folderWith({
      'crossclause.yaml': 'baseline: accepted.json\n',
      'a.md': wrong,
      'b.md': wrong,
      'c.md': wrong,
    });
    await run(folder, ['check', '--update-baseline']);
    writeFileSync(join(folder, 'a.md'), good);
    rmSync(join(folder, 'b.md'));
    const { code, err } = await run(folder, ['check']);
    expect([code, err]).toEqual([
      0,
      'accepted.json: 2 findings that the baseline accepts are gone. To take them out, run crossclause check --update-baseline.\n',
    ]);
    expect((await run(folder, ['check', '--quiet'])).err).toBe('');
    expect((await run(folder, ['check', '--rule', 'unknown-clause=off'])).err).toBe('');
    expect((await run(folder, ['check', 'c.md'])).err).toContain('accepted.json: 1 finding that');
    const { out } = await run(folder, ['check', '--update-baseline']);
    expect(out).toBe(
      'accepted.json accepts 1 finding in 1 file; 2 findings that it accepted before are gone.\n',
    );
    expect((await run(folder, ['check'])).err).toBe('');
  });

  test('need not be named in each of several configs', async () => {
    const folder = folderWith({
      'a/crossclause.yaml': 'baseline: accepted.json\n',
      'a/a.md': wrong,
      'b/crossclause.yaml': 'rules: {}\n',
      'b/b.md': wrong,
    });
    const { code, out, err } = await run(folder, ['check', '--update-baseline']);
    expect([code, out]).toEqual([0, 'a/accepted.json accepts 1 finding in 1 file.\n']);
    expect(err).toContain('b/crossclause.yaml: No baseline is named.');
  });

  test('keeps what it accepts in a document that cannot be read as it is', async () => {
    const folder = folderWith({ 'crossclause.yaml': 'baseline: b.json\n', 'a.md': wrong, 'b.md': wrong });
    await run(folder, ['check', '--update-baseline']);
    const before = readFileSync(join(folder, 'b.json'), 'utf8');
    writeFileSync(join(folder, 'b.md'), Uint8Array.of(0xff, 0xfe, 0x41, 0));
    expect((await run(folder, ['check', '--update-baseline'])).code).toBe(2);
    expect(readFileSync(join(folder, 'b.json'), 'utf8')).toBe(before);
  });

  test('accepts what is said of the config itself', async () => {
    const folder = folderWith({
      'crossclause.yaml':
        'standards: [ISO 9001:2015]\nexclusions:\n  - clause: ISO 9001:2015 8.3\nbaseline: b.json\n',
      'a.md': 'Nothing.\n',
    });
    expect((await run(folder, ['check'])).out).toContain('exclusion-not-allowed');

    const { out } = await run(folder, ['check', '--update-baseline']);
    expect(out).toBe('b.json accepts 2 findings in 1 file.\n');
    expect(await run(folder, ['check', '--strict'])).toMatchObject({
      code: 0,
      out: 'No new findings in 1 file. The baseline accepts 2.\n',
    });
  });

  test('must be named in the config to be written', async () => {
    const { code, err } = await run(folderWith({ 'a.md': wrong }), ['check', '--update-baseline']);
    expect(code).toBe(2);
    expect(err).toContain('No baseline is named. Add, for example, “baseline: crossclause-baseline.json”.');
  });

  test('that is not there accepts nothing, and check says so', async () => {
    const folder = folderWith({ 'crossclause.yaml': 'baseline: slip.json\n', 'a.md': wrong });
    const { code, out, err } = await run(folder, ['check']);
    expect(err).toBe(
      'slip.json: The baseline is not there, so no finding is accepted. To write it, run crossclause check --update-baseline.\n',
    );
    expect(out).toContain('unknown-clause');
    expect(code).toBe(1);
  });

  test('cannot be a folder', async () => {
    const folder = folderWith({ 'crossclause.yaml': 'baseline: kept\n', 'kept/b.json': '{}', 'a.md': wrong });
    const { code, err } = await run(folder, ['check']);
    expect([code, err]).toEqual([2, 'kept: The file is a folder, not a file.\n']);
  });

  test('that cannot be read is not written over, since it may accept more elsewhere', async () => {
    const broken = '{ "version": 1,\n<<<<<<< HEAD\n';
    const folder = folderWith({ 'crossclause.yaml': 'baseline: b.json\n', 'b.json': broken, 'a.md': wrong });
    const { code, out, err } = await run(folder, ['check', '--update-baseline']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(
      'b.json: The baseline cannot be read and is left as it is. Put it right, or remove it.',
    );
    expect(readFileSync(join(folder, 'b.json'), 'utf8')).toBe(broken);
  });

  test('that is none is told so', async () => {
    const folder = folderWith({ 'crossclause.yaml': 'baseline: b.json\n', 'b.json': '[]', 'a.md': wrong });
    const { code, err } = await run(folder, ['check']);
    expect(code).toBe(2);
    expect(err).toContain('b.json: The baseline ');
  });
});
