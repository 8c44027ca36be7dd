import { describe, expect, test } from 'vitest';
import { folderWith, run, runForJson } from './run.ts';

const scope = 'standards: [ISO/IEC 20000-1:2018, ISO 9001:2015, ISO/IEC 27001:2013]\n';

describe('crossclause explain', () => {
  test('says what a clause is, where it stands, and what answers to it', async () => {
    const folder = folderWith({ 'crossclause.yaml': scope });
    const { code, out } = await run(folder, ['explain', 'ISO/IEC 20000-1:2018', '8.7.3']);
    expect(code).toBe(0);
    expect(out).toMatch(/^ISO\/IEC 20000-1:2018 8\.7\.3 Information security management\n/);
    expect(out).toContain(
      '\n  in      8 Operation of the service management system > 8.7 Service assurance\n',
    );
    expect(out).toMatch(/\n {2}status {2}current/);
    expect(out).toMatch(/\n {2}below {3}8\.7\.3\.1, /);
    expect(out.indexOf('\nISO 9001:2015\n')).toBeLessThan(out.indexOf('\nISO/IEC 27001:2013\n'));
    expect(out).toContain('ISO/IEC TR 20000-7:2019');
  });

  test('says whether the standard lets the clause be left out, and where it says so', async () => {
    const folder = folderWith({ 'crossclause.yaml': scope });
    const clause = async (reference: string) => (await run(folder, ['explain', reference])).out;
    expect(await clause('ISO/IEC 20000-1:2018 8.7.3')).toContain(
      '\n  applies in any case: ISO/IEC 20000-1:2018, 1.2\n',
    );
    expect(await clause('ISO 9001:2015 8.3')).toContain(
      '\n  applies unless it is left out with a justification: ISO 9001:2015, 4.3\n',
    );
    expect(await clause('ISO/IEC 20000-1:2011 6.6')).toMatch(
      /\n {2}applies in any case: .* \(draft: to be checked\)\n/,
    );
    expect(await clause('ISO 22301:2019 8.2')).not.toContain('\n  applies ');
    const [control, other] = await runForJson(folder, [
      'explain',
      'ISO/IEC 27001:2013 A.5.1, ISO 22301:2019 8.2',
    ]);
    expect(control.applicability).toMatchObject({ exclusion: 'with-justification', basis: 'published' });
    expect(other.applicability).toBe(null);
  });

  test('says of a status that it is hearsay, and which side adds something where both have one number', async () => {
    const { out } = await run(folderWith({ 'crossclause.yaml': scope }), ['explain', 'ISO 9001:2015 7.5']);
    expect(out).toContain('  status  withdrawn, replaced by ISO 9001:2026 (draft: to be checked)\n');
    expect(out).toContain('\n      ISO 9001 7.5 adds  ');
    expect(out).toContain('\n      ISO/IEC 20000-1 7.5 adds  ');
  });

  test('tells the row of the clause above as its source does, of that clause', async () => {
    const folder = folderWith({ 'crossclause.yaml': scope });
    const explained = async (reference: string) => (await run(folder, ['explain', reference])).out;
    const activities = await explained('ISO/IEC 20000-1:2018 8.5.1.3');
    expect(activities).toContain(
      '  8.5.6 Control of changes\n      relation  similar: similar requirements (a row of 8.5.1, the clause above)\n      8.5.1 adds  ',
    );
    expect(activities).not.toContain('8.5.1.3 adds');
    expect(activities).not.toContain('more extensive');
    const general = await explained('ISO 9001:2015 8.4.1');
    expect(general).toContain('relation  similar: similar requirements (a row of 8.4, the clause above)\n');
    expect(general).not.toContain('8.4.1 adds');
  });

  test('takes the reference as one word or several', async () => {
    const folder = folderWith({ 'crossclause.yaml': scope });
    const apart = await run(folder, ['explain', 'ISO', '9001:2015', 'clause', '8.4']);
    expect((await run(folder, ['explain', 'ISO 9001:2015 clause 8.4'])).out).toBe(apart.out);
    expect(apart.out).toMatch(/^ISO 9001:2015 8\.4 /);
  });

  test('takes a whole number after a standard for a clause', async () => {
    const folder = folderWith({});
    const { code, out } = await run(folder, ['explain', 'ISO', '9001:2015', '8']);
    expect([code, out.split('\n')[0]]).toEqual([0, 'ISO 9001:2015 8 Operation']);
    expect(await run(folder, ['explain', 'ISO 9001:2015 18'])).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^ISO 9001:2015 has no clause 18\./),
    });
  });

  test('tells “there is none, says the table” from “no table has a row”', async () => {
    const folder = folderWith({ 'crossclause.yaml': scope });
    const none = await run(folder, ['explain', 'ISO 9001:2015 8.7']);
    expect(none.out).toMatch(/ISO\/IEC 20000-1:2018\n {2}No counterpart.*, says ISO\/IEC TR 20000-7:2019/);
  });

  test('names editions by the scope, or all where there is none', async () => {
    const editions = async (files: Record<string, string>) =>
      (await runForJson(folderWith(files), ['explain', 'ISO/IEC 20000-1:2018 8.7.3']))[0].counterparts.map(
        (answer: { standard: string; edition: string }) => `${answer.standard}:${answer.edition}`,
      );
    expect(await editions({ 'crossclause.yaml': scope })).toEqual(['ISO 9001:2015', 'ISO/IEC 27001:2013']);
    expect(await editions({})).toEqual(
      expect.arrayContaining(['ISO 9001:2015', 'ISO/IEC 27001:2013', 'ISO/IEC 27001:2022']),
    );
  });

  test('names the parts of clauses that a row means', async () => {
    const folder = folderWith({
      'crossclause.yaml': 'standards: [ISO/IEC 27001:2013, ISO/IEC 20000-1:2011]\n',
    });
    const { out } = await run(folder, ['explain', 'ISO/IEC 27001:2013 5.1']);
    expect(out).toContain('      only      5.1 c) with 4.1.1 e)\n');
    const [explanation] = await runForJson(folder, ['explain', 'ISO/IEC 27001:2013 5.1']);
    expect(explanation.counterparts[0].rows).toContainEqual(
      expect.objectContaining({ clause: '6.4', item: { from: 'c)', to: 'a) 1) and 2)' } }),
    );
  });

  test('without a scope leaves out the editions that no table has', async () => {
    const { out } = await run(folderWith({}), ['explain', 'ISO/IEC 20000-1:2018 7.6']);
    expect(out).toContain('ISO 9001:2015\n');
    expect(out).not.toContain('No table has a row');
  });

  test('gives JSON with null for what is absent', async () => {
    const [explanation] = await runForJson(folderWith({ 'crossclause.yaml': scope }), [
      'explain',
      'ISO/IEC 20000-1:2018 8.7.2',
    ]);
    expect(explanation).toMatchObject({
      standard: 'ISO/IEC 20000-1',
      edition: '2018',
      clause: '8.7.2',
      title: 'Service continuity management',
      status: 'current',
      above: [{ number: '8' }, { number: '8.7', title: 'Service assurance' }],
    });
    const security = explanation.counterparts.find(
      (answer: { standard: string }) => answer.standard === 'ISO/IEC 27001',
    );
    expect(security.answer).toBe('counterparts');
    expect(security.rows.map((row: { clause: string }) => row.clause)).toContain('A.17');
    expect(security.rows[0]).toHaveProperty('path');
  });

  test('asks back where the clause does not exist', async () => {
    const { code, err } = await run(folderWith({}), ['explain', 'ISO/IEC 20000-1:2018 8.7.9']);
    expect(code).toBe(1);
    expect(err).toMatch(/^ISO\/IEC 20000-1:2018 has no clause 8\.7\.9\. Did you mean 8\.7/);
  });

  test('says where the clauses are listed when a standard alone is named', async () => {
    const { code, err } = await run(folderWith({}), ['explain', 'ISO 9001:2015']);
    expect(code).toBe(2);
    expect(err).toMatch(/ crossclause catalogue --standard "ISO 9001:2015" lists the clauses\.\n$/);
  });

  test('says what it expected where there is no reference', async () => {
    const { code, err } = await run(folderWith({}), ['explain', 'everything']);
    expect(code).toBe(2);
    expect(err).toBe(
      '“everything” names no clause; expected a standard and a clause, for example ISO/IEC 20000-1:2018 8.7.3.\n',
    );
  });

  test.each([
    ['ISO 9001:2015', /names no clause of ISO 9001:2015; expected a standard and a clause/],
    [
      'ISO 31000 6.1',
      /^No pack has an edition of ISO 31000\. The packs list IEC 62304:2006, ISO 13485:2016, /,
    ],
  ])('says what is missing in %s', async (typed, message) => {
    const { code, err } = await run(folderWith({}), ['explain', typed]);
    expect(code).toBe(2);
    expect(err).toMatch(message);
  });
});

describe('crossclause explain, where a pack is missing', () => {
  test.each([
    ['ISO 31000 6.1', /^No pack has an edition of ISO 31000\. The packs list /],
    ['ISO 31000:2018 6.1', /^No pack lists the clauses of ISO 31000:2018\. The packs list /],
    [
      'ISO 9001:1994 4.1',
      /^No pack lists the clauses of ISO 9001:1994\. The packs list ISO 9001:2008, ISO 9001:2015, ISO 9001:2026\.$/m,
    ],
    ['ISO/IEC 27001:2005 4.2', /^No pack lists the clauses of ISO\/IEC 27001:2005\. The packs list /],
  ])('could not be run for %s', async (typed, message) => {
    const { code, out, err } = await run(folderWith({}), ['explain', typed]);
    expect([code, out.trim()]).toEqual([2, '']);
    expect(err).toMatch(message);
  });

  test('explains the others', async () => {
    const { code, out, err } = await run(folderWith({}), ['explain', 'ISO 9001:2015 8.4; ISO 31000 6.1']);
    expect(code).toBe(2);
    expect(out).toMatch(/^ISO 9001:2015 8\.4 /);
    expect(err).toMatch(/^No pack has an edition of ISO 31000\./);
  });
});

describe('crossclause explain, with packs of several owners', () => {
  const pack = (relation: string, to: string, source: string) => `kind: correlation
id: iso-iec-20000-1-2018--iso-9001-2015
from: ISO/IEC 20000-1:2018
to: ISO 9001:2015
basis: draft
sources:
  ours: { document: ${source}, place: sheet 1 }
rows:
  - { from: "7.6", to: ${to}, relation: ${relation}, source: ours }
`;
  const files = {
    'crossclause.yaml': scope,
    '.crossclause/ours.yaml': pack('none', 'null', 'The project’s table'),
    'mine/table.yaml': pack('partial', '"7.1.6"', 'My table'),
  };
  const explained = async (...options: readonly string[]) => {
    const folder = folderWith(files);
    const { out } = await run(folder, ['explain', 'ISO/IEC 20000-1:2018 7.6', ...options]);
    return out.slice(out.indexOf('\nISO 9001:2015\n'), out.indexOf('\nISO/IEC 27001:2013\n'));
  };

  test('the project’s counts, and what it overrides is told', async () => {
    const out = await explained('--user-packs', 'mine');
    expect(out).toContain(
      '  No counterpart, says a draft (The project’s table, sheet 1).\n      pack      project: .crossclause/ours.yaml\n',
    );
    expect(out).toMatch(
      /Overridden, yours: mine\/table\.yaml: ISO\/IEC 20000-1:2018 7\.6 and ISO 9001:2015 7\.1\.6 overlap in part, says a draft \(My table, sheet 1\)\. Counts instead: project: \.crossclause\/ours\.yaml\./,
    );
    expect(out).toMatch(
      /Overridden, shipped: correlations\/\S+: ISO\/IEC 20000-1:2018 7\.6 and ISO 9001:2015 7\.1\.6 are similar, says ISO\/IEC TR 20000-7:2019, Table 3/,
    );
  });

  test('the user’s counts over the shipped one', async () => {
    const { out } = await run(folderWith({ ...files, '.crossclause/ours.yaml': '' }), [
      'explain',
      'ISO/IEC 20000-1:2018 7.6',
      '--user-packs',
      'mine/table.yaml',
    ]);
    expect(out).toContain('      pack      yours: mine/table.yaml\n');
    expect(out).toMatch(/Overridden, shipped: .*Counts instead: yours: mine\/table\.yaml\./);
  });

  test('the other side is told as well', async () => {
    const folder = folderWith(files);
    const [{ counterparts }] = await runForJson(folder, ['explain', 'ISO 9001:2015 7.1.6']);
    expect(counterparts[0]).toMatchObject({
      standard: 'ISO/IEC 20000-1',
      overridden: expect.arrayContaining([
        expect.objectContaining({
          from: { standard: 'ISO/IEC 20000-1', edition: '2018', clause: '7.6' },
          to: { standard: 'ISO 9001', edition: '2015', clause: '7.1.6' },
          relation: 'similar',
          basis: 'published',
          pack: { owner: 'shipped', pack: 'correlations/iso-iec-20000-1-2018--iso-9001-2015.yaml' },
          by: [{ owner: 'project', pack: '.crossclause/ours.yaml' }],
        }),
      ]),
    });
  });

  test('a row says in JSON where it stands', async () => {
    const [{ counterparts }] = await runForJson(folderWith({ 'crossclause.yaml': scope }), [
      'explain',
      'ISO/IEC 20000-1:2018 7.6',
    ]);
    expect(counterparts[0].rows[0].packs).toEqual([
      { owner: 'shipped', pack: 'correlations/iso-iec-20000-1-2018--iso-9001-2015.yaml' },
    ]);
    expect(counterparts[0].overridden).toEqual([]);
  });

  test('the environment names the user’s packs by absolute paths', async () => {
    const folder = folderWith({ ...files, '.crossclause/ours.yaml': '' });
    const asked = (path: string) =>
      run(folder, ['explain', 'ISO/IEC 20000-1:2018 7.6'], { environment: { CROSSCLAUSE_USER_PACKS: path } });
    expect((await asked(`${folder}/mine/*.yaml`)).out).toContain('pack      yours: mine/table.yaml\n');
    const relative = await asked('mine');
    expect(relative.code).toBe(2);
    expect(relative.err).toContain('CROSSCLAUSE_USER_PACKS: “mine” is no absolute path');
  });

  test('a user’s pack that is named and not there keeps the run from counting', async () => {
    const folder = folderWith(files);
    const { code, err } = await run(folder, ['explain', 'ISO/IEC 20000-1:2018 7.6', '--user-packs', '/nope']);
    expect(code).toBe(2);
    expect(err).toBe('No pack is where --user-packs says: /nope.\n');

    const named = async (path: string) =>
      run(folder, ['explain', 'ISO 9001:2015 8.4'], { environment: { CROSSCLAUSE_USER_PACKS: path } });
    const message = 'No pack is where CROSSCLAUSE_USER_PACKS says: ';
    expect(await named('/nope')).toMatchObject({ code: 2, err: `${message}/nope.\n` });
    expect(await named('/nope/*.yaml')).toMatchObject({ code: 0, err: `${message}/nope/*.yaml.\n` });
  });
});

test('crossclause explain says of which edition an adoption is taken to be', async () => {
  const folder = folderWith({});
  const { code, out } = await run(folder, ['explain', 'DIN EN ISO/IEC 27001:2024-01', 'A.5.15']);
  expect([code, out.split('\n').slice(0, 3)]).toEqual([
    0,
    [
      'DIN EN ISO/IEC 27001:2024-01 is taken as an adoption of ISO/IEC 27001:2022, the newest by then.',
      '',
      'ISO/IEC 27001:2022 A.5.15 Access control',
    ],
  ]);
});
