/**
 * `[^a]*.md` for `[!a]*.md`: a class of a pattern is negated with `!` in `.gitignore`, in VS Code and in shells, and picomatch
 * knows only `^`.
 */
export const caretNegation = (pattern: string): string => pattern.replace(/(?<!\\)\[!/g, '[^');
