import { parentOf } from '../catalogue/clause-number.ts';
import type { Basis, Catalogue, Correlations, Edition } from '../catalogue/types.ts';
import type { Config } from '../config/config.ts';
import type { Document } from '../documents/document.ts';
import { listOf } from '../documents/reference-groups.ts';
import { editionResolver, type ResolvedEdition } from '../documents/resolve-edition.ts';
import { applyEdits } from '../fixes/apply.ts';
import { isAmended } from '../fixes/change-clause.ts';
import type { Edit } from '../fixes/fix.ts';
import { type Replacement, rewriteList } from '../fixes/rewrite-list.ts';
import { successionOf } from '../fixes/successors.ts';
import { type WrittenClause, writtenClauses } from '../fixes/written-clauses.ts';
import type { Reference } from '../references/reference.ts';
import { byPlace, overlaps, type Span, textAt } from '../text/span.ts';
import { combineEdits } from './combine-edits.ts';
import { formerEditions } from './former-editions.ts';
import { markerEdits } from './migrate-markers.ts';
import { type LeftReason, messageOf } from './migration-messages.ts';
import { readAgain } from './read-again.ts';

/** From which edition to which, and what to do where several clauses follow one. */
export interface Migration {
  readonly from: Edition;
  readonly to: Edition;
  /** Which of the clauses that follow are to be written; none: the reference is left for a person. */
  readonly choose: (clause: string, successors: readonly string[]) => readonly string[];
}

export interface MigrationWorld {
  readonly catalogue: Catalogue;
  readonly correlations: Correlations;
  readonly config: Config;
  /** The config as it will be: its scope settles what numbers mean that no document dates. */
  readonly configAfter: Config;
}

/** A reference that is of the new edition now. */
export interface MovedReference {
  /** The number, the range or the designation, in the text before. */
  readonly span: Span;
  /** The clauses it was of; empty for a standard as a whole. */
  readonly clauses: readonly string[];
  /** The clauses that stand there now; empty for a standard as a whole, and where an earlier number of the list says them. */
  readonly becomes: readonly string[];
  /** Of the weakest row that was used; undefined for a standard as a whole. */
  readonly basis: Basis | undefined;
  /** Whether the text says the edition, or what it was taken from. */
  readonly how: ResolvedEdition['how'];
}

/** A reference that is still of the old edition. */
export interface LeftReference {
  readonly span: Span;
  readonly clauses: readonly string[];
  readonly reason: LeftReason;
  /** Why, and what to do. */
  readonly message: string;
  /** The clauses to choose from, where there is a choice. */
  readonly successors: readonly string[];
  /** The old edition was written beside it, since what it took its edition from has changed. */
  readonly isDated: boolean;
}

export interface MigratedDocument {
  /** In the order of the text. */
  readonly edits: readonly Edit[];
  readonly moved: readonly MovedReference[];
  readonly left: readonly LeftReference[];
  /** Matrices whose settings name the new edition now, and which are to be written anew. */
  readonly matrices: number;
}

/** Each round settles at least one thing that the one before got wrong; a document that needs more stays as it is. */
const mostRounds = 40;

/** What was left can move once it is dated; more than a few times nothing new comes of it. */
const mostPasses = 5;

/**
 * Brings the references of a document from one edition of a standard to another. The year changes together with the
 * clauses that take it from there, or neither does. Afterwards the text is read again: where a number means anything else
 * than it should, what led to that is left out, until every reference means what the report says. Done once more, it
 * changes nothing more.
 */
export function migrateDocument(
  document: Document,
  migration: Migration,
  world: MigrationWorld,
): MigratedDocument {
  let done = migrateOnce(document, migration, world);
  const worldAfter = { ...world, config: world.configAfter };
  for (let pass = 1; pass < mostPasses && done.left.some(mayMoveLater); pass++) {
    const text = applyEdits(document.text, done.edits);
    const after = readAgain(document, text, worldAfter);
    const further = migrateOnce(after, migration, worldAfter);
    if (further.edits.length === 0) break;
    done = {
      edits: combineEdits(document.text.length, [done.edits, further.edits]),
      ...followUp(done, further),
      matrices: done.matrices,
    };
  }
  return done;
}

const mayMoveLater = ({ reason, isDated }: LeftReference): boolean =>
  isDated || reason === 'context' || reason === 'unsettled';

/** What a further pass made of what the one before left, by the places of the text before both. */
function followUp(
  { edits, moved, left }: MigratedDocument,
  further: MigratedDocument,
): Pick<MigratedDocument, 'moved' | 'left'> {
  const leftAt = new Map(left.map(reference => [reference.span.start, reference]));
  const place = ({ start, end }: Span): Span => ({
    start: placeBefore(edits, start),
    end: placeBefore(edits, end),
  });
  const movedNow = further.moved.map(reference => ({ ...reference, span: place(reference.span) }));
  const leftStill = further.left.map(reference => {
    const span = place(reference.span);
    const was = leftAt.get(span.start);
    return was?.isDated ? was : { ...reference, span };
  });
  return { moved: [...moved, ...movedNow].sort((a, b) => byPlace(a.span, b.span)), left: leftStill };
}

/** Where an offset of the text after the edits stood before them; for what came in, where it came in. */
function placeBefore(edits: readonly Edit[], offset: number): number {
  let shift = 0;
  for (const { span, text } of edits) {
    const start = span.start + shift;
    if (offset < start) break;
    if (offset < start + text.length) return span.start;
    shift += text.length - (span.end - span.start);
  }
  return offset - shift;
}

function migrateOnce(document: Document, migration: Migration, world: MigrationWorld): MigratedDocument {
  const markers = markerEdits(document, migration, world.catalogue);
  const mentions = mentionsOf(document, migration, world);
  const lists = listsOf(mentions);
  const listByMention = new Map(
    lists.flatMap(list => list.mentions.map(mention => [mention, list] as const)),
  );
  if (lists.length === 0) return { edits: markers, moved: [], left: [], matrices: markers.length };

  let plan = settle(document, mentions, listByMention, migration, world);
  if (!plan) {
    // The scope may change nevertheless, and then some have to be dated to stay what they were.
    for (const list of lists) {
      list.leaves ??= 'unsettled';
      list.dated = 'no';
    }
    plan = settle(document, mentions, listByMention, migration, world);
  }
  if (!plan) {
    for (const list of lists) list.dated = 'never';
    plan = planOf(document, lists, migration);
  }

  const moved: MovedReference[] = [];
  const left: LeftReference[] = [];
  for (const [mention, list] of [...listByMention].sort(([a], [b]) =>
    byPlace(a.written.span, b.written.span),
  )) {
    if (list.leaves === undefined) moved.push(movedOf(mention, plan));
    else left.push(leftOf(mention, list, migration));
  }
  return {
    edits: [...plan.edits, ...markers].sort((x, y) => byPlace(x.span, y.span)),
    moved,
    left,
    matrices: markers.length,
  };
}

/** What is written in one place, and what is to become of it. */
interface Mention {
  readonly written: WrittenClause;
  /** `ours`: of the old edition; `free`: of whatever edition its context names; `other`: must stay what it is. */
  readonly kind: 'ours' | 'free' | 'other';
  readonly how: ResolvedEdition['how'];
  readonly outcome: Outcome;
  /** The year that each reference means; empty for a standard as a whole that nobody dates. */
  readonly years: ReadonlyMap<Reference, string>;
}

type Outcome =
  | { readonly kind: 'moves'; readonly clauses: readonly string[]; readonly basis: Basis | undefined }
  | {
      readonly kind: 'stays';
      readonly reason: LeftReason;
      readonly detail: string;
      readonly successors: readonly string[];
    };

/** Mentions that move together or not at all: one list, and all that stand beside one year. */
interface List {
  readonly mentions: readonly Mention[];
  /** Why it stays; undefined while it moves. */
  leaves: LeftReason | undefined;
  /** Its edition is written beside it, since what stands before it says another one now; `never`: that made others wrong. */
  dated: 'no' | 'yes' | 'never';
}

const clausesOf = ({ references }: WrittenClause): readonly string[] => [
  ...new Set(references.flatMap(({ clause }) => clause ?? [])),
];

function mentionsOf(document: Document, migration: Migration, world: MigrationWorld): readonly Mention[] {
  const { from, to } = migration;
  const resolve = editionResolver(document, world.config, world.catalogue);
  const formerReason = formerEditions(document, from, to);
  const isOurs = (reference: Reference): boolean => {
    if (reference.standard !== from.standard) return false;
    if (reference.edition !== undefined || reference.clause === undefined)
      return reference.edition === from.year;
    return resolve(reference).edition?.name === from.name;
  };
  // `A.8.32` below a heading that says 2013: whoever wrote it means the new edition already.
  const isNew = ({ clause }: Reference): boolean =>
    clause !== undefined && isMissing(from, clause) && to.has(clause);
  return writtenClauses(document).map((written): Mention => {
    const { references } = written;
    const [first] = references;
    const years = new Map(references.map(other => [other, yearOf(other, resolve)]));
    const how = first && first.edition === undefined ? resolve(first).how : 'stated';
    const mention = (kind: Mention['kind'], outcome: Outcome): Mention => ({
      written,
      kind,
      how,
      outcome,
      years,
    });
    const ours = references.filter(isOurs);
    const [own] = ours;
    if (!own) return mention('other', staying('list'));
    const isBare = own.editionSpan === undefined;
    if (isBare && own.clause !== undefined && listOf(document, own).every(isNew))
      return mention('free', staying('list'));
    const former = formerReason(own);
    if (former) return mention('ours', staying(former));
    if (isAmended(document.text, own)) return mention('ours', staying('amended'));
    const outcome = outcomeOf({ ...written, references: ours }, migration, world.correlations);
    const isShared = ours.length < references.length;
    if (isShared && outcome.kind === 'moves' && outcome.clauses.join() !== clausesOf(written).join())
      return mention('ours', staying('shared'));
    return mention('ours', outcome);
  });
}

const staying = (reason: LeftReason, detail = '', successors: readonly string[] = []): Outcome => ({
  kind: 'stays',
  reason,
  detail,
  successors,
});

const isMissing = (edition: Edition, clause: string): boolean =>
  edition.isListed && !edition.has(clause) && !edition.isUnlisted(clause);

function outcomeOf(
  written: WrittenClause,
  { from, to, choose }: Migration,
  correlations: Correlations,
): Outcome {
  const clauses = clausesOf(written);
  const ends = written.references.filter(({ implied }) => !implied);
  const [start, end] = [ends[0]?.clause, ends.at(-1)?.clause];
  if (start === undefined || end === undefined) return { kind: 'moves', clauses: [], basis: undefined };
  if (written.isRange && parentOf(start) !== parentOf(end)) return staying('range');

  const becomes: string[] = [];
  let basis: Basis = 'published';
  for (const clause of clauses) {
    if (isMissing(from, clause)) return staying('unknown', clause);
    const succession = successionOf(clause, from, to, correlations);
    if (succession.kind === 'none') return staying('removed', clause);
    if (succession.kind === 'no-row') return staying('no-row', clause);
    const hasItem = written.references.some(({ item }) => item !== undefined);
    if (hasItem && !succession.isIdentical) return staying('item', clause, succession.clauses);
    const isChoice = succession.clauses.length > 1;
    const chosen = isChoice ? choose(clause, succession.clauses) : succession.clauses;
    if (chosen.length === 0) return staying('choice', clause, succession.clauses);
    for (const number of chosen) if (!becomes.includes(number)) becomes.push(number);
    basis = weaker(basis, succession.basis);
  }
  return { kind: 'moves', clauses: written.isRange ? inOrder(becomes, to) : becomes, basis };
}

const strength: Readonly<Record<Basis, number>> = { published: 2, derived: 1, draft: 0 };

const weaker = (a: Basis, b: Basis): Basis => (strength[b] < strength[a] ? b : a);

function inOrder(clauses: readonly string[], edition: Edition): readonly string[] {
  const order = new Map(edition.clauses.map(({ number }, index) => [number, index]));
  return [...clauses].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
}

/** Puts together what can only move together; only the mentions that are `ours` are in a list. */
function listsOf(mentions: readonly Mention[]): readonly List[] {
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
interface Plan {
  /** In the order of the text; none overlaps another. */
  readonly edits: readonly Edit[];
  /** What stands for each number that moves. */
  readonly becomes: ReadonlyMap<WrittenClause, readonly string[]>;
  /** The lists that change, each where it begins. */
  readonly changing: readonly { readonly start: number; readonly list: List }[];
}

function planOf(document: Document, lists: readonly List[], migration: Migration): Plan {
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
  const edits = dated === 'yes' ? datingEdits(mentions, leaves === undefined ? to : from) : [];
  if (leaves !== undefined) return edits;
  const references = mentions.flatMap(({ written }) => written.references);
  for (const span of yearsToChange(document, references, from)) edits.push({ span, text: to.year });

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
  return edits;
}

/** The digits of every year that the references stand beside, or have from the title in the front matter, each once. */
function yearsToChange(
  { text, frontMatter }: Document,
  references: readonly Reference[],
  { standard, year }: Edition,
): readonly Span[] {
  const spans = new Map<number, Span>();
  for (const { standard: own, edition, editionSpan, via } of references) {
    if (own !== standard || edition !== year) continue;
    if (editionSpan) spans.set(editionSpan.start, editionSpan);
    // The title there names a standard without being a reference.
    if (via?.kind !== 'title' || !via.span || !frontMatter || via.span.start >= frontMatter.span.end)
      continue;
    const at = textAt(text, via.span).lastIndexOf(year);
    if (at < 0) continue;
    const start = via.span.start + at;
    spans.set(start, { start, end: start + year.length });
  }
  return [...spans.values()];
}

/** `8.5.3` becomes `ISO 9001:2008 8.5.3`, and `ISO 9001 8.5.3` as well: it means what it meant. */
function datingEdits(mentions: readonly Mention[], { name, year }: Edition): Edit[] {
  const groups = new Set<number>();
  const edits: Edit[] = [];
  for (const { written } of mentions) {
    const [first] = written.references;
    if (!first || first.clause === undefined || first.editionSpan || groups.has(first.group)) continue;
    groups.add(first.group);
    const { standardSpan, span, clauseSpan, clause } = first;
    // `ISO 9001:2008 8` could be anything.
    const word = span.start === clauseSpan.start && /^\d+$/.test(clause) ? 'clause ' : '';
    edits.push(
      standardSpan
        ? { span: { start: standardSpan.end, end: standardSpan.end }, text: `:${year}` }
        : { span: { start: span.start, end: span.start }, text: `${name} ${word}` },
    );
  }
  return edits;
}

/** A reference as the text is to be read afterwards. */
interface Expected {
  readonly mention: Mention;
  readonly standard: string;
  /** undefined: any. */
  readonly year: string | undefined;
  readonly clause: string | undefined;
}

function expectedOf(
  mentions: readonly Mention[],
  listByMention: ReadonlyMap<Mention, List>,
  { becomes }: Plan,
  { from, to }: Migration,
): readonly Expected[] {
  return mentions.flatMap((mention): Expected[] => {
    const { written, kind, years } = mention;
    const list = listByMention.get(mention);
    const isMoving = list !== undefined && list.leaves === undefined;
    const clauses = isMoving ? becomes.get(written) : undefined;
    const isShared = written.references.some(({ standard }) => standard !== from.standard);
    if (clauses && !isShared)
      return clauses.map(clause => ({ mention, standard: from.standard, year: to.year, clause }));
    return written.references.map(reference => {
      const { standard, clause } = reference;
      const before = years.get(reference) ?? '';
      const year = isMoving && standard === from.standard && before === from.year ? to.year : before;
      return { mention, standard, year: kind === 'free' ? undefined : year, clause };
    });
  });
}

/** The references after the edits, but for numbers that nobody could tell before: that a date settles them is no mistake. */
function withoutAsked({ ambiguities }: Document, after: Document, { edits }: Plan): readonly Reference[] {
  const asked = new Set(ambiguities.map(({ span }) => span.start));
  if (asked.size === 0) return after.references;
  return after.references.filter(({ clauseSpan }) => !asked.has(placeBefore(edits, clauseSpan.start)));
}

/** What does not mean in the text afterwards what it should; where one is missing or too many, the first alone. */
function mistakesIn(
  after: Document,
  references: readonly Reference[],
  expected: readonly Expected[],
  { configAfter, catalogue }: MigrationWorld,
): readonly Mention[] {
  const resolve = editionResolver(after, configAfter, catalogue);
  const isAsExpected = ({ standard, year, clause }: Expected, reference: Reference | undefined): boolean =>
    reference !== undefined &&
    reference.standard === standard &&
    reference.clause === clause &&
    (year === undefined || yearOf(reference, resolve) === year);
  const wrong = expected.filter((one, index) => !isAsExpected(one, references[index]));
  if (expected.length === references.length) return [...new Set(wrong.map(({ mention }) => mention))];
  const first = wrong[0] ?? expected.at(-1);
  return first ? [first.mention] : [];
}

function yearOf(reference: Reference, resolve: (reference: Reference) => ResolvedEdition): string {
  if (reference.edition !== undefined) return reference.edition;
  return reference.clause === undefined ? '' : (resolve(reference).edition?.year ?? '');
}

/** Plans, reads again and gives way until every reference means what it should; undefined where that has no end. */
function settle(
  document: Document,
  mentions: readonly Mention[],
  listByMention: ReadonlyMap<Mention, List>,
  migration: Migration,
  world: MigrationWorld,
): Plan | undefined {
  const lists = [...new Set(listByMention.values())];
  for (let round = 0; round < mostRounds; round++) {
    const plan = planOf(document, lists, migration);
    const text = applyEdits(document.text, plan.edits);
    const after = readAgain(document, text, { catalogue: world.catalogue, config: world.configAfter });
    const expected = expectedOf(mentions, listByMention, plan, migration);
    const wrong = mistakesIn(after, withoutAsked(document, after, plan), expected, world);
    if (wrong.length === 0) return plan;
    if (!correct(document, wrong, listByMention, plan)) return undefined;
    dateAlike(lists);
  }
  return undefined;
}

/** Changes what led to the mistakes, each list once; false where nothing is left to change. */
function correct(
  document: Document,
  wrong: readonly Mention[],
  listByMention: ReadonlyMap<Mention, List>,
  plan: Plan,
): boolean {
  // The first of a section that is dated anew may be what the others there take their edition from.
  const redated = new Set<number>();
  const lists = new Map<List, Mention>();
  for (const mention of wrong) {
    const list = listByMention.get(mention);
    if (list && !lists.has(list)) lists.set(list, mention);
  }
  let isChanged = false;
  for (const [list, mention] of lists) {
    if (!isMisled(mention, list, plan)) isChanged = giveWay(mention, list, plan) || isChanged;
    else {
      const section = document.sectionAt(mention.written.span.start);
      if (!redated.has(section)) list.dated = 'yes';
      redated.add(section);
      isChanged = true;
    }
  }
  const [first] = wrong;
  // What is of no list may be right again by that; else what stands before it has to give way.
  return isChanged || (first !== undefined && giveWay(first, listByMention.get(first), plan));
}

/** It moves, and an edition that is written beside one before it is read as its own. */
const isMisled = (mention: Mention, list: List, { changing }: Plan): boolean =>
  list.leaves === undefined &&
  list.dated === 'no' &&
  changing.some(other => other.start < mention.written.span.start && other.list.leaves !== undefined);

/** Changes what led to a mistake; false where nothing is left to change. */
function giveWay(mention: Mention, list: List | undefined, { changing }: Plan): boolean {
  const { start } = mention.written.span;
  if (list && list.leaves === undefined) return giveUp(list);
  if (list?.dated === 'no') return date(list);
  // Something before it is now read as what it stands below.
  const culprit = changing.findLast(other => other.start <= start && other.list !== list) ?? changing.at(-1);
  return culprit !== undefined && giveUp(culprit.list);
}

/** Nobody should have to guess: what stays and took its edition from the same place gets it written beside as well. */
function dateAlike(lists: readonly List[]): void {
  const staying = lists.filter(({ leaves }) => leaves !== undefined);
  const origins = new Set(staying.flatMap(list => (list.dated === 'yes' ? originsOf(list) : [])));
  for (const list of staying) {
    if (list.dated === 'no' && originsOf(list).some(origin => origins.has(origin))) date(list);
  }
}

/** Has an edition written beside it: the new one where only its context kept it from moving. */
function date(list: List): boolean {
  if (list.leaves === 'context') list.leaves = undefined;
  list.dated = 'yes';
  return true;
}

const originsOf = ({ mentions }: List): readonly string[] =>
  mentions.flatMap(({ written }) =>
    written.references.flatMap(({ via, editionSpan }) =>
      editionSpan ? [] : `${via?.kind ?? ''} ${via?.span?.start ?? ''}`,
    ),
  );

function giveUp(list: List): boolean {
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

function movedOf({ written, how, outcome }: Mention, { becomes }: Plan): MovedReference {
  return {
    span: written.span,
    clauses: clausesOf(written),
    becomes: becomes.get(written) ?? [],
    basis: outcome.kind === 'moves' ? outcome.basis : undefined,
    how,
  };
}

function leftOf({ written, outcome }: Mention, { leaves, dated }: List, migration: Migration): LeftReference {
  const stays = outcome.kind === 'stays' ? outcome : undefined;
  const reason = stays?.reason ?? leaves ?? 'list';
  const successors = stays?.successors ?? [];
  const clauses = clausesOf(written);
  const isDated = dated === 'yes';
  const message = messageOf({ reason, clause: stays?.detail || clauses[0], successors, isDated }, migration);
  return { span: written.span, clauses, reason, message, successors, isDated };
}
