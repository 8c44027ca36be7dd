import type { Exclusion } from '../config/config.ts';
import type { ConfigRule } from './rule.ts';

/** Whether a clause is one of the numbered chapters 4 to 10 or stands below one. */
const isChapter4To10 = (clause: string): boolean => /^(?:[4-9]|10)(?:\.|$)/.test(clause);

/** What a standard says about leaving out its clauses; where it says nothing known here, there is no entry. */
const conditions: Readonly<Record<string, (exclusion: Exclusion) => string | undefined>> = {
  // ISO/IEC 20000-1:2018, 1.2.
  'ISO/IEC 20000-1': ({ clause: { clause } }) =>
    isChapter4To10(clause) ? 'Clauses 4 to 10 of ISO/IEC 20000-1 all apply' : undefined,
  // ISO/IEC 27001:2013 and :2022, clause 1 for the chapters; 6.1.3 d) for the controls.
  'ISO/IEC 27001': ({ clause: { clause }, justification }) => {
    if (isChapter4To10(clause)) return 'Clauses 4 to 10 of ISO/IEC 27001 all apply';
    if (clause.startsWith('A') && justification === undefined) {
      return 'A control of Annex A is left out with a justification, and there is none';
    }
    return undefined;
  },
  // ISO 9001:2015, 4.3.
  'ISO 9001': ({ justification }) =>
    justification === undefined
      ? 'A requirement of ISO 9001 is left out with a justification, and there is none'
      : undefined,
};

/** The config leaves out what the standard itself lets nobody leave out, or not without saying why. */
export const exclusionNotAllowed: ConfigRule = {
  id: 'exclusion-not-allowed',
  summary:
    'The config excludes a clause that the standard lets nobody exclude, or not without a justification',
  severity: 'error',

  *checkConfig({ config: { exclusions } }) {
    for (const exclusion of exclusions) {
      const { standard, edition, clause } = exclusion.clause;
      const reason = conditions[standard]?.(exclusion);
      if (reason === undefined) continue;
      yield {
        span: exclusion.span,
        message: `The config excludes ${standard}:${edition} ${clause}. ${reason}.`,
      };
    }
  },
};
