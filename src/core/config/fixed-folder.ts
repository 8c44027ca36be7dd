/**
 * `packs/` of `packs/*.yaml`: the folder that a pattern names before its first wildcard, with a slash at its end; empty where it
 * names none.
 */
export function fixedFolder(pattern: string): string {
  // `./` is the folder itself, and no path in it.
  const [fixed = ''] = /^[^*?[\]{}()!]*/.exec(pattern.replace(/^\.\//, '')) ?? [];
  return fixed.slice(0, fixed.lastIndexOf('/') + 1);
}
