import type { Designation } from './designation.ts';
import type { countOfEach } from './each-of-standards.ts';
import type { ForeignMark, ListMark, StandardMark } from './mark.ts';

/**
 * What a passage alone says of a list's standard. `adjacent`: it stands beside the list; `sentence`: it is the nearest
 * before it in the same sentence; `list`: the list goes on with one that a standard stands beside; `near`: a few words
 * before a bare number, which only the catalogue can confirm; `subject`: before a bare number that demands something, as
 * clauses do, to be confirmed likewise; `passage`: in an earlier sentence; `foreign`: another framework's, or the text's
 * own, numbers; `open`: the passage does not settle it. Of a bare number (`ISO 45001 asks for more: 8.2`) an `open` binding
 * still has the nearest standard before it, which only what is known of its clauses can confirm.
 */
export interface Binding {
  readonly list: ListMark;
  readonly kind: 'adjacent' | 'sentence' | 'list' | 'near' | 'subject' | 'passage' | 'foreign' | 'open';
  /** The other framework or document that a `foreign` list is of, where it is named. */
  readonly other?: ForeignMark;
  /**
   * The standards that were found: those of the mark, and those that are named together with it. Empty for `foreign`, and
   * for `open` where no standard stands before the list.
   */
  readonly standards: readonly Designation[];
  /** Where they are named; undefined where `standards` is empty. */
  readonly mark: StandardMark | undefined;
  /**
   * A standard later in the same sentence, for lists that nothing else settles, or right behind one that another stands
   * before.
   */
  readonly later: StandardMark | undefined;
  /** The list goes on with the one before it. */
  readonly isChained: boolean;
  /** The text says that the list is of each of so many standards, which it names elsewhere: `clause 4.2 of both standards`. */
  readonly ofEach: ReturnType<typeof countOfEach>;
  /** The standard beside it stands in brackets behind a clause, which may be of another one: `clause 6.2 (ISO 14001 6.2)`. */
  readonly isAside: boolean;
}

/** A list bound to a standard, or to none where the kind says so. */
export const bound = (list: ListMark, kind: Binding['kind'], mark?: StandardMark): Binding => ({
  list,
  kind,
  mark,
  standards: mark?.designations ?? [],
  later: undefined,
  isChained: false,
  isAside: false,
  ofEach: undefined,
});

/** A list bound to another framework or document. */
export const boundToOther = (list: ListMark, other: ForeignMark): Binding => ({
  ...bound(list, 'foreign'),
  other,
});
