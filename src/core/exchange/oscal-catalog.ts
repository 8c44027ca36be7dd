import { headingOf } from '../catalogue/clause-number.ts';
import { type EditionAddress, editionId, editionName } from '../catalogue/edition-name.ts';
import type { YamlPath } from '../text/yaml-path.ts';
import { defined } from './defined.ts';
import { editionOf } from './edition-of-part.ts';
import {
  editionIn,
  type Imported,
  type ImportOptions,
  type ImportTrouble,
  noEdition,
  noNumber,
  nothingImported,
  numberIn,
  type SourceOfFile,
  type StandardClause,
  type StandardFile,
  spansInList,
  versionIn,
} from './imported.ts';
import { type Fields, fieldsOf, groupsOf } from './oscal-properties.ts';
import { fieldOf, listOf, type Tree, textOf } from './tree.ts';
import { type ListedClause, wholeList } from './whole-list.ts';

/** A catalog as a standard: its controls, and those of its groups that have a number, are clauses. */
export function standardFromCatalog(tree: Tree, options: ImportOptions): Imported {
  const catalog = fieldOf(tree.root, 'catalog');
  const metadata = fieldOf(catalog, 'metadata');
  const named = editionNamedIn(metadata, fieldsOf(metadata), options);
  const said = 'The catalog';
  const { address, troubles: about } = editionOf(said, named, 'from', options);
  const start = tree.spanOf(['catalog', 'metadata']);
  if (!address) return { packs: [], troubles: [noEdition(said, 'from', start)] };

  const { found, troubles } = clausesIn(catalog, tree);
  if (found.length === 0) {
    const message = 'No control of the catalog has the number of a clause.';
    return nothingImported(message, tree.spanOf(['catalog']), [...about, ...troubles]);
  }
  const whole = wholeList(inOrder(found));
  const file = fileOf(catalog, address, whole.clauses, options);
  return {
    packs: [{ file, spanOf: spansInList('clauses', whole.clauses, start) }],
    troubles: [...about, ...troubles, ...whole.troubles],
  };
}

/** The controls and groups of a catalog that have a number, whatever they stand in, and what is said of them and of others. */
function clausesIn(
  catalog: unknown,
  tree: Tree,
): { readonly found: readonly PlacedClause[]; readonly troubles: readonly ImportTrouble[] } {
  const found: PlacedClause[] = [];
  const troubles: ImportTrouble[] = [];
  const gather = (owner: unknown, path: YamlPath): void => {
    for (const kind of ['groups', 'controls'] as const) {
      for (const [index, item] of listOf(owner, kind).entries()) {
        const at = [...path, kind, index];
        const span = tree.spanOf([...at, 'id']);
        const clause = clauseOf(item) ?? (kind === 'groups' ? headingIn(item) : undefined);
        if (clause) found.push({ clause, span, position: positionOf(item) });
        else troubles.push({ ...withoutNumber(item, kind), span });
        if (clause && isWithdrawn(item)) {
          const message = `${clause.number} is withdrawn, so it is taken for a clause without requirements.`;
          troubles.push({ severity: 'info', message, span });
        }
        gather(item, at);
      }
    }
  };
  gather(catalog, ['catalog']);
  return { found, troubles };
}

/** The pack of a catalog: what we noted of the standard, and else its title and version as the catalog has them. */
function fileOf(
  catalog: unknown,
  address: EditionAddress,
  clauses: readonly ListedClause[],
  options: ImportOptions,
): StandardFile {
  const metadata = fieldOf(catalog, 'metadata');
  const title = textOf(metadata, 'title') ?? '';
  const sources = sourcesIn(catalog);
  const imported = { imported: { document: title || address.standard, place: options.name } };
  const known = Object.keys(sources).length > 0 ? sources : imported;
  const [source = 'imported'] = Object.keys(known);
  const { kind: _kind, id: _id, standard: _standard, edition: _edition, ...head } = fieldsOf(metadata);
  const fieldsOfEach = (group: string) => groupsOf(metadata, group).map(each => fieldsOf(metadata, each));
  const applicability = fieldsOfEach('applicability');
  const otherEditions = fieldsOfEach('edition');
  const version = versionIn([title], address);
  return {
    kind: 'standard',
    id: editionId(address),
    ...address,
    ...(version !== undefined && { version }),
    title: title || editionName(address),
    status: 'current',
    statusSource: source,
    ...(head.status === undefined && { statusBasis: 'draft' }),
    source,
    basis: 'draft',
    ...head,
    ...(applicability.length > 0 && { applicability }),
    ...(otherEditions.length > 0 && { otherEditions }),
    sources: known,
    clauses: clauses.map(({ clause }) => clause),
  } as unknown as StandardFile;
}

/** A clause, and its place in the pack that the catalog was made of; undefined where nothing tells it. */
interface PlacedClause extends ListedClause {
  readonly position: number | undefined;
}

function positionOf(item: unknown): number | undefined {
  const { position } = fieldsOf(item);
  return typeof position === 'string' && /^\d{1,6}$/.test(position) ? Number(position) : undefined;
}

/** Clauses in the order of the pack, where nesting has another; one that somebody added since stays behind what it stands behind. */
function inOrder(found: readonly PlacedClause[]): readonly ListedClause[] {
  let before = 0;
  return found
    .map(({ clause, span, position = before }) => {
      before = position;
      return { clause, span, position };
    })
    .sort((a, b) => a.position - b.position);
}

/** What is said of a control or group that has no number: of a group, which may be no more than a title, that its controls stay. */
function withoutNumber(
  item: unknown,
  kind: 'groups' | 'controls',
): Pick<ImportTrouble, 'severity' | 'message'> {
  const id = textOf(item, 'id') ?? '';
  if (kind === 'controls') return { severity: 'error', message: noNumber(id) };
  const name = textOf(item, 'title') ?? id;
  return {
    severity: 'info',
    message: `The group “${name}” has no number. It is left out, its controls are not.`,
  };
}

/** NIST keeps the controls that it has withdrawn, for those who still cite them. */
const isWithdrawn = (control: unknown): boolean =>
  listOf(control, 'props').some(
    property =>
      textOf(property, 'name') === 'status' && textOf(property, 'value')?.toLowerCase() === 'withdrawn',
  );

/** The edition that a catalog names; undefined where it names none. */
function editionNamedIn(metadata: unknown, fields: Fields, { catalogue }: ImportOptions): string | undefined {
  if (typeof fields.standard === 'string') return `${fields.standard}:${String(fields.edition)}`;
  const identifiers = listOf(metadata, 'document-ids').flatMap(each => textOf(each, 'identifier') ?? []);
  return [...identifiers, textOf(metadata, 'title') ?? '']
    .map(words => editionIn(words, catalogue))
    .find(found => found !== undefined);
}

/** A control or group as a clause, numbered by its label or its id; undefined where neither is the number of one. */
function clauseOf(item: unknown): StandardClause | undefined {
  const { untitled, title: written, position: _position, ...others } = fieldsOf(item);
  const label = listOf(item, 'props').find(property => textOf(property, 'name') === 'label');
  const number = numberIn(textOf(label, 'value') ?? '') ?? numberIn(textOf(item, 'id') ?? '');
  if (number === undefined) return undefined;
  const title = untitled === undefined ? (written ?? textOf(item, 'title')) : undefined;
  const requirement = isWithdrawn(item) ? false : undefined;
  return defined({ number, title, requirement, ...others }) as StandardClause;
}

/** `AC` of a group that is called `ac`, and whose controls are `AC-1` and so on; undefined for other groups. */
function headingIn(group: unknown): StandardClause | undefined {
  const number = (textOf(group, 'id') ?? '').toUpperCase();
  const isHeading = listOf(group, 'controls').some(
    control => headingOf(clauseOf(control)?.number ?? '') === number,
  );
  return isHeading ? (defined({ number, title: textOf(group, 'title') }) as StandardClause) : undefined;
}

/** The sources of a pack among the resources, by the key that rows name; empty where there are none. */
export const sourcesIn = (owner: unknown): Readonly<Record<string, SourceOfFile>> =>
  Object.fromEntries(
    listOf(owner, 'back-matter', 'resources').flatMap(resource => {
      const { key, ...source } = fieldsOf(resource);
      return typeof key === 'string' ? [[key, source as unknown as SourceOfFile]] : [];
    }),
  );
