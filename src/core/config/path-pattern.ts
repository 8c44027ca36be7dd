/** Places in a path, as offsets: ascending, each once. */
type Places = readonly number[];

/** One part of a pattern: from the places where it may begin to those where it may end. */
type Step = (path: string, from: Places) => Places;

/** In UTF-16 code units; paths are shorter, and what is nested deeper than this allows would need a stack of its own. */
const longestPattern = 5000;

/**
 * Whether a path with forward slashes is what a pattern names. `*` and `?` stand for characters other than a slash; `**` for
 * any number of folders, none included, or for all below one: `docs/**` is `docs`, too. `[a-z]` and `[!a-z]` stand for one
 * character, `{md,txt}` for one of these; `\` takes the next character as it is. A pattern that begins with `!` names what
 * the rest does not. One of more than 5000 characters names nothing.
 *
 * It becomes no regular expression, since a workspace could have one that never ends: the time is in step with the length of
 * the pattern times that of the path.
 */
export function pathPattern(pattern: string): (path: string) => boolean {
  if (pattern.length > longestPattern) return () => false;
  if (pattern.startsWith('!')) {
    const isNamed = pathPattern(pattern.slice(1));
    return path => !isNamed(path);
  }
  const whole = sequence(stepsOf(pattern));
  return path => whole(path, [0]).at(-1) === path.length;
}

// `\{`, `/**` where something ends, `**/` and `**` where something begins, `[a-z]`, characters that mean themselves, or any other.
const part =
  /\\.|(?<!\*)(?:\/\*\*)+(?=[,}]|$)|(?<![^/{,])\*\*\/?|\[[!^]?[^/][^/[\]]*\]|[\p{L}\p{N} ._-]+|./gsu;

function stepsOf(pattern: string): readonly Step[] {
  // The alternatives of each brace that is open, innermost last. The first is no brace: it is the pattern.
  const open: Step[][][] = [[[]]];
  const add = (step: Step) => open.at(-1)?.at(-1)?.push(step);
  for (const [text] of pattern.matchAll(part)) {
    if (text === '{') open.push([[]]);
    else if (text === ',' && open.length > 1) open.at(-1)?.push([]);
    else if (text === '}' && open.length > 1) {
      const alternatives = (open.pop() ?? []).map(sequence);
      // `{a}` leaves no choice: it is the name of a file.
      add(alternatives.length > 1 ? oneOf(alternatives) : sequence([just('{'), ...alternatives, just('}')]));
    } else add(stepOf(text));
  }
  const unclosed = open.map(alternatives => joined(alternatives, ','));
  return joined(unclosed, '{');
}

/** What a brace or comma that means nothing stands between. */
const joined = (parts: readonly (readonly Step[])[], mark: string): readonly Step[] =>
  parts.flatMap((steps, index) => (index === 0 ? steps : [just(mark), ...steps]));

function stepOf(text: string): Step {
  switch (text) {
    case '*':
      return partOfName;
    case '?':
      return character(found => found !== '/');
    case '**/':
      return folders;
    case '**':
      return anything;
  }
  if (text.startsWith('/**')) return allBelow;
  if (text.startsWith('[') && text.length > 1) return character(classOf(text.slice(1, -1)));
  return just(text.startsWith('\\') && text.length > 1 ? text.slice(1) : text);
}

/** `a-z_` or `!a-z_`; neither has the slash. */
function classOf(text: string): (found: string) => boolean {
  const isNegated = /^[!^]/.test(text);
  const ranges = [...text.slice(isNegated ? 1 : 0).matchAll(/(.)(?:-(.))?/gsu)];
  return found =>
    found !== '/' &&
    ranges.some(([, first = '', last = first]) => first <= found && found <= last) !== isNegated;
}

const sequence =
  (steps: readonly Step[]): Step =>
  (path, from) => {
    let places = from;
    for (const step of steps) {
      if (places.length === 0) return places;
      places = step(path, places);
    }
    return places;
  };

const oneOf =
  (alternatives: readonly Step[]): Step =>
  (path, from) =>
    together(alternatives.flatMap(step => step(path, from)));

const just =
  (text: string): Step =>
  (path, from) =>
    from.filter(at => path.startsWith(text, at)).map(at => at + text.length);

const character =
  (isMeant: (found: string) => boolean): Step =>
  (path, from) =>
    from.flatMap(at => {
      const found = String.fromCodePoint(path.codePointAt(at) ?? 0);
      return at < path.length && isMeant(found) ? at + found.length : [];
    });

const partOfName: Step = (path, from) => {
  const to: number[] = [];
  for (const start of from) {
    // Of two that begin in one name, the first has the places of both.
    if (start <= (to.at(-1) ?? -1)) continue;
    const slash = path.indexOf('/', start);
    const end = slash < 0 ? path.length : slash;
    for (let at = start; at <= end; at++) to.push(at);
  }
  return to;
};

const anything: Step = (path, [first = 0]) => range(first, path.length);

/** No folder, or any with what is above it: it ends where it begins, or behind a slash. */
const folders: Step = (path, from) => {
  const to = [...from];
  for (let slash = path.indexOf('/', from[0]); slash >= 0; slash = path.indexOf('/', slash + 1))
    to.push(slash + 1);
  return together(to);
};

/** Nothing, or a slash and anything. */
const allBelow: Step = (path, from) => {
  const slash = from.find(at => path[at] === '/');
  return slash === undefined ? from : together([...from, ...range(slash + 1, path.length)]);
};

function range(first: number, last: number): Places {
  const places: number[] = [];
  for (let at = first; at <= last; at++) places.push(at);
  return places;
}

const together = (places: Places): Places => [...new Set(places)].sort((a, b) => a - b);
