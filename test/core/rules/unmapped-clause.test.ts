import { expect, test } from 'vitest';
import { unmappedClause } from '../../../src/core/rules/unmapped-clause.ts';
import { expectReports, expectSilence, findingsIn } from '../../support/marks.ts';
import { correlation } from '../../support/packs.ts';

const two = { scope: ['ISO/IEC 20000-1:2018', 'ISO 9001:2015'] };

test('unmapped-clause says who says that there is no counterpart', () => {
  expectReports(
    unmappedClause,
    'Levels follow ISO/IEC 20000-1:2018 ‹8.3.3›.',
    'ISO/IEC TR 20000-7:2019, Table 3, 8.3.3 says that ISO 9001:2015 has no counterpart for ISO/IEC 20000-1:2018 8.3.3 (Service level management).',
    two,
  );
});

test('unmapped-clause says where only a draft knows of no counterpart', () => {
  const [finding] = findingsIn(
    'See ISO 9001:2008 7.6.',
    { scope: ['ISO 9001:2008', 'ISO/IEC 20000-1:2011'] },
    unmappedClause,
  );
  expect(finding).toMatchObject({
    severity: 'hint',
    message: expect.stringMatching(/^A draft \(General .*\) says that /),
  });
});

test('unmapped-clause names what a “none” is not said of', () => {
  const [finding] = findingsIn(
    'See ISO/IEC 27001:2013 A.9.',
    { scope: ['ISO/IEC 27001:2013', 'ISO/IEC 20000-1:2018'] },
    unmappedClause,
  );
  expect(finding?.message).toContain(' (Access control), A.9.2.2 below it excepted.');
});

test('unmapped-clause says so once a document', () => {
  expect(
    findingsIn(
      'See ISO/IEC 20000-1:2018 8.3.3.\n\n# More\n\nISO/IEC 20000-1:2018 8.3.3.',
      two,
      unmappedClause,
    ),
  ).toHaveLength(1);
});

test('unmapped-clause keeps a missing row apart from a “none”', () => {
  expectReports(
    unmappedClause,
    'See ISO/IEC 27001:2013 ‹A.14.1.2›.',
    'No table has a row that leads from ISO/IEC 27001:2013 A.14.1.2 (Securing application services on public networks) to ISO/IEC 20000-1:2018.',
    { scope: ['ISO/IEC 20000-1:2018', 'ISO/IEC 27001:2013'] },
  );
});

test.each([
  ['a clause below has a row', 'See ISO 9001:2015 clause 10.'],
  ['there is a counterpart', 'See ISO/IEC 20000-1:2018 7.6.'],
  ['the clause asks for nothing', 'See ISO 9001:2015 clause 3.'],
  ['the clause does not exist', 'See ISO/IEC 20000-1:2018 8.3.9.'],
  ['the edition is not in scope', 'See ISO/IEC 27001:2013 A.10.'],
])('unmapped-clause is silent where %s', (_, text) => {
  expectSilence(unmappedClause, text, two);
});

test('unmapped-clause is silent without a scope', () => {
  expectSilence(unmappedClause, 'Levels follow ISO/IEC 20000-1:2018 8.3.3.');
});

test('unmapped-clause is a hint', () => {
  expect(findingsIn('See ISO/IEC 20000-1:2018 8.3.3.', two, unmappedClause)[0]?.severity).toBe('hint');
});

test('unmapped-clause tells nothing of the rows of a statement of applicability, which lists all controls', () => {
  const rows = ['A.6.1.1', 'A.6.1.2', 'A.6.1.3'].map(control => `| ${control} | yes |`).join('\n');
  expectSilence(
    unmappedClause,
    `# ISO/IEC 27001:2013\n\n| Control | Applicable |\n| --- | --- |\n${rows}\n`,
    { scope: ['ISO/IEC 27001:2013', 'ISO/IEC 20000-1:2018'] },
  );
});

test('unmapped-clause wonders at nothing where the project maps one clause, and the others are only derived', () => {
  const own = [
    correlation(
      'own.yaml',
      'ISO/IEC 27001:2022',
      '  - { from: 8.7.1, to: A.8.14, relation: related, source: own }',
    ),
  ];
  expectSilence(unmappedClause, 'See ISO/IEC 20000-1:2018 8.3.3.', {
    scope: ['ISO/IEC 20000-1:2018', 'ISO/IEC 27001:2022'],
    own,
  });
});
