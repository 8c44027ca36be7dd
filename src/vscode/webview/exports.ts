import {
  type DocumentColumns,
  type Matrix,
  matrixAsCsv,
  matrixAsJson,
  matrixAsMarkdown,
} from '../../core/index.ts';
import { editionName } from './cells.ts';
import type { ExportFormat, MatrixWish } from './messages.ts';

/**
 * The matrix as a file of a format. This runs in the page, so that the extension itself need not carry what writes files.
 *
 * @param folder where the file is to lie, as the names of the documents are
 */
export function written(
  format: ExportFormat,
  matrix: Matrix,
  folder: string,
  { groupsByFolder }: MatrixWish,
): string | Uint8Array {
  const columns: DocumentColumns = groupsByFolder ? 'folders' : 'documents';
  switch (format) {
    case 'md': {
      const documents = groupsByFolder ? 'folders' : 'places';
      const settings = { lead: editionName(matrix.lead), columns: ['editions', documents] };
      return matrixAsMarkdown(matrix, documents, { settings, folder });
    }
    case 'csv':
      return matrixAsCsv(matrix, columns);
    case 'json':
      return matrixAsJson(matrix);
  }
}
