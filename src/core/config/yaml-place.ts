import { type Document, isMap, isScalar, isSeq, parseDocument, type Scalar } from 'yaml';
import { plainYaml } from '../text/plain-yaml.ts';
import type { Span } from '../text/span.ts';
import { findDeepNesting } from '../text/yaml-nesting.ts';
import type { YamlPath } from '../text/yaml-path.ts';

/** A key or a value in YAML, and what the text around it says. */
export interface YamlPlace {
  /** To the value; for a key to the mapping that it is a key of. */
  readonly path: YamlPath;
  /** The key or value itself, without quotes. */
  readonly word: string;
  readonly isKey: boolean;
  /** Where the word stands, without its quotes; empty where nothing is typed yet. */
  readonly span: Span;
  /** Quotes stand around it. */
  readonly isQuoted: boolean;
  /** The keys of the mapping at a path, the word itself left out; empty where there is none. */
  keysAt(path: YamlPath): readonly string[];
  /** The texts of the list at a path, the word itself left out; empty where there is none. */
  textsAt(path: YamlPath): readonly string[];
  /** The text at a path; undefined where there is none. */
  textAt(path: YamlPath): string | undefined;
}

/** What is being typed at a place: as `YamlPlace`, and how much of the word stands before the cursor. */
export interface TypedYaml extends YamlPlace {
  readonly typed: string;
  /** Nothing but the word stands on its line: it may become a key, whatever `isKey` says. */
  readonly isAlone: boolean;
}

/** No text has this character: it marks the cursor while a half-typed text is parsed. */
const cursor = '\uE000';

/** As much as any pack or config has; UTF-16 code units. */
const largestText = 2_000_000;

/** A line that holds nothing yet but list markers and the beginning of a word. */
const aloneBefore = /^[ \t]*(?:- +)*(?:"[^"]*|'[^']*|[^\s"'#[\]{}:,&*!|>%@`-][^#[\]{}]*)?$/;

/**
 * What is being typed at an offset, in YAML that need not be whole. undefined in comments, block texts and wherever no
 * key or value can stand.
 */
export function typedYaml(text: string, offset: number): TypedYaml | undefined {
  if (offset < 0 || offset > text.length || text.includes(cursor)) return undefined;
  const lineStart = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const before = text.slice(lineStart, offset);
  const rest = /^[^\r\n]*/.exec(text.slice(offset))?.[0] ?? '';
  const isAlone = rest.trim() === '' && aloneBefore.test(before) && !/:(?:\s|$)/.test(before);
  // What stands alone on its line is read as a key: without a colon it would swallow the lines below.
  const quote = /^[ \t]*(?:- +)*(["'])/.exec(before)?.[1] ?? '';
  const mark = isAlone ? `${cursor}${quote}: ` : cursor;
  const document = parse(text.slice(0, offset) + mark + text.slice(offset));
  const found = document && find(document, ({ source = '' }) => source.includes(cursor));
  if (!document || !found?.scalar.range || isBlock(found.scalar)) return undefined;

  const { source = '', range } = found.scalar;
  const isQuoted = found.scalar.type !== 'PLAIN';
  const start = range[0] + Number(isQuoted);
  const typed = text.slice(start, offset);
  // A line above that is no YAML yet has swallowed this one.
  if (/[\r\n]/.test(typed)) return undefined;
  const left = source.slice(source.indexOf(cursor) + 1);
  const end = offset + (isAlone ? 0 : lengthLeft(left, rest));
  return {
    ...placeOf(document, found, { start, end }),
    word: text.slice(start, end),
    typed,
    isQuoted,
    isAlone,
  };
}

/** How much of the word stands behind the cursor: all of it where it ends on the line, else up to what could end it. */
function lengthLeft(left: string, rest: string): number {
  if (rest.startsWith(left) && !/[,:] |["'\]}]/.test(left)) return left.length;
  return /^[^\s,"'\]}#]*/.exec(rest)?.[0].length ?? 0;
}

/** The key or value at an offset; undefined where there is none. */
export function yamlAt(text: string, offset: number): YamlPlace | undefined {
  const document = parse(text);
  const found = document && find(document, ({ range }) => isWithin(offset, range));
  if (!document || !found?.scalar.range) return undefined;
  const [start, end] = found.scalar.range;
  const inset = Number(found.scalar.type === 'QUOTE_DOUBLE' || found.scalar.type === 'QUOTE_SINGLE');
  return placeOf(document, found, { start: start + inset, end: Math.max(start + inset, end - inset) });
}

function parse(text: string): Document | undefined {
  if (text.length > largestText || findDeepNesting(text)) return undefined;
  return parseDocument(text, { ...plainYaml, prettyErrors: false });
}

const isWithin = (offset: number, range: Scalar['range']): boolean =>
  range !== undefined && range !== null && range[0] <= offset && offset <= range[1] && range[0] < range[1];

const isBlock = ({ type }: Scalar): boolean => type === 'BLOCK_FOLDED' || type === 'BLOCK_LITERAL';

interface Found {
  readonly scalar: Scalar;
  readonly path: YamlPath;
  readonly isKey: boolean;
}

function find(document: Document, isMeant: (scalar: Scalar) => boolean): Found | undefined {
  const search = (node: unknown, path: YamlPath): Found | undefined => {
    if (isScalar(node)) return isMeant(node) ? { scalar: node, path, isKey: false } : undefined;
    if (isMap(node)) {
      for (const { key, value } of node.items) {
        if (isScalar(key) && isMeant(key)) return { scalar: key, path, isKey: true };
        const found = search(value, [...path, isScalar(key) ? String(key.value) : '']);
        if (found) return found;
      }
    }
    if (isSeq(node)) {
      for (const [index, item] of node.items.entries()) {
        const found = search(item, [...path, index]);
        if (found) return found;
      }
    }
    return undefined;
  };
  return search(document.contents, []);
}

function placeOf(document: Document, { scalar, path, isKey }: Found, span: Span): YamlPlace {
  const nodeAt = (at: YamlPath): unknown => (at.length === 0 ? document.contents : document.getIn(at, true));
  const textOf = (node: unknown): string | undefined =>
    isScalar(node) && node !== scalar && node.value !== null ? String(node.value) : undefined;
  return {
    path,
    word: String(scalar.value ?? ''),
    isKey,
    span,
    isQuoted: scalar.type !== 'PLAIN',
    keysAt: at => {
      const node = nodeAt(at);
      return isMap(node) ? node.items.flatMap(({ key }) => textOf(key) ?? []) : [];
    },
    textsAt: at => {
      const node = nodeAt(at);
      return isSeq(node) ? node.items.flatMap(item => textOf(item) ?? []) : [];
    },
    textAt: at => textOf(nodeAt(at)),
  };
}
