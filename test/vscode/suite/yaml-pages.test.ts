import * as vscode from 'vscode';
import { diagnosticsWhen, folderWith } from '../support/editor.ts';
import { expect, test } from '../support/registry.ts';

/** The pages that the findings in a YAML file lead to, as they open, by the codes of the findings. */
async function pagesOf(path: string, text: string): Promise<ReadonlyMap<unknown, string>> {
  const folder = await folderWith({ 'crossclause.yaml': '', [path]: text });
  await folder.open('policy.md', '# Policy\n');
  const document = await vscode.workspace.openTextDocument(folder.file(path));
  const pages = new Map<unknown, string>();
  for (const { code } of await diagnosticsWhen(document.uri, all => all.length > 0)) {
    if (typeof code !== 'object') continue;
    pages.set(code.value, (await vscode.workspace.openTextDocument(code.target)).getText());
  }
  return pages;
}

test('a finding in a config leads to the page on configs', async () => {
  const pages = await pagesOf('crossclause.yaml', 'standards: [ISO 9001:1850]\n');
  expect(pages.get('config')).toMatch(/^# The config\n/);
});

test('what a rule finds in a config leads to the page of the rule', async () => {
  const pages = await pagesOf(
    'crossclause.yaml',
    'exclusions:\n  - { clause: ISO/IEC 20000-1:2018 8.4.1, justification: We are small. }\n',
  );
  expect(pages.get('exclusion-not-allowed')).toMatch(/^# exclusion-not-allowed\n/);
});

test('a finding in a pack leads to the page on packs, which explains its code', async () => {
  const pages = await pagesOf('.crossclause/a.yaml', 'kind: table\n');
  expect(pages.get('unknown-kind')).toContain('| `unknown-kind` |');
});
