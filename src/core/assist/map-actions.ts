import { nameOfEdition } from '../catalogue/catalogue.ts';
import type { EditionAddress } from '../catalogue/edition-name.ts';
import { editionName } from '../catalogue/edition-name.ts';
import type { Catalogue, ClauseAddress } from '../catalogue/types.ts';
import type { Finding } from '../rules/rule.ts';
import { type Titled, titled, worded } from '../text/said.ts';
import type { Span } from '../text/span.ts';

/** That an author can set down in a pack of the project what answers to a clause. */
export interface MapAction extends Titled {
  readonly from: ClauseAddress;
  readonly to: EditionAddress;
  readonly findings: readonly Finding[];
}

/** What can be mapped at a range of the text: each clause and edition that a finding there misses a row for, once. */
export function mapActionsAt(
  { start, end }: Span,
  findings: readonly Finding[],
  catalogue: Catalogue,
): readonly MapAction[] {
  const actions = new Map<string, MapAction>();
  for (const finding of findings) {
    const { span, mappable } = finding;
    if (!mappable || span.start > end || start > span.end) continue;
    const { from, to } = mappable;
    const called = titled(worded('Map {0} to a clause of {1}…', from.clause, nameOfEdition(to, catalogue)));
    const key = `${editionName(from)} ${called.title}`;
    actions.set(key, { ...called, from, to, findings: [...(actions.get(key)?.findings ?? []), finding] });
  }
  return [...actions.values()];
}
