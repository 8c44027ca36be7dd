import * as vscode from 'vscode';
import { type Hover, type HoverAction, hoverAt, isInScope, termHoverAt } from '../core/index.ts';
import { showClauseCommand } from './cards.ts';
import type { Citations } from './citations.ts';
import { showInTraceabilityCommand } from './command-ids.ts';
import { toRange } from './convert.ts';
import { insertCounterpartsCommand } from './insert-counterparts.ts';
import { markdown } from './markdown.ts';
import type { Project } from './project.ts';
import { showsTermHovers } from './settings.ts';
import type { Setup } from './setup.ts';

/** Tells on a reference what it cites and what answers to it, on a term where it is defined, and what can be done about it. */
export function registerHover(project: Project, citations: Citations): vscode.Disposable {
  return vscode.languages.registerHoverProvider(markdown, {
    provideHover: (document, position, cancel) =>
      project.answer(document, cancel, ({ document: read, setup }) => {
        const offset = document.offsetAt(position);
        const world = citations.worldOf(setup);
        const hover =
          hoverAt(read, offset, world) ??
          (showsTermHovers(document.uri) ? termHoverAt(read, offset, world) : undefined);
        return hover && toHover(hover, document, setup);
      }),
  });
}

/** What is said beside a place, and below it what can be done, as links. */
export function toHover(
  { contents, actions, span }: Hover,
  document: vscode.TextDocument,
  setup: Setup,
): vscode.Hover {
  const links = actions.flatMap(action => linksOf(action, document, setup)).join(' · ');
  const words = new vscode.MarkdownString([contents, links].filter(Boolean).join('\n\n'));
  words.isTrusted = {
    enabledCommands: [insertCounterpartsCommand, showClauseCommand, showInTraceabilityCommand],
  };
  return new vscode.Hover(words, toRange(document, span));
}

function linksOf(action: HoverAction, document: vscode.TextDocument, { config }: Setup): readonly string[] {
  const uri = document.uri.toString();
  switch (action.kind) {
    case 'insert-counterparts':
      return [commandLink(action.title, insertCounterpartsCommand, uri, document.positionAt(action.offset))];
    case 'show-card': {
      const { address } = action;
      const card = commandLink(action.title, showClauseCommand, address, uri);
      if (!isInScope(config, address)) return [card];
      const title = vscode.l10n.t('Show in the traceability view');
      return [card, commandLink(title, showInTraceabilityCommand, address, uri)];
    }
    case 'show-entry':
      return [commandLink(action.title, showClauseCommand, action.address, uri)];
    case 'open':
      return [`[${action.title}](${action.url})`];
  }
}

/** Brackets in the arguments would end the link. */
function commandLink(title: string, command: string, ...args: readonly unknown[]): string {
  const encoded = encodeURIComponent(JSON.stringify(args)).replace(/[()]/g, percentEncoded);
  return `[${title}](command:${command}?${encoded})`;
}

const percentEncoded = (character: string): string => `%${character.charCodeAt(0).toString(16)}`;
