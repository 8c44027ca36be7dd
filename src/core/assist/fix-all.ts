import type { Document } from '../documents/document.ts';
import { type AppliedFixes, applyFixes } from '../fixes/apply.ts';
import type { Edit, Fix } from '../fixes/fix.ts';
import { type CheckOptions, checkDocument } from '../rules/check.ts';
import type { Finding } from '../rules/rule.ts';
import { firstFrom } from '../text/span.ts';
import { combineEdits } from './combine-edits.ts';
import { type Harm, harmOf } from './harm.ts';
import { readAgain } from './read-again.ts';

/** A fix can make room for another one; so many rounds are made at most. */
const mostRounds = 10;

/** What is left needs somebody to look at it, even where one fix alone could be made. */
const withoutPreference = ({ prefersFirst: _, ...finding }: Finding): Finding => finding;

/** The fix that needs no choice, where the finding has one. */
export const preferredFix = (finding: Finding): Fix | undefined =>
  finding.prefersFirst ? finding.fixes?.[0] : undefined;

/** What came of making every fix that needs no choice. */
export interface FixedDocument {
  readonly document: Document;
  /** What is left to find. */
  readonly findings: readonly Finding[];
  /** How many fixes were made. */
  readonly fixes: number;
  /** What they change in the document as it stood: apart from each other, in the order of the text. */
  readonly edits: readonly Edit[];
}

/**
 * Makes every fix that needs no choice, again and again until there is none. A fix after which another reference would
 * be read otherwise, or no more, or a number would become one that was none, is left out.
 */
export function fixDocument(document: Document, world: CheckOptions): FixedDocument {
  const rounds: (readonly Edit[])[] = [];
  let current = document;
  let fixes = 0;
  for (;;) {
    const findings = checkDocument(current, world);
    const preferred = findings.flatMap(finding => preferredFix(finding) ?? []);
    const made = rounds.length < mostRounds ? makeHarmless(current, preferred, world) : undefined;
    if (!made) {
      const edits = combineEdits(document.text.length, rounds);
      return { document: current, findings: findings.map(withoutPreference), fixes, edits };
    }
    rounds.push(made.edits);
    fixes += made.applied.length;
    current = made.document;
  }
}

interface Round extends AppliedFixes {
  readonly document: Document;
  /** In the order of the text, each once. */
  readonly edits: readonly Edit[];
}

/** How often in a round those that were left out are tried again; each time the document is read again. */
const mostTries = 24;

/** The document after those of the fixes that leave every other reference what it was; undefined where none changes it. */
function makeHarmless(document: Document, fixes: readonly Fix[], world: CheckOptions): Round | undefined {
  const make = (some: readonly Fix[]): Round & { readonly changed: readonly number[] } => {
    const made = applyFixes(document.text, some);
    const edits = distinct(made.applied.flatMap(fix => fix.edits));
    const after = readAgain(document, made.text, world);
    const changed = placesOf(harmOf(document, after, edits, { edits, fixes: made.applied }, world));
    return { ...made, document: after, edits, changed };
  };
  let harmless = fixes;
  let made = make(harmless);
  for (let blamed = 1; made.changed.length > 0 && harmless.length > 0; blamed *= 2) {
    // Mostly the nearest fix is to blame. Where it was not, more are left out each time.
    const nearest = nearestAmong(made.applied);
    const harmful = new Set(made.changed.flatMap(offset => nearest(offset, blamed)));
    harmless = harmless.filter(fix => !harmful.has(fix));
    made = make(harmless);
  }
  // The others that were near are tried once more, by halves.
  let tries = mostTries;
  const add = (some: readonly Fix[]): void => {
    if (some.length === 0 || tries === 0) return;
    tries--;
    const wanted = new Set([...harmless, ...some]);
    const more = fixes.filter(fix => wanted.has(fix));
    const tried = make(more);
    if (tried.changed.length === 0) [harmless, made] = [more, tried];
    else if (some.length > 1) {
      const half = some.length >> 1;
      add(some.slice(0, half));
      add(some.slice(half));
    }
  };
  const kept = new Set(harmless);
  add(fixes.filter(fix => !kept.has(fix)));
  return made.text === document.text ? undefined : made;
}

/** Where something was done that no fix says: behind what was lost, at what came, at what went with a reference. */
function placesOf({ lost, gained, wordless, unsaid, unread }: Harm): readonly number[] {
  return [
    ...lost.map(({ clauseSpan }) => clauseSpan.end),
    ...gained,
    ...wordless.map(({ span }) => span.start),
    ...unsaid,
    ...unread,
  ];
}

/** Gives the fixes that begin nearest to an offset, as many as asked for. */
function nearestAmong(fixes: readonly Fix[]): (offset: number, count: number) => readonly Fix[] {
  const places = fixes
    .flatMap(fix => fix.edits.map(({ span }) => ({ start: span.start, fix })))
    .sort((a, b) => a.start - b.start);
  return (offset, count) => {
    const found = new Set<Fix>();
    let after = firstFrom(places, offset, ({ start }) => start);
    let before = after - 1;
    while (found.size < count) {
      const [left, right] = [places[before], places[after]];
      if (!left && !right) break;
      const isLeft =
        right === undefined || (left !== undefined && offset - left.start <= right.start - offset);
      found.add((isLeft ? left : right)?.fix as Fix);
      if (isLeft) before--;
      else after++;
    }
    return [...found];
  };
}

/** The same as one set of edits on the document as it stands; empty where nothing is to be done. */
export const fixAll = (document: Document, world: CheckOptions): readonly Edit[] =>
  fixDocument(document, world).edits;

/** In the order of the text. Two fixes may agree on an edit, which is then made once. */
const distinct = (edits: readonly Edit[]): readonly Edit[] => [
  ...new Map(
    [...edits]
      .sort((a, b) => a.span.start - b.span.start)
      .map(edit => [`${edit.span.start} ${edit.span.end} ${edit.text}`, edit]),
  ).values(),
];
