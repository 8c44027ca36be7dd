import type { Document } from '../documents/document.ts';
import { applyEdits } from '../fixes/apply.ts';
import type { Edit } from '../fixes/fix.ts';
import { contains, movedSpan, type Span, textAt } from '../text/span.ts';

/** The anchors of headings that change, and what each becomes: `a925-review-of-user-access-rights`, `a518-access-rights`. */
export type ChangedAnchors = ReadonlyMap<string, string>;

/**
 * The anchors, by GitHub's rule, of the headings that edits change. Headings that name their anchor themselves (`{#access}`)
 * keep it, and so does an anchor that a tag of the text has (`<a id="…">`). Empty where none changes.
 *
 * @param edits in the order of the text
 */
export function changedAnchors({ text, sections }: Document, edits: readonly Edit[]): ChangedAnchors {
  const headings = sections.flatMap(({ headingSpan }) => headingSpan ?? []);
  const inHeadings = new Map<Span, Edit[]>();
  let next = 0;
  for (const heading of headings) {
    while ((edits[next]?.span.start ?? Number.POSITIVE_INFINITY) < heading.start) next++;
    for (let edit = edits[next]; edit && contains(heading, edit.span); edit = edits[++next])
      inHeadings.set(heading, [...(inHeadings.get(heading) ?? []), edit]);
  }
  if (inHeadings.size === 0) return new Map();
  const before = anchorsOf(headings.map(heading => textAt(text, heading)));
  const after = anchorsOf(
    headings.map(heading => {
      const own = inHeadings.get(heading) ?? [];
      const within = own.map(edit => ({ ...edit, span: movedSpan(edit.span, -heading.start) }));
      return applyEdits(textAt(text, heading), within);
    }),
  );
  const changed = before.flatMap((anchor, index) => {
    const now = after[index];
    const isTagged = () => text.includes(`"${anchor}"`) || text.includes(`'${anchor}'`);
    return anchor === undefined || now === undefined || now === anchor || isTagged()
      ? []
      : [[anchor, now] as const];
  });
  return new Map(changed);
}

/** Each heading's own; a second one of the same words has `-1` behind it. undefined where a heading names its own. */
function anchorsOf(headings: readonly string[]): readonly (string | undefined)[] {
  const taken = new Map<string, number>();
  return headings.map(heading => {
    if (/\{#[^{}]*\}/.test(heading)) return undefined;
    const anchor = anchorOf(wordsOf(heading));
    let count = taken.get(anchor) ?? 0;
    let unique = anchor;
    while (count > 0 && taken.has(unique)) unique = `${anchor}-${count++}`;
    taken.set(anchor, Math.max(count, 1));
    taken.set(unique, taken.get(unique) ?? 1);
    return unique;
  });
}

/** GitHub's rule: small letters, hyphens for blanks, and no other signs than `_` and `-`. */
export const anchorOf = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');

/** A heading's words without its marks, those of emphasis, tags and the targets of links. */
const wordsOf = (heading: string): string =>
  heading
    .replace(/^#{1,6}/, '')
    .replace(/(?:\r?\n[ \t>]*(?:=+|-+)|[ \t]#+)[ \t]*$/, '')
    .replace(/\]\([^()\s]{0,500}\)|<[^<>]{1,200}>|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, '')
    .replace(/\s/g, ' ')
    .trim();
