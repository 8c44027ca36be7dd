import type { Edition } from '../catalogue/types.ts';
import type { Document } from '../documents/document.ts';
import { withYears } from '../fixes/change-edition.ts';
import { type Dated, dateDesignation } from '../fixes/date-designation.ts';
import { type Edit, insertion } from '../fixes/fix.ts';
import { wordedClause, writingAt } from '../fixes/notation.ts';
import { rewriteList } from '../fixes/rewrite-list.ts';
import type { Replacement } from '../fixes/rewrite-number.ts';
import { retitleStandard } from '../fixes/standard-title.ts';
import type { WrittenClause } from '../fixes/written-clauses.ts';
import type { Reference } from '../references/reference.ts';
import { byPlace, overlaps, textAt } from '../text/span.ts';
import type { Migration } from './migrate.ts';
import type { Mention } from './migration-mentions.ts';
import type { LeftReason } from './migration-messages.ts';

/** Mentions that move together or not at all: one list, and all that stand beside one year. */
export interface List {
  readonly mentions: readonly Mention[];
  /** Why it stays; undefined while it moves. */
  leaves: LeftReason | undefined;
  /** Its edition is written beside it, since what stands before it says another one now; `never`: that made others wrong. */
  dated: 'no' | 'yes' | 'never';
}

/** Puts together what can only move together; only the mentions that are `ours` are in a list. */
export function listsOf(mentions: readonly Mention[]): readonly List[] {
  const ours = mentions.filter(({ kind }) => kind === 'ours');
  const parents = ours.map((_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (parents[root] !== root) root = parents[root] as number;
    parents[index] = root;
    return root;
  };
  const byKey = new Map<string, number>();
  for (const [index, { written }] of ours.entries()) {
    for (const { group, editionSpan, clause } of written.references) {
      const keys = [
        ...(clause === undefined ? [] : [`list ${group}`]),
        ...(editionSpan ? [`year ${editionSpan.start}`] : []),
      ];
      for (const key of keys) {
        const other = byKey.get(key);
        if (other === undefined) byKey.set(key, index);
        else parents[rootOf(index)] = rootOf(other);
      }
    }
  }
  const byRoot = new Map<number, Mention[]>();
  for (const [index, mention] of ours.entries()) {
    const together = byRoot.get(rootOf(index)) ?? [];
    together.push(mention);
    byRoot.set(rootOf(index), together);
  }
  return [...byRoot.values()].map(together => ({
    mentions: together,
    leaves: together.some(({ outcome }) => outcome.kind === 'stays') ? 'list' : undefined,
    dated: 'no',
  }));
}

/** The edits that the lists ask for as they are now. */
export interface Plan {
  /** In the order of the text; none overlaps another. */
  readonly edits: readonly Edit[];
  /** What stands for each number that moves. */
  readonly becomes: ReadonlyMap<WrittenClause, readonly string[]>;
  /** The lists that change, each where it begins. */
  readonly changing: readonly { readonly start: number; readonly list: List }[];
}

/** What the lists ask for together; of two whose edits overlap both give way. */
export function planOf(document: Document, lists: readonly List[], migration: Migration): Plan {
  for (;;) {
    const planned: { edit: Edit; list: List }[] = [];
    const becomes = new Map<WrittenClause, readonly string[]>();
    const seen = new Set<string>();
    for (const list of lists) {
      for (const edit of editsOf(document, list, migration, becomes)) {
        // Two lists may take their edition from one title; its year changes once.
        const key = `${edit.span.start} ${edit.span.end} ${edit.text}`;
        if (!seen.has(key)) planned.push({ edit, list });
        seen.add(key);
      }
    }
    planned.sort((a, b) => byPlace(a.edit.span, b.edit.span));
    const clash = planned.findIndex(({ edit }, index) => {
      const before = planned[index - 1];
      return before !== undefined && overlaps(before.edit.span, edit.span);
    });
    if (clash < 0) {
      const changing = planned.map(({ edit, list }) => ({ start: edit.span.start, list }));
      return { edits: planned.map(({ edit }) => edit), becomes, changing };
    }
    for (const at of planned.slice(clash - 1, clash + 1)) giveUp(at.list);
  }
}

function editsOf(
  document: Document,
  { mentions, leaves, dated }: List,
  { from, to }: Migration,
  becomes: Map<WrittenClause, readonly string[]>,
): readonly Edit[] {
  const edits = dated === 'yes' ? datingEdits(document, mentions, leaves === undefined ? to : from) : [];
  if (leaves !== undefined) return edits;
  const byGroup = new Map<number, Replacement[]>();
  for (const { written, outcome } of mentions) {
    const group = written.references[0]?.group;
    if (group === undefined || outcome.kind !== 'moves' || outcome.clauses.length === 0) continue;
    byGroup.set(group, [...(byGroup.get(group) ?? []), { written, clauses: outcome.clauses }]);
  }
  for (const list of byGroup.values()) {
    const rewritten = rewriteList(document, list, from, to);
    edits.push(...rewritten.edits);
    for (const [written, clauses] of rewritten.clauses) becomes.set(written, clauses);
  }
  const references = mentions.flatMap(({ written }) => written.references);
  return withYears(datingOfYears(document, references, from, to), edits);
}

/**
 * Changes every year that the references stand beside, or have from the title in the front matter, each once, with the title
 * of the edition beside it.
 */
function datingOfYears(
  document: Document,
  references: readonly Reference[],
  from: Edition,
  to: Edition,
): readonly Edit[] {
  const { standard, year } = from;
  const { text, frontMatter } = document;
  const designations = new Map<number, Dated>();
  for (const reference of references) {
    const { standard: own, edition, adoptionYear, editionSpan, via } = reference;
    if (own !== standard || edition !== year) continue;
    if (editionSpan) designations.set(editionSpan.start, reference);
    // The title there names a standard without being a reference.
    if (via?.kind !== 'title' || !via.span || !frontMatter || via.span.start >= frontMatter.span.end)
      continue;
    const at = textAt(text, via.span).lastIndexOf(adoptionYear ?? year);
    if (at < 0) continue;
    const start = via.span.start + at;
    const inTitle = { start, end: start + year.length };
    designations.set(start, { standardSpan: via.span, editionSpan: inTitle, adoptionYear });
  }
  return [...designations.values()].flatMap(designation => {
    const dating = dateDesignation(text, designation, to);
    return dating ? [...dating, ...retitleStandard(document, designation, from, to)] : [];
  });
}

/** `8.5.3` becomes `ISO 9001:2008 8.5.3`, and `ISO 9001 8.5.3` as well: it means what it meant. */
function datingEdits(document: Document, mentions: readonly Mention[], edition: Edition): Edit[] {
  const groups = new Set<number>();
  const edits: Edit[] = [];
  for (const { written } of mentions) {
    const [first] = written.references;
    if (!first || first.clause === undefined || first.editionSpan || groups.has(first.group)) continue;
    groups.add(first.group);
    const { standardSpan, span, clauseSpan, clause } = first;
    // `ISO 9001:2008 8` could be anything.
    const isBare = span.start === clauseSpan.start && /^\d+$/.test(clause);
    const word = isBare ? wordedClause('', writingAt(document, span.start, undefined).word) : '';
    const named = insertion(span.start, `${edition.name} ${word}`);
    edits.push(...(standardSpan ? (dateDesignation(document.text, first, edition) ?? []) : [named]));
  }
  return edits;
}

/** A list gives way: it stays, or is not dated any more. false where it has given all it can. */
export function giveUp(list: List): boolean {
  if (list.leaves === undefined) {
    // With the new edition beside it, it was tried already.
    list.leaves = list.dated === 'no' ? 'context' : 'unsettled';
    list.dated = 'no';
    return true;
  }
  if (list.dated !== 'yes') return false;
  list.dated = 'never';
  return true;
}
