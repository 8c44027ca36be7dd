import { diffArrays, formatPatch, type StructuredPatchHunk } from 'diff';
import { applyEdits, type Edit, type Paint } from '../core/index.ts';

/** Lines of the text around each change. */
const context = 2;

/** Lines of one edit that are compared with each other; of more, all count as changed, since comparing takes their square. */
const mostCompared = 500;

/** Lines that others take the place of. */
interface Change {
  /** Index of the first of them in the text before. */
  readonly at: number;
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/**
 * What changes in a file, as `git diff` and `patch` have it. It is made of the edits, since to find them again in two texts
 * takes the square of their number.
 *
 * @param edits of the text before, apart from each other
 */
export function paintedDiff(name: string, before: string, edits: readonly Edit[], paint: Paint): string {
  const lines = linesOf(before);
  const patch = formatPatch({
    oldFileName: `a/${name}`,
    newFileName: `b/${name}`,
    oldHeader: undefined,
    newHeader: undefined,
    hunks: hunksOf(lines, changesIn(before, lines, edits)),
  });
  return patch
    .split('\n')
    .filter(line => !/^=+$/.test(line))
    .map(line => {
      if (line.startsWith('+++') || line.startsWith('---')) return paint.strong(line);
      if (line.startsWith('+')) return paint.added(line);
      if (line.startsWith('-')) return paint.removed(line);
      return line.startsWith('@@') ? paint.faint(line) : line;
    })
    .join('\n');
}

/** The lines of a text, each with its end. */
const linesOf = (text: string): readonly string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

/** The lines that edits change, in the order of the text; what changes side by side is one change. */
function changesIn(text: string, lines: readonly string[], edits: readonly Edit[]): readonly Change[] {
  const changes: { at: number; removed: string[]; added: string[] }[] = [];
  let line = 0;
  let start = 0;
  const ordered = [...edits].sort((a, b) => a.span.start - b.span.start);
  for (let index = 0; index < ordered.length; ) {
    const { span } = ordered[index] as Edit;
    // What comes behind a last line without end changes this line.
    for (; start + lengthAt(line) <= span.start && lines[line]?.endsWith('\n'); line++)
      start += lengthAt(line);
    const first = line;
    let end = start;
    const within: Edit[] = [];
    for (let edit = ordered[index]; edit; edit = ordered[++index]) {
      if (within.length > 0 && edit.span.start >= end && end < text.length) break;
      within.push(edit);
      for (; line < lines.length && end < edit.span.end; line++) end += lengthAt(line);
      if (end === edit.span.end && line < lines.length && !leavesWholeLines(text, edit))
        end += lengthAt(line++);
    }
    const added = applyEdits(
      text.slice(start, end),
      within.map(edit => movedBy(edit, -start)),
    );
    for (const change of compared(lines.slice(first, line), linesOf(added))) {
      const last = changes.at(-1);
      const at = first + change.at;
      if (last && last.at + last.removed.length === at) {
        for (const each of change.removed) last.removed.push(each);
        for (const each of change.added) last.added.push(each);
      } else changes.push({ at, removed: [...change.removed], added: [...change.added] });
    }
    start = end;
  }
  return changes;

  function lengthAt(index: number): number {
    return lines[index]?.length ?? 0;
  }
}

/** Whether an edit up to the end of a line, or up to where one begins, leaves the next line alone. */
const leavesWholeLines = (before: string, { span, text }: Edit): boolean =>
  text.endsWith('\n') || (text === '' && (span.start === 0 || before[span.start - 1] === '\n'));

const movedBy = ({ span, text }: Edit, by: number): Edit => ({
  span: { start: span.start + by, end: span.end + by },
  text,
});

/** Where lines differ from those that take their place. */
function compared(before: readonly string[], after: readonly string[]): readonly Change[] {
  const shortest = Math.min(before.length, after.length);
  let head = 0;
  while (head < shortest && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shortest - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const removed = before.slice(head, before.length - tail);
  const added = after.slice(head, after.length - tail);
  if (removed.length + added.length === 0) return [];
  if (removed.length * added.length <= 1 || removed.length + added.length > mostCompared)
    return [{ at: head, removed, added }];

  const changes: Change[] = [];
  let at = head;
  let from = at;
  let gone: readonly string[] = [];
  let come: readonly string[] = [];
  const close = () => {
    if (gone.length + come.length > 0) changes.push({ at: from, removed: gone, added: come });
    [gone, come] = [[], []];
  };
  for (const part of diffArrays([...removed], [...added])) {
    if (part.added) come = [...come, ...part.value];
    else if (part.removed) {
      gone = [...gone, ...part.value];
      at += part.value.length;
    } else {
      close();
      at += part.value.length;
      from = at;
    }
  }
  close();
  return changes;
}

/** Changes with the lines around them; those whose lines would meet are one hunk. */
function hunksOf(lines: readonly string[], changes: readonly Change[]): StructuredPatchHunk[] {
  const hunks: StructuredPatchHunk[] = [];
  let grown = 0;
  for (let index = 0; index < changes.length; ) {
    const start = Math.max(0, (changes[index] as Change).at - context);
    const shown: string[] = [];
    const grownBefore = grown;
    let at = start;
    for (let change = changes[index]; change; change = changes[++index]) {
      if (at > start && change.at - at > 2 * context) break;
      for (const line of lines.slice(at, change.at)) show(' ', line);
      for (const line of change.removed) show('-', line);
      for (const line of change.added) show('+', line);
      at = change.at + change.removed.length;
      grown += change.added.length - change.removed.length;
    }
    const end = Math.min(lines.length, at + context);
    for (const line of lines.slice(at, end)) show(' ', line);
    const oldLines = end - start;
    hunks.push({
      oldStart: start + 1,
      oldLines,
      newStart: start + 1 + grownBefore,
      newLines: oldLines + grown - grownBefore,
      lines: shown,
    });

    function show(sign: string, line: string): void {
      shown.push(sign + line.replace(/\n$/, ''));
      if (!line.endsWith('\n')) shown.push('\\ No newline at end of file');
    }
  }
  return hunks;
}
