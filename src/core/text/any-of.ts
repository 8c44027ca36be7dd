/** The source of a pattern that fits where any of several does, in their order: `(?:a|b)`. Their flags do not count. */
export const anyOf = (...patterns: readonly (RegExp | string)[]): string =>
  `(?:${patterns.map(pattern => (typeof pattern === 'string' ? pattern : pattern.source)).join('|')})`;
