/** A dated standard as data names it. */
export interface EditionAddress {
  readonly standard: string;
  /** The year. */
  readonly edition: string;
}

/** Whether both name the same edition; what else they have does not count. */
export const isSameEdition = (one: EditionAddress, other: EditionAddress): boolean =>
  one.standard === other.standard && one.edition === other.edition;

/** `ISO/IEC 20000-1:2018`. */
export const editionName = ({ standard, edition }: EditionAddress): string => `${standard}:${edition}`;

/**
 * What texts call an edition: `PCI DSS v4.0` and `NIST SP 800-53 Rev. 5` where it has a version, which says its own word or none,
 * else its name.
 */
export const citedName = (edition: EditionAddress, version: string | undefined): string =>
  version === undefined
    ? editionName(edition)
    : `${edition.standard} ${/^\d/.test(version) ? 'v' : ''}${version}`;

/** Takes `ISO/IEC 20000-1:2018` apart; undefined where no year stands after the last colon. */
export function parseEditionName(name: string): EditionAddress | undefined {
  const colon = name.lastIndexOf(':');
  const standard = name.slice(0, colon);
  const edition = name.slice(colon + 1);
  return colon > 0 && /^\d{4}$/.test(edition) ? { standard, edition } : undefined;
}

/** The name of an edition's pack and file: `iso-iec-20000-1-2018` for `ISO/IEC 20000-1:2018`, `arzte-2024` for `Ärzte:2024`. */
export const editionId = (edition: EditionAddress): string =>
  editionName(edition)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[^a-z0-9]+/g, '-');

/** The name of the pack and file that correlates two editions: `iso-iec-20000-1-2018--iso-9001-2015`. */
export const correlationId = (from: EditionAddress, to: EditionAddress): string =>
  `${editionId(from)}--${editionId(to)}`;
