import { byPlace, type Span, spanAt } from '../text/span.ts';
import type { Block } from './block.ts';
import type { Comment } from './document.ts';

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
 * The matrices that the comments of a document are markers of, in the order of the text. Where one begins
 * before another has ended, it is anybody's guess to which the end belongs: neither of them counts.
 */
export function findMatrixMarkers(comments: readonly Comment[]): FoundMarkers {
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

/**
 * The blocks without those that make up a matrix: it would cite every clause that it lists, and what it says must not
 * change how the text around it is read.
 */
export function withoutMatrices(blocks: readonly Block[]): readonly Block[] {
  const comments = blocks.filter(block => block.kind === 'comment');
  if (!comments.some(isMatrixMarker)) return blocks;
  const { pairs } = findMatrixMarkers(comments.sort((a, b) => byPlace(a.span, b.span)));
  const contents = pairs.map(({ content }) => content);
  return blocks.filter(({ kind, span }) => kind === 'comment' || spanAt(contents, span.start) === undefined);
}
