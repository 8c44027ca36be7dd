import { correlationId, type EditionAddress, editionName } from '../catalogue/edition-name.ts';
import type { CorrelationPack, PackRow } from '../catalogue/pack-values.ts';
import type { ClauseAddress, Relation } from '../catalogue/types.ts';
import { type Insertion, lineBreakOf } from '../text/insertion.ts';
import { oneLine } from '../text/one-line.ts';
import type { Span } from '../text/span.ts';
import type { YamlPath } from '../text/yaml-path.ts';
import { inBraces, indentAt, lineAfter, yamlText } from '../text/yaml-writing.ts';

/** What somebody sets down of a clause: a row of a pack of their own, which is a draft. */
export interface NewRow {
  readonly from: ClauseAddress;
  /** `clause` is undefined where the edition has no counterpart. */
  readonly to: EditionAddress & { readonly clause: string | undefined };
  /** Read from the first to the second; `none` where there is no counterpart, and only there. */
  readonly relation: Relation;
  /** Who says so: a document and the place in it. */
  readonly source: { readonly document: string; readonly place: string };
  /** Why, in own words; empty where nothing is to be said. */
  readonly note: string;
}

/** The text of a pack with what it says and where. */
export interface WritablePack {
  readonly text: string;
  readonly pack: CorrelationPack;
  readonly spanOf: (path: YamlPath) => Span;
}

/** The two clauses of a row as its pack has them. */
export type Ends = Pick<PackRow, 'from' | 'to' | 'relation'>;

/** The fields of a row as YAML has them, by their names; `source` is the key of one. */
export const fieldsOf = (
  { from, to, relation }: Ends,
  note: string,
  source: string,
): Readonly<Record<string, string>> => ({
  from: numberOf(from),
  to: numberOf(to),
  relation,
  ...(oneLine(note) === '' ? {} : { note: yamlText(oneLine(note), true) }),
  source,
});

const numberOf = (clause: string | undefined): string =>
  clause === undefined ? 'null' : JSON.stringify(clause);

/** Where a source goes: behind those that are there. */
export function insertSource(
  key: string,
  source: NewRow['source'],
  { text, pack, spanOf }: WritablePack,
): Insertion {
  const list = spanOf(['sources']);
  const last = spanOf(['sources', Object.keys(pack.sources).at(-1) ?? '']);
  const written = `${key}: ${sourceInBraces(source)}`;
  if (text[list.start] === '{') return { offset: last.end, text: `, ${written}` };
  return lineAfter(text, last.end, indentAt(text, list.start) + written);
}

/** Where a row goes to be the one at an index, written as the rows beside it are. */
export function insertRow(
  fields: Readonly<Record<string, string>>,
  index: number,
  { text, spanOf }: WritablePack,
): Insertion {
  const list = spanOf(['rows']);
  const first = spanOf(['rows', 0]);
  const before = spanOf(['rows', Math.max(0, index - 1)]);
  if (text[list.start] === '[') {
    return index === 0
      ? { offset: first.start, text: `${inBraces(fields)}, ` }
      : { offset: before.end, text: `, ${inBraces(fields)}` };
  }
  const indent = indentAt(text, list.start);
  const eol = lineBreakOf(text);
  const isInBraces = text[before.start] === '{';
  const written = isInBraces
    ? `${indent}- ${inBraces(fields)}`
    : Object.entries(fields)
        .map(([name, value], at) => `${indent}${at === 0 ? '- ' : '  '}${name}: ${value}`)
        .join(eol);
  if (index > 0) return lineAfter(text, before.end, written);
  return { offset: afterRemarksAbove(text, list.start), text: `${written}${eol}` };
}

/** The beginning of the line of an offset, or of the comments right above it: they belong to what follows. */
function afterRemarksAbove(text: string, offset: number): number {
  let start = text.lastIndexOf('\n', offset - 1) + 1;
  for (;;) {
    const above = text.lastIndexOf('\n', start - 2) + 1;
    if (start === 0 || !/^[ \t]*(?:#.*)?\r?\n$/.test(text.slice(above, start))) return start;
    start = above;
  }
}

const sourceInBraces = ({ document, place }: NewRow['source']): string =>
  inBraces({ document: yamlText(oneLine(document), true), place: yamlText(oneLine(place), true) });

/** The text of a pack that holds the row and nothing else. */
export const newPack = ({ from, to, relation, source, note }: NewRow): string =>
  [
    '# What this project has concluded itself: drafts, which count over the shipped packs.',
    'kind: correlation',
    `id: ${correlationId(from, to)}`,
    `from: ${editionName(from)}`,
    `to: ${editionName(to)}`,
    'basis: draft',
    'sources:',
    `  ours: ${sourceInBraces(source)}`,
    'rows:',
    `  - ${inBraces(fieldsOf({ from: from.clause, to: to.clause, relation }, note, 'ours'))}`,
    '',
  ].join('\n');
