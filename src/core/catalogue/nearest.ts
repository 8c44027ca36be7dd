import { componentsOf } from '../references/clause-number.ts';
import { ancestorsOf, parentOf } from './clause-number.ts';
import { editsBetween } from './likeliest.ts';

const most = 5;

/**
 * The numbers likest to one that does not exist, likeliest first, at most five. Slips of the hand come first (a lost
 * `A.`, a lost dot, two parts or digits the wrong way round), then neighbours under the same parent, the parent itself,
 * and numbers one or two characters away. `numbers` are in the order of the standard, which settles what is equally like.
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
  const edits = editsBetween(typed, candidate);
  if (edits === 1 && isAnagram(typed, candidate)) return 0.9;
  if (parentOf(candidate) !== undefined && parentOf(candidate) === parentOf(typed)) {
    return 1 + Math.min(Math.abs(lastPart(candidate) - lastPart(typed)) || 0, 90) / 100;
  }
  const above = ancestorsOf(typed).indexOf(candidate);
  if (above >= 0) return above < 2 ? 1.95 + above : undefined;
  if (componentsOf(candidate)[0] !== componentsOf(typed)[0] && edits > 1) return undefined;
  return edits <= 2 ? 1 + edits : undefined;
}

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
