import type { Document } from '../documents/document.ts';
import { perDocument } from '../documents/per-document.ts';
import { type Language, languagesWith, tellingPart } from './clause-words.ts';

/** What stands before a clause in a language, and how the name of its standard follows it. Sources of regular expressions. */
interface Grammar {
  readonly articles: string;
  /** That say which or whose clause is meant: a name between would be theirs, and behind there is one too many. */
  readonly determiners: string;
  /** Between a clause and its standard. */
  readonly of: string;
  /** Frequent words that tell the language. */
  readonly frequent: string;
}

const grammars: Readonly<Record<Language, Grammar>> = {
  en: {
    articles: 'the',
    determiners:
      'an?|this|these|those|its|our|their|his|her|my|your|whose|each|every|any|another|one|no|iso|iec',
    of: 'of ',
    frequent: 'the|and|of|is|are|with|for|as|to',
  },
  de: {
    articles: 'der|die|das|dem|den|des|im|am|vom|zum|zur|beim|ins|ans',
    determiners:
      'ein(?:e[mnrs]?)?|kein(?:e[mnrs]?)?|dies(?:e[mnrs]?)?|jene[mnrs]?|jede[mnrs]?|welche[mnrs]?|sein(?:e[mnrs]?)?|ihr(?:e[mnrs]?)?|unser(?:e[mnrs]?)?|iso|iec|norm',
    of: 'der ',
    frequent: 'der|die|das|und|ist|nach|für|nicht|mit|den|wird',
  },
  fr: {
    articles: "les?|la|l[’']|aux?|du|des",
    determiners: 'cet(?:te)?|ces?|une?|son|sa|ses|leurs?|notre|nos|votre|vos|chaque|tou(?:te?s?|s)|iso|iec',
    of: 'de l’',
    frequent: 'les|des|est|et|pour|dans|une|que|sont|aux|la|le',
  },
  es: {
    articles: 'el|los|las?|al|del',
    determiners: 'un[ao]?s?|est[aeo]s?|es[aeo]s?|sus?|nuestr[ao]s?|cada|iso|iec',
    of: 'de la ',
    frequent: 'el|los|las|y|según|es|una|con|por|que|la',
  },
  pt: {
    articles: 'os?|as?|aos?|às?|d[ao]s?|n[ao]s?|pel[ao]s?',
    determiners: 'uma?s?|[dn]?est[ae]s?|[dn]?ess[ae]s?|seus?|suas?|noss[ao]s?|cada|iso|iec',
    of: 'da ',
    frequent: 'o|os|do|da|e|é|uma|não|ao|com',
  },
  it: {
    articles: "il|lo|la|i|gli|le|l[’']|(?:a|da|de|ne|su)(?:l|llo|lla|lle|gli|i|ll[’'])",
    determiners:
      "un[ao]?|un[’']|quest[aeio]|quest[’']|quell?[aeio]?|su[aeo]i?|nostr[aeio]|loro|ogni|ciascun[ao]?|iso|iec",
    of: 'della ',
    frequent: 'il|che|della|e|è|nel|gli|secondo|una|di|la',
  },
  nl: {
    articles: "de|het|[’']t",
    determiners: 'een|deze|dit|zijn|haar|hun|ons|onze|elke?|ieder[e]?|iso|iec',
    of: 'van ',
    frequent: 'het|een|van|voor|de|is|met|en',
  },
};

const languages = Object.keys(grammars) as readonly Language[];

const forEach = (patternOf: (grammar: Grammar) => RegExp): ReadonlyMap<Language, RegExp> =>
  new Map(languages.map(language => [language, patternOf(grammars[language])]));

// A blank or the end of a line, not of a paragraph.
const blank = '[ \\t\\u00a0*_[]{0,3}(?:\\r?\\n[ \\t>]{0,6})?[*_[]{0,3}$';

/** `le `, `l’`, `the relevant `: with one word between, which goes with the clause or else does no harm. */
const articleBefore = forEach(
  ({ articles }) =>
    new RegExp(
      `(?<![\\p{L}\\p{N}’'-])(?:${articles})(?:(?<=[’'])|[ \\t\\u00a0]|\\r?\\n)(?:[ \\t>*_[]{0,6}\\p{L}[\\p{L}’'-]{0,30})?${blank}`,
      'iu',
    ),
);

/** `its `, `our own `. */
const determinerBefore = forEach(
  ({ determiners }) =>
    new RegExp(
      `(?<![\\p{L}\\p{N}’'/-])(?:${determiners})(?:\\s{1,3}(?:own|eigene[mnrs]?|propres?|propi[ao]s?|propri[aeio]?|eigen))?${blank}`,
      'iu',
    ),
);

const frequentWords = forEach(({ frequent }) => new RegExp(`(?<!\\p{L})(?:${frequent})(?!\\p{L})`, 'giu'));

/** How many frequent words of a language a document has. */
const frequency = perDocument(({ text }) => {
  const counts = new Map<Language, number>();
  return (language: Language): number => {
    const count =
      counts.get(language) ?? tellingPart(text).match(frequentWords.get(language) as RegExp)?.length ?? 0;
    counts.set(language, count);
    return count;
  };
});

/** What belongs to a clause before it, so that the name of its standard cannot stand between. */
export type BeforeClause =
  /** `the`, `im`: the name comes behind. */
  | { readonly kind: 'article'; readonly language: Language }
  /** `its`, `this`, or an article of several languages: nobody knows where a name would go. */
  | { readonly kind: 'other' };

/**
 * The article or the like that belongs to a clause; `typed` is the word for clauses before the number, where there is one, and
 * `at` where both begin. undefined where none does, and a name can stand before them: `as clause 9.2 says`, `nach Abschnitt 9.2`.
 */
export function beforeClause(
  document: Document,
  typed: string | undefined,
  at: number,
): BeforeClause | undefined {
  const before = document.text.slice(Math.max(0, at - farthest), at);
  const spoken = languagesOf(document, typed);
  if (spoken.some(language => determinerBefore.get(language)?.test(before))) return { kind: 'other' };
  const [language, another] = spoken.filter(each => articleBefore.get(each)?.test(before));
  if (language === undefined) return undefined;
  return another === undefined ? { kind: 'article', language } : { kind: 'other' };
}

/** An article, a word and blanks are never longer. */
const farthest = 80;

/** The language that has the word for clauses, of several that of the document; undefined where neither tells. */
export function languageOf(document: Document, typed: string | undefined): Language | undefined {
  const [language, another] = languagesOf(document, typed);
  return another === undefined ? language : undefined;
}

/** Of the languages that have the word for clauses, that of the document; several where it tells of none more than of another. */
function languagesOf(document: Document, typed: string | undefined): readonly Language[] {
  const known = languagesWith(typed);
  if (known.length < 2) return known;
  const count = frequency(document);
  const most = Math.max(...known.map(count));
  return known.filter(language => count(language) === most);
}

const isInflected = (language: Language): boolean => language !== 'en' && language !== 'nl';

// `de l’ISO`, but `de la NF EN ISO`.
const beginsAsIso = /^(?:ISO|IEC)(?!\p{L})/u;
const isIso = /(?<!\p{L})(?:ISO|IEC)(?!\p{L})/u;

/**
 * A standard behind its clause, as in ` of ISO 9001:2015`, ` der ISO 9001:2015`. undefined where the language would have to know its
 * gender, which those of ISO and IEC share.
 */
export function standardBehind(
  language: Language | undefined,
  name: string,
  { text }: Document,
): string | undefined {
  if (language === undefined) return undefined;
  if (language === 'fr' ? !beginsAsIso.test(name) : isInflected(language) && !isIso.test(name))
    return undefined;
  const { of } = grammars[language];
  const isCurly = text.includes('’') || !/\p{L}'\p{L}/u.test(text);
  return ` ${isCurly ? of : of.replace('’', "'")}${name}`;
}

/** `Clause 9.2’s audits`: what is inserted there would tear the ending off. */
export const isGenitive = (text: string, end: number): boolean =>
  /^['’]s(?!\p{L})/u.test(text.slice(end, end + 4));
