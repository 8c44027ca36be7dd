import { annexWords, clauseWords, controlWords, requirementWords, sectionWords } from './words.ts';

// These run over every paragraph of a workspace, so each is as plain as it can be: letter case counts, and no alternative of
// words is tried at every character.
const publisher = /ISO|IEC|CEI|CISPR|IWA|ИСО|МЭК|[Ii]so|[Ii]ec/;
const dottedNumber = /\d\.\d|[A-Z]\.[ ]?\d|A[- \u00a0]?\d{1,2}[.-]\d|第/;
const wordBeforeNumber = /([^\s\d]{1,30}|§)[\s\u00a0:*_#()[\]–-]{0,8}\d/g;
const annexInSight = /nnex|nhang|nexo|llegat|ijlage|ppendi|NNEX|NHANG|NEXO|附|付属|부속/;
const wordBeforeLetter = /([^\s\d]{3,16})[\s\u00a0*_]{1,3}[A-Z](?![A-Za-z])/g;
const clauseWord = new RegExp(
  `(?:^|[^\\p{Script=Latin}\\d])(?:${clauseWords}|${controlWords}|${requirementWords}|${sectionWords}|no\\.?|nos\\.?|nr\\.?|n[°º]|number|as|like|als|wie|como|come|que)[^\\p{L}\\d]*$`,
  'iu',
);
const annexWord = new RegExp(`(?:^|[^\\p{Script=Latin}])(?:${annexWords})[^\\p{L}\\d]*$`, 'iu');
// A whole number that begins a text, or follows a year, a comma, a colon or a bracket: `2022, 10`.
const setOffNumber = /^[^\p{L}\d]*\d{1,2}(?!\d)|\d[),:;，、][\s\u00a0]*[(§]?\d{1,2}(?!\d)/u;

const hasBefore = (text: string, pattern: RegExp, word: RegExp): boolean => {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) if (word.test(match[1] ?? '')) return true;
  return false;
};

/** Whether a text may name a standard. */
export const mayName = (text: string): boolean => publisher.test(text);

/**
 * Whether a text has what a clause is cited by: a dotted number, an annex's letter with a number, a word for a clause
 * before a number, an annex. Where it has none, reading it for clauses can be spared.
 */
export function mayCite(text: string): boolean {
  if (dottedNumber.test(text)) return true;
  if (/\d/.test(text) && hasBefore(text, wordBeforeNumber, clauseWord)) return true;
  return annexInSight.test(text) && (hasBefore(text, wordBeforeLetter, annexWord) || /附属書|付属書|부속서|附录/.test(text));
}

/** Whether a passage may hold a list of clauses: what is cited, or a whole number that is set off. */
export const mayList = (text: string): boolean => mayCite(text) || setOffNumber.test(text);
