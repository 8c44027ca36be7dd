import { nameOfEdition } from '../catalogue/catalogue.ts';
import type { DefinedTerm } from '../catalogue/types.ts';
import { termsInScope } from '../config/terms-in-scope.ts';
import type { Document } from '../documents/document.ts';
import { termUseAt } from '../documents/term-uses.ts';
import { escapeMarkdown } from '../text/markdown.ts';
import type { Hover } from './hover.ts';
import { addressOfEntry, termParagraphs } from './term-lines.ts';
import type { AssistWorld } from './world.ts';

/**
 * Where the standards in scope define the term that stands at an offset, and how their definitions differ. undefined where no
 * term stands, in code and the like, and where a reference does; and without a scope, since every text is full of terms.
 */
export function termHoverAt(document: Document, offset: number, world: AssistWorld): Hover | undefined {
  const use = termUseAt(document, offset, termsInScope(world));
  const [lead, ...others] = use?.term.entries ?? [];
  if (!use || !lead) return undefined;
  const places = [lead, ...others].map(entry =>
    escapeMarkdown(`${nameOfEdition(entry, world.catalogue)} ${entry.entry}`),
  );
  const contents = [
    `**${escapeMarkdown(use.term.headword)}** · ${places.join(', ')}`,
    ...termParagraphs([lead, ...others], world),
  ];
  return { span: use.span, contents: contents.join('\n\n'), actions: [showEntry(lead)] };
}

/** What is known of an entry that a reference names, with the paragraphs given after the first line. */
export function describeEntry(
  entry: DefinedTerm,
  world: AssistWorld,
  reading = '',
): Pick<Hover, 'contents' | 'actions'> {
  const contents = [
    `**${escapeMarkdown(`${entry.entry} ${entry.term}`)}** · ${escapeMarkdown(nameOfEdition(entry, world.catalogue))}`,
    ...(reading === '' ? [] : [reading]),
    ...termParagraphs([entry], world),
  ];
  return { contents: contents.join('\n\n'), actions: [showEntry(entry)] };
}

const showEntry = (entry: DefinedTerm): Hover['actions'][number] => ({
  kind: 'show-entry',
  title: 'Show the card of the entry',
  address: addressOfEntry(entry),
});
