import { componentsOf } from '../references/clause-number.ts';

/** How deep a clause stands: 1 for `8` and `A`, 3 for `8.7.3`. */
export const levelOf = (number: string): number => componentsOf(number).length;

/** The number one level up (`8.7` for `8.7.3`); undefined at the top. */
export function parentOf(number: string): string | undefined {
  const dot = number.lastIndexOf('.');
  return dot < 0 ? undefined : number.slice(0, dot);
}

/** The numbers above, nearest first: `['8.7', '8']` for `8.7.3`. */
export function ancestorsOf(number: string): readonly string[] {
  const ancestors: string[] = [];
  for (let above = parentOf(number); above !== undefined; above = parentOf(above)) ancestors.push(above);
  return ancestors;
}

/** Whether `lower` stands somewhere below `upper`; nothing stands below itself. */
export const isBelow = (lower: string, upper: string): boolean => lower.startsWith(`${upper}.`);

/** The order of a standard: 8.7 before 8.7.3 before 8.10, the numbered clauses before the annexes. */
export function compareNumbers(a: string, b: string): number {
  const left = componentsOf(a);
  const right = componentsOf(b);
  for (let index = 0; index < Math.min(left.length, right.length); index++) {
    const difference = compareComponents(left[index] ?? '', right[index] ?? '');
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

function compareComponents(a: string, b: string): number {
  const left = Number(a);
  const right = Number(b);
  if (Number.isNaN(left) !== Number.isNaN(right)) return Number.isNaN(left) ? 1 : -1;
  if (Number.isNaN(left)) return a < b ? -1 : a > b ? 1 : 0;
  return left - right;
}
