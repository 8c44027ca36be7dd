import * as vscode from 'vscode';
import {
  type CitedEdition,
  citedEditions,
  type Edition,
  editionName,
  ledBy,
  newConfig,
} from '../../core/index.ts';
import { chooseFolder } from '../choose-folder.ts';
import { clauseCount } from '../clause-count.ts';
import { createConfigCommand } from '../command-ids.ts';
import { configIn } from '../config-finder.ts';
import type { Project } from '../project.ts';
import { sayNotCreated } from '../say.ts';
import type { Setup } from '../setup.ts';
import type { Setups } from '../setups.ts';
import type { Traceability } from '../traceability.ts';

/** How long the list of editions waits until the documents are read that say which are likely; milliseconds. */
const patience = 3000;

/** The first steps: a config with a scope, and a document to try things on. */
export const registerStartCommands = (traceability: Traceability, project: Project): vscode.Disposable =>
  vscode.Disposable.from(
    vscode.commands.registerCommand(createConfigCommand, () => createConfig(traceability, project.setups)),
    vscode.commands.registerCommand('crossclause.openExample', openExample),
  );

async function createConfig(traceability: Traceability, setups: Setups): Promise<void> {
  const folder = await chooseFolder();
  if (!folder) return;
  const uri = configIn(folder);
  const setup = await setups.of(uri);
  if (setup.configUri?.toString() === uri.toString()) {
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
    return;
  }
  const cited = async (listed: readonly Edition[]) => {
    await readInTime(traceability);
    const current = await setups.of(uri);
    return citedEditions(listed, edition => traceability.countCited(edition, current));
  };
  const picked = await vscode.window.showQuickPick(editionItems(setup, cited), {
    title: vscode.l10n.t('The scope: which editions do these documents answer to?'),
    placeHolder: vscode.l10n.t('Space chooses, Enter goes on'),
    canPickMany: true,
  });
  const standards = picked && (await leadFirst(picked.map(({ label }) => label)));
  if (!standards || standards.length === 0) return;
  const edit = new vscode.WorkspaceEdit();
  const contents = new TextEncoder().encode(newConfig(standards));
  edit.createFile(uri, { contents });
  if (!(await vscode.workspace.applyEdit(edit))) return sayNotCreated(uri);
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
}

/** Waits for what the documents cite, as far as they are read in time; who begins here has had none read yet. */
async function readInTime(traceability: Traceability): Promise<void> {
  // Who stopped the reading wants it stopped.
  if (traceability.state === 'stopped') return;
  const enough = new Promise(resolve => setTimeout(resolve, patience));
  await Promise.race([traceability.whenRead(), enough]);
}

/**
 * The editions to choose from: what is chosen already comes first, where it is seen, and then what may have to be chosen.
 *
 * @param citedOf which of them the documents cite
 */
async function editionItems(
  { catalogue, config }: Setup,
  citedOf: (listed: readonly Edition[]) => Promise<readonly CitedEdition[]>,
): Promise<readonly vscode.QuickPickItem[]> {
  const inSettings = config.standards.map(editionName);
  // Those in force first: nobody begins with an edition that was replaced.
  const listed = catalogue.editions
    .filter(({ isListed }) => isListed)
    .sort((a, b) => Number(a.status === 'withdrawn') - Number(b.status === 'withdrawn'));
  const cited = await citedOf(listed);
  const chosen = listed.filter(({ datedName }) => inSettings.includes(datedName));
  const likely = cited.flatMap(({ edition, isLikely }) => (isLikely ? edition : []));
  const picked = chosen.length > 0 ? chosen : likely;
  const editions = new Set([...picked, ...cited.map(({ edition }) => edition), ...listed]);
  return [...editions].map(edition => {
    const clauses = cited.find(each => each.edition === edition)?.clauses ?? 0;
    const detail = [
      clauses > 0 ? vscode.l10n.t('cited: {0}', clauseCount(clauses)) : [],
      stateWords(edition),
    ].flat();
    return {
      label: edition.name,
      description: edition.title,
      ...(detail.length > 0 ? { detail: detail.join(' · ') } : {}),
      picked: picked.includes(edition),
    };
  });
}

/** What is to be known of an edition before it is chosen; empty for one in force whose clauses were published. */
const stateWords = ({ status, isStatusDraft, isDraft }: Edition): readonly string[] => [
  ...(status === 'withdrawn'
    ? [isStatusDraft ? vscode.l10n.t('withdrawn, as is reported') : vscode.l10n.t('withdrawn')]
    : []),
  ...(isDraft ? [vscode.l10n.t('clauses known from a draft')] : []),
];

/** Editions with the one before the others that leads, which is asked; undefined where somebody gave up. */
async function leadFirst(editions: readonly string[]): Promise<readonly string[] | undefined> {
  if (editions.length < 2) return editions;
  const lead = await vscode.window.showQuickPick(editions, {
    title: vscode.l10n.t('The scope: which edition leads?'),
    placeHolder: vscode.l10n.t(
      'The matrix has a row for each of its clauses; Enter creates crossclause.yaml',
    ),
  });
  return lead === undefined ? undefined : ledBy(lead, editions);
}

/** A document of nobody's, to hover, complete and fix in; nothing is written to disk. */
async function openExample(): Promise<void> {
  const content = [
    '# Incident procedure (example)',
    '',
    '## Handling',
    '',
    'Incidents are recorded and closed as in ISO/IEC 20000-1:2018 8.6.1.',
    '',
    '## Suppliers',
    '',
    'Suppliers answer to ISO/IEC 20000-1:2018 8.3.4.1 and ISO 9001:2015 8.4.',
    '',
    '## Controls',
    '',
    '| ISO/IEC 27001:2022 | How |',
    '| --- | --- |',
    '| A.5.24 | The incident plan |',
    '| A.5.99 | A number that does not exist |',
    '',
  ].join('\n');
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
  await vscode.window.showTextDocument(document);
}
