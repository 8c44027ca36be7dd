import { editionAddress } from '../catalogue/clause-address.ts';
import type { Edition } from '../catalogue/types.ts';
import type { Config } from '../config/config.ts';
import { isInScope } from '../config/editions-in-scope.ts';
import { datingOf } from '../fixes/dating.ts';
import { listed } from '../text/listed.ts';
import { textAt } from '../text/span.ts';
import type { Rule } from './rule.ts';

/** `prEN ISO 9001:2025`: adoptions, and drafts of them, carry years of their own. */
const isAdoption = (designation: string): boolean => /^(?!ISO|IEC)\p{L}/iu.test(designation);

/** `ISO 9001:2016`, `ISO 9001 (v2016)`, `PCI DSS Rev. 9`; in `ISO 9001 (2024)` or `ISO 9001-2024` the year may be that of an audit. */
const isYearOfEdition = /(?::|\bv\.?|version|rev(?:ision|\.)?|edition|ausgabe)\s*$/i;

/** The standard is known and has no edition of that year; a standard nobody has a pack of is `unknown-standard`'s business. */
export const unknownEdition: Rule = {
  id: 'unknown-edition',
  summary: 'The standard has no such edition',
  severity: 'warning',

  *check({ document, catalogue, config }) {
    const own = new Set(catalogue.ownStandards?.names.values());
    const reported = new Set<number>();
    for (const { standard, edition, adoptionYear, editionSpan, standardSpan } of document.references) {
      if (edition === undefined || !editionSpan || reported.has(editionSpan.start)) continue;
      if (!isYearOfEdition.test(document.text.slice(Math.max(0, editionSpan.start - 12), editionSpan.start)))
        continue;
      const known = catalogue.editionsOf(standard);
      if (known.length === 0 || catalogue.edition(standard, edition)) continue;
      const isOfAdoption =
        standardSpan && !own.has(standard) && isAdoption(textAt(document.text, standardSpan));
      if (adoptionYear !== undefined || isOfAdoption) continue;

      reported.add(editionSpan.start);
      const years = known.map(each => datingOf(each, edition));
      yield {
        span: editionSpan,
        message: `No edition ${edition} of ${standard} is known. There ${years.length > 1 ? 'are' : 'is'} ${listed(years)}.`,
        fixes: inScopeFirst(known, config).map(each => ({
          title: `Change to ${each.name}`,
          edits: [{ span: editionSpan, text: datingOf(each, edition) }],
        })),
      };
    }
  },
};

/** The edition in scope, then the current one, then the others from the newest. */
function inScopeFirst(editions: readonly Edition[], config: Config): readonly Edition[] {
  const rank = (edition: Edition): number => {
    if (isInScope(config, editionAddress(edition))) return 0;
    return edition.status === 'current' ? 1 : 2;
  };
  return [...editions].sort((a, b) => rank(a) - rank(b) || (a.year < b.year ? 1 : -1));
}
