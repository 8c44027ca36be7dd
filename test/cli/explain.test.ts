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

  test('takes the reference as one word or several', async () => {
    const folder = folderWith({ 'crossclause.yaml': scope });
    const apart = await run(folder, ['explain', 'ISO', '9001:2015', 'clause', '8.4']);
    expect((await run(folder, ['explain', 'ISO 9001:2015 clause 8.4'])).out).toBe(apart.out);
    expect(apart.out).toMatch(/^ISO 9001:2015 8\.4 /);
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
    ['ISO 31000 6.1', /^No pack has an edition of ISO 31000\. The packs list ISO 14001:2015, /],
  ])('says what is missing in %s', async (typed, message) => {
    const { code, err } = await run(folderWith({}), ['explain', typed]);
    expect(code).toBe(2);
    expect(err).toMatch(message);
  });
});
