import * as vscode from 'vscode';
import {
  diagnosticsWhen,
  folderWith,
  type Opened,
  openUntitled,
  openWithConfig,
  replace,
  ruleOf,
  rulesWhen,
  untilOthersAreChecked,
} from '../support/editor.ts';
import { expect, test } from '../support/registry.ts';
import { withSetting } from '../support/settings.ts';

const twoStandards = 'standards: [ISO/IEC 20000-1:2018, ISO 9001:2015]\n';

/** The only finding of a document, once there is one. */
async function findingIn({ document }: Opened): Promise<vscode.Diagnostic> {
  const [finding, ...others] = await diagnosticsWhen(document.uri, all => all.length > 0);
  expect(others.map(({ message }) => message)).toEqual([]);
  if (!finding) throw new Error('There is no finding.');
  return finding;
}

test('a clause that does not exist is an error, exactly at its number', async () => {
  const opened = await openWithConfig('', 'See ISO/IEC 20000-1:2018 ‹8.6.4›.');
  const finding = await findingIn(opened);
  expect(finding.message).toBe('ISO/IEC 20000-1:2018 has no clause 8.6.4.');
  expect(finding.severity).toBe(vscode.DiagnosticSeverity.Error);
  expect(finding.range).toEqual(opened.range);
});

test('a finding names its source and its rule, which leads to a page', async () => {
  const { source, code } = await findingIn(await openWithConfig('', 'ISO/IEC 20000-1:2018 8.6.4'));
  expect(source).toBe('Crossclause');
  const { value, target } = code as { value: string; target: vscode.Uri };
  expect(value).toBe('unknown-clause');
  const page = await vscode.workspace.openTextDocument(target);
  expect(page.getText()).toMatch(/^# unknown-clause/);
});

test('a missing counterpart is a warning that shows the row it rests on', async () => {
  const opened = await openWithConfig(twoStandards, 'See ISO/IEC 20000-1:2018 ‹8.3.4.1›.');
  const finding = await findingIn(opened);
  expect(ruleOf(finding)).toBe('missing-counterpart');
  expect(finding.severity).toBe(vscode.DiagnosticSeverity.Warning);
  expect(finding.relatedInformation?.map(({ message }) => message)).toEqual([
    'ISO/IEC TR 20000-7:2019, Table B.1, 8.3.4.1',
  ]);
});

test('the sources of one finding are told together, since they have one place', async () => {
  const opened = await openWithConfig(
    twoStandards,
    'See ISO/IEC 20000-1:2018 ‹6.2›, and ISO 9001:2015 9.1 with ISO/IEC 20000-1:2018 9.1.',
  );
  const finding = await findingIn(opened);
  expect(finding.relatedInformation?.map(({ message }) => message)).toEqual([
    'ISO/IEC TR 20000-7:2019, Table 3, 6.2; ISO/IEC TR 20000-7:2019, Table B.1, 6.2',
  ]);
});

test('the other edition of a document is a related place', async () => {
  const opened = await openWithConfig(
    '',
    'ISO/IEC 27001:2013 ‹A.5.1.1› applies.\n\n# Later\n\nISO/IEC 27001:2022 A.5.1 applies.\n',
  );
  const all = await diagnosticsWhen(opened.document.uri, found =>
    found.some(finding => ruleOf(finding) === 'mixed-editions'),
  );
  const mixed = all.find(finding => ruleOf(finding) === 'mixed-editions');
  expect(mixed?.relatedInformation?.length).toBeGreaterThan(0);
  expect(mixed?.relatedInformation?.[0]?.location.uri.toString()).toBe(opened.document.uri.toString());
});

test('a withdrawn edition is struck out', async () => {
  const finding = await findingIn(await openWithConfig('', 'ISO/IEC 27001:2013 A.5.1.1'));
  expect(ruleOf(finding)).toBe('withdrawn-edition');
  expect(finding.severity).toBe(vscode.DiagnosticSeverity.Information);
  expect(finding.tags).toEqual([vscode.DiagnosticTag.Deprecated]);
});

test('without a config nothing is reported that was not asked for', async () => {
  const { document } = await openWithConfig(
    '',
    'ISO/IEC 20000-1:2018 8.3.4.1 and ISO/IEC 20000-1:2018 8.6.4',
  );
  await rulesWhen(document.uri, ['unknown-clause']);
});

test('the gravest findings come first', async () => {
  const { document } = await openWithConfig(
    '',
    'ISO/IEC 27001:2013 A.5.1.1 and ISO/IEC 20000-1:2018 8.6.4, 8.6.3 and 8.6.3',
  );
  const all = await diagnosticsWhen(document.uri, found => found.length >= 3);
  const severities = all.map(({ severity }) => severity);
  expect(severities).toEqual([...severities].sort());
});

test('a finding goes when it is put right', async () => {
  const { document, range } = await openWithConfig('', 'See ISO/IEC 20000-1:2018 ‹8.6.4›.');
  await rulesWhen(document.uri, ['unknown-clause']);
  await replace(document, range, '8.6.3');
  await rulesWhen(document.uri, []);
});

test('a finding comes while typing', async () => {
  const { document, range } = await openWithConfig(
    '',
    'See ISO/IEC 20000-1:2018 ‹8.6.3›. ISO 9001:2015 9.99',
  );
  await rulesWhen(document.uri, ['unknown-clause']);
  await replace(document, range, '8.6.4');
  await rulesWhen(document.uri, ['unknown-clause', 'unknown-clause']);
});

test('a finding moves with its text', async () => {
  const { document } = await openWithConfig('', 'See ISO/IEC 20000-1:2018 8.6.4.');
  await rulesWhen(document.uri, ['unknown-clause']);
  await replace(document, new vscode.Range(0, 0, 0, 0), '# Faults\n\n');
  const [finding] = await diagnosticsWhen(document.uri, ([first]) => first?.range.start.line === 2);
  expect(finding?.range.start.character).toBe(25);
});

test('many edits in a row end with the findings of the last text', async () => {
  const { document } = await openWithConfig('', 'ISO 9001:2015 8.4\n');
  for (const number of ['9.9', '8.4', '9.8', '8.5', '9.7', '8.4']) {
    const line = document.lineAt(0).range;
    await replace(document, line, `ISO 9001:2015 ${number}`);
  }
  await rulesWhen(document.uri, []);
  await replace(document, document.lineAt(0).range, 'ISO 9001:2015 9.6');
  const [finding] = await diagnosticsWhen(document.uri, all => all.length === 1);
  expect(finding?.message).toBe('ISO 9001:2015 has no clause 9.6.');
});

test('a text without a file is checked', async () => {
  const { document } = await openUntitled('ISO/IEC 20000-1:2018 8.6.4');
  const all = await diagnosticsWhen(document.uri, found => found.length > 0);
  expect(all.map(ruleOf)).toContain('unknown-clause');
});

test('a text of another language is not checked, and one that becomes Markdown is', async () => {
  const { document } = await openUntitled('ISO/IEC 20000-1:2018 8.6.4', 'plaintext');
  await untilOthersAreChecked();
  expect(vscode.languages.getDiagnostics(document.uri)).toEqual([]);
  const markdown = await vscode.languages.setTextDocumentLanguage(document, 'markdown');
  const all = await diagnosticsWhen(markdown.uri, found => found.length > 0);
  expect(all.map(ruleOf)).toContain('unknown-clause');
});

test('a suppressed finding is not shown', async () => {
  const { document, range } = await openWithConfig(
    '',
    '<!-- crossclause-disable-next-line unknown-clause: quoted from a client -->\nISO 9001:2015 9.9\n\n‹›ISO 9001:2015 9.8\n',
  );
  await rulesWhen(document.uri, ['unknown-clause']);
  await replace(document, range, '<!-- crossclause-disable-next-line unknown-clause: the same -->\n');
  await rulesWhen(document.uri, []);
});

test('the severities of the config count', async () => {
  const opened = await openWithConfig('rules:\n  unknown-clause: hint\n', 'ISO 9001:2015 9.9');
  expect((await findingIn(opened)).severity).toBe(vscode.DiagnosticSeverity.Hint);
});

test('an override counts for the files that it names', async () => {
  const folder = await folderWith({
    'crossclause.yaml': 'overrides:\n  - files: [drafts/**]\n    rules: { unknown-clause: off }\n',
  });
  const draft = await folder.open('drafts/a.md', 'ISO 9001:2015 9.9 and ISO/IEC 27001:2013 A.5.1.1');
  const final = await folder.open('a.md', 'ISO 9001:2015 9.9');
  await rulesWhen(draft.document.uri, ['withdrawn-edition']);
  await rulesWhen(final.document.uri, ['unknown-clause']);
});

test('what the config excludes is not checked', async () => {
  const folder = await folderWith({ 'crossclause.yaml': 'exclude: [drafts]\n' });
  const draft = await folder.open('drafts/a.md', 'ISO 9001:2015 9.9');
  const final = await folder.open('a.md', 'ISO 9001:2015 9.9');
  await rulesWhen(final.document.uri, ['unknown-clause']);
  expect(vscode.languages.getDiagnostics(draft.document.uri)).toEqual([]);
});

test('what the baseline accepts is not shown', async () => {
  const folder = await folderWith({
    'crossclause.yaml': 'baseline: accepted.json\n',
    'accepted.json': JSON.stringify({
      version: 1,
      findings: { 'policy.md': { 'unknown-clause': { 'ISO 9001 9.9': 1 } } },
    }),
  });
  const { document } = await folder.open('policy.md', 'ISO 9001:2015 9.9\n\nISO 9001:2015 9.8\n');
  const [finding, ...others] = await diagnosticsWhen(document.uri, all => all.length > 0);
  expect(finding?.message).toBe('ISO 9001:2015 has no clause 9.8.');
  expect(others).toEqual([]);
});

test('of more than a thousand findings the gravest are shown, and a notice says so', async () => {
  const lines = Array.from(
    { length: 600 },
    (_, index) => `ISO 9001:2015 9.${index + 10}\n\nISO 9001:2015 8.${index + 10}\n`,
  );
  const { document } = await openWithConfig('', `${lines.join('\n')}\nISO/IEC 27001:2013 A.5.1.1\n`);
  const all = await diagnosticsWhen(document.uri, found => found.length > 0);
  expect(all).toHaveLength(1000);
  expect(all[0]?.message).toContain('This file has 1201 findings; the 999 gravest are shown.');
  expect(all.slice(1).every(({ severity }) => severity === vscode.DiagnosticSeverity.Error)).toBe(true);
});

test('nothing is checked where the setting says off', async () => {
  const { document } = await openWithConfig('', 'ISO 9001:2015 9.9');
  await rulesWhen(document.uri, ['unknown-clause']);
  await withSetting('crossclause.diagnostics', 'off', async () => {
    await rulesWhen(document.uri, []);
  });
  await rulesWhen(document.uri, ['unknown-clause']);
});

test('lines may end in carriage return and line feed', async () => {
  const opened = await openWithConfig('', '# Faults\r\n\r\nISO 9001:2015 ‹9.9›\r\n');
  expect((await findingIn(opened)).range).toEqual(opened.range);
});

test('letters beyond the first plane are counted as the editor counts them', async () => {
  const opened = await openWithConfig('', '𝔸𝔹 🧾 ISO 9001:2015 ‹9.9›');
  expect((await findingIn(opened)).range).toEqual(opened.range);
});
