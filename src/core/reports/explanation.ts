import { applicabilityAt } from '../catalogue/applicability.ts';
import { nameOfEdition, successorOf } from '../catalogue/catalogue.ts';
import { editionAddress } from '../catalogue/clause-address.ts';
import { isSameEdition } from '../catalogue/edition-name.ts';
import type {
  Answer,
  Applicability,
  Catalogue,
  Clause,
  ClauseAddress,
  Correlations,
  Counterpart,
  DefinedTerm,
  Edition,
  OverriddenRow,
  PackOrigin,
  Term,
  Terms,
} from '../catalogue/types.ts';
import {
  basisWords,
  clauseOfRow,
  inheritedWords,
  partsMeant,
  relationWords,
} from '../correlations/relation-words.ts';
import { sourceName } from '../correlations/source-name.ts';
import { rowInWords } from '../correlations/stored-rows.ts';
import { sayerOf } from '../rules/wording.ts';
import { printable } from '../text/display-width.ts';
import { packName } from './pack-name.ts';
import type { Paint } from './paint.ts';
import { termsAsText } from './terms.ts';

/** What another edition has for a clause. */
export interface ExplainedAnswer {
  readonly edition: Edition;
  readonly answer: Answer;
  /** The rows of the two that do not count since a later pack speaks of the same, each with the packs that count. */
  readonly overridden: readonly (OverriddenRow & { readonly by: readonly PackOrigin[] })[];
}

/** What is known of one clause of one edition. */
export interface Explanation {
  readonly edition: Edition;
  readonly clause: Clause;
  /** From the clause at the top down to the one above this. */
  readonly above: readonly Clause[];
  readonly children: readonly Clause[];
  /** What the standard says about leaving the clause out; undefined where it says nothing that its pack tells. */
  readonly applicability: Applicability | undefined;
  /** Where the edition is withdrawn: what answers to the clause in the one that replaces it. */
  readonly successors: readonly Counterpart[];
  /** In the order of the editions asked for. */
  readonly answers: readonly ExplainedAnswer[];
}

/** What is known of an entry of a term. */
export interface ExplainedEntry {
  readonly entry: DefinedTerm;
  /** The rows of tables that speak of it. */
  readonly rows: readonly Term[];
}

/** What is known of an entry of a term; undefined where no pack of terms has it. */
export function explainEntry(address: ClauseAddress, terms: Terms): ExplainedEntry | undefined {
  const entry = terms.entry(address);
  return entry && { entry, rows: terms.about(address) };
}

/** For people: what the entry is, and each row about it, as `crossclause terms` prints them. */
export const explainedEntryAsText = (
  { entry, rows }: ExplainedEntry,
  paint: Paint,
  catalogue: Catalogue,
): string =>
  `${paint.strong(`${nameOfEdition(entry, catalogue)} ${entry.entry} ${printable(entry.term)}`)}\n  is      the entry of a term\n\n${termsAsText(rows, paint, catalogue)}`;

/** What is known of a clause, and what the given editions have for it. undefined where the edition has no such clause. */
export function explain(
  { standard, edition: year, clause: number }: ClauseAddress,
  others: readonly Edition[],
  catalogue: Catalogue,
  correlations: Correlations,
): Explanation | undefined {
  const edition = catalogue.edition(standard, year);
  const clause = edition?.clause(number);
  if (edition === undefined || clause === undefined) return undefined;
  const address = { standard, edition: year, clause: number };
  const clausesOf = (numbers: readonly string[]) => numbers.flatMap(other => edition.clause(other) ?? []);
  return {
    edition,
    clause,
    above: clausesOf(edition.path(number).slice(0, -1)),
    children: clausesOf(clause.children),
    applicability: applicabilityAt(edition.applicability, number),
    successors: edition.status === 'withdrawn' ? correlations.successors(address) : [],
    answers: others
      .filter(other => other.id !== edition.id)
      .map(other => {
        const answer = correlations.answer(address, { standard: other.standard, edition: other.year });
        return { edition: other, answer, overridden: overriddenRows(address, other, answer, correlations) };
      }),
  };
}

/** All that the sources say in answer, those that say there is none last. */
export function rowsOf(answer: Answer): readonly Counterpart[] {
  if (answer.kind === 'counterparts') return [...answer.counterparts, ...(answer.nones ?? [])];
  return answer.kind === 'none' ? [answer.row] : [];
}

/** Of the clause, or of the one above whose row serves it. */
function overriddenRows(
  address: ClauseAddress,
  other: Edition,
  answer: Answer,
  { rows }: Correlations,
): ExplainedAnswer['overridden'] {
  const answering = rowsOf(answer);
  const numbers = new Set([address.clause, ...answering.flatMap(({ inheritedFrom }) => inheritedFrom ?? [])]);
  const isHere = (end: Counterpart['to']) => isSameEdition(end, address) && numbers.has(end.clause ?? '');
  const isThere = (end: Counterpart['to']) => isSameEdition(end, editionAddress(other));
  const found = new Map<Counterpart, ExplainedAnswer['overridden'][number]>();
  for (const { overrides, packs } of rows) {
    for (const overridden of overrides) {
      const { from, to } = overridden.row;
      if (!(isHere(from) && isThere(to)) && !(isHere(to) && isThere(from))) continue;
      // One row may give way to several, of one pack or of two.
      const by = [...(found.get(overridden.row)?.by ?? []), ...packs];
      found.set(overridden.row, {
        ...overridden,
        by: by.filter(({ pack }, index) => by.findIndex(each => each.pack === pack) === index),
      });
    }
  }
  return [...found.values()];
}

/** Without the editions that no table has a row for: where no scope asks for them, they are no news. */
export const answeredOnly = (explanation: Explanation): Explanation => ({
  ...explanation,
  answers: explanation.answers.filter(
    ({ answer, overridden }) => answer.kind !== 'no-row' || overridden.length > 0,
  ),
});

/** For people: the clause, its place, and for each edition what answers to it, how closely, and who says so. */
export function explanationAsText(explanation: Explanation, catalogue: Catalogue, paint: Paint): string {
  const { edition, clause, above, children, applicability, successors, answers } = explanation;
  const rows = [paint.strong(`${edition.name} ${clause.number}${titled(clause)}`)];
  if (above.length > 0) {
    rows.push(`  in      ${above.map(parent => `${parent.number}${titled(parent)}`).join(' > ')}`);
  }
  rows.push(`  of      ${printable(edition.title)}`);
  rows.push(`  status  ${statusWords(edition, catalogue)}`);
  if (children.length > 0) rows.push(`  below   ${children.map(child => child.number).join(', ')}`);
  if (applicability) rows.push(`  applies ${applicabilityWords(applicability)}`);
  if (successors.length > 0) {
    rows.push(`  now     ${successors.map(({ to }) => addressWords(to, catalogue)).join('; ')}`);
  }
  for (const { edition: other, answer, overridden } of answers) {
    rows.push('', paint.strong(other.name));
    rows.push(...answerRows(answer, other, clause, catalogue, paint));
    rows.push(...overridden.map(row => `  ${paint.faint(overriddenWords(row))}`));
  }
  return `${rows.join('\n')}\n`;
}

function answerRows(
  answer: Answer,
  other: Edition,
  clause: Clause,
  catalogue: Catalogue,
  paint: Paint,
): string[] {
  switch (answer.kind) {
    case 'no-row':
      return [`  ${paint.faint(`No table has a row for ${clause.number} and ${other.name}.`)}`];
    case 'none':
      return noneRows(answer.row, catalogue);
    case 'counterparts': {
      const rows = answer.counterparts.flatMap(counterpart => {
        const { to, relation, basis } = counterpart;
        const title = titled(other.clause(to.clause ?? ''));
        const draft = basis === 'draft' ? ` ${paint.warning('[draft]')}` : '';
        return [
          `  ${paint.strong(to.clause ?? '')}${title}${draft}`,
          `      relation  ${relation}: ${relationWords[relation]}${inherited(counterpart)}`,
          ...noteRows(counterpart, catalogue),
          `      basis     ${basisWords[basis]}`,
          `      source    ${sourceWords(counterpart)}`,
          ...packRows(counterpart),
        ];
      });
      return [...rows, ...(answer.nones ?? []).flatMap(row => noneRows(row, catalogue))];
    }
  }
}

const noneRows = (row: Counterpart, catalogue: Catalogue): string[] => [
  `  No counterpart${inherited(row)}, says ${printable(sayerOf(row))}.`,
  ...noteRows(row, catalogue),
  ...packRows(row),
];

function noteRows(row: Counterpart, catalogue: Catalogue): string[] {
  const rows: string[] = [];
  const parts = partsMeant(row);
  if (parts !== undefined) rows.push(`      only      ${printable(parts)}`);
  const number = clauseOfRow(row);
  // `7.5` of both would not say which of them adds something.
  const isAlike = number === row.to.clause;
  const adds = ({ standard, clause: number = '' }: Counterpart['to'], words: string) =>
    `      ${`${isAlike ? `${standard} ` : ''}${number} adds`.padEnd(8)}  ${printable(words)}`;
  if (row.fromAdds) rows.push(adds({ ...row.from, clause: number }, row.fromAdds));
  if (row.toAdds) rows.push(adds(row.to, row.toAdds));
  if (row.note) rows.push(`      note      ${printable(row.note)}`);
  if (row.path)
    rows.push(`      path      ${row.path.map(step => addressWords(step, catalogue)).join(' > ')}`);
  return rows;
}

const packRows = ({ packs }: Counterpart): readonly string[] =>
  packs.length === 0 ? [] : [`      pack      ${packs.map(packName).join('; ')}`];

const overriddenWords = ({ row, by, ...origin }: ExplainedAnswer['overridden'][number]): string =>
  `Overridden, ${packName(origin)}: ${printable(`${rowInWords(row)}, says ${sayerOf(row)}`)}. Counts instead: ${by.map(packName).join('; ')}.`;

function inherited(row: Counterpart): string {
  const words = inheritedWords(row);
  return words === undefined ? '' : ` (${words})`;
}

const titled = (clause: Clause | undefined): string =>
  clause?.title === undefined ? '' : ` ${printable(clause.title)}`;

function statusWords(edition: Edition, catalogue: Catalogue): string {
  const { status, isStatusDraft } = edition;
  const successor = successorOf(edition, catalogue)?.name ?? edition.successor;
  return `${status}${successor === undefined ? '' : `, replaced by ${successor}`}${isStatusDraft ? ' (draft: to be checked)' : ''}`;
}

const applicabilityWords = ({ exclusion, source, isDraft }: Applicability): string => {
  const when = exclusion === 'never' ? 'in any case' : 'unless it is left out with a justification';
  return `${when}: ${printable(sourceName(source))}${isDraft ? ' (draft: to be checked)' : ''}`;
};

const sourceWords = ({ source }: Counterpart): string => printable(sourceName(source));

const addressWords = ({ standard, edition, clause }: Counterpart['to'], catalogue: Catalogue): string =>
  `${nameOfEdition({ standard, edition }, catalogue)} ${clause ?? ''}`.trim();
