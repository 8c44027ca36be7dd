import type { Document } from '../documents/document.ts';
import { firstFrom, textOutside } from '../text/span.ts';
import { sentenceAround } from './sentence-around.ts';

/** `| Replaces | ISO/IEC 27013:2015 |`, `ISO 9001:2008 (withdrawn)`, `formerly ISO/IEC 27001:2013 A.12.2.1`. */
const former =
  /\b(?:former(?:ly)?\b|previously\b|earlier (?:certific|edition|version|audit)|früher|ehemal|vormal|bisherig|anciennement|voorheen|supersed|replac|withdr[ae]w|obsolete|ersetz|abgelöst|löst ab|zurückgezogen|remplac|reemplaz|sustitu|sostitu|substitu|vervang|vervallen)|置換|廃止/iu;

/** `Until 2022`, `bis Oktober 2025`, `jusqu’au 31.10.2025`, `2022年まで`; the year of `bis ISO 9001:2008` is that of an edition. */
export const untilYear =
  /(?<!\p{L})(?:until|till|up to|bis|jusqu[’']\p{L}+|hasta|fino|até|ate|tot)\s[^!?:;]{0,30}?(?<![\d:-])(?:19|20)\d{2}(?!\d)|(?:19|20)\d{2}年?[^\s。]{0,6}まで/iu;

/** What was so then: `galt`, `was in force`, `avons appliqué`. What is valid until a year is so today. */
const past =
  /(?<!\p{L})(?:was|were|had|applied|followed|used|held|galt(?:en)?|war(?:en)?|wurden?|hatten?|erfüllten?|était|étaient|avions|avait|appliquait|appliquions|era|eran|estaba|estaban|estuvo|regía|valeva|erano|eravamo|foi|eram|vigorava|gold(?:en)?|werd(?:en)?)(?!\p{L})/iu;

/**
 * Whether the sentence, list item or row around an offset speaks of the edition there as the former one: it says that it was
 * replaced, or until which year it was in force. What a comment says, which silences a rule for instance, is no part of it.
 */
export function isSpokenOfAsFormer(document: Document, offset: number): boolean {
  const words = wordsAround(document, offset);
  return former.test(words) || (untilYear.test(words) && past.test(words));
}

/** The sentence around an offset without its comments. */
export function wordsAround({ text, comments }: Document, offset: number): string {
  const sentence = sentenceAround(text, offset);
  const startOf = ({ span }: (typeof comments)[number]): number => span.start;
  // One that began before may reach into it: a reason may be several sentences.
  const first = Math.max(0, firstFrom(comments, sentence.start, startOf) - 1);
  const within = comments.slice(first, firstFrom(comments, sentence.end, startOf));
  return textOutside(
    text,
    sentence,
    within.map(({ span }) => span),
  );
}
