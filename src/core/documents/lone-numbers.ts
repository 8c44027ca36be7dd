import { isBelow } from '../catalogue/clause-number.ts';
import type { ListMark } from '../references/mark.ts';
import type { Reference } from '../references/reference.ts';
import { isWithinRequirements, riseWithinRequirements } from '../references/requirements.ts';
import { once } from '../text/once.ts';
import type { Offer } from './bare-numbers.ts';
import type { Block } from './block.ts';
import type { DocumentSoFar } from './document-so-far.ts';
import { enumerationsIn, isOfManyChapters } from './enumerations.ts';
import { hasTitle, isDeep, isDeepItem, isOnExclusions } from './evidence.ts';
import { declares, isAbove } from './frame.ts';
import { areClauses, areOnlyControls, isInAnyEdition, isInAnyEditionIfListed } from './known-clauses.ts';
import type { NumberedKind } from './own-numbers.ts';
import type { Passage } from './passage.ts';
import { areClausesOf, numbersBeforeRequirements, numbersOfRows } from './rows.ts';

// `Structure of the standard`, `Aufbau der Norm`, `Estrutura da Norma`, `規格の構成`; not `Structure of the standard contract`.
const outline =
  /(?<!\p{L})(?:structure|outline|clauses|requirements|aufbau|struktur|gliederung|estructura|estrutura|struttura|structuur|struktura|opbouw|budowa|cláusulas|requisitos|requisiti|exigences|anforderungen|eisen)\s(?:of|der|de|da|do|della|van|normy)?\s?(?:the|la|de)?\s?(?:iso\s)?(?:standards?|norm[aey]?|normativa)\s*[:：]?\s*$|規格の(?:構成|構造)/iu;

// Fewer numbers in brackets may be the text's own, where it numbers its parts.
const fewestBehind = 3;

/** Whether numbers that stand alone are clauses of a standard, as the rest of the document goes. */
export class LoneNumbers {
  readonly #document: DocumentSoFar;
  readonly #enumerations: () => ReadonlyMap<Passage, readonly ListMark[]>;
  /** Of a standard, whether the document's enumerations have its titles. */
  readonly #titled = new Map<string, boolean>();
  readonly #rows: () => readonly ListMark[];
  readonly #beforeRequirements: () => readonly ListMark[];
  /** Of the numbers of an enumeration, whether they are those of controls alone: many passages share them. */
  readonly #ofControls = new Map<readonly ListMark[], boolean>();

  constructor(blocks: readonly Block[], document: DocumentSoFar) {
    this.#document = document;
    this.#enumerations = once(() => enumerationsIn(blocks));
    this.#rows = once(() => numbersOfRows(blocks));
    this.#beforeRequirements = once(() => numbersBeforeRequirements(blocks));
  }

  /** The numbers that the rows of the document's tables go by are clauses of the standard, all of them. */
  areRowsOf(standard: string): boolean {
    return areClausesOf(this.#rows(), standard, this.#document.knowledge);
  }

  /** The sections that the document's tables set before requirements are in the order of the clauses 4 to 10. */
  areSectionsOfRequirements(): boolean {
    const sections = this.#beforeRequirements();
    return sections.length > 0 && riseWithinRequirements(sections);
  }

  /**
   * What `## Internal audit (9.2)` and others of its kind end with, where what the document is headed with names the standard, or the
   * document says that it goes by it; empty where it does not, or they do not.
   */
  numbersBehind(passage: Passage, kind: NumberedKind, standard: string): readonly string[] {
    const isNamed = this.#document.context.wide.some(
      frame =>
        (isAbove(frame) || declares(frame)) && frame.standards.some(named => named.standard === standard),
    );
    return isNamed ? this.#document.own.numbersBehind(passage, kind) : [];
  }

  /** Others of its kind end with a number in brackets, too: `- Training (6.2)`. */
  isAmongNumbered(passage: Passage, kind: NumberedKind): boolean {
    return this.#document.own.numbersBehind(passage, kind).length >= fewestBehind;
  }

  /** What `Setting.isDetailTaken` says where nothing is special; `behind` is what others of the passage's kind end with. */
  isDetailTaken(list: ListMark, standard: string, isNear: boolean, behind: readonly string[] = []): boolean {
    // `## 12. Internal audit (§9.2)` in a text that numbers its own parts so, too.
    if (behind.length >= fewestBehind && areClauses(behind, standard, this.#document.knowledge)) return true;
    const isCited =
      this.#document.context.citedBeside.has(standard) || this.#document.cited.hasClauseOf(standard);
    if (!isNear && !behind.length && !isCited && !isDeepItem(list)) return false;
    return !this.#document.own.mayBeSections(list) && !this.isOwn(list);
  }

  /**
   * `- 7.2: …`, `- 9.2: …`: clauses of the standard, and no parts of the document's own; below a heading that ends with the standard
   * also with a wrong one among them, so that it is told; where nobody knows them, several in their order, below a heading that is
   * about clauses or the standard.
   */
  isEnumerated({ list, passage, frame, named }: Offer): boolean {
    const { knowledge } = this.#document;
    const numbers = this.#enumerations().get(passage) ?? [];
    const known = numbers.filter(number => isInAnyEdition(named.standard, number, knowledge) === true);
    const areKnown = known.length === numbers.length;
    const areMostlyKnown = () =>
      known.length >= fewestBehind &&
      known.length * 4 >= numbers.length * 3 &&
      frame.kind === 'heading' &&
      frame.endsWithStandard &&
      numbers.every(number => isDeep(number) && isWithinRequirements(number));
    const areLikely = () =>
      numbers.length >= fewestBehind &&
      frame.kind === 'heading' &&
      (frame.speaksOfClauses || frame.endsWithStandard) &&
      isInAnyEditionIfListed(named, list, knowledge) === undefined &&
      riseWithinRequirements(numbers);
    return (
      numbers.length > 0 &&
      (areKnown || areMostlyKnown() || areLikely()) &&
      this.isDetailTaken(list, named.standard, true)
    );
  }

  /** At least half the numbers of the document's enumerations stand before titles that the standard gives them. */
  areTitled({ named: { standard }, knowledge }: Offer): boolean {
    const known = this.#titled.get(standard);
    if (known !== undefined) return known;
    const passages = [...this.#enumerations().keys()];
    const titled = passages.filter(passage =>
      passage.reading.bindings
        .slice(0, 1)
        .some(({ list }) => hasTitle(list, standard, passage, undefined, knowledge)),
    );
    const are = titled.length >= fewestBehind && titled.length * 2 >= passages.length;
    this.#titled.set(standard, are);
    return are;
  }

  /** The passage is of an enumeration that has numbers which the standard lacks. */
  isAmongOthers({ passage, named, knowledge }: Offer): boolean {
    const numbers = this.#enumerations().get(passage) ?? [];
    return numbers.some(number => isInAnyEdition(named.standard, number, knowledge) === false);
  }

  /** The passage is of an enumeration that begins with 1, as a text counts its own: `1.People`, `2.Places`. */
  isCountedOff({ passage }: Offer): boolean {
    return this.#enumerations().get(passage)?.[0]?.entries[0]?.number.clause === '1';
  }

  /** The passage is of an enumeration whose numbers are of three chapters or more. */
  isOfManyChapters({ passage }: Offer): boolean {
    return isOfManyChapters(this.#enumerations().get(passage) ?? []);
  }

  /**
   * A heading above says that what follows is how the standard is built, or the last one, what is left out of it; and the text does
   * not number its own parts so.
   */
  isInOutline({ list }: Offer): boolean {
    const { headings } = this.#document.surroundings;
    const last = headings.at(-1);
    return (
      !this.isOwn(list) &&
      (headings.some(({ text }) => outline.test(text)) || (last !== undefined && isOnExclusions(last)))
    );
  }

  /**
   * Whether the heading above, or what else introduces it, cites a clause of the standard that the number is a part of; where it
   * is sure to be a clause, and none of the document's own, also a heading further up: `# Clause 5`.
   */
  isBelowClause({ list, named, knowledge }: Offer, introducing: readonly Passage[] = []): boolean {
    const isSure = isInAnyEdition(named.standard, list, knowledge) === true && !this.isOwn(list);
    return [...this.#document.surroundings.headings.slice(isSure ? 0 : -1), ...introducing].some(passage =>
      this.#document.found
        .in(passage)
        .some(
          ({ standard, clause }) =>
            standard === named.standard &&
            clause !== undefined &&
            list.entries.every(({ number }) => isBelow(number.clause, clause)),
        ),
    );
  }

  /** The heading above cites a range that the numbers are in: `## Contrôles relatifs aux personnes (6.1-6.8)` before `- 6.3 …`. */
  isInRangeAbove({ list: { entries }, named }: Offer): boolean {
    const cited = this.#rangeAbove();
    return entries.every(({ number }) =>
      cited.some(
        ({ standard, clause }) =>
          standard === named.standard && (clause === number.clause || clause === `A.${number.clause}`),
      ),
    );
  }

  /**
   * The numbers beside the passage's are those of controls alone, 5.23 and 8.28 of ISO/IEC 27001, which the document names; or the
   * heading above cites a range of controls.
   */
  areControls(passage: Passage): boolean {
    const above = this.#rangeAbove();
    if (above.length) return above.every(({ clause }) => clause?.startsWith('A.'));
    const numbers = this.#enumerations().get(passage);
    if (!numbers || numbers.length < fewestBehind) return false;
    const known = this.#ofControls.get(numbers);
    if (known !== undefined) return known;
    const { context, knowledge } = this.#document;
    const all = { entries: numbers.flatMap(({ entries }) => entries) };
    const are = context.wide.some(frame =>
      frame.standards.some(({ standard }) => areOnlyControls(all, standard, knowledge)),
    );
    this.#ofControls.set(numbers, are);
    return are;
  }

  /** What the heading above cites, if that is a range. */
  #rangeAbove(): readonly Reference[] {
    const above = this.#document.surroundings.headings.at(-1);
    const cited = above ? this.#document.found.in(above) : [];
    return cited.some(({ implied }) => implied) ? cited : [];
  }

  /** The document numbers a part of its own with one of them. */
  isOwn({ entries }: ListMark): boolean {
    return entries.some(({ number }) => this.#document.own.has(number.clause));
  }
}
