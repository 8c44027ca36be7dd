import * as vscode from 'vscode';
import { type Catalogue, type ClauseAddress, type LinkTarget, nameOfEdition } from '../core/index.ts';
import { cardPageScheme, cardScheme, explanationScheme, placeScheme } from './schemes.ts';

// What the addresses of cards and explanations mean, and where their links lead.

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

/** The text that tells how a document was read. */
export function explanationUri(document: vscode.Uri): vscode.Uri {
  const name = document.path.slice(document.path.lastIndexOf('/') + 1);
  const path = `/${vscode.l10n.t('How {0} was read', name)}.md`;
  return vscode.Uri.from({ scheme: explanationScheme, path, query: document.toString() });
}

/** The page of a card, for its text. */
export const pageOf = (card: vscode.Uri): vscode.Uri => card.with({ scheme: cardPageScheme });

/** The document that a card or an explanation was made for; undefined for anything else. */
export function subjectOf(uri: vscode.Uri): vscode.Uri | undefined {
  const subject = uri.scheme === explanationScheme ? uri.query : readCard(uri)?.from;
  return subject === undefined ? undefined : vscode.Uri.parse(subject);
}

/** Where a link in a card leads; the card of another clause has the config of the same document. */
export function uriOf(target: LinkTarget, from: vscode.Uri, catalogue: Catalogue): vscode.Uri {
  if (target.kind === 'place') return vscode.Uri.parse(target.uri).with({ fragment: `L${target.line + 1}` });
  return cardUri(target.address, subjectOf(from) ?? from, catalogue);
}

/**
 * Where a link in a page leads. From an address of a file VS Code's preview takes no more than the file,
 * so a place has an address of its own, which `registerPlaces` takes to the line.
 */
export function addressInPage(target: LinkTarget, from: vscode.Uri, catalogue: Catalogue): string {
  const uri = uriOf(target, from, catalogue);
  if (target.kind === 'clause') return pageOf(uri).toString();
  // No name of a Markdown file: nobody is to read it as one.
  const path = `${uri.path}:${target.line + 1}`;
  return vscode.Uri.from({ scheme: placeScheme, path, query: uri.toString() }).toString();
}

/** The clause that a card is about, be it shown as a text or as a page; undefined for any other document. */
export const addressOfCard = (uri: vscode.Uri): ClauseAddress | undefined => readCard(uri)?.address;

const readCard = ({ scheme, query }: vscode.Uri): CardQuery | undefined =>
  scheme === cardScheme || scheme === cardPageScheme ? readQuery(query) : undefined;

/** What the query of a card says; undefined where somebody typed another. */
export function readQuery(text: string): CardQuery | undefined {
  try {
    const { address, from } = JSON.parse(text) as Partial<CardQuery>;
    return isAddress(address) && typeof from === 'string' ? { address, from } : undefined;
  } catch {
    // What the address should have been is said in the card.
    return undefined;
  }
}

/** Whether another command, a node of a view or the query of a card names a clause. */
export function isAddress(value: unknown): value is ClauseAddress {
  const { standard, edition, clause } = (value ?? {}) as Partial<Record<keyof ClauseAddress, unknown>>;
  return [standard, edition, clause].every(part => typeof part === 'string');
}
