import type { Edition } from '../catalogue/types.ts';
import { isCode } from '../references/clause-number.ts';
import { groupBy } from '../text/group-by.ts';
import { numberIn } from './imported.ts';

/**
 * What tells the number of a clause from how others call it, as the edition has it where a pack lists its clauses: `GV.OC-01`
 * for `gv.oc-01`, `AC-2(1)` for `ac-2.1` and `AC-02(01)`. What the edition does not have is told as it is called, if that is a
 * number; undefined for other names.
 */
export function numberReader(edition: Edition | undefined): (identifier: string) => string | undefined {
  const clauses = edition?.clauses ?? [];
  const spelled = groupBy(clauses, ({ number }) => spelling(number));
  const mayHaveCodes = clauses.length === 0 || clauses.some(({ number }) => isCode(number));
  return identifier => {
    const number = numberIn(identifier);
    if (number !== undefined && edition?.has(number)) return number;
    const [found, another] = spelled.get(spelling(number ?? identifier)) ?? [];
    if (found && !another) return found.number;
    return number ?? (mayHaveCodes ? inCapitals(identifier) : undefined);
  };
}

/** `ac.2.1` for `AC-2(1)`, `ac-2.1` and `AC-02(01)`. */
const spelling = (identifier: string): string =>
  identifier
    .toLowerCase()
    .replace(/[^a-z\d&]+/g, '.')
    .replace(/(?<![a-z\d])0+(?=\d)/g, '')
    .replace(/\.$/, '');

/** `GV.OC-01` for `gv.oc-01`; what has no digit may be any word, and `node7` is how libraries call what has no number. */
function inCapitals(identifier: string): string | undefined {
  const isWord = !/\d/.test(identifier) || /^node/i.test(identifier);
  return isWord ? undefined : numberIn(identifier.replace(/^[^(]+/, head => head.toUpperCase()));
}
