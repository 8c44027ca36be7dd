import { describe, expect, test } from 'vitest';
import { asksIfApplicable, saysIfApplicable } from '../../../src/core/trace/applicability-words.ts';
import { readStatement } from '../../../src/core/trace/statement.ts';
import { configOf, documentOf } from '../../support/marks.ts';
import { shipped } from '../../support/shipped.ts';

const { catalogue } = shipped();
const scope = ['ISO/IEC 27001:2022'];

/** `A.5.1 yes, A.5.2 no`: what the text states of controls. */
function stated(text: string): string | undefined {
  const statement = readStatement(documentOf(text, { scope }), { catalogue, config: configOf({ scope }) });
  return statement?.controls
    .map(({ address, isApplicable }) => {
      const word = isApplicable === undefined ? 'unclear' : isApplicable ? 'yes' : 'no';
      return `${address.clause} ${word}`;
    })
    .join(', ');
}

const heading = '# Statement of applicability, ISO/IEC 27001:2022 Annex A\n\n';
const table = (heads: string, ...rows: readonly string[]): string =>
  [
    `| ${heads} |`,
    heads.replace(/[^|]+/g, ' --- ').replace(/.*/s, '|$&|'),
    ...rows.map(row => `| ${row} |`),
  ].join('\n');

describe('a statement of applicability is a table of controls that says whether they apply', () => {
  test.each<[string, string, string[]]>([
    [
      'in English',
      'Control | Title | Applicable',
      ['A.5.1 | Policies | Yes', 'A.5.2 | Roles | No', 'A.5.3 | Duties | yes'],
    ],
    ['with a question', 'Control | Applicable? (Y/N)', ['A.5.1 | Y', 'A.5.2 | N', 'A.5.3 | **Y**']],
    ['in German', 'Maßnahme | Anwendbar', ['A.5.1 | ja', 'A.5.2 | nein', 'A.5.3 | Ja.']],
    ['in French', 'Mesure | Applicable', ['A.5.1 | oui', 'A.5.2 | non', 'A.5.3 | oui']],
    ['in Spanish', 'Control | Aplica', ['A.5.1 | Sí', 'A.5.2 | No', 'A.5.3 | sí']],
    ['in Italian', 'Controllo | Applicabile', ['A.5.1 | sì', 'A.5.2 | no', 'A.5.3 | sì']],
    ['in Portuguese', 'Controle | Aplicável', ['A.5.1 | sim', 'A.5.2 | não', 'A.5.3 | sim']],
    ['in Dutch', 'Beheersmaatregel | Van toepassing', ['A.5.1 | ja', 'A.5.2 | nee', 'A.5.3 | ja']],
    ['in Japanese', '管理策 | 適用', ['A.5.1 | ○', 'A.5.2 | ×', 'A.5.3 | はい']],
    ['with the answers first', 'Applicable | Control', ['Yes | A.5.1', 'No | A.5.2', 'Yes | A.5.3']],
    ['asking whether it is', 'Control | Is applicable', ['A.5.1 | Yes', 'A.5.2 | No', 'A.5.3 | Yes']],
    ['asking for us', 'Control | Applicable to us?', ['A.5.1 | Yes', 'A.5.2 | No', 'A.5.3 | Yes']],
    ...['In scope', 'Included', 'Relevant', 'Selected (Y/N)', 'Relevanz'].map(
      (head): [string, string, string[]] => [
        `under “${head}” with yes and no`,
        `Control | ${head}`,
        ['A.5.1 | Yes', 'A.5.2 | No', 'A.5.3 | Yes'],
      ],
    ),
    ...['Status', 'Decision'].map((head): [string, string, string[]] => [
      `under “${head}” in words`,
      `Control | ${head}`,
      ['A.5.1 | Applicable', 'A.5.2 | Not applicable', 'A.5.3 | Included'],
    ]),
    ['with marks', 'Control | Applies', ['A.5.1 | ✓', 'A.5.2 | ✗', 'A.5.3 | x']],
  ])('%s', (_, heads, rows) => {
    expect(stated(heading + table(heads, ...rows))).toBe('A.5.1 yes, A.5.2 no, A.5.3 yes');
  });

  test('in several tables of one document', () => {
    const organizational = table('Control | Applies', 'A.5.1 | yes', 'A.5.2 | yes');
    const people = table('Control | Applies', 'A.6.1 | no');
    expect(stated(`${heading}${organizational}\n\n## People\n\n${people}`)).toBe(
      'A.5.1 yes, A.5.2 yes, A.6.1 no',
    );
  });

  test('where some cells say neither yes nor no', () => {
    const text = heading + table('Control | Applies', 'A.5.1 | yes', 'A.5.2 | in part', 'A.5.3 |');
    expect(stated(text)).toBe('A.5.1 yes, A.5.2 unclear, A.5.3 unclear');
  });
});

describe('no statement of applicability is', () => {
  test.each([
    [
      'a table that says something else of controls',
      table('Control | Owner', 'A.5.1 | no', 'A.5.2 | x', 'A.5.3 | y'),
    ],
    [
      'a table of what is implemented',
      table('Control | Status', 'A.5.1 | implemented', 'A.5.2 | planned', 'A.5.3 | not applicable'),
    ],
    [
      'a table of a status that is open',
      table('Control | Status', 'A.5.1 | n/a', 'A.5.2 | n/a', 'A.5.3 | n/a'),
    ],
    [
      'a table of a status that is yes or no',
      table('Control | Status', 'A.5.1 | yes', 'A.5.2 | no', 'A.5.3 | yes'),
    ],
    [
      'a table of what is included, with more than yes and no',
      table('Control | Included', 'A.5.1 | yes', 'A.5.2 | in the annual audit', 'A.5.3 | no'),
    ],
    [
      'a table that names controls only beside the answers of others',
      table('Rule | Applicable | See', 'One | yes | A.5.1', 'Two | no | A.5.2', 'Three | yes | A.5.3'),
    ],
    ['a table that says why', table('Control | Why applicable', 'A.5.1 | no', 'A.5.2 | x', 'A.5.3 | y')],
    ['a table of two controls', table('Control | Applicable', 'A.5.1 | yes', 'A.5.2 | yes')],
    ['a table of themes', table('Theme | Applicable', 'A.5 | yes', 'A.6 | yes', 'A.7 | yes')],
    ['a table of clauses', table('Clause | Applicable', '8.1 | yes', '8.2 | yes', '8.3 | yes')],
    ['a table of rows with several controls', table('Control | Applicable', 'A.5.1, A.5.2, A.5.3 | yes')],
    [
      'a table that says it twice',
      table('Control | Applicable | Applies', 'A.5.1 | yes | no', 'A.5.2 | yes | no', 'A.5.3 | yes | no'),
    ],
    ['a sentence', 'A.5.1, A.5.2 and A.5.3 of ISO/IEC 27001:2022 are applicable.'],
  ])('%s', (_, text) => {
    expect(stated(heading + text)).toBeUndefined();
  });
});

describe('the words', () => {
  test.each([
    'Applicable',
    '**Applicable?**',
    'Applicable (yes/no)',
    'Applicable Y/N',
    'Applicable?<br>Yes / No',
    'Anwendbar: ja/nein',
    'ANWENDBARKEIT',
    '適用（有無）',
  ])('ask with %s', head => {
    expect(asksIfApplicable(head)).toBe(true);
  });

  test.each(['', 'Not applicable because', 'Applicable law', 'Application', 'Status', 'Yes/No'])(
    'do not ask with “%s”',
    head => {
      expect(asksIfApplicable(head)).toBe(false);
    },
  );

  test.each([
    ['Yes', true],
    ['✔️', true],
    ['not applicable', false],
    ['N/A', false],
    ['No, see above', false],
    ['Nein, da keine Entwicklung', false],
    ['Ja – siehe Leitlinie', true],
    ['Nicht anwendbar: gemietet', false],
    ['Non. Pas de bureaux.', false],
    ['n. a.', false],
    ['–', false],
    ['No. 5', undefined],
    ['N. Miller', undefined],
    ['No hardware is bought', undefined],
    ['', undefined],
    ['partially', undefined],
  ])('answer with “%s”', (cell, meaning) => {
    expect(saysIfApplicable(cell)).toBe(meaning);
  });
});
