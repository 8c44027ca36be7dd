import type { Edition } from '../catalogue/types.ts';
import { isSharedPrefix, prefixOf } from '../references/designation.ts';
import type { Reference } from '../references/reference.ts';
import { type Span, textAt } from '../text/span.ts';
import { datingOf } from './dating.ts';
import type { Edit } from './fix.ts';

/** What a fix has to know of a designation to put another year there. */
export type Dated = Pick<Reference, 'standardSpan' | 'editionSpan' | 'adoptionYear'>;

/** The month behind a year: `-01` of `DIN EN ISO/IEC 27001:2024-01`. */
const month = /^-(?:0[1-9]|1[0-2])(?!\d)/;

/**
 * Puts the year of an edition into a designation of a text, or behind it where it has none; a month goes with its year. An
 * adoption has a year of its own, which no pack knows, so that the edition itself is named instead:
 * `DIN EN ISO/IEC 27001:2017-06` becomes `ISO/IEC 27001:2022`. undefined where there is no designation, or the prefix of
 * the adoption cannot go: other numbers share it, or there is markup within.
 */
export function dateDesignation(
  text: string,
  { standardSpan, editionSpan, adoptionYear }: Dated,
  to: Edition,
): readonly Edit[] | undefined {
  if (!standardSpan) return undefined;
  const typed = textAt(text, standardSpan);
  const prefix = prefixOf(typed);
  const end = { start: standardSpan.end, end: standardSpan.end };
  const dating: Edit = editionSpan
    ? { span: withMonth(text, editionSpan), text: datingOf(to, textAt(text, editionSpan)) }
    : { span: end, text: to.name.slice(to.standard.length) };
  if (prefix === '') return adoptionYear === undefined ? [dating] : undefined;
  if (isSharedPrefix(text, standardSpan.end)) return undefined;
  return [withoutPrefix(standardSpan, prefix, typed, to), dating];
}

/** The same where a span holds nothing but a designation with its year or version, as in a setting. */
export function dateName(text: string, span: Span, to: Edition): readonly Edit[] | undefined {
  const year = /(?<![\d.])\d[\d.]*(?=(?:-\d\d)?\)?$)/.exec(textAt(text, span));
  if (!year) return undefined;
  const start = span.start + year.index;
  const editionSpan = { start, end: start + year[0].length };
  return dateDesignation(text, { standardSpan: span, editionSpan, adoptionYear: undefined }, to);
}

/** `JIS Q 27001` names no publisher. */
function withoutPrefix({ start }: Span, prefix: string, typed: string, { standard }: Edition): Edit {
  const publisher = /^\d/.test(typed.slice(prefix.length)) ? standard.slice(0, standard.search(/\d/)) : '';
  return { span: { start, end: start + prefix.length }, text: publisher };
}

const withMonth = (text: string, { start, end }: Span): Span => ({
  start,
  end: end + (month.exec(text.slice(end, end + 4))?.[0].length ?? 0),
});
