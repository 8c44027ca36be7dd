import type { TermDifference } from './types.ts';

/** How two definitions differ, in words. */
export const differenceWords: Readonly<Record<TermDifference, string>> = {
  identical: 'identical',
  'without-example': 'identical without the example',
  different: 'different',
  'another-headword': 'another headword',
  'not-defined': 'not defined',
};
