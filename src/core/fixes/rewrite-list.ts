import type { Edition } from '../catalogue/types.ts';
import type { Document } from '../documents/document.ts';
import { listOf } from '../documents/reference-groups.ts';
import { andWords } from '../references/words.ts';
import { firstFrom, overlaps, type Span, textAt } from '../text/span.ts';
import type { Edit } from './fix.ts';
import { behindClosing } from './joint.ts';
import { type Replacement, rewriteNumber, styleOf } from './rewrite-number.ts';
import { isTitleOf } from './title-beside.ts';
import type { WrittenClause } from './written-clauses.ts';

// `, `, ` and `, ` / `, `; sowie `: what stands between two numbers of one list and goes with either.
const plainGap = new RegExp(
  `^\\s*(?:[,;/&+·、，；]\\s*)?(?:(?:${andWords})(?![\\p{Script=Latin}])\\s*)?$`,
  'iu',
);

/** The edits of a list, in no order, and which clauses stand for each of its numbers now: none where it was said before. */
export interface RewrittenList {
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
    const besides = chains.length === 1 && !chain.some(hasItem) ? besidesOf(document, chain, from, to) : [];
    const saidBy = eachOnce(chain, besides);
    for (const [{ written }, said] of saidBy) {
      clauses.set(written, said);
      if (said.length > 0) edits.push(...rewriteNumber({ written, clauses: said }, rewriting));
    }
    const dropped = chain.filter(member => saidBy.get(member)?.length === 0);
    const [beside] = besides;
    if (beside && dropped.length === chain.length) edits.push(...beside.removal);
    else edits.push(...removals(document.text, chain, new Set(dropped)));
  }
  return { edits, clauses };
}

/** A number among its neighbours. */
interface Member extends Replacement {
  /** Where it ends, with its title. */
  readonly end: number;
  /** `freely`: by words that are the author's, and no title of the clause. */
  readonly titled: 'freely' | 'by the standard' | 'not';
}

/** What each number of a chain is to say, so that all of them say each clause once; nothing where others say all of it. */
function eachOnce(
  chain: readonly Member[],
  besides: readonly Beside[],
): ReadonlyMap<Member, readonly string[]> {
  const sayers = sayersOf(chain);
  for (const { clauses } of besides) for (const clause of clauses) sayers.set(clause, undefined);
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

/** What the references to the new edition before and behind a list say: `ISO 9001:2008 7.4 and ISO 9001:2015 8.4`. */
interface Beside {
  readonly clauses: readonly string[];
  /** Takes out all of the list, with its standard and what joins the two. */
  readonly removal: readonly Edit[];
}

function besidesOf(
  document: Document,
  chain: readonly Member[],
  from: Edition,
  to: Edition,
): readonly Beside[] {
  const { text, references } = document;
  const members = chain.flatMap(({ written }) => written.references);
  const spans = members.flatMap(({ span, standardSpan = span }) => [span, standardSpan]);
  const start = Math.min(...spans.map(span => span.start));
  const end = Math.max(...spans.map(span => span.end), ...chain.map(member => member.end));
  const at = firstFrom(references, start, ({ span }) => span.start);

  return [references[at - 1], references[at + members.length]].flatMap((reference): Beside[] => {
    if (reference?.standard !== to.standard || reference.edition !== to.year || !reference.editionSpan)
      return [];
    const { span, clauseSpan } = reference;
    const isBefore = span.start < start;
    const written = { span: clauseSpan, references: [reference], isRange: false };
    const theirs = Math.max(span.end, memberOf(text, { written, clauses: [] }, start, from).end);
    const gap = isBefore ? { start: theirs, end: start } : { start: end, end: span.start };
    const closing = isBefore ? end : span.end;
    const isBracket = /^\s*[(（]$/.test(textAt(text, gap)) && /[)）]/.test(text.charAt(closing));
    if (!isBracket && !plainGap.test(textAt(text, gap))) return [];
    // Behind `Clause 7.4 of ISO 9001:2008 and ` it is now `clause 8.4` that begins the sentence.
    const isSentence = /^\p{Lu}\p{Ll}/u.test(text.slice(start)) && /^\p{Ll}/u.test(text.slice(gap.end));
    const letter = !isBefore && isSentence ? text.charAt(gap.end) : '';
    const removed = isBefore ? { start: theirs, end } : { start, end: gap.end + letter.length };
    return [
      {
        clauses: listOf(document, reference).flatMap(({ clause }) => clause ?? []),
        removal: [
          { span: removed, text: letter.toUpperCase() },
          ...(isBracket ? [{ span: { start: closing, end: closing + 1 }, text: '' }] : []),
        ],
      },
    ];
  });
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
      plainGap.test(text.slice(before.end, member.written.span.start));
    if (isNext) chains.at(-1)?.push(member);
    else chains.push([member]);
  }
  return chains;
}

const hasItem = ({ written }: Replacement): boolean =>
  written.references.some(({ item }) => item !== undefined);

function memberOf(text: string, replacement: Replacement, next: number | undefined, from: Edition): Member {
  const { span, references } = replacement.written;
  // `7.4 of ISO 9001`: the designation is no title.
  const titled = references.find(
    ({ titleSpan, standardSpan }) => titleSpan && !(standardSpan && overlaps(titleSpan, standardSpan)),
  );
  // What is read as a title is none where the next number follows at once.
  const isFollowed = next !== undefined && plainGap.test(text.slice(span.end, next));
  if (!titled?.titleSpan || isFollowed) return { ...replacement, end: span.end, titled: 'not' };
  const { titleSpan } = titled;
  const isQuoted = /["“„«'‘([]$/.test(text.slice(span.end, titleSpan.start));
  return {
    ...replacement,
    end: isQuoted ? behindClosing(text, titleSpan.end) : titleSpan.end,
    titled: isTitleOf(text, titled, from) ? 'by the standard' : 'freely',
  };
}

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
