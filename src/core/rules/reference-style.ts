import type { Catalogue } from '../catalogue/types.ts';
import type { Notation } from '../config/config.ts';
import type { Document } from '../documents/document.ts';
import { listOf } from '../documents/reference-groups.ts';
import { areClauseWords, wordBeforeNumber } from '../fixes/clause-words.ts';
import type { Edit } from '../fixes/fix.ts';
import { designationOf, writeReference } from '../fixes/notation.ts';
import { beforeClause } from '../fixes/standard-behind.ts';
import type { Reference } from '../references/reference.ts';
import { isPair, unpairedMarks } from '../text/bracket-pairs.ts';
import { contains, type Span, textAt } from '../text/span.ts';
import type { Rule } from './rule.ts';

/** Off by default. Looks at references that name their standard; of a list, at its first member. */
export const referenceStyle: Rule = {
  id: 'reference-style',
  summary: 'A reference is not written in the house notation',
  severity: 'off',

  *check({ document, config: { notation }, catalogue }) {
    if (!notation) return;
    const { text, references } = document;
    const reported = new Set<number>();
    for (const reference of references) {
      const { standardSpan, clause, via, clauseSpan } = reference;
      if (!standardSpan || clause === undefined || via || reported.has(standardSpan.start)) continue;
      reported.add(standardSpan.start);

      const expected = inHouseNotation(document, reference, notation, catalogue);
      const span = {
        start: Math.min(standardSpan.start, clauseSpan.start, reference.span.start),
        end: Math.max(standardSpan.end, clauseSpan.end),
      };
      const found = textAt(text, span);
      // A line break or a no-break space where a blank can stand is no matter of notation.
      if (expected === undefined || found.replace(/\s+/g, ' ') === expected) continue;
      if (houseWord.test(expected) && hasForeignWord(text, span, [standardSpan, clauseSpan])) continue;
      const isOffered = isPlain(text, span) && !hasArticle(document, reference);
      const others = isOffered ? otherEnds(document, reference, span) : undefined;
      yield {
        span,
        message: `“${found.replace(/\s+/g, ' ')}” is written “${expected}” in the house notation.`,
        fixes: others
          ? [
              {
                title: `Change to ${expected}`,
                edits: [rewritten(document, span, expected), ...withoutWords(document, reference), ...others],
              },
            ]
          : [],
        prefersFirst: true,
      };
    }
  },
};

/**
 * `the clause 8.4 of ISO 9001:2015`, `im Abschnitt 8.4 der ISO 9001:2015`: the article would be left before the name of the
 * standard.
 */
function hasArticle(document: Document, { span, standardSpan, clauseSpan }: Reference): boolean {
  if (!standardSpan || standardSpan.start < clauseSpan.start) return false;
  const typed = wordBeforeNumber(document.text, span.start, clauseSpan.start);
  return beforeClause(document, typed?.typed, typed?.start ?? clauseSpan.start) !== undefined;
}

/**
 * Takes out the bracket that closes behind the list where one opens within the span, `ISO 9001:2015 (8.5, 8.6)`. undefined
 * where the other end of a bracket, a quotation or an insertion between dashes is not there or is not the list's alone:
 * `"ISO 9001:2015" 8.5`, `ISO 9001:2015 (8.5 and others)`.
 */
function otherEnds(document: Document, reference: Reference, span: Span): readonly Edit[] | undefined {
  const { text } = document;
  const members = listOf(document, reference).filter(
    ({ standardSpan }) => standardSpan?.start === reference.standardSpan?.start,
  );
  const end = Math.max(span.end, ...members.map(other => other.span.end));
  const [mark, ...more] = unpairedMarks(textAt(text, span));
  if (mark === undefined) return isBetweenDashes(text, span, end) ? undefined : [];
  const isOne = more.length === 0 && /^[(（]$/.test(mark) && isPair(mark, text.charAt(end));
  if (!isOne || unpairedMarks(text.slice(span.end, end)).length > 0) return undefined;
  if (furtherBracket.test(text.slice(end + 1, end + 12))) return undefined;
  return [{ span: { start: end, end: end + 1 }, text: '' }];
}

/** `ISO 9001:2015 (8.5), (8.6)`: the numbers are written alike. */
const furtherBracket = /^[\s,;/&]{0,3}(?:\p{L}{1,5}\s)?[(（]/u;

/** `ISO 9001:2015 – clause 8.5 – asks`: the second dash closes what the first one opens; `– Production` is a title. */
const isBetweenDashes = (text: string, span: Span, end: number): boolean =>
  /\s[–—-]\s/.test(textAt(text, span)) && /^\s[–—-]\s(?!\p{Lu})/u.test(text.slice(end, end + 5));

/** In a list of the front matter a comma would begin another entry. */
function rewritten({ text, frontMatter }: Document, span: Span, expected: string): Edit {
  const list = frontMatter?.clauses;
  const entry = list?.style === 'flow' && list.entries.find(other => contains(other, span));
  if (!entry || !expected.includes(',') || /^["']/.test(textAt(text, entry))) return { span, text: expected };
  const quoted = `"${text.slice(entry.start, span.start)}${expected}${text.slice(span.end, entry.end)}"`;
  return { span: entry, text: quoted };
}

/** `and clause 8.5`, `– §8.5`: the word before the first number is for those that follow as well, if these have dots. */
function withoutWords(document: Document, first: Reference): readonly Edit[] {
  const { text } = document;
  let from = first.span.end;
  return listOf(document, first).flatMap(({ clause, clauseSpan: { start }, standardSpan, span, implied }) => {
    if (start < from || implied || standardSpan?.start !== first.standardSpan?.start) return [];
    const word = clause?.includes('.') ? wordBeforeNumber(text, from, start) : undefined;
    from = span.end;
    return word ? [{ span: { start: word.start, end: start }, text: '' }] : [];
  });
}

/**
 * undefined where the clause stands before its standard in a list, belongs to several standards under one prefix, or where a
 * sentence joins the two.
 */
function inHouseNotation(
  document: Document,
  reference: Reference,
  notation: Notation,
  { ownStandards }: Catalogue,
): string | undefined {
  const { text } = document;
  const { standard, edition, standardSpan, clauseSpan, clause = '', item } = reference;
  if (!standardSpan || !/^\p{L}/u.test(textAt(text, standardSpan))) return undefined;
  const list = listOf(document, reference);
  if (isShared(list, reference) || !isNotation(text, reference)) return undefined;
  const isList = list.filter(other => other.clause !== undefined).length > 1;
  if (clauseSpan.start < standardSpan.start && (isList || item !== undefined)) return undefined;

  const typed = textAt(text, standardSpan);
  // A catalogue has several names, and versions: `PCI DSS v4.0`.
  const isOwn = [...(ownStandards?.names.values() ?? [])].includes(standard);
  const designation = isOwn ? typed : designationOf({ standard, edition });
  // National prefixes and amendments are part of what is cited.
  if (!isSameDesignation(typed, designation)) return undefined;
  return writeReference({ designation, clause }, notation, isList);
}

/** `ISO 9001/14001 9.2`, `clause 9.2 of ISO 9001 and ISO 14001`: the number is of each of them. */
const isShared = (list: readonly Reference[], { standard, clauseSpan }: Reference): boolean =>
  list.some(other => other.clauseSpan.start === clauseSpan.start && other.standard !== standard);

/**
 * Whether nothing but signs and words for a clause joins the standard and the number; what else stands between them is a
 * sentence: `ISO 9001:2015 asks in clause 8.4`, `ISO 27001 management review (Clause 9.3)`.
 */
function isNotation(text: string, { span, standardSpan, clauseSpan }: Reference): boolean {
  if (!standardSpan) return false;
  const [first, second] =
    standardSpan.start < clauseSpan.start ? [standardSpan, clauseSpan] : [clauseSpan, standardSpan];
  const before = text.slice(Math.min(span.start, first.start), first.start);
  return [before, text.slice(first.end, second.start)].every(areClauseWords);
}

/** `, clause 8.4`, `controls A.5.24`: the words that a notation writes are English. */
const houseWord = /\b(?:clause|control)s? /;

const englishWords =
  /^(?:annex|a|chapters?|cl|clauses?|controls?|from|in|of|para|paragraphs?|paras|per|requirements?|sec|sections?|sect|standard|sub|subclauses?|subsections?|the|under|within)$/i;

/**
 * Whether another word than an English one joins these parts: the house's word would be a stranger after `Abschnitt` was
 * there.
 */
function hasForeignWord(
  text: string,
  { start, end }: Span,
  [standard, clause]: readonly [Span, Span],
): boolean {
  const [first, second] = standard.start < clause.start ? [standard, clause] : [clause, standard];
  const around = `${text.slice(start, first.start)} ${text.slice(first.end, second.start)} ${text.slice(second.end, end)}`;
  return (around.match(/\p{L}+/gu) ?? []).some(word => !englishWords.test(word));
}

const isSameDesignation = (typed: string, designation: string): boolean =>
  keyOf(typed) === keyOf(designation);

const keyOf = (designation: string): string => designation.replace(/ISO|IEC|[\s:/-]/giu, '');

/** Markup inside is the author's; a fix would lose it. */
const isPlain = (text: string, span: Span): boolean => !/[*_[\]<>`|\r\n]/.test(textAt(text, span));
