import { ancestorsOf } from '../catalogue/clause-number.ts';
import { isAbbreviationAt, sentenceEndsIn } from '../references/sentence-end.ts';
import { counted } from '../text/counted.ts';
import { listed } from '../text/listed.ts';
import type { Span } from '../text/span.ts';
import type { YamlPath } from '../text/yaml-path.ts';
import { lastPart } from './ciso-library.ts';
import { type ImportTrouble, noNumber, numberIn } from './imported.ts';
import { lineOf, listOf, type Tree, textOf } from './tree.ts';

/** A requirement node of a framework, as far as a pack can say it. */
export interface RequirementNode {
  readonly urn: string | undefined;
  /** The urn of the node above; undefined at the top. */
  readonly above: string | undefined;
  readonly refId: string | undefined;
  readonly name: string | undefined;
  /** By its `ref_id` or else the end of its urn; undefined where neither is the number of a clause. */
  readonly number: string | undefined;
  readonly isAssessed: boolean;
  readonly span: Span;
}

/** A requirement node that is a clause. */
export interface NumberedNode extends RequirementNode {
  readonly number: string;
}

/** The requirement nodes of the framework at a path, in order. */
export const nodesOf = (framework: unknown, path: YamlPath, tree: Tree): readonly RequirementNode[] =>
  listOf(framework, 'requirement_nodes').map((node, index) => {
    const urn = textOf(node, 'urn');
    const refId = textOf(node, 'ref_id');
    return {
      urn,
      above: textOf(node, 'parent_urn'),
      refId,
      name: lineOf(node, 'name'),
      number: numberIn(refId ?? '') ?? numberIn(lastPart(urn ?? '')),
      isAssessed: textOf(node, 'assessable') === 'true',
      span: tree.spanOf([...path, 'requirement_nodes', index]),
    };
  });

/** Whether a node is a clause: it has a number. */
export const isNumbered = (node: RequirementNode): node is NumberedNode => node.number !== undefined;

/** The nodes without a number that are part of a clause, as `(must)` below it is, with the number of that clause. */
export type Parts = ReadonlyMap<RequirementNode, string>;

/** The parts among the nodes of a framework; empty where each node has a number or a name of its own. */
export function partsAmong(nodes: readonly RequirementNode[]): Parts {
  const clauses = new Map<string, string>();
  for (const { urn, number } of nodes)
    if (urn !== undefined && number !== undefined) clauses.set(urn, number);
  const parts = new Map<RequirementNode, string>();
  for (const node of nodes) {
    const { urn, above, number, refId } = node;
    const clause =
      above === undefined || number !== undefined || refId !== undefined ? undefined : clauses.get(above);
    if (clause === undefined) continue;
    parts.set(node, clause);
    if (urn !== undefined) clauses.set(urn, clause);
  }
  return parts;
}

/** What is said of parts: what is to be assessed of them, nobody can cite but by their clause. */
export function partsTold(parts: Parts): readonly ImportTrouble[] {
  const assessed = [...parts].filter(([{ isAssessed }]) => isAssessed);
  const [first] = assessed;
  if (!first) return [];
  const counts = new Map<string, number>();
  for (const [, clause] of assessed) counts.set(clause, (counts.get(clause) ?? 0) + 1);
  const all = counted(assessed.length, 'part');
  const message =
    counts.size === 1
      ? `${all} of ${first[1]} without a number ${assessed.length === 1 ? 'counts' : 'count'} as ${first[1]}.`
      : `${all} without a number count as the clauses above them: ${listed([...counts].map(([clause, count]) => `${count} as ${clause}`))}.`;
  return [{ severity: 'info', message, span: first[0].span }];
}

/** What is said of nodes that are neither a clause nor part of one. */
export const leftOutAmong = (nodes: readonly RequirementNode[], parts: Parts): readonly ImportTrouble[] =>
  nodes
    .filter(node => !isNumbered(node) && !parts.has(node))
    .map(({ isAssessed, refId, name, urn, span }) => {
      if (!isAssessed) return { severity: 'info', message: noClause(refId ?? name ?? urn ?? ''), span };
      const message = refId === undefined ? nowhereNumbered(name ?? urn ?? '') : noNumber(refId);
      return { severity: 'error', message, span };
    });

/** Said of what is to be assessed and stands in a list without numbers. */
const nowhereNumbered = (name: string): string =>
  `“${name}” has no number, neither as its ref_id nor at the end of its urn. It is left out.`;

/** Said of `Clauses` above all of them, of recitals, and of what else is neither numbered nor assessed. */
const noClause = (name: string): string =>
  `“${name}” has neither a number nor anything to assess, so it is no clause. It is left out.`;

/** The numbers of the clauses that ask for something: they, a part of them or a clause below them by its number is to be assessed. */
export const askingNumbers = (nodes: readonly RequirementNode[], parts: Parts): ReadonlySet<string> =>
  new Set(
    nodes
      .filter(({ isAssessed }) => isAssessed)
      .flatMap(node => node.number ?? parts.get(node) ?? [])
      .flatMap(number => [number, ...ancestorsOf(number)]),
  );

/**
 * What is said of clauses that are taken for such without requirements: nothing below them is to be assessed, or only what has
 * no number below theirs, as `A1` below `A`, or `R1` below `2.1`.
 */
export function withoutRequirementsTold(
  without: readonly NumberedNode[],
  nodes: readonly RequirementNode[],
): readonly ImportTrouble[] {
  const below = assessedBelow(nodes);
  const othersBelow = (node: NumberedNode) => (node.urn === undefined ? undefined : below.get(node.urn));
  const empty = without.filter(node => othersBelow(node) === undefined);
  const headings = without.filter(node => othersBelow(node) !== undefined);
  return [...emptyTold(empty), ...headingsTold(headings, othersBelow)];
}

const numbersOf = (nodes: readonly NumberedNode[]): string => listed(nodes.map(({ number }) => number));

function emptyTold(clauses: readonly NumberedNode[]): readonly ImportTrouble[] {
  const [first, another] = clauses;
  if (!first) return [];
  const message = another
    ? `Neither ${numbersOf(clauses)} nor anything below them is to be assessed, so they are taken for clauses without requirements. Look them up.`
    : `Neither ${first.number} nor anything below it is to be assessed, so it is taken for a clause without requirements. Look it up.`;
  return [{ severity: 'info', message, span: first.span }];
}

function headingsTold(
  clauses: readonly NumberedNode[],
  othersBelow: (node: NumberedNode) => RequirementNode | undefined,
): readonly ImportTrouble[] {
  const [first, another] = clauses;
  const other = first && othersBelow(first);
  if (!first || !other) return [];
  const example = other.number ?? other.refId ?? other.name ?? other.urn ?? '';
  const message = another
    ? `${numbersOf(clauses)} are not to be assessed themselves, and what is stands below them in the library, but not by its number, as ${example} below ${first.number}: they are taken for clauses without requirements. Look them up.`
    : `${first.number} is not to be assessed itself, and what is stands below it in the library, but not by its number, as ${example}: it is taken for a clause without requirements. Look it up.`;
  return [{ severity: 'info', message, span: first.span }];
}

/** By the urn of each node that stands above such ones: the first below it that is to be assessed. */
function assessedBelow(nodes: readonly RequirementNode[]): ReadonlyMap<string, RequirementNode> {
  const above = new Map(nodes.map(node => [node.urn, node.above]));
  const found = new Map<string, RequirementNode>();
  for (const node of nodes.filter(({ isAssessed }) => isAssessed)) {
    for (let urn = node.above; urn !== undefined && !found.has(urn); urn = above.get(urn))
      found.set(urn, node);
  }
  return found;
}

/** The titles of clauses by their nodes, and what is said of those that have none. */
export function titlesOf(nodes: readonly NumberedNode[]): {
  readonly titles: ReadonlyMap<NumberedNode, string>;
  readonly troubles: readonly ImportTrouble[];
} {
  const titles = new Map<NumberedNode, string>();
  const sentences: NumberedNode[] = [];
  const untitled: NumberedNode[] = [];
  for (const node of nodes) {
    const name = withoutNumber(node);
    if (name === undefined) untitled.push(node);
    else if (isSentence(name)) sentences.push(node);
    else titles.set(node, name);
  }
  const told = ([first]: readonly NumberedNode[], message: string): readonly ImportTrouble[] =>
    first ? [{ severity: 'info', message, span: first.span }] : [];
  const isOne = sentences.length === 1;
  const left = isOne ? 'is a sentence, and no title' : 'are sentences, and no titles';
  const have = untitled.length === 1 ? 'has' : 'have';
  return {
    titles,
    troubles: [
      ...told(sentences, `${counted(sentences.length, 'name')} ${left}: left out.`),
      ...told(
        untitled,
        `${untitled.length} of ${counted(nodes.length, 'clause')} ${have} no title in the library.`,
      ),
    ],
  };
}

/** undefined for `Article 21` and `Requirement 1`, which say no more than the number does. */
const withoutNumber = ({ name, number }: NumberedNode): string | undefined =>
  name?.replace(/^\p{L}+\s/u, '') === number ? undefined : name;

// `Everybody has a key of their own.` has more words than a heading that somebody ended with a dot.
const fewestWords = 4;

/** Whether a name is one sentence or several, or begins one, rather than a title. */
function isSentence(name: string): boolean {
  if (name.endsWith('。')) return true;
  if (name.split(' ').length < fewestWords) return false;
  const isStop = (at: number): boolean => !isAbbreviationAt(name, at) && !isInitialAt(name, at);
  return (
    (/[.!:;]$/.test(name) && isStop(name.length - 1)) ||
    sentenceEndsIn(name).some(({ index }) => isStop(index) && /\p{Ll}[)”"’]?$/u.test(name.slice(0, index)))
  );
}

/** `U.S.`, `z. B.`: the dot of a letter. */
const isInitialAt = (name: string, at: number): boolean =>
  /(?:^|[\s.(])\p{L}$/u.test(name.slice(Math.max(0, at - 2), at));
