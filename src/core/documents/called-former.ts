import type { Designation } from '../references/designation.ts';
import { formerlyWords, oldWords, replacesWords, wasNotWords } from '../references/former-words.ts';
import { textBefore } from '../text/span.ts';
import { type Named, namedBy } from './frame.ts';
import type { Passage } from './passage.ts';

// `formerly no topic in `, `der alten `, `war kein Thema in `: a few words further on the standard.
const formerAtEnd = new RegExp(
  `(?<!\\p{L})(?:${oldWords}|${formerlyWords}|${wasNotWords}|${replacesWords})(?!\\p{L})(?:[\\s,]+[^\\s\\d,.;:!?]+){0,5}[\\s,("„“«]*$`,
  'iu',
);
// ` (withdrawn)`, ` (alt)`.
const formerBehind =
  /^\s*[(（](?:now\s)?(?:withdrawn|superseded|obsolete|replaced|former|old|alt|zurückgezogen|abgelöst|ersetzt|ancienne?|remplacée?|antigua|derogada|sustituida|vecchia|ritirata|sostituita|antiga|revogada|oude?|vervallen|vervangen|旧|廃止)(?!\p{L})/iu;
const farthest = 80;

/**
 * The designation of a passage as it counts for the rest of the text: without its year where the words around call that edition the
 * former one. `It was formerly no topic in ISO/IEC 27001:2013` does not date what else the text cites.
 */
export function namedForRest(passage: Passage, designation: Designation): Named {
  const named = namedBy(passage, designation);
  if (named.edition === undefined || !isCalledFormer(passage, designation)) return named;
  return { ...named, edition: undefined, adoptionYear: undefined };
}

const isCalledFormer = ({ text }: Passage, { span: { start, end } }: Designation): boolean =>
  formerAtEnd.test(textBefore(text, start, farthest)) || formerBehind.test(text.slice(end, end + farthest));
