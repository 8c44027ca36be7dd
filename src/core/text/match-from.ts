/**
 * What a pattern matches from an offset on: right there where it is sticky (`y`), else the next match (`g`); undefined
 * where nothing.
 */
export function matchFrom(pattern: RegExp, text: string, offset: number): RegExpExecArray | undefined {
  pattern.lastIndex = offset;
  return pattern.exec(text) ?? undefined;
}
