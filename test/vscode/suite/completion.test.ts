import * as vscode from 'vscode';
import {
  completionsAt,
  execute,
  type Opened,
  openUntitled,
  openWithConfig,
  replace,
  show,
} from '../support/editor.ts';
import { expect, test } from '../support/registry.ts';

const twoStandards = 'standards: [ISO/IEC 20000-1:2018, ISO 9001:2015]\n';

const labelOf = ({ label }: vscode.CompletionItem): string =>
  typeof label === 'string' ? label : label.label;

/** Only ours: VS Code itself proposes words and snippets. */
const isOurs = ({ kind }: vscode.CompletionItem): boolean =>
  kind === vscode.CompletionItemKind.Module || kind === vscode.CompletionItemKind.Reference;

async function proposedAt({ document, range }: Opened): Promise<readonly vscode.CompletionItem[]> {
  return (await completionsAt(document, range.start)).filter(isOurs);
}

/** What is proposed at the first mark, in order. */
async function proposed(marked: string, config = twoStandards): Promise<readonly string[]> {
  const items = await proposedAt(await openWithConfig(config, marked));
  return [...items].sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1)).map(labelOf);
}

/** The text after the proposal with this label was taken. */
async function taken(marked: string, label: string, config = twoStandards): Promise<string> {
  const opened = await openWithConfig(config, marked);
  const item = (await proposedAt(opened)).find(other => labelOf(other) === label);
  if (!item?.range) throw new Error(`${label} is not proposed.`);
  const range = 'inserting' in item.range ? item.range.replacing : item.range;
  await replace(opened.document, range, String(item.insertText));
  return opened.document.getText();
}

test('after ISO the editions are proposed, those in scope first', async () => {
  expect((await proposed('We follow ISO‹›')).slice(0, 2)).toEqual(['ISO/IEC 20000-1:2018', 'ISO 9001:2015']);
});

test('an edition takes the place of what is typed of it', async () => {
  expect(await taken('We follow ISO 90‹›.', 'ISO 9001:2015')).toBe('We follow ISO 9001:2015.');
});

test('after a standard its clauses are proposed by number', async () => {
  expect(await proposed('See ISO 9001:2015 8.4‹›')).toEqual(
    expect.arrayContaining(['8.4', '8.4.1', '8.4.2', '8.4.3']),
  );
});

test('after a standard its clauses are proposed by words of the title', async () => {
  expect((await proposed('See ISO 9001:2015 know‹›'))[0]).toBe('7.1.6');
});

test('a title typed in part is replaced by the number', async () => {
  expect(await taken('See ISO 9001:2015 know‹›', '7.1.6')).toBe('See ISO 9001:2015 7.1.6');
});

test('a clause is never doubled', async () => {
  expect(await taken('See ISO 9001:2015 8.4‹›.', '8.4.1')).toBe('See ISO 9001:2015 8.4.1.');
});

test('a bare number is completed where a heading names the standard', async () => {
  expect(await proposed('# ISO 9001:2015\n\nSee clause 8.4‹›')).toContain('8.4.2');
});

test('after a reference and a semicolon its counterparts are proposed', async () => {
  expect(await proposed('See ISO/IEC 20000-1:2018 8.3.4.1; ‹›')).toContain('ISO 9001:2015 8.4');
});

test('a counterpart is inserted where the cursor is', async () => {
  expect(await taken('See ISO/IEC 20000-1:2018 8.3.4.1; ‹›', 'ISO 9001:2015 8.4')).toBe(
    'See ISO/IEC 20000-1:2018 8.3.4.1; ISO 9001:2015 8.4',
  );
});

test('in the bracket after a reference its counterparts are proposed', async () => {
  expect(await proposed('See ISO/IEC 20000-1:2018 8.3.4.1 (‹›)')).toContain('ISO 9001:2015 8.4');
});

test('the list of the front matter is completed', async () => {
  expect(await proposed('---\nclauses: [ISO 9001:2015 8.4‹›]\n---\n')).toContain('8.4.1');
});

test('in an empty cell the counterparts of the row are proposed', async () => {
  const proposals = await proposed(
    '| ISO/IEC 20000-1:2018 | ISO 9001:2015 |\n| --- | --- |\n| 8.3.4.1 | ‹› |\n',
  );
  expect(proposals[0]).toBe('8.4');
});

test('a clause is told with its title, place and counterparts', async () => {
  const opened = await openWithConfig(twoStandards, 'See ISO 9001:2015 8.4‹›');
  const item = (await proposedAt(opened)).find(other => labelOf(other) === '8.4');
  expect(item?.label).toMatchObject({
    description: expect.stringContaining('Control of externally provided'),
  });
  const documentation = item?.documentation as vscode.MarkdownString | undefined;
  expect(documentation?.value).toContain('ISO/IEC 20000-1:2018');
});

test('a text without a file is completed', async () => {
  const items = await proposedAt(await openUntitled('See ISO 9001:2015 8.4‹›'));
  expect(items.map(labelOf)).toContain('8.4.1');
});

test('nothing is proposed in code', async () => {
  expect(await proposed('```\nISO 9001:2015 8.4‹›\n```\n')).toEqual([]);
});

test('nothing is proposed in a link’s address', async () => {
  expect(await proposed('See [this](https://example.com/ISO‹›).')).toEqual([]);
});

test('nothing is proposed in prose that cites nothing', async () => {
  expect(await proposed('We buy from suppliers‹›.')).toEqual([]);
});

test('a proposal is chosen with the keyboard', async () => {
  const opened = await openWithConfig(twoStandards, 'See ISO 9001:2015 know‹›');
  await show(opened);
  const changed = new Promise<void>(resolve => {
    const listening = vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document !== opened.document) return;
      listening.dispose();
      resolve();
    });
  });
  await execute('editor.action.triggerSuggest');
  const again = setInterval(() => void execute('acceptSelectedSuggestion'), 100);
  await changed.finally(() => clearInterval(again));
  expect(opened.document.getText()).toBe('See ISO 9001:2015 7.1.6');
});
