import type { Edition } from './types.ts';

/**
 * What tells editions from each other where there is little room: `9001` and `27001`, `27001:2013` and `27001:2022`. The whole
 * names where that would not; nothing where there is one edition alone.
 *
 * @param names `ISO/IEC 27001:2022`, `ISO 9001`; each may stand there several times
 */
export function shortNames(names: readonly string[]): ReadonlyMap<string, string> {
  const distinct = [...new Set(names)];
  if (distinct.length < 2) return new Map();
  for (const shorten of [withoutYear, withoutPublisher]) {
    const shorts = distinct.map(shorten);
    if (new Set(shorts).size === distinct.length)
      return new Map(distinct.map((name, index) => [name, shorts[index] ?? name]));
  }
  return new Map(distinct.map(name => [name, name]));
}

/** `27001:2022` of `ISO/IEC 27001:2022`; names that neither ISO nor IEC gives stay as they are. */
const withoutPublisher = (name: string): string => name.replace(/^(?:ISO|IEC)\b[A-Z/ ]*(?=\d)/, '');

const withoutYear = (name: string): string => withoutPublisher(name).replace(/:\d{4}$/, '');

/**
 * The name of an edition within so many characters, where its figures stand beside it: its own name, else another that it goes by
 * (`GSR:2024`), else as much of its own as there is room for (`Globex Supplier…:2024`); the year or version always.
 */
export function nameWithin(
  most: number,
  { name, standard, otherNames }: Pick<Edition, 'name' | 'standard' | 'otherNames'>,
): string {
  const dated = name.startsWith(standard) ? name.slice(standard.length) : '';
  const names = [name, ...otherNames.map(other => other + dated)];
  const fitting = names.find(each => each.length <= most);
  return fitting ?? `${name.slice(0, most - dated.length - 1).trimEnd()}…${dated}`;
}
