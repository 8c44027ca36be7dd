import * as vscode from 'vscode';
import {
  completionsAt,
  diagnosticsWhen,
  execute,
  folderWith,
  hoversAt,
  openWithConfig,
  pageShown,
} from '../support/editor.ts';
import { expect, test } from '../support/registry.ts';
import { withSetting } from '../support/settings.ts';

const two = 'standards: [ISO/IEC 20000-1:2018, ISO/IEC 27001:2022]\n';

test('a defined term tells where it is defined and how the definitions differ', async () => {
  const { document, range } = await openWithConfig(two, 'Each ‹process› has an owner.');
  const [hover] = await hoversAt(document, range.start);
  expect(hover?.about).toBe('process');
  expect(hover?.markdown).toMatch(
    /^\*\*process\*\* · ISO\/IEC 20000-1:2018 3\.1\.18, ISO\/IEC 27000:2018 3\.54\n/,
  );
  expect(hover?.markdown).toContain('different. The older wording');
  expect(hover?.markdown).toContain('ISO/IEC TR 20000-7:2019, Table A.1, 3.1.18');
});

test('a term is told of in an edited document as it stands then', async () => {
  const { document } = await openWithConfig(two, 'Text.\n');
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, new vscode.Position(0, 0), 'Our service management systems.\n\n');
  await vscode.workspace.applyEdit(edit);
  const [hover] = await hoversAt(document, new vscode.Position(0, 6));
  expect(hover?.about).toBe('service management systems');
});

test('the hover of a term can be turned off', async () => {
  const { document, range } = await openWithConfig(two, 'An ‹incident› is logged.');
  await withSetting('crossclause.hover.terms', false, async () => {
    expect(await hoversAt(document, range.start)).toEqual([]);
  });
  expect(await hoversAt(document, range.start)).toHaveLength(1);
});

test('without a scope, words are left alone', async () => {
  const { document, range } = await openWithConfig('rules: {}\n', 'An ‹incident› is logged.');
  expect(await hoversAt(document, range.start)).toEqual([]);
});

test('code has no terms', async () => {
  const { document, range } = await openWithConfig(two, 'Run `‹incident›`.');
  expect(await hoversAt(document, range.start)).toEqual([]);
});

test('an entry that is cited tells its term, and leads to its card', async () => {
  const { document, range } = await openWithConfig(two, 'As in ISO/IEC 20000-1:2018 ‹3.2.5›.');
  const [hover] = await hoversAt(document, range.start);
  expect(hover?.about).toBe('3.2.5');
  expect(hover?.markdown).toMatch(/^\*\*3\.2\.5 incident\*\* · ISO\/IEC 20000-1:2018\n/);
  const [, args = ''] = /command:crossclause\.showClause\?([^)]*)\)/.exec(hover?.markdown ?? '') ?? [];
  await execute('crossclause.showClause', ...(JSON.parse(decodeURIComponent(args)) as unknown[]));
  expect((await pageShown('crossclause-card.page')).getText()).toContain('# 3.2.5 incident');
});

test('the definition of an entry is its card', async () => {
  const { document, range } = await openWithConfig(two, 'As in ‹3.31› of ISO/IEC 27000:2018.');
  const [link] = await execute<vscode.LocationLink[]>(
    'vscode.executeDefinitionProvider',
    document.uri,
    range.start,
  );
  if (!link) throw new Error('No definition is found.');
  const card = await vscode.workspace.openTextDocument(link.targetUri);
  expect(card.getText()).toContain('# 3.31 information security incident');
  expect(card.getText()).toContain('A term of ISO/IEC 27000:2018.');
});

test('headwords are proposed after a standard', async () => {
  const { document, range } = await openWithConfig(two, 'As in ISO/IEC 20000-1:2018 incident‹›');
  const items = await completionsAt(document, range.start);
  const entry = items.find(
    ({ label }) => typeof label !== 'string' && label.label === '3.2.5' && label.description === 'incident',
  );
  expect(entry?.insertText).toContain('3.2.5');
});

test('entries stand behind the first use of a term where the setting asks for it', async () => {
  const { document } = await openWithConfig(two, 'An incident, and two incidents.\n');
  const hints = async () =>
    (
      await execute<vscode.InlayHint[]>(
        'vscode.executeInlayHintProvider',
        document.uri,
        new vscode.Range(0, 0, 9, 0),
      )
    ).map(({ label }) => (typeof label === 'string' ? label : label.map(({ value }) => value).join('')));
  expect(await hints()).toEqual([]);
  await withSetting('crossclause.inlayHintsOfTerms', true, async () => {
    expect(await hints()).toEqual(['ISO/IEC 20000-1:2018 3.2.5']);
  });
});

test('a term that the standards define differently is reported where the config asks for it', async () => {
  const { document } = await openWithConfig(
    `${two}rules: { ambiguous-term: warning }\n`,
    'The desk logs each incident.\n',
  );
  const found = await diagnosticsWhen(document.uri, diagnostics => diagnostics.length > 0);
  expect(found.map(({ message }) => message)).toEqual([
    '“incident” is defined differently in ISO/IEC 20000-1:2018 (3.2.5) and ISO/IEC 27000:2018 (3.31 information security incident); nothing here says which is meant.',
  ]);
});

test('a headword of a pack is shown as text', async () => {
  const folder = await folderWith({
    'crossclause.yaml': two,
    '.crossclause/own.yaml': [
      'kind: terms',
      'id: iso-iec-20000-1-2018--iso-9000-2015',
      'from: ISO/IEC 20000-1:2018',
      'to: [ISO 9000:2015]',
      'basis: draft',
      'sources:',
      '  ours: { document: "[House](command:workbench.action.quit)", place: page 1, rows: entry }',
      'rows:',
      '  - term: gadget',
      '    entry: "3.9.1"',
      '    compared: [{ with: ISO 9000:2015, entry: null, difference: not-defined }]',
      '    note: "[x](command:workbench.action.quit)"',
      '    source: ours',
      '',
    ].join('\n'),
  });
  const { document, range } = await folder.open('policy.md', 'Each ‹gadget› counts.');
  const [hover] = await hoversAt(document, range.start);
  expect(hover?.markdown).toContain('\\[x\\](command:workbench.action.quit)');
  expect(hover?.markdown).toContain('\\[House\\](command:workbench.action.quit)');
});
