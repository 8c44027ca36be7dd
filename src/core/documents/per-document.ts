import { oncePer } from '../text/once.ts';
import type { Document } from './document.ts';

/** What follows from a document alone, worked out when it is first asked for and kept as long as the document. */
export const perDocument = <Value>(workOut: (document: Document) => Value): ((document: Document) => Value) =>
  oncePer(workOut);
