import type { Reference } from '../references/reference.ts';
import { groupBy, groupByEach } from '../text/group-by.ts';
import type { Span } from '../text/span.ts';
import type { Document } from './document.ts';
import { perDocument } from './per-document.ts';

/** The references that the text lists together with this one, itself included, in order. */
export const listOf = (document: Document, { group }: Reference): readonly Reference[] =>
  lists(document).get(group) ?? [];

const lists = perDocument(({ references }) => groupBy(references, ({ group }) => group));

/** The references whose edition is said at one place, in order: `ISO 9001:2015 8.4 and 8.5`. */
export const datedAt = (document: Document, { start }: Span): readonly Reference[] =>
  byEdition(document).get(start) ?? [];

const byEdition = perDocument(({ references }) =>
  groupByEach(references, ({ editionSpan }) => (editionSpan ? [editionSpan.start] : [])),
);
