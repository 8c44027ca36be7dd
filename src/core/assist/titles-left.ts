import { titleKey, titleKeys } from '../catalogue/title-key.ts';
import type { Document } from '../documents/document.ts';
import { sentenceAround } from '../rules/sentence-around.ts';
import { firstFrom, overlaps, type Span, textAt } from '../text/span.ts';
import type { LeftReference, MigratedDocument, Migration } from './migrate.ts';
import { messageOf } from './migration-messages.ts';

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
 * `A.6.2.1, which is called “Mobile device policy”`. Empty where there are none.
 */
export function titlesLeft(
  { text }: Document,
  { moved, edits }: Pick<MigratedDocument, 'moved' | 'edits'>,
  migration: Migration,
): readonly LeftReference[] {
  const left: LeftReference[] = [];
  for (const { sentence, titles } of sentencesOf(text, moved, migration)) {
    for (const { 1: words = '', index, 0: whole } of textAt(text, sentence).matchAll(setApart)) {
      const titled = titles.get(titleKey(words));
      if (!titled) continue;
      const start = sentence.start + index + whole.indexOf(words);
      const span = { start, end: start + words.length };
      const next = firstFrom(edits, span.start, edit => edit.span.start);
      if (edits.slice(Math.max(0, next - 1), next + 1).some(edit => overlaps(edit.span, span))) continue;
      const { clause, successors } = titled;
      const why = { reason: 'title', successors, isDated: false } as const;
      left.push({ ...why, span, clauses: [clause], message: messageOf({ ...why, clause }, migration) });
    }
  }
  return left;
}

/** The sentences in which something moved, each once, with the old titles there that are no title of what follows. */
function sentencesOf(
  text: string,
  moved: MigratedDocument['moved'],
  { from, to }: Migration,
): readonly { readonly sentence: Span; readonly titles: ReadonlyMap<string, Titled> }[] {
  const sentences: { readonly sentence: Span; readonly titles: Map<string, Titled> }[] = [];
  for (const { span, clauses, becomes } of moved) {
    const last = sentences.at(-1);
    const isSame = last !== undefined && span.start < last.sentence.end;
    const { titles } = isSame ? last : { titles: new Map<string, Titled>() };
    if (!isSame) sentences.push({ sentence: sentenceAround(text, span.start), titles });
    const now = new Set(
      becomes.flatMap(number => [...titleKeys(to.clause(number) ?? { title: undefined, variants: [] })]),
    );
    for (const clause of clauses) {
      const before = from.clause(clause);
      for (const key of before ? titleKeys(before) : []) {
        if (!now.has(key)) titles.set(key, { clause, successors: becomes });
      }
    }
  }
  return sentences;
}
