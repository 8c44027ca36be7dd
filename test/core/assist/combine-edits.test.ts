import fc from 'fast-check';
import { expect, test } from 'vitest';
import { combineEdits } from '../../../src/core/assist/combine-edits.ts';
import { applyEdits } from '../../../src/core/fixes/apply.ts';
import type { Edit } from '../../../src/core/fixes/fix.ts';

const edit = (start: number, end: number, text: string): Edit => ({ span: { start, end }, text });

test('edits of two rounds become one set on the original', () => {
  const first = [edit(0, 1, 'xyz')];
  const second = [edit(4, 5, '')];
  expect(combineEdits(4, [first, second])).toEqual([edit(0, 1, 'xyz'), edit(2, 3, '')]);
  expect(applyEdits('abcd', combineEdits(4, [first, second]))).toBe('xyzbd');
});

test('a second round may change what the first one put in', () => {
  expect(combineEdits(2, [[edit(1, 1, 'one')], [edit(2, 4, 'r')]])).toEqual([edit(1, 1, 'or')]);
});

test('what the second round takes away again leaves no edit', () => {
  expect(combineEdits(2, [[edit(1, 1, 'one')], [edit(1, 4, '')]])).toEqual([]);
});

test('no round, no edit', () => {
  expect(combineEdits(7, [])).toEqual([]);
});

const roundOf = (text: string) =>
  fc.array(fc.nat(text.length), { minLength: 2, maxLength: 6 }).chain(offsets =>
    fc
      .array(fc.string({ maxLength: 3 }), { minLength: offsets.length, maxLength: offsets.length })
      .map(texts => {
        const sorted = [...new Set(offsets)].sort((a, b) => a - b);
        return sorted.flatMap((start, index) =>
          index % 2 === 0 && sorted[index + 1] !== undefined
            ? [edit(start, sorted[index + 1] ?? start, texts[index] ?? '')]
            : [],
        );
      }),
  );

test('one set of edits does what the rounds do one after the other, in order and apart', () => {
  const rounds = fc
    .string({ maxLength: 20 })
    .chain(text =>
      roundOf(text).chain(first => roundOf(applyEdits(text, first)).map(second => ({ text, first, second }))),
    );
  fc.assert(
    fc.property(rounds, ({ text, first, second }) => {
      const edits = combineEdits(text.length, [first, second]);
      expect(applyEdits(text, edits)).toBe(applyEdits(applyEdits(text, first), second));
      for (const [index, { span }] of edits.entries())
        expect(edits[index - 1]?.span.end ?? -1).toBeLessThan(span.start);
    }),
    { numRuns: 300 },
  );
});
