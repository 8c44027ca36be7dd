import type { Config, ScopeEntry } from '../config/config.ts';
import type { ClauseKnowledge } from '../references/knowledge.ts';
import type { Question } from './question.ts';

/** What reading a document asks of the world around it. */
export interface ReadOptions {
  readonly knowledge: ClauseKnowledge;
  /** The editions that the workspace answers to: the last context of a bare clause. Empty: none was set. */
  readonly scope: readonly ScopeEntry[];
  /** Is told each list of numbers that nothing settled, as it stood when it was read. */
  readonly undecided?: (question: Question) => void;
}

/** What a document is read with, of all that applies to it. */
export const readOptionsOf = ({
  clauses,
  config,
}: {
  readonly clauses: ClauseKnowledge;
  readonly config: Pick<Config, 'standards'>;
}): ReadOptions => ({ knowledge: clauses, scope: config.standards });
