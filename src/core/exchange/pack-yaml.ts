import { Document, isMap, isScalar, isSeq, visit } from 'yaml';
import correlationSchema from '../../../data/schemas/correlation.schema.json' with { type: 'json' };
import standardSchema from '../../../data/schemas/standard.schema.json' with { type: 'json' };
import termSchema from '../../../data/schemas/term.schema.json' with { type: 'json' };
import { type SchemaNode, schemaAt } from '../catalogue/schema.ts';
import type { PackFile } from '../catalogue/serialized.ts';
import type { YamlPath } from '../text/yaml-path.ts';

const schemas: Readonly<Record<PackFile['kind'], object>> = {
  standard: standardSchema,
  correlation: correlationSchema,
  terms: termSchema,
};

/** Lists and mappings whose entries stand on a line each. */
const inRows = new Set([
  'applicability',
  'clauses',
  'rows',
  'unpaired',
  'otherEditions',
  'compared',
  'sources',
]);

/** Keys that begin a new part of the file, with an empty line before them. */
const parts = new Set([
  'applicability',
  'sources',
  'otherEditions',
  'clauses',
  'rows',
  'unpaired',
  'unknown',
]);

/** A pack as YAML, in the form of the shipped ones: one clause, source or row a line. `readPack` reads it back. */
export function packAsYaml(file: PackFile): string {
  const document = new Document(inOrder(file, schemas[file.kind]), { schema: 'core', compat: 'yaml-1.1' });
  visit(document, {
    Scalar(_, node) {
      // 8.10 without quotes would be the number 8.1; 8.7.1 looks the same to whoever adds a row. What goes over several
      // lines is not read back without quotes where rows stand in braces.
      if (typeof node.value === 'string' && /^\d[\d.]*$|[\r\n]/.test(node.value)) node.type = 'QUOTE_DOUBLE';
    },
    Pair(_, { key, value }, path) {
      if (!isScalar(key)) return;
      const name = String(key.value);
      if (path.length === 2 && parts.has(name)) key.spaceBefore = true;
      if (!inRows.has(name)) {
        // `unlisted` and the like: a few words on the line of their key.
        if (isSeq(value)) value.flow = true;
        return;
      }
      const entries: readonly unknown[] = isSeq(value)
        ? value.items
        : isMap(value)
          ? value.items.map(item => item.value)
          : [];
      for (const entry of entries) {
        if (isMap(entry) && !entry.has('compared')) entry.flow = true;
      }
    },
  });
  return document.toString({ lineWidth: 0 });
}

/** A value with its keys in the order in which the schema describes them. */
function inOrder(value: unknown, schema: SchemaNode, path: YamlPath = []): unknown {
  if (Array.isArray(value)) return value.map((each: unknown) => inOrder(each, schema, [...path, 0]));
  if (typeof value !== 'object' || value === null) return value;
  const keys = Object.keys(schemaAt(schema, path)?.properties ?? {});
  const placeOf = (key: string) => (keys.includes(key) ? keys.indexOf(key) : keys.length);
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => placeOf(a) - placeOf(b))
      .map(([key, each]) => [key, inOrder(each, schema, [...path, key])]),
  );
}
