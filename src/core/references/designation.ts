import { allMatches } from '../text/all-matches.ts';
import { matchFrom } from '../text/match-from.ts';
import { once } from '../text/once.ts';
import { byPlace, overlaps, type Span, spanAt, textBefore } from '../text/span.ts';
import { isAdoption } from './adoption.ts';
import { mayName } from './candidate.ts';
import { readNumber } from './clause-number.ts';
import { bare, designation, further, furtherPart, partsAtEnd } from './designation-pattern.ts';
import { isKnownNumber } from './known-numbers.ts';
import type { OwnStandards } from './own-standards.ts';
import { deliverableOf, publisherOf, standardName } from './publisher.ts';
import { clauseWords, controlWords, sectionWords } from './words.ts';
import { yearIn } from './year.ts';

/** A standard as a text names it: `DIN EN ISO/IEC 27001:2022`, or one of several under one prefix (`ISO 9001/14001`). */
export interface Designation {
  /** From the first letter of the (adoption) prefix to the last of the year or amendment. */
  readonly span: Span;
  /** Normalised and undated: `ISO/IEC 27001`, `IEC 62304`, `ISO/TR 24971`. */
  readonly standard: string;
  /** The year as stated, or, with `meantBy`, that of the edition which an adoption takes over; undefined where none is stated. */
  readonly edition: string | undefined;
  /** The year as stated, where it is that of an adoption: `2024` of `DIN EN ISO/IEC 27001:2024-01`. */
  readonly adoptionYear: string | undefined;
  /** Only the digits of the year. */
  readonly editionSpan: Span | undefined;
}

// Standards that most texts mean as a format, a code or an encoding: `ISO 8601` dates, `ISO-8859-1`, `ISO 3166` countries,
// `ISO 4217` currencies, `ISO 639` languages. Dated (`ISO 8601:2004`), they are cited as standards.
const formats = new Set([
  '8601',
  '8859',
  '3166',
  '4217',
  '639',
  '646',
  '9660',
  '10646',
  '15924',
  '13616',
  '9362',
  '6166',
  '7810',
  '7812',
  '216',
  '2022',
  '6937',
]);
// Film and sensor speeds: `ISO 100`, `ISO 12800`.
const speed =
  /^(?:6|12|25|32|40|50|64|80|100|125|160|200|250|320|400|500|640|800|1000|1250|1600|2000|2500|3200|4000|5000|6400|8000|12800|25600|51200|102400)$/;
// A family of standards is none: `the ISO 27000 family`, `ISO-9000er-Reihe`.
const family =
  /^(?:er)?(?:[\s-]*(?:シリーズ|ファミリー|規格群|系列|시리즈)|[\s-]+(?:family|series|familie|reihe|normenreihe|normenfamilie|serie|famille|familia|famiglia|família|group of standards)(?!\p{L})|\/IEC[\s-](?:family|series))/iu;
// `27001 clause 6.1`, `27001 kl. 6.1`, `14971 Abschnitt 7`.
const onlyClauseWord = new RegExp(`^(?:${clauseWords}|${controlWords}|${sectionWords})$`, 'iu');
// `ISO27001-2022-SoA.xlsx` is a file.
const fileName =
  /^[\w.-]*\.(?:xlsx?|docx?|pdf|md|ya?ml|json|html?|csv|pptx?|txt|png|svg|jpe?g|zip|tsx?|jsx?|py)(?!\w)/i;
// `the ISO 2015 conference`.
const looksLikeYear = /^(?:19|20)\d{2}$/;

/**
 * All designations of standards in a text, in order; one entry a standard where several stand under one prefix (`ISO
 * 9001/14001`). Formats (`ISO 8601`), film speeds and slugs (`iso-27001-checklist`) are none. `own` are standards that
 * neither ISO nor IEC publishes. Empty where there is none.
 */
export function findDesignations(text: string, own?: OwnStandards): Designation[] {
  const found = mayName(text) ? findWithPublisher(text) : [];
  const bareOnes = findBare(text, found);
  const others = own?.designations(text) ?? [];
  if (!bareOnes.length && !others.length) return found;
  // `Globex ISO 9001 Supplement` is one name.
  const apart = [...found, ...bareOnes].filter(
    ({ span }) => !others.some(other => overlaps(other.span, span)),
  );
  return [...apart, ...others].sort((a, b) => byPlace(a.span, b.span));
}

function findWithPublisher(text: string): Designation[] {
  const found: Designation[] = [];
  let match = matchFrom(designation, text, 0);
  while (match) {
    const first = readDesignation(text, match);
    if (first) found.push(first);
    // Something else may begin inside what looked like one: `iso-iso 9001`.
    let at = match.index + (first ? match[0].length : (match.groups?.adoption?.length ?? 0) + 2);
    for (let next = first && matchFrom(further, text, at); next; next = matchFrom(further, text, at)) {
      // `ISO 9001 of 14001` in Dutch, but `ISO 9001 of 1500 firms`.
      if (/\sof\s/.test(next[0]) && !isKnownNumber(next.groups?.number ?? '')) break;
      found.push(readFurther(next, match));
      at = next.index + next[0].length;
    }
    if (first && partsAtEnd.test(match[0])) {
      const parts = furtherParts(text, first);
      found.push(...parts);
      at = parts.at(-1)?.span.end ?? at;
    }
    match = matchFrom(designation, text, at);
  }
  return found;
}

/** The `5` and the `6` of `ISO 26262 parts 4, 5 and 6`, behind `first`, each as the standard that it is a part of. */
function furtherParts(text: string, first: Designation): Designation[] {
  const found: Designation[] = [];
  let at = first.span.end;
  for (let next = matchFrom(furtherPart, text, at); next; next = matchFrom(furtherPart, text, at)) {
    const part = next.groups?.part ?? '';
    at += next[0].length;
    const span = { start: at - part.length, end: at };
    found.push({ ...first, span, standard: first.standard.replace(/-\d+$/, `-${part}`) });
  }
  return found;
}

/** `14001:2015` of `ISO 9001/14001:2015`; `first` is what stands before it. */
function readFurther(match: RegExpExecArray, first: RegExpExecArray): Designation {
  const digits = match.groups?.number ?? '';
  const { publisher } = publisherOf(first.groups?.publisher ?? '', digits);
  const year = yearIn(match, 'further_');
  return {
    span: { start: match.index + match[0].indexOf(digits), end: match.index + match[0].length },
    standard: `${publisher} ${digits}${partDigits(match.groups?.part)}`,
    ...year,
    adoptionYear: namesAdoption(first) ? year.edition : undefined,
  };
}

/** `DIN EN ` of `DIN EN ISO 9001:2015-11`, `JIS Q ` of `JIS Q 9001`; empty where a designation begins with its publisher. */
export function prefixOf(typed: string): string {
  const match = [designation, bare]
    .map(pattern => matchFrom(pattern, typed, 0))
    .find(found => found?.index === 0);
  return match?.groups?.adoption ?? '';
}

/** Whether further numbers follow at the end of a designation, which share what it begins with: `DIN EN ISO 9001/14001`. */
export const isSharedPrefix = (text: string, end: number): boolean =>
  matchFrom(further, text, end) !== undefined;

/** Whether what a match found is an adoption: `DIN EN ISO 9001`, `JIS Q 9001`. */
const namesAdoption = ({ 0: typed, index, input, groups }: RegExpExecArray): boolean =>
  isAdoption(input, { start: index, end: index + typed.length }, groups?.adoption ?? '');

/** Numbers without a publisher that can only be a standard's; `taken` are the designations that were found already. */
function findBare(text: string, taken: readonly Designation[]): Designation[] {
  const found: Designation[] = [];
  if (!/\d{4}(?:[:,\s§’')/-]|$)|JIS/.test(text)) return found;
  const spans = taken.map(({ span }) => span);
  const matches = allMatches(bare, text);
  // `ISO 9001 8.4 and 27001 6.1.3`: beside another standard, a clause is enough.
  const isEnough = once(() => taken.length > 0 || matches.some(isTold));
  for (const match of matches) {
    const { number = '', part = '', kind, year: edition, clause, before } = match.groups ?? {};
    const span = { start: match.index, end: match.index + match[0].length };
    const hasClause = (clause ?? before) !== undefined;
    if (!mayBeBare(match) || (hasClause && (!isEnough() || isAmount(text, span)))) continue;
    if (spanAt(spans, span.start) || spanAt(spans, span.end - 1)) continue;
    const { publisher } = publisherOf('ISO', number);
    found.push({
      span,
      standard: standardName(publisher, kind, `${number}${part}`),
      edition,
      adoptionYear: namesAdoption(match) ? edition : undefined,
      editionSpan: edition === undefined ? undefined : { start: span.end - edition.length, end: span.end },
    });
  }
  return found;
}

// `serial number `, `order `, `part no. `.
const counted = /(?<!\p{L})(?:numbers?|no\.|nr\.|order|serial|part|batch|lot|ticket|invoice)\s$/iu;
// ` units` behind `8.4 of 45001`, `, 7.5 kg` behind `9001`.
const measured =
  /^(?:[,:]?\s\d+(?:\.\d+)+)?\s(?:units|pieces|pcs|items|users|customers|employees|people|requests|records|euros?|EUR|USD|kg|g|mm|cm|m|km|kW|V|hours|days|min|long|wide|high|Stück|Einheiten)(?!\p{L})/u;

/** Whether a number beside what may be a clause counts or names things: `order 9001, 7.5 kg`, `8.4 of 45001 units`. */
const isAmount = (text: string, { start, end }: Span): boolean =>
  counted.test(textBefore(text, start, 16)) || measured.test(text.slice(end, end + 40));

const mayBeBare = ({ groups: { number = '', kind, word } = {} }: RegExpExecArray): boolean =>
  (word === undefined || onlyClauseWord.test(word)) && (kind !== undefined || isKnownNumber(number));

/** Whether a number without its publisher is told by more than a clause beside it, which may be an amount, or by such a clause. */
const isTold = (match: RegExpExecArray): boolean =>
  mayBeBare(match) && ((match.groups?.clause ?? match.groups?.before) === undefined || isCitedAlone(match));

// ` 7.3`, `: 7.3`, and no amounts in a row: `27001 7.3 8.1`.
const clauseAlone = /^(?:[:,]?\s|\s[–-]\s|\/)(?<clause>(?:[4-9]|10)(?:\.\d{1,2})+)(?!\.?\d|[^\S\n\u2028]+\d)/;

// `La cláusula `, `der Norm `.
const introducing = new RegExp(`(?<!\\p{L})(?:${clauseWords}|[Nn]orm[ae]?|[Ss]tandard)\\s$`, 'iu');
const longestIntroducing = 16;

// `’s` of `9001’s 8.5.1`: an amount or a year owns no clause.
const possessive = /^['’]s(?=\s)/;

/**
 * `27701 7.3`, `clause 9001 6.1`, `9001’s 8.5.1`, `9001, 8.5.1`, `7.3 (27701)`: hardly anything else than a standard has such a
 * number and a clause of requirements beside it; `31000 5.4` may be.
 */
function isCitedAlone({ 0: typed, index, input, groups }: RegExpExecArray): boolean {
  const { number = '', part, before } = groups ?? {};
  const end = index + typed.length;
  const owner = possessive.exec(input.slice(end, end + 4))?.[0] ?? '';
  const behind = clauseAlone.exec(input.slice(end + owner.length, end + 20));
  const clause = before ?? behind?.groups?.clause;
  const start = end + owner.length + (behind?.[0].length ?? 0) - (clause?.length ?? 0);
  // `27001 7.5 km`
  if (clause === undefined || (before === undefined && !readNumber(input, start, false))) return false;
  return (
    owner !== '' ||
    part !== undefined ||
    (number.length === 5 && !number.endsWith('000')) ||
    /\..*\./.test(clause) ||
    introducing.test(textBefore(input, index, longestIntroducing))
  );
}

/** The designation that a match stands for; undefined where it is a slug, a format, a film speed or the like. */
function readDesignation(text: string, match: RegExpExecArray): Designation | undefined {
  const { publisher: publishers = '', number = '', part, kind } = match.groups ?? {};
  const { partWord, latePart, clausePart, lateClausePart, partBehindYear } = match.groups ?? {};
  const { edition, editionSpan } = yearIn(match);
  const span = { start: match.index, end: match.index + match[0].length };
  const after = text.slice(span.end, span.end + 40);
  if (isPartOfName(match[0], publishers, after)) return undefined;
  if (edition === undefined && (isOtherNumber(match.groups ?? {}) || family.test(after))) return undefined;
  // `ISO-03` numbers a task, `ISO/IEC 9.2.2` is a clause.
  const isClause = number.length < 3 && (/\.\d$/.test(match[0]) || /^\.\d/.test(after));
  if (number.startsWith('0') || isClause) return undefined;

  const { publisher, deliverable } = publisherOf(publishers, number);
  const spelledPart = partWord ?? latePart ?? clausePart ?? lateClausePart ?? partBehindYear;
  const partNumber = partDigits(part) || (spelledPart ? `-${spelledPart}` : '');
  return {
    span,
    standard: standardName(publisher, deliverableOf(kind) ?? deliverable, `${number}${partNumber}`),
    edition,
    adoptionYear: namesAdoption(match) ? edition : undefined,
    editionSpan,
  };
}

/**
 * Slugs, file names, keys: `iso27001-mcp`, `iso-27001.md`, `iso_27001`. A hyphen may join a word in German and Dutch:
 * `ISO-27001-Zertifizierung`. With a clause behind the year it is a key: `ISO-13485-2016-7.3.6`.
 */
function isPartOfName(typed: string, publishers: string, after: string): boolean {
  if (/^[_@\\]|^\.[a-z]|^=/.test(after) || fileName.test(after)) return true;
  if (!/^[a-z]/.test(publishers)) return !/\s/.test(typed) && /^-(?:19|20)\d{2}-\d/.test(after);
  return /^[-/]\S/.test(after) || publishers.includes('-') || typed.startsWith('iso-');
}

/** Whether an undated number is of something else than a standard: `ISO-8859-1`, `ISO 400`, `the ISO 2 days before`. */
function isOtherNumber({ publisher, number, part, kind, partWord, adoption }: Groups): boolean {
  if (formats.has(number ?? '')) return true;
  // These have neither part nor kind, and only ISO before them.
  if (part || kind || !/^iso$/i.test(publisher ?? '')) return false;
  if ((number ?? '').length < 3) return true;
  return (!partWord && speed.test(number ?? '')) || (!adoption && looksLikeYear.test(number ?? ''));
}

type Groups = Readonly<Record<string, string | undefined>>;

const partDigits = (text: string | undefined): string =>
  text ? text.replace(/[:\u2010\u2011\u2012\u2013]/g, '-') : '';
