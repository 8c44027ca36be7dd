import { correlationId, editionName } from '../catalogue/edition-name.ts';
import type { Relation } from '../catalogue/types.ts';
import { relationships } from '../reports/oscal-words.ts';
import type { Span } from '../text/span.ts';
import type { YamlPath } from '../text/yaml-path.ts';
import { defined } from './defined.ts';
import { editionsOfEnds } from './edition-of-part.ts';
import {
  type CorrelationFile,
  type CorrelationRow,
  type Ends,
  editionIn,
  type Imported,
  type ImportOptions,
  type ImportTrouble,
  noNumber,
  nothingImported,
  type Side,
  spansInList,
  type Unpaired,
} from './imported.ts';
import { sourcesIn } from './oscal-catalog.ts';
import { type Fields, fieldsOf, groupsOf } from './oscal-properties.ts';
import { numberReader } from './read-number.ts';
import { fieldOf, lineOf, listOf, type Tree, textOf } from './tree.ts';

/** What OSCAL's own words say of two controls; `no-relationship` is said of a pair, and a pack does not say that. */
const relations: Readonly<Record<string, Relation>> = {
  'equal-to': 'identical',
  'equivalent-to': 'identical',
  'subset-of': 'subset',
  'superset-of': 'superset',
  'intersects-with': 'partial',
  related: 'related',
};

/** A mapping of a collection, and where it stands. */
interface Mapping {
  readonly value: unknown;
  readonly path: YamlPath;
  readonly ends: Ends;
}

/** Each mapping of a collection as a correlation; OSCAL lets a collection have a single one without a list, too. */
export function correlationsFromMappings(tree: Tree, options: ImportOptions): Imported {
  const path: YamlPath = ['mapping-collection', 'mappings'];
  const held = fieldOf(fieldOf(tree.root, 'mapping-collection'), 'mappings');
  const mappings: readonly Mapping[] = Array.isArray(held)
    ? held.map((value: unknown, index) => ({ value, path: [...path, index], ends: endsOf(value) }))
    : held === undefined || held === ''
      ? []
      : [{ value: held, path, ends: endsOf(held) }];
  const [first] = mappings;
  if (!first) {
    const message = 'The mapping-collection has no mappings.';
    return nothingImported(message, tree.spanOf(['mapping-collection']));
  }
  const made = mappings.map(mapping => correlationFrom(mapping, first, tree, options));
  return {
    packs: made.flatMap(({ packs }) => packs),
    troubles: made.flatMap(({ troubles }) => troubles),
  };
}

/** A row, where it stands, and its place among those of the pack that it comes from. */
interface PlacedRow {
  readonly row: CorrelationRow;
  readonly span: Span;
  readonly position: number;
}

/** The keys of a mapping that lead to its resources. */
const resourceKeys = { from: 'source-resource', to: 'target-resource' } as const;

const endsOf = (mapping: unknown): Ends => ({
  from: textOf(mapping, resourceKeys.from, 'href'),
  to: textOf(mapping, resourceKeys.to, 'href'),
});

/** @param first the first mapping of the collection, whose resources the options name */
function correlationFrom(
  { value: mapping, path, ends }: Mapping,
  first: Mapping,
  tree: Tree,
  options: ImportOptions,
): Imported {
  const span = tree.spanOf(path);
  const collection = fieldOf(tree.root, 'mapping-collection');
  const { catalogue } = options;
  const endAt = (side: Side) => ({
    said: `The ${resourceKeys[side]}`,
    named: editionSaid(mapping, collection, side, catalogue),
    span: tree.spanOf([...path, resourceKeys[side]]),
  });
  const { from, to, troubles: about } = editionsOfEnds({ ends, firstEnds: first.ends, endAt }, options);
  if (!from || !to) return { packs: [], troubles: about };

  const troubles: ImportTrouble[] = [...about];
  const report: Report = (severity, message, at) => troubles.push({ severity, message, span: at });
  const { kind: _kind, id: _id, from: _from, to: _to, unknown: said, ...head } = fieldsOf(mapping);
  const read = {
    sources: numberReader(catalogue.edition(from.standard, from.edition)),
    targets: numberReader(catalogue.edition(to.standard, to.edition)),
  };
  const spanOf = (map?: number) => (map === undefined ? span : tree.spanOf([...path, 'maps', map, 'uuid']));
  const rows = placedRows(mapping, read, spanOf, report);
  if (rows.length === 0) return nothingImported('No map of the mapping can be read.', span, troubles);
  troubles.push(...leftOut(mapping, span));

  const unpaired = groupsOf(mapping, 'unpaired').map(
    group => fieldsOf(mapping, group) as unknown as Unpaired,
  );
  const known = sourcesIn(collection);
  const isOurs = (key: unknown): boolean => typeof key === 'string' && Object.hasOwn(known, key);
  const named = new Set<unknown>([...rows.map(({ row }) => row.source), ...unpaired.map(row => row.source)]);
  const title = textOf(collection, 'metadata', 'title') ?? options.name;
  const hasSources = Object.keys(known).length > 0 && rows.every(({ row }) => isOurs(row.source));
  const sources = {
    // What a map named that somebody took away, nothing names any more.
    ...Object.fromEntries(Object.entries(known).filter(([key]) => named.has(key))),
    ...(hasSources ? {} : { imported: { document: title, place: options.name } }),
  };
  const file = defined({
    kind: 'correlation',
    id: correlationId(from, to),
    from: editionName(from),
    to: editionName(to),
    basis: 'draft',
    ...head,
    sources,
    rows: rows.map(({ row }) => (isOurs(row.source) ? row : { ...row, source: 'imported' })),
    unpaired: unpaired.length > 0 ? unpaired : undefined,
    unknown: said ?? gapsOf(mapping, read, rows, message => report('info', message, span)),
  }) as unknown as CorrelationFile;
  return { packs: [{ file, spanOf: spansInList('rows', rows, span) }], troubles };
}

/**
 * The rows of a mapping, those of its maps and those that we noted, in the order of the pack that they come from.
 *
 * @param spanOf where a map stands, by its index; without one, where the mapping does
 */
function placedRows(
  mapping: unknown,
  read: Readers,
  spanOf: (map?: number) => Span,
  report: Report,
): readonly PlacedRow[] {
  const ofMaps = listOf(mapping, 'maps').flatMap((map, index) => rowsOf(map, read, spanOf(index), report));
  const noted = groupsOf(mapping, 'row').map((group): PlacedRow => {
    const { position, from, to, ...others } = fieldsOf(mapping, group);
    const row = { from: from ?? null, to: to ?? null, ...others } as CorrelationRow;
    return { row, span: spanOf(), position: Number(position) };
  });
  return [...ofMaps, ...noted].sort((a, b) => a.position - b.position);
}

/** The edition at one side of a mapping, as we noted it or the resource that the mapping leads to names it. */
function editionSaid(
  mapping: unknown,
  collection: unknown,
  side: Side,
  catalogue: ImportOptions['catalogue'],
): string | undefined {
  const ours = fieldsOf(mapping)[side];
  if (typeof ours === 'string') return ours;
  const href = endsOf(mapping)[side] ?? '';
  const resource = listOf(collection, 'back-matter', 'resources').find(
    each => `#${textOf(each, 'uuid')}` === href,
  );
  const identifiers = listOf(resource, 'document-ids').flatMap(each => textOf(each, 'identifier') ?? []);
  return [...identifiers, textOf(resource, 'title') ?? '', href]
    .map(words => editionIn(words, catalogue))
    .find(found => found !== undefined);
}

/** What tells the numbers of either edition. */
type Readers = Readonly<Record<'sources' | 'targets', ReturnType<typeof numberReader>>>;

type Report = (severity: ImportTrouble['severity'], message: string, span: Span) => unknown;

// What OSCAL says of a mapping or a map that a pack has no place for.
const withoutPlace = ['matching-rationale', 'confidence-score', 'coverage', 'qualifiers', 'links'];

/** Tells once, with how often, what is said of a mapping and its maps that a pack has no place for. */
function leftOut(mapping: unknown, span: Span): readonly ImportTrouble[] {
  const owners = [mapping, ...listOf(mapping, 'maps')];
  const told = withoutPlace.flatMap(key => {
    const count = owners.filter(owner => fieldOf(owner, key) !== undefined).length;
    return count === 0 ? [] : `“${key}” (${count})`;
  });
  if (told.length === 0) return [];
  const message = `A pack has no place for ${told.join(', ')}. They are left out.`;
  return [{ severity: 'info', message, span }];
}

/** The pairs of a map: each of its sources with each of its targets. */
function rowsOf(map: unknown, read: Readers, span: Span, report: Report): readonly PlacedRow[] {
  const numbers = (side: 'sources' | 'targets') =>
    listOf(map, side).flatMap(item => {
      const id = textOf(item, 'id-ref') ?? '';
      const number = read[side](id);
      if (number === undefined) report('error', noNumber(id), span);
      return number ?? [];
    });
  const [sources, targets] = [numbers('sources'), numbers('targets')];
  const { relation: said, position, ...others } = fieldsOf(map);
  const word = textOf(map, 'relationship') ?? textOf(map, 'relationship', 'type') ?? '';
  const relation = relationOf(word, said);
  if (relation === undefined) {
    const message =
      word === 'no-relationship'
        ? 'A pack does not say of a pair that it has no relationship. It is left out.'
        : `There is no relationship “${word}” in OSCAL. Expected ${Object.keys(relations).join(', ')}. It is left out.`;
    report(word === 'no-relationship' ? 'info' : 'error', message, span);
    return [];
  }
  const kept = withoutDerived(others, message => report('info', message, span));
  const note = Object.keys(others).length === 0 ? lineOf(map, 'remarks') : undefined;
  return sources.flatMap(from =>
    targets.map((to): PlacedRow => {
      const shared = sharedRelation(relation, sources.length, targets.length);
      const row = defined({ from, to, relation: shared, note, source: 'imported', ...kept });
      return { row: row as CorrelationRow, span, position: Number(position ?? 0) };
    }),
  );
}

/** Our own word where OSCAL's still stands for it. */
function relationOf(word: string, said: Fields[string]): Relation | undefined {
  const ours = Object.entries(relationships).find(([relation]) => relation === said);
  return ours?.[1] === word ? (ours[0] as Relation) : relations[word];
}

/**
 * What is said of several clauses together, said of one pair of them: of two that together are equivalent to a third, each
 * is less extensive than that.
 */
function sharedRelation(relation: Relation, sources: number, targets: number): Relation {
  if (sources === 1 && targets === 1) return relation;
  const isWhole = relation === 'identical';
  if (targets === 1 && (isWhole || relation === 'subset')) return 'subset';
  if (sources === 1 && (isWhole || relation === 'superset')) return 'superset';
  return relation === 'related' ? 'related' : 'partial';
}

/** A pack says nothing that is computed: it is a draft there. */
function withoutDerived(fields: Fields, tell: (message: string) => unknown): Fields {
  if (fields.basis !== 'derived') return fields;
  tell('This pair is derived, and a pack has none such. It is a draft in the pack.');
  return { ...fields, basis: 'draft' };
}

/** The clauses that a mapping of another program calls unmapped: no source says anything of them. */
function gapsOf(
  mapping: unknown,
  read: Readers,
  rows: readonly PlacedRow[],
  tell: (message: string) => unknown,
): CorrelationFile['unknown'] {
  const numbersAt = (side: Side) => {
    const gap = fieldOf(mapping, side === 'from' ? 'source-gap-summary' : 'target-gap-summary');
    const said = new Set(rows.map(({ row }) => row[side]));
    const controls = listOf(gap, 'unmapped-controls');
    for (const pattern of controls.flatMap(each => listOf(each, 'match-control-by')))
      tell(
        `The gap “${textOf(pattern, 'match-pattern') ?? ''}” is a pattern, and a pack has numbers alone. It is left out.`,
      );
    const numbers = controls
      .flatMap(each => listOf(each, 'with-ids'))
      .flatMap(id => {
        const number = typeof id === 'string' ? read[side === 'from' ? 'sources' : 'targets'](id) : undefined;
        if (number === undefined) tell(noNumber(String(id)));
        return number ?? [];
      });
    return [...new Set(numbers)].filter(number => !said.has(number));
  };
  const [from, to] = [numbersAt('from'), numbersAt('to')];
  if (from.length + to.length === 0) return undefined;
  return { ...(from.length > 0 && { from }), ...(to.length > 0 && { to }) };
}
