import { expect, test } from 'vitest';
import { buildCatalogue } from '../../../src/core/catalogue/catalogue.ts';
import { editionNamed } from '../../../src/core/config/named-edition.ts';
import { globex } from '../../support/packs.ts';

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
