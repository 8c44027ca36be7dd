import { isCorrelationsMarker } from '../documents/correlations-marker.ts';
import type { Comment, Document } from '../documents/document.ts';
import { isMatrixMarker } from '../documents/matrix-markers.ts';
import { isUnwrittenMarker } from '../documents/unwritten-marker.ts';
import { LineIndex } from '../text/line-index.ts';
import { type Span, startOfText } from '../text/span.ts';

/** What may follow `crossclause-` in a comment that silences rules, or lets them speak again. */
const suppressionWords = ['disable-next-line', 'disable-line', 'disable', 'enable', 'disable-file'] as const;

type SuppressionKind = (typeof suppressionWords)[number] | 'unknown';

/** A comment that silences rules, e.g. `<!-- crossclause-disable-next-line unknown-clause: cited from a draft -->`. */
export interface Suppression {
  /** The whole comment, `<!--` and `-->` included. */
  readonly span: Span;
  /** What follows `crossclause-`; `unknown` for a word that means nothing. */
  readonly kind: SuppressionKind;
  /** The word as typed: `disable-next-line`. */
  readonly word: string;
  /** The rules named; empty: all rules. */
  readonly rules: readonly string[];
  /** What stands after the colon; undefined where there is nothing. */
  readonly reason: string | undefined;
  /** The text it silences: findings that begin there. Empty for `enable` and `unknown`. */
  readonly reach: Span;
  /** Rules that an `enable` further down lets speak again, and from where. */
  readonly enabled: readonly { readonly rule: string; readonly from: number }[];
}

/** `crossclause-disable-line`; behind it stand rules by comma, then a colon and the reason; both may be missing. */
const directive = /^crossclause-([\w-]+)/;

const kinds: ReadonlySet<string> = new Set(suppressionWords);

/** Comments of ours that silence nothing, by what follows `crossclause-`. */
const markers: Readonly<Record<string, (comment: Comment) => boolean>> = {
  matrix: isMatrixMarker,
  correlations: isCorrelationsMarker,
  'to-write': isUnwrittenMarker,
};

/** Every word that means something behind `crossclause-`. */
export const commentWords: readonly string[] = [...suppressionWords, ...Object.keys(markers)];

const saysSomethingElse = (comment: Comment): boolean =>
  Object.values(markers).some(isMarker => isMarker(comment));

/** The suppressions of a document, in the order of the text; other comments are left alone. */
export function readSuppressions(document: Document): readonly Suppression[] {
  const suppressions: Suppression[] = [];
  let lines: LineIndex | undefined;
  for (const comment of document.comments) {
    const { span, text } = comment;
    if (!text.startsWith('crossclause-') || saysSomethingElse(comment)) continue;
    const [begin = text, word = ''] = directive.exec(text) ?? [];
    const colon = text.indexOf(':');
    const names = text.slice(begin.length, colon < 0 ? undefined : colon);
    const kind = kinds.has(word) ? (word as SuppressionKind) : 'unknown';
    lines ??= new LineIndex(document.text);
    suppressions.push({
      span,
      kind,
      word,
      rules: names.split(',').flatMap(name => name.trim() || []),
      reason: (colon < 0 ? '' : text.slice(colon + 1)).trim() || undefined,
      reach: reachOf(kind, span, document.text, lines),
      enabled: [],
    });
  }
  return closeBlocks(suppressions);
}

/** Whether the suppression reaches a finding of the rule that begins at the offset. */
export const silences = ({ rules, reach, enabled }: Suppression, rule: string, offset: number): boolean =>
  reach.start <= offset &&
  offset < reach.end &&
  (rules.length === 0 || rules.includes(rule)) &&
  !enabled.some(again => again.rule === rule && again.from <= offset);

function reachOf(kind: SuppressionKind, span: Span, text: string, lines: LineIndex): Span {
  // One past the end, so that a finding at the very end of a text is reached, too.
  const end = text.length + 1;
  switch (kind) {
    case 'disable-file':
      return { start: 0, end };
    case 'disable':
      return { start: span.end, end };
    case 'disable-line': {
      const first = lines.positionAt(span.start).line;
      const last = lines.positionAt(span.end).line;
      return { start: lines.startOf(first), end: last + 1 < lines.lineCount ? lines.startOf(last + 1) : end };
    }
    case 'disable-next-line': {
      let line = lines.positionAt(span.end).line + 1;
      while (line < lines.lineCount && isBlank(text.slice(lines.startOf(line), lines.startOf(line + 1))))
        line++;
      return { start: lines.startOf(line), end: line + 1 < lines.lineCount ? lines.startOf(line + 1) : end };
    }
    case 'enable':
    case 'unknown':
      return startOfText;
  }
}

/** Formatters put a blank line below a comment; in a quote it still begins with `>`. */
const isBlank = (line: string): boolean => /^[\s>]*$/.test(line);

/** A `disable` ends at the next `enable` that names no rule; one that names rules lets only these speak again. */
function closeBlocks(suppressions: readonly Suppression[]): readonly Suppression[] {
  return suppressions.map((suppression, index) => {
    if (suppression.kind !== 'disable') return suppression;
    const enabled: { rule: string; from: number }[] = [];
    for (const { kind, rules, span } of suppressions.slice(index + 1)) {
      if (kind !== 'enable') continue;
      if (rules.length === 0) {
        return { ...suppression, reach: { start: suppression.reach.start, end: span.start }, enabled };
      }
      for (const rule of rules) enabled.push({ rule, from: span.start });
    }
    return { ...suppression, enabled };
  });
}
