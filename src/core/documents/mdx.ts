import { allMatches } from '../text/all-matches.ts';
import { matchFrom } from '../text/match-from.ts';
import { endOfFrontMatter } from './front-matter-end.ts';

/** Whether a document is MDX, which its ending alone says: `docs/policy.mdx`. */
export const isMdx = (uri: string): boolean => /\.mdx(?:[?#].*)?$/i.test(uri);

/**
 * The text of a document as Markdown of the same length, so that every offset stays: in MDX comments in braces, and modules such as
 * `import Chart from './chart'`, become comments of HTML; every other text is given back as it is.
 */
export const asMarkdown = (uri: string, text: string): string =>
  isMdx(uri) ? withoutModules(withoutExpressions(text)) : text;

const longestMarks = '<!---->'.length;

// `{/*`, `{ /*`.
const opening = /\{\s{0,8}\/\*/g;
const closing = /\s{0,8}\}/y;

function withoutExpressions(text: string): string {
  let markdown = '';
  let at = 0;
  // What stands before was looked at, and is no comment.
  let passed = 0;
  for (const match of allMatches(opening, text)) {
    if (match.index < Math.max(at, passed)) continue;
    const start = match.index + match[0].length;
    const end = text.indexOf('*/', start);
    if (end < 0) break;
    const close = matchFrom(closing, text, end + 2);
    const after = end + 2 + (close?.[0].length ?? 0);
    passed = after;
    if (!close || after - match.index < longestMarks) continue;
    markdown += text.slice(at, match.index) + commentOf(text.slice(start, end), after - match.index);
    at = after;
  }
  return markdown + text.slice(at);
}

/** A comment of HTML of a length that says the same: the marks of HTML are longer, for which a blank beside the words makes room. */
function commentOf(words: string, length: number): string {
  const room = length - longestMarks;
  const said = words.length > room && /^[ \t]/.test(words) ? words.slice(1) : words;
  const fitting = said.length > room && /[ \t]$/.test(said) ? said.slice(0, -1) : said;
  return fitting.length > room || fitting.includes('-->')
    ? hidden(words.padEnd(length))
    : `<!--${fitting.padEnd(room)}-->`;
}

/** A comment of HTML in the place of a text, which says nothing and keeps its lines. */
const hidden = (text: string): string => `<!--${text.slice(4, -3).replace(/[^\n\r]/g, ' ')}-->`;

// `import Chart from './chart'`, `export const year = 2024`, up to the next blank line.
const statement = /^(?:import|export)(?=[\s{*"'])[^\n\r]*(?:(?:\r\n?|\n)(?![ \t]*(?:[\n\r]|$))[^\n\r]*)*/gmu;
const blankLine = /[\n\r][ \t]*(?:\r\n?|\n)$/;
const longestBlankLine = 40;

/** Without the modules: each begins behind a blank line, the front matter or nothing. */
function withoutModules(text: string): string {
  const body = endOfFrontMatter(text) ?? 0;
  return text.replace(statement, (code: string, at: number) => {
    const isFirst = at === body || at === 0;
    return isFirst || blankLine.test(text.slice(Math.max(0, at - longestBlankLine), at))
      ? hidden(code)
      : code;
  });
}
