import { codeActionsAt, folderWith, hoversAt, rulesWhen } from '../support/editor.ts';
import { expect, test } from '../support/registry.ts';

// VS Code knows no MDX, so that it opens such a file as plain text.

test('a file of MDX is read as Markdown is, whatever VS Code takes it for', async () => {
  const folder = await folderWith({ 'crossclause.yaml': 'standards: [ISO/IEC 20000-1:2018]\n' });
  const { document, range } = await folder.open('page.mdx', 'ISO/IEC 20000-1:2018 ‹8.6.4›, and 8.6.1.\n');
  expect(document.languageId).toBe('plaintext');
  await rulesWhen(document.uri, ['unknown-clause']);
  const known = document.positionAt(document.getText().indexOf('8.6.1'));
  expect((await hoversAt(document, known)).map(({ about }) => about)).toEqual(['8.6.1']);
  const titles = (await codeActionsAt(document, range)).map(({ title }) => title);
  expect(titles.filter(title => title.startsWith('Change to 8.6.3'))).toHaveLength(1);
});
