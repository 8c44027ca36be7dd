import { correlationId, editionName } from '../catalogue/edition-name.ts';
import type { Change } from '../catalogue/types.ts';
import { relations } from '../correlations/relation.ts';
import { textOfCsvCell } from '../reports/csv.ts';
import { listed } from '../text/listed.ts';
import type { YamlPath } from '../text/yaml-path.ts';
import {
  type CorrelationColumn,
  type CsvRecord,
  correlationColumns,
  severalIn,
  unknownWord,
} from './csv-columns.ts';
import { type EditionColumn, sidesOf } from './csv-sides.ts';
import { Sources } from './csv-sources.ts';
import {
  bases,
  columnsOf,
  commonest,
  noSuchWord,
  oneOf,
  plainly,
  type Table,
  withoutBasis,
} from './csv-table.ts';
import { defined } from './defined.ts';
import {
  type CorrelationRow,
  type Imported,
  type ImportedPack,
  type ImportTrouble,
  noNumber,
  nothingImported,
  numberIn,
  type Side,
  type Unpaired,
} from './imported.ts';

const reasons: readonly Unpaired['reason'][] = ['see-below', 'no-requirement', 'whole-standard'];
const changes: readonly Change[] = ['same', 'moved', 'renamed', 'merged', 'split', 'new', 'removed'];

/** The pairs of a table as a correlation, and what it says of clauses without one. */
export function correlationFromTable(table: Table): Imported {
  const { head, spanOf } = table;
  const troubles: ImportTrouble[] = [];
  const refuse: Refuse = (record, message) => {
    troubles.push({ severity: 'error', message, span: spanOf(record) });
    return undefined;
  };
  const sides = sidesOf(table);
  if (!sides.ok) {
    const { message, asks } = sides;
    return { packs: [], troubles: [{ severity: 'error', message, span: spanOf(head), asks }] };
  }
  const { from, to } = sides;
  const { found, unpaired, silent, sources } = readRows(table, from, to, refuse);
  if (found.length === 0) return nothingImported('No row of the table can be read.', spanOf(head), troubles);

  const basis = commonest(found.map(({ row }) => row.basis ?? 'draft'));
  const numbers = (side: Side) => silent.filter(each => each.side === side).map(each => each.number);
  const unsaid = pairOf(
    numbers('from').length > 0 ? numbers('from') : undefined,
    numbers('to').length > 0 ? numbers('to') : undefined,
  );
  const file: ImportedPack['file'] = defined({
    kind: 'correlation' as const,
    id: correlationId(from.address, to.address),
    from: editionName(from.address),
    to: editionName(to.address),
    basis,
    sources: sources.all,
    rows: found.map(({ row }) => withoutBasis(row, basis)),
    unpaired: unpaired.length > 0 ? unpaired.map(({ row }) => row) : undefined,
    unknown: unsaid,
  });
  const places: Readonly<Record<string, readonly { readonly record: CsvRecord }[]>> = {
    rows: found,
    unpaired,
  };
  const placeOf = ([list, index, ...rest]: YamlPath): CsvRecord | undefined => {
    if (list === 'unknown')
      return silent.filter(({ side }) => side === index).at(Number(rest[0] ?? 0))?.record;
    return typeof index === 'number' ? places[String(list)]?.[index]?.record : undefined;
  };
  return { packs: [{ file, spanOf: path => spanOf(placeOf(path) ?? head) }], troubles };
}

/** Says why a row, or a cell of it, does not count. */
type Refuse = (record: CsvRecord, message: string) => undefined;

interface ReadRows {
  readonly found: readonly { readonly row: CorrelationRow; readonly record: CsvRecord }[];
  /** What the source pairs with nothing, with its reason. */
  readonly unpaired: readonly { readonly row: Unpaired; readonly record: CsvRecord }[];
  /** The clauses of which no source says anything. */
  readonly silent: readonly {
    readonly side: Side;
    readonly number: string;
    readonly record: CsvRecord;
  }[];
  readonly sources: Sources;
}

/** The rows of a table by what they say, each kind in their order. */
function readRows(table: Table, from: EditionColumn, to: EditionColumn, refuse: Refuse): ReadRows {
  const { head, rows, options } = table;
  const { cellOf, unknown } = columnsOf<CorrelationColumn>(head, correlationColumns, [
    from.column,
    to.column,
  ]);
  for (const message of unknown) refuse(head, message);
  const hasRelations = head.cells.some(cell => plainly(cell) === 'relation');
  const sources = new Sources(options.name);

  const found: ReadRows['found'][number][] = [];
  const unpaired: ReadRows['unpaired'][number][] = [];
  const silent: ReadRows['silent'][number][] = [];
  for (const record of rows) {
    const line: Line = {
      cell: column => cellOf(record, column),
      refuse: message => refuse(record, message),
    };
    const first = numberAt(record.cells[from.column], line);
    const second = numberAt(record.cells[to.column], line);
    if (first === undefined || second === undefined) continue;
    const word = plainly(line.cell('relation') ?? (hasRelations ? '' : 'related')).replaceAll(' ', '-');
    const reason = reasons.find(each => each === word);
    if (word === unknownWord) {
      for (const [side, said] of [['from', first] as const, ['to', second] as const])
        if (said !== null) silent.push({ side, number: said, record });
    } else if (reason) {
      const row = { from: first ?? undefined, to: second ?? undefined, reason, ...saidOf(line, sources) };
      unpaired.push({ row: defined(row), record });
    } else {
      const row = rowOf(word, { from: first, to: second }, line, sources);
      if (row) found.push({ row, record });
    }
  }
  return { found, unpaired, silent, sources };
}

/** A line of the table. */
interface Line {
  cell(column: CorrelationColumn): string | undefined;
  /** Says why the line, or a cell of it, does not count. */
  refuse(message: string): undefined;
}

/** The number in a cell; null where none stands there, undefined where something else does, which is told. */
function numberAt(cell: string | undefined, { refuse }: Line): string | null | undefined {
  const typed = textOfCsvCell(cell ?? '').trim();
  return typed === '' ? null : (numberIn(typed) ?? refuse(noNumber(typed)));
}

/** What a line says of its pair. One that is left out does not name its source. */
const saidOf = ({ cell, refuse }: Line, sources: Sources) => ({
  note: cell('note'),
  source: sources.keyOf(
    {
      source: cell('source'),
      document: cell('document'),
      place: cell('place'),
      note: cell('source note'),
      rows: cell('rows'),
    },
    refuse,
  ),
  row: cell('row'),
});

/** A line as a row; undefined where its relation is none, which is told. */
function rowOf(
  word: string,
  pair: Pick<CorrelationRow, 'from' | 'to'>,
  line: Line,
  sources: Sources,
): CorrelationRow | undefined {
  const { cell, refuse } = line;
  const relation = relations.find(each => each === word);
  if (!relation) {
    const expected = [...relations, ...reasons, unknownWord];
    const message =
      word === ''
        ? `The row has no relation. Expected ${listed(expected, 'or')}.`
        : noSuchWord('relation', word, expected);
    return refuse(`${message} It is left out.`);
  }
  return defined({
    ...pair,
    relation,
    item: pairOf(cell('from item'), cell('to item')),
    change: oneOf('change', cell('change'), changes, refuse),
    except: severalIn(cell('except')),
    adds: pairOf(cell('adds from'), cell('adds to')),
    ...saidOf(line, sources),
    basis: oneOf('basis', cell('basis'), bases, refuse) ?? 'draft',
  });
}

const pairOf = <Value>(from: Value | undefined, to: Value | undefined) =>
  from === undefined && to === undefined ? undefined : defined({ from, to });
