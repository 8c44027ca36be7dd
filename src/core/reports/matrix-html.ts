import { counted } from '../text/counted.ts';
import { escapeHtml } from '../text/html.ts';
import type { Diagram } from '../trace/diagram.ts';
import { coverageStatuses } from '../trace/edition-tally.ts';
import type { Matrix, MatrixEdition } from '../trace/matrix.ts';
import { linkTarget, type PathTo } from '../trace/matrix-markdown.ts';
import type { DocumentColumns } from '../trace/matrix-settings.ts';
import { matrixTable, type TableItem } from '../trace/matrix-table.ts';
import { diagramAsSvg, diagramTitle } from './diagram.ts';

export interface MatrixHtmlOptions {
  /** Drawn below the table; undefined: none. */
  readonly diagram: Diagram | undefined;
  readonly pathTo: PathTo;
  /** The day it is written: `2025-03-31`. */
  readonly day: string;
}

/**
 * `crossclause matrix --format html`: one page that loads nothing and runs no script, to be read or printed, light or dark
 * as the reader prefers.
 */
export function matrixAsHtml(
  matrix: Matrix,
  documents: DocumentColumns,
  { diagram, pathTo, day }: MatrixHtmlOptions,
): string {
  const { heads, rows } = matrixTable(matrix, { documents, showsLines: true });
  const title = `Traceability matrix, ${matrix.lead.name}`;
  const body = rows.map((cells, index) => {
    const { status, level } = matrix.rows[index] ?? {};
    const [clause = [], ...others] = cells;
    const number = `<th scope="row" class="level-${level ?? 1}">${itemsAsHtml(clause, pathTo)}</th>`;
    const state = status ? ` class="${status.replace(' ', '-')}"` : '';
    return `<tr${state}>${number}${others.map(items => `<td>${itemsAsHtml(items, pathTo)}</td>`).join('')}</tr>`;
  });
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Crossclause">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<h1>${escapeHtml(title)}</h1>
<p>Written on ${escapeHtml(day)}. It says what is referenced and what is correlated, and judges nothing.</p>
<table class="counts">
<caption>Coverage</caption>
<thead><tr><th scope="col">Edition</th><th scope="col">Clauses that count</th>${coverageStatuses.map(status => `<th scope="col">${status}</th>`).join('')}<th scope="col">covered, %</th></tr></thead>
<tbody>
${[matrix.lead, ...matrix.editions].map(countsAsHtml).join('\n')}
</tbody>
</table>
<table class="matrix">
<caption>${escapeHtml(counted(rows.length, 'clause'))} of ${escapeHtml(matrix.lead.name)}</caption>
<thead><tr>${heads.map(head => `<th scope="col">${escapeHtml(head)}</th>`).join('')}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table>
${diagram ? `<figure>\n<figcaption>${escapeHtml(diagramTitle(diagram))}</figcaption>\n${diagramAsSvg(diagram)}</figure>\n` : ''}</body>
</html>
`;
}

function countsAsHtml(edition: MatrixEdition): string {
  const { counts, percent } = edition;
  const all = coverageStatuses.reduce((sum, status) => sum + counts[status], 0);
  const numbers = [all - counts.excluded, ...coverageStatuses.map(status => counts[status]), percent];
  return `<tr><th scope="row">${escapeHtml(edition.name)}</th>${numbers.map(number => `<td>${number}</td>`).join('')}</tr>`;
}

const itemsAsHtml = (items: readonly TableItem[], pathTo: PathTo): string =>
  items.map(item => `<div>${itemAsHtml(item, pathTo)}</div>`).join('');

function itemAsHtml({ document, text }: TableItem, pathTo: PathTo): string {
  if (document === undefined) return escapeHtml(text);
  const link = `<a href="${escapeHtml(linkTarget(pathTo(document)))}">${escapeHtml(document)}</a>`;
  return text === '' ? link : `${link}: ${escapeHtml(text)}`;
}

const style = `
:root { color-scheme: light dark; --ink: #1f2328; --ground: #ffffff; --rule: #d0d7de; --head: #f6f8fa; --link: #0550ae; --partly: #fff8c5; --not: #ffebe9; --quiet: #59636e; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6edf3; --ground: #0d1117; --rule: #3d444d; --head: #151b23; --link: #79c0ff; --partly: #3b2e00; --not: #4c1d1b; --quiet: #9198a1; } }
body { margin: 1.5rem; color: var(--ink); background: var(--ground); font: 14px/1.45 system-ui, sans-serif; }
a { color: var(--link); }
table { border-collapse: collapse; margin: 1.5rem 0; }
caption { text-align: left; font-weight: 600; padding: 0.25rem 0; }
th, td { border: 1px solid var(--rule); padding: 0.25rem 0.5rem; text-align: left; vertical-align: top; }
thead th { position: sticky; top: 0; background: var(--head); }
tbody th { font-weight: 600; white-space: nowrap; }
.matrix .level-1 { font-size: 1.1em; }
.counts td { text-align: right; }
.partly-covered > :nth-child(3) { background: var(--partly); }
.not-covered > :nth-child(3) { background: var(--not); }
.excluded { color: var(--quiet); }
figure { margin: 1.5rem 0; overflow-x: auto; }
figcaption { font-weight: 600; }
@media print {
  @page { size: landscape; margin: 12mm; }
  body { margin: 0; font-size: 10px; }
  thead { display: table-header-group; }
  thead th { position: static; }
  tr { break-inside: avoid; }
  a { color: inherit; text-decoration: none; }
  figure { break-before: page; overflow: visible; }
  figure svg { max-width: 100%; height: auto; }
}
`;
