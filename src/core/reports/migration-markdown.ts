import { type LinkedText, linkedText, type Piece } from '../assist/linked-text.ts';
import type { MovedReference } from '../assist/migrate.ts';
import { isMeant } from '../assist/migration-messages.ts';
import type { Edition } from '../catalogue/types.ts';
import { counted } from '../text/counted.ts';
import type { Range } from '../text/line-index.ts';
import { listed } from '../text/listed.ts';
import { escapeMarkdown } from '../text/markdown.ts';
import {
  alone,
  isChanged,
  leftTogether,
  migrationSummary,
  type Reported,
  type ReportedMigration,
  type Told,
} from './migration.ts';

/** What became of a file that somebody could look through first. */
export interface SummarizedMigration extends ReportedMigration {
  readonly uri: string;
  /** How many changes there were for the file, and how many of them were made, as ticked; undefined where that cannot be told. */
  readonly changes: { readonly all: number; readonly made: number | undefined };
  /** An editor has it with changes that are not saved. */
  readonly isUnsaved: boolean;
}

/** The edition that is left, and the one that is reached. */
interface Editions {
  readonly from: Edition;
  readonly to: Edition;
}

/**
 * A summary to read in an editor: what was left and why, then what moved; each place leads to the text. Of a file whose
 * changes were not all made it says how many were, and what was left in any case; those that are to be saved are named.
 */
export function migrationAsMarkdown(editions: Editions, files: readonly SummarizedMigration[]): LinkedText {
  const unticked = files.filter(file => !isWhole(file));
  const touched = files.filter(file => isWhole(file) || file.changes.made !== 0);
  const told = touched.map(file => linesOf(file, editions));
  const under = (heading: keyof Lines) => told.flatMap(lines => lines[heading]);
  // As after a rename: VS Code saves what it changes in several files, and nothing of what an undo changes.
  const isSaved = touched.some(file => !file.isUnsaved && isChanged(file));
  const undo = isSaved
    ? 'What is saved is to be saved again after an undo, which takes back all of it.\n'
    : '';
  const summary = `${migrationSummary(files.filter(isWhole), true)}${partlyMade(unticked)}${undo}`
    .trimEnd()
    .replaceAll('\n', '\n\n');
  const { from, to } = editions;
  return linkedText([
    `# ${escapeMarkdown(from.name)} → ${escapeMarkdown(to.name)}\n\n${summary}\n`,
    ...section('Changed, and not saved yet', filesTold(touched.filter(({ isUnsaved }) => isUnsaved))),
    ...section('Not ticked, or not all of it', filesTold(unticked, madeInWords)),
    ...section('For a person to decide', under('toDecide')),
    ...section('Left, since their documents are informative', under('informative')),
    ...section('Left, since the old edition is meant', under('meant')),
    ...section('Moved', under('moved')),
  ]);
}

/** A heading and what stands below it; nothing where that is nothing. */
const section = (title: string, pieces: readonly Piece[]): readonly Piece[] =>
  pieces.length === 0 ? [] : [`\n## ${title}\n\n`, ...pieces];

const filesTold = (
  told: readonly SummarizedMigration[],
  tail: (one: SummarizedMigration) => string = () => '',
): readonly Piece[] =>
  told.flatMap((one): readonly Piece[] => [
    '- ',
    { text: escapeMarkdown(one.file), target: { kind: 'place', uri: one.uri, line: 0 } },
    `${tail(one)}\n`,
  ]);

/** What is told of a file, by the headings that it stands below. */
type Lines = Readonly<Record<'toDecide' | 'informative' | 'meant' | 'moved', readonly Piece[]>>;

function linesOf(file: SummarizedMigration, editions: Editions): Lines {
  const groups = leftTogether(file.left);
  const isInformative = ({ reason }: (typeof groups)[number]) => reason === 'informative';
  const isOfOld = (group: (typeof groups)[number]) => isMeant(group.reason) && !isInformative(group);
  const lines = (all: readonly Told[]) => all.flatMap(each => toldLine(each, file));
  return {
    toDecide: [
      ...lines(groups.filter(group => !isOfOld(group) && !isInformative(group))),
      ...lines(file.rows.map(alone)),
    ],
    informative: lines(groups.filter(isInformative)),
    meant: lines(groups.filter(isOfOld)),
    moved: isWhole(file) ? file.moved.flatMap(each => movedLine(each, file, editions)) : [],
  };
}

const toldLine = ({ range, texts, message }: Told, file: SummarizedMigration): readonly Piece[] => [
  '- ',
  placeIn(file, range),
  ` ${escapeMarkdown(listed(texts))}: ${escapeMarkdown(message)}\n`,
];

/** `procedures/audit.md:12 9.2 → 9.2.1, 9.2.2 (draft: to be checked)`. */
function movedLine(
  { range, clauses, becomes, merged, basis }: Reported<MovedReference>,
  file: SummarizedMigration,
  { from, to }: Editions,
): readonly Piece[] {
  const change = becomes.length === 0 ? to.name : becomes.join(', ');
  const before = clauses.length === 0 ? from.name : clauses.join(', ');
  const same = before === change ? ' (the same number)' : '';
  const cited = merged.length === 0 ? '' : ` (${mergedInWords(becomes, merged)})`;
  const draft = basis === 'draft' ? ' (draft: to be checked)' : '';
  const words = `${escapeMarkdown(before)} → ${escapeMarkdown(change)}${same}${escapeMarkdown(cited)}${draft}`;
  return ['- ', placeIn(file, range), ` ${words}\n`];
}

const placeIn = ({ file, uri }: SummarizedMigration, { start }: Range): Piece => ({
  text: `${escapeMarkdown(file)}:${start.line + 1}`,
  target: { kind: 'place', uri, line: start.line },
});

/** Whether all changes of a file were made, as where there were none to make. */
const isWhole = ({ changes: { all, made } }: SummarizedMigration): boolean => made === all;

/** `: 19 of 20 changes made`. */
const madeInWords = ({ changes: { all, made } }: SummarizedMigration): string =>
  made === undefined ? '' : `: ${made} of ${counted(all, 'change')} made`;

/** `19 changes made in 1 file of which not all were ticked.` Empty where there is no such file. */
function partlyMade(unticked: readonly SummarizedMigration[]): string {
  const partly = unticked.flatMap(({ changes: { made } }) => (made ? [made] : []));
  const sum = partly.reduce((total, made) => total + made, 0);
  return sum === 0
    ? ''
    : `${counted(sum, 'change')} made in ${counted(partly.length, 'file')} of which not all was ticked.\n`;
}

/** What of that another number of the same place says already, and is not said twice. */
const mergedInWords = (becomes: readonly string[], merged: readonly string[]): string =>
  merged.length === becomes.length
    ? 'cited there already, and merged into it'
    : `${listed(merged)} cited there already, and merged into it`;
