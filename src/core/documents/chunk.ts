/**
 * A stretch of whole lines that remark reads the same alone as in its document (given the document's definitions):
 * one block outside any container, with the blank lines after it.
 */
export interface Chunk {
  readonly start: number;
  readonly end: number;
  readonly kind: ChunkKind;
}

/**
 * What the first line says the chunk is. `code` is whatever holds no text: code and thematic breaks; `underlined` where a
 * setext heading may stand in it, or where only a parser can tell where blocks end; `box` an admonition or a tab; `mixed` a footnote.
 */
export type ChunkKind =
  | 'front-matter'
  | 'heading'
  | 'underlined'
  | 'paragraph'
  | 'quote'
  | 'list'
  | 'table'
  | 'code'
  | 'html'
  | 'box'
  | 'mixed';
