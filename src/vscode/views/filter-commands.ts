import * as vscode from 'vscode';
import { type CoverageStatus, coverageStatuses, listedEditions, noFilter } from '../../core/index.ts';
import type { Traceability } from '../traceability.ts';
import { statusWord } from './items.ts';

interface FilterItem extends vscode.QuickPickItem {
  readonly status?: CoverageStatus;
  readonly edition?: string;
}

/** What the views show: by state, by standard, by number or words of a title; folder by folder or not. */
export function registerFilterCommands(traceability: Traceability): vscode.Disposable {
  const commands: Readonly<Record<string, () => void | Promise<void>>> = {
    'crossclause.filterClauses': () => filterClauses(traceability),
    'crossclause.searchClauses': () => searchClauses(traceability),
    'crossclause.clearFilter': () => {
      traceability.filter = noFilter;
    },
    'crossclause.groupByFolder': () => {
      traceability.groupsByFolder = true;
    },
    'crossclause.listWithoutFolders': () => {
      traceability.groupsByFolder = false;
    },
    'crossclause.stopReading': () => traceability.stop(),
    'crossclause.readAgain': () => traceability.readAgain(),
  };
  return vscode.Disposable.from(
    ...Object.entries(commands).map(([id, run]) => vscode.commands.registerCommand(id, run)),
  );
}

async function filterClauses(traceability: Traceability): Promise<void> {
  const { statuses, editions } = traceability.filter;
  const { Separator } = vscode.QuickPickItemKind;
  const inScope = traceability.current.projects.flatMap(({ config, catalogue }) =>
    listedEditions(config.standards, catalogue).map(({ name }) => name),
  );
  const picked = await vscode.window.showQuickPick<FilterItem>(
    [
      { label: vscode.l10n.t('State'), kind: Separator },
      ...coverageStatuses.map(status => ({
        label: statusWord(status),
        picked: statuses.includes(status),
        status,
      })),
      { label: vscode.l10n.t('Standard'), kind: Separator },
      ...[...new Set(inScope)].map(edition => ({
        label: edition,
        picked: editions.includes(edition),
        edition,
      })),
    ],
    {
      title: vscode.l10n.t('Filter the clauses'),
      placeHolder: vscode.l10n.t('Space chooses, Enter filters; nothing chosen shows all'),
      canPickMany: true,
    },
  );
  if (!picked) return;
  traceability.filter = {
    statuses: picked.flatMap(({ status }) => status ?? []),
    editions: picked.flatMap(({ edition }) => edition ?? []),
    text: traceability.filter.text,
  };
}

async function searchClauses(traceability: Traceability): Promise<void> {
  const text = await vscode.window.showInputBox({
    title: vscode.l10n.t('Search the clauses'),
    prompt: vscode.l10n.t('The beginning of a number, or a part of a title; empty shows all'),
    value: traceability.filter.text,
  });
  if (text !== undefined) traceability.filter = { ...traceability.filter, text: text.trim() };
}
