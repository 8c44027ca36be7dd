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
const inRows = new Set(['clauses', 'rows', 'unpaired', 'otherEditions', 'compared', 'sources']);

/** Keys that begin a new part of the file, with an empty line before them. */
const parts = new Set(['sources', 'otherEditions', 'clauses', 'rows', 'unpaired', 'unknown']);

/**
 * A pack as YAML, in the form of the shipped ones: one clause, source or row a line. `readPack` reads it back. Packs are plain
 * enough to be written without a library, whose writer is larger than all formats together.
 */
export const packAsYaml = (file: PackFile): string =>
  `${linesOf(inOrder(file, schemas[file.kind]) as Mapping, '').join('\n')}\n`;

type Mapping = Readonly<Record<string, unknown>>;

const isMapping = (value: unknown): value is Mapping =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isEmpty = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0;

/** The keys of a mapping, each on a line of its own. */
const linesOf = (mapping: Mapping, indent: string): readonly string[] =>
  Object.entries(mapping).flatMap(([key, value]) => {
    if (value === undefined) return [];
    const name = `${indent}${scalar(key)}:`;
    const space = indent === '' && parts.has(key) ? [''] : [];
    if (isEmpty(value)) return [...space, `${name} ${inline(value)}`];
    if (Array.isArray(value) && inRows.has(key))
      return [...space, name, ...value.flatMap(entry => itemLines(entry, `${indent}  `))];
    if (!isMapping(value)) return [...space, `${name} ${inline(value)}`];
    const lines = inRows.has(key)
      ? Object.entries(value).map(([each, of]) => `${indent}  ${scalar(each)}: ${inline(of)}`)
      : linesOf(value, `${indent}  `);
    return [...space, name, ...lines];
  });

/** An entry of a list; a term has comparisons, which stand on a line each. */
function itemLines(entry: unknown, indent: string): readonly string[] {
  if (!isMapping(entry) || !Array.isArray(entry.compared)) return [`${indent}- ${inline(entry)}`];
  const [first = '', ...others] = linesOf(entry, `${indent}  `);
  return [`${indent}- ${first.trimStart()}`, ...others];
}

function inline(value: unknown): string {
  if (isEmpty(value)) return Array.isArray(value) ? '[]' : '{}';
  if (Array.isArray(value)) return `[ ${value.map(inline).join(', ')} ]`;
  if (!isMapping(value)) return scalar(value);
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return `{ ${entries.map(([key, each]) => `${scalar(key)}: ${inline(each)}`).join(', ')} }`;
}

/**
 * `A.5.1`, `ISO 9001:2015`, `2nd edition (in part)`: what YAML reads as this text without quotes, within braces too. 8.10 would
 * be the number 8.1; 8.7.1 looks the same to whoever adds a row.
 */
const plain =
  /^(?:\p{L}|\d[\p{L}\d.]* \p{L})(?:[\p{L}\p{M}\p{N} .;()/'’‘“”–—_+*&%§=?!-]|:(?=[\p{L}\p{N}/]))*$/u;

/** Words that YAML, or an older YAML, reads as something else than a text. */
const reserved = /^(?:null|true|false|yes|no|on|off|y|n)$/i;

function scalar(value: unknown): string {
  if (typeof value !== 'string') return String(value);
  if (plain.test(value) && !reserved.test(value) && !value.endsWith(' ')) return value;
  const isSimple = value.includes('"') && !/['\\\p{C}\p{Zl}\p{Zp}]/u.test(value);
  return isSimple ? `'${value}'` : JSON.stringify(value);
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
