import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { folderWith, run, runForJson } from './run.ts';

const files = {
  'crossclause.yaml': 'standards: [ISO/IEC 20000-1:2018, ISO 9001:2015]\n',
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

  test('goes to a file, with links that lead from there', async () => {
    const folder = folderWith({ ...files, 'reports/empty.txt': '' });
    const { code, out } = await run(folder, ['matrix', '--output', 'reports/matrix.md']);
    expect([code, out]).toEqual([0, 'reports/matrix.md written.\n']);
    expect(readFileSync(join(folder, 'reports/matrix.md'), 'utf8')).toContain(
      '[procedures/incident.md](../procedures/incident.md)',
    );
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

describe('the matrix of the example', () => {
  const example = fileURLToPath(new URL('../../examples/integrated-management-system', import.meta.url));
  const byHand = readFileSync(new URL('integrated-management-system.matrix.md', import.meta.url), 'utf8');

  test('is the one made by hand', async () => {
    const { out } = await run(example, ['matrix', '--columns', 'ISO 9001:2015, places']);
    const published = tableIn(out)
      .replaceAll('\\', '')
      .replace(/(?<=[|;] )(?:in no table|[\d.]+ \([a-z]+, (?:derived|draft), [a-z ]+\))(?:; )?/g, '');
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
