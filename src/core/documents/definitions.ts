import type { Chunk } from './chunks.ts';
import { labelsDefinedIn } from './markdown.ts';

/** The link and footnote labels that a document defines. */
export interface Definitions {
  /** Markdown that defines every label again, for chunks that are read alone; empty where there is none. */
  readonly markdown: string;
  /** Whether a link label is defined, letter case and blanks aside. */
  has(label: string): boolean;
}

// A line that may define a link or footnote label, in a container or not: `[label]: target`, `> [^1]: note`.
const definitionLine = /(?:^|[\n\r])[ \t>\-*+\d.)]*\[[^\]\n\r]+\]:/;

// CommonMark compares labels by Unicode case folding, which lower and then upper case come nearest to.
const folded = (label: string): string => label.trim().replace(/\s+/g, ' ').toLowerCase().toUpperCase();

export const noDefinitions: Definitions = { markdown: '', has: () => false };

/** Collects the labels of a document. Only chunks in which a line looks like a definition are parsed. */
export function collectDefinitions(source: string, chunks: readonly Chunk[]): Definitions {
  if (!source.includes(']:') || !definitionLine.test(source)) return noDefinitions;
  const lines: string[] = [];
  const labels = new Set<string>();
  for (const { kind, start, end } of chunks) {
    if (kind === 'code' || kind === 'front-matter' || kind === 'heading') continue;
    if (!definitionLine.test(source.slice(start, end))) continue;
    const defined = labelsDefinedIn(source, start, end);
    for (const label of defined.links) {
      labels.add(folded(label));
      lines.push(`[${label}]: <x>`);
    }
    for (const label of defined.footnotes) lines.push(`[^${label}]: x`);
  }
  if (!lines.length) return noDefinitions;
  return { markdown: lines.join('\n\n'), has: label => labels.has(folded(label)) };
}
