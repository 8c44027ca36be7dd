// The steps of the end-to-end run that go through the sidebar and the matrix. Every number is held against the command line's.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const knowledge = 'procedures/knowledge-management.md';
const suppliers = 'procedures/supplier-management.md';

/** @typedef {{ id: string, percent: number, counts: { notCovered: number }, standard: string, edition: string }} Coverage */

const nameOf = ({ standard, edition }) => `${standard}:${edition}`;

/** The word for each icon that has a meaning of its own. */
const wordsOfIcons = {
  'codicon-circle-large-filled': 'covered',
  'codicon-color-mode': 'partly covered',
  'codicon-circle-large-outline': 'not covered',
  'codicon-circle-slash': 'excluded',
  'codicon-question': 'no such clause',
};

/** What is left without blanks and commas, which stand otherwise in what is shown and in what is spoken. */
const letters = text => text.replace(/[\s,]/g, '');

export const inSidebar = 'shows in the sidebar what the command line counts';
export const inMatrix = 'opens the matrix, which keeps nobody out';

/** What a user does, and what has to be there then; in this order, after the steps in the editor. */
export const viewSteps = {
  [inSidebar]: async ({ workbench, see, coverage }) => {
    await workbench.openView('Crossclause');
    for (const edition of coverage) {
      const row = await workbench.row('Standards', `${nameOf(edition)} ${edition.percent} %`);
      assert.ok(await workbench.isWhole(row), `The row of ${nameOf(edition)} is cut off.`);
      await workbench.row('Gaps', `${nameOf(edition)} ${edition.counts.notCovered}`);
    }
    const gaps = coverage.reduce((sum, { counts }) => sum + counts.notCovered, 0);
    await workbench.shows('.activitybar .badge', String(gaps));
    await see('sidebar');
  },

  'keeps the figures that were right before while a config is read again, and says that it is': async ({
    workbench,
    coverage,
  }) => {
    const [lead] = coverage;
    const gaps = coverage.reduce((sum, { counts }) => sum + counts.notCovered, 0);
    const inView = (view, part) => `.pane:has(.pane-header[aria-label^="${view}"]) ${part}`;
    const figures = [
      '.activitybar .action-item:has([aria-label^="Crossclause"]) .badge-content',
      inView('Standards', '.monaco-list-row .label-description'),
      inView('Gaps', '.monaco-list-row .label-description'),
    ];
    const words = ['Standards', 'Gaps'].map(view => inView(view, '.pane-header .description'));
    const config = await readFile(join(workbench.folder, 'crossclause.yaml'), 'utf8');
    const isOver = async seen => {
      const told = (await seen()).slice(figures.length);
      return told.every(texts => texts.includes('reading again…') && texts.at(-1) === '') ? true : undefined;
    };
    const texts = await workbench.textsDuring([...figures, ...words], async seen => {
      await workbench.openFile('crossclause.yaml');
      await workbench.press('Control+End');
      await workbench.type('# ');
      await workbench.until(() => isOver(seen), 'The config was not read again.');
      await workbench.undoTo('crossclause.yaml', config);
    });
    // Over the badge VS Code lays a clock, which has no text, while a view reads.
    assert.deepEqual(
      texts.slice(0, figures.length).map(all => [...new Set(all.filter(text => text !== ''))]),
      [[String(gaps)], [`${lead.percent} %`], [String(lead.counts.notCovered)]],
    );
  },

  'shows a clause of the text in the sidebar, with who cites it and what answers to it': async ({
    workbench,
    see,
  }) => {
    await workbench.openFile(knowledge);
    await workbench.click('7.6');
    await workbench.run('Crossclause: Show in the Traceability View');
    await workbench.row('Standards', '7.6 Knowledge covered');
    await workbench.row('Standards', 'knowledge-management.md');
    await workbench.row('Standards', 'ISO 9001:2015 1 counterpart');
    await see('sidebar-clause');
  },

  'says more of a row when it is pointed at': async ({ workbench }) => {
    const said = await workbench.tooltip('Standards', '7.6 Knowledge covered', 'cited');
    assert.match(said, /^ISO\/IEC 20000-1:2018 7\.6 Knowledge covered, cited \d+ times$/);
  },

  'lists the documents that cite a clause folder by folder, where that is wanted': async ({ workbench }) => {
    await workbench.run('Crossclause: Group Documents by Folder');
    await workbench.row('Standards', 'manual');
    await workbench.run('Crossclause: List Documents without Folders');
    await workbench.row('Standards', 'knowledge-management.md procedures');
  },

  'sets apart what only mentions a clause': async ({ workbench, see }) => {
    const config = 'crossclause.yaml';
    const before = await readFile(join(workbench.folder, config), 'utf8');
    await workbench.openFile(config);
    await workbench.press('Control+End');
    await workbench.type(`informative: [${knowledge}]`);
    await workbench.unfold('Standards', 'Only mentioned');
    await workbench.row('Standards', 'knowledge-management.md informative');
    await see('sidebar-mentions');
    await workbench.undoTo(config, before);
    await workbench.row('Standards', '7.6 Knowledge covered');
  },

  'shows what the open document cites, and goes along with the cursor': async ({ workbench, see }) => {
    await workbench.openFile(knowledge);
    await workbench.click('7.6');
    await workbench.row('This Document', '20000-1 · 7.6 Knowledge', '.selected');
    await see('sidebar-document');
  },

  'says in words, to the eye and to a screen reader, what icons and colours say': async ({
    workbench,
    coverage,
  }) => {
    const [, quality] = coverage;
    await workbench.unfold('Gaps', nameOf(quality));
    await workbench.row('Gaps', '8.5.4 Preservation');
    const seen = new Set();
    for (const view of ['Standards', 'This Document', 'Gaps']) {
      for (const { text, spoken, icons } of await workbench.rows(view)) {
        const icon = icons.find(name => name in wordsOfIcons);
        const word = wordsOfIcons[icon] ?? '';
        assert.ok(spoken !== '' && spoken.includes(word), `${view}: “${spoken}” does not say “${word}”.`);
        // That gaps are not covered is said by the name of their view.
        assert.ok(view === 'Gaps' || text.includes(word), `${view}: “${text}” does not say “${word}”.`);
        // `Section Knowledge, 2 clauses`: of one that cites nothing, and of one without a title, what is shown.
        if (spoken.startsWith('Section '))
          assert.equal(letters(spoken.replace('Section ', '')), letters(text), `${view}: “${text}”`);
        seen.add(icon);
      }
    }
    assert.ok(seen.has('codicon-circle-large-filled') && seen.has('codicon-circle-large-outline'));
  },

  'follows what is typed': async ({ workbench }) => {
    const before = await readFile(join(workbench.folder, knowledge), 'utf8');
    await workbench.openFile(knowledge);
    await workbench.click('7.6');
    await workbench.press('Control+End');
    await workbench.type('See ISO/IEC 20000-1:2018 9.9.');
    await workbench.press('ArrowLeft');
    await workbench.row('This Document', '20000-1 · 9.9 ISO/IEC 20000-1:2018 · no such clause');
    await workbench.savedText(knowledge, text => text.includes('9.9.'));
    await workbench.undoTo(knowledge, before);
  },

  'writes a missing counterpart from the sidebar, and takes it back': async ({ workbench }) => {
    const before = await readFile(join(workbench.folder, suppliers), 'utf8');
    await workbench.openFile(suppliers);
    await workbench.goToLine(24);
    await workbench.click('8.3.4.1');
    await workbench.row('This Document', '8.3.4.1', '.selected');
    await workbench.unfold('This Document', '8.3.4.1');
    // What is below it may be out of sight.
    await workbench.press('ArrowDown');
    await workbench.act('This Document', 'Insert ISO 9001:2015 8.4', 'Insert Counterparts of the Reference…');
    // What sources publish is ticked already.
    await workbench.press('Enter');
    await workbench.savedText(suppliers, text => text.includes('clause 8.3.4.1; ISO 9001:2015 8.4.'));
    await workbench.openFile(suppliers);
    await workbench.undoTo(suppliers, before);
  },

  'excludes a clause that nothing cites, and takes it back': async ({ workbench, see, coverage }) => {
    const config = 'crossclause.yaml';
    const before = await readFile(join(workbench.folder, config), 'utf8');
    const [, quality] = coverage;
    await workbench.unfold('Gaps', nameOf(quality));
    await workbench.act('Gaps', '8.5.4 Preservation', 'Exclude with a Justification…');
    await workbench.answer('We hold nothing of our customers that could spoil.');
    await see('exclusion');
    await workbench.press('Enter');
    await workbench.savedText(
      config,
      text =>
        text.startsWith(before.trimEnd()) &&
        text.includes('  - clause: ISO 9001:2015 8.5.4\n    justification: We hold nothing of our customers'),
    );
    await workbench.row('Gaps', `${nameOf(quality)} ${quality.counts.notCovered - 1}`);
    await workbench.undoTo(config, before);
    await workbench.row('Gaps', `${nameOf(quality)} ${quality.counts.notCovered}`);
  },

  'shows the clauses that are asked for, by state and standard or by words, and then all again': async ({
    workbench,
    see,
    coverage,
  }) => {
    const [lead, quality] = coverage.map(nameOf);
    await workbench.runAndTick('Crossclause: Filter Clauses by State and Standard', ['not covered', quality]);
    await workbench.row('Standards', '7 Support covered');
    await workbench.row('Gaps', '8.5.4 Preservation');
    for (const view of ['Standards', 'Gaps'])
      assert.ok(
        (await workbench.rows(view)).every(({ text }) => !text.startsWith(`${lead} `)),
        view,
      );
    await workbench.besideName('Standards', `not covered · ${quality}`);
    await workbench.besideName('Gaps', quality);
    await see('sidebar-filtered');

    await workbench.actAbove('Standards', 'Search Clauses by Number or Title…');
    await workbench.answer('preserv');
    await workbench.press('Enter');
    await workbench.besideName('Standards', `not covered · ${quality} · “preserv”`);
    const numbers = await workbench.until(async () => {
      const rows = await workbench.rows('Standards');
      const found = rows.flatMap(({ text }) => /^\d[\d.]*(?= )/.exec(text)?.[0] ?? []);
      return found.includes('8.5.4') ? found : undefined;
    }, 'The clause that is searched is not shown.');
    assert.deepEqual(numbers, ['8', '8.5', '8.5.4']);

    await workbench.actAbove('Standards', 'Clear the Filter');
    await workbench.besideName('Standards', '');
    await workbench.row('Standards', lead);
    await workbench.row('Gaps', lead);
  },

  [inMatrix]: async ({ workbench, see, coverage }) => {
    await workbench.run('View: Close All Editors');
    await workbench.run('Crossclause: Open the Traceability Matrix');
    const page = await workbench.webview('.grid');
    const [lead] = coverage;
    await page.getByText(`${nameOf(lead)}: ${lead.percent} % covered.`).waitFor();
    await page.getByRole('rowheader', { name: '4.1 ' }).first().waitFor();
    await see('matrix');
    assert.deepEqual(await violations(page), []);
    await page.getByRole('tab', { name: 'Correlation diagram' }).click();
    await page.getByRole('img', { name: 'Correlations of' }).waitFor();
    await see('diagram');
    assert.deepEqual(await violations(page), []);
    await page.getByRole('tab', { name: 'Matrix' }).click();
  },

  'opens a place of the matrix in the editor, by keyboard': async ({ workbench, see }) => {
    const page = await workbench.webview('.grid');
    await page.getByRole('searchbox', { name: 'Filter clauses' }).fill('7.6');
    await page.getByRole('searchbox', { name: 'Filter documents' }).fill('knowledge-management');
    const cell = page.getByRole('gridcell', { name: /^cited in/ }).first();
    await cell.focus();
    await see('matrix-filtered');
    await cell.press('Enter');
    await workbench.shows('.tab.active', 'knowledge-management.md');
  },

  'exports the matrix as the command line writes it': async ({ workbench, matrixAsJson }) => {
    await workbench.runAndChoose('Crossclause: Export the Traceability Matrix', 'JSON');
    const file = join(workbench.folder, 'traceability-matrix.json');
    await workbench.saveAs(file);
    // A file that is there need not be written yet.
    const read = async () => (await readFile(file, 'utf8').catch(() => '')) || undefined;
    const written = await workbench.until(read, `No ${file}.`);
    assert.equal(written, matrixAsJson);
  },
};

export const whileReading = 'tells where it belongs that it reads many documents, and leaves off when asked';

/** The same in a folder of so many documents that reading them takes its time. */
export const readingSteps = {
  [whileReading]: async ({ workbench, see }) => {
    await workbench.openView('Crossclause');
    const begun = await workbench.message('Standards', /^Reading the workspace\. Documents so far: \d+$/);
    assert.ok((await workbench.count('.sidebar .monaco-progress-container.active')) > 0);
    await see('reading');
    await workbench.actAbove('Standards', 'Stop Reading the Workspace');
    const stopped = await workbench.message('Standards', /^Reading was stopped\. Documents read: \d+$/);
    await workbench.message('Gaps', /^Reading was stopped\. Documents read: \d+$/);
    const [before, after] = [begun, stopped].map(text => Number(/\d+/.exec(text)?.[0]));
    assert.ok(before <= after && after < manyDocuments, `${begun} ${stopped}`);
    assert.equal(await workbench.count('.monaco-dialog-box, .notification-toast'), 0);
    await see('stopped');
    await workbench.run('Crossclause: Read the Workspace Again');
    await workbench.message('Standards', /^Reading the workspace\. .* \d{4}$/);
    await workbench.actAbove('Standards', 'Stop Reading the Workspace');
    await workbench.message('Standards', /^Reading was stopped\. .* \d{4}$/);
    // It counts from its beginning, whatever is known already; on a fast machine it is past the first hundreds when that is seen.
    await workbench.run('Crossclause: Read the Workspace Again');
    await workbench.message('Standards', /^Reading the workspace\. .* \d{1,3}$/);
  },
};

/** More than are read while somebody looks for the button. */
export const manyDocuments = 6000;

/** What axe has to say of a page, in few words. */
async function violations(page) {
  await page.evaluate(await readFile(axe, 'utf8'));
  return page.evaluate(async () => {
    const found = await globalThis.axe.run();
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  });
}
