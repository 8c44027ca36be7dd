import { nameOfEdition } from '../catalogue/catalogue.ts';
import { addressIn } from '../catalogue/clause-address.ts';
import type { Clause, ClauseAddress, DefinedTerm, Edition } from '../catalogue/types.ts';
import { basisWords } from '../correlations/relation-words.ts';
import type { Document } from '../documents/document.ts';
import { editionResolver, type ResolvedEdition, resolveEdition } from '../documents/resolve-edition.ts';
import type { Reference } from '../references/reference.ts';
import { capitalized } from '../text/capitalized.ts';
import { counted } from '../text/counted.ts';
import { escapeMarkdown } from '../text/markdown.ts';
import type { Span } from '../text/span.ts';
import { browsingPlatformUrl } from './browsing-platform.ts';
import { citationLink, citationSentence } from './citation-lines.ts';
import {
  type AnswerLines,
  answersFor,
  breadcrumbOf,
  clauseTitle,
  draftSentence,
  exclusionSentence,
  type Statement,
  sentencesOf,
  statusSentence,
  successorLines,
} from './clause-lines.ts';
import { counterpartChoices, hasPlaceFor } from './counterpart-choices.ts';
import { readingOf } from './reading.ts';
import { referenceAt } from './reference-at.ts';
import { describeEntry } from './term-hover.ts';
import { type AssistWorld, entryOf } from './world.ts';

/** What can be done from a hover. */
export type HoverAction =
  /** Choose among the counterparts of the reference that stands at `offset`. */
  | { readonly kind: 'insert-counterparts'; readonly title: string; readonly offset: number }
  | { readonly kind: 'show-card'; readonly title: string; readonly address: ClauseAddress }
  /** The same of an entry of a term, which no view lists. */
  | { readonly kind: 'show-entry'; readonly title: string; readonly address: ClauseAddress }
  | { readonly kind: 'open'; readonly title: string; readonly url: string };

/** What is shown beside a place of the text. */
export interface Hover {
  /** The text that it is about: the number of the clause, or the reference where something else of it is pointed at. */
  readonly span: Span;
  /** Markdown, its first line short. */
  readonly contents: string;
  readonly actions: readonly HoverAction[];
}

/** More places than this are left to the clause card. */
const mostCitations = 5;

/** More counterparts in one edition than this are left to it as well. */
const mostCounterparts = 5;

/**
 * What is known of the clause, the entry of a term or the standard cited at an offset. undefined where nothing is cited
 * that a pack has, so also for a clause that its edition lacks: the finding there says so.
 */
export function hoverAt(document: Document, offset: number, world: AssistWorld): Hover | undefined {
  const reference = referenceAt(document, offset);
  if (!reference) return undefined;
  const resolved = resolveEdition(reference, document, world.config, world.catalogue);
  const entry = entryOf(document, reference, world);
  const pointed = { document, reference, offset };
  if (entry) return entryHover(pointed, resolved, entry, world);
  if (!resolved.edition) return undefined;
  const known = { ...resolved, edition: resolved.edition };
  return reference.clause === undefined
    ? standardHover(pointed, known, world)
    : clauseHover(pointed, known, world);
}

/** A reference that somebody points at. */
interface Pointed {
  readonly document: Document;
  readonly reference: Reference;
  readonly offset: number;
}

type KnownEdition = ResolvedEdition & { readonly edition: Edition };

function entryHover(
  { document, reference, offset }: Pointed,
  resolved: ResolvedEdition,
  entry: DefinedTerm,
  world: AssistWorld,
): Hover {
  // Which edition of a vocabulary is meant no pack of clauses says.
  const isSettled = resolved.edition !== undefined || reference.edition !== undefined;
  const sentences = readingOf(document, reference, isSettled ? resolved : { ...resolved, how: 'stated' });
  const reading = [
    ...sentences,
    ...(isSettled ? [] : [`No edition is stated; ${nameOfEdition(entry, world.catalogue)} is meant.`]),
  ];
  return {
    span: spanAt(reference, offset),
    ...describeEntry(entry, world, reading.map(escapeMarkdown).join(' ')),
  };
}

/** The number, where it is pointed at, else the reference. */
const spanAt = ({ clauseSpan, span }: Reference, offset: number): Span =>
  clauseSpan.start <= offset && offset <= clauseSpan.end ? clauseSpan : span;

function clauseHover(
  { document, reference, offset }: Pointed,
  resolved: KnownEdition,
  world: AssistWorld,
): Hover | undefined {
  const { edition } = resolved;
  const clause = edition.clause(reference.clause ?? '');
  if (!clause) return undefined;
  const reading = readingOf(document, reference, resolved).map(escapeMarkdown).join(' ');
  const { contents, actions } = describeClause(edition, clause, world, reading);
  return {
    span: spanAt(reference, offset),
    contents,
    actions: [...insertActions(document, reference, world), ...actions],
  };
}

/**
 * What is known of a clause, wherever its number stands, and what can be done about it.
 *
 * @param reading how the number was read, as Markdown; empty where it says so itself
 */
export function describeClause(
  edition: Edition,
  clause: Clause,
  world: AssistWorld,
  reading = '',
): Pick<Hover, 'contents' | 'actions'> {
  const address = addressIn(edition, clause.number);
  const paragraphs = [
    `**${escapeMarkdown(clauseTitle(clause))}** · ${escapeMarkdown(edition.name)}`,
    placeParagraph(edition, clause, world),
    reading,
    ...answerParagraphs(edition, clause, world),
    ...citedParagraphs(address, world),
  ];
  return {
    contents: paragraphs.filter(paragraph => paragraph !== '').join('\n\n'),
    actions: [
      { kind: 'show-card', title: 'Show the clause card', address },
      ...openActions(edition, world, clause),
    ],
  };
}

function placeParagraph(edition: Edition, clause: Clause, world: AssistWorld): string {
  const above = breadcrumbOf(edition, clause.number);
  return [
    above === '' ? '' : `In ${escapeMarkdown(above)}.`,
    statusSentence(edition),
    draftSentence(clause),
    exclusionSentence(edition, clause.number, world) ?? '',
  ]
    .filter(sentence => sentence !== '')
    .join(' ');
}

function answerParagraphs(edition: Edition, { number }: Clause, world: AssistWorld): readonly string[] {
  const successors = successorLines(edition, number, world);
  const answers = answersFor(edition, number, world);
  const statements = [...(successors ? [successors] : []), ...answers].flatMap(({ lines }) =>
    shownOf(lines).flatMap(line => line.statements),
  );
  const drafts = draftsIn(statements);
  return [
    ...(successors ? [answerParagraph(successors, 'In the edition that replaces this one, ', drafts)] : []),
    ...answers.map(answer => answerParagraph(answer, '', drafts)),
    drafts.notice,
  ];
}

const shownOf = (lines: AnswerLines['lines']): AnswerLines['lines'] =>
  lines.length > mostCounterparts + 1 ? lines.slice(0, mostCounterparts) : lines;

/** How drafts are told: where there are several, what a draft is, and the sources that they share, are said once for all. */
interface Drafts {
  readonly areSeveral: boolean;
  /** Sources of more than one of them. */
  readonly shared: ReadonlySet<string>;
  /** What is said once; empty where each says it itself. */
  readonly notice: string;
}

function draftsIn(statements: readonly Statement[]): Drafts {
  const sources = statements.filter(({ basis }) => basis === 'draft').map(statement => statement.sources);
  const shared = new Set(sources.filter((each, index) => sources.indexOf(each) !== index));
  const areSeveral = sources.length > 1;
  const words = [capitalized(basisWords.draft), ...(shared.size > 0 ? [[...shared].join('; ')] : [])];
  return { areSeveral, shared, notice: areSeveral ? `${words.join(': ')}.` : '' };
}

/** The path through the element that both clauses carry says no more than the relation, and is left to the clause card. */
function wordsOf(statement: Statement, { areSeveral, shared }: Drafts): string {
  const { sentences, basis, sources } = statement;
  if (basis !== 'draft' || !areSeveral) return sentencesOf(statement).join(' ');
  const path = statement.isByStructure ? '' : statement.path;
  const source = shared.has(sources) ? 'Draft.' : `Draft: ${sources}.`;
  return [...sentences, path, source].filter(Boolean).join(' ');
}

function answerParagraph({ edition, lines }: AnswerLines, before: string, drafts: Drafts): string {
  const shown = shownOf(lines);
  const items = shown.flatMap(({ clause, title, statements }) =>
    statements.map(statement => {
      const words = wordsOf(statement, drafts);
      return clause === undefined ? `- ${words}` : `- **${escapeMarkdown(title)}**: ${words}`;
    }),
  );
  const left = lines.slice(shown.length).flatMap(({ clause }) => clause ?? []);
  if (left.length > 0)
    items.push(`- and ${left.length} more, which the clause card lists: ${escapeMarkdown(left.join(', '))}`);
  return `${before}**${escapeMarkdown(edition.name)}**\n\n${items.join('\n')}`;
}

function citedParagraphs(address: ClauseAddress, world: AssistWorld): readonly string[] {
  if (!world.citations) return [];
  const overview = world.citations.overviewOf(address, mostCitations, world);
  const shown = overview.first.map(citation => `- ${citationLink(citation, world)}`);
  const left = overview.places - shown.length;
  if (left > 0) shown.push(`- and ${left} more, which the clause card lists`);
  return [[citationSentence(overview), ...(shown.length > 0 ? ['', ...shown] : [])].join('\n')];
}

function insertActions(document: Document, reference: Reference, world: AssistWorld): readonly HoverAction[] {
  const canInsert = counterpartChoices(document, reference, world).some(
    choice => !choice.isCited && hasPlaceFor(document, reference, choice, world),
  );
  if (!canInsert) return [];
  const { start } = reference.clauseSpan;
  return [{ kind: 'insert-counterparts', title: 'Insert counterparts', offset: start }];
}

/** Nothing for a standard of which only packs know: ISO does not have it. */
const openActions = (
  edition: Edition,
  { catalogue }: AssistWorld,
  clause?: Clause,
): readonly HoverAction[] =>
  catalogue.ownStandards?.names.has(edition.standard)
    ? []
    : [
        {
          kind: 'open',
          title: 'Open on ISO’s Online Browsing Platform',
          url: browsingPlatformUrl(edition, catalogue, clause),
        },
      ];

function standardHover({ document, reference }: Pointed, resolved: KnownEdition, world: AssistWorld): Hover {
  const { edition } = resolved;
  const title = edition.title === '' ? '' : ` · ${escapeMarkdown(edition.title)}`;
  const status =
    statusSentence(edition) || `In force${edition.isStatusDraft ? ' (draft: to be checked)' : ''}.`;
  return {
    span: reference.span,
    contents: [
      `**${escapeMarkdown(edition.name)}**${title}`,
      status,
      readingOf(document, reference, resolved).map(escapeMarkdown).join(' '),
      countSentences(document, edition, world),
    ]
      .filter(paragraph => paragraph !== '')
      .join('\n\n'),
    actions: openActions(edition, world),
  };
}

function countSentences(document: Document, edition: Edition, world: AssistWorld): string {
  if (!edition.isListed) return 'No pack lists its clauses.';
  const cited = new Set<string>();
  const resolve = editionResolver(document, world.config, world.catalogue);
  for (const reference of document.references) {
    if (reference.standard !== edition.standard || reference.clause === undefined) continue;
    if (resolve(reference).edition?.id === edition.id && edition.has(reference.clause))
      cited.add(reference.clause);
  }
  const inProject = world.citations ? `, the project ${world.citations.countClauses(edition, world)}` : '';
  return `${counted(edition.clauses.length, 'clause')}; this document cites ${cited.size} of them${inProject}.`;
}
