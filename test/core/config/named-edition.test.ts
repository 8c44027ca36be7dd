import { expect, test } from 'vitest';
import { buildCatalogue } from '../../../src/core/catalogue/catalogue.ts';
import { editionNamed } from '../../../src/core/config/named-edition.ts';
import { readConfig } from '../../../src/core/config/read-config.ts';
import { standardText } from '../../support/pack-texts.ts';
import { globex, packOf } from '../../support/packs.ts';
import { shipped } from '../../support/shipped.ts';

test('A further name of one edition is that of the other editions, too', () => {
  const former = globex.flatMap(pack =>
    pack.kind === 'standard' ? { ...pack, uri: 'former.yaml', edition: '2022', otherNames: [] } : [],
  );
  const { catalogue } = buildCatalogue([...former, ...globex]);
  expect(editionNamed('gsr:2022', catalogue)).toMatchObject({
    ok: true,
    edition: { name: 'Globex Supplier Requirements:2022' },
  });
  expect(editionNamed('GSR', catalogue)).toEqual({
    ok: false,
    message:
      '“GSR” has no year; expected one of Globex Supplier Requirements:2022, Globex Supplier Requirements:2024.',
  });
});

test.each([
  ['DIN EN ISO 9001:2015-11', 'ISO 9001:2015'],
  ['DIN EN ISO/IEC 27001:2024-01', 'ISO/IEC 27001:2022'],
  ['JIS Q 27001:2014', 'ISO/IEC 27001:2013'],
])('%s names the edition that it adopts', (name, adopted) => {
  expect(editionNamed(name, shipped().catalogue)).toMatchObject({ ok: true, edition: { name: adopted } });
});

test('Without the prefix of an adoption, a year that there is not stays a mistake', () => {
  expect(editionNamed('ISO/IEC 27001:2024', shipped().catalogue)).toMatchObject({ ok: false });
});

test.each([`ISO ${'1'.repeat(300_000)}!`, `x${'1-'.repeat(150_000)}.`])(
  'a name of very many digits is no edition, which is said in time',
  name => {
    expect(editionNamed(name, shipped().catalogue)).toMatchObject({ ok: false });
  },
);

/** Two editions of a catalogue that texts call by their versions. */
const versions = [
  ['2018', '3.2'],
  ['2022', '4.0'],
].map(([year, version]) =>
  packOf(
    `initech-controls-${year}.yaml`,
    standardText({
      edition: `Initech Controls:${year}`,
      otherNames: ['IC'],
      clauses: ['8 Access', '8.2 Accounts'],
    }).replace('title:', `version: "${version}"\ntitle:`),
  ),
);

test.each([
  'Initech Controls v4.0',
  'Initech Controls 4.0',
  'initech controls, version 4',
  'IC v4.0',
  'Initech Controls:2022',
])('%s names the edition of that version', name => {
  const { catalogue } = buildCatalogue(versions);
  expect(editionNamed(name, catalogue)).toMatchObject({ ok: true, edition: { year: '2022' } });
});

test.each([
  [
    'Initech Controls v4.1',
    'No pack has an edition 4.1 of Initech Controls. There are Initech Controls v3.2, Initech Controls v4.0.',
  ],
  [
    'Initech Controls',
    '“Initech Controls” has no year or version; expected one of Initech Controls v3.2, Initech Controls v4.0.',
  ],
])('%s names none: the versions are told', (name, message) => {
  expect(editionNamed(name, buildCatalogue(versions).catalogue)).toEqual({ ok: false, message });
});

test('A scope and an exclusion may name a version', () => {
  const text = 'standards: [Initech Controls v4.0]\nexclusions:\n  - clause: Initech Controls v4.0 8.2\n';
  const { config, errors } = readConfig(text, 'crossclause.yaml', buildCatalogue(versions).catalogue);
  expect(errors).toEqual([]);
  expect(config.standards).toMatchObject([{ standard: 'Initech Controls', edition: '2022' }]);
  expect(config.exclusions).toMatchObject([{ clause: { edition: '2022', clause: '8.2' } }]);
});
