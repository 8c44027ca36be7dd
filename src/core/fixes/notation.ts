import { editionName } from '../catalogue/edition-name.ts';
import type { ClauseAddress } from '../catalogue/types.ts';
import type { Notation } from '../config/config.ts';
import type { Cell, Document } from '../documents/document.ts';
import { perDocument } from '../documents/per-document.ts';
import { isCode } from '../references/clause-number.ts';
import type { Place, Reference } from '../references/reference.ts';
import { clauseWords, sectionWords } from '../references/words.ts';
import { groupBy } from '../text/group-by.ts';
import { textAt } from '../text/span.ts';
import {
  type ClauseWord,
  clauseWordAt,
  clauseWordIn,
  clauseWordOfLanguage,
  englishClause,
  wordBeforeNumber,
} from './clause-words.ts';

type Separator = Notation['separator'];

/** How a reference is written at one place of a document. */
export interface Writing extends Notation {
  readonly word: ClauseWord;
  /** A comma stands before the word: `ISO 9001:2015, clause 8.4`. */
  readonly hasComma: boolean;
}

/** What stands between a designation and its clause: ` `, `, `, `, clause `, ` § `. */
const separators: readonly (readonly [Separator, RegExp])[] = [
  ['blank', /^\s+$/],
  ['comma', /^\s*,\s*$/],
  ['section-sign', /^,?\s*§\s*$/],
  ['clause', new RegExp(`^\\s*,?\\s*(?:${clauseWords}|${sectionWords})\\s*$`, 'iu')],
];

type Habit = Omit<Writing, 'word'>;

/** How the document itself writes most of its references; a blank where it writes none, or as many one way as another. */
const habitOf = perDocument(
  ({ text, references }): Habit =>
    habitIn(
      references.flatMap(({ standardSpan, clause, clauseSpan }) =>
        standardSpan && clause !== undefined && clauseSpan.start - standardSpan.end <= 24
          ? text.slice(standardSpan.end, clauseSpan.start)
          : [],
      ),
    ),
);

/** What most of these have that stand between designations and clauses. */
function habitIn(gaps: readonly string[]): Habit {
  const counts = new Map<Separator, number>([['blank', 0]]);
  let commas = 0;
  for (const gap of gaps) {
    const separator = separators.find(([, pattern]) => pattern.test(gap))?.[0];
    if (separator) counts.set(separator, (counts.get(separator) ?? 0) + 1);
    if (separator === 'clause') commas += /^\s*,/.test(gap) ? 1 : -1;
  }
  const [separator] = [...counts].reduce((most, entry) => (entry[1] > most[1] ? entry : most));
  return { separator, hasComma: commas >= 0 };
}

/** The same for the cells of each column: below a head that names the standard, numbers have a word before them or none. */
const habitsOfColumns = perDocument(({ text, references, tables }) => {
  const below = references.flatMap((reference, index) => {
    const { clause, group, place } = reference;
    const isFirst = references[index - 1]?.group !== group;
    return clause !== undefined && isFirst && isBelowHead(place) ? { ...reference, place } : [];
  });
  return new Map(
    [...groupBy(below, ({ place }) => columnOf(place))].map(([column, cited]) => {
      const [{ place }] = cited as [InCell];
      const gaps = cited.map(gapBefore);
      const head = cellAt({ ...place, row: 0 });
      const [word] = [...gaps, head ? textAt(text, head.span) : ''].flatMap(
        words => clauseWordIn(words) ?? [],
      );
      return [column, { ...habitIn(gaps), ...(word && { word }) }];
    }),
  );

  function gapBefore({ place, standardSpan, clauseSpan: { start } }: InCell): string {
    if (standardSpan && standardSpan.end <= start) return text.slice(standardSpan.end, start);
    const word = wordBeforeNumber(text, cellAt(place)?.span.start ?? start, start);
    return word ? text.slice(word.start, start) : ' ';
  }

  function cellAt({ table, row, column }: CellPlace): Cell | undefined {
    return tables[table]?.rows[row]?.[column];
  }
});

type CellPlace = Extract<Place, { readonly kind: 'cell' }>;
type InCell = Reference & { readonly place: CellPlace };

const isBelowHead = (place: Place): place is CellPlace => place.kind === 'cell' && place.row > 0;

const columnOf = ({ table, column }: CellPlace): string => `${table} ${column}`;

/**
 * How a reference is written at an offset: as the house wants it, else as the document does; with the word for clauses that
 * the section has, or the document.
 */
export function writingAt(document: Document, offset: number, house: Notation | undefined): Writing {
  const met = clauseWordAt(document, offset);
  // A sign is no word, which this house wants.
  const word = house?.separator === 'clause' && met?.one === '§' ? undefined : met;
  if (house)
    return {
      ...house,
      hasComma: true,
      word: word ?? (house.separator === 'clause' ? englishClause : clauseWordOfLanguage(document)),
    };
  return { ...habitOf(document), word: word ?? clauseWordOfLanguage(document) };
}

/** How a reference is written beside another one: as `writingAt` has it, but in a cell as its column writes its own. */
export function writingBeside(
  document: Document,
  { span, place }: Pick<Reference, 'span' | 'place'>,
  house: Notation | undefined,
): Writing {
  const writing = writingAt(document, span.start, house);
  if (house || !isBelowHead(place)) return writing;
  return { ...writing, ...habitsOfColumns(document).get(columnOf(place)) };
}

/**
 * A reference in a notation: `ISO 9001:2015 8.4`, `ISO 9001:2015, clause 8.4`. A whole number keeps its word
 * where only a blank or a comma would stand, since `ISO 9001:2015, 8` could be a quantity. `isList`: further clauses follow.
 * `designation` is what the edition is called: `ISO 9001:2015`, `PCI DSS v4.0`.
 */
export function writeReference(
  { designation, clause }: { readonly designation: string; readonly clause: string },
  notation: Notation | Writing,
  isList = false,
): string {
  const { separator, word, hasComma }: Writing = { word: englishClause, hasComma: true, ...notation };
  const comma = separator === 'comma' || (separator !== 'blank' && hasComma) ? ',' : '';
  if (clause === 'A') return `${designation}${comma} ${word.annex} A`;
  const number = wordedClause(clause, word, isList);
  switch (separator) {
    case 'blank':
    case 'comma':
      return `${designation}${comma} ${/[.(]/.test(clause) ? clause : number}`;
    case 'clause':
      return `${designation}${comma} ${number}`;
    case 'section-sign':
      return `${designation} ${isCode(clause) ? '' : isList ? '§§ ' : '§ '}${clause}`;
  }
}

/** `ISO 9001:2015`, or `ISO 9001` without an edition. */
export const designationOf = ({
  standard,
  edition,
}: Pick<ClauseAddress, 'standard'> & { readonly edition: string | undefined }): string =>
  edition === undefined ? standard : editionName({ standard, edition });

/** `clause 8`, `Abschnitt 8.4`, `control A.5.24`, `箇条8`; `isList`: further clauses follow. */
export function wordedClause(clause: string, { one, several, control }: ClauseWord, isList = false): string {
  const isControl = clause.startsWith('A.');
  if ((isControl && !control) || isCode(clause)) return clause;
  const word = isControl && control ? control : { one, several };
  const written = isList ? word.several : word.one;
  return `${written}${/\p{Script=Han}$|\p{Script=Hangul}$/u.test(written) ? '' : ' '}${clause}`;
}
