import configSchema from '../../../data/schemas/config.schema.json' with { type: 'json' };
import correlationSchema from '../../../data/schemas/correlation.schema.json' with { type: 'json' };
import standardSchema from '../../../data/schemas/standard.schema.json' with { type: 'json' };
import termSchema from '../../../data/schemas/term.schema.json' with { type: 'json' };
import type { SchemaNode } from '../catalogue/schema.ts';

/** The files that there is a schema for: `crossclause.yaml`, and packs of any kind. */
export type YamlFileKind = 'config' | 'pack';

/** A pack whose kind is not written yet may still become any. */
const packToBe: SchemaNode = {
  properties: {
    kind: {
      description:
        'What this file is: the clauses of one edition, which clauses of two editions correlate, or how editions define their terms.',
      enum: [
        standardSchema.properties.kind.const,
        correlationSchema.properties.kind.const,
        termSchema.properties.kind.const,
      ],
    },
  },
};

/** @param packKind what the pack says under `kind` */
export function schemaFor(kind: YamlFileKind, packKind: string | undefined): SchemaNode {
  if (kind === 'config') return configSchema as SchemaNode;
  if (packKind === 'standard') return standardSchema as SchemaNode;
  if (packKind === 'correlation') return correlationSchema as SchemaNode;
  return packKind === 'terms' ? (termSchema as SchemaNode) : packToBe;
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
