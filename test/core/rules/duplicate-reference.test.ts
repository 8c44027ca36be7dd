import { expect, test } from 'vitest';
import { duplicateReference } from '../../../src/core/rules/duplicate-reference.ts';
import { expectFix, expectReports, expectSilence, findingsIn } from '../../support/marks.ts';

test('duplicate-reference underlines the second mention in a list', () => {
  expectReports(
    duplicateReference,
    'See ISO/IEC 27001:2022 A.5.24, A.5.25, A.5.26, ‹A.5.25›.',
    'This list cites A.5.25 twice.',
  );
});

test('duplicate-reference knows what a range holds', () => {
  expectReports(
    duplicateReference,
    'See ISO/IEC 27001:2022 A.5.15 to A.5.18, ‹A.5.16›.',
    'This list cites A.5.16 twice.',
  );
});

test.each([
  ['the clause is cited again in another sentence', 'See ISO 9001:2015 8.4. Again: ISO 9001:2015 8.4.'],
  ['the items differ', 'See ISO 9001:2015 9.2.2 a), 9.2.2 b).'],
  [
    'a list in two languages gives two titles',
    '- ISO/IEC 27001:2013 A.9.2 User Access Management / A.9.2 ユーザーアクセス管理',
  ],
  ['the standards differ', 'See ISO 9001:2015 9.2, ISO/IEC 27001:2022 9.2.'],
])('duplicate-reference is silent where %s', (_, text) => {
  expectSilence(duplicateReference, text);
});

test.each([
  ['after a comma', 'See ISO 9001:2015 8.4, 8.5, 8.4.', 'See ISO 9001:2015 8.4, 8.5.'],
  ['after “and”', 'See ISO 9001:2015 8.4, 8.5 and 8.4.', 'See ISO 9001:2015 8.4 and 8.5.'],
  ['after “, and”', 'See ISO 9001:2015 8.4, 8.5, and 8.4.', 'See ISO 9001:2015 8.4 and 8.5.'],
  ['of two', 'See clauses 8.4 and 8.4 of ISO 9001:2015.', 'See clauses 8.4 of ISO 9001:2015.'],
  [
    'before the standard',
    'See clauses 8.4, 8.5 and 8.4 of ISO 9001:2015.',
    'See clauses 8.4 and 8.5 of ISO 9001:2015.',
  ],
  [
    'before one that differs',
    'See clauses 8.4, 8.4 and 8.5 of ISO 9001:2015.',
    'See clauses 8.4 and 8.5 of ISO 9001:2015.',
  ],
  ['in the middle', 'See ISO 9001:2015 8.4, 8.4, 8.5.', 'See ISO 9001:2015 8.4, 8.5.'],
  ['after a slash', 'See ISO 9001:2015 8.4/8.5/8.4.', 'See ISO 9001:2015 8.4/8.5.'],
])('duplicate-reference removes the second mention %s', (_, before, after) => {
  expectFix(duplicateReference, before, 'Remove 8.4', after);
});

test.each([
  [
    'a flow list',
    '---\nclauses: [ISO 9001:2015 8.4, ISO 9001:2015 8.5, ISO 9001:2015 8.4]\n---\n',
    '---\nclauses: [ISO 9001:2015 8.4, ISO 9001:2015 8.5]\n---\n',
  ],
  [
    'a block list',
    '---\nclauses:\n  - ISO 9001:2015 8.4\n  - ISO 9001:2015 8.4\n  - ISO 9001:2015 8.5\n---\n',
    '---\nclauses:\n  - ISO 9001:2015 8.4\n  - ISO 9001:2015 8.5\n---\n',
  ],
])('duplicate-reference removes an entry of %s in the front matter', (_, before, after) => {
  expectFix(duplicateReference, before, 'Remove 8.4', after);
});

test('duplicate-reference leaves the bracket around a list with titles', () => {
  expectFix(
    duplicateReference,
    'Purchases (ISO 9001:2015 8.4 (our purchases), 8.4 (our purchases)) are planned.',
    'Remove 8.4',
    'Purchases (ISO 9001:2015 8.4 (our purchases)) are planned.',
  );
});

test('duplicate-reference keeps the title that only the second mention has', () => {
  const before = 'See ISO 9001:2015 8.4, 8.4 (our purchases), 8.5.';
  expectFix(duplicateReference, before, 'Remove 8.4', 'See ISO 9001:2015 8.4 (our purchases), 8.5.');
  expect(
    findingsIn('See ISO 9001:2015 8.4, 8.5, 8.4 (our purchases).', {}, duplicateReference)[0]?.fixes,
  ).toEqual([]);
});

test('duplicate-reference removes what an ampersand joins in a table of HTML', () => {
  expectFix(
    duplicateReference,
    '<table><tr><th>ISO 9001:2015</th></tr><tr><td>9.2, 9.1 &amp; 9.2</td></tr></table>\n',
    'Remove 9.2',
    '<table><tr><th>ISO 9001:2015</th></tr><tr><td>9.2, 9.1</td></tr></table>\n',
  );
});
