import { nameOfEdition } from '../catalogue/catalogue.ts';
import { addressIn } from '../catalogue/clause-address.ts';
import type {
  Basis,
  Catalogue,
  Clause,
  ClauseAddress,
  Correlations,
  Counterpart,
  Edition,
  Relation,
} from '../catalogue/types.ts';
import { compareRelations } from '../correlations/relation.ts';
import { folderOf } from '../text/folder-of.ts';
import { groupBy } from '../text/group-by.ts';
import type { Span } from '../text/span.ts';
import { listedEditions } from './coverage.ts';
import type { Citation, TraceProject } from './document-trace.ts';
import type { CoverageCounts, CoverageStatus, ReadonlyTally } from './edition-tally.ts';
import type { TraceIndex } from './trace-index.ts';

/** An edition in a matrix, with its coverage as a whole, whatever rows are shown. */
export interface MatrixEdition {
  readonly id: string;
  readonly standard: string;
  /** The year. */
  readonly edition: string;
  /** As texts cite it: `ISO 9001:2015`, `PCI DSS v4.0`. */
  readonly name: string;
  readonly title: string;
  readonly counts: CoverageCounts;
  readonly percent: number;
}

/** Where a row can be read. */
export interface MatrixSource {
  readonly document: string;
  readonly place: string;
  readonly row: string | null;
}

/** A counterpart of a row's clause: once, whatever number of tables name it. */
export interface MatrixCounterpart {
  readonly clause: string;
  readonly title: string | null;
  /** The closest that any row of the best basis says. */
  readonly relation: Relation;
  readonly basis: Basis;
  /** Those of the rows of that basis, each once. */
  readonly sources: readonly MatrixSource[];
  /** For `derived`: the clauses on the way, first and last included, each with its edition as texts cite it under `name`. */
  readonly path: readonly (ClauseAddress & { readonly name: string })[] | null;
  /** The parent whose row serves, where the row's clause has none of its own. */
  readonly inheritedFrom: string | null;
  /** null for a clause that asks for nothing. */
  readonly status: CoverageStatus | null;
}

/** What another edition has for a row's clause. */
export interface MatrixCell {
  /** `none`: a source says that there is no counterpart; `no-row`: no table has a row for the clause. */
  readonly answer: 'counterparts' | 'none' | 'no-row';
  /** Empty unless `counterparts`; published rows before derived before draft. */
  readonly counterparts: readonly MatrixCounterpart[];
}

/** A place that covers a row's clause. */
export interface MatrixPlace {
  /** Index into the documents of the matrix. */
  readonly document: number;
  /** The headings above, the outermost first; empty before the first one. */
  readonly headings: readonly string[];
  /** From 0. */
  readonly line: number;
  /** The clause's number in the text. */
  readonly span: Span;
}

export interface MatrixRow {
  readonly clause: string;
  readonly title: string | null;
  /** 1 for `8`, 3 for `8.7.3`. */
  readonly level: number;
  /** null for a clause that asks for nothing. */
  readonly status: CoverageStatus | null;
  /** Why the clause is excluded, where the config says so. */
  readonly justification: string | null;
  /** One for each of the other editions, in their order. */
  readonly cells: readonly MatrixCell[];
  /** The columns of documents that cover the clause itself, in their order; the others are left out. */
  readonly citing: readonly { readonly column: number; readonly places: readonly MatrixPlace[] }[];
}

/**
 * The traceability matrix: the clauses of the edition that leads as rows, the other editions and the documents as
 * columns. A plain value that can be written as JSON as it is.
 */
export interface Matrix {
  readonly lead: MatrixEdition;
  readonly editions: readonly MatrixEdition[];
  /** Those that cite a clause of a row, in the order of their names. */
  readonly documents: readonly { readonly uri: string; readonly name: string }[];
  /** One for each document, or for each folder of documents; `documents` are indexes. */
  readonly columns: readonly { readonly name: string; readonly documents: readonly number[] }[];
  readonly rows: readonly MatrixRow[];
}

export interface MatrixOptions {
  /** The edition that leads; without it the first in scope whose clauses a pack lists. */
  readonly lead?: Edition | undefined;
  /** The other editions; without it the scope without the one that leads. */
  readonly editions?: readonly Edition[] | undefined;
  /** Only rows with one of these; without it all. */
  readonly statuses?: readonly CoverageStatus[] | undefined;
  /** Also the clauses that ask for nothing: scope, normative references, terms. */
  readonly showsAllClauses?: boolean | undefined;
  /** One column for each folder, instead of one for each document. */
  readonly groupsByFolder?: boolean | undefined;
  /** Only rows of these clauses. */
  readonly isShown?: ((clause: Clause) => boolean) | undefined;
  /** What people call a document: its path, with forward slashes. Without it, its address. */
  readonly nameOf?: ((uri: string) => string) | undefined;
}

/** What a matrix is made of. */
export interface MatrixWorld extends TraceProject {
  readonly correlations: Correlations;
  readonly trace: TraceIndex;
}

/** The matrix of the documents of one project; undefined where no edition leads, since there is no scope. */
export function buildMatrix(world: MatrixWorld, options: MatrixOptions & { readonly lead: Edition }): Matrix;
export function buildMatrix(world: MatrixWorld, options?: MatrixOptions): Matrix | undefined;
export function buildMatrix(world: MatrixWorld, options: MatrixOptions = {}): Matrix | undefined {
  const { trace } = world;
  const { lead, editions } = editionsOfMatrix(world, options);
  if (lead === undefined) return undefined;

  const status = trace.statusOf(world, lead);
  const statuses = editions.map(edition => trace.statusOf(world, edition));
  const clauses = lead.clauses.filter(clause => {
    const { number, isRequirement } = clause;
    if (options.isShown?.(clause) === false) return false;
    if (!isRequirement) return options.showsAllClauses === true && options.statuses === undefined;
    return options.statuses?.includes(status.statusOf(number)) ?? true;
  });
  const cited = clauses.map(({ number }) => trace.covering(addressIn(lead, number), world));
  const { documents, columns, columnOf } = arrangeDocuments(cited, options);

  const rows = clauses.map(({ number, title, isRequirement }, index): MatrixRow => {
    const address = addressIn(lead, number);
    return {
      clause: number,
      title: title ?? null,
      level: lead.path(number).length,
      status: isRequirement ? status.statusOf(number) : null,
      justification: status.justificationOf(number) ?? null,
      cells: statuses.map(other => matrixCell(world, address, other)),
      citing: citingColumns(cited[index] ?? [], columnOf),
    };
  });
  return { lead: editionOf(status), editions: statuses.map(editionOf), documents, columns, rows };
}

/** The edition that leads and the others, as asked for or as in scope. */
export function editionsOfMatrix(
  { config, catalogue }: TraceProject,
  options: Pick<MatrixOptions, 'lead' | 'editions'>,
): { readonly lead: Edition | undefined; readonly editions: readonly Edition[] } {
  const scope = listedEditions(config.standards, catalogue);
  const lead = options.lead ?? scope[0];
  return { lead, editions: (options.editions ?? scope).filter(({ name }) => name !== lead?.name) };
}

const editionOf = ({ edition, counts, percent }: ReadonlyTally): MatrixEdition => ({
  id: edition.id,
  standard: edition.standard,
  edition: edition.year,
  name: edition.name,
  title: edition.title,
  counts: { ...counts },
  percent,
});

/** What the edition of `status` has for a clause of another edition, with the coverage of each counterpart. */
export function matrixCell(
  world: Pick<MatrixWorld, 'catalogue' | 'correlations'>,
  from: ClauseAddress,
  status: ReadonlyTally,
): MatrixCell {
  const { correlations, catalogue } = world;
  const { edition } = status;
  const answer = correlations.answer(from, { standard: edition.standard, edition: edition.year });
  if (answer.kind !== 'counterparts') return { answer: answer.kind, counterparts: [] };
  const rows = groupBy(answer.counterparts, ({ to }) => to.clause ?? '');
  const counterparts = [...rows].map(([clause, alike]) => counterpartOf(clause, alike, status, catalogue));
  return { answer: answer.kind, counterparts };
}

function counterpartOf(
  number: string,
  rows: readonly Counterpart[],
  status: ReadonlyTally,
  catalogue: Catalogue,
): MatrixCounterpart {
  const alike = rows
    .filter(({ basis }) => basis === rows[0]?.basis)
    .sort((a, b) => compareRelations(a.relation, b.relation));
  const [{ relation, basis, path, inheritedFrom }] = alike as [Counterpart];
  const sources = new Map(
    alike.map(({ source: { document, place, row } }) => [
      `${document}\n${place}\n${row}`,
      { document, place, row: row ?? null },
    ]),
  );
  const clause = status.edition.clause(number);
  return {
    clause: number,
    title: clause?.title ?? null,
    relation,
    basis,
    sources: [...sources.values()],
    path: path?.map(step => ({ ...step, name: nameOfEdition(step, catalogue) })) ?? null,
    inheritedFrom: inheritedFrom ?? null,
    status: clause?.isRequirement ? status.statusOf(number) : null,
  };
}

/** Where the places of a document go: its index, and that of its column. */
type ColumnOf = (uri: string) => { readonly document: number; readonly column: number };

function arrangeDocuments(
  cited: readonly (readonly Citation[])[],
  { groupsByFolder, nameOf = uri => uri }: MatrixOptions,
): Pick<Matrix, 'documents' | 'columns'> & { readonly columnOf: ColumnOf } {
  const uris = new Set(cited.flatMap(citations => citations.map(({ uri }) => uri)));
  const documents = [...uris].map(uri => ({ uri, name: nameOf(uri) })).sort(byName);

  const indexes = new Map<string, { document: number; column: number }>();
  const columns: { name: string; documents: number[] }[] = [];
  const columnsByName = new Map<string, number>();
  for (const [document, { uri, name }] of documents.entries()) {
    const folder = folderOf(name);
    const known = groupsByFolder ? columnsByName.get(folder) : undefined;
    const column = known ?? columns.length;
    if (known === undefined) {
      columns.push({ name: groupsByFolder ? folder : name, documents: [] });
      columnsByName.set(folder, column);
    }
    columns[column]?.documents.push(document);
    indexes.set(uri, { document, column });
  }
  return { documents, columns, columnOf: uri => indexes.get(uri) ?? { document: -1, column: -1 } };
}

function citingColumns(citations: readonly Citation[], columnOf: ColumnOf): MatrixRow['citing'] {
  const byColumn = groupBy(citations, ({ uri }) => columnOf(uri).column);
  const placeOf = ({ uri, headings, line, clauseSpan }: Citation): MatrixPlace => ({
    document: columnOf(uri).document,
    headings,
    line,
    span: clauseSpan,
  });
  return [...byColumn]
    .sort(([a], [b]) => a - b)
    .map(([column, cited]) => ({ column, places: cited.map(placeOf) }));
}

const byName = (a: { name: string; uri: string }, b: { name: string; uri: string }): number =>
  a.name < b.name ? -1 : a.name > b.name ? 1 : a.uri < b.uri ? -1 : 1;
