import type { Span } from '../text/span.ts';

/** The end of what can hold a sentence: a blank line, a list item, a heading, a table row. */
const endOfParagraph = /\r?\n[ \t>]*(?=\r?\n|[-*+#|]\s|\d+[.)]\s|\|)/gu;

/** The same, or the end of a sentence: `… apply. The`. */
const endOfSentence = new RegExp(
  `[.!?。][)"'”’\\]]*\\s+(?=["'“‘([*_]*\\p{Lu})|。|${endOfParagraph.source}`,
  'gu',
);

/** Titles and keywords whose full stop ends nothing: `see cl. A.5.1`, `No. 4`, `cf. ISO 9001`. */
const abbreviation =
  /(?:^|[\s(])(?:cf|cl|sec|para|no|art|e\.g|i\.e|vgl|z\.B|bzw|Nr|Abs|Abschn|al|etc|p|pp)\.[)"'”’\]]*\s+$/i;

/** How far a sentence can reach; longer ones are cut, so that a text of one endless line costs no more than others. */
const farthest = 2000;

/** The sentence, or the list item, heading or table row, that an offset stands in. */
export const sentenceAround = (text: string, offset: number): Span => around(text, offset, endOfSentence);

/** The paragraph, the list item, heading or table row, that an offset stands in. */
export const paragraphAround = (text: string, offset: number): Span => around(text, offset, endOfParagraph);

function around(text: string, offset: number, boundary: RegExp): Span {
  const from = Math.max(0, offset - farthest);
  const stretch = text.slice(from, offset + farthest);
  let start = 0;
  for (const match of stretch.matchAll(boundary)) {
    const end = match.index + match[0].length;
    if (abbreviation.test(stretch.slice(Math.max(0, end - 20), end))) continue;
    if (from + end > offset) return { start: from + start, end: from + match.index };
    start = end;
  }
  return { start: from + start, end: from + stretch.length };
}
