import { asItComes } from './arrange.ts';
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
  }
});
send({ kind: 'ready', wish: state.wish });
