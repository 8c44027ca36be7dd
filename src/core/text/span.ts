/**
 * A stretch of text: `start` up to, not including, `end`. Offsets are UTF-16 code units from 0, as remark and
 * yaml give them and as `document.positionAt` takes them.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where a text is meant as a whole, and no place in it. */
export const startOfText: Span = { start: 0, end: 0 };

/** Whether the two spans share at least one character. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Whether the two spans share a character, or one begins where the other ends. */
export const touches = (a: Span, b: Span): boolean => a.start <= b.end && b.start <= a.end;

/** Whether every character of `inner` lies in `outer`. */
export const contains = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

/** The text that a span names. */
export const textAt = (text: string, span: Span): string => text.slice(span.start, span.end);

/** The same without the blanks at its ends, which `« Audit »` has within its quotes. */
export function withoutBlanks(text: string, span: Span): Span {
  const words = textAt(text, span);
  const start = span.start + words.length - words.trimStart().length;
  return { start, end: start + words.trim().length };
}

/** The order of the text: by the beginning, then by the end. */
export const byPlace = (a: Span, b: Span): number => a.start - b.start || a.end - b.end;

/** Index of the first of things in order that begins at an offset or behind it; their number where none does. */
export function firstFrom<Thing>(
  things: readonly Thing[],
  offset: number,
  startOf: (thing: Thing) => number,
): number {
  let low = 0;
  let high = things.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(things[middle] as Thing) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The span that covers an offset, of spans in order that do not overlap; undefined where none does. */
export function spanAt<Kind extends Span>(spans: readonly Kind[], offset: number): Kind | undefined {
  const last = spans[firstFrom(spans, offset + 1, ({ start }) => start) - 1];
  return last && offset < last.end ? last : undefined;
}

/** Things in the order of their spans, without those whose span overlaps that of one before. */
export function apart<Thing>(things: readonly Thing[], spanOf: (thing: Thing) => Span): readonly Thing[] {
  const kept: Thing[] = [];
  let end = 0;
  for (const thing of things) {
    const span = spanOf(thing);
    if (span.start < end) continue;
    kept.push(thing);
    end = span.end;
  }
  return kept;
}

/** The same stretch in a text that stands `by` code units further on. */
export const movedSpan = (span: Span, by: number): Span => ({ start: span.start + by, end: span.end + by });

/** What stands in a stretch of a text outside of some spans, which come in its order and may reach beyond it. */
export function textOutside(text: string, { start, end }: Span, spans: readonly Span[]): string {
  let outside = '';
  let from = start;
  for (const span of spans) {
    outside += text.slice(from, Math.max(from, Math.min(end, span.start)));
    from = Math.max(from, span.end);
  }
  return outside + text.slice(from, Math.max(from, end));
}

/** An offset that would cut a surrogate pair is moved behind the pair; any other stays. */
export const wholeCharacter = (text: string, offset: number): number =>
  /[\uD800-\uDBFF]/.test(text[offset - 1] ?? '') && /[\uDC00-\uDFFF]/.test(text[offset] ?? '')
    ? offset + 1
    : offset;

/**
 * What stands right before an offset, at most so many characters of it. An expression that is to match at its end, such as
 * `\s*$`, would take long over all that stands before, and again for each place of a long text.
 */
export const textBefore = (text: string, offset: number, most: number): string =>
  text.slice(Math.max(0, offset - most), offset);
