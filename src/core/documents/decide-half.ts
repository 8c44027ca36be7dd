import { decide } from './decide.ts';
import { type Decision, type Settled, settledBy } from './decision.ts';
import { isDotted } from './evidence.ts';
import { distinct } from './frame.ts';
import type { Question } from './question.ts';
import { havingAll } from './settle.ts';

/** Half of a list of clauses and controls. */
export function decideHalf(half: Question): Decision | undefined {
  const decision = decide(half);
  return decision?.kind === 'settled' ? decision : (decideBesideControls(half) ?? decision);
}

/**
 * Beside a control a number with dots is a clause, too: of the one standard named around that has it. undefined where none or several
 * have.
 */
function decideBesideControls({ binding: { list }, setting, knowledge }: Question): Settled | undefined {
  if (!isDotted(list)) return undefined;
  const frames = setting.frames();
  const [named, another] = distinct(frames.flatMap(({ standards }) => havingAll(standards, list, knowledge)));
  const frame = named && frames.find(({ standards }) => standards.includes(named));
  return !frame || another ? undefined : settledBy(frame.kind, named);
}
