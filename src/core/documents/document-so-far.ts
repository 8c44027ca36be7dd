import type { ClauseKnowledge } from '../references/knowledge.ts';
import type { CitedBefore } from './cited-before.ts';
import type { Found } from './found.ts';
import type { DocumentContext } from './frames.ts';
import type { OwnNumbers } from './own-numbers.ts';
import type { Question } from './question.ts';
import type { Surroundings } from './surroundings.ts';

/** What is known of a document while it is read from its beginning to its end. */
export interface DocumentSoFar {
  readonly knowledge: ClauseKnowledge;
  readonly context: DocumentContext;
  readonly own: OwnNumbers;
  readonly cited: CitedBefore;
  readonly found: Found;
  readonly surroundings: Surroundings;
  /** Is told what nothing settled. */
  readonly undecided: ((question: Question) => void) | undefined;
}
