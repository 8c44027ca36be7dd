import * as vscode from 'vscode';
import { eventually, execute, folderWith, openPolicy, openUntitled, replace } from '../support/editor.ts';
import { acmeControls } from '../support/packs.ts';
import { expect, test } from '../support/registry.ts';

/** The pieces of the text that have a token, with what kind it is: `8.4 variable.readonly`. */
async function tokensIn(document: vscode.TextDocument): Promise<readonly string[]> {
  const legend = await execute<vscode.SemanticTokensLegend | undefined>(
    'vscode.provideDocumentSemanticTokensLegend',
    document.uri,
  );
  const tokens = await execute<vscode.SemanticTokens | undefined>(
    'vscode.provideDocumentSemanticTokens',
    document.uri,
  );
  const { data } = tokens ?? { data: new Uint32Array() };
  const pieces: string[] = [];
  let line = 0;
  let character = 0;
  for (let at = 0; at < data.length; at += 5) {
    const [lines = 0, characters = 0, length = 0, type = 0, modifiers = 0] = data.slice(at, at + 5);
    character = lines === 0 ? character + characters : characters;
    line += lines;
    const text = document.getText(new vscode.Range(line, character, line, character + length));
    const kinds = legend?.tokenModifiers.filter((_, index) => (modifiers & (1 << index)) !== 0) ?? [];
    pieces.push(`${text} ${[legend?.tokenTypes[type], ...kinds].join('.')}`);
  }
  return pieces;
}

test('numbers whose standard stands elsewhere are coloured as those beside it are', async () => {
  const { document } = await openPolicy(
    '# Buying (ISO 9001:2015)\n\nBuyers follow clause 8.4. See ISO/IEC 20000-1:2018 8.3.4.1.\n',
  );
  expect(await tokensIn(document)).toEqual(['8.4 variable.readonly']);
});

test('numbers of a table are coloured by the heads of its columns', async () => {
  const { document } = await openPolicy(
    '| ISO 9001:2015 | ISO/IEC 27001:2022 |\n| --- | --- |\n| 8.4, 8.5 | A.5.19 |\n',
  );
  expect(await tokensIn(document)).toEqual([
    '8.4 variable.readonly',
    '8.5 variable.readonly',
    'A.5.19 variable.readonly',
  ]);
});

test('of the front matter only what is read is coloured', async () => {
  const { document } = await openPolicy(
    '---\ndescription: ISO 9001:2015 8.4\nclauses: [ISO 9001:2015 8.5]\n---\n\n# Buying\n',
  );
  expect(await tokensIn(document)).toEqual(['ISO 9001 type', '2015 number', '8.5 variable.readonly']);
});

test('a standard that a line breaks is coloured as one on one line is', async () => {
  const { document } = await openPolicy('Changes follow ISO/IEC\n20000-1:2018 8.7.3.\n');
  expect(await tokensIn(document)).toEqual([
    'ISO/IEC type',
    '20000-1 type',
    '2018 number',
    '8.7.3 variable.readonly',
  ]);
});

test('a standard that only a pack tells is coloured with its clauses', async () => {
  const folder = await folderWith({ 'crossclause.yaml': '', ...acmeControls() });
  const { document } = await folder.open('policy.md', 'Backups follow ACME Controls:2025 OPS-1.\n');
  const pieces = await eventually(
    () => tokensIn(document),
    tokens => tokens.length > 0,
  );
  expect(pieces).toEqual(['ACME Controls type', '2025 number', 'OPS-1 variable.readonly']);
});

test('versions and sections of the document’s own have no colour', async () => {
  const { document } = await openPolicy('# Release 8.4\n\nVersion 8.7.3 is out.\n');
  expect(await tokensIn(document)).toEqual([]);
});

test('colours move with the text', async () => {
  const { document } = await openPolicy('# ISO 9001:2015\n\nBuyers follow clause 8.4.\n');
  await replace(document, new vscode.Range(2, 0, 2, 0), 'All of them: ');
  expect(await tokensIn(document)).toEqual(['8.4 variable.readonly']);
  await replace(document, new vscode.Range(0, 2, 0, 15), 'Buying');
  expect(await tokensIn(document)).toEqual([]);
});

test('the scope of a config settles which numbers have colours', async () => {
  const folder = await folderWith({ 'crossclause.yaml': '' });
  const { document } = await folder.open('policy.md', 'Buyers follow clause 8.4.\n');
  expect(await tokensIn(document)).toEqual([]);
  await folder.write('crossclause.yaml', 'standards: [ISO 9001:2015]\n');
  await eventually(
    () => tokensIn(document),
    found => found.join() === '8.4 variable.readonly',
  );
});

test('a text without a file has colours, with any line ends', async () => {
  const { document } = await openUntitled('# ISO 9001:2015\r\n\r\nBuyers follow clause 8.4.\r\n');
  expect(await tokensIn(document)).toEqual(['8.4 variable.readonly']);
});

test('colours are shown in every theme, unless somebody asks otherwise', () => {
  const setting = vscode.workspace
    .getConfiguration('editor', { languageId: 'markdown' })
    .inspect('semanticHighlighting.enabled');
  expect(setting?.defaultLanguageValue).toBe(true);
});
