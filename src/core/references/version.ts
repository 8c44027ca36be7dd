import { matchFrom } from '../text/match-from.ts';
import type { Year } from './year.ts';

/** The years of the editions that texts call by a version, by that. */
type Versions = ReadonlyMap<string, string>;

/** An edition, and what texts call it instead of its year. */
export interface EditionCalled {
  readonly standard: string;
  readonly year: string;
  readonly version: string | undefined;
}

/** The versions of a standard, of some editions; empty where none of its editions is called by one. */
export const versionsOf = (standard: string, editions: readonly EditionCalled[]): Versions =>
  new Map(
    editions.flatMap(each =>
      each.standard === standard && each.version !== undefined ? [[each.version, each.year]] : [],
    ),
  );

// ` v4.0`, ` 4.0`, `, version 4.0`, ` (v4.0)`, ` Rev. 5`, `r5`, `-4.0`, `:4.0`.
const versionAfter =
  /(?<open>\s?\(|\s?:\s?|,?\s{1,2}|-)?(?<word>v(?:ersion|ers?\.|\.)?|rev(?:isi[oó]n|\.)?|r|ed(?:ition|\.)?|ausgabe)?\s?(?<version>\d{1,3}(?:\.\d{1,3}){0,3})(?![\p{L}\p{N}_%]|[.,:/-]\d)/iuy;

/**
 * The version that dates the name of a standard which ends at an offset, as the year of its edition, and where what holds it
 * ends; the version itself where no edition is called so. Without a word before it only one with a dot, which an edition has and
 * no clause: `PCI DSS 4.0`. undefined where none dates it.
 */
export function versionBehind(
  text: string,
  at: number,
  versions: Versions,
  isClause: (number: string) => boolean,
): (Year & { readonly end: number }) | undefined {
  const match = matchFrom(versionAfter, text, at);
  const { open = '', word, version = '' } = match?.groups ?? {};
  // `v4` and `v4.0` are one.
  const known = [version, `${version}.0`, version.replace(/\.0$/, '')].flatMap(
    name => versions.get(name) ?? [],
  )[0];
  const edition = known ?? (word === undefined ? undefined : version);
  if (!match || edition === undefined) return undefined;
  if (word === undefined && (open === '' || !version.includes('.') || isClause(version))) return undefined;
  const end = at + match[0].length;
  const closing = open.endsWith('(') ? (/^\s?\)/.exec(text.slice(end, end + 2))?.[0].length ?? -1) : 0;
  if (closing < 0) return undefined;
  return { edition, editionSpan: { start: end - version.length, end }, end: end + closing };
}
