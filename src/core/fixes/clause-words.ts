import { type Document, sectionAt } from '../documents/document.ts';
import { perDocument } from '../documents/per-document.ts';
import type { Reference } from '../references/reference.ts';
import {
  annexWords,
  beforeStandard,
  bothWords,
  clauseWords,
  controlWords,
  entryWords,
  inWords,
  ofWords,
  requirementWords,
  sectionWords,
} from '../references/words.ts';
import { groupBy } from '../text/group-by.ts';

/** The word that is written before the number of a clause, and those of its language. */
export interface ClauseWord {
  /** `clause`, `Abschnitt`, `Kap.`, `§`. */
  readonly one: string;
  /** Before several numbers: `clauses`, `Abschnitte`, `Kap.`, `§§`. */
  readonly several: string;
  /** `Annex`, `Anhang`. */
  readonly annex: string;
  /** Before a control of Annex A; undefined where its number says enough. */
  readonly control: { readonly one: string; readonly several: string } | undefined;
}

const control = { one: 'control', several: 'controls' };

/** A language whose words for clauses are known well enough to write them. */
export type Language = 'en' | 'de' | 'fr' | 'es' | 'pt' | 'it' | 'nl';

interface WordsOfLanguage extends Pick<ClauseWord, 'annex' | 'control'> {
  readonly language: Language;
  /** Each as it stands before one number and before several, then how it is inflected. */
  readonly words: readonly string[];
  /** Further words for clauses and controls that texts in it have, as other languages do. */
  readonly shared?: RegExp;
}

const languages: readonly WordsOfLanguage[] = [
  {
    language: 'en',
    annex: 'Annex',
    shared: /^(?:annex a )?(?:controls?|requirements?|articles?)$/,
    control,
    words: [
      'clause clauses',
      'cl. cl.',
      'subclause subclauses',
      'sub-clause sub-clauses',
      'section sections',
      'subsection subsections',
      'sec. sec.',
      'sect. sect.',
      'paragraph paragraphs',
      'para. para. paras.',
      'para para paras',
      'chapter chapters',
      '§ §§',
    ],
  },
  {
    language: 'de',
    annex: 'Anhang',
    shared: /^(?:maßnahmen?|anforderung(?:en)?)$/,
    control: undefined,
    words: [
      'Abschnitt Abschnitte Abschnitts Abschnittes Abschnitten',
      'Abschn. Abschn.',
      'Kapitel Kapitel Kapitels Kapiteln',
      'Kap. Kap.',
      'Ziffer Ziffern',
      'Ziff. Ziff.',
      'Punkt Punkte Punkts Punktes Punkten',
      'Pkt. Pkt.',
      'Nummer Nummern',
      'Nr. Nr.',
      'Klausel Klauseln',
      'Normkapitel Normkapitel Normkapitels Normkapiteln',
      'Normabschnitt Normabschnitte Normabschnitts Normabschnitten',
      'Normpunkt Normpunkte Normpunkts Normpunkten',
      'Norm-Kap. Norm-Kap.',
    ],
  },
  {
    language: 'fr',
    annex: 'Annexe',
    shared: /^(?:sections?|clauses?|mesures?|contr[ôo]les?|exigences?)$/,
    control: undefined,
    words: [
      'article articles',
      'chapitre chapitres',
      'chap. chap.',
      'paragraphe paragraphes',
      'point points',
    ],
  },
  {
    language: 'es',
    annex: 'Anexo',
    shared: /^(?:puntos?|requisitos?|control(?:es)?)$/,
    control: undefined,
    words: [
      'apartado apartados',
      'cláusula cláusulas',
      'numeral numerales',
      'sección secciones',
      'capítulo capítulos',
      'párrafo párrafos',
      'artículo artículos',
    ],
  },
  {
    language: 'pt',
    annex: 'Anexo',
    shared: /^(?:cláusulas?|capítulos?|requisitos?|controles?)$/,
    control: undefined,
    words: ['seção seções', 'secção secções', 'item itens', 'artigo artigos', 'ponto pontos'],
  },
  {
    language: 'it',
    annex: 'Allegato',
    shared: /^(?:requisit[oi]|controll[oi]|articol[oi])$/,
    control: undefined,
    words: [
      'punto punti',
      'clausola clausole',
      'paragrafo paragrafi',
      'capitolo capitoli',
      'sezione sezioni',
    ],
  },
  {
    language: 'nl',
    annex: 'Bijlage',
    shared: /^(?:maatregel(?:en)?|eis(?:en)?|punt(?:en)?)$/,
    control: undefined,
    words: [
      'hoofdstuk hoofdstukken',
      'paragraaf paragrafen',
      'artikel artikelen',
      'clausule clausules',
      'sectie secties',
    ],
  },
];

/** Each word of English as it stands before one number and before several, then how it is inflected: `clause clauses`. */
export const englishWords: readonly string[] = languages[0]?.words ?? [];

/** Those of the other languages. */
export const otherWords: readonly string[] = languages.slice(1).flatMap(({ words }) => words);

/** Every form in small letters, with the word that it is one of. */
const known: ReadonlyMap<string, ClauseWord> = new Map(
  languages.flatMap(({ words, ...language }) =>
    words.flatMap(word => {
      const forms = word.split(' ');
      const [one = '', several = ''] = forms;
      return forms.map((form): [string, ClauseWord] => [form.toLowerCase(), { one, several, ...language }]);
    }),
  ),
);

/** The first word for clauses of a text, as of the head of a column, `Clause of ISO 9001:2015`; undefined where it has none. */
export const clauseWordIn = (text: string): ClauseWord | undefined =>
  text
    .toLowerCase()
    .match(/[\p{L}.-]+|§/gu)
    ?.flatMap(word => known.get(word) ?? [])[0];

/** The languages that have a word for clauses, all where it is a sign such as `§` or there is none. */
export function languagesWith(typed: string | undefined): readonly Language[] {
  const word = typed?.toLowerCase() ?? '';
  const all = /\p{L}/u.test(word)
    ? languages.filter(
        ({ words, shared }) =>
          words.some(forms => forms.toLowerCase().split(' ').includes(word)) || shared?.test(word),
      )
    : languages;
  return all.map(({ language }) => language);
}

/** `clause`, for a text in English that has no word to take over. */
export const englishClause: ClauseWord = { one: 'clause', several: 'clauses', annex: 'Annex', control };

/** Where a text is not in English and has no word to take over: every language reads the sign. */
const sign: ClauseWord = { one: '§', several: '§§', annex: 'Annex', control: undefined };

/**
 * The word that a document writes before the numbers of clauses: what most references of the section at the offset have,
 * else most of the document. undefined where it writes none.
 */
export function clauseWordAt(document: Document, offset: number): ClauseWord | undefined {
  const { bySection, ofAll } = habitOf(document);
  return bySection.size === 0 ? undefined : (bySection.get(sectionAt(document, offset)) ?? ofAll);
}

/** For a text that writes no word for clauses: that of its language where this is English, else the sign `§`. */
export const clauseWordOfLanguage = perDocument(({ text }): ClauseWord => {
  const words = tellingPart(text).toLowerCase().match(functionWord) ?? [];
  const english = words.filter(word => englishWord.test(word)).length;
  return words.length - english > english ? sign : englishClause;
});

/** As much of a text as tells its language. */
export const tellingPart = (text: string): string => text.slice(0, 20_000);

/** Words that are frequent in one of the languages and hardly met in the others. */
const functionWord =
  /(?<!\p{L})(?:the|and|of|is|are|with|der|die|das|und|ist|nach|für|les|des|est|pour|dans|el|los|las|y|según|il|che|della|secondo|do|os|das|conforme|het|een|van|voor|og|och|til|ve|w|na|dla|и|для)(?!\p{L})/gu;

const englishWord = /^(?:the|and|of|is|are|with)$/;

/** A word before a number that was met. */
interface Met {
  readonly section: number;
  readonly word: ClauseWord;
  /** undefined where a sentence or a cell begins with it: there every word may have a capital. */
  readonly isCapital: boolean | undefined;
}

const habitOf = perDocument(document => {
  const met = document.references.flatMap(reference => wordBefore(document, reference) ?? []);
  const bySection = groupBy(met, ({ section }) => section);
  return {
    bySection: new Map([...bySection].map(([section, group]) => [section, mostOf(group)])),
    ofAll: mostOf(met),
  };
});

const joining = new RegExp(
  `(?<!\\p{L})(?!(?:${bothWords})(?!\\p{L}))(?:${[
    `(?:${annexWords})[ -]A`,
    clauseWords,
    sectionWords,
    controlWords,
    requirementWords,
    entryWords,
    ofWords,
    inWords,
    beforeStandard,
    'see|siehe|voir|ver|vedi|zie|im|am|zum|zur',
  ].join('|')})(?!\\p{L})`,
  'giu',
);

/**
 * Whether nothing stands in a text but signs, words for a clause and those that join them to a standard: ` of `, `, Abschnitt `,
 * ` (see Annex A, control `, `の箇条`; not ` asks in clause `.
 */
export const areClauseWords = (text: string): boolean =>
  !/[\p{L}\p{N}]/u.test(text.replace(/[の的의]/g, ' ').replace(joining, ' '));

const isOfOther = new RegExp(`^(?:${entryWords}|${controlWords})$`, 'iu');

// `, Abschnitt `, `(§ `, `Annex A control `; `第7.4条` has a part behind the number as well.
const lastWord = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?!第)(?<word>${clauseWords}|${sectionWords}|${controlWords})[ \\u00a0\\u202f]*\\r?\\n?[ \\t>]*$`,
  'iu',
);

/** The word that stands directly before a number, and where it begins; not before `from`. undefined where none does. */
export function wordBeforeNumber(
  text: string,
  from: number,
  number: number,
): { readonly typed: string; readonly start: number } | undefined {
  const start = Math.max(from, number - 40);
  const match = lastWord.exec(text.slice(start, number));
  return match?.groups?.word ? { typed: match.groups.word, start: start + match.index } : undefined;
}

function wordBefore(document: Document, reference: Reference): Met | undefined {
  const { text } = document;
  const { clause, clauseSpan, implied, place, span, standardSpan } = reference;
  if (clause === undefined || implied || place.kind === 'front-matter') return undefined;
  const isBehind = standardSpan !== undefined && standardSpan.end <= clauseSpan.start;
  const from = isBehind ? standardSpan.end : span.start;
  if (clauseSpan.start - from > 40) return undefined;
  const found = wordBeforeNumber(text, from, clauseSpan.start);
  if (!found || isOfOther.test(found.typed)) return undefined;
  const { typed, start } = found;

  const word = known.get(typed.toLowerCase()) ?? {
    one: typed,
    several: typed,
    annex: 'Annex',
    control: undefined,
  };
  const before = text.slice(0, start).slice(-4);
  const isWithin = /[\p{L}\p{N},;()]\*{0,2}\s{0,2}$/u.test(before) && !/\n[ \t]*\r?\n/.test(before);
  const isCapital = isWithin ? /^\p{Lu}/u.test(typed) : undefined;
  return { section: sectionAt(document, clauseSpan.start), word, isCapital };
}

/** The word met most often, the first of several alike, with a capital where it has one within sentences. */
function mostOf(met: readonly Met[]): ClauseWord {
  const groups = [...groupBy(met, ({ word }) => word.one).values()];
  const most = groups.reduce<readonly Met[]>(
    (best, group) => (group.length > best.length ? group : best),
    [],
  );
  const [first] = most;
  if (!first) return englishClause;
  const capitals = most.filter(({ isCapital }) => isCapital === true).length;
  const small = most.filter(({ isCapital }) => isCapital === false).length;
  if (capitals === small) return first.word;
  const inCase = (word: string): string => {
    const initial = word.slice(0, 1);
    return (capitals > small ? initial.toUpperCase() : initial.toLowerCase()) + word.slice(1);
  };
  return { ...first.word, one: inCase(first.word.one), several: inCase(first.word.several) };
}
