import { nameOfEdition } from '../catalogue/catalogue.ts';
import { differenceWords } from '../catalogue/difference-words.ts';
import { listTerm } from '../catalogue/listing.ts';
import type { Catalogue, ComparedTerm, Term, TermEntry } from '../catalogue/types.ts';
import { sourceName } from '../correlations/source-name.ts';
import { printable } from '../text/display-width.ts';
import { asJson } from './json.ts';
import { packName } from './pack-name.ts';
import type { Paint } from './paint.ts';
import { aligned } from './text.ts';

/** For people: each row with the entries of its editions, how closely they agree, and who says so. */
export const termsAsText = (rows: readonly Term[], paint: Paint, catalogue: Catalogue): string =>
  rows.map(row => termAsText(row, paint, catalogue)).join('\n');

function termAsText(row: Term, paint: Paint, catalogue: Catalogue): string {
  const draft = row.basis === 'draft' ? ` ${paint.warning('[draft]')}` : '';
  const entries = [
    [nameOfEdition(row, catalogue), row.entry ?? 'not defined'],
    ...row.compared.flatMap(other => {
      const notes = [
        other.note ?? [],
        other.see.length > 0 ? `See ${other.see.map(entryWords).join('; ')}.` : [],
      ].flat();
      return [
        [nameOfEdition(other, catalogue), comparedWords(other)],
        ...notes.map(words => ['', printable(words)]),
      ];
    }),
    ...(row.note === undefined ? [] : [['note', printable(row.note)]]),
    ['source', sourceWords(row)],
    ['pack', row.packs.map(packName).join('; ')],
  ];
  return `${paint.strong(printable(row.term))}${draft}\n${aligned(entries, '  ')}`;
}

/** `3.12.7: different`, `3.7 availability: another headword`; without a number `not defined`, also `…, and used in another sense`. */
function comparedWords({ entry, term, difference }: ComparedTerm): string {
  if (entry === undefined) return differenceWords[difference];
  const headword = term === undefined ? '' : ` ${printable(term)}`;
  return difference === 'not-defined'
    ? `${entry}${headword}`
    : `${entry}${headword}: ${differenceWords[difference]}`;
}

const entryWords = ({ entry, term }: TermEntry): string => `${entry} ${printable(term)}`;

const sourceWords = ({ source }: Term): string => printable(sourceName(source));

/** For people: a line a row, its entry and what the other editions have. */
export const termsAsList = (rows: readonly Term[], catalogue: Catalogue): string =>
  aligned(
    rows.map(row => [
      printable(row.term),
      `${nameOfEdition(row, catalogue)} ${row.entry ?? 'not defined'}`,
      row.compared.map(other => `${nameOfEdition(other, catalogue)} ${comparedWords(other)}`).join('; '),
    ]),
  );

/** `crossclause terms --format json`: the rows as `catalogue` prints them under `terms`. */
export const termsAsJson = (rows: readonly Term[]): string => asJson(rows.map(listTerm));
