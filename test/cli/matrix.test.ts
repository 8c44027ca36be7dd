import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import readXlsx from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { folderWith, run, runForJson } from './run.ts';

const files = {
  'crossclause.yaml': `standards: [ISO/IEC 20000-1:2018, ISO 9001:2015]
rules: { missing-counterpart: off, withdrawn-edition: off }
`,
  'knowledge.md': '# Knowledge\n\nSee ISO/IEC 20000-1:2018 7.6 and ISO 9001:2015 8.4.\n',
  'procedures/incident.md': 'See ISO/IEC 20000-1:2018 8.6.1.\n',
};

const tableIn = (markdown: string): string =>
  markdown
    .split('\n')
    .filter(line => line.startsWith('|'))
    .join('\n');

describe('crossclause matrix', () => {
  test('holds the clauses of the edition that leads against the other editions and the documents', async () => {
    const { code, out } = await run(folderWith(files), ['matrix', '--state', 'covered']);
    expect(code).toBe(0);
    expect(out).toBe(`# Traceability matrix

<!-- crossclause-matrix state="covered" -->

| ISO/IEC 20000-1:2018 | Title | Coverage | ISO 9001:2015 | Referenced in |
| --- | --- | --- | --- | --- |
| 7.6 | Knowledge | covered | 7.1.6 (similar, not covered) | [knowledge.md](knowledge.md) (Knowledge) |
| 8.6.1 | Incident management | covered | no counterpart | [procedures/incident.md](procedures/incident.md) |

<!-- /crossclause-matrix -->
`);
  });

  test('another edition may lead', async () => {
    const { out } = await run(folderWith(files), ['matrix', '--lead', 'ISO 9001:2015', '--state', 'covered']);
    expect(out).toContain('| ISO 9001:2015 | Title | Coverage | ISO/IEC 20000-1:2018 | Referenced in |\n');
    expect(out).toContain(
      '| 8.4 | Control of externally provided processes, products and services | covered | ',
    );
  });

  test('the columns may be chosen', async () => {
    const { out } = await run(folderWith(files), ['matrix', '--columns', 'ISO/IEC 27001:2022, folders']);
    expect(tableIn(out).split('\n')[0]).toBe(
      '| ISO/IEC 20000-1:2018 | Title | Coverage | ISO/IEC 27001:2022 | (no folder) | procedures |',
    );
  });

  test('the clauses that ask for nothing come on demand', async () => {
    const { rows } = await runForJson(folderWith(files), ['matrix', '--all']);
    expect(rows[0]).toMatchObject({ clause: '1', status: null });
  });

  test('as CSV has a column for each document', async () => {
    const { out } = await run(folderWith(files), ['matrix', '--state', 'covered', '--format', 'csv']);
    expect(parse(out)).toEqual([
      [
        'ISO/IEC 20000-1:2018',
        'Title',
        'Coverage',
        'ISO 9001:2015',
        'knowledge.md',
        'procedures/incident.md',
      ],
      ['7.6', 'Knowledge', 'covered', '7.1.6 (similar, not covered)', 'Knowledge (line 3)', ''],
      ['8.6.1', 'Incident management', 'covered', 'no counterpart', '', 'line 1'],
    ]);
  });

  test('as HTML is a page with the diagram of the correlations', async () => {
    const { out } = await run(folderWith(files), ['matrix', '--format', 'html']);
    expect(out).toMatch(/^<!DOCTYPE html>/);
    expect(out).toContain('<a href="procedures/incident.md">procedures/incident.md</a>: line 1');
    expect(out).toContain('Written on 2025-03-31.');
    expect(out).toContain('</svg>');
  });

  test('as SVG is the diagram of the correlations alone', async () => {
    const folder = folderWith(files);
    const { out } = await run(folder, ['matrix', '--format', 'svg']);
    expect(out).toMatch(/^<svg /);
    expect(out).toContain(
      '<title id="crossclause-title">Correlations of ISO/IEC 20000-1:2018 with ISO 9001:2015</title>',
    );
    const turned = await run(folder, ['matrix', '--format', 'svg', '--lead', 'ISO 9001:2015']);
    expect(turned.out).toContain('Correlations of ISO 9001:2015 with ISO/IEC 20000-1:2018');
  });

  test('as SVG needs two editions', async () => {
    const alone = { 'crossclause.yaml': 'standards: ["ISO 9001:2015"]\n', 'a.md': 'ISO 9001:2015 8.4\n' };
    const { code, out, err } = await run(folderWith(alone), ['matrix', '--format', 'svg']);
    expect([code, out, err]).toEqual([
      2,
      '',
      'A diagram is of two or three editions, and there is one. Name another in --columns or the scope.\n',
    ]);
  });

  test('as XLSX goes to a file, never to a terminal', async () => {
    const folder = folderWith(files);
    const { code, out, err } = await run(folder, ['matrix', '--format', 'xlsx']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toBe('A spreadsheet goes to a file: name one with --output.\n');
    expect((await run(folder, ['matrix', '--format', 'xlsx', '--output', 'matrix.xlsx'])).code).toBe(0);
    const [sheet] = await readXlsx(join(folder, 'matrix.xlsx'));
    expect(sheet?.data[0]).toContain('procedures/incident.md');
  });

  test.each([
    ['in a folder that is not there', 'reports/matrix.md', 'its folder does not exist'],
    ['in the place of a folder', 'procedures', 'a folder has this name'],
    ['below a file', 'procedures/incident.md/matrix.md', 'its folder does not exist'],
  ])('cannot be written %s', async (_, output, reason) => {
    const { code, out, err } = await run(folderWith(files), ['matrix', '--output', output]);
    expect([code, out, err]).toEqual([2, '', `${output}: The file cannot be written: ${reason}.\n`]);
  });

  test('shows documents in one way', async () => {
    const { code, err } = await run(folderWith(files), ['matrix', '--columns', 'places, folders']);
    expect([code, err]).toEqual([2, 'A matrix shows documents in one way; take places or folders.\n']);
  });

  test('as OSCAL has the correlations, and the time it was written', async () => {
    const { out } = await run(folderWith(files), ['matrix', '--format', 'oscal']);
    const { metadata, mappings } = JSON.parse(out)['mapping-collection'];
    expect(metadata['last-modified']).toBe('2025-03-31T12:00:00.000Z');
    expect(mappings).toHaveLength(1);
  });

  test('goes to a file, with links that lead from there', async () => {
    const folder = folderWith({ ...files, 'reports/empty.txt': '' });
    const { code, out } = await run(folder, ['matrix', '--output', 'reports/matrix.md']);
    expect([code, out]).toEqual([0, 'reports/matrix.md written.\n']);
    expect(readFileSync(join(folder, 'reports/matrix.md'), 'utf8')).toContain(
      '[procedures/incident.md](../procedures/incident.md)',
    );
  });

  test('takes the place of a Markdown file only where that is said', async () => {
    const folder = folderWith({ ...files, 'reports/empty.md': '' });
    const document = Object.keys(files).find(name => name.endsWith('.md')) ?? '';
    const before = readFileSync(join(folder, document), 'utf8');
    const { code, out, err } = await run(folder, ['matrix', '--output', document]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toBe(
      `${document}: There is such a file, which may be a document. --overwrite replaces it.\n`,
    );
    expect(readFileSync(join(folder, document), 'utf8')).toBe(before);
    expect((await run(folder, ['matrix', '--output', document, '--overwrite'])).code).toBe(0);
    expect(readFileSync(join(folder, document), 'utf8')).toContain('# Traceability matrix');
    const mdx = folderWith({ ...files, 'reports/notes.mdx': 'Notes.\n' });
    expect((await run(mdx, ['matrix', '--output', 'reports/notes.mdx'])).code).toBe(2);
    expect(readFileSync(join(mdx, 'reports/notes.mdx'), 'utf8')).toBe('Notes.\n');
    // What is empty loses nothing, and what the command made before is made again.
    expect((await run(folder, ['matrix', '--output', 'reports/empty.md'])).code).toBe(0);
    for (const time of ['first', 'second'])
      expect([time, (await run(folder, ['matrix', '--format', 'html', '--output', 'a.html'])).code]).toEqual([
        time,
        0,
      ]);
  });

  test('written into the workspace covers nothing itself', async () => {
    const folder = folderWith(files);
    const before = await runForJson(folder, ['coverage']);
    await run(folder, ['matrix', '--output', 'matrix.md']);
    expect(await runForJson(folder, ['coverage'])).toEqual(before);
  });

  test.each([
    ['a lead that no pack has', ['--lead', 'ISO 1234:1999'], 'No pack has “ISO 1234:1999”.'],
    ['an unknown column', ['--columns', 'document'], 'Did you mean “documents”?'],
    ['an unknown state', ['--state', 'coverd'], '“coverd” is no state.'],
  ])('tells %s', async (_, options, message) => {
    const { code, out, err } = await run(folderWith(files), ['matrix', ...options]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });

  test('needs a scope, or an edition that leads', async () => {
    const folder = folderWith({ 'a.md': 'ISO 9001:2015 8.4' });
    const { code, err } = await run(folder, ['matrix']);
    expect(code).toBe(2);
    expect(err).toMatch(/^No scope is set, so no edition leads\./);
    expect((await run(folder, ['matrix', '--lead', 'ISO 9001:2015'])).code).toBe(0);
  });

  test('is about one config', async () => {
    const folder = folderWith({
      'a/crossclause.yaml': 'standards: [ISO 9001:2015]\n',
      'a/a.md': 'ISO 9001:2015 8.4',
      'b/crossclause.yaml': 'standards: [ISO 9001:2015]\n',
      'b/b.md': 'ISO 9001:2015 8.4',
    });
    const { code, err } = await run(folder, ['matrix']);
    expect(code).toBe(2);
    expect(err).toContain('these are of a/crossclause.yaml and b/crossclause.yaml');
  });
});

describe('crossclause matrix --write', () => {
  const marked =
    'Above.\n\n<!-- crossclause-matrix state="covered" -->\n<!-- /crossclause-matrix -->\n\nBelow.\n';
  const withMatrix = { ...files, 'manual/matrix.md': marked };
  const read = (folder: string, name = 'manual/matrix.md') => readFileSync(join(folder, name), 'utf8');

  test('writes the matrices between their markers, and nothing else', async () => {
    const folder = folderWith(withMatrix);
    const { code, out } = await run(folder, ['matrix', '--write']);
    expect([code, out]).toEqual([
      0,
      'manual/matrix.md: 1 matrix written.\n1 matrix written, 0 as they should be.\n',
    ]);
    expect(read(folder)).toBe(`Above.

<!-- crossclause-matrix state="covered" -->

| ISO/IEC 20000-1:2018 | Title | Coverage | ISO 9001:2015 | Referenced in |
| --- | --- | --- | --- | --- |
| 7.6 | Knowledge | covered | 7.1.6 (similar, not covered) | [knowledge.md](../knowledge.md) (Knowledge) |
| 8.6.1 | Incident management | covered | no counterpart | [procedures/incident.md](../procedures/incident.md) |

<!-- /crossclause-matrix -->

Below.
`);
  });

  test('changes nothing when it runs again', async () => {
    const folder = folderWith(withMatrix);
    await run(folder, ['matrix', '--write']);
    const before = read(folder);
    const { code, out } = await run(folder, ['matrix', '--write']);
    expect([code, out]).toEqual([0, '0 matrices written, 1 as it should be.\n']);
    expect(read(folder)).toBe(before);
  });

  test('keeps byte order mark and line ends', async () => {
    const folder = folderWith({
      ...withMatrix,
      'manual/matrix.md': `\uFEFF${marked.replaceAll('\n', '\r\n')}`,
    });
    await run(folder, ['matrix', '--write']);
    expect(read(folder)).toMatch(/^\uFEFFAbove\.\r\n/);
    expect(read(folder).replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test('counts the whole project, whatever files are to be written', async () => {
    const folder = folderWith(withMatrix);
    await run(folder, ['matrix', '--write', 'manual/matrix.md']);
    expect(read(folder)).toContain('procedures/incident.md');
    expect((await run(join(folder, 'manual'), ['check'])).code).toBe(0);
  });

  test('leaves a matrix that cannot be written, and says where', async () => {
    const unclosed = '\n<!-- crossclause-matrix -->\n\nText.\n';
    const folder = folderWith({ ...withMatrix, 'unclosed.md': unclosed });
    const { code, err } = await run(folder, ['matrix', '--write']);
    expect(code).toBe(2);
    expect(err).toMatch(/^unclosed\.md:2: A matrix begins here and does not end\./);
    expect(read(folder, 'unclosed.md')).toBe(unclosed);
    expect(read(folder)).toContain('| 7.6 |');
  });

  test('says where that is in the file as it was written', async () => {
    const folder = folderWith({
      ...withMatrix,
      'manual/matrix.md': `${marked}\n<!-- crossclause-matrix -->\n`,
    });
    const { err } = await run(folder, ['matrix', '--write']);
    const line = Number(/^manual\/matrix\.md:(\d+): A matrix begins here/.exec(err)?.[1]);
    expect(read(folder).split('\n')[line - 1]).toBe('<!-- crossclause-matrix -->');
    expect(line).toBeGreaterThan(marked.split('\n').length + 1);
  });

  test.each([
    ['--lead <edition>', 'ISO 9001:2015'],
    ['--format <name>', 'csv'],
  ])('goes with none of the options that its marker tells: %s', async (option, value) => {
    const [name = ''] = option.split(' ');
    const { code, err } = await run(folderWith(withMatrix), ['matrix', '--write', name, value]);
    expect(code).toBe(2);
    expect(err).toContain(`'--write' cannot be used with option '${option}'`);
  });

  test('check tells of a matrix that is stale, fix writes it', async () => {
    const folder = folderWith(withMatrix);
    const { code, out } = await run(folder, ['check']);
    expect(code).toBe(1);
    expect(out).toContain('manual/matrix.md:3:1 warning stale-matrix\n  The matrix is not written yet.\n');
    await run(folder, ['fix', '--write']);
    expect((await run(folder, ['check'])).code).toBe(0);
  });

  test('check of one file holds its matrix against all others', async () => {
    const folder = folderWith(withMatrix);
    await run(folder, ['matrix', '--write']);
    expect((await run(folder, ['check', 'manual/matrix.md'])).out).toBe('No findings in 1 file.\n');
  });

  test('without a config only the documents that are given count', async () => {
    const marked =
      '<!-- crossclause-matrix lead="ISO/IEC 20000-1:2018" state="covered" -->\n<!-- /crossclause-matrix -->\n';
    const folder = folderWith({
      'manual/matrix.md': marked,
      'manual/incident.md': 'ISO/IEC 20000-1:2018 8.6.1\n',
      'elsewhere.md': 'ISO/IEC 20000-1:2018 8.6.2\n',
      'broken.md': new Uint8Array([0xff, 0xfe, 0x41, 0]),
    });
    for (const command of [['check'], ['fix', '--write'], ['matrix', '--write']]) {
      const { err } = await run(folder, [...command, '--no-config', 'manual']);
      expect(err).toBe('');
    }
    expect(read(folder)).toContain('[manual/incident.md](incident.md)');
    expect(read(folder)).not.toContain('elsewhere.md');
    expect((await run(folder, ['check', 'manual'])).out).toBe('No findings in 2 files.\n');
  });

  test('fix writes the matrix of what the documents say after their fixes', async () => {
    const twice =
      '# A\n\nSee ISO/IEC 20000-1:2018 8.6.2.\n\n# B\n\nSee ISO/IEC 20000-1:2018 8.6.1, 8.6.2, 8.6.1.\n';
    const folder = folderWith({ ...withMatrix, 'requests.md': twice, 'more/a.md': '' });
    await run(folder, ['fix', '--write']);
    expect(await run(folder, ['fix'])).toMatchObject({ code: 0, out: '0 changes in 0 files to make.\n' });
    expect(read(folder)).toContain('[requests.md](../requests.md) (B)');
  });

  test('a document that fix leaves as it is, not being UTF-8, still stands in the matrix', async () => {
    const latin = Buffer.from('# Größe\n\nSee ISO/IEC 20000-1:2018 8.6.2.\n', 'latin1');
    const folder = folderWith({ ...withMatrix, 'latin.md': latin });
    const { err } = await run(folder, ['fix', '--write']);
    expect(err).toContain('latin.md: The file is not UTF-8 at byte 4; it is not changed.');
    expect(read(folder)).toContain('[latin.md](../latin.md)');
  });

  test('a baseline accepts it like any other finding', async () => {
    const config = `${files['crossclause.yaml']}baseline: baseline.json\n`;
    const folder = folderWith({ ...withMatrix, 'crossclause.yaml': config });
    await run(folder, ['check', '--update-baseline']);
    expect((await run(folder, ['check'])).code).toBe(0);
  });

  test('a document of the project that cannot be read is told, since the matrix lacks it', async () => {
    const folder = folderWith({ ...withMatrix, 'broken.md': new Uint8Array([0xff, 0xfe, 0x41, 0]) });
    const { code, err } = await run(folder, ['check', 'manual/matrix.md']);
    expect(code).toBe(2);
    expect(err).toContain('broken.md: The file ');
  });
});

describe('the matrix of the example', () => {
  const example = fileURLToPath(new URL('../../examples/integrated-management-system', import.meta.url));
  const byHand = readFileSync(new URL('integrated-management-system.matrix.md', import.meta.url), 'utf8');

  test('is the one made by hand', async () => {
    const { out } = await run(example, ['matrix', '--columns', 'ISO 9001:2015, places']);
    const published = tableIn(out)
      .replaceAll('\\', '')
      .replace(
        /(?<=[|;] )(?:in no table|[\d.]+ \([a-z]+, (?:row of [\d.]+, )?(?:derived|draft), [a-z ]+\))(?:; )?/g,
        '',
      );
    expect(published).toBe(tableIn(byHand));
  });

  test.each(['ISO/IEC 20000-1:2018', 'ISO 9001:2015', 'ISO/IEC 27001:2022'])(
    'has the numbers of its coverage where %s leads',
    async lead => {
      const { lead: leading, rows } = await runForJson(example, ['matrix', '--lead', lead]);
      const all = await runForJson(example, ['coverage']);
      const coverage = all.find(({ id }: { id: string }) => id === leading.id);
      expect(leading).toMatchObject({ counts: coverage.counts, percent: coverage.percent });
      // biome-ignore lint/suspicious/noExplicitAny: JSON as other programs would read it
      const statuses = (clauses: any[]) =>
        clauses.map(clause => [clause.clause ?? clause.number, clause.status]);
      expect(statuses(rows)).toEqual(statuses(coverage.clauses));
    },
  );
});
