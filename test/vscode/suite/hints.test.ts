import * as vscode from 'vscode';
import { execute, openPolicy, textShown } from '../support/editor.ts';
import { expect, test } from '../support/registry.ts';
import { withSetting } from '../support/settings.ts';

const all = new vscode.Range(0, 0, 99, 0);

const hintsIn = async ({ uri }: vscode.TextDocument, range = all) => {
  const hints = await execute<vscode.InlayHint[]>('vscode.executeInlayHintProvider', uri, range);
  return hints.map(({ label }) =>
    typeof label === 'string' ? label : label.map(({ value }) => value).join(''),
  );
};

const lensesIn = async ({ uri }: vscode.TextDocument) => {
  const lenses = await execute<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri, 10);
  return lenses.map(({ command }) => command?.title);
};

test('titles are not shown in the text unless the setting asks for them', async () => {
  const { document } = await openPolicy('ISO 9001:2015 9.2');
  expect(await hintsIn(document)).toEqual([]);
});

test('titles are shown behind their numbers', async () => {
  const { document } = await openPolicy('ISO 9001:2015 9.2 and 9.3');
  await withSetting('crossclause.inlayHints', true, async () => {
    expect(await hintsIn(document)).toEqual(['Internal audit', 'Management review']);
  });
});

test('only titles of the visible text are worked out', async () => {
  const { document } = await openPolicy('ISO 9001:2015 9.2\n\nISO 9001:2015 9.3\n');
  await withSetting('crossclause.inlayHints', true, async () => {
    expect(await hintsIn(document, new vscode.Range(0, 0, 1, 0))).toEqual(['Internal audit']);
  });
});

test('headings show no counts unless the setting asks for them', async () => {
  const { document } = await openPolicy('# Audits\n\nISO 9001:2015 9.2\n');
  expect(await lensesIn(document)).toEqual([]);
});

test('headings show how many clauses their section cites', async () => {
  const { document } = await openPolicy('# Audits\n\nISO 9001:2015 9.2, 9.3\n\n# Terms\n\nNone.\n');
  await withSetting('crossclause.codeLens', true, async () => {
    expect(await lensesIn(document)).toEqual(['2 clauses']);
  });
});

test('a count explains how the document was read', async () => {
  const { document } = await openPolicy('# Audits\n\nISO 9001:2015 9.2\n');
  await withSetting('crossclause.codeLens', true, async () => {
    const [lens] = await execute<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 10);
    await execute(lens?.command?.command ?? '', ...(lens?.command?.arguments ?? []));
    const explanation = await textShown('crossclause-explanation');
    expect(explanation.getText()).toContain('Internal audit');
  });
});
