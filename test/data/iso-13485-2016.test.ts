import { expect, test } from 'vitest';
import { applicabilityAt } from '../../src/core/catalogue/applicability.ts';
import { shipped } from '../support/shipped.ts';

const { catalogue, correlations } = shipped();
const devices = catalogue.edition('ISO 13485', '2016');

test('ISO 13485:2016 numbers six paragraphs of 4.1, which have no title', () => {
  expect(devices?.clause('4.1')?.children).toEqual(['4.1.1', '4.1.2', '4.1.3', '4.1.4', '4.1.5', '4.1.6']);
  expect(devices?.clause('4.1.6')).toMatchObject({ title: undefined, isDraft: false });
});

test.each([
  ['4.2.3', 'Medical device file'],
  ['7.3.10', 'Design and development files'],
  ['7.5.9.2', 'Particular requirements for implantable medical devices'],
  ['7.5.11', 'Preservation of product'],
  ['8.2.2', 'Complaint handling'],
  ['8.3.4', 'Rework'],
])('ISO 13485:2016 %s is called “%s”', (number, title) => {
  expect(devices?.clause(number)?.title).toBe(title);
});

test('1.2 and 8.7, which ISO 9001 had and has, are none of its clauses', () => {
  expect(
    ['1.2', '8.7', '10.2'].filter(number => devices?.has(number) || devices?.isUnlisted(number)),
  ).toEqual([]);
});

test('nobody leaves out 4 and 5; 6, 7 and 8 whoever says why', () => {
  const exclusionOf = (clause: string) => applicabilityAt(devices?.applicability ?? [], clause)?.exclusion;
  expect(['4.2.2', '5.6.1', '6.4.2', '7.3', '8.2.1'].map(exclusionOf)).toEqual([
    'never',
    'never',
    'with-justification',
    'with-justification',
    'with-justification',
  ]);
});

test('no table sets it beside ISO 9001, and nothing is derived', () => {
  const clause = { standard: 'ISO 13485', edition: '2016', clause: '8.2.4' };
  const quality = { standard: 'ISO 9001', edition: '2015' };
  expect(correlations.answer(clause, quality)).toMatchObject({ kind: 'no-row' });
  expect(correlations.between(clause, quality)).toEqual([]);
});
