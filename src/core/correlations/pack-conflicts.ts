import { citedOtherwise, publishedAs } from '../catalogue/cited-as.ts';
import { editionName, isSameEdition } from '../catalogue/edition-name.ts';
import { otherClauses } from '../catalogue/other-clauses.ts';
import type { CorrelationPack, Pack, PackRow, StandardPack } from '../catalogue/pack-values.ts';
import type { Relation } from '../catalogue/types.ts';
import { groupByEach } from '../text/group-by.ts';
import { listed } from '../text/listed.ts';
import type { YamlPath } from '../text/yaml-path.ts';
import { type PackConflict, type PlacedRow, placeOfRow, rowName } from './pack-conflict.ts';
import { packsTwice } from './packs-twice.ts';
import { inverse } from './relation.ts';
import { pairInWords } from './relation-words.ts';
import { partOf, type RowEnd, subjectsOf, subjectsRuledBy } from './row-subjects.ts';
import { isFacing } from './stored-rows.ts';
import { termConflicts } from './term-conflicts.ts';

/**
 * Where a pack contradicts or repeats others: rows that are the inverse of theirs, pairs with another relation, clauses
 * with another title, editions with other clauses or that replace each other in a circle, entries with another headword, pairs of
 * entries with another kind of difference, packs and rows that stand twice. Names by which documents cite another standard are told as
 * well. In the order of the pack; empty where all agree.
 *
 * @param others a pack of the same address among them is taken for the pack itself, and left out
 * @param siblings those of them that have the same owner
 */
export function packConflicts(
  pack: Pack,
  others: readonly Pack[],
  siblings: readonly Pack[] = [],
): readonly PackConflict[] {
  const isOther = ({ uri }: Pack) => uri !== pack.uri;
  const beside = others.filter(isOther);
  // Of an edition that an owner lists twice one list goes, whatever it has.
  const ofOthers = beside.filter(({ uri }) => !siblings.some(sibling => sibling.uri === uri));
  return [...packsTwice(pack, siblings.filter(isOther)), ...contradictions(pack, beside, ofOthers)];
}

function contradictions(
  pack: Pack,
  beside: readonly Pack[],
  ofOthers: readonly Pack[],
): readonly PackConflict[] {
  switch (pack.kind) {
    case 'standard':
      return [
        ...unreadName(pack),
        ...namesTaken(pack, beside),
        ...versionTaken(pack, beside),
        ...successorCycles(pack, beside),
        ...otherApplicability(pack, beside),
        ...otherLists(pack, ofOthers),
        ...otherTitles(pack, beside),
      ];
    case 'correlation':
      return rowConflicts(pack, beside);
    case 'terms':
      return termConflicts(pack, beside);
  }
}

interface PlacedPair extends PlacedRow {
  readonly pack: CorrelationPack;
  readonly row: PackRow;
}

function rowConflicts(pack: CorrelationPack, others: readonly Pack[]): readonly PackConflict[] {
  const facing = others.filter(
    (other): other is CorrelationPack => other.kind === 'correlation' && isFacing(other, pack),
  );
  if (facing.length === 0) return [];
  const bySubject = groupByEach(facing.flatMap(placedRows), each => subjectsOf(...endsOf(each)));
  return placedRows(pack).flatMap(ours => {
    const theirs = subjectsRuledBy(...endsOf(ours)).flatMap(subject => bySubject.get(subject) ?? []);
    return facing.flatMap(
      other =>
        conflictOf(
          ours,
          theirs.filter(each => each.pack === other),
        ) ?? [],
    );
  });
}

const placedRows = (pack: CorrelationPack): readonly PlacedPair[] =>
  pack.rows.map((row, index) => ({ pack, row, index }));

/** The sides of a row. */
const endsOf = ({ pack, row }: Pick<PlacedPair, 'pack' | 'row'>): readonly [RowEnd, RowEnd] => [
  { edition: pack.from, clause: row.from, item: row.fromItem },
  { edition: pack.to, clause: row.to, item: row.toItem },
];

/** What one other pack has against a row; undefined where a row of it says the same. */
function conflictOf(ours: PlacedPair, theirs: readonly PlacedPair[]): PackConflict | undefined {
  const agreeing = theirs.find(other => relationFrom(ours.pack, other) === ours.row.relation);
  const isInverse = agreeing?.pack.from !== ours.pack.from && agreeing?.row.relation !== 'none';
  const [other] = agreeing ? [agreeing] : theirs;
  if (other === undefined || (agreeing && !isInverse)) return undefined;
  const path = pathOf(ours);
  const places = [ours, other].map(placed => placeOfRow(placed, pathOf(placed), inWords(placed)));
  const there = rowName(other);
  if (agreeing) {
    const message = `This row is the inverse of ${there}. Remove one of the two: the inverse is computed.`;
    return { code: 'inverse-row', severity: 'warning', message, path, places };
  }
  const message = `${inWords(ours)} here; in ${there}, ${inWords(other)}. Keep what the source says, or both if they differ on purpose.`;
  return { code: 'other-relation', severity: 'info', message, path, places };
}

const pathOf = ({ index }: PlacedRow): YamlPath => ['rows', index];

/** The relation of a row, read in the direction of a pack. */
const relationFrom = (pack: CorrelationPack, { pack: its, row }: PlacedPair): Relation =>
  its.from === pack.from ? row.relation : inverse(row.relation);

function inWords(placed: PlacedPair): string {
  const [from, to] = endsOf(placed);
  if (to.clause === undefined) return `${partOf(from)} has no counterpart in ${to.edition}`;
  if (from.clause === undefined) return `${partOf(to)} has no counterpart in ${from.edition}`;
  return pairInWords(partOf(from), placed.row.relation, partOf(to));
}

function unreadName(pack: StandardPack): readonly PackConflict[] {
  const cited = citedOtherwise(pack);
  if (cited === undefined) return [];
  const message = `Documents that name it cite ${cited}. Write that here.`;
  return [{ code: 'unread-name', severity: 'warning', message, path: ['standard'], places: [] }];
}

/** Another name of a standard that is one of another standard as well: a text could mean either. */
function namesTaken(pack: StandardPack, others: readonly Pack[]): readonly PackConflict[] {
  return pack.otherNames.flatMap((name, index): readonly PackConflict[] => {
    const published = publishedAs(name);
    const other = others.find(
      (each): each is StandardPack =>
        each.kind === 'standard' &&
        each.standard !== pack.standard &&
        [each.standard, ...each.otherNames].includes(name),
    );
    const taken = published ?? other?.standard;
    if (taken === undefined || taken === pack.standard) return [];
    const message = `“${name}” is a name of ${taken}. Choose one that no other standard has.`;
    const path = ['otherNames', index];
    const places = other
      ? [{ uri: other.uri, path: ['standard'], message: `${other.uri}: the pack of ${other.standard}.` }]
      : [];
    return [{ code: 'name-taken', severity: 'warning', message, path, places }];
  });
}

/** `4` for `4.0`, `v4` and `Rev. 4`: texts mean one edition by them. */
const versionRead = (version: string): string => version.replace(/^\D+/, '').replace(/\.0$/, '');

/** A version that another edition of the standard has as well: a text could mean either. */
function versionTaken(pack: StandardPack, others: readonly Pack[]): readonly PackConflict[] {
  const { standard, edition, version } = pack;
  if (version === undefined) return [];
  const isAlike = (each: Pack): each is StandardPack =>
    each.kind === 'standard' &&
    each.standard === standard &&
    each.edition !== edition &&
    each.version !== undefined &&
    versionRead(each.version) === versionRead(version);
  return others.filter(isAlike).map(other => {
    const name = editionName(other);
    const message = `“${version}” is the version of ${name}, too. Give each edition its own.`;
    const places = [{ uri: other.uri, path: ['version'], message: `${other.uri}: the pack of ${name}.` }];
    return { code: 'version-taken', severity: 'warning', message, path: ['version'], places };
  });
}

/** The packs that list the same edition. */
const ofSameEdition = (pack: StandardPack, others: readonly Pack[]): readonly StandardPack[] =>
  others.filter((other): other is StandardPack => other.kind === 'standard' && isSameEdition(other, pack));

/** Of an edition the whole pack counts: one that says nothing about leaving out clauses lets them all be left out. */
function otherApplicability(pack: StandardPack, others: readonly Pack[]): readonly PackConflict[] {
  const ours = exclusionsInWords(pack);
  return ofSameEdition(pack, others).flatMap((other): readonly PackConflict[] => {
    const theirs = exclusionsInWords(other);
    if (ours === theirs) return [];
    const message = `Which clauses of ${editionName(pack)} may be left out: ${ours} here; in ${other.uri}, ${theirs}. Take what the standard says.`;
    const places = [
      { uri: pack.uri, path: whereExclusions(pack), message: `${pack.uri}: ${ours}.` },
      { uri: other.uri, path: whereExclusions(other), message: `${other.uri}: ${theirs}.` },
    ];
    return [{ code: 'other-applicability', severity: 'info', message, path: whereExclusions(pack), places }];
  });
}

const whereExclusions = ({ applicability }: StandardPack): YamlPath =>
  applicability.length > 0 ? ['applicability'] : ['edition'];

/** `4, 5 and 6 never, A with a justification`. */
function exclusionsInWords({ applicability }: StandardPack): string {
  if (applicability.length === 0) return 'nothing is said';
  const words = { never: 'never', 'with-justification': 'with a justification' } as const;
  const said = applicability.map(
    ({ clauses, exclusion }) =>
      `${clauses.length === 0 ? 'all clauses' : listed(clauses)} ${words[exclusion]}`,
  );
  return said.sort().join(', ');
}

const numbersOf = ({ clauses }: StandardPack): readonly string[] => clauses.map(({ number }) => number);

/** Of an edition one pack counts as a whole: what it lacks, the edition lacks. */
const otherLists = (pack: StandardPack, others: readonly Pack[]): readonly PackConflict[] =>
  ofSameEdition(pack, others).flatMap((other): readonly PackConflict[] => {
    const difference = otherClauses(numbersOf(pack), numbersOf(other));
    if (!difference) return [];
    const { words, areMost } = difference;
    const name = editionName(pack);
    const advice = areMost
      ? 'Name the edition that it is.'
      : 'Add what is missing, unless it is left out on purpose.';
    const path = ['clauses'];
    return [
      {
        code: 'other-clauses',
        severity: areMost ? 'warning' : 'info',
        message: `${name} has other clauses here than in ${other.uri}, and one of the two packs counts as a whole: ${words}. ${advice}`,
        path,
        places: [pack, other].map(({ uri, clauses }) => ({
          uri,
          path,
          message: `${uri}: ${clauses.length} clauses.`,
        })),
      },
    ];
  });

function otherTitles(pack: StandardPack, others: readonly Pack[]): readonly PackConflict[] {
  const name = editionName(pack);
  return ofSameEdition(pack, others).flatMap(other => {
    const titles = new Map(other.clauses.map(({ number, title }, index) => [number, { title, index }]));
    return pack.clauses.flatMap(({ number, title }, index): readonly PackConflict[] => {
      const theirs = titles.get(number);
      if (theirs?.title === undefined || title === undefined || theirs.title === title) return [];
      const said = (uri: string, words: string) => `${uri}: ${name} ${number} is called “${words}”.`;
      const path = ['clauses', index, 'title'];
      const there = ['clauses', theirs.index, 'title'];
      return [
        {
          code: 'other-title',
          severity: 'info',
          message: `${name} ${number} is called “${title}” here and “${theirs.title}” in ${other.uri}. Take the title that the standard prints.`,
          path,
          places: [
            { uri: pack.uri, path, message: said(pack.uri, title) },
            { uri: other.uri, path: there, message: said(other.uri, theirs.title) },
          ],
        },
      ];
    });
  });
}

/** An edition, the one that replaces it, and where a pack says so. */
interface Succession {
  readonly from: string;
  readonly to: string;
  readonly uri: string;
  readonly path: YamlPath;
}

/** A circle would send a reader, and whoever migrates, round and round. */
function successorCycles(pack: StandardPack, others: readonly Pack[]): readonly PackConflict[] {
  const own = successionsOf(pack);
  const all = new Map<string, Succession>();
  for (const succession of others.flatMap(other => (other.kind === 'standard' ? successionsOf(other) : []))) {
    all.set(succession.from, succession);
  }
  for (const succession of own) all.set(succession.from, succession);
  return own.flatMap((start): readonly PackConflict[] => {
    const way: Succession[] = [];
    for (let at: Succession | undefined = start; at; at = all.get(at.to)) {
      if (way.includes(at)) return [];
      way.push(at);
      if (at.to !== start.from) continue;
      const names = [start.from, ...way.map(({ to }) => to)];
      return [
        {
          code: 'successor-cycle',
          severity: 'error',
          message: `The editions replace each other in a circle: ${names.join(', then ')}. Leave out the successor of the newest.`,
          path: start.path,
          places: way.map(({ from, to, uri, path }) => ({
            uri,
            path,
            message: `${uri}: ${to} replaces ${from}.`,
          })),
        },
      ];
    }
    return [];
  });
}

function successionsOf(pack: StandardPack): readonly Succession[] {
  const { uri } = pack;
  const succession = (from: string, to: string | undefined, path: YamlPath): readonly Succession[] =>
    to === undefined ? [] : [{ from, to, uri, path }];
  return [
    ...succession(editionName(pack), pack.successor, ['successor']),
    ...pack.otherEditions.flatMap(({ name, successor }, index) =>
      succession(name, successor, ['otherEditions', index, 'successor']),
    ),
  ];
}
