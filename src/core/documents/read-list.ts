import type { Span } from '../text/span.ts';
import type { Block, Item } from './block.ts';
import { mayDefine, opensBlock, trimmed } from './block-lines.ts';
import type { Definitions } from './definitions.ts';
import { delimiters, thematicBreak } from './line-openings.ts';
import type { Passage } from './passage.ts';
import { readSimpleInline } from './read-inline.ts';

// `  - text`, `12. text`
const itemLine = /^( *)([-+*]|\d{1,9}[.)])( {1,4})(?=\S)/;
// `[x] `
const taskMark = /^\[[ xX]\][ \t]/;

/** One item of text, as its lines give it. */
interface ItemText {
  readonly indent: number;
  /** Column where the item's content begins; what is indented as far belongs to the item. */
  readonly content: number;
  /** `-`, `*`, `+`, `.` or `)`: another one begins another list. */
  readonly marker: string;
  readonly isAfterBlank: boolean;
  readonly isNumberedFromOne: boolean;
  span: Span;
}

/**
 * Lists whose every item is one paragraph, nested or not; undefined where other blocks stand in them: these are left to remark.
 *
 * @param label what introduces the list
 */
export function readList(
  source: string,
  lines: readonly Span[],
  label: Passage | undefined,
  definitions: Definitions,
): readonly Block[] | undefined {
  const items = itemsOf(source, lines);
  if (!items) return undefined;
  const blocks: Block[] = [];
  const open: OpenList[] = [];
  let lists = 0;
  for (const text of items) {
    const { span, indent, marker, content } = text;
    if (mayDefine(source.slice(span.start, span.end))) return undefined;
    const passage = readSimpleInline(source, span.start, span.end, definitions);
    if (!passage) return undefined;
    while (open.length > 1 && indent < (open[open.length - 1]?.indent ?? 0)) open.pop();
    let innermost = open[open.length - 1];
    if (innermost && indent === innermost.indent) {
      // Another marker begins another list, which nothing introduces.
      if (innermost.marker !== marker) return undefined;
      innermost.item = { ...innermost.item };
      innermost.lead = passage;
      innermost.content = content;
    } else {
      if (!beginsList(text, innermost)) return undefined;
      const item = { list: lists++, parent: innermost?.item, label: innermost ? innermost.lead : label };
      innermost = { indent, marker, item, lead: passage, content };
      open.push(innermost);
    }
    blocks.push({ kind: 'paragraph', span, passage, item: innermost.item });
  }
  return blocks;
}

/** A list whose items are being read, with the last one of them. */
interface OpenList {
  readonly indent: number;
  readonly marker: string;
  item: Item;
  lead: Passage;
  content: number;
}

/** Whether an item begins a list of its own within the item of another. */
const beginsList = (
  { indent, isAfterBlank, isNumberedFromOne }: ItemText,
  within: OpenList | undefined,
): boolean =>
  within
    ? indent >= within.content && indent <= within.content + 3 && (isAfterBlank || isNumberedFromOne)
    : indent <= 3;

function itemsOf(source: string, lines: readonly Span[]): ItemText[] | undefined {
  const items: ItemText[] = [];
  let isAfterBlank = false;
  for (const line of lines) {
    const text = source.slice(line.start, line.end);
    const content = trimmed(source, line);
    if (content.start === content.end) {
      isAfterBlank = true;
      continue;
    }
    const match = itemLine.exec(text);
    const last = items[items.length - 1];
    if (!match) {
      // The item's paragraph goes on; what opens a block, or follows a blank line, is not simple.
      if (
        !last ||
        isAfterBlank ||
        opensBlock.test(text.trim()) ||
        delimiters.test(text) ||
        text.includes('\t')
      )
        return undefined;
      last.span = { start: last.span.start, end: content.end };
      continue;
    }
    let span = trimmed(source, { start: line.start + match[0].length, end: line.end });
    const rest = source.slice(span.start, span.end);
    if (opensBlock.test(rest) || thematicBreak.test(text.trim())) return undefined;
    const task = taskMark.exec(rest);
    // One blank belongs to the mark, whatever follows to the text.
    if (task) span = { start: span.start + task[0].length, end: span.end };
    if (span.start === span.end || /^\[[ xX]\]/.test(source.slice(span.start, span.end))) return undefined;
    const marker = match[2] ?? '';
    items.push({
      indent: match[1]?.length ?? 0,
      content: match[0].length,
      marker: marker.slice(-1),
      isAfterBlank,
      isNumberedFromOne: !/\d/.test(marker) || /^1[.)]/.test(marker),
      span,
    });
    isAfterBlank = false;
  }
  return items;
}
