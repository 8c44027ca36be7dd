import type { Definitions } from './definitions.ts';
import { lineBreak, opaque, Passage, PassageBuilder } from './passage.ts';
import { addText } from './prose.ts';

// `[text](target)` and `![alt](target)` with nothing nested in them but code and emphasis.
const simpleLink =
  /!?\[((?:[^[\]\\`<>~\n\r]|\\[_*.#-]|`[^`[\]\\<>~\n\r]+`(?!`))*)\]\((?:[^()\s<>\\`"'|]|\\[_*.#-])*\)/y;
// `[![alt](picture)](target)`, as badges are written.
const linkedImage = /\[!\[([^[\]\\`<>~&*_\n\r]*)\]\([^()\s<>\\`"'|]*\)\]\([^()\s<>\\`"'|]*\)/y;
const code = /`[^`]+`/g;
// What makes the text of an image another one.
const markup = /[`*_&\\]/;
// `<https://example.org>`
const autolink = /<[A-Za-z][A-Za-z\d+.-]{1,31}:[^\s<>\p{Cc}]*>/uy;
// `[text][label]`, `[label][]` and `[label]`, without anything nested in them.
const labelLink = /\[([^[\]\\`<>*~!\n\r]+)\](?:\[([^[\]\\`<>*~\n\r]*)\])?(?!\()/y;
// An HTML tag by CommonMark's grammar, without line ends.
const tag =
  /<(?:[A-Za-z][A-Za-z\d-]*(?:[ \t]+[A-Za-z_:][\w.:-]*(?:[ \t]*=[ \t]*(?:"[^"\n\r]*"|'[^'\n\r]*'|[^\s"'=<>`]+))?)*[ \t]*\/?|\/[A-Za-z][A-Za-z\d-]*[ \t]*)>/y;
const address = /:\/\/|www\./i;
const longestAddress = 2000;
// A line end with the prefix of the next line.
const lineEnd = /(?:\r\n?|\n)[ \t>]*/y;
// Where a construct may begin that is not plain text.
const opening = /[`<[\]\\~&]/g;

// What makes text anything but itself.
const special = /[`<[\]\\~&*_\r\n]|:\/\/|www\./;

/** A tag around text that holds no longer. */
export const struckTag = /^<\/?(?:del|s|strike)(?=[\s>])/i;

/** Whether a tag, as written, breaks the line. */
export const isLineBreak = (html: string): boolean => /^<br[\s/>]/i.test(html);

/**
 * Reads inline Markdown that needs no parser: text, emphasis, code spans, links to plain targets or labels, tags.
 * Returns undefined where only a parser can tell what is prose (nested links, footnotes, struck-out text, comments).
 */
export function readSimpleInline(
  source: string,
  from: number,
  to: number,
  definitions: Definitions,
): Passage | undefined {
  const text = source.slice(from, to);
  if (!special.test(text)) return new Passage(text, from);
  // `8.*`: whether the asterisk is literal only a parser tells.
  if (text.includes('.*') && /\d\.\*/.test(text)) return undefined;
  const hasAddress = address.test(text);
  // From there on no bracket is closed and followed by `(`, so that it may be a link.
  const lastTarget = from + text.lastIndexOf('](');
  const hasDefinitions = definitions.markdown !== '';
  const builder = new PassageBuilder(source);
  let textFrom = from;
  const flush = (until: number): void => {
    if (until > textFrom) addText(builder, source, textFrom, until, false);
  };
  let tildes = 0;
  opening.lastIndex = from;
  for (let match = opening.exec(source); match && match.index < to; match = opening.exec(source)) {
    const at = match.index;
    const character = match[0];
    // An address goes on over what would begin a construct elsewhere.
    if (
      (character === '`' || character === '[' || character === '\\') &&
      hasAddress &&
      isInAddress(source, textFrom, at)
    )
      return undefined;
    if (character === '`') {
      const run = runOf(source, at, '`');
      const close = closingRun(source, at + run, to, run);
      if (close === undefined) {
        opening.lastIndex = at + run;
        continue;
      }
      flush(at);
      builder.put(opaque, at, close);
      textFrom = close;
      opening.lastIndex = close;
    } else if (character === '<') {
      tag.lastIndex = at;
      const found = tag.exec(source);
      if (found && at + found[0].length <= to) {
        flush(at);
        if (struckTag.test(found[0])) return undefined;
        if (isLineBreak(found[0])) builder.put(lineBreak, at, at + found[0].length);
        textFrom = at + found[0].length;
        opening.lastIndex = textFrom;
        continue;
      }
      autolink.lastIndex = at;
      const link = autolink.exec(source);
      if (link && at + link[0].length <= to) {
        flush(at);
        textFrom = at + link[0].length;
        builder.put(opaque, at, textFrom);
        opening.lastIndex = textFrom;
      } else if (/[A-Za-z/!?]/.test(source[at + 1] ?? '')) return undefined;
    } else if (character === '[') {
      linkedImage.lastIndex = at;
      const image = source.startsWith('[![', at) ? linkedImage.exec(source) : null;
      if (image && at + image[0].length <= to && !address.test(image[1] ?? '') && !isEscaped(source, at)) {
        if (source[at - 1] === '!') return undefined;
        flush(at);
        addText(builder, source, at + '[!['.length, at + '[!['.length + (image[1] ?? '').length, false);
        textFrom = at + image[0].length;
        opening.lastIndex = textFrom;
        continue;
      }
      const start = source[at - 1] === '!' && at > textFrom ? at - 1 : at;
      simpleLink.lastIndex = start;
      const found = simpleLink.exec(source);
      if (
        found &&
        start + found[0].length <= to &&
        !(found[1] ?? '').includes('://') &&
        !(found[1] ?? '').includes('www.')
      ) {
        if (isEscaped(source, start)) return undefined;
        if (start !== at && markup.test(found[1] ?? '')) return undefined;
        flush(start);
        const textEnd = at + 1 + (found[1] ?? '').length;
        let textStart = at + 1;
        for (const span of (found[1] ?? '').matchAll(code)) {
          addText(builder, source, textStart, at + 1 + span.index, false);
          textStart = at + 1 + span.index + span[0].length;
          builder.put(opaque, at + 1 + span.index, textStart);
        }
        addText(builder, source, textStart, textEnd, false);
        textFrom = start + found[0].length;
        opening.lastIndex = textFrom;
      } else if (at <= lastTarget) return undefined;
      else if (hasDefinitions) {
        labelLink.lastIndex = at;
        const labelled = labelLink.exec(source);
        const labelText = labelled?.[1] ?? '';
        if (
          !labelled ||
          at + labelled[0].length > to ||
          start !== at ||
          labelText.startsWith('^') ||
          /:\/\/|www\./.test(labelText)
        )
          return undefined;
        const label = labelled[2] || labelText;
        if (definitions.has(label)) {
          flush(at);
          addText(builder, source, at + 1, at + 1 + labelText.length, false);
          textFrom = at + labelled[0].length;
        } else if (labelled[2] !== undefined) return undefined;
        opening.lastIndex = at + labelled[0].length;
      }
    } else if (character === ']') {
      if (source[at + 1] === '(' || (hasDefinitions && source[at + 1] === '[')) return undefined;
    } else if (character === '\\') {
      // An escape hides what follows from this scan; a backslash at the end of a line breaks it.
      opening.lastIndex = at + 2;
      if (at + 1 < to && /[\r\n]/.test(source[at + 1] ?? '')) {
        flush(at);
        lineEnd.lastIndex = at + 1;
        textFrom = at + 1 + (lineEnd.exec(source)?.[0].length ?? 1);
        builder.put(lineBreak, at, textFrom);
        opening.lastIndex = textFrom;
      }
    } else if (character === '~') {
      tildes++;
      if (tildes > 1) return undefined;
    } else if (character !== '&') return undefined;
  }
  flush(to);
  return builder.build();
}

/** Whether the word that `at` stands in begins like a bare address: `https://`, `www.`. */
function isInAddress(source: string, from: number, at: number): boolean {
  let start = at;
  const first = Math.max(from, at - longestAddress);
  while (start > first && !/[\s<]/.test(source[start - 1] ?? '')) start--;
  return (start === first && first > from) || address.test(source.slice(start, at));
}

function runOf(source: string, at: number, character: string): number {
  let length = 1;
  while (source[at + length] === character) length++;
  return length;
}

/** End of the run of backticks that closes a code span; undefined where none does. */
function closingRun(source: string, from: number, to: number, length: number): number | undefined {
  for (let at = source.indexOf('`', from); at !== -1 && at < to; at = source.indexOf('`', at)) {
    const run = runOf(source, at, '`');
    if (run === length) return at + run <= to ? at + run : undefined;
    at += run;
  }
  return undefined;
}

const isEscaped = (source: string, at: number): boolean => source[at - 1] === '\\';
