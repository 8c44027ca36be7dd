import type { Document } from '../documents/document.ts';
import {
  clauseWordOfLanguage,
  englishClause,
  englishWords,
  otherWords,
  wordBeforeNumber,
} from './clause-words.ts';
import type { Edit } from './fix.ts';

/** A word for clauses before one number, and before several. */
type Forms = readonly [one: string, several: string];

const formsOf = (words: readonly string[]): ReadonlyMap<string, Forms> =>
  new Map(
    words.map(word => {
      const [one = '', several = ''] = word.split(' ');
      return [one.toLowerCase(), [one, several]];
    }),
  );

const inEnglish = formsOf([...englishWords, 'control controls']);
const inOthers = formsOf([
  ...englishWords,
  ...otherWords,
  'control controls',
  'Maßnahme Maßnahmen',
  'contrôle contrôles',
  'mesure mesures',
  'controle controles',
  'controllo controlli',
  'maatregel maatregelen',
  'beheersmaatregel beheersmaatregelen',
]);
/** Two languages have these, each with a plural of its own. */
const unclear: ReadonlySet<string> = new Set(['artikel', 'paragraph', 'controle']);

// A blank or the end of a line, not of a paragraph.
const blank = '[ \\t\\u00a0*_]{0,3}(?:\\r?\\n)?[ \\t\\u00a0>*_]{0,6}$';
// `this clause 8.4`, `each control`.
const determiner = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:this|that|an?|each|every|another|one|any|either|neither|no)${blank}`,
  'iu',
);
// `im Abschnitt 8.4`, `la cláusula 8.4`, `l’article 8.4`: what stands there would have to change as well.
// `siehe Abschnitt 8.4` is fine as it is.
const wordBefore = new RegExp(`[\\p{L}’']${blank}`, 'u');
const pointing = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:siehe|und|oder|sowie|voir|et|ou|ver|véase|y|o|vedi|e|zie|en|of)${blank}`,
  'iu',
);

/**
 * Puts the word before a number into the plural, where several numbers stand there from now on: `Clause 8.1` becomes
 * `Clauses 8.6.1, 8.6.2`. undefined where no such word stands there, where its plural is the same, or where what stands before it
 * would have to change as well.
 *
 * @param from where a word may begin at the earliest
 */
export function pluralBefore(document: Document, from: number, number: number): Edit | undefined {
  const { text } = document;
  const found = wordBeforeNumber(text, from, number);
  if (!found) return undefined;
  // `Annex A control`
  const typed = found.typed.slice(found.typed.lastIndexOf(' ') + 1);
  const end = found.start + found.typed.length;
  const span = { start: end - typed.length, end };
  const before = text.slice(Math.max(0, found.start - 40), found.start);

  const isEnglish = clauseWordOfLanguage(document) === englishClause;
  const forms = (isEnglish ? inEnglish : inOthers).get(typed.toLowerCase());
  if (!forms || forms[0] === forms[1]) return undefined;
  if (isEnglish ? determiner.test(before) : wordBefore.test(before) && !pointing.test(before))
    return undefined;
  if (!isEnglish && unclear.has(typed.toLowerCase())) return undefined;
  const several = inCaseOf(typed, forms);
  return several === undefined ? undefined : { span, text: several };
}

/** `Clauses` for `Clause`, `CLAUSES` for `CLAUSE`; undefined for a German noun in small letters, which is none. */
function inCaseOf(typed: string, [one, several]: Forms): string | undefined {
  if (/^\p{Lu}{2}/u.test(typed)) return several.toUpperCase();
  const isCapital = /^\p{Lu}/u.test(typed);
  if (/^\p{Lu}/u.test(one) && !isCapital) return undefined;
  return isCapital ? several.slice(0, 1).toUpperCase() + several.slice(1) : several;
}
