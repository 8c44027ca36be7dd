import type { Edition } from '../catalogue/types.ts';
import type { Document } from '../documents/document.ts';
import { firstFrom, type Span, textAt } from '../text/span.ts';
import type { Edit } from './fix.ts';
import { isPlainGap, type Member, memberOf, plainGap } from './list-member.ts';
import { type Replacement, rewriteNumber, type Style, styleOf } from './rewrite-number.ts';
import { type SaidBeside, saidBeside } from './said-beside.ts';
import { endOfSubject, inBracket } from './subject.ts';
import { pluralBefore } from './word-number.ts';
import type { WrittenClause } from './written-clauses.ts';

/** The edits of a list, in no order, and which clauses stand for each of its numbers now: none where it was said before. */
interface RewrittenList {
  readonly edits: readonly Edit[];
  readonly clauses: ReadonlyMap<WrittenClause, readonly string[]>;
}

/**
 * Rewrites the numbers of one list with what follows them in another edition: in the notation of the list, with the
 * titles beside them where these are the old clauses' own, and each clause once. Nothing else changes.
 */
export function rewriteList(
  document: Document,
  replacements: readonly Replacement[],
  from: Edition,
  to: Edition,
): RewrittenList {
  const rewriting = { document, style: styleOf(document, replacements), from, to };
  const edits: Edit[] = [];
  const clauses = new Map<WrittenClause, readonly string[]>();
  const chains = chainsOf(document, replacements, from);
  for (const chain of chains) {
    const beside = chains.length === 1 && !chain.some(hasItem) ? saidBeside(document, chain, from, to) : [];
    const says = eachOnce(chain, beside);
    const subject = chain.length === 1 ? endOfSubject(document, chain[0] as Member) : undefined;
    for (const [{ written }, said] of says) {
      clauses.set(written, said);
      const [first, ...others] = said;
      if (first === undefined) continue;
      const isApart = subject !== undefined && others.length > 0;
      edits.push(...rewriteNumber({ written, clauses: isApart ? [first] : said }, rewriting));
      if (isApart) edits.push(inBracket(document, others, subject));
    }
    if (subject === undefined) {
      edits.push(...wordBeforeLast(document.text, chain, edits, rewriting.style));
      edits.push(...wordBeforeFirst(document, chain, clauses));
    }
    const dropped = chain.filter(member => says.get(member)?.length === 0);
    const [other] = beside;
    if (other && dropped.length === chain.length) edits.push(...other.removal);
    else edits.push(...removals(document.text, chain, new Set(dropped)));
  }
  return { edits, clauses };
}

/**
 * Where the last number becomes several, the word before it goes to the last of them, `7.4 and 7.5` to `8.4, 8.5.1 and 8.5.5`:
 * changes the edit of the number, and gives that of the gap.
 */
function wordBeforeLast(
  text: string,
  chain: readonly Member[],
  edits: Edit[],
  { separator }: Style,
): readonly Edit[] {
  const [before, last] = chain.slice(-2);
  const at = edits.findIndex(({ span }) => span.start === last?.written.span.start);
  const edit = edits[at];
  if (!before || !last || !edit || last.written.isRange) return [];
  const gap = { start: before.end, end: last.written.span.start };
  const word = textAt(text, gap);
  const end = edit.text.lastIndexOf(separator);
  // Numbers alone: a title may hold a comma.
  if (end < 0 || !plainGap.test(word) || !/\p{L}{2}/u.test(word) || /\p{L}{2}/u.test(edit.text)) return [];
  edits[at] = {
    span: edit.span,
    text: edit.text.slice(0, end) + word + edit.text.slice(end + separator.length),
  };
  return [{ span: gap, text: separator }];
}

/** Where one number becomes several, the word before it is put into the plural: `clause 7.1` to `clauses 7.1.1, 7.1.2`. */
function wordBeforeFirst(
  document: Document,
  [only, ...others]: readonly Member[],
  clauses: ReadonlyMap<WrittenClause, readonly string[]>,
): readonly Edit[] {
  const [reference] = only?.written.references ?? [];
  if (!only || !reference || others.length > 0 || only.written.isRange) return [];
  // Each entry of the front matter has its own number.
  if (reference.place.kind === 'front-matter' || (clauses.get(only.written)?.length ?? 0) < 2) return [];
  const plural = pluralBefore(document, reference.span.start, only.written.span.start);
  return plural ? [plural] : [];
}

/** What each number of a chain is to say, so that all of them say each clause once; nothing where others say all of it. */
function eachOnce(
  chain: readonly Member[],
  beside: readonly SaidBeside[],
): ReadonlyMap<Member, readonly string[]> {
  const sayers = sayersOf(chain);
  for (const { clauses } of beside) for (const clause of clauses) sayers.set(clause, undefined);
  return new Map(
    chain.map(member => {
      const { written, clauses, titled } = member;
      const said = clauses.filter(clause => titled === 'freely' || sayers.get(clause) === member);
      // A range stays as it is, unless all of it is said elsewhere.
      return [member, said.length > 0 && written.isRange ? clauses : said];
    }),
  );
}

/** Which number of a chain says a clause that follows several: the one with most beside it, of several alike the first. */
function sayersOf(chain: readonly Member[]): Map<string, Member | undefined> {
  const sayers = new Map<string, Member | undefined>();
  for (const titled of ['freely', 'by the standard', 'not']) {
    for (const member of chain) {
      if (member.titled !== titled) continue;
      for (const clause of member.clauses) if (!sayers.has(clause)) sayers.set(clause, member);
    }
  }
  return sayers;
}

/** Neighbours with nothing between them but their titles, commas and the like; a number with an item is on its own. */
function chainsOf(
  { text, references }: Document,
  replacements: readonly Replacement[],
  from: Edition,
): readonly (readonly Member[])[] {
  const chains: Member[][] = [];
  for (const replacement of replacements) {
    const { end } = replacement.written.span;
    const next = references[firstFrom(references, end, ({ clauseSpan }) => clauseSpan.start)];
    const isListed = next?.group === replacement.written.references[0]?.group;
    const member = memberOf(text, replacement, isListed ? next?.clauseSpan.start : next?.span.start, from);
    const before = chains.at(-1)?.at(-1);
    const isNext =
      before !== undefined &&
      !hasItem(before) &&
      !hasItem(member) &&
      isPlainGap(text, { start: before.end, end: member.written.span.start }, member.end);
    if (isNext) chains.at(-1)?.push(member);
    else chains.push([member]);
  }
  return chains;
}

/** A number with an item says something of its own: `6.1.3 d)`. */
const hasItem = ({ written }: Replacement): boolean =>
  written.references.some(({ item }) => item !== undefined);

/** Takes out numbers that others say, each with what joins it; the word before the last number stays before the last. */
function removals(text: string, chain: readonly Member[], dropped: ReadonlySet<Member>): readonly Edit[] {
  const gapBefore = (index: number): Span => ({
    start: chain[index - 1]?.end ?? 0,
    end: chain[index]?.written.span.start ?? 0,
  });
  const firstKept = chain.findIndex(member => !dropped.has(member));
  const lastKept = chain.findLastIndex(member => !dropped.has(member));
  const edits = chain.flatMap((member, index): Edit[] => {
    if (!dropped.has(member)) return [];
    const { start } = member.written.span;
    const span =
      index < firstKept
        ? { start, end: gapBefore(index + 1).end }
        : { start: gapBefore(index).start, end: member.end };
    return [{ span, text: '' }];
  });
  const last = chain.length - 1;
  if (lastKept < last && lastKept > firstKept && !dropped.has(chain[lastKept - 1] as Member)) {
    const lastGap = textAt(text, gapBefore(last));
    if (lastGap !== textAt(text, gapBefore(lastKept)))
      edits.push({ span: gapBefore(lastKept), text: lastGap });
  }
  return edits;
}
