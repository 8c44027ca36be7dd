import type { Answer, Catalogue, Clause, Correlations, Edition } from '../catalogue/types.ts';
import type { Config } from '../config/config.ts';
import type { Document } from '../documents/document.ts';
import { resolveEdition } from '../documents/resolve-edition.ts';
import type { Span } from '../text/span.ts';
import { escapeMarkdown } from './markdown.ts';
import { referenceAt } from './reference-at.ts';

/** What an answer about a document is looked up in. */
export interface AssistContext {
  readonly document: Document;
  readonly config: Config;
  readonly catalogue: Catalogue;
  readonly correlations: Correlations;
}

/** What is shown beside a place of the text. */
export interface Hover {
  /** The text that it is about. */
  readonly span: Span;
  readonly markdown: string;
}

/**
 * The clause that is cited at an offset: its title, its place in the edition, and what answers to it in the editions in
 * scope (without a scope: in every edition whose clauses a pack lists). undefined where no clause that a pack knows is cited.
 */
export function hoverAt(offset: number, context: AssistContext): Hover | undefined {
  const { document, config, catalogue } = context;
  const reference = referenceAt(document, offset);
  if (reference?.clause === undefined) return undefined;
  const { edition } = resolveEdition(reference, document, config, catalogue);
  const clause = edition?.clause(reference.clause);
  if (edition === undefined || clause === undefined) return undefined;

  const { clauseSpan, span } = reference;
  const isOnNumber = clauseSpan.start <= offset && offset <= clauseSpan.end;
  return { span: isOnNumber ? clauseSpan : span, markdown: describe(edition, clause, context) };
}

function describe(
  edition: Edition,
  clause: Clause,
  { config, catalogue, correlations }: AssistContext,
): string {
  const above = edition.path(clause.number).slice(0, -1);
  const paragraphs = [`**${escapeMarkdown(edition.name)} ${named(clause)}**`];
  if (above.length > 0) {
    paragraphs.push(
      above
        .flatMap(number => edition.clause(number) ?? [])
        .map(named)
        .join(' › '),
    );
  }
  const from = { standard: edition.standard, edition: edition.year, clause: clause.number };
  const rows = othersToShow(edition, config, catalogue).flatMap(other => {
    const answer = correlations.answer(from, { standard: other.standard, edition: other.year });
    return answerRows(answer, other);
  });
  if (rows.length > 0) paragraphs.push(rows.join('\n'));
  return paragraphs.join('\n\n');
}

function answerRows(answer: Answer, other: Edition): readonly string[] {
  const name = escapeMarkdown(other.name);
  if (answer.kind === 'no-row') return [];
  if (answer.kind === 'none') {
    const { document, place } = answer.row.source;
    return [`- ${name}: no counterpart, says ${escapeMarkdown(`${document}, ${place}`)}`];
  }
  return answer.counterparts.map(({ to, relation, basis }) => {
    const clause = to.clause === undefined ? undefined : other.clause(to.clause);
    const target = clause ? named(clause) : escapeMarkdown(to.clause ?? '');
    return `- ${name} ${target} (${relation}${basis === 'published' ? '' : `, ${basis}`})`;
  });
}

const named = ({ number, title }: Clause): string =>
  escapeMarkdown(title === undefined ? number : `${number} ${title}`);

function othersToShow(edition: Edition, config: Config, catalogue: Catalogue): readonly Edition[] {
  const editions =
    config.standards.length === 0
      ? catalogue.editions.filter(({ isListed }) => isListed)
      : config.standards.flatMap(entry => catalogue.edition(entry.standard, entry.edition) ?? []);
  return editions.filter(({ id }) => id !== edition.id);
}
