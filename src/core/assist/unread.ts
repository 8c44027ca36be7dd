import { knowledgeOf } from '../catalogue/knowledge.ts';
import { editionsInScope } from '../config/editions-in-scope.ts';
import type { Document } from '../documents/document.ts';
import { readOptionsOf } from '../documents/read-options.ts';
import { editionResolver } from '../documents/resolve-edition.ts';
import { type UnreadNumber, unreadNumbers, type WhyUnread } from '../documents/unread-numbers.ts';
import { groupBy } from '../text/group-by.ts';
import { LineIndex } from '../text/line-index.ts';
import { listed } from '../text/listed.ts';
import { escapeMarkdown } from '../text/markdown.ts';
import { oneLine } from '../text/one-line.ts';
import { joined, type Piece } from './linked-text.ts';
import type { AssistWorld } from './world.ts';

/** More places of one kind say no more. */
const mostPlaces = 12;

/** What can be done about it comes first. */
const order: readonly WhyUnread['kind'][] = [
  'no-word',
  'own-word',
  'no-standard',
  'of-other',
  'own-part',
  'no-number',
  'no-prose',
];

/**
 * The numbers that a reader may take for clauses and that were not read as such, as Markdown: an item for each reason, with the
 * lines of the numbers that it holds for. Of interest are the clauses in scope, without one those of the editions that the
 * document cites. Empty where there are no such numbers.
 */
export function explainUnread(document: Document, world: AssistWorld): readonly Piece[] {
  const { config, catalogue, terms } = world;
  const editions = editionsOfInterest(document, world);
  const numbers = unreadNumbers(
    document,
    readOptionsOf({ clauses: knowledgeOf(catalogue, terms), config }),
    clause => editions.some(edition => edition.has(clause)),
  );
  const [first] = numbers;
  const edition = editions.find(each => each.has(first?.clause ?? ''));
  if (!first || !edition) return [];
  const lines = new LineIndex(document.text);
  const groups = [...groupBy(numbers, ({ why }) => reasonFor(why))].sort(
    ([, [a]], [, [b]]) => rankOf(a) - rankOf(b),
  );
  const items = groups.map(([reason, found]): readonly Piece[] => [
    `- ${escapeMarkdown(reason)}: `,
    ...placesOf(found, document.uri, lines),
    '.',
  ]);
  return [
    '## Numbers that were not read as clauses\n\n',
    escapeMarkdown(
      `${listed(editions.map(({ name }) => name))} ${editions.length === 1 ? 'has' : 'have'} clauses with these numbers. With the standard beside it, as in “${edition.name} ${first.clause}”, a number is read anywhere in prose.`,
    ),
    '\n\n',
    ...joined(items, '\n'),
  ];
}

const rankOf = (number: UnreadNumber | undefined): number => order.indexOf(number?.why.kind ?? 'no-prose');

function editionsOfInterest(document: Document, { config, catalogue }: AssistWorld) {
  const inScope = editionsInScope(config, catalogue);
  if (inScope.length > 0) return inScope;
  const resolve = editionResolver(document, config, catalogue);
  const cited = document.references.flatMap(reference => resolve(reference).edition ?? []);
  return [...new Set(cited)].filter(({ isListed }) => isListed);
}

/** `7.5 in line 12, 8.4 in line 30`; the lines lead to where they are. */
function placesOf(numbers: readonly UnreadNumber[], uri: string, lines: LineIndex): readonly Piece[] {
  const places = numbers.slice(0, mostPlaces).map(({ clause, span }): readonly Piece[] => {
    const { line } = lines.positionAt(span.start);
    return [`${clause} in `, { text: `line ${line + 1}`, target: { kind: 'place', uri, line } }];
  });
  const more = numbers.length - places.length;
  return [...joined(places, ', '), ...(more > 0 ? [` and ${more} more`] : [])];
}

/** Why numbers were not read, up to where they are listed; text of the document in it is not escaped. */
function reasonFor(why: WhyUnread): string {
  switch (why.kind) {
    case 'no-word':
      return `Nothing calls them clauses${meaningOf('; with the word “clause” before them', why.standards)}`;
    case 'own-word':
      return `“${oneLine(why.word)}” may mean the text’s own${meaningOf('; with “clause” in its place', why.standards)}`;
    case 'no-standard':
      return 'Nothing near them says of which standard they are';
    case 'of-other':
      return why.name === undefined
        ? 'The words around them name a law, a contract, another text or a section of this one'
        : `The words around them name ${oneLine(why.name)}`;
    case 'own-part':
      return 'Headings or paragraphs of the document have these numbers of their own';
    case 'no-number':
      return 'What stands beside them makes them something else, such as a version, an amount or a date';
    case 'no-prose':
      return 'They stand in code, a comment or an address, where no prose is';
  }
}

function meaningOf(ifSo: string, standards: readonly string[]): string {
  if (standards.length === 0) return '';
  return standards.length === 1
    ? `${ifSo} they would be of ${standards[0]}`
    : `${ifSo} it would be asked whether they are of ${listed(standards, 'or')}`;
}
