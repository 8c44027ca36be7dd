import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitChunks } from '../../../src/core/documents/chunks.ts';
import { markdownDocument } from './generated-markdown.ts';

/** Each chunk as its kind and its text. */
const chunksOf = (text: string): string[] =>
  splitChunks(text).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);

test('chunks cover a text from its first to its last character, in order, by whole lines', () => {
  fc.assert(
    fc.property(markdownDocument, text => {
      const chunks = splitChunks(text);
      expect(chunks.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
      let at = 0;
      for (const { start, end } of chunks) {
        expect(start).toBe(at);
        expect(end).toBeGreaterThan(start);
        expect(start === 0 || /[\r\n]/.test(text[start - 1] ?? '')).toBe(true);
        expect(text[start - 1] === '\r' && text[start] === '\n').toBe(false);
        at = end;
      }
    }),
    { numRuns: 500 },
  );
});

test('a text without characters has no chunks', () => {
  expect(splitChunks('')).toEqual([]);
});

test('an admonition or a tab is a chunk with all that is indented below it', () => {
  expect(chunksOf('!!! a\n\n    b\n\n    - c\n\nd\n\n=== "e"\n    f\n\n=== "g"\n\nh')).toEqual([
    'box: !!! a\n\n    b\n\n    - c\n\n',
    'paragraph: d\n\n',
    'box: === "e"\n    f\n\n',
    'paragraph: === "g"\n\n',
    'paragraph: h',
  ]);
});

test('blank lines belong to the chunk before them', () => {
  expect(chunksOf('\na\n\n\nb\n')).toEqual(['paragraph: \na\n\n\n', 'paragraph: b\n']);
});

test('each block outside containers is a chunk, with or without a blank line before it', () => {
  expect(chunksOf('# a\nb\n- c\n\n  d\n> e\n```\nf\n```\n<!-- g -->\n***\n| h |\n|---|')).toEqual([
    'heading: # a\n',
    'paragraph: b\n',
    'list: - c\n\n  d\n',
    'quote: > e\n',
    'code: ```\nf\n```\n',
    'html: <!-- g -->\n',
    'code: ***\n',
    'table: | h |\n|---|',
  ]);
});

test('items with another marker stay in the chunk of the list', () => {
  expect(chunksOf('- a\n* b\n1. c')).toEqual(['list: - a\n* b\n1. c']);
});

test('where only a parser can tell, a chunk goes on to the next line that is part of nothing before it', () => {
  expect(chunksOf('a\n\n- ```\nb\n2. c\n# d\n\n- e\n\n# f\ng')).toEqual([
    'paragraph: a\n\n',
    'underlined: - ```\nb\n2. c\n# d\n\n- e\n\n',
    'heading: # f\n',
    'paragraph: g',
  ]);
});

test('… over fences and raw HTML at the margin', () => {
  expect(chunksOf('1. a\nb\n2. c\n```\n\nd\n```\n<!--\n\ne -->\n\nf')).toEqual([
    'underlined: 1. a\nb\n2. c\n```\n\nd\n```\n<!--\n\ne -->\n\n',
    'paragraph: f',
  ]);
});

test('where a fence or raw HTML may begin there, or may not, the rest of the text is one chunk', () => {
  for (const opening of [' ```', ' <!--', '<div>\n```'])
    expect(chunksOf(`1. a\nb\n2. c\n${opening}\n\nd`)).toEqual([
      `underlined: 1. a\nb\n2. c\n${opening}\n\nd`,
    ]);
});
