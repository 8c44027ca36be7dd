import { listed } from '../text/listed.ts';

/** How two lists of the clauses of one edition differ. */
export interface OtherClauses {
  /** `14 of the 15 here are not there (R1, R2 and R3 …) and 95 of the 95 there are not here (4, 4.1 and 4.2 …)`. */
  readonly words: string;
  /** Whether most of the ones here, or of the ones there, are not in the other list, so that it hardly is the same edition. */
  readonly areMost: boolean;
}

const isMost = (part: readonly string[], whole: ReadonlySet<string>): boolean => part.length * 2 > whole.size;

/** `4, 4.1 and 4.2 …`: enough of a list to know it by. */
const someOf = (numbers: readonly string[]): string =>
  `${listed(numbers.slice(0, 3))}${numbers.length > 3 ? ' …' : ''}`;

/** How the numbers here differ from those there; undefined where they are the same, whatever their order. */
export function otherClauses(
  numbersHere: readonly string[],
  numbersThere: readonly string[],
): OtherClauses | undefined {
  const [here, there] = [new Set(numbersHere), new Set(numbersThere)];
  const onlyHere = [...here].filter(number => !there.has(number));
  const onlyThere = [...there].filter(number => !here.has(number));
  if (onlyHere.length + onlyThere.length === 0) return undefined;
  const said = (numbers: readonly string[], all: ReadonlySet<string>, where: string) =>
    numbers.length === 0 ? [] : [`${numbers.length} of the ${all.size} ${where} (${someOf(numbers)})`];
  return {
    words: listed([
      ...said(onlyHere, here, 'here are not there'),
      ...said(onlyThere, there, 'there are not here'),
    ]),
    areMost: isMost(onlyHere, here) || isMost(onlyThere, there),
  };
}
