import { expect, test } from 'vitest';
import { writeReference, writingAt } from '../../../src/core/fixes/notation.ts';
import { documentOf } from '../../support/marks.ts';

/** How a clause is written at the end of a text. */
const written = (text: string, clause: string, isList = false): string =>
  writeReference(
    { designation: 'ISO 9001:2015', clause },
    writingAt(documentOf(text), text.length, undefined),
    isList,
  );

test.each([
  ['See ISO 9001:2015 8.4.', 'ISO 9001:2015 clause 8'],
  ['Das Verfahren folgt der ISO 9001:2015 8.4 und ist für alle.', 'ISO 9001:2015 § 8'],
  ['Nach Kap. 8.4 der ISO 9001:2015.', 'ISO 9001:2015 Kap. 8'],
  ['Der Ablauf nach ISO 9001:2015, Normkapitel 8.4.', 'ISO 9001:2015, Normkapitel 8'],
  ['Le § 8.4 de l’ISO 9001:2015.', 'ISO 9001:2015 § 8'],
  ['Véase ISO 9001:2015, apartado 8.4.', 'ISO 9001:2015, apartado 8'],
  ['Vedere il punto 8.4 della ISO 9001:2015.', 'ISO 9001:2015 punto 8'],
  ['ISO 9001:2015 箇条8.4', 'ISO 9001:2015 箇条8'],
])('a whole number has the word of the text: %s', (text, after) => {
  expect(written(text, '8')).toBe(after);
});

test.each([
  ['Nach Abschnitt 8.4 der ISO 9001:2015.', 'ISO 9001:2015 8.4'],
  ['Die ISO 9001:2015 8.2; ISO 9001:2015 8.3, nach Abschnitt 8.4 der ISO 9001:2015.', 'ISO 9001:2015 8.4'],
  ['Siehe ISO 9001:2015, Abschnitt 8.4.', 'ISO 9001:2015, Abschnitt 8.4'],
])('a number with dots has a word where the text writes one behind the standard: %s', (text, after) => {
  expect(written(text, '8.4')).toBe(after);
});

test.each([
  [
    'In den Abschnitten 8.4 und 8.5 der ISO 9001:2015.',
    'ISO 9001:2015 Abschnitt 8',
    'ISO 9001:2015 Abschnitte 8',
  ],
  ['See ISO 9001:2015 § 8.4.', 'ISO 9001:2015 § 8', 'ISO 9001:2015 §§ 8'],
  ['See sections 8.4 and 8.5 of ISO 9001:2015.', 'ISO 9001:2015 section 8', 'ISO 9001:2015 sections 8'],
])('a word stands before one number and before several: %s', (text, one, several) => {
  expect(written(text, '8')).toBe(one);
  expect(written(text, '8', true)).toBe(several);
});

test.each([
  ['See ISO 9001:2015, clause 8.4.', 'ISO 9001:2015, Annex A', 'ISO 9001:2015, control A.5.1'],
  ['Siehe ISO 9001:2015, Abschnitt 8.4.', 'ISO 9001:2015, Anhang A', 'ISO 9001:2015, A.5.1'],
])('an annex and its controls are named in the language of the word: %s', (text, annex, control) => {
  expect(written(text, 'A')).toBe(annex);
  expect(written(text, 'A.5.1')).toBe(control);
});

test('the house notation counts for what stands between, the document for the word', () => {
  const document = documentOf('Nach Abschnitt 8.4 der ISO 9001:2015.');
  const clause = { designation: 'ISO 9001:2015', clause: '8.4' };
  expect(writeReference(clause, writingAt(document, 0, { separator: 'clause' }))).toBe(
    'ISO 9001:2015, Abschnitt 8.4',
  );
  expect(writeReference(clause, writingAt(document, 0, { separator: 'comma' }))).toBe('ISO 9001:2015, 8.4');
});
