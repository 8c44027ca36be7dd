import type { ClauseAddress, Edition } from '../catalogue/types.ts';
import { escapeMarkdown } from '../text/markdown.ts';
import { citationLink, citationSentence } from './citation-lines.ts';
import {
  type AnswerLines,
  answersFor,
  breadcrumbOf,
  clauseTitle,
  exclusionSentence,
  statusSentence,
  successorLines,
} from './clause-lines.ts';
import type { AssistWorld } from './world.ts';

/**
 * The clause card: everything known of a clause as a Markdown document to read. For a clause that the edition lacks, or
 * an edition that no pack has, the card says so.
 */
export function cardOf(address: ClauseAddress, world: AssistWorld): string {
  const edition = world.catalogue.edition(address.standard, address.edition);
  const clause = edition?.clause(address.clause);
  if (!edition || !clause) {
    const name = escapeMarkdown(`${address.standard}:${address.edition}`);
    const lacks = edition?.isListed ? `${name} has no such clause.` : `No pack lists the clauses of ${name}.`;
    return `# ${escapeMarkdown(address.clause)}\n\n${lacks}\n`;
  }

  const above = breadcrumbOf(edition, clause.number);
  const successors = successorLines(edition, clause.number, world);
  const answers = answersFor(edition, clause.number, world);
  const sections = [
    `# ${escapeMarkdown(clauseTitle(clause))}`,
    [escapeMarkdown([edition.name, edition.title].filter(Boolean).join(', ')), statusSentence(edition)]
      .filter(Boolean)
      .join('. '),
    above === '' ? '' : `In ${escapeMarkdown(above)}.`,
    clause.isDraft ? 'Its number and title are a draft: they were read in nobody’s published list.' : '',
    exclusionSentence(address, world) ?? '',
    childrenSection(edition, clause.children),
    successors ? `## In the edition that replaces this one\n\n${answerSection(successors)}` : '',
    answers.length === 0 ? '' : `## Counterparts\n\n${answers.map(answerSection).join('\n\n')}`,
    citedSection(address, world),
  ];
  return `${sections.filter(section => section !== '').join('\n\n')}\n`;
}

function childrenSection(edition: Edition, children: readonly string[]): string {
  if (children.length === 0) return '';
  const items = children
    .flatMap(number => edition.clause(number) ?? [])
    .map(child => `- ${escapeMarkdown(clauseTitle(child))}`);
  return `## Below it\n\n${items.join('\n')}`;
}

function answerSection({ edition, lines }: AnswerLines): string {
  const items = lines.flatMap(({ title, statements }) => {
    const details = statements.flatMap(sentences => sentences.map(sentence => `  - ${sentence}`));
    return title === undefined
      ? statements.map(sentences => `- ${sentences.join(' ')}`)
      : [`- **${escapeMarkdown(title)}**`, ...details];
  });
  return `### ${escapeMarkdown(edition.name)}\n\n${items.join('\n')}`;
}

function citedSection(address: ClauseAddress, world: AssistWorld): string {
  if (!world.citations) return '';
  const citations = world.citations.of(address);
  const items = citations.map(citation => `- ${citationLink(citation, world)}`);
  return ['## Where it is cited', citationSentence(citations), items.join('\n')].filter(Boolean).join('\n\n');
}
