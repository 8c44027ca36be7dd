import type { ListMark } from '../references/mark.ts';
import type { Block, Item } from './block.ts';
import { beginsAt } from './evidence.ts';
import type { Passage } from './passage.ts';

// `- 7.2: Competence`, `- 9.2: Internal audit`, or the same in lines without marks.

/** The numbers that most items of one list, or most lines of one paragraph, begin with; by the passages they stand in. */
export function enumerationsIn(blocks: readonly Block[]): ReadonlyMap<Passage, readonly ListMark[]> {
  const found = new Map<Passage, readonly ListMark[]>();
  let items: Passage[] = [];
  let last: Item | undefined;
  const close = (): void => {
    const numbers = items.flatMap(passage => numbersAtLineStarts(passage).slice(0, 1));
    if (isEnumeration(numbers, items.length)) for (const passage of items) found.set(passage, numbers);
    items = [];
  };
  for (const block of blocks) {
    if (block.kind === 'comment') continue;
    const item = block.kind === 'paragraph' ? block.item : undefined;
    if (block.kind === 'paragraph' && !item) {
      const numbers = numbersAtLineStarts(block.passage);
      const lines = block.passage.text.split(lineEnd).length;
      if (isEnumeration(numbers, lines)) found.set(block.passage, numbers);
    }
    if (item?.list !== last?.list || item?.parent !== last?.parent) close();
    if (block.kind === 'paragraph' && item && item !== last) items.push(block.passage);
    last = item;
  }
  close();
  return found;
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
