import type { Catalogue, Correlations } from '../catalogue/types.ts';
import type { Config, Severity } from '../config/config.ts';
import type { Document } from '../documents/document.ts';
import type { Fix } from '../fixes/fix.ts';
import type { Span } from '../text/span.ts';

/** What a rule is given: one document, and what there is to judge it by. */
export interface RuleContext {
  readonly document: Document;
  readonly catalogue: Catalogue;
  readonly correlations: Correlations;
  readonly config: Config;
}

/** Another place that explains a problem: in the same text, or a row of a pack (no span). */
export interface Related {
  readonly span: Span | undefined;
  readonly message: string;
}

/** What a rule sees at a place. */
export interface Problem {
  readonly span: Span;
  /** What is there, what was expected, in whole sentences; says nothing of fixes. */
  readonly message: string;
  /** Offered in this order; the first is the preferred one where `prefersFirst`. */
  readonly fixes?: readonly Fix[];
  readonly prefersFirst?: boolean;
  readonly related?: readonly Related[];
  /** Drawn as struck out by editors: a withdrawn edition. */
  readonly isDeprecated?: boolean;
  /** Problems that rest on draft rows never rank above a hint. */
  readonly isDraft?: boolean;
}

/** One rule, one file, one name: the file, the id, the test and the row in the README are called the same. */
export interface Rule {
  readonly id: string;
  /** The row in the README: what the rule reports, without a full stop. */
  readonly summary: string;
  readonly severity: Severity;
  check(context: RuleContext): Iterable<Problem>;
}

/** A problem as users meet it: with its rule and the severity in force. */
export interface Finding extends Problem {
  readonly rule: string;
  readonly severity: Exclude<Severity, 'off'>;
}
