import type { Chunk } from './chunk.ts';
import { labelsDefinedIn } from './remark.ts';

/** The link and footnote labels that a document defines. */
export interface Definitions {
  /** Markdown that defines every label again; empty where there is none. */
  readonly markdown: string;
  /** Markdown that defines the labels again that a chunk may use, since it is read alone; empty where it uses none. */
  markdownFor(chunk: string): string;
  /** Whether a link label is defined, letter case and blanks aside. */
  has(label: string): boolean;
}

// Lines that may define a link or footnote label of at most 999 characters, in a container or not: `[label]: target`,
// `> [^1]: note`.
const definitionLine = /(?:^\ufeff?|[\n\r])[ \t>\-*+\d.)]*\[(?:[^\]\\]|\\[\s\S]){1,999}\]:/;

// `[label]: https://example.org "Title"`, where nothing has to be parsed.
const plainDefinition =
  /^ {0,3}\[((?!\^)[^\s[\]\\](?:[^[\]\\\n\r]{0,997}[^\s[\]\\])?)\]:[ \t]+[^\s<>()\\"'][^\s<>()\\]*(?:[ \t]+(?:"[^"\\\n\r]*"|'[^'\\\n\r]*'))?[ \t]*$/;

/** The labels of a chunk whose every line is a plain definition of a link; undefined where a parser has to tell. */
function labelsOfLines(chunk: string): { links: string[]; footnotes: string[] } | undefined {
  const links: string[] = [];
  for (const line of chunk.trimEnd().split(/\r\n?|\n/)) {
    const label = plainDefinition.exec(line)?.[1];
    if (label === undefined) return undefined;
    links.push(label);
  }
  return { links, footnotes: [] };
}

// CommonMark compares labels by Unicode case folding, which lower and then upper case come nearest to.
const folded = (label: string): string => label.trim().replace(/\s+/g, ' ').toLowerCase().toUpperCase();

const noDefinitions: Definitions = { markdown: '', markdownFor: () => '', has: () => false };

/** Collects the labels of a document. Only chunks in which a line looks like a definition are parsed. */
export function collectDefinitions(source: string, chunks: readonly Chunk[]): Definitions {
  if (!source.includes(']:') || !definitionLine.test(source)) return noDefinitions;
  const lines = new Map<string, string>();
  const labels = new Set<string>();
  for (const { kind, start, end } of chunks) {
    if (kind === 'code' || kind === 'front-matter' || kind === 'heading') continue;
    if (!definitionLine.test(source.slice(start, end))) continue;
    const defined = labelsOfLines(source.slice(start, end)) ?? labelsDefinedIn(source, start, end);
    for (const label of defined.links) {
      labels.add(folded(label));
      lines.set(folded(label), `[${label}]: <x>`);
    }
    for (const label of defined.footnotes) lines.set(`^${folded(label)}`, `[^${label}]: x`);
  }
  if (!lines.size) return noDefinitions;
  return {
    markdown: [...lines.values()].join('\n\n'),
    markdownFor: chunk => {
      if (!chunk.includes('[')) return '';
      const text = folded(chunk);
      return [...lines].flatMap(([label, line]) => (text.includes(label) ? [line] : [])).join('\n\n');
    },
    has: label => labels.has(folded(label)),
  };
}
