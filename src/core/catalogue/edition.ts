import { componentsOf, isHeading } from '../references/clause-number.ts';
import { groupByEach } from '../text/group-by.ts';
import { once } from '../text/once.ts';
import { ancestorsOf, isWithin, levelOf, parentAmong } from './clause-number.ts';
import { citedName, editionId, editionName, parseEditionName } from './edition-name.ts';
import { nearestNumbers } from './nearest.ts';
import type { PackClause, PackEditionMention, StandardPack } from './pack-values.ts';
import { titleKey, titleKeys } from './title-key.ts';
import type { Applicability, Clause, Edition } from './types.ts';

type EditionFacts = Pick<
  Edition,
  | 'id'
  | 'standard'
  | 'otherNames'
  | 'year'
  | 'version'
  | 'title'
  | 'isListed'
  | 'status'
  | 'isStatusDraft'
  | 'successor'
  | 'vocabulary'
  | 'applicability'
  | 'unlisted'
  | 'isDraft'
>;

/** The edition that a pack lists. */
export const listedEdition = (pack: StandardPack): Edition =>
  indexed(
    {
      id: pack.id,
      standard: pack.standard,
      otherNames: pack.otherNames,
      year: pack.edition,
      version: pack.version,
      title: pack.title,
      isListed: true,
      status: pack.status,
      isStatusDraft: pack.statusBasis === 'draft',
      successor: pack.successor,
      vocabulary: pack.vocabulary?.name,
      applicability: applicabilityIn(pack),
      unlisted: pack.unlisted,
      isDraft: pack.basis === 'draft',
    },
    clausesOf(pack.clauses, pack.basis === 'draft'),
  );

const applicabilityIn = ({ applicability, sources }: StandardPack): readonly Applicability[] =>
  applicability.map(({ clauses, exclusion, source, basis }) => {
    const { document = '', place = '' } = sources[source] ?? {};
    return { clauses, exclusion, source: { document, place, row: undefined }, isDraft: basis === 'draft' };
  });

/** An edition that a pack only names. */
export const namedEdition = (standard: string, mention: PackEditionMention): Edition => {
  const { edition } = parseEditionName(mention.name) ?? { edition: '' };
  return indexed(
    {
      id: mention.id,
      standard,
      otherNames: [],
      year: edition,
      version: mention.version,
      title: '',
      isListed: false,
      status: mention.status,
      isStatusDraft: mention.basis === 'draft',
      successor: mention.successor,
      vocabulary: undefined,
      applicability: [],
      unlisted: [],
      isDraft: mention.basis === 'draft',
    },
    [],
  );
};

/** An edition of which packs know the entries of its terms and nothing else. */
export const vocabularyEdition = (standard: string, year: string): Edition => {
  const name = editionName({ standard, edition: year });
  const id = editionId({ standard, edition: year });
  return namedEdition(standard, {
    id,
    name,
    version: undefined,
    status: 'current',
    successor: undefined,
    source: '',
    basis: 'published',
  });
};

function clausesOf(rows: readonly PackClause[], isDraft: boolean): readonly Clause[] {
  const numbers = new Set(rows.map(({ number }) => number));
  const children = new Map<string, string[]>();
  const withoutRequirement = new Set<string>();
  for (const { number, requirement } of rows) {
    const parent = parentAmong(number, numbers);
    if (!isHeading(number) && (!requirement || (parent !== undefined && withoutRequirement.has(parent))))
      withoutRequirement.add(number);
    if (parent === undefined) continue;
    const siblings = children.get(parent);
    if (siblings) siblings.push(number);
    else children.set(parent, [number]);
  }
  return rows.map(row => ({
    number: row.number,
    title: row.title,
    variants: row.variants,
    parent: parentAmong(row.number, numbers),
    children: children.get(row.number) ?? [],
    isRequirement: !withoutRequirement.has(row.number) && !isHeading(row.number),
    isDraft: isDraft || row.basis === 'draft',
    element: row.element,
  }));
}

/** An edition that finds its clauses by number and by title. */
function indexed(facts: EditionFacts, clauses: readonly Clause[]): Edition {
  const positions = new Map(clauses.map(({ number }, position) => [number, position]));
  const byTitle = once(() => groupByEach(clauses, titleKeys));
  const has = (number: string): boolean => positions.has(number);
  const clauseOf = (number: string): Clause | undefined => clauses[positions.get(number) ?? -1];
  const { standard, year: edition, version } = facts;
  return {
    ...facts,
    // `5` of `Rev. 5`
    version: version?.replace(/^\D+/, ''),
    name: citedName({ standard, edition }, version),
    datedName: editionName({ standard, edition }),
    clauses,
    clause: clauseOf,
    has,
    isUnlisted: number => !has(number) && facts.unlisted.some(above => isWithin(number, above)),
    nearest: number => {
      // Nobody who types `12.1` means the scope or the definitions.
      const isLikely = (clause: Clause) =>
        !isHeading(clause.number) &&
        (clause.isRequirement || componentsOf(clause.number)[0] === componentsOf(number)[0]);
      const numbers = clauses.filter(isLikely).map(clause => clause.number);
      return nearestNumbers(number, numbers).flatMap(candidate => clauseOf(candidate) ?? []);
    },
    path: number => (has(number) ? [...ancestorsOf(number).filter(has)].reverse().concat(number) : []),
    titled: title => byTitle().get(titleKey(title)) ?? [],
    between: (from, to) => {
      const start = positions.get(from);
      const end = positions.get(to);
      if (start === undefined || end === undefined || start > end) return undefined;
      const level = levelOf(from);
      if (levelOf(to) !== level) return [from, to].flatMap(number => clauseOf(number) ?? []);
      return clauses.slice(start, end + 1).filter(clause => levelOf(clause.number) === level);
    },
  };
}
