import type { Basis, Counterpart, PackOwner, Relation } from '../catalogue/types.ts';
import { listed } from '../text/listed.ts';

/** What `identical` means, wherever it is told. Inside a sentence the second half stands in brackets. */
export const sameRequirement = 'the same requirement; each standard may add to it';

/** How two clauses relate, told beside the second: `8.7.3 Information security: the counterpart is more extensive`. */
export const relationWords: Readonly<Record<Relation, string>> = {
  identical: sameRequirement,
  similar: 'similar requirements',
  subset: 'the counterpart is more extensive',
  superset: 'the counterpart is less extensive',
  partial: 'overlap in part',
  related: 'paired by the source, which says no more',
  none: 'no counterpart',
};

/** `ISO 9001:2015 8.4 and ISO/IEC 20000-1:2018 8.3.4.1 overlap in part`: what a row says of a pair, for a sentence that may go on. */
export function pairInWords(from: string, relation: Relation, to: string): string {
  const sentences: Readonly<Record<Relation, string>> = {
    identical: `${from} and ${to} have the same requirement (each standard may add to it)`,
    similar: `${from} and ${to} are similar`,
    subset: `${from} is a subset of ${to}`,
    superset: `${from} is a superset of ${to}`,
    partial: `${from} and ${to} overlap in part`,
    related: `${from} and ${to} are related`,
    none: `${from} and ${to} are no counterparts`,
  };
  return sentences[relation];
}

/** What a row rests on. */
export const basisWords: Readonly<Record<Basis, string>> = {
  published: 'published',
  derived: 'derived through other rows',
  draft: 'draft: nobody’s table, to be checked',
};

/** The clause that a row speaks of: the one above, where its row serves what stands below it. */
export const clauseOfRow = ({ inheritedFrom, from }: Counterpart): string => inheritedFrom ?? from.clause;

/** `a row of 8.5.1, the clause above`: whose row it is, where the clause has none of its own; undefined where it has. */
export const inheritedWords = ({ inheritedFrom }: Counterpart): string | undefined =>
  inheritedFrom === undefined ? undefined : `a row of ${inheritedFrom}, the clause above`;

/** `5.1 c) with 4.1.1 e)`: the parts of two clauses that a row means; undefined where it means both as a whole. */
export function partsMeant(row: Counterpart): string | undefined {
  const { fromItem, to, toItem } = row;
  if (fromItem === undefined && toItem === undefined) return undefined;
  const part = (clause: string | undefined, item: string | undefined) =>
    [clause, item].filter(word => word !== undefined).join(' ');
  return to.clause === undefined
    ? part(clauseOfRow(row), fromItem)
    : `${part(clauseOfRow(row), fromItem)} with ${part(to.clause, toItem)}`;
}

/** Whose a pack is, told to its user. */
export const ownerWords: Readonly<Record<PackOwner, string>> = {
  shipped: 'shipped',
  user: 'yours',
  project: 'project',
};

const owned: Readonly<Record<PackOwner, string>> = {
  shipped: 'a shipped pack',
  user: 'your pack',
  project: 'the project’s pack',
};

/** ` (the project’s pack, over a shipped pack)`: where a row stands and what it overrides; empty for what is shipped. */
export function packRemark({
  packs,
  overrides = [],
}: Pick<Counterpart, 'packs'> & Partial<Pick<Counterpart, 'overrides'>>): string {
  const owners = new Set<PackOwner>(packs.map(({ owner }) => owner).filter(owner => owner !== 'shipped'));
  if (owners.size === 0) return '';
  const below = new Set(overrides.map(({ owner }) => owner).filter(owner => !owners.has(owner)));
  const over = below.size === 0 ? '' : `, over ${listed([...below].map(owner => owned[owner]))}`;
  return ` (${listed([...owners].map(owner => owned[owner]))}${over})`;
}
