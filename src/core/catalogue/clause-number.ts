import { componentsOf, isCode } from '../references/clause-number.ts';

/** How deep a clause stands: 1 for `8` and `A`, 3 for `8.7.3` and `AC-2(1)`. */
export const levelOf = (number: string): number => componentsOf(number).length;

// `AC-`, `GV.OC-`: what letters alone stand before is headed by them, if by anything.
const headed = /^(?<heading>[A-Z&.]+)-[^.(-]+$/;

/** `AC` for `AC-2`, `GV.OC` for `GV.OC-01`: the heading that a catalogue may have of such codes. */
export const headingOf = (number: string): string | undefined => headed.exec(number)?.groups?.heading;

/** The number one level up: `8.7` for `8.7.3`, `AC-2` for `AC-2(1)`, `AC` for `AC-2`; undefined at the top. */
export function parentOf(number: string): string | undefined {
  const sign = number.endsWith(')') ? number.lastIndexOf('(') : number.lastIndexOf('.');
  return headingOf(number) ?? (sign < 0 ? undefined : number.slice(0, sign));
}

/**
 * The number that a list must have above one: `8.7` above `8.7.3`, `AC-2` above `AC-2(1)`. undefined at the top, and of codes without
 * brackets: a catalogue need neither have the heading `AC` of `AC-2`, nor an `AC.L1-3.1` because it has `AC.L1-3.1.1`.
 */
export const parentWanted = (number: string): string | undefined =>
  isCode(number) && !number.endsWith(')') ? undefined : parentOf(number);

/** The numbers above, nearest first: `['8.7', '8']` for `8.7.3`. */
export function ancestorsOf(number: string): readonly string[] {
  const ancestors: string[] = [];
  for (let above = parentOf(number); above !== undefined; above = parentOf(above)) ancestors.push(above);
  return ancestors;
}

/** The nearest number above that is among some: a catalogue need not have the heading `AC` of `AC-2`. undefined at the top. */
export const parentAmong = (number: string, numbers: ReadonlySet<string>): string | undefined =>
  ancestorsOf(number).find(above => numbers.has(above));

/** Whether `lower` stands somewhere below `upper`, `8.7.3` below `8`, `AC-2(1)` below `AC`; nothing stands below itself. */
export const isBelow = (lower: string, upper: string): boolean =>
  lower.startsWith(upper) && ancestorsOf(lower).includes(upper);

/** Whether a number is the other one or stands somewhere below it: `7.6` is within `7.6` and `7`, `A.5.15` within `A`. */
export const isWithin = (number: string, other: string): boolean =>
  number === other || isBelow(number, other);
