import { ambiguousReference } from './ambiguous-reference.ts';
import { ambiguousTerm } from './ambiguous-term.ts';
import { duplicateReference } from './duplicate-reference.ts';
import { exclusionNotAllowed } from './exclusion-not-allowed.ts';
import { mismatchedApplicability } from './mismatched-applicability.ts';
import { mismatchedCounterpart } from './mismatched-counterpart.ts';
import { mismatchedTitle } from './mismatched-title.ts';
import { missingCounterpart } from './missing-counterpart.ts';
import { mixedEditions } from './mixed-editions.ts';
import { referenceStyle } from './reference-style.ts';
import type { ConfigRule, ProjectRule, Rule, RuleName } from './rule.ts';
import { staleMatrix } from './stale-matrix.ts';
import { suppressionWithoutReason } from './suppression-without-reason.ts';
import { undatedReference } from './undated-reference.ts';
import { unknownClause } from './unknown-clause.ts';
import { unknownEdition } from './unknown-edition.ts';
import { unknownStandard } from './unknown-standard.ts';
import { unmappedClause } from './unmapped-clause.ts';
import { unusedSuppression } from './unused-suppression.ts';
import { withdrawnEdition, withdrawnScope } from './withdrawn-edition.ts';

/** Every rule about documents, in the order of the README's table. */
export const rules: readonly Rule[] = [
  unknownClause,
  unknownEdition,
  unknownStandard,
  mismatchedTitle,
  mismatchedCounterpart,
  missingCounterpart,
  unmappedClause,
  withdrawnEdition,
  mixedEditions,
  undatedReference,
  ambiguousReference,
  ambiguousTerm,
  duplicateReference,
  referenceStyle,
  suppressionWithoutReason,
  unusedSuppression,
];

/** Every rule that holds a document against all of its project. */
export const projectRules: readonly ProjectRule[] = [staleMatrix, mismatchedApplicability];

/** Every rule about the config. */
export const configRules: readonly ConfigRule[] = [exclusionNotAllowed, withdrawnScope];

/** Each rule once, by its name: `withdrawn-edition` speaks about documents and about the config. */
export const ruleNames: readonly RuleName[] = [
  ...rules,
  ...projectRules,
  ...configRules.filter(({ id }) => !rules.some(rule => rule.id === id)),
];
