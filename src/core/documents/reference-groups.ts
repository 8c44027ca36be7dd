import type { Reference } from '../references/reference.ts';
import type { Document } from './document.ts';
import { perDocument } from './per-document.ts';

/** The references that the text lists together with this one, itself included, in order. */
export const listOf = (document: Document, { group }: Reference): readonly Reference[] =>
  lists(document).get(group) ?? [];

const lists = perDocument(({ references }) => {
  const byGroup = new Map<number, Reference[]>();
  for (const reference of references) {
    const list = byGroup.get(reference.group);
    if (list) list.push(reference);
    else byGroup.set(reference.group, [reference]);
  }
  return byGroup;
});
