/**
 * A stretch of text: `start` up to, not including, `end`. Offsets are UTF-16 code units from 0, as remark and
 * yaml give them and as `document.positionAt` takes them.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether the two spans share at least one character. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Whether every character of `inner` lies in `outer`. */
export const contains = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

/** The text that a span names. */
export const textAt = (text: string, span: Span): string => text.slice(span.start, span.end);
