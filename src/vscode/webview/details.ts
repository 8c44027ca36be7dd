import {
  filled,
  type Matrix,
  type MatrixCounterpart,
  type MatrixEdition,
  type MatrixPlace,
  type MatrixRow,
  sourceName,
} from '../../core/index.ts';
import { type Column, placesIn } from './arrange.ts';
import { button } from './button.ts';
import { cellOf, clauseName, counterpartWords, headOf } from './cells.ts';
import type { ToPanel } from './messages.ts';
import type { Words } from './words.ts';

/** All that is known of one cell, with ways from there. */
export function detailsOf(
  { matrix, row, column }: { readonly matrix: Matrix; readonly row: MatrixRow; readonly column: Column },
  words: Words,
  send: (message: ToPanel) => void,
): readonly HTMLElement[] {
  const context = { documents: matrix.documents, words, send };
  const title = element('h2', clauseName(row));
  const showClause = (edition: MatrixEdition, clause: string, text: string) =>
    link(text, () =>
      send({
        kind: 'show-clause',
        address: { standard: edition.standard, edition: edition.edition, clause },
      }),
    );
  const coverage = element(
    'p',
    [row.status === null ? words.asksForNothing : words.statuses[row.status], row.justification]
      .filter(Boolean)
      .join(': '),
  );

  switch (column.kind) {
    case 'clause':
    case 'coverage':
      return [
        title,
        coverage,
        paragraph(showClause(matrix.lead, row.clause, words.showInView)),
        ...placesList(
          row.citing.flatMap(({ places }) => places),
          { ...context, namesDocuments: true },
        ),
      ];
    case 'edition': {
      const edition = matrix.editions[column.index] as MatrixEdition;
      const cell = row.cells[column.index];
      title.textContent = `${clauseName(row)} – ${edition.name}`;
      if (cell?.answer !== 'counterparts') {
        return [title, element('p', cell?.answer === 'none' ? words.relations.none : words.noRow)];
      }
      const list = document.createElement('ul');
      for (const counterpart of cell.counterparts) {
        const item = document.createElement('li');
        item.append(showClause(edition, counterpart.clause, counterpartWords(counterpart, words)));
        for (const line of sourcesOf(counterpart, words)) item.append(element('div', line));
        list.append(item);
      }
      return [title, list];
    }
    case 'documents': {
      title.textContent = `${clauseName(row)} – ${headOf(column, matrix, words)}`;
      const places = placesIn(row, column.index);
      const hasSeveral = (matrix.columns[column.index]?.documents.length ?? 0) > 1;
      return [
        title,
        element('p', cellOf(row, column, words).label),
        ...placesList(places, { ...context, namesDocuments: hasSeveral }),
      ];
    }
  }
}

/** What a list of places is made with. */
interface PlacesContext {
  readonly documents: Matrix['documents'];
  readonly words: Words;
  readonly send: (message: ToPanel) => void;
  /** Each place says in which document it is. */
  readonly namesDocuments: boolean;
}

/** More would be a list that nobody reads. */
const mostPlaces = 200;

/** Places as ways to them; nothing where there is none. */
function placesList(
  places: readonly MatrixPlace[],
  { documents, words, send, namesDocuments }: PlacesContext,
): readonly HTMLElement[] {
  if (places.length === 0) return [];
  const list = document.createElement('ul');
  for (const place of places.slice(0, mostPlaces)) {
    const { uri, name } = documents[place.document] ?? { uri: '', name: '' };
    const text = [
      namesDocuments ? name : '',
      place.headings.at(-1) ?? words.beforeHeading,
      filled(words.line, place.line + 1),
    ];
    const item = document.createElement('li');
    item.append(link(text.filter(Boolean).join(' · '), () => send({ kind: 'open', uri, span: place.span })));
    list.append(item);
  }
  return [list];
}

function sourcesOf({ sources, path }: MatrixCounterpart, words: Words): readonly string[] {
  const lines = sources.map(sourceName);
  if (path) {
    const steps = path.map(({ name, clause }) => `${name} ${clause}`);
    lines.push(filled(words.path, steps.join(' → ')));
  }
  return lines;
}

function element(name: 'h2' | 'p' | 'div', text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

function paragraph(...inside: readonly HTMLElement[]): HTMLElement {
  const made = document.createElement('p');
  made.append(...inside);
  return made;
}

function link(text: string, pressed: () => void): HTMLButtonElement {
  const made = button(text, pressed);
  made.className = 'link';
  return made;
}
