import { nameOfEdition } from '../catalogue/catalogue.ts';
import type { ClauseAddress, DefinedTerm, Edition } from '../catalogue/types.ts';
import { escapeMarkdown } from '../text/markdown.ts';
import { citationPieces, citationSentence } from './citation-lines.ts';
import {
  type AnswerLines,
  answersFor,
  applicabilitySentence,
  breadcrumbOf,
  clauseTitle,
  draftSentence,
  exclusionSentence,
  sentencesOf,
  statusSentence,
  successorLines,
} from './clause-lines.ts';
import { joined, type LinkedText, linkedText, type Piece } from './linked-text.ts';
import { addressOfEntry, termParagraphs } from './term-lines.ts';
import type { AssistWorld } from './world.ts';

/**
 * The clause card: everything known of a clause as a Markdown document to read. Clauses lead to their cards, places to
 * where they are. The entry of a term has a card, too. For a clause that the edition lacks, or an edition that no pack has,
 * the card says so.
 */
export function cardOf(address: ClauseAddress, world: AssistWorld): LinkedText {
  const edition = world.catalogue.edition(address.standard, address.edition);
  const clause = edition?.clause(address.clause);
  const entry = clause ? undefined : world.terms?.entry(address);
  if (entry) return entryCard(entry, world);
  if (!edition || !clause) {
    const name = escapeMarkdown(nameOfEdition(address, world.catalogue));
    const lacks = edition?.isListed ? `${name} has no such clause.` : `No pack lists the clauses of ${name}.`;
    return linkedText([`# ${escapeMarkdown(address.clause)}\n\n${lacks}\n`]);
  }

  const above = breadcrumbOf(edition, clause.number);
  const successors = successorLines(edition, clause.number, world);
  const answers = answersFor(edition, clause.number, world);
  const sections: readonly (readonly Piece[])[] = [
    [`# ${escapeMarkdown(clauseTitle(clause))}`],
    [
      [escapeMarkdown([edition.name, edition.title].filter(Boolean).join(', ')), statusSentence(edition)]
        .filter(Boolean)
        .join('. '),
    ],
    [above === '' ? '' : `In ${escapeMarkdown(above)}.`],
    [draftSentence(clause)],
    [clause.isRequirement ? (applicabilitySentence(edition, clause.number) ?? '') : ''],
    [exclusionSentence(edition, clause.number, world) ?? ''],
    childrenSection(edition, clause.children),
    successors ? ['## In the edition that replaces this one\n\n', ...answerSection(successors)] : [],
    answers.length === 0 ? [] : ['## Counterparts\n\n', ...joined(answers.map(answerSection), '\n\n')],
    citedSection(address, world),
  ];
  return linkedText([...joined(sections, '\n\n'), '\n']);
}

function entryCard(entry: DefinedTerm, world: AssistWorld): LinkedText {
  const sections: readonly (readonly Piece[])[] = [
    [`# ${escapeMarkdown(`${entry.entry} ${entry.term}`)}`],
    [`A term of ${escapeMarkdown(nameOfEdition(entry, world.catalogue))}.`],
    ['## In the other editions'],
    [termParagraphs([entry], world).join('\n\n')],
    citedSection(addressOfEntry(entry), world),
  ];
  return linkedText([...joined(sections, '\n\n'), '\n']);
}

function childrenSection(edition: Edition, children: readonly string[]): readonly Piece[] {
  if (children.length === 0) return [];
  const items = children
    .flatMap(number => edition.clause(number) ?? [])
    .map(child => ['- ', clausePiece(edition, child.number, clauseTitle(child))]);
  return ['## Below it\n\n', ...joined(items, '\n')];
}

const clausePiece = ({ standard, year }: Edition, clause: string, title: string): Piece => ({
  text: escapeMarkdown(title),
  target: { kind: 'clause', address: { standard, edition: year, clause } },
});

function answerSection({ edition, lines }: AnswerLines): readonly Piece[] {
  const items = lines.flatMap(({ clause, title, statements }): (readonly Piece[])[] => {
    if (clause === undefined) return statements.map(said => [`- ${sentencesOf(said).join(' ')}`]);
    const details = statements.flatMap(said => sentencesOf(said).map(sentence => [`  - ${sentence}`]));
    return [['- **', clausePiece(edition, clause, title), '**'], ...details];
  });
  return [`### ${escapeMarkdown(edition.name)}\n\n`, ...joined(items, '\n')];
}

function citedSection(address: ClauseAddress, world: AssistWorld): readonly Piece[] {
  if (!world.citations) return [];
  const citations = world.citations.of(address, world);
  const documents = new Set(citations.map(({ uri }) => uri)).size;
  const sentence = citationSentence({ places: citations.length, documents });
  const items = citations.map(citation => ['- ', ...citationPieces(citation, world)]);
  return joined([['## Where it is cited'], [sentence], joined(items, '\n')], '\n\n');
}
