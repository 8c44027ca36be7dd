import * as vscode from 'vscode';
import {
  after,
  codeActionsAt,
  completionsAt,
  eventually,
  execute,
  extension,
  hoversAt,
  openedAt,
  openUntitled,
  pageShown,
  rulesWhen,
  untilWatched,
} from '../../support/editor.ts';
import { expect, test } from '../../support/registry.ts';
import { withUserSetting } from '../../support/settings.ts';

// A window without a folder: texts that have no file, and single files, which the runner has put beside the extension.

test('no folder is open', () => {
  expect(vscode.workspace.workspaceFolders ?? []).toEqual([]);
});

test('a text has hovers and findings, and nothing that was not asked for', async () => {
  const { document, range } = await openUntitled('ISO/IEC 20000-1:2018 ‹8.3.4.1› and ISO 9001:2015 9.9');
  expect((await hoversAt(document, range.start))[0]?.markdown).toContain('ISO 9001:2015');
  await rulesWhen(document.uri, ['unknown-clause']);
});

test('a text has completions and fixes', async () => {
  const { document, ranges } = await openUntitled('ISO 9001:2015 ‹9.9›\n\nISO 9001:2015 know‹›\n');
  const [wrong, typed] = ranges;
  const actions = await codeActionsAt(document, wrong ?? new vscode.Range(0, 0, 0, 0));
  expect(actions.map(({ title }) => title)).toContainEqual(expect.stringMatching(/^Change to/));
  const items = await completionsAt(document, typed?.start ?? new vscode.Position(0, 0));
  expect(items.map(({ insertText }) => insertText)).toContainEqual(expect.stringMatching(/7\.1\.6$/));
});

test('an exclusion goes into the settings, and what cannot be read there stays', async () => {
  const unread = { clause: 'knowledge' };
  const address = { standard: 'ISO 9001', edition: '2015', clause: '7.1.6' };
  await openUntitled('ISO 9001:2015 8.1\n');
  await withUserSetting('crossclause.standards', ['ISO 9001:2015'], () =>
    withUserSetting('crossclause.exclusions', [unread], async () => {
      const exclusions = await eventually(
        async () => {
          await execute('crossclause.excludeClause', { address }, 'Nobody knows.');
          return vscode.workspace.getConfiguration('crossclause').get('exclusions');
        },
        all => Array.isArray(all) && all.length > 1,
      );
      const added = { clause: 'ISO 9001:2015 7.1.6', justification: 'Nobody knows.' };
      expect(exclusions).toEqual([unread, added]);
    }),
  );
});

test('a clause has its card', async () => {
  const { document, range } = await openUntitled('ISO 9001:2015 ‹9.2›');
  const [link] = await execute<vscode.LocationLink[]>(
    'vscode.executeDefinitionProvider',
    document.uri,
    range.start,
  );
  const card = await vscode.workspace.openTextDocument(link?.targetUri ?? document.uri);
  expect(card.getText()).toContain('# 9.2 Internal audit');
});

test('references are found in the open texts', async () => {
  const { document, range } = await openUntitled('ISO 9001:2015 ‹10.3› and clause 10.3 of ISO 9001:2015');
  const found = await execute<vscode.Location[]>(
    'vscode.executeReferenceProvider',
    document.uri,
    range.start,
  );
  expect(found.filter(({ uri }) => uri.toString() === document.uri.toString())).toHaveLength(2);
});

const fileBeside = (path: string): vscode.Uri =>
  vscode.Uri.joinPath(extension().extensionUri, '../no-folder', path);

const write = (path: string, text: string) =>
  vscode.workspace.fs.writeFile(fileBeside(path), new TextEncoder().encode(text));

test('a single file is read, and nothing is reported that was not asked for', async () => {
  const { document } = await openedAt(fileBeside('single/policy.md'));
  expect(document.getText()).toContain('8.3.4.1');
  expect(await hoversAt(document, new vscode.Position(0, 51))).toHaveLength(1);
  await rulesWhen(document.uri, ['unknown-clause']);
});

test('a page names the places in single files without links, which the preview would not let in', async () => {
  const { document } = await openedAt(fileBeside('single/policy.md'));
  const address = { standard: 'ISO/IEC 20000-1', edition: '2018', clause: '8.3.4.1' };
  await execute('crossclause.showClause', address, document.uri.toString());
  const card = await pageShown('crossclause-card.page');
  // A place is there once the file has been read.
  const page = await eventually(
    async () => card.getText(),
    text => /line 1\b/.test(text),
  );
  expect(page).not.toContain('file:');
});

test('a single file is put right and saved', async () => {
  const { document } = await openedAt(fileBeside('single/policy.md'));
  const range = new vscode.Range(1, 21, 1, 26);
  expect(await after({ document, range }, 'Change to 8.6.3')).toContain('ISO/IEC 20000-1:2018 8.6.3\n');
  expect(await document.save()).toBe(true);
  const saved = await vscode.workspace.fs.readFile(document.uri);
  expect(new TextDecoder().decode(saved)).toBe(document.getText());
  await rulesWhen(document.uri, []);
});

test('the config beside a single file counts, and so does whatever becomes of it', async () => {
  const config = fileBeside('with-config/crossclause.yaml');
  await write('with-config/crossclause.yaml', 'standards: [ISO/IEC 20000-1:2018, ISO 9001:2015]\n');
  const { document } = await openedAt(fileBeside('with-config/policy.md'));
  await rulesWhen(document.uri, ['unknown-clause', 'missing-counterpart']);
  await untilWatched(config);
  await write('with-config/crossclause.yaml', 'rules: { unknown-clause: off }\n');
  await rulesWhen(document.uri, []);
  await vscode.workspace.fs.delete(config);
  await rulesWhen(document.uri, ['unknown-clause']);
  await write('with-config/crossclause.yaml', 'rules: { unknown-clause: off }\n');
  await rulesWhen(document.uri, []);
});
