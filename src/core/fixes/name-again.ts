import type { Catalogue } from '../catalogue/types.ts';
import type { Document } from '../documents/document.ts';
import { isOfTheStandard } from '../documents/enough.ts';
import { perDocument } from '../documents/per-document.ts';
import { listOf } from '../documents/reference-groups.ts';
import { isCode } from '../references/clause-number.ts';
import type { Reference } from '../references/reference.ts';
import { firstFrom, textAt } from '../text/span.ts';
import { wordBeforeNumber } from './clause-words.ts';
import { type Edit, insertion, type NoPlace } from './fix.ts';
import type { Followers } from './followers.ts';
import { endsOf, rowOf } from './joint.ts';
import { designationOf, wordedClause, writingAt } from './notation.ts';
import { beforeClause, isGenitive, standardBehind } from './standard-behind.ts';

type Named = Pick<Reference, 'standard' | 'edition'>;

/**
 * A bare number reads as one of the standard named last before it: those that a name put between would take over get their
 * own again, `clause 9.2` becomes `ISO/IEC 20000-1:2018 clause 9.2`. The first of them will do for those that follow it.
 */
export function namesAgain(
  document: Document,
  followers: Followers,
  offset: number,
  inserted: { readonly named: Named; readonly catalogue: Catalogue },
): readonly Edit[] | NoPlace {
  const { text, references } = document;
  const edits: Edit[] = [];
  const end = passageEndIn(document)(offset);
  let { named } = inserted;
  for (let index = firstFrom(references, offset, startOfClause); index < references.length; index++) {
    const later = references[index] as Reference;
    const { clauseSpan, standardSpan } = later;
    if (clauseSpan.start >= end) break;
    // A standard that is named without a clause, or beside the one inserted, does not outdo that.
    if (later.clause === undefined || later.implied || isOf(named, later)) continue;
    if (saysItsStandard(later.clause, inserted.catalogue)) continue;
    if (standardSpan && standardSpan.start >= offset) {
      if (standardSpan.start >= followers.end) named = later;
      continue;
    }
    const isShared = [references[index - 1], references[index + 1]].some(
      other => other?.clauseSpan.start === clauseSpan.start && other.standard !== later.standard,
    );
    if (isShared)
      return {
        why: `${textAt(text, clauseSpan)} is of two standards, and would be of one with a name before it`,
      };
    const list = listOf(document, later);
    const ofList = { start: clauseSpan.start, end: list.at(-1)?.clauseSpan.end ?? clauseSpan.end };
    if (isOfTheStandard(text, ofList))
      return { why: `the standard that ${textAt(text, ofList)} is said to be of would be another one` };
    named = later;
    const edit = nameStandard(document, later, inserted.catalogue, offset);
    if ('why' in edit) return edit;
    edits.push(edit);
  }
  return edits;
}

/**
 * Names the standard of a reference: `ISO 9001:2015 clause 9.2`, and behind it where an article belongs to the clause, `the clause
 * 9.2 of ISO 9001:2015`.
 *
 * @param offset what stands before it is no word of this reference
 */
export function nameStandard(
  document: Document,
  reference: Reference,
  catalogue: Catalogue,
  offset = 0,
): Edit | NoPlace {
  const { text } = document;
  const { clause = '', clauseSpan, standardSpan } = reference;
  const known = catalogue.edition(reference.standard, reference.edition ?? '')?.name;
  const name = standardSpan ? textAt(text, standardSpan) : (known ?? designationOf(reference));
  const typed = wordBeforeNumber(text, offset, clauseSpan.start);
  const at = typed?.start ?? clauseSpan.start;
  const before = beforeClause(document, typed?.typed, at);
  if (before?.kind === 'article') {
    const end = endsOf(document, rowOf(document, reference, catalogue), catalogue).ofRow;
    const behind = isGenitive(text, end) ? undefined : standardBehind(before.language, name, document);
    if (behind !== undefined) return insertion(end, behind);
  }
  if (before)
    return {
      why: `the sentence has no place for ${name}, of which ${textAt(text, clauseSpan)} would have to be again`,
    };
  // `ISO 9001:2015 8` could be a quantity.
  const needsWord = !typed && /^\d+$/.test(clause);
  const word = needsWord ? wordedClause('', writingAt(document, clauseSpan.start, undefined).word) : '';
  return insertion(at, `${name} ${word}`);
}

/** `OPS-1`: only one catalogue has such codes, whatever is named last before it. */
const saysItsStandard = (clause: string, { ownStandards }: Catalogue): boolean =>
  isCode(clause) && ownStandards?.codedLike(clause).length === 1;

const isOf = (named: Named, { standard, edition }: Reference): boolean =>
  standard === named.standard && (edition === undefined || edition === named.edition);

const startOfClause = ({ clauseSpan }: Reference): number => clauseSpan.start;

/** A blank line, a list item, a heading or the border of a cell, wherever one begins. */
const passageBreak = /(?=(\n[ \t>]*\r?\n|\n[ \t>]*(?:[-*+#]|\d+[.)])\s|\||<\/t[dh]>))/gi;

/**
 * Where the passage around an offset is over; without end where nothing ends it. The last answer is kept, since thousands
 * of references of one passage ask the same; a list of all breaks would be made anew with every letter that is typed.
 */
const passageEndIn = perDocument(({ text }) => {
  let from = 0;
  let last = -1;
  let end = 0;
  return (offset: number): number => {
    if (offset >= from && offset <= last) return end;
    passageBreak.lastIndex = offset;
    const found = passageBreak.exec(text);
    from = offset;
    last = found?.index ?? text.length;
    end = found ? found.index + (found[1] ?? '').length : Number.POSITIVE_INFINITY;
    return end;
  };
});
