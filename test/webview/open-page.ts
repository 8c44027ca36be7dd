import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { ToPage, ToPanel } from '../../src/vscode/webview/messages.ts';
import themes from './themes.json' with { type: 'json' };

export type Theme = keyof typeof themes;
export const themeNames = Object.keys(themes) as readonly Theme[];

const script = (name: string): Promise<Record<string, never>> =>
  import(new URL(`../../scripts/${name}`, import.meta.url).href);

/** A Chromium, and the page of the matrix as it is shipped. */
export interface Pages {
  /** The page in an empty panel; what it says to the panel is kept. */
  open(theme?: Theme, state?: unknown): Promise<MatrixPage>;
  close(): Promise<void>;
}

/** Where there is no Chromium, the words that say so. */
export async function preparePages(): Promise<Pages | string> {
  const { launchChromium, Missing } = (await script('vscode-host.mjs')) as unknown as {
    launchChromium(): Promise<Browser>;
    Missing: new () => Error;
  };
  const { buildPage } = (await script('build-extension.mjs')) as unknown as {
    buildPage(folder: string): Promise<unknown>;
  };
  let browser: Browser;
  try {
    browser = await launchChromium();
  } catch (error) {
    if (error instanceof Missing) return error.message;
    throw error;
  }
  const folder = await mkdtemp(join(tmpdir(), 'crossclause-page-'));
  await buildPage(folder);
  const files = {
    'matrix.js': await readFile(join(folder, 'dist/matrix.js'), 'utf8'),
    'matrix.css': await readFile(join(folder, 'dist/matrix.css'), 'utf8'),
  };
  await rm(folder, { recursive: true });
  // One page after the other in the same tab: a new one takes longer than most tests.
  const page = await browser.newPage({ viewport: { width: 1200, height: 800 } });
  let html = '';
  await page.route('http://matrix.test/**', route => {
    const name = new URL(route.request().url()).pathname.slice(1) as keyof typeof files | '';
    const contentType = name === '' ? 'text/html' : name.endsWith('.js') ? 'text/javascript' : 'text/css';
    return route.fulfill({ contentType, body: name === '' ? html : files[name] });
  });
  return {
    open: async (theme = 'light', state) => {
      html = htmlOf(theme, state);
      await page.goto('http://matrix.test/');
      return {
        page,
        tell: message => page.evaluate(data => window.postMessage(data), message as unknown),
        said: () => page.evaluate(() => (window as unknown as { said: readonly ToPanel[] }).said),
        kept: () => page.evaluate(() => (window as unknown as { kept: Record<string, unknown> }).kept),
      };
    },
    close: () => browser.close(),
  };
}

/** The page, and the panel's end of the line. */
export interface MatrixPage {
  readonly page: Page;
  /** As a message of the panel. */
  tell(message: ToPage): Promise<void>;
  /** All that the page has said so far. */
  said(): Promise<readonly ToPanel[]>;
  /** What the page has last asked to be kept. */
  kept(): Promise<Record<string, unknown>>;
}

/** As the panel makes it, with the theme that VS Code adds, and an editor that only takes notes. */
function htmlOf(theme: Theme, state: unknown): string {
  const { class: kind, colours } = themes[theme];
  const style = Object.entries(colours).map(([name, value]) => `${name}: ${value};`);
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Traceability matrix</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self' 'nonce-n'; script-src 'nonce-n'">
<style nonce="n">:root { ${style.join(' ')} --vscode-font-family: sans-serif; }</style>
<link rel="stylesheet" href="matrix.css">
<script nonce="n">
  var said = [], kept = ${JSON.stringify(state) ?? 'undefined'};
  var acquireVsCodeApi = () => ({
    postMessage: message => said.push(message),
    getState: () => kept,
    setState: state => { kept = state; },
  });
</script>
</head>
<body class="${kind}"><script nonce="n" src="matrix.js"></script></body>
</html>`;
}
