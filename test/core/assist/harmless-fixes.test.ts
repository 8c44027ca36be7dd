import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fixAll } from '../../../src/core/assist/fix-all.ts';
import { withHarmlessFixes } from '../../../src/core/assist/harmless-fixes.ts';
import { applyEdits } from '../../../src/core/fixes/apply.ts';
import type { Finding } from '../../../src/core/rules/rule.ts';
import { actionTitles, expectAction, worldOf } from '../../support/actions.ts';
import { documentOf, findingsIn, type Given } from '../../support/marks.ts';

const two: Given = { scope: ['ISO/IEC 20000-1:2018', 'ISO 9001:2015'] };
const three: Given = { scope: [...(two.scope ?? []), 'ISO/IEC 27001:2022'] };

const knowledge = 'Insert ISO 9001:2015 7.1.6 (Organizational knowledge)';
const review = 'Insert ISO 9001:2015 9.3 (Management review)';

test.each([
  [
    'of a heading',
    '## What we know: ISO/IEC 20000-1:2018 7‹›.6\n\nAs clause 7.5 says, it is written down.\n',
    '## What we know: ISO/IEC 20000-1:2018 7.6 (ISO 9001:2015 7.1.6)\n\nAs ISO/IEC 20000-1:2018 clause 7.5 says, it is written down.\n',
  ],
  [
    'of the label of a list',
    '- ISO/IEC 20000-1:2018 7‹›.6:\n  - clause 7.5\n  - clause 10.1\n',
    '- ISO/IEC 20000-1:2018 7.6 (ISO 9001:2015 7.1.6):\n  - ISO/IEC 20000-1:2018 clause 7.5\n  - ISO/IEC 20000-1:2018 clause 10.1\n',
  ],
  [
    'of the head of a column',
    '| Topic | Of ISO/IEC 20000-1:2018 (but 7‹›.6) |\n| --- | --- |\n| Papers | 7.5 |\n',
    '| Topic | Of ISO/IEC 20000-1:2018 (but 7.6; ISO 9001:2015 7.1.6) |\n| --- | --- |\n| Papers | ISO/IEC 20000-1:2018 7.5 |\n',
  ],
])('what leans on the standard %s gets its name when a second one comes in there', (_, marked, after) => {
  expectAction(marked, knowledge, after, two);
});

test('numbers before the standard of their sentence keep it', () => {
  expectAction(
    'Competence (7.2) and management review (9‹›.3) follow ISO/IEC 20000-1:2018; internal audit (9.2) as well.\n',
    review,
    'Competence (ISO/IEC 20000-1:2018 7.2) and management review (9.3 of ISO/IEC 20000-1:2018; ISO 9001:2015 9.3) follow ISO/IEC 20000-1:2018; internal audit (ISO/IEC 20000-1:2018 9.2) as well.\n',
    two,
  );
});

test('a short number is written in full where the one changed before it made it short', () => {
  expectAction(
    'See ISO/IEC 27001:2022 A.14.2‹›.1/6.\n',
    'Change to A.8.25 (Secure development life cycle), which answers to A.14.2.1 of ISO/IEC 27001:2013',
    'See ISO/IEC 27001:2022 A.8.25/A.14.2.6.\n',
  );
});

test.each([
  [
    'the clause of two standards that another one is put behind',
    'Clause 9‹›.3 of both ISO 9001:2015 and ISO/IEC 27001:2022.\n',
    three,
  ],
  [
    'the clause of two standards that only one of them lacks',
    'Clause 8‹›.6 of ISO 9001:2015 and ISO/IEC 27001:2022.\n',
    {},
  ],
  [
    'the clause of two standards one of which was replaced',
    'Clause 10.1 of ISO/IEC 27001:20‹›13 and ISO/IEC 20000-1:2018.\n',
    {},
  ],
] as const)('no fix is offered for %s', (_, marked, given) => {
  const titles = actionTitles(marked, 'quickfix', given);
  expect(titles.filter(title => !title.startsWith('Silence'))).toEqual([]);
});

test.each([
  [
    'the head of another edition',
    '| ISO/IEC 20000-1:2018 | ISO 9001:2008 |\n| --- | --- |\n| 7‹›.6 | 7.4 |\n',
    '| ISO/IEC 20000-1:2018 | ISO 9001:2008 |\n| --- | --- |\n| 7.6; ISO 9001:2015 7.1.6 | 7.4 |\n',
  ],
  [
    'the column of its own edition, behind that of another one',
    '| ISO/IEC 20000-1:2018 | ISO 9001:2008 | ISO 9001:2015 |\n| --- | --- | --- |\n| 7‹›.6 | 7.4 | – |\n',
    '| ISO/IEC 20000-1:2018 | ISO 9001:2008 | ISO 9001:2015 |\n| --- | --- | --- |\n| 7.6 | 7.4 | 7.1.6 |\n',
  ],
  [
    'an undated head, which means the edition in scope',
    '| ISO/IEC 20000-1:2018 | ISO 9001 |\n| --- | --- |\n| 7‹›.6 | |\n',
    '| ISO/IEC 20000-1:2018 | ISO 9001 |\n| --- | --- |\n| 7.6 | 7.1.6 |\n',
  ],
  [
    'a head that names a clause',
    '| Clause | ISO 9001:2015 6.1 |\n| --- | --- |\n| ISO/IEC 20000-1:2018 7‹›.6 | text |\n',
    '| Clause | ISO 9001:2015 6.1 |\n| --- | --- |\n| ISO/IEC 20000-1:2018 7.6; ISO 9001:2015 7.1.6 | text |\n',
  ],
])('a counterpart in a table with %s', (_, marked, after) => expectAction(marked, knowledge, after, two));

const withdrawn = (marked: string): readonly string[] =>
  actionTitles(marked, 'quickfix').filter(title => title.startsWith('Change to'));

test('no year is changed that dates what others mean', () => {
  expect(
    withdrawn('Communication: clause 7.4 of ISO 9001.\n\nPurchasing follows ISO 9001:20‹›08 7.4.2.\n'),
  ).toEqual([]);
  expect(withdrawn('Audits: clause 9.2 of ISO/IEC 27001.\n\nSee ISO/IEC 27001:20‹›13 A.9.2.6.\n')).toEqual([
    'Change to ISO/IEC 27001:2022 A.5.18 (Access rights)',
  ]);
});

test('an entry of the front matter with several clauses is not brought to another edition by halves', () => {
  expect(withdrawn('---\nclauses:\n  - ISO/IEC 27001:20‹›13 A.6.2, A.12.1.2\n---\n')).toEqual([]);
});

test('an item stays with the requirement that it is of', () => {
  expect(withdrawn('See ISO/IEC 27001:20‹›13 A.5.1.1 a).\n')).toEqual([]);
  expect(withdrawn('See ISO/IEC 27001:20‹›13 6.1.3 d).\n')).toEqual([
    'Change to ISO/IEC 27001:2022 6.1.3 (Information security risk treatment)',
  ]);
});

test('what is offered is read as its title says', () => {
  expectAction(
    'See ISO 9001:2015 6.2 (Lead‹›ership).\n',
    'Change the number to 5',
    'See ISO 9001:2015 clause 5 (Leadership).\n',
  );
  // It would be read as A.7.2.3 alone.
  const short = actionTitles('See ISO/IEC 27001:2013 A.7.2.3/‹›6 for it.\n', 'quickfix');
  expect(short.filter(title => title.includes('A.7.2.2'))).toEqual([]);
  const undated = actionTitles(
    'We do ISO/IEC 270‹›01 9.2.2.\n\nISO/IEC 27001:2013 A.9.2.3 too.\n',
    'quickfix',
    {
      rules: { 'undated-reference': 'warning' },
    },
  );
  expect(undated.filter(title => title.startsWith('Change'))).toEqual([]);
});

test('where no fix is left the finding says so', () => {
  const text = 'Clause 8.6 of ISO 9001:2015 and ISO/IEC 27001:2022.\n';
  const [finding] = findingsIn(text);
  const { fixes, related } = withHarmlessFixes(documentOf(text), finding as Finding, worldOf());
  expect(fixes).toEqual([]);
  expect(related?.map(({ message }) => message)).toContain(
    'Nothing is offered here: other references would not be read as they are now.',
  );
});

test('many references that would change are too many to name', () => {
  const items = ['7.2', '7.3', '7.4', '9.2', '9.3'].map(number => `\n- clause ${number}`).join('');
  const marked = `## ISO/IEC 20000-1:2018 7‹›.6\n${items.replaceAll('\n', '\n\nMore:\n')}\n`;
  expect(actionTitles(marked, 'quickfix', two)).not.toContain(knowledge);
});

test('the answer to a question may answer those beside it', () => {
  const text = '# ISO 9001:2015 and ISO/IEC 27001:2022\n\nSee clauses 9.2 and 9.3.\n';
  const [finding] = findingsIn(text).filter(({ rule }) => rule === 'ambiguous-reference');
  expect(withHarmlessFixes(documentOf(text), finding as Finding, worldOf()).fixes).toEqual(finding?.fixes);
});

const strict: Given = {
  ...three,
  rules: { 'undated-reference': 'warning', 'reference-style': 'warning' },
};

const designation = fc.constantFrom(
  'ISO 9001:2015',
  'ISO 9001',
  'ISO/IEC 27001:2022',
  'ISO/IEC 27001:2013',
  'ISO/IEC 20000-1:2018',
  'ISO9001:2015',
);
/** Some that no edition has, and some that only one of them has. */
const number = fc.constantFrom(
  '7.2',
  '7.5',
  '7.6',
  '8.4',
  '9.2',
  '9.3',
  '10.1',
  '8.99',
  'A.5.15',
  'A.14.2.1',
);

/** Sentences in which numbers are of several standards, or stand apart from the one that they are of. */
const sentence = fc
  .record({ one: designation, other: designation, first: number, second: number, shape: fc.nat({ max: 9 }) })
  .map(({ one, other, first, second, shape }) => {
    const shapes = [
      `Suppliers follow ${one} / ${other} ${first}.`,
      `Suppliers follow ISO 9001/14001 ${first}, then ${other} § ${second}.`,
      `Suppliers follow ISO 9001:2015/45001:2018, clause ${first}.`,
      `Clause ${first} of both ${one} and ${other} is met.`,
      `${one} asks in clause ${first} for criteria, ${other} in ${second}.`,
      `The ${one} management review (Clause ${first}) is yearly.`,
      `Knowledge (${first}) and people (${second}) follow ${one}.`,
      `Roles: ${one} ${first}, ${second}; ${other}, clause ${second}.`,
      `Clause ${first} is met, and so is ${second}.`,
      `Partners meet ${one}, ${first}/${second} and ${other} ${second}.`,
    ];
    return shapes[shape] ?? '';
  });

const policy = fc
  .tuple(
    fc.option(fc.tuple(designation, number), { nil: undefined }),
    fc.array(fc.tuple(fc.constantFrom('', '- ', '> '), sentence), { minLength: 1, maxLength: 3 }),
  )
  .map(
    ([head, blocks]) =>
      `${head ? `# Manual, ${head.join(' ')}\n\n` : ''}${blocks.map(block => block.join('')).join('\n\n')}\n`,
  );

const separator = fc.constantFrom('blank', 'comma', 'clause', 'section-sign');

/** The words of the sentences, without those for a clause and the names of standards. */
const wordsOf = (text: string): readonly string[] =>
  (text.match(/\p{L}{2,}/gu) ?? []).filter(
    word => !/^(?:clauses?|controls?|of|in|Annex|ISO|IEC)$/i.test(word),
  );

const withoutOnce = <Thing>(things: readonly Thing[], others: readonly Thing[]): readonly Thing[] => {
  const left = [...others];
  return things.filter(thing => {
    const at = left.indexOf(thing);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
};

const citedIn = (text: string, given: Given) =>
  documentOf(text, given).references.filter(({ implied }) => !implied);

const named = ({ standard, clause }: { standard: string; clause: string | undefined }) =>
  `${standard} ${clause}`;

test('an offered fix takes out no word, and changes references to its own standard alone', () => {
  fc.assert(
    fc.property(policy, separator, (text, sign) => {
      const given: Given = { ...strict, notation: { separator: sign } };
      const document = documentOf(text, given);
      for (const found of findingsIn(text, given)) {
        const { rule, fixes = [], reference } = withHarmlessFixes(document, found, worldOf(given));
        for (const { edits } of fixes) {
          const after = applyEdits(text, edits);
          const lostWords = withoutOnce(wordsOf(text), wordsOf(after));
          const cited = citedIn(after, given).map(named);
          const isAddition = ['missing-counterpart', 'reference-style', 'undated-reference'].includes(rule);
          const lost = citedIn(text, given)
            .filter(({ clause }) => clause !== undefined)
            .filter(({ standard }) => isAddition || standard !== reference?.standard)
            .map(named)
            .filter(one => !cited.includes(one));
          expect([text, after, lostWords, lost]).toEqual([text, after, [], []]);
        }
      }
    }),
    { numRuns: 80 },
  );
});

test('all fixes together take out no word and no reference', () => {
  fc.assert(
    fc.property(policy, separator, (text, sign) => {
      const given: Given = { ...strict, notation: { separator: sign } };
      const after = applyEdits(text, fixAll(documentOf(text, given), worldOf(given)));
      const cited = citedIn(after, given).map(named);
      const lost = citedIn(text, given)
        .filter(({ clause }) => clause !== undefined)
        .map(named)
        .filter(one => !cited.includes(one));
      expect([text, after, withoutOnce(wordsOf(text), wordsOf(after)), lost]).toEqual([text, after, [], []]);
    }),
    { numRuns: 40 },
  );
});
