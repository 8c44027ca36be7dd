/** A run of one kind of mark: `**`, `_`, `~~`. Escaped ones (`\\*`) are the text's own. */
const marks = /\\[\s\S]|(`+)[\s\S]*?(?<!`)\1(?!`)|\*+|_+|~~+/g;

/** Emphasis never goes on past a blank line; a cell, a heading or a list item is a paragraph of its own as well. */
const paragraphStart = /\n[ \t>]*(?=\r?\n|[-+*][ \t]|\d{1,9}[.)][ \t]|#{1,6}[ \t]|\|)|\|/g;

/** A paragraph may be long; what emphasis there is begins not far before. */
const farthest = 2000;

/** Words of the emphasis that may stand between what it begins with and its closing mark: ` Internal audit**`. */
const rest = /^[ \t]?[\p{L}\p{M}\p{N} ,'’()&/–-]{0,80}?(?=[*_~])/u;

/** An opening run of marks that nothing has closed yet. */
interface OpenRun {
  readonly mark: string;
  length: number;
  /** Where what is emphasised begins. */
  readonly inside: number;
}

/**
 * Where an insertion after `end` has to go so that it stands outside emphasis that ends there: past `**` and the like,
 * and past the last words of emphasis that begins with the very reference (`**9.2 Internal audit**`). Emphasis that
 * holds more than that goes on around the insertion.
 *
 * @param starts where the reference begins, with its standard and without; empty where only marks that follow at once
 * are meant
 */
export function afterEmphasis(text: string, end: number, starts: readonly number[] = []): number {
  const open = openRuns(text, end);
  const words = rest.exec(text.slice(end, end + 100))?.[0] ?? '';
  const closing = text[end + words.length];
  const isAbout = open.some(({ mark, inside }) => mark === closing && starts.includes(inside));
  let offset = isAbout ? end + words.length : end;
  for (;;) {
    const run = /^(?:\*+|_+|~~+)/.exec(text.slice(offset, offset + 20))?.[0];
    const innermost = run && open.findLast(({ mark }) => mark === run[0]);
    if (!run || !innermost) return offset;
    const closed = Math.min(run.length, innermost.length);
    innermost.length -= closed;
    if (innermost.length === 0) open.splice(open.indexOf(innermost), 1);
    offset += closed;
  }
}

/** The runs that open emphasis before the offset and that no run before it closes. */
function openRuns(text: string, offset: number): OpenRun[] {
  const from = paragraphBefore(text, offset);
  const before = text.slice(from, offset);
  const open: OpenRun[] = [];
  for (const { 0: run, index } of before.matchAll(marks)) {
    const mark = run[0] ?? '';
    if (!'*_~'.includes(mark)) continue;
    const at = from + index;
    const previous = text[at - 1] ?? ' ';
    const next = text[at + run.length] ?? ' ';
    let left = run.length;
    if (closes(mark, previous, next)) {
      for (let last = lastOf(open, mark); last && left > 0; last = lastOf(open, mark)) {
        const closed = Math.min(left, last.length);
        left -= closed;
        last.length -= closed;
        if (last.length === 0) open.splice(open.indexOf(last), 1);
      }
    }
    if (left > 0 && opens(mark, previous, next)) open.push({ mark, length: left, inside: at + run.length });
  }
  return open;
}

const lastOf = (open: readonly OpenRun[], mark: string): OpenRun | undefined =>
  open.findLast(run => run.mark === mark);

function paragraphBefore(text: string, offset: number): number {
  // Most begin near.
  for (const far of [200, farthest]) {
    const from = Math.max(0, offset - far);
    let start: number | undefined;
    for (const { 0: found, index } of text.slice(from, offset).matchAll(paragraphStart))
      start = from + index + found.length;
    if (start !== undefined) return start;
  }
  return Math.max(0, offset - farthest);
}

/** Whether marks between these two characters can open emphasis; underscores within a word cannot. */
const opens = (mark: string, previous: string, next: string): boolean =>
  /\S/.test(next) && (isPlain(next) || !isPlain(previous)) && (mark !== '_' || !isPlain(previous));

const closes = (mark: string, previous: string, next: string): boolean => opens(mark, next, previous);

/** Neither blank nor punctuation. */
const isPlain = (character: string): boolean => /[^\s\p{P}\p{S}]/u.test(character);
