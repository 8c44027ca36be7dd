import { citedOtherwise } from '../catalogue/cited-as.ts';
import { addressIn } from '../catalogue/clause-address.ts';
import { isWithin } from '../catalogue/clause-number.ts';
import { numberAndTitle } from '../catalogue/number-and-title.ts';
import type { Clause, ClauseAddress, Counterpart, Edition } from '../catalogue/types.ts';
import { editionsInScope } from '../config/editions-in-scope.ts';
import { exclusionOf } from '../config/exclusion-of.ts';
import { likeliestFirst } from '../correlations/likeness.ts';
import { type Document, sectionAt } from '../documents/document.ts';
import type { Write } from '../fixes/added-clauses.ts';
import type { Fix, NoPlace } from '../fixes/fix.ts';
import { insertCounterparts } from '../fixes/insert-counterparts.ts';
import { insertAllWords, insertWords } from '../fixes/insert-words.ts';
import { writeReference, writingBeside } from '../fixes/notation.ts';
import { compareNumbers } from '../references/clause-number.ts';
import type { Reference } from '../references/reference.ts';
import { listed } from '../text/listed.ts';
import { once } from '../text/once.ts';
import { titled } from '../text/said.ts';
import { readStatement } from '../trace/statement.ts';
import { unwrittenPlaces } from '../trace/unwritten-sections.ts';
import { referencesInDispute } from './in-dispute.ts';
import type { CitedClause, Related, Rule, RuleContext } from './rule.ts';
import { clauseName, rowsRead } from './wording.ts';

/**
 * A clause in scope is cited, and none of its counterparts in another edition in scope: not in the same section, nor in one
 * below, nor in the headings above, nor in the front matter. Only published rows ask for this. What is asked for once in a
 * section counts as cited from there on, so that several clauses with one counterpart do not each get it. A reference in
 * dispute is left to the rule that disputes it: the counterparts of a wrong number would be wrong as well. What the config
 * excludes neither asks nor is asked for; nor is a standard asked for that is not read where it is cited. A statement of
 * applicability lists controls, and asks for nothing; an informative document answers to no clause, and a section that a
 * comment says to be written to none yet.
 */
export const missingCounterpart: Rule = {
  id: 'missing-counterpart',
  summary: 'A clause is cited without any of its counterparts in another standard in scope',
  severity: 'warning',

  *check(context) {
    const { document, clauses, catalogue, config } = context;
    const scope = editionsInScope(config, catalogue);
    if (scope.length < 2 || context.isInformative) return;

    const places = citedPlaces(context);
    const standards = new Set(document.references.map(({ standard }) => standard));
    // A document that never names the other standard may well not answer to it; to say so is for a person.
    const names = ({ standard }: Edition): boolean => standards.has(standard);
    const statement = readStatement(document, context);
    const isUnwritten = unwrittenPlaces(document);
    const asks = new Map<Clause, readonly Ask[]>();
    /** Each clause once in a place. */
    const looked = new Map<number, Set<Clause>>();
    let disputed: ReadonlySet<Reference> | undefined;
    for (const [index, cited] of clauses.entries()) {
      const { reference, edition, address } = cited;
      const clause = edition.clause(address.clause);
      if (!clause || !scope.includes(edition) || statement?.states(reference)) continue;
      if (isUnwritten(reference.span.start)) continue;
      const place = placeOf(document, cited);
      const lookedHere = looked.get(place) ?? new Set();
      if (lookedHere.has(clause) || isOfRange(clauses, index) || exclusionOf(edition, clause.number, config))
        continue;
      looked.set(place, lookedHere.add(clause));

      const asksOfClause = asks.get(clause) ?? scope.flatMap(other => asksFor(cited, clause, other, context));
      asks.set(clause, asksOfClause);
      for (const { other, rows, likely } of asksOfClause) {
        if (places.cites(place, other, likely)) continue;
        disputed ??= referencesInDispute(context);
        if (disputed.has(reference)) continue;

        places.ask(cited, other, likely);
        const missing = clausesOf(rows);
        const [likeliest = [], ...others] = choicesOf(likely);
        const fixFor = (numbers: readonly string[]) => insertFix(context, reference, other, numbers);
        const first = fixFor(likeliest);
        const fixes = once(() => [first, ...others.map(fixFor)].filter(isFix));
        yield {
          span: reference.clauseSpan,
          message: `${clauseName(edition, address.clause)} answers to ${listed(missing)} of ${other.name}; this ${
            reference.place.kind === 'front-matter' ? 'list' : 'section'
          } cites ${missing.length > 1 ? 'none of them' : 'it nowhere'}.`,
          // Of many findings few are looked at so closely.
          get fixes() {
            return fixes();
          },
          prefersFirst: missing.length === 1 && !standsAlone(reference) && names(other) && rows.some(isClose),
          related: [...rowsRead(rows), ...(isFix(first) ? [] : [noFix(first)])],
          mappable: { from: address, to: { standard: other.standard, edition: other.year } },
        };
      }
    }
  },
};

/** The counterparts that a clause asks for in another edition, wherever it is cited. */
interface Ask {
  readonly other: Edition;
  readonly rows: readonly Counterpart[];
  /** The clauses of the rows, the likeliest first. */
  readonly likely: readonly string[];
}

function asksFor(
  { edition, address }: CitedClause,
  { title }: Clause,
  other: Edition,
  { correlations, config }: RuleContext,
): readonly Ask[] {
  const to = { standard: other.standard, edition: other.year };
  if (other.standard === edition.standard || citedOtherwise(to) !== undefined) return [];
  const answer = correlations.answer(address, to);
  // Where one place of a source pairs them and another one says that there is none, it is for a person to choose.
  if (answer.kind !== 'counterparts' || answer.nones) return [];
  const rows = answer.counterparts.filter(
    ({ basis, to: { clause: number } }) =>
      basis === 'published' && !(number !== undefined && exclusionOf(other, number, config)),
  );
  const likely = clausesOf(likeliestFirst(rows, title, other));
  return likely.length === 0 ? [] : [{ other, rows, likely }];
}

/** Each clause that rows lead to, once. */
const clausesOf = (rows: readonly Counterpart[]): readonly string[] => [
  ...new Set(rows.flatMap(({ to }) => to.clause ?? [])),
];

/** Its standard is the only one that the document or the section speaks of, which another one beside it would end. */
const standsAlone = ({ via }: Reference): boolean => via?.kind === 'document' || via?.kind === 'section';

/** `related`: they touch the same matter, and neither asks for what the other does. To claim both is for a person. */
const isClose = ({ relation }: Counterpart): boolean => relation !== 'related';

/** A range cites a chapter at large; nobody wants the counterparts of its two ends. */
const isOfRange = (clauses: readonly CitedClause[], index: number): boolean =>
  [index - 1, index, index + 1].some(
    at => clauses[at]?.reference.implied && clauses[at]?.reference.group === clauses[index]?.reference.group,
  );

const frontMatter = -1;

/** The number of the section; the front matter is a place of its own. */
const placeOf = (document: Document, { reference: { span, place } }: CitedClause): number =>
  place.kind === 'front-matter' ? frontMatter : sectionAt(document, span.start);

/** Which clauses each section cites, together with the sections below it and the headings above it. */
function citedPlaces({ document, clauses }: RuleContext) {
  const { sections } = document;
  const cited = new Map<number, ClauseAddress[]>();
  const inHeadings = new Map<number, ClauseAddress[]>();
  const note = (index: Map<number, ClauseAddress[]>, place: number, address: ClauseAddress) => {
    const list = index.get(place);
    if (list) list.push(address);
    else index.set(place, [address]);
  };
  /** Notes a clause where a reference stands. */
  const noteBeside = (clause: CitedClause, address: ClauseAddress) => {
    const at = placeOf(document, clause);
    note(cited, at, address);
    if (clause.reference.place.kind === 'heading') note(inHeadings, at, address);
    for (let above = sections[at]?.parent; above !== undefined; above = sections[above]?.parent)
      note(cited, above, address);
  };
  for (const clause of clauses) noteBeside(clause, clause.address);

  return {
    cites(place: number, { standard, year }: Edition, numbers: readonly string[]): boolean {
      const isCited = (address: ClauseAddress) =>
        address.standard === standard &&
        address.edition === year &&
        numbers.some(number => isWithin(number, address.clause) || isWithin(address.clause, number));
      // What the front matter lists, the whole document answers to.
      if ([place, frontMatter].some(at => cited.get(at)?.some(isCited))) return true;
      for (let above = sections[place]?.parent; above !== undefined; above = sections[above]?.parent)
        if (inHeadings.get(above)?.some(isCited)) return true;
      return false;
    },
    /** From now on the section counts as citing these. */
    ask(clause: CitedClause, { standard, year }: Edition, numbers: readonly string[]): void {
      for (const number of numbers) noteBeside(clause, { standard, edition: year, clause: number });
    },
  };
}

const noFix = ({ why }: NoPlace): Related => ({
  span: undefined,
  message: `Nothing is offered here: ${why}.`,
});

const isFix = (made: Fix | NoPlace): made is Fix => !('why' in made);

/** What may be inserted: each counterpart alone, the likeliest first, and where there are several, all of them. */
const choicesOf = (likely: readonly string[]): readonly (readonly string[])[] => [
  ...likely.map(number => [number]),
  ...(likely.length > 1 ? [[...likely].sort(compareNumbers)] : []),
];

function insertFix(
  { document, config, catalogue }: RuleContext,
  reference: CitedClause['reference'],
  other: Edition,
  numbers: readonly string[],
): Fix | NoPlace {
  const writing = writingBeside(document, reference, config.notation);
  const write: Write = ({ clause }, isList) =>
    writeReference({ designation: other.name, clause }, writing, isList);
  const edits = insertCounterparts(document, reference, other, numbers, write, { catalogue, config });
  if ('why' in edits) return edits;
  const [number = ''] = numbers;
  const clause = other.clause(number);
  const words =
    numbers.length > 1
      ? insertAllWords(other.name, numbers)
      : insertWords(`${other.name} ${clause ? numberAndTitle(clause) : number}`);
  return { ...titled(words), edits, names: numbers.map(each => addressIn(other, each)) };
}
