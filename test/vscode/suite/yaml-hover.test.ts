import * as vscode from 'vscode';
import { unmarked } from '../../support/unmarked.ts';
import { execute, folderWith, hoversAt, pageShown } from '../support/editor.ts';
import { expect, test } from '../support/registry.ts';

/** What the hover at the mark of a config says, as Markdown. */
async function hoverIn(marked: string): Promise<string> {
  const { text, spans } = unmarked(marked);
  const folder = await folderWith({ 'crossclause.yaml': text });
  await folder.open('policy.md', '# Policy\n');
  const document = await vscode.workspace.openTextDocument(folder.file('crossclause.yaml'));
  const [hover] = await hoversAt(document, document.positionAt(spans[0]?.[0] ?? 0));
  return hover?.markdown.replaceAll('\\', '') ?? '';
}

const excluding = (marked: string) =>
  `standards: [ISO/IEC 20000-1:2018, ISO 9001:2015]\nexclusions:\n  - clause: ${marked}\n    justification: None.\n`;

test('a clause in the config is explained as in a document', async () => {
  const said = await hoverIn(excluding('ISO 9001:2015 ‹8.4›'));
  expect(said).toMatch(/^\*\*8\.4 Control of externally provided/);
  expect(said).toContain('8.3.4 Supplier management');
  expect(said).toContain('Excluded by the config: None.');
});

test('the card opens from the config', async () => {
  const said = await hoverIn(excluding('ISO 9001:2015 ‹8.4›'));
  const [, command = '', args = ''] = /\(command:([\w.]+)\?([^)]*)\)/.exec(said) ?? [];
  await execute(command, ...JSON.parse(decodeURIComponent(args)));
  expect((await pageShown('crossclause-card.page')).getText()).toMatch(
    /^# 8\.4 Control of externally provided/,
  );
});
