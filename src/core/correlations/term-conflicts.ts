import { differenceWords, isOneSided } from '../catalogue/difference-words.ts';
import type { Pack, TermsPack } from '../catalogue/pack-values.ts';
import { namesIn } from '../catalogue/terms.ts';
import { titleKey } from '../catalogue/title-key.ts';
import type { TermDifference } from '../catalogue/types.ts';
import { groupBy, groupByEach } from '../text/group-by.ts';
import type { YamlPath } from '../text/yaml-path.ts';
import { type PackConflict, type PlacedRow, placeOfRow, rowName } from './pack-conflict.ts';

/** Where a pack calls an entry otherwise than others do, or says of two entries that they differ in another way. */
export function termConflicts(pack: TermsPack, others: readonly Pack[]): readonly PackConflict[] {
  const beside = others.filter((other): other is TermsPack => other.kind === 'terms');
  if (beside.length === 0) return [];
  const ours = sayingsOf(pack);
  return beside
    .flatMap(other => {
      const theirs = sayingsOf(other);
      return [
        ...conflicts(ours.headwords, theirs.headwords, haveOneName, otherHeadword),
        ...conflicts(ours.pairs, theirs.pairs, differAlike, otherDifference),
        ...conflicts(ours.answers, theirs.answers, haveSomethingAlike, otherDifference),
      ];
    })
    .sort((a, b) => rowOf(a) - rowOf(b));
}

const rowOf = ({ path }: PackConflict): number => Number(path[1]);

function sayingsOf(pack: TermsPack) {
  const comparisons = comparisonsOf(pack);
  return { headwords: headwordsOf(pack), pairs: pairsOf(comparisons), answers: answersOf(comparisons) };
}

/** What a pack says, by what it says it of. */
type Sayings<Saying> = ReadonlyMap<string, readonly Saying[]>;

/** The first of what a pack says of a subject, beside the first that another says of it, where nothing there is alike. */
function conflicts<Saying>(
  ours: Sayings<Saying>,
  theirs: Sayings<Saying>,
  isAlike: (a: Saying, b: Saying) => boolean,
  conflictOf: (ours: Saying, theirs: Saying) => PackConflict,
): readonly PackConflict[] {
  return [...ours].flatMap(([subject, here]) => {
    const there = theirs.get(subject) ?? [];
    const [first] = here;
    const [other] = there;
    if (!first || !other || here.some(a => there.some(b => isAlike(a, b)))) return [];
    return [conflictOf(first, other)];
  });
}

/** A row, and the value in it that says something. */
interface Placed extends PlacedRow {
  readonly pack: TermsPack;
  readonly path: YamlPath;
}

/** How a pack calls an entry. */
interface Headword extends Placed {
  /** `ISO/IEC 20000-1:2018 3.2.5`. */
  readonly entry: string;
  readonly term: string;
}

function headwordsOf(pack: TermsPack): Sayings<Headword> {
  const found: Headword[] = [];
  for (const [index, row] of pack.rows.entries()) {
    const add = (edition: string, entry: string | undefined, term: string, ...path: YamlPath) => {
      if (entry !== undefined)
        found.push({ pack, index, entry: `${edition} ${entry}`, term, path: ['rows', index, ...path] });
    };
    add(pack.from, row.entry, row.term, 'term');
    for (const [at, { edition, entry, term, see }] of row.compared.entries()) {
      const place = ['compared', at];
      add(edition, entry, term ?? row.term, ...place, ...(term === undefined ? [] : ['term']));
      for (const [sent, other] of see.entries())
        add(edition, other.entry, other.term, ...place, 'see', sent, 'term');
    }
  }
  return groupBy(found, ({ entry }) => entry);
}

/** `configuration item (CI)`, `configuration item` and `CI` are one headword. */
function haveOneName(a: Headword, b: Headword): boolean {
  const names = new Set(namesIn(a.term).map(titleKey));
  return namesIn(b.term).some(name => names.has(titleKey(name)));
}

function otherHeadword(ours: Headword, theirs: Headword): PackConflict {
  const { entry, term, path } = ours;
  return {
    code: 'other-headword',
    severity: 'info',
    message: `${entry} is called “${term}” here and “${theirs.term}” in ${theirs.pack.uri}. Take the headword that the standard prints.`,
    path,
    places: [ours, theirs].map(said => placeOfRow(said, said.path, `${said.entry} is called “${said.term}”`)),
  };
}

/** What a pack says of two entries, or of an entry and an edition that does not define the term. */
interface Comparison extends Placed {
  /** `ISO/IEC 20000-1:2018 3.2.5 and ISO 9000:2015 3.7.7`. */
  readonly words: string;
  /** Either end: an edition, and its entry where it has one. */
  readonly ends: readonly { readonly edition: string; readonly entry: string | undefined }[];
  readonly difference: TermDifference;
}

const comparisonsOf = (pack: TermsPack): readonly Comparison[] =>
  pack.rows.flatMap((row, index) =>
    row.compared.map(({ edition, entry, difference }, at) => {
      const ends = [
        { edition: pack.from, entry: row.entry },
        { edition, entry },
      ];
      const words = ends.map(nameOf).join(' and ');
      return { pack, index, words, ends, difference, path: ['rows', index, 'compared', at] };
    }),
  );

const nameOf = ({ edition, entry }: Comparison['ends'][number]): string =>
  entry === undefined ? edition : `${edition} ${entry}`;

/** By the two entries; those that have only one are left to `answersOf`. */
const pairsOf = (comparisons: readonly Comparison[]): Sayings<Comparison> =>
  groupBy(
    comparisons.filter(({ ends }) => ends.every(({ entry }) => entry !== undefined)),
    ({ ends }) => ends.map(nameOf).sort().join(', '),
  );

/** By an entry and the other edition, which has something for it or nothing. */
const answersOf = (comparisons: readonly Comparison[]): Sayings<Comparison> =>
  groupByEach(comparisons, ({ ends }) =>
    ends.flatMap((end, at) => {
      const other = ends[1 - at];
      return end.entry === undefined || !other ? [] : `${nameOf(end)}, ${other.edition}`;
    }),
  );

const differAlike = (a: Comparison, b: Comparison): boolean => a.difference === b.difference;

const haveSomethingAlike = (a: Comparison, b: Comparison): boolean =>
  isOneSided(a.difference) === isOneSided(b.difference);

function otherDifference(ours: Comparison, theirs: Comparison): PackConflict {
  const { words, difference, path } = ours;
  const there = rowName(theirs);
  return {
    code: 'other-difference',
    severity: 'info',
    message: `${words}: ${differenceWords[difference]} here; in ${there}, ${differenceWords[theirs.difference]}. Keep what the source says, or both if they differ on purpose.`,
    path,
    places: [ours, theirs].map(said =>
      placeOfRow(said, said.path, `${said.words}: ${differenceWords[said.difference]}`),
    ),
  };
}
