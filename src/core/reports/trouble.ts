import type { Position } from '../text/line-index.ts';

/** Something that kept a file from counting, or a part of it. */
export interface FileTrouble {
  /** As shown: relative, with forward slashes. */
  readonly file: string;
  /** Where in the file; undefined: all of it is meant. */
  readonly start: Position | undefined;
  /** What is there, what was expected, what to do, in one line. */
  readonly message: string;
}

/** Something that kept a file, a config or an option from counting; words alone where no file is meant. */
export type Trouble = string | FileTrouble;

/** `crossclause.yaml:3:5: There is no rule “unknown”.`, lines and columns from 1. */
export function troubleAsText(trouble: Trouble): string {
  if (typeof trouble === 'string') return trouble;
  const { file, start, message } = trouble;
  return start === undefined
    ? `${file}: ${message}`
    : `${file}:${start.line + 1}:${start.character + 1}: ${message}`;
}
