import { isWithin } from '../catalogue/clause-number.ts';
import type { Config, Exclusion } from './config.ts';

/** The clause of an edition, or the edition as a whole where none is named. */
interface Cited {
  readonly standard: string;
  readonly edition: string;
  readonly clause?: string | undefined;
}

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

/** Why a standard does not let a clause be left out, or not without a justification; undefined where it does, or nothing is known. */
export const whyNotExcluded = (exclusion: Exclusion): string | undefined =>
  conditions[exclusion.clause.standard]?.(exclusion);

/** What the config leaves out and the standards let it leave out; the rest asks for what it asked for before. */
export const allowedExclusions = ({ exclusions }: Pick<Config, 'exclusions'>): readonly Exclusion[] =>
  exclusions.filter(exclusion => whyNotExcluded(exclusion) === undefined);

/** What the config says of a clause that it leaves out, or of the one above; undefined where it does not, or must not. */
export const exclusionOf = (cited: Cited, config: Pick<Config, 'exclusions'>): Exclusion | undefined =>
  allowedExclusions(config).find(excludes(cited));

/** Whether the config names a clause, or the one above, as left out, be that allowed or not. */
export const isNamedAsExcluded = (cited: Cited, { exclusions }: Pick<Config, 'exclusions'>): boolean =>
  exclusions.some(excludes(cited));

const excludes =
  ({ standard, edition, clause }: Cited) =>
  ({ clause: excluded }: Exclusion): boolean =>
    standard === excluded.standard &&
    edition === excluded.edition &&
    clause !== undefined &&
    isWithin(clause, excluded.clause);
