import type { Catalogue, Edition } from '../catalogue/types.ts';
import type { Config } from '../config/config.ts';
import type { Reference } from '../references/reference.ts';
import { groupBy } from '../text/group-by.ts';
import type { Document } from './document.ts';
import { perDocument } from './per-document.ts';

/**
 * The edition a reference means. `how`: its year is `stated` with the reference or in its context, be it by an adoption;
 * the edition in `scope`; the only one that the `document` dates elsewhere; the `latest` whose clauses a pack lists, and not
 * as a draft where there is another. `edition` is undefined where no pack has what is meant.
 */
export interface ResolvedEdition {
  readonly edition: Edition | undefined;
  readonly how: 'stated' | 'scope' | 'document' | 'latest';
}

/** Answers for one document which edition each of its references means; reads the document once. */
export function editionResolver(
  document: Document,
  config: Pick<Config, 'standards'>,
  catalogue: Catalogue,
): (reference: Pick<Reference, 'standard' | 'edition'>) => ResolvedEdition {
  const undated = new Map<string, ResolvedEdition>();

  return ({ standard, edition }) => {
    if (edition !== undefined) return { edition: catalogue.edition(standard, edition), how: 'stated' };
    let resolved = undated.get(standard);
    if (resolved === undefined) {
      resolved = resolveUndated(standard, document, config, catalogue);
      undated.set(standard, resolved);
    }
    return resolved;
  };
}

/** The edition that one reference means; for all references of a document `editionResolver` is cheaper. */
export const resolveEdition = (
  reference: Pick<Reference, 'standard' | 'edition'>,
  document: Document,
  config: Pick<Config, 'standards'>,
  catalogue: Catalogue,
): ResolvedEdition => editionResolver(document, config, catalogue)(reference);

function resolveUndated(
  standard: string,
  document: Document,
  config: Pick<Config, 'standards'>,
  catalogue: Catalogue,
): ResolvedEdition {
  const inScope = config.standards.find(entry => entry.standard === standard);
  if (inScope) return { edition: catalogue.edition(standard, inScope.edition), how: 'scope' };

  const years = yearsStated(document).get(standard) ?? new Set();
  const [year] = years;
  if (year !== undefined && years.size === 1) {
    return { edition: catalogue.edition(standard, year), how: 'document' };
  }
  const listed = catalogue.editionsOf(standard).filter(({ isListed }) => isListed);
  return { edition: listed.findLast(({ isDraft }) => !isDraft) ?? listed.at(-1), how: 'latest' };
}

/** The years that a document states for each standard. */
const yearsStated = perDocument(({ references }): ReadonlyMap<string, ReadonlySet<string>> => {
  const byStandard = groupBy(references, ({ standard }) => standard);
  return new Map(
    [...byStandard].map(([standard, group]) => [
      standard,
      new Set(group.flatMap(({ edition }) => edition ?? [])),
    ]),
  );
});
