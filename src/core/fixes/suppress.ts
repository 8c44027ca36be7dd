import type { Document } from '../documents/document.ts';
import { isMdx } from '../documents/mdx.ts';
import { lineBreakOf } from '../text/insertion.ts';
import { LineIndex } from '../text/line-index.ts';
import { oneLine } from '../text/one-line.ts';
import type { Span } from '../text/span.ts';
import { type Edit, insertion } from './fix.ts';

/** Where the comment that silences rules stands; the word after `crossclause-`. */
type SuppressionWord = 'disable-line' | 'disable-next-line' | 'disable-file';

/**
 * `<!-- crossclause-disable-line unknown-clause: quoted -->`, in MDX between the marks of its comments. The reason goes on
 * one line and may be empty; what would end the comment in it becomes a dash.
 */
export function suppressionComment(
  { uri }: Pick<Document, 'uri'>,
  word: SuppressionWord,
  rule: string,
  reason: string,
): string {
  const words = oneLine(reason).replaceAll('--', '–').replaceAll('*/', '–');
  const comment = `crossclause-${word} ${rule}${words === '' ? '' : `: ${words}`}`;
  return isMdx(uri) ? `{/* ${comment} */}` : `<!-- ${comment} -->`;
}

/** In a table the reason must not begin another cell. */
const withoutBorders = (comment: string): string => comment.replace(/(?<!\\)\|/g, '\\|');

/** A backslash at the end of a line that is not one of a pair. */
const hardBreak = /(?<!\\)(?:\\\\)*\\$/;

/**
 * Silences one rule where a finding stands. The comment goes to the end of the cell or the line, since one on a line of
 * its own would end a paragraph; for a finding in the front matter, which is no Markdown, below it and for the whole
 * file. The reason may be empty.
 */
export function suppress(document: Document, rule: string, span: Span, reason: string): readonly Edit[] {
  const { text, frontMatter } = document;
  const isInTable = document.tables.some(
    table => table.span.start <= span.start && span.start < table.span.end,
  );
  const put = (
    word: SuppressionWord,
    offset: number,
    write: (comment: string) => string,
  ): readonly Edit[] => {
    const comment = suppressionComment(document, word, rule, reason);
    const text = write(isInTable ? withoutBorders(comment) : comment);
    return [insertion(offset, text)];
  };

  if (frontMatter && span.start < frontMatter.span.end) {
    const lines = new LineIndex(text);
    const fence = lines.positionAt(text.indexOf('---', frontMatter.span.end)).line;
    const below = lines.startOf(fence + 1);
    const eol = lineBreakOf(text);
    return put(
      'disable-file',
      below,
      comment => (/[\r\n]$/.test(text.slice(0, below)) ? '' : eol) + comment + eol,
    );
  }

  const cell = document.tables
    .flatMap(table => table.rows.flat())
    .find(({ span: inside }) => inside.start <= span.start && span.start < inside.end);
  if (cell) return put('disable-line', cell.span.end, comment => ` ${comment}`);

  const toLineEnd = /^[^\r\n]*/.exec(text.slice(span.start))?.[0] ?? '';
  const line = toLineEnd.trimEnd();
  // Nothing may come between the parts of a reference, or after the #s that close a heading.
  if (span.start + line.length < span.end) return put('disable-line', span.start, comment => `${comment} `);
  if (line.endsWith('#')) return put('disable-line', span.end, comment => ` ${comment}`);
  // `8.99\` breaks the line; behind the comment it still does.
  const end = span.start + line.length - (hardBreak.test(toLineEnd) ? 1 : 0);
  return put('disable-line', end, comment => ` ${comment}`);
}

/**
 * The edit that removes a comment: with its line where nothing else stands there, else with the blank before it.
 *
 * @param lines of the text
 */
export function removeComment(text: string, span: Span, lines: LineIndex): Edit {
  const first = lines.positionAt(span.start).line;
  const last = lines.positionAt(span.end).line;
  const line = { start: lines.startOf(first), end: lines.startOf(last + 1) };
  const isAlone =
    text.slice(line.start, span.start).trim() === '' && text.slice(span.end, line.end).trim() === '';
  if (isAlone) return { span: line, text: '' };
  const hasBlank = /[ \t]/.test(text[span.start - 1] ?? '');
  return { span: hasBlank ? { start: span.start - 1, end: span.end } : span, text: '' };
}
