import type { Document } from '../documents/document.ts';
import { applyFixes } from '../fixes/apply.ts';
import type { Edit, Fix } from '../fixes/fix.ts';
import { type CheckOptions, checkDocument } from '../rules/check.ts';
import type { Finding } from '../rules/rule.ts';
import { combineEdits } from './combine-edits.ts';
import { readAgain } from './read-again.ts';

/** A fix can make room for another one; so many rounds are made at most. */
const mostPasses = 10;

/** The fix that needs no choice, where the finding has one. */
export const preferredFix = ({ prefersFirst, fixes: [first] = [] }: Finding): Fix | undefined =>
  prefersFirst ? first : undefined;

/**
 * Every fix that needs no choice, again and again until there is none, as one set of edits on the document as it
 * stands: what `crossclause fix` writes. Empty where nothing is to be done.
 */
export function fixAll(document: Document, world: CheckOptions): readonly Edit[] {
  const rounds: (readonly Edit[])[] = [];
  let current = document;
  while (rounds.length < mostPasses) {
    const preferred = checkDocument(current, world).flatMap(finding => preferredFix(finding) ?? []);
    const { text, applied } = applyFixes(current.text, preferred);
    if (text === current.text) break;
    rounds.push(distinct(applied.flatMap(({ edits }) => edits)));
    current = readAgain(current, text, world);
  }
  return combineEdits(document.text.length, rounds);
}

/** Two fixes may agree on an edit, which is then made once. */
const distinct = (edits: readonly Edit[]): readonly Edit[] => [
  ...new Map(edits.map(edit => [`${edit.span.start} ${edit.span.end} ${edit.text}`, edit])).values(),
];
