import { expect, test } from 'vitest';
import { editionOf, editionsOfEnds } from '../../../src/core/exchange/edition-of-part.ts';
import type { Ends } from '../../../src/core/exchange/imported.ts';
import { startOfText } from '../../../src/core/text/span.ts';
import { shipped } from '../../support/shipped.ts';

const { catalogue } = shipped();
const unnamed = { name: 'pairs.json', from: undefined, to: undefined, catalogue };
const iso9001 = { standard: 'ISO 9001', edition: '2015' };
const iso27001 = { standard: 'ISO/IEC 27001', edition: '2022' };

test('an edition is the one that the text names', () => {
  const found = editionOf('The catalog', 'ISO 9001:2015', 'from', unnamed);
  expect(found).toEqual({ address: iso9001, troubles: [] });
});

test('an option counts over the text, which is told', () => {
  const options = { ...unnamed, from: 'ISO 27001:2022' };
  const { address, troubles } = editionOf('The catalog', 'ISO 9001:2015', 'from', options);
  expect(address).toEqual(iso27001);
  expect(troubles.map(({ message }) => message)).toEqual([
    'The catalog calls itself ISO 9001:2015. It is imported as ISO/IEC 27001:2022 all the same.',
  ]);
});

/** What comes of two parts whose ends are called so, and name no edition themselves. */
const editionsOf = (first: Ends, ends: Ends) =>
  editionsOfEnds(
    {
      ends,
      firstEnds: first,
      endAt: side => ({ said: `The ${side}-part`, named: undefined, span: startOfText }),
    },
    { ...unnamed, from: 'ISO 9001:2015', to: 'ISO/IEC 27001:2022' },
  );

test('in the inverse of the first part an option names the other end', () => {
  const first = { from: '#a', to: '#b' };
  expect(editionsOf(first, first)).toEqual({ from: iso9001, to: iso27001, troubles: [] });
  expect(editionsOf(first, { from: '#b', to: '#a' })).toEqual({ from: iso27001, to: iso9001, troubles: [] });
});

test('of what the first part does not lead to no option is told anything', () => {
  const { from, to, troubles } = editionsOf({ from: '#a', to: '#b' }, { from: '#a', to: '#c' });
  expect([from, to]).toEqual([iso9001, undefined]);
  expect(troubles.map(({ message }) => message)).toEqual([
    'The to-part does not say which edition it is, and it is another than the first ones here. Put it into a file of its own, and import that.',
  ]);
});
