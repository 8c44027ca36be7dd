import { allMatches } from '../text/all-matches.ts';
import { groupBy } from '../text/group-by.ts';
import { matchFrom } from '../text/match-from.ts';
import { once } from '../text/once.ts';
import { apart, type Span, textBefore } from '../text/span.ts';
import { mayHaveArticle } from './article.ts';
import { codePattern, digitCodePattern, isCode, isZeroed } from './clause-number.ts';
import type { Designation } from './designation.ts';
import { type EditionCalled, versionBehind, versionsOf } from './version.ts';
import { yearBehind } from './year.ts';

/**
 * The standards that neither ISO nor IEC publishes, as packs tell them: a customer's requirements, a company's catalogue of
 * controls. Names and codes are looked for as they stand, letter case included; any blank may stand between the words of a name.
 */
export interface OwnStandards {
  /** The standard that each name is of: `Globex Supplier Requirements`, `GSR`. */
  readonly names: ReadonlyMap<string, string>;
  /** Whether a text may hold a name or a code: a search without any context. */
  mayStandIn(text: string): boolean;
  /** The names in a text with the years behind them, in order and apart from each other; of two at one place the longer. */
  designations(text: string): readonly Designation[];
  /** What may be codes of these standards, wherever they stand in a text. */
  codesIn(text: string): readonly TypedCode[];
  /**
   * The standards that number clauses like this code, digits aside: `AC-2`, `AC-99`. What begins with a digit looks like much
   * else, so that it must be one of their codes, or have other brackets than one: `1.1A`, `164.308(a)(9)`. Empty where there is none.
   */
  codedLike(code: string): readonly string[];
  /**
   * The standards that have another clause where this one would be, so that beside their name it can be nothing else: `164.399`
   * beside `164.308`, any article of a law, `21(9)` beside `21(2)`. Empty where there is none.
   */
  numberedLike(clause: string): readonly string[];
  /** The standards that have this very clause; empty where none has. */
  standardsWith(clause: string): readonly string[];
  /** Those of them that number as laws do, in articles and what is below: `21(2)(a)`, `21.2.a`. */
  lawsWith(clause: string): readonly string[];
  /** Whether a standard numbers its clauses with codes alone, so that no number is one of them. */
  hasCodesAlone(standard: string): boolean;
  /** Whether a standard numbers as laws do, and nothing by dots, so that `8.4` is none of its numbers. */
  isLawWithoutDots(standard: string): boolean;
}

/** What may be the code of a clause, as catalogues have it, but for brackets behind it, and where. */
interface TypedCode extends Span {
  readonly clause: string;
}

interface Name {
  readonly words: readonly string[];
  readonly standard: string;
  /** What dates the name that ends at an offset of a text. */
  readonly datedBehind: (text: string, at: number) => ReturnType<typeof yearBehind>;
}

// No blank stands between words of Japanese. `NeoGlobex`, `neo-Globex`, `#Globex`, `docs/Globex` are other words.
const joinedBefore = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}_@#.\\/=-]$/u;
// `Globexian`, `Globex-Formular`, `Globex.pdf`, `Globex_2` are other words; `Globex-2024` is dated.
const joinedAfter =
  /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}_]|[-\u2010\u2011.@\\](?=[\p{L}\p{N}_])/uy;
const blanks = /\s+/uy;

/** `a` of `AC-2a`, `d.1` of `AC-2d.1`: an item right behind a code. The source of a regular expression. */
export const itemLetter = '[a-z](?:\\.\\d{1,2})?(?![\\p{L}\\p{N}_-]|\\.[\\p{L}\\p{N}])';
// `AC-2`, `CC6.1`, `GV.OC-01`, `A&A-01`, `AC-2/AC-3`, `AC-2a`, also with hyphens that break no line; not in `SOP-AC-2`,
// `AC-2bis` or `docs/AC-2`.
const codeOf = (pattern: string) =>
  new RegExp(
    `(?<![\\p{L}\\p{N}_@#\\\\&.\\u2010\\u2011-])(?<!(?<!\\d)/)(?:${pattern})(?:(?=${itemLetter})|(?![\\p{L}\\p{N}_]|[-.\\u2010\\u2011][\\p{L}\\p{N}]))`,
    'gu',
  );
const code = codeOf(codePattern('\\u2010\\u2011-'));
// `1.1A`, `164.308`: looked for only where a catalogue has such ones, since most numbers of a text are none.
const codeOrNumber = codeOf(`${codePattern('\\u2010\\u2011-')}|${digitCodePattern}`);
const hyphens = /[\u2010\u2011]/g;

const codesOf = (text: string, pattern: RegExp): readonly TypedCode[] =>
  allMatches(pattern, text)
    .filter(([typed]) => /\d/.test(typed))
    .map(({ 0: typed, index }) => ({
      clause: typed.replace(hyphens, '-'),
      start: index,
      end: index + typed.length,
    }));

// `21(2)`, `21.2.a`.
const belowArticle = /^\d{1,3}(?:\(|\.\d+\.[a-z]$)/;

const beginsWithDigit = /^\d/;

/** `AC-0` for `AC-2` and `AC-99`, `AC-0(a)` for `AC-2(c)`, `A0.a` for `A1.c`, `164.308(0)` for `164.308(2)`. */
const shapeOf = (code: string): string =>
  code
    .replace(beginsWithDigit.test(code) ? /(?<=\()\d+/g : /\d+/g, '0')
    .replace(/\([a-z]+\)/g, '(a)')
    .replace(/\.[a-z](?=\.|$)/, '.a');

/** `999.999` for `164.308`, `9.9A` for `1.5B`; `0` for any article, `21(0)` for `21(2)`. */
const kindOf = (clause: string): string =>
  isCode(clause)
    ? clause.replace(/\d/g, '9').replace(/[A-Z]/g, 'A')
    : clause.replace(/\d+(?=\)?$)/, '0').replace(/(?<=[(.])(?:[a-z]|[ivx]{2,4})(?=\)?$)/, 'a');

/**
 * undefined where there is none, so that nobody looks for any. `names` has the standard of each name, `clauses`
 * all numbers and codes of these standards, and of others that have codes, `editions` what texts call their editions.
 */
export function ownStandards(
  names: ReadonlyMap<string, string>,
  clauses: readonly (readonly [number: string, standard: string])[],
  editions: readonly EditionCalled[] = [],
): OwnStandards | undefined {
  if (names.size === 0 && clauses.length === 0) return undefined;
  const wanted = [...names].map(([name, standard]): Name => {
    const versions = versionsOf(standard, editions);
    const isClause = (number: string) => standardsWith(number).includes(standard);
    const datedBehind = (text: string, at: number) =>
      yearBehind(text, at) ?? (versions.size > 0 ? versionBehind(text, at, versions, isClause) : undefined);
    return { words: name.split(' '), standard, datedBehind };
  });
  const firsts = [...new Set(wanted.map(({ words: [first = ''] }) => first))];
  const codes = clauses.filter(([number]) => isCode(number));
  const numeric = codes.filter(([number]) => beginsWithDigit.test(number));
  const pattern = numeric.length > 0 ? codeOrNumber : code;
  const codesIn = (text: string) => codesOf(text, pattern);
  const shapes = groupBy(codes, ([number]) => shapeOf(number));
  const coded = new Set(codes.map(([, standard]) => standard));
  // `A` may be the heading of `A-1`.
  for (const [number, standard] of clauses)
    if (/\d/.test(number) && (!isCode(number) || isZeroed(number))) coded.delete(standard);
  const standardsOf = (among: readonly (readonly [number: string, standard: string])[] = []) => [
    ...new Set(among.map(([, standard]) => standard)),
  ];
  const laws = new Set(
    clauses.flatMap(([number, standard]) => (belowArticle.test(number) ? [standard] : [])),
  );
  const dotted = new Set(clauses.flatMap(([number, standard]) => (/^\d+\./.test(number) ? [standard] : [])));
  const standardsWith = (number: string) => standardsOf(byNumber().get(number));
  const byNumber = once(() => groupBy(clauses, ([number]) => number));
  const byKind = once(() =>
    groupBy(
      [
        ...numeric.filter(([number]) => !number.includes('(')),
        ...clauses.filter(([, standard]) => laws.has(standard)),
      ],
      ([number]) => kindOf(number),
    ),
  );
  return {
    names,
    mayStandIn: text =>
      firsts.some(first => text.includes(first)) ||
      (laws.size > 0 && mayHaveArticle(text)) ||
      (shapes.size > 0 && codesIn(text).some(({ clause }) => shapes.has(shapeOf(clause)))),
    designations: text =>
      apart(
        wanted.flatMap(name => usesOf(text, name)).sort((a, b) => byLongest(a.span, b.span)),
        ({ span }) => span,
      ),
    codesIn,
    codedLike: number => standardsOf(shapes.get(shapeOf(number))),
    numberedLike: number => standardsOf(byKind().get(kindOf(number))),
    standardsWith,
    lawsWith: number => (laws.size > 0 ? standardsWith(number).filter(standard => laws.has(standard)) : []),
    hasCodesAlone: standard => coded.has(standard),
    isLawWithoutDots: standard => laws.has(standard) && !dotted.has(standard),
  };
}

const byLongest = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;

function usesOf(text: string, { words, standard, datedBehind }: Name): Designation[] {
  const [first = ''] = words;
  const found: Designation[] = [];
  for (let start = text.indexOf(first); start >= 0; start = text.indexOf(first, start + first.length)) {
    if (joinedBefore.test(textBefore(text, start, 1))) continue;
    const end = endOfWords(text, start, words);
    if (end === undefined) continue;
    const year = datedBehind(text, end);
    if (!year && matchFrom(joinedAfter, text, end)) continue;
    found.push({
      span: { start, end: year?.end ?? end },
      standard,
      edition: year?.edition,
      adoptionYear: undefined,
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
