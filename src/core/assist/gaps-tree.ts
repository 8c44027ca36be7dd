import { addressIn } from '../catalogue/clause-address.ts';
import type { Clause, ClauseAddress, Edition } from '../catalogue/types.ts';
import { listedEditions } from '../trace/coverage.ts';
import { clausesIn, isNamedBy, type TreeProject, type TreeWorld } from './standards-tree.ts';

interface Node<Kind extends string> {
  readonly kind: Kind;
  /** Unlike that of any other node of the tree; the same whenever the tree is made again. */
  readonly id: string;
  readonly parent: GapsNode | undefined;
  readonly project: TreeProject;
}

export type GapsProjectNode = Node<'project'>;

export interface GapsEditionNode extends Node<'edition'> {
  readonly edition: Edition;
  /** How many of its clauses nothing cites. */
  readonly count: number;
}

/** A clause in scope that nothing cites. */
export interface GapNode extends Node<'gap'> {
  readonly edition: Edition;
  readonly clause: Clause;
  readonly address: ClauseAddress;
  /** The nearest clause above that has a title, for a clause without one; undefined where it has its own, or none is above. */
  readonly titled: Clause | undefined;
  /** How many gaps there are below it. */
  readonly below: number;
}

export type GapsNode = GapsProjectNode | GapsEditionNode | GapNode;

/** The gaps of the world's projects: `TreeFilter.statuses` aside, the filter counts. */
type GapsWorld = Pick<TreeWorld, 'projects' | 'trace' | 'filter'>;

/** The editions with gaps; where there are several projects, the projects with gaps. */
export function gapsRoots(world: GapsWorld): readonly (GapsProjectNode | GapsEditionNode)[] {
  const [only] = world.projects;
  if (only && world.projects.length === 1) return editionsOf(only, undefined, world);
  return world.projects
    .filter(project => editionsOf(project, undefined, world).length > 0)
    .map(project => ({ kind: 'project', id: project.key, parent: undefined, project }));
}

/** What stands below a node: a gap above others holds them. */
export function gapsBelow(node: GapsNode, world: GapsWorld): readonly GapsNode[] {
  if (node.kind === 'project') return editionsOf(node.project, node, world);
  const { project, edition } = node;
  const gaps = gapsIn(project, edition, world);
  const isInside = ({ parent }: Clause) =>
    node.kind === 'gap' ? parent === node.clause.number : !gaps.has(parent ?? '');
  return [...gaps.values()].filter(isInside).map(clause => ({
    kind: 'gap',
    id: `${project.key} ${edition.name} ${clause.number}`,
    parent: node,
    project,
    edition,
    clause,
    address: addressIn(edition, clause.number),
    titled: clause.title === undefined ? titledAbove(clause, edition) : undefined,
    below: countBelow(clause, edition, gaps),
  }));
}

const titledAbove = ({ number }: Clause, edition: Edition): Clause | undefined =>
  edition
    .path(number)
    .flatMap(above => edition.clause(above) ?? [])
    .findLast(({ title }) => title !== undefined);

/** How many clauses in scope nothing cites, over all projects, whatever the filter. */
export const countGaps = ({ projects, trace }: Pick<TreeWorld, 'projects' | 'trace'>): number =>
  projects
    .flatMap(project =>
      listedEditions(project.config.standards, project.catalogue).map(
        edition => trace.statusOf(project, edition).counts['not covered'],
      ),
    )
    .reduce((sum, count) => sum + count, 0);

function editionsOf(
  project: TreeProject,
  parent: GapsProjectNode | undefined,
  world: GapsWorld,
): readonly GapsEditionNode[] {
  const { editions } = world.filter;
  return listedEditions(project.config.standards, project.catalogue)
    .filter(({ name }) => editions.length === 0 || editions.includes(name))
    .map(edition => ({
      kind: 'edition' as const,
      id: `${project.key} ${edition.name}`,
      parent,
      project,
      edition,
      count: gapsIn(project, edition, world).size,
    }))
    .filter(({ count }) => count > 0);
}

/** By number, in the order of the edition. */
function gapsIn(
  project: TreeProject,
  edition: Edition,
  { trace, filter }: GapsWorld,
): ReadonlyMap<string, Clause> {
  const tally = trace.statusOf(project, edition);
  const isGap = (clause: Clause) =>
    clause.isRequirement && tally.statusOf(clause.number) === 'not covered' && isNamedBy(clause, filter.text);
  return new Map(edition.clauses.filter(isGap).map(clause => [clause.number, clause]));
}

const countBelow = (clause: Clause, edition: Edition, gaps: ReadonlyMap<string, Clause>): number =>
  clausesIn(edition, clause)
    .filter(({ number }) => gaps.has(number))
    .reduce((sum, child) => sum + 1 + countBelow(child, edition, gaps), 0);
