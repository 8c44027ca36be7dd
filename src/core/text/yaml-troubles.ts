import { oneLine } from './one-line.ts';
import type { Span } from './span.ts';

/** What a YAML parser reports: its code, its own words, and from where to where. */
interface YamlError {
  readonly code: string;
  readonly message: string;
  readonly pos: readonly [number, number];
}

/** What is wrong with a YAML text, in words for its author, and where. */
export interface YamlTrouble {
  readonly span: Span;
  /** What is there, and what to do; begins with a small letter and ends with a period. */
  readonly message: string;
}

/**
 * The mistakes that a parser found, in its order. What begins on the line of the one before only follows from it and is
 * left out. What has no words here keeps the parser's, on one line.
 */
export function yamlTroubles(text: string, errors: readonly YamlError[]): readonly YamlTrouble[] {
  const troubles: YamlTrouble[] = [];
  let line: Span | undefined;
  for (const [index, error] of errors.entries()) {
    const [start] = error.pos;
    if (line && line.start <= start && start <= line.end) continue;
    line = { start: lineStart(text, start), end: lineEnd(text, start) };
    troubles.push(troubleOf(text, error, errors[index + 1]));
  }
  return troubles;
}

function troubleOf(text: string, error: YamlError, next: YamlError | undefined): YamlTrouble {
  const { code, message, pos } = error;
  const [start, end] = pos;
  const here = { start, end };
  switch (code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
      if (message.includes('block sequence')) return { span: here, message: startsElsewhere };
      return next?.code === 'MULTILINE_IMPLICIT_KEY' && lineStart(text, next.pos[1]) > start
        ? { span: { start: lineStart(text, next.pos[1]), end: next.pos[1] }, message: startsElsewhere }
        : { span: here, message: 'a colon and a blank stand within a value; put the value in quotes.' };
    case 'MULTILINE_IMPLICIT_KEY':
      return { span: { start, end: Math.min(end, lineEnd(text, start)) }, message: noColon };
    case 'MISSING_CHAR':
      return missing(text, error);
    case 'BAD_SCALAR_START': {
      const sign = text.slice(start, start + 1);
      return { span: here, message: `a value begins with “${sign}”; put the value in quotes.` };
    }
    case 'TAB_AS_INDENT':
      return { span: here, message: 'a line begins with a tab; begin it with blanks.' };
    case 'BAD_INDENT':
      return openBracket(error) ?? { span: here, message: startsElsewhere };
    case 'DUPLICATE_KEY': {
      const key = /^[^\s:]*/.exec(text.slice(start))?.[0] ?? '';
      return { span: { start, end: start + key.length }, message: `“${key}” stands here twice; remove one.` };
    }
    case 'UNEXPECTED_TOKEN':
      return /["'][ \t]*$/.test(text.slice(lineStart(text, start), start))
        ? { span: here, message: behindQuote }
        : asTold(error);
    case 'MULTIPLE_DOCS':
      return { span: here, message: 'a second document begins; a file holds one.' };
    case 'BAD_DQ_ESCAPE':
      return { span: here, message: 'a backslash stands between double quotes; take single quotes.' };
    default:
      return asTold(error);
  }
}

const startsElsewhere = 'this line begins in another column than those it belongs to; indent it as they are.';
const noColon = 'a key stands here without a colon and a blank behind it.';
const behindQuote =
  'something stands behind a closing quote; put the quotes around all of the value, or a comma between two.';

function missing(text: string, error: YamlError): YamlTrouble {
  const [start, end] = error.pos;
  const quote = /closing (["'])quote/.exec(error.message)?.[1];
  if (quote !== undefined) {
    // A later one of its kind would have closed it.
    const opened = Math.max(0, text.lastIndexOf(quote, start));
    return {
      span: { start: opened, end: lineEnd(text, opened) },
      message: 'a quote is opened here and not closed.',
    };
  }
  const bracket = openBracket(error);
  if (bracket) return bracket;
  if (error.message.startsWith('Implicit map keys')) return { span: { start, end }, message: noColon };
  return asTold(error);
}

function openBracket({ message, pos: [start, end] }: YamlError): YamlTrouble | undefined {
  const bracket = /end with a ([\]}])/.exec(message)?.[1];
  return bracket === undefined
    ? undefined
    : { span: { start, end }, message: `a bracket is open here; close it with “${bracket}”.` };
}

function asTold({ message, pos: [start, end] }: YamlError): YamlTrouble {
  const told = oneLine(message);
  return { span: { start, end }, message: /[.!?]$/.test(told) ? told : `${told}.` };
}

const lineStart = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}
