// VS Code's window as somebody before it uses it: keyboard, mouse, and what is to be seen.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { workbenchUrl } from './vscode-host.mjs';

/** How long a thing may take to appear; milliseconds. */
const patience = 30_000;

/** A window with a folder open. Its methods return once what they did is to be seen. */
export class Workbench {
  #page;

  constructor(page, folder) {
    this.#page = page;
    this.folder = folder;
    page.setDefaultTimeout(patience);
  }

  /**
   * @param {import('playwright-core').Browser} browser
   * @param {{ authority: string, folder: string, extension?: string, viewport: { width: number, height: number }, scale?: number }} options
   */
  static async open(browser, { authority, folder, extension, viewport, scale = 1 }) {
    const page = await browser.newPage({ viewport, deviceScaleFactor: scale });
    const workbench = new Workbench(page, folder);
    await page.goto(workbenchUrl({ authority, folder, extension }));
    await page.locator('.monaco-workbench .explorer-folders-view .monaco-list-row').first().waitFor();
    await workbench.run('View: Hide Secondary Side Bar').catch(() => {});
    return workbench;
  }

  close() {
    return this.#page.close();
  }

  press(keys) {
    return this.#page.keyboard.press(keys);
  }

  /** Types as a person does, key by key. */
  type(text) {
    return this.#page.keyboard.type(text, { delay: 15 });
  }

  /** Runs a command by its title, from the palette. */
  async run(title) {
    await this.press('F1');
    await this.#pick(title, title);
  }

  /** Runs a command that asks, and chooses an entry of its list. */
  async runAndChoose(title, label) {
    await this.press('F1');
    await this.#typeAndAccept(title, title);
    const entry = this.#page.locator('.quick-input-list .monaco-list-row', { hasText: label }).first();
    await entry.waitFor();
    await entry.click();
  }

  /** Runs a command that asks for several, ticks these entries of its list, and goes on with them. */
  async runAndTick(title, labels) {
    await this.press('F1');
    await this.#typeAndAccept(title, title);
    for (const label of labels) {
      const entry = this.#page.locator('.quick-input-list .monaco-list-row', { hasText: label }).first();
      await entry.locator('.label-name').first().click();
    }
    await this.press('Enter');
    await this.#page.locator('.quick-input-widget input[type=text]').waitFor({ state: 'hidden' });
  }

  /** Runs a command that asks, types into its list, and gives what that offers then, the focused entry first. */
  async runAndSearch(title, typed) {
    await this.press('F1');
    await this.#typeAndAccept(title, title);
    const entries = this.#page.locator('.quick-input-list .monaco-list-row');
    // The palette has no title.
    await this.#page.locator('.quick-input-title:visible').waitFor();
    await entries.first().waitFor();
    await this.answer(typed);
    await this.#page.locator('.quick-input-list .monaco-list-row.focused').waitFor();
    return entries.allInnerTexts();
  }

  /** Opens a file of the folder by typing its path. */
  async openFile(path) {
    await this.press('Control+P');
    const name = path.split('/').at(-1);
    await this.#pick(path, name);
    await this.#page.locator('.editor-group-container .tab.active', { hasText: name }).waitFor();
    await this.#page.locator('.editor-instance .view-line').first().waitFor();
  }

  async #pick(typed, shown) {
    await this.#typeAndAccept(typed, shown);
    await this.#page.locator('.quick-input-widget input[type=text]').waitFor({ state: 'hidden' });
  }

  async #typeAndAccept(typed, shown) {
    const input = this.#page.locator('.quick-input-widget input[type=text]');
    await input.waitFor();
    await this.type(typed);
    const first = this.#page.locator('.quick-input-list .monaco-list-row.focused', { hasText: shown });
    await first.waitFor({ timeout: 5000 }).catch(async error => {
      await this.press('Escape');
      throw error;
    });
    await this.press('Enter');
  }

  /** Puts the cursor into a text that the editor shows; the first place of it. */
  async click(text) {
    await this.#page.mouse.click(...(await this.#placeOf(text)));
  }

  /** Points at a text that the editor shows, and gives what the hover says once it has to do with `about`. */
  async hover(text, about) {
    const [x, y] = await this.#placeOf(text);
    await this.#page.mouse.move(x - 40, y - 40);
    await this.#page.mouse.move(x, y, { steps: 5 });
    const hover = this.#page.locator('.monaco-hover:visible', { hasText: about });
    await hover.waitFor();
    return hover.innerText();
  }

  /** The titles of what the editor suggests at the cursor, asked for by keyboard. */
  async suggestions(wanted) {
    await this.press('Control+Space');
    const list = this.#page.locator('.suggest-widget.visible');
    await list.locator('.monaco-list-row', { hasText: wanted }).first().waitFor();
    return list.locator('.monaco-list-row').allInnerTexts();
  }

  /** Waits until the list of suggestions tells more of its first one; asked for by keyboard where it is not so kind. */
  async suggestionDetails(wanted) {
    const details = this.#page.locator('.suggest-details', { hasText: wanted });
    await details.waitFor({ timeout: 1500 }).catch(() => this.press('Control+Space'));
    await details.waitFor();
  }

  /** The titles of what can be done at the cursor, asked for by keyboard. */
  async actions(wanted) {
    await this.press('Control+.');
    const list = this.#page.locator('.action-widget');
    await list.locator('.monaco-list-row', { hasText: wanted }).first().waitFor();
    return list.locator('.monaco-list-row').allInnerTexts();
  }

  /** Saves until the text is on disk as it is wanted: an edit may take its time. Gives that text. */
  savedText(path, isWanted) {
    return this.until(async () => {
      await this.press('Control+S');
      await this.#page.waitForTimeout(100);
      const text = await readFile(join(this.folder, path), 'utf8');
      return isWanted(text) ? text : undefined;
    }, `${path} is not as wanted on disk.`);
  }

  /** Undoes until the file is as it was, and saves it. */
  async undoTo(path, before) {
    for (let steps = 0; steps < 60; steps++) {
      await this.press('Control+Z');
      await this.press('Control+S');
      await this.#page.waitForTimeout(100);
      // A file that nobody has saved yet is on disk as it was.
      const isSaved = (await this.count('.tab.active.dirty')) === 0;
      if (isSaved && (await readFile(join(this.folder, path), 'utf8')) === before) return;
    }
    throw new Error(`${path} could not be brought back by undoing.`);
  }

  /** Shows a line of the file; from 1. */
  async goToLine(line) {
    await this.press('Control+G');
    await this.type(String(line));
    await this.press('Enter');
  }

  /** Waits until a part of the window holds a text. `selector` is one of CSS. */
  async shows(selector, text) {
    await this.#page.locator(selector, { hasText: text }).first().waitFor();
  }

  /**
   * The texts of parts of the window while something is done, those of each part each time that they are others; empty where it is
   * not there. What is done is handed a way to ask what was there up to now.
   */
  async textsDuring(selectors, act) {
    const watch = await this.#page.evaluateHandle(wanted => {
      const texts = wanted.map(() => []);
      const look = () => {
        for (const [index, selector] of wanted.entries()) {
          const text = document.querySelector(selector)?.textContent ?? '';
          if (text !== texts[index].at(-1)) texts[index].push(text);
        }
      };
      look();
      const observer = new MutationObserver(look);
      observer.observe(document.body, { subtree: true, childList: true, characterData: true });
      return { texts, observer };
    }, selectors);
    const seen = () => watch.evaluate(({ texts }) => texts);
    await act(seen);
    await watch.evaluate(({ observer }) => observer.disconnect());
    return seen();
  }

  /** Clicks on a part of the window that holds a text, or one like it. `selector` is one of CSS. */
  async clickOn(selector, text) {
    await this.#page.locator(selector, { hasText: text }).first().click();
  }

  /** The colours in which the pieces of a text stand in the editor, piece by piece. */
  colours(pieces) {
    return this.#page.evaluate(wanted => {
      const spans = [...document.querySelectorAll('.view-lines .view-line span span')];
      return wanted.map(piece => {
        const span = spans.find(({ textContent }) => textContent.replaceAll('\u00a0', ' ') === piece);
        return span && getComputedStyle(span).color;
      });
    }, pieces);
  }

  /** Shows a container of views in the sidebar. */
  async openView(name) {
    const title = this.#page.locator('.sidebar .composite.title', { hasText: name });
    if (await title.isVisible()) return;
    const icon = this.#page.locator(`.activitybar .action-label[aria-label^="${name}"]`).first();
    // A badge lies over it.
    await icon.click({ force: true });
    await title.waitFor();
  }

  /** Waits until a view has a row with these words, label and description as they stand; unfolds the view where it is shut. */
  row(view, words, state = '') {
    return this.rowMatching(view, inWords(words), state);
  }

  /** The same with a pattern. */
  async rowMatching(view, pattern, state = '') {
    const row = (await this.#pane(view)).locator(`.monaco-list-row${state}`, { hasText: pattern });
    await row.first().waitFor();
    return row.first();
  }

  /** Whether all that a row says is to be seen: nothing is cut off at its end. */
  isWhole(row) {
    const words = row.locator('.monaco-icon-label-container').first();
    return words.evaluate(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth);
  }

  /**
   * Milliseconds from the first key of an act until a row of a view has these words. The page itself takes the time: who
   * asks it from outside asks only now and then.
   */
  async timeToRow(view, words, act) {
    const pane = await this.#pane(view);
    const watch = await pane.evaluateHandle(
      (element, { wanted, limit }) => {
        const time = new Promise((resolve, reject) => {
          let pressed;
          const observer = new MutationObserver(() => {
            if (pressed === undefined || !element.textContent.includes(wanted)) return;
            observer.disconnect();
            resolve(performance.now() - pressed);
          });
          const press = () => {
            pressed = performance.now();
          };
          addEventListener('keydown', press, { capture: true, once: true });
          observer.observe(element, { subtree: true, childList: true, characterData: true });
          setTimeout(() => reject(new Error(`No row has the words “${wanted}”.`)), limit);
        });
        return { time };
      },
      { wanted: words, limit: patience },
    );
    await act();
    return watch.evaluate(({ time }) => time);
  }

  /** Shows what is below a row. */
  async unfold(view, words) {
    const row = await this.row(view, words);
    if ((await row.getAttribute('aria-expanded')) === 'false')
      await row.locator('.monaco-tl-twistie').click();
  }

  /** Points at a row, and gives what its tooltip says once it has to do with `about`. */
  async tooltip(view, words, about) {
    const row = await this.row(view, words);
    await this.#page.mouse.move(5, 5);
    await row.locator('.label-name').first().hover();
    const hover = this.#page.locator('.monaco-hover:visible', { hasText: about });
    await hover.waitFor();
    return (await hover.innerText()).replace(/\s+/g, ' ');
  }

  /** The rows of a view that are in sight: what stands there, what a screen reader says, and the names of their icons. */
  async rows(view) {
    const rows = (await this.#pane(view)).locator('.monaco-list-row');
    await rows.first().waitFor();
    return rows.evaluateAll(all =>
      all.map(row => ({
        text: row.innerText.replace(/\s+/g, ' '),
        spoken: row.getAttribute('aria-label') ?? '',
        icons: [...row.querySelectorAll('.codicon')].flatMap(({ classList }) =>
          [...classList].filter(name => name.startsWith('codicon-')),
        ),
      })),
    );
  }

  /** Waits until a view says something above its rows, and gives it. */
  async message(view, pattern) {
    const message = (await this.#pane(view)).locator('.message', { hasText: pattern });
    await message.waitFor();
    return message.innerText();
  }

  /** Waits until a view has these words beside its name; empty: none. */
  async besideName(view, words) {
    const description = (await this.#pane(view)).locator('.pane-header .description');
    await this.until(
      async () => ((await description.textContent()) === words ? true : undefined),
      `“${words}” does not stand beside the name of ${view}.`,
    );
  }

  /** Does what a button above a view is for. */
  async actAbove(view, title) {
    const header = (await this.#pane(view)).locator('.pane-header');
    // Who points at it sees its buttons.
    await header.hover();
    await header.locator(`.action-label[aria-label^="${title}"]`).click();
  }

  /** How many elements of the window there are. `selector` is one of CSS. */
  count(selector) {
    return this.#page.locator(selector).count();
  }

  /** Does what a button on a row is for. */
  async act(view, words, title) {
    const row = await this.row(view, words);
    await row.hover();
    await row.locator(`.action-label[aria-label="${title}"]`).click();
    await this.#page.locator('.quick-input-widget input[type=text]').waitFor();
  }

  /** Types what an input box asks for, and waits until all of it stands there. */
  async answer(text) {
    const input = this.#page.locator('.quick-input-widget input[type=text]');
    await input.focus();
    await this.type(text);
    await this.until(
      async () => ((await input.inputValue().catch(() => '')) === text ? true : undefined),
      `“${text}” does not stand in the input box.`,
    );
  }

  async #pane(view) {
    const pane = this.#page.locator('.pane', {
      has: this.#page.locator(`.pane-header h3:text-is("${view}")`),
    });
    const header = pane.locator('.pane-header');
    await header.waitFor();
    if ((await header.getAttribute('aria-expanded')) === 'false') await header.click();
    return pane;
  }

  /** The page inside a panel, once it holds an element. `selector` is one of CSS. */
  webview(selector) {
    return this.until(async () => {
      for (const frame of this.#page.frames()) {
        if (
          await frame
            .locator(selector)
            .first()
            .isVisible()
            .catch(() => false)
        )
          return frame;
      }
      return undefined;
    }, `No panel shows ${selector}.`);
  }

  /** Takes the path that a dialog proposes, once it is the wanted one. */
  async saveAs(path) {
    const input = this.#page.locator('.quick-input-widget input[type=text]');
    await this.until(
      async () => ((await input.inputValue().catch(() => '')) === path ? true : undefined),
      `Nothing proposes to save as ${path}.`,
    );
    await this.press('Enter');
    await input.waitFor({ state: 'hidden' });
  }

  /** Leaves what is to be seen as a PNG file. */
  async screenshot(path) {
    await this.#page.screenshot({ path, animations: 'disabled', caret: 'hide' });
  }

  /** The place in the window of a text that the editor shows: the middle of it. */
  #placeOf(text) {
    return this.until(
      () =>
        this.#page.evaluate(wanted => {
          const lines = document.querySelector('.editor-group-container.active .view-lines') ?? document;
          for (const line of lines.querySelectorAll('.view-line')) {
            const at = line.textContent.replaceAll('\u00a0', ' ').indexOf(wanted);
            if (at < 0) continue;
            const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
            let left = at + Math.floor(wanted.length / 2);
            for (let node = walker.nextNode(); node; node = walker.nextNode()) {
              if (left < node.data.length) {
                const range = document.createRange();
                range.setStart(node, left);
                range.setEnd(node, left + 1);
                const { x, y, width, height } = range.getBoundingClientRect();
                return [x + width / 2, y + height / 2];
              }
              left -= node.data.length;
            }
          }
          return undefined;
        }, text),
      `The editor does not show ${JSON.stringify(text)}.`,
    );
  }

  /** Asks again until there is an answer. */
  async until(ask, complaint) {
    const end = Date.now() + patience;
    while (Date.now() < end) {
      const answer = await ask();
      if (answer !== undefined) return answer;
      await this.#page.waitForTimeout(50);
    }
    throw new Error(complaint);
  }
}

/** Words as they stand one after the other, whatever blanks and elements lie between them. */
const inWords = words =>
  new RegExp(
    words
      .split(/\s+/)
      .map(word => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('\\s*'),
  );
