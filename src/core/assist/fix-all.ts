import type { Document } from '../documents/document.ts';
import { applyFixes } from '../fixes/apply.ts';
import type { Edit, Fix } from '../fixes/fix.ts';
import { type CheckOptions, checkDocument } from '../rules/check.ts';
import type { Finding } from '../rules/rule.ts';
import { combineEdits } from './combine-edits.ts';
import { readAgain } from './read-again.ts';

/** A fix can make room for another one; so many rounds are made at most. */
const mostRounds = 10;

/** The fix that needs no choice, where the finding has one. */
export const preferredFix = ({ prefersFirst, fixes: [first] = [] }: Finding): Fix | undefined =>
  prefersFirst ? first : undefined;

/** What came of making every fix that needs no choice. */
export interface FixedDocument {
  readonly document: Document;
  /** What is left to find. */
  readonly findings: readonly Finding[];
  /** How many fixes were made. */
  readonly fixes: number;
  /** The edits of each round, on the text that the one before left; empty where nothing was to be done. */
  readonly rounds: readonly (readonly Edit[])[];
}

/** Makes every fix that needs no choice, again and again until there is none. */
export function fixDocument(document: Document, world: CheckOptions): FixedDocument {
  const rounds: (readonly Edit[])[] = [];
  let current = document;
  let fixes = 0;
  for (;;) {
    const findings = checkDocument(current, world);
    const preferred = findings.flatMap(finding => preferredFix(finding) ?? []);
    const { text, applied } = applyFixes(current.text, preferred);
    if (text === current.text || rounds.length === mostRounds)
      return { document: current, findings, fixes, rounds };
    rounds.push(distinct(applied.flatMap(({ edits }) => edits)));
    fixes += applied.length;
    current = readAgain(current, text, world);
  }
}

/** The same as one set of edits on the document as it stands; empty where nothing is to be done. */
export const fixAll = (document: Document, world: CheckOptions): readonly Edit[] =>
  combineEdits(document.text.length, fixDocument(document, world).rounds);

/** Two fixes may agree on an edit, which is then made once. */
const distinct = (edits: readonly Edit[]): readonly Edit[] => [
  ...new Map(edits.map(edit => [`${edit.span.start} ${edit.span.end} ${edit.text}`, edit])).values(),
];
