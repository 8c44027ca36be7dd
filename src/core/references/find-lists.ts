import { allMatches } from '../text/all-matches.ts';
import { matchFrom } from '../text/match-from.ts';
import { type Span, spanAt, textAt } from '../text/span.ts';
import {
  type ClauseNumber,
  lettered,
  readNextWhole,
  readNumber,
  shortEnd,
  sibling,
} from './clause-number.ts';
import type { Entry, Keyword, ListMark } from './mark.ts';
import { rangeEnd } from './range-end.ts';
import { type Title, titleBehind } from './title-behind.ts';
import {
  andWords,
  annexWords,
  clauseWords,
  controlWords,
  entryWords,
  partWords,
  requirementWords,
  sectionWords,
  tableWords,
  toWords,
} from './words.ts';

// `clause`, `Klausel`, `§`, `第`, `Annex A`: each in a named group. A number may stand right before words that need no blank:
// `ISO 27001附属書A`, `ISO 9001箇条8.4`.
const keyword = new RegExp(
  `(?:(?<![\\p{Script=Latin}\\p{Script=Cyrillic}\\p{N}_/])|(?<=[\\p{N}/])(?=§)|(?<=\\p{N})(?=附|付属|箇条|条款|条項|管理策|控制|第|부속서|조항|통제))(?:(?<annex>${annexWords})(?:\\s*|-)(?<letter>[A-Z])(?!(?<!A)['’]|[\\p{Script=Latin}\\p{N}]|-(?!\\p{L}{3})|\\s?-\\s?\\d|\\.\\p{L})|(?<clause>${clauseWords})|(?<control>${controlWords})|(?<requirement>${requirementWords})|(?<section>${sectionWords}))(?![\\p{Script=Latin}_])`,
  'giu',
);
// `chapitres de 4 à 10`, `Kapitel von 4 bis 10`: before a range.
const fromWords = '(?:from|von|od|del?|dall?e?|da|desde|du|van|от|с)';
// `e.g. `, `z. B. `, in a bracket behind a word for clauses.
const exampleWords =
  '(?:e\\.\\s?g\\.|for example|z\\.\\s?B\\.|p\\.\\s?ej\\.|por ejemplo|par exemple|p\\.\\s?ex\\.|ad es(?:empio|\\.)|por exemplo|bijv\\.|np\\.),?\\s';
// Between a keyword and its number: `clause 8.7`, `Clause: 8.7`, `clause no. 8.7`, `§8.7`, `第 7.4 条`, `Clause-8`,
// `Clauses of requirements (4–10)`,
// `Kapitel „9.2`, `clause numbers (e.g. 9.2`.
const afterKeyword = new RegExp(
  `\\s*(?:[:：]|#|["“„«‘]|(?:numbers?\\s)?[(（](?:${exampleWords})|[(（]|no\\.?|nos\\.?|such as|like|als|wie|como|tels? que|come|number|numbers|nr\\.?|num\\.|n[°º]|第|[-–](?=\\d)|(?:\\p{L}+\\s+){1,2}[(（](?=\\d{1,2}\\s?[-–—]\\s?\\d{1,2}[)）]))?\\s*(?:${fromWords}\\s+(?=\\d{1,2}(?:\\.\\d+)?\\s+(?:${toWords})\\s))?`,
  'iuy',
);
// `Controles relacionados: 5.15`, `Clauses covered in this audit: 4.1`, `关键条款审核重点：4.2`.
const wordsToColon = /\p{L}*(?:\s+\p{L}+){0,5}\s?[:：]\s*(?=\d{1,2}\.\d)/uy;
// `Annex A: 5.15`, `Annex A control 5.15`, `Annex A (controls 5.15`.
const afterAnnexLetter = new RegExp(
  `(?:\\.|,|:|/|\\s|[-–—(]|の)*(?:(?:${controlWords}|${clauseWords}|${sectionWords}|ref(?:erence)?s?\\.?)\\s*:?\\s*)?`,
  'iuy',
);

// `6.1.3 d)`, `6.1.3 a) to c)`, `5.4 d), e) und g)`, `6.1.3(d)`, `6.1.3d`, `6.1.3.d`, `6.1.3 d &`, `9.3.2c4`, `9.2.2 c)`, `6.2, bullet b)`, `5.2 Para. 1`, `4.3 lit. a`,
// `subclause 6.2.5, paragraph 11`.
const itemAfter =
  /(?:,?\s*(?:bullets?|items?|litera|lit\.|lettera|letters?|letra|points?|para(?:graph)?s?\.?|abs(?:atz|\.)|buchst(?:aben?|\.)|note|al[íi]nea|alin[ée]a|inciso|onder|sub)(?![\p{L}])\s*(?:\(?[a-z]\)|\d{1,2}(?!\.?\d)\)?|[a-z](?![\p{L}]))(?:\s*[-–]\s*[a-z]\))?|[.\s]?\(?(?:[a-z]|i{1,3}|iv|v)\)(?:(?:\s*[-–,/+&]\s*|,?\s(?:and|or|to|through|und|oder|sowie|bis|et|ou|à|y|o|a|e|ed|en|of|tot)\s)\(?[a-z]\))*|\((?:\d{1,2}|[a-z])\)(?:\([a-z\d]{1,3}\))*|\.?[a-h]\d?(?![\p{L}\p{N}_)-]|\.[\p{L}\p{N}])|\s[b-df-h](?=\s*(?:[,;&)|]|$)))(?![\p{Script=Latin}\d])/iuy;
/** Between two numbers of a list: `8.4, 8.5`, `8.4; and 8.5`, `8.4 und 8.5`, `8.4、8.5`, `8.4及び8.5`. Sticky. */
export const separator = new RegExp(
  `\\s*(?:[,;/&+·•、，；・](?:\\s*(?:${andWords})(?![\\p{Script=Latin}]))?|\\s(?:${andWords})(?:\\s(?:the|el|la|le|il|lo|der|die|das|dem|den|het))?(?=\\s)|(?:及び|および|と|並びに|または|又は|및|和))\\s*`,
  'iuy',
);
const ofEntry = new RegExp(`^(?:${entryWords})$`, 'iu');
// `clauses`, `Klauseln`, `clausole`, `cláusulas`, `capitoli`, `§§`: several numbers follow.
const pluralEnd = /(?:s|en|n|oli|i|§§)$/i;
// ` auditors`, but not ` and`.
const beginsNoun = /^\s+(?!and|or|und|oder|et|ou|of|in|from|der|des|de|y|e|en)\p{Ll}/u;
// The first character of what may be a clause number: `A.5`, `A 5`, `8`.
const numberStart = /[A-Z](?=[.\s-]?\d)|\d/g;
// `5x`, `8.4.x`, `2018`: all of it is skipped where it is no clause.
const wordOrNumber = /[\p{L}\p{N}_.]+/uy;

// What else has numbers with dots, right before them: `version 8.1`, `Figure 4.2`, `Task 8.2.3`, `Raum 8.1`. What a clause may be about is not
// among them: `configuration items 8.2.6`.
const numberedThings = [
  'v|ver\\.?|version|release|tls|ssl|python|node|java|php|rev\\.?|revision|level|tier|build|cvss|score|q(?!:)',
  tableWords,
  'page|pp?\\.|seite|appendix|part|teil|usd|eur|gbp',
  'phase|step|stage|day|week|month|tasks?|milestones?|packages?|activit(?:y|ies)|deliverables?|jobs?|tickets?|lines?',
  'rooms?|racks?|servers?|extensions?',
  'aufgaben?|meilensteine?|arbeitspakete?|aktivität(?:en)?|raum|räume|zeilen?|durchwahl',
  't[âa]ches?|jalons?|livrables?|salles?|lignes?|tareas?|hitos?|entregables?|actividad(?:es)?|salas?|attività|tarefas?|taak|mijlpaal',
].join('|');
// What may not stand right before a number: part of a version, an address, an identifier, an amount, another number.
const beforeNumber = new RegExp(
  `[\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Cyrillic}\\p{N}_.\\\\/$€£#@+=<>×*~^-]$|[$€£]\\s$|(?:^|[\\s(])(?:${numberedThings})[\\s:]*$|(?<!(?!の)\\p{L})(?:[表図图圖표]|그림)\\s?$`,
  'iu',
);

// `(+A.8.24)`, `~A.8.9`, `MFA ->A.8.5`: what may stand before a number with its letter all the same.
const signBeforeLetter = /(?:(?:^|[\s(（])[+~]|[-=]>)$/u;

/**
 * The lists of numbers that may be clauses, in order and apart from each other. `named` are the standards and other
 * frameworks, whose own numbers are none.
 */
export function* findLists(text: string, named: readonly Span[]): Generator<ListMark> {
  const isTaken = (at: number): boolean => spanAt(named, at) !== undefined;
  const keywords = allMatches(keyword, text).filter(match => !isTaken(match.index));
  let nextKeyword = 0;
  let at = 0;
  let number = matchFrom(numberStart, text, at);
  while (at < text.length) {
    if (number && number.index < at) number = matchFrom(numberStart, text, at);
    const word = keywords[nextKeyword];
    if (word && (word.index < at || !number || word.index <= number.index)) {
      nextKeyword++;
      if (word.index < at) continue;
      const list = listAfterKeyword(text, word, isTaken);
      if (list) yield list;
      at = Math.max(at, list?.end ?? word.index);
      continue;
    }
    if (!number) return;
    const covering = spanAt(named, number.index);
    if (covering) {
      at = covering.end;
      continue;
    }
    const before = text.slice(Math.max(0, number.index - 14), number.index);
    // `ISO27001-A.8.24`, `ISO 27001:2022/A.8.24`: the sign joins it to the standard.
    const isJoined = /[-/]/.test(text[number.index - 1] ?? '') && isTaken(number.index - 2);
    const isSigned = /[A-Z]/.test(number[0]) && signBeforeLetter.test(before);
    const isOpen = isJoined || isSigned || !beforeNumber.test(before);
    const first = isOpen ? readNumber(text, number.index, true) : undefined;
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
const afterWord = (text: string, at: number): number =>
  at + Math.max(1, matchFrom(wordOrNumber, text, at)?.[0].length ?? 1);

// `条`, ` 章`, `～`, `、`: behind the ordinal of a clause.
const ordinalOfClause = /^\s?(?:[条條章節节項项箇款]|[-–~～至到から、,,及と和]|条|$)/u;

type IsTaken = (at: number) => boolean;

const keywordKinds = ['annex', 'clause', 'control', 'requirement', 'section'] as const;

/** The list whose first number follows a word for a clause; undefined where none follows. */
function listAfterKeyword(text: string, match: RegExpExecArray, isTaken: IsTaken): ListMark | undefined {
  const start = match.index;
  const end = start + match[0].length;
  const kind = keywordKinds.find(name => match.groups?.[name]) ?? 'section';
  const word: Keyword = { kind, span: { start, end }, text: match[0] };
  if (kind === 'annex') return listOfAnnex(text, word, match.groups?.letter ?? 'A', isTaken);
  const isNamingFields = kind === 'clause' || kind === 'control';
  const gap = (isNamingFields && matchFrom(wordsToColon, text, end)) || matchFrom(afterKeyword, text, end);
  const at = end + (gap?.[0].length ?? 0);
  // `their requirements (4.2)`: what a bracket says of words before it is told by the number alone.
  const isAside = kind === 'requirement' && /[(（]\s*$/.test(text.slice(end, at));
  if (isAside || isTaken(at)) return undefined;
  const first = readNumber(text, at, true, true);
  // `第 3 回`, but `第 3 章`, `第4章から第10章`.
  if (
    match[0] === '第' &&
    first &&
    !first.isDotted &&
    !ordinalOfClause.test(text.slice(first.end, first.end + 4))
  )
    return undefined;
  // `short-term 3.5`, `term 5`
  const isOther = ofEntry.test(match[0]) && (text[start - 1] === '-' || !first?.isDotted);
  // `CL2`: a level of capability.
  const isLevel = /^cl$/i.test(match[0]) && at === end && !first?.isDotted;
  const list = first && !isOther && !isLevel ? readList(text, first, word, undefined, isTaken) : undefined;
  const between = text.slice(end, at);
  return list && !isCount(text, list, between) && !isOwnAction(list, between) ? list : undefined;
}

/** `Mesure #12`, `Control #7`: the text counts its own; controls of standards have a dot. */
const isOwnAction = ({ keyword: word, entries }: ListMark, gap: string): boolean =>
  word?.kind === 'control' &&
  gap.includes('#') &&
  entries.every(({ number }) => !number.isDotted && !number.isAnnex);

// ` controls)`, ` SRs)`, ` of 3`, `+`, but not ` and`.
const counted = /^(?:\+|\s+(?:of\s+\d|\p{Lu}{2,4}s(?!\p{L})|(?!and|or|und|oder|et|ou|y|e|en)\p{Ll}{2}))/u;

// `controls 8 of 93`, but not `control 8 of 27002`.
const ofAll = /^\s(?:of|von)\s\d{1,3}(?![\d.])/u;

/**
 * `Annex A controls (93 controls)`, `Controls (2 of 3)`, `requirements (60+ CRs)`, `controls (93)`, `controls: 93`: how
 * many there are.
 */
function isCount(text: string, { entries, end, keyword: word }: ListMark, gap: string): boolean {
  if (entries.some(({ number, to }) => number.isDotted || to)) return false;
  if (ofAll.test(text.slice(end, end + 12))) return true;
  if (!/[(（:：]/.test(gap)) return false;
  const isOne = entries.length === 1 && pluralEnd.test(word?.text ?? '');
  if (/[:：]/.test(gap)) return isOne && word?.kind !== 'clause' && Number(entries[0]?.number.clause) > 20;
  // `of` is Dutch for `or`, too: the list may go on behind it.
  const ends = [entries[0]?.span.end ?? end, end];
  if (ends.some(at => counted.test(text.slice(at, at + 12)))) return true;
  return isOne && /^\s*[)）]/u.test(text.slice(end, end + 3));
}

/** `Annex A.5.15`, `Annex A 5.15`, `Annex A control 5.15`; else the annex as a whole. */
function listOfAnnex(text: string, word: Keyword, letter: string, isTaken: IsTaken): ListMark | undefined {
  if (letter !== letter.toUpperCase()) return undefined;
  const { start, end } = word.span;
  const letterAt = end - 1;
  const whole = readNumber(text, letterAt, false);
  if (whole) {
    const isLetterLeftOut = /^[A-Z]\s/.test(text.slice(letterAt, letterAt + 2));
    return readList(text, whole, word, isLetterLeftOut ? letter : undefined, isTaken);
  }
  const gap = matchFrom(afterAnnexLetter, text, end)?.[0] ?? '';
  const at = end + gap.length;
  const behind = isTaken(at) ? undefined : (readNumber(text, at, false) ?? areaOfAnnex(text, gap, at));
  if (behind && gap) return readList(text, behind, word, behind.isAnnex ? undefined : letter, isTaken);
  const number = { clause: letter, start, end, isAnnex: true, isDotted: false, isLoose: false };
  return {
    kind: 'list',
    start,
    end,
    keyword: word,
    publisher: publisherBefore(text, start),
    part: partBefore(text, start),
    isWholeAnnex: true,
    isOfCodes: false,
    entries: [{ number, to: undefined, span: { start, end }, item: undefined, titleSpan: undefined }],
  };
}

// The `5` of `Annex A 5, 8` and `Annex A 5: Organizational controls`.
const area = /(?:[5-9]|1[0-8])(?=\s*(?:[,;:|)\]]|$))/uy;

/** The area of controls that a whole number behind `Annex A` stands for; undefined where it may be an amount. */
function areaOfAnnex(text: string, gap: string, at: number): ClauseNumber | undefined {
  const isArea = /^\s+$/.test(gap) && matchFrom(area, text, at) !== undefined;
  return isArea ? readNumber(text, at, true) : undefined;
}

/** Reads on from the first number of a list. `letter` is the annex that numbers without one belong to. */
function readList(
  text: string,
  first: ClauseNumber,
  word: Keyword | undefined,
  letter: string | undefined,
  isTaken: IsTaken,
): ListMark {
  const entries: Entry[] = [];
  let number: ClauseNumber | undefined = lettered(first, letter);
  let end = first.end;
  while (number) {
    const to = rangeEnd(text, number, word, letter);
    const span: Span = { start: number.start, end: (to ?? number).end };
    const item = matchFrom(itemAfter, text, span.end)?.[0];
    const title = titleBehind(text, span.end + (item?.length ?? 0));
    const entry: Entry = { number, to, span, item: item?.replace(/^[.,\s]+/, ''), titleSpan: title.span };
    entries.push(entry);
    const next = followingNumber(text, title, entry, word, isTaken);
    end = next?.from ?? title.start;
    number = next && lettered(next.number, letter);
  }
  const start = word?.span.start ?? first.start;
  return {
    kind: 'list',
    start,
    end,
    keyword: word ?? (first.isDotted ? wordBehind(text, end) : undefined),
    entries,
    publisher: publisherBefore(text, start),
    part: partBefore(text, start),
    isWholeAnnex: false,
    isOfCodes: false,
  };
}

// `6.1.2 条款`, `6.1.2조항`; `6.1.2項`, `6.1.2절`.
const clauseBehind = /\s?(?:(?<clause>条款|條款|条項|조항)|項(?!目)|절|항(?!목))/uy;

function wordBehind(text: string, at: number): Keyword | undefined {
  const match = matchFrom(clauseBehind, text, at);
  if (!match) return undefined;
  const kind = match.groups?.clause ? 'clause' : 'section';
  return { kind, span: { start: at, end: at + match[0].length }, text: match[0].trim() };
}

// `ISO A.5.15`, `ISO/IEC §10`, `ISO: 8.2`, `IATF 9.3.1`.
const publisherAlone = /(?<![\p{L}\p{N}_-])(?:ISO|IEC|(?<iatf>IATF))(?:\/IEC)?[:：]?\s{1,3}$/u;

// `Part 2, 5.4.2`, `Part 8: Clause 11`, `Teil 6 Abschnitt 8`.
const partInFront = new RegExp(`(?<!\\p{L})(?:${partWords})\\s(\\d{1,2})\\s*[,:–—-]?\\s*$`, 'iu');

const partBefore = (text: string, start: number): string | undefined =>
  partInFront.exec(text.slice(Math.max(0, start - 16), start))?.[1];

function publisherBefore(text: string, start: number): ListMark['publisher'] {
  const match = publisherAlone.exec(text.slice(Math.max(0, start - 12), start));
  return match ? (match.groups?.iatf ? 'IATF' : 'ISO') : undefined;
}

/** A number that goes on with a list; `from` is where what separates it begins. */
interface Following {
  readonly number: ClauseNumber;
  readonly from: number;
}

/** The `18` of `A.5.15-16-18`, where the two before it are one after the other; then also the `20` of `A.5.15-16-18-20`. */
function joinedNumber(text: string, { number, to, span: { end } }: Entry): Following | undefined {
  const last = to ?? number;
  const isJoined = to ? lastComponent(to) === lastComponent(number) + 1 : text[number.start - 1] === '-';
  if (!last.isAnnex || !isJoined || text[end] !== '-') return undefined;
  const digits = matchFrom(shortEnd, text, end + 1)?.[0];
  if (!digits || Number(digits) <= lastComponent(last)) return undefined;
  return { number: sibling(number, digits, end + 1), from: end };
}

const lastComponent = ({ clause }: ClauseNumber): number => Number(clause.slice(clause.lastIndexOf('.') + 1));

/** The number that goes on with a list, behind a separator and perhaps a title. */
function followingNumber(
  text: string,
  title: Title,
  last: Entry,
  word: Keyword | undefined,
  isTaken: IsTaken,
): Following | undefined {
  const joined = joinedNumber(text, last);
  if (joined) return joined;
  for (const from of new Set([title.end, title.start])) {
    const gap = matchFrom(separator, text, from)?.[0];
    if (gap === undefined || isTaken(from + gap.length)) continue;
    const number = numberAfterSeparator(text, from + gap.length, last, word, gap);
    if (number) return { number, from };
  }
  return titledNext(text, title, last, word);
}

// `, 5 Leadership`, `、5 领导作用`.
const titledWhole = /\s*[,;、，；]\s*(?=\d{1,2}\.?\s+[\p{Lu}\p{Lo}])/uy;

/** The `5` of `clauses 4 Context, 5 Leadership`: the whole number that comes next, where both have titles. */
function titledNext(
  text: string,
  { start, end, span }: Title,
  { number: last, to }: Entry,
  word: Keyword | undefined,
): Following | undefined {
  if (word?.kind !== 'clause' || to || last.isDotted || !span || end !== start) return undefined;
  if (!/^[\p{Lu}\p{Lo}]/u.test(text.slice(span.start, span.end))) return undefined;
  const gap = matchFrom(titledWhole, text, span.end)?.[0];
  const number = gap === undefined ? undefined : readNumber(text, span.end + gap.length, true);
  return number && Number(number.clause) === Number(last.clause) + 1 ? { number, from: span.end } : undefined;
}

// `A.5` to `A.18`.
const areaOfControls = /^[A-Z]\.(?:[5-9]|1[0-8])(?!\d)/;

/** The number after a separator, if it goes on with the list: `A.14.2.1/5/6`, `8.1, 6.3, 10`, `Clause 7 and 8`. */
function numberAfterSeparator(
  text: string,
  at: number,
  last: Entry,
  word: Keyword | undefined,
  gap: string,
): ClauseNumber | undefined {
  const lastNumber = last.to ?? last.number;
  // A whole number after `/` stands for the last component; elsewhere it is a clause of its own, or an amount.
  const digits = gap.trim() === '/' && lastNumber.isDotted ? matchFrom(shortEnd, text, at)?.[0] : undefined;
  // `8.7/4` of a language's standard: the fourth paragraph.
  if (digits) return Number(digits) > lastComponent(lastNumber) ? sibling(lastNumber, digits, at) : undefined;
  const mayGoOn = word !== undefined && gap === ',' && !lastNumber.isDotted;
  const number = readNumber(text, at, true) ?? (mayGoOn ? readNextWhole(text, at) : undefined);
  if (!number) return undefined;
  if (number.isAnnex) {
    // `A.5.30 · A1.1`, `Clauses 5–8; A1.1`: a criterion of SOC 2.
    const isOther = number.isLoose && !lastNumber.isLoose && !areaOfControls.test(number.clause);
    if (isOther && word?.kind !== 'annex') return undefined;
    return lastNumber.isAnnex || word || !number.isLoose ? number : undefined;
  }
  if (number.isDotted) return number;
  // `Annex A 5, 8`; `A.5.15, 8` is an amount.
  const isArea =
    word?.kind === 'annex' && /^[A-Z]\.\d+$/.test(lastNumber.clause) && !/\./.test(textAt(text, lastNumber));
  if ((lastNumber.isAnnex && !isArea) || Number(number.clause) > 20) return undefined;
  const after = text.slice(number.end, number.end + 24);
  // `clauses 7 and 8 are`, but `clause 7 and 8 auditors`.
  const isPlural = word !== undefined && pluralEnd.test(word.text) && !lastNumber.isDotted;
  return isPlural || !beginsNoun.test(after) ? number : undefined;
}
