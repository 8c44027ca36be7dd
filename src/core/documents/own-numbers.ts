import { isBelow } from '../catalogue/clause-number.ts';
import type { ClauseNumber } from '../references/clause-number.ts';
import type { ListMark } from '../references/mark.ts';
import { allMatches } from '../text/all-matches.ts';
import { once } from '../text/once.ts';
import type { Block } from './block.ts';
import { isDeep, isDotted } from './evidence.ts';
import type { Passage } from './passage.ts';

// `## 5.2 Duties`, `5.2 Users keep …`, and lines below it in its paragraph.
const numberOfPart = /^[^\S\r\n\u2028\u2029]*(\d{1,2}(?:\.\d{1,2})+)\.?[^\S\r\n\u2028\u2029]+\p{Lu}/gmu;
const beginsPart = /^\s*\d{1,2}\.\d/;
// `## 5. Duties`.
const numberOfChapter = /^\s*(\d{1,2})\.?\s+\p{Lu}/u;
// `Internal audit (9.2)`, `Internal audit (§9.2)`, `Scope (4.4 a)`, `Installation (7.5.3) – where it applies`. It is looked for by its
// bracket: from each of its words on, a long text without any would be searched to its end.
const numberBehind =
  /[(（](?<=\p{L}{3}[^()（）]*[(（])(?:§\s?)?(\d{1,2}(?:\.\d{1,2}){1,3})(?:h|\s?[a-g])?[)）]\s*(?:$|[–—:-])/u;

// `# Service level agreement`, `# DPA`, `# Auftragsverarbeitungsvertrag`: clauses are what it consists of.
const contract =
  /(?<!\p{L})(?:contracts?|agreements?|leases?|addend(?:um|a)|terms\s(?:and\sconditions|of\s(?:service|use))|contrato|contrat|contratto|overeenkomst|acuerdo|accord)(?!\p{L})|(?<!\p{L})(?:NDA|MSA|DPA|SLA|SOW|BAA|EULA|AVV|AGB)(?![\p{L}\d])|(?:vertrag|vereinbarung)(?!\p{L})/iu;

// `# Procedure for supplier agreements`, `# SLA management`: on contracts, and none itself.
const onContracts =
  /(?<!\p{L})(?:polic(?:y|ies)|procedures?|process(?:es)?|managements?|guid(?:e|elines?|ance)|checklists?|registers?|reviews?|reports?|controls?|mapping|audits?|manuals?|handbooks?|leitlinie|procedimiento|proc[ée]dure|política|politique)(?!\p{L})|(?:richtlinie|verfahren|prozess|handbuch|anweisung|management)(?!\p{L})/iu;

/** How a document numbers its own parts, for which no clause of a standard is to be taken. Looked up when first asked for. */
export class OwnNumbers {
  readonly #parts: () => ReadonlySet<string>;
  readonly #chapters: () => ReadonlySet<string>;
  readonly #behind: () => Readonly<Record<NumberedKind, readonly string[]>>;
  readonly #isContract: () => boolean;

  constructor(blocks: readonly Block[]) {
    const headings = once(() => blocks.flatMap(block => (block.kind === 'heading' ? [block.passage] : [])));
    this.#parts = once(() => partsIn(blocks));
    this.#chapters = once(
      () => new Set(headings().flatMap(({ text }) => numberOfChapter.exec(text)?.[1] ?? [])),
    );
    this.#behind = once(() => numbersBehind(blocks));
    this.#isContract = once(() => {
      const title = headings()[0]?.text ?? '';
      return contract.test(title) && !onContracts.test(title);
    });
  }

  /** Whether a heading or paragraph has the number: `5.2`. */
  has(number: string): boolean {
    return this.#parts().has(number);
  }

  /** Whether a list may be called sections as the document's own are: `(Section 4.2)` in a text that numbers its parts so. */
  mayBeSections(list: ListMark): boolean {
    return list.keyword?.kind === 'section' && !isDeep(list) && this.#parts().size > 0;
  }

  /** Whether a list may be of the document's own sections, or of its chapters: `(§7)` in a text with `## 1. Aim`, `## 2. Steps`. */
  mayHave(list: ListMark): boolean {
    return isDotted(list) ? this.mayBeSections(list) : this.#chapters().size > 1;
  }

  /**
   * Whether a list calls numbers sections that the document has itself: `section 6` beside `## 6. Duties`, `section 1.4` beside
   * `### 1.4 Tailoring`.
   */
  areSections({ keyword, entries }: ListMark): boolean {
    const isOwn = ({ clause, isDotted }: ClauseNumber): boolean =>
      isDotted ? this.has(clause) : this.#chapters().has(clause);
    return keyword?.kind === 'section' && entries.every(({ number, to }) => !to && isOwn(number));
  }

  /**
   * Whether a list calls numbers clauses or parts of an annex, or are bare, and the document is a contract: it consists of such, and may
   * mention a standard.
   */
  areOfContract({ keyword, entries: [first] }: ListMark): boolean {
    const isCalled = keyword ? keyword.kind === 'clause' || keyword.kind === 'annex' : !first?.number.isAnnex;
    return isCalled && this.#isContract();
  }

  /**
   * The numbers in brackets that headings, items or cells have behind their words, where the passage and another of its kind do:
   * `## Internal audit (9.2)`, which is none of the document's own. Empty where they do not.
   */
  numbersBehind({ text }: Passage, kind: NumberedKind): readonly string[] {
    const numbers = numberBehind.test(text) ? this.#behind()[kind] : [];
    return numbers.length > 1 ? numbers : [];
  }
}

/** What headings and paragraphs begin with; a paragraph `4.1 Context` below `### Clause 4` is on the standard's. */
function partsIn(blocks: readonly Block[]): ReadonlySet<string> {
  const parts = new Set<string>();
  let above: { readonly depth: number; readonly clauses: readonly string[] } | undefined;
  for (const block of blocks) {
    const isHeading = block.kind === 'heading';
    if (!isHeading && (block.kind !== 'paragraph' || block.item)) continue;
    const { text, reading } = block.passage;
    if (isHeading && above && block.depth <= above.depth) above = undefined;
    const numbers = beginsPart.test(text)
      ? allMatches(numberOfPart, text).map(([, number = '']) => number)
      : [];
    for (const number of numbers) {
      const isOfClause = (clause: string) => isBelow(number, clause);
      if (isHeading || !above?.clauses.some(isOfClause)) parts.add(number);
    }
    if (!isHeading || numberOfChapter.test(text)) continue;
    const cited = reading.bindings.filter(({ list }) => list.keyword?.kind === 'clause');
    const clauses = cited.flatMap(({ list }) => list.entries.map(({ number: { clause } }) => clause));
    if (clauses.length) above = { depth: block.depth, clauses };
  }
  return parts;
}

/** What may have a number in brackets behind its words. */
export type NumberedKind = 'heading' | 'item' | 'cell';

function numbersBehind(blocks: readonly Block[]): Readonly<Record<NumberedKind, readonly string[]>> {
  const found: Record<NumberedKind, string[]> = { heading: [], item: [], cell: [] };
  const add = (kind: NumberedKind, { text }: Passage): void => {
    const number = numberBehind.exec(text)?.[1];
    if (number !== undefined) found[kind].push(number);
  };
  for (const block of blocks) {
    if (block.kind === 'heading') add('heading', block.passage);
    else if (block.kind === 'paragraph' && block.item) add('item', block.passage);
    else if (block.kind === 'table')
      for (const row of block.rows) for (const { passage } of row) add('cell', passage);
  }
  return found;
}
