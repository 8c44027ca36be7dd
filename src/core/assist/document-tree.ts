import { addressIn } from '../catalogue/clause-address.ts';
import { shortNames } from '../catalogue/short-names.ts';
import type { Catalogue, Clause, ClauseAddress, DefinedTerm, Edition, Terms } from '../catalogue/types.ts';
import type { Config } from '../config/config.ts';
import { type Document, sectionAt } from '../documents/document.ts';
import { editionResolver } from '../documents/resolve-edition.ts';
import type { Fix } from '../fixes/fix.ts';
import { designationOf } from '../fixes/notation.ts';
import type { Reference } from '../references/reference.ts';
import type { Finding } from '../rules/rule.ts';
import { groupBy } from '../text/group-by.ts';
import { type Span, textAt } from '../text/span.ts';
import { clausesBySection } from './section-clauses.ts';
import { entryOf } from './world.ts';

interface Node<Kind extends string> {
  readonly kind: Kind;
  /** Unlike that of any other node of the document; holds no offsets, so that typing elsewhere changes none. */
  readonly id: string;
  readonly parent: SectionNode | ReferenceNode | undefined;
  /** Where it leads to in the text: the heading, the number, the reference that asks for a counterpart. */
  readonly span: Span;
}

export interface SectionNode extends Node<'section'> {
  /** Without markup; may be empty. */
  readonly title: string;
  /** From the heading to the next one. */
  readonly sectionSpan: Span;
  /** How many different clauses it cites, with the sections below it. */
  readonly clauses: number;
  readonly children: readonly DocumentNodeOfTree[];
}

export interface ReferenceNode extends Node<'reference'> {
  readonly reference: Reference;
  /** `ISO/IEC 20000-1:2018`, undated where nobody can tell the edition. */
  readonly edition: string;
  /** `20000-1`: what tells it from the other editions that the document cites; empty where it cites no other. */
  readonly short: string;
  /** With the headword for the entry of a term. undefined for a standard as a whole, and for a clause that no pack has. */
  readonly clause: Pick<Clause, 'number' | 'title'> | undefined;
  readonly address: ClauseAddress | undefined;
  /** The edition is known, and has no such clause. */
  readonly isUnknown: boolean;
  readonly children: readonly MissingNode[];
}

/** A counterpart that the section does not cite, below the reference that asks for it. */
export interface MissingNode extends Node<'missing'> {
  readonly message: string;
  /** What the fix that inserts it is called; undefined where the text has no place for it. */
  readonly fix: Pick<Fix, 'title' | 'words'> | undefined;
}

export type DocumentNodeOfTree = SectionNode | ReferenceNode | MissingNode;

/**
 * The sections of a document, each with what it cites; what stands before the first heading comes first. Clauses that a
 * range implies stand nowhere and are left out. Empty where nothing is cited.
 *
 * @param findings of the document; what `missing-counterpart` reports is shown
 */
export function documentTree(
  document: Document,
  world: TreeWorld,
  findings: readonly Finding[],
): readonly DocumentNodeOfTree[] {
  const cited = document.references.filter(({ implied }) => !implied);
  return cited.length === 0 ? [] : new Sections(document, world, cited, findings).roots();
}

interface TreeWorld {
  readonly config: Config;
  readonly catalogue: Catalogue;
  readonly terms?: Terms | undefined;
}

/** The sections of a document, and what stands in each, to make their nodes of. */
class Sections {
  readonly #document: Document;
  readonly #world: TreeWorld;
  readonly #resolve: ReturnType<typeof editionResolver>;
  /** How the standards of the references are called for short, by their names. */
  readonly #shorts: ReadonlyMap<string, string>;
  /** The counterparts that are missing, by their references. */
  readonly #missing: ReadonlyMap<Reference | undefined, readonly Finding[]>;
  /** How many clauses each section cites. */
  readonly #clauses: readonly number[];
  readonly #cited: ReadonlyMap<number, readonly Reference[]>;
  /** The sections right below each; undefined: those at the top. */
  readonly #below: ReadonlyMap<number | undefined, readonly number[]>;

  constructor(
    document: Document,
    world: TreeWorld,
    cited: readonly Reference[],
    findings: readonly Finding[],
  ) {
    const { config, catalogue } = world;
    const { sections } = document;
    this.#document = document;
    this.#world = world;
    this.#resolve = editionResolver(document, config, catalogue);
    this.#shorts = shortNames(cited.map(reference => this.#nameOf(reference)));
    this.#missing = groupBy(
      findings.filter(({ rule }) => rule === 'missing-counterpart'),
      ({ reference }) => reference,
    );
    this.#clauses = clausesBySection(document, { config, catalogue });
    this.#cited = groupBy(cited, ({ clauseSpan }) => sectionAt(document, clauseSpan.start));
    this.#below = groupBy(
      [...sections.keys()].filter(index => sections[index]?.depth !== 0),
      index => {
        const parent = sections[index]?.parent;
        // What stands before the first heading is no heading of its own.
        return parent === 0 && sections[0]?.depth === 0 ? undefined : parent;
      },
    );
  }

  roots(): readonly DocumentNodeOfTree[] {
    const before = this.#document.sections[0]?.depth === 0 ? this.#referencesIn(0, undefined, '') : [];
    return [...before, ...this.#sectionsBelow(undefined, undefined)];
  }

  #nameOf(reference: Reference): string {
    return this.#resolve(reference).edition?.name ?? designationOf(reference);
  }

  #sectionsBelow(index: number | undefined, parent: SectionNode | undefined): readonly SectionNode[] {
    return (this.#below.get(index) ?? []).map((child, place) => this.#section(child, parent, place));
  }

  #section(index: number, parent: SectionNode | undefined, place: number): SectionNode {
    const { title, span, headingSpan } = this.#document.sections[index] as Document['sections'][number];
    const id = `${parent?.id ?? ''}/${place} ${title}`;
    const children: DocumentNodeOfTree[] = [];
    const node: SectionNode = {
      kind: 'section',
      id,
      parent,
      span: headingSpan ?? span,
      sectionSpan: span,
      title,
      clauses: this.#clauses[index] ?? 0,
      children,
    };
    children.push(...this.#referencesIn(index, node, id), ...this.#sectionsBelow(index, node));
    return node;
  }

  #referencesIn(index: number, parent: SectionNode | undefined, id: string): readonly ReferenceNode[] {
    return (this.#cited.get(index) ?? []).map((reference, place) => {
      const name = this.#nameOf(reference);
      const named = {
        edition: this.#resolve(reference).edition,
        name,
        short: this.#shorts.get(name) ?? '',
        entry: entryOf(this.#document, reference, this.#world),
      };
      const missing = this.#missing.get(reference) ?? [];
      return referenceNode(this.#document, reference, named, missing, { id: `${id}#${place}`, parent });
    });
  }
}

/** What stands below a node. */
export const nodesBelow = (node: DocumentNodeOfTree): readonly DocumentNodeOfTree[] =>
  node.kind === 'missing' ? [] : node.children;

/**
 * The nodes of a later tree of the same document that are to be shown anew, each with all below it; undefined: the whole
 * tree. A node that merely stands elsewhere in the text is none of them, so that typing changes little.
 */
export function changedNodes(
  before: readonly DocumentNodeOfTree[],
  after: readonly DocumentNodeOfTree[],
): readonly DocumentNodeOfTree[] | undefined {
  if (!areSameNodes(before, after)) return undefined;
  return after.flatMap((node, index) => {
    const former = before[index];
    if (!former || !saysTheSame(former, node)) return [node];
    return changedNodes(nodesBelow(former), nodesBelow(node)) ?? [node];
  });
}

/** Whether two lists are of the same nodes; what had nothing below it and now has, or the other way round, is another one. */
const areSameNodes = (before: readonly DocumentNodeOfTree[], after: readonly DocumentNodeOfTree[]): boolean =>
  before.length === after.length &&
  before.every((node, index) => {
    const other = after[index];
    return node.id === other?.id && nodesBelow(node).length > 0 === nodesBelow(other).length > 0;
  });

function saysTheSame(before: DocumentNodeOfTree, after: DocumentNodeOfTree): boolean {
  if (before.kind === 'section')
    return after.kind === 'section' && before.title === after.title && before.clauses === after.clauses;
  if (before.kind === 'missing')
    return (
      after.kind === 'missing' && before.message === after.message && before.fix?.title === after.fix?.title
    );
  return (
    after.kind === 'reference' &&
    before.edition === after.edition &&
    before.short === after.short &&
    before.clause === after.clause &&
    before.isUnknown === after.isUnknown &&
    before.children.length === after.children.length
  );
}

/** The node that an offset is about: the reference there, else the section; undefined where there is neither. */
export function documentNodeAt(
  nodes: readonly DocumentNodeOfTree[],
  offset: number,
): SectionNode | ReferenceNode | undefined {
  const all = nodes.flatMap(function below(node): (SectionNode | ReferenceNode)[] {
    if (node.kind === 'missing') return [];
    return [node, ...(node.kind === 'section' ? node.children.flatMap(below) : [])];
  });
  const isIn = ({ start, end }: Span) => start <= offset && offset <= end;
  return (
    all.find(node => node.kind === 'reference' && isIn(node.reference.clauseSpan)) ??
    all.find(node => node.kind === 'reference' && isIn(node.reference.span)) ??
    all.findLast(
      node => node.kind === 'section' && node.sectionSpan.start <= offset && offset <= node.sectionSpan.end,
    )
  );
}

/** The edition of a reference, where a pack has it, and what it is called. */
interface CitedEdition extends Pick<ReferenceNode, 'short'> {
  readonly edition: Edition | undefined;
  readonly name: string;
  /** What the reference means, where that is the entry of a term. */
  readonly entry: DefinedTerm | undefined;
}

function referenceNode(
  document: Document,
  reference: Reference,
  { edition, name, short, entry }: CitedEdition,
  missing: readonly Finding[],
  { id, parent }: { readonly id: string; readonly parent: SectionNode | undefined },
): ReferenceNode {
  const { clause: number, clauseSpan } = reference;
  const clause = number === undefined ? undefined : edition?.clause(number);
  const children: MissingNode[] = [];
  const node: ReferenceNode = {
    kind: 'reference',
    id: `${id} ${textAt(document.text, clauseSpan)}`,
    parent,
    span: clauseSpan,
    reference,
    edition: name,
    short,
    clause: entry ? { number: entry.entry, title: entry.term } : clause,
    address: edition && clause && addressIn(edition, clause.number),
    isUnknown: edition?.isListed === true && number !== undefined && !clause && !entry,
    children,
  };
  for (const [index, { span, message, fixes = [] }] of missing.entries()) {
    // Where there are several counterparts, the last fix inserts all of them.
    const fix = fixes.at(-1);
    children.push({ kind: 'missing', id: `${node.id} missing ${index}`, parent: node, span, message, fix });
  }
  return node;
}
