import type { ClauseAddress, Diagram, Matrix, Span } from '../../core/index.ts';
import type { Words } from './words.ts';

// What the panel and its page say to each other. Both ends are ours; nothing else can send to either.

/** What of the matrix the panel is asked to make; the page filters and sorts by itself. */
export interface MatrixWish {
  /** The project's key; undefined: that of the document in the editor, else the first. */
  readonly project?: string | undefined;
  /** The name of the edition that leads; undefined: the first in scope. */
  readonly lead?: string | undefined;
  /** The names of the one or two editions that the diagram has beside it; undefined: the next in scope. */
  readonly beside?: readonly string[] | undefined;
  /** undefined: as soon as there are too many documents for a column each. */
  readonly groupsByFolder?: boolean | undefined;
}

export type ToPage =
  | {
      readonly kind: 'matrix';
      /** null without a scope. */
      readonly matrix: Matrix | null;
      /** null where fewer than two editions are in scope. */
      readonly diagram: Diagram | null;
      readonly wish: MatrixWish;
      readonly projects: readonly { readonly key: string; readonly name: string }[];
      readonly leads: readonly string[];
      /** How far the workspace is read; `stopped`: somebody did not wait, or it failed. */
      readonly reading: 'done' | 'going on' | 'stopped';
    }
  | { readonly kind: 'words'; readonly words: Words };

export type ToPanel =
  | { readonly kind: 'ready'; readonly wish: MatrixWish }
  | { readonly kind: 'wish'; readonly wish: MatrixWish }
  | { readonly kind: 'open'; readonly uri: string; readonly span: Span }
  | { readonly kind: 'show-clause'; readonly address: ClauseAddress }
  | { readonly kind: 'ask-export' }
  | { readonly kind: 'create-config' };
