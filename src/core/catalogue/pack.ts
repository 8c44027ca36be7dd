import { type Document, isCollection, isScalar, parseDocument, visit } from 'yaml';
import correlationSchema from '../../../data/schemas/correlation.schema.json' with { type: 'json' };
import standardSchema from '../../../data/schemas/standard.schema.json' with { type: 'json' };
import termSchema from '../../../data/schemas/term.schema.json' with { type: 'json' };
import { plainYaml } from '../text/plain-yaml.ts';
import { type Span, startOfText } from '../text/span.ts';
import { findDeepNesting } from '../text/yaml-nesting.ts';
import type { YamlPath } from '../text/yaml-path.ts';
import { type YamlTrouble, yamlTroubles } from '../text/yaml-troubles.ts';
import { didYouMean } from './did-you-mean.ts';
import { type PackTrouble, troublesOf } from './pack-checks.ts';
import type { Pack } from './pack-values.ts';
import { type Misfit, misfitsOf } from './schema-misfits.ts';
import { type PackFile, packOf } from './serialized.ts';
import { findUnwelcome, spanOf as placeOf } from './unwelcome-yaml.ts';

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
      spanOf(path: YamlPath): Span;
    }
  | { readonly ok: false; readonly uri: string; readonly errors: readonly PackError[] };

/** In UTF-16 code units; the largest shipped pack has a hundredth of it. */
const longestPack = 2_000_000;
const deepestPack = 20;
/** Whoever has made more mistakes than this has made one of them many times. */
const mostErrors = 100;

const schemas: Readonly<Record<Pack['kind'], object>> = {
  standard: standardSchema,
  correlation: correlationSchema,
  terms: termSchema,
};

/** Reads a YAML file of a standard, a correlation or terms. Everything wrong with it is returned, nothing is thrown. */
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
      span: startOfText,
    });
  }
  const deep = findDeepNesting(text);
  if (deep) return refuse(tooDeep(deep));
  const document = parseDocument(text, { ...plainYaml, prettyErrors: false });
  const unreadable = yamlTroubles(text, document.errors);
  if (unreadable.length > 0) return refuse(...unreadable.map(notYaml));
  const unreasonable = findUnreasonable(document);
  if (unreasonable.length > 0) return refuse(...unreasonable);

  const spanOf = (path: YamlPath) => spanAt(document, path);
  const value: unknown = document.toJS();
  const kind = kindOf(value);
  if (!isPackKind(kind)) return refuse(unknownKind(kind, spanOf));

  const misfits = misfitsOf(value, schemas[kind]);
  if (misfits.length > 0) return refuse(...misfits.map(misfit => misfitError(misfit, document)));

  const file = value as PackFile;
  const pack = packOf(file, uri);
  const troubles = troublesOf(pack);
  if (troubles.length > 0) {
    return refuse(...troubles.map(({ code, message, path }) => ({ code, message, span: spanOf(path) })));
  }
  return { ok: true, pack, file, spanOf };
}

const notYaml = ({ message, span }: YamlTrouble): PackError => ({
  code: 'not-yaml',
  message: `This is not YAML: ${message}`,
  span,
});

const tooDeep = (span: Span): PackError => ({
  code: 'too-deep',
  message: `Values are nested more than ${deepestPack} levels deep here. A pack needs four.`,
  span,
});

/** Neither aliases nor deep nesting have a use in a pack. */
function findUnreasonable(document: Document.Parsed): readonly PackError[] {
  const errors: PackError[] = findUnwelcome(document).map(({ kind, message, span }) => ({
    code: kind === 'key' ? 'unknown-key' : 'alias',
    message,
    span,
  }));
  visit(document, {
    Collection(_key, node, path) {
      if (path.filter(isCollection).length < deepestPack) return undefined;
      errors.push(tooDeep(placeOf(node) ?? startOfText));
      return visit.BREAK;
    },
  });
  return errors;
}

const kindOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'kind' in value ? value.kind : undefined;

const isPackKind = (kind: unknown): kind is Pack['kind'] =>
  typeof kind === 'string' && Object.hasOwn(schemas, kind);

function unknownKind(kind: unknown, spanOf: (path: readonly string[]) => Span): PackError {
  if (kind === undefined) {
    const message =
      'A pack begins with its kind. Expected “kind: standard”, “kind: correlation” or “kind: terms”.';
    return { code: 'unknown-kind', message, span: startOfText };
  }
  const expected = ' Expected standard, correlation or terms.';
  const message =
    typeof kind === 'string'
      ? `There is no kind of pack “${kind}”.${didYouMean(kind, Object.keys(schemas)) || expected}`
      : `The kind of a pack is one word.${expected}`;
  return { code: 'unknown-kind', message, span: spanOf(['kind']) };
}

/** A missing key is reported at the beginning of its block, not under all of it. */
function misfitError({ code, message, path, part }: Misfit, document: Document.Parsed): PackError {
  const span = part === 'key' ? keySpan(document, path) : spanAt(document, path);
  return {
    code,
    message,
    span: code === 'missing-key' ? { start: span.start, end: Math.min(span.end, span.start + 1) } : span,
  };
}

/** The span of the value at a path, or of the nearest one around it. */
function spanAt(document: Document.Parsed, path: YamlPath): Span {
  for (let length = path.length; length > 0; length--) {
    const span = placeOf(document.getIn(path.slice(0, length), true));
    if (span) return span;
  }
  return placeOf(document.contents) ?? startOfText;
}

function keySpan(document: Document.Parsed, path: YamlPath): Span {
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  if (isCollection(parent)) {
    for (const item of parent.items) {
      const key = typeof item === 'object' && item !== null && 'key' in item ? item.key : undefined;
      const span = isScalar(key) && String(key.value) === String(path.at(-1)) ? placeOf(key) : undefined;
      if (span) return span;
    }
  }
  return spanAt(document, path);
}
