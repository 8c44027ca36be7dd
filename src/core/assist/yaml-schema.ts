import configSchema from '../../../data/schemas/config.schema.json' with { type: 'json' };
import correlationSchema from '../../../data/schemas/correlation.schema.json' with { type: 'json' };
import standardSchema from '../../../data/schemas/standard.schema.json' with { type: 'json' };
import type { YamlPath } from '../config/yaml-place.ts';

/** The files that there is a schema for: `crossclause.yaml`, and packs of either kind. */
export type YamlFileKind = 'config' | 'pack';

/** What a schema says of a place. */
export interface SchemaNode {
  readonly description?: string;
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly const?: string;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly additionalProperties?: boolean | SchemaNode;
  readonly items?: SchemaNode;
  readonly $defs?: Readonly<Record<string, SchemaNode>>;
}

/** A pack whose kind is not written yet may still become either. */
const packToBe: SchemaNode = {
  properties: {
    kind: {
      description:
        'What this file is: the clauses of one edition, or which clauses of two editions correlate.',
      enum: [standardSchema.properties.kind.const, correlationSchema.properties.kind.const],
    },
  },
};

/** @param packKind what the pack says under `kind` */
export function schemaFor(kind: YamlFileKind, packKind: string | undefined): SchemaNode {
  if (kind === 'config') return configSchema as SchemaNode;
  if (packKind === 'standard') return standardSchema as SchemaNode;
  return packKind === 'correlation' ? (correlationSchema as SchemaNode) : packToBe;
}

/** What the schema says of a place, its own description before that of what it refers to; undefined for what it does not know. */
export function schemaAt(root: SchemaNode, path: YamlPath): SchemaNode | undefined {
  let node: SchemaNode | undefined = root;
  for (const step of path) {
    const next: SchemaNode | boolean | undefined =
      typeof step === 'number' ? node.items : (propertyOf(node, step) ?? node.additionalProperties);
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

/** What a description says of one value: `they intersect` of “… partial: they intersect. …”; undefined for nothing. */
export function valueDescription(description: string, value: string): string | undefined {
  const opening = [`${value}: `, `. ${value}: `].find((words, index) =>
    index === 0 ? description.startsWith(words) : description.includes(words),
  );
  if (opening === undefined) return undefined;
  const from = description.indexOf(opening) + opening.length;
  return /^[^.]+/.exec(description.slice(from))?.[0];
}
