import type { Reference } from '../references/reference.ts';
import { groupBy } from '../text/group-by.ts';
import type { Document } from './document.ts';
import { perDocument } from './per-document.ts';

/** The references that the text lists together with this one, itself included, in order. */
export const listOf = (document: Document, { group }: Reference): readonly Reference[] =>
  lists(document).get(group) ?? [];

const lists = perDocument(({ references }) => groupBy(references, ({ group }) => group));
