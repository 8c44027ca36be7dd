import * as vscode from 'vscode';
import {
  type Catalogue,
  type ExportFormat,
  exportPack,
  nameOfEdition,
  type PackFile,
  readPack,
} from '../core/index.ts';
import { currentText } from './files.ts';
import { fieldsOf, isText } from './given.ts';
import { hereUri } from './here.ts';
import type { Project } from './project.ts';
import { inWords } from './said.ts';
import { say, sayWritten } from './say.ts';
import type { Setup } from './setup.ts';
import { readShippedPackFiles } from './shipped-packs.ts';
import { askWhere, type FileFormat, formatItems, writeContents } from './written-file.ts';

/** What other commands hand over instead of being asked. */
interface Given {
  /** Of the pack. */
  readonly id: string;
  readonly format: ExportFormat;
  /** The address of the file to write. */
  readonly target: string;
}

/** A pack that can be exported, and whose it is. */
interface Exportable {
  readonly file: PackFile;
  /** undefined: it is shipped. */
  readonly uri: vscode.Uri | undefined;
}

/** The command that writes a pack, a shipped one or one's own, as CSV or OSCAL. */
export function registerExportPack(project: Project, extensionUri: vscode.Uri): vscode.Disposable {
  return vscode.commands.registerCommand('crossclause.exportPack', async (what: unknown) => {
    const given = isGiven(what) ? what : undefined;
    const here = hereUri();
    const setup = await project.setups.of(here);
    const packs = await packsIn(setup, extensionUri);
    const file = given
      ? packs.find(pack => pack.file.id === given.id)?.file
      : await choosePack(packs, here, setup);
    if (given && !file) return say(vscode.l10n.t('There is no pack with the id “{0}”.', given.id));
    const format = file && (given?.format ?? (await chooseFormat()));
    if (!file || !format) return;
    const made = exportPack(file, format, new Date().toISOString());
    if (!made.ok) return say(inWords(made.why));
    const target = given
      ? vscode.Uri.parse(given.target)
      : await askWhere(setup.root, file.id, formats()[format]);
    if (!target) return;
    await writeContents(target, made.text);
    if (!given) sayWritten(target);
  });
}

/** The standards and correlations that count here, each under its id, as they are typed. */
async function packsIn(
  { packUris, userPackUris, pathOf }: Setup,
  extensionUri: vscode.Uri,
): Promise<readonly Exportable[]> {
  const packs = new Map<string, Exportable>();
  for (const { file } of await readShippedPackFiles(extensionUri))
    packs.set(file.id, { file, uri: undefined });
  for (const uri of [...userPackUris, ...packUris]) {
    const result = readPack((await currentText(uri)) ?? '', pathOf(uri));
    if (result.ok) packs.set(result.file.id, { file: result.file, uri });
  }
  return [...packs.values()].filter(({ file }) => file.kind !== 'terms');
}

/** The pack in the editor stands first, then those that are not shipped. */
async function choosePack(
  packs: readonly Exportable[],
  here: vscode.Uri,
  { pathOf, catalogue }: Setup,
): Promise<PackFile | undefined> {
  const rank = ({ uri }: Exportable) => (!uri ? 2 : uri.toString() === here.toString() ? 0 : 1);
  const items = [...packs]
    .sort((a, b) => rank(a) - rank(b))
    .map(({ file, uri }) => ({
      label: nameOf(file, catalogue),
      description: file.kind === 'standard' ? file.title : '',
      detail: uri ? pathOf(uri) : vscode.l10n.t('shipped'),
      file,
    }));
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Export a pack ({0} of {1})', 1, 2),
    placeHolder: vscode.l10n.t('Type a number or words of a title'),
    matchOnDescription: true,
  });
  return picked?.file;
}

function nameOf(file: PackFile, catalogue: Catalogue): string {
  switch (file.kind) {
    case 'standard':
      return nameOfEdition(file, catalogue);
    case 'correlation':
      return vscode.l10n.t('{0} with {1}', file.from, file.to);
    case 'terms':
      return vscode.l10n.t('{0} with {1}', file.from, file.to.join(', '));
  }
}

const formats = (): Readonly<Record<ExportFormat, FileFormat>> => ({
  csv: { name: 'CSV', use: vscode.l10n.t('a table for spreadsheets'), ending: 'csv' },
  oscal: { name: 'OSCAL', use: vscode.l10n.t('JSON for other programs'), ending: 'json' },
});

async function chooseFormat(): Promise<ExportFormat | undefined> {
  const picked = await vscode.window.showQuickPick(formatItems(formats(), ['csv', 'oscal']), {
    title: vscode.l10n.t('Export a pack ({0} of {1})', 2, 2),
  });
  return picked?.format;
}

function isGiven(value: unknown): value is Given {
  const { id, format, target } = fieldsOf(value);
  return isText(id) && (format === 'csv' || format === 'oscal') && isText(target);
}
