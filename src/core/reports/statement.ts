import { editionName } from '../catalogue/edition-name.ts';
import type { Edition } from '../catalogue/types.ts';
import { isSaidNotToApply } from '../config/exclusion-of.ts';
import { oneLine } from '../text/one-line.ts';
import { buildMatrix, type Matrix, type MatrixOptions, type MatrixWorld } from '../trace/matrix.ts';
import { markdownTable, type PathTo } from '../trace/matrix-markdown.ts';
import { itemText, type MatrixTable, matrixTable } from '../trace/matrix-table.ts';
import { isControl } from '../trace/statement.ts';
import { asCsv } from './csv.ts';
import { asJson } from './json.ts';
import { asXlsx } from './xlsx.ts';

/**
 * The statement of applicability for Annex A of an edition of ISO/IEC 27001, as a matrix whose rows are the controls.
 *
 * @param nameOf what people call a document; without it, its address
 */
export function buildStatement(
  world: MatrixWorld,
  edition: Edition,
  nameOf: MatrixOptions['nameOf'] = undefined,
): Matrix {
  const matrix = buildMatrix(world, {
    lead: edition,
    editions: [],
    isShown: ({ number }) => isControl(edition, number),
    nameOf,
  });
  // Without a justification, coverage asks for the control all the same; that it applies is not what the config says.
  const rows = matrix.rows.map(row =>
    isSaidNotToApply(edition, row.clause, world.config) ? ({ ...row, status: 'excluded' } as const) : row,
  );
  return { ...matrix, rows };
}

/** Why a control applies is for its author to say: the column is empty there. */
function statementTable(statement: Matrix, options: { readonly showsLines: boolean }): MatrixTable {
  const { rows } = matrixTable(statement, { documents: 'places', ...options });
  return {
    heads: ['Control', 'Title', 'Applicable', 'Justification', 'Referenced in'],
    rows: rows.map(([number = [], title = [], , places = []], index) => {
      const { status, justification } = statement.rows[index] ?? {};
      return [
        number,
        title,
        [plain(status === 'excluded' ? 'no' : 'yes')],
        justification ? [plain(oneLine(justification))] : [],
        places,
      ];
    }),
  };
}

const plain = (text: string) => ({ document: undefined, text });

/** The ways to write a statement of applicability down. */
export const statementFormats = ['markdown', 'csv', 'xlsx', 'json'] as const;

export type StatementFormat = (typeof statementFormats)[number];

/** A statement of applicability as a file of a format; links in it begin where `pathTo` says. */
export function writeStatement(
  statement: Matrix,
  format: StatementFormat,
  pathTo: PathTo,
): string | Uint8Array {
  switch (format) {
    case 'markdown':
      return statementAsMarkdown(statement, pathTo);
    case 'csv':
      return statementAsCsv(statement);
    case 'xlsx':
      return statementAsXlsx(statement);
    case 'json':
      return statementAsJson(statement);
  }
}

/**
 * `crossclause soa --format markdown`: the heading names the edition, so that the numbers below it are read as its controls.
 */
function statementAsMarkdown(statement: Matrix, pathTo: PathTo): string {
  const table = markdownTable(statementTable(statement, { showsLines: false }), pathTo);
  return `# Statement of applicability, ${editionName(statement.lead)} Annex A\n\n${table}`;
}

/** `crossclause soa --format csv`. */
function statementAsCsv(statement: Matrix): string {
  const { heads, rows } = statementTable(statement, { showsLines: true });
  return asCsv([heads, ...rows.map(cells => cells.map(items => items.map(itemText).join('; ')))]);
}

/** `crossclause soa --format xlsx`. */
function statementAsXlsx(statement: Matrix): Uint8Array {
  const { heads, rows } = statementTable(statement, { showsLines: true });
  const texts = rows.map(cells => cells.map(items => items.map(itemText).join('\n')));
  return asXlsx([{ name: 'Applicability', rows: [heads, ...texts], widths: [12, 48, 12, 48, 64] }]);
}

/**
 * `crossclause soa --format json`: `{id, standard, edition, title, controls: [{number, title, applicable, justification,
 * places: [{document, headings, line}]}]}`; lines count from 0, null is what is absent.
 */
function statementAsJson({ lead, documents, rows }: Matrix): string {
  const { id, standard, edition, title } = lead;
  return asJson({
    id,
    standard,
    edition,
    title,
    controls: rows.map(row => ({
      number: row.clause,
      title: row.title,
      applicable: row.status !== 'excluded',
      justification: row.justification,
      places: row.citing.flatMap(({ places }) =>
        places.map(({ document, headings, line }) => ({
          document: documents[document]?.name ?? null,
          headings,
          line,
        })),
      ),
    })),
  });
}
