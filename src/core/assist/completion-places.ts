import { vocabularyEdition } from '../catalogue/edition.ts';
import type { Edition } from '../catalogue/types.ts';
import { termsInScope } from '../config/terms-in-scope.ts';
import type { Document } from '../documents/document.ts';
import { standardKeys } from '../documents/front-matter.ts';
import { resolveEdition } from '../documents/resolve-edition.ts';
import { clausePattern } from '../references/clause-number.ts';
import { adoptionAtEnd } from '../references/designation-pattern.ts';
import type { OwnStandards } from '../references/own-standards.ts';
import type { Reference } from '../references/reference.ts';
import {
  andWords,
  annexWords,
  clauseWords,
  controlWords,
  sectionWords,
  toWords,
} from '../references/words.ts';
import { type Span, textAt } from '../text/span.ts';
import type { AssistWorld } from './world.ts';

/** A clause is being typed, and its standard is known. */
export interface ClausePlace {
  readonly edition: Edition;
  /** Where the standard is named; empty at what is typed where it stands elsewhere. */
  readonly designation: Span;
  /** What stands between the standard and what is typed: ` `, `, clause `. */
  readonly gap: string;
  /** The gap is a mere blank, so that the notation of the document may take its place; the span begins with it. */
  readonly rewritesGap: boolean;
  /** A word for clauses stands there: a number without a dot needs no other one. */
  readonly hasWord: boolean;
  readonly typed: string;
  readonly span: Span;
}

/** Where nothing but the number is to be typed. */
export const placeOfNumber = (edition: Edition, typed: string, span: Span): ClausePlace => ({
  edition,
  designation: { start: span.start, end: span.start },
  gap: '',
  rewritesGap: false,
  hasWord: true,
  typed,
  span,
});

/** Words around a clause, all languages. */
const clauseWord = `(?:${clauseWords}|${controlWords}|${sectionWords}|${annexWords})`;

/** As far as they are typed: `8.7`, `A.5.`, `21(2)`; `organizational`, `AC-2`, `AC-2(1`. */
const typedBrackets = '(?:\\([a-z\\d]{0,5}\\)?){0,4}';
const typedNumber = `[A-Z]\\.?[\\d.]*|\\d[\\d.]*${typedBrackets}`;
const typedWord = `\\p{L}[\\p{L}&-]*(?:\\d[\\p{L}\\d.-]*${typedBrackets})?`;
/** A number, or words of a title: `8.7`, `organizational know`. */
const typedClause = `(?<typed>${typedNumber}|${typedWord}(?: ${typedWord}){0,3} ?)?`;

/** From a standard to the cursor: ` 8.`, `, clause know`, ` § `, ` Annex A`. In ` clock` there is no `cl.` */
const afterStandard = new RegExp(
  `^(?<gap>[*_]*(?:[ \\u00a0]*,)?[ \\u00a0]*(?:${clauseWord}(?!(?<=\\p{Script=Latin})\\p{Script=Latin})[ \\u00a0]*)?)${typedClause}$`,
  'iu',
);

/** `clause 8.`, `controls A.5`, `§ `: a word for clauses before the cursor. */
const afterWord = new RegExp(
  `(?<![\\p{L}\\p{N}])(?<word>${clauseWord})[ \\u00a0]+(?<typed>${typedNumber}|${typedWord})?$`,
  'iu',
);

/** Words that go on with a sentence about a standard: `ISO 9001 requires`, `ISO 9001 and`. No title begins with them. */
const sentenceWord =
  /^(?:and|or|the|is|are|of|for|in|to|with|by|as|at|on|we|it|was|has|an|und|oder|ist|et|ou|est|es|en|s|which|that|from|requires?|asks?|says?|standards?|certifi\p{L}*|defines?|applies|demands?|must|shall|should|does|can|may|will)(?: .*)?$/iu;

/** Those of them that may become a word of a title, `incident`, `service`, `organizational`, while no blank follows. */
const beginningOfTitle = /^(?:or|of|in|to|as|are|we|it|an|und|ou|est|es|en|s|demand|require|standard)$/iu;

const isSentence = (typed: string): boolean =>
  sentenceWord.test(typed.trim()) && !beginningOfTitle.test(typed);

/** Far more than stands between a standard and its clause. */
const longestGap = 80;

/** More than any row of references takes. */
const longestRow = 2000;

/** The line that holds an offset, without its end. */
export function lineAt(text: string, offset: number): Span {
  // `lastIndexOf` takes a negative place for 0.
  const before = offset === 0 ? '' : text.slice(0, offset);
  const start = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
  const rest = /^[^\r\n]*/.exec(text.slice(offset))?.[0] ?? '';
  return { start, end: offset + rest.length };
}

const lineBefore = (text: string, offset: number): string => text.slice(lineAt(text, offset).start, offset);

/** Where the word or number at the cursor ends. */
const endOfWord = (text: string, offset: number, typed: string): number => {
  // `AC-2(|)`: editors close brackets.
  if (/\([^)]*$/.test(typed))
    return offset + (/^[a-z\d]*\)?/.exec(text.slice(offset, offset + 8))?.[0].length ?? 0);
  const rest = text.slice(offset, offset + 80);
  // `A` may be the letter of an annex, or the first of a code or a word.
  const isWord = /\p{L}$/u.test(typed) && (typed.length > 1 || /^\p{L}/u.test(rest));
  return (
    offset + ((isWord ? /^[\p{L}-]*(?:\d(?:[.-]?[\p{L}\d])*)?/u : /^(?:\.?\d)*/).exec(rest)?.[0].length ?? 0)
  );
};

/** The clause of a standard that stands right before it; also one that stands there already, and is changed. */
export const clausePlaceAt = (
  document: Document,
  offset: number,
  world: AssistWorld,
): ClausePlace | undefined =>
  placeBehindStandard(document, offset, world) ?? placeOfChangedClause(document, offset, world);

function placeBehindStandard(
  document: Document,
  offset: number,
  world: AssistWorld,
): ClausePlace | undefined {
  const { text, references } = document;
  for (const reference of references) {
    const named = reference.standardSpan ?? (reference.clause === undefined ? reference.span : undefined);
    if (!named || named.end >= offset || offset - named.end > longestGap) continue;
    const match = afterStandard.exec(text.slice(named.end, offset));
    if (!match) continue;
    const edition = editionToType(document, reference, world);
    if (!edition) continue;
    const { gap = '', typed = '' } = match.groups ?? {};
    if (gap === '' || isSentence(typed)) continue;
    const rewritesGap = /^[ \u00a0]+$/.test(gap);
    const start = rewritesGap ? named.end : offset - typed.length;
    const hasWord = /[\p{L}§]/u.test(gap);
    const span = { start, end: endOfWord(text, offset, typed) };
    return { edition, designation: named, gap, rewritesGap, hasWord, typed, span };
  }
  return undefined;
}

function placeOfChangedClause(
  document: Document,
  offset: number,
  world: AssistWorld,
): ClausePlace | undefined {
  const changed = document.references.find(
    ({ clause, clauseSpan, implied }) =>
      clause !== undefined && !implied && clauseSpan.start < offset && offset <= clauseSpan.end,
  );
  const edition = changed && editionToType(document, changed, world);
  if (!edition) return undefined;
  const { clause = '', clauseSpan } = changed;
  const written = textAt(document.text, clauseSpan);
  // The `5.2` of `Annex A, 5.2` is A.5.2, and not clause 5.2.
  const unwritten = clause.endsWith(written) ? clause.slice(0, clause.length - written.length) : '';
  const typed = unwritten + document.text.slice(clauseSpan.start, offset);
  return placeOfNumber(edition, typed, clauseSpan);
}

/** The edition that a reference means, where there is something of it to type. */
function editionToType(document: Document, reference: Reference, world: AssistWorld): Edition | undefined {
  const { edition } = resolveEdition(reference, document, world.config, world.catalogue);
  return edition?.isListed ? edition : vocabularyOf(reference, world);
}

/**
 * A vocabulary whose entries a pack of terms has: no clauses, but something to type. Undated, it is the one in scope, or
 * the latest.
 */
function vocabularyOf({ standard, edition }: Reference, world: AssistWorld): Edition | undefined {
  const years = world.terms?.editionsOf(standard) ?? [];
  const inScope = termsInScope(world).editions.find(each => each.standard === standard)?.edition;
  const year = edition ?? inScope ?? years.at(-1);
  return year !== undefined && years.includes(year) ? vocabularyEdition(standard, year) : undefined;
}

/** Designations as far as they are typed: `ISO`, `ISO/IEC 2`, `iso27001:20`. */
const designation =
  /(?<![\p{L}\p{N}_/.@#=-])(?<typed>(?:ISO|IEC)(?:\/(?:IEC|SAE|TR|TS)?)?(?:[ \u00a0-](?:TR|TS|PAS|Guide))?[ \u00a0-]?(?:\d[\d-]*(?::\d{0,4})?)?)$/iu;

/** A designation is being typed. */
interface DesignationPlace {
  /** The prefix of an adoption before it: `DIN EN `; empty where there is none. */
  readonly prefix: string;
  readonly typed: string;
  /** With the prefix. */
  readonly span: Span;
  /** The number right before it, which may be a clause of the standard; undefined where there is none. */
  readonly clause: string | undefined;
}

/** `7.5 der `, `7.5.2 b) of the `, `A.5.1, `: a number before a standard. */
const clauseBefore = new RegExp(
  `(?<![\\p{L}\\p{N}.])(?<clause>${clausePattern})(?: ?[a-z]\\))?,?(?:[ \\u00a0]+\\p{Ll}{1,5}){0,2}[ \\u00a0]+$`,
  'u',
);

/** The designation that ends at the cursor, with the rest of it behind; `own` are standards that neither ISO nor IEC publishes. */
export function designationAt(
  { text }: Document,
  offset: number,
  own: OwnStandards | undefined,
): DesignationPlace | undefined {
  const line = lineBefore(text, offset).slice(-longestGap);
  const typed = designation.exec(line)?.groups?.typed ?? (own && nameBegun(line, own));
  if (typed === undefined) return undefined;
  const before = line.slice(0, line.length - typed.length);
  const prefix = adoptionAtEnd.exec(before)?.[0] ?? '';
  const clause = clauseBefore.exec(before.slice(0, before.length - prefix.length))?.groups?.clause;
  const start = offset - typed.length - prefix.length;
  return { prefix, typed, span: { start, end: endOfNumber(text, offset) }, clause };
}

/** Where the number and year of a standard end that the cursor is in: behind `01:2022` of `ISO 270|01:2022`. */
const endOfNumber = (text: string, offset: number): number =>
  offset + (/^(?:[\d:]|-(?=\d))*/.exec(text.slice(offset, offset + 20))?.[0].length ?? 0);

/** Where a word begins: `Globex` in `the Globex` and `(Globex`, but not in `docs/Globex`. */
const wordStart = /(?<![\p{L}\p{N}_/.@#=-])[\p{L}\p{N}]/gu;
/** What dates a name, as far as it is typed: `:20`, ` v4.`, ` Rev. 5`; a mere number would be a clause, and ` rev` a word. */
const datingBegun = /(?::\d{0,4}|\s(?:v|r|rev\.?\s?)\d[\d.]*)$/;

/** The longest end of a line that a name begins with, letter case aside: `Globex Su`, `GSR:20`; undefined for a single letter. */
function nameBegun(line: string, { names }: OwnStandards): string | undefined {
  const lower = [...names.keys()].map(name => name.toLowerCase());
  for (const { index } of line.matchAll(wordStart)) {
    const typed = line.slice(index);
    const begun = typed.toLowerCase().replace(datingBegun, '');
    const isWhole = begun.length < typed.length;
    if (typed.length > 1 && lower.some(name => (isWhole ? name === begun : name.startsWith(begun))))
      return typed;
  }
  return undefined;
}

/** Something is being typed that goes on with a reference. */
interface ListPlace {
  /** The references that stand there in a row, the first of them leading. */
  readonly leaders: readonly Reference[];
  readonly typed: string;
  readonly span: Span;
  /** Further clauses of the standard named last; undefined after a semicolon, a slash or a bracket. */
  readonly continued: ClausePlace | undefined;
}

/** From a reference to the cursor: `; `, `, ISO 27`, ` (`, ` / 8.`; what closes a title or emphasis may stand before. */
const afterReference =
  /^[*_"”’'»)\]]{0,4}(?<separator>[ \u00a0]*[;,/][ \u00a0]*|[ \u00a0]*[([（][ \u00a0]*)(?<typed>(?:ISO|IEC)[\p{L}/ -]*[\d:-]*|[A-Z]\.?[\d.]*|\d[\d.]*|\p{L}[\p{L}-]*)?$/iu;

/** ` and 8.`, `, und 8.`, `–A.5.`, ` to 4.`: what joins further clauses of the standard, once one of them is begun. */
const afterJoiner = new RegExp(
  `^(?:,?[ \\u00a0]+(?:${andWords}|${toWords})[ \\u00a0]+|[ \\u00a0]?[&–—-][ \\u00a0]?)(?<typed>[A-Z]?\\.?\\d[\\d.]*|[A-Z]\\.)$`,
  'iu',
);

/** Between references of one row: `; `, ` (`, ` and `. */
const between = /^[\s;,/()[\]（）*_&]*(?:(?:and|or|und|et|y|e)\s+)?$/u;

/** The place behind a reference and a comma, semicolon, slash or bracket. */
export function listPlaceAt(document: Document, offset: number, world: AssistWorld): ListPlace | undefined {
  const { text } = document;
  const cited = citedOnLine(document, offset);
  const index = cited.findLastIndex(reference => afterReference.test(text.slice(endOf(reference), offset)));
  const previous = cited[index];
  if (!previous) return undefined;
  const match = afterReference.exec(text.slice(endOf(previous), offset));
  const { separator = '', typed = '' } = match?.groups ?? {};
  const { edition } = resolveEdition(previous, document, world.config, world.catalogue);
  // `AC-2(`: what may follow is a clause of its own.
  const isBracketOfClause =
    separator === '(' && edition?.clauses.some(({ number }) => number.startsWith(`${previous.clause}(`));
  if (isSentence(typed) || isBracketOfClause) return undefined;

  const end = /^(?:ISO|IEC)/i.test(typed) ? endOfNumber(text, offset) : endOfWord(text, offset, typed);
  const span = { start: offset - typed.length, end };
  const continued =
    separator.includes(',') && edition?.isListed ? placeOfNumber(edition, typed, span) : undefined;
  return { leaders: cited.slice(firstOfRow(cited, index, text), index + 1), typed, span, continued };
}

/** The place of a further clause of a reference's standard, behind what joins a number to it: `8.4 and 8.`, `A.5.24–A.`. */
export function joinedPlaceAt(
  document: Document,
  offset: number,
  world: AssistWorld,
): ClausePlace | undefined {
  const { text } = document;
  for (const reference of citedOnLine(document, offset).reverse()) {
    // The words behind a clause pass for its title: `and 8` of `8.4 and 8.`, too.
    const ends = new Set([reference.span.end, endOf(reference)]);
    const typed = [...ends].flatMap(end => afterJoiner.exec(text.slice(end, offset))?.groups?.typed ?? [])[0];
    if (typed === undefined) continue;
    const { edition } = resolveEdition(reference, document, world.config, world.catalogue);
    const span = { start: offset - typed.length, end: endOfWord(text, offset, typed) };
    return edition?.isListed ? placeOfNumber(edition, typed, span) : undefined;
  }
  return undefined;
}

/** The references before an offset on its line that name a clause, in the order of the text. */
function citedOnLine({ text, references }: Document, offset: number): Reference[] {
  const { start } = lineAt(text, offset);
  return references.filter(
    ({ clause, implied, span, place }) =>
      clause !== undefined &&
      !implied &&
      place.kind !== 'front-matter' &&
      start <= span.start &&
      span.end < offset &&
      offset - span.end < longestRow,
  );
}

/** The index of the reference with which a row of them begins that ends with the one at an index. */
function firstOfRow(cited: readonly Reference[], last: number, text: string): number {
  let first = last;
  for (; first > 0; first--) {
    const earlier = cited[first - 1];
    const later = cited[first];
    if (!earlier || !later) break;
    const gap = text.slice(endOf(earlier), Math.max(endOf(earlier), startOf(later, earlier)));
    if (!between.test(gap)) break;
  }
  return first;
}

const endOf = ({ span, titleSpan }: Reference): number => Math.max(span.end, titleSpan?.end ?? 0);

/** Members of a list share the span of their standard. */
const startOf = ({ span, clauseSpan }: Reference, earlier: Reference): number =>
  span.start >= earlier.span.end ? span.start : clauseSpan.start;

/** A clause is being typed whose standard stands elsewhere, if anywhere. */
interface KeywordPlace {
  /** What makes it one: a word for clauses, the beginning of a cell, or what is typed alone, if it becomes a code. */
  readonly kind: 'word' | 'cell' | 'code';
  readonly typed: string;
  readonly span: Span;
  /** A control of Annex A is asked for. */
  readonly isAnnex: boolean;
}

/** A cell as far as it is typed: `| `, `| 8.`. */
const cellStart = new RegExp(`\\|[ \\u00a0]*${typedClause}$`, 'iu');

/** A code as far as it is typed: `OPS-`, `CC6.`, `AC-2(`, `A-`; not `SOP-AC`, `docs/AC`. */
const codeTyped = new RegExp(
  `(?<![\\p{L}\\p{N}_@#\\\\/&.-])(?<typed>(?:[A-Z&]{2,}(?:[\\d.-][A-Z\\d.-]*)?|[A-Z]-[A-Z\\d.-]*)${typedBrackets})$`,
  'u',
);

/** Whether what is typed may become a code. */
export const isCodeBegun = (typed: string): boolean => codeTyped.exec(typed)?.index === 0;

/** `A`, `A.5`, `a5`: the number of a control. `a` may begin a word, as in `audit`. */
const controlBegun = /^(?:A$|[Aa][.\d])/;

/** After a word for clauses, at the beginning of a cell, or a code wherever it stands. */
export function keywordPlaceAt({ text }: Document, offset: number): KeywordPlace | undefined {
  const line = lineBefore(text, offset);
  const match = afterWord.exec(line.slice(-longestGap));
  const cell = match ? null : cellStart.exec(line);
  const found = match ?? cell ?? codeTyped.exec(line);
  if (!found) return undefined;
  const { typed = '', word = '' } = found.groups ?? {};
  if (isSentence(typed)) return undefined;
  const isAnnex =
    controlBegun.test(typed) || new RegExp(`^(?:${controlWords}|${annexWords})`, 'iu').test(word);
  const span = { start: offset - typed.length, end: endOfWord(text, offset, typed) };
  return { kind: match ? 'word' : cell ? 'cell' : 'code', typed, span, isAnnex };
}

/** An entry of the front matter as far as it is typed. */
interface FrontMatterEntry {
  readonly key: 'clauses' | 'standard';
  readonly typed: string;
  readonly span: Span;
}

/** What may stand before an entry on its line: `standard: `, `  - `. */
const beforeEntry = /^(?:[A-Za-z_-]+:)?[ \t]*(?:-[ \t]+)?/;

/** `ISO` of `standard: ISO`, `clauses: [ISO 9001:2015 8.4, ISO` and `  - "ISO`, up to the cursor; undefined where no entry can be. */
function typedEntry(line: string): string | undefined {
  const typed = line.split(/[,[\]"'#]/).at(-1) ?? '';
  const before = line.slice(0, line.length - typed.length);
  if (before === '') return typed.slice(beforeEntry.exec(typed)?.[0].length);
  if (/[,[]$/.test(before)) return typed.replace(/^[ \t]+/, '');
  if (!/["']$/.test(before)) return undefined;
  const unquoted = before.slice(0, -1);
  const isFirst = beforeEntry.exec(unquoted)?.[0] === unquoted;
  return isFirst || /[,[]$/.test(unquoted.trimEnd()) ? typed : undefined;
}

/** What is typed below `clauses`, or `standard` in any language; undefined below other keys and in comments. */
export function frontMatterEntryAt(
  { text, frontMatter }: Document,
  offset: number,
): FrontMatterEntry | undefined {
  const start = frontMatter?.span.start ?? 0;
  const above = text.slice(start, offset);
  const key = [...above.matchAll(/^(\w[\w-]*):/gm)].at(-1)?.[1];
  if (key === undefined || (key !== 'clauses' && !standardKeys.includes(key))) return undefined;
  const line = lineBefore(text, offset);
  if (/^\w[\w-]*$/.test(line) || /(?:^|\s)#/.test(line)) return undefined;
  const typed = typedEntry(line);
  if (typed === undefined) return undefined;
  const rest = /^[^,\][\r\n"'#]*/.exec(text.slice(offset, offset + 200))?.[0].trimEnd() ?? '';
  return {
    key: key === 'clauses' ? 'clauses' : 'standard',
    typed,
    span: { start: offset - typed.length, end: offset + rest.length },
  };
}
