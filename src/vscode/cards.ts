import * as vscode from 'vscode';
import {
  type AssistWorld,
  addressIn,
  type Catalogue,
  type ClauseAddress,
  type ClauseChoice,
  cardOf,
  clauseChoices,
  errorMessage,
  explainDocument,
  type LinkedText,
  type LinkTarget,
  nameOfEdition,
  withAddresses,
} from '../core/index.ts';
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

/** What a clause card is about; it lies in the query of its URI, so that a card can be opened again. */
interface CardQuery {
  readonly address: ClauseAddress;
  /** A document that the config is looked up for. */
  readonly from: string;
}

/** A read-only document with everything known of a clause, with the config of a document. */
export function cardUri(address: ClauseAddress, from: vscode.Uri, catalogue: Catalogue): vscode.Uri {
  const query: CardQuery = { address, from: from.toString() };
  const name = `${nameOfEdition(address, catalogue)} ${address.clause}`.replaceAll('/', '-');
  return vscode.Uri.from({ scheme: cardScheme, path: `/${name}.md`, query: JSON.stringify(query) });
}

function explanationUri(document: vscode.Uri): vscode.Uri {
  const name = document.path.slice(document.path.lastIndexOf('/') + 1);
  const path = `/${vscode.l10n.t('How {0} was read', name)}.md`;
  return vscode.Uri.from({ scheme: explanationScheme, path, query: document.toString() });
}

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

const pageOf = (card: vscode.Uri): vscode.Uri => card.with({ scheme: cardPageScheme });

/** The document that the card or the explanation in front was made for; undefined where none is in front. */
function subjectInFront(): vscode.Uri | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  if (!(input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom)) return undefined;
  return subjectOf(input.uri);
}

/** The document that a card or an explanation was made for; undefined for anything else. */
function subjectOf(uri: vscode.Uri): vscode.Uri | undefined {
  const subject = uri.scheme === explanationScheme ? uri.query : readCard(uri)?.from;
  return subject === undefined ? undefined : vscode.Uri.parse(subject);
}

/**
 * Where a link in a page leads. From an address of a file VS Code's preview takes no more than the file, so a place has an address of
 * its own, which `leadToPlace` takes to the line.
 */
function addressInPage(target: LinkTarget, from: vscode.Uri, catalogue: Catalogue): string {
  const uri = uriOf(target, from, catalogue);
  if (target.kind === 'clause') return pageOf(uri).toString();
  // No name of a Markdown file: nobody is to read it as one.
  const path = `${uri.path}:${target.line + 1}`;
  return vscode.Uri.from({ scheme: placeScheme, path, query: uri.toString() }).toString();
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

/** Where a link in a card leads; the card of another clause has the config of the same document. */
function uriOf(target: LinkTarget, from: vscode.Uri, catalogue: Catalogue): vscode.Uri {
  if (target.kind === 'place') return vscode.Uri.parse(target.uri).with({ fragment: `L${target.line + 1}` });
  return cardUri(target.address, subjectOf(from) ?? from, catalogue);
}

/** The clause that a card is about, be it shown as a text or as a page; undefined for any other document. */
export const addressOfCard = (uri: vscode.Uri): ClauseAddress | undefined => readCard(uri)?.address;

const readCard = ({ scheme, query }: vscode.Uri): CardQuery | undefined =>
  scheme === cardScheme || scheme === cardPageScheme ? readQuery(query) : undefined;

function readQuery(text: string): CardQuery | undefined {
  try {
    const { address, from } = JSON.parse(text) as Partial<CardQuery>;
    return isAddress(address) && typeof from === 'string' ? { address, from } : undefined;
  } catch {
    // Somebody typed the address; what it should have been is said in the card.
    return undefined;
  }
}

/** Whether another command, a node of a view or the query of a card names a clause. */
export function isAddress(value: unknown): value is ClauseAddress {
  const { standard, edition, clause } = (value ?? {}) as Partial<Record<keyof ClauseAddress, unknown>>;
  return [standard, edition, clause].every(part => typeof part === 'string');
}
