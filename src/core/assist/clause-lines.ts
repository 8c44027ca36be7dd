import { applicabilityAt } from '../catalogue/applicability.ts';
import { nameOfEdition, successorOf } from '../catalogue/catalogue.ts';
import { addressIn } from '../catalogue/clause-address.ts';
import type { Answer, Basis, Catalogue, Clause, Counterpart, Edition } from '../catalogue/types.ts';
import { exclusionOf } from '../config/exclusion-of.ts';
import { isByStructure } from '../correlations/harmonized-structure.ts';
import {
  basisWords,
  clauseOfRow,
  inheritedWords,
  packRemark,
  partsMeant,
  relationWords,
} from '../correlations/relation-words.ts';
import { sourceName } from '../correlations/source-name.ts';
import { isToldUnasked } from '../correlations/told-unasked.ts';
import { sayerOf } from '../rules/wording.ts';
import { capitalized } from '../text/capitalized.ts';
import { groupBy } from '../text/group-by.ts';
import { escapeMarkdown } from '../text/markdown.ts';
import { type AssistWorld, editionsToShow } from './world.ts';

/** `8.7.3 Information security management`; the number alone where the clause has no title. */
export const clauseTitle = ({ number, title }: Clause): string =>
  title === undefined ? number : `${number} ${title}`;

/** What is to be said of a number that was read in no published list, and of its title; empty for others. */
export function draftSentence({ isDraft, title }: Clause): string {
  if (!isDraft) return '';
  return title === undefined
    ? 'Its number is a draft: it was read in nobody’s published list.'
    : 'Its number and title are a draft: they were read in nobody’s published list.';
}

/** `8 Operation › 8.7 Service assurance`: what stands above a clause; empty at the top. */
export const breadcrumbOf = (edition: Edition, number: string): string =>
  edition
    .path(number)
    .slice(0, -1)
    .flatMap(above => edition.clause(above) ?? [])
    .map(clauseTitle)
    .join(' › ');

/** What is to be said of an edition beside its name; empty for one in force. As Markdown. */
export function statusSentence({ status, successor, isStatusDraft }: Edition): string {
  if (status === 'current') return '';
  const replaced = successor === undefined ? '' : `, replaced by ${escapeMarkdown(successor)}`;
  return `Withdrawn${replaced}${isStatusDraft ? ' (draft: to be checked)' : ''}.`;
}

/** One thing that rows say of two clauses. */
export interface Statement {
  /** Markdown, a sentence each. */
  readonly sentences: readonly string[];
  /** The steps between the two clauses, as a sentence; empty where there are none. */
  readonly path: string;
  /** The path leads through nothing but the element that both clauses carry. */
  readonly isByStructure: boolean;
  /** What the rows rest on; undefined where the sentences say so. */
  readonly basis: Basis | undefined;
  /** Where that can be read, as Markdown without a full stop. */
  readonly sources: string;
}

/** A counterpart, and all that the rows say of it. */
interface CounterpartLine {
  /** Its number; undefined where the source says that there is none, or no table has a row. */
  readonly clause: string | undefined;
  /** `8.4 Control of …`, as text; empty where there is no clause. */
  readonly title: string;
  readonly statements: readonly Statement[];
}

/** What another edition has for a clause, as a list. */
export interface AnswerLines {
  readonly edition: Edition;
  readonly kind: Answer['kind'];
  readonly lines: readonly CounterpartLine[];
}

/**
 * What answers to a clause, edition by edition in the order of the scope. Without a scope: the other standards that some
 * table has a row for; with one, an edition that no table has a row for is told too. The edition that replaces this one
 * is left to `successorLines`.
 */
export function answersFor(edition: Edition, number: string, world: AssistWorld): readonly AnswerLines[] {
  const from = addressIn(edition, number);
  const hasScope = world.config.standards.length > 0;
  return editionsToShow(world).flatMap(other => {
    if (other.id === edition.id || other.datedName === edition.successor) return [];
    if (!hasScope && other.standard === edition.standard) return [];
    const answer = world.correlations.answer(from, { standard: other.standard, edition: other.year });
    if (!hasScope && !isInATable(answer, other)) return [];
    const asked = askedIn(edition, number, world.catalogue);
    return [{ edition: other, kind: answer.kind, lines: linesOf(answer, asked, other) }];
  });
}

/** Somebody's table says something, if only by way of others. */
const isInATable = (answer: Answer, to: Edition): boolean =>
  (answer.kind === 'none' && isToldUnasked(answer.row, to)) ||
  (answer.kind === 'counterparts' && answer.counterparts.some(row => isToldUnasked(row, to)));

/** What became of a clause in the edition that replaces its own; undefined where no pack lists it. */
export function successorLines(
  edition: Edition,
  number: string,
  { catalogue, correlations }: AssistWorld,
): AnswerLines | undefined {
  const next = successorOf(edition, catalogue);
  if (!next?.isListed) return undefined;
  const from = addressIn(edition, number);
  const counterparts = correlations.successors(from);
  const answer: Answer =
    counterparts.length > 0
      ? { kind: 'counterparts', counterparts }
      : correlations.answer(from, { standard: next.standard, edition: next.year });
  const asked = askedIn(edition, number, catalogue);
  return { edition: next, kind: answer.kind, lines: linesOf(answer, asked, next) };
}

/** The clause that counterparts are told of. */
interface Asked extends Pick<Clause, 'number' | 'title'> {
  /** What tells how texts cite the editions of its counterparts. */
  readonly catalogue: Catalogue;
}

const askedIn = (edition: Edition, number: string, catalogue: Catalogue): Asked => ({
  number,
  title: edition.clause(number)?.title,
  catalogue,
});

function linesOf(answer: Answer, asked: Asked, other: Edition): readonly CounterpartLine[] {
  switch (answer.kind) {
    case 'no-row':
      return [
        {
          clause: undefined,
          title: '',
          statements: [
            saying([`No table has a row for ${escapeMarkdown(`${asked.number} and ${other.name}`)}.`]),
          ],
        },
      ];
    case 'none':
      return [noneLine(answer.row, asked)];
    case 'counterparts': {
      const rows = groupBy(answer.counterparts, ({ to }) => to.clause ?? '');
      const lines = [...rows].map(([clause, alike]) => {
        const known = other.clause(clause);
        return {
          clause,
          title: known ? clauseTitle(known) : clause,
          statements: statementsOf(alike, asked, known?.title),
        };
      });
      return [...lines, ...(answer.nones ?? []).map(row => noneLine(row, asked))];
    }
  }
}

function noneLine(row: Counterpart, asked: Asked): CounterpartLine {
  const says = `No counterpart${inherited(row)}, says ${escapeMarkdown(sayerOf(row) + packRemark(row))}.`;
  return { clause: undefined, title: '', statements: [saying([says, ...remarks(row, asked)])] };
}

const saying = (sentences: readonly string[]): Statement => ({
  sentences,
  path: '',
  isByStructure: false,
  basis: undefined,
  sources: '',
});

/** All that a statement says, ending with the source. */
export const sentencesOf = ({ sentences, path, basis, sources }: Statement): readonly string[] =>
  [...sentences, path, basis === undefined ? '' : `${capitalized(basisWords[basis])}: ${sources}.`].filter(
    sentence => sentence !== '',
  );

/**
 * One statement a relation, with all that its rows remark and all their sources: tables of one document often say the same
 * of a pair. A row that says no more than `related` adds its remark and source to what another row says.
 */
function statementsOf(
  rows: readonly Counterpart[],
  asked: Asked,
  otherTitle: string | undefined,
): readonly Statement[] {
  const telling = rows.filter(({ relation }) => relation !== 'related');
  const groups = groupBy(
    telling.length > 0 ? telling : rows,
    row => `${relationWords[row.relation]}${inherited(row)} ${row.basis}`,
  );
  const [first] = groups.values();
  if (telling.length > 0)
    first?.push(...rows.filter(({ relation, basis }) => relation === 'related' && basis === first[0]?.basis));
  return [...groups.values()].map(group => {
    const [row] = group as [Counterpart];
    const said = new Set(group.flatMap(other => remarks(other, asked, otherTitle)));
    const sources = new Set(group.map(other => escapeMarkdown(sourceName(other.source) + packRemark(other))));
    const paths = new Set(group.flatMap(({ path }) => (path ? pathSentence(path, asked.catalogue) : [])));
    return {
      sentences: [`${relationWords[row.relation]}${inherited(row)}.`, ...said],
      path: [...paths].join(' '),
      isByStructure: group.every(isByStructure),
      basis: row.basis,
      sources: [...sources].join('; '),
    };
  });
}

function remarks(row: Counterpart, { title, catalogue }: Asked, otherTitle?: string): readonly string[] {
  const sentences: string[] = [];
  const add = (label: string, words: string | undefined) => {
    if (words) sentences.push(`${label}: ${escapeMarkdown(words.replace(/\.$/, ''))}.`);
  };
  add('Only', partsMeant(row));
  // Two clauses of one number are told apart by their editions.
  const number = clauseOfRow(row);
  const isSame = row.to.clause === number;
  add(`${escapeMarkdown(isSame ? nameOfEdition(row.from, catalogue) : number)} adds`, row.fromAdds);
  add(
    `${escapeMarkdown(isSame ? nameOfEdition(row.to, catalogue) : (row.to.clause ?? ''))} adds`,
    row.toAdds,
  );
  add('Note', row.note);
  // What had no title was given one, or lost it, which no reader calls renaming.
  const isNamed = row.change === 'renamed' && (title === undefined || otherTitle === undefined);
  if (row.change !== undefined && row.change !== 'same' && !isNamed) add('Change', row.change);
  return sentences;
}

const pathSentence = (path: NonNullable<Counterpart['path']>, catalogue: Catalogue): string =>
  `Path: ${escapeMarkdown(path.map(step => `${nameOfEdition(step, catalogue)} ${step.clause}`).join(', '))}.`;

function inherited(row: Counterpart): string {
  const words = inheritedWords(row);
  return words === undefined ? '' : ` (${escapeMarkdown(words)})`;
}

/** Why the config leaves a clause out, or the one above that it excludes; undefined where it does not. */
export function exclusionSentence(
  edition: Edition,
  clause: string,
  { config }: AssistWorld,
): string | undefined {
  const found = exclusionOf(edition, clause, config);
  if (!found) return undefined;
  const why = found.justification === undefined ? '' : `: ${escapeMarkdown(found.justification)}`;
  return `Excluded by the config${why.replace(/\.$/, '')}.`;
}

/** What the standard says about leaving a clause out, and where; undefined where it says nothing that its pack tells. */
export function applicabilitySentence(edition: Edition, clause: string): string | undefined {
  const said = applicabilityAt(edition.applicability, clause);
  if (!said) return undefined;
  const what =
    said.exclusion === 'never' ? 'Nobody may leave it out' : 'It may be left out with a justification';
  return `${what}${said.isDraft ? ' (draft: to be checked)' : ''}: ${escapeMarkdown(sourceName(said.source))}.`;
}
