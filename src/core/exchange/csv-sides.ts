import { type EditionAddress, parseEditionName } from '../catalogue/edition-name.ts';
import { textOfCsvCell } from '../reports/csv.ts';
import { listed } from '../text/listed.ts';
import { plainly, type Table } from './csv-table.ts';
import { editionMeant, type ImportOptions, type ImportTrouble, type Side } from './imported.ts';

/** One of the two editions of a table, and the column of its clauses. */
export interface EditionColumn {
  readonly ok: true;
  readonly column: number;
  readonly address: EditionAddress;
}

/** Why a table has no such side, and which edition would help. */
interface Refusal extends Pick<ImportTrouble, 'message' | 'asks'> {
  readonly ok: false;
}

const refusal = (message: string, asks?: ImportTrouble['asks']): Refusal => ({ ok: false, message, asks });

/** The head of a column: what it says, and the edition that it names. */
interface ColumnHead {
  readonly word: string;
  readonly edition: string | undefined;
}

/** Where the clauses of either edition stand: under its name, or under `from` and `to` where the options name it. */
export function sidesOf({
  head,
  options,
}: Table): { readonly ok: true; readonly from: EditionColumn; readonly to: EditionColumn } | Refusal {
  const heads = head.cells.map(cell => ({
    word: plainly(cell),
    edition: editionMeant(textOfCsvCell(cell), options.catalogue),
  }));
  const from = sideOf('from', heads, options, columnCalled('to', heads, options));
  if (!from.ok) return from;
  const to = sideOf('to', heads, options, from.column);
  if (!to.ok) return to;
  return { ok: true, from, to };
}

/** @param taken the column of the other side, where it is known */
function sideOf(
  side: Side,
  heads: readonly ColumnHead[],
  options: ImportOptions,
  taken: number | undefined,
): EditionColumn | Refusal {
  const typed = options[side];
  const asked = typed === undefined ? undefined : editionMeant(typed, options.catalogue);
  const free = heads.findIndex(({ edition }, column) => edition !== undefined && column !== taken);
  const column = columnCalled(side, heads, options) ?? (asked === undefined && free >= 0 ? free : undefined);
  if (column === undefined) {
    const named = [...new Set(heads.flatMap(({ edition }) => edition ?? []))];
    return refusal(
      asked !== undefined && named.length > 0
        ? `The head of the table names ${listed(named)}, and not ${asked}. Name an edition of the table, or call the column of the clauses “${side}”.`
        : `The head has no column “${side}”. Expected from, to and relation; or, for the clauses of a standard, number and title.`,
    );
  }
  const address = parseEditionName(asked ?? heads[column]?.edition ?? '');
  return address
    ? { ok: true, column, address }
    : refusal(`The head of the column “${side}” names no edition.`, side);
}

/** The column that is called by the side, or by the edition that an option names for it; undefined where there is none. */
function columnCalled(side: Side, heads: readonly ColumnHead[], options: ImportOptions): number | undefined {
  const asked = editionMeant(options[side] ?? '', options.catalogue);
  const called = heads.findIndex(({ word }) => word === side);
  const column =
    called >= 0 || asked === undefined ? called : heads.findIndex(({ edition }) => edition === asked);
  return column >= 0 ? column : undefined;
}
