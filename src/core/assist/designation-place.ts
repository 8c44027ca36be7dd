import type { Document } from '../documents/document.ts';
import { clausePattern } from '../references/clause-number.ts';
import { adoptionAtEnd } from '../references/designation-pattern.ts';
import type { OwnStandards } from '../references/own-standards.ts';
import type { Span } from '../text/span.ts';
import { endOfNumber, lineBefore, longestGap } from './typed-text.ts';

/** Designations as far as they are typed: `ISO`, `ISO/IEC 2`, `iso27001:20`. */
const designation =
  /(?<![\p{L}\p{N}_/.@#=-])(?<typed>(?:ISO|IEC)(?:\/(?:IEC|SAE|TR|TS)?)?(?:[ \u00a0-](?:TR|TS|PAS|Guide))?[ \u00a0-]?(?:\d[\d-]*(?::\d{0,4})?)?)$/iu;

/** A designation is being typed. */
interface DesignationPlace {
  /** The prefix of an adoption before it: `DIN EN `; empty where there is none. */
  readonly prefix: string;
  readonly typed: string;
  /** With the prefix. */
  readonly span: Span;
  /** The number right before it, which may be a clause of the standard; undefined where there is none. */
  readonly clause: string | undefined;
}

/** `7.5 der `, `7.5.2 b) of the `, `A.5.1, `: a number before a standard. */
const clauseBefore = new RegExp(
  `(?<![\\p{L}\\p{N}.])(?<clause>${clausePattern})(?: ?[a-z]\\))?,?(?:[ \\u00a0]+\\p{Ll}{1,5}){0,2}[ \\u00a0]+$`,
  'u',
);

/** The designation that ends at the cursor, with the rest of it behind; `own` are standards that neither ISO nor IEC publishes. */
export function designationAt(
  { text }: Document,
  offset: number,
  own: OwnStandards | undefined,
): DesignationPlace | undefined {
  const line = lineBefore(text, offset).slice(-longestGap);
  const typed = designation.exec(line)?.groups?.typed ?? (own && nameBegun(line, own));
  if (typed === undefined) return undefined;
  const before = line.slice(0, line.length - typed.length);
  const prefix = adoptionAtEnd.exec(before)?.[0] ?? '';
  const clause = clauseBefore.exec(before.slice(0, before.length - prefix.length))?.groups?.clause;
  const start = offset - typed.length - prefix.length;
  return { prefix, typed, span: { start, end: endOfNumber(text, offset) }, clause };
}

/** Where a word begins: `Globex` in `the Globex` and `(Globex`, but not in `docs/Globex`. */
const wordStart = /(?<![\p{L}\p{N}_/.@#=-])[\p{L}\p{N}]/gu;
/** What dates a name, as far as it is typed: `:20`, ` v4.`, ` Rev. 5`; a mere number would be a clause, and ` rev` a word. */
const datingBegun = /(?::\d{0,4}|\s(?:v|r|rev\.?\s?)\d[\d.]*)$/;

/** The longest end of a line that a name begins with, letter case aside: `Globex Su`, `GSR:20`; undefined for a single letter. */
function nameBegun(line: string, { names }: OwnStandards): string | undefined {
  const lower = [...names.keys()].map(name => name.toLowerCase());
  for (const { index } of line.matchAll(wordStart)) {
    const typed = line.slice(index);
    const begun = typed.toLowerCase().replace(datingBegun, '');
    const isWhole = begun.length < typed.length;
    if (typed.length > 1 && lower.some(name => (isWhole ? name === begun : name.startsWith(begun))))
      return typed;
  }
  return undefined;
}
