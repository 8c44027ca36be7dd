import { isWithin } from '../catalogue/clause-number.ts';
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
  /** `ISO 9001 8`: the chapters that the text has called clauses of a standard. */
  readonly #chapters = new Set<string>();
  readonly #own: OwnNumbers;

  constructor(own: OwnNumbers) {
    this.#own = own;
  }

  add({ clause, standard, edition, adoptionYear }: Reference): void {
    this.#standards.add(standard);
    // Who cites 7.1.2 speaks of 7.1; but A.5 holds dozens of controls, and may be of another standard.
    for (let cited = clause; cited?.includes('.'); cited = cited.slice(0, cited.lastIndexOf('.'))) {
      if (cited !== clause && /^[A-Z]\.\d+$/.test(cited)) break;
      const before = this.#clauses.get(cited);
      const isOfOther = this.#clauses.has(cited) && before?.standard !== standard;
      const isDated = !before || before.edition === edition;
      const named: Named = isDated
        ? { standard, edition, adoptionYear, span: undefined }
        : { standard, edition: undefined, span: undefined };
      this.#clauses.set(cited, isOfOther ? undefined : named);
    }
  }

  /**
   * Notes the word that a list of clauses of the standard has: `ISO 9001 §8.4`, or `Kapitel 4–10`, which need not stand
   * beside it.
   */
  addUse(standard: string, list: ListMark, isBeside: boolean): void {
    if (list.keyword?.kind === 'clause')
      for (const { number } of list.entries) this.#chapters.add(`${standard} ${number.clause}`);
    const use = useOf(standard, list);
    if (spansRequirements(list)) this.#uses.set(use, true);
    else if (isBeside && isDotted(list)) this.#uses.set(use, this.#uses.get(use) === true);
  }

  /** Whether the text has called every number of the list a clause of the standard: `Clause 5`. */
  areCalledClauses(standard: string, { entries }: ListMark): boolean {
    return entries.every(({ number }) => this.#chapters.has(`${standard} ${number.clause}`));
  }

  /** Whether a clause of the standard has been cited. */
  hasClauseOf(standard: string): boolean {
    return this.#standards.has(standard);
  }

  /** Whether the list has a word that clauses of the standard have been cited with: `§8.5` after `ISO 9001 §8.4`. */
  isUse(standard: string, list: ListMark): boolean {
    if (this.#own.mayBeSections(list)) return false;
    const isOfWhole = this.#uses.get(useOf(standard, list));
    return isOfWhole === true || (isOfWhole === false && isDotted(list));
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

/** A standard and a word, whatever it ends with: `ISO 9001 kap`. */
const useOf = (standard: string, { keyword }: ListMark): string =>
  `${standard} ${keyword?.text.slice(0, 3).toLowerCase()}`;
