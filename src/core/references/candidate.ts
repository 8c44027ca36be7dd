import { annexWords, clauseWords, controlWords, requirementWords, sectionWords } from './words.ts';

// These run over every paragraph of a workspace, so each is as plain as it can be: letter case counts, and no alternative of
// words is tried at every character.
// `ISO`, `iso`, `ИСО`; `JIS Q`, which stands in its place.
const publisher = /ISO|IEC|IATF|CEI|CISPR|IWA|JIS|ИСО|МЭК|[Ii]so|[Ii]ec/;
// `8.4`, `A. 5`, `A5.1`, `A-5-1`, `第4条`, `4장`, `4～10 条款`.
const dottedNumber = /\d\.\d|[A-Z]\.[ ]?\d|A[- \u00a0]?\d{1,2}[.-]\d|第|\d ?[장절章条條節节項项조]/;
const digit = /\d/g;
// What may stand between a number and its word, and how much of it.
const beforeNumber = /[\s:*_#()[\]–-]/;
const mostBeforeNumber = 8;
// `Annex A`, `Anhang A`, `附属書A`: what all its words have in common, so that the words are tried where one can be.
const annexInSight =
  /nnex|nhang|nex[oa]|llegat|ijlage|ppendi|péndi|pêndi|ampiran|ilag|edlegg|cznik|[íi]loh|риложени|iite|hụ lục|NNEX|NHANG|NEXO|附|付属|부속/;
// `Annex A`, `Anhang *A`, `Annex-A-Controls`.
const wordBeforeLetter = /([^\s\d-]{3,16})[\s*_-]{1,3}[A-Z](?![A-Za-z])/g;
// `clause`, `(Kap.`, `no.`, `clause&nbsp;`: at the end of what stands before a number.
const clauseWordAtEnd = new RegExp(
  `(?:^|[^\\p{Script=Latin}\\d])(?:${clauseWords}|${controlWords}|${requirementWords}|${sectionWords}|no\\.?|nos\\.?|nr\\.?|n[°º]|number|as|like|als|wie|como|come|que|from|von|od)[^\\p{L}\\d]*(?:&#?\\w{2,8};)?$`,
  'iu',
);
// `Annex`, `Anhang`.
const annexWordAtEnd = new RegExp(`(?:^|[^\\p{Script=Latin}])(?:${annexWords})[^\\p{L}\\d]*$`, 'iu');
// A whole number that begins a text, or follows a year, a comma, a colon or a bracket: `2022, 10`; a range in brackets: `(4–10)`;
// a range in words: `4 bis 10`, `4 a la 10`.
const setOffNumber =
  /^[^\p{L}\d]*\d{1,2}(?!\d)|\d[),:;，、]\s*[(§]?\d{1,2}(?!\d)|[(（]\d{1,2}\s?[-–—]\s?\d{1,2}[)）]|\d\s(?:to|bis|do|tot|à|a|al|alla|au|até|hasta|till?)\s(?:(?:en\smet|la|el)\s)?\d{1,2}(?!\d)/u;

/** Whether words ask for a number after them, as far as they were met: texts use few words. */
const met = new Map<string, boolean>();
const mostMet = 10_000;

function asksForNumber(word: string): boolean {
  const known = met.get(word);
  if (known !== undefined) return known;
  if (met.size >= mostMet) met.clear();
  const asks = clauseWordAtEnd.test(word);
  met.set(word, asks);
  return asks;
}

function hasWordBeforeNumber(text: string): boolean {
  digit.lastIndex = 0;
  while (digit.test(text)) {
    const end = endOfWord(text, digit.lastIndex - 1);
    if (end === undefined) continue;
    let start = end - 1;
    while (start > 0 && end - start < 30 && !isBlank(text.charCodeAt(start - 1))) start--;
    if (asksForNumber(text.slice(start, end))) return true;
  }
  return false;
}

/** Where the word ends that stands before a number; undefined where a digit does, or nothing near. */
function endOfWord(text: string, number: number): number | undefined {
  let end: number | undefined;
  for (let at = number - 1; at >= 0 && number - at <= mostBeforeNumber + 1; at--) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) break;
    const character = text[at] ?? '';
    if (character.trim() !== '') end = at + 1;
    if (!beforeNumber.test(character)) break;
  }
  return end;
}

const isBlank = (code: number): boolean => code <= 32 || code === 0xa0;

function hasAnnex(text: string): boolean {
  if (!annexInSight.test(text)) return false;
  wordBeforeLetter.lastIndex = 0;
  for (let match = wordBeforeLetter.exec(text); match; match = wordBeforeLetter.exec(text))
    if (annexWordAtEnd.test(match[1] ?? '')) return true;
  return /附属書|付属書|부속서|附录|附件/.test(text);
}

// Nothing is named or cited without a digit, but an annex.
const matter = new RegExp(`\\d|${annexInSight.source}`);

/** Whether a text has anything at all that a citation is made of: the cheapest of these questions. */
export const mayMatter = (text: string): boolean => matter.test(text);

/** Whether a text may name a standard. */
export const mayName = (text: string): boolean => publisher.test(text);

/**
 * Whether a text has what a clause is cited by: a dotted number, an annex's letter with a number, a word for a clause
 * before a number, an annex. Where it has none, reading it for clauses can be spared.
 */
export function mayCite(text: string): boolean {
  if (dottedNumber.test(text)) return true;
  return hasWordBeforeNumber(text) || hasAnnex(text);
}

/** Whether a passage may hold a list of clauses: what is cited, or a whole number that is set off. */
export const mayList = (text: string): boolean => mayCite(text) || setOffNumber.test(text);
