/**
 * `packs/` of `packs/*.yaml`: the folder that a pattern names before its first wildcard, with a slash at its end; empty where it
 * names none.
 */
export function fixedFolder(pattern: string): string {
  const [fixed = ''] = /^[^*?[\]{}()!]*/.exec(pattern) ?? [];
  return fixed.slice(0, fixed.lastIndexOf('/') + 1);
}
