import * as vscode from 'vscode';
import { type FileFormat, formatItems } from '../written-file.ts';
import { type ExportFormat, exportFormats } from './matrix-exports.ts';

/** What the matrix can be written as, and the diagram of its correlations. */
export const matrixFormats = (): Readonly<Record<ExportFormat, FileFormat>> => ({
  markdown: {
    name: 'Markdown',
    use: vscode.l10n.t('a table between markers that can be written anew'),
    ending: 'md',
  },
  csv: { name: 'CSV', use: vscode.l10n.t('for spreadsheets and other programs'), ending: 'csv' },
  html: { name: 'HTML', use: vscode.l10n.t('one page to read and print, with the diagram'), ending: 'html' },
  xlsx: { name: 'XLSX', use: vscode.l10n.t('for Excel and the like, with the coverage'), ending: 'xlsx' },
  json: { name: 'JSON', use: vscode.l10n.t('for other programs'), ending: 'json' },
  oscal: {
    name: 'OSCAL',
    use: vscode.l10n.t('the correlations as a mapping collection, in JSON'),
    ending: 'oscal.json',
  },
  svg: { name: 'SVG', use: vscode.l10n.t('the diagram of the correlations'), ending: 'svg' },
});

/**
 * Asks for a format; undefined where somebody gave up.
 *
 * @param hasStatement whether a statement of applicability can be written instead
 */
export async function chooseMatrixFormat(
  hasStatement: boolean,
): Promise<ExportFormat | 'statement' | undefined> {
  const items: (vscode.QuickPickItem & { readonly format?: ExportFormat | 'statement' })[] = formatItems(
    matrixFormats(),
    exportFormats,
  );
  if (hasStatement)
    items.push(
      { label: vscode.l10n.t('beside the matrix'), kind: vscode.QuickPickItemKind.Separator },
      {
        label: vscode.l10n.t('Statement of applicability…'),
        description: vscode.l10n.t('the controls of Annex A, as Markdown, CSV, XLSX or JSON'),
        format: 'statement',
      },
    );
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Export the traceability matrix'),
  });
  return picked?.format;
}
