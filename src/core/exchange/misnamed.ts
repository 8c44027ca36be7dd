import { oneLine } from '../text/one-line.ts';
import { startOfText } from '../text/span.ts';
import {
  editionMeant,
  type ImportOptions,
  type ImportTrouble,
  mostWords,
  sides,
  wordsOfName,
} from './imported.ts';

/** Said of the options that name no edition. Empty where all that are given do. */
export function misnamedEditions(options: ImportOptions): readonly ImportTrouble[] {
  return sides.flatMap(option => {
    const typed = options[option];
    if (typed === undefined || editionMeant(typed, options.catalogue)) return [];
    const message = `“${oneLine(typed)}” names no edition${whatIsWrong(oneLine(typed))}`;
    return { severity: 'error', message, span: startOfText, option };
  });
}

const dated = /^(?<name>.*):\d{4}$/u;

function whatIsWrong(typed: string): string {
  const name = dated.exec(typed)?.groups?.name;
  if (name === undefined) return '. Expected one with its year, for example ISO 9001:2015.';
  return `: ${wrongInName(name)}. Expected a name of letters and digits with a capital among them, for example Globex Requirements:2024.`;
}

// `Globex Supplier Requirements` of `Globex Supplier Requirements - Baseline`: as much of a text as names have.
const begun = new RegExp(`^${wordsOfName}`, 'u');

/** What a name cannot have, `the sign “’” cannot stand in a name`; the first of several. */
function wrongInName(name: string): string {
  const strange = /[^\p{L}\p{N} &/.()-]/u.exec(name)?.[0];
  if (strange !== undefined) return `the sign “${strange}” cannot stand in a name`;
  const fitting = begun.exec(name)?.[0];
  if (fitting === undefined) return 'a name begins with two letters or digits at least';
  const rest = name.slice(fitting.length);
  if (rest === '') return 'it has no capital letter';
  if (/^[ /.&-]?[()]/.test(rest)) return 'in brackets stands one word, and they stand between words';
  const sign = /^[^\p{L}\p{N}(]+/u.exec(rest)?.[0] ?? '';
  return /^(?: & |[ /.&-])$/.test(sign) && sign !== rest
    ? `it has more than ${mostWords} words`
    : `between words stands a blank, “ & ” or one of / . & -, and not “${sign}”`;
}
