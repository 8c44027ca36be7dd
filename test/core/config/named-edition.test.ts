import { expect, test } from 'vitest';
import { buildCatalogue } from '../../../src/core/catalogue/catalogue.ts';
import { editionNamed } from '../../../src/core/config/named-edition.ts';
import { globex } from '../../support/packs.ts';
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
