import { isCode } from '../references/clause-number.ts';
import { ownStandards } from '../references/own-standards.ts';
import { groupBy } from '../text/group-by.ts';
import { once } from '../text/once.ts';
import { citedAs, publishedAs } from './cited-as.ts';
import { listedEdition, namedEdition } from './edition.ts';
import { citedName, type EditionAddress, editionName, parseEditionName } from './edition-name.ts';
import { otherClauses } from './other-clauses.ts';
import type { Pack, StandardPack } from './pack-values.ts';
import type { Catalogue, Edition } from './types.ts';

/** Two packs say different things about one subject; the later one counts. */
export interface Disagreement {
  /** `ISO/IEC 20000-1:2018 8.7.3`. */
  readonly subject: string;
  /** What either pack says, in a sentence. */
  readonly message: string;
  /** The pack that counts. */
  readonly kept: string;
  /** The pack that does not. */
  readonly dropped: string;
}

export interface BuiltCatalogue {
  readonly catalogue: Catalogue;
  readonly disagreements: readonly Disagreement[];
}

/**
 * Puts packs together; where two list the same edition, the later one counts as a whole and each difference is
 * returned. An edition that is only named gives way to one that is listed.
 */
export function buildCatalogue(packs: readonly Pack[]): BuiltCatalogue {
  const disagreements: Disagreement[] = [];
  const listed = new Map<string, StandardPack>();
  for (const pack of packs) {
    if (pack.kind !== 'standard') continue;
    const name = editionName(pack);
    const earlier = listed.get(name);
    if (earlier) disagreements.push(...differences(name, earlier, pack));
    listed.set(name, pack);
  }

  const editions = new Map<string, Edition>();
  for (const [name, pack] of listed) editions.set(name, listedEdition(pack));
  for (const pack of [...listed.values()].reverse()) {
    for (const mention of pack.otherEditions) {
      if (!editions.has(mention.name)) editions.set(mention.name, namedEdition(pack.standard, mention));
    }
  }
  return { catalogue: indexEditions(editions), disagreements };
}

function indexEditions(byName: ReadonlyMap<string, Edition>): Catalogue {
  const byStandard = groupBy(byName.values(), ({ standard }) => standard);
  for (const each of byStandard.values()) each.sort((a, b) => Number(a.year) - Number(b.year));
  const editions = [...byStandard.values()].flat();
  // Nobody asks for them before a text is read.
  const own = once(() => {
    const names = namesOf(editions);
    return ownStandards(names, ownClauses(editions, new Set(names.values())), editions);
  });
  return {
    editions,
    get ownStandards() {
      return own();
    },
    editionsOf: standard => byStandard.get(standard) ?? [],
    edition: (standard, year) => byStandard.get(standard)?.find(edition => edition.year === year),
  };
}

/** What no publisher tells, with the standard that is meant; of two standards of one name the first. */
function namesOf(editions: readonly Edition[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { standard, year, otherNames } of editions) {
    const itself = citedAs({ standard, edition: year }) === undefined ? [standard] : [];
    const others = otherNames.filter(name => publishedAs(name) === undefined);
    for (const name of [...itself, ...others]) if (!names.has(name)) names.set(name, standard);
  }
  return names;
}

/** The clauses of some standards, and of all that have codes, with their standards. */
function ownClauses(
  editions: readonly Edition[],
  named: ReadonlySet<string>,
): readonly (readonly [number: string, standard: string])[] {
  const hasCodes = ({ clauses }: Edition) => clauses.some(({ number }) => isCode(number));
  const coded = new Set(editions.filter(hasCodes).map(({ standard }) => standard));
  return editions
    .filter(({ standard }) => named.has(standard) || coded.has(standard))
    .flatMap(({ standard, clauses }) => clauses.map(({ number }) => [number, standard] as const));
}

function differences(name: string, earlier: StandardPack, later: StandardPack): readonly Disagreement[] {
  const found: Disagreement[] = [];
  const report = (subject: string, message: string) =>
    found.push({ subject, message, kept: later.uri, dropped: earlier.uri });

  if (earlier.status !== later.status) {
    report(name, `${name} is ${later.status} in one pack and ${earlier.status} in another.`);
  }
  const before = new Map(earlier.clauses.map(clause => [clause.number, clause]));
  const others = otherClauses(
    later.clauses.map(({ number }) => number),
    [...before.keys()],
  );
  if (others) report(name, `${name} has other clauses than in another pack: ${others.words}.`);
  for (const clause of later.clauses) {
    const subject = `${name} ${clause.number}`;
    const other = before.get(clause.number);
    if (other && other.title !== clause.title) {
      report(
        subject,
        `${subject} is called ${quoted(clause.title)} in one pack and ${quoted(other.title)} in another.`,
      );
    }
  }
  return found;
}

const quoted = (title: string | undefined): string => (title === undefined ? 'nothing' : `“${title}”`);

/** The edition that follows, where its pack or another one has it; undefined for the newest. */
export function successorOf(edition: Edition, catalogue: Catalogue): Edition | undefined {
  const next = edition.successor === undefined ? undefined : parseEditionName(edition.successor);
  return next && catalogue.edition(next.standard, next.edition);
}

/** What people call an edition that is named by its year, or by a version that no pack has: `PCI DSS v4.0`, `ISO 9001:2015`. */
export function nameOfEdition(address: EditionAddress, catalogue: Catalogue): string {
  const { standard, edition } = address;
  const isYear = /^\d{4}$/.test(edition);
  return (
    catalogue.edition(standard, edition)?.name ??
    (isYear ? editionName(address) : citedName(address, edition))
  );
}
