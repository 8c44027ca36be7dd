import { editionId, editionName } from './edition-name.ts';
import type {
  CorrelationPack,
  Pack,
  PackApplicability,
  PackBasis,
  PackClause,
  PackComparison,
  PackEditionMention,
  PackRow,
  PackSource,
  PackTerm,
  PackUnpaired,
  StandardPack,
  TermsPack,
} from './pack-values.ts';
import { columnsOf, rowsOf } from './row-columns.ts';
import type { Change, EditionStatus, ExclusionTerm, Relation, TermDifference, TermEntry } from './types.ts';

/** A standard as its file says it, before defaults are filled in; see `data/schemas/standard.schema.json`. */
interface StandardFile {
  readonly kind: 'standard';
  readonly id: string;
  readonly standard: string;
  readonly otherNames?: readonly string[];
  readonly edition: string;
  readonly version?: string;
  readonly title: string;
  readonly status: EditionStatus;
  readonly statusSource: string;
  readonly statusBasis?: PackBasis;
  readonly successor?: string;
  readonly vocabulary?: { readonly name: string; readonly source: string };
  readonly source: string;
  readonly basis: PackBasis;
  readonly applicability?: readonly {
    readonly clauses?: readonly string[];
    readonly exclusion: ExclusionTerm;
    readonly source: string;
    readonly basis?: PackBasis;
  }[];
  readonly unlisted?: readonly string[];
  readonly otherEditions?: readonly {
    readonly edition: string;
    readonly version?: string;
    readonly status: EditionStatus;
    readonly successor?: string;
    readonly source: string;
    readonly basis?: PackBasis;
  }[];
  readonly sources: Sources;
  readonly clauses: readonly {
    readonly number: string;
    readonly title?: string;
    readonly variants?: readonly string[];
    readonly requirement?: boolean;
    readonly element?: string;
    readonly source?: string;
    readonly basis?: PackBasis;
  }[];
}

/** A correlation as its file says it; see `data/schemas/correlation.schema.json`. */
interface CorrelationFile {
  readonly kind: 'correlation';
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly basis: PackBasis;
  readonly sources: Sources;
  readonly rows: readonly {
    readonly from: string | null;
    readonly to: string | null;
    readonly relation: Relation;
    readonly item?: { readonly from?: string; readonly to?: string };
    readonly change?: Change;
    readonly except?: readonly string[];
    readonly adds?: { readonly from?: string; readonly to?: string };
    readonly note?: string;
    readonly source: string;
    readonly row?: string;
    readonly basis?: PackBasis;
  }[];
  readonly unpaired?: readonly {
    readonly from?: string;
    readonly to?: string;
    readonly reason: PackUnpaired['reason'];
    readonly note?: string;
    readonly source: string;
    readonly row?: string;
  }[];
  readonly unknown?: { readonly from?: readonly string[]; readonly to?: readonly string[] };
}

/** A table of terms as its file says it; see `data/schemas/term.schema.json`. */
interface TermsFile {
  readonly kind: 'terms';
  readonly id: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly basis: PackBasis;
  readonly sources: Sources;
  readonly rows: readonly {
    readonly term: string;
    readonly entry: string | null;
    readonly compared: readonly {
      readonly with: string;
      readonly entry: string | null;
      readonly term?: string;
      readonly difference: TermDifference;
      readonly see?: readonly TermEntry[];
      readonly note?: string;
    }[];
    readonly note?: string;
    readonly source: string;
    readonly row?: string;
    readonly basis?: PackBasis;
  }[];
}

type Sources = Readonly<
  Record<
    string,
    {
      readonly document: string;
      readonly place: string;
      /** For those who read the file. */
      readonly note?: string;
      readonly rows?: PackSource['rows'];
    }
  >
>;

/** What a pack's file says, once its schema fits. */
export type PackFile = StandardFile | CorrelationFile | TermsFile;

/** A pack's file and where it was read. */
export interface SerializedPack {
  readonly uri: string;
  readonly file: PackFile;
}

/** Fills in what a file leaves to its defaults. */
export function packOf(file: PackFile, uri: string): Pack {
  switch (file.kind) {
    case 'standard':
      return standardPack(file, uri);
    case 'correlation':
      return correlationPack(file, uri);
    case 'terms':
      return termsPack(file, uri);
  }
}

/** Packs that were read and checked before, from the JSON that `packsToJson` wrote: much faster than YAML. */
export const packsFromJson = (json: string): readonly Pack[] =>
  packFilesFromJson(json).map(({ uri, file }) => packOf(file, uri));

/** The same as their files say them, for export. */
export const packFilesFromJson = (json: string): readonly SerializedPack[] =>
  JSON.parse(json).map(({ uri, file }: { readonly uri: string; readonly file: object }) => ({
    uri,
    file: withLists(file, rowsOf),
  }));

/** Checked packs as JSON, for a shell to ship: their long lists column by column. */
export const packsToJson = (packs: readonly SerializedPack[]): string =>
  JSON.stringify(packs.map(({ uri, file }) => ({ uri, file: withLists(file, columnsOf) })));

const longLists = new Set(['clauses', 'rows', 'unpaired']);

const withLists = <List>(file: object, change: (list: List) => unknown): object =>
  Object.fromEntries(
    Object.entries(file).map(([key, value]) => [key, longLists.has(key) ? change(value) : value]),
  );

function standardPack(file: StandardFile, uri: string): StandardPack {
  return {
    kind: 'standard',
    uri,
    id: file.id,
    standard: file.standard,
    otherNames: file.otherNames ?? [],
    edition: file.edition,
    version: file.version,
    title: file.title,
    status: file.status,
    statusSource: file.statusSource,
    statusBasis: file.statusBasis ?? file.basis,
    successor: file.successor,
    vocabulary: file.vocabulary,
    applicability: (file.applicability ?? []).map(
      (said): PackApplicability => ({
        clauses: said.clauses ?? [],
        exclusion: said.exclusion,
        source: said.source,
        basis: said.basis ?? file.basis,
      }),
    ),
    basis: file.basis,
    unlisted: file.unlisted ?? [],
    otherEditions: (file.otherEditions ?? []).map((mention): PackEditionMention => {
      const address = { standard: file.standard, edition: mention.edition };
      return {
        id: editionId(address),
        name: editionName(address),
        version: mention.version,
        status: mention.status,
        successor: mention.successor,
        source: mention.source,
        basis: mention.basis ?? file.basis,
      };
    }),
    sources: sourcesOf(file.sources),
    clauses: file.clauses.map(
      (clause): PackClause => ({
        number: clause.number,
        title: clause.title,
        variants: clause.variants ?? [],
        requirement: clause.requirement ?? true,
        element: clause.element,
        source: clause.source ?? file.source,
        basis: clause.basis ?? file.basis,
      }),
    ),
  };
}

function correlationPack(file: CorrelationFile, uri: string): CorrelationPack {
  const nameOfRow = (
    row: { readonly row?: string; readonly source: string },
    from: string | undefined,
    to: string | undefined,
  ) => {
    const named = file.sources[row.source]?.rows;
    return row.row ?? (named === 'from' ? from : named === 'to' ? to : undefined);
  };
  return {
    kind: 'correlation',
    uri,
    id: file.id,
    from: file.from,
    to: file.to,
    sources: sourcesOf(file.sources),
    rows: file.rows.map((row): PackRow => {
      const from = row.from ?? undefined;
      const to = row.to ?? undefined;
      return {
        from,
        to,
        relation: row.relation,
        fromItem: row.item?.from,
        toItem: row.item?.to,
        change: row.change,
        except: row.except ?? [],
        fromAdds: row.adds?.from,
        toAdds: row.adds?.to,
        note: row.note,
        source: row.source,
        row: nameOfRow(row, from, to),
        basis: row.basis ?? file.basis,
      };
    }),
    unpaired: (file.unpaired ?? []).map(
      (row): PackUnpaired => ({
        from: row.from,
        to: row.to,
        reason: row.reason,
        note: row.note,
        source: row.source,
        row: nameOfRow(row, row.from, row.to),
      }),
    ),
    unknown: { from: file.unknown?.from ?? [], to: file.unknown?.to ?? [] },
  };
}

function termsPack(file: TermsFile, uri: string): TermsPack {
  return {
    kind: 'terms',
    uri,
    id: file.id,
    from: file.from,
    to: file.to,
    sources: sourcesOf(file.sources),
    rows: file.rows.map((row): PackTerm => {
      const entry = row.entry ?? undefined;
      const named = file.sources[row.source]?.rows;
      return {
        term: row.term,
        entry,
        compared: row.compared.map(
          (compared): PackComparison => ({
            edition: compared.with,
            entry: compared.entry ?? undefined,
            term: compared.term,
            difference: compared.difference,
            see: compared.see ?? [],
            note: compared.note,
          }),
        ),
        note: row.note,
        source: row.source,
        row: row.row ?? (named === 'entry' ? entry : named === 'term' ? row.term : undefined),
        basis: row.basis ?? file.basis,
      };
    }),
  };
}

const sourcesOf = (sources: Sources): Readonly<Record<string, PackSource>> =>
  Object.fromEntries(
    Object.entries(sources).map(([key, { document, place, rows }]) => [key, { document, place, rows }]),
  );
