import * as vscode from 'vscode';
import { isInformative, newSection, readDocument, readOptionsOf } from '../../core/index.ts';
import { toRange } from '../convert.ts';
import { nameOf } from '../files.ts';
import { changedMeanwhile, say, sayNotCreated } from '../say.ts';
import { showOffset, showPlace } from '../show-place.ts';
import type { Traceability } from '../traceability.ts';
import { askWhere } from '../written-file.ts';
import type { Gap } from './gap.ts';
import { clauseLabel } from './items.ts';

/**
 * Puts a heading and a reference to the clause at the end of a document, and shows it with the comment selected that is to be
 * replaced. Where such a section is still to be written, shows that one instead.
 *
 * @param at without it, the document that its user chooses
 */
export async function createSection(
  gap: Gap,
  at: vscode.Uri | undefined,
  traceability: Traceability,
): Promise<void> {
  const { project, edition, address } = gap;
  const begun = traceability.current.trace.of(address, project).find(({ merely }) => merely === 'unwritten');
  if (begun) return showOffset(vscode.Uri.parse(begun.uri), begun.clauseSpan.end);
  const uri = at ?? (await chooseDocument(gap, traceability));
  if (!uri) return;
  const source = await vscode.workspace.openTextDocument(uri);
  const { setup } = project;
  const read = readDocument(uri.toString(), source.getText(), readOptionsOf(setup));
  const { edit, toWrite } = newSection(read, edition, address, setup.config.notation);
  const edits = new vscode.WorkspaceEdit();
  edits.replace(uri, toRange(source, edit.span), edit.text);
  if (!(await vscode.workspace.applyEdit(edits))) return say(changedMeanwhile());
  await showPlace(uri, toWrite);
}

/** Informative documents are not offered: whatever is written there covers nothing. */
async function chooseDocument(
  { project, edition, address }: Gap,
  traceability: Traceability,
): Promise<vscode.Uri | undefined> {
  const clause = edition.clause(address.clause);
  const { setup } = project;
  const documents = traceability
    .documentsOf(project)
    .filter(uri => !isInformative(setup.pathOf(uri), setup.config))
    .map(uri => ({ label: nameOf(uri.toString()), uri }));
  const picked = await vscode.window.showQuickPick<vscode.QuickPickItem & { uri?: vscode.Uri }>(
    [...documents, { label: vscode.l10n.t('$(new-file) A new document…') }],
    {
      title: vscode.l10n.t('A section for {0}', clause ? clauseLabel(clause) : address.clause),
      placeHolder: vscode.l10n.t('The document that it goes to; it comes last there'),
    },
  );
  if (!picked || picked.uri) return picked?.uri;
  const usual = slug(clause?.title ?? address.clause);
  const type = { name: 'Markdown', ending: 'md' };
  const uri = await askWhere(setup.root, usual, type, vscode.l10n.t('Create'));
  if (!uri) return undefined;
  const creation = new vscode.WorkspaceEdit();
  creation.createFile(uri, { ignoreIfExists: true });
  if (await vscode.workspace.applyEdit(creation)) return uri;
  sayNotCreated(uri);
  return undefined;
}

/** `budgeting-and-accounting-for-services`: a title as the name of a file. */
const slug = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
