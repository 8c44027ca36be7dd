import { describe, expect, test } from 'vitest';
import { folderWith, run, runForJson } from './run.ts';

describe('crossclause refs', () => {
  test('lists references as JSON in the shape that other programs read', async () => {
    const folder = folderWith({
      'policies/incident.md': '# Incidents\n\nSee ISO/IEC 20000-1:2018 8.6.1 a).\n',
    });
    expect(await runForJson(folder, ['refs', 'policies'])).toEqual([
      {
        file: 'policies/incident.md',
        range: { start: { line: 2, character: 25 }, end: { line: 2, character: 30 } },
        text: '8.6.1',
        standard: 'ISO/IEC 20000-1',
        edition: '2018',
        clause: '8.6.1',
        item: 'a)',
        via: null,
        resolvedEdition: '2018',
      },
    ]);
  });

  test('gives the designation where a standard is cited as a whole', async () => {
    const folder = folderWith({ 'a.md': 'We follow ISO 27001.\n' });
    const [reference] = await runForJson(folder, ['refs', 'a.md']);
    expect(reference).toMatchObject({
      range: { start: { line: 0, character: 10 }, end: { line: 0, character: 19 } },
      text: 'ISO 27001',
      standard: 'ISO/IEC 27001',
      edition: null,
      clause: null,
      item: null,
      via: null,
    });
  });

  test('says what settled the standard where it does not stand beside the clause', async () => {
    const folder = folderWith({ 'a.md': 'We follow ISO 9001:2015. Audits are as clause 9.2 asks.\n' });
    expect((await run(folder, ['refs'])).out).toContain('standard from the sentence, or one before it\n');
  });

  test('says one entry for each clause of a list or range', async () => {
    const folder = folderWith({ 'a.md': 'See ISO 9001:2015 8.4.1 to 8.4.3 and 8.5.1.\n' });
    const references = await runForJson(folder, ['refs', 'a.md']);
    expect(references.map((reference: { clause: string }) => reference.clause)).toEqual([
      '8.4.1',
      '8.4.2',
      '8.4.3',
      '8.5.1',
    ]);
  });

  test('says what settled the standard of a clause that stands alone', async () => {
    const folder = folderWith({
      'a.md': 'Besides ISO 9001:2015:\n\n## ISO/IEC 20000-1:2018\n\nIncidents: see clause 8.6.1.\n',
    });
    const references = await runForJson(folder, ['refs', 'a.md']);
    expect(references.at(-1)).toMatchObject({ clause: '8.6.1', standard: 'ISO/IEC 20000-1', via: 'heading' });
  });

  test('takes the edition in scope where none is stated', async () => {
    const folder = folderWith({
      'crossclause.yaml': 'standards: [ISO/IEC 27001:2013]\n',
      'a.md': 'See ISO/IEC 27001 A.16.1.1.\n',
    });
    const [reference] = await runForJson(folder, ['refs']);
    expect(reference).toMatchObject({ edition: null, resolvedEdition: '2013' });
  });

  test('lists them for people', async () => {
    const folder = folderWith({ 'a.md': 'See ISO/IEC 20000-1:2018 8.6.1 and ISO 9001 8.4.\n' });
    const { code, out } = await run(folder, ['refs']);
    expect(code).toBe(0);
    expect(out).toMatch(
      /^a\.md\n {2}1:26 +ISO\/IEC 20000-1:2018 8\.6\.1\n {2}1:45 +ISO 9001:\d{4} 8\.4 +edition not stated\n\n2 references in 1 file\.\n$/,
    );
  });

  test('is an empty array where there are none', async () => {
    expect((await run(folderWith({ 'a.md': 'Nothing.' }), ['refs', 'a.md', '--format', 'json'])).out).toBe(
      '[]\n',
    );
  });
});
