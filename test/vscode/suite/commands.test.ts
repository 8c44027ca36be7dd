import * as vscode from 'vscode';
import {
  eventually,
  execute,
  type Opened,
  openUntitled,
  openWithConfig,
  pageShown,
  show,
  textShown,
} from '../support/editor.ts';
import { expect, test } from '../support/registry.ts';

const twoStandards = 'standards: [ISO/IEC 20000-1:2018, ISO 9001:2015]\n';

/**
 * Starts a command on the first mark and answers what it asks with Enter, as somebody with a keyboard does who takes what
 * is proposed. Gives the text that came of it.
 */
async function typed(opened: Opened, command: string, ...keys: readonly string[]): Promise<string> {
  await show(opened);
  const before = opened.document.getText();
  const done = execute(command);
  let isDone = false;
  void done.then(() => {
    isDone = true;
  });
  const waiting = [...keys];
  while (!isDone) {
    // A list that is not shown yet takes no key; asking again does no harm.
    await execute(waiting.shift() ?? 'workbench.action.acceptSelectedQuickOpenItem');
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  await done;
  const after = opened.document.getText();
  // A list that is answered before its entries have come gives none of them.
  return after === before ? typed(opened, command, ...keys) : after;
}

test('counterparts are inserted from a list', async () => {
  const opened = await openWithConfig(twoStandards, 'See ISO/IEC 20000-1:2018 8.3.4.1‹›.');
  expect(await typed(opened, 'crossclause.insertCounterparts')).toBe(
    'See ISO/IEC 20000-1:2018 8.3.4.1 (ISO 9001:2015 8.4).',
  );
});

test('a reference is inserted from a list of all clauses', async () => {
  const opened = await openWithConfig(twoStandards, 'See ‹›.');
  expect(await typed(opened, 'crossclause.insertReference')).toMatch(
    /^See ISO\/IEC 20000-1:2018 (?:clause )?\d/,
  );
});

test('a reference is inserted behind the one that the cursor is in', async () => {
  const opened = await openWithConfig(twoStandards, 'See ISO 9001:2015 7.‹›2 and more.');
  expect(await typed(opened, 'crossclause.insertReference')).toMatch(
    /^See ISO 9001:2015 7\.2 ISO\/IEC 20000-1:2018 (?:clause )?\d\S* and more\.$/,
  );
});

test('a finding is silenced in two steps', async () => {
  const opened = await openWithConfig('', 'See ISO 9001:2015 9.9‹›.');
  expect(await typed(opened, 'crossclause.silence')).toContain('<!-- crossclause-disable');
});

test('where there is no finding at the cursor, one of its line is silenced', async () => {
  const opened = await openWithConfig('', 'See ISO 9001:2015 9.9, and‹› more.\n\nSee ISO 9001:2015 9.8.');
  expect(await typed(opened, 'crossclause.silence')).toMatch(
    /9\.9, and more\. <!-- crossclause-disable-line/,
  );
});

test('all fixes that need no choice are made by a command', async () => {
  const opened = await openWithConfig('', 'ISO 9001:2015 8.4, 8.5, 8.4‹›\n');
  expect(await typed(opened, 'crossclause.fixAll')).toBe('ISO 9001:2015 8.4, 8.5\n');
});

test('a correlation table is added by a command', async () => {
  const opened = await openWithConfig(twoStandards, 'See ISO/IEC 20000-1:2018 8.3.4.1‹›.\n');
  expect(await typed(opened, 'crossclause.addCorrelationTable')).toContain('| 8.3.4.1 | 8.4 |');
});

test('a clause is shown from a list', async () => {
  await show(await openWithConfig(twoStandards, 'Nothing yet.\n'));
  const done = execute('crossclause.showClause');
  await eventually(
    async () => {
      await execute('workbench.action.acceptSelectedQuickOpenItem');
      return vscode.window.tabGroups.activeTabGroup.activeTab?.input;
    },
    input => input instanceof vscode.TabInputCustom,
  );
  await done;
  expect((await pageShown('crossclause-card.page')).getText()).toMatch(/^# \d/);
});

test('how a document was read is explained: each reference, why, which row', async () => {
  await show(await openWithConfig(twoStandards, '# ISO/IEC 20000-1:2018\n\nSee clause 8.3.4.1‹›.\n'));
  await execute('crossclause.explainDocument');
  const shown = (await textShown('crossclause-explanation')).getText();
  expect(shown).toContain('**8.3.4.1** is ISO/IEC 20000-1:2018 8.3.4.1');
  expect(shown).toContain('The title of the document names the standard');
  expect(shown).toContain('ISO/IEC TR 20000-7:2019');
});

test('an explanation follows its document', async () => {
  const opened = await openWithConfig(twoStandards, 'See ISO 9001:2015 ‹8.4›.\n');
  await show(opened);
  await execute('crossclause.explainDocument');
  const shown = await textShown('crossclause-explanation');
  const edit = new vscode.WorkspaceEdit();
  edit.replace(opened.document.uri, opened.range, '9.2');
  await vscode.workspace.applyEdit(edit);
  await eventually(
    async () => shown.getText(),
    text => text.includes('9.2 Internal audit'),
  );
});

test('a command that has nothing to do changes nothing', async () => {
  const opened = await openUntitled('Nothing is cited here‹›.');
  await show(opened);
  for (const command of ['insertCounterparts', 'silence', 'fixAll', 'addCorrelationTable']) {
    await execute(`crossclause.${command}`);
  }
  expect(opened.document.getText()).toBe('Nothing is cited here.');
});

test('a command without an editor does no harm', async () => {
  for (const command of [
    'insertCounterparts',
    'silence',
    'fixAll',
    'addCorrelationTable',
    'explainDocument',
  ]) {
    await execute(`crossclause.${command}`);
  }
});

test('every command of the manifest is there', async () => {
  const all = await vscode.commands.getCommands(true);
  const { contributes } = vscode.extensions.getExtension('crossclause.crossclause')?.packageJSON ?? {};
  for (const { command } of contributes.commands) expect(all).toContain(command);
});
