import type { Catalogue, Clause, Edition } from '../catalogue/types.ts';

const platform = 'https://www.iso.org/obp/ui/';

/** `ISO/IEC TR 20000-7`, `ISO/TR 24971`, `ISO 9001`. */
const designation = /^(?<publisher>ISO(?:\/IEC)?)(?:[ /](?<kind>TR|TS|PAS))? (?<number>\d+)(?<part>-\d+)?$/;

/** `8.7.3` is a section of its own; the controls `A.5.1` stand in a table of Annex A. */
const section = /^(?:\d+(?:\.\d+)*|[A-Z](?=\.|$))/;

/**
 * The edition on ISO's Online Browsing Platform, at the clause where one is given; its addresses count editions as
 * RFC 5141 does (`ed-3`) and end with the section (`sec:8.7.3`). The ordinal is known where the packs name the editions
 * before it, each replaced by the next; else this is the platform's search.
 */
export function browsingPlatformUrl(
  edition: Edition,
  catalogue: Catalogue,
  clause?: Pick<Clause, 'number'>,
): string {
  const { publisher, kind, number, part } = designation.exec(edition.standard)?.groups ?? {};
  const ordinal = ordinalOf(edition, catalogue);
  if (publisher === undefined || number === undefined || ordinal === undefined) return `${platform}#search`;
  const parts = [publisher.toLowerCase().replace('/', '-'), kind?.toLowerCase(), number, part];
  const [place] = section.exec(clause?.number ?? '') ?? [];
  const address = `${platform}#iso:std:${parts.filter(Boolean).join(':')}:ed-${ordinal}:v1:en`;
  return place === undefined ? address : `${address}:sec:${place}`;
}

function ordinalOf({ standard, year }: Edition, catalogue: Catalogue): number | undefined {
  const editions = catalogue.editionsOf(standard);
  const position = editions.findIndex(other => other.year === year);
  const isUnbroken = editions
    .slice(0, position)
    .every(({ successor }, index) => successor === editions[index + 1]?.datedName);
  return position > 0 && isUnbroken ? position + 1 : undefined;
}
