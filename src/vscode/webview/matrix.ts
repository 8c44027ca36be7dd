import { errorMessage } from '../../core/index.ts';
import { asItComes } from './arrange.ts';
import { written } from './exports.ts';
import { MatrixPage, type PageState } from './matrix-page.ts';
import type { ToPage, ToPanel } from './messages.ts';
import type { Words } from './words.ts';

declare function acquireVsCodeApi(): {
  postMessage(message: ToPanel): void;
  getState(): PageState | undefined;
  setState(state: PageState): void;
};

const panel = acquireVsCodeApi();
let state: PageState = {
  wish: {},
  arrangement: asItComes,
  tab: 'matrix',
  zoom: 1,
  scroll: { top: 0, left: 0 },
  ...panel.getState(),
};
const memory = {
  get state() {
    return state;
  },
  keep(change: Partial<PageState>): void {
    state = { ...state, ...change };
    panel.setState(state);
  },
};
const send = (message: ToPanel) => panel.postMessage(message);

let words: Words | undefined;
let page: MatrixPage | undefined;

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  switch (data.kind) {
    case 'words':
      words = data.words;
      break;
    case 'matrix':
      if (words) page ??= new MatrixPage(words, memory, send);
      page?.show(data);
      break;
    case 'export':
      send(answerTo(data));
      break;
  }
});
send({ kind: 'ready', wish: state.wish });

/** What the panel asked for as a file; whatever becomes of it, the panel is told, since a command waits for it. */
function answerTo({ id, format, links }: Extract<ToPage, { kind: 'export' }>): ToPanel {
  try {
    const contents = words && page?.shown && written(format, page.shown, links, words.legend);
    return { kind: 'exported', id, contents: contents ?? null };
  } catch (error) {
    return { kind: 'export-failed', id, reason: errorMessage(error) };
  }
}
