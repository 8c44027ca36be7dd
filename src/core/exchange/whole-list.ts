import { ancestorsOf } from '../catalogue/clause-number.ts';
import { compareNumbers } from '../references/clause-number.ts';
import type { Span } from '../text/span.ts';
import type { ImportTrouble, StandardClause } from './imported.ts';

/** A clause as another format lists it, and where. */
export interface ListedClause {
  readonly clause: StandardClause;
  readonly span: Span;
}

export interface WholeList {
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
  for (const { clause, span } of [...known.values()]) {
    for (const number of ancestorsOf(clause.number)) {
      if (known.has(number)) continue;
      known.set(number, { clause: { number }, span });
      const message = `Clause ${clause.number} stands without ${number}, which is added without a title.`;
      troubles.push({ severity: 'info', message, span });
    }
  }
  const clauses = [...known.values()].sort((a, b) => compareNumbers(a.clause.number, b.clause.number));
  return { clauses, troubles };
}
