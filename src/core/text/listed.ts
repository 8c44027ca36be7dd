/** `8.4`, `8.4 and 8.5`, `8.4, 8.5 and 8.6`; empty for nothing. */
export function listed(words: readonly string[], last: 'and' | 'or' = 'and'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}
