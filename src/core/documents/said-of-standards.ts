import { beforeStandard, ofWords, sectionWords } from '../references/words.ts';
import { textBefore } from '../text/span.ts';
import { lettersOfSystems } from './systems.ts';

// What a text says of a standard beside its name, and means later where it leaves the name out.

// `of the `, `de la norma `, `dell’`: looked for first, since most names stand behind anything else.
const ofAtEnd = new RegExp(`\\s(?:${ofWords})\\s?(?:(?:${beforeStandard})\\s){0,2}$`, 'iu');
const wordAtEnd = new RegExp(`(?<![\\p{L}\\p{N}])(?<word>${sectionWords})$`, 'iu');
const longestOf = 30;
const longestWord = 16;

/**
 * `Each point of the standard ISO 9001 is audited`: the word by which a text calls the clauses of the standard that stands at `start`;
 * undefined where it calls them nothing there.
 */
export function wordForClauses(text: string, start: number): string | undefined {
  const of = ofAtEnd.exec(textBefore(text, start, longestOf));
  return of ? wordAtEnd.exec(textBefore(text, start - of[0].length, longestWord))?.groups?.word : undefined;
}

const lettersBefore = new RegExp(`(?<![\\p{L}\\p{N}_-])(${lettersOfSystems})\\s?[(（]$`, 'u');
const lettersBehind = new RegExp(`^\\s?[(（](${lettersOfSystems})[)）]`, 'u');
const longestLetters = 10;

/** `SMS (ISO/IEC 20000-1:2018)`, `ISO/IEC 20000-1:2018 (SMS)`: the letters that a text says a standard goes by; undefined where it says none. */
export const lettersBeside = (text: string, { start, end }: { start: number; end: number }) =>
  (lettersBefore.exec(textBefore(text, start, longestLetters)) ??
    lettersBehind.exec(text.slice(end, end + longestLetters)))?.[1];
