import type { Reference } from '../references/reference.ts';
import { andWords, toWords } from '../references/words.ts';

/** Words for a part of a clause that has no number of its own in the standard's list of clauses. */
const partWords =
  '(?:bullet )?points?|bullets?|items?|dash(?:es)?|indents?|(?:sub-?)?para(?:graph)?s?\\.?|sentences?|notes?|letters?|' +
  '(?:unter)?abs(?:atz|ätze|\\.)|(?:halb)?s(?:atz|ätze)|nr\\.|nummern?|lit(?:era|\\.)|buchst(?:aben?|\\.)|anm(?:erkung(?:en)?|\\.)|' +
  '(?:spiegel|an)strich(?:e|en)?|alin[ée]as?|phrases?|tirets?|inciso|letras?|párrafos?|frases?|lettera|comma|capoverso|' +
  'alíneas?|par[áa]grafos?|leden|lid|zin(?:nen)?|onder';

/** `a)`, `(a)`, `ii)`: a bracket says what it is. */
const lettered = '\\(?(?:[a-z]\\d?|[ivx]{1,4})\\)';
const labelled = `(?:${partWords})(?![\\p{L}])\\s?(?:${lettered}|[a-z](?![\\p{L}\\p{N}])|\\d{1,2}(?![\\p{L}\\p{N}]|\\.\\d))`;
const joint = `\\s*(?:[,;/&+–-]|(?<![\\p{L}])(?:${andWords}|${toWords})(?![\\p{L}]))*\\s*`;

const footnote = '\\[\\^[^\\]\\s]{1,30}\\]';

/** ` to c)`, `, b) and c)`, ` Satz 1`, ` und 2` behind `Satz 1`, `[^1]`; with the character before. */
const further = new RegExp(
  `^.(?:${joint}(?:${labelled}|${lettered})|${footnote}|(?:(?<=\\d)\\s*(?:[,/–-]|${andWords})\\s*\\d{1,2}|(?<=[a-h])\\s*(?:[,/–-]|${andWords})\\s*[b-h])(?=[.,;:)\\]]?(?:\\s|$)))`,
  'isu',
);

/** ` Satz 1`, `, second sentence`, ` ff.` behind a number; with the character before. */
const first = new RegExp(
  `^.(?:${footnote}|\\s(?:ff?\\.|et seq\\.?|sqq?\\.)|,?\\s${labelled}|,?\\s(?:first|second|third|last)\\s(?:${partWords})(?![\\p{L}]))`,
  'isu',
);

/** More than anybody writes between two items. */
const farthest = 60;

/** Where the items of a number end, `7.6 a) to c)`, `Absatz 2 Satz 1`: what is inserted before tears them from it. */
export function endOfItems(text: string, { span, item }: Reference): number {
  let end = span.end;
  for (let pattern = item === undefined ? first : further; ; pattern = further) {
    const found = pattern.exec(text.slice(end - 1, end + farthest))?.[0];
    if (found === undefined) return end;
    end += found.length - 1;
  }
}
