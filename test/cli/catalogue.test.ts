import { describe, expect, test } from 'vitest';
import { standardText } from '../support/pack-texts.ts';
import { folderWith, run, runForJson } from './run.ts';

describe('crossclause catalogue', () => {
  test('lists what every pack has, in the shape that other programs read', async () => {
    const { standards, correlations, terms } = await runForJson(folderWith({}), ['catalogue']);
    const edition = standards.find((each: { id: string }) => each.id === 'iso-iec-20000-1-2018');
    expect(edition).toMatchObject({ standard: 'ISO/IEC 20000-1', edition: '2018', status: 'current' });
    expect(edition.clauses).toContainEqual(
      expect.objectContaining({ number: '8.7.3', title: 'Information security management' }),
    );
    expect(correlations).toContainEqual(
      expect.objectContaining({
        from: { standard: 'ISO/IEC 20000-1', edition: '2018', clause: '7.6' },
        to: { standard: 'ISO 9001', edition: '2015', clause: '7.1.6' },
        basis: 'published',
      }),
    );
    expect(terms).toContainEqual(
      expect.objectContaining({
        term: 'effectiveness',
        standard: 'ISO/IEC 27000',
        edition: '2014',
        entry: '2.24',
        compared: [
          expect.objectContaining({ standard: 'ISO/IEC 20000-1', entry: '3.9', difference: 'identical' }),
        ],
      }),
    );
  });

  test('lists the editions for people', async () => {
    const { code, out } = await run(folderWith({}), ['catalogue']);
    expect(code).toBe(0);
    expect(out).toMatch(/^ISO\/IEC 27001:2013 +withdrawn +\d+ clauses +\S/m);
    expect(out).toMatch(/^ISO 9001:2015 +withdrawn \(draft\) +\d+ clauses +\S/m);
  });

  test('lists the clauses of one edition, freely spelled', async () => {
    const { out } = await run(folderWith({}), ['catalogue', '--standard', 'ISO 27001:2022']);
    expect(out).toMatch(/^ISO\/IEC 27001:2022 {2}/);
    expect(out).toMatch(/^ {2}A\.5\.23 +\S/m);
  });

  test.each(['ISO/IEC 27001', 'ISO 27001', 'ISO27001', '27001'])(
    'takes %s for all its editions',
    async name => {
      const { code, out } = await run(folderWith({}), ['catalogue', '--standard', name]);
      expect(code).toBe(0);
      expect(out).toContain('ISO/IEC 27001:2013  ');
      expect(out).toContain('ISO/IEC 27001:2022  ');
    },
  );

  test.each([
    ['globex supplier requirements', 'Globex Supplier Requirements v4.0'],
    ['GSR v4', 'Globex Supplier Requirements v4.0'],
    ['GSR:2024', 'Globex Supplier Requirements v4.0'],
  ])('takes %s for the catalogue of that name, called by its version', async (name, shown) => {
    const pack = standardText({
      edition: 'Globex Supplier Requirements:2024',
      otherNames: ['GSR'],
      clauses: ['4 Access'],
    }).replace('title:', 'version: "4.0"\ntitle:');
    const folder = folderWith({ '.crossclause/globex-supplier-requirements-2024.yaml': pack });
    const { code, out } = await run(folder, ['catalogue', '--standard', name]);
    expect(code).toBe(0);
    expect(out).toContain(`${shown}  `);
  });

  test('says of an edition without clauses that it is known by name', async () => {
    const { out } = await run(folderWith({}), ['catalogue', '--standard', 'ISO 9001:2000']);
    expect(out).toBe('ISO 9001:2000  known by name\n');
  });

  test('names what there is where a standard is not known', async () => {
    const { code, err } = await run(folderWith({}), ['catalogue', '--standard', 'ISO 31000']);
    expect(code).toBe(2);
    expect(err).toMatch(/^--standard ISO 31000: No pack has “ISO 31000”\. The packs have /);
  });
});
