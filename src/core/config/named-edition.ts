import type { Catalogue, Edition } from '../catalogue/types.ts';
import { oneLine } from '../text/one-line.ts';

/** What a text that should name an edition names. */
export type EditionResult =
  | { readonly ok: true; readonly edition: Edition }
  | { readonly ok: false; readonly message: string };

/** `ISO/IEC 20000-1:2018`, `ISO27001:2022`, `ISO-IEC 27001 : 2022`: the number and the year, whatever the body. */
const designation = /^(?:\p{L}[\p{L}\d/ .-]*?)?(\d[\d-]*)\s*(?::\s*(\d{4}))?$/u;

/**
 * The edition that a config names, spelled freely: `ISO 27001:2022` is `ISO/IEC 27001:2022`. A name that no pack has is
 * answered with what there is.
 */
export function editionNamed(name: string, catalogue: Catalogue): EditionResult {
  const typed = oneLine(name);
  const exact = catalogue.editions.find(edition => edition.name === typed);
  if (exact) return { ok: true, edition: exact };

  const [, number, year] = designation.exec(typed) ?? [];
  const sameNumber = catalogue.editions.filter(edition => numberOf(edition.standard) === number);
  const standards = [...new Set(catalogue.editions.map(edition => edition.standard))];
  if (number === undefined || sameNumber.length === 0) {
    return { ok: false, message: `No pack has “${typed}”. The packs have ${standards.join(', ')}.` };
  }

  const meant = sameNumber.find(edition => edition.year === year);
  if (meant) return { ok: true, edition: meant };
  const standard = sameNumber[0]?.standard;
  const names = sameNumber.map(edition => edition.name);
  if (year === undefined) {
    return { ok: false, message: `“${typed}” has no year; expected one of ${names.join(', ')}.` };
  }
  return {
    ok: false,
    message: `No pack has an edition ${year} of ${standard}. There are ${names.join(', ')}.`,
  };
}

/** `27001` of `ISO/IEC 27001`. */
const numberOf = (standard: string): string | undefined => /\d[\d-]*$/.exec(standard)?.[0];
