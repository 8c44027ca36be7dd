import type { Counterpart, Edition } from '../catalogue/types.ts';
import type { Document } from '../documents/document.ts';
import type { Fix } from '../fixes/fix.ts';
import { insertCounterparts, type Write } from '../fixes/insert-counterparts.ts';
import { notationOf, writeReference } from '../fixes/notation.ts';
import type { CitedClause, Rule, RuleContext } from './rule.ts';
import { clauseName, listed, numberAndTitle, rowsRead } from './wording.ts';

/**
 * A clause in scope is cited, and none of its counterparts in another edition in scope: not in the same section, nor in
 * one below, nor in the headings above. Only published rows ask for this. Once a clause, section and edition.
 */
export const missingCounterpart: Rule = {
  id: 'missing-counterpart',
  summary: 'A clause is cited without any of its counterparts in another standard in scope',
  severity: 'warning',

  *check(context) {
    const { document, clauses, catalogue, correlations, config } = context;
    const scope = config.standards.flatMap(
      ({ standard, edition }) => catalogue.edition(standard, edition) ?? [],
    );
    if (scope.length < 2) return;

    const places = citedPlaces(context);
    const reported = new Set<string>();
    for (const [index, cited] of clauses.entries()) {
      const { reference, edition, address } = cited;
      if (!scope.includes(edition) || isOfRange(clauses, index) || !edition.has(address.clause)) continue;
      const place = placeOf(document, cited);

      for (const other of scope) {
        const key = `${place} ${edition.id} ${address.clause} ${other.id}`;
        if (other.standard === edition.standard || reported.has(key)) continue;
        reported.add(key);

        const answer = correlations.answer(address, { standard: other.standard, edition: other.year });
        if (answer.kind !== 'counterparts') continue;
        const rows = answer.counterparts.filter(row => row.basis === 'published' && !isExcluded(row, config));
        const missing = [...new Set(rows.flatMap(({ to }) => to.clause ?? []))];
        if (missing.length === 0 || places.cites(place, other, missing)) continue;

        yield {
          span: reference.clauseSpan,
          message: `${clauseName(edition, address.clause)} answers to ${listed(missing)} of ${other.name}; this ${
            reference.place.kind === 'front-matter' ? 'list' : 'section'
          } cites ${missing.length > 1 ? 'none of them' : 'it nowhere'}.`,
          fixes: insertFixes(context, reference, other, missing),
          prefersFirst: missing.length === 1,
          related: rowsRead(rows),
        };
      }
    }
  },
};

/** A range cites a chapter at large; nobody wants the counterparts of its two ends. */
const isOfRange = (clauses: readonly CitedClause[], index: number): boolean =>
  [index - 1, index, index + 1].some(
    at => clauses[at]?.reference.implied && clauses[at]?.reference.group === clauses[index]?.reference.group,
  );

const isExcluded = ({ to }: Counterpart, { exclusions }: RuleContext['config']): boolean =>
  exclusions.some(
    ({ clause: { standard, edition, clause } }) =>
      standard === to.standard &&
      edition === to.edition &&
      to.clause !== undefined &&
      isWithin(to.clause, clause),
  );

/** Whether a number is that of the other clause or stands below it; `A` is above every control. */
const isWithin = (number: string, above: string): boolean =>
  number === above || number.startsWith(`${above}.`);

const frontMatter = -1;

/** The number of the section; the front matter is a place of its own. */
const placeOf = (document: Document, { reference: { span, place } }: CitedClause): number =>
  place.kind === 'front-matter' ? frontMatter : document.sectionAt(span.start);

/** Which clauses each section cites, together with the sections below it and the headings above it. */
function citedPlaces({ document, clauses }: RuleContext) {
  const { sections } = document;
  const cited = new Map<number, CitedClause[]>();
  const note = (place: number, clause: CitedClause) => {
    const list = cited.get(place);
    if (list) list.push(clause);
    else cited.set(place, [clause]);
  };
  const inHeadings = new Map<number, CitedClause[]>();
  for (const clause of clauses) {
    const at = placeOf(document, clause);
    note(at, clause);
    if (clause.reference.place.kind === 'heading')
      inHeadings.set(at, [...(inHeadings.get(at) ?? []), clause]);
    for (let above = sections[at]?.parent; above !== undefined; above = sections[above]?.parent)
      note(above, clause);
  }

  return {
    cites(place: number, { standard, year }: Edition, numbers: readonly string[]): boolean {
      const candidates = [...(cited.get(place) ?? [])];
      for (let above = sections[place]?.parent; above !== undefined; above = sections[above]?.parent) {
        candidates.push(...(inHeadings.get(above) ?? []));
      }
      return candidates.some(
        ({ address }) =>
          address.standard === standard &&
          address.edition === year &&
          numbers.some(number => isWithin(number, address.clause) || isWithin(address.clause, number)),
      );
    },
  };
}

/** Each counterpart alone, and where there are several, all of them. */
function insertFixes(
  { document, config }: RuleContext,
  reference: CitedClause['reference'],
  other: Edition,
  missing: readonly string[],
): Fix[] {
  const notation = config.notation ?? notationOf(document);
  const write: Write = clause => writeReference(clause, notation);
  const choices = [...missing.map(number => [number]), ...(missing.length > 1 ? [missing] : [])];
  return choices.flatMap(numbers => {
    const edits = insertCounterparts(document, reference, other, numbers, write);
    if (!edits) return [];
    const [number = ''] = numbers;
    const clause = other.clause(number);
    const title =
      numbers.length > 1
        ? `Insert all: ${other.name} ${listed(numbers)}`
        : `Insert ${other.name} ${clause ? numberAndTitle(clause) : number}`;
    return { title, edits };
  });
}
