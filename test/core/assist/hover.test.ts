import { expect, test } from 'vitest';
import { hoverAt } from '../../../src/core/assist/hover.ts';
import { escapeMarkdown } from '../../../src/core/assist/markdown.ts';
import { configOf, documentOf, type Given, unmarked } from '../../support/marks.ts';
import { shipped } from '../../support/shipped.ts';

/** What is said at the mark, without the backslashes of Markdown. */
function saidAt(marked: string, given: Given = {}): string | undefined {
  const { text, spans } = unmarked(marked);
  const { catalogue, correlations } = shipped();
  const context = { document: documentOf(text, given), config: configOf(given), catalogue, correlations };
  return hoverAt(spans[0]?.[0] ?? 0, context)?.markdown.replaceAll('\\', '');
}

test('a clause is told with its title and its place', () => {
  expect(saidAt('As in ISO 9001:2015 ‹8.4.1›.', { scope: ['ISO 9001:2015'] })).toBe(
    '**ISO 9001:2015 8.4.1 General**\n\n' +
      '8 Operation › 8.4 Control of externally provided processes, products and services',
  );
});

test('each row says how closely the clauses answer to each other', () => {
  expect(saidAt('As in ISO/IEC 20000-1:2018 ‹8.6.1›.')).toContain(
    '- ISO/IEC 27001:2013 A.16 Information security incident management (similar)',
  );
});

test('only the editions in scope are told', () => {
  const said = saidAt('As in ISO/IEC 20000-1:2018 ‹9.2›.', {
    scope: ['ISO/IEC 20000-1:2018', 'ISO 9001:2015'],
  });
  expect(said).toContain('ISO 9001:2015 9.2 Internal audit');
  expect(said).not.toContain('27001');
});

test('in a list, the number that is pointed at counts', () => {
  expect(saidAt('See ISO 9001:2015 8.4, ‹9.2› and 9.3.')).toContain('ISO 9001:2015 9.2 Internal audit');
});

test('right behind a number, that number counts', () => {
  expect(saidAt('See ISO 9001:2015 9.2‹›')).toContain('Internal audit');
});

test.each(['‹The› clause ISO 9001:2015 9.2', 'ISO 9001:2015 ‹8.99›', '`ISO 9001:2015 ‹9.2›`', ''])(
  'nothing is said of %s',
  marked => expect(saidAt(marked)).toBeUndefined(),
);

test('text from a pack stays text', () => {
  expect(escapeMarkdown('[a](command:x) <b>\n*c*')).toBe('\\[a\\]\\(command:x\\) \\<b\\> \\*c\\*');
});
