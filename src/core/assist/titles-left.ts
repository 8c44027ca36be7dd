import { titleKey, titleKeys } from '../catalogue/title-key.ts';
import type { Edition } from '../catalogue/types.ts';
import type { Document } from '../documents/document.ts';
import { isEdited } from '../fixes/fix.ts';
import { sentenceAround } from '../rules/sentence-around.ts';
import { type Span, textAt } from '../text/span.ts';
import type { LeftReference, MigratedDocument, Migration } from './migrate.ts';
import { leftReference } from './migration-messages.ts';

/** `“Mobile device policy”`, `(see *Mobile device policy*)`: words that marks set apart. */
const setApart =
  /(?<=["“„«‘'*_([])[ \u00a0\u202f]?([^"“”„«»‘’'*_()[\]|\r\n]{3,120}?)[ \u00a0\u202f]?(?=["”“»’'*_)\]])/gu;

/** A clause that moved, and what follows it. */
interface Titled {
  readonly clause: string;
  readonly successors: readonly string[];
}

/**
 * Titles of old clauses that stand between marks in the sentence of their number, which moved, and did not change with it:
 * `A.6.2.1, which is called “Mobile device policy”`. Titles of one word are not looked for. Empty where there are none.
 */
export function titlesLeft(
  { text }: Document,
  { moved, edits }: Pick<MigratedDocument, 'moved' | 'edits'>,
  migration: Migration,
): readonly LeftReference[] {
  const left: LeftReference[] = [];
  for (const { sentence, titles, now } of sentencesOf(text, moved, migration)) {
    for (const { 1: words = '', index, 0: whole } of textAt(text, sentence).matchAll(setApart)) {
      const titled = titles.get(titleKey(words));
      // The title of what follows, or of what follows another number there.
      if (!titled || now.has(titleKey(words))) continue;
      const start = sentence.start + index + whole.indexOf(words);
      const span = { start, end: start + words.length };
      if (isEdited(span, edits)) continue;
      const { clause, successors } = titled;
      const why = { reason: 'title', clause, successors, isDated: false } as const;
      left.push(leftReference(span, [clause], why, migration));
    }
  }
  return left;
}

/** A sentence in which something moved, with the titles of the clauses before and after, by their keys. */
interface Moved {
  readonly sentence: Span;
  readonly titles: Map<string, Titled>;
  readonly now: Set<string>;
}

/** The sentences in which something moved, each once. */
function sentencesOf(
  text: string,
  moved: MigratedDocument['moved'],
  { from, to }: Migration,
): readonly Moved[] {
  const sentences: Moved[] = [];
  for (const { span, clauses, becomes } of moved) {
    const last = sentences.at(-1);
    const isSame = last !== undefined && span.start < last.sentence.end;
    const { titles, now } = isSame ? last : { titles: new Map(), now: new Set<string>() };
    if (!isSame) sentences.push({ sentence: sentenceAround(text, span.start), titles, now });
    for (const number of becomes) for (const key of keysOf(to, number)) now.add(key);
    for (const clause of clauses)
      for (const key of keysOf(from, clause)) titles.set(key, { clause, successors: becomes });
  }
  return sentences;
}

/** None for a title of one word, `Scope`, which any text has. */
function keysOf(edition: Edition, number: string): readonly string[] {
  const clause = edition.clause(number);
  return clause?.title?.includes(' ') ? [...titleKeys(clause)] : [];
}
