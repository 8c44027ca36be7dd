import { vocabularyEdition } from '../catalogue/edition.ts';
import type { Edition } from '../catalogue/types.ts';
import { termsInScope } from '../config/terms-in-scope.ts';
import type { Document } from '../documents/document.ts';
import { resolveEdition } from '../documents/resolve-edition.ts';
import type { Reference } from '../references/reference.ts';
import { annexWords, clauseWords, controlWords, sectionWords } from '../references/words.ts';
import { type Span, textAt } from '../text/span.ts';
import {
  endOfWord,
  isSentence,
  lineBefore,
  longestGap,
  typedBrackets,
  typedClause,
  typedNumber,
  typedWord,
} from './typed-text.ts';
import type { AssistWorld } from './world.ts';

/** A clause is being typed, and its standard is known. */
export interface ClausePlace {
  readonly edition: Edition;
  /** Where the standard is named; empty at what is typed where it stands elsewhere. */
  readonly designation: Span;
  /** What stands between the standard and what is typed: ` `, `, clause `. */
  readonly gap: string;
  /** The gap is a mere blank, so that the notation of the document may take its place; the span begins with it. */
  readonly rewritesGap: boolean;
  /** A word for clauses stands there: a number without a dot needs no other one. */
  readonly hasWord: boolean;
  readonly typed: string;
  readonly span: Span;
}

/** Where nothing but the number is to be typed. */
export const placeOfNumber = (edition: Edition, typed: string, span: Span): ClausePlace => ({
  edition,
  designation: { start: span.start, end: span.start },
  gap: '',
  rewritesGap: false,
  hasWord: true,
  typed,
  span,
});

/** Words around a clause, all languages. */
const clauseWord = `(?:${clauseWords}|${controlWords}|${sectionWords}|${annexWords})`;

/** From a standard to the cursor: ` 8.`, `, clause know`, ` § `, ` Annex A`. In ` clock` there is no `cl.` */
const afterStandard = new RegExp(
  `^(?<gap>[*_]*(?:[ \\u00a0]*,)?[ \\u00a0]*(?:${clauseWord}(?!(?<=\\p{Script=Latin})\\p{Script=Latin})[ \\u00a0]*)?)${typedClause}$`,
  'iu',
);

/** `clause 8.`, `controls A.5`, `§ `: a word for clauses before the cursor. */
const afterWord = new RegExp(
  `(?<![\\p{L}\\p{N}])(?<word>${clauseWord})[ \\u00a0]+(?<typed>${typedNumber}|${typedWord})?$`,
  'iu',
);

/** The clause of a standard that stands right before it; also one that stands there already, and is changed. */
export const clausePlaceAt = (
  document: Document,
  offset: number,
  world: AssistWorld,
): ClausePlace | undefined =>
  placeBehindStandard(document, offset, world) ?? placeOfChangedClause(document, offset, world);

function placeBehindStandard(
  document: Document,
  offset: number,
  world: AssistWorld,
): ClausePlace | undefined {
  const { text, references } = document;
  for (const reference of references) {
    const named = reference.standardSpan ?? (reference.clause === undefined ? reference.span : undefined);
    if (!named || named.end >= offset || offset - named.end > longestGap) continue;
    const match = afterStandard.exec(text.slice(named.end, offset));
    if (!match) continue;
    const edition = editionToType(document, reference, world);
    if (!edition) continue;
    const { gap = '', typed = '' } = match.groups ?? {};
    if (gap === '' || isSentence(typed)) continue;
    const rewritesGap = /^[ \u00a0]+$/.test(gap);
    const start = rewritesGap ? named.end : offset - typed.length;
    const hasWord = /[\p{L}§]/u.test(gap);
    const span = { start, end: endOfWord(text, offset, typed) };
    return { edition, designation: named, gap, rewritesGap, hasWord, typed, span };
  }
  return undefined;
}

function placeOfChangedClause(
  document: Document,
  offset: number,
  world: AssistWorld,
): ClausePlace | undefined {
  const changed = document.references.find(
    ({ clause, clauseSpan, implied }) =>
      clause !== undefined && !implied && clauseSpan.start < offset && offset <= clauseSpan.end,
  );
  const edition = changed && editionToType(document, changed, world);
  if (!edition) return undefined;
  const { clause = '', clauseSpan } = changed;
  const written = textAt(document.text, clauseSpan);
  // The `5.2` of `Annex A, 5.2` is A.5.2, and not clause 5.2.
  const unwritten = clause.endsWith(written) ? clause.slice(0, clause.length - written.length) : '';
  const typed = unwritten + document.text.slice(clauseSpan.start, offset);
  return placeOfNumber(edition, typed, clauseSpan);
}

/** The edition that a reference means, where there is something of it to type. */
function editionToType(document: Document, reference: Reference, world: AssistWorld): Edition | undefined {
  const { edition } = resolveEdition(reference, document, world.config, world.catalogue);
  return edition?.isListed ? edition : vocabularyOf(reference, world);
}

/**
 * A vocabulary whose entries a pack of terms has: no clauses, but something to type. Undated, it is the one in scope, or
 * the latest.
 */
function vocabularyOf({ standard, edition }: Reference, world: AssistWorld): Edition | undefined {
  const years = world.terms?.editionsOf(standard) ?? [];
  const inScope = termsInScope(world).editions.find(each => each.standard === standard)?.edition;
  const year = edition ?? inScope ?? years.at(-1);
  return year !== undefined && years.includes(year) ? vocabularyEdition(standard, year) : undefined;
}

/** A clause is being typed whose standard stands elsewhere, if anywhere. */
interface KeywordPlace {
  /** What makes it one: a word for clauses, the beginning of a cell, or what is typed alone, if it becomes a code. */
  readonly kind: 'word' | 'cell' | 'code';
  readonly typed: string;
  readonly span: Span;
  /** A control of Annex A is asked for. */
  readonly isAnnex: boolean;
}

/** Words for the controls of Annex A. */
const wordOfAnnex = new RegExp(`^(?:${controlWords}|${annexWords})`, 'iu');

/** `A`, `A.5`, `a5`: the number of a control. `a` may begin a word, as in `audit`. */
const controlBegun = /^(?:A$|[Aa][.\d])/;

/** A cell as far as it is typed: `| `, `| 8.`. */
const cellStart = new RegExp(`\\|[ \\u00a0]*${typedClause}$`, 'iu');

/** A code as far as it is typed: `OPS-`, `CC6.`, `AC-2(`, `A-`; not `SOP-AC`, `docs/AC`. */
const codeTyped = new RegExp(
  `(?<![\\p{L}\\p{N}_@#\\\\/&.-])(?<typed>(?:[A-Z&]{2,}(?:[\\d.-][A-Z\\d.-]*)?|[A-Z]-[A-Z\\d.-]*)${typedBrackets})$`,
  'u',
);

/** Whether what is typed may become a code. */
export const isCodeBegun = (typed: string): boolean => codeTyped.exec(typed)?.index === 0;

/** After a word for clauses, at the beginning of a cell, or a code wherever it stands. */
export function keywordPlaceAt({ text }: Document, offset: number): KeywordPlace | undefined {
  const line = lineBefore(text, offset);
  const match = afterWord.exec(line.slice(-longestGap));
  const cell = match ? null : cellStart.exec(line);
  const found = match ?? cell ?? codeTyped.exec(line);
  if (!found) return undefined;
  const { typed = '', word = '' } = found.groups ?? {};
  if (isSentence(typed)) return undefined;
  const isAnnex = controlBegun.test(typed) || wordOfAnnex.test(word);
  const span = { start: offset - typed.length, end: endOfWord(text, offset, typed) };
  return { kind: match ? 'word' : cell ? 'cell' : 'code', typed, span, isAnnex };
}
