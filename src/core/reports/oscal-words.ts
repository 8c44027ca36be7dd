import type { Relation } from '../catalogue/types.ts';

/** Where names of ours have their meaning: relations that OSCAL has no word for, and properties. */
export const namespace = 'urn:crossclause';

/** UUIDs are those of names in here: the same content has the same UUIDs wherever it is written. */
export const uuidNamespace = '4c1f7c56-7a4e-5e0b-9a39-0c8f1b6f5a11';

/** The version of OSCAL that is written. */
const oscalVersion = '1.2.0';

/**
 * What OSCAL calls a relation of source to target. `identical` clauses each add to what they share, so that they are
 * equivalent, not equal; of `similar` ones no more is known than that they intersect. Where a source pairs two clauses and
 * says no more, neither do we: that word is in our own namespace.
 */
export const relationships: Readonly<Record<Exclude<Relation, 'none'>, string>> = {
  identical: 'equivalent-to',
  similar: 'intersects-with',
  subset: 'subset-of',
  superset: 'superset-of',
  partial: 'intersects-with',
  related: 'related',
};

/** OSCAL's ids begin with a letter, and have neither brackets nor `&`: `clause-8.7.3`, `AC-2_1` for `AC-2(1)`, `A_and_A-01`. */
export const idOf = (clause: string): string =>
  `${/^\d/.test(clause) ? 'clause-' : ''}${clause.replaceAll('&', '_and_').replaceAll('(', '_').replaceAll(')', '')}`;

/** The clause of such an id, but for what stands before the number: `AC-2(1)` for `AC-2_1`; other names stay as they are. */
export function clauseOfId(id: string): string {
  const plain = id.replaceAll('_and_', '&');
  const [, number, brackets] = /^([^_\d]*\d[^_]*)((?:_[\dA-Za-z]{1,5})+)$/.exec(plain) ?? [];
  return number === undefined || brackets === undefined
    ? plain
    : number + brackets.replace(/_([^_]+)/g, '($1)');
}

/**
 * What OSCAL asks to be said of a document. The version is made of the content, as its UUID is: the same content is the same
 * version, however often it is written.
 */
export const metadataOf = (title: string, uuid: string, lastModified: string) => ({
  title,
  'last-modified': lastModified,
  version: uuid.slice(0, 8),
  'oscal-version': oscalVersion,
});

/** Whether two texts are the same document of OSCAL, and differ in nothing but when they were written. */
export const isSameOscal = (one: string, other: string): boolean =>
  one.includes('"oscal-version"') && withoutDate(one) === withoutDate(other);

const withoutDate = (json: string): string => json.replace(/"last-modified": "[^"]*"/, '');
