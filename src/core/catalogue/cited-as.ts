import { findDesignations } from '../references/designation.ts';
import { type EditionAddress, editionName } from './edition-name.ts';

/**
 * The standard that a document cites where it writes the name of an edition as its pack has it: `ISO/IEC 27001` for
 * `ISO 27001:2022`. undefined where it cites none, since only names of ISO, of IEC and of IATF 16949 are read.
 */
export function citedAs(edition: EditionAddress): string | undefined {
  return findDesignations(editionName(edition))[0]?.standard;
}
