import { listTerm } from '../catalogue/listing.ts';
import type { Counterpart, Edition } from '../catalogue/types.ts';
import { type ExplainedEntry, type Explanation, rowsOf } from './explanation.ts';
import { asJson } from './json.ts';

/**
 * `crossclause explain --format json`: an array with one entry for each clause asked for; null for what is absent. `answer`
 * of a counterpart list is `counterparts`, `none` (a source says so) or `no-row` (no table has one). `packs` of a row says
 * where it stands (`owner` is `project`, `user` or `shipped`), `overridden` which rows of other packs do not count.
 * `applicability` is what the standard says about leaving the clause out: `never` or `with-justification`. The entry of a
 * term has its headword as title, no counterparts, and `terms`: the rows about it, as `crossclause terms` prints them.
 */
export function explanationsAsJson(explanations: readonly (Explanation | ExplainedEntry)[]): string {
  return asJson(explanations.map(each => ('rows' in each ? entryAsValue(each) : explanationAsValue(each))));
}

const entryAsValue = ({ entry: { standard, edition, entry, term }, rows }: ExplainedEntry) => ({
  standard,
  edition,
  clause: entry,
  title: term,
  status: null,
  successor: null,
  above: [],
  children: [],
  applicability: null,
  successors: [],
  counterparts: [],
  terms: rows.map(listTerm),
});

const explanationAsValue = ({
  edition,
  clause,
  above,
  children,
  applicability,
  successors,
  answers,
}: Explanation) => ({
  standard: edition.standard,
  edition: edition.year,
  clause: clause.number,
  title: clause.title ?? null,
  status: edition.status,
  successor: edition.successor ?? null,
  above: above.map(({ number, title }) => ({ number, title: title ?? null })),
  children: children.map(({ number, title }) => ({ number, title: title ?? null })),
  applicability: applicability
    ? {
        exclusion: applicability.exclusion,
        basis: applicability.isDraft ? 'draft' : 'published',
        source: sourceAsValue(applicability),
      }
    : null,
  successors: successors.map(({ to }) => to),
  counterparts: answers.map(({ edition: other, answer, overridden }) => ({
    standard: other.standard,
    edition: other.year,
    answer: answer.kind,
    rows: rowsOf(answer).map(row => rowAsValue(row, other)),
    overridden: overridden.map(({ row, by, owner, pack }) => ({
      from: endAsValue(row.from),
      to: endAsValue(row.to),
      relation: row.relation,
      basis: row.basis,
      source: sourceAsValue(row),
      pack: { owner, pack },
      by,
    })),
  })),
});

const rowAsValue = (row: Counterpart, other: Edition) => ({
  clause: row.to.clause ?? null,
  title: (row.to.clause !== undefined && other.clause(row.to.clause)?.title) || null,
  relation: row.relation,
  item: { from: row.fromItem ?? null, to: row.toItem ?? null },
  adds: { from: row.fromAdds ?? null, to: row.toAdds ?? null },
  note: row.note ?? null,
  basis: row.basis,
  source: sourceAsValue(row),
  path: row.path ?? null,
  inheritedFrom: row.inheritedFrom ?? null,
  packs: row.packs,
});

const sourceAsValue = ({ source }: Pick<Counterpart, 'source'>) => ({ ...source, row: source.row ?? null });

const endAsValue = ({ clause, ...edition }: Counterpart['to']) => ({ ...edition, clause: clause ?? null });
