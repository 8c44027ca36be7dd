import { allMatches } from '../text/all-matches.ts';
import { textBefore } from '../text/span.ts';

// `… holds. The next`, `…を守る。次の`, `… (see 8.4.) Then`, a hard line break.
const sentenceEnd = /[.!?。！？](?=["”’)\]]?\s+["“‘([]?[\p{Lu}\p{Lo}\d•–-])["”’)\]]?\s*|[。！？]|\u2028/gu;
// A dot after these ends no sentence.
const abbreviation =
  /(?:^|[\s(])(?:cl|sec|sect|para|paras|no|nos|nr|abs|art|kap|ziff|vgl|bzw|gem|lit|abschn|anh|z\.\s?b|i|i\.\s?v\.\s?m|e\.g|i\.e|cf|vs|ref|refs|fig|tab|ed|app|ch|chap|approx|incl|inkl|insb|ggf|resp|dr|mr|ms|st|num|núm|pág|p\.\s?ej|ex|etc)$/i;

/** What may end a sentence of a text, in order: a stop with what follows it, a hard line break. */
export const sentenceEndsIn = (text: string): readonly RegExpExecArray[] => allMatches(sentenceEnd, text);

/** Whether the dot at an offset is that of an abbreviation: `cl.`, `etc.`. */
export const isAbbreviationAt = (text: string, at: number): boolean =>
  text[at] === '.' && abbreviation.test(textBefore(text, at, 12));
