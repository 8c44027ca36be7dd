import type { Document } from '../documents/document.ts';
import { type Edit, insertion } from '../fixes/fix.ts';
import { suppress, suppressionComment } from '../fixes/suppress.ts';
import { lineBreakOf } from '../text/insertion.ts';
import type { Span } from '../text/span.ts';

/** Where the comment that silences a rule stands: on the line itself, above it, or at the top for the whole file. */
export type SilencePlace = 'line' | 'next-line' | 'file';

/**
 * Where a comment can stand that silences a finding. One on a line of its own would end a paragraph, a list or a table,
 * so `next-line` is among them only where such a block begins. The front matter, which is no Markdown, has `file` alone.
 */
export function silencePlaces(document: Document, span: Span): readonly SilencePlace[] {
  const { text, frontMatter } = document;
  if (frontMatter && span.start < frontMatter.span.end) return ['file'];
  const start = lineStart(text, span.start);
  const before = text.slice(0, start);
  const [line = ''] = /^[^\r\n]*/.exec(text.slice(start)) ?? [];
  const { prefix, content } = quoted(line);
  const above = /(?:^|[\r\n])([^\r\n]*)(?:\r\n?|\n)$/.exec(before)?.[1];
  const isFirst = above === undefined || quoted(above).content === '';
  // A quote begins below a blank line, or goes on below a line that holds nothing but its marker.
  const isSameQuote = above === undefined || above.trim() === '' || quoted(above).prefix === prefix;
  const isPlain = !/^(?:\s|[-*+]\s|\d{1,9}[.)]\s)/.test(content);
  return isFirst && isSameQuote && isPlain ? ['line', 'next-line', 'file'] : ['line', 'file'];
}

/** Silences one rule at a finding, for the reason given, which may be empty. A place that cannot be is the line. */
export function silence(
  document: Document,
  rule: string,
  span: Span,
  place: SilencePlace,
  reason: string,
): readonly Edit[] {
  const { text, frontMatter } = document;
  const possible = silencePlaces(document, span);
  const isForFile = !possible.includes('line') || place === 'file';

  if (isForFile && frontMatter) return suppress(document, rule, frontMatter.span, reason);
  if (isForFile) {
    const top = text.startsWith('\uFEFF') ? 1 : 0;
    return [insertion(top, suppressionComment(document, 'disable-file', rule, reason) + lineBreakOf(text))];
  }
  if (place === 'next-line' && possible.includes('next-line')) {
    const start = lineStart(text, span.start);
    const { prefix } = quoted(text.slice(start, span.start));
    return [
      insertion(
        start,
        prefix + suppressionComment(document, 'disable-next-line', rule, reason) + lineBreakOf(text),
      ),
    ];
  }
  return suppress(document, rule, span, reason);
}

/** The markers of the quotes that a line stands in, and what stands in them: `> > `, `text`. */
function quoted(line: string): { readonly prefix: string; readonly content: string } {
  const prefix = /^(?: {0,3}> ?)*/.exec(line)?.[0] ?? '';
  return { prefix, content: line.slice(prefix.length) };
}

const lineStart = (text: string, offset: number): number => {
  const before = text.slice(0, offset);
  return Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
};
