import * as vscode from 'vscode';
import {
  eventually,
  execute,
  folderWith,
  hoversAt,
  openPolicy,
  openUntitled,
  openWithConfig,
  pageShown,
  replace,
} from '../support/editor.ts';
import { expect, test } from '../support/registry.ts';

/** What the hover at the first mark says. */
async function hoverIn(marked: string, config?: string): Promise<string> {
  const { document, range } = await (config === undefined
    ? openPolicy(marked)
    : openWithConfig(config, marked));
  const hovers = await hoversAt(document, range.start);
  expect(hovers.length).toBeLessThan(2);
  return hovers[0]?.markdown ?? '';
}

test('a reference tells its clause and what answers to it', async () => {
  const { document, range } = await openPolicy('Incidents are handled as in ISO/IEC 20000-1:2018 ‹8.6.1›.');
  const [hover] = await hoversAt(document, range.start);
  expect(hover?.about).toBe('8.6.1');
  expect(hover?.markdown).toMatch(/^\*\*8\.6\.1 Incident management\*\* · ISO\/IEC 20000-1:2018\n/);
  expect(hover?.markdown).toContain('A.5.24 Information security incident management planning');
});

test('what tables say has no counterpart is told with the table', async () => {
  expect(await hoverIn('ISO/IEC 20000-1:2018 ‹8.6.1›')).toContain(
    'No counterpart, says ISO/IEC TR 20000-7:2019, Table 3',
  );
});

test('what no table has a row for is told apart from it', async () => {
  expect(
    await hoverIn('ISO/IEC 27001:2022 ‹A.5.7›', 'standards: [ISO/IEC 27001:2022, ISO 9001:2015]'),
  ).toContain('No table has a row for A.5.7 and ISO 9001:2015.');
});

test('a derived counterpart shows its path', async () => {
  expect(await hoverIn('ISO/IEC 20000-1:2018 ‹8.6.1›')).toContain('Path: ISO/IEC 20000-1:2018 8.6.1, ');
});

test('a withdrawn edition tells what replaces it', async () => {
  const hover = await hoverIn('ISO/IEC 27001:2013 ‹A.14.2.1›');
  expect(hover).toContain('replaced by ISO/IEC 27001:2022');
  expect(hover).toContain('In the edition that replaces this one');
});

test('nothing is said beside a reference', async () => {
  expect(await hoverIn('‹Mishaps› are handled as in ISO/IEC 20000-1:2018 8.6.1.')).toBe('');
});

test('nothing is said where there is no text', async () => {
  const { document } = await openPolicy('');
  expect(await hoversAt(document, new vscode.Position(0, 0))).toEqual([]);
});

test('a place beyond the end is taken to the end', async () => {
  const beyond = new vscode.Position(99, 99);
  const { document } = await openPolicy('ISO 9001:2015 8.4');
  expect((await hoversAt(document, beyond)).map(({ about }) => about)).toEqual(['8.4']);
  const { document: other } = await openPolicy('ISO 9001:2015 8.4 is about suppliers.');
  expect(await hoversAt(other, beyond)).toEqual([]);
});

test('the standard stands in a heading', async () => {
  const hover = await hoverIn('# ISO 9001:2015\n\nSee clause ‹8.4›.\n');
  expect(hover).toContain('8.4 Control of externally provided');
  expect(hover).toContain('names the standard');
});

test('a reference in a table is read by the head of its column', async () => {
  const hover = await hoverIn('| ISO 9001:2015 | Process |\n| --- | --- |\n| ‹9.2› | Audits |\n');
  expect(hover).toContain('9.2 Internal audit');
  expect(hover).toContain('The head of the column names the standard');
});

test('a reference in a heading has a hover', async () => {
  expect(await hoverIn('# Audits (ISO 9001:2015 ‹9.2›)\n')).toContain('9.2 Internal audit');
});

test('a reference in the text of a link has a hover', async () => {
  expect(await hoverIn('See [ISO 9001:2015 ‹9.2›](audits.md).')).toContain('9.2 Internal audit');
});

test('a reference in emphasis has a hover', async () => {
  expect(await hoverIn('See **ISO 9001:2015 ‹9.2›**.')).toContain('9.2 Internal audit');
});

test('a reference in the front matter has a hover', async () => {
  expect(await hoverIn('---\nclauses: [ISO 9001:2015 ‹9.2›]\n---\n\n# Audits\n')).toContain(
    '9.2 Internal audit',
  );
});

test('a standard as a whole has a hover', async () => {
  expect(await hoverIn('We follow ‹ISO 9001:2015›.')).toContain('Quality management systems');
});

test('a clause that its edition lacks is left to the finding', async () => {
  expect(await hoverIn('ISO 9001:2015 ‹8.99›')).toBe('');
});

test('an edition that is not stated is told', async () => {
  expect(await hoverIn('ISO 9001 ‹9.2›', 'standards: [ISO 9001:2015]')).toContain(
    'No edition is stated; the one in scope is meant.',
  );
});

test('the workspace’s citations are told once it is read', async () => {
  const { document, range } = await openPolicy('ISO 9001:2015 ‹10.2›');
  const hovers = await eventually(
    () => hoversAt(document, range.start),
    ([hover]) => hover?.markdown.includes('Cited ') === true,
  );
  expect(hovers[0]?.markdown).toMatch(/Cited (?:once|\d+ times), in .*:/);
});

test('an answer fits the text after an edit', async () => {
  const { document, range } = await openPolicy('As in ISO 9001:2015 ‹8.4›.');
  await hoversAt(document, range.start);
  await replace(document, range, '9.2');
  expect(document.getText()).toBe('As in ISO 9001:2015 9.2.');
  const [hover] = await hoversAt(document, range.start);
  expect(hover?.about).toBe('9.2');
  expect(hover?.markdown).toContain('Internal audit');
});

test('a document without a file is read as well', async () => {
  const { document, range } = await openUntitled('ISO 9001:2015 ‹9.2›');
  expect(await hoversAt(document, range.start)).toHaveLength(1);
});

test('lines may end in carriage return and line feed', async () => {
  const { document, range } = await openPolicy('# Audits\r\n\r\nWe audit.\r\n\r\nISO 9001:2015 ‹9.2›\r\n');
  const [hover] = await hoversAt(document, range.start);
  expect(hover?.about).toBe('9.2');
});

test('letters beyond the first plane are counted as the editor counts them', async () => {
  const { document, range } = await openPolicy('𝔸𝔹 🧾 ISO 9001:2015 ‹9.2›');
  const [hover] = await hoversAt(document, range.start);
  expect(hover?.about).toBe('9.2');
});

test('code holds no references', async () => {
  expect(await hoverIn('```\nISO 9001:2015 ‹9.2›\n```\n')).toBe('');
});

test('text in other languages has no hover', async () => {
  const { document, range } = await openUntitled('ISO 9001:2015 ‹9.2›', 'plaintext');
  expect(await hoversAt(document, range.start)).toEqual([]);
});

test('only named commands can be started from a hover', async () => {
  const { document, range } = await openPolicy('ISO 9001:2015 ‹9.2›');
  const [hover] = await execute<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, range.start);
  const [content] = hover?.contents ?? [];
  expect((content as vscode.MarkdownString).isTrusted).toEqual({
    enabledCommands: [
      'crossclause.insertCounterparts',
      'crossclause.showClause',
      'crossclause.showInTraceability',
    ],
  });
});

test('a hover leads to the card, to the counterparts and to ISO’s platform', async () => {
  const hover = await hoverIn('ISO/IEC 20000-1:2018 ‹8.3.4.1›');
  expect(hover).toContain('(command:crossclause.insertCounterparts?');
  expect(hover).toContain('(command:crossclause.showClause?');
  expect(hover).toContain('(https://www.iso.org/obp/ui/#iso:std:iso-iec:20000:-1:ed-3:v1:en:sec:8.3.4.1)');
});

test('the links of a hover do what they say', async () => {
  const { document, range } = await openPolicy('ISO 9001:2015 ‹9.2›');
  const [hover] = await hoversAt(document, range.start);
  const [, args = ''] = /command:crossclause\.showClause\?([^)]*)\)/.exec(hover?.markdown ?? '') ?? [];
  await execute('crossclause.showClause', ...(JSON.parse(decodeURIComponent(args)) as unknown[]));
  expect((await pageShown('crossclause-card.page')).getText()).toContain('# 9.2 Internal audit');
});

test('what a pack says is shown as text, never as a link or a command', async () => {
  const folder = await folderWith({
    'crossclause.yaml': 'standards: [ISO 90001:2020]\n',
    '.crossclause/own.yaml': [
      'kind: standard',
      'id: iso-90001-2020',
      'standard: ISO 90001',
      'edition: "2020"',
      'title: "[x](command:workbench.action.quit)"',
      'status: current',
      'statusSource: ours',
      'source: ours',
      'basis: published',
      'sources:',
      '  ours: { document: House rules, place: all of it }',
      'clauses:',
      '  - { number: "4", title: "[Stop](command:workbench.action.quit)" }',
      '',
    ].join('\n'),
  });
  const { document, range } = await folder.open('policy.md', 'See clause ‹4› of ISO 90001:2020.');
  const [hover] = await hoversAt(document, range.start);
  expect(hover?.markdown).toContain('\\[Stop\\](command:workbench.action.quit)');
});
