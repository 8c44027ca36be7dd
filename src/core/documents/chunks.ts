import {
  closesFence,
  columnsOfCode,
  delimiters,
  isLetter,
  isWeak,
  markOfBox,
  type Opening,
  openingAt,
  opensNothing,
  thematicBreak,
} from './line-openings.ts';

/**
 * A stretch of whole lines that remark reads the same alone as in its document (given the document's definitions):
 * one block outside any container, with the blank lines after it.
 */
export interface Chunk {
  readonly start: number;
  readonly end: number;
  readonly kind: ChunkKind;
}

/**
 * What the first line says the chunk is. `code` is whatever holds no text: code and thematic breaks; `underlined` where a
 * setext heading may stand in it, or where only a parser can tell where blocks end; `box` an admonition or a tab; `mixed` a footnote.
 */
export type ChunkKind =
  | 'front-matter'
  | 'heading'
  | 'underlined'
  | 'paragraph'
  | 'quote'
  | 'list'
  | 'table'
  | 'code'
  | 'html'
  | 'box'
  | 'mixed';

const underline = /^(?:=+|-+)[ \t]*$/;
// What begins an item only where no paragraph stands before, in a container: `> -`, `> 2. text`, `- -`. remark reads it by
// the paragraph that the container ends.
const weakContent =
  /^(?:>|[-+*]|\d{1,9}[.)]|\[\^[^\]]*\]:)(?:[ \t>]|(?:[-+*]|1[.)])[ \t])*(?:(?:[-+*]|\d{1,9}[.)])[ \t]*$|(?!1[.)])\d{1,9}[.)][ \t])/;

/**
 * Splits a text into chunks in one pass over its lines. Together the chunks cover the text from its first to its last
 * character.
 */
export function splitChunks(text: string): Chunk[] {
  return new Splitter(text).split();
}

// Behind a blank line, at the margin.
const endsContainers: ReadonlySet<Opening['kind']> = new Set(['text', 'heading', 'break', 'fence']);

/** A line that is not blank: where it begins, where its first character stands that is no blank, and in which column. */
interface Line {
  readonly lineStart: number;
  readonly first: number;
  readonly lineEnd: number;
  readonly indent: number;
}

class Splitter {
  readonly #text: string;
  readonly #chunks: Chunk[] = [];
  #start = 0;
  #kind: ChunkKind | undefined;
  /** What the chunk holds has ended: the next line that is not blank begins another one. */
  #isComplete = false;
  #isAfterBlank = true;
  #fence: string | undefined;
  #rawHtmlEnd: RegExp | undefined;
  #isInHtmlUntilBlank = false;
  #isInIndentedCode = false;
  #container: 'item' | 'quote' | 'footnote' | undefined;
  /** Column from which on a line belongs to the open item or footnote. */
  #content = Number.POSITIVE_INFINITY;
  #isEmptyItem = false;
  #mayBeTable = false;
  /** The line before went on with a paragraph as a tag alone: a delimiter row below it makes a table of both, or none. */
  #isBehindTag = false;
  /** A line after a container went on with its paragraph, or ended it: that depends on what the container holds. */
  #isUnclear = false;
  /** The line was indented as far as code. */
  #mayBeCode = false;
  /** What the lines are part of only a parser can tell, until one comes that is part of nothing before it. */
  #isUncertain = false;
  #hasGivenUp = false;

  constructor(text: string) {
    this.#text = text;
  }

  split(): Chunk[] {
    const text = this.#text;
    const length = text.length;
    const hasReturns = text.includes('\r');
    let lineStart = text.charCodeAt(0) === 0xfeff ? 1 : 0;
    const frontMatterEnd = endOfFrontMatter(text);
    if (frontMatterEnd !== undefined) {
      this.#chunks.push({ start: 0, end: frontMatterEnd, kind: 'front-matter' });
      lineStart = frontMatterEnd;
      this.#start = frontMatterEnd;
    }
    while (lineStart < length && !this.#hasGivenUp) {
      let lineEnd = text.indexOf('\n', lineStart);
      if (lineEnd === -1) lineEnd = length;
      let next = lineEnd + 1;
      if (hasReturns) {
        const at = text.indexOf('\r', lineStart);
        if (at !== -1 && at < lineEnd) {
          next = at + 1 === lineEnd ? next : at + 1;
          lineEnd = at;
        }
      }
      this.#readLine(lineStart, lineEnd);
      lineStart = next;
    }
    if (this.#kind !== undefined || this.#start < length)
      this.#chunks.push({ start: this.#start, end: length, kind: this.#kind ?? 'code' });
    return this.#chunks;
  }

  #readLine(lineStart: number, lineEnd: number): void {
    let first = lineStart;
    let indent = 0;
    for (; first < lineEnd; first++) {
      const code = this.#text.charCodeAt(first);
      if (code === 32) indent++;
      else if (code === 9) indent += 4 - (indent % 4);
      else break;
    }
    if (this.#fence !== undefined) {
      if (indent < columnsOfCode && closesFence(this.#text, first, lineEnd, this.#fence)) {
        this.#fence = undefined;
        this.#isComplete = true;
      }
    } else if (this.#rawHtmlEnd) {
      if (this.#rawHtmlEnd.test(this.#text.slice(first, lineEnd))) {
        this.#rawHtmlEnd = undefined;
        this.#isComplete = true;
      }
    } else if (first >= lineEnd) this.#readBlank();
    else {
      const line: Line = { lineStart, first, lineEnd, indent };
      if (this.#isUncertain) this.#readUncertain(line);
      else if (this.#isInHtmlUntilBlank) return;
      else if (this.#container && indent >= this.#content) this.#readInside(line);
      else this.#readOutside(line);
      this.#isAfterBlank = false;
    }
  }

  #readBlank(): void {
    this.#isAfterBlank = true;
    if (this.#isInHtmlUntilBlank || this.#container === 'quote') this.#isComplete = true;
    this.#isInHtmlUntilBlank = false;
    // An item that begins with two blank lines holds nothing.
    if (this.#isEmptyItem) this.#content = Number.POSITIVE_INFINITY;
    this.#isEmptyItem = false;
  }

  /** A line of the open item or footnote. What it begins ends with the item, unless the item has ended before. */
  #readInside(line: Line): void {
    const { first, lineEnd, indent } = line;
    this.#isEmptyItem = false;
    if (
      this.#isUnclear &&
      indent < columnsOfCode &&
      openingAt(this.#text, first, lineEnd, indent).kind !== 'text'
    )
      this.#giveUp(line);
  }

  #readOutside(line: Line): void {
    const { first, lineEnd, indent } = line;
    const opening = openingAt(this.#text, first, lineEnd, indent);
    this.#isEmptyItem = false;
    const mayBeCode = this.#mayBeCode;
    this.#mayBeCode = false;
    if (this.#kind !== undefined && !this.#isComplete && !this.#isAfterBlank) {
      if (this.#container) this.#readAfterContainer(line, opening);
      else this.#readAfterText(line, opening);
    } else if (this.#container === 'item' && line.indent >= columnsOfCode) this.#giveUp(line);
    else if (mayBeCode && (isWeak(opening) || this.#hasWeakContent(line, opening))) this.#giveUp(line);
    else if (this.#container === 'item' && opening.kind === 'item' && !this.#isComplete)
      this.#openItem(opening);
    else if (this.#isInIndentedCode) this.#readAfterIndentedCode(line, opening);
    else this.#begin(line, opening);
  }

  /** remark takes indented code for a paragraph where an item follows that would not end one: `2. text`, `-`. */
  #readAfterIndentedCode(line: Line, opening: Opening): void {
    if (isWeak(opening)) this.#join(opensNothing);
    else if (this.#hasWeakContent(line, opening)) this.#join(opening);
    else if (opening.kind !== 'text' || line.indent < columnsOfCode || this.#isAfterBlank)
      this.#begin(line, opening);
  }

  /** A line right below an item, a quote or a footnote that it does not belong to by its prefix. */
  #readAfterContainer(line: Line, opening: Opening): void {
    switch (opening.kind) {
      case 'text':
        if (this.#isUnclear && this.#underlines(line)) this.#giveUp(line);
        this.#isUnclear = true;
        this.#mayBeCode = line.indent >= columnsOfCode;
        break;
      case 'any-tag':
        this.#giveUp(line);
        break;
      case 'break':
        if (this.#isUnclear && this.#underlines(line)) this.#giveUp(line);
        else this.#begin(line, opening);
        break;
      case 'item':
        if (this.#isUnclear && isWeak(opening)) this.#giveUp(line);
        else if (this.#container === 'item') this.#openItem(opening);
        else if (this.#isUnclear && this.#hasWeakContent(line, opening)) this.#join(opening);
        else this.#begin(line, opening);
        break;
      case 'quote':
        if (this.#container === 'quote') this.#isUnclear = false;
        else if (this.#isUnclear && this.#hasWeakContent(line, opening)) this.#join(opening);
        else this.#begin(line, opening);
        break;
      default:
        this.#begin(line, opening);
    }
  }

  /** A line right below a paragraph, a table or indented code that stands in no container. */
  #readAfterText(line: Line, opening: Opening): void {
    if (this.#isInIndentedCode) {
      this.#readAfterIndentedCode(line, opening);
      return;
    }
    switch (opening.kind) {
      case 'text':
      case 'any-tag':
        this.#readParagraphLine(line, opening.kind === 'any-tag');
        break;
      case 'break':
        if (this.#underlines(line)) this.#readParagraphLine(line, false);
        else this.#begin(line, opening);
        break;
      case 'item':
        if (isWeak(opening)) {
          if (this.#mayBeTable) this.#giveUp(line);
          else this.#readParagraphLine(line, false);
        } else if (this.#hasWeakContent(line, opening)) this.#join(opening);
        else this.#begin(line, opening);
        break;
      case 'quote':
      case 'footnote':
        if (this.#hasWeakContent(line, opening)) this.#join(opening);
        else this.#begin(line, opening);
        break;
      default:
        this.#begin(line, opening);
    }
  }

  /** A line that goes on with a paragraph, or with a table, outside any container. */
  #readParagraphLine(line: Line, isTag: boolean): void {
    if (this.#underlines(line)) {
      // `===` below definitions alone is text, as is `-`, and below a table a row.
      const isOnlyUnderline = !thematicBreak.test(this.#text.slice(line.first, line.lineEnd));
      if (
        isOnlyUnderline &&
        (this.#mayBeTable ||
          /^\s*\[(?:[^\]\\\n\r]*(?:\\|[\n\r])|[^\n\r]*\]:)/.test(this.#text.slice(this.#start, line.first)))
      )
        this.#giveUp(line);
      else {
        this.#kind = 'underlined';
        this.#isComplete = true;
      }
    } else if (isTag && this.#mayBeTable) this.#giveUp(line);
    else if (this.#mayBeTable && line.indent >= columnsOfCode) this.#mayBeCode = true;
    else if (
      !isLetter(this.#text.charCodeAt(line.first)) &&
      delimiters.test(this.#text.slice(line.first, line.lineEnd))
    ) {
      if (this.#isBehindTag) this.#giveUp(line);
      this.#mayBeTable = true;
      if (this.#kind === 'paragraph') this.#kind = 'table';
    }
    this.#isBehindTag = isTag;
  }

  #hasWeakContent({ first, lineEnd }: Line, { kind }: Opening): boolean {
    if (kind !== 'quote' && kind !== 'item' && kind !== 'footnote') return false;
    return weakContent.test(this.#text.slice(first, lineEnd));
  }

  #underlines({ first, lineEnd, indent }: Line): boolean {
    const code = this.#text.charCodeAt(first);
    return (
      indent < columnsOfCode &&
      (code === 45 || code === 61) &&
      underline.test(this.#text.slice(first, lineEnd))
    );
  }

  #openItem({ content, isEmpty }: Opening & { readonly kind: 'item' }): void {
    this.#container = 'item';
    this.#content = content;
    this.#isEmptyItem = isEmpty;
    this.#isUnclear = false;
  }

  /** Goes on with the chunk, in which a container opens: only a parser can tell what it holds. */
  #join(opening: Opening): void {
    this.#kind = 'underlined';
    this.#isInIndentedCode = false;
    this.#open(opening);
  }

  #open(opening: Opening): void {
    if (opening.kind === 'item') this.#openItem(opening);
    else if (opening.kind !== 'text') {
      this.#container = opening.kind === 'quote' ? 'quote' : 'footnote';
      this.#content = opening.kind === 'quote' ? Number.POSITIVE_INFINITY : columnsOfCode;
      this.#isUnclear = false;
    }
  }

  /** Begins a chunk with the line. */
  #begin({ lineStart, first, lineEnd, indent }: Line, opening: Opening): void {
    if (this.#kind !== undefined) {
      this.#chunks.push({ start: this.#start, end: lineStart, kind: this.#kind });
      this.#start = lineStart;
    }
    this.#isComplete = false;
    this.#isInIndentedCode = false;
    this.#container = undefined;
    this.#mayBeTable = false;
    this.#isBehindTag = false;
    this.#isUnclear = false;
    switch (opening.kind) {
      case 'text':
        if (indent === 0 && markOfBox(this.#text, first, lineEnd) !== undefined) this.#beginBox();
        else {
          this.#isInIndentedCode = indent >= columnsOfCode;
          this.#kind = this.#isInIndentedCode ? 'code' : this.#text[first] === '|' ? 'table' : 'paragraph';
        }
        break;
      case 'heading':
        this.#kind = 'heading';
        this.#isComplete = true;
        break;
      case 'break':
        this.#kind = 'code';
        this.#isComplete = true;
        break;
      case 'fence':
        this.#kind = 'code';
        this.#fence = opening.fence;
        break;
      case 'quote':
        this.#kind = 'quote';
        this.#open(opening);
        break;
      case 'item':
        this.#kind = 'list';
        this.#open(opening);
        break;
      case 'footnote':
        this.#kind = 'mixed';
        this.#open(opening);
        break;
      case 'raw-html':
        this.#kind = 'html';
        // Raw HTML may end in the line it begins in.
        if (opening.end.test(this.#text.slice(first, lineEnd))) this.#isComplete = true;
        else this.#rawHtmlEnd = opening.end;
        break;
      default:
        this.#kind = 'html';
        this.#isInHtmlUntilBlank = true;
    }
  }

  /** A box holds what an item would whose content begins in the column of code. */
  #beginBox(): void {
    this.#kind = 'box';
    this.#openItem({ kind: 'item', content: columnsOfCode, isEmpty: false, endsParagraph: false });
  }

  /**
   * Leaves what follows to remark as one chunk: whether a fence or an item begins here depends on what the container holds.
   */
  #giveUp(line: Line): void {
    this.#kind = 'underlined';
    this.#isUncertain = true;
    this.#readUncertain(line);
  }

  /**
   * A line behind a blank one that stands at the margin and is no item ends all that stands open, but for a fence or raw HTML.
   * Where such a one may begin that is none, or stands within an item, the rest of the text is one chunk.
   */
  #readUncertain(line: Line): void {
    const { first, lineEnd, indent } = line;
    const opening = openingAt(this.#text, first, lineEnd, indent);
    if (indent === 0 && this.#isAfterBlank && endsContainers.has(opening.kind)) {
      this.#isUncertain = false;
      this.#begin(line, opening);
    } else if (opening.kind === 'fence' || opening.kind === 'raw-html') {
      if (indent > 0 || this.#isInHtmlUntilBlank) this.#hasGivenUp = true;
      else if (opening.kind === 'fence') this.#fence = opening.fence;
      else if (!opening.end.test(this.#text.slice(first, lineEnd))) this.#rawHtmlEnd = opening.end;
    } else if (opening.kind === 'block-tag' || opening.kind === 'any-tag') this.#isInHtmlUntilBlank = true;
  }
}

/** Where the front matter of a text ends, its closing line included; undefined where it has none. */
export function endOfFrontMatter(text: string): number | undefined {
  const opening = /\ufeff?---[ \t]*(?:\r\n?|\n)/y;
  const first = opening.exec(text);
  if (!first) return undefined;
  const closing = /(?<=[\r\n])---[ \t]*(?:\r\n?|\n|$)/g;
  closing.lastIndex = first[0].length;
  const last = closing.exec(text);
  return last ? last.index + last[0].length : undefined;
}
