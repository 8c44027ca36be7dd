/** How many letters must be changed, left out, put in or swapped with their neighbour to turn one word into the other. */
function distance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const isSame = a[row - 1] === b[column - 1];
      let least = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
      );
      const isSwapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (row > 1 && column > 1 && isSwapped) least = Math.min(least, (beforeLast[column - 2] ?? 0) + 1);
      current.push(least);
    }
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? 0;
}

/** Words longer than this are nobody's typing slip; comparing them would cost more than it tells. */
const longestWord = 100;

/**
 * The candidate that was probably meant, letter case aside: at most one slip in three letters. undefined where none is
 * that near. Of equally near ones the first.
 */
export function likeliest(word: string, candidates: readonly string[]): string | undefined {
  if (word.length > longestWord) return undefined;
  const typed = word.toLowerCase();
  let best: string | undefined;
  let least = Math.floor(Math.max(3, word.length) / 3) + 1;
  for (const candidate of candidates) {
    const slips = distance(typed, candidate.toLowerCase());
    if (slips < least) {
      best = candidate;
      least = slips;
    }
  }
  return best;
}

/** ` Did you mean “warning”?`, with the blank before it; empty where nothing is near. */
export function didYouMean(word: string, candidates: readonly string[]): string {
  const meant = likeliest(word, candidates);
  return meant === undefined ? '' : ` Did you mean “${meant}”?`;
}
