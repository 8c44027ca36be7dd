import * as vscode from 'vscode';
import {
  after,
  completionsAt,
  eventually,
  execute,
  folderWith,
  hoversAt,
  type Opened,
  pageShown,
  replace,
  rulesWhen,
  show,
} from '../support/editor.ts';
import { acmeControls } from '../support/packs.ts';
import { expect, test } from '../support/registry.ts';

// A catalogue of a company or a customer, which documents cite by the names and codes that its pack tells.

const scope = 'standards: [ACME Controls:2025, ISO/IEC 27001:2022]\n';

const saidOf = async ({ document, range }: Opened): Promise<string> =>
  (await hoversAt(document, range.start))[0]?.markdown ?? '';

test('its clauses are hovered as those of a standard, and lead to what answers to them', async () => {
  const folder = await folderWith({ 'crossclause.yaml': scope, ...acmeControls() });
  const opened = await folder.open('policy.md', '# Backups (‹OPS-1›)\n');
  const said = await eventually(
    () => saidOf(opened),
    markdown => markdown.includes('OPS-1 Backup'),
  );
  expect(said).toContain('A.8.13');
  expect(said).not.toContain('Online Browsing Platform');
});

test('what answers to a clause is found missing from either side, and inserted', async () => {
  const folder = await folderWith({ 'crossclause.yaml': scope, ...acmeControls() });
  const ours = await folder.open('ours.md', 'Backups run daily (ACME Controls:2025 ‹OPS-1›).');
  await rulesWhen(ours.document.uri, ['missing-counterpart']);
  expect(await after(ours, 'Insert ISO/IEC 27001:2022 A.8.13')).toBe(
    'Backups run daily (ACME Controls:2025 OPS-1; ISO/IEC 27001:2022 A.8.13).',
  );
  const theirs = await folder.open('theirs.md', 'Backups run daily (ISO/IEC 27001:2022 ‹A.8.13›).');
  await rulesWhen(theirs.document.uri, ['missing-counterpart']);
  expect(await after(theirs, 'Insert ACME Controls:2025 OPS-1')).toBe(
    'Backups run daily (ISO/IEC 27001:2022 A.8.13; ACME Controls:2025 OPS-1).',
  );
});

test('its editions and codes are proposed', async () => {
  const folder = await folderWith({ 'crossclause.yaml': scope, ...acmeControls() });
  const named = await folder.open('named.md', 'We follow the ACME C‹›');
  const labels = async ({ document, range }: Opened) =>
    (await completionsAt(document, range.start)).map(({ label }) =>
      typeof label === 'string' ? label : label.label,
    );
  expect(
    await eventually(
      () => labels(named),
      all => all.includes('ACME Controls:2025'),
    ),
  ).toContain('ACME Controls:2025');
  const coded = await folder.open('coded.md', 'We follow ACME Controls:2025 OP‹›');
  expect((await labels(coded)).filter(label => label.startsWith('OPS'))).toEqual(['OPS-1', 'OPS-2']);
});

test('a card is called by the version where texts call the edition so, whichever way leads to it', async () => {
  const path = '.crossclause/acme-controls-2025.yaml';
  const packs = acmeControls();
  const versioned = packs[path]?.replace('title: Controls', 'version: "4.0"\ntitle: Controls') ?? '';
  const folder = await folderWith({ 'crossclause.yaml': scope, ...packs, [path]: versioned });
  const opened = await folder.open('policy.md', '# Backups (ACME Controls v4.0 ‹OPS-1›)\n');
  await eventually(
    () => saidOf(opened),
    markdown => markdown.includes('OPS-1 Backup'),
  );
  await show(opened);
  const { uri } = opened.document;
  const at = opened.range.start;
  const [definition] = await execute<vscode.LocationLink[]>('vscode.executeDefinitionProvider', uri, at);
  expect(definition?.targetUri.path).toBe('/ACME Controls v4.0 OPS-1.md');
  const links = await execute<vscode.DocumentLink[]>('vscode.executeLinkProvider', uri, 10);
  expect(links.map(({ target }) => target?.toString())).toContain(definition?.targetUri.toString());

  const address = { standard: 'ACME Controls', edition: '2025', clause: 'OPS-1' };
  await execute('crossclause.showClause', address, uri.toString());
  const page = await pageShown('crossclause-card.page');
  expect(page.uri.path).toBe('/ACME Controls v4.0 OPS-1.md');
});

test('a name that changes in the pack changes what a document says that was read before', async () => {
  const folder = await folderWith({ 'crossclause.yaml': '', ...acmeControls() });
  const opened = await folder.open('policy.md', 'See AC25 ‹OPS-9›.');
  await rulesWhen(opened.document.uri, ['unknown-clause']);
  const path = '.crossclause/acme-controls-2025.yaml';
  const pack = await vscode.workspace.openTextDocument(folder.file(path));
  const all = new vscode.Range(0, 0, pack.lineCount, 0);
  await replace(pack, all, acmeControls('ACME25')[path] ?? '');
  await rulesWhen(opened.document.uri, []);
  expect(await saidOf(opened)).toBe('');
});
