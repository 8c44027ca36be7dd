import { type Document, isAlias, isCollection, isNode, visit } from 'yaml';
import { type Span, startOfText } from '../text/span.ts';

/**
 * Something that YAML allows and that nothing here has a use for: what could make a small file huge, and keys that are no
 * words.
 */
interface UnwelcomeYaml {
  readonly kind: 'alias' | 'key';
  readonly message: string;
  readonly span: Span;
}

/** The aliases, anchors and keys that are lists or mappings, in the order of the text; empty where there are none. */
export function findUnwelcome(document: Document): readonly UnwelcomeYaml[] {
  const found: UnwelcomeYaml[] = [];
  visit(document, {
    Pair(_, { key }) {
      if (!isCollection(key)) return;
      const message = 'A list or mapping stands where a key belongs; write a word.';
      found.push({ kind: 'key', message, span: spanOf(key) ?? startOfText });
    },
    Node(_, node) {
      const named = isAlias(node)
        ? `“*${node.source}” is an alias`
        : node.anchor === undefined
          ? undefined
          : `“&${node.anchor}” is an anchor`;
      if (named === undefined) return;
      found.push({
        kind: 'alias',
        message: `${named}; write the value out, or put it in quotes where it is meant as it stands.`,
        span: spanOf(node) ?? startOfText,
      });
    },
  });
  return found;
}

/** Where a value stands; undefined for a value that was made, not read. */
export function spanOf(node: unknown): Span | undefined {
  if (!isNode(node) || !node.range) return undefined;
  return { start: node.range[0], end: node.range[1] };
}
