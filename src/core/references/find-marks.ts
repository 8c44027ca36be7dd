import { allMatches } from '../text/all-matches.ts';
import { byPlace, spanAt, textAt, textBefore } from '../text/span.ts';
import { meantBy } from './adoption.ts';
import { mayList, mayMatter, mayName } from './candidate.ts';
import { type Designation, findDesignations } from './designation.ts';
import { findArticles } from './find-articles.ts';
import { findCodeLists } from './find-code-lists.ts';
import { findLists } from './find-lists.ts';
import { documentName, foreignNames, identifierInFront } from './foreign.ts';
import { betweenStandards } from './gaps.ts';
import type { ClauseKnowledge } from './knowledge.ts';
import type { BoundaryMark, ForeignMark, ListMark, Mark, StandardMark } from './mark.ts';
import type { OwnStandards } from './own-standards.ts';
import { isAbbreviationAt, sentenceEndsIn } from './sentence-end.ts';
import { clauseWords, eachOfEast } from './words.ts';

// `NIST CSF`, `GDPR`, `SOP-007`.
const foreign = new RegExp(foreignNames, 'gu');

/**
 * Everything in a passage that a citation is made of, in order. Empty where there is nothing. Other frameworks are looked
 * for only where there are numbers that could be theirs. Without `editionsOf`, the years of a standard's known editions, an
 * adoption keeps its own.
 */
export function findMarks(
  text: string,
  own?: OwnStandards,
  editionsOf: ClauseKnowledge['editions'] = () => undefined,
): Mark[] {
  if (!mayMatter(text) && !own?.mayStandIn(text)) return [];
  const standards = standardMarks(text, own).map(mark => ({
    ...mark,
    designations: mark.designations.map(designation => meantBy(designation, editionsOf)),
  }));
  const coded = own ? codedLists(text, own, standards) : [];
  if (!coded.length && !mayList(text)) return standards;
  // Most numbers are none of clauses, and most texts with some name no other framework.
  const known = [...standards, ...coded].sort(byPlace);
  let lists = [...findLists(text, known, own)];
  if (!lists.length && !coded.length) return standards;
  const others = foreignMarks(text, standards, known);
  const named = [...known, ...others].sort(byPlace);
  if (others.length) lists = [...findLists(text, named, own)];
  if (!lists.length && !coded.length) return named;
  const marks: Mark[] = [...named, ...lists].sort(byPlace);
  return [...marks, ...boundaryMarks(text, marks)].sort(byPlace);
}

/** The codes and articles that packs tell. */
function codedLists(
  text: string,
  own: OwnStandards,
  standards: readonly StandardMark[],
): readonly ListMark[] {
  const codes = [...findCodeLists(text, own, standards)];
  const taken = [...standards, ...codes].sort(byPlace);
  return [...codes, ...findArticles(text, own, standards, taken)].sort(byPlace);
}

/** Where sentences end and lines are broken; a dot inside one of the other marks ends no sentence. */
function boundaryMarks(text: string, marks: readonly Mark[]): BoundaryMark[] {
  const boundaries: BoundaryMark[] = [];
  for (const match of sentenceEndsIn(text)) {
    const isBreak = match[0] === '\u2028';
    const end = match.index + match[0].length;
    if (!isBreak && (isAbbreviationAt(text, match.index) || spanAt(marks, match.index))) continue;
    boundaries.push({ kind: 'boundary', start: match.index, end, isBreak });
  }
  return boundaries;
}

/**
 * What a text names besides standards: another framework or law, nothing but documents with numbers (`SOP-007`), or none of
 * these.
 */
export function foreignIn(text: string, own?: OwnStandards): 'framework' | 'document' | undefined {
  const standards = standardMarks(text, own);
  const marks = foreignMarks(text, standards, standards);
  if (!marks.length) return undefined;
  return marks.every(({ isDocument }) => isDocument) ? 'document' : 'framework';
}

/** The same of a document's title, whose own identifier in front is no other document: `QMS-005: Internal audit`. */
export const foreignInTitle = (text: string, own?: OwnStandards): ReturnType<typeof foreignIn> =>
  foreignIn(text.replace(identifierInFront, ''), own);

// `GB/T 19001-2016 idt ISO 9001:2015`, `GB/T 22080-2016/ISO/IEC 27001:2013`: the national standard is the same one.
const adopts =
  /^(?:-\d{4}|:\d{4})?(?:[\s,，(（]*(?:idt|等同采用|等同|identical (?:to|with)|identisch mit)\s*|\/)$/iu;
const longestAdoption = 24;

/** `known` is what is something else already. */
function foreignMarks(
  text: string,
  standards: readonly StandardMark[],
  known: readonly Mark[],
): ForeignMark[] {
  const marks: ForeignMark[] = [];
  for (const match of allMatches(foreign, text)) {
    const end = match.index + match[0].length;
    const isAdoption = standards.some(
      ({ start }) => start > end && start - end < longestAdoption && adopts.test(text.slice(end, start)),
    );
    if (!isAdoption && !spanAt(known, match.index) && !spanAt(known, end - 1))
      marks.push({ kind: 'foreign', start: match.index, end, isDocument: documentName.test(match[0]) });
  }
  return marks;
}

function standardMarks(text: string, own: OwnStandards | undefined): StandardMark[] {
  if (!own && !mayName(text) && !/\d{4}/.test(text)) return [];
  const marks: StandardMark[] = [];
  let group: Designation[] = [];
  const close = (): void => {
    const first = group[0];
    const last = group[group.length - 1];
    if (first && last)
      marks.push({ kind: 'standard', start: first.span.start, end: last.span.end, designations: group });
    group = [];
  };
  for (const designation of findDesignations(text, own)) {
    // A further number under the same prefix begins without a publisher, and close by; `23 NYCRR` is a name.
    const isFurther =
      /^\d+(?!\s?\p{L}{2})/u.test(textAt(text, designation.span)) &&
      !/\d|.{12}/s.test(text.slice(group.at(-1)?.span.end ?? 0, designation.span.start));
    // `8.4 of ISO 9001, 9001 8.5`: named once more, it is no second standard beside itself.
    if (group.length && (!isFurther || group.some(named => isSame(named, designation)))) close();
    group.push(designation);
  }
  close();
  return marks.length > 1 ? withClauseOfEach(text, marks) : marks;
}

/** Whether both name the same, as `ISO 27001` and `27001:2022` do; two years of a standard are two editions. */
const isSame = (a: Designation, b: Designation): boolean =>
  a.standard === b.standard && (a.edition ?? b.edition) === (b.edition ?? a.edition);

// ` – clause 10.2`, ` (clause 10.2`.
const clauseCalledBehind = new RegExp(`^\\s*(?:[,:(–—-]\\s*)?(?:${clauseWords})\\s*\\d{1,2}(?!\\d)`, 'iu');

// `, jeweils Kapitel 10.3`, ` (each clause 4.3`, `はいずれも箇条9.3`.
const eachBehind = new RegExp(
  `^\\s*[,;(（–—-]?\\s*(?:(?:jeweils|je|each)(?!\\p{L})|${eachOfEast})\\s*(?:[\\p{L}.§]+\\s*)?\\d`,
  'iu',
);
// ` 4.2`, ` Kap. 9.3`.
const dottedBehind = /^\s*[,:(]?\s*(?:[\p{L}§]+\.?\s*)?\d{1,2}\.\d/u;
const slash = /^\s*\/\s*$/;
const longestBehind = 40;

// `Both `, `Sowohl die `, `Les deux normes `, `Ambas normas, `.
const bothInFront =
  /(?<!\p{L})(?:both|sowohl|beiden?|les deux|ambas|ambos|entrambe|zowel)\s(?:\p{L}{2,6},?\s|l['’])?$/iu;
const longestBoth = 20;
// `, clause 9.2`, ` (Kapitel 9.2`.
const clauseSetOffBehind = /^\s*[,(]\s*(?:\p{L}{1,14}\.?|§)\s?\d{1,2}(?!\d)/u;

/** `Both ISO 9001 and ISO 14001, clause 9.2`: two of which the text says that it means both. */
function areBoth(text: string, [first, second, another]: readonly StandardMark[]): boolean {
  if (!first || !second || another) return false;
  return (
    clauseSetOffBehind.test(text.slice(second.end, second.end + longestBehind)) &&
    bothInFront.test(textBefore(text, first.start, longestBoth))
  );
}

/**
 * Whether a clause behind a group of standards is one of each: behind three or more that are not joined by commas alone,
 * `ISO 9001, ISO 14001 & ISO 45001 – clause 10.2`; behind slashes, `ISO 9001/ISO 14001 9.3`; and where the text says so,
 * `ISO 9001 und ISO 14001 (jeweils 9.3)`.
 */
function isOfEach(group: readonly StandardMark[], gaps: readonly string[], behind: string): boolean {
  if (group.length > 2 && /[/&+\p{L}]/u.test(gaps.at(-1) ?? '') && clauseCalledBehind.test(behind))
    return true;
  if (group.length < 2) return false;
  return eachBehind.test(behind) || (gaps.every(gap => slash.test(gap)) && dottedBehind.test(behind));
}

// `（品質）`, ` (quality)`: what a standard is on.
const subjectBehind = /^\s?[(（][^()（）\d]{1,40}[)）]/u;

/** Where a standard ends with what it is said to be on: `ISO 9001 (quality)`. */
const endWithSubject = (text: string, { end }: StandardMark): number =>
  end + (subjectBehind.exec(text.slice(end, end + longestBehind))?.[0].length ?? 0);

/** The marks, where those of a group that shares the clause behind it are one. */
function withClauseOfEach(text: string, marks: StandardMark[]): StandardMark[] {
  const joined: StandardMark[] = [];
  let group: StandardMark[] = [];
  let gaps: string[] = [];
  let groupEnd = 0;
  for (const mark of marks) {
    const gap = text.slice(groupEnd, mark.start);
    if (group.length && !betweenStandards.test(gap)) joined.push(...group.splice(0));
    if (!group.length) gaps = [];
    else gaps.push(gap);
    const [first = mark] = group;
    group.push(mark);
    groupEnd = endWithSubject(text, mark);
    const behind = text.slice(groupEnd, groupEnd + longestBehind);
    if (!isOfEach(group, gaps, behind) && !areBoth(text, group)) continue;
    const named = group.flatMap(({ designations }) => designations);
    const designations = named.filter((each, at) => !named.slice(0, at).some(other => isSame(other, each)));
    joined.push({ ...first, end: groupEnd, designations });
    group = [];
  }
  return [...joined, ...group];
}
