import type { ClauseKnowledge } from '../references/knowledge.ts';
import type { ListMark } from '../references/mark.ts';
import { once } from '../text/once.ts';
import type { Column } from './column.ts';
import { isAtStart, isDeep } from './evidence.ts';
import { areOnlyControls, isInAnyEditionIfListed } from './known-clauses.ts';
import type { Passage } from './passage.ts';
import { isOfGuidance } from './standard-facts.ts';

// What the cells of a column, taken together, say of a standard.

/** `Column.holdsMostly`: half of the numbers that begin cells, and the ends of their ranges, are none that the standard lacks. */
export function holdingMostly(
  cells: readonly Passage[],
  areCalledClauses: boolean,
  knowledge: ClauseKnowledge,
): Column['holdsMostly'] {
  const lists = once(() =>
    cells.flatMap(passage =>
      passage.reading.bindings
        .slice(0, 1)
        .flatMap(({ list }) => (isAtStart(passage, list) ? [withEnds(list)] : [])),
    ),
  );
  return oncePerEdition(named => {
    // `12.4.1`, a control of 2013, may be called a clause; `8.4` as a control of 2022 hardly is.
    const isControl = (list: ListMark): boolean =>
      areCalledClauses && !isDeep(list) && areOnlyControls(list, named.standard, knowledge);
    const mayHave = (list: ListMark): boolean =>
      isInAnyEditionIfListed(named, list, knowledge) !== false && !isControl(list);
    return lists().filter(mayHave).length * 2 >= lists().length;
  });
}

/** Remembers what all cells of a column say of a standard, since each of them asks. */
function oncePerEdition(compute: Column['holdsMostly']): Column['holdsMostly'] {
  const known = new Map<string, boolean>();
  return named => {
    const key = `${named.standard}:${named.edition ?? ''}`;
    const answer = known.get(key) ?? compute(named);
    known.set(key, answer);
    return answer;
  };
}

// Fewer ranges may be anything.
const fewestChapters = 2;

/** `Column.holdsChapters`, in the edition that is named, or else the newest. */
export function holdingChapters(
  cells: readonly Passage[],
  knowledge: ClauseKnowledge,
): Column['holdsChapters'] {
  const chapters = once(() => cells.filter(({ text }) => /\d\.\d/.test(text)).map(chapterIn));
  return oncePerEdition(({ standard, edition }) => {
    const year = edition ?? knowledge.editions(standard)?.at(-1);
    const has = (number: string): boolean =>
      isOfGuidance(standard, year, number) ?? knowledge.hasClause(standard, year ?? '', number) === true;
    const isAllOf = (chapter: string, last: number): boolean =>
      has(`${chapter}.1`) && has(`${chapter}.${last}`) && !has(`${chapter}.${last + 1}`);
    const isWhole = (found: Chapter | undefined): boolean =>
      found !== undefined &&
      (isAllOf(found.chapter, found.last) || isAllOf(`A.${found.chapter}`, found.last));
    return chapters().length >= fewestChapters && chapters().every(isWhole);
  });
}

interface Chapter {
  readonly chapter: string;
  readonly last: number;
}

// `5.1–5.37`.
const rangeFromFirst = /^\s*(\d{1,2})\.1\s*[-–—]\s*(\d{1,2})\.(\d{1,2})\s*$/u;

/** The chapter that a cell may be all of: 5, up to 37, of `5.1–5.37`; undefined where the cell is anything else. */
function chapterIn({ text }: Passage): Chapter | undefined {
  const [, chapter, again, last] = rangeFromFirst.exec(text) ?? [];
  return chapter !== undefined && chapter === again ? { chapter, last: Number(last) } : undefined;
}

/** A list with the other ends of its ranges as entries. */
const withEnds = (list: ListMark): ListMark => ({
  ...list,
  entries: list.entries.flatMap(entry => (entry.to ? [entry, { ...entry, number: entry.to }] : [entry])),
});
