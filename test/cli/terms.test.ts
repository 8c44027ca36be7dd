import { describe, expect, test } from 'vitest';
import { folderWith, run, runForJson } from './run.ts';

describe('crossclause terms', () => {
  test('says of a term where each edition defines it, how it differs, and who says so', async () => {
    const { code, out } = await run(folderWith({}), ['terms', 'release']);
    expect(code).toBe(0);
    expect(out).toBe(`release
  ISO/IEC 20000-1:2018  3.2.13
  ISO 9000:2015         3.12.7: different
                        A permission to go on; in ISO/IEC 20000-1 what goes live together.
  ISO/IEC 27000:2018    not defined
  source                ISO/IEC TR 20000-7:2019, Table A.1, 3.2.13
  pack                  shipped: terms/iso-iec-20000-1-2018--iso-9000-2015--iso-iec-27000-2018.yaml

release
  ISO/IEC 27000:2014    not defined
  ISO/IEC 20000-1:2011  3.23
  source                ISO/IEC 27013:2015, Table B.1, release
  pack                  shipped: terms/iso-iec-27000-2014--iso-iec-20000-1-2011.yaml
`);
  });

  test('names the entries that the source sends the reader to', async () => {
    const { out } = await run(folderWith({}), ['terms', 'documented', 'information']);
    expect(out).toContain(
      '  ISO 9000:2015         3.8.6: identical without the example\n                        See 3.8.5 document.\n',
    );
  });

  test('takes the number of an entry', async () => {
    const { out } = await run(folderWith({}), ['terms', '3.2.16']);
    expect(out).toContain('service availability\n');
    expect(out).toContain('  ISO/IEC 27000:2018    3.7 availability: another headword\n');
  });

  test('where no term has the name, gives those that have the word in theirs', async () => {
    const { code, out } = await run(folderWith({}), ['terms', 'catalogue']);
    expect(code).toBe(0);
    expect(out).toMatch(/^service catalogue\n/);
  });

  test('without a word lists all terms, a line each', async () => {
    const { code, out } = await run(folderWith({}), ['terms']);
    expect(code).toBe(0);
    expect(out.trimEnd().split('\n')).toHaveLength(92);
    expect(out).toMatch(
      /^audit +ISO\/IEC 20000-1:2018 3\.1\.1 +ISO 9000:2015 3\.13\.1: identical; ISO\/IEC 27000:2018 3\.3: identical$/m,
    );
  });

  test('gives other programs the same as the catalogue does', async () => {
    const folder = folderWith({});
    const [listed, asked] = [await runForJson(folder, ['terms']), await runForJson(folder, ['terms', 'SLA'])];
    expect(listed).toEqual((await runForJson(folder, ['catalogue'])).terms);
    expect(asked).toEqual([
      {
        term: 'service level agreement (SLA)',
        standard: 'ISO/IEC 20000-1',
        edition: '2018',
        entry: '3.2.20',
        compared: [
          {
            standard: 'ISO 9000',
            edition: '2015',
            entry: null,
            term: null,
            difference: 'not-defined',
            see: [],
            note: null,
          },
          {
            standard: 'ISO/IEC 27000',
            edition: '2018',
            entry: null,
            term: null,
            difference: 'not-defined',
            see: [],
            note: null,
          },
        ],
        note: null,
        source: { document: 'ISO/IEC TR 20000-7:2019', place: 'Table A.1', row: '3.2.20' },
        basis: 'published',
        packs: [
          {
            owner: 'shipped',
            pack: 'terms/iso-iec-20000-1-2018--iso-9000-2015--iso-iec-27000-2018.yaml',
          },
        ],
      },
    ]);
  });

  test('knows the terms of a project’s own pack', async () => {
    const folder = folderWith({
      'crossclause.yaml': '{}\n',
      '.crossclause/terms.yaml': `kind: terms
id: iso-iec-20000-1-2018--iso-22301-2019
from: "ISO/IEC 20000-1:2018"
to: ["ISO 22301:2019"]
basis: draft
sources:
  own: { document: Our glossary, place: page 1 }
rows:
  - { term: incident, entry: "3.2.5", compared: [{ with: "ISO 22301:2019", entry: "3.14", difference: different }], source: own }
`,
    });
    const { code, out } = await run(folder, ['terms', 'incident']);
    expect(code).toBe(0);
    expect(out).toContain(`incident [draft]
  ISO/IEC 20000-1:2018  3.2.5
  ISO 22301:2019        3.14: different
  source                Our glossary, page 1
  pack                  project: .crossclause/terms.yaml
`);
  });

  test('says what there is where no pack has the term', async () => {
    expect(await run(folderWith({}), ['terms', 'incidnet'])).toEqual({
      code: 2,
      out: '',
      err: 'No pack has the term “incidnet”. Did you mean “incident”?\n',
    });
    const { err } = await run(folderWith({}), ['terms', 'zebra']);
    expect(err).toContain('No pack has the term “zebra”. “crossclause terms” lists those there are.');
  });
});
