import { compareNumbers, isCounted } from '../references/clause-number.ts';
import { listed } from '../text/listed.ts';
import type { YamlPath } from '../text/yaml-path.ts';
import { isBelow, parentWanted } from './clause-number.ts';
import { didYouMeanOneOf } from './did-you-mean.ts';
import { isOneSided } from './difference-words.ts';
import { correlationId, editionId, editionName, parseEditionName } from './edition-name.ts';
import { nearestNumbers } from './nearest.ts';
import type { CorrelationPack, Pack, PackRow, StandardPack, TermsPack } from './pack-values.ts';
import type { Catalogue } from './types.ts';

/** Whether numbers tell their order: codes do, where nothing but their digits differs. */
const areInOneOrder = (a: string, b: string): boolean =>
  (isCounted(a) && isCounted(b)) || a.replace(/\d+/g, '') === b.replace(/\d+/g, '');

/** What a schema cannot say about a pack. */
export interface PackTrouble {
  readonly code:
    | 'wrong-id'
    | 'unknown-source'
    | 'unused-source'
    | 'clause-twice'
    | 'clause-out-of-order'
    | 'missing-parent'
    | 'same-edition'
    | 'one-sided-row'
    | 'row-twice'
    | 'wrong-exception'
    | 'two-sided'
    | 'term-twice'
    | 'missing-headword'
    | 'unknown-comparison'
    | 'known-clause'
    | 'unknown-edition'
    | 'unknown-clause';
  readonly message: string;
  /** The value meant: `['rows', 3, 'to']`. */
  readonly path: YamlPath;
}

/** What is wrong within a pack, looked at alone. */
export function troublesOf(pack: Pack): readonly PackTrouble[] {
  switch (pack.kind) {
    case 'standard':
      return standardTroubles(pack);
    case 'correlation':
      return correlationTroubles(pack);
    case 'terms':
      return termsTroubles(pack);
  }
}

/**
 * Rows whose ends are no edition or clause of the catalogue. An edition without a list of clauses has any clause; terms
 * may be those of a vocabulary, which no pack lists.
 */
export function danglingEnds(pack: Pack, catalogue: Catalogue): readonly PackTrouble[] {
  if (pack.kind !== 'correlation') return [];
  return (['from', 'to'] as const).flatMap(side => {
    const address = parseEditionName(pack[side]);
    const edition = address && catalogue.edition(address.standard, address.edition);
    if (!edition) {
      const message = `No pack has the edition ${pack[side]}. Add it, or put right its name.`;
      return [{ code: 'unknown-edition', message, path: [side] } satisfies PackTrouble];
    }
    if (!edition.isListed) return [];
    const ends = [
      ...pack.rows.map((row, index) => ({
        numbers: row[side] === undefined ? [] : [row[side], ...row.except],
        path: ['rows', index, side],
      })),
      ...pack.unpaired.map((row, index) => ({
        numbers: [row[side] ?? []].flat(),
        path: ['unpaired', index, side],
      })),
      ...pack.unknown[side].map((number, index) => ({ numbers: [number], path: ['unknown', side, index] })),
    ];
    return ends.flatMap(({ numbers, path }) =>
      numbers
        .filter(number => !edition.has(number))
        .map((number): PackTrouble => {
          const nearest = edition.nearest(number).slice(0, 1);
          const question = didYouMeanOneOf(nearest.map(clause => clause.number));
          return {
            code: 'unknown-clause',
            message: `${edition.name} has no clause ${number}.${question}`,
            path,
          };
        }),
    );
  });
}

/**
 * A pack without the rows that lead nowhere, and what is wrong with each of those; all rows lead nowhere from or to an
 * unknown edition.
 */
export function withoutDanglingRows(
  pack: Pack,
  catalogue: Catalogue,
): { readonly pack: Pack; readonly troubles: readonly PackTrouble[] } {
  const troubles = danglingEnds(pack, catalogue);
  if (pack.kind !== 'correlation' || troubles.length === 0) return { pack, troubles };
  const isLost = troubles.some(({ code }) => code === 'unknown-edition');
  const dangling = new Set(troubles.flatMap(({ path }) => (path[0] === 'rows' ? (path[1] ?? []) : [])));
  const rows = isLost ? [] : pack.rows.filter((_, index) => !dangling.has(index));
  return { pack: { ...pack, rows }, troubles };
}

function standardTroubles(pack: StandardPack): readonly PackTrouble[] {
  const troubles: PackTrouble[] = [...idTroubles(pack.id, editionId(pack))];
  const used = [
    { key: pack.statusSource, path: ['statusSource'] },
    ...pack.applicability.map(({ source }, index) => ({
      key: source,
      path: ['applicability', index, 'source'],
    })),
    ...(pack.vocabulary ? [{ key: pack.vocabulary.source, path: ['vocabulary', 'source'] }] : []),
    ...pack.otherEditions.map(({ source }, index) => ({
      key: source,
      path: ['otherEditions', index, 'source'],
    })),
    ...pack.clauses.map(({ source }, index) => ({ key: source, path: ['clauses', index, 'source'] })),
  ];
  troubles.push(...sourceTroubles(used, pack.sources));

  const known = new Set<string>();
  let before: string | undefined;
  for (const [index, { number }] of pack.clauses.entries()) {
    const path = ['clauses', index, 'number'];
    const parent = parentWanted(number);
    if (known.has(number)) {
      troubles.push({
        code: 'clause-twice',
        message: `Clause ${number} stands here twice. Remove one.`,
        path,
      });
    } else if (parent !== undefined && !known.has(parent)) {
      const message = `Clause ${number} stands without its parent. Put ${parent} before it.`;
      troubles.push({ code: 'missing-parent', message, path });
    } else if (before !== undefined && areInOneOrder(before, number) && compareNumbers(before, number) > 0) {
      const message = `Clause ${number} stands after ${before}. Put it in the order of the standard.`;
      troubles.push({ code: 'clause-out-of-order', message, path });
    }
    known.add(number);
    before = number;
  }
  return [...troubles, ...applicabilityTroubles(pack, known)];
}

/** A clause that an entry names; undefined for an entry without clauses. */
interface SaidOf {
  readonly number: string | undefined;
  readonly path: YamlPath;
}

/** Of one clause one thing is said, and of none that is not there. */
function applicabilityTroubles(pack: StandardPack, known: ReadonlySet<string>): readonly PackTrouble[] {
  const said = pack.applicability.flatMap(({ clauses }, index): readonly SaidOf[] => {
    const path = ['applicability', index];
    if (clauses.length === 0) return [{ number: undefined, path }];
    return clauses.map((number, at) => ({ number, path: [...path, 'clauses', at] }));
  });
  const before = new Set<string | undefined>();
  return said.flatMap(({ number, path }): readonly PackTrouble[] => {
    if (number !== undefined && !known.has(number)) {
      const meant = didYouMeanOneOf(nearestNumbers(number, [...known]).slice(0, 1));
      const message = `${editionName(pack)} has no clause ${number}.${meant}`;
      return [{ code: 'unknown-clause', message, path }];
    }
    if (before.has(number)) {
      const what = number === undefined ? 'An entry without clauses' : `Clause ${number}`;
      return [{ code: 'clause-twice', message: `${what} stands here twice. Remove one.`, path }];
    }
    before.add(number);
    return [];
  });
}

function correlationTroubles(pack: CorrelationPack): readonly PackTrouble[] {
  const from = parseEditionName(pack.from);
  const to = parseEditionName(pack.to);
  const troubles: PackTrouble[] = [];
  if (from && to) troubles.push(...idTroubles(pack.id, correlationId(from, to)));
  if (from && to && editionName(from) === editionName(to)) {
    const message = `${pack.from} stands on both sides. Name the other edition.`;
    troubles.push({ code: 'same-edition', message, path: ['to'] });
  }
  const used = [
    ...pack.rows.map(({ source }, index) => ({ key: source, path: ['rows', index, 'source'] })),
    ...pack.unpaired.map(({ source }, index) => ({ key: source, path: ['unpaired', index, 'source'] })),
  ];
  troubles.push(...sourceTroubles(used, pack.sources), ...unpairedTroubles(pack), ...unknownTroubles(pack));

  const seen = new Set<string>();
  for (const [index, row] of pack.rows.entries()) {
    troubles.push(...rowTroubles(row, ['rows', index]));
    const key = JSON.stringify([row.from, row.fromItem, row.to, row.toItem, row.source, row.row]);
    if (seen.has(key)) {
      const message = 'This pair stands here twice with the same source. Remove one row.';
      troubles.push({ code: 'row-twice', message, path: ['rows', index] });
    }
    seen.add(key);
  }
  return troubles;
}

const unpairedTroubles = ({ unpaired }: CorrelationPack): readonly PackTrouble[] =>
  unpaired.flatMap(({ from, to }, index): readonly PackTrouble[] => {
    if (from === undefined || to === undefined) return [];
    const message = `${from} and ${to} are a pair. Put them under “rows”.`;
    return [{ code: 'two-sided', message, path: ['unpaired', index] }];
  });

/** An exception that is no longer needed would hide that somebody found a source. */
const unknownTroubles = ({ unknown, rows }: CorrelationPack): readonly PackTrouble[] =>
  (['from', 'to'] as const).flatMap(side => {
    const known = new Set(rows.map(row => row[side]));
    return unknown[side].flatMap((number, index): readonly PackTrouble[] => {
      if (!known.has(number)) return [];
      const message = `${number} stands under “unknown”, and a row speaks of it. Remove it there.`;
      return [{ code: 'known-clause', message, path: ['unknown', side, index] }];
    });
  });

function rowTroubles(row: PackRow, path: YamlPath): readonly PackTrouble[] {
  const troubles: PackTrouble[] = [];
  const hasOneSide = (row.from === undefined) !== (row.to === undefined);
  if (hasOneSide !== (row.relation === 'none') || (row.from === undefined && row.to === undefined)) {
    const message = `A row of relation ${row.relation} needs ${row.relation === 'none' ? 'one clause, the other null' : 'a clause on both sides'}.`;
    troubles.push({ code: 'one-sided-row', message, path });
  }
  const said = row.from ?? row.to;
  for (const exception of row.except) {
    if (row.relation !== 'none' || said === undefined || !isBelow(exception, said)) {
      const message = `${exception} is no exception here: it must stand below the clause of a row of relation none.`;
      troubles.push({ code: 'wrong-exception', message, path: [...path, 'except'] });
    }
  }
  return troubles;
}

function termsTroubles(pack: TermsPack): readonly PackTrouble[] {
  const editions = [pack.from, ...pack.to];
  const ids = editions.flatMap(name => parseEditionName(name) ?? []).map(editionId);
  const troubles: PackTrouble[] = [...idTroubles(pack.id, ids.join('--'))];
  if (pack.to.includes(pack.from)) {
    const message = `${pack.from} stands on both sides. Name the other edition.`;
    troubles.push({ code: 'same-edition', message, path: ['to', pack.to.indexOf(pack.from)] });
  }
  const used = pack.rows.map(({ source }, index) => ({ key: source, path: ['rows', index, 'source'] }));
  troubles.push(...sourceTroubles(used, pack.sources));

  const seen = new Set<string>();
  for (const [index, { term, entry, compared, source }] of pack.rows.entries()) {
    const key = JSON.stringify([term, entry, source]);
    if (seen.has(key)) {
      const message = `“${term}” stands here twice with the same source. Remove one row.`;
      troubles.push({ code: 'term-twice', message, path: ['rows', index] });
    }
    seen.add(key);
    for (const [position, other] of compared.entries()) {
      const path = ['rows', index, 'compared', position];
      const hasOne = (entry === undefined) !== (other.entry === undefined);
      const isNowhere = entry === undefined && other.entry === undefined;
      if (hasOne !== isOneSided(other.difference) || isNowhere) {
        const needed = isOneSided(other.difference)
          ? 'one entry, the other null'
          : 'an entry in both editions';
        const message = `The difference ${other.difference} needs ${needed}.`;
        troubles.push({ code: 'one-sided-row', message, path });
      }
      if (other.difference === 'another-headword' && other.term === undefined) {
        const message = `${other.edition} has another headword for “${term}”. Write it under “term”.`;
        troubles.push({ code: 'missing-headword', message, path });
      }
      if (!pack.to.includes(other.edition)) {
        const message = `“${other.edition}” does not stand under “to”. Expected ${listed(pack.to, 'or')}.`;
        troubles.push({ code: 'unknown-comparison', message, path: [...path, 'with'] });
      }
    }
  }
  return troubles;
}

const idTroubles = (id: string, wanted: string): readonly PackTrouble[] =>
  id === wanted
    ? []
    : [
        {
          code: 'wrong-id',
          message: `“id” is “${id}”; by its editions expected “${wanted}”.`,
          path: ['id'],
        },
      ];

function sourceTroubles(
  used: readonly { readonly key: string; readonly path: YamlPath }[],
  sources: Readonly<Record<string, unknown>>,
): readonly PackTrouble[] {
  const keys = new Set(used.map(({ key }) => key));
  return [
    ...used
      .filter(({ key }) => !Object.hasOwn(sources, key))
      .map(({ key, path }): PackTrouble => {
        const message = `There is no key “${key}” in “sources”. Expected ${Object.keys(sources).join(', ')}.`;
        return { code: 'unknown-source', message, path };
      }),
    ...Object.keys(sources)
      .filter(key => !keys.has(key))
      .map((key): PackTrouble => {
        const message = `No row names the source “${key}”. Remove it.`;
        return { code: 'unused-source', message, path: ['sources', key] };
      }),
  ];
}
