import { didYouMean } from '../catalogue/did-you-mean.ts';
import type { Catalogue, Edition } from '../catalogue/types.ts';
import { editionNamed } from '../config/named-edition.ts';
import { matchFrom } from '../text/match-from.ts';
import { oneLine } from '../text/one-line.ts';
import type { TraceProject } from './document-trace.ts';
import { type CoverageStatus, coverageStatuses } from './edition-tally.ts';
import type { MatrixOptions } from './matrix.ts';

/** What a person asks of a matrix, as typed: in its marker, or on the command line. What is undefined is as usual. */
export interface MatrixSettings {
  /** `ISO/IEC 20000-1:2018`: the edition whose clauses are the rows. */
  readonly lead?: string | undefined;
  /** Editions, `editions` for those of the scope, and one of the other `columnWords`. */
  readonly columns?: readonly string[] | undefined;
  /** Only rows of these states. */
  readonly states?: readonly string[] | undefined;
  /** `requirements`, or `all` for the clauses that ask for nothing as well. */
  readonly clauses?: string | undefined;
}

/** How documents are shown: all in one column, one column each, one for each folder, or not at all. */
export type DocumentColumns = 'places' | 'documents' | 'folders' | 'none';

/** A matrix and how it is laid out as a table. */
export interface MatrixLayout extends Omit<MatrixOptions, 'nameOf'> {
  readonly documents: DocumentColumns;
}

export type MatrixLayoutResult =
  | { readonly ok: true; readonly layout: MatrixLayout }
  | { readonly ok: false; readonly message: string };

const columnWords = ['editions', 'places', 'documents', 'folders'] as const;
const clauseWords = ['requirements', 'all'] as const;

/**
 * Reads what a person asks of a matrix; the first thing that cannot be understood is answered with a message.
 *
 * @param usual how documents are shown where no columns are named
 */
export function readMatrixSettings(
  settings: MatrixSettings,
  { config, catalogue }: TraceProject,
  usual: DocumentColumns,
): MatrixLayoutResult {
  const refuse = (message: string) => ({ ok: false, message }) as const;
  const lead = settings.lead === undefined ? undefined : listedEdition(settings.lead, catalogue);
  if (typeof lead === 'string') return refuse(lead);
  const columns = settings.columns === undefined ? undefined : readColumns(settings.columns, catalogue);
  if (typeof columns === 'string') return refuse(columns);
  const statuses = settings.states === undefined ? undefined : readStates(settings.states);
  if (typeof statuses === 'string') return refuse(statuses);

  const { clauses = 'requirements' } = settings;
  if (clauses !== 'all' && clauses !== 'requirements') {
    return refuse(
      `“${clauses}” says of no clauses; expected requirements or all.${didYouMean(clauses, clauseWords)}`,
    );
  }
  if (lead === undefined && config.standards.length === 0) {
    return refuse(
      'No scope is set, so no edition leads. Name the editions under “standards” in crossclause.yaml, or the one that leads.',
    );
  }
  const { editions, documents } = columns ?? { editions: undefined, documents: usual };
  return {
    ok: true,
    layout: {
      lead,
      editions,
      documents,
      statuses,
      showsAllClauses: clauses === 'all',
      groupsByFolder: documents === 'folders',
    },
  };
}

/** The edition of that name; a message where there is none, or no pack lists its clauses. */
function listedEdition(name: string, catalogue: Catalogue): Edition | string {
  const named = editionNamed(name, catalogue);
  if (!named.ok) return named.message;
  return named.edition.isListed ? named.edition : `No pack lists the clauses of ${named.edition.name}.`;
}

/** What the columns show; a message where one of them cannot be understood. Without `editions`, those in scope. */
function readColumns(
  columns: readonly string[],
  catalogue: Catalogue,
): Pick<MatrixLayout, 'editions' | 'documents'> | string {
  let documents: DocumentColumns = 'none';
  const named: Edition[] = [];
  for (const column of columns) {
    if (column === 'editions') continue;
    if (column === 'places' || column === 'documents' || column === 'folders') {
      if (documents !== 'none' && documents !== column)
        return `A matrix shows documents in one way; take ${documents} or ${column}.`;
      documents = column;
    } else if (/\d/.test(column)) {
      const edition = listedEdition(column, catalogue);
      if (typeof edition === 'string') return edition;
      named.push(edition);
    } else {
      const words = columnWords.join(', ');
      return `“${column}” is no column. A column is an edition, or one of ${words}.${didYouMean(column, columnWords)}`;
    }
  }
  return { editions: columns.includes('editions') ? undefined : named, documents };
}

/** The states of those names; a message where there is no such state. */
function readStates(states: readonly string[]): readonly CoverageStatus[] | string {
  const found: CoverageStatus[] = [];
  for (const state of states) {
    const known = coverageStatuses.find(status => status === state);
    if (known === undefined) {
      const words = coverageStatuses.join(', ');
      return `“${state}” is no state. There are ${words}.${didYouMean(state, coverageStatuses)}`;
    }
    found.push(known);
  }
  return found;
}

/** The words in a list: `covered, not covered`. Nothing between two commas is nothing. */
export const wordsOf = (list: string): readonly string[] =>
  list.split(',').flatMap(word => oneLine(word) || []);

// ` lead="ISO 9001:2015"`, ` state='not covered'`
const setting = /\s+([a-z]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y;

export type MarkerSettingsResult =
  | { readonly ok: true; readonly settings: MatrixSettings }
  | { readonly ok: false; readonly message: string };

const settingNames = ['lead', 'columns', 'state', 'clauses'];

/** Reads the settings in the marker of a matrix: `crossclause-matrix lead="ISO 9001:2015" state="not covered"`. */
export function readMarkerSettings(text: string): MarkerSettingsResult {
  const values = new Map<string, string>();
  let at = 'crossclause-matrix'.length;
  const end = text.trimEnd().length;
  while (at < end) {
    const found = matchFrom(setting, text, at);
    if (!found) {
      const rest = text.slice(at, end).trim();
      return { ok: false, message: `“${rest}” is no setting; expected, for example, lead="ISO 9001:2015".` };
    }
    const [whole, name = '', double, single] = found;
    if (!settingNames.includes(name)) {
      const message = `A matrix has no setting “${name}”. There are ${settingNames.join(', ')}.`;
      return { ok: false, message: message + didYouMean(name, settingNames) };
    }
    if (values.has(name)) return { ok: false, message: `The setting “${name}” stands here twice.` };
    values.set(name, double ?? single ?? '');
    at += whole.length;
  }
  const list = (name: string) => {
    const value = values.get(name);
    return value === undefined ? undefined : wordsOf(value);
  };
  return {
    ok: true,
    settings: {
      lead: values.get('lead'),
      columns: list('columns'),
      states: list('state'),
      clauses: values.get('clauses'),
    },
  };
}

/** The marker that asks for a matrix: `<!-- crossclause-matrix lead="ISO 9001:2015" -->`. */
export function writeMarker({ lead, columns, states, clauses }: MatrixSettings): string {
  const values = [
    ['lead', lead],
    ['columns', columns?.join(', ')],
    ['state', states?.join(', ')],
    ['clauses', clauses],
  ];
  const written = values.map(([name, value]) => (value === undefined ? '' : ` ${name}="${value}"`));
  return `<!-- crossclause-matrix${written.join('')} -->`;
}
