import { matchFrom } from '../text/match-from.ts';
import { byPlace, type Span } from '../text/span.ts';
import type { Designation } from './designation.ts';
import { yearBehind } from './year.ts';

/**
 * Names of standards that only packs tell, since neither ISO nor IEC publishes them: `Globex Supplier Requirements`. They
 * are looked for as they stand, letter case included; any blank may stand between their words.
 */
export interface StandardNames {
  /** The standard that each name is of. */
  readonly all: ReadonlyMap<string, string>;
  /** Whether a text may hold one of the names: a search without any context. */
  mayName(text: string): boolean;
  /** The names in a text with the years behind them, in order and apart from each other; of two at one place the longer. */
  find(text: string): readonly Designation[];
}

interface Name {
  readonly words: readonly string[];
  readonly standard: string;
}

// `NeoGlobex`, `neo-Globex`, `#Globex`, `docs/Globex` are other words.
const joinedBefore = /[\p{L}\p{N}_@#.\\/=-]$/u;
// `Globexian`, `Globex-Formular`, `Globex.pdf`, `Globex_2` are other words; `Globex-2024` is dated.
const joinedAfter = /[\p{L}\p{N}_]|[-\u2010\u2011.@\\](?=[\p{L}\p{N}_])/uy;
const blanks = /[\s\u00a0]+/uy;

/** undefined where there is no name, so that nobody looks for any. `names` has the standard of each. */
export function standardNames(names: ReadonlyMap<string, string>): StandardNames | undefined {
  if (names.size === 0) return undefined;
  const wanted = [...names].map(([name, standard]): Name => ({ words: name.split(' '), standard }));
  const firsts = [...new Set(wanted.map(({ words: [first = ''] }) => first))];
  return {
    all: names,
    mayName: text => firsts.some(first => text.includes(first)),
    find: text =>
      apartFrom(wanted.flatMap(name => usesOf(text, name)).sort((a, b) => byLongest(a.span, b.span))),
  };
}

const byLongest = (a: Span, b: Span): number => byPlace(a, b) || b.end - a.end;

function usesOf(text: string, { words, standard }: Name): Designation[] {
  const [first = ''] = words;
  const found: Designation[] = [];
  for (let start = text.indexOf(first); start >= 0; start = text.indexOf(first, start + first.length)) {
    if (joinedBefore.test(text.slice(Math.max(0, start - 1), start))) continue;
    const end = endOfWords(text, start, words);
    if (end === undefined) continue;
    const year = yearBehind(text, end);
    if (!year && matchFrom(joinedAfter, text, end)) continue;
    found.push({
      span: { start, end: year?.end ?? end },
      standard,
      edition: year?.edition,
      editionSpan: year?.editionSpan,
    });
  }
  return found;
}

/** Where the words end that stand one after the other from `start`; undefined where others do. */
function endOfWords(text: string, start: number, words: readonly string[]): number | undefined {
  let at = start;
  for (const [index, word] of words.entries()) {
    if (index > 0) at += matchFrom(blanks, text, at)?.[0].length ?? 0;
    if (!text.startsWith(word, at)) return undefined;
    at += word.length;
  }
  return at;
}

/** The first of all that overlap. */
function apartFrom(designations: readonly Designation[]): readonly Designation[] {
  const kept: Designation[] = [];
  for (const designation of designations)
    if (designation.span.start >= (kept.at(-1)?.span.end ?? 0)) kept.push(designation);
  return kept;
}
