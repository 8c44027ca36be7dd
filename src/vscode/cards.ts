import * as vscode from 'vscode';
import {
  type AssistWorld,
  addressIn,
  type ClauseAddress,
  type ClauseChoice,
  cardOf,
  clauseChoices,
  errorMessage,
  explainDocument,
  type LinkedText,
  withAddresses,
} from '../core/index.ts';
import {
  addressInPage,
  cardUri,
  explanationUri,
  isAddress,
  pageOf,
  readQuery,
  subjectOf,
  uriOf,
} from './card-uris.ts';
import { chooseFound } from './choose-found.ts';
import type { Citations } from './citations.ts';
import { toRange } from './convert.ts';
import { documentAt } from './files.ts';
import { hereUri } from './here.ts';
import { Later } from './later.ts';
import { failureTo } from './log.ts';
import type { Project } from './project.ts';
import { say } from './say.ts';
import { cardPageScheme, cardScheme, explanationScheme, placeScheme } from './schemes.ts';

/** Shows the card of a clause: that which is handed over, or which its user chooses. */
export const showClauseCommand = 'crossclause.showClause';
/** Shows how a document was read: that which is handed over, or the one in the editor. */
export const explainDocumentCommand = 'crossclause.explainDocument';

/** A change of the documents is shown in the cards soon, not with every key; milliseconds. */
const pause = 200;

/** Clause cards and explanations of documents: read-only texts that follow what they tell of, and the commands that show them. */
export function registerCards(
  project: Project,
  citations: Citations,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  const changes = new vscode.EventEmitter<vscode.Uri>();
  const later = new Later(pause, failureTo(log));

  const setupOf = (uri: vscode.Uri) => project.setups.of(subjectOf(uri) ?? uri);
  const card = async (uri: vscode.Uri): Promise<LinkedText> => {
    const query = readQuery(uri.query);
    if (query === undefined) return { text: vscode.l10n.t('This address names no clause.'), links: [] };
    // The places that cite the clause are told once they are known.
    citations.begin();
    return cardOf(query.address, citations.worldOf(await setupOf(uri)));
  };
  const explanation = async (uri: vscode.Uri): Promise<LinkedText> => {
    const open = documentAt(vscode.Uri.parse(uri.query));
    const ask = open && project.answer(open, undefined, ({ document, setup }) => ({ document, setup }));
    const found = await ask;
    if (!found) return { text: vscode.l10n.t('The document is not open any more.'), links: [] };
    return explainDocument(found.document, citations.worldOf(found.setup), found.setup.troubles);
  };
  const providePages = () =>
    vscode.workspace.registerTextDocumentContentProvider(cardPageScheme, {
      onDidChange: changes.event,
      provideTextDocumentContent: async page => {
        const uri = page.with({ scheme: cardScheme });
        const { catalogue } = await setupOf(uri);
        return withAddresses(await card(uri), target => addressInPage(target, uri, catalogue));
      },
    });
  const provideTexts = (scheme: string, textOf: (uri: vscode.Uri) => Promise<LinkedText>) =>
    vscode.Disposable.from(
      vscode.workspace.registerTextDocumentContentProvider(scheme, {
        onDidChange: changes.event,
        provideTextDocumentContent: async uri => (await textOf(uri)).text,
      }),
      vscode.languages.registerDocumentLinkProvider(
        { scheme },
        {
          provideDocumentLinks: async document => {
            const { text, links } = await textOf(document.uri);
            // A text that is about to be shown anew is asked for its links again then.
            if (text !== document.getText()) return [];
            const { catalogue } = await setupOf(document.uri);
            return links.map(
              ({ span, target }) =>
                new vscode.DocumentLink(toRange(document, span), uriOf(target, document.uri, catalogue)),
            );
          },
        },
      ),
    );
  const showAgain = () =>
    later.run('', async () => {
      for (const { uri } of vscode.workspace.textDocuments) {
        if (ourSchemes.has(uri.scheme)) changes.fire(uri);
      }
    });

  const showClause = async (address: unknown, from: unknown) => {
    const at = typeof from === 'string' ? vscode.Uri.parse(from) : (subjectInFront() ?? hereUri());
    const chosen = isAddress(address) ? address : await chooseClause(project, citations, at);
    if (chosen) await showPage(cardUri(chosen, at, (await project.setups.of(at)).catalogue));
  };
  const explain = async (of: unknown) => {
    const at = typeof of === 'string' ? vscode.Uri.parse(of) : hereUri();
    const document = documentAt(at);
    if (document && project.isRead(document)) await showText(explanationUri(at));
    else say(vscode.l10n.t('Open a Markdown document first.'));
  };

  return vscode.Disposable.from(
    changes,
    later,
    providePages(),
    vscode.workspace.registerTextDocumentContentProvider(placeScheme, {
      provideTextDocumentContent: () => '',
    }),
    vscode.window.tabGroups.onDidChangeTabs(({ opened }) => {
      for (const tab of opened) leadToPlace(tab).catch(failureTo(log));
    }),
    provideTexts(cardScheme, card),
    provideTexts(explanationScheme, explanation),
    citations.onDidChange(showAgain),
    project.setups.onDidChange(showAgain),
    vscode.commands.registerCommand(showClauseCommand, showClause),
    vscode.commands.registerCommand(explainDocumentCommand, explain),
  );
}

const ourSchemes: ReadonlySet<string> = new Set([cardScheme, cardPageScheme, explanationScheme]);

/** Where a text is shown that is asked for; where nothing is open, it takes the place that there is. */
const beside = (): vscode.TextDocumentShowOptions => ({
  preview: true,
  viewColumn: vscode.window.tabGroups.activeTabGroup.activeTab
    ? vscode.ViewColumn.Beside
    : vscode.ViewColumn.Active,
});

/** Shows a card as a page, by VS Code's own preview of Markdown, as the manifest has it; without that, as a text. */
async function showPage(card: vscode.Uri): Promise<void> {
  await vscode.commands.executeCommand('vscode.open', pageOf(card), beside());
}

/** Shows what has a link in each line as a text: from a page VS Code leads to a document, and not to its line. */
async function showText(uri: vscode.Uri): Promise<void> {
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), beside());
}

/** The document that the card or the explanation in front was made for; undefined where none is in front. */
function subjectInFront(): vscode.Uri | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  if (!(input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom)) return undefined;
  return subjectOf(input.uri);
}

/** Shows the text that an address of a place means, at its line, instead of the tab that has been opened for the address. */
async function leadToPlace({ input, group: { viewColumn } }: vscode.Tab): Promise<void> {
  if (!(input instanceof vscode.TabInputText) || input.uri.scheme !== placeScheme) return;
  const uri = vscode.Uri.parse(input.uri.query);
  const line = Number(uri.fragment.slice(1)) - 1;
  const selection = new vscode.Range(line, 0, line, 0);
  const file = uri.with({ fragment: '' });
  try {
    await vscode.window.showTextDocument(file, { viewColumn, selection });
  } catch (error) {
    // It may have gone since the page was made.
    const name = vscode.workspace.asRelativePath(file);
    say(vscode.l10n.t('{0} cannot be opened: {1}', name, errorMessage(error)));
  }
  // The text may have taken the place of the tab.
  const isLeft = (tab: vscode.Tab) =>
    tab.input instanceof vscode.TabInputText && tab.input.uri.scheme === placeScheme;
  await vscode.window.tabGroups.close(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.filter(isLeft)));
}

interface ClauseItem extends vscode.QuickPickItem {
  readonly address: ClauseAddress;
}

async function chooseClause(
  project: Project,
  citations: Citations,
  at: vscode.Uri,
): Promise<ClauseAddress | undefined> {
  const world = citations.worldOf(await project.setups.of(at));
  const picked = await chooseFound(
    {
      title: vscode.l10n.t('Show a clause'),
      placeHolder: vscode.l10n.t('Type a number or words of a title'),
    },
    typed => clauseChoices(world, typed).map(choice => itemOf(choice, world)),
  );
  return picked?.address;
}

function itemOf(
  { edition, clause, label, description, detail }: ClauseChoice,
  world: AssistWorld,
): ClauseItem {
  const address = addressIn(edition, clause.number);
  const count = world.citations?.countOf(address, world);
  const cited = count === undefined ? '' : vscode.l10n.t('cited: {0}', count);
  return { label, description, detail: [detail, cited].filter(Boolean).join(' · '), address };
}
