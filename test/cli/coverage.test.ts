import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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

  test('counts nothing that an informative document cites, which is checked as any other', async () => {
    const folder = folderWith({
      ...files,
      'crossclause.yaml': `${files['crossclause.yaml']}informative: [minutes]\n`,
      'minutes/may.md': 'We talked about ISO/IEC 20000-1:2018 8.6.1, 8.6.2 and 8.6.9.\n',
    });
    const [service] = await runForJson(folder, ['coverage']);
    expect(statusOf(service, '8.6.1')).toMatchObject({ status: 'covered', documents: ['incident.md'] });
    expect(statusOf(service, '8.6.2')).toMatchObject({ status: 'not covered', documents: [] });
    const found = await runForJson(folder, ['check', 'minutes']);
    expect(found).toMatchObject([{ rule: 'unknown-clause' }]);
    const { documents } = await runForJson(folder, ['matrix']);
    expect(documents).toEqual(['incident.md']);
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

  test('of no document at all is no answer', async () => {
    const config = 'standards: [ISO 9001:2015]\ninclude: ["policys/**"]\n';
    const { code, out, err } = await run(folderWith({ ...files, 'crossclause.yaml': config }), ['coverage']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toBe(
      'There is no document here. Name a folder that holds some; “include” and “exclude” in crossclause.yaml say which of its files count.\n',
    );
  });

  test('of an edition whose clauses no pack lists is no answer, and beside others it is told', async () => {
    const message = 'No pack lists the clauses of ISO 9001:2000, so nothing is said of its coverage.\n';
    const asked = await run(folderWith(files), ['coverage', '--standard', 'ISO 9001:2000', '--min', '80']);
    expect(asked).toEqual({ code: 2, out: '', err: message });

    const config = 'standards: [ISO 9001:2015, ISO 9001:2000]\n';
    const beside = await run(folderWith({ ...files, 'crossclause.yaml': config }), ['coverage']);
    expect([beside.code, beside.err]).toEqual([0, message]);
    expect(beside.out).toContain('ISO 9001:2015');
  });

  describe('--min', () => {
    test.each([
      ['0', 0],
      ['100', 1],
    ])('%s ends with %i', async (min, expected) => {
      expect((await run(folderWith(files), ['coverage', '--min', min])).code).toBe(expected);
    });

    test('counts for each edition, and says which has too little', async () => {
      const { code, err } = await run(folderWith(files), [
        'coverage',
        '--min',
        '80',
        '--standard',
        'ISO/IEC 20000-1:2018',
      ]);
      expect(code).toBe(1);
      expect(err).toBe('ISO/IEC 20000-1:2018: 1 % covered, less than 80 %.\n');
    });

    test('is a number', async () => {
      const { code, err } = await run(folderWith(files), ['coverage', '--min', 'most']);
      expect(code).toBe(2);
      expect(err).toContain('Expected a number from 0 to 100.');
    });
  });

  describe('--against', () => {
    const earlier = async (folder: string) => {
      const { out } = await run(folder, ['coverage', '--format', 'json']);
      writeFileSync(join(folder, 'earlier.json'), out);
      return folder;
    };

    test('finds nothing where nothing changed', async () => {
      const folder = await earlier(folderWith(files));
      expect(await run(folder, ['coverage', '--against', 'earlier.json'])).toMatchObject({
        code: 0,
        err: '',
      });
    });

    test('reads a report that has a byte order mark', async () => {
      const folder = await earlier(folderWith(files));
      const report = readFileSync(join(folder, 'earlier.json'), 'utf8');
      writeFileSync(join(folder, 'earlier.json'), `\uFEFF${report}`);
      expect((await run(folder, ['coverage', '--against', 'earlier.json'])).err).toBe('');
    });

    test('says which clauses were lost, and who referenced them', async () => {
      const folder = await earlier(folderWith(files));
      writeFileSync(join(folder, 'incident.md'), 'See ISO/IEC 20000-1:2018 8.6.1.\n');
      const { code, err } = await run(folder, ['coverage', '--against', 'earlier.json']);
      expect(code).toBe(1);
      expect(
        err,
      ).toBe(`ISO/IEC 27001:2022 A (Information security controls reference) was partly covered and is not covered now.
ISO/IEC 27001:2022 A.5 (Organizational controls) was partly covered and is not covered now.
ISO/IEC 27001:2022 A.5.24 (Information security incident management planning and preparation) was covered and is not covered now; incident.md referenced it.
`);
    });

    test('a clause that is excluded now is not lost; one that was excluded and is not covered is', async () => {
      const exclusion =
        'exclusions: [{ clause: ISO/IEC 27001:2022 A.5.24, justification: Nobody attacks us. }]\n';
      const excluding = { ...files, 'crossclause.yaml': files['crossclause.yaml'] + exclusion };
      const covered = await earlier(folderWith({ ...files, 'incident.md': 'ISO/IEC 27001 A.5.24.' }));
      writeFileSync(join(covered, 'incident.md'), 'Nothing.');
      writeFileSync(join(covered, 'crossclause.yaml'), excluding['crossclause.yaml']);
      const lost = (await run(covered, ['coverage', '--against', 'earlier.json'])).err;
      expect(lost).not.toContain('A.5.24');

      const excluded = await earlier(folderWith({ ...excluding, 'incident.md': 'Nothing.' }));
      writeFileSync(join(excluded, 'crossclause.yaml'), files['crossclause.yaml']);
      const { code, err } = await run(excluded, ['coverage', '--against', 'earlier.json']);
      expect(code).toBe(1);
      expect(err).toContain('A.5.24');
    });

    describe('with several configs', () => {
      const two = {
        'a/crossclause.yaml': 'standards: [ISO 9001:2015]\n',
        'a/x.md': 'See ISO 9001:2015 8.4.1 and ISO 9001:2015 8.4.2.\n',
        'b/crossclause.yaml': 'standards: [ISO 9001:2015]\n',
        'b/x.md': 'See ISO 9001:2015 8.5.1.\n',
      };

      test('holds the same edition against that of the same config', async () => {
        const folder = await earlier(folderWith(two));
        expect(await run(folder, ['coverage', '--against', 'earlier.json'])).toMatchObject({
          code: 0,
          err: '',
        });
        writeFileSync(join(folder, 'b/x.md'), 'Nothing.');
        const { code, err } = await run(folder, ['coverage', '--against', 'earlier.json']);
        expect(code).toBe(1);
        expect(err).toContain('ISO 9001:2015 (b/crossclause.yaml) 8.5.1 (');
        expect(err).not.toContain('8.4');
      });

      test('names the config that is gone', async () => {
        const folder = await earlier(folderWith(two));
        rmSync(join(folder, 'b'), { recursive: true });
        const { code, err } = await run(folder, ['coverage', '--against', 'earlier.json']);
        expect(code).toBe(1);
        expect(err).toBe(
          'ISO 9001:2015 (b/crossclause.yaml) had 1 covered clause and has no coverage now: it is not in scope, or none of its documents was read.\n',
        );
      });

      test('says in each form of which config it speaks', async () => {
        const folder = folderWith(two);
        const [a, b] = await runForJson(folder, ['coverage']);
        expect([a.config, b.config]).toEqual(['a/crossclause.yaml', 'b/crossclause.yaml']);
        expect((await run(folder, ['coverage'])).out).toContain('ISO 9001:2015 (b/crossclause.yaml)  ');
        const markdown = await run(folder, ['coverage', '--format', 'markdown']);
        expect(markdown.out).toContain('## ISO 9001:2015 (b/crossclause.yaml)\n');
        const { err } = await run(folder, ['coverage', '--min', '80']);
        expect(err).toContain('ISO 9001:2015 (b/crossclause.yaml): 1 % covered, less than 80 %.\n');
      });
    });

    test('names an edition that left the scope, unless others are asked for', async () => {
      const folder = await earlier(folderWith(files));
      writeFileSync(join(folder, 'crossclause.yaml'), 'standards: [ISO/IEC 20000-1:2018]\n');
      const { code, err } = await run(folder, ['coverage', '--against', 'earlier.json']);
      expect(code).toBe(1);
      expect(err).toBe(
        'ISO/IEC 27001:2022 (crossclause.yaml) had 1 covered clause and has no coverage now: it is not in scope, or none of its documents was read.\n',
      );
      const asked = ['coverage', '--against', 'earlier.json', '--standard', 'ISO/IEC 20000-1:2018'];
      expect((await run(folder, asked)).code).toBe(0);
    });

    test('notes an edition that came into the scope, and compares the others', async () => {
      const folder = await earlier(folderWith(files));
      const config = 'standards: [ISO/IEC 20000-1:2018, ISO/IEC 27001:2022, ISO 9001:2015]\n';
      writeFileSync(join(folder, 'crossclause.yaml'), config);
      expect(await run(folder, ['coverage', '--against', 'earlier.json'])).toMatchObject({
        code: 0,
        err: '--against earlier.json: The report says nothing of ISO 9001:2015, so that only the others are compared.\n',
      });
    });

    test('a report that was made in the folder of the config is understood above it', async () => {
      const inFolder = Object.fromEntries(
        Object.entries(files).map(([name, text]) => [`isms/${name}`, text]),
      );
      const folder = folderWith(inFolder);
      await earlier(join(folder, 'isms'));
      writeFileSync(join(folder, 'isms/incident.md'), 'See ISO/IEC 20000-1:2018 8.6.1.\n');
      const { code, err } = await run(folder, ['coverage', '--against', 'isms/earlier.json']);
      expect(code).toBe(1);
      expect(err).toContain('A.5.24');
      expect(err).toContain('; isms/incident.md referenced it.');
    });

    test.each([
      ['that is not there', {}, 'The file does not exist.'],
      [
        'in UTF-16, as a shell of Windows may write it',
        { 'earlier.json': Buffer.from('\uFEFF[]', 'utf16le') },
        '--against earlier.json: The file is UTF-16; save it as UTF-8.\n',
      ],
      ['that is not JSON', { 'earlier.json': 'root:x:0:0' }, 'earlier.json: The report is not JSON.\n'],
      ['of something else', { 'earlier.json': '{}' }, 'The report should be what crossclause coverage'],
      [
        'without clauses',
        { 'earlier.json': '[{"standard":"ISO 9001"}]' },
        'should name standard, edition and clauses',
      ],
      ['of no edition in scope', { 'earlier.json': '[]' }, 'The report says nothing of ISO/IEC 20000-1:2018'],
    ])('a report %s is told', async (_, report, message) => {
      const { code, err } = await run(folderWith({ ...files, ...report }), [
        'coverage',
        '--against',
        'earlier.json',
      ]);
      expect(code).toBe(2);
      expect(err).toContain(message);
    });
  });
});

test('crossclause coverage counts what cites an adoption, in a scope that names one', async () => {
  const folder = folderWith({
    'crossclause.yaml': 'standards: [DIN EN ISO/IEC 27001:2024-01]\n',
    'policy.md': 'Access follows BS EN ISO/IEC 27001:2023 A.5.15.\n',
  });
  const [edition] = await runForJson(folder, ['coverage']);
  expect(statusOf(edition, 'A.5.15')).toMatchObject({ status: 'covered', documents: ['policy.md'] });
});
