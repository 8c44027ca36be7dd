import { expect, test } from 'vitest';
import { shipped } from '../support/shipped.ts';

const laboratories = shipped().catalogue.edition('ISO/IEC 17025', '2017');

test.each([
  ['5.4', undefined],
  ['6.4', 'Equipment'],
  ['7.8.6', 'Reporting statements of conformity'],
  ['8.1.2', 'Option A'],
  ['8.5', 'Actions to address risks and opportunities'],
])('ISO/IEC 17025:2017 %s is called %s', (number, title) => {
  expect(laboratories?.has(number)).toBe(true);
  expect(laboratories?.clause(number)?.title).toBe(title);
});

test('a title is found with the option behind it, too', () => {
  expect(laboratories?.titled('Internal audits (Option A)').map(({ number }) => number)).toEqual(['8.8']);
});

test('its paragraphs are listed as drafts, and lack no number for certain', () => {
  expect(laboratories?.clause('6.4.13')).toMatchObject({ title: undefined, isDraft: true });
  expect(laboratories?.has('6.4.14')).toBe(false);
  expect(laboratories?.isUnlisted('6.4.14')).toBe(true);
});

test('what lists of its contents show lacks a number: there is no 6.7, and no 4.3', () => {
  expect(['4.1.6', '4.3', '6.7', '7.12', '8.10'].filter(number => laboratories?.isUnlisted(number))).toEqual(
    [],
  );
});
