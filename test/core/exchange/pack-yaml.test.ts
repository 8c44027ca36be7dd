import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { PackFile } from '../../../src/core/catalogue/serialized.ts';
import { packAsYaml } from '../../../src/core/exchange/pack-yaml.ts';
import { shipped } from '../../support/shipped.ts';

test('a pack is written as people write one: a row a line, numbers in quotes, keys in the order of the schema', () => {
  const file: PackFile = {
    rows: [
      {
        source: 'ours',
        to: '8.10',
        relation: 'similar',
        from: 'A.5.1',
        note: 'Compared, not "read": see [1]',
      },
      { from: '4.1', to: null, relation: 'none', source: 'ours', except: ['4.1.1'] },
    ],
    unknown: { from: ['4.2', 'A.5.2'] },
    kind: 'correlation',
    id: 'iso-41001-2018--iso-9001-2015',
    from: 'ISO 41001:2018',
    to: 'ISO 9001:2015',
    basis: 'draft',
    sources: { ours: { document: 'Our table', place: '8.10' } },
  };
  expect(packAsYaml(file)).toBe(`kind: correlation
id: iso-41001-2018--iso-9001-2015
from: ISO 41001:2018
to: ISO 9001:2015
basis: draft

sources:
  ours: { document: Our table, place: "8.10" }

rows:
  - { from: A.5.1, to: "8.10", relation: similar, note: 'Compared, not "read": see [1]', source: ours }
  - { from: "4.1", to: null, relation: none, except: [ "4.1.1" ], source: ours }

unknown:
  from: [ "4.2", A.5.2 ]
`);
});

test.each(shipped().files.map(({ uri, file }) => [uri, file] as const))('%s says the same', (_, file) => {
  expect(parse(packAsYaml(file))).toEqual(file);
});

test('any words are read back, by those who read older YAML too', () => {
  const anyWords = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({
      unit: fc.constantFrom('a', '8', '.', ':', ' ', '#', ',', '"', "'", '\\', '{', ']', '-', '\n', '&'),
    }),
    fc.constantFrom('null', 'No', 'y', '~', '8.10', '0x1F', '1e3', '2026-03-31', '', ' a', 'a ', '<<', '= b'),
  );
  fc.assert(
    fc.property(anyWords, words => {
      const file = {
        kind: 'correlation',
        id: words,
        sources: { [`a${words}`]: { document: words, place: 'x' } },
        rows: [{ from: words, to: null, note: words, except: [words] }],
      };
      const yaml = packAsYaml(file as unknown as PackFile);
      expect(parse(yaml)).toEqual(file);
      expect(parse(yaml, { version: '1.1' })).toEqual(file);
    }),
    { numRuns: 500 },
  );
});
