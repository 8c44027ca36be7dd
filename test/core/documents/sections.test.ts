import { expect, test } from 'vitest';
import { documentOf } from '../../support/marks.ts';

// What the headings of a document are called, wherever one is shown.

const titlesIn = (text: string): readonly string[] =>
  documentOf(text)
    .sections.slice(1)
    .map(({ title }) => title);

test.each([
  ['## *Access* to [systems](systems.md)', 'Access to systems'],
  ['## Use of `kubectl` and ``a `b` ``', 'Use of kubectl and a `b`'],
  ['## Gr&ouml;&szlig;e &auml;ndern &amp; pr&uuml;fen', 'Größe ändern & prüfen'],
  ['## S&atilde;o, &Ccedil;a, &Ubreve;', 'São, Ça, &Ubreve;'],
  ['## What is ¿que?', 'What is ¿que?'],
  ['## See https://example.org/a', 'See https://example.org/a'],
  ['Access to\nall  systems\n---', 'Access to all systems'],
])('%j is called %j', (heading, title) => {
  expect(titlesIn(`${heading}\n\nText.\n`)).toEqual([title]);
});
