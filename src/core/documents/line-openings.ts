const fence = /^(`{3,}(?=[^`]*$)|~{3,})/;
const listMarker = /^(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)/;
const emptyItem = /^[^ \t]+[ \t]*$/;
const atxHeading = /^#{1,6}(?:[ \t]|$)/;
/** `***`, `- - -`. */
export const thematicBreak = /^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
// Each stretch can be read in one way alone: else forty backslashes would take hours.
const footnote = /^\[\^(?:[^\s[\]\\]|\\(?:[[\]\\]|(?![[\]\\])))+\]:/;
// HTML blocks by CommonMark's kinds 1 to 5, which blank lines do not end, with what ends them.
const rawHtml: readonly (readonly [start: RegExp, end: RegExp])[] = [
  [/^<(?:script|pre|style|textarea)(?:[ \t>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^<!--/, /-->/],
  [/^<\?/, /\?>/],
  [/^<![A-Za-z]/, />/],
  [/^<!\[CDATA\[/, /\]\]>/],
];
const blockTag =
  /^<\/?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?:[ \t>]|\/>|$)/i;
// Kind 7, which ends no paragraph.
const anyTag =
  /^<(?:[A-Za-z][A-Za-z\d-]*(?:[ \t]+[A-Za-z_:][\w.:-]*(?:[ \t]*=[ \t]*(?:"[^"]*"|'[^']*'|[^ \t"'=<>`]+))?)*[ \t]*\/?|\/[A-Za-z][A-Za-z\d-]*[ \t]*)>[ \t]*$/;

/** `|---|:-:|`, `--- | ---`: below a paragraph's line it may make a table of both. */
export const delimiters = /^[|:\- \t]+$/;

// `!!! note "Title"`, `??? tip`, `=== "Tab"`.
const boxMark = /^(?:!!!|\?{3}\+?|={3}[+!]?)(?=[ \t]+\S)/;
// Likewise: `\r\n` is one line end.
const indentedBelow = /(?:[ \t]*(?:\r\n|\r(?!\n)|\n))+(?: {4}|\t)[ \t]*[^ \t\r\n]/y;

/**
 * The mark of an admonition or a tab as Python-Markdown has them, which holds what is indented as far as code below it;
 * undefined where the line from `first` to `lineEnd` has none, or nothing below it is indented.
 */
export function markOfBox(source: string, first: number, lineEnd: number): string | undefined {
  const code = source.charCodeAt(first);
  if (code !== 33 && code !== 61 && code !== 63) return undefined;
  const mark = boxMark.exec(source.slice(first, lineEnd))?.[0];
  indentedBelow.lastIndex = lineEnd;
  return mark && indentedBelow.test(source) ? mark : undefined;
}

/** What a line begins, whatever stands before it. */
export type Opening =
  | { readonly kind: 'heading' | 'break' | 'quote' | 'footnote' | 'block-tag' | 'any-tag' | 'text' }
  | {
      readonly kind: 'item';
      /** Column where its content begins: what is indented as far belongs to it. */
      readonly content: number;
      readonly isEmpty: boolean;
      /** It begins also right below the line of a paragraph. */
      readonly endsParagraph: boolean;
    }
  | { readonly kind: 'fence'; readonly fence: string }
  | { readonly kind: 'raw-html'; readonly end: RegExp };

export const opensNothing: Opening = { kind: 'text' };

/** A line indented by as many columns is code. */
export const columnsOfCode = 4;

/** What the line from `first` to `lineEnd` begins, whose first character that is no blank stands in column `indent`. */
export function openingAt(source: string, first: number, lineEnd: number, indent: number): Opening {
  const code = source.charCodeAt(first);
  // Most lines of most texts begin with a letter and open nothing.
  if (indent >= columnsOfCode || isLetter(code)) return opensNothing;
  const line = source.slice(first, lineEnd);
  switch (line[0]) {
    case '#':
      return atxHeading.test(line) ? { kind: 'heading' } : opensNothing;
    case '>':
      return { kind: 'quote' };
    case '`':
    case '~': {
      const opened = fence.exec(line)?.[1];
      return opened ? { kind: 'fence', fence: opened } : opensNothing;
    }
    case '[':
      return footnote.test(line) ? { kind: 'footnote' } : opensNothing;
    case '<': {
      const raw = rawHtml.find(([start]) => start.test(line));
      if (raw) return { kind: 'raw-html', end: raw[1] };
      return blockTag.test(line)
        ? { kind: 'block-tag' }
        : anyTag.test(line)
          ? { kind: 'any-tag' }
          : opensNothing;
    }
    default: {
      if (thematicBreak.test(line)) return { kind: 'break' };
      const marker = listMarker.exec(line)?.[0];
      if (!marker) return opensNothing;
      const isEmpty = emptyItem.test(line);
      return {
        kind: 'item',
        isEmpty,
        content: contentColumn(line, marker.length, indent),
        endsParagraph: !isEmpty && (!/^\d/.test(marker) || /^1[.)]/.test(marker)),
      };
    }
  }
}

/** Whether an item begins only where no paragraph stands before: `-`, `2. text`. */
export const isWeak = (opening: Opening): boolean => opening.kind === 'item' && !opening.endsParagraph;

/** Whether a line that begins with the character (a UTF-16 code unit) opens nothing, whatever follows. */
export const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code >= 192;

/** The column where the content of an item begins, whose marker stands at column `indent`. */
function contentColumn(line: string, marker: number, indent: number): number {
  const from = indent + marker;
  let column = from;
  for (let at = marker; at < line.length; at++) {
    if (line[at] === ' ') column++;
    else if (line[at] === '\t') column += 4 - (column % 4);
    else return column - from > columnsOfCode ? from + 1 : column;
  }
  return from + 1;
}

/** Whether a line ends a fence of code that the characters `opening` began. */
export function closesFence(source: string, first: number, lineEnd: number, opening: string): boolean {
  const character = opening[0] ?? '`';
  let at = first;
  while (at < lineEnd && source[at] === character) at++;
  return at - first >= opening.length && /^[ \t]*$/.test(source.slice(at, lineEnd));
}
