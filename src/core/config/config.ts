import type { ClauseAddress } from '../catalogue/types.ts';
import type { Span } from '../text/span.ts';

export type Severity = 'error' | 'warning' | 'info' | 'hint' | 'off';

/** An edition that this workspace answers to. `span` is where the config names it. */
export interface ScopeEntry {
  readonly standard: string;
  readonly edition: string;
  readonly span: Span | undefined;
}

/** A clause that the scope leaves out. */
export interface Exclusion {
  readonly clause: ClauseAddress;
  readonly justification: string | undefined;
  readonly span: Span;
}

/** How the house writes a reference; undefined: as the document does. */
export interface Notation {
  /** Between standard and clause: `ISO 9001:2015 8.4`, `…, 8.4`, `…, clause 8.4`, `… § 8.4`. */
  readonly separator: 'blank' | 'comma' | 'clause' | 'section-sign';
}

/** Severities for the files that a pattern names; later ones win. */
export interface Override {
  readonly files: readonly string[];
  readonly rules: Readonly<Record<string, Severity>>;
}

/** A `crossclause.yaml` that was read; where there is none, `defaultConfig`. */
export interface Config {
  /** The scope, in order; the first leads. Empty: no scope was set. */
  readonly standards: readonly ScopeEntry[];
  readonly packs: readonly string[];
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** Documents that cite clauses and do not answer to them. */
  readonly informative: readonly string[];
  readonly rules: Readonly<Record<string, Severity>>;
  readonly overrides: readonly Override[];
  readonly notation: Notation | undefined;
  readonly exclusions: readonly Exclusion[];
  readonly baseline: string | undefined;
}

/** What counts where a config says nothing of it, and where there is none. */
export const defaultConfig: Config = {
  standards: [],
  packs: ['.crossclause/**/*.yaml'],
  include: ['**/*.md'],
  exclude: [],
  informative: [],
  rules: {},
  overrides: [],
  notation: undefined,
  exclusions: [],
  baseline: undefined,
};
