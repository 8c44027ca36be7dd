import { nameOfEdition } from '../catalogue/catalogue.ts';
import type { Catalogue, ClauseAddress } from '../catalogue/types.ts';
import type { Finding } from '../rules/rule.ts';
import { type Titled, titled, worded } from '../text/said.ts';
import type { Span } from '../text/span.ts';

/** That an author can have the config exclude a clause. */
export interface ExcludeAction extends Titled {
  readonly clause: ClauseAddress;
  /** The justification to propose; empty where the text gives none. */
  readonly justification: string;
  readonly finding: Finding;
}

/** What can be excluded at a range of the text: each clause that a finding there says the config does not exclude. */
export const excludeActionsAt = (
  { start, end }: Span,
  findings: readonly Finding[],
  catalogue: Catalogue,
): readonly ExcludeAction[] =>
  findings.flatMap(finding => {
    const { span, excludable } = finding;
    if (!excludable || span.start > end || start > span.end) return [];
    const { clause, justification } = excludable;
    const name = `${nameOfEdition(clause, catalogue)} ${clause.clause}`;
    return [{ ...titled(worded('Exclude {0} with a justification…', name)), clause, justification, finding }];
  });
