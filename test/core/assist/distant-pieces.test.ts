import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { distantPieces } from '../../../src/core/assist/distant-pieces.ts';
import { documentOf, type Given, knownWith } from '../../support/marks.ts';
import { globex } from '../../support/packs.ts';
import { colouredPieces } from '../../syntaxes/coloured.ts';

const marked = (text: string, given: Given = {}): string => {
  const pieces = distantPieces(documentOf(text, given), knownWith(given).catalogue.ownStandards).toReversed();
  return pieces.reduce(
    (shown, { span: { start, end } }) =>
      `${shown.slice(0, start)}‹${shown.slice(start, end)}›${shown.slice(end)}`,
    text,
  );
};

const piecesOf = (text: string, hasGrammar?: boolean): readonly string[] =>
  distantPieces(documentOf(text), undefined, hasGrammar).map(
    ({ kind, span: { start, end } }) => `${kind} ${text.slice(start, end)}`,
  );

describe('a number is distant where its standard stands', () => {
  test.each([
    ['in a heading', '# ISO 9001:2015\n\nBuyers follow clause ‹8.4›.'],
    ['in the head of the column', '| ISO 9001:2015 |\n| --- |\n| ‹8.4›, ‹8.5› |'],
    ['in the front matter', '---\nstandard: ‹ISO 9001›:‹2015›\n---\n\nBuyers follow clause ‹8.4›.'],
    ['earlier in the sentence', 'ISO 9001:2015 is strict: who buys follows clause ‹8.4›.'],
    ['on the line before', 'Buyers follow ISO 9001:2015\n‹8.4› to the letter.'],
    ['in emphasis of its own', '*ISO 9001:2015* **‹8.4›**'],
    ['in a link', '[ISO 9001:2015](iso.md) ‹8.4›'],
    ['on two lines', 'Buyers follow ‹8.4› of ‹ISO›\n‹9001›:‹2015›.'],
    ['beyond other words', 'Of ISO 9001:2015 we leave out ‹7.1.5.2›.'],
  ])('%s', (_, text) => expect(marked(text.replace(/[‹›]/g, ''))).toBe(text));
});

describe('a standard that only a pack tells is distant with its numbers', () => {
  test.each([
    '‹Globex Supplier Requirements›:‹2024› ‹4.1› and ISO 9001:2015 7.2',
    '‹GSR› asks more than ISO 9001 does.',
  ])('%s', text => expect(marked(text.replace(/[‹›]/g, ''), { own: globex })).toBe(text));
});

describe('what a grammar can know is left to it', () => {
  test.each([
    'ISO 9001:2015 8.4',
    'ISO 9001:2015, clause 8.4 (Purchasing), 8.5 and 9.1',
    'clause 7.5 of ISO 9001:2015',
    '| ISO 9001:2015 8.4 |\n| --- |\n| text |',
    'ISO 9001:2015 as a whole',
  ])('%j', text => expect(marked(text)).toBe(text));
});

describe('a standard that a line breaks is distant, too', () => {
  test.each([
    ['in a paragraph', 'See ‹ISO/IEC›\n‹20000-1›:‹2018› ‹8.7.3›, ‹8.7.2›.'],
    ['in a quotation', '> See ‹ISO/IEC›\n> ‹20000-1›:‹2018› ‹8.7.3›'],
    ['in a list', '- See ‹ISO/IEC›\r\n  ‹20000-1›:‹2018› ‹8.7.3›'],
    ['in emphasis', '**‹ISO/IEC›**\n‹20000-1›:‹2018› ‹8.7.3›'],
    ['before its year', 'See ‹ISO 9001›\n(‹2015›) ‹8.4›.'],
    ['before an amendment', 'See ‹ISO 9001›:‹2015/Amd›\n‹1:2024› ‹4.1›.'],
    ['without a clause', 'We follow ‹ISO›\n‹9001›.'],
  ])('%s', (_, text) => expect(marked(text.replace(/[‹›]/g, ''))).toBe(text));

  test('and each of its pieces is told for what it is', () =>
    expect(distantPieces(documentOf('ISO\n9001:2015 8.4'), undefined).map(({ kind }) => kind)).toEqual([
      'standard',
      'standard',
      'edition',
      'clause',
    ]));
});

test('of the front matter, what is read', () => {
  const front = '---\ndescription: ISO 9001:2015 8.4\nclauses: [ISO 9001:2015 8.5]\n---\n';
  expect(piecesOf(front)).toEqual(['standard ISO 9001', 'edition 2015', 'clause 8.5']);
});

test('where there is no grammar, all of each reference', () => {
  expect(piecesOf('See ISO 9001:2015 8.4.')).toEqual([]);
  expect(piecesOf('See ISO 9001:2015 8.4.', false)).toEqual([
    'standard ISO 9001',
    'edition 2015',
    'clause 8.4',
  ]);
});

test('a range gives its ends, not what it implies', () =>
  expect(marked('# ISO 9001:2015\n\nclauses 4.1 to 4.4')).toBe('# ISO 9001:2015\n\nclauses ‹4.1› to ‹4.4›'));

test('nothing that is no reference is a number here', () =>
  expect(marked('# Release 8.4\n\nVersion 8.7.3, `clause 8.4`.')).toBe(
    '# Release 8.4\n\nVersion 8.7.3, `clause 8.4`.',
  ));

test('with the grammar nearly every number that was read in the example has its colour', () => {
  const example = new URL('../../../examples/integrated-management-system/', import.meta.url);
  const names = readdirSync(example, { recursive: true, encoding: 'utf8' }).filter(name =>
    name.endsWith('.md'),
  );
  const plain = names.flatMap(name => {
    const document = documentOf(readFileSync(new URL(name, example), 'utf8'));
    const colours = new Set([
      ...colouredPieces(document.text).map(({ start }) => start),
      ...distantPieces(document, undefined).map(({ span }) => span.start),
    ]);
    return document.references
      .filter(({ clause, implied }) => clause !== undefined && !implied)
      .filter(({ clauseSpan }) => !colours.has(clauseSpan.start))
      .map(({ clauseSpan, clause }) => `${name} ${clauseSpan.start} ${clause}`);
  });
  // `ISO 9001:2015 has 6.2`: one word between the two is taken for one like `clause`.
  expect(plain.length).toBeLessThan(2);
});
