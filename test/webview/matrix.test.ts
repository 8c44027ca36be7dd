import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  buildDiagram,
  buildMatrix,
  type Matrix,
  type MatrixWorld,
  TraceIndex,
} from '../../src/core/index.ts';
import type { ToPage } from '../../src/vscode/webview/messages.ts';
import { configOf, documentOf } from '../support/marks.ts';
import { shipped } from '../support/shipped.ts';
import { putDocument } from '../support/trace.ts';
import { type MatrixPage, type Pages, preparePages, type Theme, themeNames } from './open-page.ts';
import { words } from './words.ts';

const given = { scope: ['ISO/IEC 20000-1:2018', 'ISO 9001:2015', 'ISO/IEC 27001:2022'] };
const texts = {
  'policies/knowledge.md': '# Knowledge\n\n## Articles\n\nISO/IEC 20000-1:2018 7.6, ISO 9001:2015 7.1.6.',
  'procedures/incident.md':
    '# Incidents\n\nISO/IEC 20000-1:2018 8.6.1.\n\n# Later\n\nISO/IEC 20000-1:2018 8.6.1.',
  'procedures/<b>problem.md': 'ISO/IEC 20000-1:2018 8.6.1 and 8.6.3.',
};

function worldOf(documents: Readonly<Record<string, string>> = texts): MatrixWorld {
  const { catalogue, correlations } = shipped();
  const config = configOf(given);
  const trace = new TraceIndex();
  for (const [uri, text] of Object.entries(documents))
    putDocument(trace, uri, documentOf(text, given), { config, catalogue });
  return { trace, config, catalogue, correlations };
}

const matrixOf = (documents: Readonly<Record<string, string>> = texts): Matrix =>
  buildMatrix(worldOf(documents)) as Matrix;

const message = (matrix: Matrix | null, reading: 'done' | 'going on' | 'stopped' = 'done'): ToPage => ({
  kind: 'matrix',
  matrix,
  diagram: (matrix && buildDiagram(worldOf())) ?? null,
  wish: { project: 'house', lead: 'ISO/IEC 20000-1:2018', groupsByFolder: false },
  projects: [{ key: 'house', name: 'house' }],
  leads: given.scope,
  reading,
});

let pages: Pages | string = '';

beforeAll(async () => {
  pages = await preparePages();
});
afterAll(async () => {
  if (typeof pages !== 'string') await pages.close();
});

/** The page with a matrix in it. */
async function shown(
  context: { skip: (note?: string) => never },
  { matrix = matrixOf(), theme = 'light' as Theme, state = undefined as unknown } = {},
) {
  if (typeof pages === 'string') return context.skip(pages);
  const open = await pages.open(theme, state);
  await open.tell({ kind: 'words', words });
  await open.tell(message(matrix));
  await open.page.getByRole('rowheader').first().waitFor();
  return open;
}

/** What has the focus: row and column from 0, the head being row 0. */
const focused = ({ page }: MatrixPage): Promise<string> =>
  page.evaluate(() => {
    const { row, column } = (document.activeElement as HTMLElement).dataset;
    return `${row},${column}`;
  });

/** What a screen reader calls the element that has the focus. */
const nameOfFocused = async (page: MatrixPage['page']): Promise<string | undefined> =>
  /"(.+?)"/.exec(await page.locator(':focus').ariaSnapshot())?.[1];

const rowHeads = async ({ page }: MatrixPage): Promise<readonly string[]> =>
  page.getByRole('rowheader').allTextContents();

describe('the page of the matrix', () => {
  test('asks for a matrix as soon as it is there, the way its user left it', async context => {
    const wish = { project: 'shop', lead: 'ISO 9001:2015' };
    const made = await shown(context, { state: { wish } });
    expect((await made.said())[0]).toEqual({ kind: 'ready', wish });
  });

  test('says what the command line says of the edition that leads', async context => {
    const { page } = await shown(context);
    const { lead, documents } = matrixOf();
    const text = await page.getByRole('status').first().textContent();
    expect(text).toBe(
      `ISO/IEC 20000-1:2018: ${lead.percent} % covered. ${lead.counts.covered} covered, ${lead.counts['partly covered']} partly covered, ${lead.counts['not covered']} not covered, ${lead.counts.excluded} excluded. Documents that cite it: ${documents.length}.`,
    );
  });

  test('says while documents are missing, and why', async context => {
    const { page, tell } = await shown(context);
    const said = () => page.getByRole('status').allTextContents();
    const [summary] = await said();
    expect(await said()).toEqual([summary]);
    await tell(message(matrixOf(), 'going on'));
    expect(await said()).toEqual([summary, 'The workspace is still being read.']);
    await tell(message(matrixOf(), 'stopped'));
    expect(await said()).toEqual([summary, 'Reading was stopped: documents are missing.']);
  });

  test('tells in its cells what is cited, how often, and what answers to it', async context => {
    const { page } = await shown(context);
    const cell = (label: string) => page.getByRole('gridcell', { name: label }).first();
    await page.getByRole('searchbox', { name: 'Filter clauses' }).fill('8.6.1');
    expect(await cell('cited in 2 places').textContent()).toBe('2');
    await page.getByRole('searchbox', { name: 'Filter clauses' }).fill('7.6');
    expect(
      await cell('7.1.6 Organizational knowledge, similar requirements, published, covered')
        .locator('[aria-hidden]')
        .textContent(),
    ).toBe('● ≈ 7.1.6');
  });

  test('has a head as high as the names of its documents need', async context => {
    const heights = async (documents: Readonly<Record<string, string>>) => {
      const { page } = (await shown(context, { matrix: matrixOf(documents) })) as MatrixPage;
      return page.locator('.head').evaluate(head => ({
        head: head.clientHeight,
        cut: [...head.querySelectorAll('span')].filter(
          ({ scrollHeight, clientHeight }) => scrollHeight > clientHeight,
        ).length,
      }));
    };
    const short = await heights({ 'policies/a.md': 'ISO/IEC 20000-1:2018 9.2.' });
    const long = await heights({ 'policies/management-review.md': 'ISO/IEC 20000-1:2018 9.3.' });
    expect(short.head).toBeLessThan(long.head);
    expect([short.cut, long.cut]).toEqual([0, 0]);
  });

  test('leaves most of a low panel to its rows: a long name is in the tooltip', async context => {
    if (typeof pages === 'string') return context.skip(pages);
    const name = 'policies/information-security-incident-response.md';
    const { page } = (await shown(context, {
      matrix: matrixOf({ [name]: 'ISO/IEC 20000-1:2018 9.3.' }),
    })) as MatrixPage;
    const heights = () =>
      page.locator('.grid').evaluate(grid => [grid.querySelector('.head')?.clientHeight, grid.clientHeight]);
    try {
      const [high = 0] = await heights();
      await page.setViewportSize({ width: 500, height: 700 });
      await expect.poll(async () => (await heights())[0]).toBeLessThan(high);
      const [head = 0, grid = 0] = await heights();
      expect(head).toBeLessThanOrEqual(Math.round(Math.max(72, grid * 0.3)));
      expect(await page.getByRole('columnheader', { name }).getAttribute('title')).toBe(name);
    } finally {
      await page.setViewportSize({ width: 1200, height: 800 });
    }
  });

  test('shows the long name of an edition whole', async context => {
    const matrix = matrixOf();
    const [edition, ...others] = matrix.editions;
    if (!edition) throw new Error('no edition');
    const named = { ...edition, name: 'Globex Supplier Requirements:2015' };
    const { page } = (await shown(context, {
      matrix: { ...matrix, editions: [named, ...others] },
    })) as MatrixPage;
    const head = page.getByRole('columnheader', { name: 'Globex Supplier Requirements:2015' });
    expect(
      await head.evaluate(({ scrollHeight, scrollWidth, clientHeight, clientWidth }) => [
        scrollHeight - clientHeight,
        scrollWidth - clientWidth,
      ]),
    ).toEqual([0, 0]);
  });

  test('says so without a scope, offers to set one, and nothing that would need one', async context => {
    if (typeof pages === 'string') return context.skip(pages);
    const open = await pages.open();
    await open.tell({ kind: 'words', words });
    await open.tell(message(null));
    await open.page.getByText(words.noScope).waitFor();
    expect(await open.page.getByRole('grid').isVisible()).toBe(false);
    expect(await open.page.getByRole('searchbox').count()).toBe(0);
    const [create, ...others] = await open.page.getByRole('button').all();
    expect(others).toEqual([]);
    await create?.click();
    expect((await open.said()).at(-1)).toEqual({ kind: 'create-config' });
    await open.tell(message(matrixOf()));
    expect(await open.page.getByRole('button', { name: words.createConfig }).count()).toBe(0);
  });

  test('shows what documents are called as text', async context => {
    const { page } = await shown(context);
    expect(await page.locator('b').count()).toBe(0);
    const head = page.getByRole('columnheader', { name: 'procedures/<b>problem.md' });
    expect(await head.count()).toBe(1);
  });
});

describe('by keyboard', () => {
  test('one cell is reached by Tab, and arrows, Home, End and pages go on from there', async context => {
    const made = await shown(context);
    const { page } = made;
    expect(await page.locator('.grid [tabindex="0"]').count()).toBe(1);
    await page.locator('.grid [tabindex="0"]').focus();
    const press = async (keys: string) => {
      await page.keyboard.press(keys);
      return focused(made);
    };
    expect(await press('ArrowRight')).toBe('1,1');
    expect(await press('ArrowDown')).toBe('2,1');
    expect(await press('End')).toBe('2,6');
    expect(await press('Home')).toBe('2,0');
    expect(await press('ArrowLeft')).toBe('2,0');
    expect(await press('Control+End')).toBe('86,6');
    expect(await press('PageUp')).toMatch(/^7\d,6$/);
    expect(await press('Control+Home')).toBe('1,0');
    expect(await press('ArrowUp')).toBe('0,0');
    expect(await page.locator('.grid [tabindex="0"]').count()).toBe(1);
  });

  test('the controls are a toolbar: one stop of Tab, and arrows, Home and End go on from there', async context => {
    const { page } = await shown(context);
    // What a key changes is shown a moment later.
    const leadsTo = async (keys: string, name: string) => {
      await page.keyboard.press(keys);
      await expect.poll(() => nameOfFocused(page), { timeout: 5000 }).toBe(name);
    };
    await page.getByRole('tab', { selected: true }).focus();
    await leadsTo('Tab', 'Filter clauses');
    await leadsTo('Tab', 'Filter documents');
    await leadsTo('Tab', 'Clauses of');
    await leadsTo('ArrowRight', 'Sort clauses');
    await leadsTo('End', 'Export…');
    await leadsTo('ArrowLeft', 'Larger');
    await leadsTo('Home', 'Clauses of');
    await leadsTo('ArrowLeft', 'Export…');
    await page.getByRole('checkbox', { name: 'not covered' }).focus();
    await leadsTo('ArrowLeft', '◐ partly covered');
    await page.keyboard.press('Space');
    await expect
      .poll(() => page.getByRole('checkbox', { name: 'partly covered' }).isChecked(), { timeout: 5000 })
      .toBe(true);
    await leadsTo('Tab', '7 Support of the service management system');
    await leadsTo('Shift+Tab', '◐ partly covered');
    expect(await page.getByLabel('Sort clauses').inputValue()).toBe('number');
  });

  test('a list in the toolbar is set by the arrows up and down, and text in a filter keeps all of its keys', async context => {
    const { page } = await shown(context);
    await page.getByLabel('Sort clauses').press('ArrowDown');
    expect(await page.getByLabel('Sort clauses').inputValue()).toBe('coverage');
    const filter = page.getByRole('searchbox', { name: 'Filter clauses' });
    await filter.pressSequentially('7');
    await filter.press('Home');
    await filter.pressSequentially('8.');
    expect(await filter.inputValue()).toBe('8.7');
  });

  test('the toolbar passes over what the diagram has no use for', async context => {
    const { page } = await shown(context);
    await page.getByLabel('Sort clauses').focus();
    await page.getByRole('tab', { name: 'Correlation diagram' }).click();
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    expect(await nameOfFocused(page)).toBe('Smaller');
  });

  test('Enter opens the first place of a cell in the editor', async context => {
    const made = await shown(context);
    const { page } = made;
    await page.getByRole('searchbox', { name: 'Filter clauses' }).fill('8.6.1');
    await page.getByRole('gridcell', { name: 'cited in 2 places' }).press('Enter');
    const span = { start: 34, end: 39 };
    expect((await made.said()).at(-1)).toEqual({ kind: 'open', uri: 'procedures/incident.md', span });
    await page.getByRole('button', { name: 'Later · line 7' }).click();
    expect((await made.said()).at(-1)).toMatchObject({ kind: 'open', uri: 'procedures/incident.md' });
  });

  test('Enter leads from a counterpart to its clause, and Escape back', async context => {
    const made = await shown(context);
    const { page } = made;
    await page.getByRole('searchbox', { name: 'Filter clauses' }).fill('7.6');
    const cell = page.getByRole('gridcell', { name: /^7\.1\.6 Organizational knowledge/ });
    await cell.press('Enter');
    await page.keyboard.press('Enter');
    const address = { standard: 'ISO 9001', edition: '2015', clause: '7.1.6' };
    expect((await made.said()).at(-1)).toEqual({ kind: 'show-clause', address });
    await page.keyboard.press('Escape');
    expect(await cell.evaluate(element => element === document.activeElement)).toBe(true);
  });

  test('the focus stays where it is when the documents change', async context => {
    const made = await shown(context);
    await made.page.locator('.grid [tabindex="0"]').focus();
    for (let step = 0; step < 5; step++) await made.page.keyboard.press('ArrowDown');
    const before = await focused(made);
    await made.tell(message(matrixOf({ ...texts, 'new.md': 'ISO/IEC 20000-1:2018 4.1' })));
    await made.page.getByRole('columnheader', { name: 'new.md' }).waitFor();
    expect(await focused(made)).toBe(before);
  });
});

describe('the controls', () => {
  test('filter by state, by number and by words of a title', async context => {
    const made = await shown(context);
    const { page } = made;
    await page.getByLabel('covered', { exact: false }).first().check();
    expect(await rowHeads(made)).toEqual([
      '7.6 Knowledge',
      '8.6.1 Incident management',
      '8.6.3 Problem management',
    ]);
    await page.getByRole('searchbox', { name: 'Filter clauses' }).fill('PROBLEM');
    expect(await rowHeads(made)).toEqual(['8.6.3 Problem management']);
    await page.getByText('Clauses that the filter shows: 1 of 86.').waitFor();
    await page.getByRole('searchbox', { name: 'Filter clauses' }).fill('nothing is called so');
    await page.getByText(words.nothingShown).waitFor();
  });

  test('filter and sort the documents', async context => {
    const { page } = await shown(context);
    const heads = async () => (await page.getByRole('columnheader').allTextContents()).slice(4);
    expect(await heads()).toEqual(['knowledge', '<b>problem', 'incident']);
    await page.getByLabel('Sort documents').selectOption('citations');
    expect(await heads()).toEqual(['<b>problem', 'incident', 'knowledge']);
    await page.getByRole('searchbox', { name: 'Filter documents' }).fill('POLICIES/');
    expect(await heads()).toEqual(['knowledge']);
    expect(await page.getByText(words.noDocumentShown).count()).toBe(0);
    await page.getByRole('searchbox', { name: 'Filter documents' }).fill('nothing is called so');
    await page.getByText(words.noDocumentShown).waitFor();
    expect(await heads()).toEqual([]);
  });

  test('sort the clauses, also by a head', async context => {
    const made = await shown(context);
    await made.page.getByLabel('Sort clauses').selectOption('citations');
    expect((await rowHeads(made))[0]).toBe('8.6.1 Incident management');
    const head = made.page.getByRole('columnheader', { name: 'policies/knowledge.md' });
    await head.click();
    expect((await rowHeads(made))[0]).toBe('7.6 Knowledge');
    expect(await head.getAttribute('aria-sort')).toBe('other');
    await head.click();
    expect((await rowHeads(made))[0]).toBe('4 Context of the organization');
  });

  test('a document that the clauses are sorted by stays the one, whatever documents come', async context => {
    const made = await shown(context);
    const head = made.page.getByRole('columnheader', { name: 'policies/knowledge.md' });
    await head.click();
    await made.tell(message(matrixOf({ ...texts, 'access.md': 'ISO/IEC 20000-1:2018 8.1.' })));
    await made.page.getByRole('columnheader', { name: 'access.md' }).waitFor();
    expect((await rowHeads(made))[0]).toBe('7.6 Knowledge');
    expect(await head.getAttribute('aria-sort')).toBe('other');
  });

  test('make it larger and smaller', async context => {
    const { page } = await shown(context);
    const height = async () => (await page.getByRole('rowheader').first().boundingBox())?.height ?? 0;
    const before = await height();
    await page.getByRole('button', { name: 'Larger' }).click();
    expect(await height()).toBeGreaterThan(before);
    await page.getByRole('button', { name: 'Usual size' }).click();
    expect(await height()).toBe(before);
  });

  test('ask the panel for another edition, for folders, and for an export', async context => {
    const made = await shown(context);
    const { page } = made;
    await page.getByLabel('Clauses of').selectOption('ISO 9001:2015');
    expect((await made.said()).at(-1)).toMatchObject({ kind: 'wish', wish: { lead: 'ISO 9001:2015' } });
    await page.getByLabel('Group by folder').check();
    expect((await made.said()).at(-1)).toMatchObject({ kind: 'wish', wish: { groupsByFolder: true } });
    await page.getByRole('button', { name: 'Export…' }).click();
    expect((await made.said()).at(-1)).toEqual({ kind: 'ask-export' });
  });

  test('come back as they were left', async context => {
    const made = await shown(context);
    await made.page.getByRole('searchbox', { name: 'Filter clauses' }).fill('7.6');
    await made.page.getByRole('button', { name: 'Larger' }).click();
    const state = await made.kept();
    const again = await shown(context, { state });
    expect(await rowHeads(again)).toEqual(['7.6 Knowledge']);
    expect(await again.page.getByRole('button', { name: 'Usual size' }).textContent()).toBe('115 %');
  });
});

describe('the diagram', () => {
  const chosen = async (context: Parameters<typeof shown>[0]) => {
    const made = await shown(context);
    await made.page.getByRole('tab', { name: 'Correlation diagram' }).click();
    return made;
  };

  test('is a tab beside the matrix, by keyboard too', async context => {
    const { page } = await chosen(context);
    await page
      .getByRole('img', { name: /^Correlations of ISO 9001:2015 and of ISO\/IEC 20000-1:2018/ })
      .waitFor();
    expect(await page.getByRole('grid').isVisible()).toBe(false);
    await page.keyboard.press('ArrowLeft');
    expect(await page.getByRole('grid').isVisible()).toBe(true);
    expect(await page.getByRole('tab', { selected: true }).textContent()).toBe('Matrix');
    // Alt and an arrow goes back in the window.
    await page.keyboard.press('Alt+ArrowRight');
    expect(await page.getByRole('tab', { selected: true }).textContent()).toBe('Matrix');
    await page.keyboard.press('ArrowLeft');
    expect(await page.getByRole('tab', { selected: true }).textContent()).toBe('Correlation diagram');
  });

  test('is drawn in the colours of the theme, as its own style says', async context => {
    const { page } = await chosen(context);
    const fill = await page
      .locator('.diagram text')
      .first()
      .evaluate(text => getComputedStyle(text).fill);
    const ink = await page.locator('body').evaluate(body => getComputedStyle(body).color);
    expect(fill).toBe(ink);
  });

  test('says in its legend what its lines and signs mean, in the words of the panel', async context => {
    const { page } = await chosen(context);
    const said = await page.locator('.diagram .legend g text:last-child').allTextContents();
    expect(said).toContain(words.legend.relations.identical);
    expect(said).toContain(words.legend.bases.derived);
    expect(said).toContain(words.statuses['not covered']);
  });

  test('has no title that runs into the lines behind it', async context => {
    const { page } = await chosen(context);
    const ends = await page.locator('.diagram svg').evaluate(svg => {
      const starts = Array.from(svg.querySelectorAll('.lines path'), path =>
        Number(/^M([\d.]+)/.exec(path.getAttribute('d') ?? '')?.[1]),
      );
      const titles = svg.querySelectorAll<SVGTextElement>('g:not(.legend) > g:not(.lines) > text:not(.head)');
      return Array.from(titles, title => {
        const { x, width } = title.getBBox();
        return {
          text: title.lastChild?.textContent,
          left: Math.min(...starts.filter(start => start > x)) - x - width,
        };
      });
    });
    expect(ends.length).toBeGreaterThan(50);
    expect(ends.filter(({ left }) => left < 4)).toEqual([]);
  });

  test('fits the window, and scrolls within sight where it cannot, by keyboard too', async context => {
    const { page } = await chosen(context);
    const region = page.locator('.diagram');
    const sizes = () =>
      region.evaluate(({ scrollWidth, clientWidth, scrollLeft }) => ({
        scrollWidth,
        clientWidth,
        scrollLeft,
      }));
    try {
      await page.setViewportSize({ width: 1000, height: 700 });
      const wide = await sizes();
      expect(wide.scrollWidth).toBe(wide.clientWidth);

      await page.setViewportSize({ width: 500, height: 700 });
      const narrow = await sizes();
      expect(narrow.scrollWidth).toBeGreaterThan(narrow.clientWidth);
      expect((await region.boundingBox())?.height).toBeLessThan(700);
      await region.focus();
      await page.keyboard.press('ArrowRight');
      await expect.poll(async () => (await sizes()).scrollLeft).toBeGreaterThan(0);
    } finally {
      await page.setViewportSize({ width: 1200, height: 800 });
    }
  });

  test('of a scope of three has all of them, and leaves no choice', async context => {
    const { page } = await chosen(context);
    expect(await page.getByRole('combobox').count()).toBe(1);
  });

  test('of a longer scope has those that are chosen beside the one that leads', async context => {
    const made = await chosen(context);
    const { page } = made;
    await made.tell({ ...message(matrixOf()), leads: [...given.scope, 'ISO 14001:2015'] } as ToPage);
    const first = page.getByRole('combobox', { name: 'With', exact: true });
    const second = page.getByRole('combobox', { name: 'And with' });
    expect(await first.inputValue()).toBe('ISO 9001:2015');
    expect(await second.inputValue()).toBe('ISO/IEC 27001:2022');
    expect(await second.locator('option').allTextContents()).toEqual([
      'no other',
      'ISO/IEC 27001:2022',
      'ISO 14001:2015',
    ]);
    await second.selectOption('ISO 14001:2015');
    expect((await made.said()).at(-1)).toMatchObject({
      kind: 'wish',
      wish: { beside: ['ISO 9001:2015', 'ISO 14001:2015'] },
    });
    await page.getByRole('tab', { name: 'Matrix' }).click();
    expect(await first.isVisible()).toBe(false);
  });

  test('becomes larger', async context => {
    const { page } = await chosen(context);
    const width = async () => (await page.locator('.diagram svg').boundingBox())?.width ?? 0;
    const before = await width();
    await page.getByRole('button', { name: 'Larger' }).click();
    expect(await width()).toBeGreaterThan(before);
  });
});

/** Three hundred clauses and two hundred documents, as large as an integrated management system gets. */
function largeMatrix(): Matrix {
  const matrix = matrixOf();
  const documents = Array.from({ length: 200 }, (_, index) => ({
    uri: `file:///policies/policy-${index}.md`,
    name: `policies/policy-${index}.md`,
  }));
  return {
    ...matrix,
    documents,
    columns: documents.map(({ name }, index) => ({ name, documents: [index] })),
    rows: Array.from({ length: 300 }, (_, row) => ({
      ...(matrix.rows[row % matrix.rows.length] as Matrix['rows'][number]),
      clause: `${row + 1}`,
      citing: documents.flatMap((_, column) =>
        (row + column) % 3 === 0
          ? [
              {
                column,
                places: [{ document: column, headings: ['Scope'], line: row, span: { start: 0, end: 3 } }],
              },
            ]
          : [],
      ),
    })),
  };
}

describe('three hundred clauses by two hundred documents', () => {
  test('are in the page only as far as they are to be seen', async context => {
    const { page } = await shown(context, { matrix: largeMatrix() });
    const cells = () => page.locator('.cell').count();
    expect(await cells()).toBeLessThan(1500);
    const grid = page.getByRole('grid');
    expect([await grid.getAttribute('aria-rowcount'), await grid.getAttribute('aria-colcount')]).toEqual([
      '301',
      '204',
    ]);
    await grid.evaluate(element => element.scrollTo(5000, 6000));
    await page.getByRole('rowheader', { name: /^240 / }).waitFor();
    await page.getByRole('columnheader', { name: 'policies/policy-110.md' }).waitFor();
    expect(await cells()).toBeLessThan(1500);
  });

  test('keep the clauses and the heads in view while they scroll', async context => {
    const { page } = await shown(context, { matrix: largeMatrix() });
    await page.getByRole('grid').evaluate(element => element.scrollTo(5000, 6000));
    const head = page.getByRole('rowheader', { name: /^240 / });
    await head.waitFor();
    const grid = await page.getByRole('grid').boundingBox();
    expect(Math.round((await head.boundingBox())?.x ?? 0)).toBe(Math.round((grid?.x ?? 0) + 1));
    const column = await page.getByRole('columnheader', { name: 'policies/policy-110.md' }).boundingBox();
    expect(Math.round(column?.y ?? 0)).toBe(Math.round((grid?.y ?? 0) + 1));
  });
});

describe('axe finds nothing that keeps anybody out', () => {
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  test.for(themeNames)('in the theme %s', async (theme, context) => {
    const { page } = await shown(context, { theme, matrix: largeMatrix() });
    await page.getByRole('gridcell').first().click();
    await page.evaluate(axe);
    const run = () =>
      page.evaluate(async () => {
        const { violations } = await (
          window as unknown as {
            axe: {
              run(): Promise<{
                violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[];
              }>;
            };
          }
        ).axe.run();
        return violations.map(
          ({ id, nodes }) =>
            `${id}: ${nodes
              .slice(0, 4)
              .map(({ html }) => html)
              .join(' ')}`,
        );
      });
    expect(await run()).toEqual([]);
    await page.getByRole('tab', { name: 'Correlation diagram' }).click();
    expect(await run()).toEqual([]);
  });

  test.for(themeNames)(
    'each line of the diagram and its legend is seen at 3:1 in %s',
    async (theme, context) => {
      const { page } = await shown(context, { theme });
      await page.getByRole('tab', { name: 'Correlation diagram' }).click();
      await page.locator('.diagram svg').waitFor();
      const picture = (await page.screenshot()).toString('base64');
      const contrasts = await page.evaluate(contrastsOfLines, picture);
      expect(Object.keys(contrasts).length).toBeGreaterThan(3);
      expect(Object.entries(contrasts).filter(([, contrast]) => contrast < 3)).toEqual([]);
    },
  );
});

/** Of the lines of a thickness the least contrast to the ground, as a picture of the page shows them; gaps of dashes aside. */
async function contrastsOfLines(picture: string): Promise<Record<string, number>> {
  const bytes = Uint8Array.from(atob(picture), letter => letter.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes]));
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
  canvas?.drawImage(bitmap, 0, 0);
  const { data = new Uint8ClampedArray() } = canvas?.getImageData(0, 0, bitmap.width, bitmap.height) ?? {};
  const luminanceAt = (x: number, y: number): number => {
    const at = (y * bitmap.width + x) * 4;
    const [red = 0, green = 0, blue = 0] = [...data.slice(at, at + 3)].map(part =>
      part <= 10 ? part / 3294 : ((part / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const region = document.querySelector('.diagram')?.getBoundingClientRect() ?? new DOMRect();
  const ground = luminanceAt(Math.round(region.left) + 3, Math.round(region.top) + 3);
  const least: Record<string, number> = {};
  for (const line of document.querySelectorAll<SVGGeometryElement>(
    '.diagram .lines path, .diagram .legend line',
  )) {
    const matrix = line.getScreenCTM() ?? new DOMMatrix();
    const length = line.getTotalLength();
    const seen = Array.from({ length: 20 }, (_, index) => {
      const { x, y } = line.getPointAtLength((length * (index + 0.5)) / 20).matrixTransform(matrix);
      if (x < region.left + 2 || x > region.right - 2 || y < region.top + 2 || y > region.bottom - 2)
        return [];
      const near = [-1, 0, 1].flatMap(dx =>
        [-1, 0, 1].map(dy => luminanceAt(Math.floor(x) + dx, Math.floor(y) + dy)),
      );
      return Math.max(
        ...near.map(other => (Math.max(other, ground) + 0.05) / (Math.min(other, ground) + 0.05)),
      );
    }).flat();
    // High contrast has no faint lines, and none in the legend.
    const isHidden = getComputedStyle(line.parentElement ?? line).display === 'none';
    if (seen.length < 20 || isHidden) continue;
    // Half of a dashed line are gaps.
    const contrast = seen.sort((a, b) => b - a)[6] ?? 0;
    const kind = `${line.tagName} ${line.getAttribute('stroke-width')} ${line.getAttribute('class') ?? ''}`;
    least[kind] = Math.min(least[kind] ?? 21, Math.round(contrast * 10) / 10);
  }
  return least;
}
