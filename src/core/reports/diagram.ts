import type { Basis, Relation } from '../catalogue/types.ts';
import { sameRequirement } from '../correlations/relation-words.ts';
import { clippedTo } from '../text/drawn-width.ts';
import { filled } from '../text/filled.ts';
import { escapeHtml } from '../text/html.ts';
import type { Diagram, DiagramClause, DiagramColumn, DiagramLine } from '../trace/diagram.ts';
import { type CoverageStatus, coverageStatuses } from '../trace/edition-tally.ts';

/** Sizes in the units of the drawing, which are pixels where nobody zooms. */
const row = 18;
const headHeight = 44;
const columnWidth = 330;
const gap = 120;
const margin = 12;
const sampleWidth = 36;

/** Of the clauses. */
const fontSize = 12;
/** How far the lines reach into the columns on either side, and how much stays free between a title and the lines behind it. */
const reach = 6;
const clearance = 8;
/** The room for a clause with its sign, in parts of the size of its font. */
const room = (columnWidth - reach - clearance) / fontSize;

/** How thick the line of a relation is: the closer, the thicker. Below 2 a line has no pixel of its own, and pales. */
const weights: Readonly<Record<Relation, number>> = {
  identical: 4.25,
  similar: 3.5,
  subset: 3,
  superset: 3,
  partial: 2.5,
  related: 2,
  none: 0,
};

/** What the diagram says, in the language of its readers; `{0}` is what comes in. */
export interface DiagramWords {
  /** `Correlations of {0}`: the editions, two of them joined by `pair`. */
  readonly title: string;
  readonly pair: string;
  /** How many lines there are between which columns, and what their look says. */
  readonly description: string;
  /** An edition, and how many clauses it has. */
  readonly column: string;
  /** Two clauses, their relation and its basis. */
  readonly line: string;
  readonly relationNames: Readonly<Record<Relation, string>>;
  readonly basisNames: Readonly<Record<Basis, string>>;
  /** What a line says by its weight; one clause may be the more extensive on either side. */
  readonly relations: Readonly<Record<'identical' | 'similar' | 'extensive' | 'partial' | 'related', string>>;
  readonly bases: Readonly<Record<'derived' | 'draft', string>>;
  readonly statuses: Readonly<Record<CoverageStatus, string>>;
  /** Why a line is dim. */
  readonly dim: string;
}

const english: DiagramWords = {
  title: 'Correlations of {0}',
  pair: '{0} with {1}',
  description:
    'Lines between {1}: {0}. A thicker line is a closer relation; a dashed line is derived, a dotted one a draft.',
  column: '{0} (clauses: {1})',
  line: '{0} and {1}: {2}, {3}',
  relationNames: {
    identical: 'identical',
    similar: 'similar',
    subset: 'subset',
    superset: 'superset',
    partial: 'partial',
    related: 'related',
    none: 'none',
  },
  basisNames: { published: 'published', derived: 'derived', draft: 'draft' },
  relations: {
    identical: sameRequirement,
    similar: 'similar requirements',
    extensive: 'one is more extensive',
    partial: 'overlapping',
    related: 'related',
  },
  bases: { derived: 'derived', draft: 'draft, to be checked' },
  statuses: {
    covered: 'covered',
    'partly covered': 'partly covered',
    'not covered': 'not covered',
    excluded: 'excluded',
  },
  dim: 'one end is not covered, or excluded',
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
  /** English without them. */
  readonly words?: DiagramWords;
}

/** What the diagram is of: a scope may have more editions than it shows. */
export const diagramTitle = (
  { columns }: Diagram,
  { title, pair }: Pick<DiagramWords, 'title' | 'pair'> = english,
): string => {
  const names = columns.map(({ name }) => name).reduce((before, name) => filled(pair, before, name));
  return filled(title, names);
};

/** What the diagram shows, for those who do not see it. */
function diagramDescription({ columns, lines }: Diagram, words: DiagramWords): string {
  const between = columns.map(({ name, clauses }) => filled(words.column, name, clauses.length)).join(', ');
  const states = coverageStatuses.map(status => `${signs[status]} ${words.statuses[status]}`).join(', ');
  return `${filled(words.description, lines.length, between)} ${states}.`;
}

/**
 * The diagram as SVG, for a page or a file of its own: lines are thicker the closer the relation is, dashed where derived,
 * dotted where a draft; clauses that are not covered, and their lines, are dim. A legend above says so of what there is.
 * Light or dark as the reader prefers; a page around it may set `--crossclause-ink`, `--crossclause-ground` and
 * `--crossclause-line`. Runs no script and loads nothing.
 */
export function diagramAsSvg(
  diagram: Diagram,
  { id = 'crossclause', words = english }: DiagramSvgOptions = {},
): string {
  const { columns, lines } = diagram;
  const legend = legendOf(diagram, words);
  const legendRows = Math.ceil(legend.length / columns.length);
  const top = margin + row * legendRows + headHeight;
  const height = top + row * Math.max(...columns.map(({ clauses }) => clauses.length), 1) + margin;
  const width = columns.length * columnWidth + (columns.length - 1) * gap + 2 * margin;
  const drawing = [
    `<svg xmlns="http://www.w3.org/2000/svg" class="crossclause-diagram" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="${escapeHtml(id)}-title ${escapeHtml(id)}-description">`,
    `<title id="${escapeHtml(id)}-title">${escapeHtml(diagramTitle(diagram, words))}</title>`,
    `<desc id="${escapeHtml(id)}-description">${escapeHtml(diagramDescription(diagram, words))}</desc>`,
    `<style>${style}</style>`,
    `<rect class="ground" width="${width}" height="${height}"/>`,
    '<g class="legend">',
    ...legend.map((entry, index) => legendEntryAsSvg(entry, index, legendRows)),
    '</g>',
    `<g transform="translate(0 ${top})">`,
    '<g class="lines">',
    ...lines.map(line => lineAsSvg(line, columns, words)),
    '</g>',
    ...columns.map((column, index) => columnAsSvg(column, index, words)),
    '</g>',
    '</svg>',
  ];
  return `${drawing.join('\n')}\n`;
}

const style = `
.crossclause-diagram { font: ${fontSize}px system-ui, sans-serif; --ink: var(--crossclause-ink, #1f2328); --ground: var(--crossclause-ground, #ffffff); --line: var(--crossclause-line, #0550ae); }
@media (prefers-color-scheme: dark) { .crossclause-diagram { --ink: var(--crossclause-ink, #e6edf3); --ground: var(--crossclause-ground, #0d1117); --line: var(--crossclause-line, #79c0ff); } }
.crossclause-diagram .ground { fill: var(--ground); }
.crossclause-diagram text { fill: var(--ink); }
.crossclause-diagram .head { font-weight: 600; font-size: 14px; }
.crossclause-diagram path, .crossclause-diagram line { fill: none; stroke: var(--line); vector-effect: non-scaling-stroke; }
.crossclause-diagram .derived { stroke-dasharray: 6 4; }
.crossclause-diagram .draft { stroke-dasharray: 1 4; stroke-linecap: round; }
.crossclause-diagram text.dim { fill-opacity: 0.7; }
.crossclause-diagram path.dim, .crossclause-diagram line.dim { stroke-opacity: 0.7; }
.crossclause-diagram .excluded { text-decoration: line-through; }
`;

const leftOf = (column: number): number => margin + column * (columnWidth + gap);

const middleOf = (clause: number): number => clause * row;

/** A line or a sign of the drawing, and what it means. */
interface LegendEntry {
  readonly sample: { readonly weight: number; readonly style: string } | { readonly status: CoverageStatus };
  readonly words: string;
}

/** Of the lines and signs that there are, those first that say most. */
function legendOf({ columns, lines }: Diagram, words: DiagramWords): readonly LegendEntry[] {
  const { identical, similar, extensive, partial, related } = words.relations;
  const meanings: Readonly<Record<Relation, string>> = {
    ...{ identical, similar, partial, related },
    ...{ subset: extensive, superset: extensive, none: '' },
  };
  const relations = new Set(lines.map(({ relation }) => relation));
  // Two relations that mean the same by their weight are one entry.
  const byWeight = new Map(
    Object.entries(weights).flatMap(([relation, weight]) =>
      relations.has(relation as Relation) ? [[weight, meanings[relation as Relation]] as const] : [],
    ),
  );
  const bases = (['derived', 'draft'] as const).filter(basis => lines.some(line => line.basis === basis));
  const statuses = new Set(columns.flatMap(({ clauses }) => clauses.map(({ status }) => status)));
  const line = (weight: number, style: string, meaning: string): LegendEntry => ({
    sample: { weight, style },
    words: meaning,
  });
  return [
    ...[...byWeight].map(([weight, meaning]) => line(weight, '', meaning)),
    ...bases.map(basis => line(weights.subset, basis, words.bases[basis])),
    ...coverageStatuses
      .filter(status => statuses.has(status))
      .map(status => ({ sample: { status }, words: words.statuses[status] })),
    ...(lines.some(each => isFaint(each, columns)) ? [line(weights.subset, 'dim', words.dim)] : []),
  ];
}

/** Entries stand below each other, in the columns of the clauses. */
function legendEntryAsSvg({ sample, words }: LegendEntry, index: number, rows: number): string {
  const x = leftOf(Math.floor(index / rows));
  const y = margin + row * ((index % rows) + 0.5);
  const text = (of: string, styled = '') =>
    `<text x="${x + sampleWidth + 8}" y="${y + 4}"${styled}>${escapeHtml(of)}</text>`;
  if ('status' in sample) {
    const sign = `<text x="${x + sampleWidth - 12}" y="${y + 4}">${signs[sample.status]}</text>`;
    return `<g>${sign}${text(words, classOf(stylesOf(sample.status)))}</g>`;
  }
  const { weight, style: of } = sample;
  const drawn = `<line x1="${x}" y1="${y}" x2="${x + sampleWidth}" y2="${y}" stroke-width="${weight}"${classOf([of])}/>`;
  return `<g${classOf([of === 'dim' ? 'of-dim' : ''])}>${drawn}${text(words)}</g>`;
}

/** ` class="derived dim"`; empty for none. */
function classOf(names: readonly string[]): string {
  const known = names.filter(Boolean);
  return known.length > 0 ? ` class="${known.join(' ')}"` : '';
}

/** How a clause of that state is written. */
const stylesOf = (status: CoverageStatus): readonly string[] => [
  isDim(status) ? 'dim' : '',
  status === 'excluded' ? 'excluded' : '',
];

function columnAsSvg({ name, clauses }: DiagramColumn, column: number, { statuses }: DiagramWords): string {
  const x = leftOf(column);
  const written = clauses.map(({ number, title, status }, index) => {
    const whole = [number, title].filter(part => part !== null).join(' ');
    return `<text x="${x}" y="${middleOf(index) + 4}"${classOf(stylesOf(status))}><title>${escapeHtml(`${whole}: ${statuses[status]}`)}</title>${escapeHtml(clippedTo(room, `${signs[status]} ${whole}`))}</text>`;
  });
  return [
    `<g>`,
    `<text class="head" x="${x}" y="${margin + 12 - headHeight}">${escapeHtml(name)}</text>`,
    ...written,
    '</g>',
  ].join('\n');
}

/** The clauses that a line leads from and to. */
const endsOf = ({ column, from, to }: DiagramLine, columns: readonly DiagramColumn[]) => [
  columns[column]?.clauses[from],
  columns[column + 1]?.clauses[to],
];

const isFaint = (line: DiagramLine, columns: readonly DiagramColumn[]): boolean =>
  endsOf(line, columns).some(end => end === undefined || isDim(end.status));

function lineAsSvg(line: DiagramLine, columns: readonly DiagramColumn[], words: DiagramWords): string {
  const { column, from, to, relation, basis } = line;
  const ends = endsOf(line, columns);
  const names = columns.slice(column, column + 2).map(({ name }, index) => `${name} ${ends[index]?.number}`);
  const startX = leftOf(column) + columnWidth - reach;
  const endX = leftOf(column + 1) - reach;
  const bend = (startX + endX) / 2;
  const startY = middleOf(from);
  const endY = middleOf(to);
  const styled = classOf([basis === 'published' ? '' : basis, isFaint(line, columns) ? 'dim' : '']);
  const said = filled(words.line, ...names, words.relationNames[relation], words.basisNames[basis]);
  return `<path d="M${startX} ${startY}C${bend} ${startY} ${bend} ${endY} ${endX} ${endY}" stroke-width="${weights[relation]}"${styled}><title>${escapeHtml(said)}</title></path>`;
}

const isDim = (status: DiagramClause['status']): boolean => status === 'not covered' || status === 'excluded';
