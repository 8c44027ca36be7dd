/** The text without its marks, and what stands between ‹ and ›. */
export function unmarked(marked: string): {
  readonly text: string;
  readonly spans: readonly [number, number][];
} {
  const spans: [number, number][] = [];
  let text = '';
  for (const part of marked.split(/([‹›])/)) {
    if (part === '‹') spans.push([text.length, text.length]);
    else if (part === '›') {
      const open = spans.findLast(([start, end]) => start === end);
      if (open) open[1] = text.length;
    } else text += part;
  }
  return { text, spans };
}
