import type { Document } from '../documents/document.ts';
import type { Reference } from '../references/reference.ts';
import { clauseWords, controlWords } from '../references/words.ts';
import { clauseWordOfLanguage, englishClause, wordBeforeNumber } from './clause-words.ts';
import { type Edit, insertion } from './fix.ts';
import type { Member } from './list-member.ts';
import { wordedClause } from './notation.ts';
import { isBeforeSingular } from './singular-verb.ts';

/**
 * Where a number ends, with its standard and its title, that is the subject of a verb: `Clause 7.4.1 of ISO 9001:2008 requires`.
 * undefined where no verb follows, and where a further number there would not be read.
 */
export function endOfSubject(document: Document, { written, end, titled }: Member): number | undefined {
  const { text } = document;
  const [reference] = written.references;
  if (!reference || written.isRange || reference.item !== undefined) return undefined;
  if (reference.place.kind === 'front-matter') return undefined;
  if (!reference.standardSpan && !hasClauseWord(text, reference)) return undefined;
  const behind = Math.max(reference.span.end, titled === 'by the standard' ? end : 0);
  // Two brackets in a row are hard to read.
  return text[behind - 1] !== ')' && isBeforeSingular(document, behind) ? behind : undefined;
}

const isClauseWord = new RegExp(`^(?:${clauseWords}|${controlWords})$`, 'iu');

/** `Kapitel 7.4 (und 8.4)` could be one of the text's own. */
const hasClauseWord = (text: string, { span, clauseSpan }: Reference): boolean =>
  isClauseWord.test(wordBeforeNumber(text, span.start, clauseSpan.start)?.typed ?? '');

/** Adds clauses to such a subject, which stays one: `Clause 8.4.1 of ISO 9001:2015 (and 8.4.2) requires`. */
export function inBracket(document: Document, clauses: readonly string[], offset: number): Edit {
  const word = clauseWordOfLanguage(document);
  const numbers = clauses.map(clause => (clause.includes('.') ? clause : wordedClause(clause, word)));
  const and = word === englishClause ? 'and ' : '';
  return insertion(offset, ` (${and}${numbers.join(', ')})`);
}
