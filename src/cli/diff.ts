import { createTwoFilesPatch } from 'diff';
import type { Paint } from '../core/index.ts';

/** Lines of the text around each change. */
const context = 2;

/** What changes in a file, as `git diff` and `patch` have it. */
export function paintedDiff(name: string, before: string, after: string, paint: Paint): string {
  const patch = createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after, undefined, undefined, {
    context,
    stripTrailingCr: false,
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
