import { componentsOf, isHeading } from '../references/clause-number.ts';
import { groupByEach } from '../text/group-by.ts';
import { ancestorsOf, isWithin, levelOf, parentOf } from './clause-number.ts';
import { editionId, editionName, parseEditionName } from './edition-name.ts';
import { nearestNumbers } from './nearest.ts';
import type { PackClause, PackEditionMention, StandardPack } from './pack-values.ts';
import { titleKey } from './title-key.ts';
import type { Clause, Edition, EditionStatus } from './types.ts';

type EditionFacts = Pick<
  Edition,
  | 'id'
  | 'standard'
  | 'otherNames'
  | 'year'
  | 'title'
  | 'isListed'
  | 'status'
  | 'isStatusDraft'
  | 'successor'
  | 'vocabulary'
  | 'unlisted'
  | 'isDraft'
>;

/** The edition that a pack lists. */
export const listedEdition = (pack: StandardPack): Edition =>
  new IndexedEdition(
    {
      id: pack.id,
      standard: pack.standard,
      otherNames: pack.otherNames,
      year: pack.edition,
      title: pack.title,
      isListed: true,
      status: pack.status,
      isStatusDraft: pack.statusBasis === 'draft',
      successor: pack.successor,
      vocabulary: pack.vocabulary?.name,
      unlisted: pack.unlisted,
      isDraft: pack.basis === 'draft',
    },
    clausesOf(pack.clauses, pack.basis === 'draft'),
  );

/** An edition that a pack only names. */
export const namedEdition = (standard: string, mention: PackEditionMention): Edition => {
  const { edition } = parseEditionName(mention.name) ?? { edition: '' };
  return new IndexedEdition(
    {
      id: mention.id,
      standard,
      otherNames: [],
      year: edition,
      title: '',
      isListed: false,
      status: mention.status,
      isStatusDraft: mention.basis === 'draft',
      successor: mention.successor,
      vocabulary: undefined,
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
    status: 'current',
    successor: undefined,
    source: '',
    basis: 'published',
  });
};

function clausesOf(rows: readonly PackClause[], isDraft: boolean): readonly Clause[] {
  const children = new Map<string, string[]>();
  const withoutRequirement = new Set<string>();
  for (const { number, requirement } of rows) {
    const parent = parentOf(number);
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
    parent: parentOf(row.number),
    children: children.get(row.number) ?? [],
    isRequirement: !withoutRequirement.has(row.number) && !isHeading(row.number),
    isDraft: isDraft || row.basis === 'draft',
    element: row.element,
  }));
}

class IndexedEdition implements Edition {
  readonly id: string;
  readonly standard: string;
  readonly otherNames: readonly string[];
  readonly year: string;
  readonly name: string;
  readonly title: string;
  readonly isListed: boolean;
  readonly status: EditionStatus;
  readonly isStatusDraft: boolean;
  readonly successor: string | undefined;
  readonly vocabulary: string | undefined;
  readonly unlisted: readonly string[];
  readonly isDraft: boolean;
  readonly clauses: readonly Clause[];
  readonly #positions: ReadonlyMap<string, number>;
  #byTitle: ReadonlyMap<string, readonly Clause[]> | undefined;

  constructor(facts: EditionFacts, clauses: readonly Clause[]) {
    this.id = facts.id;
    this.standard = facts.standard;
    this.otherNames = facts.otherNames;
    this.year = facts.year;
    this.name = editionName({ standard: facts.standard, edition: facts.year });
    this.title = facts.title;
    this.isListed = facts.isListed;
    this.status = facts.status;
    this.isStatusDraft = facts.isStatusDraft;
    this.successor = facts.successor;
    this.vocabulary = facts.vocabulary;
    this.unlisted = facts.unlisted;
    this.isDraft = facts.isDraft;
    this.clauses = clauses;
    this.#positions = new Map(clauses.map(({ number }, position) => [number, position]));
  }

  clause(number: string): Clause | undefined {
    const position = this.#positions.get(number);
    return position === undefined ? undefined : this.clauses[position];
  }

  has(number: string): boolean {
    return this.#positions.has(number);
  }

  isUnlisted(number: string): boolean {
    return !this.has(number) && this.unlisted.some(above => isWithin(number, above));
  }

  nearest(number: string): readonly Clause[] {
    // Nobody who types `12.1` means the scope or the definitions.
    const isLikely = (clause: Clause) =>
      clause.isRequirement || componentsOf(clause.number)[0] === componentsOf(number)[0];
    const numbers = this.clauses.filter(isLikely).map(clause => clause.number);
    return nearestNumbers(number, numbers).flatMap(candidate => this.clause(candidate) ?? []);
  }

  path(number: string): readonly string[] {
    return this.has(number) ? [...ancestorsOf(number)].reverse().concat(number) : [];
  }

  titled(title: string): readonly Clause[] {
    this.#byTitle ??= indexTitles(this.clauses);
    return this.#byTitle.get(titleKey(title)) ?? [];
  }

  between(from: string, to: string): readonly Clause[] | undefined {
    const start = this.#positions.get(from);
    const end = this.#positions.get(to);
    if (start === undefined || end === undefined || start > end) return undefined;
    const level = levelOf(from);
    const ends = [from, to].flatMap(number => this.clause(number) ?? []);
    if (levelOf(to) !== level) return ends;
    return this.clauses.slice(start, end + 1).filter(clause => levelOf(clause.number) === level);
  }
}

const indexTitles = (clauses: readonly Clause[]): ReadonlyMap<string, readonly Clause[]> =>
  groupByEach(clauses, ({ title, variants }) => {
    const titles = title === undefined ? variants : [title, ...variants];
    return new Set(titles.map(titleKey));
  });
