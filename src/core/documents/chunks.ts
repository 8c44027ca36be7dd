/**
 * A stretch of whole lines that remark reads the same alone as in its document (given the document's definitions):
 * it begins outside any container, after a blank line or at a heading.
 */
export interface Chunk {
  readonly start: number;
  readonly end: number;
  readonly kind: ChunkKind;
}

/** What the first line says the chunk is; `underlined` where a setext heading may stand in it; `mixed` where only a parser can tell. */
export type ChunkKind = 'front-matter' | 'heading' | 'underlined' | 'paragraph' | 'list' | 'table' | 'code' | 'html' | 'mixed';

const fence = /^(`{3,}(?=[^`]*$)|~{3,})/;
const listMarker = /^(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)/;
const atxHeading = /^#{1,6}(?:[ \t]|$)/;
const rule = /^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const underline = /^(?:=+|-+)[ \t]*$/;
const footnote = /^\[\^[^\]]+\]:/;
// HTML blocks by CommonMark's kinds 1 to 5, which blank lines do not end, with what ends them.
const rawHtml: readonly (readonly [start: RegExp, end: RegExp])[] = [
  [/^<(?:script|pre|style|textarea)(?:[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^<!--/, /-->/],
  [/^<\?/, /\?>/],
  [/^<![A-Za-z]/, />/],
  [/^<!\[CDATA\[/, /\]\]>/],
];
const blockTag =
  /^<\/?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?:[\s>]|\/>|$)/i;
const anyTag =
  /^<(?:[A-Za-z][A-Za-z\d-]*(?:\s+[A-Za-z_:][\w.:-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*\s*\/?|\/[A-Za-z][A-Za-z\d-]*\s*)>\s*$/;

/** Splits a text into chunks in one pass over its lines. Together the chunks cover the text from its first to its last character. */
export function splitChunks(text: string): Chunk[] {
  const chunks: Chunk[] = [];
  const length = text.length;
  let lineStart = 0;
  let chunkStart = 0;
  let kind: ChunkKind | undefined;
  let isAfterBlank = true;
  // The open top-level construct: at most one of these.
  let openFence: string | undefined;
  let openHtml: RegExp | undefined;
  let isInHtmlUntilBlank = false;
  let contentIndent: number | undefined;
  let isInParagraph = false;
  let isEmptyItem = false;

  if (text.charCodeAt(0) === 0xfeff) lineStart = 1;
  const frontMatterEnd = endOfFrontMatter(text, lineStart);
  if (frontMatterEnd !== undefined) {
    chunks.push({ start: 0, end: frontMatterEnd, kind: 'front-matter' });
    lineStart = frontMatterEnd;
    chunkStart = frontMatterEnd;
  }

  const close = (at: number): void => {
    if (kind !== undefined) {
      chunks.push({ start: chunkStart, end: at, kind });
      chunkStart = at;
      kind = undefined;
    }
  };

  while (lineStart < length) {
    let lineEnd = lineStart;
    let next = length;
    for (; lineEnd < length; lineEnd++) {
      const code = text.charCodeAt(lineEnd);
      if (code === 10) {
        next = lineEnd + 1;
        break;
      }
      if (code === 13) {
        next = text.charCodeAt(lineEnd + 1) === 10 ? lineEnd + 2 : lineEnd + 1;
        break;
      }
    }

    let first = lineStart;
    let indent = 0;
    for (; first < lineEnd; first++) {
      const code = text.charCodeAt(first);
      if (code === 32) indent++;
      else if (code === 9) indent += 4 - (indent % 4);
      else break;
    }
    const isBlank = first >= lineEnd;

    if (openFence !== undefined) {
      if (indent < 4 && !isBlank && closesFence(text, first, lineEnd, openFence)) openFence = undefined;
      isAfterBlank = false;
    } else if (openHtml !== undefined) {
      if (openHtml.test(text.slice(first, lineEnd))) openHtml = undefined;
      isAfterBlank = isBlank && openHtml === undefined;
    } else if (isBlank) {
      isInHtmlUntilBlank = false;
      isInParagraph = false;
      isAfterBlank = true;
      // An item that begins with two blank lines holds nothing.
      if (isEmptyItem) contentIndent = undefined;
      isEmptyItem = false;
    } else if (isInHtmlUntilBlank) {
      isAfterBlank = false;
    } else {
      const character = text.charCodeAt(first);
      // Most lines of most texts begin with a letter and open nothing.
      const isPlain = isLetter(character);
      const line = isPlain ? '' : text.slice(first, lineEnd);
      const isInside = contentIndent !== undefined && indent >= contentIndent;
      const isItem = !isPlain && indent < 4 && listMarker.test(line) && !rule.test(line);
      const isHeading = character === 35 && indent < 4 && atxHeading.test(line);
      isEmptyItem = false;
      if (isInParagraph && kind === 'paragraph' && indent < 4 && (character === 61 || character === 45) && underline.test(line)) kind = 'underlined';
      if (!isInside) {
        const isContinued = contentIndent !== undefined && isItem;
        if (isAfterBlank && indent < 4 && !isContinued) {
          close(lineStart);
          contentIndent = undefined;
        } else if (isHeading && indent < 4) {
          close(lineStart);
          contentIndent = undefined;
        }
      }
      if (kind === undefined) {
        kind = isHeading ? 'heading' : isPlain && indent < 4 ? 'paragraph' : kindOf(line, indent);
      } else if (kind === 'heading') {
        // What follows a heading without a blank line is a chunk of its own.
        close(lineStart);
        kind = isHeading ? 'heading' : isPlain && indent < 4 ? 'paragraph' : kindOf(line, indent);
        contentIndent = undefined;
        isInParagraph = false;
      }
      if (!isInside || contentIndent === undefined) {
        if (isItem) {
          contentIndent = indent + itemContent(line);
          isEmptyItem = /^\S+\s*$/.test(line);
          isInParagraph = true;
        } else if (!isPlain && indent < 4) {
          const opening = fence.exec(line);
          const raw = rawHtml.find(([start]) => start.test(line));
          if (opening) {
            openFence = opening[1];
            contentIndent = undefined;
            if (kind !== 'code') kind = kind === undefined ? 'code' : 'mixed';
          } else if (raw) {
            if (!raw[1].test(line)) openHtml = raw[1];
            contentIndent = undefined;
            if (kind !== 'html') kind = 'mixed';
          } else if (blockTag.test(line) || (!isInParagraph && anyTag.test(line))) {
            isInHtmlUntilBlank = true;
            contentIndent = undefined;
            if (kind !== 'html') kind = 'mixed';
          } else if (footnote.test(line)) {
            contentIndent = 4;
          }
          isInParagraph = !opening && !raw && !isInHtmlUntilBlank && !isHeading;
        } else if (isPlain) isInParagraph = true;
      }
      isAfterBlank = false;
    }
    lineStart = next;
  }
  close(length);
  if (chunks.length === 0 && length > 0) chunks.push({ start: 0, end: length, kind: 'paragraph' });
  return chunks;
}

const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code >= 192;

function kindOf(line: string, indent: number): ChunkKind {
  if (indent >= 4) return 'code';
  if (fence.test(line)) return 'code';
  if (line[0] === '|') return 'table';
  if (listMarker.test(line) && !rule.test(line)) return 'list';
  if (line[0] === '<') return rawHtml.some(([start]) => start.test(line)) || blockTag.test(line) || anyTag.test(line) ? 'html' : 'mixed';
  if (/^[([*_"'„“”‘’«§+~`!\d\\&.,;:$%/-]/.test(line) && !rule.test(line) && !footnote.test(line) && !/^\[[^\]]+\]:/.test(line)) return 'paragraph';
  return 'mixed';
}

/** Columns from a list marker to the item's content. */
function itemContent(line: string): number {
  const marker = listMarker.exec(line)?.[0].length ?? 1;
  let blanks = 0;
  let column = marker;
  for (let at = marker; at < line.length; at++) {
    if (line[at] === ' ') blanks++;
    else if (line[at] === '\t') blanks += 4 - (column % 4);
    else break;
    column = marker + blanks;
  }
  const isEmpty = line.slice(marker).trim() === '';
  return isEmpty || blanks > 4 || blanks === 0 ? marker + 1 : marker + blanks;
}

function closesFence(text: string, first: number, lineEnd: number, opening: string): boolean {
  const character = opening[0] ?? '`';
  let at = first;
  while (at < lineEnd && text[at] === character) at++;
  return at - first >= opening.length && text.slice(at, lineEnd).trim() === '';
}

function endOfFrontMatter(text: string, from: number): number | undefined {
  const opening = /---[ \t]*(?:\r\n?|\n)/y;
  opening.lastIndex = from;
  const first = opening.exec(text);
  if (!first) return undefined;
  const closing = /^---[ \t]*(?:\r\n?|\n|$)/gm;
  closing.lastIndex = from + first[0].length;
  const last = closing.exec(text);
  return last ? last.index + last[0].length : undefined;
}
