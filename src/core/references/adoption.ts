import { type Span, textBefore } from '../text/span.ts';
import type { Designation } from './designation.ts';

// `prEN ISO 9001`, `FprEN ISO 9001`, `NP/ISO 9001`; `NP EN ISO 9001` is Portugal's.
const draftPrefix = /pr|NP\//;
// `EN ISO/DIS 9001`, `FDIS/ISO 9001`.
const stage = /(?:^|[\s/])(?:WD|CDV?|F?DIS|PRF|AWI|PWI)[\s/]/;
// `E DIN EN ISO 9001:2025-08`, `E ÖNORM EN ISO 9001`.
const draftBefore = /(?<![\p{L}\p{N}])E\s$/u;
const ofDrafts = /^(?:DIN|VDE|ÖNORM|OENORM|ÖVE|OVE)/;
// `DIN EN ISO 9001:2025-08 - Entwurf`, `BS EN ISO 9001:2025 (draft)`.
const draftBehind = /^[\s,(–—-]{1,3}(?:Norm-?)?(?:entwurf|draft)/iu;

/**
 * Whether a designation in a text names an adoption. The draft of one is dated before the edition that it is a draft of.
 *
 * @param prefix what it begins with, `DIN EN `; empty where it begins with its publisher
 */
export const isAdoption = (text: string, { start, end }: Span, prefix: string): boolean =>
  prefix !== '' &&
  !draftPrefix.test(prefix) &&
  !stage.test(text.slice(start, end)) &&
  !(ofDrafts.test(prefix) && draftBefore.test(textBefore(text, start, 3))) &&
  !draftBehind.test(text.slice(end, end + 20));

/**
 * The year of the edition that an adoption of a year takes over: the newest by then, since an adoption comes after what it
 * adopts. undefined where no edition is known that is so old.
 *
 * @param years of the known editions, oldest first
 */
export const adoptedBy = (year: string, years: readonly string[]): string | undefined =>
  years.findLast(known => known <= year);

/**
 * The same designation with the year of the edition that is meant: `DIN EN ISO/IEC 27001:2024-01` is of 2022. It stays what
 * it is where it names no adoption, or nobody knows an edition that is so old.
 */
export function meantBy(
  designation: Designation,
  editionsOf: (standard: string) => readonly string[] | undefined,
): Designation {
  const { standard, adoptionYear } = designation;
  if (adoptionYear === undefined) return designation;
  return { ...designation, edition: adoptedBy(adoptionYear, editionsOf(standard) ?? []) ?? adoptionYear };
}
