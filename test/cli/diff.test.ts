import '../support/seed.ts';
import { applyPatch } from 'diff';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paintedDiff } from '../../src/cli/diff.ts';
import { applyEdits, type Edit, plainPaint } from '../../src/core/index.ts';

const diff = (before: string, edits: readonly Edit[]): string =>
  paintedDiff('a.md', before, edits, plainPaint);

/** Replaces the first of these words by the other. */
function replacing(text: string, word: string, by: string): Edit {
  const start = text.indexOf(word);
  return { span: { start, end: start + word.length }, text: by };
}

const head = '--- a/a.md\n+++ b/a.md\n';

test('a change is shown with two lines around it', () => {
  const text = 'one\ntwo\nthree\nfour\nfive\nsix\nseven\n';
  expect(diff(text, [replacing(text, 'four', '4')])).toBe(
    `${head}@@ -2,5 +2,5 @@\n two\n three\n-four\n+4\n five\n six\n`,
  );
});

test('changes whose lines meet are shown together, and those side by side as one', () => {
  const text = 'one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\nnine\nten\n';
  const edits = [replacing(text, 'ten', '10'), replacing(text, 'one', '1'), replacing(text, 'two', '2')];
  expect(diff(text, edits)).toBe(
    `${head}@@ -1,4 +1,4 @@\n-one\n-two\n+1\n+2\n three\n four\n@@ -8,3 +8,3 @@\n eight\n nine\n-ten\n+10\n`,
  );
});

test('lines that come in or go are counted', () => {
  const text = 'one\ntwo\n';
  expect(diff(text, [{ span: { start: 4, end: 4 }, text: 'new\n' }])).toBe(
    `${head}@@ -1,2 +1,3 @@\n one\n+new\n two\n`,
  );
  expect(diff(text, [replacing(text, 'one\n', '')])).toBe(`${head}@@ -1,2 +1,1 @@\n-one\n two\n`);
});

test('of many lines that one edit replaces, those that stay are not shown as changed', () => {
  const text = 'a\nb\nc\nd\ne\nf\ng\n';
  expect(diff(text, [replacing(text, 'b\nc\nd\ne', 'b\nC\nd\nE')])).toBe(
    `${head}@@ -1,7 +1,7 @@\n a\n b\n-c\n+C\n d\n-e\n+E\n f\n g\n`,
  );
});

test('a last line without end is told', () => {
  expect(diff('one', [replacing('one', 'one', 'two')])).toBe(
    `${head}@@ -1,1 +1,1 @@\n-one\n\\ No newline at end of file\n+two\n\\ No newline at end of file\n`,
  );
});

const cases = fc
  .tuple(
    fc.array(fc.constantFrom('a', 'b', 'one', '\n', '\n', '\r\n'), { maxLength: 60 }),
    fc.array(fc.tuple(fc.nat(), fc.constantFrom('', 'x', '\n', 'y\n', '\nz', 'a\nb\nc')), { maxLength: 8 }),
  )
  .map(([parts, ends]) => {
    const text = parts.join('');
    const offsets = [...new Set(ends.map(([offset]) => offset % (text.length + 1)))].sort((a, b) => a - b);
    const edits = offsets.flatMap((start, index): Edit[] =>
      index % 2 === 0
        ? [{ span: { start, end: offsets[index + 1] ?? start }, text: ends[index]?.[1] ?? '' }]
        : [],
    );
    return { text, edits };
  });

test('the diff makes of the text what the edits make of it', () => {
  fc.assert(
    fc.property(cases, ({ text, edits }) => {
      const after = applyEdits(text, edits);
      expect(applyPatch(text, diff(text, edits), { autoConvertLineEndings: false })).toBe(after);
    }),
    { numRuns: 2000 },
  );
});

test.each(['', 'end'])('so it does where thousands of lines change one after the other, before %j', end => {
  const text = `${'old\n'.repeat(3000)}${end}`;
  const edits = [...text.matchAll(/old/g)].map(
    ({ index }): Edit => ({ span: { start: index, end: index + 3 }, text: 'new' }),
  );
  const patch = diff(text, edits);
  expect(applyPatch(text, patch)).toBe(applyEdits(text, edits));
  expect(patch.match(/^[-+]old$/gm)).toHaveLength(3000);
});
