import { describe, expect, test } from 'vitest';
import {
  buildDiagram,
  buildMatrix,
  type LinkBase,
  type Matrix,
  matrixAsCsv,
  matrixAsJson,
  matrixAsMarkdown,
  TraceIndex,
} from '../../src/core/index.ts';
import { type ExportFormat, written } from '../../src/vscode/views/matrix-exports.ts';
import { configOf, documentOf } from '../support/marks.ts';
import { shipped } from '../support/shipped.ts';
import { putDocument } from '../support/trace.ts';
import { words } from '../webview/words.ts';

// What becomes of the matrix that is shown where it is exported.

const given = { scope: ['ISO/IEC 20000-1:2018', 'ISO 9001:2015', 'ISO/IEC 27001:2022'] };

const world = (() => {
  const { catalogue, correlations } = shipped();
  const config = configOf(given);
  const trace = new TraceIndex();
  const documents = {
    'policies/knowledge.md': 'ISO/IEC 20000-1:2018 7.6, ISO 9001:2015 7.1.6.',
    'procedures/incident.md': '# Incidents\n\nISO/IEC 20000-1:2018 8.6.1.',
  };
  for (const [uri, text] of Object.entries(documents))
    putDocument(trace, uri, documentOf(text, given), { config, catalogue });
  return { trace, config, catalogue, correlations };
})();

const matrix = buildMatrix(world) as Matrix;
const diagram = buildDiagram(world) ?? null;

const exported = (
  format: ExportFormat,
  links: LinkBase | null = { from: '', root: '' },
  shown: Partial<Parameters<typeof written>[1]> = {},
) => written(format, { matrix, diagram, wish: {}, ...shown }, links, words.legend);

describe('an export of the matrix', () => {
  test('is what the command line writes', () => {
    const settings = { lead: 'ISO/IEC 20000-1:2018', columns: ['editions', 'places'] };
    expect(exported('markdown')).toBe(matrixAsMarkdown(matrix, 'places', { settings, pathTo: name => name }));
    expect(exported('csv')).toBe(matrixAsCsv(matrix, 'documents'));
    expect(exported('json')).toBe(matrixAsJson(matrix));
  });

  test('groups documents by their folder where the matrix that is shown does', () => {
    expect(exported('csv', null, { wish: { groupsByFolder: true } })).toBe(matrixAsCsv(matrix, 'folders'));
  });

  test('has links that lead from where it lies; where none does, the documents are called as they are', () => {
    expect(exported('markdown', { from: 'policies', root: '' })).toContain('](../procedures/incident.md)');
    expect(exported('markdown', { from: 'home/me/out', root: 'home/me/house' })).toContain(
      '](../house/procedures/incident.md)',
    );
    expect(exported('markdown', null)).toContain('](procedures/incident.md)');
  });

  test('of HTML holds the diagram, and one of SVG is the diagram, in the words of the panel', () => {
    expect(exported('html')).toContain('<svg');
    expect(exported('svg')).toMatch(/^<svg/);
    expect(exported('svg')).toContain('>Correlations of ISO 9001:2015 and of ISO/IEC 20000-1:2018');
  });

  test('of XLSX is a zip, and one of OSCAL a mapping collection', () => {
    expect(String.fromCharCode(...(exported('xlsx') as Uint8Array).slice(0, 2))).toBe('PK');
    expect(Object.keys(JSON.parse(String(exported('oscal'))))).toEqual(['mapping-collection']);
  });

  test('says why it has no room for the matrix', () => {
    const documents = Array.from({ length: 17_000 }, (_, index) => ({
      uri: `${index}`,
      name: `${index}.md`,
    }));
    const columns = documents.map(({ name }, index) => ({ name, documents: [index] }));
    expect(exported('xlsx', null, { matrix: { ...matrix, documents, columns } })).toEqual({
      refused: expect.stringContaining('columns'),
    });
  });

  test('is nothing where there is no matrix, nor without a diagram where that is what is wanted', () => {
    expect(exported('csv', null, { matrix: null })).toBeUndefined();
    expect(exported('svg', null, { diagram: null })).toBeUndefined();
  });
});
