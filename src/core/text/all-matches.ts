/**
 * All matches of a pattern (`g`) in a text, in order. `matchAll` compiles a copy of its pattern at each call, which takes
 * longer than to search a paragraph where the pattern is long.
 */
export function allMatches(pattern: RegExp, text: string): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    matches.push(match);
    if (match[0] === '') pattern.lastIndex = indexBehindCharacter(text, match.index);
  }
  return matches;
}

// Not just the next index: within a pair of surrogates a pattern with the flag `u` goes back to the pair, for ever.
const indexBehindCharacter = (text: string, index: number): number =>
  index + ((text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1);
