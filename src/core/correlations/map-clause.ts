import { correlationId, type EditionAddress, editionName } from '../catalogue/edition-name.ts';
import { type PackResult, readPack } from '../catalogue/pack.ts';
import type { CorrelationPack } from '../catalogue/pack-values.ts';
import type { Basis } from '../catalogue/types.ts';
import { compareNumbers } from '../references/clause-number.ts';
import { type Insertion, withInsertions } from '../text/insertion.ts';
import { oneLine } from '../text/one-line.ts';
import { type Said, worded } from '../text/said.ts';
import { type Span, startOfText } from '../text/span.ts';
import {
  type Ends,
  fieldsOf,
  insertRow,
  insertSource,
  type NewRow,
  newPack,
  type WritablePack,
} from './new-row.ts';
import { inverse } from './relation.ts';
import { pairInWords } from './relation-words.ts';

/** A pack as it stands now, also unsaved. */
export interface PackText {
  /** From the folder of the config, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** Where a row goes, or what stands in its way. */
export type MappedClause =
  | {
      readonly ok: true;
      readonly path: string;
      /** There is no such file yet: the insertion is its whole text. */
      readonly isNew: boolean;
      /** In the order of the text. */
      readonly insertions: readonly Insertion[];
      /** Where the row stands afterwards. */
      readonly row: Span;
    }
  | {
      readonly ok: false;
      readonly path: string;
      readonly why: Said;
      /** In the text of the pack as it stands. */
      readonly span: Span;
    };

/**
 * Adds a row to the project's own pack of two editions, whichever of the two it starts from: the last of several, since it
 * counts; a new file where there is none. The row comes in the order of the clauses, its source under `sources`, and
 * everything that stands there stays as it is. A pack of the two that cannot be read, or that says already what the row
 * speaks of, is left alone.
 *
 * @param packs the project's own, in the order in which they count
 * @param newPath where a new pack goes
 */
export function mapClause(row: NewRow, packs: readonly PackText[], newPath: string): MappedClause {
  const ids = packIds(row);
  const read = readAll(packs);
  const fitting = fittingPack(ids, read);
  if (fitting) return addTo(fitting, row);

  const broken = read.findLast(
    ({ path, text, result }) =>
      !result.ok && (path === newPath || ids.some(id => isNamed(path, id) || speaksOf(text, id))),
  );
  if (broken && !broken.result.ok) {
    const [error] = broken.result.errors;
    const why = worded(
      '{0} cannot be read as it stands, so no row was added: {1} Put it right first.',
      broken.path,
      error?.message ?? '',
    );
    return { ok: false, path: broken.path, why, span: error?.span ?? startOfText };
  }
  const other = read.find(({ path }) => path === newPath);
  if (other) {
    const why = worded('{0} is a pack of something else, so no row was added. Rename it first.', newPath);
    return { ok: false, path: newPath, why, span: startOfText };
  }
  return verified({ path: newPath, text: undefined }, [{ offset: 0, text: newPack(row) }], 0);
}

/** The two editions that a pack correlates. */
interface Editions {
  readonly from: EditionAddress;
  readonly to: EditionAddress;
}

/**
 * The source of the last row that somebody concluded in the project's pack of two editions: likely that of the next one. Not one
 * of a published row, whose table says nothing of the next. undefined where there is none.
 */
export function usualSource(ends: Editions, packs: readonly PackText[]): NewRow['source'] | undefined {
  const pack = fittingPack(packIds(ends), readAll(packs))?.pack;
  const concluded = pack?.rows.findLast(({ basis }) => basis === 'draft');
  return concluded && pack?.sources[concluded.source];
}

interface ReadText extends PackText {
  readonly result: PackResult;
}

const readAll = (packs: readonly PackText[]): readonly ReadText[] =>
  packs.map(({ path, text }) => ({ path, text, result: readPack(text, path) }));

/** A pack that rows can be added to. */
interface CorrelationText extends PackText, WritablePack {
  /** What the rows rest on that do not say; undefined where each has to say. */
  readonly basis: Basis | undefined;
}

/** The last one, since it counts. */
const fittingPack = (ids: readonly string[], packs: readonly ReadText[]): CorrelationText | undefined =>
  packs
    .flatMap(({ path, text, result }) =>
      result.ok &&
      result.pack.kind === 'correlation' &&
      result.file.kind === 'correlation' &&
      ids.includes(result.pack.id)
        ? [{ path, text, pack: result.pack, basis: result.file.basis, spanOf: result.spanOf }]
        : [],
    )
    .at(-1);

/** The name of a new pack for a row, without a folder: `iso-iec-20000-1-2018--iso-9001-2015.yaml`. */
export const newPackName = ({ from, to }: Editions): string => `${correlationId(from, to)}.yaml`;

const packIds = ({ from, to }: Editions): readonly string[] => [
  correlationId(from, to),
  correlationId(to, from),
];

const isNamed = (path: string, id: string): boolean => path.slice(path.lastIndexOf('/') + 1) === `${id}.yaml`;

/** A pack that is no YAML at the moment still says near its top what it is. */
const speaksOf = (text: string, id: string): boolean =>
  text.split(/\r?\n/).some(line => new Set([`id: ${id}`, `id: "${id}"`, `id: '${id}'`]).has(line.trim()));

const endsOf = ({ from, to, relation }: NewRow, pack: CorrelationPack): Ends =>
  pack.from === editionName(from)
    ? { from: from.clause, to: to.clause, relation }
    : { from: to.clause, to: from.clause, relation: inverse(relation) };

function addTo(fitting: CorrelationText, row: NewRow): MappedClause {
  const { path, text, pack, basis, spanOf } = fitting;
  const ends = endsOf(row, pack);
  const said = pack.rows.findIndex(other => speakOfTheSame(other, ends));
  const before = pack.rows[said];
  if (before) {
    const why = worded('{0} says already: {1}. Change that row instead.', path, inWords(before, pack));
    return { ok: false, path, why, span: spanOf(['rows', said]) };
  }

  const key = keyOf(row.source, pack);
  const fields = { ...fieldsOf(ends, row.note, key), ...(basis === 'draft' ? {} : { basis: 'draft' }) };
  const later = pack.rows.findIndex(other => compareEnds(other, ends) > 0);
  const index = later < 0 ? pack.rows.length : later;
  const insertions = [
    ...(Object.hasOwn(pack.sources, key) ? [] : [insertSource(key, row.source, fitting)]),
    insertRow(fields, index, fitting),
  ].sort((a, b) => a.offset - b.offset);
  return verified({ path, text }, insertions, index);
}

/** A row speaks of a pair, or says of a clause that it has none: two such rows cannot stand side by side. */
function speakOfTheSame(a: Ends, b: Ends): boolean {
  if (a.from !== undefined && a.to !== undefined && b.from !== undefined && b.to !== undefined)
    return a.from === b.from && a.to === b.to;
  return (a.from !== undefined && a.from === b.from) || (a.to !== undefined && a.to === b.to);
}

function inWords({ from, to, relation }: Ends, pack: CorrelationPack): string {
  if (to === undefined) return `${pack.from} ${from} has no counterpart in ${pack.to}`;
  if (from === undefined) return `${pack.to} ${to} has no counterpart in ${pack.from}`;
  return pairInWords(`${pack.from} ${from}`, relation, `${pack.to} ${to}`);
}

/** By the first clause, then the second; what is said of the second alone comes last. */
function compareEnds(a: Ends, b: Ends): number {
  for (const side of ['from', 'to'] as const) {
    const [left, right] = [a[side], b[side]];
    if (left === undefined || right === undefined) {
      if (left !== right) return left === undefined ? 1 : -1;
      continue;
    }
    const order = compareNumbers(left, right);
    if (order !== 0) return order;
  }
  return 0;
}

/** The key of the source, or one that is free. */
function keyOf({ document, place }: NewRow['source'], { sources }: CorrelationPack): string {
  const known = Object.entries(sources).find(
    ([, source]) =>
      source.document === oneLine(document) && source.place === oneLine(place) && source.rows === undefined,
  );
  if (known) return known[0];
  for (let number = 1; ; number++) {
    const key = number === 1 ? 'ours' : `ours-${number}`;
    if (!Object.hasOwn(sources, key)) return key;
  }
}

/** Reads the pack as it will be, with the row at an index: what would break it is not written. A new pack has no text yet. */
function verified(
  { path, text }: { readonly path: string; readonly text: string | undefined },
  insertions: readonly Insertion[],
  index: number,
): MappedClause {
  const result = readPack(withInsertions(text ?? '', insertions), path);
  if (!result.ok) {
    const why = worded(
      'No row was added to {0}, since it could not be read with it: {1}',
      path,
      result.errors[0]?.message ?? '',
    );
    return { ok: false, path, why, span: startOfText };
  }
  return { ok: true, path, isNew: text === undefined, insertions, row: result.spanOf(['rows', index]) };
}
