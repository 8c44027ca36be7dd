import * as vscode from 'vscode';
import { after, completionsAt, folderWith, hoversAt, rulesWhen } from '../../support/editor.ts';
import { houseRules } from '../../support/packs.ts';
import { expect, test } from '../../support/registry.ts';

// A folder that nobody has said to trust: documents, configs and packs are data, so all of it works.

test('the folder is not trusted', () => {
  expect(vscode.workspace.isTrusted).toBe(false);
});

test('a document has hovers, findings and fixes', async () => {
  const folder = await folderWith({ 'crossclause.yaml': '' });
  const { document, ranges } = await folder.open(
    'a.md',
    'ISO 9001:2015 ‹9.2›.\n\nISO/IEC 20000-1:2018 ‹8.6.4›.\n',
  );
  const [right, wrong] = ranges as [vscode.Range, vscode.Range];
  expect((await hoversAt(document, right.start))[0]?.markdown).toContain('9.2 Internal audit');
  await rulesWhen(document.uri, ['unknown-clause']);
  expect(await after({ document, range: wrong }, 'Change to 8.6.3')).toContain('ISO/IEC 20000-1:2018 8.6.3.');
  await rulesWhen(document.uri, []);
});

test('the config and the packs of the folder count', async () => {
  const folder = await folderWith({
    'crossclause.yaml': 'standards: [ISO 90001:2020]\n',
    '.crossclause/house.yaml': houseRules(),
  });
  const { document, range } = await folder.open('a.md', 'Clause 4.9 and clause 4.‹›1 of ISO 90001.');
  await rulesWhen(document.uri, ['unknown-clause']);
  expect((await hoversAt(document, range.start))[0]?.markdown).toContain('4.1 Tidy desks');
});

test('clauses are completed', async () => {
  const folder = await folderWith({ 'crossclause.yaml': '' });
  const { document, range } = await folder.open('a.md', 'See ISO 9001:2015 know‹›');
  const items = await completionsAt(document, range.start);
  expect(items.map(({ insertText }) => insertText)).toContainEqual(expect.stringMatching(/7\.1\.6$/));
});
