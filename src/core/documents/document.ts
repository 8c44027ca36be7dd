import type { Ambiguity } from '../references/ambiguity.ts';
import type { Reference } from '../references/reference.ts';
import { firstFrom, type Span } from '../text/span.ts';

/** A heading and what stands below it, up to the next heading. Section 0 is what stands before the first heading. */
export interface Section {
  /** From the heading to the next heading of any depth (or the end). */
  readonly span: Span;
  /** 1 to 6; 0 for the part before the first heading. */
  readonly depth: number;
  /** The heading's text without markup; empty for section 0. */
  readonly title: string;
  readonly headingSpan: Span | undefined;
  /** Index of the nearest section above with a smaller depth; undefined at the top. */
  readonly parent: number | undefined;
}

/** A cell's content, without the blanks and borders around it. Empty cells have an empty span. */
export interface Cell {
  readonly span: Span;
}

/** A Markdown table; row 0 is its head. */
export interface Table {
  readonly span: Span;
  readonly rows: readonly (readonly Cell[])[];
}

/** An HTML comment outside code: `<!-- … -->`. Suppressions are read from these. */
export interface Comment {
  readonly span: Span;
  /** What stands between `<!--` and `-->`, trimmed. */
  readonly text: string;
}

/** The YAML at the top of a document. */
export interface FrontMatter {
  /** The YAML itself, without the fences. */
  readonly span: Span;
  /** What is wrong with it, where it cannot be read; the document still counts. */
  readonly error: { readonly span: Span; readonly message: string } | undefined;
  /** What stands under `clauses:` and is no list, as `ISO 9001:2015: [8.4]` in lines of its own; the rest is read. */
  readonly unlisted?: { readonly span: Span; readonly message: string } | undefined;
  /** The list under `clauses:`, where there is one: where a further entry can be inserted and how entries are written. */
  readonly clauses: FrontMatterClauses | undefined;
}

/** A list of the YAML under `clauses:`. */
export interface FrontMatterClauses {
  readonly span: Span;
  readonly style: 'flow' | 'block';
  /** One span an entry, quotes included. */
  readonly entries: readonly Span[];
}

/** One policy, understood. Everything in it is in the order of the text. */
export interface Document {
  readonly uri: string;
  readonly text: string;
  readonly references: readonly Reference[];
  /** Clauses that the text means and that two standards, or none, could settle. */
  readonly ambiguities: readonly Ambiguity[];
  readonly sections: readonly Section[];
  readonly tables: readonly Table[];
  readonly comments: readonly Comment[];
  readonly frontMatter: FrontMatter | undefined;
}

/** The section that an offset stands in, as an index into those of the document. */
export const sectionAt = ({ sections }: Pick<Document, 'sections'>, offset: number): number =>
  Math.max(0, firstFrom(sections, offset + 1, ({ span }) => span.start) - 1);
