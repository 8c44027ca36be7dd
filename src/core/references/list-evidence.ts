import type { ListMark } from './mark.ts';

// What a list says of itself, whatever stands beside it.

/** Whether the list says by itself that it is one of clauses: a word for them, or a number with an annex's letter. */
export const isKeyed = (list: ListMark): boolean =>
  list.keyword !== undefined || list.entries[0]?.number.isAnnex === true;

/** `8.4`, and what follows it. */
export const beginsDotted = (list: ListMark): boolean => list.entries[0]?.number.isDotted === true;

/** Whether a list can be one of clauses without anything beside it: `93 of ISO/IEC 27001` is an amount. */
export const looksLikeClauses = (list: ListMark): boolean =>
  isKeyed(list) || list.entries.some(({ number, to }) => number.isDotted || (to && Number(to.clause) <= 20));

/** A word for a clause that texts hardly use of their own sections, or an annex's letter. */
export const isStrong = (list: ListMark): boolean =>
  list.entries[0]?.number.isAnnex === true ||
  (list.keyword !== undefined &&
    (list.keyword.kind === 'clause' || list.keyword.kind === 'control' || list.keyword.kind === 'annex'));

/** `Appendix A`: rather the text's own than a standard's. */
export const isAppendix = ({ keyword }: ListMark): boolean => /^ap(?:pe|[eéê])nd/i.test(keyword?.text ?? '');
