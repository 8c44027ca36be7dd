import { expect, test } from 'vitest';
import {
  changedNodes,
  type DocumentNodeOfTree,
  documentNodeAt,
  documentTree,
} from '../../../src/core/assist/document-tree.ts';
import { headingCounts } from '../../../src/core/assist/section-clauses.ts';
import { configOf, documentOf, findingsIn } from '../../support/marks.ts';
import { shipped } from '../../support/shipped.ts';

const given = { scope: ['ISO/IEC 20000-1:2018', 'ISO 9001:2015'] };

function treeOf(text: string): readonly DocumentNodeOfTree[] {
  const document = documentOf(text, given);
  return documentTree(
    document,
    { config: configOf(given), ...shipped() },
    // The findings are about the references of this very document.
    findingsIn(text, given).map(finding => ({
      ...finding,
      reference: document.references.find(({ span }) => span.start === finding.reference?.span.start),
    })),
  );
}

function drawn(nodes: readonly DocumentNodeOfTree[], depth = 0): readonly string[] {
  return nodes.flatMap(node => {
    const line =
      node.kind === 'section'
        ? `${node.title} (${node.clauses})`
        : node.kind === 'reference'
          ? `${node.edition}, ${node.clause?.title ?? (node.isUnknown ? 'unknown' : 'as a whole')}`
          : node.message;
    return ['  '.repeat(depth) + line, ...(node.kind === 'missing' ? [] : drawn(node.children, depth + 1))];
  });
}

const text = `ISO 9001:2015 is ours.

# Handbook

## Knowledge

ISO/IEC 20000-1:2018 7.6.

## Incidents

### Closing

ISO/IEC 20000-1:2018 8.6.9.

## Nothing here
`;

test('what a document of several standards cites begins with what tells them apart', () => {
  const shorts = (text: string): readonly string[] =>
    treeOf(text).flatMap(node => (node.kind === 'reference' ? `${node.short} ${node.span.start}` : []));
  expect(shorts('ISO 9001:2015 9.2, ISO/IEC 20000-1:2018 9.2.')).toEqual(['9001 14', '20000-1 40']);
  expect(shorts('ISO 9001:2015 9.2, ISO 9001:2015 9.3.')).toEqual([' 14', ' 33']);
});

test('the sections of a document hold what they cite, and what is missing beside it', () => {
  expect(drawn(treeOf(text))).toEqual([
    'ISO 9001:2015, as a whole',
    'Handbook (2)',
    '  Knowledge (1)',
    '    ISO/IEC 20000-1:2018, Knowledge',
    '      ISO/IEC 20000-1:2018 7.6 (Knowledge) answers to 7.1.6 of ISO 9001:2015; this section cites it nowhere.',
    '  Incidents (1)',
    '    Closing (1)',
    '      ISO/IEC 20000-1:2018, unknown',
    '  Nothing here (0)',
  ]);
});

test('a section counts the clauses that it cites as the lens above its heading does: each once, those of ranges too', () => {
  const cited =
    '# A\n\n## B\n\nISO 9001:2015 9.2, again ISO 9001:2015 9.2.\n\n## C\n\nISO 9001:2015 4.1 to 4.4.\n';
  const counts = drawn(treeOf(cited)).filter(line => line.endsWith(')'));
  expect(counts).toEqual(['A (5)', '  B (1)', '  C (4)']);
  const document = documentOf(cited, given);
  const world = { config: configOf(given), catalogue: shipped().catalogue };
  expect(headingCounts(document, world).map(({ clauses }) => clauses)).toEqual([5, 1, 4]);
});

test('a document that cites nothing has no tree', () => {
  expect(treeOf('# Handbook\n\nNothing.')).toEqual([]);
});

test('a place belongs to the reference there, else to its section', () => {
  const at = (words: string) => {
    const node = documentNodeAt(treeOf(text), text.indexOf(words));
    return node?.kind === 'section' ? node.title : node?.edition;
  };
  expect(at('7.6')).toBe('ISO/IEC 20000-1:2018');
  expect(at('Incidents')).toBe('Incidents');
  expect(at('Closing')).toBe('Closing');
  expect(at('is ours')).toBeUndefined();
});

test('typing above a node does not change its name', () => {
  const ids = (nodes: readonly DocumentNodeOfTree[]): readonly string[] =>
    nodes.flatMap(node => [node.id, ...(node.kind === 'missing' ? [] : ids(node.children))]);
  expect(ids(treeOf(text.replace('is ours', 'is ours and theirs')))).toEqual(ids(treeOf(text)));
  expect(new Set(ids(treeOf(text))).size).toBe(ids(treeOf(text)).length);
});

/** What is to be shown anew after an edit of the text. */
function changed(edit: (before: string) => string): readonly string[] | 'all' {
  const nodes = changedNodes(treeOf(text), treeOf(edit(text)));
  return nodes?.map(node => (node.kind === 'section' ? node.title : node.id)) ?? 'all';
}

test('typing that changes no node shows nothing anew, wherever the nodes move to', () => {
  expect(changed(before => `We say so in advance.\n\n${before}`)).toEqual([]);
});

test('a number that changes is shown anew with its section alone', () => {
  expect(changed(before => before.replace('8.6.9', '8.6.1'))).toEqual(['Closing']);
});

test('a further reference is shown anew from where its count stands', () => {
  expect(changed(before => before.replace('8.6.9.', '8.6.9 and 8.6.1.'))).toEqual(['Handbook']);
});

test('a heading that changes is shown anew with what stands beside it', () => {
  expect(changed(before => before.replace('## Knowledge', '## What we know'))).toEqual(['Handbook']);
});

test('what stands first of all is no part of a node, so that all is shown anew', () => {
  expect(changed(before => before.replace('ISO 9001:2015 is ours.', ''))).toBe('all');
});

test('the entry of a term is called by its term', () => {
  expect(
    drawn(treeOf('# Terms\n\nSee entry 3.2.5 of ISO/IEC 20000-1:2018, and ISO 9001:2015 8.4.9.\n')),
  ).toEqual(['Terms (2)', '  ISO/IEC 20000-1:2018, incident', '  ISO 9001:2015, unknown']);
});
