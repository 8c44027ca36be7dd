import { expect, test } from 'vitest';
import { standardOfNumber } from '../../../src/core/references/publisher.ts';
import { shipped } from '../../support/shipped.ts';

test('numbers that everybody knows have the publisher that the packs tell', () => {
  const { catalogue } = shipped();
  const ofPacks = new Set(catalogue.editions.map(({ standard }) => standard));
  const told = [...ofPacks].flatMap(standard => {
    const [number = ''] = /\d{4,5}(?:-\d{1,2})?$/.exec(standard) ?? [];
    const known = standardOfNumber(number);
    return known === undefined || standard.includes(' TR ') ? [] : [[standard, known]];
  });
  expect(told.length).toBeGreaterThan(8);
  for (const [standard, known] of told) expect(known).toBe(standard);
});
