import { type Document, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { findUnwelcome, spanOf } from '../catalogue/unwelcome-yaml.ts';
import { plainYaml } from '../text/plain-yaml.ts';
import { type Span, startOfText } from '../text/span.ts';
import { findDeepNesting } from '../text/yaml-nesting.ts';
import type { YamlPath } from '../text/yaml-path.ts';
import { yamlTroubles } from '../text/yaml-troubles.ts';

/** What is wrong with a config, and where. `span` covers at least the start of the line meant. */
export interface ConfigError {
  readonly span: Span;
  /** What is there, what was expected, what to do. */
  readonly message: string;
}

/** A config is a page or two; more than this is something else. UTF-16 code units. */
const largestText = 500_000;

/** The YAML as a tree, or the reason why it is not even looked at. */
type YamlResult =
  | { readonly ok: true; readonly document: Document; readonly errors: readonly ConfigError[] }
  | { readonly ok: false; readonly errors: readonly ConfigError[] };

/** Reads YAML without anything that could make it larger than it looks: no anchors, aliases, merge keys or tags. */
export function readYaml(text: string): YamlResult {
  if (text.length > largestText) {
    const size = Math.round(text.length / 1000);
    return {
      ok: false,
      errors: [{ span: startOfText, message: `The file has ${size} kB; at most 500 kB are read.` }],
    };
  }
  const deep = findDeepNesting(text);
  if (deep) {
    return {
      ok: false,
      errors: [{ span: deep, message: 'The file nests deeper here than any config does; it is not read.' }],
    };
  }

  const document = parseDocument(text, { ...plainYaml, prettyErrors: false });
  const errors = yamlTroubles(text, document.errors).map(({ span, message }) => ({
    span,
    message: `This is not YAML: ${message}`,
  }));
  const refused = findUnwelcome(document);
  if (refused.length > 0) {
    // A line that begins in the wrong column can make a key of the list above it.
    const others = errors.length > 0 ? refused.filter(({ kind }) => kind !== 'key') : refused;
    return { ok: false, errors: [...errors, ...others.map(({ span, message }) => ({ span, message }))] };
  }
  return { ok: true, document, errors };
}

/**
 * Where the value at a path stands (`['rules', 'unknown-clause']`), or its key; the nearest thing above it that stands
 * anywhere.
 */
export function spanAt(document: Document, path: YamlPath, part: 'key' | 'value'): Span {
  let node: unknown = document.contents;
  let span = firstLine(spanOf(node), document);
  for (const [depth, step] of path.entries()) {
    let next: unknown;
    if (isMap(node)) {
      const pair = node.items.find(item => isScalar(item.key) && String(item.key.value) === String(step));
      next = pair?.value;
      const isLast = depth === path.length - 1;
      const keySpan = spanOf(pair?.key);
      span = (part === 'key' && isLast ? keySpan : (spanOf(next) ?? keySpan)) ?? span;
    } else if (isSeq(node)) {
      next = node.items[Number(step)];
      span = spanOf(next) ?? span;
    }
    node = next;
  }
  return span;
}

function firstLine(span: Span | undefined, document: Document): Span {
  const start = span?.start ?? document.range?.[0] ?? 0;
  return { start, end: start };
}
