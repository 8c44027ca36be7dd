import * as vscode from 'vscode';
import {
  type AssistWorld,
  addressIn,
  type ClauseAddress,
  type ClauseChoice,
  cardOf,
  clauseChoices,
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
import { isText } from './given.ts';
import { hereUri } from './here.ts';
import { Later } from './later.ts';
import { failureTo } from './log.ts';
import { registerPlaces } from './places-in-pages.ts';
import type { Project } from './project.ts';
import { openMarkdownFirst, say } from './say.ts';
import { cardPageScheme, cardScheme, explanationScheme } from './schemes.ts';
import type { Setup } from './setup.ts';
import { tooLong } from './too-long.ts';

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
  const texts = new CardTexts(project, citations);
  const showAgain = () =>
    later.run('', async () => {
      for (const { uri } of vscode.workspace.textDocuments) if (ourSchemes.has(uri.scheme)) changes.fire(uri);
    });
  const provide = (scheme: string, textOf: (uri: vscode.Uri) => Promise<string>) =>
    vscode.workspace.registerTextDocumentContentProvider(scheme, {
      onDidChange: changes.event,
      provideTextDocumentContent: textOf,
    });
  const provideWithLinks = (scheme: string) =>
    vscode.Disposable.from(
      provide(scheme, async uri => (await texts.of(uri)).text),
      vscode.languages.registerDocumentLinkProvider(
        { scheme },
        { provideDocumentLinks: document => texts.linksIn(document) },
      ),
    );

  return vscode.Disposable.from(
    changes,
    later,
    provideWithLinks(cardScheme),
    provideWithLinks(explanationScheme),
    provide(cardPageScheme, page => texts.ofPage(page)),
    registerPlaces(failureTo(log)),
    citations.onDidChange(showAgain),
    project.setups.onDidChange(showAgain),
    vscode.commands.registerCommand(showClauseCommand, (address: unknown, from: unknown) =>
      showClause(address, from, project, citations),
    ),
    vscode.commands.registerCommand(explainDocumentCommand, (of: unknown) => explain(of, project)),
  );
}

/** What cards and explanations say, by their addresses. */
class CardTexts {
  readonly #project: Project;
  readonly #citations: Citations;

  constructor(project: Project, citations: Citations) {
    this.#project = project;
    this.#citations = citations;
  }

  of(uri: vscode.Uri): Promise<LinkedText> {
    return uri.scheme === explanationScheme ? this.#explanation(uri) : this.#card(uri);
  }

  /** The text of a card with its links in it. */
  async ofPage(page: vscode.Uri): Promise<string> {
    const uri = page.with({ scheme: cardScheme });
    const { catalogue } = await this.#setupOf(uri);
    return withAddresses(await this.#card(uri), target => addressInPage(target, uri, catalogue));
  }

  async linksIn(document: vscode.TextDocument): Promise<vscode.DocumentLink[]> {
    const { text, links } = await this.of(document.uri);
    // A text that is about to be shown anew is asked for its links again then.
    if (text !== document.getText()) return [];
    const { catalogue } = await this.#setupOf(document.uri);
    return links.map(
      ({ span, target }) =>
        new vscode.DocumentLink(toRange(document, span), uriOf(target, document.uri, catalogue)),
    );
  }

  async #card(uri: vscode.Uri): Promise<LinkedText> {
    const query = readQuery(uri.query);
    if (query === undefined) return { text: vscode.l10n.t('This address names no clause.'), links: [] };
    // The places that cite the clause are told once they are known.
    this.#citations.begin();
    return cardOf(query.address, this.#citations.worldOf(await this.#setupOf(uri)));
  }

  async #explanation(uri: vscode.Uri): Promise<LinkedText> {
    const open = documentAt(vscode.Uri.parse(uri.query));
    if (open && this.#project.isTooLong(open)) return { text: tooLong(), links: [] };
    const reading = open && (await this.#project.answer(open, undefined, all => all));
    if (!reading) return { text: vscode.l10n.t('The document is not open any more.'), links: [] };
    const { document, setup } = reading;
    return explainDocument(document, this.#citations.worldOf(setup), setup.troubles);
  }

  #setupOf(uri: vscode.Uri): Promise<Setup> {
    return this.#project.setups.of(subjectOf(uri) ?? uri);
  }
}

/** Shows the card of a clause, which its user chooses where none is handed over. */
async function showClause(
  address: unknown,
  from: unknown,
  project: Project,
  citations: Citations,
): Promise<void> {
  const at = isText(from) ? vscode.Uri.parse(from) : (subjectInFront() ?? hereUri());
  const setup = await project.setups.of(at);
  const chosen = isAddress(address) ? address : await chooseClause(citations.worldOf(setup));
  if (chosen) await showPage(cardUri(chosen, at, setup.catalogue));
}

async function explain(of: unknown, project: Project): Promise<void> {
  const at = isText(of) ? vscode.Uri.parse(of) : hereUri();
  const document = documentAt(at);
  if (document && project.isRead(document)) await showText(explanationUri(at));
  else say(openMarkdownFirst());
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

interface ClauseItem extends vscode.QuickPickItem {
  readonly address: ClauseAddress;
}

async function chooseClause(world: AssistWorld): Promise<ClauseAddress | undefined> {
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
