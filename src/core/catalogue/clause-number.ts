import { componentsOf, isHeading } from '../references/clause-number.ts';

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

/** Whether `lower` stands somewhere below `upper`, `8.7.3` below `8`, `AC-2` below the heading `AC`; nothing stands below itself. */
export const isBelow = (lower: string, upper: string): boolean => {
  const sign = lower.startsWith(upper) ? lower[upper.length] : undefined;
  return sign === '.' || (sign === '-' && isHeading(upper));
};

/** Whether a number is the other one or stands somewhere below it: `7.6` is within `7.6` and `7`, `A.5.15` within `A`. */
export const isWithin = (number: string, other: string): boolean =>
  number === other || isBelow(number, other);
