import { formatPatch, type StructuredPatchHunk, structuredPatch } from 'diff';
import { applyEdits, type Edit, firstFrom, movedSpan, type Paint } from '../core/index.ts';

/** Lines of the text around each change. */
const context = 2;

/** Lines of one stretch that may differ; with more, all of it counts as changed, since comparing takes the square of them. */
const mostCompared = 1000;

/**
 * What changes in a file, as `git diff` and `patch` have it.
 *
 * @param edits of the text before, apart from each other
 */
export function paintedDiff(name: string, before: string, edits: readonly Edit[], paint: Paint): string {
  const patch = formatPatch({
    oldFileName: `a/${name}`,
    newFileName: `b/${name}`,
    oldHeader: undefined,
    newHeader: undefined,
    hunks: hunksOf(before, edits),
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

/** Lines around edits that stand near each other. */
interface Stretch {
  readonly from: number;
  /** Exclusive. */
  to: number;
  readonly edits: Edit[];
}

/** Compares what is around the edits alone: to find thousands of them again in the whole text takes their square. */
function hunksOf(text: string, edits: readonly Edit[]): StructuredPatchHunk[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  let grown = 0;
  return stretchesOf(starts, edits).flatMap(({ from, to, edits: within }) => {
    const start = starts[from] ?? text.length;
    const before = text.slice(start, starts[to]);
    const after = applyEdits(
      before,
      within.map(edit => ({ ...edit, span: movedSpan(edit.span, -start) })),
    );
    const hunks = comparedLines(before, after).map(hunk => ({
      ...hunk,
      oldStart: hunk.oldStart + from,
      newStart: hunk.newStart + from + grown,
    }));
    grown += linesOf(after).length - linesOf(before).length;
    return hunks;
  });
}

/** @param starts where the lines begin */
function stretchesOf(starts: readonly number[], edits: readonly Edit[]): readonly Stretch[] {
  const lineAt = (offset: number): number => firstFrom(starts, offset + 1, start => start) - 1;
  const stretches: Stretch[] = [];
  for (const edit of [...edits].sort((a, b) => a.span.start - b.span.start)) {
    const from = Math.max(0, lineAt(edit.span.start) - context);
    const to = Math.min(starts.length, lineAt(edit.span.end) + context + 1);
    const last = stretches.at(-1);
    if (last && from <= last.to) {
      last.to = to;
      last.edits.push(edit);
    } else stretches.push({ from, to, edits: [edit] });
  }
  return stretches;
}

function comparedLines(before: string, after: string): readonly StructuredPatchHunk[] {
  const options = { context, maxEditLength: mostCompared };
  const patch = structuredPatch('', '', before, after, undefined, undefined, options);
  if (patch) return patch.hunks;
  const lines = [...marked('-', before), ...marked('+', after)];
  const [oldLines, newLines] = [linesOf(before).length, linesOf(after).length];
  return [{ oldStart: 1, oldLines, newStart: 1, newLines, lines }];
}

/** All lines of a text as a hunk has them. */
function marked(sign: '-' | '+', text: string): readonly string[] {
  const lines = linesOf(text).map(line => sign + line);
  return text === '' || text.endsWith('\n') ? lines : [...lines, '\\ No newline at end of file'];
}

function linesOf(text: string): readonly string[] {
  const lines = text.split('\n');
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}
