import { asCsv } from '../reports/csv.ts';
import {
  type CorrelationColumn,
  correlationColumns,
  type StandardColumn,
  separator,
  standardColumns,
  unknownWord,
  withoutEmptyColumns,
} from './csv-columns.ts';
import type { CorrelationFile, StandardFile } from './imported.ts';

/**
 * A correlation as CSV: the two clauses, under the names of their editions, and what is said of them; what the source
 * pairs with nothing has its reason under `relation`. Columns in which nothing stands are left out.
 */
export function correlationAsCsv(file: CorrelationFile): string {
  const line = (
    from: string | null | undefined,
    to: string | null | undefined,
    said: Partial<Record<CorrelationColumn, string | undefined>>,
    source?: string,
  ) => {
    const known = source === undefined ? undefined : file.sources[source];
    const { document, place, rows, note } = known ?? {};
    const all = { ...said, source, document, place, rows, 'source note': note };
    return [from ?? '', to ?? '', ...correlationColumns.map(column => all[column] ?? '')];
  };
  const { unknown, unpaired = [] } = file;
  return asCsv(
    withoutEmptyColumns(
      [
        [file.from, file.to, ...correlationColumns],
        ...file.rows.map(row =>
          line(
            row.from,
            row.to,
            {
              relation: row.relation,
              'from item': row.item?.from,
              'to item': row.item?.to,
              change: row.change,
              except: row.except?.join(separator),
              'adds from': row.adds?.from,
              'adds to': row.adds?.to,
              note: row.note,
              row: row.row,
              basis: row.basis ?? file.basis,
            },
            row.source,
          ),
        ),
        ...unpaired.map(({ from, to, reason, note, row, source }) =>
          line(from, to, { relation: reason, note, row }, source),
        ),
        ...(unknown?.from ?? []).map(number => line(number, undefined, { relation: unknownWord })),
        ...(unknown?.to ?? []).map(number => line(undefined, number, { relation: unknownWord })),
      ],
      3,
    ),
  );
}

/** The clauses of a standard as CSV; what the pack says of the standard itself has no place in a table. */
export function standardAsCsv(file: StandardFile): string {
  return asCsv(
    withoutEmptyColumns(
      [
        standardColumns,
        ...file.clauses.map(clause => {
          const source = clause.source ?? file.source;
          const { document, place, note } = file.sources[source] ?? {};
          const said: Partial<Record<StandardColumn, string | undefined>> = {
            number: clause.number,
            title: clause.title,
            variants: clause.variants?.join(separator),
            requirement: clause.requirement === undefined ? undefined : String(clause.requirement),
            element: clause.element,
            basis: clause.basis ?? file.basis,
            source,
            document,
            place,
            'source note': note,
          };
          return standardColumns.map(column => said[column] ?? '');
        }),
      ],
      2,
    ),
  );
}
