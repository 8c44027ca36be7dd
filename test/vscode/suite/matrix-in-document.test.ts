import * as vscode from 'vscode';
import { after, folderWith, replace, rulesWhen } from '../support/editor.ts';
import { expect, test } from '../support/registry.ts';

// Rules that hold a document against all others, which change while it stays as it is.

const config = 'standards: [ISO/IEC 20000-1:2018]\n';
const knowledge = '# Knowledge\n\nISO/IEC 20000-1:2018 7.6.\n';
const empty =
  '‹<!-- crossclause-matrix columns="places" state="covered" -->›\n<!-- /crossclause-matrix -->\n';

test('a matrix in a document is written by its quick fix, and is stale once another document says something else', async () => {
  const folder = await folderWith({ 'crossclause.yaml': config, 'knowledge.md': knowledge });
  const matrix = await folder.open('matrix.md', empty);
  await rulesWhen(matrix.document.uri, ['stale-matrix']);
  expect(await after(matrix, 'Write the matrix anew')).toContain(
    '| 7.6 | Knowledge | covered | [knowledge.md](knowledge.md) (Knowledge) |',
  );
  await rulesWhen(matrix.document.uri, []);

  const other = await folder.open('knowledge.md', `${knowledge}‹›`);
  await replace(other.document, other.range, '\nISO/IEC 20000-1:2018 8.6.1.\n');
  await rulesWhen(matrix.document.uri, ['stale-matrix']);
  await folder.delete('knowledge.md');
  await rulesWhen(matrix.document.uri, ['stale-matrix']);
});

test('fixes on saving write a matrix, too', async () => {
  const folder = await folderWith({ 'crossclause.yaml': config, 'knowledge.md': knowledge });
  const matrix = await folder.open('matrix.md', empty);
  await rulesWhen(matrix.document.uri, ['stale-matrix']);
  const fixAll = vscode.CodeActionKind.SourceFixAll.append('crossclause');
  expect(await after(matrix, 'Make all fixes', fixAll)).toContain('| 7.6 | Knowledge | covered |');
});

test('a statement of applicability is held against a document that comes later', async () => {
  const statement = `# Statement of applicability, ISO/IEC 27001:2022

| Control | Applicable |
| --- | --- |
| A.8.28 | undecided |
| A.8.29 | undecided |
| A.8.30 | no |
`;
  const folder = await folderWith({
    'crossclause.yaml': `standards: [ISO/IEC 27001:2022]
exclusions: [{ clause: ISO/IEC 27001:2022 A.8.30, justification: There is none. }]
`,
  });
  const { document } = await folder.open('soa.md', statement);
  await rulesWhen(document.uri, []);
  await folder.write('development.md', 'As ISO/IEC 27001:2022 A.8.30 asks.\n');
  await rulesWhen(document.uri, ['mismatched-applicability']);
  const [{ relatedInformation: [place] = [] } = {}] = vscode.languages.getDiagnostics(document.uri);
  expect(place?.location.uri.toString()).toBe(folder.file('development.md').toString());
  expect(place?.location.range.start.line).toBe(0);
});
