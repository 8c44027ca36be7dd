import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { findUnwelcome } from '../catalogue/unwelcome-yaml.ts';
import { spanAt } from '../config/yaml-document.ts';
import { oneLine } from '../text/one-line.ts';
import { plainYaml } from '../text/plain-yaml.ts';
import { type Span, startOfText } from '../text/span.ts';
import { findDeepNesting } from '../text/yaml-nesting.ts';
import type { YamlPath } from '../text/yaml-path.ts';
import { yamlTroubles } from '../text/yaml-troubles.ts';
import type { ImportTrouble } from './imported.ts';

/** A text of JSON or YAML: lists, mappings, and texts alone, since `8.10` is no number here. */
export interface Tree {
  readonly root: unknown;
  /** Where a value stands, or the nearest thing around it. */
  spanOf(path: YamlPath): Span;
}

type TreeResult =
  | { readonly ok: true; readonly tree: Tree }
  | { readonly ok: false; readonly troubles: readonly ImportTrouble[] };

/** UTF-16 code units; NIST’s catalog of SP 800-53 with all that it has to assess has ten million. */
const largestText = 20_000_000;

/** That catalog has a third of them; a parser has no memory for many more, however short each is. */
const mostValues = 1_000_000;

/** Reads JSON or YAML of another program, which may be anything. */
export function readTree(text: string): TreeResult {
  const refuse = (...found: readonly { message: string; span: Span }[]): TreeResult => ({
    ok: false,
    troubles: found.map(({ message, span }) => ({ severity: 'error', message, span })),
  });
  if (text.length > largestText) {
    const message = `The file has ${text.length} characters; at most ${largestText} are read.`;
    return refuse({ message, span: startOfText });
  }
  if (countSeparators(text) > mostValues)
    return refuse({ message: `The file has more than ${mostValues} values.`, span: startOfText });
  const deep = findDeepNesting(text);
  if (deep)
    return refuse({ message: 'The file nests deeper here than any that could be imported.', span: deep });
  const document = parseDocument(text, { ...plainYaml, prettyErrors: false });
  const [trouble] = yamlTroubles(text, document.errors);
  if (trouble)
    return refuse({ message: `This is neither JSON nor YAML: ${trouble.message}`, span: trouble.span });
  const unwelcome = findUnwelcome(document);
  if (unwelcome.length > 0) return refuse(...unwelcome);
  return {
    ok: true,
    tree: { root: textsIn(document.contents), spanOf: path => spanAt(document, path, 'value') },
  };
}

/** Commas and line ends: neither JSON nor YAML sets two values apart without one of them. */
function countSeparators(text: string): number {
  let count = 0;
  for (const separator of [',', '\n']) {
    for (let at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, at + 1)) count++;
  }
  return count;
}

/** A value as it is written, without what YAML makes of it: `8.10` and `true` stay texts, and nothing is an empty one. */
function textsIn(node: unknown): unknown {
  if (isSeq(node)) return node.items.map(textsIn);
  if (isMap(node))
    return Object.fromEntries(node.items.map(({ key, value }) => [textsIn(key), textsIn(value)]));
  return isScalar(node) ? (node.source ?? '') : '';
}

/** The value under a key; undefined where there is no such key, or no mapping. */
export const fieldOf = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Readonly<Record<string, unknown>>)[key]
    : undefined;

/** The text at the end of some keys, without blanks around it; undefined where there is none. */
export function textOf(value: unknown, ...keys: readonly string[]): string | undefined {
  const found = keys.reduce(fieldOf, value);
  return typeof found === 'string' && found.trim() !== '' ? found.trim() : undefined;
}

/** The text at the end of some keys, on one line; undefined where there is none. */
export function lineOf(value: unknown, ...keys: readonly string[]): string | undefined {
  const text = textOf(value, ...keys);
  return text === undefined ? undefined : oneLine(text);
}

/** The list at the end of some keys; empty where there is none. */
export function listOf(value: unknown, ...keys: readonly string[]): readonly unknown[] {
  const found = keys.reduce(fieldOf, value);
  return Array.isArray(found) ? found : [];
}
