import { designationIn } from '../catalogue/cited-as.ts';
import type { Catalogue, Edition } from '../catalogue/types.ts';
import { adoptedBy } from '../references/adoption.ts';
import { versionBehind, versionsOf } from '../references/version.ts';
import { oneLine } from '../text/one-line.ts';

/** What a text that should name an edition names. */
export type EditionResult =
  | { readonly ok: true; readonly edition: Edition }
  | { readonly ok: false; readonly message: string };

/** `GSR:2024`, `ISO-IEC 27001 : 2022`, `DIN EN ISO 9001:2015-11`: a standard and its year, with the month of an adoption. */
const dated = /^(.*?)\s*(?::\s*(\d{4})(?:-\d{2})?)?$/u;
/** `20000-1` at the end of `ISO/IEC 20000-1`, `27001` at that of `ISO-27001`. */
const numberAtEnd = /(?<![\d-])-*(\d[\d-]*)$/;
/** What stands before the number of a standard, whatever the body: `ISO/IEC `, nothing. */
const body = /^(?:\p{L}[\p{L}\d/ .-]*)?$/u;

/**
 * The edition that a config names, spelled freely: `ISO 27001:2022` is `ISO/IEC 27001:2022`, and so is its adoption `DIN EN
 * ISO/IEC 27001:2024-01`; `PCI DSS v4.0` is `PCI DSS:2022`. A name that no pack has is answered with what there is.
 */
export function editionNamed(name: string, catalogue: Catalogue): EditionResult {
  const typed = oneLine(name);
  const exact = catalogue.editions.find(({ name, datedName }) => name === typed || datedName === typed);
  if (exact) return { ok: true, edition: exact };

  const [, called = '', year] = versioned(typed, catalogue) ?? dated.exec(typed) ?? [];
  const standards = [...new Set(catalogue.editions.map(edition => edition.standard))];
  const meantBy = editionsCalled(called, catalogue);
  if (meantBy.length === 0) {
    return { ok: false, message: `No pack has “${typed}”. The packs have ${standards.join(', ')}.` };
  }

  const meantYear = adoptedIn(typed, meantBy) ?? year;
  const meant = meantBy.find(edition => edition.year === meantYear);
  if (meant) return { ok: true, edition: meant };
  const standard = meantBy[0]?.standard;
  const names = meantBy.map(edition => edition.name);
  if (year === undefined) {
    const lacks = meantBy.some(({ version }) => version !== undefined) ? 'no year or version' : 'no year';
    return { ok: false, message: `“${typed}” has ${lacks}; expected one of ${names.join(', ')}.` };
  }
  return {
    ok: false,
    message: `No pack has an edition ${year} of ${standard}. There are ${names.join(', ')}.`,
  };
}

/**
 * The name of a standard and the year of its edition, where a version stands in the place of the year; the version itself where no
 * edition is called so, undefined where none stands there.
 */
function versioned(typed: string, { editions }: Catalogue): readonly (string | undefined)[] | undefined {
  for (const { standard, otherNames } of editions) {
    const versions = versionsOf(standard, editions);
    if (versions.size === 0) continue;
    const isBegun = (name: string) => typed.toLowerCase().startsWith(name.toLowerCase());
    for (const called of [standard, ...otherNames].filter(isBegun)) {
      const found = versionBehind(typed, called.length, versions, () => false);
      if (found?.end === typed.length) return [typed, called, found.edition];
    }
  }
  return undefined;
}

/** The year of the edition that a name means as that of an adoption; undefined where it is none. */
function adoptedIn(name: string, editions: readonly Edition[]): string | undefined {
  const { adoptionYear } = designationIn(name) ?? {};
  if (adoptionYear === undefined) return undefined;
  return adoptedBy(
    adoptionYear,
    editions.map(({ year }) => year),
  );
}

/** The editions that a name means, of all years where it says none: `ISO 27001`, `27001`, `PCI DSS v4.0`. */
export type EditionsResult =
  | { readonly ok: true; readonly editions: readonly Edition[] }
  | { readonly ok: false; readonly message: string };

/** The editions that a name means, spelled as freely as for `editionNamed`; a name that no pack has is answered with what there is. */
export function editionsNamed(name: string, catalogue: Catalogue): EditionsResult {
  const named = editionNamed(name, catalogue);
  if (named.ok) return { ok: true, editions: [named.edition] };
  const editions = editionsCalled(oneLine(name), catalogue);
  return editions.length > 0 ? { ok: true, editions } : named;
}

/** The editions of the standard that has the name, or another name that is this one; else of those with its number. */
function editionsCalled(called: string, { editions }: Catalogue): readonly Edition[] {
  const wanted = called.toLowerCase();
  const named = new Set(
    editions.flatMap(({ standard, otherNames }) =>
      [standard, ...otherNames].some(name => name.toLowerCase() === wanted) ? [standard] : [],
    ),
  );
  const number = numberOf(called);
  // A pack of one edition may have a further name, and that of another one not.
  if (named.size > 0 || number === undefined || !body.test(called.slice(0, -number.length)))
    return editions.filter(({ standard }) => named.has(standard));
  return editions.filter(({ standard }) => numberOf(standard) === number);
}

/** `27001` of `ISO/IEC 27001`. */
const numberOf = (standard: string): string | undefined => numberAtEnd.exec(standard)?.[1];
