import type { Disagreement } from '../catalogue/catalogue.ts';
import { editionName, parseEditionName } from '../catalogue/edition-name.ts';
import type { CorrelationPack, OwnerOf, Pack } from '../catalogue/pack-values.ts';
import type { Counterpart, OverriddenRow, PackOrigin } from '../catalogue/types.ts';
import { groupByEach } from '../text/group-by.ts';
import { inverse } from './relation.ts';
import { clauseOfRow, pairInWords } from './relation-words.ts';
import { type RowEnd, subjectsOf, subjectsRuledBy } from './row-subjects.ts';

interface StoredRows {
  readonly rows: readonly Counterpart[];
  readonly disagreements: readonly Disagreement[];
}

/**
 * The rows of all packs, in their order. Where a later pack speaks of a pair that an earlier one has, or one of the two
 * says that a clause has no counterpart in the other edition, the later one counts, and keeps what it overrides; what it
 * contradicts is returned.
 */
export function storedRows(packs: readonly Pack[], ownerOf: OwnerOf): StoredRows {
  const disagreements: Disagreement[] = [];
  const tables: Table[] = [];
  for (const pack of packs) {
    if (pack.kind !== 'correlation') continue;
    const table = { pack, rows: rowsOf(pack, { owner: ownerOf(pack), pack: pack.uri }) };
    const facing = tables.filter(earlier => isFacing(earlier.pack, pack));
    const overridden = facing.length > 0 ? overrule(facing, table, disagreements) : undefined;
    if (overridden)
      table.rows = table.rows.map(row => ({ ...row, overrides: overridden.get(row) ?? row.overrides }));
    tables.push(table);
  }
  return { rows: tables.flatMap(({ rows }) => rows), disagreements };
}

/** A pack with those of its rows that count. */
interface Table {
  readonly pack: CorrelationPack;
  rows: readonly Counterpart[];
}

/** Takes out of earlier tables what a later one of the same two editions overrules, and gives it by the row that does. */
function overrule(
  earlier: readonly Table[],
  { pack, rows }: Table,
  disagreements: Disagreement[],
): ReadonlyMap<Counterpart, readonly OverriddenRow[]> {
  const later = groupByEach(rows, row => subjectsRuledBy(...endsOf(row)));
  const overridden = new Map<Counterpart, OverriddenRow[]>();
  const stays = (row: Counterpart): boolean => {
    const overruling = new Set(subjectsOf(...endsOf(row)).flatMap(subject => later.get(subject) ?? []));
    const [first] = overruling;
    if (!first) return true;
    for (const each of overruling)
      overridden.set(each, [...(overridden.get(each) ?? []), ...overriddenBy(row)]);
    if (![...overruling].some(each => says(each, row)))
      disagreements.push(disagreementOf(row, first, pack.uri));
    return false;
  };
  for (const table of earlier) table.rows = table.rows.filter(stays);
  return overridden;
}

/** Whether packs are about the same two editions, from whichever side. */
export const isFacing = (a: CorrelationPack, b: CorrelationPack): boolean =>
  (a.from === b.from && a.to === b.to) || (a.from === b.to && a.to === b.from);

/** A row that gives way, and those that had given way to it. */
const overriddenBy = (row: Counterpart): readonly OverriddenRow[] => [
  ...row.packs.map(origin => ({ ...origin, row })),
  ...row.overrides,
];

/** The sides of a row. */
const endsOf = ({ from, to, fromItem, toItem }: Counterpart): readonly [RowEnd, RowEnd] => [
  { edition: editionName(from), clause: from.clause, item: fromItem },
  { edition: editionName(to), clause: to.clause, item: toItem },
];

/** Whether the later row says what the earlier one says, from whichever side. */
function says(later: Counterpart, earlier: Counterpart): boolean {
  const isSameSide = editionName(later.from) === editionName(earlier.from);
  return (isSameSide ? later.relation : inverse(later.relation)) === earlier.relation;
}

function disagreementOf(earlier: Counterpart, later: Counterpart, kept: string): Disagreement {
  return {
    subject: `${editionName(earlier.from)} ${earlier.from.clause}`,
    message: `One pack says: ${rowInWords(later)}. Another says: ${rowInWords(earlier)}.`,
    kept,
    dropped: earlier.packs[0]?.pack ?? '',
  };
}

/** `ISO/IEC 20000-1:2018 7.6 and ISO 9001:2015 7.1.6 are similar`: what a row says, without a full stop. */
export function rowInWords(row: Counterpart): string {
  const { from, to, relation } = row;
  const start = `${editionName(from)} ${clauseOfRow(row)}`;
  return to.clause === undefined
    ? `${start} has no counterpart in ${editionName(to)}`
    : pairInWords(start, relation, `${editionName(to)} ${to.clause}`);
}

function rowsOf(pack: CorrelationPack, origin: PackOrigin): readonly Counterpart[] {
  const first = parseEditionName(pack.from);
  const second = parseEditionName(pack.to);
  if (!first || !second) return [];
  return pack.rows.flatMap((row): readonly Counterpart[] => {
    // A row without a clause on the first side says of the second side's clause that it has no counterpart.
    const isTurned = row.from === undefined;
    const clause = isTurned ? row.to : row.from;
    const source = pack.sources[row.source];
    if (clause === undefined || !source) return [];
    return [
      {
        from: { ...(isTurned ? second : first), clause },
        to: { ...(isTurned ? first : second), clause: isTurned ? undefined : row.to },
        relation: row.relation,
        fromItem: isTurned ? row.toItem : row.fromItem,
        toItem: isTurned ? row.fromItem : row.toItem,
        fromAdds: isTurned ? row.toAdds : row.fromAdds,
        toAdds: isTurned ? row.fromAdds : row.toAdds,
        note: row.note,
        change: row.change,
        except: row.except,
        source: { document: source.document, place: source.place, row: row.row },
        basis: row.basis,
        path: undefined,
        inheritedFrom: undefined,
        packs: [origin],
        overrides: [],
      },
    ];
  });
}
