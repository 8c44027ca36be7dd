// Uses the packed extension as its users do, in a real VS Code, by keyboard and mouse, in four themes:
// `npm run test:end-to-end`. What was to be seen is left in out/screenshots/; `-- --theme dark` uses one theme only.
// `-- --pictures` does the same in a small window, light and dark, and puts the pictures of the README into docs/images/.
import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { buildCommandLine } from '../test/vscode/command-line.mjs';
import { readArguments } from './arguments.mjs';
import {
  inMatrix,
  inSidebar,
  manyDocuments,
  readingSteps,
  viewSteps,
  whileReading,
} from './end-to-end-views.mjs';
import { packageExtension } from './package-extension.mjs';
import { makeScratchFolder } from './scratch.mjs';
import { inWords, writeReport } from './test-report.mjs';
import { installExtension, installHost, launchChromium, Missing, startServer } from './vscode-host.mjs';
import { Workbench } from './workbench.mjs';

const path = relative => fileURLToPath(new URL(`../${relative}`, import.meta.url));
const themes = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  'high-contrast-dark': 'Default High Contrast',
  'high-contrast-light': 'Default High Contrast Light',
};
/** Which of the sights the README shows. */
const pictures = ['hover', 'completion', 'fix', 'matrix'];
const knowledge = 'procedures/knowledge-management.md';
const incidents = 'procedures/incident-management.md';
const inStatusBar = 'says in the status bar what is in scope, and explains it on a click';

const settings = {
  'files.autoSave': 'off',
  'files.exclude': { '.vscode': true },
  'chat.disableAIFeatures': true,
  'editor.minimap.enabled': false,
};

/** Everything that a user has before them. */
const wholeWindow = {
  themes: Object.keys(themes),
  viewport: { width: 1180, height: 720 },
  settings,
  takes: name => name !== whileReading,
  fileFor: (sight, theme) => path(`out/screenshots/${sight}-${theme}.png`),
};

const pictureFor = (sight, theme) =>
  pictures.includes(sight)
    ? path(`docs/images/${sight}-${theme}.png`)
    : path(`out/screenshots/small-${sight}-${theme}.png`);

/** The text and little else, fine enough for a screen of today. */
const pictureWindow = {
  themes: ['light', 'dark'],
  viewport: { width: 1000, height: 440 },
  scale: 1.5,
  settings: {
    ...settings,
    'breadcrumbs.enabled': false,
    'editor.folding': false,
    'editor.glyphMargin': false,
    'editor.lightbulb.enabled': 'off',
    'editor.stickyScroll.enabled': false,
    'workbench.activityBar.location': 'hidden',
    'workbench.layoutControl.enabled': false,
    'workbench.statusBar.visible': false,
    'window.commandCenter': false,
  },
  hides: 'View: Toggle Primary Side Bar Visibility',
  takes: name => name !== inStatusBar && name in steps,
  fileFor: pictureFor,
};

/** The matrix and the sidebar beside it. */
const matrixWindow = {
  ...wholeWindow,
  themes: ['light', 'dark'],
  viewport: { width: 1480, height: 900 },
  takes: name => name === inSidebar || name === inMatrix,
  fileFor: pictureFor,
};

/** A folder with more documents than anybody reads in one go. */
const crowdedWindow = {
  ...wholeWindow,
  themes: ['light'],
  takes: name => name === whileReading,
  isCrowded: true,
};

/** What a user does, and what has to be there then; in this order, in one window. */
const steps = {
  'colours the parts of a reference': async ({ workbench, see }) => {
    await workbench.openFile(knowledge);
    const colours = await workbench.until(async () => {
      const found = await workbench.colours(['ISO/IEC 20000-1', '2018', '7.6', 'It serves ']);
      return new Set(found).size === 4 && !found.includes(undefined) ? found : undefined;
    }, 'Standard, edition, clause and text do not stand in colours of their own.');
    assert.equal(colours.length, 4);
    await see('colours');
  },

  'says on hover what answers to a clause': async ({ workbench, see }) => {
    const text = await workbench.hover('7.6', 'Organizational knowledge');
    assert.match(text, /^7\.6 Knowledge/);
    await see('hover');
    await workbench.press('Escape');
  },

  'completes a clause by the words of its title': async ({ workbench, see }) => {
    const before = await readFile(join(workbench.folder, knowledge), 'utf8');
    await workbench.click('way.');
    await workbench.press('End');
    await workbench.type(' See ISO 9001:2015 know');
    const titles = await workbench.suggestions('Organizational knowledge');
    assert.match(titles[0], /7\.1\.6/);
    await workbench.suggestionDetails('7 Support');
    await see('completion');
    await workbench.press('Enter');
    await workbench.savedText(knowledge, text => /way\. See ISO 9001:2015 7\.1\.6\n/.test(text));
    await workbench.undoTo(knowledge, before);
  },

  'puts a wrong clause right, and takes it back': async ({ workbench, see }) => {
    const before = await readFile(join(workbench.folder, incidents), 'utf8');
    await workbench.openFile(incidents);
    // Far enough down to leave room for the list below the reference.
    await workbench.goToLine(68);
    await workbench.click('8.6.4');
    await workbench.actions('Change to 8.6.3');
    await see('fix');
    await workbench.press('Enter');
    await workbench.savedText(incidents, text => text === before.replace('8.6.4', '8.6.3'));
    await workbench.press('Control+Z');
    await workbench.savedText(incidents, text => text === before);
  },

  'lists what there is to put right': async ({ workbench, see }) => {
    await workbench.press('Control+Shift+M');
    await workbench.shows('.markers-panel', 'ISO/IEC 20000-1:2018 has no clause 8.6.4.');
    await see('problems');
    await workbench.press('Control+Shift+M');
  },

  'goes to the definition of a clause': async ({ workbench, see }) => {
    await workbench.click('8.6.2');
    await workbench.press('F12');
    await workbench.shows('.view-lines', 'Service request management');
    await workbench.shows('.tab.active', '8.6.2');
    await see('card');
  },

  'finds a clause by its number and words of its title together': async ({ workbench, see }) => {
    const found = await workbench.runAndSearch('Crossclause: Show a Clause', '8.6.1 incident');
    await see('search');
    assert.equal(found.length, 1);
    assert.match(found[0], /8\.6\.1[\s\S]*Incident management/);
    await workbench.press('Escape');
  },

  'says that nothing is found, and keeps what was typed': async ({ workbench, see }) => {
    const found = await workbench.runAndSearch('Crossclause: Show a Clause', '8.6.1 accidents');
    assert.deepEqual(found, ['No matching results']);
    await see('nothing-found');
    await workbench.press('Enter');
    for (const _ of 'accidents') await workbench.press('Backspace');
    await workbench.type('incident');
    await workbench.shows('.quick-input-list .monaco-list-row', 'Incident management');
    await workbench.press('Escape');
  },

  'leads from the page of a card to other pages, and to the line of a text': async ({ workbench }) => {
    const follow = async words => {
      const page = await workbench.webview(`a:has-text("${words}")`);
      await page.locator('a', { hasText: words }).first().click();
    };
    await workbench.runAndSearch('Crossclause: Show a Clause', '8.6.1 incident');
    await workbench.press('Enter');
    await follow('A.5.28 Collection of evidence');
    await workbench.shows('.tab.active', 'A.5.28');
    await follow('8.6.1 Incident management');
    await workbench.shows('.tab.active', '8.6.1');
    await follow('knowledge-management.md, line 30');
    await workbench.shows('.tab.active', 'knowledge-management.md');
    await workbench.shows('.statusbar', 'Ln 30, Col 1');
  },

  'counts the steps of what is asked, and Escape leaves all as it is': async ({ workbench }) => {
    const before = await readFile(join(workbench.folder, 'crossclause.yaml'), 'utf8');
    await workbench.runAndChoose('Crossclause: Migrate to Another Edition', 'ISO 9001:2015');
    await workbench.shows('.quick-input-title', '(step 2)');
    await workbench.press('Escape');
    assert.equal(await readFile(join(workbench.folder, 'crossclause.yaml'), 'utf8'), before);
  },

  [inStatusBar]: async ({ workbench, see }) => {
    await workbench.openFile(incidents);
    await workbench.clickOn('.statusbar-item', /ISO\/IEC 20000-1:2018 and \d+ more: \d+/);
    await workbench.shows('.view-lines', 'How procedures/incident-management.md was read');
    await see('explanation');
  },
};

const usage =
  'npm run test:end-to-end [-- --theme NAME] [-- --pictures]\nUses the packed extension as a user does, in one theme or all; with --pictures takes those of the README anew.';
const { values } = readArguments(usage, {
  options: { theme: { type: 'string' }, pictures: { type: 'boolean' } },
});
const windows = (values.pictures ? [pictureWindow, matrixWindow] : [wholeWindow, crowdedWindow]).map(
  window => ({
    ...window,
    themes: values.theme ? [values.theme] : window.themes,
    steps: Object.entries({ ...steps, ...viewSteps, ...readingSteps }).filter(([name]) => window.takes(name)),
  }),
);
/** What the command line says of the example. */
let said;
process.exitCode = await main();

/** 0 where all is well, 1 where a step did not come to its end, 2 where there is no VS Code to take it in. */
async function main() {
  const all = windows.reduce((sum, window) => sum + window.themes.length * window.steps.length, 1);
  const conclude = counts => {
    console.log(`\n${inWords(counts)}`);
    writeReport(counts);
  };
  let missed;
  try {
    const host = await installHost(console.log);
    const browser = await launchChromium(console.log);
    missed = (await walkThemes(host, browser)) + (await startAndEnd());
  } catch (error) {
    if (!(error instanceof Missing)) throw error;
    console.log(`The end-to-end run is skipped. ${error.message}`);
    conclude({ passed: 0, failed: 0, skipped: all, missing: error.message });
    return 2;
  }
  conclude({ passed: all - missed, failed: missed, skipped: 0 });
  return missed === 0 ? 0 : 1;
}

/** Takes all steps in one theme after the other, and closes the browser. Gives how many did not come to their end. */
async function walkThemes(host, browser) {
  const folder = await makeScratchFolder('crossclause-end-to-end-');
  let missed = 0;
  try {
    const extensions = join(folder, 'extensions');
    said = await askCommandLine(join(folder, 'command-line'));
    installExtension(host, await packageExtension(join(folder, 'crossclause.vsix')), extensions);
    const { authority, stop } = await startServer(host, { extensions });
    try {
      for (const [index, window] of windows.entries()) {
        for (const name of window.themes) {
          const workspace = join(folder, `${name}${index > 0 ? index : ''}`);
          await makeWorkspace(workspace, { ...window.settings, 'workbench.colorTheme': themes[name] });
          if (window.isCrowded) await addDocuments(workspace, manyDocuments);
          const options = { authority, folder: workspace, ...window };
          const workbench = await Workbench.open(browser, options).catch(error => {
            console.log(`VS Code did not start: ${error.message}\nIt is started once more.`);
            return Workbench.open(browser, options);
          });
          if (window.hides) await workbench.run(window.hides);
          console.log(`\n${themes[name]}`);
          missed += await walk(workbench, window.steps, sight => window.fileFor(sight, name));
          await workbench.close();
        }
      }
    } finally {
      await stop();
    }
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  }
  return missed;
}

/** Builds the command line into a folder, and asks it for what the views have to show. */
async function askCommandLine(folder) {
  const program = await buildCommandLine(folder);
  const ask = async (...args) => {
    const options = { cwd: path('examples/integrated-management-system'), maxBuffer: 100_000_000 };
    return (await promisify(execFile)(process.execPath, [program, ...args], options)).stdout;
  };
  return {
    coverage: JSON.parse(await ask('coverage', '--format', 'json')),
    matrixAsJson: await ask('matrix', '--format', 'json'),
  };
}

/** Runs `npm start` until it is ended by Ctrl-C; 0 where it served the editor meanwhile and ended well, else 1. */
async function startAndEnd() {
  const start = spawn(process.execPath, [path('scripts/start.mjs'), '--browser'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    // Where no screen is, no browser is opened.
    env: { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '' },
  });
  const ended = once(start, 'close');
  let page;
  for await (const line of createInterface({ input: start.stdout })) {
    if (!line.startsWith('http://')) continue;
    page = await fetch(line);
    start.kill('SIGINT');
  }
  const [code] = await ended;
  const isFine = page?.ok === true && code === 0;
  console.log(`\nnpm start\n${isFine ? '✓' : '✗'} serves the editor until Ctrl-C`);
  return isFine ? 0 : 1;
}

/** Takes all steps in one window; a step that does not come to its end leaves a sight too. Gives how many did not. */
async function walk(workbench, steps, fileFor) {
  const see = sight => workbench.screenshot(fileFor(sight));
  let missed = 0;
  for (const [name, take] of steps) {
    try {
      await take({ workbench, see, ...said });
      console.log(`✓ ${name}`);
    } catch (error) {
      missed++;
      console.log(`✗ ${name}\n${error.message}`);
      await see(`missed-${missed}`);
      await workbench.press('Escape');
    }
  }
  return missed;
}

async function makeWorkspace(folder, settings) {
  await cp(path('examples/integrated-management-system'), folder, { recursive: true });
  await mkdir(join(folder, '.vscode'));
  await writeFile(join(folder, '.vscode/settings.json'), JSON.stringify(settings));
}

/** As many policies as wanted, in a folder of their own. */
async function addDocuments(folder, count) {
  await mkdir(join(folder, 'archive'));
  const text = '# Archived\n\nKept as ISO/IEC 20000-1:2018 7.5.3 asks.\n\n'.repeat(20);
  for (let index = 0; index < count; index++)
    await writeFile(join(folder, 'archive', `policy-${index}.md`), text);
}
