import { compareNumbers } from '../references/clause-number.ts';
import type { Disagreement } from './catalogue.ts';
import { type EditionAddress, editionName, parseEditionName } from './edition-name.ts';
import type { OwnerOf, Pack, PackComparison, PackTerm, TermsPack } from './pack-values.ts';
import { titleKey } from './title-key.ts';
import type { ComparedTerm, DefinedTerm, Term, Terms } from './types.ts';

export interface BuiltTerms {
  readonly terms: Terms;
  readonly disagreements: readonly Disagreement[];
}

/** A row of a pack without what a later pack says otherwise. */
interface KeptRow {
  readonly pack: TermsPack;
  readonly row: PackTerm;
  readonly compared: readonly PackComparison[];
}

/**
 * Puts the terms of all packs together. Where two packs compare one term of one edition with the same other edition, the
 * later one counts, and a difference between the two is returned.
 *
 * @param ownerOf who brought each pack; all are shipped where nobody says
 */
export function buildTerms(packs: readonly Pack[], ownerOf: OwnerOf = () => 'shipped'): BuiltTerms {
  const disagreements: Disagreement[] = [];
  let kept: KeptRow[] = [];
  for (const pack of packs) {
    if (pack.kind !== 'terms') continue;
    const later = new Map(pack.rows.map(row => [rowKey(pack, row), row]));
    kept = kept.flatMap(earlier => {
      const row = later.get(rowKey(earlier.pack, earlier.row));
      if (!row) return [earlier];
      disagreements.push(...differences(earlier, { pack, row, compared: row.compared }));
      const compared = earlier.compared.filter(({ edition }) => !speaksOf(row.compared, edition));
      return compared.length === 0 ? [] : [{ ...earlier, compared }];
    });
    kept.push(...pack.rows.map((row): KeptRow => ({ pack, row, compared: row.compared })));
  }
  return { terms: indexTerms(kept.flatMap(row => termOf(row, ownerOf))), disagreements };
}

const rowKey = (pack: TermsPack, { term }: PackTerm): string => `${pack.from} ${titleKey(term)}`;

const speaksOf = (compared: readonly PackComparison[], edition: string): boolean =>
  compared.some(other => other.edition === edition);

function differences(earlier: KeptRow, later: KeptRow): readonly Disagreement[] {
  const editions = new Set(later.compared.map(({ edition }) => edition));
  return [...editions].flatMap(edition => {
    const [before, after] = [earlier, later].map(({ row, compared }) =>
      compared
        .filter(other => other.edition === edition)
        .map(({ entry, difference }) => `${difference} (${row.entry ?? 'no entry'}, ${entry ?? 'no entry'})`)
        .join(' and '),
    );
    if (!before || before === after) return [];
    const subject = `${later.pack.from} “${later.row.term}”`;
    const message = `${subject} and ${edition}: ${after} in one pack and ${before} in another.`;
    return [{ subject, message, kept: later.pack.uri, dropped: earlier.pack.uri }];
  });
}

function termOf({ pack, row, compared }: KeptRow, ownerOf: OwnerOf): readonly Term[] {
  const from = parseEditionName(pack.from);
  if (from === undefined) return [];
  const { document = '', place = '' } = pack.sources[row.source] ?? {};
  return [
    {
      ...from,
      term: row.term,
      entry: row.entry,
      compared: compared.flatMap(comparedTerm),
      note: row.note,
      source: { document, place, row: row.row },
      basis: row.basis,
      packs: [{ owner: ownerOf(pack), pack: pack.uri }],
    },
  ];
}

function comparedTerm({ edition: name, ...said }: PackComparison): readonly ComparedTerm[] {
  const address = parseEditionName(name);
  return address ? [{ ...address, ...said }] : [];
}

function indexTerms(rows: readonly Term[]): Terms {
  let known: ReadonlyMap<string, ReadonlyMap<string, KnownEntry>> | undefined;
  const entries = () => {
    known ??= indexEntries(rows);
    return known;
  };
  return {
    rows,
    named: word => {
      const wanted = titleKey(word);
      return rows.filter(row =>
        [...headwordsOf(row), ...entriesOf(row)].some(name => titleKey(name) === wanted),
      );
    },
    containing: words => {
      const wanted = ` ${spaced(words)}`;
      return rows.filter(row => headwordsOf(row).some(name => ` ${spaced(name)}`.includes(wanted)));
    },
    entriesOf: (standard, edition) =>
      [...(entries().get(editionName({ standard, edition }))?.values() ?? [])].map(({ entry }) => entry),
    editionsOf: standard =>
      [...entries().keys()]
        .flatMap(name => parseEditionName(name) ?? [])
        .flatMap(address => (address.standard === standard ? address.edition : []))
        .sort(),
    entry: address => entries().get(editionName(address))?.get(address.clause)?.entry,
    about: address => [...(entries().get(editionName(address))?.get(address.clause)?.rows ?? [])],
  };
}

const spaced = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\s-]+/g, ' ')
    .trim();

/** `configuration item` and `CI` of `configuration item (CI)`, and what the term is called in the other editions. */
const headwordsOf = ({ term, compared }: Term): readonly string[] =>
  [term, ...compared.flatMap(other => other.term ?? [])].flatMap(namesIn);

/** What a headword can be called by: `configuration item` and `CI` for `configuration item (CI)`. */
export function namesIn(headword: string): readonly string[] {
  const [, words, abbreviation] = /^(.*) \(([^()]+)\)$/.exec(headword) ?? [];
  return words && abbreviation ? [words, abbreviation] : [headword];
}

const entriesOf = ({ entry, compared }: Term): readonly string[] =>
  [entry, ...compared.map(other => other.entry)].filter(number => number !== undefined);

/** An entry, and the rows that speak of it. */
interface KnownEntry {
  readonly entry: DefinedTerm;
  readonly rows: Set<Term>;
}

/** By the name of the edition, then by number. An entry is called as its own row calls it, else as others do. */
function indexEntries(rows: readonly Term[]): ReadonlyMap<string, ReadonlyMap<string, KnownEntry>> {
  const editions = new Map<string, Map<string, KnownEntry>>();
  const add = (row: Term, { standard, edition }: EditionAddress, entry: string | undefined, term: string) => {
    if (entry === undefined) return;
    const name = editionName({ standard, edition });
    const entries = editions.get(name) ?? new Map<string, KnownEntry>();
    editions.set(name, entries);
    const known = entries.get(entry) ?? { entry: { standard, edition, entry, term }, rows: new Set() };
    known.rows.add(row);
    entries.set(entry, known);
  };
  const comparisons = rows.flatMap(row => row.compared.map(other => ({ row, other })));
  for (const row of rows) add(row, row, row.entry, row.term);
  for (const { row, other } of comparisons) add(row, other, other.entry, other.term ?? row.term);
  for (const { row, other } of comparisons)
    for (const { entry, term } of other.see) add(row, other, entry, term);
  const inOrder = (entries: ReadonlyMap<string, KnownEntry>) =>
    new Map([...entries].sort(([a], [b]) => compareNumbers(a, b)));
  return new Map([...editions].map(([name, entries]) => [name, inOrder(entries)]));
}
