import type { Designation } from '../references/designation.ts';
import type { StandardMark } from '../references/mark.ts';
import type { Via, ViaKind } from '../references/reference.ts';
import type { Named } from './frame.ts';

/** Which standards a list is of, and how that was settled; or the standards that it could be of. */
export type Decision = Settled | Ambiguous;

/** The standards that a list is of. */
export interface Settled {
  readonly kind: 'settled';
  /** Never empty. */
  readonly standards: readonly Named[];
  /** undefined: the standard stands beside the list, in `mark`. */
  readonly via: Via | undefined;
  readonly mark: StandardMark | undefined;
  /** The designations that the list makes part of its references, so that they are none of their own. */
  readonly used: readonly Designation[];
}

/** The standards that a list could be of: their names, perhaps none. */
export interface Ambiguous {
  readonly kind: 'ambiguous';
  readonly standards: readonly string[];
}

/** A list is of the standards that a mark beside it names. */
export const settledBeside = (
  standards: readonly Named[],
  mark: StandardMark | undefined,
  used: readonly Designation[],
): Settled => ({ kind: 'settled', standards, via: undefined, mark, used });

/** A list is of the standards that a place around it names. */
export const settledAround = (standards: readonly Named[], via: Via): Settled => ({
  kind: 'settled',
  standards,
  via,
  mark: undefined,
  used: [],
});

/** A list is of a standard that one place around it names. */
export const settledBy = (kind: ViaKind, named: Named): Settled =>
  settledAround([named], named.span ? { kind, span: named.span } : { kind });

/** A list is of a standard that its own sentence names. */
export const settledInSentence = (named: Named): Settled => settledBy('sentence', named);

/** A list could be of any of several standards. */
export const ambiguousAmong = (standards: readonly Named[]): Ambiguous => ({
  kind: 'ambiguous',
  standards: standards.map(({ standard }) => standard),
});
