import { parentWanted } from '../catalogue/clause-number.ts';
import { compareNumbers, isCounted } from '../references/clause-number.ts';
import type { Span } from '../text/span.ts';
import type { ImportTrouble, StandardClause } from './imported.ts';

/** A clause as another format lists it, and where. */
export interface ListedClause {
  readonly clause: StandardClause;
  readonly span: Span;
}

interface WholeList {
  readonly clauses: readonly ListedClause[];
  readonly troubles: readonly ImportTrouble[];
}

/**
 * Clauses as a pack wants them: in the order of the standard, each once, after its parent. A parent that is missing is
 * added without a title, and told; of a number that stands twice the first counts.
 */
export function wholeList(listed: readonly ListedClause[]): WholeList {
  const troubles: ImportTrouble[] = [];
  const known = new Map<string, ListedClause>();
  for (const entry of listed) {
    const { number } = entry.clause;
    if (known.has(number)) {
      const message = `Clause ${number} stands here twice. The first one counts.`;
      troubles.push({ severity: 'error', message, span: entry.span });
    } else known.set(number, entry);
  }
  const clauses: ListedClause[] = [];
  for (const entry of [...known.values()]) {
    const { clause, span } = entry;
    for (const number of wantedAbove(clause.number)) {
      if (known.has(number)) continue;
      const parent = { clause: { number }, span };
      known.set(number, parent);
      clauses.push(parent);
      const message = `Clause ${clause.number} stands without ${number}, which is added without a title.`;
      troubles.push({ severity: 'info', message, span });
    }
    clauses.push(entry);
  }
  // Only numbers tell their order; a catalogue of codes has one of its own.
  if (clauses.every(({ clause }) => isCounted(clause.number)))
    clauses.sort((a, b) => compareNumbers(a.clause.number, b.clause.number));
  return { clauses, troubles };
}

/** The numbers that a list must have above one, from the top: `8`, `8.7` for `8.7.3`. */
function wantedAbove(number: string): readonly string[] {
  const wanted: string[] = [];
  for (let above = parentWanted(number); above !== undefined; above = parentWanted(above))
    wanted.unshift(above);
  return wanted;
}
