import { describe, expect, test } from 'vitest';
import { folderWith, run, runForJson } from './run.ts';

describe('crossclause explain of the entry of a term', () => {
  test('says which term it is, and what the other editions have', async () => {
    const { code, out } = await run(folderWith({}), ['explain', 'ISO/IEC 20000-1:2018', '3.2.5']);
    expect(code).toBe(0);
    expect(out).toMatch(
      /^ISO\/IEC 20000-1:2018 3\.2\.5 incident\n {2}is {6}the entry of a term\n\nincident\n/,
    );
    expect(out).toContain('See 3.31 information security incident.');
    expect(out).toContain('ISO/IEC TR 20000-7:2019, Table A.1, 3.2.5');
    expect(out).toMatch(/\n {2}pack +shipped: terms\//);
  });

  test('knows those of vocabularies, dated or not', async () => {
    const dated = await run(folderWith({}), ['explain', 'entry 3.7 of ISO/IEC 27000:2018']);
    expect(dated.out).toMatch(/^ISO\/IEC 27000:2018 3\.7 availability\n/);
    expect((await run(folderWith({}), ['explain', 'ISO/IEC 27000 3.7'])).out).toBe(dated.out);
  });

  test('in JSON gives the rows about it', async () => {
    const [entry] = await runForJson(folderWith({}), ['explain', 'ISO/IEC 20000-1:2018 3.2.5']);
    expect(entry).toMatchObject({ clause: '3.2.5', title: 'incident', counterparts: [] });
    expect(entry.terms).toMatchObject([{ term: 'incident', entry: '3.2.5' }]);
  });

  test('leaves a number that no pack of terms has to be unknown', async () => {
    const { code, err } = await run(folderWith({}), ['explain', 'ISO/IEC 20000-1:2018 3.2.99']);
    expect(code).toBe(1);
    expect(err).toContain('ISO/IEC 20000-1:2018 has no clause 3.2.99.');
  });
});

test('entries are no requirements: coverage does not count them', async () => {
  const files = {
    'crossclause.yaml': 'standards: [ISO/IEC 20000-1:2018]\n',
    'policy.md': 'An incident (ISO/IEC 20000-1:2018, 3.2.5) is logged.\n',
  };
  const [cited] = await runForJson(folderWith(files), ['coverage']);
  const [uncited] = await runForJson(folderWith({ ...files, 'policy.md': 'Nothing.\n' }), ['coverage']);
  expect(cited.counts).toEqual(uncited.counts);
  expect(cited.clauses.map(({ number }: { number: string }) => number)).not.toContain('3.2.5');
});
