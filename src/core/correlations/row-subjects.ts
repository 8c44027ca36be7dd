/** One side of a row. */
export interface RowEnd {
  /** `ISO 9001:2015`. */
  readonly edition: string;
  /** undefined: a row that says of the other side that nothing here answers to it. */
  readonly clause: string | undefined;
  /** The part of the clause that is meant, `a)`; undefined: all of it. */
  readonly item: string | undefined;
}

/**
 * What a row speaks of: a pair of clauses, or of parts of them, and from either side a clause that has something, or nothing,
 * in the other edition. A part that has something is something that its clause has. Rows of packs about the same two editions
 * can be held against each other by it, from whichever side they say it.
 */
export function subjectsOf(one: RowEnd, other: RowEnd): readonly string[] {
  const alone = aloneIn(one, other);
  if (alone) return [`nothing: ${partOf(alone)}`];
  return [
    pairOf(one, other),
    ...[one, other].flatMap(end => wholeAndPart(end).map(name => `anything: ${name}`)),
  ];
}

/**
 * The subjects of rows that cannot count beside this one. A row about `a)` says nothing of `b)`, nor of the clause as a whole, save
 * that it has something.
 */
export function subjectsRuledBy(one: RowEnd, other: RowEnd): readonly string[] {
  const alone = aloneIn(one, other);
  if (alone) return [`nothing: ${partOf(alone)}`, `anything: ${partOf(alone)}`];
  return [
    pairOf(one, other),
    ...[one, other].flatMap(end => wholeAndPart(end).map(name => `nothing: ${name}`)),
  ];
}

/** The side that has a clause where the other has none; undefined where both have. */
function aloneIn(one: RowEnd, other: RowEnd): RowEnd | undefined {
  if (one.clause === undefined) return other;
  return other.clause === undefined ? one : undefined;
}

/** `ISO 9001:2015 4.1`, `ISO 9001:2015 4.1 a)`: the clause, or the part of it that a row means. */
export const partOf = ({ edition, clause, item }: RowEnd): string =>
  [edition, clause ?? [], item ?? []].flat().join(' ');

const wholeAndPart = (end: RowEnd): readonly string[] => [
  ...new Set([partOf({ ...end, item: undefined }), partOf(end)]),
];

const pairOf = (one: RowEnd, other: RowEnd): string =>
  `pair: ${[partOf(one), partOf(other)].sort().join(', ')}`;
