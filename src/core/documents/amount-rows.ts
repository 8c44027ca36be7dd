import type { ListMark } from '../references/mark.ts';
import type { Column } from './column.ts';
import type { Passage } from './passage.ts';

// `Score`, `Anzahl`, `Total général`, `合計`.
const amountWords =
  /(?:scores?|weights?|counts?|numbers?|totals?|sum|average|mean|coverage|maturity|ratings?|costs?|days|hours|effort|anzahl|summe|gesamt|gewicht(?:ung)?|punkte|bewertung|puntaje|puntuaci[óo]n|peso|nota|(?:annex\sa\s)?themes|total g[ée]n[ée]ral|moyenne|totale|media|合計|点数|得点)(?!\p{L})/u
    .source;
// `Overall `, `Max `.
const statisticInFront = '(?:(?:overall|total|average|mean|max|min)\\s)?';
// `| Score | 8.5 | 7.2 |`, `| Total | 12 | 4 |`, `| Annex A themes | 4 (organizational, …) |`, `| Number of reports | 12 |`.
const amountRow = new RegExp(`^${statisticInFront}${amountWords}`, 'iu');
// The same where it says nothing else: `Total score (weighted)`.
const bareAmountRow = new RegExp(
  `^${statisticInFront}${amountWords}(?:\\s${amountWords})*\\s*(?:[^\\p{L}\\s].*)?$`,
  'iu',
);
// `Average time of an answer`.
const statisticRow = /^(?:overall|average|mean|max|min|moyenne|media)\s/iu;

/**
 * Whether the head of a row calls a number in it an amount. `Bewertung der Leistung` and `Total quality management` are titles of
 * clauses or the like before a number with a dot, or where the head of the column speaks of clauses.
 */
export function isAmountOfRow(
  head: Passage | undefined,
  { entries }: ListMark,
  column: Column | undefined,
): boolean {
  const text = head?.text.trim() ?? '';
  if (!amountRow.test(text)) return false;
  if (bareAmountRow.test(text)) return true;
  if (column?.frame().speaksOfClauses) return false;
  return statisticRow.test(text) || entries.some(({ number }) => !number.isDotted);
}
