import type { ListMark } from '../references/mark.ts';
import type { Block, Item } from './block.ts';
import { beginsAt } from './evidence.ts';
import type { Passage } from './passage.ts';

// `- 7.2: Competence`, `- 9.2: Internal audit`, or the same in lines without marks.

/** A list whose items are being read, other lists in them included. */
interface OpenList {
  readonly passages: Passage[];
  last: Item;
}

/** The numbers that most items of one list, or most lines of one paragraph, begin with; by the passages they stand in. */
export function enumerationsIn(blocks: readonly Block[]): ReadonlyMap<Passage, readonly ListMark[]> {
  const found = new Map<Passage, readonly ListMark[]>();
  let open: OpenList[] = [];
  const close = (list: OpenList): void => {
    const numbers = list.passages.flatMap(passage => numbersAtLineStarts(passage).slice(0, 1));
    if (isEnumeration(numbers, list.passages.length))
      for (const passage of list.passages) found.set(passage, numbers);
  };
  for (const block of blocks) {
    if (block.kind === 'comment') continue;
    const item = block.kind === 'paragraph' ? block.item : undefined;
    if (block.kind === 'paragraph' && !item) {
      const numbers = numbersAtLineStarts(block.passage);
      const lines = block.passage.text.split(lineEnd).length;
      if (isEnumeration(numbers, lines)) found.set(block.passage, numbers);
    }
    // `- 9.1 …` goes on behind the list that an item of it holds.
    const goesOn = open.findLastIndex(({ last }) => isWithin(item, last));
    for (const list of open.slice(goesOn + 1)) close(list);
    open = open.slice(0, goesOn + 1);
    if (block.kind !== 'paragraph' || !item) continue;
    const innermost = open.at(-1);
    if (!innermost || !areOfOneList(innermost.last, item))
      open.push({ passages: [block.passage], last: item });
    else if (innermost.last !== item) {
      innermost.passages.push(block.passage);
      innermost.last = item;
    }
  }
  open.forEach(close);
  return found;
}

const areOfOneList = (a: Item, b: Item): boolean => a.list === b.list && a.parent === b.parent;

/** Whether an item is of the list that another is of, or of a list within one of its items. */
function isWithin(item: Item | undefined, other: Item): boolean {
  for (let outer = item; outer; outer = outer.parent) if (areOfOneList(outer, other)) return true;
  return false;
}

const lineEnd = /[\n\u2028]/;
// `✅ [12] (a) `; UTF-16 code units.
const longestSigns = 40;

const isEnumeration = (numbers: readonly ListMark[], all: number): boolean =>
  numbers.length > 1 && numbers.length * 4 >= all * 3;

const numbersAtLineStarts = (passage: Passage): readonly ListMark[] =>
  passage.reading.bindings.flatMap(({ list }) => (isAtLineStart(passage, list) ? [list] : []));

/** Whether nothing but signs stands before a list in its line. */
export function isAtLineStart({ text }: Passage, { start }: ListMark): boolean {
  const from = Math.max(0, start - longestSigns);
  const before = text.slice(from, start);
  const line = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\u2028'));
  return (line >= 0 || from === 0) && beginsAt(before.slice(line + 1));
}

/** Whether the numbers of an enumeration are of three chapters or more: `4.2`, `6.1.2`, `8.1`. */
export const isOfManyChapters = (numbers: readonly ListMark[]): boolean =>
  new Set(numbers.map(({ entries }) => entries[0]?.number.clause.split('.')[0])).size > 2;
