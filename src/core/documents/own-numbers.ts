import type { ListMark } from '../references/mark.ts';
import { once } from '../text/once.ts';
import type { Block } from './block.ts';
import { isDeep } from './evidence.ts';
import type { Passage } from './passage.ts';

// `## 5.2 Duties`, `5.2 Users keep …`.
const numberOfPart = /^[\s\u00a0]*(\d{1,2}(?:\.\d{1,2})+)\.?[\s\u00a0]+\p{Lu}/u;
// `## 5. Duties`.
const numberOfChapter = /^[\s\u00a0]*(\d{1,2})\.?[\s\u00a0]+\p{Lu}/u;
// `Internal audit (9.2)`, `Installation (7.5.3) – where it applies`.
const numberBehind = /\p{L}{3}[^()（）]*[(（]\d{1,2}(?:\.\d{1,2}){1,3}[a-h]?[)）][\s\u00a0]*(?:$|[–—:-])/u;

/** How a document numbers its own parts, for which no clause of a standard is to be taken. Looked up when first asked for. */
export class OwnNumbers {
  readonly #parts: () => ReadonlySet<string>;
  readonly #chapters: () => ReadonlySet<string>;
  readonly #numberedBehind: () => ReadonlySet<NumberedKind>;

  constructor(blocks: readonly Block[]) {
    const headings = once(() => blocks.flatMap(block => (block.kind === 'heading' ? [block.passage] : [])));
    this.#parts = once(() => {
      const paragraphs = blocks.flatMap(block =>
        block.kind === 'paragraph' && !block.item ? [block.passage] : [],
      );
      return new Set(
        [...headings(), ...paragraphs].flatMap(({ text }) => numberOfPart.exec(text)?.[1] ?? []),
      );
    });
    this.#chapters = once(
      () => new Set(headings().flatMap(({ text }) => numberOfChapter.exec(text)?.[1] ?? [])),
    );
    this.#numberedBehind = once(() => kindsNumberedBehind(blocks));
  }

  /** Whether a heading or paragraph has the number: `5.2`. */
  has(number: string): boolean {
    return this.#parts().has(number);
  }

  /** Whether a list may be called sections as the document's own are: `(Section 4.2)` in a text that numbers its parts so. */
  mayBeSections(list: ListMark): boolean {
    return list.keyword?.kind === 'section' && !isDeep(list) && this.#parts().size > 0;
  }

  /** Whether a list calls numbers sections that headings of the document have: `section 6` beside `## 6. Duties`. */
  areChapters({ keyword, entries }: ListMark): boolean {
    return (
      keyword?.kind === 'section' &&
      entries.every(({ number, to }) => !to && !number.isDotted && this.#chapters().has(number.clause))
    );
  }

  /**
   * Whether a heading, an item or a cell has a number in brackets behind its words, as others of its kind do: `## Internal audit
   * (9.2)`, which is none of the document's own.
   */
  isNumberedBehind({ text }: Passage, kind: NumberedKind): boolean {
    return numberBehind.test(text) && this.#numberedBehind().has(kind);
  }
}

/** What may have a number in brackets behind its words. */
export type NumberedKind = 'heading' | 'item' | 'cell';

/** What more than one of its kind has a number behind its words. */
function kindsNumberedBehind(blocks: readonly Block[]): ReadonlySet<NumberedKind> {
  const counts = new Map<NumberedKind, number>();
  const count = (kind: NumberedKind, { text }: Passage): void => {
    if (numberBehind.test(text)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  };
  for (const block of blocks) {
    if (block.kind === 'heading') count('heading', block.passage);
    else if (block.kind === 'paragraph' && block.item) count('item', block.passage);
    else if (block.kind === 'table')
      for (const row of block.rows) for (const { passage } of row) count('cell', passage);
  }
  return new Set([...counts].flatMap(([kind, found]) => (found > 1 ? [kind] : [])));
}
