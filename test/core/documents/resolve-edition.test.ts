import { expect, test } from 'vitest';
import { editionResolver } from '../../../src/core/documents/resolve-edition.ts';
import { configOf, documentOf } from '../../support/marks.ts';
import { shipped } from '../../support/shipped.ts';
import { watched } from '../../support/watched.ts';

test('the references are gone through once, however many standards they name', () => {
  const lookUps = (count: number): number => {
    const standards = Array.from({ length: count }, (_, index) => `ISO ${60000 + index}`);
    const document = documentOf(standards.map(name => `See ${name}:2015 8.4 and ${name} 8.5.`).join('\n\n'));
    const seen = watched(document);
    const resolve = editionResolver(seen.document, configOf({}), shipped().catalogue);
    expect(standards.map(standard => resolve({ standard, edition: undefined }).how)).toEqual(
      standards.map(() => 'document'),
    );
    return seen.lookUps();
  };
  expect(lookUps(20)).toBe(lookUps(2));
});
