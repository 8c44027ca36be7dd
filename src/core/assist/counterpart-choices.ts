import { addressIn } from '../catalogue/clause-address.ts';
import type { ClauseAddress, Counterpart, Edition } from '../catalogue/types.ts';
import { exclusionOf } from '../config/exclusion-of.ts';
import { likeliestFirst } from '../correlations/likeness.ts';
import { inheritedWords } from '../correlations/relation-words.ts';
import { sourceName } from '../correlations/source-name.ts';
import { isToldUnasked } from '../correlations/told-unasked.ts';
import { type Document, sectionAt } from '../documents/document.ts';
import { editionResolver } from '../documents/resolve-edition.ts';
import { applyEdits } from '../fixes/apply.ts';
import type { Edit } from '../fixes/fix.ts';
import { insertCounterparts } from '../fixes/insert-counterparts.ts';
import { writeReference, writingBeside } from '../fixes/notation.ts';
import { type Reference, rowKey } from '../references/reference.ts';
import type { CheckOptions } from '../rules/check.ts';
import { combineEdits } from './combine-edits.ts';
import { harmlessEdits } from './harmless-fixes.ts';
import { readAgain } from './read-again.ts';
import { editionsToShow } from './world.ts';

type World = Omit<CheckOptions, 'path'>;

/** A clause of another standard that answers to a reference, as a list to choose from shows it. */
export interface CounterpartChoice {
  readonly edition: Edition;
  readonly clause: string;
  /** `ISO 9001:2015 8.4`. */
  readonly label: string;
  /** The title; empty where the clause has none. */
  readonly description: string;
  /** How closely it answers, and who says so. */
  readonly detail: string;
  readonly basis: Counterpart['basis'];
  /** It is cited beside the reference already: in its row, its list in the front matter, or its section. */
  readonly isCited: boolean;
}

/**
 * What answers to a reference in the other standards, each clause once: in the order of the scope, without a scope in the
 * order of the catalogue, and only what is told unasked; published before derived before draft, and of these the likeliest
 * first. What the config excludes is left out. Empty where the reference names no clause that a pack has.
 */
export const counterpartChoices = (
  document: Document,
  reference: Reference,
  world: World,
): readonly CounterpartChoice[] => counterpartChooser(document, world)(reference);

/** The same for many references of a document: what is cited beside them is looked up once a place. */
export function counterpartChooser(
  document: Document,
  { catalogue, correlations, config }: World,
): (reference: Reference) => readonly CounterpartChoice[] {
  const resolve = editionResolver(document, config, catalogue);
  const known = new Map<string, ReadonlySet<string>>();
  const citedBeside = (reference: Reference): ReadonlySet<string> => {
    const key = placeKey(document, reference);
    const cited =
      known.get(key) ??
      new Set(besides(document, reference).map(other => `${resolve(other).edition?.id} ${other.clause}`));
    known.set(key, cited);
    return cited;
  };
  const hasScope = config.standards.length > 0;
  return reference => {
    const { edition } = resolve(reference);
    if (reference.clause === undefined || !edition?.has(reference.clause)) return [];
    const from = addressIn(edition, reference.clause);
    const title = edition.clause(reference.clause)?.title;
    const cited = citedBeside(reference);
    return editionsToAnswer(edition, { catalogue, config }).flatMap(other =>
      likeliestFirst(
        counterpartsIn(other, from, { correlations, config }).filter(
          row => hasScope || isToldUnasked(row, other),
        ),
        title,
        other,
      ).map(row => choiceOf(row, other, cited)),
    );
  };
}

function choiceOf(row: AnsweringRow, edition: Edition, cited: ReadonlySet<string>): CounterpartChoice {
  const { clause } = row.to;
  return {
    edition,
    clause,
    label: `${edition.name} ${clause}`,
    description: edition.clause(clause)?.title ?? '',
    detail: `${[row.relation, inheritedWords(row), row.basis].filter(Boolean).join(', ')}: ${sourceName(row.source)}`,
    basis: row.basis,
    isCited: cited.has(`${edition.id} ${clause}`),
  };
}

/** A row that leads to a clause. */
export type AnsweringRow = Counterpart & { readonly to: ClauseAddress };

/** The rows that lead from a clause to an edition, the best for each clause; none that the config excludes. */
export function counterpartsIn(
  edition: Edition,
  from: ClauseAddress,
  { correlations, config }: Pick<World, 'correlations' | 'config'>,
): readonly AnsweringRow[] {
  const answer = correlations.answer(from, { standard: edition.standard, edition: edition.year });
  const rows = new Map<string, AnsweringRow>();
  for (const row of answer.kind === 'counterparts' ? answer.counterparts : []) {
    const { clause } = row.to;
    if (clause === undefined || rows.has(clause)) continue;
    if (!exclusionOf(edition, clause, config)) rows.set(clause, { ...row, to: { ...row.to, clause } });
  }
  return [...rows.values()];
}

/** The editions of other standards to look in: the scope, or without one all whose clauses a pack lists. */
function editionsToAnswer(
  { standard }: Edition,
  { catalogue, config }: Pick<World, 'catalogue' | 'config'>,
): readonly Edition[] {
  return editionsToShow({ config, catalogue }).filter(other => other.standard !== standard);
}

/** The same for all references that stand beside each other. */
function placeKey(document: Document, { place, span }: Reference): string {
  if (place.kind === 'cell') return rowKey(place);
  return place.kind === 'front-matter' ? place.kind : String(sectionAt(document, span.start));
}

/** The references that stand beside one: in its row, in the front matter, or in its section. */
function besides(document: Document, { place, span }: Reference): readonly Reference[] {
  const { references } = document;
  switch (place.kind) {
    case 'cell':
      return references.filter(
        ({ place: other }) => other.kind === 'cell' && other.table === place.table && other.row === place.row,
      );
    case 'front-matter':
      return references.filter(({ place: other }) => other.kind === 'front-matter');
    default: {
      const section = sectionAt(document, span.start);
      return references.filter(
        other => other.place.kind !== 'front-matter' && sectionAt(document, other.span.start) === section,
      );
    }
  }
}

/** Whether the text has a place for a counterpart beside the reference. */
export const hasPlaceFor = (
  document: Document,
  reference: Reference,
  { edition, clause }: Pick<CounterpartChoice, 'edition' | 'clause'>,
  world: World,
): boolean =>
  !(
    'why' in insertCounterparts(document, reference, edition, [clause], ({ clause: number }) => number, world)
  );

/**
 * Adds the chosen counterparts to a reference, in the notation of the house or the document. Choices of a standard that
 * the text has no place for are left out; empty where that is all of them, and where another reference would be read otherwise.
 */
export function insertChoices(
  document: Document,
  reference: Reference,
  choices: readonly Pick<CounterpartChoice, 'edition' | 'clause'>[],
  world: World,
): readonly Edit[] {
  const writing = writingBeside(document, reference, world.config.notation);
  const rounds: (readonly Edit[])[] = [];
  let current = document;
  let target: Reference | undefined = reference;
  for (const edition of new Set(choices.map(choice => choice.edition))) {
    const clauses = choices.filter(choice => choice.edition === edition).map(({ clause }) => clause);
    const added =
      target &&
      insertCounterparts(
        current,
        target,
        edition,
        clauses,
        ({ clause }, isList) => writeReference({ designation: edition.name, clause }, writing, isList),
        world,
      );
    if (target === undefined || added === undefined || 'why' in added) continue;
    const names = clauses.map(clause => addressIn(edition, clause));
    const edits = harmlessEdits(current, { edits: added, names }, world);
    if (edits === undefined) continue;
    rounds.push(edits);
    // The next standard joins what now stands there: the same bracket, another cell.
    current = readAgain(current, applyEdits(current.text, edits), world);
    target = sameReference(current, target, edits);
  }
  return combineEdits(document.text.length, rounds);
}

/** The reference after edits that only add beside it. */
function sameReference(
  { references }: Document,
  { clauseSpan, standard, clause }: Reference,
  edits: readonly Edit[],
): Reference | undefined {
  const moved = edits
    .filter(({ span }) => span.end <= clauseSpan.start)
    .reduce((sum, { span, text }) => sum + text.length - (span.end - span.start), 0);
  return references.find(
    other =>
      other.clauseSpan.start === clauseSpan.start + moved &&
      other.standard === standard &&
      other.clause === clause,
  );
}
