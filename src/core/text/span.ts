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

/** The order of the text: by the beginning, then by the end. */
export const byPlace = (a: Span, b: Span): number => a.start - b.start || a.end - b.end;

/** The span that covers an offset, of spans in order that do not overlap; undefined where none does. */
export function spanAt<Kind extends Span>(spans: readonly Kind[], offset: number): Kind | undefined {
  let low = 0;
  let high = spans.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const span = spans[middle];
    if (span === undefined || offset < span.start) high = middle - 1;
    else if (offset >= span.end) low = middle + 1;
    else return span;
  }
  return undefined;
}
