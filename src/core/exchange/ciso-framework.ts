import { editionId, editionName } from '../catalogue/edition-name.ts';
import { type Entry, type Library, namedIn, sourceOf } from './ciso-library.ts';
import {
  askingNumbers,
  isNumbered,
  leftOutAmong,
  nodesOf,
  partsAmong,
  partsTold,
  titlesOf,
  withoutRequirementsTold,
} from './ciso-nodes.ts';
import { defined } from './defined.ts';
import { editionOf } from './edition-of-part.ts';
import {
  editionMeant,
  type Imported,
  type ImportTrouble,
  noEdition,
  noEditionOfPart,
  nothingImported,
  type StandardClause,
  type StandardFile,
  spansInList,
  versionIn,
} from './imported.ts';
import { lineOf, textOf } from './tree.ts';
import { type ListedClause, wholeList } from './whole-list.ts';

/**
 * A framework of a library as a standard: its nodes that have numbers are clauses.
 *
 * @param isFirst whether it is the one whose edition the options name
 */
export function standardFrom(entry: Entry, library: Library, isFirst: boolean): Imported {
  const { tree, options } = library;
  const { value, path } = entry;
  const names = ['ref_id', 'name'].flatMap(key => lineOf(value, key) ?? []);
  const said = 'The framework';
  const called = [...names, textOf(value, 'urn') ?? ''];
  const named = namedIn(called, options.catalogue);
  const { address, troubles: about } = editionOf(said, named, isFirst ? 'from' : undefined, options);
  const span = tree.spanOf([...path, 'urn']);
  if (!address) {
    const proposed = proposedName(names, library);
    const trouble = isFirst ? noEdition(said, 'from', span, proposed) : noEditionOfPart(said, span);
    return { packs: [], troubles: [trouble] };
  }
  const { listed, troubles } = clausesOf(entry, tree);
  if (listed.length === 0) {
    const message = 'No requirement node of the framework has the number of a clause.';
    return nothingImported(message, span, troubles);
  }
  const whole = wholeList(listed);
  const file = defined({
    kind: 'standard',
    id: editionId(address),
    ...address,
    version: versionIn(names, address),
    title: titleOf(value) ?? editionName(address),
    status: 'current',
    statusSource: 'library',
    statusBasis: 'draft',
    source: 'library',
    basis: 'draft',
    sources: { library: sourceOf(tree, 'requirement_nodes') },
    clauses: whole.clauses.map(({ clause }) => clause),
  }) as StandardFile;
  return {
    packs: [{ file, spanOf: spansInList('clauses', whole.clauses, span) }],
    troubles: [...about, ...troubles, ...whole.troubles],
  };
}

/** `CCB:2024` for a framework that is called so, of a library that was published in that year; undefined where that is no name. */
function proposedName(names: readonly string[], { tree, options }: Library): string | undefined {
  const year = /^\d{4}/.exec(textOf(tree.root, 'publication_date') ?? '')?.[0];
  if (year === undefined) return undefined;
  return names
    .map(name => editionMeant(`${name}:${year}`, options.catalogue))
    .find(name => name !== undefined);
}

/** The clauses of a framework in its order, and what is said of them and of its other nodes. */
function clausesOf(
  { value, path }: Entry,
  tree: Library['tree'],
): { readonly listed: readonly ListedClause[]; readonly troubles: readonly ImportTrouble[] } {
  const nodes = nodesOf(value, path, tree);
  const parts = partsAmong(nodes);
  const numbered = nodes.filter(isNumbered);
  const asking = askingNumbers(nodes, parts);
  const { titles, troubles } = titlesOf(numbered);
  const listed = numbered.map(node => {
    const { number, span } = node;
    const requirement = asking.has(number) ? undefined : false;
    return { clause: defined({ number, title: titles.get(node), requirement }) as StandardClause, span };
  });
  const without = numbered.filter(({ number }) => !asking.has(number));
  return {
    listed,
    troubles: [
      ...leftOutAmong(nodes, parts),
      ...partsTold(parts),
      ...withoutRequirementsTold(without, nodes),
      ...troubles,
    ],
  };
}

/**
 * `Business continuity management systems` of a framework that is called `ISO 22301:2019 — Business continuity management
 * systems`; else its name. What is said of it is left out: it may be the text of a standard. undefined where it has no name.
 */
function titleOf(framework: unknown): string | undefined {
  const name = lineOf(framework, 'name');
  return /^[A-Z][A-Za-z/]* ?\d+(?:-\d+)*[:-]\d{4}\s*[—–:-]\s*(.+)$/.exec(name ?? '')?.[1] ?? name;
}
