import { mayName } from '../references/candidate.ts';
import { type Designation, findDesignations } from '../references/designation.ts';
import { type EditionAddress, editionName } from './edition-name.ts';

/**
 * The standard that a document cites where it writes the name of an edition as its pack has it: `ISO/IEC 27001` for
 * `ISO 27001:2022`. undefined where the name tells no publisher that is known, so that only the pack makes it one.
 */
export const citedAs = (edition: EditionAddress): string | undefined => publishedAs(editionName(edition));

/** The other standard that a document cites where it writes that name; undefined where it cites the one of the pack. */
export function citedOtherwise(edition: EditionAddress): string | undefined {
  const cited = citedAs(edition);
  return cited === edition.standard ? undefined : cited;
}

/**
 * The standard of ISO, IEC or another publisher that is known which a text names, and nothing else; undefined where it
 * names none.
 */
export const publishedAs = (text: string): string | undefined => designationIn(text)?.standard;

/** The designation that a text is; undefined where it is none, or more. */
export function designationIn(text: string): Designation | undefined {
  const [found] = mayName(text) ? findDesignations(text) : [];
  // `Globex ISO 9001 Supplement` names another standard than the one within.
  return found?.span.start === 0 && found.span.end === text.length ? found : undefined;
}
