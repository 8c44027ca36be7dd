import { nameOfEdition } from '../catalogue/catalogue.ts';
import type { Edition } from '../catalogue/types.ts';
import { packRemark } from '../correlations/relation-words.ts';
import { sourceName } from '../correlations/source-name.ts';
import { isToldUnasked } from '../correlations/told-unasked.ts';
import type { Document } from '../documents/document.ts';
import { editionResolver } from '../documents/resolve-edition.ts';
import { designationOf } from '../fixes/notation.ts';
import type { Reference } from '../references/reference.ts';
import { sayerOf } from '../rules/wording.ts';
import { LineIndex } from '../text/line-index.ts';
import { listed } from '../text/listed.ts';
import { escapeMarkdown } from '../text/markdown.ts';
import { oneLine } from '../text/one-line.ts';
import { textAt } from '../text/span.ts';
import { clauseTitle } from './clause-lines.ts';
import { joined, type LinkedText, linkedText, type Piece } from './linked-text.ts';
import { readingOf } from './reading.ts';
import { explainUnread } from './unread.ts';
import { type AssistWorld, documentName, editionsToShow, entryOf } from './world.ts';

/**
 * How a document was read, as a Markdown document: the editions in scope, each reference in the order of the text with
 * what settled its standard and edition and the rows that its counterparts rest on, what was left unread because
 * two standards could be meant, and which numbers were not read as clauses, and why. Lines lead to where they are.
 *
 * @param notices what else a reader should know of it, such as settings that do not count; sentences
 */
export function explainDocument(
  document: Document,
  world: AssistWorld,
  notices: readonly string[] = [],
): LinkedText {
  const lines = new LineIndex(document.text);
  const item = (offset: number, sentences: string): readonly Piece[] => {
    const { line } = lines.positionAt(offset);
    const target = { kind: 'place', uri: document.uri, line } as const;
    return ['- ', { text: `Line ${line + 1}`, target }, `: ${sentences}`];
  };
  const resolve = editionResolver(document, world.config, world.catalogue);
  const scope = world.config.standards.map(entry => nameOfEdition(entry, world.catalogue));
  const { references, ambiguities } = document;

  const read = references.map(reference =>
    item(reference.clauseSpan.start, explainReference(document, reference, resolve, world).join(' ')),
  );
  const unread = ambiguities.map(({ span, standards }) => {
    const could = standards.length > 0 ? `could be of ${listed(standards, 'or')}` : 'has no standard near it';
    return item(span.start, `${escapeMarkdown(`“${oneLine(textAt(document.text, span))}” ${could}`)}.`);
  });
  const sections: readonly (readonly Piece[])[] = [
    [`# How ${escapeMarkdown(documentName(document.uri, world))} was read`],
    [
      scope.length > 0
        ? `In scope: ${escapeMarkdown(listed(scope))}.`
        : 'No scope is set: every edition whose clauses a pack lists is looked in.',
    ],
    joined(
      notices.map(notice => [escapeMarkdown(notice)]),
      '\n\n',
    ),
    ['## References'],
    read.length === 0 ? ['The document cites nothing that was recognized.'] : joined(read, '\n'),
    unread.length === 0 ? [] : ['## Left unread\n\n', ...joined(unread, '\n')],
    explainUnread(document, world),
  ];
  return linkedText([...joined(sections, '\n\n'), '\n']);
}

/** How one reference was read, a sentence each, as Markdown. */
function explainReference(
  document: Document,
  reference: Reference,
  resolve: ReturnType<typeof editionResolver>,
  world: AssistWorld,
): readonly string[] {
  const resolved = resolve(reference);
  const { edition } = resolved;
  const typed = oneLine(textAt(document.text, reference.implied ? reference.span : reference.clauseSpan));
  const entry = entryOf(document, reference, world);
  const clause = edition?.clause(reference.clause ?? '');
  const meant = entry
    ? [nameOfEdition(entry, world.catalogue), entry.entry, entry.term]
    : [edition?.name ?? designationOf(reference), clause ? clauseTitle(clause) : reference.clause];
  const lacking = entry ? 'It is the entry of a term.' : lackingOf(edition, reference);
  return [
    `**${escapeMarkdown(typed)}** is ${escapeMarkdown(meant.filter(Boolean).join(' '))}.`,
    ...(reference.via === undefined ? ['The standard stands beside it.'] : []),
    ...(lacking === undefined ? [] : [lacking]),
    ...readingOf(document, reference, resolved).map(escapeMarkdown),
    ...(edition && clause ? rowSentences(clause.number, edition, world) : []),
  ];
}

/** What is not known of a reference; undefined where nothing is missing. */
function lackingOf(edition: Edition | undefined, { clause }: Reference): string | undefined {
  if (!edition) return 'No pack has this edition.';
  if (!edition.isListed) return 'No pack lists its clauses.';
  return clause === undefined || edition.has(clause) ? undefined : 'The edition has no such clause.';
}

/** Which rows answer for a clause, an edition a sentence; those that no table has a row for are left out. */
function rowSentences(
  number: string,
  { standard, year, id }: { readonly standard: string; readonly year: string; readonly id: string },
  world: AssistWorld,
): readonly string[] {
  const from = { standard, edition: year, clause: number };
  return editionsToShow(world).flatMap(other => {
    if (other.id === id || other.standard === standard) return [];
    const answer = world.correlations.answer(from, { standard: other.standard, edition: other.year });
    if (answer.kind === 'no-row') return [];
    const isAsked = world.config.standards.length > 0;
    if (
      !isAsked &&
      answer.kind === 'counterparts' &&
      !answer.counterparts.some(row => isToldUnasked(row, other))
    )
      return [];
    if (answer.kind === 'none') {
      return [
        `${escapeMarkdown(`${other.name}: no counterpart, says ${sayerOf(answer.row)}${packRemark(answer.row)}`)}.`,
      ];
    }
    const clauses = listed([...new Set(answer.counterparts.flatMap(({ to }) => to.clause ?? []))]);
    const sources = [
      ...new Set(answer.counterparts.map(row => sourceName(row.source) + packRemark(row))),
    ].join('; ');
    return [`${escapeMarkdown(`${other.name} ${clauses}: ${sources}`)}.`];
  });
}
