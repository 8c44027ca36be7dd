import type { Finding } from '../rules/rule.ts';
import type { LineIndex, Range } from '../text/line-index.ts';
import { cutExcerpt, type Excerpt } from './excerpt.ts';

export interface ReportedEdit {
  readonly range: Range;
  readonly text: string;
}

export interface ReportedFix {
  readonly title: string;
  readonly edits: readonly ReportedEdit[];
}

/** Another place that explains a finding; without a range it is a row of a pack. */
export interface ReportedRelated {
  /** Where it is in another file: as shown. */
  readonly file?: string;
  readonly range: Range | undefined;
  readonly message: string;
}

/**
 * A finding with its file and lines, plain enough to be sent between threads and small enough to be kept when the text
 * it was found in is gone.
 */
export interface ReportedFinding {
  /** As shown: relative, with forward slashes. */
  readonly file: string;
  readonly range: Range;
  readonly rule: string;
  readonly severity: Finding['severity'];
  readonly message: string;
  readonly fixes: readonly ReportedFix[];
  /** Whether the first fix may be applied without asking. */
  readonly prefersFirst: boolean;
  readonly related: readonly ReportedRelated[];
  readonly excerpt: Excerpt;
}

/**
 * A finding of a text, as reports show it.
 *
 * @param nameOf what another document is called, by its address
 */
export function reportFinding(
  file: string,
  text: string,
  lines: LineIndex,
  finding: Finding,
  nameOf = (uri: string): string => uri,
): ReportedFinding {
  return {
    file,
    range: lines.rangeOf(finding.span),
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    fixes: (finding.fixes ?? []).map(fix => ({
      title: fix.title,
      edits: fix.edits.map(edit => ({ range: lines.rangeOf(edit.span), text: edit.text })),
    })),
    prefersFirst: finding.prefersFirst ?? false,
    related: (finding.related ?? []).map(({ span, message, elsewhere }) => {
      if (!elsewhere) return { range: span && lines.rangeOf(span), message };
      const start = { line: elsewhere.line, character: 0 };
      return { file: nameOf(elsewhere.uri), range: { start, end: start }, message };
    }),
    excerpt: cutExcerpt(text, lines, finding.span),
  };
}
