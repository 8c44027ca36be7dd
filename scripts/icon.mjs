// Draws images/icon.png from images/icon.svg, with the Chromium of the tests: `node scripts/icon.mjs`.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { launchChromium, Missing } from './vscode-host.mjs';

const path = name => fileURLToPath(new URL(`../images/${name}`, import.meta.url));

try {
  const browser = await launchChromium(console.log);
  const page = await browser.newPage({ viewport: { width: 128, height: 128 } });
  await page.setContent(`<body style="margin: 0">${await readFile(path('icon.svg'), 'utf8')}</body>`);
  await page.locator('svg').screenshot({ path: path('icon.png'), omitBackground: true });
  await browser.close();
} catch (error) {
  if (!(error instanceof Missing)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
