import { whyNotExcluded } from '../config/exclusion-of.ts';
import type { ConfigRule } from './rule.ts';

/** The config leaves out what the standard itself lets nobody leave out, or not without saying why. */
export const exclusionNotAllowed: ConfigRule = {
  id: 'exclusion-not-allowed',
  summary:
    'The config excludes a clause that the standard lets nobody exclude, or not without a justification',
  severity: 'error',

  *checkConfig({ config: { exclusions } }) {
    for (const exclusion of exclusions) {
      const { standard, edition, clause } = exclusion.clause;
      const reason = whyNotExcluded(exclusion);
      if (reason === undefined) continue;
      yield {
        span: exclusion.span,
        message: `The config excludes ${standard}:${edition} ${clause}. ${reason}.`,
      };
    }
  },
};
