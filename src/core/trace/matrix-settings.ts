import { didYouMean } from '../catalogue/did-you-mean.ts';
import type { Edition } from '../catalogue/types.ts';
import { editionNamed } from '../config/named-edition.ts';
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
  const listed = (name: string): Edition | string => {
    const named = editionNamed(name, catalogue);
    if (!named.ok) return named.message;
    return named.edition.isListed ? named.edition : `No pack lists the clauses of ${named.edition.name}.`;
  };

  const lead = settings.lead === undefined ? undefined : listed(settings.lead);
  if (typeof lead === 'string') return refuse(lead);

  let editions: Edition[] | undefined;
  let documents: DocumentColumns = usual;
  if (settings.columns !== undefined) {
    documents = 'none';
    const named: Edition[] = [];
    let isScope = false;
    for (const column of settings.columns) {
      if (column === 'editions') isScope = true;
      else if (column === 'places' || column === 'documents' || column === 'folders') {
        if (documents !== 'none' && documents !== column) {
          return refuse(`A matrix shows documents in one way; take ${documents} or ${column}.`);
        }
        documents = column;
      } else if (/\d/.test(column)) {
        const edition = listed(column);
        if (typeof edition === 'string') return refuse(edition);
        named.push(edition);
      } else {
        const words = columnWords.join(', ');
        return refuse(
          `“${column}” is no column. A column is an edition, or one of ${words}.${didYouMean(column, columnWords)}`,
        );
      }
    }
    editions = isScope ? undefined : named;
  }

  const states: CoverageStatus[] = [];
  for (const state of settings.states ?? []) {
    const known = coverageStatuses.find(status => status === state);
    if (known === undefined) {
      const words = coverageStatuses.join(', ');
      return refuse(`“${state}” is no state. There are ${words}.${didYouMean(state, coverageStatuses)}`);
    }
    states.push(known);
  }

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
  return {
    ok: true,
    layout: {
      lead,
      editions,
      documents,
      statuses: settings.states === undefined ? undefined : states,
      showsAllClauses: clauses === 'all',
      groupsByFolder: documents === 'folders',
    },
  };
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
    setting.lastIndex = at;
    const found = setting.exec(text);
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
