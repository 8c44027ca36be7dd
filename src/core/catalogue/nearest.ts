import { componentsOf } from '../references/clause-number.ts';
import { parentOf } from './clause-number.ts';
import { editsBetween } from './likeliest.ts';

const most = 5;

/**
 * The numbers that are one slip of the hand away, likeliest first, at most five: a lost `A.` or one too many, a lost
 * dot, two parts or digits the wrong way round, one digit too many, too few or mistyped, then the clause above. Nobody
 * mistypes the chapter and hits another one (`12.1` is not `10.1`). Empty where nothing is so near. `numbers` are in the
 * order of the standard, which settles what is equally like.
 */
export function nearestNumbers(number: string, numbers: readonly string[]): readonly string[] {
  const scored: { candidate: string; distance: number }[] = [];
  for (const candidate of numbers) {
    const distance = distanceBetween(number, candidate);
    if (distance !== undefined) scored.push({ candidate, distance });
  }
  return scored
    .sort((a, b) => a.distance - b.distance)
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

/** How unlike a candidate is to what was typed; undefined where nobody would mistake one for the other. */
function distanceBetween(typed: string, candidate: string): number | undefined {
  if (candidate === `A.${typed}` || typed === `A.${candidate}`) return 0.5;
  if (withoutDots(candidate) === withoutDots(typed)) return 0.6;
  if (hasSwappedParts(typed, candidate)) return 0.8;
  const above = parentOf(typed);
  if (candidate === above) return 3;
  if (editsBetween(typed, candidate) !== 1) return undefined;
  if (isAnagram(typed, candidate)) return 0.9;
  const hasSameLength = typed.length === candidate.length;
  if (above !== undefined && parentOf(candidate) === above) {
    const apart = Math.abs(lastPart(candidate) - lastPart(typed)) / 100;
    return apart <= 0.02 ? 1 + apart : hasSameLength ? 1.2 + apart : 1.1;
  }
  if (!hasSameLength) return 2;
  return chapterOf(typed) === chapterOf(candidate) ? 4 : undefined;
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
