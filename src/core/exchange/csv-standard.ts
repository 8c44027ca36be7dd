import { type EditionAddress, editionId, editionName, parseEditionName } from '../catalogue/edition-name.ts';
import { type CsvRecord, type StandardColumn, severalIn, standardColumns } from './csv-columns.ts';
import { Sources } from './csv-sources.ts';
import { bases, columnsOf, commonest, oneOf, type Table, withoutBasis } from './csv-table.ts';
import { defined } from './defined.ts';
import {
  editionMeant,
  type Imported,
  type ImportedPack,
  type ImportTrouble,
  noEdition,
  noNumber,
  nothingImported,
  numberIn,
  type StandardClause,
  spansInList,
} from './imported.ts';
import { type ListedClause, wholeList } from './whole-list.ts';

/** The clauses of a table as a standard; title and status are left to whoever knows them. */
export function standardFromTable({ head, rows, spanOf, options }: Table): Imported {
  const { catalogue } = options;
  const troubles: ImportTrouble[] = [];
  const error = (record: CsvRecord, message: string) => {
    troubles.push({ severity: 'error', message, span: spanOf(record) });
    return undefined;
  };
  const name = options.from === undefined ? undefined : editionMeant(options.from, catalogue);
  const address = name === undefined ? undefined : parseEditionName(name);
  if (!address) return { packs: [], troubles: [noEdition('A table of clauses', 'from', spanOf(head))] };
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
    const asks = oneOf('requirement', cell('requirement'), ['true', 'false'], message =>
      error(record, message),
    );
    const source = sources.keyOf(
      {
        source: cell('source'),
        document: cell('document'),
        place: cell('place'),
        note: cell('source note'),
      },
      message => error(record, message),
    );
    const clause: StandardClause = defined({
      number,
      title: cell('title'),
      variants: severalIn(cell('variants')),
      requirement: asks === undefined ? undefined : asks === 'true',
      element: cell('element'),
      source,
      basis: oneOf('basis', cell('basis'), bases, message => error(record, message)) ?? 'draft',
    });
    return [{ clause, span: spanOf(record) }];
  });
  if (clauses.length === 0)
    return nothingImported('No row of the table can be read.', spanOf(head), troubles);
  const whole = wholeList(clauses);
  const aboutHead: ImportTrouble = {
    severity: 'info',
    message: 'A table does not say title and status of its standard. Put them right in the pack.',
    span: spanOf(head),
  };
  return {
    packs: [
      {
        file: fileOf(address, clauses, whole.clauses, sources),
        spanOf: spansInList('clauses', whole.clauses, spanOf(head)),
      },
    ],
    troubles: [aboutHead, ...troubles, ...whole.troubles],
  };
}

/** The pack of an edition: what most of the clauses that the table lists have in common is said once. */
function fileOf(
  address: EditionAddress,
  listed: readonly ListedClause[],
  all: readonly ListedClause[],
  sources: Sources,
): ImportedPack['file'] {
  const basis = commonest(listed.map(({ clause }) => clause.basis ?? 'draft'));
  const source = commonest(listed.map(({ clause }) => clause.source ?? ''));
  return {
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
    clauses: all.map(({ clause }) => {
      const { source: own, ...others } = withoutBasis(clause, basis);
      return own === source || own === undefined ? others : { ...others, source: own };
    }),
  };
}
