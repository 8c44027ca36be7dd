import { describe, expect, test } from 'vitest';
import { GridLayout } from '../../src/vscode/webview/grid-layout.ts';

// Where the cells of the matrix are, and which of them are in the page.

const view = { clientWidth: 1000, clientHeight: 400, scrollTop: 0, scrollLeft: 0 };

const documents = (count: number) => Array.from({ length: count }, () => ({ kind: 'documents' as const }));

const laidOut = {
  columns: [
    { kind: 'clause' as const },
    { kind: 'coverage' as const },
    { kind: 'edition' as const },
    ...documents(100),
  ],
  rows: 300,
  longestName: 12,
  zoom: 1,
};

const gridIn = (seen: Partial<typeof view> = {}, of: Partial<typeof laidOut> = {}) =>
  new GridLayout({ ...view, ...seen }, { ...laidOut, ...of });

describe('the layout of the grid', () => {
  test('has each column beside the one before, as wide as its kind', () => {
    const grid = gridIn();
    expect([0, 1, 2, 3].map(column => grid.columnAt(column))).toEqual([
      { left: 0, width: 320 },
      { left: 320, width: 140 },
      { left: 460, width: 170 },
      { left: 630, width: 40 },
    ]);
    expect(grid.width).toBe(630 + 100 * 40);
  });

  test('grows with the zoom', () => {
    expect(gridIn({}, { zoom: 2 }).rowHeight).toBe(2 * gridIn().rowHeight);
  });

  test('leaves in a narrow panel more than half of the view to what is said of the clauses', () => {
    const grid = gridIn({ clientWidth: 400 });
    expect(grid.columnAt(0).width).toBe(160);
    expect(gridIn({ clientWidth: 100 }).columnAt(0).width).toBe(120);
  });

  test('keeps the clauses and their coverage in sight; in a narrow panel the clauses alone', () => {
    expect(gridIn().stuck).toBe(2);
    expect(gridIn({ clientWidth: 400 }).stuck).toBe(1);
  });

  test('has a head that is as high as the longest name, and no higher than a third of a low panel', () => {
    expect(gridIn().headHeight).toBe(120);
    expect(gridIn({}, { longestName: 5 }).headHeight).toBe(66);
    expect(gridIn({ clientHeight: 250 }).headHeight).toBe(75);
    expect(gridIn({ clientHeight: 20 }).headHeight).toBe(72);
  });
});

describe('what is drawn', () => {
  test('are the rows in sight and three beyond each edge', () => {
    expect(gridIn({ scrollTop: 0 }).rowsInView(1)).toEqual(
      Array.from({ length: 19 }, (_, index) => index + 1),
    );
    const rows = gridIn({ scrollTop: 26 * 100 }).rowsInView(101);
    expect([rows[0], rows.at(-1)]).toEqual([98, 119]);
  });

  test('is the row that has the focus, wherever it is; the head is always there', () => {
    expect(gridIn().rowsInView(200).at(-1)).toBe(200);
    expect(gridIn().rowsInView(0)).not.toContain(0);
    expect(gridIn().rowsInView(301)).not.toContain(301);
  });

  test('are the columns that stay, those in sight with three beyond each edge, and that of the focus', () => {
    const columns = gridIn({ scrollLeft: 2000 }).columnsInView(90);
    expect(columns.slice(0, 3)).toEqual([0, 1, 34]);
    expect(columns.slice(-2)).toEqual([65, 90]);
  });

  test('is nothing of an empty grid', () => {
    const grid = gridIn({}, { columns: [], rows: 0, longestName: 0 });
    expect([grid.rowsInView(1), grid.columnsInView(0)]).toEqual([[], []]);
  });
});

describe('a cell that is to be shown', () => {
  test('needs no scrolling where it is in sight', () => {
    expect(gridIn().scrollFor({ row: 2, column: 4 })).toEqual({ top: 0, left: 0 });
  });

  test('comes to the edge that is nearer, below the head and beside the columns that stay', () => {
    const grid = gridIn();
    // The last row ends where the view ends, the head counted.
    expect(grid.scrollFor({ row: 300, column: 102 })).toEqual({
      top: 300 * 26 + grid.headHeight - 400,
      left: grid.width - 1000,
    });
    const scrolled = gridIn({ scrollTop: 5000, scrollLeft: 3000 });
    expect(scrolled.scrollFor({ row: 10, column: 4 })).toEqual({ top: 9 * 26, left: 670 - 460 });
  });

  test('moves nothing sideways where its column stays, nor up and down in the head', () => {
    const grid = gridIn({ scrollTop: 5000, scrollLeft: 3000 });
    expect(grid.scrollFor({ row: 0, column: 1 })).toEqual({ top: 5000, left: 3000 });
  });

  test('begins at the edge where it is larger than the view', () => {
    const grid = gridIn({ clientHeight: 60 });
    expect(grid.scrollFor({ row: 10, column: 0 }).top).toBe(9 * 26);
  });
});

test('a page leaves one of the rows in sight there', () => {
  expect(gridIn().page).toBe(9);
  expect(gridIn({ clientHeight: 60 }).page).toBe(1);
});
