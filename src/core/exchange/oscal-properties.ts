import { namespace } from '../reports/oscal-words.ts';
import { listOf, textOf } from './tree.ts';

/** A property of OSCAL. */
interface Property {
  readonly name: string;
  readonly ns: string;
  readonly value: string;
  readonly group?: string;
  readonly remarks?: string;
}

type Value = string | boolean | null | undefined | readonly string[] | Fields;

/** What a pack says of something, key by key. */
export interface Fields {
  readonly [key: string]: Value;
}

/** Fields that are lists; all others say one thing. */
const lists = new Set([
  'clauses',
  'except',
  'otherNames',
  'unlisted',
  'variants',
  'unknown.from',
  'unknown.to',
]);
const booleans = new Set(['requirement']);

/** What a value of OSCAL can be: a line that neither begins nor ends with a blank. */
const line = /^\S(?:.*\S)?$/;

/**
 * Fields as properties in our namespace, so that what OSCAL has no place for comes back: `adds.to` for a field in a field,
 * a name several times for a list; what is no line stands under remarks. Properties of one group belong together.
 */
export const propertiesOf = (fields: Fields, group?: string, above = ''): readonly Property[] =>
  Object.entries(fields).flatMap(([key, value]): readonly Property[] => {
    const name = above + key;
    if (value === undefined || value === null) return [];
    if (typeof value === 'object' && !isList(value)) return propertiesOf(value, group, `${name}.`);
    return [value].flat().map(each => {
      const text = String(each);
      return {
        name,
        ns: namespace,
        ...(line.test(text) ? { value: text } : { value: 'see-remarks', remarks: text }),
        ...(group !== undefined && { group }),
      };
    });
  });

/** The fields that properties of a group, or of none, tell; others' properties say nothing to us. */
export function fieldsOf(owner: unknown, group?: string): Fields {
  const fields: Record<string, Value> = {};
  for (const property of listOf(owner, 'props')) {
    const name = textOf(property, 'name');
    if (name === undefined || textOf(property, 'ns') !== namespace) continue;
    if (textOf(property, 'group') !== group) continue;
    const remarks = (property as { readonly remarks?: unknown }).remarks;
    const text = typeof remarks === 'string' ? remarks : (textOf(property, 'value') ?? '');
    const [key = name, within] = name.split('.');
    if (within === undefined) fields[key] = joined(name, fields[key], text);
    else {
      const inner = (fields[key] ?? {}) as Fields;
      fields[key] = { ...inner, [within]: joined(name, inner[within], text) };
    }
  }
  return fields;
}

const isList = (value: Value): value is readonly string[] => Array.isArray(value);

function joined(name: string, before: Value, text: string): Value {
  if (lists.has(name)) return [...(isList(before) ? before : []), text];
  return booleans.has(name) ? text === 'true' : text;
}

/** The groups of properties whose names begin so, in their order: `unpaired-1`, `unpaired-2`. */
export function groupsOf(owner: unknown, beginning: string): readonly string[] {
  const groups = listOf(owner, 'props').flatMap(property => textOf(property, 'group') ?? []);
  return [...new Set(groups)].filter(group => group.startsWith(`${beginning}-`));
}
