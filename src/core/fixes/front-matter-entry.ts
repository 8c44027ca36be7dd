import type { Document } from '../documents/document.ts';
import { contains, type Span } from '../text/span.ts';
import type { Edit } from './fix.ts';

/** The entry under `clauses:` in the front matter that holds a place, and what takes it out; undefined where none does. */
export function entryAround(
  { frontMatter }: Document,
  place: Span,
): { readonly span: Span; readonly removal: readonly Edit[] } | undefined {
  const entries = frontMatter?.clauses?.entries ?? [];
  const at = entries.findIndex(entry => contains(entry, place));
  const span = entries[at];
  if (!span) return undefined;
  const [previous, next] = [entries[at - 1], entries[at + 1]];
  const removed = {
    start: previous?.end ?? span.start,
    end: previous ? span.end : (next?.start ?? span.end),
  };
  return { span, removal: [{ span: removed, text: '' }] };
}
