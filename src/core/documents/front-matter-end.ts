/** Where the front matter of a text ends, its closing line included; undefined where it has none. */
export function endOfFrontMatter(text: string): number | undefined {
  const opening = /\ufeff?---[ \t]*(?:\r\n?|\n)/y;
  const first = opening.exec(text);
  if (!first) return undefined;
  const closing = /(?<=[\r\n])---[ \t]*(?:\r\n?|\n|$)/g;
  closing.lastIndex = first[0].length;
  const last = closing.exec(text);
  return last ? last.index + last[0].length : undefined;
}
