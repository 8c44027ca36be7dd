import {
  type DiagramWords,
  diagramAsSvg,
  type LinkBase,
  linksBy,
  matrixAsCsv,
  matrixAsHtml,
  matrixAsJson,
  matrixAsMarkdown,
  matrixAsOscal,
  matrixAsXlsx,
} from '../../core/index.ts';
import type { ToPage } from '../webview/messages.ts';

/** The ways to write the matrix down, and the diagram of its correlations. */
export const exportFormats = ['markdown', 'csv', 'html', 'xlsx', 'json', 'oscal', 'svg'] as const;

export type ExportFormat = (typeof exportFormats)[number];

/** What is written into a file, or the words that say why it cannot be. */
type Contents = string | Uint8Array | { readonly refused: string };

/**
 * What is shown, as a file of a format, or why that has no room for it; undefined where there is nothing to write in it.
 *
 * @param links what links in the file lead by; null: none leads to a document from there
 * @param legend the words of the diagram that is shown, which one of its own has as well; all else is English
 */
export function written(
  format: ExportFormat,
  { matrix, diagram, wish }: Pick<Extract<ToPage, { kind: 'matrix' }>, 'matrix' | 'diagram' | 'wish'>,
  links: LinkBase | null,
  legend: DiagramWords,
): Contents | undefined {
  const columns = wish.groupsByFolder ? 'folders' : 'documents';
  const onPages = wish.groupsByFolder ? 'folders' : 'places';
  const pathTo = linksBy(links);
  const now = new Date().toISOString();
  if (!matrix) return undefined;
  switch (format) {
    case 'markdown': {
      const settings = { lead: matrix.lead.name, columns: ['editions', onPages] };
      return matrixAsMarkdown(matrix, onPages, { settings, pathTo });
    }
    case 'csv':
      return matrixAsCsv(matrix, columns);
    case 'html': {
      const day = now.slice(0, 10);
      return matrixAsHtml(matrix, onPages, { diagram: diagram ?? undefined, pathTo, day });
    }
    case 'xlsx': {
      const sheet = matrixAsXlsx(matrix, columns);
      return sheet.ok ? sheet.bytes : { refused: sheet.message };
    }
    case 'json':
      return matrixAsJson(matrix);
    case 'oscal':
      return matrixAsOscal(matrix, { lastModified: now });
    case 'svg':
      return diagram ? diagramAsSvg(diagram, { words: legend }) : undefined;
  }
}
