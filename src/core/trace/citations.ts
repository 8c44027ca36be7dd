import type { Catalogue, ClauseAddress } from '../catalogue/types.ts';
import type { Config } from '../config/config.ts';
import type { Document } from '../documents/document.ts';
import { editionResolver } from '../documents/resolve-edition.ts';
import { LineIndex } from '../text/line-index.ts';
import type { Span } from '../text/span.ts';

/** One place that cites a clause. */
export interface Citation {
  readonly uri: string;
  /** The whole reference; for a clause that a range implies, the range. */
  readonly span: Span;
  /** Only the number. */
  readonly clauseSpan: Span;
  /** Of the number, from 0. */
  readonly line: number;
  /** The heading of the section; empty before the first one. */
  readonly section: string;
  /** The text names the clause only by the ends of a range around it. */
  readonly isImplied: boolean;
}

/** What settles the edition of a reference that states none. */
interface Resolving {
  readonly config: Config;
  readonly catalogue: Catalogue;
}

/**
 * Where each clause is cited, over many documents: whatever the notation, and with the edition that is meant where none
 * is stated. Keeps places, not documents.
 */
export class CitationIndex {
  readonly #usual: Resolving;
  readonly #documents = new Map<string, ReadonlyMap<string, readonly Citation[]>>();
  readonly #citing = new Map<string, Set<string>>();

  constructor(usual: Resolving) {
    this.#usual = usual;
  }

  /**
   * Takes a document in, in place of what was known of it.
   *
   * @param resolving where the document has another config than most
   */
  update(uri: string, document: Document, resolving = this.#usual): void {
    this.delete(uri);
    const found = citationsIn(uri, document, resolving);
    if (found.size === 0) return;
    this.#documents.set(uri, found);
    for (const key of found.keys()) {
      const citing = this.#citing.get(key);
      if (citing) citing.add(uri);
      else this.#citing.set(key, new Set([uri]));
    }
  }

  delete(uri: string): void {
    for (const key of this.#documents.get(uri)?.keys() ?? []) {
      const citing = this.#citing.get(key);
      citing?.delete(uri);
      if (citing?.size === 0) this.#citing.delete(key);
    }
    this.#documents.delete(uri);
  }

  /** Every place that cites the clause itself, by document and in the order of the text; empty where none does. */
  of(address: ClauseAddress): readonly Citation[] {
    const key = keyOf(address);
    return [...(this.#citing.get(key) ?? [])].sort().flatMap(uri => this.#documents.get(uri)?.get(key) ?? []);
  }

  /** How many places cite the clause. */
  countOf(address: ClauseAddress): number {
    const key = keyOf(address);
    let count = 0;
    for (const uri of this.#citing.get(key) ?? []) count += this.#documents.get(uri)?.get(key)?.length ?? 0;
    return count;
  }
}

function citationsIn(
  uri: string,
  document: Document,
  { config, catalogue }: Resolving,
): ReadonlyMap<string, readonly Citation[]> {
  const found = new Map<string, Citation[]>();
  if (document.references.length === 0) return found;
  const resolve = editionResolver(document, config, catalogue);
  const lines = new LineIndex(document.text);
  for (const reference of document.references) {
    const { standard, clause, span, clauseSpan, implied } = reference;
    const edition = reference.edition ?? resolve(reference).edition?.year;
    if (clause === undefined || edition === undefined) continue;
    const citation: Citation = {
      uri,
      span,
      clauseSpan,
      line: lines.positionAt(clauseSpan.start).line,
      section: document.sections[document.sectionAt(clauseSpan.start)]?.title ?? '',
      isImplied: implied,
    };
    const key = keyOf({ standard, edition, clause });
    const others = found.get(key);
    if (others) others.push(citation);
    else found.set(key, [citation]);
  }
  return found;
}

const keyOf = ({ standard, edition, clause }: ClauseAddress): string => `${standard}:${edition} ${clause}`;
