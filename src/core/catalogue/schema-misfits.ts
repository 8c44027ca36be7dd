import { type OutputUnit, type Schema, Validator } from '@cfworker/json-schema';
import { listed } from '../text/listed.ts';
import { oneLine } from '../text/one-line.ts';
import type { YamlPath } from '../text/yaml-path.ts';
import { didYouMean } from './did-you-mean.ts';
import { type SchemaNode, schemaAt } from './schema.ts';

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
  const { errors } = new Validator(schema as Schema, '2020-12', false).validate(value);
  const root = schema as SchemaNode;
  return errors.flatMap(unit => {
    const path = pathOf(unit.instanceLocation);
    return misfitOf(unit, path, valueAt(value, path), root) ?? [];
  });
}

/** undefined for the units that only say that something further in does not fit, which has its own. */
function misfitOf(unit: OutputUnit, path: YamlPath, found: unknown, root: SchemaNode): Misfit | undefined {
  const node = schemaAt(root, path);
  const wrong = (message: string): Misfit => ({ code: 'wrong-value', message, path, part: 'value' });
  switch (unit.keyword) {
    case 'false': {
      const key = String(path.at(-1));
      const expected = keysOf(schemaAt(root, path.slice(0, -1)));
      const message = unknownKey(key, expected) + (found === null && / /.test(key) ? quotesAdvice(key) : '');
      return { code: 'unknown-key', message, path, part: 'key' };
    }
    case 'required': {
      const missing = /"([^"]+)"/.exec(unit.error)?.[1] ?? '';
      const { description } = schemaAt(root, [...path, missing]) ?? {};
      const message = `${subject(path)} has no “${missing}”.${description === undefined ? '' : ` ${description}`}`;
      return { code: 'missing-key', message, path, part: 'value' };
    }
    case 'type':
      return wrong(`${subject(path)} is ${kindOf(found)}; expected ${expectedType(node, found)}.`);
    case 'const':
      return wrong(`${subject(path)} is ${kindOf(found)}; expected “${node?.const}”.`);
    case 'enum': {
      const expected = node?.enum ?? [];
      const there = typeof found === 'string' ? quoted(found) : kindOf(found);
      const meant = typeof found === 'object' ? '' : didYouMean(String(found), expected);
      return wrong(`${subject(path)} is ${there}; expected ${listed(expected, 'or')}.${meant}`);
    }
    case 'pattern':
      return wrong(
        isBlank(found)
          ? emptyText(path)
          : `${subject(path)} is ${quoted(String(found))}; expected another form. ${node?.description ?? ''}`.trimEnd(),
      );
    case 'minLength':
      return wrong(emptyText(path));
    case 'minItems':
      return wrong(`${subject(path)} is an empty list; expected at least one entry.`);
    case 'minProperties':
      return wrong(`${subject(path)} is empty; expected at least one key.`);
    case 'uniqueItems':
      return wrong(`${subject(path)} has an entry twice; remove one.`);
    default:
      return undefined;
  }
}

const isBlank = (value: unknown): boolean => oneLine(String(value)) === '';

const emptyText = (path: YamlPath): string => `${subject(path)} is empty; write a text or leave the key out.`;

/** The message about a key that does not exist, with what does. */
const unknownKey = (key: string, expected: readonly string[]): string =>
  `There is no key “${key}” here.${didYouMean(key, expected) || ` Expected ${listed(expected, 'or')}.`}`;

/** For `{ title: Measurement, analysis and improvement }`, where YAML takes what follows the comma for a key without a value. */
const quotesAdvice = (key: string): string =>
  ` Between { and } a text with a comma needs quotes: "…, ${key}".`;

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

function expectedType(node: SchemaNode | undefined, found: unknown): string {
  const type = [node?.type ?? []].flat().find(name => name !== 'null') ?? 'string';
  const isBare = typeof found === 'number' || typeof found === 'boolean';
  const [example] = node?.examples ?? [];
  if (typeWords[type] === undefined && example !== undefined) return `a text such as ${example}`;
  return typeWords[type] ?? (isBare ? 'a text: put it in quotes' : 'a text');
}

const keysOf = (node: SchemaNode | undefined): readonly string[] => Object.keys(node?.properties ?? {});

/** The steps of a JSON pointer: `#/rows/3/to`. */
const pathOf = (pointer: string): YamlPath =>
  pointer
    .split('/')
    .slice(1)
    .map(step => decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~'))
    .map(step => (/^\d+$/.test(step) ? Number(step) : step));

function valueAt(value: unknown, path: YamlPath): unknown {
  let at = value;
  for (const step of path) {
    at = typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[step] : undefined;
  }
  return at;
}
