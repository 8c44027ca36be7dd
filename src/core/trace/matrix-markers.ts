import type { Comment, Document } from '../documents/document.ts';
import type { Span } from '../text/span.ts';

/** A place in a document where a matrix stands: `<!-- crossclause-matrix … -->`, the matrix, `<!-- /crossclause-matrix -->`. */
export interface MatrixMarkers {
  readonly opening: Comment;
  readonly closing: Comment;
  /** What stands between the two comments. */
  readonly content: Span;
}

/** A comment that begins or ends a matrix and has no other to go with it. */
export interface LoneMarker {
  readonly comment: Comment;
  /** `unclosed`: nothing ends it; `nested`: it begins before the one above has ended; `unopened`: it ends nothing. */
  readonly kind: 'unclosed' | 'nested' | 'unopened';
}

export interface FoundMarkers {
  readonly pairs: readonly MatrixMarkers[];
  readonly lone: readonly LoneMarker[];
}

const opens = /^crossclause-matrix(?![\w-])/;
const closes = /^\/crossclause-matrix(?![\w-])/;

/** Whether a comment begins or ends a matrix. */
export const isMatrixMarker = ({ text }: Comment): boolean => opens.test(text) || closes.test(text);

/**
 * The matrices that a document has markers for, in the order of the text; comments in code are none. Where one begins
 * before another has ended, it is anybody's guess to which the end belongs: neither of them counts.
 */
export function findMatrixMarkers({ comments }: Document): FoundMarkers {
  const pairs: MatrixMarkers[] = [];
  const lone: LoneMarker[] = [];
  let open: Comment[] = [];
  const giveUp = () => {
    for (const [index, comment] of open.entries())
      lone.push({ comment, kind: index === 0 ? 'unclosed' : 'nested' });
  };
  for (const comment of comments) {
    if (opens.test(comment.text)) open.push(comment);
    if (!closes.test(comment.text)) continue;
    const [opening] = open;
    if (opening === undefined) lone.push({ comment, kind: 'unopened' });
    else if (open.length > 1) giveUp();
    else {
      const content = { start: opening.span.end, end: comment.span.start };
      pairs.push({ opening, closing: comment, content });
    }
    open = [];
  }
  giveUp();
  return { pairs, lone };
}

/** Where matrices are written: text that nobody cites a clause in. In the order of the text; empty for most documents. */
export const generatedSpans = (document: Document): readonly Span[] =>
  document.comments.some(isMatrixMarker)
    ? findMatrixMarkers(document).pairs.map(({ content }) => content)
    : [];
