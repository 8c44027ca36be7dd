import { editionAddress } from './clause-address.ts';
import type {
  Basis,
  Catalogue,
  ClauseAddress,
  Correlations,
  Counterpart,
  Edition,
  PackOrigin,
  Relation,
  Term,
  TermDifference,
  TermEntry,
  Terms,
} from './types.ts';

/** What `crossclause catalogue --format json` prints. Other programs read it: keys are added, never changed. */
export interface CatalogueListing {
  readonly standards: readonly ListedStandard[];
  /** Every published and draft row, its inverse, and what is derived from them. */
  readonly correlations: readonly ListedCorrelation[];
  readonly terms: readonly ListedTerm[];
}

export interface ListedStandard {
  readonly id: string;
  readonly standard: string;
  readonly edition: string;
  readonly title: string;
  readonly status: Edition['status'];
  readonly successor: string | null;
  /** false: the edition is only known to exist, and its clauses are not listed. */
  readonly isListed: boolean;
  readonly clauses: readonly {
    readonly number: string;
    readonly title: string | null;
    readonly basis: 'published' | 'draft';
  }[];
}

export interface ListedCorrelation {
  readonly from: ClauseAddress;
  /** `clause` is null where the source says that there is no counterpart. */
  readonly to: { readonly standard: string; readonly edition: string; readonly clause: string | null };
  readonly relation: Relation;
  /** The part of either clause that the source means; null for the whole clause. */
  readonly item: { readonly from: string | null; readonly to: string | null };
  readonly adds: { readonly from: string | null; readonly to: string | null };
  readonly note: string | null;
  readonly change: Counterpart['change'] | null;
  /** Clauses below `from` that a `none` is not said of; the others below it have rows of their own here. */
  readonly except: readonly string[];
  readonly source: { readonly document: string; readonly place: string; readonly row: string | null };
  readonly basis: Basis;
  /** For derived rows: the clauses on the way, both ends included. */
  readonly path: readonly ClauseAddress[] | null;
  /** The clause whose row, said of everything below it, is given here for one of those. */
  readonly inheritedFrom: string | null;
}

export interface ListedTerm {
  readonly term: string;
  readonly standard: string;
  readonly edition: string;
  /** null where this edition does not define the term. */
  readonly entry: string | null;
  readonly compared: readonly {
    readonly standard: string;
    readonly edition: string;
    readonly entry: string | null;
    /** The headword there, where it is another one. */
    readonly term: string | null;
    readonly difference: TermDifference;
    readonly see: readonly TermEntry[];
    readonly note: string | null;
  }[];
  readonly note: string | null;
  readonly source: { readonly document: string; readonly place: string; readonly row: string | null };
  readonly basis: 'published' | 'draft';
  readonly packs: readonly PackOrigin[];
}

/** The whole catalogue as plain values, in a stable order. */
export function listCatalogue(
  catalogue: Catalogue,
  correlations: Correlations,
  terms: Terms,
): CatalogueListing {
  const editions = catalogue.editions.filter(edition => edition.isListed);
  return {
    standards: catalogue.editions.map(listEdition),
    correlations: editions.flatMap(from =>
      editions
        .filter(to => to !== from)
        .flatMap(to => correlations.between(editionAddress(from), editionAddress(to)).map(listCounterpart)),
    ),
    terms: terms.rows.map(listTerm),
  };
}

const listEdition = (edition: Edition): ListedStandard => ({
  id: edition.id,
  standard: edition.standard,
  edition: edition.year,
  title: edition.title,
  status: edition.status,
  successor: edition.successor ?? null,
  isListed: edition.isListed,
  clauses: edition.clauses.map(({ number, title, isDraft }) => ({
    number,
    title: title ?? null,
    basis: isDraft ? 'draft' : 'published',
  })),
});

const listCounterpart = (row: Counterpart): ListedCorrelation => ({
  from: row.from,
  to: { standard: row.to.standard, edition: row.to.edition, clause: row.to.clause ?? null },
  relation: row.relation,
  item: { from: row.fromItem ?? null, to: row.toItem ?? null },
  adds: { from: row.fromAdds ?? null, to: row.toAdds ?? null },
  note: row.note ?? null,
  change: row.change ?? null,
  except: row.except,
  source: { document: row.source.document, place: row.source.place, row: row.source.row ?? null },
  basis: row.basis,
  path: row.path ?? null,
  inheritedFrom: row.inheritedFrom ?? null,
});

/** A row of a table of terms as `catalogue` and `terms` print it in JSON. */
export const listTerm = (row: Term): ListedTerm => ({
  term: row.term,
  standard: row.standard,
  edition: row.edition,
  entry: row.entry ?? null,
  compared: row.compared.map(({ standard, edition, entry, term, difference, see, note }) => ({
    standard,
    edition,
    entry: entry ?? null,
    term: term ?? null,
    difference,
    see,
    note: note ?? null,
  })),
  note: row.note ?? null,
  source: { document: row.source.document, place: row.source.place, row: row.source.row ?? null },
  basis: row.basis,
  packs: row.packs,
});
