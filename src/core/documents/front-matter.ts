import { isMap, isScalar, isSeq, parseDocument, type Scalar, type Range as YamlRange } from 'yaml';
import type { ClauseKnowledge } from '../references/knowledge.ts';
import { plainYaml } from '../text/plain-yaml.ts';
import { movedSpan, type Span } from '../text/span.ts';
import { findDeepNesting } from '../text/yaml-nesting.ts';
import type { FrontMatter, FrontMatterClauses } from './document.ts';
import { type Passage, PassageBuilder } from './passage.ts';

/** The front matter as it is, and the texts in it that count. */
export interface FrontMatterText {
  readonly frontMatter: FrontMatter;
  /** Under `standard`, `standards`, or the same in another language. */
  readonly standards: readonly Passage[];
  /** Under `clauses`. */
  readonly clauses: readonly Passage[];
  readonly title: Passage | undefined;
  /** Under `description`, `tags` and the like, which may name a standard that the text itself does not name. */
  readonly mentions: readonly Passage[];
}

// Front matter is metadata; what is larger is something else.
const sizeLimit = 100_000;

/** What front matter calls the standards of a document: `standard:`, `norme:`. */
export const standardKeys: readonly string[] = [
  'standard',
  'standards',
  'norm',
  'normen',
  'norma',
  'normas',
  'norme',
  'normes',
];
// What may name the standard that a document is about, beside other things.
const mentionKeys: readonly string[] = [
  'description',
  'summary',
  'subtitle',
  'framework',
  'frameworks',
  'tags',
  'keywords',
];
// `standard: ISO 9001:2015`, `"clauses": [8.4]`, `{standards: …}`, and a title or description that may name a standard.
const concernsClauses = new RegExp(
  `(?:^|[\\n\\r{,?])[ \\t]*["']?(?:${standardKeys.join('|')}|clauses)["']?[ \\t]*:|title["']?[ \\t]*:[^\\n\\r]*(?:ISO|IEC|\\d{4}|[>|&*!])|(?:${mentionKeys.join('|')})["']?[ \\t]*:[^\\n\\r]*(?:ISO|IEC)`,
  'i',
);

/**
 * Reads the front matter that stands in `start` up to `end` of a source, fences included. `knowledge` is what is
 * known of standards.
 */
export function readFrontMatter(
  source: string,
  { start, end }: Span,
  knowledge: ClauseKnowledge,
): FrontMatterText {
  const opening = /^\ufeff?---[ \t]*(?:\r\n?|\n)/.exec(source.slice(start, end))?.[0].length ?? 0;
  const closing = /---[ \t]*(?:\r\n?|\n)?$/.exec(source.slice(start, end))?.[0].length ?? 0;
  const span = { start: start + opening, end: Math.max(start + opening, end - closing) };
  const none = { standards: [], clauses: [], title: undefined, mentions: [] };
  const failed = (message: string, at: Span): FrontMatterText => ({
    frontMatter: { span, error: { span: at, message }, clauses: undefined },
    ...none,
  });
  if (span.end - span.start > sizeLimit)
    return failed(`The front matter is longer than ${sizeLimit} characters, so its clauses are not read.`, {
      start,
      end: start + opening,
    });

  // Most front matter is other programs'; a YAML parser is started only where there is something for it to find.
  const content = source.slice(span.start, span.end);
  if (!concernsClauses.test(content) && !knowledge.ownStandards?.mayStandIn(content))
    return { frontMatter: { span, error: undefined, clauses: undefined }, ...none };
  const deep = findDeepNesting(content);
  if (deep)
    return failed('The front matter is nested more than a hundred deep, so its clauses are not read.', {
      start: span.start + deep.start,
      end: span.start + deep.end,
    });
  const yaml = parseDocument(content, { ...plainYaml, uniqueKeys: false });
  const [error] = yaml.errors;
  if (error) {
    const [from, to] = error.pos;
    const at = span.start + Math.min(from, span.end - span.start);
    return failed(`The front matter is not YAML: ${reasonOf(error)}.`, {
      start: at,
      end: Math.max(at + 1, Math.min(span.start + to, span.end)),
    });
  }
  const { contents } = yaml;
  if (!isMap(contents)) return { frontMatter: { span, error: undefined, clauses: undefined }, ...none };

  const nodeOf = (key: string): unknown => contents.get(key, true);
  const passages = (node: unknown): Passage[] => {
    if (isSeq(node)) return node.items.flatMap(passages);
    const passage = isScalar(node) ? passageOf(source, span.start, node) : undefined;
    passage?.readWith(knowledge);
    return passage ? [passage] : [];
  };
  return {
    frontMatter: {
      span,
      error: undefined,
      unlisted: unlistedIn(nodeOf('clauses'), span.start),
      clauses: clausesIn(nodeOf('clauses'), span.start),
    },
    standards: standardKeys.flatMap(key => passages(nodeOf(key))),
    clauses: passages(nodeOf('clauses')),
    title: passages(nodeOf('title'))[0],
    mentions: mentionKeys.flatMap(key => passages(nodeOf(key))),
  };
}

/** What a parser says is wrong, without the place. */
const reasonOf = ({ message }: Error): string | undefined =>
  message
    .split('\n')[0]
    ?.replace(/ at line .*$/, '')
    .replace(/:$/, '');

/** The list of clauses, where it is one; `base` is where the YAML begins. */
function clausesIn(list: unknown, base: number): FrontMatterClauses | undefined {
  if (!isSeq(list) || !list.range) return undefined;
  const spanOf = ([start, end]: YamlRange): Span => movedSpan({ start, end }, base);
  return {
    span: spanOf(list.range),
    style: list.flow ? 'flow' : 'block',
    entries: list.items.flatMap(item => (isScalar(item) && item.range ? [spanOf(item.range)] : [])),
  };
}

/** A mapping in the place of the list, or of one of its entries: `clauses: {ISO 9001:2015: [8.4]}`, `- ISO 9001:2015: 8.4`. */
function unlistedIn(node: unknown, base: number): FrontMatter['unlisted'] {
  const mapping = (isSeq(node) ? node.items : [node]).find(isMap);
  if (!mapping?.range) return undefined;
  const [start, end] = mapping.range;
  return {
    span: movedSpan({ start, end }, base),
    message:
      'Under clauses: a mapping is not read; write a list of references, as clauses: [ISO 9001:2015 8.4].',
  };
}

/**
 * The scalar as it is written (`8.10` stays `8.10`), without quotation marks; undefined where it has escapes or runs over
 * lines.
 */
function passageOf(source: string, base: number, node: Scalar): Passage | undefined {
  if (!node.range) return undefined;
  const isQuoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE';
  const from = base + node.range[0] + (isQuoted ? 1 : 0);
  const to = base + node.range[1] - (isQuoted ? 1 : 0);
  const text = source.slice(from, to);
  if (!text || /[\r\n]/.test(text) || (isQuoted && text !== String(node.value))) return undefined;
  const builder = new PassageBuilder(source);
  builder.copy(from, to);
  return builder.build();
}
