import { type OutputUnit, type Schema, Validator } from '@cfworker/json-schema';
import type { Document } from 'yaml';
import schema from '../../../data/schemas/config.schema.json' with { type: 'json' };
import { didYouMean } from './did-you-mean.ts';
import { ruleIds } from './rule-ids.ts';
import { type ConfigError, spanAt } from './yaml-document.ts';

type Path = readonly string[];

/** A part of the schema, as far as messages need it. */
interface Subschema {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, unknown>>;
}

/** What the schema of the config has against a value, said about the place in the text; empty where it has nothing. */
export function schemaErrors(document: Document, value: unknown): ConfigError[] {
  const { errors } = new Validator(schema as Schema, '2020-12', false).validate(value);
  return errors.flatMap(unit => {
    const path = steps(unit.instanceLocation);
    const found = valueAt(value, path);
    const message = messageFor(unit, path, found);
    if (message === undefined) return [];
    const part = unit.keyword === 'false' ? 'key' : 'value';
    return [{ span: spanAt(document, path, part), message }];
  });
}

/** undefined for the units that only repeat what another says with more detail. */
function messageFor(unit: OutputUnit, path: Path, found: unknown): string | undefined {
  const subschema = subschemaAt(unit.keywordLocation);
  const name = path.at(-1) ?? '';
  switch (unit.keyword) {
    case 'false':
      return unknownKey(path, name);
    case 'type':
      return `${subject(path)} is ${kindOf(found)}; expected ${articled(subschema.type)}.`;
    case 'enum': {
      const expected = subschema.enum ?? [];
      const typed = String(found);
      return `${subject(path)} is “${typed}”; expected ${listed(expected)}.${didYouMean(typed, expected)}`;
    }
    case 'required': {
      const missing = (subschema.required ?? []).filter(key => !isRecord(found) || !(key in found));
      return `${subject(path)} has no ${missing.map(key => `“${key}”`).join(' and no ')}.`;
    }
    case 'minLength':
      return `${subject(path)} is empty; write a text or leave the key out.`;
    default:
      return undefined;
  }
}

function unknownKey(path: Path, key: string): string {
  const parent = path.slice(0, -1);
  const isRule = parent.at(-1) === 'rules';
  const expected = isRule ? ruleIds : keysAt(parent);
  const meant = didYouMean(key, expected);
  if (isRule) return `There is no rule “${key}”.${meant || ` The rules are ${expected.join(', ')}.`}`;
  return `There is no setting “${key}” here.${meant || ` Expected ${listed(expected)}.`}`;
}

/** The keys that the schema knows at a place of the config. */
function keysAt(path: Path): readonly string[] {
  let at: Record<string, unknown> = schema;
  for (const step of path) {
    const next = /^\d+$/.test(step) ? at.items : (at.properties as Record<string, unknown>)?.[step];
    at = resolved(next);
  }
  return Object.keys((at.properties as object | undefined) ?? {});
}

/** `#/properties/rules/$ref/additionalProperties` gives what holds the last keyword. */
function subschemaAt(keywordLocation: string): Subschema {
  let at: unknown = schema;
  for (const step of steps(keywordLocation).slice(0, -1)) {
    at = step === '$ref' ? resolved(at) : (at as Record<string, unknown> | undefined)?.[step];
  }
  return resolved(at);
}

/** A subschema with its `$ref`, if it has one, followed into `$defs`. */
function resolved(at: unknown): Record<string, unknown> {
  if (!isRecord(at)) return {};
  const target = typeof at.$ref === 'string' ? at.$ref.replace('#/$defs/', '') : undefined;
  return target === undefined ? at : { ...(schema.$defs as Record<string, object>)[target] };
}

/** The steps of a JSON pointer: `#/rules/unknown-clause`. */
const steps = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map(step => decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~'));

function valueAt(value: unknown, path: Path): unknown {
  let at = value;
  for (const step of path) at = (at as Record<string, unknown> | null | undefined)?.[step];
  return at;
}

/** `“rules.unknown-clause”`, `“standards”, entry 2,`, or the file as a whole. */
function subject(path: Path): string {
  if (path.length === 0) return 'The file';
  const last = path.at(-1) ?? '';
  if (/^\d+$/.test(last)) return `Entry ${Number(last) + 1} of “${path.slice(0, -1).join('.')}”`;
  return `“${path.join('.')}”`;
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a mapping of keys to values';
  if (typeof value === 'string') return `the text “${value}”`;
  return `the ${typeof value === 'number' ? 'number' : 'value'} ${String(value)}`;
}

const articled = (type: string | undefined): string =>
  type === 'array' ? 'a list' : type === 'object' ? 'a mapping of keys to values' : 'a text';

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
