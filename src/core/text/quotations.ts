import { apart, byPlace, type Span } from './span.ts';

/** What may close a quotation that the mark opens: „Wort“, “word”, «mot», »Wort«, 「語」. */
const closingMarks: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["'", "'’"],
  ['“', '”"'],
  ['„', '“”"'],
  ['‚', '‘’'],
  ['‘', '’'],
  ['«', '»'],
  ['»', '«'],
  ['「', '」'],
  ['『', '』'],
]);

/** Code and tags, whose marks are none; what ends a paragraph or a cell; the marks themselves. */
const tokens =
  /`[^`\n]*`|<[^<>\n]{0,300}>|\n[ \t>]*(?=\r?\n|[-+*][ \t]|\d{1,9}[.)][ \t]|#{1,6}[ \t]|```|~~~)|(?<!\\)\||["'“”„‚‘’«»「」『』]/g;

const blockTag = /^<\/?(?:td|th|tr|li|p|div|br)\b/i;

/**
 * The quotations of a text with the marks around them, in its order; of those within others only the outer ones. A quotation
 * ends within its paragraph; an apostrophe is no mark.
 */
export function quotationsIn(text: string): readonly Span[] {
  const found: Span[] = [];
  let open: { readonly mark: string; readonly start: number }[] = [];
  for (const { 0: token, index } of text.matchAll(tokens)) {
    if (/^[\n|]/.test(token) || blockTag.test(token)) open = [];
    if (token.length > 1 || /[\n|]/.test(token)) continue;
    const at = closes(text, index)
      ? open.findLastIndex(({ mark }) => closingMarks.get(mark)?.includes(token))
      : -1;
    const opening = open[at];
    if (opening) {
      found.push({ start: opening.start, end: index + 1 });
      open = open.slice(0, at);
    } else if (closingMarks.has(token) && opens(text, index)) open.push({ mark: token, start: index });
  }
  return outerOf(found);
}

const isWord = (character: string | undefined): boolean =>
  character !== undefined && /[\p{L}\p{N}]/u.test(character);
const isBlank = (character: string | undefined): boolean => character === undefined || /\s/.test(character);

/** Not within a word, nor behind one. French quotation marks have a blank on the inside. */
const opens = (text: string, index: number): boolean =>
  !isWord(text[index - 1]) && (!isBlank(text[index + 1]) || /[«»]/.test(text[index] ?? ''));

const closes = (text: string, index: number): boolean =>
  !isWord(text[index + 1]) && (!isBlank(text[index - 1]) || /[«»]/.test(text[index] ?? ''));

const outerOf = (spans: readonly Span[]): readonly Span[] => apart([...spans].sort(byPlace), span => span);
