import * as vscode from 'vscode';
import {
  diagnosticsWhen,
  eventually,
  execute,
  folderWith,
  logText,
  openPolicy,
  rulesWhen,
  show,
} from '../support/editor.ts';
import { expect, test } from '../support/registry.ts';
import { withSetting } from '../support/settings.ts';

// Findings of documents that nobody has opened.

/** There is none in the browser's host. */
const { process } = globalThis as { readonly process?: { readonly versions?: { readonly node?: string } } };

const wholeWorkspace = (work: () => Promise<void>) =>
  withSetting('crossclause.diagnostics', 'workspace', work);

test('documents that are not open are checked where the setting says so', async () => {
  const folder = await folderWith({ 'crossclause.yaml': '', 'a.md': 'ISO 9001:2015 9.9\n' });
  expect(vscode.languages.getDiagnostics(folder.file('a.md'))).toEqual([]);
  await wholeWorkspace(() => rulesWhen(folder.file('a.md'), ['unknown-clause']));
  await rulesWhen(folder.file('a.md'), []);
});

test('the range of a finding is right in a document that is not open', async () => {
  const folder = await folderWith({
    'crossclause.yaml': '',
    'a.md': '\uFEFF# Audits\r\n\r\n𝔸 ISO 9001:2015 9.9\r\n',
  });
  await wholeWorkspace(async () => {
    const [finding] = await diagnosticsWhen(folder.file('a.md'), all => all.length > 0);
    expect(finding?.range).toEqual(new vscode.Range(2, 17, 2, 20));
  });
});

test('a document that comes is checked, and one that goes is forgotten', async () => {
  const folder = await folderWith({ 'crossclause.yaml': '' });
  await wholeWorkspace(async () => {
    await folder.write('new.md', 'ISO 9001:2015 9.9\n');
    await rulesWhen(folder.file('new.md'), ['unknown-clause']);
    await folder.delete('new.md');
    await rulesWhen(folder.file('new.md'), []);
  });
});

test('a document that changes on disk is checked again', async () => {
  const folder = await folderWith({ 'crossclause.yaml': '', 'a.md': 'ISO 9001:2015 9.9\n' });
  await wholeWorkspace(async () => {
    await rulesWhen(folder.file('a.md'), ['unknown-clause']);
    await folder.write('a.md', 'ISO 9001:2015 9.2\n');
    await rulesWhen(folder.file('a.md'), []);
  });
});

test('the documents of a folder that goes are forgotten', async () => {
  const folder = await folderWith({ 'crossclause.yaml': '', 'old/a.md': 'ISO 9001:2015 9.9\n' });
  await wholeWorkspace(async () => {
    await rulesWhen(folder.file('old/a.md'), ['unknown-clause']);
    await folder.delete('old');
    await rulesWhen(folder.file('old/a.md'), []);
  });
});

test('a document that is renamed takes its findings along', async () => {
  const folder = await folderWith({ 'crossclause.yaml': '', 'a.md': 'ISO 9001:2015 9.9\n' });
  await wholeWorkspace(async () => {
    await rulesWhen(folder.file('a.md'), ['unknown-clause']);
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(folder.file('a.md'), folder.file('b.md'));
    await vscode.workspace.applyEdit(edit);
    await rulesWhen(folder.file('b.md'), ['unknown-clause']);
    await rulesWhen(folder.file('a.md'), []);
  });
});

test('what the config comes to exclude is forgotten', async () => {
  const folder = await folderWith({ 'crossclause.yaml': '', 'drafts/a.md': 'ISO 9001:2015 9.9\n' });
  await wholeWorkspace(async () => {
    await rulesWhen(folder.file('drafts/a.md'), ['unknown-clause']);
    await folder.write('crossclause.yaml', 'exclude: [drafts]\n');
    await rulesWhen(folder.file('drafts/a.md'), []);
  });
});

test('node_modules, what .gitignore names and what files.exclude names are not read', async () => {
  const wrong = 'ISO 9001:2015 9.9\n';
  const folder = await folderWith({
    'crossclause.yaml': '',
    '.gitignore': 'ignored/\n',
    'ignored/a.md': wrong,
    'node_modules/pack/a.md': wrong,
    'hidden/a.md': wrong,
    'seen/a.md': wrong,
  });
  await withSetting('files.exclude', { '**/hidden': true }, () =>
    wholeWorkspace(async () => {
      // The last one on the way: what was read before the settings were there is forgotten by then, or will be.
      await rulesWhen(folder.file('seen/a.md'), ['unknown-clause']);
      for (const path of ['ignored/a.md', 'node_modules/pack/a.md', 'hidden/a.md']) {
        await rulesWhen(folder.file(path), []);
      }
    }),
  );
});

test('nor is what a .gitignore names that stands above the folder, in its repository', async () => {
  const top = vscode.Uri.joinPath(vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file('/'), '..');
  // What lies above a folder can be read on a disk alone.
  if (top.scheme !== 'file') return;
  const above = ['.git', '.gitignore'].map(name => vscode.Uri.joinPath(top, name));
  const content = new TextEncoder().encode('named-above.md\n');
  for (const file of above) await vscode.workspace.fs.writeFile(file, content);
  const wrong = 'ISO 9001:2015 9.9\n';
  const folder = await folderWith({
    'crossclause.yaml': '',
    'a/named-above.md': wrong,
    'b/taken-back/named-above.md': wrong,
    'b/taken-back/.gitignore': '!named-above.md\n',
  });
  try {
    await wholeWorkspace(async () => {
      await rulesWhen(folder.file('b/taken-back/named-above.md'), ['unknown-clause']);
      await rulesWhen(folder.file('a/named-above.md'), []);
    });
  } finally {
    for (const file of above) await vscode.workspace.fs.delete(file);
  }
});

test('what a .gitignore comes to name is forgotten, and what it names no more is read', async () => {
  const folder = await folderWith({
    'crossclause.yaml': '',
    '.gitignore': 'drafts/\n',
    'drafts/a.md': 'ISO 9001:2015 9.9\n',
    'b.md': 'ISO 9001:2015 9.9\n',
  });
  await wholeWorkspace(async () => {
    await rulesWhen(folder.file('b.md'), ['unknown-clause']);
    await rulesWhen(folder.file('drafts/a.md'), []);
    await folder.write('.gitignore', '*.txt\n');
    await rulesWhen(folder.file('drafts/a.md'), ['unknown-clause']);
    await folder.write('.gitignore', 'drafts/\n');
    await rulesWhen(folder.file('drafts/a.md'), []);
    await folder.delete('.gitignore');
    await rulesWhen(folder.file('drafts/a.md'), ['unknown-clause']);
  });
});

test('patterns that could keep a path busy are not used, and the log says so', async () => {
  const folder = await folderWith({
    'crossclause.yaml': '',
    '.gitignore': '*a*b*c*d.md\n',
    'xaxbxcxd.md': 'ISO 9001:2015 9.9\n',
  });
  await withSetting('files.exclude', { '**/*w*x*y*z': true }, () =>
    wholeWorkspace(() => rulesWhen(folder.file('xaxbxcxd.md'), ['unknown-clause'])),
  );
  // Node's host writes the log only where its native modules are built.
  if (process?.versions?.node) return;
  await eventually(logText, text =>
    ['.gitignore: “*a*b*c*d.md” is not used', 'files.exclude: “**/*w*x*y*z” is not used'].every(message =>
      text.includes(message),
    ),
  );
});

test('a document counts as it is typed, and as it was saved once it is closed', async () => {
  const folder = await folderWith({ 'crossclause.yaml': '', 'a.md': 'ISO 9001:2015 9.2\n' });
  await wholeWorkspace(async () => {
    const opened = await folder.open('a.md', 'ISO 9001:2015 9.2\n');
    const editor = await show(opened);
    await editor.edit(builder => builder.insert(new vscode.Position(0, 0), 'ISO 9001:2015 9.9 and '));
    await rulesWhen(opened.document.uri, ['unknown-clause']);
    await execute('workbench.action.revertAndCloseActiveEditor');
    await rulesWhen(opened.document.uri, []);
  });
});

test('open documents are told of in their own state whatever the setting', async () => {
  const { document } = await openPolicy('ISO 9001:2015 9.9\n');
  await rulesWhen(document.uri, ['unknown-clause']);
  await wholeWorkspace(() => rulesWhen(document.uri, ['unknown-clause']));
  await rulesWhen(document.uri, ['unknown-clause']);
});
