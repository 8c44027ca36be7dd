import type { IsTaken } from './before-number.ts';
import { type ClauseNumber, readZeroed } from './clause-number.ts';
import type { OwnStandards } from './own-standards.ts';

/** What is known of a text before its lists of clauses are read. */
export interface Ground {
  readonly isTaken: IsTaken;
  /** The standards that packs tell; undefined where they tell none. */
  readonly own: OwnStandards | undefined;
}

/** The `08` that a text has at an offset, where a pack has such a number; undefined elsewhere: it begins a date or a time. */
export function zeroedAt(text: string, at: number, { own }: Ground): ClauseNumber | undefined {
  const number = text[at] === '0' ? readZeroed(text, at) : undefined;
  return number && own?.standardsWith(number.clause).length ? number : undefined;
}

/** The `09` behind `08, `, where a pack has both; undefined where none does. */
export function zeroedAfter(
  text: string,
  at: number,
  { clause: before }: ClauseNumber,
  ground: Ground,
): ClauseNumber | undefined {
  const number = zeroedAt(text, at, ground);
  const standards = ground.own?.standardsWith(before);
  const isOfSame = (standard: string): boolean => standards?.includes(standard) === true;
  return number && ground.own?.standardsWith(number.clause).some(isOfSame) ? number : undefined;
}
