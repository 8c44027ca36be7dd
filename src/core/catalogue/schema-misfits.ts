import { listed } from '../text/listed.ts';
import { oneLine } from '../text/one-line.ts';
import type { YamlPath } from '../text/yaml-path.ts';
import { didYouMean } from './did-you-mean.ts';
import { resolved, type SchemaNode } from './schema.ts';

/** Where a value does not fit a schema, and what was expected; packs and configs are told in the same words. */
export interface Misfit {
  readonly code: 'unknown-key' | 'missing-key' | 'wrong-value';
  readonly message: string;
  /** For a missing key that of what lacks it. */
  readonly path: YamlPath;
  /** The key that a value stands under, or the value. */
  readonly part: 'key' | 'value';
}

/** What a closed schema has against a value, in the order of the schema; empty where it has nothing. */
export function misfitsOf(value: unknown, schema: object): readonly Misfit[] {
  const misfits: Misfit[] = [];
  addMisfits(misfits, value, schema, [], schema);
  return misfits;
}

function addMisfits(
  misfits: Misfit[],
  value: unknown,
  written: SchemaNode,
  path: YamlPath,
  root: SchemaNode,
): void {
  const node = resolved(written, root);
  const wrong = (words: string) =>
    misfits.push({ code: 'wrong-value', message: `${subject(path)} ${words}`, path, part: 'value' });
  const visit = (below: unknown, schema: SchemaNode, step: string | number) =>
    addMisfits(misfits, below, schema, [...path, step], root);

  if (node.type !== undefined && ![node.type].flat().includes(typeOf(value)))
    wrong(`is ${kindOf(value)}; expected ${expectedType(node, value)}.`);
  if (node.const !== undefined && value !== node.const)
    wrong(`is ${kindOf(value)}; expected “${node.const}”.`);
  if (node.enum !== undefined && !(node.enum as readonly unknown[]).includes(value)) {
    const there = typeof value === 'string' ? quoted(value) : kindOf(value);
    const meant = typeof value === 'object' ? '' : didYouMean(String(value), node.enum);
    wrong(`is ${there}; expected ${listed(node.enum, 'or')}.${meant}`);
  }
  if (typeof value === 'string') {
    if (value.length < (node.minLength ?? 0)) wrong('is empty; write a text or leave the key out.');
    if (node.pattern !== undefined && !new RegExp(node.pattern, 'u').test(value))
      wrong(`is ${quoted(value)}; expected another form. ${node.description ?? ''}`.trimEnd());
  } else if (Array.isArray(value)) {
    if (value.length < (node.minItems ?? 0)) wrong('is an empty list; expected at least one entry.');
    if (node.items) for (const [index, entry] of value.entries()) visit(entry, node.items, index);
    if (node.uniqueItems && new Set(value.map(comparable)).size < value.length)
      wrong('has an entry twice; remove one.');
  } else if (isMapping(value)) {
    const { properties = {}, additionalProperties = true } = node;
    for (const missing of node.required ?? []) {
      if (Object.hasOwn(value, missing)) continue;
      const { description } = properties[missing] ?? {};
      const message = `${subject(path)} has no “${missing}”.${description === undefined ? '' : ` ${description}`}`;
      misfits.push({ code: 'missing-key', message, path, part: 'value' });
    }
    const keys = Object.keys(value);
    if (keys.length < (node.minProperties ?? 0)) wrong('is empty; expected at least one key.');
    for (const [key, schema] of Object.entries(properties))
      if (Object.hasOwn(value, key)) visit(value[key], schema, key);
    for (const key of keys.filter(other => !Object.hasOwn(properties, other))) {
      // YAML may have a number for a key, and finds it by that.
      const step = /^\d+$/.test(key) ? Number(key) : key;
      if (typeof additionalProperties === 'object') visit(value[key], additionalProperties, step);
      else if (!additionalProperties) {
        const message = unknownKey(key, Object.keys(properties));
        misfits.push({ code: 'unknown-key', message, path: [...path, step], part: 'key' });
      }
    }
  }
}

const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** As JSON Schema calls what a value is. */
const typeOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;

/** The same text for the same value; mappings differ in the order of their keys only. */
const comparable = (value: unknown): string =>
  JSON.stringify(isMapping(value) ? Object.entries(value).sort() : [value]);

/** The message about a key that does not exist, with what does. */
const unknownKey = (key: string, expected: readonly string[]): string =>
  `There is no key “${key}” here.${didYouMean(key, expected) || ` Expected ${listed(expected, 'or')}.`}`;

/** `“status”`, `“notation.separator”`, `“to” of entry 3 of “rows”`, or the file as a whole. */
function subject(path: YamlPath): string {
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
  if (typeof value === 'string') return `the text ${quoted(value)}`;
  return `the ${typeof value === 'number' ? 'number' : 'value'} ${String(value)}`;
}

const mostQuoted = 60;

/** A message stays one line, also where a whole document was taken for a config. */
function quoted(text: string): string {
  const line = oneLine(text);
  return line.length > mostQuoted ? `“${line.slice(0, mostQuoted)}…”` : `“${line}”`;
}

const typeWords: Readonly<Record<string, string>> = {
  array: 'a list',
  object: 'a mapping of keys to values',
  boolean: 'true or false',
};

function expectedType(node: SchemaNode, found: unknown): string {
  const type = [node.type ?? []].flat().find(name => name !== 'null') ?? 'string';
  const isBare = typeof found === 'number' || typeof found === 'boolean';
  return typeWords[type] ?? (isBare ? 'a text: put it in quotes' : 'a text');
}
