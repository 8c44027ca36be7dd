import fc from 'fast-check';
import { words } from './generated-lines.ts';

/** One change to a text: `insert` in place of `length` characters from a share of the text on. */
export interface RandomEdit {
  readonly at: number;
  readonly length: number;
  readonly insert: string;
}

export const randomEdit: fc.Arbitrary<RandomEdit> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.constantFrom(0, 0, 0, 1, 1, 2, 5, 40),
  insert: fc.oneof(
    fc.constantFrom(
      '',
      '',
      '\n',
      '\n\n',
      '- ',
      '> ',
      '```\n',
      '|',
      '`',
      '*',
      '[',
      ']',
      ' ',
      '    ',
      '\t',
      '# ',
      '---\n',
      '[note]: x\n\n',
      '<',
      '-->',
      '\\',
      '\r',
      'ISO 27701',
      '~',
      ':',
      '8.1',
    ),
    words,
  ),
});

export function edited(text: string, { at, length, insert }: RandomEdit): string {
  const start = Math.round(at * text.length);
  return text.slice(0, start) + insert + text.slice(start + length);
}
