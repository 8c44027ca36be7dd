import { ofAcronym, own, ownBefore } from './gaps.ts';
import type { ListMark } from './mark.ts';
import type { Neighbourhood } from './neighbourhood.ts';

// Words by which a text calls numbers its own, or those of a text that no list of names holds.

/** `section 4.2 of this agreement`, `control 8.2 of CIS`; `after` is what stands behind the list. */
export const isOfNamedText = (around: Neighbourhood, after: string): boolean =>
  around.list.keyword !== undefined &&
  [own, ofAcronym].some(pattern => isOfNoStandard(around, pattern.exec(after))) &&
  !isTableOfControls(around.list, after);

/** Not where that is the name of a standard: `clause 3.1 of GSR`, `Article 5 of the Globex Law`. */
const isOfNoStandard = ({ list, next }: Neighbourhood, named: RegExpExecArray | null): boolean =>
  named !== null && !(next?.mark.kind === 'standard' && next.mark.start < list.end + named[0].length);

// ` below`, ` unten`.
const elsewhere = /^\s*(?:below|above|unten|oben)(?!\p{L})/iu;

/** `(controls 5.1–5.23 below)`: those of a standard, in a table of the text; hardly a text has so many of its own. */
const isTableOfControls = ({ keyword, entries }: ListMark, after: string): boolean =>
  (keyword?.kind === 'control' || keyword?.kind === 'annex') &&
  entries.some(({ to }) => to?.isDotted) &&
  elsewhere.test(after);

/** `our section 4.2`. */
export const isCalledOwn = ({ text, list: { keyword, start } }: Neighbourhood): boolean =>
  keyword?.kind === 'section' && ownBefore.test(text.slice(Math.max(0, start - 30), start));
