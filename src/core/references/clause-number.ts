import { anyOf } from '../text/any-of.ts';
import { matchFrom } from '../text/match-from.ts';
import type { Span } from '../text/span.ts';
import { andWords } from './words.ts';

/** Numbers as clauses have them. `A.5.15` and `8.7.3` are dotted; an `annex` number begins with a letter. */
export interface ClauseNumber extends Span {
  /** Normalised: `A.5.15` for `A 5.15` and `A-5-15`. */
  readonly clause: string;
  readonly isAnnex: boolean;
  readonly isDotted: boolean;
  /** Written in a way that other things are written in too: `A 8.24`, `A8.24`, `A-6-2-5`; not `A7.2.1`. */
  readonly isLoose: boolean;
}

// What may not follow a number: a letter, but in `8.4a)` and `8.4ff.`, a further number, a wildcard (`8.x`, `8.*`), a unit.
const wordEnd = '(?!(?![a-z]\\)|ff\\.)[\\p{Script=Latin}\\p{N}_%°‰€$])(?!\\.[\\dxX*])(?!\\.[A-Z]\\.)';
// `A.5.9-A.5.14` and `A.5.9-Annex A.5.14` are ranges; `8.5-02` is a form.
const numberEnd = `${wordEnd}(?!-0\\d)(?!-(?!(?:Annex |Control |Clause )?[A-Z]?\\.?\\d)\\p{L})`;
// `A.5.15`, `A. 5.15`, `B.2`, `A.8.7-related`; `A.8.7-malware` names a document.
const annexDotted = new RegExp(
  `([A-Z])\\.[ ]?(\\d{1,2}(?:\\.\\d{1,3}){0,3})(?:${numberEnd}|(?=-(?:adjacent|rel(?:at|ev)|compl|align|style|konform)))`,
  'uy',
);
// `A 5.15`, `A5.15`, `A-5-15`.
const annexLoose = new RegExp(
  `A(?:[ \\u00a0](\\d{1,2}(?:\\.\\d{1,2}){1,3})|(\\d{1,2}(?:\\.\\d{1,2}){1,3})|-(\\d{1,2}(?:-\\d{1,2}){1,3}))${numberEnd}`,
  'uy',
);
// ` %`, ` k€`.
const signOfAmount = /%|‰|°|[kKMT]?[€$£](?!\p{L})/u;
// ` years`, ` Stunden`, ` heures`, ` días`, ` ore`, ` dagen`.
const time =
  /(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|Jahren?|Monaten?|Wochen?|Tagen?|Stunden?|Minuten?|Sekunden?|ans?|années?|mois|jours?|heures?|años?|meses|días?|horas?|anni|mesi|giorni|ore|anos?|dias|jaar|maanden|dagen|uur)(?!\p{L})/u;
// ` million`, ` Mrd`, ` per cent`, ` GB`, ` mg`, ` EUR`.
const measure =
  /(?:million|billion|thousand|Millionen|Milliarden|Mio|Mrd|millions?|millones|milioni|milhões|miljoen|percent|per cent|Prozent|[kMGT]i?B|[kMG]?Hz|[kmµ]g|km|[mcµn]m|m[lL]|m?mol|ms|[mk][VW]|mA|Nm|[kM]Pa|psi|ppm|dB|EUR|USD|CHF|GBP)(?!\p{L})/u;
// ` edition`, ` Auflage`.
const edition = /(?:edition|édition|edición|edizione|edição|Ausgabe|Auflage)(?!\p{L})/u;
// `7.2 million`, `4.9 %`, `8.5 hours`, `7.8 mg/l`: amounts; `3.1 edition`.
const unit = `(?!\\s?${anyOf(signOfAmount, time)}|\\s?${measure.source}|\\s${edition.source})`;
// `8.7.3`.
const dotted = new RegExp(`\\d{1,2}(?:\\.\\d{1,3}){1,5}${numberEnd}${unit}(?![:/]\\d{2}(?!\\.[1-9]))`, 'uy');
// What ends an item that is joined to its number.
const joinedEnd = '(?![\\p{L}\\p{N}_-]|\\.[\\p{L}\\p{N}])';
const joinedItem = `(?=[a-h]\\d?${joinedEnd})`;
// `6.5.3.4p4`, the paragraph of a language's standard; `1.9.5p2` is a version.
const joinedParagraph = `(?=p\\d{1,2}${joinedEnd})`;
// `6.1.3d`, `9.3.2c4`; behind a word for a clause also `7.2d`, `6.2.5p20` and `9.3-konform`.
const dottedWithItem = new RegExp(
  `\\d{1,2}(?:(?:\\.\\d{1,3}){2,5}${joinedItem}|(?:\\.\\d{1,3}){3,5}${joinedParagraph})`,
  'uy',
);
const dottedInWord = new RegExp(
  `\\d{1,2}(?:\\.\\d{1,3}){1,5}(?:${joinedItem}|${joinedParagraph}|${wordEnd}(?=-\\p{L}{3}))`,
  'uy',
);
// `8`.
const whole = new RegExp(`\\d{1,2}${numberEnd}(?![:.,]\\d|/\\d+(?:/|\\.?\\d)|/\\d{3})`, 'uy');

// `-8.4`, behind the number of a part.
const clauseOfPart = /^-\d{1,2}\.\d/;

// `08`, as a catalogue may number its parts; not in `08:30`, `01.02.2024`, `01/02`.
const zeroed = new RegExp(`0[1-9]${numberEnd}${unit}(?![:.,]\\d|/\\d)`, 'uy');
// The `4` of `4,5,6`, `4,5–8` and `4,5 and 6`, which is no decimal number, and the `5` in the same.
const firstOfMany = new RegExp(
  `\\d{1,2}(?=,\\d{1,2}(?:,|\\s?[-–—]\\s?|\\s(?:${andWords})\\s)\\d{1,2}(?![\\d.,]?\\d))`,
  'iuy',
);
const oneOfMany = /\d{1,2}(?=,\d{1,2}(?![\d%]|[.,]\d{3}))/uy;
// `4/5/9/10`, and what goes on with it.
const slashed = /\d{1,2}(?:\/\d{1,2}){1,8}(?![\p{Script=Latin}\p{N}_%/]|[.:]\d)/uy;

/** The whole number with a zero before it that begins at `at`, as no standard of ISO or IEC has it; undefined where none does. */
export function readZeroed(text: string, at: number): ClauseNumber | undefined {
  const number = matchFrom(zeroed, text, at)?.[0];
  return number === undefined ? undefined : plainNumber(number, at, false);
}

// The dot of `4.2. of ISO 9001`, `9.2., 9.3. and`, `6.1.–6.3.`: what follows goes on in the same sentence.
const ordinalDot = /\.(?=\s?[,;/&+]|\s?[-–—]\s?\d|\s\p{Ll})/uy;

/** Where a number ends with the dot that some languages put behind its last part: `4.2.`; else its own end. */
export const endWithDot = (text: string, { end, isDotted }: ClauseNumber): number =>
  end + (isDotted ? (matchFrom(ordinalDot, text, end)?.[0].length ?? 0) : 0);

/** Whether a number is one of those: `08`. */
export const isZeroed = (clause: string): boolean => /^0\d$/.test(clause);

/** The whole number that goes on with a list of clauses without blanks: the `5` of `clauses 4,5,6`. */
export function readNextWhole(text: string, at: number): ClauseNumber | undefined {
  const integer = matchFrom(oneOfMany, text, at)?.[0];
  return integer === undefined ? undefined : plainNumber(integer, at, false);
}

/**
 * The first of at least so many whole numbers that slashes join and that count on, as those of clauses do and dates hardly ever: the `4` of
 * `clauses 4/5/9/10`; undefined elsewhere.
 */
export function readSlashed(text: string, at: number, least: number): ClauseNumber | undefined {
  const numbers = matchFrom(slashed, text, at)?.[0].split('/') ?? [];
  const [first] = numbers;
  const countsOn = numbers.every((number, index) => Number(number) > Number(numbers[index - 1] ?? 0));
  return first !== undefined && countsOn && numbers.length >= least
    ? plainNumber(first, at, false)
    : undefined;
}

/**
 * Reads the clause number that begins at `at`; undefined where none does. Whole numbers only where `takesWhole`;
 * `isCalledClause` says that a word for a clause stands before it.
 */
export function readNumber(
  text: string,
  at: number,
  takesWhole: boolean,
  isCalledClause = false,
): ClauseNumber | undefined {
  const first = text.charCodeAt(at);
  if (first >= 65 && first <= 90) return readAnnexNumber(text, at);
  if (first < 49 || first > 57) return undefined;
  const parts = (matchFrom(dotted, text, at) ??
    matchFrom(isCalledClause ? dottedInWord : dottedWithItem, text, at))?.[0];
  // No clause is numbered with a zero: `4.0`, `10.05`.
  if (parts !== undefined) return parts.includes('.0') ? undefined : plainNumber(parts, at, true);
  const integer = takesWhole
    ? (matchFrom(whole, text, at) ?? (isCalledClause ? matchFrom(firstOfMany, text, at) : undefined))?.[0]
    : undefined;
  // `6-8.4.4` is clause 8.4.4 of the sixth part; `clauses 4-10.2` is a range.
  if (
    integer !== undefined &&
    !isCalledClause &&
    clauseOfPart.test(text.slice(at + integer.length, at + integer.length + 5))
  )
    return undefined;
  if (integer !== undefined) return plainNumber(integer, at, false);
  return takesWhole && isCalledClause ? readSlashed(text, at, 3) : undefined;
}

function readAnnexNumber(text: string, start: number): ClauseNumber | undefined {
  const strict = matchFrom(annexDotted, text, start);
  if (strict) return annexNumber(`${strict[1]}.${strict[2]}`, start, strict[0], strict[0].includes(' '));
  const loose = matchFrom(annexLoose, text, start);
  const digits = loose?.[1] ?? loose?.[2] ?? loose?.[3]?.replaceAll('-', '.') ?? '';
  // `A7.2.1` is hardly anything else; `A5.1` may be a criterion, a paper's size or a car.
  const isLoose = !/^A\d+\.\d+\.\d/.test(loose?.[0] ?? '');
  return loose && annexNumber(`A.${digits}`, start, loose[0], isLoose);
}

const annexNumber = (clause: string, start: number, typed: string, isLoose: boolean): ClauseNumber => ({
  clause,
  start,
  end: start + typed.length,
  isAnnex: true,
  isDotted: true,
  isLoose,
});

const plainNumber = (typed: string, start: number, isDotted: boolean): ClauseNumber => ({
  clause: typed,
  start,
  end: start + typed.length,
  isAnnex: false,
  isDotted,
  isLoose: false,
});

/** The `18` of `A.5.15-18`, the `5` of `A.14.2.1/5`. */
export const shortEnd = /\d{1,2}(?![\p{Script=Latin}\p{N}_%]|\.\d)/uy;

/** The clause beside another that is written by its last component alone: `A.14.2.5` for `5` after `A.14.2.1`. */
export const sibling = ({ clause, isAnnex }: ClauseNumber, digits: string, start: number): ClauseNumber => ({
  clause: `${clause.slice(0, clause.lastIndexOf('.'))}.${digits}`,
  start,
  end: start + digits.length,
  isAnnex,
  isDotted: true,
  isLoose: false,
});

/** The clause beside another that is written by its last component with its dot, and no more: `.20` after `A.5.19`. */
export function dottedSibling(text: string, at: number, of: ClauseNumber): ClauseNumber | undefined {
  const digits = text[at] === '.' && of.isDotted ? matchFrom(shortEnd, text, at + 1)?.[0] : undefined;
  return digits === undefined ? undefined : { ...sibling(of, digits, at + 1), start: at };
}

/** The number as one of an annex, where it is written without the letter: `5.15` of `Annex A (5.15)`. */
export const lettered = (number: ClauseNumber, letter: string | undefined): ClauseNumber =>
  letter && !number.isAnnex ? { ...number, clause: `${letter}.${number.clause}`, isAnnex: true } : number;

/** The parts of a clause that stand in brackets: `(1)` of `AC-2(1)`, `(2)(a)` of `21(2)(a)`. The source of a regular expression. */
export const bracketPattern = '\\((?:\\d{1,3}|[a-z]{1,5}|[A-Z]{1,3})\\)';

/**
 * What codes of clauses are made of, brackets aside: `AC-2`, `CC6.1`, `A&A-01`, `GV`, `A-2`, `A1.a.1`, with these hyphens. The source
 * of a regular expression.
 */
export const codePattern = (hyphens = '-'): string =>
  `(?:[A-Z][A-Z\\d&]+|[A-Z][${hyphens}]\\d+)(?:[.${hyphens}][A-Z\\d]+)*(?:\\.[a-z](?:\\.\\d+)*)?`;

/**
 * What codes are that begin with a digit, as no standard of ISO or IEC has them: `1.1A`, `1.A`, `164.308`, `03.01.02`. The source of a
 * regular expression, in alternatives.
 */
export const digitCodePattern =
  '\\d{1,2}(?:\\.\\d{1,3})+[A-Z]|\\d{1,2}\\.[A-Z]|(?:0\\d|\\d{3,4})(?:\\.\\d{1,4})+';

/** A clause as the schemas of packs have it: `8.7.3`, `A.5.23`, `AC-2(1)`, `21(2)(a)`, `8.3.1.a`. The source of a regular expression. */
export const clausePattern = `(?:(?:\\d+|[A-Z])(?:\\.\\d+)*(?:\\.[a-z])?|${codePattern()}|${digitCodePattern})(?:${bracketPattern})*`;

/** What a part of a clause may be called: `21(2)` or `21.2` for `2` of `21`. */
export const partNames = (clause: string, part: string): readonly string[] => [
  `${clause}(${part})`,
  `${clause}.${part}`,
];

/** Whether a clause has a code instead of a number, as catalogues of one's own have: `AC-2`, `CC6.1`, `A-2`, `1.1A`, `1.A`, `164.308`. */
export const isCode = (clause: string): boolean =>
  /^(?:[A-Z][A-Z\d&-]|0\d|\d{3})|\d\.?[A-Z](?:\(|$)/.test(clause);

/** `AC`, `GV.OC`: a code that counts nothing is the heading of others, which no text cites. */
export const isHeading = (clause: string): boolean => isCode(clause) && !/\d/.test(clause);

/** Whether a number tells its place among others: `8.7.3`, `A.5.23`; of codes and of letters, as in `(ix)`, a catalogue knows the order. */
export const isCounted = (clause: string): boolean => !isCode(clause) && !/[a-z]/.test(clause);

/** The components of a number: `['A', '5', '15']` for `A.5.15`, `['AC', '2', '1']` for `AC-2(1)`. */
export const componentsOf = (clause: string): readonly string[] => clause.replaceAll(')', '').split(/[.(-]/);

/** Whether both numbers have the same parent: `A.5.15` and `A.5.18`, `4` and `10`. */
export function areSiblings(a: string, b: string): boolean {
  const first = componentsOf(a);
  const second = componentsOf(b);
  return first.length === second.length && first.slice(0, -1).join('.') === second.slice(0, -1).join('.');
}

/** The numbers from one sibling to the other by counting; empty where they are no siblings or run backwards or too far. */
export function countBetween(from: string, to: string): string[] {
  if (!areSiblings(from, to)) return [];
  const stem = from.replace(/\d+$/, '');
  const first = Number(from.slice(stem.length));
  const last = Number(to.slice(stem.length));
  if (!(last > first) || last - first > 99) return [];
  return Array.from({ length: last - first + 1 }, (_, index) => `${stem}${first + index}`);
}

/** The order of a standard: 8.7 before 8.7.3 before 8.10, the numbered clauses before the annexes. */
export function compareNumbers(a: string, b: string): number {
  const left = componentsOf(a);
  const right = componentsOf(b);
  for (let index = 0; index < Math.min(left.length, right.length); index++) {
    const difference = compareComponents(left[index] ?? '', right[index] ?? '');
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

function compareComponents(a: string, b: string): number {
  const left = Number(a);
  const right = Number(b);
  if (Number.isNaN(left) !== Number.isNaN(right)) return Number.isNaN(left) ? 1 : -1;
  if (Number.isNaN(left)) return a.localeCompare(b, 'en', { numeric: true });
  return left - right;
}
