import { areSiblings, countBetween } from '../references/clause-number.ts';
import type { ClauseKnowledge } from '../references/knowledge.ts';
import type { Entry, ListMark, StandardMark } from '../references/mark.ts';
import type { Reference } from '../references/reference.ts';
import { type Span, textAt } from '../text/span.ts';
import { articleIn, clauseWithItem } from './clause-with-item.ts';
import type { Settled } from './decision.ts';
import type { Named } from './frame.ts';
import { controlOf27002, isInNamedEdition } from './known-clauses.ts';
import type { Passage } from './passage.ts';
import type { Question } from './question.ts';
import type { Setting } from './setting.ts';

/** The references of a list to one of the standards that were settled: one a number, and those that a range implies. */
export function* referencesOfList(
  question: Question,
  { standard, edition, adoptionYear: stated }: Named,
  settled: Settled,
  group: number,
): Generator<Reference> {
  const { passage, binding, setting, knowledge } = question;
  const { list } = binding;
  const editions = knowledge.editions(standard);
  const changed = edition === undefined ? undefined : yearOfOther(question, standard, edition, settled);
  const { via, mark }: Pick<Settled, 'via' | 'mark'> =
    changed === undefined ? settled : { via: settled.via ?? { kind: 'sentence' }, mark: undefined };
  const year = changed ?? edition ?? yearAround(setting, editions) ?? yearBefore(passage, list, editions);
  const adoptionYear = year === edition ? stated : undefined;
  const designation = mark && binding.standards.find(candidate => candidate.standard === standard);
  const numberingOf = numberingIn(question, standard, year);
  const standardSpan = designation && passage.toSource(designation.span);
  const editionSpan = designation?.editionSpan && passage.toSource(designation.editionSpan);
  // Each property by its name: to spread what they share takes twice as long, and there may be very many.
  const referenceTo = (
    clause: string,
    clauseSpan: Span,
    span: Span,
    rest: Pick<Reference, 'item' | 'implied' | 'titleSpan'>,
  ): Reference => ({
    span,
    clauseSpan,
    standardSpan,
    standard,
    edition: year,
    adoptionYear,
    editionSpan,
    clause,
    item: rest.item,
    via,
    group,
    implied: rest.implied,
    titleSpan: rest.titleSpan,
    place: setting.place,
  });
  const has = (clause: string): boolean =>
    editionsOf(standard, year, knowledge).some(each => knowledge.hasClause(standard, each, clause) === true);
  // `GDPR Art. 32(9)`: beside its name what the law does not have is of it, too.
  const takes = (clause: string): boolean =>
    has(clause) ||
    (list.isOfCodes &&
      via === undefined &&
      knowledge.ownStandards?.numberedLike(clause).includes(standard) === true);
  for (const each of list.entries) {
    const entry = list.isOfCodes ? articleIn(passage.text, each, takes) : each;
    const { number, to = number, item } = entry;
    const titleSpan = titleOf(passage, entry, list, setting);
    const numbered = numberingOf(entry, titleSpan);
    const first = numbered(number.clause);
    const last = numbered(to.clause);
    const spanUntil = (end: number): Span => passage.toSource(wholeSpan(list, entry, mark, end));
    if (to !== number) {
      const bare = { item: undefined, implied: false, titleSpan: undefined };
      yield referenceTo(first, passage.toSource(number), spanUntil(number.end), bare);
      const clauseSpan = passage.toSource(entry.span);
      const span = spanUntil(entry.span.end);
      for (const between of clausesBetween(standard, year, first, last, knowledge))
        yield referenceTo(between, clauseSpan, span, { ...bare, implied: true });
    }
    const span = spanUntil(itemEnd(passage.text, entry));
    const below = clauseWithItem(passage.text, entry, takes);
    const clauseSpan = passage.toSource(below ? { start: to.start, end: below.end } : to);
    const rest = { item: below ? below.item : item, implied: false, titleSpan };
    yield referenceTo(below?.clause ?? last, clauseSpan, span, rest);
  }
}

/** Tells of an entry what its numbers are in the standard's own numbering: `5.15`, where controls are meant, is `A.5.15`. */
function numberingIn(
  question: Question,
  standard: string,
  year: string | undefined,
): (entry: Entry, titleSpan: Span | undefined) => (typed: string) => string {
  const { passage, setting, knowledge } = question;
  const { list } = question.binding;
  const isClauseList = list.keyword?.kind === 'clause' || (setting.isOfClauses && !list.keyword);
  const isControlList =
    list.keyword?.kind === 'control' ||
    (setting.isOfControls && !list.keyword) ||
    areControls(list, standard, year, knowledge, isClauseList);
  return (entry, titleSpan) => {
    const titled = titledAs(standard, entry, titleSpan, question);
    const isControl =
      titled === 'control' ||
      (isControlList &&
        titled !== 'clause' &&
        !(year === undefined && isClauseInBracket(passage, list, standard, entry, knowledge)));
    // `clause 8.4` of ISO/IEC 27001 is none of its controls, whatever there is; `clause 16.1` can be nothing else.
    return typed =>
      isClauseList && !isControl && Number.parseInt(typed, 10) <= 10
        ? typed
        : asControl(standard, year, typed, isControl, knowledge);
  };
}

/** A reference with the standard beside it goes from the one to the other; else from its keyword, or is the number alone. */
function wholeSpan(list: ListMark, entry: Entry, mark: StandardMark | undefined, end: number): Span {
  if (!mark) return { start: entry === list.entries[0] ? list.start : entry.span.start, end };
  return mark.start < list.start ? { start: mark.start, end } : { start: list.start, end: mark.end };
}

/** The one year in the heads of row and column, where the standard has such an edition. */
function yearAround({ years }: Setting, editions: readonly string[] | undefined): string | undefined {
  if (!editions) return undefined;
  const [year, another] = years();
  return year !== undefined && another === undefined && editions.includes(year) ? year : undefined;
}

// `2013 mapping: `, `(2022er Maßnahme `, at the end of what stands before a list.
const yearAtEnd = /(?:^|[\s([])((?:19|20)\d{2})\p{L}{0,2}\s*(?:[\p{L}]+\s*){0,3}[:：(]?\s*$/u;

/** `2013 mapping: A.14.2.8`: a year before the list, where the standard has such an edition. */
function yearBefore(
  passage: Passage,
  list: ListMark,
  editions: readonly string[] | undefined,
): string | undefined {
  if (!editions) return undefined;
  const year = yearAtEnd.exec(passage.text.slice(Math.max(0, list.start - 40), list.start))?.[1];
  return year && editions.includes(year) ? year : undefined;
}

// `formerly A.12.2.1, now `, `(was `, `A.12.2.1 → `: another edition is meant.
const changeAtEnd =
  /(?:-{1,2}>|=>|[→←⇒]|旧|新|(?<!\p{L})(?:now|then|today|was|were|be(?:came|comes?)|former(?:ly)?|previous(?:ly)?|earlier|originally|old|new|ex|replac(?:es?|ing)|(?:replaced|superseded|succeeded)\sby|(?:renumbered|moved|merged|split|consolidated)\s(?:as|to|into)|ehemals|früher|vormals|bisher|zuvor|jetzt|nun|neu|heute|ersetzt\sdurch|antes|anteriormente|ahora|(?:reemplazad|sustituid)[oa]\spor|anciennement|auparavant|désormais|maintenant|devenue?|remplacée?\spar|ora|adesso|già|precedentemente|agora|voorheen|nu)(?!\p{L}))\s*(?:[([:,]|in|as|als|como|control|clause|Annex)?\s*$/iu;

/**
 * `ISO/IEC 27001:2013 A.12.2.1, now A.8.7`, `ISO/IEC 27001:2022 A.8.7 (A.12.2.1 in the 2013 edition)`,
 * `| 2013 mapping | A.14.2.8 |` below `ISO/IEC 27001:2022`: the one other edition that has the numbers which the stated one
 * does not have, where the text says that it speaks of another.
 */
function yearOfOther(
  { passage, binding: { list }, setting, knowledge }: Question,
  standard: string,
  stated: string,
  { mark }: Settled,
): string | undefined {
  const hasAll = (edition: string): boolean =>
    isInNamedEdition({ standard, edition }, list, knowledge) === true;
  const editions = knowledge.editions(standard) ?? [];
  if (!editions.includes(stated) || hasAll(stated)) return undefined;
  const [other, another] = editions.filter(hasAll);
  if (other === undefined || another !== undefined) return undefined;
  const { before, after } = wordsAround(passage, list, mark !== undefined);
  const isSaid =
    changeAtEnd.test(before) ||
    before.includes(other) ||
    after.includes(other) ||
    yearAround(setting, editions) === other;
  return isSaid ? other : undefined;
}

// How far around a list a word on another edition is looked for; UTF-16 code units.
const farthestBefore = 40;
const farthestAfter = 30;

/**
 * What stands right before and behind a list; beside a standard of its own as far as the next one: in
 * `ISO/IEC 27001:2013 A.9.2.5, now ISO/IEC 27001:2022 A.9.2.6` the one year says nothing of the other number.
 */
function wordsAround(
  { text, reading: { marks } }: Passage,
  { start, end }: ListMark,
  hasStandard: boolean,
): { readonly before: string; readonly after: string } {
  const standards = hasStandard ? marks.filter(({ kind }) => kind === 'standard') : [];
  const last = standards.findLast(mark => mark.end <= start)?.end ?? 0;
  const next = standards.find(mark => mark.start >= end)?.start ?? text.length;
  return {
    before: text.slice(Math.max(last, start - farthestBefore), start),
    after: text.slice(end, Math.min(next, end + farthestAfter)),
  };
}

/** The edition of a year; all where there is none such, or no year. */
function editionsOf(
  standard: string,
  year: string | undefined,
  knowledge: ClauseKnowledge,
): readonly string[] {
  const editions = knowledge.editions(standard) ?? [];
  return year !== undefined && editions.includes(year) ? [year] : editions;
}

/** `control 5.15` of ISO/IEC 27001:2022 is A.5.15; of ISO/IEC 27002 it is 5.15. */
function asControl(
  standard: string,
  year: string | undefined,
  clause: string,
  isControl: boolean,
  knowledge: ClauseKnowledge,
): string {
  if (/^[A-Z]/.test(clause)) return controlOf27002(standard, clause) ?? clause;
  const years = editionsOf(standard, year, knowledge);
  const has = (edition: string, number: string): boolean =>
    knowledge.hasClause(standard, edition, number) === true;
  const control = `A.${clause}`;
  if (!years.some(edition => has(edition, control))) {
    // `control 9.4.1` of the 2022 edition, where only that of 2013 has one.
    const isOfOther =
      isControl &&
      clause.includes('.') &&
      (knowledge.editions(standard) ?? []).some(edition => has(edition, control)) &&
      !years.some(edition => has(edition, clause));
    return isOfOther ? control : clause;
  }
  return isControl || !years.some(edition => has(edition, clause)) ? control : clause;
}

/**
 * `8.2, 8.18`, `5.1–5.10`: all of them are numbers of controls, and not all of them numbers of clauses; `Clause 5.24, 5.25`, where
 * they are called clauses, none of them.
 */
function areControls(
  { entries }: ListMark,
  standard: string,
  year: string | undefined,
  knowledge: ClauseKnowledge,
  areCalledClauses: boolean,
): boolean {
  const numbers = entries.flatMap(({ number, to }) => (to ? [number.clause, to.clause] : [number.clause]));
  if (numbers.length < 2) return false;
  const years = year !== undefined ? [year] : (knowledge.editions(standard) ?? []).slice(-1);
  return years.some(edition => {
    if (!numbers.every(number => knowledge.hasClause(standard, edition, `A.${number}`) === true))
      return false;
    const isNoClause = (number: string) => knowledge.hasClause(standard, edition, number) === false;
    return areCalledClauses ? numbers.every(isNoClause) : numbers.some(isNoClause);
  });
}

/** `choose the controls (6.1.3 b)`: behind a bracket a clause of the newest edition, which has no such control. */
function isClauseInBracket(
  { text }: Passage,
  { keyword }: ListMark,
  standard: string,
  { number: { clause, start } }: Entry,
  knowledge: ClauseKnowledge,
): boolean {
  const newest = knowledge.editions(standard)?.at(-1);
  return (
    newest !== undefined &&
    keyword !== undefined &&
    text.slice(keyword.span.end, start).includes('(') &&
    knowledge.hasClause(standard, newest, clause) === true &&
    knowledge.hasClause(standard, newest, `A.${clause}`) === false
  );
}

/**
 * `| 5.1 | Policies for information security |`, `5.1 (Leadership and commitment)`: the title is the control's or the
 * clause's alone.
 */
function titledAs(
  standard: string,
  { number: { clause }, titleSpan }: Entry,
  whole: Span | undefined,
  { passage, setting: { nextCell }, knowledge }: Question,
): 'clause' | 'control' | undefined {
  if (whole === undefined) return undefined;
  const words = (titleSpan ? textAt(passage.text, titleSpan) : (nextCell?.text ?? '')).trim();
  const isClause = knowledge.isTitle(standard, clause, words);
  if (isClause === knowledge.isTitle(standard, `A.${clause}`, words)) return undefined;
  return isClause ? 'clause' : 'control';
}

/** The clauses strictly between two ends that share their parent; across parents only the ends count. */
function clausesBetween(
  standard: string,
  year: string | undefined,
  from: string,
  to: string,
  knowledge: ClauseKnowledge,
): readonly string[] {
  if (!areSiblings(from, to)) return [];
  const years = year !== undefined ? [year] : (knowledge.editions(standard) ?? []);
  // Undated, the newest edition that has both ends, `A.5–A.18`, or the first of them.
  const has = (edition: string, clause: string) => knowledge.hasClause(standard, edition, clause) === true;
  const edition =
    years.findLast(candidate => has(candidate, from) && has(candidate, to)) ??
    years.findLast(candidate => has(candidate, from));
  if (edition === undefined) return countBetween(from, to).slice(1, -1);
  const listed = knowledge.clausesBetween(standard, edition, from, to) ?? countBetween(from, to);
  // Beyond the last clause nobody knows any: `A.8.33–A.8.40`.
  return listed.slice(1, -1).filter(clause => knowledge.hasClause(standard, edition, clause) !== false);
}

/** The words that may be a number's title: behind it, or all of the next cell where the number ends its own. */
function titleOf(passage: Passage, entry: Entry, list: ListMark, { nextCell }: Setting): Span | undefined {
  if (entry.titleSpan) return passage.toSource(entry.titleSpan);
  if (!nextCell || list.entries.length > 1 || list.end < passage.text.trimEnd().length) return undefined;
  const words = nextCell.text.trim();
  const start = nextCell.text.indexOf(words);
  return words ? nextCell.toSource({ start, end: start + words.length }) : undefined;
}

/** Where an entry ends with its item: `6.1.3 d)`. */
function itemEnd(text: string, { item, span }: Entry): number {
  const at = item === undefined ? -1 : text.indexOf(item, span.end);
  return item === undefined || at === -1 ? span.end : at + item.length;
}
