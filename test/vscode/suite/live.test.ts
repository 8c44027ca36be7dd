import * as vscode from 'vscode';
import {
  diagnosticsWhen,
  eventually,
  folderWith,
  hoversAt,
  openUntitled,
  replace,
  rulesWhen,
} from '../support/editor.ts';
import { houseRules } from '../support/packs.ts';
import { expect, test } from '../support/registry.ts';
import { withSetting } from '../support/settings.ts';

// What an edit in a config, a pack or a setting changes, without a reload.

const twoStandards = 'standards: [ISO/IEC 20000-1:2018, ISO 9001:2015]\n';
const supplier = 'See ISO/IEC 20000-1:2018 ‹8.3.4.1›.';

/** Replaces the whole text of a document in the editor, without saving it. */
async function type(uri: vscode.Uri, text: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(uri);
  await replace(document, new vscode.Range(0, 0, document.lineCount, 0), text);
  return document;
}

const hoverSays = async (
  { document, range }: { document: vscode.TextDocument; range: vscode.Range },
  words: string,
) =>
  eventually(
    async () => (await hoversAt(document, range.start))[0]?.markdown ?? '',
    markdown => markdown.includes(words),
  );

test('a config that comes counts at once', async () => {
  const folder = await folderWith({ 'crossclause.yaml': '' });
  const { document } = await folder.open('sub/policy.md', supplier);
  await rulesWhen(document.uri, []);
  await folder.write('sub/crossclause.yaml', twoStandards);
  await rulesWhen(document.uri, ['missing-counterpart']);
});

test('a config that is saved counts at once', async () => {
  const folder = await folderWith({ 'crossclause.yaml': '' });
  const { document } = await folder.open('policy.md', supplier);
  await rulesWhen(document.uri, []);
  await folder.write('crossclause.yaml', twoStandards);
  await rulesWhen(document.uri, ['missing-counterpart']);
  await folder.write('crossclause.yaml', '');
  await rulesWhen(document.uri, []);
});

test('a config counts as it is being typed', async () => {
  const folder = await folderWith({ 'crossclause.yaml': '' });
  const { document } = await folder.open('policy.md', supplier);
  await type(folder.file('crossclause.yaml'), twoStandards);
  await rulesWhen(document.uri, ['missing-counterpart']);
});

test('a config that is half typed counts as it was saved', async () => {
  const folder = await folderWith({ 'crossclause.yaml': twoStandards });
  const { document } = await folder.open('policy.md', supplier);
  await rulesWhen(document.uri, ['missing-counterpart']);
  const config = await type(folder.file('crossclause.yaml'), 'standards: [ISO/IEC 20000-1:2018, ISO 9');
  await diagnosticsWhen(config.uri, all => all.length > 0);
  await rulesWhen(document.uri, ['missing-counterpart']);
});

test('a config that is deleted counts no more, also while it is open', async () => {
  const folder = await folderWith({ 'crossclause.yaml': twoStandards });
  const { document } = await folder.open('policy.md', 'ISO 9001:2015 9.9, ISO/IEC 20000-1:2018 8.3.4.1');
  await rulesWhen(document.uri, ['unknown-clause', 'missing-counterpart']);
  await type(folder.file('crossclause.yaml'), `${twoStandards}rules: { unknown-clause: off }\n`);
  await rulesWhen(document.uri, ['missing-counterpart']);
  await folder.delete('crossclause.yaml');
  // The config of the workspace folder is the next one above.
  await diagnosticsWhen(document.uri, all =>
    all.some(({ message }) => message.includes('has no clause 9.9')),
  );
});

test('the nearest config above a document counts', async () => {
  const folder = await folderWith({
    'crossclause.yaml': twoStandards,
    'inner/crossclause.yaml': 'rules: { unknown-clause: hint }\n',
  });
  const { document } = await folder.open('inner/deeper/policy.md', `${supplier} ISO 9001:2015 9.9`);
  const [finding, ...others] = await diagnosticsWhen(document.uri, all => all.length > 0);
  expect(finding?.severity).toBe(vscode.DiagnosticSeverity.Hint);
  expect(others).toEqual([]);
});

test('a pack that comes counts at once', async () => {
  const folder = await folderWith({ 'crossclause.yaml': '' });
  const opened = await folder.open('policy.md', 'See clause ‹4.1› of ISO 90001:2020.');
  await folder.write('.crossclause/house.yaml', houseRules());
  await hoverSays(opened, '4.1 Tidy desks');
});

test('a pack counts as it is being typed', async () => {
  const folder = await folderWith({ 'crossclause.yaml': '', '.crossclause/house.yaml': houseRules() });
  const opened = await folder.open('policy.md', 'See clause ‹4.1› of ISO 90001:2020.');
  await hoverSays(opened, '4.1 Tidy desks');
  await type(folder.file('.crossclause/house.yaml'), houseRules('Empty desks'));
  await hoverSays(opened, '4.1 Empty desks');
});

test('a pack that breaks while it is typed says so, and counts as it was saved', async () => {
  const folder = await folderWith({ 'crossclause.yaml': '', '.crossclause/house.yaml': houseRules() });
  const opened = await folder.open('policy.md', 'See clause ‹4.1› of ISO 90001:2020.');
  await hoverSays(opened, '4.1 Tidy desks');
  const pack = await type(folder.file('.crossclause/house.yaml'), houseRules().replace('clauses:', 'clau'));
  await diagnosticsWhen(pack.uri, all => all.length > 0);
  expect((await hoversAt(opened.document, opened.range.start))[0]?.markdown).toContain('4.1 Tidy desks');
  await type(pack.uri, houseRules('Empty desks'));
  await diagnosticsWhen(pack.uri, all => all.length === 0);
  await hoverSays(opened, '4.1 Empty desks');
});

test('a pack that is deleted counts no more', async () => {
  const folder = await folderWith({ 'crossclause.yaml': '', '.crossclause/house.yaml': houseRules() });
  const opened = await folder.open('policy.md', 'See clause ‹4.1› of ISO 90001:2020.');
  await hoverSays(opened, '4.1 Tidy desks');
  await folder.delete('.crossclause/house.yaml');
  await eventually(
    () => hoversAt(opened.document, opened.range.start),
    hovers => hovers.length === 0,
  );
});

test('the packs of a folder that is deleted count no more', async () => {
  const folder = await folderWith({ 'crossclause.yaml': '', '.crossclause/house.yaml': houseRules() });
  const opened = await folder.open('policy.md', 'See clause ‹4.1› of ISO 90001:2020.');
  await hoverSays(opened, '4.1 Tidy desks');
  await folder.delete('.crossclause');
  await eventually(
    () => hoversAt(opened.document, opened.range.start),
    hovers => hovers.length === 0,
  );
});

test('packs are found by the patterns of the config', async () => {
  const folder = await folderWith({
    'crossclause.yaml': 'packs: [shared/packs/*.yml]\n',
    'shared/packs/house.yml': houseRules(),
  });
  await hoverSays(await folder.open('policy.md', 'See clause ‹4.1› of ISO 90001:2020.'), '4.1 Tidy desks');
});

test('one bad pack leaves the others standing', async () => {
  const folder = await folderWith({
    'crossclause.yaml': '',
    '.crossclause/bad.yaml': 'kind: standard\nid: [\n',
    '.crossclause/house.yaml': houseRules(),
  });
  await hoverSays(await folder.open('policy.md', 'See clause ‹4.1› of ISO 90001:2020.'), '4.1 Tidy desks');
  const [finding] = await diagnosticsWhen(folder.file('.crossclause/bad.yaml'), all => all.length > 0);
  expect(finding?.severity).toBe(vscode.DiagnosticSeverity.Error);
});

test('a row of a pack that leads to no clause is told there and nowhere else, and its other rows count', async () => {
  const rows = [
    'kind: correlation',
    'id: iso-90001-2020--iso-9001-2015',
    'from: "ISO 90001:2020"',
    'to: "ISO 9001:2015"',
    'basis: published',
    'sources:',
    '  ours: { document: House rules, place: the last page }',
    'rows:',
    '  - { from: "4.1", to: "6.9", relation: similar, source: ours }',
    '  - { from: "4.1", to: "7.1", relation: similar, source: ours }',
    '',
  ].join('\n');
  const folder = await folderWith({
    'crossclause.yaml': 'standards: [ISO 90001:2020, ISO 9001:2015]\n',
    '.crossclause/house.yaml': houseRules(),
    '.crossclause/rows.yaml': rows,
  });
  const opened = await folder.open('policy.md', 'See clause ‹4.1› of ISO 90001:2020.');
  const hover = await hoverSays(opened, 'ISO 9001:2015');
  expect(hover).toContain('7.1');
  expect(hover).not.toContain('6.9');
  const [finding] = await diagnosticsWhen(folder.file('.crossclause/rows.yaml'), all => all.length > 0);
  expect(finding?.message).toBe('ISO 9001:2015 has no clause 6.9. Did you mean 6.3?');
});

test('a baseline that changes counts at once', async () => {
  const folder = await folderWith({ 'crossclause.yaml': 'baseline: accepted.json\n' });
  const { document } = await folder.open('policy.md', 'ISO 9001:2015 9.9\n');
  await rulesWhen(document.uri, ['unknown-clause']);
  await folder.write(
    'accepted.json',
    JSON.stringify({ version: 1, findings: { 'policy.md': { 'unknown-clause': { 'ISO 9001 9.9': 1 } } } }),
  );
  await rulesWhen(document.uri, []);
});

test('a text without a file has the config of the folder that is open', async () => {
  const { document } = await openUntitled('See ISO/IEC 20000-1:2018 8.3.4.1.');
  await rulesWhen(document.uri, ['missing-counterpart']);
});

test('a text without a file stays what it is while a folder goes', async () => {
  const folder = await folderWith({ 'old/policy.md': 'ISO 9001:2015 9.9\n' });
  const { document } = await openUntitled('ISO 9001:2015 9.9');
  await rulesWhen(document.uri, ['unknown-clause']);
  await folder.delete('old');
  const { document: policy } = await folder.open('policy.md', 'ISO 9001:2015 9.9 and 9.8\n');
  await rulesWhen(policy.uri, ['unknown-clause', 'unknown-clause']);
  await rulesWhen(document.uri, ['unknown-clause']);
});

test('a setting that changes is heeded at once', async () => {
  const { document } = await openUntitled('ISO 9001:2015 9.9');
  await rulesWhen(document.uri, ['unknown-clause']);
  await withSetting('crossclause.diagnostics', 'off', () => rulesWhen(document.uri, []));
  await rulesWhen(document.uri, ['unknown-clause']);
});
