import { describe, expect, test } from 'vitest';
import { diagramAsSvg } from '../../../src/core/reports/diagram.ts';
import { matrixAsHtml } from '../../../src/core/reports/matrix-html.ts';
import { buildDiagram, type Diagram } from '../../../src/core/trace/diagram.ts';
import { matrixIn, worldWith } from '../../support/matrix.ts';

const scope = ['ISO/IEC 20000-1:2018', 'ISO 9001:2015'];
const texts = { 'procedures/knowledge.md': '# Knowledge\n\nISO/IEC 20000-1:2018 7.6.' };
const covered = { statuses: ['covered'] } as const;

const pageOf = (documents: Readonly<Record<string, string>> = texts): string =>
  matrixAsHtml(matrixIn(documents, { scope }, covered), 'places', {
    diagram: buildDiagram(worldWith(documents, { scope })),
    day: '2025-03-31',
    pathTo: name => `../${name}`,
  });

/** The names of tags and attributes in a page, without texts and without the values of attributes. */
const markupOf = (page: string): readonly string[] =>
  [...page.replace(/"[^"]*"/g, '""').matchAll(/<[^>]*>/g)].map(([tag]) => tag);

describe('a matrix as HTML', () => {
  test('is one page with the counts, the matrix and the diagram', () => {
    const page = pageOf();
    expect(page).toMatch(/^<!DOCTYPE html>\n<html lang="en">/);
    expect(page).toContain('<th scope="row">ISO/IEC 20000-1:2018</th><td>86</td><td>1</td>');
    expect(page).toContain(
      '<tr class="covered"><th scope="row" class="level-2"><div>7.6</div></th><td><div>Knowledge</div></td>',
    );
    expect(page).toContain(
      '<a href="../procedures/knowledge.md">procedures/knowledge.md</a>: Knowledge (line 3)',
    );
    expect(page).toContain('<svg xmlns="http://www.w3.org/2000/svg"');
    expect(page).toContain('Written on 2025-03-31.');
  });

  test('runs no script and loads nothing', () => {
    const page = pageOf();
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(page).not.toMatch(/<script|\son\w+=|<link|<img|<iframe|@import|url\(/i);
  });

  test('has no other markup, whatever documents and sections are called', () => {
    const hostile = '"><script>alert(1)</script><img src=x onerror=alert(1)>&amp;';
    const named = { [`${hostile}.md`]: `# ${hostile.replace(/[<>]/g, '\\$&')}\n\nISO/IEC 20000-1:2018 7.6.` };
    expect(markupOf(pageOf(named))).toEqual(markupOf(pageOf()));
    expect(pageOf(named)).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });
});

/** `line 3 derived: derived`, `●: covered`: what the legend of a drawing shows, and what it says of that. */
function legendIn(svg: string): readonly string[] {
  const [, legend = ''] = /<g class="legend">\n([\s\S]*?)\n<\/g>/.exec(svg) ?? [];
  return legend.split('\n').map(entry => {
    const [, weight, style = ''] = /<line [^>]*stroke-width="([\d.]+)"(?: class="(\w+)")?/.exec(entry) ?? [];
    const texts = [...entry.matchAll(/<text [^>]*>([^<]*)</g)].map(([, text = '']) => text);
    return weight ? `line ${[weight, style].filter(Boolean).join(' ')}: ${texts}` : texts.join(': ');
  });
}

describe('the diagram', () => {
  const diagramOf = (editions: readonly string[], documents = texts): Diagram => {
    const diagram = buildDiagram(worldWith(documents, { scope: editions }));
    if (!diagram) throw new Error('There are not two editions.');
    return diagram;
  };

  test('has two or three standards as columns; of three, the one that leads stands in the middle', () => {
    const names = (editions: readonly string[]) => diagramOf(editions).columns.map(({ name }) => name);
    expect(names(scope)).toEqual(scope);
    expect(names([...scope, 'ISO/IEC 27001:2022'])).toEqual([
      'ISO 9001:2015',
      'ISO/IEC 20000-1:2018',
      'ISO/IEC 27001:2022',
    ]);
    expect(buildDiagram(worldWith(texts, { scope: ['ISO 9001:2015'] }))).toBeUndefined();
  });

  test('has the clauses that ask for something, with their coverage', () => {
    const [service] = diagramOf(scope).columns;
    expect(service?.clauses[0]).toEqual({
      number: '4',
      title: 'Context of the organization',
      status: 'not covered',
    });
    expect(service?.clauses.find(({ number }) => number === '7.6')?.status).toBe('covered');
  });

  test('has a line for each pair that a table correlates, once, with the closest relation', () => {
    const { columns, lines } = diagramOf(scope);
    const shown = lines.map(({ from, to, relation, basis }) => {
      const numbers = [columns[0]?.clauses[from]?.number, columns[1]?.clauses[to]?.number];
      return `${numbers.join(' – ')}: ${relation}, ${basis}`;
    });
    expect(shown).toContain('7.6 – 7.1.6: similar, published');
    expect(shown.filter(line => line.startsWith('7.6 – 7.1.6'))).toHaveLength(1);
    expect(new Set(shown).size).toBe(shown.length);
  });

  const drawing: Diagram = {
    columns: [
      { id: 'a', name: 'A & B:2000', clauses: [{ number: '1', title: '<One>', status: 'covered' }] },
      {
        id: 'c',
        name: 'C:2000',
        clauses: [
          { number: '1', title: null, status: 'covered' },
          { number: '2', title: 'T'.repeat(80), status: 'not covered' },
          { number: '3', title: 'Three', status: 'excluded' },
        ],
      },
    ],
    lines: [
      { column: 0, from: 0, to: 0, relation: 'identical', basis: 'published' },
      { column: 0, from: 0, to: 1, relation: 'related', basis: 'derived' },
      { column: 0, from: 0, to: 2, relation: 'partial', basis: 'draft' },
    ],
  };
  const svg = diagramAsSvg(drawing, { id: 'here' });

  test('tells by words what it draws', () => {
    expect(svg).toContain('role="img" aria-labelledby="here-title here-description"');
    expect(svg).toContain('<title id="here-title">Correlations of A &amp; B:2000 with C:2000</title>');
    expect(svg).toContain(
      '<desc id="here-description">Lines between A &amp; B:2000 (clauses: 1), C:2000 (clauses: 3): 3.',
    );
    expect(svg).toContain('<title>A &amp; B:2000 1 and C:2000 2: related, derived</title>');
    expect(svg).toContain('<title>1 &lt;One&gt;: covered</title>');
  });

  test('draws a line thicker the closer the relation is, dashed or dotted where nobody published it, dim where not covered', () => {
    expect(
      [...svg.matchAll(/<path [^>]*stroke-width="([\d.]+)"(?: class="([^"]*)")?>/g)].map(
        ([, weight, style]) => [weight, style],
      ),
    ).toEqual([
      ['4.25', undefined],
      ['2', 'derived dim'],
      ['2.5', 'draft dim'],
    ]);
  });

  test('tells coverage by a sign as well', () => {
    expect([...svg.matchAll(/<\/title>(.)/gu)].map(([, sign]) => sign).filter(sign => sign !== '<')).toEqual([
      '●',
      '●',
      '○',
      '⊘',
    ]);
  });

  test('says above the clauses what its lines and signs mean, of those that there are', () => {
    expect(legendIn(svg)).toEqual([
      'line 4.25: the same requirement; each standard may add to it',
      'line 2.5: overlapping',
      'line 2: related',
      'line 3 derived: derived',
      'line 3 draft: draft, to be checked',
      '●: covered',
      '○: not covered',
      '⊘: excluded',
      'line 3 dim: one end is not covered, or excluded',
    ]);
    const { columns } = drawing;
    const covered = {
      ...drawing,
      columns: columns.map(({ clauses, ...column }) => ({ ...column, clauses: clauses.slice(0, 1) })),
    };
    expect(legendIn(diagramAsSvg({ ...covered, lines: [] }))).toEqual(['●: covered']);
  });

  test('has one entry for what is more extensive on either side', () => {
    const [line] = drawing.lines as [Diagram['lines'][number]];
    const lines = (['subset', 'superset'] as const).map(relation => ({ ...line, relation }));
    expect(legendIn(diagramAsSvg({ ...drawing, lines }))[0]).toBe('line 3: one is more extensive');
    expect(legendIn(diagramAsSvg({ ...drawing, lines }))[1]).toBe('●: covered');
  });

  test('says so in the words given', () => {
    const words = {
      title: 'Zuordnungen: {0}',
      pair: '{0} mit {1}',
      description: '{0} Linie: {1}.',
      column: '{0}, {1} Abschnitte',
      line: '{0} zu {1}: {2} ({3})',
      relationNames: {
        ...{ identical: 'gleich', similar: '', subset: '', superset: '', partial: '', related: '', none: '' },
      },
      basisNames: { published: 'veröffentlicht', derived: '', draft: '' },
      relations: { identical: 'gleich', similar: '', extensive: '', partial: '', related: '' },
      bases: { derived: '', draft: '' },
      statuses: {
        ...{ covered: 'abgedeckt', 'partly covered': 'teilweise' },
        ...{ 'not covered': 'offen', excluded: 'ausgeschlossen' },
      },
      dim: '',
    };
    const lines = drawing.lines.slice(0, 1);
    const said = diagramAsSvg({ ...drawing, lines }, { words });
    expect(legendIn(said).slice(0, 2)).toEqual(['line 4.25: gleich', '●: abgedeckt']);
    expect(said).toContain('>Zuordnungen: A &amp; B:2000 mit C:2000</title>');
    expect(said).toContain(
      '>1 Linie: A &amp; B:2000, 1 Abschnitte, C:2000, 3 Abschnitte. ● abgedeckt, ◐ teilweise, ○ offen, ⊘ ausgeschlossen.</desc>',
    );
    expect(said).toContain('<title>A &amp; B:2000 1 zu C:2000 1: gleich (veröffentlicht)</title>');
    expect(said).toContain('<title>3 Three: ausgeschlossen</title>');
  });

  test('clips titles that it has no room for', () => {
    expect(svg).toMatch(/○ 2 T{29}…<\/text>/);
    const narrow = drawing.columns.map(column => ({
      ...column,
      clauses: [{ number: '1', title: 'l'.repeat(60), status: 'covered' as const }],
    }));
    expect(diagramAsSvg({ columns: narrow, lines: [] })).toMatch(/● 1 l{60}<\/text>/);
  });
});
