import * as vscode from 'vscode';
import {
  buildStatement,
  type Edition,
  editionsWithControls,
  linksBy,
  type StatementFormat,
  statementFormats,
  writeStatement,
} from '../../core/index.ts';
import { allRead } from '../all-read.ts';
import { nameOf } from '../files.ts';
import { say, sayGone, sayWritten } from '../say.ts';
import type { ShownProject, Traceability } from '../traceability.ts';
import { askWhere, type FileFormat, formatItems, linksFrom, writeContents } from '../written-file.ts';

/** Writes the statement of applicability: see `registerExportStatement`. */
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
      if (!(await allRead(traceability))) return;
      const projects = traceability.current.projects.filter(
        project => typeof key !== 'string' || project.key === key,
      );
      const subject = await chooseSubject(projects);
      const chosen = subject && (statementFormats.find(known => known === format) ?? (await chooseFormat()));
      if (!subject || !chosen) return;
      const given = target instanceof vscode.Uri ? target : undefined;
      const { root } = subject.project.setup;
      const file = given ?? (await askWhere(root, 'statement-of-applicability', formats()[chosen]));
      if (!file) return;
      // While its user was asked, documents, packs and the config may have changed: what was found before is stale.
      if (!(await allRead(traceability))) return;
      const now = subjectsOf(traceability.current.projects).find(other => isSame(other, subject));
      if (!now) return sayGone();
      await writeContents(file, contentsOf(now, chosen, file, traceability));
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

const formats = (): Readonly<Record<StatementFormat, FileFormat>> => ({
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
  const picked = await vscode.window.showQuickPick(formatItems(formats(), statementFormats), {
    title: titleOf(),
  });
  return picked?.format;
}

/** Links lead from where the file is to lie. */
function contentsOf(
  { project, edition }: Subject,
  format: StatementFormat,
  file: vscode.Uri,
  { current }: Traceability,
): string | Uint8Array {
  const statement = buildStatement({ ...project, trace: current.trace }, edition, nameOf);
  return writeStatement(statement, format, linksBy(linksFrom(file)));
}
