import { anyOf } from '../text/any-of.ts';
import { matchFrom } from '../text/match-from.ts';
import type { Entry } from './mark.ts';

// `, bullet`, ` Para.`, ` lit.`, `, paragraph`.
const itemWord =
  /,?\s*(?:bullets?|items?|litera|lit\.|lettera|letters?|lettres?|letras?|literal(?:es)?|points?|para(?:graph)?s?\.?|abs(?:atz|\.)|buchst(?:aben?|\.)|note|al[íi]nea|alin[ée]a|inciso|onder|sub)(?![\p{L}])/u;
// ` b)`, ` 11`, ` a`, ` a)–c)`, behind such a word.
const called = /\s*(?:\(?[a-z]\)|\d{1,2}(?!\.?\d)\)?|[a-z](?![\p{L}]))(?:\s*[-–]\s*[a-z]\))?/u;
// ` d)`, `(d)`, ` iv)`, ` b) 2)`, `(d)(1)`, ` d 1)`.
const letter = /[.\s]?[(（]?(?:[a-z]|i{1,3}|iv|v)[)）](?:\s?\(?\d{1,2}\))?|\s[b-df-h]\s\d{1,2}\)/u;
// `条款f)`, `項 f）`, `조 e)`.
const letterBehindWord = /(?:[条條]款?|[項项]|조항?|항|절)(?:의|的|の)?\s?第?[(（]?[a-z][)）]/u;
// `, e)`, ` to c)`, ` und g)`, behind such a letter.
const further =
  /(?:(?:\s*[-–,/+&]\s*|,?\s(?:and|or|to|through|und|oder|sowie|bis|et|ou|à|y|o|a|e|ed|en|of|tot)\s)\(?[a-z]\))*/u;
// `(1)`, `(d)(2)`.
const inBrackets = /\((?:\d{1,2}|[a-z])\)(?:\([a-z\d]{1,3}\))*/u;
// `6.1.3d`, `6.1.3.d`, `9.3.2c4`, `6.2.5p20`.
const joined = /(?:\.?[a-h]\d?|p\d{1,2})(?![\p{L}\p{N}_)-]|\.[\p{L}\p{N}])/u;
// `6.1.3 d &`: no `a`, which is a word, nor `c`, `e` or `g` but where they are set off.
const alone = /\s[b-df-h](?=\s*(?:[,;&)|]|$))/u;

// ` ff.`, `ff`, ` f.`, ` et seq.`, ` y siguientes`, ` et suivants`, ` e seguenti`: and those behind it.
const onward =
  /\s?ff(?:\.|(?!\p{L}))|\sf\.|\s(?:et\sseq\.?|(?:e|y|et)\s(?:ss\.?|sgg\.?|siguientes|suivante?s?|seguenti|seguintes))(?!\p{L})/u;

// `6.1.3 d)`, `10.2 b) 2)`, `6.1.3 a) to c)`, `5.4 d), e) und g)`, `6.1.3(d)`, `6.1.3d`, `6.1.3.d`, `6.2.5p20`, `6.1.3 d &`, `9.3.2c4`, `9.2.2 c)`, `6.2, bullet b)`, `5.2 Para. 1`, `4.3 lit. a`,
// `subclause 6.2.5, paragraph 11`, `8.4 ff.`.
const item = new RegExp(
  `${anyOf(
    `${itemWord.source}${called.source}`,
    `(?:${letter.source})${further.source}`,
    letterBehindWord,
    inBrackets,
    joined,
    alone,
    onward,
  )}(?![\\p{Script=Latin}\\d])`,
  'iuy',
);

/** Where an entry ends with its item: `6.1.3 d)`. */
export function endWithItem(text: string, { item: below, span }: Entry): number {
  const at = below === undefined ? -1 : text.indexOf(below, span.end);
  return below === undefined || at === -1 ? span.end : at + below.length;
}

/** The item of a clause whose number ends at `end`, as typed, with what joins it to the number; undefined where none follows. */
export const itemBehind = (text: string, end: number): string | undefined => matchFrom(item, text, end)?.[0];
