import type { Basis, Catalogue, Correlations, Edition, Terms } from '../catalogue/types.ts';
import type { Config } from '../config/config.ts';
import type { Document } from '../documents/document.ts';
import type { ResolvedEdition } from '../documents/resolve-edition.ts';
import { applyEdits } from '../fixes/apply.ts';
import type { Edit } from '../fixes/fix.ts';
import { byPlace, type Span } from '../text/span.ts';
import { combineEdits, placesBefore } from './combine-edits.ts';
import { markerEdits } from './migrate-markers.ts';
import { clausesOf, type Mention, mentionsOf } from './migration-mentions.ts';
import { type LeftReason, leftReference } from './migration-messages.ts';
import { type List, listsOf, type Plan, planOf } from './migration-plan.ts';
import { readAgain } from './read-again.ts';
import { misreadLists, settle } from './settle-migration.ts';
import { type StatementRows, statementRows } from './statement-rows.ts';
import { titlesLeft } from './titles-left.ts';
import { undatedBeside, unreadBeside } from './unread-beside.ts';
import { unreadFrontMatter } from './unread-front-matter.ts';

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
  /** As the document was read with them; without them none are known. */
  readonly terms?: Terms | undefined;
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
  /** The clauses that follow them; empty for a standard as a whole. */
  readonly becomes: readonly string[];
  /** Those of them that another number there says already, and that are not said again. */
  readonly merged: readonly string[];
  /** Of the weakest row that was used; undefined for a standard as a whole. */
  readonly basis: Basis | undefined;
  /** Whether the text says the edition, or what it was taken from. */
  readonly how: ResolvedEdition['how'];
}

/** A reference that is still of the old edition, or what else is told: see `LeftReason`. */
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
  /** Links whose anchors changed with the headings that they lead to. */
  readonly links: number;
  /** Rows of a statement of applicability that are to be put together or apart. */
  readonly rows: readonly StatementRows[];
}

/** Of a document that nothing was done to. */
export const nothingMigrated: MigratedDocument = {
  edits: [],
  moved: [],
  left: [],
  matrices: 0,
  links: 0,
  rows: [],
};

type Migrated = Omit<MigratedDocument, 'rows' | 'links'>;

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
  const done = migrateInPasses(document, migration, world);
  const unread = unreadBeside(document, done, migration, world);
  const otherwise = mentionsOf(document, migration, world)
    .filter(({ outcome }) => outcome.kind === 'stays' && outcome.reason === 'otherwise')
    .map(mention => leftOf(mention, { leaves: 'otherwise', dated: 'no' }, migration));
  const titles = titlesLeft(document, done, migration);
  const above = unreadFrontMatter(document, done, migration);
  const undated = undatedBeside(document, done, migration, world);
  const left = [...done.left, ...otherwise, ...unread, ...undated, ...titles, ...above].sort((a, b) =>
    byPlace(a.span, b.span),
  );
  return { ...done, left, links: 0, rows: statementRows(document, done.moved, migration, world) };
}

function migrateInPasses(document: Document, migration: Migration, world: MigrationWorld): Migrated {
  let done = migrateOnce(document, migration, world);
  const worldAfter = { ...world, config: world.configAfter };
  for (let pass = 1; pass < mostPasses && done.left.some(mayMoveLater); pass++) {
    const text = applyEdits(document.text, done.edits);
    const after = readAgain(document, text, worldAfter);
    const further = migrateOnce(after, migration, worldAfter);
    if (further.edits.length === 0) {
      // A date may have told of which edition others are that nobody could tell before.
      const known = new Set(done.left.map(({ span }) => span.start));
      const told = followUp(done, further).left.filter(({ span }) => !known.has(span.start));
      return { ...done, left: [...done.left, ...told].sort((a, b) => byPlace(a.span, b.span)) };
    }
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
function followUp({ edits, moved, left }: Migrated, further: Migrated): Pick<Migrated, 'moved' | 'left'> {
  const leftAt = new Map(left.map(reference => [reference.span.start, reference]));
  const placeBefore = placesBefore(edits);
  const place = ({ start, end }: Span): Span => ({ start: placeBefore(start), end: placeBefore(end) });
  const movedNow = further.moved.map(reference => ({ ...reference, span: place(reference.span) }));
  const leftStill = further.left.map(reference => {
    const span = place(reference.span);
    const was = leftAt.get(span.start);
    return was?.isDated ? was : { ...reference, span };
  });
  return { moved: [...moved, ...movedNow].sort((a, b) => byPlace(a.span, b.span)), left: leftStill };
}

function migrateOnce(document: Document, migration: Migration, world: MigrationWorld): Migrated {
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
    for (const list of misreadLists(document, lists, plan, migration, world)) list.leaves = 'unsettled';
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

function movedOf({ written, how, outcome }: Mention, { becomes }: Plan): MovedReference {
  const said = becomes.get(written) ?? [];
  const following = outcome.kind === 'moves' ? outcome.clauses : [];
  return {
    span: written.span,
    clauses: clausesOf(written),
    becomes: following,
    merged: following.filter(clause => !said.includes(clause)),
    basis: outcome.kind === 'moves' ? outcome.basis : undefined,
    how,
  };
}

function leftOf(
  { written, outcome }: Mention,
  { leaves, dated }: Pick<List, 'leaves' | 'dated'>,
  migration: Migration,
): LeftReference {
  const stays = outcome.kind === 'stays' ? outcome : undefined;
  const reason = leaves === 'unsettled' ? leaves : (stays?.reason ?? leaves ?? 'list');
  const successors = stays?.successors ?? [];
  const clauses = clausesOf(written);
  const isDated = dated === 'yes';
  const why = { reason, clause: stays?.detail || clauses[0], successors, isDated };
  return leftReference(written.span, clauses, why, migration);
}
