import type { Span } from '../text/span.ts';
import { mayList, mayMatter, mayName } from './candidate.ts';
import { type ClauseNumber, readNumber } from './clause-number.ts';
import { type Designation, findDesignations } from './designation.ts';
import { foreignNames } from './foreign.ts';
import {
  andWords,
  annexWords,
  clauseWords,
  controlWords,
  requirementWords,
  sectionWords,
  toWords,
} from './words.ts';

/** The word for a clause before a number. Strong words are hardly used of a text's own sections. */
export interface Keyword {
  readonly kind: 'clause' | 'control' | 'requirement' | 'section' | 'annex';
  readonly span: Span;
  readonly text: string;
}

/** One number of a list, or a range of them. */
export interface Entry {
  readonly number: ClauseNumber;
  /** The other end of a range. */
  readonly to: ClauseNumber | undefined;
  /** From the first to the last character of the number or range. */
  readonly span: Span;
  readonly item: string | undefined;
  /** Words after the number that may be its title. */
  readonly titleSpan: Span | undefined;
}

/** Standards named at one place: several under one prefix. */
export interface StandardMark extends Span {
  readonly kind: 'standard';
  readonly designations: readonly Designation[];
}

/** Numbers that the text lists together, with the word before them. */
export interface ListMark extends Span {
  readonly kind: 'list';
  readonly keyword: Keyword | undefined;
  readonly entries: readonly Entry[];
  /** `Annex A` with nothing behind it: the entry is the letter. */
  readonly isWholeAnnex: boolean;
}

/** Another framework, law or document. */
export interface ForeignMark extends Span {
  readonly kind: 'foreign';
}

/** Where a sentence ends, or a line is broken by force: `start` is where the next one begins. */
export interface BoundaryMark extends Span {
  readonly kind: 'boundary';
  readonly isBreak: boolean;
}

export type Mark = StandardMark | ListMark | ForeignMark | BoundaryMark;

const blank = '[\\s\\u00a0\\u202f]';
const keyword = new RegExp(
  `(?<![\\p{Script=Latin}\\p{Script=Cyrillic}\\p{N}_/])(?:(?<annex>${annexWords})${blank}*(?<letter>[A-Z])(?![\\p{Script=Latin}\\p{N}'’-]|${blank}?-${blank}?\\d|\\.\\p{L})|(?<clause>${clauseWords})|(?<control>${controlWords})|(?<requirement>${requirementWords})|(?<section>${sectionWords}))(?![\\p{Script=Latin}_])`,
  'giu',
);
// Between a keyword and its number: `clause 8.7`, `Clause: 8.7`, `clause no. 8.7`, `§8.7`, `第 7.4 条`, `Clause-8`.
const afterKeyword = new RegExp(
  `${blank}*(?:[:#]|\\(|no\\.?|nos\\.?|such as|like|als|wie|como|tels? que|come|number|numbers|nr\\.?|num\\.|n[°º]|第|[-–](?=\\d))?${blank}*`,
  'iuy',
);
const afterAnnexLetter = new RegExp(
  `(?:\\.|,|:|/|${blank}|[-–—(]|の)*(?:(?:${controlWords}|${clauseWords}|${sectionWords}|ref(?:erence)?s?\\.?)${blank}*:?${blank}*)?`,
  'iuy',
);

// `6.1.3 d)`, `6.1.3(d)`, `9.2.2 c)`, `6.2, bullet b)`, `5.2 Para. 1`, `4.3 lit. a`, `subclause 6.2.5, paragraph 11`.
const itemAfter = new RegExp(
  `(?:,?${blank}*(?:bullets?|items?|litera|lit\\.|lettera|letters?|letra|points?|para(?:graph)?s?\\.?|abs(?:atz|\\.)|buchst(?:aben?|\\.)|note|al[íi]nea|alin[ée]a|inciso|onder|sub)(?![\\p{L}])${blank}*(?:\\(?[a-z]\\)|\\d{1,2}(?!\\.?\\d)\\)?|[a-z](?![\\p{L}]))(?:${blank}*[-–]${blank}*[a-z]\\))?|${blank}?\\(?(?:[a-z]|i{1,3}|iv|v)\\)(?:${blank}*[-–,/+&]${blank}*\\(?[a-z]\\))*|\\((?:\\d{1,2}|[a-z])\\)(?:\\([a-z\\d]{1,3}\\))*)(?![\\p{Script=Latin}\\d])`,
  'iuy',
);
const bracketAfter = new RegExp(
  `${blank}*(?:\\((?![^()]*(?:ISO|IEC)[\\s/-]?[\\d/I])([^()]{2,120})\\)|["“„«»‚‘]([^"“”„«»‘’]{2,120})["”“«»’])`,
  'uy',
);
const separator = new RegExp(
  `${blank}*(?:[,;/&+·•、，；・](?:${blank}*(?:${andWords})(?![\\p{Script=Latin}]))?|${blank}(?:${andWords})(?=${blank})|(?:及び|および|と|並びに|または|又は|및|和))${blank}*`,
  'iuy',
);
const repeatedKeyword = new RegExp(
  `(?:${annexWords})${blank}*(?=[A-Z][.${'\\s'}]?\\d)|(?:${clauseWords}|${controlWords}|${sectionWords}|${requirementWords})${blank}*(?:no\\.?${blank}*)?`,
  'iuy',
);
const rangeSign = new RegExp(
  `${blank}*(?:-{1,2}>|[-–—‑‐−→~～〜]|\\.{2,3}|…)${blank}*|${blank}+(?:${toWords})${blank}+|(?:から|〜)`,
  'iuy',
);
const shortEnd = /\d{1,2}(?![\p{Script=Latin}\p{N}_%]|\.\d)/uy;
const titleAfter = new RegExp(
  `${blank}*(?:[-–—:]${blank}*)?(?<title>\\p{L}[^,;:()\\[\\]"“”„«»|\\n.\\u2028\\ufffc]{2,110})`,
  'uy',
);
const sentenceEnd = /[.!?。！？](?=["”’)\]]?\s+["“‘([]?[\p{Lu}\p{Lo}\d•–-])["”’)\]]?\s*|[。！？]|\u2028/gu;
// A dot after these ends no sentence.
const abbreviation =
  /(?:^|[\s(])(?:cl|sec|sect|para|paras|no|nos|nr|abs|art|kap|ziff|vgl|bzw|gem|lit|abschn|anh|z\.\s?b|e\.g|i\.e|cf|vs|ref|refs|fig|tab|ed|app|ch|chap|approx|incl|resp|dr|mr|ms|st|num|núm|pág|p\.\s?ej|ex|etc)$/i;
const foreign = new RegExp(foreignNames, 'gu');

// What may not stand right before a number: part of a version, an address, an identifier, an amount, another number.
const beforeNumber =
  /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}_.\\/$€£#@+=<>×*~^-]$|[$€£]\s$|(?:^|[\s(])(?:v|ver\.?|version|release|tls|ssl|python|node|java|php|rev\.?|revision|level|tier|phase|step|stage|fig\.?|figure|table|tab\.|abbildung|tabelle|page|pp?\.|seite|build|appendix|usd|eur|gbp|score|cvss|part|teil|day|week|month|q)[\s:]*$/iu;

/**
 * Everything in a passage that a citation is made of, in order. Empty where there is nothing. Other frameworks are looked
 * for only where there may be numbers that could be theirs.
 */
export function scan(text: string): Mark[] {
  if (!mayMatter(text)) return [];
  const standards = standardMarks(text);
  if (!mayList(text)) return standards;
  const named = [...standards, ...foreignMarks(text, standards)].sort(byPlace);
  const lists = [...listMarks(text, named)];
  if (!lists.length) return named;
  const marks: Mark[] = [...named, ...lists].sort(byPlace);
  const held = [...marks];
  for (const match of text.matchAll(sentenceEnd)) {
    const isBreak = match[0] === '\u2028';
    const end = match.index + match[0].length;
    if (
      !isBreak &&
      match[0].startsWith('.') &&
      abbreviation.test(text.slice(Math.max(0, match.index - 12), match.index))
    )
      continue;
    if (!isBreak && spanAt(held, match.index)) continue;
    marks.push({ kind: 'boundary', start: match.index, end, isBreak });
  }
  return marks.sort(byPlace);
}

/** Whether a text names another framework, law or document. */
export const namesForeign = (text: string): boolean => foreignMarks(text, standardMarks(text)).length > 0;

function foreignMarks(text: string, standards: readonly StandardMark[]): ForeignMark[] {
  const marks: ForeignMark[] = [];
  for (const match of text.matchAll(foreign)) {
    const end = match.index + match[0].length;
    if (!spanAt(standards, match.index) && !spanAt(standards, end - 1))
      marks.push({ kind: 'foreign', start: match.index, end });
  }
  return marks;
}

const byPlace = (a: Span, b: Span): number => a.start - b.start || a.end - b.end;

/** The span that covers an offset, of spans in order that do not overlap; undefined where none does. */
function spanAt<Kind extends Span>(spans: readonly Kind[], at: number): Kind | undefined {
  let low = 0;
  let high = spans.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const span = spans[middle] as Kind;
    if (at < span.start) high = middle - 1;
    else if (at >= span.end) low = middle + 1;
    else return span;
  }
  return undefined;
}

function standardMarks(text: string): StandardMark[] {
  if (!mayName(text) && !/\d{4}/.test(text)) return [];
  const marks: StandardMark[] = [];
  let group: Designation[] = [];
  const close = (): void => {
    const first = group[0];
    const last = group[group.length - 1];
    if (first && last)
      marks.push({ kind: 'standard', start: first.span.start, end: last.span.end, designations: group });
    group = [];
  };
  for (const designation of findDesignations(text)) {
    // A further number under the same prefix begins without a publisher, and close by.
    const isFurther =
      /^\d/.test(text[designation.span.start] ?? '') &&
      !/\d|.{12}/s.test(text.slice(group.at(-1)?.span.end ?? 0, designation.span.start));
    if (group.length && !isFurther) close();
    group.push(designation);
  }
  close();
  return marks;
}

function* listMarks(text: string, taken: readonly Span[]): Generator<ListMark> {
  const starts = /[A-Z](?=[.\s\u00a0-]?\d)|\d/g;
  const isTaken = (at: number): Span | undefined => spanAt(taken, at);
  const keywords = [...text.matchAll(keyword)].filter(match => !isTaken(match.index));
  let nextKeyword = 0;
  let at = 0;
  while (at < text.length) {
    const word = keywords[nextKeyword];
    starts.lastIndex = at;
    const number = starts.exec(text);
    if (word && word.index < at) {
      nextKeyword++;
      continue;
    }
    if (word && (!number || word.index <= number.index)) {
      nextKeyword++;
      const list = listAfterKeyword(text, word, isTaken);
      if (list) {
        yield list;
        at = Math.max(list.end, at);
      } else at = Math.max(at, word.index);
      continue;
    }
    if (!number) return;
    const covering = isTaken(number.index);
    if (covering) {
      at = covering.end;
      continue;
    }
    const before = text.slice(Math.max(0, number.index - 14), number.index);
    const first = beforeNumber.test(before) ? undefined : readNumber(text, number.index, true);
    if (!first) {
      at = afterWord(text, number.index);
      continue;
    }
    const list = readList(text, first, undefined, undefined, isTaken);
    yield list;
    at = list.end;
  }
}

/** Past the digits, dots and letters that something else than a clause number is made of. */
function afterWord(text: string, at: number): number {
  const word = /[\p{L}\p{N}_.]+/uy;
  word.lastIndex = at;
  return at + Math.max(1, word.exec(text)?.[0].length ?? 1);
}

function listAfterKeyword(
  text: string,
  match: RegExpExecArray,
  isTaken: (at: number) => Span | undefined,
): ListMark | undefined {
  const groups = match.groups ?? {};
  const start = match.index;
  const end = start + match[0].length;
  const kind = groups.annex
    ? 'annex'
    : groups.clause
      ? 'clause'
      : groups.control
        ? 'control'
        : groups.requirement
          ? 'requirement'
          : 'section';
  const word: Keyword = { kind, span: { start, end }, text: match[0] };
  if (kind === 'annex') {
    const letter = groups.letter ?? 'A';
    if (letter !== letter.toUpperCase()) return undefined;
    const letterAt = end - 1;
    // `Annex A.5.15`: the letter belongs to the number. `Annex A 5.15`, `Annex A control 5.15`: it is left out.
    const whole = readNumber(text, letterAt, false);
    if (whole)
      return readList(
        text,
        whole,
        word,
        /^[A-Z][\s\u00a0]/.test(text.slice(letterAt)) ? letter : undefined,
        isTaken,
      );
    afterAnnexLetter.lastIndex = end;
    const gap = afterAnnexLetter.exec(text)?.[0] ?? '';
    const at = end + gap.length;
    const behind = isTaken(at) ? undefined : readNumber(text, at, false);
    if (behind && gap) return readList(text, behind, word, behind.isAnnex ? undefined : letter, isTaken);
    const number: ClauseNumber = {
      clause: letter,
      start,
      end,
      isAnnex: true,
      isDotted: false,
      isLoose: false,
    };
    return {
      kind: 'list',
      start,
      end,
      keyword: word,
      isWholeAnnex: true,
      entries: [{ number, to: undefined, span: { start, end }, item: undefined, titleSpan: undefined }],
    };
  }
  afterKeyword.lastIndex = end;
  const at = end + (afterKeyword.exec(text)?.[0].length ?? 0);
  if (isTaken(at)) return undefined;
  const first = readNumber(text, at, true);
  return first && readList(text, first, word, undefined, isTaken);
}

/** Reads on from the first number of a list. `letter` is the annex that numbers without one belong to. */
function readList(
  text: string,
  first: ClauseNumber,
  word: Keyword | undefined,
  letter: string | undefined,
  isTaken: (at: number) => Span | undefined,
): ListMark {
  const entries: Entry[] = [];
  let number: ClauseNumber | undefined = lettered(first, letter);
  let end = first.end;
  while (number) {
    const to = rangeEnd(text, number, word, letter);
    const numberEnd: number = (to ?? number).end;
    itemAfter.lastIndex = numberEnd;
    const item = itemAfter.exec(text);
    let at: number = numberEnd + (item?.[0].length ?? 0);
    end = at;
    bracketAfter.lastIndex = at;
    const bracket = bracketAfter.exec(text);
    let titleSpan: Span | undefined;
    if (bracket) {
      const title = bracket[1] ?? bracket[2] ?? '';
      const start = at + bracket[0].indexOf(title);
      titleSpan = { start, end: start + title.length };
    } else {
      titleAfter.lastIndex = at;
      const title = titleAfter.exec(text);
      if (title?.groups?.title) {
        const from = at + title[0].indexOf(title.groups.title);
        titleSpan = { start: from, end: from + title.groups.title.trimEnd().length };
      }
    }
    entries.push({
      number,
      to,
      span: { start: number.start, end: numberEnd },
      item: item ? item[0].replace(/^[,\s]+/, '') : undefined,
      titleSpan,
    });
    // The next one stands after a separator, a title in brackets between them or not.
    let next: ClauseNumber | undefined;
    for (const from of bracket ? [at + bracket[0].length, at] : [at]) {
      separator.lastIndex = from;
      const gap = separator.exec(text);
      if (!gap) continue;
      const position = from + gap[0].length;
      if (isTaken(position)) continue;
      next = followingNumber(text, position, entries[entries.length - 1] as Entry, word, gap[0]);
      if (next) {
        if (from !== at) end = from;
        break;
      }
    }
    number = next && lettered(next, letter);
    at = end;
  }
  return {
    kind: 'list',
    start: word?.span.start ?? first.start,
    end,
    keyword: word,
    entries,
    isWholeAnnex: false,
  };
}

const lettered = (number: ClauseNumber, letter: string | undefined): ClauseNumber =>
  letter && !number.isAnnex ? { ...number, clause: `${letter}.${number.clause}`, isAnnex: true } : number;

/** The number after a separator, if it goes on with the list: `A.14.2.1/5/6`, `8.1, 6.3, 10`, `Clause 7 and 8`. */
function followingNumber(
  text: string,
  at: number,
  last: Entry,
  word: Keyword | undefined,
  gap: string,
): ClauseNumber | undefined {
  const lastNumber = last.to ?? last.number;
  // A whole number after `/` stands for the last component; elsewhere it is a clause of its own, or an amount.
  if (gap.trim() === '/' && lastNumber.isDotted) {
    shortEnd.lastIndex = at;
    const digits = shortEnd.exec(text)?.[0];
    if (digits) {
      const parent = lastNumber.clause.slice(0, lastNumber.clause.lastIndexOf('.'));
      return {
        clause: `${parent}.${digits}`,
        start: at,
        end: at + digits.length,
        isAnnex: lastNumber.isAnnex,
        isDotted: true,
        isLoose: false,
      };
    }
  }
  const number = readNumber(text, at, true);
  if (!number) return undefined;
  if (number.isAnnex) return lastNumber.isAnnex || word || !number.isLoose ? number : undefined;
  if (number.isDotted) return number;
  if (lastNumber.isAnnex || Number(number.clause) > 20) return undefined;
  const after = text.slice(number.end, number.end + 24);
  // `clauses 7 and 8 are`, but `clause 7 and 8 auditors`.
  const isPlural = word !== undefined && /(?:s|en|n|oli|i|§§)$/i.test(word.text) && !lastNumber.isDotted;
  if (!isPlural && /^[\s\u00a0]+(?!and|or|und|oder|et|ou|of|in|from|der|des|de|y|e|en)\p{Ll}/u.test(after))
    return undefined;
  return number;
}

/** The other end of a range: `4.1–4.4`, `A.5.15–5.18`, `A.5.15-18`, `Clauses 4–10`, `4.1 to 4.4`; undefined where there is none. */
function rangeEnd(
  text: string,
  from: ClauseNumber,
  word: Keyword | undefined,
  letter: string | undefined,
): ClauseNumber | undefined {
  rangeSign.lastIndex = from.end;
  const sign = rangeSign.exec(text);
  if (!sign) return undefined;
  let at = from.end + sign[0].length;
  repeatedKeyword.lastIndex = at;
  at += repeatedKeyword.exec(text)?.[0].length ?? 0;
  const end = readNumber(text, at, false);
  if (end) {
    if (end.isAnnex === from.isAnnex) return end;
    if (end.isAnnex) return undefined;
    // `A.5.15–5.18`: the letter is said once.
    return { ...end, clause: `${from.clause[0]}.${end.clause}`, isAnnex: true };
  }
  shortEnd.lastIndex = at;
  const digits = shortEnd.exec(text)?.[0];
  if (!digits) return undefined;
  const isSpaced = /\s/.test(sign[0]);
  const lastDot = from.clause.lastIndexOf('.');
  if (from.isDotted && lastDot !== -1) {
    // `A.5.15-18`; a spaced dash before a number is a dash: `8.3 - 3 years`.
    if (isSpaced || Number(digits) <= Number(from.clause.slice(lastDot + 1))) return undefined;
    return {
      clause: `${from.clause.slice(0, lastDot)}.${digits}`,
      start: at,
      end: at + digits.length,
      isAnnex: from.isAnnex,
      isDotted: true,
      isLoose: false,
    };
  }
  if (Number(digits) <= Number(from.clause) || (!word && !letter && (isSpaced || Number(digits) > 20)))
    return undefined;
  return {
    clause: digits,
    start: at,
    end: at + digits.length,
    isAnnex: false,
    isDotted: false,
    isLoose: false,
  };
}
