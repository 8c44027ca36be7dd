import type { Edition } from '../catalogue/types.ts';
import type { Document } from '../documents/document.ts';
import { andWords } from '../references/words.ts';
import { type Span, textAt } from '../text/span.ts';
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
  for (const chain of chainsOf(document.text, replacements, from)) {
    const saidBy = eachOnce(chain);
    for (const [{ written }, said] of saidBy) {
      clauses.set(written, said);
      if (said.length > 0) edits.push(...rewriteNumber({ written, clauses: said }, rewriting));
    }
    const dropped = chain.filter(member => saidBy.get(member)?.length === 0);
    edits.push(...removals(document.text, chain, new Set(dropped)));
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
function eachOnce(chain: readonly Member[]): ReadonlyMap<Member, readonly string[]> {
  const sayers = sayersOf(chain);
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
function sayersOf(chain: readonly Member[]): ReadonlyMap<string, Member> {
  const sayers = new Map<string, Member>();
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
  text: string,
  replacements: readonly Replacement[],
  from: Edition,
): readonly (readonly Member[])[] {
  const chains: Member[][] = [];
  for (const [index, replacement] of replacements.entries()) {
    const member = memberOf(text, replacement, replacements[index + 1], from);
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

function memberOf(
  text: string,
  replacement: Replacement,
  next: Replacement | undefined,
  from: Edition,
): Member {
  const { span, references } = replacement.written;
  const titled = references.find(({ titleSpan }) => titleSpan);
  // What is read as a title is none where the next number follows at once.
  const isFollowed = next !== undefined && plainGap.test(text.slice(span.end, next.written.span.start));
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
