import * as vscode from 'vscode';
import { nameOfEdition } from '../core/index.ts';
import { explainDocumentCommand } from './cards.ts';
import type { Citations } from './citations.ts';
import { asksForProject, findingsOf } from './findings.ts';
import { Later } from './later.ts';
import { failureTo } from './log.ts';
import type { Project, Reading } from './project.ts';
import { checkedDocuments } from './settings.ts';
import { tooLong } from './too-long.ts';
import type { WorkspaceDocuments } from './workspace.ts';

/** A change of many documents is one change to that in the active editor; milliseconds. */
const pause = 200;

/** Says which editions are in force for the document in the active editor, and how many findings it has. */
export function registerStatus(
  project: Project,
  documents: WorkspaceDocuments,
  citations: Citations,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('crossclause.status', vscode.StatusBarAlignment.Right, 100);
  item.name = vscode.l10n.t('Crossclause');
  const later = new Later(0, failureTo(log));
  const afterOthers = new Later(pause, failureTo(log));
  /** The findings shown may change with any other document. */
  let asks = false;

  const show = async () => {
    const shown = vscode.window.activeTextEditor?.document;
    if (!shown || !project.isRead(shown)) return item.hide();
    const reading = await project.answer(shown, undefined, all => all);
    if (shown !== vscode.window.activeTextEditor?.document) return;
    if (reading) {
      asks = asksForProject(reading);
      showRead(item, reading, shown.uri);
    } else if (project.isTooLong(shown)) showUnread(item);
    // Else it changed meanwhile, and the change asks for another look.
  };
  const showLater = () => later.run('', show);

  showLater();
  return vscode.Disposable.from(
    item,
    later,
    afterOthers,
    vscode.window.onDidChangeActiveTextEditor(showLater),
    project.setups.onDidChange(showLater),
    documents.onDidRead(({ uri }) => {
      if (uri.toString() === vscode.window.activeTextEditor?.document.uri.toString()) showLater();
    }),
    citations.onDidChange(() => {
      if (asks) afterOthers.run('', show);
    }),
  );
}

function showRead(item: vscode.StatusBarItem, reading: Reading, uri: vscode.Uri): void {
  const findings = checkedDocuments(uri) === 'off' ? undefined : findingsOf(reading).length;
  const editions = editionsIn(reading);
  const { troubles } = reading.setup;
  const lead = shortened(editions);
  const text =
    findings === undefined
      ? `$(references) ${lead}`
      : vscode.l10n.t('$(references) {0}: {1}', lead, findings);
  const scope =
    editions.length > 0 ? editions.join(', ') : vscode.l10n.t('no scope is set, all editions of the packs');
  item.text = troubles.length > 0 ? `${text} $(warning)` : text;
  const sentences = [
    vscode.l10n.t('In scope: {0}', scope),
    findings === undefined
      ? vscode.l10n.t('Findings are off in the settings')
      : vscode.l10n.t('Findings in this document: {0}', findings),
    ...troubles,
  ];
  item.tooltip = inParagraphs([...sentences, vscode.l10n.t('Select to see how the document was read')]);
  item.accessibilityInformation = { label: [item.name, ...sentences].join('. '), role: 'button' };
  item.command = {
    title: vscode.l10n.t('Explain this document'),
    command: explainDocumentCommand,
    arguments: [uri.toString()],
  };
  item.show();
}

function showUnread(item: vscode.StatusBarItem): void {
  const sentence = tooLong();
  item.text = '$(references) $(warning)';
  item.tooltip = sentence;
  item.accessibilityInformation = { label: `${item.name}. ${sentence}` };
  item.command = undefined;
  item.show();
}

function inParagraphs(sentences: readonly string[]): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString();
  for (const sentence of sentences) markdown.appendText(sentence).appendMarkdown('\n\n');
  return markdown;
}

const editionsIn = ({ config, catalogue }: Reading): readonly string[] =>
  config.standards.map(entry => nameOfEdition(entry, catalogue));

/** A status bar has room for the edition that leads. */
const shortened = ([lead, ...others]: readonly string[]): string =>
  lead === undefined
    ? vscode.l10n.t('Crossclause')
    : others.length === 0
      ? lead
      : vscode.l10n.t('{0} and {1} more', lead, others.length);
