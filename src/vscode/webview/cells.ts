import {
  type CoverageStatus,
  filled,
  type Matrix,
  type MatrixCounterpart,
  type MatrixEdition,
  type MatrixRow,
  type Relation,
} from '../../core/index.ts';
import { type Column, placesIn, urgency } from './arrange.ts';
import type { Words } from './words.ts';

/** A cell as it is shown and as it is read out. */
interface CellText {
  readonly text: string;
  /** What a screen reader says; whole words. */
  readonly label: string;
  /** How warm it is: a state, or how often the clause is cited. */
  readonly heat: CoverageStatus | 'once' | 'twice' | 'often' | undefined;
}

/** A shape for each state, so that none is told by colour alone. */
export const shapes: Readonly<Record<CoverageStatus, string>> = {
  covered: '●',
  'partly covered': '◐',
  'not covered': '○',
  excluded: '⊘',
};

/** How close a counterpart is, as a sign before its number; the details say it in words. */
const signs: Readonly<Record<Relation, string>> = {
  identical: '=',
  similar: '≈',
  subset: '⊂',
  superset: '⊃',
  partial: '∩',
  related: '~',
  none: '–',
};

/** `8.7.3 Information security management`; the number alone where the clause has no title. */
export const clauseName = ({ clause, title }: { clause: string; title: string | null }): string =>
  title === null ? clause : `${clause} ${title}`;

/** What the head of a column says. */
export function headOf(column: Column, matrix: Matrix, words: Words): string {
  switch (column.kind) {
    case 'clause':
      return matrix.lead.name;
    case 'coverage':
      return words.coverage;
    case 'edition':
      return (matrix.editions[column.index] as MatrixEdition).name;
    case 'documents':
      return matrix.columns[column.index]?.name || words.noFolder;
  }
}

/** What the cell of a row in a column says. */
export function cellOf(row: MatrixRow, column: Column, words: Words): CellText {
  switch (column.kind) {
    case 'clause':
      return { text: clauseName(row), label: clauseName(row), heat: undefined };
    case 'coverage': {
      if (row.status === null) return { text: '', label: words.asksForNothing, heat: undefined };
      const word = words.statuses[row.status];
      return { text: `${shapes[row.status]} ${word}`, label: word, heat: row.status };
    }
    case 'edition': {
      const cell = row.cells[column.index];
      if (!cell || cell.answer === 'no-row') return { text: '', label: words.noRow, heat: undefined };
      if (cell.answer === 'none') return { text: signs.none, label: words.relations.none, heat: undefined };
      const text = cell.counterparts.map(
        ({ clause, relation, basis, status }) =>
          `${status ? shapes[status] : ''} ${signs[relation]} ${clause}${basis === 'published' ? '' : '*'}`,
      );
      const label = cell.counterparts.map(counterpart => counterpartWords(counterpart, words));
      return { text: text.join('  '), label: label.join('; '), heat: worst(cell.counterparts) };
    }
    case 'documents': {
      const count = placesIn(row, column.index).length;
      if (count === 0) return { text: '', label: words.notCited, heat: undefined };
      return {
        text: String(count),
        label: count === 1 ? words.citedOnce : filled(words.citedTimes, count),
        heat: count === 1 ? 'once' : count === 2 ? 'twice' : 'often',
      };
    }
  }
}

/** `8.4 Control of …, similar requirements, published, covered`; with whose row it is, where the clause has none of its own. */
export const counterpartWords = (counterpart: MatrixCounterpart, words: Words): string =>
  [
    clauseName(counterpart),
    words.relations[counterpart.relation],
    words.bases[counterpart.basis],
    counterpart.status && words.statuses[counterpart.status],
    counterpart.inheritedFrom && filled(words.inherited, counterpart.inheritedFrom),
  ]
    .filter(Boolean)
    .join(', ');

/** The state that needs a look most; undefined where no counterpart asks for anything. */
const worst = (counterparts: readonly MatrixCounterpart[]): CoverageStatus | undefined =>
  urgency.find(state => counterparts.some(({ status }) => status === state)) ?? undefined;

/** What the signs in the cells mean. */
export const legendOf = (words: Words): string =>
  [
    ...(Object.keys(signs) as Relation[]).map(relation => `${signs[relation]} ${words.relations[relation]}`),
    `* ${words.notPublished}`,
  ].join(' · ');
