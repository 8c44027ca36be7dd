import type { YamlPath } from '../text/yaml-path.ts';

/** What a JSON Schema says of a place, as far as messages, hovers and completions need it. */
export interface SchemaNode {
  readonly description?: string;
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly const?: string;
  readonly examples?: readonly string[];
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly additionalProperties?: boolean | SchemaNode;
  readonly items?: SchemaNode;
  readonly $defs?: Readonly<Record<string, SchemaNode>>;
}

/** What the schema says of a place, its own description before that of what it refers to; undefined for what it does not know. */
export function schemaAt(root: SchemaNode, path: YamlPath): SchemaNode | undefined {
  let node: SchemaNode | undefined = root;
  for (const step of path) {
    const next: SchemaNode | boolean | undefined =
      node.items ?? propertyOf(node, String(step)) ?? node.additionalProperties;
    if (typeof next !== 'object') return undefined;
    node = resolved(next, root);
  }
  return node;
}

const propertyOf = ({ properties }: SchemaNode, key: string): SchemaNode | undefined =>
  properties && Object.hasOwn(properties, key) ? properties[key] : undefined;

function resolved(node: SchemaNode, root: SchemaNode): SchemaNode {
  const target = node.$ref === undefined ? undefined : root.$defs?.[node.$ref.replace('#/$defs/', '')];
  return target === undefined ? node : { ...target, ...node };
}
