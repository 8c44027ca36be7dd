import { matchFrom } from '../text/match-from.ts';
import type { Span } from '../text/span.ts';
import type { Definitions } from './definitions.ts';
import { lineBreak, opaque, Passage, PassageBuilder } from './passage.ts';
import { addText } from './prose.ts';

// `[text](target)` and `![alt](target)` with nothing nested in them but code and emphasis.
const simpleLink =
  /!?\[((?:[^[\]\\`<>~\n\r]|\\[_*.#-]|`[^`[\]\\<>~\n\r]+`(?!`))*)\]\((?:[^()\s<>\\`"'|]|\\[_*.#-])*\)/y;
// `[![alt](picture)](target)`, as badges are written.
const linkedImage = /\[!\[([^[\]\\`<>~&*_\n\r]*)\]\([^()\s<>\\`"'|]*\)\]\([^()\s<>\\`"'|]*\)/y;
// A code span within a link.
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
// `https://…`, `www.…`
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

// `4~8`, `제4장~제8장`, `A.5.1~A.5.10`.
const ofRange = /^[\p{N}장조절항章条節节項项]~[\p{N}A-Z제第]/u;

/**
 * Whether the tilde stands between the ends of a range. By the letter of Markdown, two such ranges in a paragraph strike out what is
 * between them.
 */
export const isSignOfRange = (source: string, tilde: number): boolean =>
  ofRange.test(source.slice(Math.max(0, tilde - 1), tilde + 2));

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
  return new InlineReader(source, { start: from, end: to }, definitions).read();
}

/** Reads one construct after the other. What its methods return: whether they could, or only a parser can tell. */
class InlineReader {
  readonly #source: string;
  readonly #start: number;
  readonly #end: number;
  /** The source from the start to the end. */
  readonly #text: string;
  readonly #definitions: Definitions;
  readonly #hasAddress: boolean;
  /** From there on no bracket is closed and followed by `(`, so that it may be a link. */
  readonly #lastTarget: number;
  readonly #builder: PassageBuilder;
  /** Where the text begins that stands before the next construct. */
  #textFrom: number;
  /** From where on that construct is looked for. */
  #next: number;
  #tildes = 0;

  constructor(source: string, { start, end }: Span, definitions: Definitions) {
    const text = source.slice(start, end);
    this.#source = source;
    this.#start = start;
    this.#end = end;
    this.#text = text;
    this.#definitions = definitions;
    this.#hasAddress = address.test(text);
    this.#lastTarget = start + text.lastIndexOf('](');
    this.#builder = new PassageBuilder(source);
    this.#textFrom = start;
    this.#next = start;
  }

  read(): Passage | undefined {
    for (;;) {
      // Only its own text is searched, so that many short pieces of a long source cost no more than their length.
      const found = matchFrom(opening, this.#text, this.#next - this.#start)?.index;
      if (found === undefined) break;
      const at = this.#start + found;
      this.#next = at + 1;
      if (!this.#readConstruct(at)) return undefined;
    }
    this.#addTextUntil(this.#end);
    return this.#builder.build();
  }

  #readConstruct(at: number): boolean {
    switch (this.#source[at]) {
      case '`':
        return !this.#isInAddress(at) && this.#readCode(at);
      case '<':
        return this.#readAngleBracket(at);
      case '[':
        return !this.#isInAddress(at) && this.#readBracket(at);
      case ']':
        return this.#source[at + 1] !== '(' && !(this.#hasDefinitions && this.#source[at + 1] === '[');
      case '\\':
        return !this.#isInAddress(at) && this.#readEscape(at);
      case '~':
        return isSignOfRange(this.#source, at) || ++this.#tildes === 1;
      default:
        return true;
    }
  }

  #readCode(at: number): boolean {
    const run = runOf(this.#source, at, '`');
    const close = closingRun(this.#source, at + run, this.#end, run);
    if (close === undefined) this.#next = at + run;
    else {
      this.#addTextUntil(at);
      this.#builder.put(opaque, at, close);
      this.#continueAt(close);
    }
    return true;
  }

  /** A tag, or an address in angle brackets. */
  #readAngleBracket(at: number): boolean {
    const html = this.#matchAt(tag, at)?.[0];
    if (html !== undefined) {
      if (struckTag.test(html)) return false;
      this.#addTextUntil(at);
      if (isLineBreak(html)) this.#builder.put(lineBreak, at, at + html.length);
      this.#continueAt(at + html.length);
      return true;
    }
    const link = this.#matchAt(autolink, at)?.[0];
    if (link === undefined) return !/[A-Za-z/!?]/.test(this.#source[at + 1] ?? '');
    this.#addTextUntil(at);
    this.#builder.put(opaque, at, at + link.length);
    this.#continueAt(at + link.length);
    return true;
  }

  /** A link or an image, or a bracket that is text. */
  #readBracket(at: number): boolean {
    const read = this.#readLinkedImage(at) ?? this.#readLink(at);
    if (read !== undefined) return read;
    if (at <= this.#lastTarget) return false;
    return !this.#hasDefinitions || this.#readLabelLink(at);
  }

  /** undefined: there is none. */
  #readLinkedImage(at: number): boolean | undefined {
    const image = this.#source.startsWith('[![', at) ? this.#matchAt(linkedImage, at) : undefined;
    if (!image || isEscaped(this.#source, at)) return undefined;
    const [whole, alt = ''] = image;
    if (address.test(alt)) return undefined;
    if (this.#isImage(at)) return false;
    const start = at + '[!['.length;
    this.#addTextUntil(at);
    this.#addText(start, start + alt.length);
    this.#continueAt(at + whole.length);
    return true;
  }

  /** undefined: there is none. */
  #readLink(at: number): boolean | undefined {
    const isImage = this.#isImage(at) && at > this.#textFrom;
    const start = isImage ? at - 1 : at;
    const link = this.#matchAt(simpleLink, start);
    if (!link) return undefined;
    const [whole, text = ''] = link;
    if (hasAddressIn(text)) return undefined;
    if (isEscaped(this.#source, start) || (isImage && markup.test(text))) return false;
    this.#addTextUntil(start);
    this.#addLinkText(at + 1, text);
    this.#continueAt(start + whole.length);
    return true;
  }

  #addLinkText(start: number, text: string): void {
    let from = start;
    for (const { 0: span, index } of text.matchAll(code)) {
      this.#addText(from, start + index);
      from = start + index + span.length;
      this.#builder.put(opaque, start + index, from);
    }
    this.#addText(from, start + text.length);
  }

  /** `[text][label]`, where the document defines the label. */
  #readLabelLink(at: number): boolean {
    const link = this.#matchAt(labelLink, at);
    if (!link || (this.#isImage(at) && at > this.#textFrom)) return false;
    const [whole, text = '', label] = link;
    if (text.startsWith('^') || hasAddressIn(text)) return false;
    if (this.#definitions.has(label || text)) {
      this.#addTextUntil(at);
      this.#addText(at + 1, at + 1 + text.length);
      this.#continueAt(at + whole.length);
    } else if (label === undefined) this.#next = at + whole.length;
    else return false;
    return true;
  }

  /** An escape hides what follows it; a backslash at the end of a line breaks it. */
  #readEscape(at: number): boolean {
    this.#next = at + 2;
    if (at + 1 < this.#end && /[\r\n]/.test(this.#source[at + 1] ?? '')) {
      this.#addTextUntil(at);
      const end = at + 1 + (matchFrom(lineEnd, this.#source, at + 1)?.[0].length ?? 1);
      this.#builder.put(lineBreak, at, end);
      this.#continueAt(end);
    }
    return true;
  }

  get #hasDefinitions(): boolean {
    return this.#definitions.markdown !== '';
  }

  /** Whether `!` stands before a bracket. */
  #isImage(bracket: number): boolean {
    return this.#source[bracket - 1] === '!';
  }

  /** An address goes on over what would begin a construct elsewhere. */
  #isInAddress(at: number): boolean {
    return this.#hasAddress && isInAddress(this.#source, this.#textFrom, at);
  }

  /** What a sticky pattern matches at an offset, where it ends within what is read. */
  #matchAt(pattern: RegExp, at: number): RegExpExecArray | undefined {
    const match = matchFrom(pattern, this.#source, at);
    return match && at + match[0].length <= this.#end ? match : undefined;
  }

  #addText(from: number, to: number): void {
    addText(this.#builder, this.#source, from, to, false);
  }

  #addTextUntil(end: number): void {
    if (end > this.#textFrom) this.#addText(this.#textFrom, end);
  }

  #continueAt(offset: number): void {
    this.#textFrom = offset;
    this.#next = offset;
  }
}

/** `https://…`, `www.…` in the words of a link. */
const hasAddressIn = (text: string): boolean => text.includes('://') || text.includes('www.');

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
