import { numberAndTitle } from '../catalogue/number-and-title.ts';
import type { Counterpart, Edition } from '../catalogue/types.ts';
import { sourceName } from '../correlations/source-name.ts';
import { adoptedAs } from '../documents/adopted-as.ts';
import type { Document } from '../documents/document.ts';
import type { Reference } from '../references/reference.ts';

/** `ISO 9001:2015 8.4 (Control of externally provided …)`; also where the edition does not list the number. */
export function clauseName(edition: Edition, number: string): string {
  const clause = edition.clause(number);
  return `${edition.name} ${clause ? numberAndTitle(clause) : number}`;
}

/** What a finding says of an edition, and how that edition was read where the text cites an adoption with another year. */
export const withAdoption = (message: string, document: Document, reference: Reference): string =>
  [message, adoptedAs(document, reference) ?? []].flat().join(' ');

/** Who says what a row says: its source, or a draft with the source that it gives. */
export const sayerOf = ({ source, basis }: Counterpart): string =>
  basis === 'draft' ? `a draft (${sourceName(source)})` : sourceName(source);

/** One line for each source that the rows name, in their order. */
export const rowsRead = (rows: readonly Counterpart[]): { span: undefined; message: string }[] =>
  [...new Set(rows.map(row => sourceName(row.source)))].map(message => ({ span: undefined, message }));
