import type { TermDifference } from './types.ts';

/** How two definitions differ, in words. */
export const differenceWords: Readonly<Record<TermDifference, string>> = {
  identical: 'identical',
  'without-example': 'identical without the example',
  different: 'different',
  'another-headword': 'another headword',
  'not-defined': 'not defined',
  'other-sense': 'not defined, and used in another sense',
};

/** Whether one of the two editions does not define the term. */
export const isOneSided = (difference: TermDifference): boolean =>
  difference === 'not-defined' || difference === 'other-sense';
