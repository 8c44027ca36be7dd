import { didYouMean } from './did-you-mean.ts';

/** The way to a value: `['rows', 3, 'to']`. */
export type ValuePath = readonly (string | number)[];

/** Where a value does not fit a schema, and what was expected; packs and configs are told in the same words. */
export interface Misfit {
  readonly code: 'unknown-key' | 'missing-key' | 'wrong-value';
  readonly message: string;
  /** For a missing key that of what lacks it. */
  readonly path: ValuePath;
  /** The key that a value stands under, or the value. */
  readonly part: 'key' | 'value';
}

/** A JSON Schema, as far as packs and configs need one. Other keywords than these say nothing here. */
export interface SchemaNode {
  readonly description?: string;
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly const?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly additionalProperties?: boolean | SchemaNode;
  readonly required?: readonly string[];
  readonly minProperties?: number;
  readonly items?: SchemaNode;
  readonly minItems?: number;
  readonly uniqueItems?: boolean;
  readonly $defs?: Readonly<Record<string, SchemaNode>>;
}

/** What a schema has against a value, each at its place, from the outside in; empty where it has nothing. */
export const misfitsOf = (value: unknown, schema: SchemaNode): readonly Misfit[] =>
  misfitsAt([], value, schema, schema);

function misfitsAt(path: ValuePath, value: unknown, schema: SchemaNode, root: SchemaNode): readonly Misfit[] {
  const node = resolved(schema, root);
  const message = wrongValue(value, node);
  if (message !== undefined)
    return [{ code: 'wrong-value', message: `${subject(path)} ${message}`, path, part: 'value' }];
  if (Array.isArray(value)) {
    const { items } = node;
    return items ? value.flatMap((item, index) => misfitsAt([...path, index], item, items, root)) : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  const missing = node.required?.filter(key => !Object.hasOwn(value, key)) ?? [];
  return [
    ...missing.map(key => missingKey(key, path, node)),
    ...Object.entries(value).flatMap(([key, own]) => {
      const next = propertyOf(node, key) ?? node.additionalProperties;
      if (next === false) return unknownKey(key, path, node);
      return typeof next === 'object' ? misfitsAt([...path, key], own, next, root) : [];
    }),
  ];
}

/** What a schema has against a value, apart from what is in it; undefined where it has nothing. */
function wrongValue(value: unknown, node: SchemaNode): string | undefined {
  if (node.type !== undefined && ![node.type].flat().includes(typeOf(value)))
    return `is ${kindOf(value)}; expected ${expectedType(node, value)}.`;
  if (node.const !== undefined && value !== node.const)
    return `is ${kindOf(value)}; expected “${node.const}”.`;
  if (node.enum && !node.enum.some(word => word === value)) {
    const there = typeof value === 'string' ? `“${value}”` : kindOf(value);
    return `is ${there}; expected ${listed(node.enum)}.${didYouMean(String(value), node.enum)}`;
  }
  if (typeof value === 'string') {
    if (value.length < (node.minLength ?? 0)) return 'is empty; write a text or leave the key out.';
    if (node.pattern !== undefined && !new RegExp(node.pattern, 'u').test(value))
      return `is “${value}”; expected another form. ${node.description ?? ''}`.trimEnd();
  } else if (Array.isArray(value)) {
    if (value.length < (node.minItems ?? 0)) return 'is an empty list; expected at least one entry.';
    if (node.uniqueItems && new Set(value.map(item => JSON.stringify(item))).size < value.length)
      return 'has an entry twice; remove one.';
  } else if (Object.keys(value ?? {}).length < (node.minProperties ?? 0))
    return 'is empty; expected at least one key.';
  return undefined;
}

function missingKey(key: string, path: ValuePath, node: SchemaNode): Misfit {
  const { description } = propertyOf(node, key) ?? {};
  const message = `${subject(path)} has no “${key}”.${description === undefined ? '' : ` ${description}`}`;
  return { code: 'missing-key', message, path, part: 'value' };
}

/** A key that does not exist, with what does. */
function unknownKey(key: string, path: ValuePath, node: SchemaNode): Misfit {
  const expected = Object.keys(node.properties ?? {});
  const message = `There is no key “${key}” here.${didYouMean(key, expected) || ` Expected ${listed(expected)}.`}`;
  return { code: 'unknown-key', message, path: [...path, key], part: 'key' };
}

/** `“status”`, `“notation.separator”`, `“to” of entry 3 of “rows”`, or the file as a whole. */
function subject(path: ValuePath): string {
  const index = path.findLastIndex(step => typeof step === 'number');
  const within = path.slice(index + 1).join('.');
  if (index < 0) return within === '' ? 'The file' : `“${within}”`;
  const entry = `ntry ${Number(path[index]) + 1} of “${path.slice(0, index).join('.')}”`;
  return within === '' ? `E${entry}` : `“${within}” of e${entry}`;
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a mapping of keys to values';
  if (typeof value === 'string') return `the text “${value}”`;
  return `the ${typeof value === 'number' ? 'number' : 'value'} ${String(value)}`;
}

const typeWords: Readonly<Record<string, string>> = {
  array: 'a list',
  object: 'a mapping of keys to values',
  boolean: 'true or false',
};

function expectedType(node: SchemaNode | undefined, found: unknown): string {
  const type = [node?.type ?? []].flat().find(name => name !== 'null') ?? 'string';
  const isBare = typeof found === 'number' || typeof found === 'boolean';
  return typeWords[type] ?? (isBare ? 'a text: put it in quotes' : 'a text');
}

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;

/** The type of a value by the words of JSON Schema. */
function typeOf(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

/** What the schema says of a key itself; undefined for one that it does not name. */
export const propertyOf = ({ properties }: SchemaNode, key: string): SchemaNode | undefined =>
  properties && Object.hasOwn(properties, key) ? properties[key] : undefined;

/** The `$ref` followed; what stands beside it counts before what it refers to. */
export function resolved(node: SchemaNode, root: SchemaNode): SchemaNode {
  const target = node.$ref === undefined ? undefined : root.$defs?.[node.$ref.replace('#/$defs/', '')];
  return target === undefined ? node : { ...target, ...node };
}
