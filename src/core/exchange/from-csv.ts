import { didYouMean } from '../catalogue/did-you-mean.ts';
import { editionId, editionName, parseEditionName } from '../catalogue/edition-name.ts';
import type { PackBasis } from '../catalogue/pack-values.ts';
import type { Change, Relation } from '../catalogue/types.ts';
import { textOfCsvCell } from '../reports/csv.ts';
import { LineIndex } from '../text/line-index.ts';
import { listed } from '../text/listed.ts';
import type { Span } from '../text/span.ts';
import type { YamlPath } from '../text/yaml-path.ts';
import {
  type CorrelationColumn,
  type CsvRecord,
  correlationColumns,
  type StandardColumn,
  separator,
  standardColumns,
  unknownWord,
} from './csv-columns.ts';
import { defined } from './defined.ts';
import {
  type CorrelationRow,
  editionMeant,
  type Imported,
  type ImportedPack,
  type ImportOptions,
  type ImportTrouble,
  noNumber,
  numberIn,
  type SourceOfFile,
  type StandardClause,
  type Unpaired,
} from './imported.ts';
import { type ListedClause, wholeList } from './whole-list.ts';

const relations: readonly Relation[] = [
  'identical',
  'similar',
  'subset',
  'superset',
  'partial',
  'related',
  'none',
];
const reasons: readonly Unpaired['reason'][] = ['see-below', 'no-requirement', 'whole-standard'];
const changes: readonly Change[] = ['same', 'moved', 'renamed', 'merged', 'split', 'new', 'removed'];
const bases: readonly PackBasis[] = ['published', 'draft'];

/** What a source that is merely named lacks. */
const wholeDocument = 'whole document';

/**
 * A correlation, or the clauses of a standard where a column is called `number`, from a table with a head. The clauses of
 * a correlation stand under `from` and `to` or the names of their editions. Where there is no column `relation` the pairs
 * are `related`; rows that do not say their basis are drafts; rows that name no source have the file for theirs.
 *
 * @param text what the records were read from, for the places of what is wrong
 */
export function packFromCsv(text: string, records: readonly CsvRecord[], options: ImportOptions): Imported {
  const [head, ...rows] = records;
  const lines = new LineIndex(text);
  const spanOf = ({ line }: CsvRecord): Span => ({
    start: lines.startOf(line),
    end: Math.max(lines.startOf(line), lines.startOf(line + 1) - 1),
  });
  if (!head || rows.length === 0) {
    const message = 'The table has no rows. Expected a head, and a row for each pair or clause.';
    return { packs: [], troubles: [{ severity: 'error', message, span: { start: 0, end: 0 } }] };
  }
  const table: Table = { head, rows, spanOf, options };
  return head.cells.some(cell => plainly(cell) === 'number') ? standardFrom(table) : correlationFrom(table);
}

interface Table {
  readonly head: CsvRecord;
  readonly rows: readonly CsvRecord[];
  spanOf(record: CsvRecord): Span;
  readonly options: ImportOptions;
}

/** `Adds_From` is `adds from`. */
const plainly = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ');

function correlationFrom(table: Table): Imported {
  const { head, rows, spanOf, options } = table;
  const troubles: ImportTrouble[] = [];
  const error = (record: CsvRecord, message: string) => {
    troubles.push({ severity: 'error', message, span: spanOf(record) });
    return undefined;
  };
  const sides = sidesOf(table);
  if (!sides.ok)
    return { packs: [], troubles: [{ severity: 'error', message: sides.message, span: spanOf(head) }] };
  const { from, to } = sides;
  const { cellOf, unknown } = columnsOf<CorrelationColumn>(head, correlationColumns, [
    from.column,
    to.column,
  ]);
  for (const message of unknown) error(head, message);
  const hasRelations = head.cells.some(cell => plainly(cell) === 'relation');
  const sources = new Sources(options.name);

  const found: { readonly row: CorrelationRow; readonly record: CsvRecord }[] = [];
  const unpaired: { readonly row: Unpaired; readonly record: CsvRecord }[] = [];
  const silent: { readonly side: 'from' | 'to'; readonly number: string; readonly record: CsvRecord }[] = [];
  for (const record of rows) {
    const cell = (column: CorrelationColumn) => cellOf(record, column);
    const number = (column: number): string | null | undefined => {
      const typed = textOfCsvCell(record.cells[column] ?? '').trim();
      return typed === '' ? null : (numberIn(typed) ?? error(record, noNumber(typed)));
    };
    const first = number(from.column);
    const second = number(to.column);
    if (first === undefined || second === undefined) continue;
    const word = plainly(cell('relation') ?? (hasRelations ? '' : 'related')).replaceAll(' ', '-');

    if (word === unknownWord) {
      for (const [side, said] of [['from', first] as const, ['to', second] as const])
        if (said !== null) silent.push({ side, number: said, record });
      continue;
    }
    const source = sources.keyOf(cell);
    const said = { note: cell('note'), source, row: cell('row') };
    const reason = reasons.find(each => each === word);
    if (reason) {
      const row = { from: first ?? undefined, to: second ?? undefined, reason, ...said };
      unpaired.push({ row: defined(row), record });
      continue;
    }
    const relation = relations.find(each => each === word);
    if (!relation) {
      error(record, noSuchWord('relation', word, [...relations, ...reasons, unknownWord]));
      continue;
    }
    const except = (cell('except') ?? '').split(separator.trim()).flatMap(each => each.trim() || []);
    const row: CorrelationRow = defined({
      from: first,
      to: second,
      relation,
      item: pairOf(cell('from item'), cell('to item')),
      change: oneOf('change', cell('change'), changes, message => error(record, message)),
      except: except.length > 0 ? except : undefined,
      adds: pairOf(cell('adds from'), cell('adds to')),
      ...said,
      basis: oneOf('basis', cell('basis'), bases, message => error(record, message)) ?? 'draft',
    });
    found.push({ row, record });
  }
  if (found.length === 0) {
    error(head, 'No row of the table can be read.');
    return { packs: [], troubles };
  }

  const basis = commonest(found.map(({ row }) => row.basis ?? 'draft'));
  const numbers = (side: 'from' | 'to') => silent.filter(each => each.side === side).map(each => each.number);
  const unsaid = pairOf(
    numbers('from').length > 0 ? numbers('from') : undefined,
    numbers('to').length > 0 ? numbers('to') : undefined,
  );
  const file: ImportedPack['file'] = defined({
    kind: 'correlation' as const,
    id: `${editionId(from.address)}--${editionId(to.address)}`,
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

type Side = {
  readonly column: number;
  readonly address: { readonly standard: string; readonly edition: string };
};

/** Where the clauses of either edition stand: under its name, or under `from` and `to` where the options name it. */
function sidesOf({
  head,
  options,
}: Table):
  | { readonly ok: true; readonly from: Side; readonly to: Side }
  | { readonly ok: false; readonly message: string } {
  const { catalogue } = options;
  const names = head.cells.map(cell => editionMeant(textOfCsvCell(cell), catalogue));
  const named = names.flatMap((name, column) => (name === undefined ? [] : [column]));
  const sideOf = (word: 'from' | 'to', position: number): Side | string => {
    const typed = options[word];
    const given = typed === undefined ? undefined : editionMeant(typed, catalogue);
    if (typed !== undefined && given === undefined)
      return `--${word} ${typed}: this names no edition. Expected one with its year, for example ISO 9001:2015.`;
    const worded = head.cells.findIndex(cell => plainly(cell) === word);
    const byName = given === undefined ? -1 : names.indexOf(given);
    const column = worded >= 0 ? worded : byName >= 0 ? byName : (named[position] ?? -1);
    const address = parseEditionName(given ?? names[column] ?? '');
    if (column >= 0 && address) return { column, address };
    return column >= 0
      ? `Nothing says which edition the column “${word}” has. Name it with --${word}, or put its name in the head of the column.`
      : `The head has no column “${word}”. Expected from, to and relation; or, for the clauses of a standard, number and title.`;
  };
  const [from, to] = [sideOf('from', 0), sideOf('to', 1)];
  if (typeof from === 'string') return { ok: false, message: from };
  if (typeof to === 'string') return { ok: false, message: to };
  return { ok: true, from, to };
}

function standardFrom({ head, rows, spanOf, options }: Table): Imported {
  const { catalogue } = options;
  const troubles: ImportTrouble[] = [];
  const error = (record: CsvRecord, message: string) => {
    troubles.push({ severity: 'error', message, span: spanOf(record) });
    return undefined;
  };
  const name = options.from === undefined ? undefined : editionMeant(options.from, catalogue);
  const address = name === undefined ? undefined : parseEditionName(name);
  if (!address) {
    const message =
      'A table of clauses does not say of which edition. Name it with --from, for example ISO 41001:2018.';
    return { packs: [], troubles: [{ severity: 'error', message, span: spanOf(head) }] };
  }
  const { cellOf, unknown } = columnsOf<StandardColumn>(head, standardColumns, []);
  for (const message of unknown) error(head, message);
  const sources = new Sources(options.name);
  const clauses = rows.flatMap((record): readonly ListedClause[] => {
    const cell = (column: StandardColumn) => cellOf(record, column);
    const typed = cell('number') ?? '';
    const number = numberIn(typed);
    if (number === undefined) {
      error(record, noNumber(typed));
      return [];
    }
    const variants = (cell('variants') ?? '').split(separator.trim()).flatMap(each => each.trim() || []);
    const asks = oneOf('requirement', cell('requirement'), ['true', 'false'], message =>
      error(record, message),
    );
    const clause: StandardClause = defined({
      number,
      title: cell('title'),
      variants: variants.length > 0 ? variants : undefined,
      requirement: asks === undefined ? undefined : asks === 'true',
      element: cell('element'),
      source: sources.keyOf(cell),
      basis: oneOf('basis', cell('basis'), bases, message => error(record, message)) ?? 'draft',
    });
    return [{ clause, span: spanOf(record) }];
  });
  if (clauses.length === 0) {
    error(head, 'No row of the table can be read.');
    return { packs: [], troubles };
  }
  const whole = wholeList(clauses);
  const basis = commonest(clauses.map(({ clause }) => clause.basis ?? 'draft'));
  const source = commonest(clauses.map(({ clause }) => clause.source ?? ''));
  const file: ImportedPack['file'] = {
    kind: 'standard',
    id: editionId(address),
    ...address,
    title: editionName(address),
    status: 'current',
    statusSource: source,
    statusBasis: 'draft',
    source,
    basis,
    sources: sources.all,
    clauses: whole.clauses.map(({ clause }) => {
      const { source: own, ...others } = withoutBasis(clause, basis);
      return own === source || own === undefined ? others : { ...others, source: own };
    }),
  };
  const head0: ImportTrouble = {
    severity: 'info',
    message: 'A table does not say title and status of its standard. Put them right in the pack.',
    span: spanOf(head),
  };
  return {
    packs: [
      {
        file,
        spanOf: ([list, index]) =>
          (list === 'clauses' && typeof index === 'number' ? whole.clauses[index]?.span : undefined) ??
          spanOf(head),
      },
    ],
    troubles: [head0, ...troubles, ...whole.troubles],
  };
}

/** How cells are found by the names of their columns, and what is said of names that nobody knows. */
function columnsOf<Column extends string>(
  head: CsvRecord,
  columns: readonly Column[],
  taken: readonly number[],
): {
  readonly cellOf: (record: CsvRecord, column: Column) => string | undefined;
  readonly unknown: readonly string[];
} {
  const names = head.cells.map(plainly);
  const unknown = names.flatMap((name, index) => {
    if (name === '' || taken.includes(index) || columns.some(column => column === name)) return [];
    const meant = didYouMean(name, columns) || ` Expected ${listed(columns, 'or')}.`;
    return [`There is no column “${head.cells[index]?.trim()}”; it is left out.${meant}`];
  });
  return {
    cellOf: (record, column) => {
      const text = textOfCsvCell(record.cells[names.indexOf(column)] ?? '');
      return text.trim() === '' ? undefined : text;
    },
    unknown,
  };
}

/** The sources that rows name, each once. */
class Sources {
  readonly #all = new Map<string, SourceOfFile>();
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  get all(): Readonly<Record<string, SourceOfFile>> {
    return Object.fromEntries(this.#all);
  }

  /**
   * The key of a row's source. Where a document is named, `source` is its key; else it names document and place itself:
   * `ISO/IEC TR 20000-7:2019, Table 3`.
   */
  keyOf(cell: (column: 'source' | 'document' | 'place' | 'source note') => string | undefined): string {
    const rows = (cell as (column: string) => string | undefined)('rows');
    const [typed, document] = [cell('source'), cell('document')];
    if (typed !== undefined && document === undefined && this.#all.has(typed)) return typed;
    const { key, source } =
      document === undefined ? this.#named(typed) : this.#described(typed, document, cell('place'));
    if (!this.#all.has(key)) {
      const named = (['from', 'to'] as const).find(side => side === rows);
      this.#all.set(key, defined({ ...source, rows: named, note: cell('source note') }));
    }
    return key;
  }

  #named(typed: string | undefined): { key: string; source: SourceOfFile } {
    const [document = this.#file, ...place] = (typed ?? this.#file).split(', ');
    const source = { document, place: place.join(', ') || wholeDocument };
    return { key: keyFor(typed ?? 'imported'), source };
  }

  #described(typed: string | undefined, document: string, place = wholeDocument) {
    return { key: typed ?? keyFor(`${document} ${place}`), source: { document, place } };
  }
}

/** `iso-iec-tr-20000-7-2019-table-3`. */
const keyFor = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '') || 'imported';

const pairOf = <Value>(from: Value | undefined, to: Value | undefined) =>
  from === undefined && to === undefined ? undefined : defined({ from, to });

function oneOf<Word extends string>(
  column: string,
  typed: string | undefined,
  words: readonly Word[],
  refuse: (message: string) => undefined,
): Word | undefined {
  if (typed === undefined) return undefined;
  const said = plainly(typed);
  return words.find(word => word === said) ?? refuse(noSuchWord(column, said, words));
}

const noSuchWord = (column: string, said: string, words: readonly string[]): string =>
  `There is no ${column} “${said}”.${didYouMean(said, words) || ` Expected ${listed(words, 'or')}.`}`;

/** The value that most have; the first of several. */
function commonest<Value>(values: readonly Value[]): Value {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [[value]] = [...counts].sort(([, a], [, b]) => b - a) as [[Value, number]];
  return value;
}

function withoutBasis<Row extends { readonly basis?: PackBasis }>(row: Row, basis: PackBasis): Row {
  if (row.basis !== basis) return row;
  const { basis: _, ...others } = row;
  return others as Row;
}
