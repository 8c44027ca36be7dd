import type { Relation } from '../catalogue/types.ts';
import { columnsOf } from '../text/display-width.ts';
import { escapeHtml } from '../text/html.ts';
import type { Diagram, DiagramClause, DiagramColumn, DiagramLine } from '../trace/diagram.ts';
import type { CoverageStatus } from '../trace/edition-tally.ts';

/** Sizes in the units of the drawing, which are pixels where nobody zooms. */
const row = 18;
const top = 44;
const columnWidth = 300;
const gap = 140;
const margin = 12;

/** How many columns of letters a clause has room for. */
const mostLetters = 42;

/** How thick the line of a relation is: the closer, the thicker. */
const weights: Readonly<Record<Relation, number>> = {
  identical: 3,
  similar: 2.25,
  subset: 1.75,
  superset: 1.75,
  partial: 1.25,
  related: 0.75,
  none: 0,
};

/** Coverage is told by a sign too, for those who tell no shades apart. */
const signs: Readonly<Record<CoverageStatus, string>> = {
  covered: '●',
  'partly covered': '◐',
  'not covered': '○',
  excluded: '⊘',
};

export interface DiagramSvgOptions {
  /** Begins the ids in the drawing, where several stand in one page. */
  readonly id?: string;
}

/** What the diagram is of: a scope may have more editions than it shows. */
export const diagramTitle = ({ columns }: Diagram): string =>
  `Correlations of ${columns.map(({ name }) => name).join(' with ')}`;

/**
 * The diagram as SVG, for a page or a file of its own: lines are thicker the closer the relation is, dashed where derived,
 * dotted where a draft; clauses that are not covered, and their lines, are dim. Light or dark as the reader prefers; a page
 * around it may set `--crossclause-ink`, `--crossclause-ground` and `--crossclause-line`. Runs no script and loads nothing.
 */
export function diagramAsSvg(diagram: Diagram, { id = 'crossclause' }: DiagramSvgOptions = {}): string {
  const { columns, lines } = diagram;
  const height = top + row * Math.max(...columns.map(({ clauses }) => clauses.length), 1) + margin;
  const width = columns.length * columnWidth + (columns.length - 1) * gap + 2 * margin;
  const description = `${lines.length} lines between ${columns.map(describe).join(', ')}. A thicker line is a closer relation; a dashed line is derived, a dotted one a draft. ● covered, ◐ partly covered, ○ not covered, ⊘ excluded.`;
  const drawing = [
    `<svg xmlns="http://www.w3.org/2000/svg" class="crossclause-diagram" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="${escapeHtml(id)}-title ${escapeHtml(id)}-description">`,
    `<title id="${escapeHtml(id)}-title">${escapeHtml(diagramTitle(diagram))}</title>`,
    `<desc id="${escapeHtml(id)}-description">${escapeHtml(description)}</desc>`,
    `<style>${style}</style>`,
    `<rect class="ground" width="${width}" height="${height}"/>`,
    '<g class="lines">',
    ...lines.map(line => lineAsSvg(line, columns)),
    '</g>',
    ...columns.map(columnAsSvg),
    '</svg>',
  ];
  return `${drawing.join('\n')}\n`;
}

const style = `
.crossclause-diagram { font: 12px system-ui, sans-serif; --ink: var(--crossclause-ink, #1f2328); --ground: var(--crossclause-ground, #ffffff); --line: var(--crossclause-line, #0550ae); }
@media (prefers-color-scheme: dark) { .crossclause-diagram { --ink: var(--crossclause-ink, #e6edf3); --ground: var(--crossclause-ground, #0d1117); --line: var(--crossclause-line, #79c0ff); } }
.crossclause-diagram .ground { fill: var(--ground); }
.crossclause-diagram text { fill: var(--ink); }
.crossclause-diagram .head { font-weight: 600; font-size: 14px; }
.crossclause-diagram path { fill: none; stroke: var(--line); stroke-opacity: 0.75; }
.crossclause-diagram .derived { stroke-dasharray: 6 4; }
.crossclause-diagram .draft { stroke-dasharray: 1 4; stroke-linecap: round; }
.crossclause-diagram text.dim { fill-opacity: 0.7; }
.crossclause-diagram path.dim { stroke-opacity: 0.25; }
.crossclause-diagram .excluded { text-decoration: line-through; }
`;

const describe = ({ name, clauses }: DiagramColumn): string => `${name} (${clauses.length} clauses)`;

const leftOf = (column: number): number => margin + column * (columnWidth + gap);

const middleOf = (clause: number): number => top + clause * row;

function columnAsSvg({ name, clauses }: DiagramColumn, column: number): string {
  const x = leftOf(column);
  const written = clauses.map(({ number, title, status }, index) => {
    const whole = [number, title].filter(part => part !== null).join(' ');
    const classes = [isDim(status) ? 'dim' : '', status === 'excluded' ? 'excluded' : ''].filter(Boolean);
    const styled = classes.length > 0 ? ` class="${classes.join(' ')}"` : '';
    return `<text x="${x}" y="${middleOf(index) + 4}"${styled}><title>${escapeHtml(`${whole}: ${status}`)}</title>${escapeHtml(`${signs[status]} ${clipped(whole)}`)}</text>`;
  });
  return [
    `<g>`,
    `<text class="head" x="${x}" y="${margin + 12}">${escapeHtml(name)}</text>`,
    ...written,
    '</g>',
  ].join('\n');
}

function lineAsSvg(
  { column, from, to, relation, basis }: DiagramLine,
  columns: readonly DiagramColumn[],
): string {
  const ends = [columns[column]?.clauses[from], columns[column + 1]?.clauses[to]];
  const names = columns.slice(column, column + 2).map(({ name }, index) => `${name} ${ends[index]?.number}`);
  const startX = leftOf(column) + columnWidth - 6;
  const endX = leftOf(column + 1) - 6;
  const bend = (startX + endX) / 2;
  const startY = middleOf(from);
  const endY = middleOf(to);
  const isFaint = ends.some(end => end === undefined || isDim(end.status));
  const classes = [basis === 'published' ? '' : basis, isFaint ? 'dim' : ''].filter(Boolean);
  const styled = classes.length > 0 ? ` class="${classes.join(' ')}"` : '';
  const words = `${names.join(' and ')}: ${relation}, ${basis}`;
  return `<path d="M${startX} ${startY}C${bend} ${startY} ${bend} ${endY} ${endX} ${endY}" stroke-width="${weights[relation]}"${styled}><title>${escapeHtml(words)}</title></path>`;
}

const isDim = (status: DiagramClause['status']): boolean => status === 'not covered' || status === 'excluded';

/** As much as there is room for. */
function clipped(text: string): string {
  if (columnsOf(text) <= mostLetters) return text;
  let short = '';
  for (const character of text) {
    if (columnsOf(short + character) >= mostLetters) break;
    short += character;
  }
  return `${short.trimEnd()}…`;
}
