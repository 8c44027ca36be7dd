import { describe, expect, test } from 'vitest';
import { folderWith, run, runForJson } from './run.ts';

const files = {
  'crossclause.yaml': 'standards: [ISO/IEC 20000-1:2018, ISO/IEC 27001:2022]\n',
  'incident.md': 'See ISO/IEC 20000-1:2018 8.6.1 and ISO/IEC 27001 A.5.24.\n',
  'old.md': 'See ISO/IEC 27001:2013 A.16.1.1 and ISO/IEC 27001:2013 A.5.1.\n',
};

// biome-ignore lint/suspicious/noExplicitAny: JSON as other programs would read it
const statusOf = (edition: any, number: string) =>
  // biome-ignore lint/suspicious/noExplicitAny: the same
  edition.clauses.find((clause: any) => clause.number === number);

describe('crossclause coverage', () => {
  test('says which clauses of the scope are referenced, and by which documents', async () => {
    const [service, security] = await runForJson(folderWith(files), ['coverage']);
    expect(statusOf(service, '8.6.1')).toMatchObject({ status: 'covered', documents: ['incident.md'] });
    expect(statusOf(service, '8.6')).toMatchObject({ status: 'partly covered', documents: [] });
    expect(statusOf(security, 'A.5.24')).toMatchObject({ status: 'covered', documents: ['incident.md'] });
  });

  test('never counts a clause of another edition', async () => {
    const [, security] = await runForJson(folderWith(files), ['coverage']);
    expect(statusOf(security, 'A.5.1').status).not.toBe('covered');
  });

  test('shows it to people', async () => {
    const { code, out } = await run(folderWith(files), ['coverage']);
    expect(code).toBe(0);
    expect(out).toMatch(/^ISO\/IEC 20000-1:2018 {2}.+\n\[[#.]{30}\] \d+ % covered: 1 covered, /);
  });

  test('as Markdown', async () => {
    const { out } = await run(folderWith(files), ['coverage', '--format', 'markdown']);
    expect(out).toContain('| 8.6.1 | Incident management | covered | incident.md |\n');
  });

  test('of an edition that is asked for', async () => {
    const [edition, ...others] = await runForJson(folderWith(files), [
      'coverage',
      '--standard',
      'ISO/IEC 27001:2013',
    ]);
    expect(others).toEqual([]);
    expect(statusOf(edition, 'A.16.1.1')).toMatchObject({ status: 'covered', documents: ['old.md'] });
  });

  test('needs a scope', async () => {
    const { code, err } = await run(folderWith({ 'a.md': 'ISO 9001:2015 8.4' }), ['coverage']);
    expect(code).toBe(2);
    expect(err).toBe(
      'No scope is set. Name the editions under “standards” in crossclause.yaml, or with --standard.\n',
    );
  });
});
