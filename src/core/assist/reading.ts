import { adoptedAs } from '../documents/adopted-as.ts';
import type { Document } from '../documents/document.ts';
import type { ResolvedEdition } from '../documents/resolve-edition.ts';
import type { Reference, ViaKind } from '../references/reference.ts';
import { oneLine } from '../text/one-line.ts';
import { textAt } from '../text/span.ts';

/** What named the standard, where it did not stand beside the clause. */
const viaSentences: Readonly<Record<ViaKind, string>> = {
  sentence: 'The sentence, or one before it, names the standard',
  row: 'The row of the table names the standard',
  column: 'The head of the column names the standard',
  caption: 'The caption of the table names the standard',
  label: 'The line before the list or table names the standard',
  section: 'An earlier sentence of the section names the standard',
  heading: 'A heading above names the standard',
  title: 'The title of the document names the standard',
  'front-matter': 'The front matter names the standard',
  document: 'The rest of the document says which standard is meant',
  config: 'The scope of the config names the standard',
};

/**
 * How a reference was read, in sentences, as far as it does not say so itself: what settled its standard, why this edition
 * is meant, of which edition it is an adoption, and that a range implies it. Empty for a reference that is explicit. The
 * text quoted is the document's, and not escaped.
 */
export function readingOf(
  document: Document,
  reference: Reference,
  { edition, how }: ResolvedEdition,
): readonly string[] {
  const { text } = document;
  const sentences: string[] = [];
  const { via, implied } = reference;
  if (implied) sentences.push(`The range ${textAt(text, reference.span)} implies it.`);
  if (via) {
    const named = via.span ? `: ${oneLine(textAt(text, via.span))}` : '';
    sentences.push(`${viaSentences[via.kind]}${named}.`);
  }
  const adopted = adoptedAs(document, reference);
  if (adopted !== undefined) sentences.push(adopted);
  switch (how) {
    case 'stated':
      break;
    case 'scope':
      sentences.push('No edition is stated; the one in scope is meant.');
      break;
    case 'document':
      sentences.push(`No edition is stated; the document says ${edition?.year ?? 'which'} elsewhere.`);
      break;
    case 'latest':
      sentences.push('No edition is stated; the latest whose clauses a pack lists is meant.');
  }
  return sentences;
}
