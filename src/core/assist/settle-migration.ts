import { type Document, sectionAt } from '../documents/document.ts';
import { editionResolver } from '../documents/resolve-edition.ts';
import { applyEdits } from '../fixes/apply.ts';
import type { Reference } from '../references/reference.ts';
import { placesBefore } from './combine-edits.ts';
import type { Migration, MigrationWorld } from './migrate.ts';
import { type Mention, yearOf } from './migration-mentions.ts';
import { giveUp, type List, type Plan, planOf } from './migration-plan.ts';
import { readAgain } from './read-again.ts';

/** Each round settles at least one thing that the one before got wrong; a document that needs more stays as it is. */
const mostRounds = 40;

/** Plans, reads again and gives way until every reference means what it should; undefined where that has no end. */
export function settle(
  document: Document,
  mentions: readonly Mention[],
  listByMention: ReadonlyMap<Mention, List>,
  migration: Migration,
  world: MigrationWorld,
): Plan | undefined {
  const lists = [...new Set(listByMention.values())];
  const worldAfter = { ...world, config: world.configAfter };
  for (let round = 0; round < mostRounds; round++) {
    const plan = planOf(document, lists, migration);
    const text = applyEdits(document.text, plan.edits);
    const after = readAgain(document, text, worldAfter);
    const expected = expectedOf(mentions, listByMention, plan, migration);
    const wrong = mistakesIn(after, withoutAsked(document, after, plan), expected, world);
    if (wrong.length === 0) return plan;
    if (!correct(document, wrong, listByMention, plan)) return undefined;
    dateAlike(lists);
  }
  return undefined;
}

/** The lists that stay and are read as of another edition all the same, or not at all, since nothing could be done for them. */
export function misreadLists(
  document: Document,
  lists: readonly List[],
  { edits }: Pick<Plan, 'edits'>,
  { from }: Migration,
  world: MigrationWorld,
): readonly List[] {
  const { catalogue, configAfter } = world;
  const after = readAgain(document, applyEdits(document.text, edits), { ...world, config: configAfter });
  const resolve = editionResolver(after, configAfter, catalogue);
  const placeBefore = placesBefore(edits);
  const old = new Set(
    after.references
      .filter(({ standard }) => standard === from.standard)
      .filter(reference => yearOf(reference, resolve) === from.year)
      .map(({ clauseSpan, clause }) => `${placeBefore(clauseSpan.start)} ${clause}`),
  );
  return lists.filter(({ mentions }) =>
    mentions.some(({ written: { references } }) =>
      references.some(
        ({ standard, clauseSpan, clause }) =>
          standard === from.standard && !old.has(`${clauseSpan.start} ${clause}`),
      ),
    ),
  );
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

/**
 * The references after the edits, but for numbers that nobody could tell before, and what is listed with them: that a date
 * settles them is no mistake.
 */
function withoutAsked(
  { ambiguities, references }: Document,
  after: Document,
  { edits }: Pick<Plan, 'edits'>,
): readonly Reference[] {
  const asked = new Set(ambiguities.map(({ span }) => span.start));
  if (asked.size === 0) return after.references;
  const placeBefore = placesBefore(edits);
  const place = ({ clauseSpan }: Reference) => placeBefore(clauseSpan.start);
  const isAsked = (reference: Reference) => asked.has(place(reference));
  const lists = new Set(after.references.filter(isAsked).map(({ group }) => group));
  const told = new Set(references.map(({ clauseSpan }) => clauseSpan.start));
  return after.references.filter(
    reference => !isAsked(reference) && (!lists.has(reference.group) || told.has(place(reference))),
  );
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
      const section = sectionAt(document, mention.written.span.start);
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
