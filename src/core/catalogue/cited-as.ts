import { mayName } from '../references/candidate.ts';
import { findDesignations } from '../references/designation.ts';
import { type EditionAddress, editionName } from './edition-name.ts';

/**
 * The standard that a document cites where it writes the name of an edition as its pack has it: `ISO/IEC 27001` for
 * `ISO 27001:2022`. undefined where the name tells no publisher that is known, so that only the pack makes it one.
 */
export function citedAs(edition: EditionAddress): string | undefined {
  const name = editionName(edition);
  const [found] = mayName(name) ? findDesignations(name) : [];
  // `Globex ISO 9001 Supplement` names another standard than the one within.
  return found?.span.start === 0 && found.span.end === name.length ? found.standard : undefined;
}
