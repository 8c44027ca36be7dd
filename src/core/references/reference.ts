import type { Span } from '../text/span.ts';

/**
 * Where the standard of a reference was found when it does not stand beside the clause; nearest first. `sentence` is the
 * same sentence; `row`, `column` and `caption` belong to the table; `label` is the line that introduces a list or table;
 * `section` an earlier sentence of the section, where it names one standard alone; `heading` one of the headings above;
 * `title` the document's first heading or its front matter's title; `document` the rest of the document, where it speaks of
 * one standard alone or has cited the number of one before; `config` the scope.
 */
export type ViaKind =
  | 'sentence'
  | 'row'
  | 'column'
  | 'caption'
  | 'label'
  | 'section'
  | 'heading'
  | 'title'
  | 'front-matter'
  | 'document'
  | 'config';

/** How the standard of a reference was settled. `span` is where the document names it; absent for `config`. */
export interface Via {
  readonly kind: ViaKind;
  readonly span?: Span;
}

/** Where a reference stands, as far as rules and fixes need it. */
export type Place =
  | { readonly kind: 'prose' | 'heading' | 'front-matter' }
  | { readonly kind: 'cell'; readonly table: number; readonly row: number; readonly column: number };

/** The row of a cell among those of all tables of its document, as a key. */
export const rowKey = ({ table, row }: Extract<Place, { readonly kind: 'cell' }>): string =>
  `${table} ${row}`;

/** A clause, or a standard as a whole, as an author cited it, e.g. `ISO/IEC 20000-1:2018 8.7.3`. */
export interface Reference {
  /**
   * The whole as typed: from the standard to the last number where they stand side by side, else the number with its
   * keyword (`clause 8.7.3`). References of one list share the span of the standard but end at their own number.
   */
  readonly span: Span;
  /** Only the number (`8.7.3`), without item; the standard's designation where `clause` is undefined. */
  readonly clauseSpan: Span;
  /** The designation as typed (`ISO/IEC 20000-1:2018`), where it stands beside the clause. */
  readonly standardSpan: Span | undefined;
  /** Normalised, undated: `ISO/IEC 27001`, `ISO 9001`. */
  readonly standard: string;
  /**
   * The year as stated beside the clause or in the context that settled the standard; of an adoption that of the edition
   * which it takes over; undefined where nobody stated any.
   */
  readonly edition: string | undefined;
  /** The year as stated, where it is that of an adoption: `2024` of `DIN EN ISO/IEC 27001:2024-01`, whose `edition` is 2022. */
  readonly adoptionYear: string | undefined;
  /** Where the year stands, if it stands beside the clause: only its digits. */
  readonly editionSpan: Span | undefined;
  /** `8.7.3`, `A.5.23`, `A` for Annex A as a whole; undefined for the standard as a whole. */
  readonly clause: string | undefined;
  /** A list item or paragraph below the clause, as typed: `d)`, `bullet b)`, `Para. 1`. */
  readonly item: string | undefined;
  /** undefined: the standard stands beside the clause. */
  readonly via: Via | undefined;
  /** References written as one list or range share a number; another list of the same document has another. */
  readonly group: number;
  /** True for the clauses that a range implies; its two ends are false. */
  readonly implied: boolean;
  /** Words directly after the number that may be its title (`Incident management`), without quotes or brackets. */
  readonly titleSpan: Span | undefined;
  readonly place: Place;
}
