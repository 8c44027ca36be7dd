import { addressIn } from '../catalogue/clause-address.ts';
import { numberAndTitle } from '../catalogue/number-and-title.ts';
import type { Basis, Edition } from '../catalogue/types.ts';
import type { Document } from '../documents/document.ts';
import { perDocument } from '../documents/per-document.ts';
import type { Reference } from '../references/reference.ts';
import { groupBy, groupByEach } from '../text/group-by.ts';
import { byPlace, contains, firstFrom } from '../text/span.ts';
import { isAmended } from './change-clause.ts';
import { dateDesignation } from './date-designation.ts';
import type { Edit, Fix } from './fix.ts';
import { rewriteList } from './rewrite-list.ts';
import { retitleStandard } from './standard-title.ts';

/** A clause that follows another one in another edition. */
interface Successor {
  readonly clause: string;
  readonly basis: Basis;
  /** It asks for the same, so that its items are the same. */
  readonly isIdentical: boolean;
}

/** The clauses that follow each clause in the other edition; none where nobody knows. */
type Successors = (clause: string) => readonly Successor[];

/**
 * Brings all references which take their edition from the year of one to another edition: the year, the numbers and the
 * titles beside both, also below a heading or the head of a column. What a reference to that edition beside them says
 * already goes, with what joins it. Of one reference that several clauses follow, each is a choice. The title says what only
 * a draft knows. Empty where not all can be brought there, since those that stay would be read as of that edition.
 */
export function changeEdition(
  document: Document,
  reference: Reference,
  from: Edition,
  to: Edition,
  successorsOf: Successors,
): Fix[] {
  const { editionSpan } = reference;
  const dating = dateDesignation(document.text, reference, to);
  // A range has successors that are no range.
  const members = datedBy(document).get(editionSpan?.start ?? -1) ?? [];
  if (
    !editionSpan ||
    !dating ||
    isAmended(document.text, reference) ||
    members.some(({ implied }) => implied)
  )
    return [];

  const changed = members.flatMap(member =>
    member.clause === undefined ? [] : { member, clauses: successorsOf(member.clause) },
  );
  if (changed.some(({ clauses }) => clauses.length === 0)) return [];
  // `A.5.1.1 a)`: another requirement has no such item, or says another thing in it.
  const isOther = (clauses: readonly Successor[]) => clauses.length > 1 || !clauses[0]?.isIdentical;
  if (changed.some(({ member, clauses }) => member.item !== undefined && isOther(clauses))) return [];

  const below = changed.filter(({ member }) => !member.editionSpan).length;
  const dated = below === 0 ? '' : `, with the ${below === 1 ? 'clause' : `${below} clauses`} it dates`;
  const change = (title: string, successors: typeof changed): Fix => {
    const isDraft = successors.some(({ clauses }) => clauses.some(({ basis }) => basis === 'draft'));
    return {
      title: `Change to ${to.name} ${title}`.trimEnd() + dated + (isDraft ? byDraft : ''),
      edits: withYears(
        [...dating, ...retitleStandard(document, reference, from, to)],
        editsOf(document, successors, from, to),
      ),
      names: successors.flatMap(({ clauses }) => clauses.map(({ clause }) => addressIn(to, clause))),
    };
  };
  const [only] = changed;
  const each =
    only?.member.editionSpan && changed.length === 1
      ? only.clauses.map(successor => {
          const { clause: number } = successor;
          return change(numberAndTitle({ number, title: to.clause(number)?.title }), [
            { ...only, clauses: [successor] },
          ]);
        })
      : [];
  if (each.length === 1) return each;
  const beside = new Set(
    changed.flatMap(({ member, clauses }) => (member.editionSpan ? clauses.map(({ clause }) => clause) : [])),
  );
  return [...each, change([...beside].join(', '), changed)];
}

/** What a title says behind a change that only a draft row knows of. */
export const byDraft = ', by a draft';

/** The references that take their edition from a year, by where it stands: beside them, or what they have their standard from. */
export const datedBy = perDocument(({ references }) => {
  const years = references.flatMap(({ editionSpan }) => editionSpan ?? []).sort(byPlace);
  return groupByEach(references, ({ editionSpan, edition, via }) => {
    if (editionSpan) return [editionSpan.start];
    const year = via?.span && years[firstFrom(years, via.span.start, ({ start }) => start)];
    return edition !== undefined && year && contains(via.span, year) ? [year.start] : [];
  });
});

function editsOf(
  document: Document,
  successors: readonly { readonly member: Reference; readonly clauses: readonly Successor[] }[],
  from: Edition,
  to: Edition,
): readonly Edit[] {
  const lists = groupBy(successors, ({ member }) => member.group);
  return [...lists.values()].flatMap(list => {
    const replacements = list.map(({ member, clauses }) => ({
      written: { span: member.clauseSpan, references: [member], isRange: false },
      clauses: clauses.map(({ clause }) => clause),
    }));
    return rewriteList(document, replacements, from, to).edits;
  });
}

/** Each designation dated where it is not taken out, and the other edits, in the order of the text. */
export const withYears = (dating: readonly Edit[], edits: readonly Edit[]): Edit[] =>
  [...dating.filter(({ span }) => !edits.some(edit => contains(edit.span, span))), ...edits].sort((a, b) =>
    byPlace(a.span, b.span),
  );
