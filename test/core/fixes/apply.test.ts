import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits, applyFixes, countApplied } from '../../../src/core/fixes/apply.ts';
import type { Edit } from '../../../src/core/fixes/fix.ts';

const edit = (start: number, end: number, text: string) => ({ span: { start, end }, text });
const fix = (title: string, ...edits: ReturnType<typeof edit>[]) => ({ title, edits });

test('edits insert, replace and remove', () => {
  expect(applyEdits('one two three', [edit(0, 0, 'zero '), edit(4, 7, '2'), edit(7, 13, '')])).toBe(
    'zero one 2',
  );
});

test('the order in which edits are given does not matter', () => {
  expect(applyEdits('abc', [edit(2, 3, 'C'), edit(0, 1, 'A')])).toBe('AbC');
});

test('no edits leave the text as it is', () => {
  expect(applyEdits('abc\r\n', [])).toBe('abc\r\n');
});

test('fixes that do not touch each other are all applied', () => {
  const result = applyFixes('a b c', [fix('one', edit(0, 1, 'A')), fix('two', edit(4, 5, 'C'))]);
  expect(result).toMatchObject({ text: 'A b C', skipped: [] });
});

test.each([
  ['overlap', edit(0, 3, 'X'), edit(2, 5, 'Y')],
  ['insert at one place', edit(2, 2, 'X'), edit(2, 2, 'Y')],
  ['insert where the other ends', edit(0, 2, 'X'), edit(2, 2, 'Y')],
])('of two fixes that %s the first is applied and the second left for the next pass', (_, first, second) => {
  const result = applyFixes('abcdef', [fix('first', first), fix('second', second)]);
  expect(result.applied.map(({ title }) => title)).toEqual(['first']);
  expect(result.skipped.map(({ title }) => title)).toEqual(['second']);
});

test('a fix is applied whole or not at all', () => {
  const result = applyFixes('abcdef', [
    fix('first', edit(0, 1, 'A')),
    fix('both', edit(0, 1, 'X'), edit(4, 5, 'E')),
  ]);
  expect(result.text).toBe('Abcdef');
});

test('two fixes that make the same edit agree', () => {
  const result = applyFixes('abc', [fix('first', edit(0, 1, 'A')), fix('second', edit(0, 1, 'A'))]);
  expect(result).toMatchObject({ text: 'Abc', skipped: [] });
});

/** One edit, or two that lie apart, in a text of eight characters. */
const someFix = fc
  .tuple(
    fc.subarray([0, 1, 2, 3, 4, 5, 6, 7, 8], { minLength: 2, maxLength: 4 }),
    fc.constantFrom('', 'X', 'Y'),
  )
  .map(([[a = 0, b = 0, c, d = c], written]) =>
    fix('some', edit(a, b, written), ...(c === undefined || d === undefined ? [] : [edit(c, d, written)])),
  );

const isSame = (a: Edit, b: Edit) =>
  a.span.start === b.span.start && a.span.end === b.span.end && a.text === b.text;

/** They share a character or a beginning, or one inserts where the other ends. */
const isTouched = ({ span: a }: Edit, { span: b }: Edit) =>
  a.start === b.start ||
  (a.start < b.end && b.start < a.end) ||
  ((a.start === a.end || b.start === b.end) && a.start <= b.end && b.start <= a.end);

test('among many, a fix is skipped where it touches what an earlier one changes, and nowhere else', () => {
  fc.assert(
    fc.property(fc.array(someFix, { maxLength: 12 }), fixes => {
      const { applied, skipped } = applyFixes('abcdefgh', fixes);

      const made: Edit[] = [];
      const isApplied = fixes.map(({ edits }) => {
        const added = edits.filter(one => !made.some(other => isSame(one, other)));
        if (added.some(one => made.some(other => isTouched(one, other)))) return false;
        made.push(...added);
        return true;
      });
      expect(applied).toEqual(fixes.filter((_, index) => isApplied[index]));
      expect(skipped).toEqual(fixes.filter((_, index) => !isApplied[index]));
    }),
    { numRuns: 500 },
  );
});

describe('How many edits lead to a text', () => {
  const edits = [edit(0, 1, 'A'), edit(2, 2, '-'), edit(3, 4, '')];
  test.each([
    ['abcd', 0],
    ['Ab-c', 3],
    ['ab-cd', 1],
    ['Abc', 2],
    ['abcd, and more', undefined],
    ['xbcd', undefined],
  ])('%s', (after, expected) => expect(countApplied('abcd', edits, after)).toBe(expected));

  test('also where an edit begins as what it replaces', () => {
    expect(countApplied('8.4 8.4', [edit(0, 3, '8.4.1'), edit(4, 7, '8.4.1')], '8.4 8.4.1')).toBe(1);
  });
});
