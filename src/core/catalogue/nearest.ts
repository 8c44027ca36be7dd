import { componentsOf } from '../references/clause-number.ts';
import { parentOf } from './clause-number.ts';

const most = 5;

/**
 * The numbers that are one slip of the hand away, likeliest first, at most five: a lost `A.` or one too many, a lost
 * dot, two parts or digits the wrong way round, one digit too many, too few or mistyped, then the clause above. Nobody
 * mistypes the chapter and hits another one (`12.1` is not `10.1`). Empty where nothing is so near. `numbers` are in the
 * order of the standard, which settles what is equally like.
 */
export function nearestNumbers(number: string, numbers: readonly string[]): readonly string[] {
  const distanceOf = distanceFrom(number);
  const scored: { candidate: string; distance: number }[] = [];
  for (const candidate of numbers) {
    const distance = distanceOf(candidate);
    if (distance !== undefined) scored.push({ candidate, distance });
  }
  return scored
    .sort((a, b) => a.distance - b.distance)
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

/** How unlike a candidate is to what was typed; undefined where nobody would mistake one for the other. */
function distanceFrom(typed: string): (candidate: string) => number | undefined {
  const above = parentOf(typed);
  const inAnnex = `A.${typed}`;
  const digits = withoutDots(typed);
  return candidate => {
    if (candidate === inAnnex || typed === `A.${candidate}`) return 0.5;
    if (withoutDots(candidate) === digits) return 0.6;
    if (hasSwappedParts(typed, candidate)) return 0.8;
    if (candidate === above) return 3;
    if (!areOneSlipApart(typed, candidate)) return undefined;
    if (isAnagram(typed, candidate)) return 0.9;
    const hasSameLength = typed.length === candidate.length;
    if (above !== undefined && parentOf(candidate) === above) {
      const apart = Math.abs(lastPart(candidate) - lastPart(typed)) / 100;
      return apart <= 0.02 ? 1 + apart : hasSameLength ? 1.2 + apart : 1.1;
    }
    if (!hasSameLength) return 2;
    return chapterOf(typed) === chapterOf(candidate) ? 4 : undefined;
  };
}

/** Whether one character is typed wrongly, too many, too few, or has changed places with the next; of two that are not the same. */
function areOneSlipApart(a: string, b: string): boolean {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  const [left, right] = [a.slice(at), b.slice(at)];
  const afterLeft = left.slice(1);
  const afterRight = right.slice(1);
  if (afterLeft === afterRight || afterLeft === right || left === afterRight) return true;
  return left[0] === right[1] && left[1] === right[0] && left.slice(2) === right.slice(2);
}

/** `8` of `8.7.3`, `A.5` of `A.5.15`, `AC` of `AC-2`. */
const chapterOf = (number: string): string =>
  componentsOf(number)
    .slice(0, number.startsWith('A.') ? 2 : 1)
    .join('.');

const withoutDots = (number: string): string => number.replaceAll('.', '');

const lastPart = (number: string): number => Number(componentsOf(number).at(-1));

/** `8.3.7` and `8.7.3`: two neighbouring parts changed places. */
function hasSwappedParts(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const left = componentsOf(a);
  const right = componentsOf(b);
  if (left.length !== right.length) return false;
  const different = left.flatMap((part, index) => (part === right[index] ? [] : [index]));
  const [first, second] = different;
  return (
    different.length === 2 &&
    first !== undefined &&
    second === first + 1 &&
    left[first] === right[second] &&
    left[second] === right[first]
  );
}

const isAnagram = (a: string, b: string): boolean => [...a].sort().join('') === [...b].sort().join('');
