import type { Reference } from '../references/reference.ts';
import { textAt } from '../text/span.ts';
import type { Edit } from './fix.ts';

/**
 * Puts another clause where a reference names its own, in the short form of the text where the text has one: `5` for
 * `A.14.2.5` in `A.14.2.1/5`, `.20` in `A.5.19, .20`, `5.15` for `A.5.15` below a heading “Annex A controls”.
 */
export function changeClause(text: string, { clause = '', clauseSpan }: Reference, to: string): Edit {
  const typed = textAt(text, clauseSpan);
  const leftOut = clause.endsWith(typed) ? clause.slice(0, clause.length - typed.length) : '';
  // `.20` keeps its dot.
  const begin = leftOut + (typed.startsWith('.') ? '.' : '');
  const isShort = leftOut !== '' && to.startsWith(begin);
  return { span: clauseSpan, text: isShort ? to.slice(leftOut.length) : to };
}

/** `ISO/IEC 27001:2013/Cor 1:2014`, `DIN EN ISO 9001:2015-11+A1:2024`: the amendment belongs to this edition and no other. */
export const isAmended = (text: string, { standardSpan, editionSpan }: Reference): boolean =>
  standardSpan !== undefined &&
  editionSpan !== undefined &&
  /^(?:-\d\d)?\s*(?:[/+]|amd|cor)/i.test(text.slice(editionSpan.end, standardSpan.end));
