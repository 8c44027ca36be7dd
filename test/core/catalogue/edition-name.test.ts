import { expect, test } from 'vitest';
import { editionId } from '../../../src/core/catalogue/edition-name.ts';

test.each([
  ['ISO/IEC 20000-1', 'iso-iec-20000-1-2024'],
  ['Globex Supplier Requirements', 'globex-supplier-requirements-2024'],
  ['Ärztekammer & Söhne', 'arztekammer-sohne-2024'],
])('the pack of %s is called %s', (standard, id) =>
  expect(editionId({ standard, edition: '2024' })).toBe(id),
);
