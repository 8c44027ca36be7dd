import { matchFrom } from '../text/match-from.ts';
import type { Span } from '../text/span.ts';
import { dated } from './designation-pattern.ts';

/** A year as a text states it, and where its digits stand. */
export interface Year {
  readonly edition: string | undefined;
  readonly editionSpan: Span | undefined;
}

const yearAfter = new RegExp(`(?<dated>${dated})`, 'uy');

/** The year that dates the name of a standard which ends at an offset, and where what holds it ends; undefined where none does. */
export function yearBehind(text: string, at: number): (Year & { readonly end: number }) | undefined {
  const match = matchFrom(yearAfter, text, at);
  return match && { ...yearIn(match), end: at + match[0].length };
}

/** The year of a match whose group `dated` it stands in; `prefix` is what the names of the groups within begin with. */
export function yearIn(match: RegExpExecArray, prefix = ''): Year {
  const groups = match.groups ?? {};
  const edition =
    groups[`${prefix}year`] ??
    groups[`${prefix}hyphenYear`] ??
    groups[`${prefix}slashYear`] ??
    groups[`${prefix}bracketYear`] ??
    groups[`${prefix}versionYear`] ??
    groups[`${prefix}bareYear`];
  if (edition === undefined) return { edition: undefined, editionSpan: undefined };
  // The year stands in the group `dated`, which ends the match but for amendments: its first occurrence there is meant.
  const dating = groups.dated ?? '';
  const datedAt = match.index + match[0].lastIndexOf(dating);
  const start = datedAt + dating.indexOf(edition);
  return { edition, editionSpan: { start, end: start + edition.length } };
}
