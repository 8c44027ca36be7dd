/**
 * All matches of a pattern (`g`) in a text, in order. `matchAll` compiles a copy of its pattern at each call, which takes
 * longer than to search a paragraph where the pattern is long.
 */
export function allMatches(pattern: RegExp, text: string): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    matches.push(match);
    if (match[0] === '') pattern.lastIndex++;
  }
  return matches;
}
