import { parentAmong } from '../catalogue/clause-number.ts';
import {
  correlationId,
  type EditionAddress,
  editionId,
  editionName,
  parseEditionName,
} from '../catalogue/edition-name.ts';
import type { Relation } from '../catalogue/types.ts';
import { inverse } from '../correlations/relation.ts';
import { type Span, startOfText } from '../text/span.ts';
import type { YamlPath } from '../text/yaml-path.ts';
import { defined } from './defined.ts';
import {
  type CorrelationRow,
  type Ends,
  editionIn,
  editionMeant,
  type Imported,
  type ImportedPack,
  type ImportOptions,
  type ImportTrouble,
  noEdition,
  noEditionOfPart,
  noNumber,
  nothingImported,
  numberIn,
  optionFor,
  type StandardClause,
  type StandardFile,
  spansInList,
  versionIn,
} from './imported.ts';
import { numberReader } from './read-number.ts';
import { fieldOf, lineOf, listOf, readTree, type Tree, textOf } from './tree.ts';
import { type ListedClause, wholeList } from './whole-list.ts';

/** Its words follow NIST IR 8477; `not_related` is said of a pair, and a pack does not say that. */
const relations: Readonly<Record<string, Relation>> = {
  equal: 'identical',
  subset: 'subset',
  superset: 'superset',
  intersect: 'partial',
};

/**
 * What a library of CISO Assistant says that a pack can say: its framework is a standard, each of its mapping sets a
 * correlation. Numbers and names are taken, never descriptions, which may be the text of a standard. All is a draft until
 * somebody holds it against its source. A mapping set that says no more than the inverse of an earlier one is left out.
 */
export function packsFromCisoAssistant(text: string, options: ImportOptions): Imported {
  const read = readTree(text);
  if (!read.ok) return { packs: [], troubles: read.troubles };
  const library: Library = { tree: read.tree, options };
  const frameworks = entriesOf(library, 'framework');
  const sets = entriesOf(library, 'requirement_mapping_set');
  if (frameworks.length + sets.length === 0) {
    const message =
      'There is neither a framework nor a requirement_mapping_set here. Expected a library of CISO Assistant, with its “objects”.';
    return nothingImported(message, startOfText);
  }
  const made = [
    ...frameworks.map((entry, index) => standardFrom(entry, library, index === 0)),
    ...sets.map(entry => correlationFrom(entry, sets[0] ?? entry, library)),
  ];
  const troubles = [...made.flatMap(each => each.troubles), ...otherObjects(library)];
  const packs: ImportedPack[] = [];
  for (const pack of made.flatMap(each => each.packs)) {
    const other = packs.find(({ file }) => isInverse(file, pack.file));
    if (!other) packs.push(pack);
    else {
      const message = `This is the inverse of ${other.file.id}. It is left out: the inverse is computed.`;
      troubles.push({ severity: 'info', message, span: pack.spanOf([]) });
    }
  }
  return { packs, troubles };
}

/** Whether the one says all that the other says, from the other side. */
function isInverse(a: ImportedPack['file'], b: ImportedPack['file']): boolean {
  if (a.kind !== 'correlation' || b.kind !== 'correlation' || a.from !== b.to || a.to !== b.from)
    return false;
  const said = new Set(a.rows.map(({ from, to, relation }) => `${to} ${inverse(relation)} ${from}`));
  return b.rows.every(({ from, to, relation }) => said.has(`${from} ${relation} ${to}`));
}

interface Library {
  readonly tree: Tree;
  readonly options: ImportOptions;
}

/** An object of a library, and where it stands. */
interface Entry {
  readonly value: unknown;
  readonly path: YamlPath;
}

/** The objects of a kind: one under its name, or several under its plural. */
function entriesOf({ tree }: Library, kind: string): readonly Entry[] {
  const objects = fieldOf(tree.root, 'objects');
  return [kind, `${kind}s`].flatMap(key => {
    const value = fieldOf(objects, key);
    if (Array.isArray(value))
      return value.map((each: unknown, index) => ({ value: each, path: ['objects', key, index] }));
    return value === undefined || value === '' ? [] : [{ value, path: ['objects', key] }];
  });
}

/** What is said of the objects that a pack has no place for: threats, reference controls, matrices of risks. */
function otherObjects({ tree }: Library): readonly ImportTrouble[] {
  const objects = fieldOf(tree.root, 'objects');
  return Object.entries(objects ?? {}).flatMap(
    ([key, value]: [string, unknown]): readonly ImportTrouble[] => {
      if (/^(?:framework|requirement_mapping_set)s?$/.test(key) || value === '') return [];
      const count = Array.isArray(value) ? ` (${value.length})` : '';
      const message = `A pack has no place for “${key}”${count}. It is left out.`;
      return [{ severity: 'info', message, span: tree.spanOf(['objects', key]) }];
    },
  );
}

function standardFrom({ value, path }: Entry, { tree, options }: Library, isFirst: boolean): Imported {
  const names = ['ref_id', 'name'].flatMap(key => lineOf(value, key) ?? []);
  const typed = isFirst ? options.from : undefined;
  const address = addressOf(typed, [...names, textOf(value, 'urn') ?? ''], options);
  const span = tree.spanOf([...path, 'urn']);
  if (!address) {
    const said = 'The framework';
    return { packs: [], troubles: [isFirst ? noEdition(said, 'from', span) : noEditionOfPart(said, span)] };
  }
  const troubles: ImportTrouble[] = [];
  const nodes = listOf(value, 'requirement_nodes');
  const asked = withThoseAbove(nodes);
  const numbered = new Set(nodes.filter(node => numberOf(node) !== undefined).map(urnOf));
  const isOnlyAbove = onlyAbove(nodes);
  const isPart = (node: unknown) =>
    textOf(node, 'ref_id') === undefined && numbered.has(textOf(node, 'parent_urn'));
  const listed = nodes.flatMap((node, index): readonly ListedClause[] => {
    const at = tree.spanOf([...path, 'requirement_nodes', index]);
    const number = numberOf(node);
    if (number !== undefined) {
      const title = withoutNumber(lineOf(node, 'name'), number);
      const reason = isAssessable(node)
        ? undefined
        : !asked.has(urnOf(node) ?? '')
          ? `Neither ${number} nor anything below it is to be assessed`
          : isOnlyAbove(node)
            ? `${number} is not to be assessed itself, and by its number nothing stands below it`
            : undefined;
      const requirement = reason === undefined ? undefined : false;
      if (reason !== undefined)
        troubles.push({
          severity: 'info',
          message: `${reason}, so it is taken for a clause without requirements. Look it up.`,
          span: at,
        });
      return [{ clause: defined({ number, title, requirement }) as StandardClause, span: at }];
    }
    // `(must)` is part of the clause above.
    if (isPart(node)) return [];
    const called = textOf(node, 'ref_id');
    troubles.push(
      isAssessable(node)
        ? {
            severity: 'error',
            message: called === undefined ? nowhereNumbered(node) : noNumber(called),
            span: at,
          }
        : {
            severity: 'info',
            message: noClause(called ?? lineOf(node, 'name') ?? urnOf(node) ?? ''),
            span: at,
          },
    );
    return [];
  });
  if (listed.length === 0) {
    const message = 'No requirement node of the framework has the number of a clause.';
    return nothingImported(message, span, troubles);
  }
  const whole = wholeList(listed);
  return {
    packs: [
      {
        file: defined({
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
        }) as StandardFile,
        spanOf: spansInList('clauses', whole.clauses, span),
      },
    ],
    troubles: [...troubles, ...whole.troubles],
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

/** undefined for `Article 21` and `Requirement 1`, which say no more than the number does. */
const withoutNumber = (name: string | undefined, number: string): string | undefined =>
  name?.replace(/^\p{L}+\s/u, '') === number ? undefined : name;

/** Said of what is to be assessed and stands in a list without numbers. */
const nowhereNumbered = (node: unknown): string =>
  `“${lineOf(node, 'name') ?? urnOf(node) ?? ''}” has no number, neither as its ref_id nor at the end of its urn. It is left out.`;

/** Said of `Clauses` above all of them, of recitals, and of what else is neither numbered nor assessed. */
const noClause = (name: string): string =>
  `“${name}” has neither a number nor anything to assess, so it is no clause. It is left out.`;

const urnOf = (node: unknown): string | undefined => textOf(node, 'urn');

const isAssessable = (node: unknown): boolean => textOf(node, 'assessable') === 'true';

/** The nodes that can be assessed and all above them, by their names. */
function withThoseAbove(nodes: readonly unknown[]): ReadonlySet<string> {
  const parents = new Map(nodes.map(node => [urnOf(node), textOf(node, 'parent_urn')]));
  const found = new Set<string>();
  for (const node of nodes.filter(isAssessable)) {
    for (let urn = urnOf(node); urn !== undefined && !found.has(urn); urn = parents.get(urn)) found.add(urn);
  }
  return found;
}

/**
 * Whether a node stands above others with a number, none of which is below its own: `A` above `A1`, `GV` above `1.A`. What is asked
 * there, they ask.
 */
function onlyAbove(nodes: readonly unknown[]): (node: unknown) => boolean {
  const numbered = nodes.filter(node => numberOf(node) !== undefined);
  const numbers = new Set(numbered.flatMap(node => numberOf(node) ?? []));
  const parents = new Set([...numbers].map(number => parentAmong(number, numbers)));
  const above = new Set(numbered.map(node => textOf(node, 'parent_urn')));
  return node => above.has(urnOf(node)) && !parents.has(numberOf(node));
}

/** The number of a node, by its `ref_id` or else the end of its name. */
const numberOf = (node: unknown): string | undefined =>
  numberIn(textOf(node, 'ref_id') ?? '') ?? numberIn(lastPart(urnOf(node) ?? ''));

/**
 * `a.5.1` of `urn:intuitem:risk:req_node:iso27001-2022:a.5.1`; `documents:1` of `…:req_node:checklist:documents:1`, which only counts
 * what has no number below what is called so.
 */
const lastPart = (urn: string): string =>
  /:req_node:[^:]+:(.+:\d+)$/.exec(urn)?.[1] ?? urn.slice(urn.lastIndexOf(':') + 1);

/** The keys of a mapping set that name its frameworks. */
const frameworkKeys = { from: 'source_framework_urn', to: 'target_framework_urn' } as const;

const endsOf = (set: unknown): Ends => ({
  from: textOf(set, frameworkKeys.from),
  to: textOf(set, frameworkKeys.to),
});

/** @param first the first mapping set of the library, whose frameworks the options name */
function correlationFrom(entry: Entry, first: Entry, { tree, options }: Library): Imported {
  const { value, path } = entry;
  if (
    fieldOf(value, 'focal_framework') !== undefined ||
    fieldOf(value, 'reference_framework') !== undefined
  ) {
    const message =
      'This mapping set is of an early form, with “focal_framework” and “reference_framework”, and leaves open of which of the two its relationships are said. Take a newer version of the library.';
    return nothingImported(message, tree.spanOf([...path, 'focal_framework']));
  }
  const troubles: ImportTrouble[] = [];
  const report = (severity: ImportTrouble['severity'], message: string, span: Span) =>
    troubles.push({ severity, message, span });
  const firstEnds = endsOf(first.value);
  const ends = entry === first ? firstEnds : endsOf(value);
  const [from, to] = (['from', 'to'] as const).map(side => {
    const key = frameworkKeys[side];
    const option = optionFor(side, ends, firstEnds);
    const address = addressOf(option && options[option], [ends[side] ?? ''], options);
    const span = tree.spanOf([...path, key]);
    if (!address && entry === first) troubles.push(noEdition(`“${key}”`, side, span));
    else if (!address && option === undefined) troubles.push(noEditionOfPart(`“${key}”`, span));
    return address;
  });
  if (!from || !to) return { packs: [], troubles };

  const { catalogue } = options;
  // The last part of a URN is in small letters.
  const readFrom = numberReader(catalogue.edition(from.standard, from.edition));
  const readTo = numberReader(catalogue.edition(to.standard, to.edition));
  const rows: { readonly row: CorrelationRow; readonly span: Span }[] = [];
  for (const [index, mapping] of listOf(value, 'requirement_mappings').entries()) {
    const span = tree.spanOf([...path, 'requirement_mappings', index]);
    const number = (key: string, read: typeof readFrom) => {
      const urn = lastPart(textOf(mapping, key) ?? '');
      const found = read(urn);
      if (found === undefined) report('error', noNumber(urn), span);
      return found;
    };
    const [first, second] = [
      number('source_requirement_urn', readFrom),
      number('target_requirement_urn', readTo),
    ];
    const word = textOf(mapping, 'relationship') ?? '';
    const relation = relations[word];
    if (first === undefined || second === undefined) continue;
    if (relation === undefined) {
      const message =
        word === 'not_related'
          ? 'A pack does not say of a pair that it is not related. It is left out.'
          : `There is no relationship “${word}”. Expected ${Object.keys(relations).join(', ')}. It is left out.`;
      report(word === 'not_related' ? 'info' : 'error', message, span);
      continue;
    }
    const note = lineOf(mapping, 'annotation');
    const row = defined({ from: first, to: second, relation, note, source: 'library' });
    rows.push({ row, span });
  }
  const span = tree.spanOf(path);
  if (rows.length === 0) return nothingImported('No mapping of the set can be read.', span, troubles);
  return {
    packs: [
      {
        file: {
          kind: 'correlation',
          id: correlationId(from, to),
          from: editionName(from),
          to: editionName(to),
          basis: 'draft',
          sources: { library: sourceOf(tree, 'requirement_mappings') },
          rows: rows.map(({ row }) => row),
        },
        spanOf: spansInList('rows', rows, span),
      },
    ],
    troubles,
  };
}

/**
 * The edition that an option names, or else the first of some names that names one, `iso27001-2022` at the end of a URN
 * among them.
 */
function addressOf(
  typed: string | undefined,
  names: readonly string[],
  { catalogue }: ImportOptions,
): EditionAddress | undefined {
  const found =
    typed === undefined
      ? names
          .map(name => editionIn(name, catalogue) ?? editionInUrn(name, catalogue))
          .find(name => name !== undefined)
      : editionMeant(typed, catalogue);
  return found === undefined ? undefined : parseEditionName(found);
}

function editionInUrn(urn: string, catalogue: ImportOptions['catalogue']): string | undefined {
  const [, number, year] = /^iso[-_]?(?:iec[-_]?)?(\d+(?:-\d{1,2})?)[-_:](\d{4})$/.exec(lastPart(urn)) ?? [];
  return number === undefined ? undefined : editionMeant(`ISO ${number}:${year}`, catalogue);
}

/** The library itself is the source of what it says. */
function sourceOf(tree: Tree, place: string) {
  const named = textOf(tree.root, 'ref_id') ?? textOf(tree.root, 'name') ?? 'a library';
  const version = textOf(tree.root, 'version');
  const document = `CISO Assistant, library ${named}${version === undefined ? '' : `, version ${version}`}`;
  return { document, place };
}
