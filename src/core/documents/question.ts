import type { Binding } from '../references/binding.ts';
import type { ClauseKnowledge } from '../references/knowledge.ts';
import type { ListMark } from '../references/mark.ts';
import type { CitedBefore } from './cited-before.ts';
import type { Settled } from './decision.ts';
import type { Named } from './frame.ts';
import type { OwnNumbers } from './own-numbers.ts';
import type { Passage } from './passage.ts';
import type { Setting } from './setting.ts';

/** Of which standard is a list? The list with all that can tell. */
export interface Question {
  readonly passage: Passage;
  readonly binding: Binding;
  readonly setting: Setting;
  readonly knowledge: ClauseKnowledge;
  /** The words for a clause that the passage has used beside a standard so far, in lower case. */
  readonly words: ReadonlySet<string>;
  readonly cited: CitedBefore;
  /** The list and those that go on with it, if two do: `7.1 Resources, 7.2 Competence and 7.3 Awareness`. */
  readonly chain: () => readonly ListMark[];
  /** The lists right before and behind it in the passage. */
  readonly neighbours: readonly ListMark[];
  /** The one standard that the passage has cited every number of the list of so far, or what it is a part of. */
  readonly citedHere: () => Named | undefined;
  readonly own: OwnNumbers;
  /** What the list turned out to be that this one goes on with. */
  readonly before: Settled | undefined;
}
