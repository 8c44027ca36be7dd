import type { EditionAddress } from '../catalogue/edition-name.ts';
import type { Catalogue, ClauseAddress, Correlations, Edition, Terms } from '../catalogue/types.ts';
import type { Config, Severity } from '../config/config.ts';
import type { Document } from '../documents/document.ts';
import type { ResolvedEdition } from '../documents/resolve-edition.ts';
import type { Fix } from '../fixes/fix.ts';
import type { Reference } from '../references/reference.ts';
import type { Span } from '../text/span.ts';
import type { TraceIndex } from '../trace/trace-index.ts';
import type { Suppression } from './suppressions.ts';

/** A clause that the document cites, of an edition that a pack has; the edition may lack the clause. */
export interface CitedClause {
  readonly reference: Reference;
  readonly edition: Edition;
  readonly how: ResolvedEdition['how'];
  readonly address: ClauseAddress;
}

/** What a rule is given: one document, and what there is to judge it by. */
export interface RuleContext {
  readonly document: Document;
  readonly catalogue: Catalogue;
  readonly correlations: Correlations;
  /** Where the standards define their terms; without it none are known. */
  readonly terms: Terms | undefined;
  readonly config: Config;
  /** The config says that the document answers to none of the clauses that it cites. */
  readonly isInformative: boolean;
  /** The references with a clause whose edition a pack has, in the order of the text, those a range implies included. */
  readonly clauses: readonly CitedClause[];
  /** Which edition a reference means. */
  resolve(reference: Pick<Reference, 'standard' | 'edition'>): ResolvedEdition;
  /** The comments that silence rules, in the order of the text. */
  readonly suppressions: readonly Suppression[];
  /** Those that silenced nothing; known only once the other rules have run, and empty for them. */
  readonly unusedSuppressions: readonly Suppression[];
}

/** Another place that explains a problem: in the same text, or else another document, or a row of a pack. */
export interface Related {
  readonly span: Span | undefined;
  readonly message: string;
  /** Another document, by its address, and the line, from 0. */
  readonly elsewhere?: { readonly uri: string; readonly line: number };
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
  /** A clause and the edition in which its counterpart is missing: a row of the project's own could say which it is. */
  readonly mappable?: { readonly from: ClauseAddress; readonly to: EditionAddress };
  /** A clause that the config could exclude, and the justification that the text gives, on one line; empty where it gives none. */
  readonly excludable?: { readonly clause: ClauseAddress; readonly justification: string };
  /** Drawn as struck out by editors: a withdrawn edition. */
  readonly isDeprecated?: boolean;
  /** Problems that rest on draft rows never rank above a hint. */
  readonly isDraft?: boolean;
  /** Never ranks above this, whatever the rule's severity: a reading that is likely, not certain. */
  readonly atMost?: Exclude<Severity, 'off'>;
}

/** What a rule is called, and how grave it is where no config says otherwise. */
export interface RuleName {
  readonly id: string;
  /** The row in the README: what the rule reports, without a full stop. */
  readonly summary: string;
  readonly severity: Severity;
}

/** One rule, one file, one name: the file, the id, the test and the row in the README are called the same. */
export interface Rule extends RuleName {
  /** Looks at the words of the text, too: it is asked also where nothing is cited. */
  readonly isAboutWords?: true;
  check(context: RuleContext): Iterable<Problem>;
}

/** The documents of a project, all of them read. */
export interface ProjectDocuments {
  readonly trace: TraceIndex;
  /** The path of a document, from the folder of the config, with forward slashes. */
  pathOf(uri: string): string;
  /** What people call a document: its path from where they stand. */
  nameOf(uri: string): string;
}

/** A rule that holds a document against all documents of its project. It is asked only where these are known. */
export interface ProjectRule extends RuleName {
  /** Whether it has anything to look at in this document: for most it has not, and then the others need not be read. */
  concerns(document: Document, config: Config): boolean;
  checkInProject(context: RuleContext, project: ProjectDocuments): Iterable<Problem>;
}

/** A rule about the config; its spans are places in `crossclause.yaml`. */
export interface ConfigRule extends RuleName {
  checkConfig(context: { readonly config: Config; readonly catalogue: Catalogue }): Iterable<Problem>;
}

/** A problem as users meet it: with its rule and the severity in force. */
export interface Finding extends Problem {
  readonly rule: string;
  readonly severity: Exclude<Severity, 'off'>;
  /** The reference that it is about; undefined for a comment, for a number that may be anything's, and in a config. */
  readonly reference?: Reference | undefined;
}
