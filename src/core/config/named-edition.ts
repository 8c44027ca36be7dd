import type { Catalogue, Edition } from '../catalogue/types.ts';
import { oneLine } from '../text/one-line.ts';

/** What a text that should name an edition names. */
export type EditionResult =
  | { readonly ok: true; readonly edition: Edition }
  | { readonly ok: false; readonly message: string };

/** `GSR:2024`, `ISO-IEC 27001 : 2022`: a standard and its year. */
const dated = /^(.*?)\s*(?::\s*(\d{4}))?$/u;
/** `ISO/IEC 20000-1`, `ISO27001`: the number, whatever the body. */
const numbered = /^(?:\p{L}[\p{L}\d/ .-]*?)?(\d[\d-]*)$/u;

/**
 * The edition that a config names, spelled freely: `ISO 27001:2022` is `ISO/IEC 27001:2022`. A name that no pack has is
 * answered with what there is.
 */
export function editionNamed(name: string, catalogue: Catalogue): EditionResult {
  const typed = oneLine(name);
  const exact = catalogue.editions.find(edition => edition.name === typed);
  if (exact) return { ok: true, edition: exact };

  const [, called = '', year] = dated.exec(typed) ?? [];
  const standards = [...new Set(catalogue.editions.map(edition => edition.standard))];
  const meantBy = editionsCalled(called, catalogue);
  if (meantBy.length === 0) {
    return { ok: false, message: `No pack has “${typed}”. The packs have ${standards.join(', ')}.` };
  }

  const meant = meantBy.find(edition => edition.year === year);
  if (meant) return { ok: true, edition: meant };
  const standard = meantBy[0]?.standard;
  const names = meantBy.map(edition => edition.name);
  if (year === undefined) {
    return { ok: false, message: `“${typed}” has no year; expected one of ${names.join(', ')}.` };
  }
  return {
    ok: false,
    message: `No pack has an edition ${year} of ${standard}. There are ${names.join(', ')}.`,
  };
}

/** The editions of the standard that has the name, or another name that is this one; else of those with its number. */
function editionsCalled(called: string, { editions }: Catalogue): readonly Edition[] {
  const wanted = called.toLowerCase();
  const named = new Set(
    editions.flatMap(({ standard, otherNames }) =>
      [standard, ...otherNames].some(name => name.toLowerCase() === wanted) ? [standard] : [],
    ),
  );
  const number = numbered.exec(called)?.[1];
  // A pack of one edition may have a further name, and that of another one not.
  if (named.size > 0 || number === undefined) return editions.filter(({ standard }) => named.has(standard));
  return editions.filter(({ standard }) => numberOf(standard) === number);
}

/** `27001` of `ISO/IEC 27001`. */
const numberOf = (standard: string): string | undefined => /\d[\d-]*$/.exec(standard)?.[0];
