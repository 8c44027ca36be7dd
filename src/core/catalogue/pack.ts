import { type OutputUnit, type Schema, Validator } from '@cfworker/json-schema';
import { type Document, isAlias, isCollection, isNode, isScalar, parseDocument, visit } from 'yaml';
import correlationSchema from '../../../data/schemas/correlation.schema.json' with { type: 'json' };
import standardSchema from '../../../data/schemas/standard.schema.json' with { type: 'json' };
import type { Span } from '../text/span.ts';
import { findDeepNesting } from '../text/yaml-nesting.ts';
import { likeliest } from './likeliest.ts';
import { type PackTrouble, troublesOf } from './pack-checks.ts';
import type { Pack } from './pack-values.ts';
import { type PackFile, packOf } from './serialized.ts';

export type PackErrorCode =
  | 'too-large'
  | 'too-deep'
  | 'alias'
  | 'not-yaml'
  | 'unknown-kind'
  | 'unknown-key'
  | 'missing-key'
  | 'wrong-value'
  | PackTrouble['code'];

/** What is wrong in a pack, where, and what was expected. */
export interface PackError {
  readonly code: PackErrorCode;
  readonly message: string;
  /** Offsets in the pack's text. */
  readonly span: Span;
}

/** A pack that was read, or everything that is wrong with it. */
export type PackResult =
  | {
      readonly ok: true;
      readonly pack: Pack;
      /** The file as it stands, for `packsToJson`. */
      readonly file: PackFile;
      /** Where a value stands (`['rows', 3, 'to']`); the nearest value around it where there is none. */
      spanOf(path: readonly (string | number)[]): Span;
    }
  | { readonly ok: false; readonly uri: string; readonly errors: readonly PackError[] };

/** In UTF-16 code units; the largest shipped pack has a hundredth of it. */
const longestPack = 2_000_000;
const deepestPack = 20;
/** Whoever has made more mistakes than this has made one of them many times. */
const mostErrors = 100;

const schemas = { standard: standardSchema, correlation: correlationSchema };

/** Reads a YAML file of a standard or a correlation. Everything wrong with it is returned, nothing is thrown. */
export function readPack(text: string, uri: string): PackResult {
  const refuse = (...errors: readonly PackError[]): PackResult => ({
    ok: false,
    uri,
    errors: errors.slice(0, mostErrors),
  });
  if (text.length > longestPack) {
    return refuse({
      code: 'too-large',
      message: `This pack has ${text.length} characters. At most ${longestPack} are read: split it into several files.`,
      span: { start: 0, end: 0 },
    });
  }
  const deep = findDeepNesting(text);
  if (deep) return refuse(tooDeep(deep));
  const document = parseDocument(text, { prettyErrors: false });
  if (document.errors.length > 0) return refuse(...document.errors.slice(0, mostErrors).map(notYaml));
  const unreasonable = findUnreasonable(document);
  if (unreasonable.length > 0) return refuse(...unreasonable);

  const spanOf = (path: readonly (string | number)[]) => spanAt(document, path);
  const value: unknown = document.toJS();
  const kind = kindOf(value);
  if (kind !== 'standard' && kind !== 'correlation') return refuse(unknownKind(kind, spanOf));

  const schema = schemas[kind];
  const misfits = new Validator(schema as Schema, '2020-12', false).validate(value).errors;
  const errors = misfits.flatMap(misfit => describeMisfit(misfit, schema, value, document));
  if (errors.length > 0) return refuse(...errors);

  const file = value as PackFile;
  const pack = packOf(file, uri);
  const troubles = troublesOf(pack);
  if (troubles.length > 0) {
    return refuse(...troubles.map(({ code, message, path }) => ({ code, message, span: spanOf(path) })));
  }
  return { ok: true, pack, file, spanOf };
}

const notYaml = ({ message, pos: [start, end] }: { message: string; pos: [number, number] }): PackError => ({
  code: 'not-yaml',
  message: `This is not YAML: ${message}${/[.!?]$/.test(message) ? '' : '.'}`,
  span: { start, end },
});

const tooDeep = (span: Span): PackError => ({
  code: 'too-deep',
  message: `Values are nested more than ${deepestPack} levels deep here. A pack needs four.`,
  span,
});

/** Aliases and anchors can make a small file huge, and deep nesting has no use in a pack. */
function findUnreasonable(document: Document.Parsed): readonly PackError[] {
  const errors: PackError[] = [];
  visit(document, {
    Node(_key, node, path) {
      const span = { start: node.range?.[0] ?? 0, end: node.range?.[1] ?? 0 };
      if (isAlias(node) || node.anchor !== undefined) {
        errors.push({
          code: 'alias',
          message: 'Packs have no anchors (&) and aliases (*). Write the value out.',
          span,
        });
      }
      if (isCollection(node) && path.filter(isCollection).length >= deepestPack) {
        errors.push(tooDeep(span));
        return visit.BREAK;
      }
      return undefined;
    },
  });
  return errors;
}

const kindOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'kind' in value ? value.kind : undefined;

function unknownKind(kind: unknown, spanOf: (path: readonly string[]) => Span): PackError {
  const expected = Object.keys(schemas);
  const start = kind === undefined ? 'A pack begins with its kind' : `${quote(kind)} is no kind of pack`;
  return {
    code: 'unknown-kind',
    message: `${start}. Expected "kind: standard" or "kind: correlation".${didYouMean(String(kind ?? ''), expected)}`,
    span: kind === undefined ? { start: 0, end: 0 } : spanOf(['kind']),
  };
}

interface SchemaNode {
  readonly description?: string;
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly additionalProperties?: boolean | SchemaNode;
  readonly items?: SchemaNode;
  readonly $defs?: Readonly<Record<string, SchemaNode>>;
}

/** These only say that something further in does not fit, which has its own error. */
const wrappers = new Set(['properties', 'items', 'additionalProperties', '$ref']);

function describeMisfit(
  misfit: OutputUnit,
  root: SchemaNode,
  value: unknown,
  document: Document.Parsed,
): readonly PackError[] {
  if (wrappers.has(misfit.keyword)) return [];
  const path = pathOf(misfit.instanceLocation);
  const name = path.at(-1);
  const node = schemaAt(root, path);
  switch (misfit.keyword) {
    case 'false': {
      const known = Object.keys(schemaAt(root, path.slice(0, -1))?.properties ?? {});
      const message = `${quote(name)} is no key here. Expected one of ${known.join(', ')}.${didYouMean(String(name), known)}`;
      return [{ code: 'unknown-key', message, span: keySpan(document, path) }];
    }
    case 'required': {
      const missing = /"([^"]+)"/.exec(misfit.error)?.[1] ?? '';
      const description = node?.properties?.[missing]?.description;
      const message = `"${missing}" is missing here.${description ? ` ${description}` : ''}`;
      return [{ code: 'missing-key', message, span: openingOf(spanAt(document, path)) }];
    }
    default: {
      const message = `${there(valueAt(value, path), name)} ${expected(node, root, misfit)}`;
      return [{ code: 'wrong-value', message, span: spanAt(document, path) }];
    }
  }
}

function there(value: unknown, name: string | number | undefined): string {
  const at = typeof name === 'string' ? ` for "${name}"` : '';
  if (typeof value === 'number') return `The number ${value} stands here${at}, without quotes.`;
  if (Array.isArray(value))
    return value.length === 0 ? `An empty list stands here${at}.` : `A list stands here${at}.`;
  if (typeof value === 'object' && value !== null) return `A block of keys stands here${at}.`;
  return `${quote(value)} stands here${at}.`;
}

function expected(node: SchemaNode | undefined, root: SchemaNode, misfit: OutputUnit): string {
  const target = node?.$ref ? resolveReference(node, root) : node;
  if (target?.const !== undefined) return `Expected ${quote(target.const)}.`;
  if (target?.enum) return `Expected one of ${target.enum.join(', ')}.`;
  if (misfit.keyword === 'uniqueItems') return 'Expected each entry once.';
  const type = [target?.type ?? []].flat().filter(name => name !== 'null');
  const what =
    type[0] === 'array'
      ? 'a list'
      : type[0] === 'object'
        ? 'keys with values'
        : type[0] === 'boolean'
          ? 'true or false'
          : 'text';
  return `Expected ${what}${node?.description ? `: ${node.description}` : '.'}`;
}

const quote = (value: unknown): string =>
  value === undefined || value === null ? 'Nothing' : `"${String(value)}"`;

const didYouMean = (typed: string, known: readonly string[]): string => {
  const best = likeliest(typed, known);
  return best === undefined ? '' : ` Did you mean "${best}"?`;
};

const pathOf = (pointer: string): readonly (string | number)[] =>
  pointer
    .split('/')
    .slice(1)
    .map(part => decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~'))
    .map(part => (/^\d+$/.test(part) ? Number(part) : part));

function schemaAt(root: SchemaNode, path: readonly (string | number)[]): SchemaNode | undefined {
  let node: SchemaNode | undefined = root;
  for (const part of path) {
    node = node && resolveReference(node, root);
    const further: SchemaNode | boolean | undefined =
      typeof part === 'number' ? node?.items : (node?.properties?.[part] ?? node?.additionalProperties);
    node = typeof further === 'object' ? further : undefined;
  }
  return node;
}

const resolveReference = (node: SchemaNode, root: SchemaNode): SchemaNode =>
  node.$ref ? (root.$defs?.[node.$ref.replace('#/$defs/', '')] ?? node) : node;

function valueAt(value: unknown, path: readonly (string | number)[]): unknown {
  let at = value;
  for (const part of path)
    at = typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[part] : undefined;
  return at;
}

/** The span of the value at a path, or of the nearest one around it. */
function spanAt(document: Document.Parsed, path: readonly (string | number)[]): Span {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return { start: node.range[0], end: node.range[1] };
  }
  const range = document.contents?.range;
  return { start: range?.[0] ?? 0, end: range?.[1] ?? 0 };
}

function keySpan(document: Document.Parsed, path: readonly (string | number)[]): Span {
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  if (isCollection(parent)) {
    for (const item of parent.items) {
      const key = typeof item === 'object' && item !== null && 'key' in item ? item.key : undefined;
      if (isScalar(key) && String(key.value) === String(path.at(-1)) && key.range) {
        return { start: key.range[0], end: key.range[1] };
      }
    }
  }
  return spanAt(document, path);
}

/** A missing key is reported at the beginning of its block, not under all of it. */
const openingOf = ({ start, end }: Span): Span => ({ start, end: Math.min(end, start + 1) });
