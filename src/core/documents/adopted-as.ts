import type { Reference } from '../references/reference.ts';
import { oneLine } from '../text/one-line.ts';
import { textAt } from '../text/span.ts';
import type { Document } from './document.ts';

/**
 * Which edition is read where a document names an adoption with a year of its own: `DIN EN ISO/IEC 27001:2024-01 is taken as
 * an adoption of ISO/IEC 27001:2022, the newest by then.` undefined where the year is that of the edition, or no edition is
 * known that is so old.
 */
export function adoptedAs(
  { text }: Document,
  { standard, edition, adoptionYear, standardSpan, via }: Reference,
): string | undefined {
  if (adoptionYear === undefined || adoptionYear === edition) return undefined;
  const named = standardSpan ?? via?.span;
  const typed = named ? oneLine(textAt(text, named)) : '';
  // The year may stand elsewhere than what names the standard first.
  const taken = typed.includes(adoptionYear)
    ? `${typed} is taken as an adoption`
    : `The adoption of ${adoptionYear} is taken as that`;
  return `${taken} of ${standard}:${edition}, the newest by then.`;
}
