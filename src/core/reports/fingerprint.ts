import type { ReportedFinding } from './reported-finding.ts';

/**
 * What tells each finding from the others, and stays the same while lines above it come and go: one for each, in their
 * order. Of the same words twice in a file the second carries another number, so that both keep their identity.
 */
export function fingerprintsOf(findings: readonly ReportedFinding[]): readonly string[] {
  const occurrences = new Map<string, number>();
  return findings.map(({ rule, file, message, excerpt }) => {
    const key = hash(`${rule}\n${file}\n${excerpt.text.slice(excerpt.start, excerpt.end)}\n${message}`);
    const occurrence = (occurrences.get(key) ?? 0) + 1;
    occurrences.set(key, occurrence);
    return `${key}:${occurrence}`;
  });
}

/** The same of a text that is there once. */
export const fingerprintOf = (text: string): string => `${hash(text)}:1`;

/** Two hashes of 32 bits side by side (Fowler–Noll–Vo, FNV-1a, from two beginnings): only tells findings apart, protects nothing. */
function hash(text: string): string {
  const half = (basis: number): string => {
    let value = basis;
    for (let index = 0; index < text.length; index++) {
      value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
    }
    return (value >>> 0).toString(16).padStart(8, '0');
  };
  return half(0x811c9dc5) + half(0xcbf29ce4);
}
