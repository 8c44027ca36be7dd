import type { Binding } from '../references/binding.ts';
import type { Designation } from '../references/designation.ts';
import type { ListMark, StandardMark } from '../references/mark.ts';
import type { Reference } from '../references/reference.ts';
import { once } from '../text/once.ts';
import { textAt } from '../text/span.ts';
import { decide } from './decide.ts';
import { decideHalf } from './decide-half.ts';
import type { Decision, Settled } from './decision.ts';
import type { DocumentSoFar } from './document-so-far.ts';
import { namedBy } from './frame.ts';
import { referencesOfList } from './list-references.ts';
import {
  type PartedList,
  partedAtControls,
  partedBehindControls,
  partedWhereKindsChange,
} from './parted-lists.ts';
import type { Passage } from './passage.ts';
import type { Question } from './question.ts';
import { lettersBeside, wordForClauses } from './said-of-standards.ts';
import type { Setting } from './setting.ts';
import { guidedBy } from './standard-facts.ts';

// More of a row of numbers says no more about the first.
const mostOfChain = 12;

/** Reads the lists of one passage after the other, each where it stands. */
export class PassageReader {
  readonly #document: DocumentSoFar;

  constructor(document: DocumentSoFar) {
    this.#document = document;
  }

  /** Reads the lists of a passage, and then the standards that it names as a whole. */
  read(passage: Passage, setting: Setting): void {
    if (!passage.reading.marks.length) return;
    const { found, surroundings } = this.#document;
    for (const mark of passage.reading.marks) if (mark.kind === 'standard') this.#noteSaid(passage, mark);
    const { used, asides } = this.#readLists(passage, setting);
    for (const mark of passage.reading.marks) {
      if (mark.kind !== 'standard') continue;
      for (const designation of mark.designations) {
        const isCited = used.has(designation);
        // `| 8.26 | Requirements | see ISO/IEC 27002 |`: the tables after it are of the standard that the text is about.
        const isInPassing =
          setting.place.kind === 'cell' && !isCited && guidedBy(designation.standard) !== undefined;
        if (!asides.has(designation) && !isInPassing) surroundings.addNamed(passage, designation, isCited);
        if (!isCited) found.add(this.#wholeStandard(passage, designation, setting));
      }
    }
  }

  /** Notes what the text calls the clauses of a standard that it names, or what is built by it. */
  #noteSaid(passage: Passage, { designations: [first, another] }: StandardMark): void {
    if (!first || another) return;
    const { cited } = this.#document;
    const word = wordForClauses(passage.text, first.span.start);
    if (word !== undefined) cited.addWord(first.standard, word);
    const letters = lettersBeside(passage.text, first.span);
    if (letters !== undefined) cited.addLetters(letters, namedBy(passage, first));
  }

  /** Gives the designations that settled a list, and those in brackets behind what something else settled. */
  #readLists(passage: Passage, setting: Setting) {
    const { knowledge, own, cited, found, surroundings } = this.#document;
    const { bindings } = passage.reading;
    const used = new Set<Designation>();
    const asides = new Set<Designation>();
    const words = new Set<string>();
    let isSettled = false;
    let before: Settled | undefined;
    let group = 0;
    for (const [index, binding] of bindings.entries()) {
      if (!binding.isChained || group === 0) {
        group = found.startGroup();
        before = undefined;
      }
      const { list } = binding;
      const question: Question = {
        passage,
        binding,
        setting,
        knowledge,
        words,
        cited,
        chain: () => chainFrom(bindings, index),
        neighbours: [bindings[index - 1], bindings[index + 1]].flatMap(each => each?.list ?? []),
        citedHere: once(() => cited.standardIn(surroundings.citedAround(passage), list)),
        own,
        before,
      };
      before = this.#readList(question, group);
      for (const designation of before?.used ?? []) used.add(designation);
      // `clause 6.2 (ISO 14001 6.2)`: the section goes on with what clause 6.2 is of.
      if (binding.isAside && isSettled)
        for (const designation of binding.mark?.designations ?? []) asides.add(designation);
      isSettled = before !== undefined;
      if (before && binding.kind === 'adjacent' && list.keyword) words.add(list.keyword.text.toLowerCase());
    }
    return { used, asides };
  }

  #readList(question: Question, group: number): Settled | undefined {
    const parts = partedAtControls(question);
    const ofAnother = parts && decide(parts.second);
    if (parts && ofAnother?.kind === 'settled')
      return this.#readParted(parts, decide(parts.first), ofAnother, group);
    const decision = decide(question);
    if (decision?.kind !== 'settled') return this.#readUnsettled(question, decision, group);
    const behind = partedBehindControls(question, decision);
    return behind
      ? this.#readParted(behind, decision, decideHalf(behind.second), group)
      : this.#readDecided(question, decision, group);
  }

  /** What is of no standard as a whole may be of two. */
  #readUnsettled(question: Question, decision: Decision | undefined, group: number): Settled | undefined {
    const parts = partedWhereKindsChange(question);
    if (!parts) return this.#readDecided(question, decision, group);
    const first = decideHalf(parts.first);
    const second = decideHalf(parts.second);
    return first?.kind === 'settled' || second?.kind === 'settled'
      ? this.#readParted(parts, first, second, group)
      : this.#readDecided(question, decision, group);
  }

  #readParted(
    { first, second }: PartedList,
    ofFirst: Decision | undefined,
    ofSecond: Decision | undefined,
    group: number,
  ): Settled | undefined {
    const before = this.#readDecided(first, ofFirst, group);
    this.#readDecided(second, ofSecond, this.#document.found.startGroup());
    return before;
  }

  #readDecided(question: Question, decision: Decision | undefined, group: number): Settled | undefined {
    const { cited, found } = this.#document;
    if (decision?.kind === 'settled') {
      for (const named of decision.standards) {
        cited.addUse(named, question.binding.list, decision.mark !== undefined);
        for (const reference of referencesOfList(question, named, decision, group)) {
          found.add(reference);
          cited.add(reference);
          if (isBareControl(reference, question)) cited.addBareControl(reference);
        }
      }
      return decision;
    }
    if (!decision) this.#document.undecided?.(question);
    for (const { number } of decision ? question.binding.list.entries : []) {
      const span = question.passage.toSource(number);
      found.addAmbiguity({ span, clause: number.clause, standards: decision?.standards ?? [] });
    }
    return undefined;
  }

  #wholeStandard(
    passage: Passage,
    { span, standard, edition, adoptionYear, editionSpan }: Designation,
    { place }: Setting,
  ): Reference {
    const at = passage.toSource(span);
    return {
      span: at,
      clauseSpan: at,
      standardSpan: at,
      standard,
      edition,
      adoptionYear,
      editionSpan: editionSpan && passage.toSource(editionSpan),
      clause: undefined,
      item: undefined,
      via: undefined,
      group: this.#document.found.startGroup(),
      implied: false,
      titleSpan: undefined,
      place,
    };
  }
}

/** A list and those that go on with it; empty where fewer than two do. */
function chainFrom(bindings: readonly Binding[], index: number): readonly ListMark[] {
  if (!bindings[index + 1]?.isChained || !bindings[index + 2]?.isChained) return [];
  let end = index + 1;
  while (end - index < mostOfChain && bindings[end]?.isChained) end++;
  return bindings.slice(index, end).map(({ list }) => list);
}

// `5.18`, `A 5.18` in `Annex A 5.18`; not `A.5.18`.
const withoutLetter = /^(?:A\s+)?\d/;

/** `control 5.18` or `Annex A 5.18` of ISO/IEC 27001, which calls it A.5.18. */
const isBareControl = ({ clause }: Reference, { passage, binding: { list } }: Question): boolean =>
  clause?.startsWith('A.') === true &&
  list.entries.every(({ number }) => withoutLetter.test(textAt(passage.text, number)));
