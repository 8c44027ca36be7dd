import { allMatches } from '../text/all-matches.ts';
import { anyOf } from '../text/any-of.ts';
import { matchFrom } from '../text/match-from.ts';
import type { Keyword, KeywordKind } from './mark.ts';
import { annexWords, clauseWords, controlWords, requirementWords, sectionWords } from './words.ts';

// No letter, digit or the like before a keyword: `subclause` is none of `clause`.
const noWordBefore = /(?<![\p{Script=Latin}\p{Script=Cyrillic}\p{N}_/])/u;
// `27001§8.4`, `5/§8.4`.
const signBehindNumber = /(?<=[\p{N}/])(?=§)/u;
// `ISO 27001附属書A`, `ISO 9001箇条8.4`: a number may stand right before words that need no blank.
const wordBehindNumber = /(?<=\p{N})(?=附|付属|箇条|条款|条項|管理策|控制|第|부속서|조항|통제)/u;
// What would make the letter of an annex a word or a name of something else: `annex A’s` is the annex, `annex B’s`, `annex A1`, `annex A-1`,
// `annex A - 1`, `annex A.b` are not.
const noLetterOfAnnex = /(?<!A)['’]|[\p{Script=Latin}\p{N}]|-(?!\p{L}{3})|\s?-\s?\d|\.\p{L}/u;
// `Annex A`, `附属書A`, `Anhang-A`.
const annex = `(?<annex>${annexWords})(?:\\s*|-)(?<letter>[A-Z])(?!${noLetterOfAnnex.source})`;
// `clause`, `Klausel`, `§`, `第`, `Annex A`: each in a named group.
const keyword = new RegExp(
  `${anyOf(noWordBefore, signBehindNumber, wordBehindNumber)}${anyOf(
    annex,
    `(?<clause>${clauseWords})`,
    `(?<control>${controlWords})`,
    `(?<requirement>${requirementWords})`,
    `(?<section>${sectionWords})`,
  )}(?![\\p{Script=Latin}_])`,
  'giu',
);

const kinds: readonly KeywordKind[] = ['annex', 'clause', 'control', 'requirement', 'section'];

/** A keyword where it stands, and the letter of its annex. */
export interface FoundKeyword {
  readonly word: Keyword;
  /** The `A` of `Annex A`, as typed; undefined of another word. */
  readonly letter: string | undefined;
}

/** The words for clauses and the like in a text, in order; none has to have a number behind it. */
export const findKeywords = (text: string): FoundKeyword[] =>
  allMatches(keyword, text).map(({ 0: typed, index, groups }) => ({
    word: {
      kind: kinds.find(kind => groups?.[kind]) ?? 'section',
      span: { start: index, end: index + typed.length },
      text: typed,
    },
    letter: groups?.letter,
  }));

// `6.1.2 条款`, `6.1.2조항`; `6.1.2項`, `6.1.2절`.
const clauseBehind = /\s?(?:(?<clause>条款|條款|条項|조항)|項(?!目)|절|항(?!목))/uy;

/** The word for a clause that stands behind its number, at `at`; undefined where none does. */
export function keywordBehind(text: string, at: number): Keyword | undefined {
  const match = matchFrom(clauseBehind, text, at);
  if (!match) return undefined;
  const kind = match.groups?.clause ? 'clause' : 'section';
  return { kind, span: { start: at, end: at + match[0].length }, text: match[0].trim() };
}

// `clauses`, `Klauseln`, `clausole`, `cláusulas`, `capitoli`, `§§`.
const pluralEnd = /(?:s|en|n|oli|i|§§)$/i;

/** Whether a word says that several numbers follow. */
export const isPlural = ({ text }: Keyword): boolean => pluralEnd.test(text);
