import * as vscode from 'vscode';
import {
  after,
  completionsAt,
  eventually,
  folderWith,
  hoversAt,
  type Opened,
  replace,
  rulesWhen,
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
