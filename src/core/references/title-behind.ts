import { matchFrom } from '../text/match-from.ts';
import type { Span } from '../text/span.ts';

// `8.4 (Control of processes)`, `8.4 “Control of processes”`; a bracket that names a standard is no title.
const bracketAfter =
  /\s*(?:[(（](?![^()（）]*(?:ISO|IEC)[\s/-]?[\d/I])([^()（）]{2,120})[)）]|["“„«»‚‘]([^"“”„«»‘’]{2,120})["”“«»’])/uy;
// `8.4 – Control of processes`, `8.4: Control`, `8.4 Control of processes`.
const titleAfter = /\s*(?:[-–—:]\s*)?(?<title>\p{L}[^,;:·•()[\]"“”„«»|.\u2028\ufffc]{2,110})/uy;

// `(“Control of processes”)`, and not `(“one” and “two”)`.
const inQuotes = /^[\s*_]*["“„«»‚‘]([^"“”„«»‘’]{2,120})["”“«»’][\s*_]*$/u;

const withoutQuotes = (words: string): string => inQuotes.exec(words)?.[1] ?? words;

/** What stands behind a number and its item. `end` is past a title in brackets or quotation marks, else it is `start`. */
export interface Title {
  readonly start: number;
  readonly end: number;
  /** The words alone; undefined where none follow. */
  readonly span: Span | undefined;
}

/** What may be the title of a clause whose number ends at `start`. */
export function titleBehind(text: string, start: number): Title {
  const bracket = matchFrom(bracketAfter, text, start);
  if (bracket) {
    const words = withoutQuotes(bracket[1] ?? bracket[2] ?? '');
    const from = start + bracket[0].indexOf(words);
    return { start, end: start + bracket[0].length, span: { start: from, end: from + words.length } };
  }
  const title = matchFrom(titleAfter, text, start);
  const words = title?.groups?.title;
  if (!title || words === undefined) return { start, end: start, span: undefined };
  const from = start + title[0].indexOf(words);
  return { start, end: start, span: { start: from, end: from + words.trimEnd().length } };
}
