import { objectionTo } from '../config/exclusion-of.ts';
import { sourceName } from '../correlations/source-name.ts';
import { inEnglish } from '../text/said.ts';
import type { ConfigRule } from './rule.ts';

/** The config leaves out what the standard itself, as its pack tells, lets nobody leave out, or not without saying why. */
export const exclusionNotAllowed: ConfigRule = {
  id: 'exclusion-not-allowed',
  summary:
    'The config excludes a clause that the standard lets nobody exclude, or not without a justification',
  severity: 'error',

  *checkConfig({ config: { exclusions }, catalogue }) {
    for (const exclusion of exclusions) {
      const { standard, edition: year, clause } = exclusion.clause;
      const edition = catalogue.edition(standard, year);
      const objection = edition && objectionTo(exclusion, edition);
      if (edition === undefined || objection === undefined) continue;
      yield {
        span: exclusion.span,
        message: `The config excludes ${edition.name} ${clause}. ${inEnglish(objection.reason)}.`,
        isDraft: objection.isDraft,
        related: [{ span: undefined, message: sourceName(objection.source) }],
      };
    }
  },
};
