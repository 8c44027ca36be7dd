import { ancestorsOf, isWithin } from '../catalogue/clause-number.ts';
import type { ListMark } from '../references/mark.ts';
import type { Reference } from '../references/reference.ts';
import { spansRequirements } from '../references/requirements.ts';
import { isDotted } from './evidence.ts';
import type { Named } from './frame.ts';
import type { OwnNumbers } from './own-numbers.ts';

/** What a document has cited up to a place of its text: a number that stands alone later is held against it. */
export class CitedBefore {
  readonly #standards = new Set<string>();
  /** What each clause has been cited of; undefined where that was several standards. */
  readonly #clauses = new Map<string, Named | undefined>();
  /** The words used for clauses of a standard; true where for whole numbers too, since the text has spoken of `Kapitel 4–10`. */
  readonly #uses = new Map<string, boolean>();
  /** `ISO 9001 8`: the numbers that the text has called clauses of a standard. */
  readonly #called = new Map<string, Named>();
  /** The words that the text has used for the clauses of a standard, and of none of them: `each point of ISO 9001`. */
  readonly #words = new Set<string>();
  /** What the letters of a management system stand for: `SMS (ISO/IEC 20000-1)`; undefined where several standards do. */
  readonly #letters = new Map<string, Named | undefined>();
  /** What the controls are of that were cited without their letter, a standard at a time. */
  readonly #bareControls = new Map<string, Named>();
  /** The standards of which clauses of an annex have been cited. */
  readonly #withAnnex = new Set<string>();
  readonly #own: OwnNumbers;

  constructor(own: OwnNumbers) {
    this.#own = own;
  }

  add({ clause, standard, edition, adoptionYear }: Reference): void {
    this.#standards.add(standard);
    if (/^[A-Z]\./.test(clause ?? '')) this.#withAnnex.add(standard);
    // Who cites 7.1.2 speaks of 7.1; but A.5 holds dozens of controls, and may be of another standard.
    for (let cited = clause; cited?.includes('.'); cited = cited.slice(0, cited.lastIndexOf('.'))) {
      if (cited !== clause && /^[A-Z]\.\d+$/.test(cited)) break;
      const before = this.#clauses.get(cited);
      const isOfOther = this.#clauses.has(cited) && before?.standard !== standard;
      this.#clauses.set(cited, isOfOther ? undefined : datedAs(before, { standard, edition, adoptionYear }));
    }
  }

  /**
   * Notes the word that a list of clauses of the standard has: `ISO 9001 §8.4`, or `Kapitel 4–10`, which need not stand
   * beside it.
   */
  addUse(named: Named, list: ListMark, isBeside: boolean): void {
    const { standard } = named;
    for (const { number } of list.keyword?.kind === 'clause' ? list.entries : []) {
      const called = `${standard} ${number.clause}`;
      this.#called.set(called, datedAs(this.#called.get(called), named));
    }
    const use = useOf(standard, list.keyword?.text);
    if (spansRequirements(list)) this.#uses.set(use, true);
    else if (isBeside && isDotted(list)) this.#uses.set(use, this.#uses.get(use) === true);
  }

  /** Notes the word by which the text calls the clauses of a standard, beside its name: `each point of ISO 9001`. */
  addWord(standard: string, word: string): void {
    this.#words.add(useOf(standard, word));
  }

  /** Notes the letters by which the text calls what is built by a standard: `SMS (ISO/IEC 20000-1)`. */
  addLetters(letters: string, named: Named): void {
    const before = this.#letters.get(letters);
    const isOther = this.#letters.has(letters) && before?.standard !== named.standard;
    this.#letters.set(letters, isOther ? undefined : datedAs(before, named));
  }

  /** The one standard that the text has said the letters stand for; undefined where it has said none, or several. */
  standardOfLetters(letters: string): Named | undefined {
    return this.#letters.get(letters);
  }

  /** Notes a control that the text has without its letter: `control 5.18`, `Annex A 5.18`. */
  addBareControl({ standard, edition, adoptionYear }: Reference): void {
    this.#bareControls.set(standard, { standard, edition, adoptionYear, span: undefined });
  }

  /** The one standard whose controls the text has cited without their letter; undefined where there is none, or another. */
  standardOfBareControls({ entries }: ListMark): Named | undefined {
    const [named, another] = this.#bareControls.values();
    return another || entries.some(({ number }) => this.#own.has(number.clause)) ? undefined : named;
  }

  /** Whether the text has called every number of the list a clause of the standard: `Clause 5`. */
  areCalledClauses(standard: string, { entries }: ListMark): boolean {
    return entries.every(({ number }) => this.#called.has(`${standard} ${number.clause}`));
  }

  /** Whether a clause of the standard has been cited. */
  hasClauseOf(standard: string): boolean {
    return this.#standards.has(standard);
  }

  /** Whether a control, or what else an annex numbers, has been cited of the standard. */
  hasControlOf(standard: string): boolean {
    return this.#withAnnex.has(standard);
  }

  /** Whether the list has a word that clauses of the standard have been cited with: `§8.5` after `ISO 9001 §8.4`. */
  isUse(standard: string, list: ListMark): boolean {
    if (this.#own.mayBeSections(list)) return false;
    const isOfWhole = this.#uses.get(useOf(standard, list.keyword?.text));
    return isOfWhole === true || (isOfWhole === false && isDotted(list));
  }

  /** Whether the list has a word that the text uses for the clauses of the standard: `point 8.5` after `each point of ISO 9001`. */
  isWord(standard: string, list: ListMark): boolean {
    return (
      isDotted(list) && this.#words.has(useOf(standard, list.keyword?.text)) && !this.#own.mayBeSections(list)
    );
  }

  /**
   * The one standard that every number of a list has been cited of, as a clause or as a control: `5.19` as `A.5.19`. undefined
   * where there is none, and where one of them is a number of the document's own.
   */
  standardOf({ entries }: ListMark): Named | undefined {
    if (!this.#clauses.size) return undefined;
    let found: Named | undefined;
    for (const { number, to = number } of entries)
      for (const { clause } of [number, to]) {
        if (this.#own.has(clause)) return undefined;
        const named = this.#clauses.get(this.#clauses.has(clause) ? clause : `A.${clause}`);
        if (!named || (found && found.standard !== named.standard)) return undefined;
        found = named;
      }
    return found;
  }

  /**
   * The one standard that the text has cited clauses of which every number of a list is a part: `6.2.2` after
   * `ISO 15189 clause 6`. undefined where there is none, where another one that was cited might have them, and where one of them
   * is within a part of the document's own.
   */
  standardAbove({ entries }: ListMark, hasNone: (standard: string) => boolean): Named | undefined {
    if (!this.#standards.size) return undefined;
    const numbers = entries.flatMap(({ number, to = number }) => [number.clause, to.clause]);
    if (numbers.some(number => [number, ...ancestorsOf(number)].some(part => this.#own.has(part))))
      return undefined;
    const [standard, another] = [...this.#standards].filter(cited => !hasNone(cited));
    if (standard === undefined || another !== undefined) return undefined;
    const citedAs = (clause: string): Named | undefined => {
      const cited = this.#called.get(`${standard} ${clause}`) ?? this.#clauses.get(clause);
      return cited?.standard === standard ? cited : undefined;
    };
    const above = numbers.map(number => ancestorsOf(number).flatMap(clause => citedAs(clause) ?? [])[0]);
    return above.includes(undefined) ? undefined : above[0];
  }

  /** Whether every number of a list is a part of a clause, no chapter, that the text has cited of the standard alone. */
  isWithinCited(standard: string, { entries }: ListMark): boolean {
    return entries.every(({ number }) =>
      ancestorsOf(number.clause).some(
        part => part.includes('.') && this.#clauses.get(part)?.standard === standard,
      ),
    );
  }

  /**
   * The one standard of which the passage has cited every number of a list, or a clause that it is within. undefined where there
   * is none, and where one of them has been cited of several.
   */
  standardIn(passage: readonly Reference[], { entries }: ListMark): Named | undefined {
    const numbers = entries.flatMap(({ number, to = number }) => [number.clause, to.clause]);
    if (numbers.some(number => this.#clauses.has(number) && !this.#clauses.get(number))) return undefined;
    const found = numbers.map(number =>
      passage.filter(({ clause }) => clause !== undefined && isWithin(number, clause)),
    );
    const first = found[0]?.[0];
    const isOne = found.every(
      each => each.length && each.every(({ standard }) => standard === first?.standard),
    );
    return first && isOne
      ? {
          standard: first.standard,
          edition: first.edition,
          adoptionYear: first.adoptionYear,
          span: first.standardSpan,
        }
      : undefined;
  }
}

/** What a clause was cited of, once more: undated where it was cited of another edition before. */
const datedAs = (
  before: Named | undefined,
  { standard, edition, adoptionYear }: Omit<Named, 'span'>,
): Named =>
  !before || before.edition === edition
    ? { standard, edition, adoptionYear, span: undefined }
    : { standard, edition: undefined, span: undefined };

/** A standard and a word, whatever it ends with: `ISO 9001 kap`. */
const useOf = (standard: string, word: string | undefined): string =>
  `${standard} ${word?.slice(0, 3).toLowerCase()}`;
