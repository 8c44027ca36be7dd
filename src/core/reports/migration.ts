import type { LeftReference, MigratedDocument, MovedReference } from '../assist/migrate.ts';
import { isInformativeReason, isMeant } from '../assist/migration-messages.ts';
import type { StatementRows } from '../assist/statement-rows.ts';
import type { Edition } from '../catalogue/types.ts';
import { counted } from '../text/counted.ts';
import { printable } from '../text/display-width.ts';
import { LineIndex, type Range } from '../text/line-index.ts';
import { listed } from '../text/listed.ts';
import { textAt } from '../text/span.ts';
import { asJson } from './json.ts';
import type { Paint } from './paint.ts';

/** As it is told: with the place in lines. */
export type Reported<Kind> = Omit<Kind, 'span'> & {
  readonly range: Range;
  /** What stood there, as typed. */
  readonly text: string;
};

/** What became of one document or config: places are those of the text before. */
export interface ReportedMigration {
  /** As shown: relative, with forward slashes. */
  readonly file: string;
  readonly moved: readonly Reported<MovedReference>[];
  readonly left: readonly Reported<LeftReference>[];
  readonly matrices: number;
  /** Links whose anchors changed with the headings that they lead to. */
  readonly links: number;
  readonly rows: readonly Reported<StatementRows>[];
}

/** What was migrated in a file and what was left, with the places of the text before. */
export function reportMigration(
  file: string,
  text: string,
  { moved, left, matrices, links, rows }: Omit<MigratedDocument, 'edits'>,
): ReportedMigration {
  const lines = new LineIndex(text);
  const placed = <Kind extends MovedReference | LeftReference | StatementRows>({ span, ...rest }: Kind) => ({
    range: lines.rangeOf(span),
    text: textAt(text, span),
    ...rest,
  });
  return { file, moved: moved.map(placed), left: left.map(placed), matrices, links, rows: rows.map(placed) };
}

/**
 * `crossclause migrate --format json`: `{from, to, isWritten, files: [{file, moved: [{range, text, clauses, becomes, merged,
 * basis, how}], left: [{range, text, clauses, reason, message, successors, isDated}], matrices, links, rows: [{range, text, clauses,
 * message}]}]}`. Lines and UTF-16 characters
 * count from 0, in the text before. `merged` are those of `becomes` that another number there says already. `basis` is null for a
 * standard as a whole.
 */
export function migrationAsJson(
  from: Edition,
  to: Edition,
  isWritten: boolean,
  files: readonly ReportedMigration[],
): string {
  return asJson({
    from: from.name,
    to: to.name,
    isWritten,
    files: files
      .filter(({ moved, left, matrices, links }) => moved.length + left.length + matrices + links > 0)
      .map(({ file, moved, left, matrices, links, rows }) => ({
        file,
        moved: moved.map(({ range, text, clauses, becomes, merged, basis, how }) => ({
          range,
          text,
          clauses,
          becomes,
          merged,
          basis: basis ?? null,
          how,
        })),
        left: left.map(({ range, text, clauses, reason, message, successors, isDated }) => ({
          range,
          text,
          clauses,
          reason,
          message,
          successors,
          isDated,
        })),
        matrices,
        links,
        rows: rows.map(({ range, text, clauses, message }) => ({ range, text, clauses, message })),
      })),
  });
}

/** What a person has to look at: references that are left, and not because the text means the old edition; rows. */
export const leftToDecide = (files: readonly ReportedMigration[]): number =>
  files.reduce((sum, file) => sum + undecidedIn(file) + file.rows.length, 0);

const undecidedIn = ({ left }: ReportedMigration): number =>
  left.filter(({ reason }) => !isMeant(reason)).length;

/** What was left, by place and with the reason, and which rows are to be put together or apart. Empty where nothing was. */
export function leftAsText(files: readonly ReportedMigration[], paint: Paint): string {
  return files
    .flatMap(({ file, left, rows }) =>
      [...leftTogether(left), ...rows.map(alone)].map(({ range: { start }, texts, message }) => {
        const place = paint.strong(`${printable(file)}:${start.line + 1}:${start.character + 1}`);
        return `${place} ${printable(listed(texts))}\n  ${printable(message)}\n`;
      }),
    )
    .join('');
}

/** What a message is about, with the place of the first. */
export interface Told {
  readonly message: string;
  readonly range: Range;
  /** As typed, each on one line. */
  readonly texts: readonly string[];
}

/** References that stay for one reason. */
interface LeftTogether extends Told {
  readonly reason: LeftReference['reason'];
}

/** Rows are told each for itself. */
export const alone = ({ range, text, message }: Reported<StatementRows>): Told => ({
  range,
  texts: [text],
  message,
});

/**
 * The members of a list that stay for the same reason are told once: each stands on the line of the one before, or on the
 * next. What stays because of its document is told once for all of it.
 */
export function leftTogether(left: readonly Reported<LeftReference>[]): readonly LeftTogether[] {
  /** The last of each reason, and the line on which it ends so far. */
  const groups = new Map<string, { readonly texts: string[]; end: number }>();
  const all: LeftTogether[] = [];
  for (const { range, text, reason, message } of left) {
    const words = text.replace(/\s+/g, ' ');
    const before = groups.get(message);
    if (before && (range.start.line - before.end <= 1 || isInformativeReason(reason))) {
      before.texts.push(words);
      before.end = range.end.line;
      continue;
    }
    const group = { range, end: range.end.line, texts: [words], reason, message };
    groups.set(message, group);
    all.push(group);
  }
  return all;
}

/** `12 references in 3 files moved.`, what is left, and what rests on rows that no source publishes. */
export function migrationSummary(files: readonly ReportedMigration[], isWritten: boolean): string {
  const moved = files.flatMap(file => file.moved);
  const changed = files.filter(isChanged);
  const drafts = moved.filter(({ basis }) => basis === 'draft').length;
  const toDecide = files.reduce((sum, file) => sum + undecidedIn(file), 0);
  const informative = files.flatMap(leftInInformative);
  const left = files.reduce((sum, file) => sum + file.left.length, 0);
  const meant = left - toDecide - informative.length;
  const rows = files.reduce((sum, file) => sum + file.rows.length, 0);
  const matrices = files.reduce((sum, file) => sum + file.matrices, 0);
  const links = files.reduce((sum, file) => sum + file.links, 0);
  const done = `${counted(moved.length, 'reference')} in ${counted(changed.length, 'file')}`;
  return [
    isWritten ? `${done} moved.` : `${done} to move${changed.length === 0 ? '.' : '; --write moves them.'}`,
    drafts === 0 ? '' : `${drafts} of them by draft rows, which no source publishes; look them up.`,
    toDecide === 0 ? '' : `${counted(toDecide, 'reference')} left for a person to decide.`,
    rows === 0
      ? ''
      : `${counted(rows, 'place')} where rows of a statement of applicability are to be put together or apart.`,
    informative.length === 0
      ? ''
      : `${counted(informative.length, 'reference')} left because the config says that ${informativeFiles(files)}.`,
    meant === 0 ? '' : `${counted(meant, 'reference')} left because the old edition is meant.`,
    links === 0
      ? ''
      : `${counted(links, 'link')} to headings that changed ${links === 1 ? 'goes' : 'go'} with them.`,
    matrices === 0
      ? ''
      : `${counted(matrices, 'setting')} of matrices changed; crossclause matrix --write writes the matrices anew.`,
  ]
    .filter(line => line !== '')
    .map(line => `${line}\n`)
    .join('');
}

/** What is left because the config says that its document is informative, and for nobody to decide. */
export const leftInInformative = ({ left }: ReportedMigration): readonly Reported<LeftReference>[] =>
  left.filter(({ reason }) => reason === 'informative');

function informativeFiles(files: readonly ReportedMigration[]): string {
  const count = files.filter(file => leftInInformative(file).length > 0).length;
  const of = files.flatMap(leftInInformative).length === 1 ? 'its' : 'their';
  return count === 1 ? `${of} file is informative` : `their ${count} files are informative`;
}

/** Whether the file has another text than before. */
export const isChanged = ({ moved, matrices, links, left }: ReportedMigration): boolean =>
  moved.length > 0 || matrices > 0 || links > 0 || left.some(isDatedNow);

const isDatedNow = ({ isDated }: { readonly isDated: boolean }): boolean => isDated;
