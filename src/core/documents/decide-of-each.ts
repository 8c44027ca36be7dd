import type { Via } from '../references/reference.ts';
import { ambiguousAmong, type Decision, settledAround } from './decision.ts';
import { distinct, type Named, namedBy } from './frame.ts';
import { isInAnyEdition } from './known-clauses.ts';
import type { Question } from './question.ts';

/** Standards that one place around a list names, each once. */
interface Context {
  readonly via: Via;
  readonly standards: readonly Named[];
}

/**
 * `clause 4.2 of both standards`: of the two that the passage names before it, or else the nearest context, which both have it. Where no
 * context names so many, what the text calls a clause is asked about; undefined where it is called something else.
 */
export function decideOfEach(question: Question, count: number | 'all'): Decision | undefined {
  const { binding, knowledge } = question;
  const { list } = binding;
  const contexts = contextsOf(question);
  const isMany = ({ length }: readonly Named[]) => (count === 'all' ? length > 1 : length === count);
  const context = contexts.find(({ standards }) => isMany(standards));
  if (context?.standards.every(({ standard }) => isInAnyEdition(standard, list, knowledge) !== false))
    return settledAround(context.standards, context.via);
  if (list.keyword?.kind !== 'clause') return undefined;
  return ambiguousAmong(distinct(contexts.flatMap(({ standards }) => standards)));
}

/** What the passage names before a list, and then what stands around the passage, nearest first. */
function contextsOf({ passage, binding: { list }, setting }: Question): readonly Context[] {
  const before = passage.reading.marks.flatMap(mark =>
    mark.kind === 'standard' && mark.end <= list.start
      ? mark.designations.map(designation => namedBy(passage, designation))
      : [],
  );
  return [{ kind: 'sentence' as const, standards: before }, ...setting.frames()].map(
    ({ kind, standards }) => ({
      via: { kind },
      standards: distinct(standards),
    }),
  );
}
