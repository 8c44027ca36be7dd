import type { Document } from '../documents/document.ts';
import { standardKeys } from '../documents/front-matter.ts';
import type { Span } from '../text/span.ts';
import { lineBefore } from './typed-text.ts';

/** An entry of the front matter as far as it is typed. */
interface FrontMatterEntry {
  readonly key: 'clauses' | 'standard';
  readonly typed: string;
  readonly span: Span;
}

/** What may stand before an entry on its line: `standard: `, `  - `. */
const beforeEntry = /^(?:[A-Za-z_-]+:)?[ \t]*(?:-[ \t]+)?/;

/** `ISO` of `standard: ISO`, `clauses: [ISO 9001:2015 8.4, ISO` and `  - "ISO`, up to the cursor; undefined where no entry can be. */
function typedEntry(line: string): string | undefined {
  const typed = line.split(/[,[\]"'#]/).at(-1) ?? '';
  const before = line.slice(0, line.length - typed.length);
  if (before === '') return typed.slice(beforeEntry.exec(typed)?.[0].length);
  if (/[,[]$/.test(before)) return typed.replace(/^[ \t]+/, '');
  if (!/["']$/.test(before)) return undefined;
  const unquoted = before.slice(0, -1);
  const isFirst = beforeEntry.exec(unquoted)?.[0] === unquoted;
  return isFirst || /[,[]$/.test(unquoted.trimEnd()) ? typed : undefined;
}

/** What is typed below `clauses`, or `standard` in any language; undefined below other keys and in comments. */
export function frontMatterEntryAt(
  { text, frontMatter }: Document,
  offset: number,
): FrontMatterEntry | undefined {
  const start = frontMatter?.span.start ?? 0;
  const above = text.slice(start, offset);
  const key = [...above.matchAll(/^(\w[\w-]*):/gm)].at(-1)?.[1];
  if (key === undefined || (key !== 'clauses' && !standardKeys.includes(key))) return undefined;
  const line = lineBefore(text, offset);
  if (/^\w[\w-]*$/.test(line) || /(?:^|\s)#/.test(line)) return undefined;
  const typed = typedEntry(line);
  if (typed === undefined) return undefined;
  const rest = /^[^,\][\r\n"'#]*/.exec(text.slice(offset, offset + 200))?.[0].trimEnd() ?? '';
  return {
    key: key === 'clauses' ? 'clauses' : 'standard',
    typed,
    span: { start: offset - typed.length, end: offset + rest.length },
  };
}
