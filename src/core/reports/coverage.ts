import { counted } from '../text/counted.ts';
import { printable } from '../text/display-width.ts';
import type { EditionCoverage } from '../trace/coverage.ts';
import { coverageStatuses } from '../trace/edition-tally.ts';
import { asJson } from './json.ts';
import { countsAsJson } from './matrix.ts';
import type { Paint } from './paint.ts';
import { aligned } from './text.ts';

/** The coverage of an edition by the documents of one config; two configs may have the same edition in scope. */
export interface ConfigCoverage extends EditionCoverage {
  /** The path of the config, as shown; undefined: there is none. */
  readonly config: string | undefined;
}

/** `ISO 9001:2015`; where several configs have coverage, `ISO 9001:2015 (audit/crossclause.yaml)`. */
export function coverageName(
  { edition, config }: ConfigCoverage,
  coverage: readonly ConfigCoverage[],
): string {
  const isTold = config !== undefined && coverage.some(other => other.config !== config);
  return isTold ? `${edition.name} (${config})` : edition.name;
}

/** How wide the bar of an edition is, in columns. */
const barColumns = 30;

export interface CoverageTextOptions {
  /** Also the covered clauses, with the documents that reference them. */
  readonly showsAll: boolean;
}

/** Each edition with its counts, a bar, and the clauses that are not wholly covered. */
export function coverageAsText(
  coverage: readonly ConfigCoverage[],
  { showsAll }: CoverageTextOptions,
  paint: Paint,
): string {
  return coverage
    .map(found => {
      const { edition, clauses, counts, percent } = found;
      const filled = Math.floor((barColumns * percent) / 100);
      const bar = '#'.repeat(filled) + '.'.repeat(barColumns - filled);
      const numbers = coverageStatuses.map(status => `${counts[status]} ${status}`).join(', ');
      const rows = clauses
        .filter(({ status }) => showsAll || status !== 'covered')
        .map(({ clause, status, documents, justification }) => {
          const detail = justification ?? documents.join(', ');
          return [clause.number, clip(printable(clause.title ?? '')), status, printable(detail)];
        });
      return [
        `${paint.strong(printable(coverageName(found, coverage)))}  ${printable(edition.title)}\n`,
        `[${bar}] ${percent} % covered: ${numbers}\n`,
        aligned(rows, '  '),
      ].join('');
    })
    .join('\n');
}

/** Titles longer than this would push the status off the screen; columns. */
const titleColumns = 60;

const clip = (title: string): string =>
  title.length > titleColumns ? `${title.slice(0, titleColumns - 1)}…` : title;

/**
 * `crossclause coverage --format json`: for each edition in scope `{config, id, standard, edition, title, counts,
 * percent, clauses: [{number, title, status, documents, justification}]}`; null for what is absent.
 */
export function coverageAsJson(coverage: readonly ConfigCoverage[]): string {
  return asJson(
    coverage.map(({ config, edition, clauses, counts, percent }) => ({
      config: config ?? null,
      id: edition.id,
      standard: edition.standard,
      edition: edition.year,
      title: edition.title,
      counts: countsAsJson(counts),
      percent,
      clauses: clauses.map(({ clause, status, documents, justification }) => ({
        number: clause.number,
        title: clause.title ?? null,
        status,
        documents,
        justification: justification ?? null,
      })),
    })),
  );
}

/** The same as Markdown: a heading and a table for each edition. */
export function coverageAsMarkdown(coverage: readonly ConfigCoverage[]): string {
  return coverage
    .map(found => {
      const { clauses, counts, percent } = found;
      const counting = coverageStatuses.map(status => `${counts[status]} ${status}`).join(', ');
      const rows = [
        ['Clause', 'Title', 'Coverage', 'Documents'],
        ['---', '---', '---', '---'],
        ...clauses.map(({ clause, status, documents, justification }) => [
          clause.number,
          clause.title ?? '',
          justification === undefined ? status : `${status}: ${justification}`,
          documents.join(', '),
        ]),
      ];
      const table = rows.map(
        (row, index) => `| ${row.map(cell => (index === 1 ? cell : escaped(cell))).join(' | ')} |\n`,
      );
      return `## ${escaped(coverageName(found, coverage))}\n\n${percent} % of ${counted(clauses.length - counts.excluded, 'clause')} covered: ${counting}.\n\n${table.join('')}`;
    })
    .join('\n');
}

/** What Markdown would read as markup, in a cell of a table. */
const escaped = (text: string): string => printable(text).replace(/[\\`*_[\]<>|~]/g, '\\$&');
