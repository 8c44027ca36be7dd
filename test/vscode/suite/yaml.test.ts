import * as vscode from 'vscode';
import { unmarked } from '../../support/unmarked.ts';
import {
  completionsAt,
  diagnosticsWhen,
  type Folder,
  folderWith,
  hoversAt,
  replace,
  ruleOf,
} from '../support/editor.ts';
import { houseRules } from '../support/packs.ts';
import { expect, test } from '../support/registry.ts';

// Help inside crossclause.yaml and packs.

interface OpenedYaml {
  readonly document: vscode.TextDocument;
  readonly range: vscode.Range;
  readonly folder: Folder;
}

async function openYaml(marked: string, path = 'crossclause.yaml'): Promise<OpenedYaml> {
  const { text, spans } = unmarked(marked);
  const folder = await folderWith({ 'crossclause.yaml': '', [path]: text });
  // The extension answers about YAML as soon as it has read a policy.
  await folder.open('policy.md', '# Policy\n');
  const document = await vscode.workspace.openTextDocument(folder.file(path));
  const [start = 0, end = 0] = spans[0] ?? [];
  return {
    document,
    range: new vscode.Range(document.positionAt(start), document.positionAt(end)),
    folder,
  };
}

const labelsAt = async ({ document, range }: OpenedYaml) =>
  (await completionsAt(document, range.start))
    .filter(({ kind }) => kind !== vscode.CompletionItemKind.Text)
    .map(({ label }) => (typeof label === 'string' ? label : label.label));

const messagesIn = async ({ document }: OpenedYaml) =>
  (await diagnosticsWhen(document.uri, all => all.length > 0)).map(({ message }) => message);

test('the keys of a config are proposed', async () => {
  expect(await labelsAt(await openYaml('‹›'))).toEqual(
    expect.arrayContaining(['standards', 'packs', 'rules', 'exclusions', 'baseline']),
  );
});

test('the editions of the packs are proposed for the scope', async () => {
  expect(await labelsAt(await openYaml('standards:\n  - ‹›\n'))).toEqual(
    expect.arrayContaining(['ISO/IEC 20000-1:2018', 'ISO 9001:2015']),
  );
});

test('the rules are proposed by name', async () => {
  expect(await labelsAt(await openYaml('rules:\n  ‹›\n'))).toContain('missing-counterpart');
});

test('the severities are proposed', async () => {
  expect(await labelsAt(await openYaml('rules:\n  unknown-clause: ‹›\n'))).toEqual(
    expect.arrayContaining(['error', 'warning', 'info', 'hint', 'off']),
  );
});

test('a proposal replaces what is typed', async () => {
  const { document, range } = await openYaml('standards:\n  - ISO 90‹›\n');
  const items = await completionsAt(document, range.start);
  const item = items.find(({ label }) => label === 'ISO 9001:2015');
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, item?.range as vscode.Range, String(item?.insertText));
  await vscode.workspace.applyEdit(edit);
  expect(document.getText()).toBe('standards:\n  - ISO 9001:2015\n');
});

test('a key of a config is explained', async () => {
  const { document, range } = await openYaml('‹standards›: [ISO 9001:2015]\n');
  expect((await hoversAt(document, range.start))[0]?.markdown).toContain('The scope');
});

test('a rule in a config is explained', async () => {
  const { document, range } = await openYaml('rules:\n  ‹unknown-clause›: off\n');
  expect((await hoversAt(document, range.start))[0]?.markdown).toContain('no such clause');
});

test('an edition in the scope is explained', async () => {
  const { document, range } = await openYaml('standards:\n  - ‹ISO 9001:2015›\n');
  expect((await hoversAt(document, range.start))[0]?.markdown).toContain('Quality management systems');
});

test('a mistake in a config is told where it stands', async () => {
  const opened = await openYaml('rules:\n  unknown-clauze: off\n');
  const [finding] = await diagnosticsWhen(opened.document.uri, all => all.length > 0);
  expect(finding?.message).toContain('unknown-clauze');
  expect(finding?.range.start.line).toBe(1);
});

test('an edition that no pack has is told', async () => {
  expect((await messagesIn(await openYaml('standards: [ISO 9001:1850]\n'))).join()).toContain('1850');
});

test('an exclusion that the standard allows nobody is told with its rule', async () => {
  const opened = await openYaml(
    'standards: [ISO/IEC 20000-1:2018]\nexclusions:\n  - clause: ISO/IEC 20000-1:2018 8.4.1\n    justification: We are small.\n',
  );
  const all = await diagnosticsWhen(opened.document.uri, found => found.length > 0);
  expect(all.map(ruleOf)).toContain('exclusion-not-allowed');
});

test('what is put right is told no more', async () => {
  const { document, folder } = await openYaml('standards: [ISO 9001:1850]\n');
  await diagnosticsWhen(document.uri, all => all.length > 0);
  await folder.write('crossclause.yaml', 'standards: [ISO 9001:2015]\n');
  await diagnosticsWhen(document.uri, all => all.every(finding => ruleOf(finding) === 'withdrawn-edition'));
});

test('the keys of a pack are proposed', async () => {
  expect(await labelsAt(await openYaml('kind: standard\n‹›', '.crossclause/a.yaml'))).toEqual(
    expect.arrayContaining(['standard', 'edition', 'clauses']),
  );
});

test('a key of a pack is explained', async () => {
  const { document, range } = await openYaml(
    houseRules().replace('clauses:', '‹clauses›:'),
    '.crossclause/a.yaml',
  );
  expect((await hoversAt(document, range.start))[0]?.markdown).toContain('**clauses**');
});

test('a mistake in a pack is told where it stands', async () => {
  const opened = await openYaml(
    houseRules().replace('status: current', 'status: gone'),
    '.crossclause/a.yaml',
  );
  const [finding] = await diagnosticsWhen(opened.document.uri, all => all.length > 0);
  expect(finding?.range.start.line).toBe(5);
});

test('a pack that a config names and that is not there is told at its line, until it is there', async () => {
  const folder = await folderWith({ 'crossclause.yaml': 'packs:\n  - house.yaml\n' });
  await folder.open('policy.md', '# Policy\n');
  const config = folder.file('crossclause.yaml');
  const [finding] = await diagnosticsWhen(config, all => all.length > 0);
  expect(finding?.message).toBe('No pack is where “packs” says: house.yaml. Put it there, or name another.');
  expect(finding?.range.start.line).toBe(1);
  await folder.write('house.yaml', houseRules());
  await diagnosticsWhen(config, all => all.length === 0);
});

test('a pack that is called .yml is told in the file, until it has its name', async () => {
  const folder = await folderWith({ 'crossclause.yaml': '', '.crossclause/house.yml': houseRules() });
  await folder.open('policy.md', '# Policy\n');
  const misnamed = folder.file('.crossclause/house.yml');
  const [finding] = await diagnosticsWhen(misnamed, all => all.length > 0);
  expect(finding?.message).toBe('The pack is not read; its name must end with .yaml.');
  await folder.rename('.crossclause/house.yml', '.crossclause/house.yaml');
  await diagnosticsWhen(misnamed, all => all.length === 0);
});

test('a mistake is told no more once the config does not name the pack any longer', async () => {
  const { document, folder } = await openYaml(
    houseRules().replace('status: current', 'status: gone'),
    '.crossclause/a.yaml',
  );
  await diagnosticsWhen(document.uri, all => all.length > 0);
  await folder.write('crossclause.yaml', 'packs: [elsewhere/*.yaml]\n');
  await diagnosticsWhen(document.uri, all => all.length === 0);
});

test('a row that another pack has the other way round is told, with a way to that row', async () => {
  const pack = (from: string, to: string, row: string) => `kind: correlation
id: ${[from, to].map(name => name.toLowerCase().replace(/[^a-z0-9]+/g, '-')).join('--')}
from: "${from}"
to: "${to}"
basis: draft
sources: { own: { document: Our table, place: sheet 1 } }
rows:
  - { ${row}, source: own }
`;
  const folder = await folderWith({
    'crossclause.yaml': '',
    '.crossclause/a.yaml': pack(
      'ISO 22301:2019',
      'ISO 45001:2018',
      'from: "8.2", to: "6.1.1", relation: subset',
    ),
    '.crossclause/b.yaml': pack(
      'ISO 45001:2018',
      'ISO 22301:2019',
      'from: "6.1.1", to: "8.2", relation: superset',
    ),
  });
  await folder.open('policy.md', '# Policy\n');
  const [finding] = await diagnosticsWhen(folder.file('.crossclause/a.yaml'), all => all.length > 0);
  expect(ruleOf(finding as vscode.Diagnostic)).toBe('inverse-row');
  expect(finding?.relatedInformation?.map(({ location }) => location.uri.path.replace(/.*\//, ''))).toEqual([
    'a.yaml',
    'b.yaml',
  ]);
  expect(finding?.relatedInformation?.[1]?.location.range.start.line).toBe(7);
  // The row goes down with what is typed above it.
  const other = await vscode.workspace.openTextDocument(folder.file('.crossclause/b.yaml'));
  await replace(other, new vscode.Range(0, 0, 0, 0), '# Ours\n');
  await diagnosticsWhen(
    folder.file('.crossclause/a.yaml'),
    ([found]) => found?.relatedInformation?.[1]?.location.range.start.line === 8,
  );
});

test('a pack that the project has twice is told in both, until one of them goes', async () => {
  const folder = await folderWith({
    'crossclause.yaml': '',
    '.crossclause/house.yaml': houseRules(),
    '.crossclause/house copy.yaml': houseRules(),
  });
  await folder.open('policy.md', '# Policy\n');
  const file = folder.file('.crossclause/house.yaml');
  for (const each of [file, folder.file('.crossclause/house copy.yaml')]) {
    const [finding] = await diagnosticsWhen(each, all => all.length > 0);
    expect(ruleOf(finding as vscode.Diagnostic)).toBe('pack-twice');
    const places = finding?.relatedInformation?.map(({ location }) => location.uri.path.replace(/.*\//, ''));
    expect(places?.sort()).toEqual(['house copy.yaml', 'house.yaml']);
  }
  await vscode.workspace.fs.delete(folder.file('.crossclause/house copy.yaml'));
  await diagnosticsWhen(file, all => all.length === 0);
});

test('packs of terms that disagree are shown side by side, as they are typed', async () => {
  const pack = (difference: string) => `kind: terms
id: iso-iec-20000-1-2018--iso-22301-2019
from: ISO/IEC 20000-1:2018
to: [ISO 22301:2019]
basis: draft
sources: { own: { document: Our glossary, place: page 1 } }
rows:
  - { term: incident, entry: "3.2.5", compared: [{ with: "ISO 22301:2019", entry: "3.14", difference: ${difference} }], source: own }
`;
  const folder = await folderWith({
    'crossclause.yaml': '',
    '.crossclause/a.yaml': pack('identical'),
    '.crossclause/b.yaml': pack('different'),
  });
  await folder.open('policy.md', '# Policy\n');
  const uri = folder.file('.crossclause/a.yaml');
  const [finding] = await diagnosticsWhen(uri, all => all.length > 0);
  expect(ruleOf(finding as vscode.Diagnostic)).toBe('other-difference');
  expect(finding?.relatedInformation?.map(({ location }) => location.uri.path.replace(/.*\//, ''))).toEqual([
    'a.yaml',
    'b.yaml',
  ]);
  const edit = new vscode.WorkspaceEdit();
  const document = await vscode.workspace.openTextDocument(uri);
  const start = document.getText().indexOf('identical');
  edit.replace(
    uri,
    new vscode.Range(document.positionAt(start), document.positionAt(start + 'identical'.length)),
    'different',
  );
  await vscode.workspace.applyEdit(edit);
  // Both packs say the same now, which is another finding.
  await diagnosticsWhen(uri, all => all.map(ruleOf).join() === 'pack-twice');
});

test('YAML with aliases beyond reason is refused with a message', async () => {
  const bomb = `a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n`;
  expect((await messagesIn(await openYaml(bomb, '.crossclause/a.yaml'))).length).toBeGreaterThan(0);
});

test('other YAML is none of our business', async () => {
  const opened = await openYaml('‹standards›: [ISO 9001:1850]\n', 'other.yaml');
  expect(await hoversAt(opened.document, opened.range.start)).toEqual([]);
  expect(vscode.languages.getDiagnostics(opened.document.uri)).toEqual([]);
});
