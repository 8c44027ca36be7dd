import { headsRows, namingControls } from './head-words.ts';
import type { Passage } from './passage.ts';

// `5.1` to `8.34`, as ISO/IEC 27001:2022 numbers its controls; `6.1-6.3`, `7.1, 7.2`.
const number = /(?:[578]\.\d{1,2}|6\.[1-8])/.source;
const numbersOfControls = new RegExp(`^${number}(?:(?:\\s?[-–—/]\\s?|,\\s)${number}){0,9}$`);

/** `| # | Control |` above `5.1`, `5.2-5.4` and so on, and nothing else. */
export const numbersControls = (
  head: Passage,
  cells: readonly Passage[],
  next: Passage | undefined,
): boolean =>
  cells.length > 2 &&
  headsRows(head) &&
  next !== undefined &&
  namingControls.test(next.text) &&
  cells.every(({ text }) => numbersOfControls.test(text.trim()));

/**
 * `| 5.3 (Roles), A.5.2 (Roles) |`, `| A.5.19 (Suppliers), 8.1 (Planning) |`: controls have their letter, whatever the head
 * calls the others.
 */
export const mixesClauses = (cells: readonly Passage[]): boolean =>
  cells.some(({ reading }) =>
    reading.bindings.some(({ list: { entries } }) =>
      entries.some(({ number, titleSpan }, index) => {
        const [before, after] = [entries[index - 1], entries[index + 1]];
        if (!number.isDotted || number.isAnnex) return false;
        return after?.number.isAnnex || (titleSpan && before?.titleSpan && before.number.isAnnex);
      }),
    ),
  );
