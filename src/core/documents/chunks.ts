import type { Chunk, ChunkKind } from './chunk.ts';
import { endOfFrontMatter } from './front-matter-end.ts';
import { hasWeakContent, isOnlyUnderline, isUnderline, type Line, lineOf, mayBeDelimiters } from './line.ts';
import { columnsOfCode, isWeak, markOfBox, type Opening, openingAt, opensNothing } from './line-openings.ts';
import { OpenContainer } from './open-container.ts';
import { Verbatim } from './verbatim.ts';

/**
 * Splits a text into chunks in one pass over its lines. Together the chunks cover the text from its first to its last
 * character.
 */
export function splitChunks(text: string): Chunk[] {
  return new Splitter(text).split();
}

// Behind a blank line, at the margin.
const endsContainers: ReadonlySet<Opening['kind']> = new Set(['text', 'heading', 'break', 'fence']);

// `[a\`, `[a]: b`, over two lines too: a paragraph that begins so may be nothing but definitions.
const mayBeDefinitions = /^\s*\[(?:[^\]\\\n\r]*(?:\\|[\n\r])|[^\n\r]*\]:)/;

/** A box holds what an item would whose content begins in the column of code. */
const itemOfBox: Opening = { kind: 'item', content: columnsOfCode, isEmpty: false, endsParagraph: false };

/** What a chunk is that a container begins. */
const kindOfContainer = { quote: 'quote', item: 'list', footnote: 'mixed' } as const;

class Splitter {
  readonly #text: string;
  readonly #chunks: Chunk[] = [];
  readonly #container = new OpenContainer();
  readonly #verbatim: Verbatim;
  #start = 0;
  #kind: ChunkKind | undefined;
  /** What the chunk holds has ended: the next line that is not blank begins another one. */
  #isComplete = false;
  #isAfterBlank = true;
  #isInHtmlUntilBlank = false;
  #isInIndentedCode = false;
  #mayBeTable = false;
  /** The line before went on with a paragraph as a tag alone: a delimiter row below it makes a table of both, or none. */
  #isBehindTag = false;
  /** The line was indented as far as code. */
  #mayBeCode = false;
  /** What the lines are part of only a parser can tell, until one comes that is part of nothing before it. */
  #isUncertain = false;
  #hasGivenUp = false;

  constructor(text: string) {
    this.#text = text;
    this.#verbatim = new Verbatim(text);
  }

  split(): Chunk[] {
    const { length } = this.#text;
    const frontMatterEnd = endOfFrontMatter(this.#text);
    if (frontMatterEnd !== undefined) {
      this.#chunks.push({ start: 0, end: frontMatterEnd, kind: 'front-matter' });
      this.#start = frontMatterEnd;
    }
    this.#readLines(frontMatterEnd ?? (this.#text.charCodeAt(0) === 0xfeff ? 1 : 0));
    if (this.#kind !== undefined || this.#start < length)
      this.#chunks.push({ start: this.#start, end: length, kind: this.#kind ?? 'code' });
    return this.#chunks;
  }

  #readLines(from: number): void {
    const text = this.#text;
    const hasReturns = text.includes('\r');
    let lineStart = from;
    while (lineStart < text.length && !this.#hasGivenUp) {
      let lineEnd = text.indexOf('\n', lineStart);
      if (lineEnd === -1) lineEnd = text.length;
      let next = lineEnd + 1;
      if (hasReturns) {
        const at = text.indexOf('\r', lineStart);
        if (at !== -1 && at < lineEnd) {
          next = at + 1 === lineEnd ? next : at + 1;
          lineEnd = at;
        }
      }
      this.#readLine(lineOf(text, lineStart, lineEnd));
      lineStart = next;
    }
  }

  #readLine(line: Line): void {
    if (this.#verbatim.isOpen) {
      if (this.#verbatim.closeAt(line)) this.#isComplete = true;
    } else if (line.first >= line.lineEnd) this.#readBlank();
    else if (this.#isUncertain || !this.#isInHtmlUntilBlank) {
      if (this.#isUncertain) this.#readUncertain(line);
      else if (this.#container.holds(line)) this.#readInside(line);
      else this.#readOutside(line);
      this.#isAfterBlank = false;
    }
  }

  #readBlank(): void {
    this.#isAfterBlank = true;
    if (this.#isInHtmlUntilBlank || this.#container.kind === 'quote') this.#isComplete = true;
    this.#isInHtmlUntilBlank = false;
    this.#container.readBlank();
  }

  /** A line of the open item or footnote. What it begins ends with the item, unless the item has ended before. */
  #readInside(line: Line): void {
    this.#container.endEmptiness();
    if (this.#container.isUnclear && line.indent < columnsOfCode && this.#openingAt(line).kind !== 'text')
      this.#giveUp(line);
  }

  #readOutside(line: Line): void {
    const opening = this.#openingAt(line);
    const { kind } = this.#container;
    this.#container.endEmptiness();
    const mayBeCode = this.#mayBeCode;
    this.#mayBeCode = false;
    if (this.#kind !== undefined && !this.#isComplete && !this.#isAfterBlank) {
      if (kind) this.#readAfterContainer(line, opening);
      else this.#readAfterText(line, opening);
    } else if (kind === 'item' && line.indent >= columnsOfCode) this.#giveUp(line);
    else if (mayBeCode && (isWeak(opening) || this.#hasWeakContent(line, opening))) this.#giveUp(line);
    else if (kind === 'item' && opening.kind === 'item' && !this.#isComplete) this.#container.open(opening);
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
    const container = this.#container;
    switch (opening.kind) {
      case 'text':
        if (container.isUnclear && isUnderline(this.#text, line)) this.#giveUp(line);
        container.isUnclear = true;
        this.#mayBeCode = line.indent >= columnsOfCode;
        break;
      case 'any-tag':
        this.#giveUp(line);
        break;
      case 'break':
        if (container.isUnclear && isUnderline(this.#text, line)) this.#giveUp(line);
        else this.#begin(line, opening);
        break;
      case 'item':
        if (container.isUnclear && isWeak(opening)) this.#giveUp(line);
        else if (container.kind === 'item') container.open(opening);
        else this.#beginUnlessUnclear(line, opening);
        break;
      case 'quote':
        if (container.kind === 'quote') container.isUnclear = false;
        else this.#beginUnlessUnclear(line, opening);
        break;
      default:
        this.#begin(line, opening);
    }
  }

  /** Below a container: only where it may hold a paragraph, as below one. */
  #beginUnlessUnclear(line: Line, opening: Opening): void {
    if (this.#container.isUnclear) this.#beginUnlessWeak(line, opening);
    else this.#begin(line, opening);
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
        if (isUnderline(this.#text, line)) this.#readParagraphLine(line, false);
        else this.#begin(line, opening);
        break;
      case 'item':
      case 'quote':
      case 'footnote':
        if (!isWeak(opening)) this.#beginUnlessWeak(line, opening);
        else if (this.#mayBeTable) this.#giveUp(line);
        else this.#readParagraphLine(line, false);
        break;
      default:
        this.#begin(line, opening);
    }
  }

  /** Below a paragraph: a container with weak content may be a part of it. */
  #beginUnlessWeak(line: Line, opening: Opening): void {
    if (this.#hasWeakContent(line, opening)) this.#join(opening);
    else this.#begin(line, opening);
  }

  /** A line that goes on with a paragraph, or with a table, outside any container. */
  #readParagraphLine(line: Line, isTag: boolean): void {
    if (isUnderline(this.#text, line)) this.#readUnderline(line);
    else if (isTag && this.#mayBeTable) this.#giveUp(line);
    else if (this.#mayBeTable && line.indent >= columnsOfCode) this.#mayBeCode = true;
    else if (mayBeDelimiters(this.#text, line)) {
      if (this.#isBehindTag) this.#giveUp(line);
      this.#mayBeTable = true;
      if (this.#kind === 'paragraph') this.#kind = 'table';
    }
    this.#isBehindTag = isTag;
  }

  /** `===` below definitions alone is text, as is `-`, and below a table a row. */
  #readUnderline(line: Line): void {
    const mayBeText = (): boolean =>
      this.#mayBeTable || mayBeDefinitions.test(this.#text.slice(this.#start, line.first));
    if (isOnlyUnderline(this.#text, line) && mayBeText()) this.#giveUp(line);
    else {
      this.#kind = 'underlined';
      this.#isComplete = true;
    }
  }

  #openingAt({ first, lineEnd, indent }: Line): Opening {
    return openingAt(this.#text, first, lineEnd, indent);
  }

  #hasWeakContent(line: Line, opening: Opening): boolean {
    return hasWeakContent(this.#text, line, opening);
  }

  /** Goes on with the chunk, in which a container opens: only a parser can tell what it holds. */
  #join(opening: Opening): void {
    this.#kind = 'underlined';
    this.#isInIndentedCode = false;
    this.#container.open(opening);
  }

  /** Begins a chunk with the line. */
  #begin(line: Line, opening: Opening): void {
    this.#endChunk(line);
    switch (opening.kind) {
      case 'text':
        this.#beginText(line);
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
        this.#verbatim.openFence(opening.fence);
        break;
      case 'quote':
      case 'item':
      case 'footnote':
        this.#kind = kindOfContainer[opening.kind];
        this.#container.open(opening);
        break;
      case 'raw-html':
        this.#kind = 'html';
        this.#isComplete = this.#verbatim.openRawHtml(opening.end, line);
        break;
      default:
        this.#kind = 'html';
        this.#isInHtmlUntilBlank = true;
    }
  }

  /** Ends the chunk before a line, and forgets what was known of it. */
  #endChunk({ lineStart }: Line): void {
    if (this.#kind !== undefined) {
      this.#chunks.push({ start: this.#start, end: lineStart, kind: this.#kind });
      this.#start = lineStart;
    }
    this.#isComplete = false;
    this.#isInIndentedCode = false;
    this.#container.close();
    this.#mayBeTable = false;
    this.#isBehindTag = false;
  }

  #beginText({ first, lineEnd, indent }: Line): void {
    if (indent === 0 && markOfBox(this.#text, first, lineEnd) !== undefined) {
      this.#kind = 'box';
      this.#container.open(itemOfBox);
    } else {
      this.#isInIndentedCode = indent >= columnsOfCode;
      this.#kind = this.#isInIndentedCode ? 'code' : this.#text[first] === '|' ? 'table' : 'paragraph';
    }
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
    const { indent } = line;
    const opening = this.#openingAt(line);
    if (indent === 0 && this.#isAfterBlank && endsContainers.has(opening.kind)) {
      this.#isUncertain = false;
      this.#begin(line, opening);
    } else if (opening.kind === 'fence' || opening.kind === 'raw-html') {
      if (indent > 0 || this.#isInHtmlUntilBlank) this.#hasGivenUp = true;
      else if (opening.kind === 'fence') this.#verbatim.openFence(opening.fence);
      else this.#verbatim.openRawHtml(opening.end, line);
    } else if (opening.kind === 'block-tag' || opening.kind === 'any-tag') this.#isInHtmlUntilBlank = true;
  }
}
