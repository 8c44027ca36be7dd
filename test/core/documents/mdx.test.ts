import { expect, test } from 'vitest';
import { readDocument } from '../../../src/core/documents/read-document.ts';
import { suppress } from '../../../src/core/fixes/suppress.ts';
import { readSuppressions } from '../../../src/core/rules/suppressions.ts';
import { configOf, knownWith } from '../../support/marks.ts';
import { shownIn } from '../../support/references.ts';

// What of a file of MDX is prose, and what its comments say. In Markdown the same characters are text.

const read = (uri: string, text: string) =>
  readDocument(uri, text, { knowledge: knownWith({}).knowledge, scope: configOf({}).standards });

const citedIn = (text: string, uri = 'policy.mdx'): readonly string[] => shownIn(read(uri, text));

test('comments of MDX are no prose', () => {
  expect(citedIn('Audits follow ISO 9001:2015 9.2. {/* once ISO 9001:2015 8.99 */}')).toEqual([
    'ISO 9001:2015 9.2',
  ]);
  expect(citedIn('{/*\nISO 9001:2015 8.99\n\nISO 9001:2015 8.98\n*/}\n\nISO 9001:2015 9.2.')).toEqual([
    'ISO 9001:2015 9.2',
  ]);
  expect(citedIn('{/*ISO 9001:2015 8.99*/}\n\n{ /* ISO 9001:2015 8.98 */ }\n\nISO 9001:2015 9.2.')).toEqual([
    'ISO 9001:2015 9.2',
  ]);
});

test('a list goes on behind a comment at the end of its line', () => {
  expect(citedIn('Audits follow ISO 9001:2015 9.2, {/* why */}\n9.3.')).toEqual([
    'ISO 9001:2015 9.2',
    'ISO 9001:2015 9.3',
  ]);
});

test('modules of MDX are no prose', () => {
  const modules = [
    "import Chart from './iso-9001-8.97.js'",
    'export const rows = [',
    '  "ISO 9001:2015 8.99",',
    '];',
  ].join('\n');
  expect(citedIn(`${modules}\n\nISO 9001:2015 9.2.`)).toEqual(['ISO 9001:2015 9.2']);
  expect(citedIn(`---\ntitle: Audits\n---\n${modules}\n\nISO 9001:2015 9.2.`)).toEqual(['ISO 9001:2015 9.2']);
  expect(citedIn(`ISO 9001:2015 9.2.\r\n\r\nexport const a = 'ISO 9001:2015 8.99'\r\n`)).toEqual([
    'ISO 9001:2015 9.2',
  ]);
});

test('a line of a paragraph that begins with import is text', () => {
  expect(citedIn('Goods that we\nimport follow ISO 9001:2015 8.4.')).toEqual(['ISO 9001:2015 8.4']);
});

test('in Markdown all of this is text', () => {
  expect(citedIn('{/* ISO 9001:2015 8.4 */}', 'policy.md')).toEqual(['ISO 9001:2015 8.4']);
  expect(citedIn("export const a = 'ISO 9001:2015 8.4'", 'policy.md')).toEqual(['ISO 9001:2015 8.4']);
});

test('a comment that nothing ends, and braces, change nothing', () => {
  expect(citedIn('{/* open\n\nISO 9001:2015 9.2.')).toEqual(['ISO 9001:2015 9.2']);
  expect(citedIn('{/* a */ b} ISO 9001:2015 9.2. {year}')).toEqual(['ISO 9001:2015 9.2']);
  expect(citedIn('{/**/} ISO 9001:2015 9.2.')).toEqual(['ISO 9001:2015 9.2']);
});

test('places are those of the file', () => {
  const text = "import A from 'a'\n\n{/* why */} ISO 9001:2015 9.2.";
  const { references } = read('policy.mdx', text);
  expect(references.map(({ span }) => text.slice(span.start, span.end))).toEqual(['ISO 9001:2015 9.2']);
});

test('a matrix between its markers is not read', () => {
  expect(
    citedIn(
      '{/* crossclause-matrix */}\n\n- ISO 9001:2015 8.4\n\n{/* /crossclause-matrix */}\n\nISO 9001:2015 9.2.',
    ),
  ).toEqual(['ISO 9001:2015 9.2']);
});

test.each([
  ['{/* crossclause-disable-line unknown-clause: quoted */}', 'disable-line'],
  ['{/* crossclause-disable-next-line unknown-clause: quoted*/}', 'disable-next-line'],
  ['<!-- crossclause-disable-file unknown-clause: quoted -->', 'disable-file'],
])('%s silences a rule', (comment, kind) => {
  const text = `ISO 9001:2015 8.99 ${comment}\n`;
  const [suppression] = readSuppressions(read('policy.mdx', text));
  expect(suppression).toMatchObject({ kind, rules: ['unknown-clause'], reason: 'quoted' });
  expect(text.slice(suppression?.span.start, suppression?.span.end)).toBe(comment);
});

test('a rule is silenced by a comment of MDX', () => {
  const text = 'ISO 9001:2015 8.99.';
  const [edit] = suppress(read('policy.mdx', text), 'unknown-clause', { start: 14, end: 18 }, 'as */ quoted');
  expect(edit?.text).toBe(' {/* crossclause-disable-line unknown-clause: as – quoted */}');
});
