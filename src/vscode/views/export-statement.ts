import * as vscode from 'vscode';
import {
  buildStatement,
  type Edition,
  editionsWithControls,
  folderOf,
  relativePath,
  type StatementFormat,
  statementFormats,
  writeStatement,
} from '../../core/index.ts';
import { say, sayGone, sayNotRead, sayWritten } from '../say.ts';
import { readingTitle, stoppable } from '../stoppable.ts';
import { nameOf, type ShownProject, type Traceability } from '../traceability.ts';

export const exportStatementCommand = 'crossclause.exportStatement';

/** What a statement of applicability can be about: an edition with controls, and whose documents are asked. */
interface Subject {
  readonly project: ShownProject;
  readonly edition: Edition;
}

/** The command that writes the statement of applicability into a file, as `crossclause soa` does. */
export function registerExportStatement(traceability: Traceability): vscode.Disposable {
  return vscode.commands.registerCommand(
    exportStatementCommand,
    async (format: unknown, target: unknown, key: unknown) => {
      // What is handed over is whole.
      if (!(await stoppable(readingTitle(), () => traceability.whenRead()))) return sayNotRead();
      const projects = traceability.world.projects.filter(
        project => typeof key !== 'string' || project.key === key,
      );
      const subject = await chooseSubject(projects);
      const chosen = subject && (statementFormats.find(known => known === format) ?? (await chooseFormat()));
      if (!subject || !chosen) return;
      const given = target instanceof vscode.Uri ? target : undefined;
      const file = given ?? (await chooseFile(subject, chosen));
      if (!file) return;
      // While its user was asked, documents, packs and the config may have changed: what was found before is stale.
      if (!(await stoppable(readingTitle(), () => traceability.whenRead()))) return sayNotRead();
      const now = subjectsOf(traceability.world.projects).find(other => isSame(other, subject));
      if (!now) return sayGone();
      await vscode.workspace.fs.writeFile(file, contentsOf(now, chosen, file, traceability));
      if (!given) sayWritten(file);
    },
  );
}

const subjectsOf = (projects: readonly ShownProject[]): readonly Subject[] =>
  projects.flatMap(project => editionsWithControls(project).map(edition => ({ project, edition })));

/** Whether both are about the same, whatever was read again between. */
const isSame = (a: Subject, b: Subject): boolean =>
  a.project.key === b.project.key && a.edition.name === b.edition.name;

/** The only one there is, or that which its user chooses; undefined where there is none, which is said. */
async function chooseSubject(projects: readonly ShownProject[]): Promise<Subject | undefined> {
  const subjects = subjectsOf(projects);
  if (subjects.length === 0)
    say(
      vscode.l10n.t(
        'No edition of ISO/IEC 27001 whose controls a pack lists is in scope. Name one under “standards” in crossclause.yaml.',
      ),
    );
  if (subjects.length < 2) return subjects[0];
  const picked = await vscode.window.showQuickPick(
    subjects.map(({ project, edition }) => ({
      label: edition.name,
      description: projects.length > 1 ? project.name : '',
      subject: { project, edition },
    })),
    { title: titleOf(), placeHolder: vscode.l10n.t('The edition whose controls it lists') },
  );
  return picked?.subject;
}

const titleOf = (): string => vscode.l10n.t('Export the statement of applicability');

/** What each format is called, what it is for, and the ending of its files. */
const formats = (): Readonly<
  Record<StatementFormat, { readonly name: string; readonly use: string; readonly ending: string }>
> => ({
  markdown: {
    name: 'Markdown',
    use: vscode.l10n.t('a document to go on writing in; it is held against the others'),
    ending: 'md',
  },
  csv: { name: 'CSV', use: vscode.l10n.t('for spreadsheets and other programs'), ending: 'csv' },
  xlsx: { name: 'XLSX', use: vscode.l10n.t('for Excel and the like'), ending: 'xlsx' },
  json: { name: 'JSON', use: vscode.l10n.t('for other programs'), ending: 'json' },
});

async function chooseFormat(): Promise<StatementFormat | undefined> {
  const known = formats();
  const picked = await vscode.window.showQuickPick(
    statementFormats.map(format => ({ label: known[format].name, description: known[format].use, format })),
    { title: titleOf() },
  );
  return picked?.format;
}

async function chooseFile(
  { project: { setup } }: Subject,
  format: StatementFormat,
): Promise<vscode.Uri | undefined> {
  const { name, ending } = formats()[format];
  const usual = `statement-of-applicability.${ending}`;
  return vscode.window.showSaveDialog({
    ...(setup.root ? { defaultUri: vscode.Uri.joinPath(setup.root, usual) } : {}),
    filters: { [name]: [ending] },
  });
}

/** Links lead from where the file is to lie; from outside the workspace none leads in. */
function contentsOf(
  { project, edition }: Subject,
  format: StatementFormat,
  file: vscode.Uri,
  { world }: Traceability,
): Uint8Array {
  const statement = buildStatement({ ...project, trace: world.trace }, edition, nameOf);
  const isInside = vscode.workspace.getWorkspaceFolder(file) !== undefined;
  const folder = folderOf(nameOf(file.toString()));
  const written = writeStatement(statement, format, name => (isInside ? relativePath(folder, name) : name));
  return typeof written === 'string' ? new TextEncoder().encode(written) : written;
}
