import type { Place } from './grid-layout.ts';

/** Where the last cell is, and how many rows a page has. */
interface Extent {
  readonly last: Place;
  readonly page: number;
}

/**
 * Where a key leads from a cell, which is no further than the grid goes: arrows to the next cell or, with Control or Meta, to the
 * last; Home, End, Page Up and Page Down as in a spreadsheet. undefined for any other key.
 */
export function placeAfter(
  { key, ctrlKey, metaKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>,
  { row, column }: Place,
  { last, page }: Extent,
): Place | undefined {
  const isFar = ctrlKey || metaKey;
  const moves: Readonly<Record<string, Place>> = {
    ArrowUp: { row: isFar ? 0 : row - 1, column },
    ArrowDown: { row: isFar ? last.row : row + 1, column },
    ArrowLeft: { row, column: isFar ? 0 : column - 1 },
    ArrowRight: { row, column: isFar ? last.column : column + 1 },
    Home: { row: isFar ? 1 : row, column: 0 },
    End: { row: isFar ? last.row : row, column: last.column },
    PageUp: { row: Math.max(1, row - page), column },
    PageDown: { row: row + page, column },
  };
  const to = moves[key];
  return (
    to && {
      row: Math.min(Math.max(to.row, 0), last.row),
      column: Math.min(Math.max(to.column, 0), last.column),
    }
  );
}
