import { addressIn } from '../catalogue/clause-address.ts';
import type { Clause, ClauseAddress, Correlations, Edition } from '../catalogue/types.ts';
import { folderOf } from '../text/folder-of.ts';
import { groupBy } from '../text/group-by.ts';
import { listedEditions } from '../trace/coverage.ts';
import type { Citation, Merely, TraceProject } from '../trace/document-trace.ts';
import type { CoverageStatus, ReadonlyTally } from '../trace/edition-tally.ts';
import { type MatrixCell, type MatrixCounterpart, matrixCell } from '../trace/matrix.ts';
import type { TraceIndex } from '../trace/trace-index.ts';

/** The documents of one config, as a tree shows them. */
export interface TreeProject extends TraceProject {
  /** Tells it from the other projects, and stays the same when its config is read again. */
  readonly key: string;
  /** What people call it: the path of its folder. */
  readonly name: string;
  readonly correlations: Correlations;
}

/** Which clauses are wanted; what is empty asks for nothing. */
export interface TreeFilter {
  readonly statuses: readonly CoverageStatus[];
  /** Names of editions. */
  readonly editions: readonly string[];
  /** The beginning of a number, or a part of a title. */
  readonly text: string;
}

/** Asks for nothing. */
export const noFilter: TreeFilter = { statuses: [], editions: [], text: '' };

/** What a tree is made of. */
export interface TreeWorld {
  /** Those with a scope. Several are told apart at the top of the tree. */
  readonly projects: readonly TreeProject[];
  readonly trace: TraceIndex;
  readonly filter: TreeFilter;
  /** Shows the documents that cite a clause folder by folder. */
  readonly groupsByFolder: boolean;
  /** What people call a document: its path, with forward slashes. */
  nameOf(uri: string): string;
}

interface Node<Kind extends string> {
  readonly kind: Kind;
  /** Unlike that of any other node of the tree; the same whenever the tree is made again. */
  readonly id: string;
  readonly parent: StandardsNode | undefined;
}

export interface ProjectNode extends Node<'project'> {
  readonly project: TreeProject;
}

export interface EditionNode extends Node<'edition'> {
  readonly project: TreeProject;
  readonly tally: ReadonlyTally;
}

export interface ClauseNode extends Node<'clause'> {
  readonly project: TreeProject;
  readonly edition: Edition;
  readonly clause: Clause;
  readonly address: ClauseAddress;
  readonly status: CoverageStatus;
  /** Why the clause is excluded, where the config says so. */
  readonly justification: string | undefined;
  /** How many places cover this very clause. */
  readonly places: number;
  /** How many places cite it and do not cover it. */
  readonly mentions: number;
  readonly hasChildren: boolean;
  /** Clauses are among its children. */
  readonly hasClauses: boolean;
}

export interface FolderNode extends Node<'folder'> {
  /** Empty for documents that lie in none. */
  readonly name: string;
  readonly documents: readonly CitingDocument[];
}

export interface DocumentNode extends Node<'document'>, CitingDocument {}

/** What cites a clause and does not cover it: apart from the others, so that a count below the clause is one of coverage. */
export interface MentionsNode extends Node<'mentions'> {
  readonly documents: readonly CitingDocument[];
  /** How many places these are. */
  readonly places: number;
}

export interface PlaceNode extends Node<'place'> {
  readonly citation: Citation;
}

/** What another edition in scope has for a clause. */
export interface AnswerNode extends Node<'answer'> {
  readonly project: TreeProject;
  readonly edition: Edition;
  readonly cell: MatrixCell;
}

export interface CounterpartNode extends Node<'counterpart'> {
  readonly project: TreeProject;
  readonly edition: Edition;
  readonly address: ClauseAddress;
  readonly counterpart: MatrixCounterpart;
}

export type StandardsNode =
  | ProjectNode
  | EditionNode
  | ClauseNode
  | FolderNode
  | DocumentNode
  | MentionsNode
  | PlaceNode
  | AnswerNode
  | CounterpartNode;

/** A document, and where it covers a clause, or cites it for one and the same other reason, in the order of the text. */
export interface CitingDocument {
  readonly uri: string;
  readonly name: string;
  /** Why it does not cover the clause there; undefined: it does. */
  readonly merely: Merely | undefined;
  readonly places: readonly Citation[];
}

/**
 * The editions in scope; where there are several projects, the projects. Empty without a scope, and where the filter leaves
 * nothing.
 */
export function standardsRoots(world: TreeWorld): readonly (ProjectNode | EditionNode)[] {
  const { projects } = world;
  const [only] = projects;
  if (only && projects.length === 1) return editionsOf(only, undefined, world);
  return projects
    .filter(project => editionsOf(project, undefined, world).length > 0)
    .map(project => ({ kind: 'project', id: project.key, parent: undefined, project }));
}

/** What stands below a node; empty for one without children. */
export function standardsBelow(node: StandardsNode, world: TreeWorld): readonly StandardsNode[] {
  switch (node.kind) {
    case 'project':
      return editionsOf(node.project, node, world);
    case 'edition':
      return clausesBelow(node, world);
    case 'clause':
      return [
        ...citingBelow(node, world),
        ...mentionsBelow(node, world),
        ...clausesBelow(node, world),
        ...answersBelow(node, world),
      ];
    case 'folder':
    case 'mentions':
      return node.documents.map(document => documentNode(document, node));
    case 'document':
      return node.places.length > 1 ? placesBelow(node) : [];
    case 'answer':
      return counterpartsBelow(node);
    default:
      return [];
  }
}

/**
 * The node of a clause, with those above it; undefined where it stands in no edition that the tree shows, or where the
 * filter leaves it out.
 *
 * @param key the project that is meant; without one, the first that has the clause
 */
export function findInStandards(
  address: ClauseAddress,
  world: TreeWorld,
  key?: string,
): ClauseNode | undefined {
  for (const root of standardsRoots(world)) {
    if (key !== undefined && root.project.key !== key) continue;
    const editions = root.kind === 'edition' ? [root] : editionsOf(root.project, root, world);
    for (const node of editions) {
      const { edition } = node.tally;
      if (edition.standard !== address.standard || edition.year !== address.edition) continue;
      let below: ClauseNode | EditionNode = node;
      for (const number of edition.path(address.clause)) {
        const next: ClauseNode | undefined = clausesBelow(below, world).find(
          ({ clause }) => clause.number === number,
        );
        if (next) below = next;
      }
      if (below.kind === 'clause' && below.clause.number === address.clause) return below;
    }
  }
  return undefined;
}

function editionsOf(
  project: TreeProject,
  parent: ProjectNode | undefined,
  { trace, filter }: TreeWorld,
): readonly EditionNode[] {
  return listedEditions(project.config.standards, project.catalogue)
    .filter(({ name }) => isWanted(name, filter.editions))
    .map(
      (edition): EditionNode => ({
        kind: 'edition',
        id: `${project.key} ${edition.name}`,
        parent,
        project,
        tally: trace.statusOf(project, edition),
      }),
    )
    .filter(
      ({ tally }) =>
        (filter.text === '' && filter.statuses.length === 0) ||
        clausesIn(tally.edition, undefined).some(clause => isAskedFor(clause, tally, filter)),
    );
}

function clausesBelow(node: EditionNode | ClauseNode, world: TreeWorld): readonly ClauseNode[] {
  const { project } = node;
  const { edition } = node.kind === 'edition' ? node.tally : node;
  const tally = node.kind === 'edition' ? node.tally : world.trace.statusOf(project, edition);
  const isShown = (clause: Clause) => isAskedFor(clause, tally, world.filter);
  const others = listedEditions(project.config.standards, project.catalogue).length - 1;
  return clausesIn(edition, node.kind === 'clause' ? node.clause : undefined)
    .filter(isShown)
    .map(clause => {
      const address = addressIn(edition, clause.number);
      const places = world.trace.countCovering(address, project);
      const mentions = world.trace.countOf(address, project) - places;
      const hasClauses = clausesIn(edition, clause).some(isShown);
      return {
        kind: 'clause',
        id: `${project.key} ${edition.name} ${clause.number}`,
        parent: node,
        project,
        edition,
        clause,
        address,
        status: tally.statusOf(clause.number),
        justification: tally.justificationOf(clause.number),
        places,
        mentions,
        hasChildren: places > 0 || mentions > 0 || others > 0 || hasClauses,
        hasClauses,
      };
    });
}

/** The clauses that ask for something: right below a clause, or at the top. */
export function clausesIn(edition: Edition, above: Clause | undefined): readonly Clause[] {
  if (above) return above.children.flatMap(child => edition.clause(child) ?? []).filter(isRequirement);
  return edition.clauses.filter(
    clause => clause.isRequirement && !edition.clause(clause.parent ?? '')?.isRequirement,
  );
}

const isRequirement = (clause: Clause): boolean => clause.isRequirement;

/** Whether the filter wants the clause or one below it. */
function isAskedFor(clause: Clause, tally: ReadonlyTally, filter: TreeFilter): boolean {
  const isWantedItself =
    isWanted(tally.statusOf(clause.number), filter.statuses) && isNamedBy(clause, filter.text);
  return isWantedItself || clausesIn(tally.edition, clause).some(child => isAskedFor(child, tally, filter));
}

const isWanted = <Value>(value: Value, wanted: readonly Value[]): boolean =>
  wanted.length === 0 || wanted.includes(value);

/** Whether the text begins the number or stands in the title; letter case aside. */
export function isNamedBy({ number, title = '' }: Clause, text: string): boolean {
  const typed = text.trim().toLowerCase();
  return number.toLowerCase().startsWith(typed) || title.toLowerCase().includes(typed);
}

function citingBelow(node: ClauseNode, world: TreeWorld): readonly (FolderNode | DocumentNode)[] {
  const documents = citingDocuments(world.trace.covering(node.address, node.project), world);
  if (!world.groupsByFolder) return documents.map(document => documentNode(document, node));
  return [...groupBy(documents, ({ name }) => folderOf(name))].map(([name, inside]) => ({
    kind: 'folder',
    id: `${node.id} in ${name}/`,
    parent: node,
    name,
    documents: inside,
  }));
}

function mentionsBelow(node: ClauseNode, world: TreeWorld): readonly MentionsNode[] {
  const mentions = world.trace.of(node.address, node.project).filter(({ merely }) => merely !== undefined);
  if (mentions.length === 0) return [];
  const documents = citingDocuments(mentions, world);
  return [{ kind: 'mentions', id: `${node.id} mentions`, parent: node, documents, places: mentions.length }];
}

/** Citations by document and by what they do there, in the order of the documents' names. */
function citingDocuments(citations: readonly Citation[], { nameOf }: TreeWorld): readonly CitingDocument[] {
  return [...groupBy(citations, ({ uri, merely }) => `${merely} ${uri}`).values()]
    .flatMap(places => {
      const [first] = places;
      return first ? [{ uri: first.uri, name: nameOf(first.uri), merely: first.merely, places }] : [];
    })
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

const documentNode = (
  document: CitingDocument,
  parent: ClauseNode | FolderNode | MentionsNode,
): DocumentNode => ({
  kind: 'document',
  id: `${parent.id} in ${document.uri}${document.merely ? ` ${document.merely}` : ''}`,
  parent,
  ...document,
});

const placesBelow = (node: DocumentNode): readonly PlaceNode[] =>
  node.places.map((citation, index) => ({
    kind: 'place',
    id: `${node.id} ${index}`,
    parent: node,
    citation,
  }));

const answersBelow = (node: ClauseNode, { trace }: TreeWorld): readonly AnswerNode[] =>
  listedEditions(node.project.config.standards, node.project.catalogue)
    .filter(({ name }) => name !== node.edition.name)
    .map(edition => ({
      kind: 'answer',
      id: `${node.id} and ${edition.name}`,
      parent: node,
      project: node.project,
      edition,
      cell: matrixCell(node.project, node.address, trace.statusOf(node.project, edition)),
    }));

const counterpartsBelow = (node: AnswerNode): readonly CounterpartNode[] =>
  node.cell.counterparts.map(counterpart => ({
    kind: 'counterpart',
    id: `${node.id} ${counterpart.clause}`,
    parent: node,
    project: node.project,
    edition: node.edition,
    address: {
      standard: node.edition.standard,
      edition: node.edition.year,
      clause: counterpart.clause,
    },
    counterpart,
  }));
