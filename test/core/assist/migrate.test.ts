import { describe, expect, test } from 'vitest';
import { type MigratedDocument, migrateDocument } from '../../../src/core/assist/migrate.ts';
import { migrateConfig } from '../../../src/core/assist/migrate-config.ts';
import { migrationTargets, standardsNamed } from '../../../src/core/assist/migration-targets.ts';
import type { Edition } from '../../../src/core/catalogue/types.ts';
import { readConfig } from '../../../src/core/config/read-config.ts';
import { applyEdits } from '../../../src/core/fixes/apply.ts';
import {
  leftAsText,
  leftToDecide,
  migrationSummary,
  reportMigration,
} from '../../../src/core/reports/migration.ts';
import { migrationAsMarkdown } from '../../../src/core/reports/migration-markdown.ts';
import { plainPaint } from '../../../src/core/reports/paint.ts';
import { configOf, documentOf, knownWith } from '../../support/marks.ts';
import { correlationText, standardText } from '../../support/pack-texts.ts';
import { packOf } from '../../support/packs.ts';
import { shipped } from '../../support/shipped.ts';

interface Asked {
  readonly from?: string;
  readonly to?: string;
  /** What is chosen where several clauses follow; everything else: all of them. */
  readonly chosen?: Readonly<Record<string, readonly string[]>>;
  readonly scope?: readonly string[];
  readonly scopeAfter?: readonly string[];
}

function migrate(text: string, asked: Asked = {}): MigratedDocument & { readonly text: string } {
  const { from = 'ISO/IEC 27001:2013', to = 'ISO/IEC 27001:2022', chosen = {}, scope = [] } = asked;
  const { scopeAfter = scope.map(name => (name === from ? to : name)) } = asked;
  const migration = {
    from: editionOf(from),
    to: editionOf(to),
    choose: (clause: string, successors: readonly string[]) => chosen[clause] ?? successors,
  };
  const world = { ...shipped(), config: configOf({ scope }), configAfter: configOf({ scope: scopeAfter }) };
  const migrated = migrateDocument(documentOf(text, { scope }), migration, world);
  return { ...migrated, text: applyEdits(text, migrated.edits) };
}

function editionOf(name: string): Edition {
  const edition = shipped().catalogue.editions.find(known => known.name === name);
  if (!edition) throw new Error(`No pack has ${name}.`);
  return edition;
}

/** The text becomes the other one, and nothing is left. */
function becomes(before: string, after: string, asked?: Asked) {
  const { text, left } = migrate(before, asked);
  expect([text, left.map(({ message }) => message)]).toEqual([after, []]);
}

/** What is left, in the order of the text: the clauses and the reason. */
const leftIn = (text: string, asked?: Asked): readonly string[] =>
  migrate(text, asked).left.map(({ clauses, reason }) => `${clauses.join(' ')} ${reason}`.trim());

test('entries of terms are read with the terms afterwards, too', () => {
  const terms = '| Term | ISO/IEC 20000-1:2018 |\n| --- | --- |\n| Incident | 3.2.5 |\n';
  becomes(
    `${terms}\nPasswords: ISO/IEC 27001:2013 A.9.3.1.\n`,
    `${terms}\nPasswords: ISO/IEC 27001:2022 A.5.17.\n`,
    { scope: ['ISO/IEC 27001:2013'] },
  );
});

const quality = { from: 'ISO 9001:2008', to: 'ISO 9001:2015' };

describe('what moves', () => {
  test('the year and the clause change together', () => {
    becomes(
      'Changes follow ISO/IEC 27001:2013 A.14.2.2, as agreed.',
      'Changes follow ISO/IEC 27001:2022 A.8.32, as agreed.',
    );
  });

  test('a clause may stand before its standard', () => {
    becomes('See control A.14.2.2 of ISO 27001:2013.', 'See control A.8.32 of ISO 27001:2022.');
  });

  test('a number that becomes a whole one has the word of the document', () => {
    becomes('See ISO 9001:2008 8.5.', 'See ISO 9001:2015 clause 10.', quality);
    becomes(
      'Siehe ISO 9001:2008 8.5 und Kap. 8.4 der ISO 9001:2008.',
      'Siehe ISO 9001:2015 Kap. 10 und Kap. 9.1.3 der ISO 9001:2015.',
      quality,
    );
  });

  test('a clause that follows two of one list is written once, with the title that one of them has', () => {
    becomes(
      'See ISO/IEC 27001:2013 A.14.2.2 and A.12.1.2 (Change management).',
      'See ISO/IEC 27001:2022 A.8.32 (Change management).',
    );
    becomes(
      'See ISO/IEC 27001:2013 A.6.1.1, A.12.1.2 (Change management) and A.14.2.2.',
      'See ISO/IEC 27001:2022 A.5.2 and A.8.32 (Change management).',
    );
    becomes(
      'See ISO/IEC 27001:2013 A.12.1.2 (Change management), A.14.2.2 (System change control procedures) and A.6.1.1.',
      'See ISO/IEC 27001:2022 A.8.32 (Change management) and A.5.2.',
    );
    becomes(
      'See ISO/IEC 27001:2013 A.14.2.2 and A.12.1.2 (our release gate).',
      'See ISO/IEC 27001:2022 A.8.32 (our release gate).',
    );
    becomes(
      'See ISO/IEC 27001:2013 A.14.2.2 (for code) and A.12.1.2 (for the rest).',
      'See ISO/IEC 27001:2022 A.8.32 (for code) and A.8.32 (for the rest).',
    );
  });

  test('a standard as a whole gets the new year', () => {
    becomes('We work to **ISO/IEC 27001:2013**.', 'We work to **ISO/IEC 27001:2022**.');
  });

  test('a clause that keeps its number changes the year alone', () => {
    becomes('See ISO/IEC 27001:2013, clause 9.2.', 'See ISO/IEC 27001:2022, clause 9.2.');
  });

  test('clauses that no table has keep their number where they keep their title', () => {
    const { text, moved } = migrate('See ISO/IEC 27001:2013 clause 3.');
    expect(text).toBe('See ISO/IEC 27001:2022 clause 3.');
    expect(moved.map(({ basis }) => basis)).toEqual(['draft']);
  });

  test('the members of a list change with the year that they share', () => {
    becomes(
      'ISO/IEC 27001:2013 A.6.1.1, A.6.1.2 and A.14.2.2 apply.',
      'ISO/IEC 27001:2022 A.5.2, A.5.3 and A.8.32 apply.',
    );
  });

  test('what several old clauses became is said once', () => {
    becomes('ISO/IEC 27001:2013 A.5.1.1, A.5.1.2 and A.6.1.1.', 'ISO/IEC 27001:2022 A.5.1 and A.5.2.');
    becomes('ISO/IEC 27001:2013 A.6.1.1, A.5.1.1 and A.5.1.2.', 'ISO/IEC 27001:2022 A.5.2 and A.5.1.');
    becomes('ISO/IEC 27001:2013 A.5.1.1/A.5.1.2.', 'ISO/IEC 27001:2022 A.5.1.');
  });

  test('all that follow stand in place, in order', () => {
    becomes('See ISO/IEC 27001:2013 A.18.1.3 here.', 'See ISO/IEC 27001:2022 A.5.33 here.');
    becomes('See ISO/IEC 20000-1:2011, clause 4.1.1.', 'See ISO/IEC 20000-1:2018, clause 5.1.', {
      from: 'ISO/IEC 20000-1:2011',
      to: 'ISO/IEC 20000-1:2018',
    });
  });

  test('a range stays one where it can, and is written out where it cannot', () => {
    becomes('ISO/IEC 27001:2013 4.1–4.4 apply.', 'ISO/IEC 27001:2022 4.1–4.4 apply.');
    becomes('ISO/IEC 27001:2013 A.5.1.1–A.5.1.2 apply.', 'ISO/IEC 27001:2022 A.5.1 apply.');
    becomes('ISO/IEC 27001:2013 A.9.2.1-3 apply.', 'ISO/IEC 27001:2022 A.5.16, A.5.18, A.8.2 apply.');
  });

  test('short forms become whole numbers where they have to', () => {
    becomes('ISO/IEC 27001:2013 A.14.2.1/5/6.', 'ISO/IEC 27001:2022 A.8.25/A.8.27/A.8.31.');
  });

  test('a title of the old clause becomes that of the new one; other words stay', () => {
    becomes(
      'ISO/IEC 27001:2013 A.14.2.1 (Secure development policy) and A.6.1.1 (who does what).',
      'ISO/IEC 27001:2022 A.8.25 (Secure development life cycle) and A.5.2 (who does what).',
    );
  });

  test.each([
    [
      'behind a comma',
      'ISO/IEC 27001:2013 A.9.2.3, Management of privileged access rights, applies.',
      'ISO/IEC 27001:2022 A.8.2, Privileged access rights, applies.',
    ],
    [
      'behind the standard in brackets',
      '- A.9.2.3 (ISO/IEC 27001:2013) Management of privileged access rights\n- A.9.1.1 (ISO/IEC 27001:2013) – **Access control policy**\n',
      '- A.8.2 (ISO/IEC 27001:2022) Privileged access rights\n- A.5.15 (ISO/IEC 27001:2022) – **Access control**\n',
    ],
    [
      'before the number',
      '## access control policy (ISO/IEC 27001:2013 A.9.1.1)\n\n1. **Access control policy** (A.9.1.1)\n',
      '## access control (ISO/IEC 27001:2022 A.5.15)\n\n1. **Access control** (A.5.15)\n',
    ],
    [
      'in a cell of its row',
      '| ISO/IEC 27001:2013 | Title |\n| --- | --- |\n| A.9.1.1 | Access control policy |\n| A.14.2.1 | *Secure development policy* |\n',
      '| ISO/IEC 27001:2022 | Title |\n| --- | --- |\n| A.5.15 | Access control |\n| A.8.25 | *Secure development life cycle* |\n',
    ],
    [
      'in a cell of HTML',
      '<table><tr><td>ISO/IEC 27001:2013 A.9.1.1</td><td>Access control policy</td></tr></table>\n',
      '<table><tr><td>ISO/IEC 27001:2022 A.5.15</td><td>Access control</td></tr></table>\n',
    ],
    [
      'in a bracket within another one',
      'Rules (ISO/IEC 27001:2013 A.12.1.2 (Change management), A.14.2.2 (System change control procedures)) apply.',
      'Rules (ISO/IEC 27001:2022 A.8.32 (Change management)) apply.',
    ],
    [
      'in French quotes',
      'Selon l’ISO/IEC 27001:2013, article A.9.1.1 « Access control policy ».',
      'Selon l’ISO/IEC 27001:2022, article A.5.15 « Access control ».',
    ],
  ])('a title %s becomes that of the new clause, too', (_, before, after) => becomes(before, after));

  test.each([
    [
      'ISO/IEC 27001:2013 A.6.2.1 “Mobile device policy”',
      'ISO/IEC 27001:2022 A.8.1 “User end point devices”',
    ],
    [
      'ISO/IEC 27001:2013 A.6.2.1 (“Mobile device policy”)',
      'ISO/IEC 27001:2022 A.8.1 (“User end point devices”)',
    ],
    [
      'ISO/IEC 27001:2013 A.6.2.1 (« Mobile device policy »)',
      'ISO/IEC 27001:2022 A.8.1 (« User end point devices »)',
    ],
    [
      'ISO/IEC 27001:2013, A.6.2.1, "Mobile device policy"',
      'ISO/IEC 27001:2022, A.8.1, "User end point devices"',
    ],
    [
      'ISO/IEC 27001:2013 A.6.2.1 – ‘Mobile device policy’',
      'ISO/IEC 27001:2022 A.8.1 – ‘User end point devices’',
    ],
    [
      'ISO/IEC 27001:2013 A.6.2.1: „Mobile device policy“',
      'ISO/IEC 27001:2022 A.8.1: „User end point devices“',
    ],
    [
      'ISO/IEC 27001:2013 A.6.2.1; *Mobile device policy*',
      'ISO/IEC 27001:2022 A.8.1; *User end point devices*',
    ],
    [
      'ISO/IEC 27001:2013 A.6.2.1 [Mobile device policy]',
      'ISO/IEC 27001:2022 A.8.1 [User end point devices]',
    ],
    [
      'A.6.2.1 of ISO/IEC 27001:2013, “Mobile device policy”',
      'A.8.1 of ISO/IEC 27001:2022, “User end point devices”',
    ],
    [
      'A.6.2.1 Mobile device policy of ISO/IEC 27001:2013',
      'A.8.1 User end point devices of ISO/IEC 27001:2022',
    ],
    [
      '“Mobile device policy” (ISO/IEC 27001:2013 A.6.2.1)',
      '“User end point devices” (ISO/IEC 27001:2022 A.8.1)',
    ],
    [
      '« Mobile device policy », ISO/IEC 27001:2013 A.6.2.1',
      '« User end point devices », ISO/IEC 27001:2022 A.8.1',
    ],
    [
      'Mobile device policy – ISO/IEC 27001:2013 A.6.2.1',
      'User end point devices – ISO/IEC 27001:2022 A.8.1',
    ],
    [
      'ISO/IEC 27001:2013 A.6.2.1 (Mobile\n  device policy)',
      'ISO/IEC 27001:2022 A.8.1 (User end point devices)',
    ],
    [
      'ISO/IEC 27001:2013 A.9.2.4 ("Management of secret authentication information of users")',
      'ISO/IEC 27001:2022 A.5.17 ("Authentication information")',
    ],
    [
      'ISO/IEC 27001:2013 A.6.2.1 (“Mobile device policy”), A.9.1.1 (“Access control policy”)',
      'ISO/IEC 27001:2022 A.8.1 (“User end point devices”), A.5.15 (“Access control”)',
    ],
    [
      '| Control | Title |\n| --- | --- |\n| ISO/IEC 27001:2013 A.6.2.1 | “Mobile device policy” |\n| ISO/IEC 27001:2013 A.9.1.1 | Access control policy (ours) |',
      '| Control | Title |\n| --- | --- |\n| ISO/IEC 27001:2022 A.8.1 | “User end point devices” |\n| ISO/IEC 27001:2022 A.5.15 | Access control (ours) |',
    ],
  ])('a title changes in the marks that it has: %s', (before, after) =>
    becomes(
      before.startsWith('|') ? before : `- ${before}\n`,
      after.startsWith('|') ? after : `- ${after}\n`,
    ),
  );

  test('a title changes for each of several clauses, in the marks that it has', () => {
    becomes(
      'See ISO 9001:2008 7.4.1 (“Purchasing process”).',
      'See ISO 9001:2015 8.4.1 (“General”), 8.4.2 (“Type and extent of control”).',
      quality,
    );
  });

  test.each(['A.6.2.1, which is called “Mobile device policy”', 'A.6.2.1 (see *Mobile device policy*)'])(
    'an old title elsewhere in the sentence is told: %s',
    words => {
      const { left, text } = migrate(`We follow ISO/IEC 27001:2013 ${words}.\n`);
      expect(text).toBe(`We follow ISO/IEC 27001:2022 ${words.replace('A.6.2.1', 'A.8.1')}.\n`);
      expect(left.map(({ reason, message }) => [reason, message])).toEqual([
        [
          'title',
          'ISO/IEC 27001:2013 A.6.2.1 is called so, and not what follows it, A.8.1 (User end point devices); change the words by hand where its title is meant.',
        ],
      ]);
    },
  );

  test.each([
    ['behind a comma', 'ISO/IEC 27001:2013 A.9.2.3, Management of privileged access rights by us'],
    ['behind the standard', 'A.9.1.1 (ISO/IEC 27001:2013) Access control policy and its owner'],
    ['before the number', 'Our access control policy (ISO/IEC 27001:2013 A.9.1.1) applies.'],
    [
      'in a cell',
      '| ISO/IEC 27001:2013 | Title |\n| --- | --- |\n| A.9.1.1 | Access control policy of ours |\n',
    ],
  ])('words %s that are more than a title stay', (_, before) => {
    const after = before.replace('2013', '2022').replace('A.9.2.3', 'A.8.2').replace('A.9.1.1', 'A.5.15');
    becomes(before, after);
  });

  test.each([
    [
      'what clauses of several standards are about',
      '| Topic | ISO 9001:2008 | ISO/IEC 27001:2022 |\n| --- | --- | --- |\n| Management review | 5.6 | 9.3 |\n',
      '| Topic | ISO 9001:2015 | ISO/IEC 27001:2022 |\n| --- | --- | --- |\n| Management review | 4.1, 4.2, 9.3 | 9.3 |\n',
    ],
    [
      'words before a number that several follow',
      'Preventive action (ISO 9001:2008 8.5.3) follows PR-08.',
      'Preventive action (ISO 9001:2015 6.1, 10.3) follows PR-08.',
    ],
    [
      'words before a number whose new title says nothing alone',
      '- Management commitment (ISO 9001:2008 5.1)\n',
      '- Management commitment (ISO 9001:2015 5.1.1)\n',
    ],
  ])('%s stay as they are', (_, before, after) => becomes(before, after, quality));

  test.each([
    ['Clause 7.4.1 of ISO 9001:2008 must be met.', 'Clauses 8.4.1, 8.4.2 of ISO 9001:2015 must be met.'],
    ['See ISO 9001:2008 § 7.4.1.', 'See ISO 9001:2015 §§ 8.4.1, 8.4.2.'],
    [
      'As in ISO 9001:2008 section 7.4.1 (Purchasing process).',
      'As in ISO 9001:2015 sections 8.4.1 (General), 8.4.2 (Type and extent of control).',
    ],
    [
      '| ISO 9001:2008 |\n| --- |\n| clause 7.4.1 |\n',
      '| ISO 9001:2015 |\n| --- |\n| clauses 8.4.1, 8.4.2 |\n',
    ],
    [
      'Der Einkauf ist beschrieben, siehe Klausel 7.4.1 der ISO 9001:2008.',
      'Der Einkauf ist beschrieben, siehe Klauseln 8.4.1, 8.4.2 der ISO 9001:2015.',
    ],
    [
      'Para los proveedores y las compras: ISO 9001:2008, apartado 7.4.1.',
      'Para los proveedores y las compras: ISO 9001:2015, apartados 8.4.1, 8.4.2.',
    ],
  ])('the word before a number that several follow is put into the plural: %s', (before, after) =>
    becomes(before, after, quality),
  );

  test('the word for a control, too', () => {
    becomes(
      'See Annex A control A.12.1 of ISO/IEC 27001:2013.',
      'See Annex A controls A.5.37, A.8.6, A.8.31, A.8.32 of ISO/IEC 27001:2022.',
    );
  });

  test.each([
    ['Clause 7.4.1 of ISO 9001:2008 applies.', 'Clause 8.4.1 of ISO 9001:2015 (and 8.4.2) applies.'],
    ['ISO 9001:2008 7.4.1 also asks for it.', 'ISO 9001:2015 8.4.1 (and 8.4.2) also asks for it.'],
    ['As ISO 9001:2008, clause 7.4.1 requires.', 'As ISO 9001:2015, clause 8.4.1 (and 8.4.2) requires.'],
    ['**Clause 7.4.1 of ISO 9001:2008** applies.', '**Clause 8.4.1 of ISO 9001:2015 (and 8.4.2)** applies.'],
    [
      '# ISO 9001:2008\n\nHere clause 7.4.1 applies.\n',
      '# ISO 9001:2015\n\nHere clause 8.4.1 (and 8.4.2) applies.\n',
    ],
    [
      'Den Einkauf regelt das Handbuch; Klausel 7.4.1 der ISO 9001:2008 fordert es.',
      'Den Einkauf regelt das Handbuch; Klausel 8.4.1 der ISO 9001:2015 (8.4.2) fordert es.',
    ],
    [
      'La cláusula 7.4.1 de la ISO 9001:2008 exige el control de los proveedores.',
      'La cláusula 8.4.1 de la ISO 9001:2015 (8.4.2) exige el control de los proveedores.',
    ],
  ])(
    'what follows one clause before its verb comes in a bracket, since two would want another form: %s',
    (before, after) => becomes(before, after, quality),
  );

  test('a list before its verb becomes a longer one', () => {
    becomes(
      'Clauses 7.2.1 and 7.4.1 of ISO 9001:2008 apply.',
      'Clauses 8.2.2, 8.4.1 and 8.4.2 of ISO 9001:2015 apply.',
      quality,
    );
  });

  test.each([
    ['of which the plural is the same', 'Das steht für den Einkauf in ISO 9001:2008, Kapitel 7.4.1.'],
    ['behind an article, which is another one then', 'Der Einkauf ist im Abschnitt 7.4.1 der ISO 9001:2008.'],
    ['behind an article without its end', 'Les achats sont dans l’article 7.4.1 de la norme ISO 9001:2008.'],
    ['in the line behind an article', 'Les achats sont dans le\nchapitre 7.4.1 de la norme ISO 9001:2008.'],
    ['behind words for one', 'We keep to this clause 7.4.1 of ISO 9001:2008.'],
    ['that two languages inflect otherwise', 'Der Einkauf ist geregelt. Artikel 7.4.1 der ISO 9001:2008.'],
  ])('a word %s stays', (_, before) => {
    becomes(before, before.replace('2008', '2015').replace('7.4.1', '8.4.1, 8.4.2'), quality);
  });

  test('a word stays in the plural, and in the singular where one clause follows', () => {
    becomes(
      'Clauses 7.4.1 and 7.2.1 of ISO 9001:2008, clause 7.5.3.',
      'Clauses 8.4.1, 8.4.2 and 8.2.2 of ISO 9001:2015, clause 8.5.2.',
      quality,
    );
  });

  test('numbers below a heading, a label, a head of a table change with it', () => {
    becomes(
      '## ISO/IEC 27001:2013\n\n- A.6.1.1\n- A.14.2.2\n',
      '## ISO/IEC 27001:2022\n\n- A.5.2\n- A.8.32\n',
    );
    becomes(
      'Controls of ISO/IEC 27001:2013:\n\n- A.6.1.1\n- A.14.2.2\n',
      'Controls of ISO/IEC 27001:2022:\n\n- A.5.2\n- A.8.32\n',
    );
    becomes(
      '| Task | ISO/IEC 27001:2013 |\n| --- | --- |\n| Roles | A.6.1.1, A.6.1.2 |\n',
      '| Task | ISO/IEC 27001:2022 |\n| --- | --- |\n| Roles | A.5.2, A.5.3 |\n',
    );
  });

  test('the front matter changes', () => {
    becomes(
      '---\nstandard: ISO/IEC 27001:2013\nclauses: [A.6.1.1, "A.14.2.2"]\n---\n\nSee A.6.1.2.\n',
      '---\nstandard: ISO/IEC 27001:2022\nclauses: [A.5.2, "A.8.32"]\n---\n\nSee A.5.3.\n',
    );
    becomes(
      '---\ntitle: Controls of ISO/IEC 27001:2013\n---\n\nSee control A.6.1.2.\n',
      '---\ntitle: Controls of ISO/IEC 27001:2022\n---\n\nSee control A.5.3.\n',
    );
  });

  test('in a list of the front matter each clause is an entry of its own', () => {
    becomes(
      '---\nclauses:\n  - ISO/IEC 27001:2013 A.12.1\n---\n',
      '---\nclauses:\n  - ISO/IEC 27001:2022 A.5.37\n  - ISO/IEC 27001:2022 A.8.32\n---\n',
      { chosen: { 'A.12.1': ['A.5.37', 'A.8.32'] } },
    );
  });

  test('numbers that the scope settles change with the scope', () => {
    becomes('See control A.14.2.2.\n', 'See control A.8.32.\n', { scope: ['ISO/IEC 27001:2013'] });
    becomes('See ISO 27001 A.14.2.2.\n', 'See ISO 27001 A.8.32.\n', { scope: ['ISO/IEC 27001:2013'] });
  });

  test('a number that only the new edition has is of it already', () => {
    becomes('## ISO/IEC 27001:2013\n\n- A.6.1.1\n- A.8.32\n', '## ISO/IEC 27001:2022\n\n- A.5.2\n- A.8.32\n');
  });

  test('a number that would be of two standards gets its edition beside it', () => {
    becomes('Complaints follow clause 5.5.3.\n', 'Complaints follow ISO 9001:2015 clause 7.4.\n', {
      ...quality,
      scope: ['ISO 22301:2019', 'ISO 9001:2008'],
    });
  });

  test('the settings of a matrix name the new edition', () => {
    const { text, matrices } = migrate(
      '<!-- crossclause-matrix lead="ISO/IEC 27001:2013" columns="editions, ISO 27001:2013" -->\n\n<!-- /crossclause-matrix -->\n',
    );
    expect(text).toBe(
      '<!-- crossclause-matrix lead="ISO/IEC 27001:2022" columns="editions, ISO 27001:2022" -->\n\n<!-- /crossclause-matrix -->\n',
    );
    expect(matrices).toBe(2);
  });

  test('other standards, other editions and code stay', () => {
    const text =
      'ISO/IEC 27001:2022 A.5.1, ISO 9001:2015 8.4. `ISO/IEC 27001:2013 A.5.1.1`\n\nRFC 5280, ISO 22301:2019 8.2.\n';
    becomes(text, text);
  });
});

describe('the title of the standard beside it becomes that of the new edition', () => {
  const old =
    'Information technology — Security techniques — Information security management systems — Requirements';
  const now =
    'Information security, cybersecurity and privacy protection — Information security management systems — Requirements';

  test.each([
    ['behind a comma', (name, title) => `- ${name}, ${title}\n`],
    ['behind a blank', (name, title) => `- ${name} ${title}\n`],
    ['behind a colon', (name, title) => `- ${name}: ${title}\n`],
    ['behind a full stop', (name, title) => `- ${name}. ${title}.\n`],
    ['behind a dash', (name, title) => `- ${name} – ${title}\n`],
    ['in italics', (name, title) => `1. **${name}**, *${title}*\n`],
    ['in quotes', (name, title) => `- ${name}, “${title}”\n- ${name} "${title}"\n- ${name} « ${title} »\n`],
    ['in brackets', (name, title) => `See ${name} (${title}) for more.\n`],
    ['in the text of a link', (name, title) => `- [${name}, ${title}](https://example.org)\n`],
    ['behind a link', (name, title) => `- [${name}](https://example.org) ${title}\n`],
    ['in the next cell', (name, title) => `| Standard | Title |\n| --- | --- |\n| ${name} | ${title} |\n`],
    ['in the cell before', (name, title) => `| Title | Standard |\n| --- | --- |\n| ${title} | ${name} |\n`],
    ['behind a footnote', (name, title) => `- ${name}[^1] ${title}\n\n[^1]: Bought in May.\n`],
    ['before it', (name, title) => `*${title}* (${name}) applies.\n`],
  ] satisfies readonly (readonly [string, (name: string, title: string) => string])[])('%s', (_, text) => {
    becomes(text('ISO/IEC 27001:2013', old), text('ISO/IEC 27001:2022', now));
  });

  test('with the dashes, the line breaks and the case of the text', () => {
    becomes(
      '- ISO/IEC 27001:2013, Information technology - Security techniques - Information security\n  management systems - Requirements\n',
      '- ISO/IEC 27001:2022, Information security, cybersecurity and privacy protection - Information security\n  management systems - Requirements\n',
    );
    becomes(
      '- ISO/IEC 27001:2013. Information Technology. Security\n  Techniques. Information Security Management Systems.\n',
      '- ISO/IEC 27001:2022. Information security, cybersecurity and privacy protection. Information Security Management Systems.\n',
    );
    becomes(
      'ISO 55001:2014, Asset management – Management systems – Requirements\n',
      'ISO 55001:2024, Asset management – Asset management system – Requirements\n',
      { from: 'ISO 55001:2014', to: 'ISO 55001:2024' },
    );
  });

  test('words that are no title, or that of another edition, stay', () => {
    becomes(
      'ISO/IEC 27001:2013, information technology and security techniques at Example Ltd.\n',
      'ISO/IEC 27001:2022, information technology and security techniques at Example Ltd.\n',
    );
    becomes(
      `- ISO/IEC 27001:2005, ${old}\n- ISO/IEC 27001:2013\n`,
      `- ISO/IEC 27001:2005, ${old}\n- ISO/IEC 27001:2022\n`,
    );
  });
});

describe('what is left', () => {
  test('a clause that nothing follows, and its whole list', () => {
    expect(leftIn('See ISO/IEC 27001:2013 A.14.2.2, A.99.1.', {})).toEqual([
      'A.14.2.2 list',
      'A.99.1 unknown',
    ]);
  });

  test('what a person has to choose', () => {
    const { text, left } = migrate('See ISO/IEC 27001:2013 A.12.1.', { chosen: { 'A.12.1': [] } });
    expect(text).toBe('See ISO/IEC 27001:2013 A.12.1.');
    expect(left).toMatchObject([{ clauses: ['A.12.1'], reason: 'choice' }]);
    expect(left[0]?.successors).toContain('A.8.32');
  });

  test('a reference below a heading that moves is dated, so that it stays what it was', () => {
    const { text, left } = migrate('## ISO/IEC 27001:2013\n\n- A.6.1.1\n- A.12.1\n- A.14.2.2\n- A.6.1.2\n', {
      chosen: { 'A.12.1': [] },
    });
    expect(text).toBe('## ISO/IEC 27001:2022\n\n- A.5.2\n- ISO/IEC 27001:2013 A.12.1\n- A.8.32\n- A.5.3\n');
    expect(left).toMatchObject([{ clauses: ['A.12.1'], reason: 'choice', isDated: true }]);
  });

  test('an item of a clause that is not the same', () => {
    expect(leftIn('See ISO 9001:2008 7.2.1 b).', quality)).toEqual(['7.2.1 item']);
    becomes('See ISO/IEC 27001:2013 10.1 b).', 'See ISO/IEC 27001:2022 10.2 b).');
  });

  test.each([
    ['a certificate and its year', 'Our certificate to ISO/IEC 27001:2013 is of 2019.'],
    ['the same in German', 'Das Zertifikat nach ISO/IEC 27001:2013 ist vom 12.03.2019.'],
    ['a time that ended', 'Until 31 October 2025 we worked to ISO/IEC 27001:2013.'],
    ['the same in German', 'Bis zum 31.10.2025 gilt ISO/IEC 27001:2013.'],
    ['an audit and its year', 'The audit of 2021 was held against ISO/IEC 27001:2013.'],
    ['what is called old', '**Old manual:** ISO/IEC 27001:2013. All else is new.'],
    ['a label that is old', 'Alt: ISO/IEC 27001:2013.'],
    ['the old edition', 'The manual was written for the old ISO/IEC 27001:2013.'],
    ['a clause of the old edition', 'This answers to A.9.2.5 of the old ISO/IEC 27001:2013.'],
    ['the same in German', 'Das entspricht Ziffer A.9.2.5 der alten ISO/IEC 27001:2013.'],
    ['a row with such a label', '| What | Where |\n| --- | --- |\n| Old manual | ISO/IEC 27001:2013 |\n'],
    ['a column with such a head', '| Old | New |\n| --- | --- |\n| ISO/IEC 27001:2013 | ours |\n'],
    [
      'the history of a document',
      '# Change history\n\n| Version | What |\n| --- | --- |\n| 2.0 | Adapted to ISO/IEC 27001:2013 |\n',
    ],
  ])('history: %s', (_, text) => {
    const { edits, left } = migrate(text);
    expect([edits, left.map(({ message }) => message)]).toEqual([
      [],
      ['The text tells here what was, or what others laid down, with ISO/IEC 27001:2013, so it is meant.'],
    ]);
  });

  test('an audit report keeps the edition that it was held against, and what it dates', () => {
    const text =
      '# Audit report 2021-03\n\nCriteria: ISO/IEC 27001:2013\n\n| Clause | Finding |\n| --- | --- |\n| A.14.2.2 | None |\n';
    expect([migrate(text).edits, leftIn(text)]).toEqual([[], ['history', 'A.14.2.2 history']]);
  });

  test('minutes that lean on the scope get the edition that they were written for', () => {
    const text = '# Minutes, 12 May 2020\n\nThe change of A.14.2.2 was approved.\n';
    const migrated = migrate(text, { scope: ['ISO/IEC 27001:2013'] });
    expect(migrated.text).toBe(
      '# Minutes, 12 May 2020\n\nThe change of ISO/IEC 27001:2013 A.14.2.2 was approved.\n',
    );
    expect(migrated.left.map(({ reason, isDated }) => [reason, isDated])).toEqual([['history', true]]);
  });

  test('only the sentence that tells what was stays', () => {
    const { text, left } = migrate('Old manual: ISO 9001:2008, 8.4. New: ISO 9001:2008, 8.2.1.', quality);
    expect(text).toBe('Old manual: ISO 9001:2008, 8.4. New: ISO 9001:2015, 9.1.2.');
    expect(left).toHaveLength(1);
  });

  test.each([
    '> The auditor wrote: "No restore test seen (ISO/IEC 27001:2013, A.14.2.2)."',
    '„Kein Test gesehen (ISO/IEC 27001:2013, A.14.2.2)“, schrieb sie.',
    'Il écrit : « aucun essai vu (ISO/IEC 27001:2013, A.14.2.2) ».',
    'She wrote: ‘No test seen (ISO/IEC 27001:2013, A.14.2.2).’',
    "She wrote: 'The team's test is missing (ISO/IEC 27001:2013, A.14.2.2).'",
    '"ISO/IEC 27001:2013, A.14.2.2 was met by all of the teams", said she.',
    'The report says "see ISO/IEC 27001:2013 A.14.2.2 for more".',
    'It says “See our ‘plan’\nfor ISO/IEC 27001:2013, A.14.2.2” there.',
  ])('a quotation: %s', text => {
    expect([migrate(text).edits, leftIn(text)]).toEqual([[], ['A.14.2.2 quoted']]);
  });

  test('a number in a quotation keeps its edition where the heading goes on', () => {
    const { text, left } = migrate('# ISO/IEC 27001:2013\n\nShe wrote: "No test seen (A.14.2.2)."\n');
    expect(text).toBe('# ISO/IEC 27001:2022\n\nShe wrote: "No test seen (ISO/IEC 27001:2013 A.14.2.2)."\n');
    expect(left.map(({ reason, isDated }) => [reason, isDated])).toEqual([['quoted', true]]);
  });

  test.each([
    ['a note in a block quote', '> Changes follow ISO/IEC 27001:2013 A.14.2.2.'],
    ['marks around the reference alone', 'Changes follow "ISO/IEC 27001:2013, A.14.2.2".'],
    [
      'marks around it and its title',
      'Changes follow "ISO/IEC 27001:2013 A.14.2.2 System change control procedures" and “ISO/IEC 27001:2013 A.14.2.2 (system change control procedures)”.',
    ],
    ['old things of another kind', 'Old servers go as ISO/IEC 27001:2013 A.14.2.2 asks.'],
    ['a certificate without a year', 'We are certified to ISO/IEC 27001:2013 and ISO 9001:2015.'],
    [
      'an apostrophe before and behind',
      "The team's change (ISO/IEC 27001:2013 A.14.2.2) isn't the others' work.",
    ],
    [
      'marks of code and of another paragraph',
      '`"` opens.\n\n- 19" racks follow ISO/IEC 27001:2013 A.14.2.2 "always".',
    ],
  ])('neither history nor a quotation: %s', (_, text) => {
    expect([migrate(text).text.includes('2013'), leftIn(text)]).toEqual([false, []]);
  });

  test('an amendment, a comparison, what was replaced, what is silenced', () => {
    expect(leftIn('See ISO/IEC 27001:2013/Cor 1:2014 A.8.1.1.')).toEqual(['A.8.1.1 amended']);
    expect(leftIn('From ISO/IEC 27001:2013 A.14.2.2 to ISO/IEC 27001:2022 A.8.32.')).toEqual([
      'A.14.2.2 compared',
    ]);
    expect(leftIn('This replaces ISO/IEC 27001:2013.')).toEqual(['replaced']);
    expect(leftIn('We were formerly certified to ISO/IEC 27001:2013.')).toEqual(['replaced']);
    expect(
      leftIn(
        'Cited: ISO/IEC 27001:2013 A.14.2.2. <!-- crossclause-disable-line withdrawn-edition: quoted -->',
      ),
    ).toEqual(['A.14.2.2 silenced']);
    expect(
      leftIn(
        '| ISO/IEC 27001:2013 | ISO/IEC 27001:2022 |\n| --- | --- |\n| A.14.2.2 | A.8.32 |\n| A.6.1.1 | A.5.2 |\n',
      ),
    ).toEqual(['compared', 'A.14.2.2 compared', 'A.6.1.1 compared']);
    expect(
      leftIn(
        'From ISO/IEC 27001:2013 to ISO/IEC 27001:2022:\n\n| 2013 | 2022 |\n| --- | --- |\n| A.14.2.2 | A.8.32 |\n| A.6.1.1 | A.5.2 |\n',
      ),
    ).toEqual(['compared', 'A.14.2.2 compared', 'A.6.1.1 compared']);
  });

  test('a number with a third edition right behind it, which its heading does not date then', () => {
    const scope = ['ISO/IEC 27001:2013'];
    const text = '# ISO/IEC 27001:2013\n\nOld: A.11.2.4, from ISO/IEC 27001:2005.\n';
    const done = migrate(text, { scope });
    expect(done.text).toBe(text.replace('27001:2013', '27001:2022'));
    expect(done.left.map(({ reason, message }) => [reason, message])).toEqual([
      [
        'otherwise',
        'Another edition of ISO/IEC 27001 stands right behind it; write the one that is meant beside the number.',
      ],
    ]);
    becomes(
      'ISO/IEC 27001:2013 A.9.2.3 was A.11.2.2 of ISO/IEC 27001:2005.\n',
      'ISO/IEC 27001:2022 A.8.2 was A.11.2.2 of ISO/IEC 27001:2005.\n',
      { scope },
    );
    becomes(
      'Formerly A.11.2.4 of ISO/IEC 27001:2005. We follow ISO/IEC 27001:2013 A.9.2.3.\n',
      'Formerly A.11.2.4 of ISO/IEC 27001:2005. We follow ISO/IEC 27001:2022 A.8.2.\n',
      { scope },
    );
  });

  test('a range between clauses of two parents', () => {
    expect(leftIn('See ISO/IEC 27001:2013 A.9.1.1 to A.12.1.2.')).toEqual(['A.9.1.1 A.12.1.2 range']);
  });

  test('a number that is of another standard as well', () => {
    expect(leftIn('Clause 10.1 of ISO/IEC 27001:2013 and ISO 9001:2015.')).toEqual(['10.1 shared']);
  });

  test('a number whose edition stands where nothing can be changed', () => {
    const text = '| ISO 27001 | 2013 mapping |\n| --- | --- |\n| A.8.25 | A.14.2.1 |\n';
    expect(migrate(text).text).toBe(text);
  });

  test('a number beside one that moves, which was not read and may be a clause', () => {
    const { text, left } = migrate(
      '- ISO/IEC 27001:2013 10.1 for nonconformities and 10.2 for improvement, by version 9.2 of the tool.\n',
    );
    expect(text).toContain('ISO/IEC 27001:2022 10.2 for nonconformities and 10.2 for improvement');
    expect(left.map(({ clauses, message }) => [clauses, message])).toEqual([
      [
        ['10.2'],
        '10.2 stands beside references to ISO/IEC 27001:2013 and was not read as one. If it is one, 10.1 of ISO/IEC 27001:2022 follows it; change it by hand.',
      ],
    ]);
  });

  test('the old edition under a key of the front matter that is not read', () => {
    const { text, left } = migrate(
      '---\ntitle: Access control (ISO/IEC 27001:2013)\nstandard: ISO/IEC 27001:2013\n---\n\nControl A.9.1.1 holds.\n',
    );
    expect(text).toBe(
      '---\ntitle: Access control (ISO/IEC 27001:2013)\nstandard: ISO/IEC 27001:2022\n---\n\nControl A.5.15 holds.\n',
    );
    expect(left.map(({ span, message }) => [span.start, message])).toEqual([
      [
        text.indexOf('ISO'),
        'ISO/IEC 27001:2013 stands under a key of the front matter that is not read; change it by hand.',
      ],
    ]);
  });

  test('a number right before a standard that gets another year', () => {
    const { text, left } = migrate('- 10.1 ISO/IEC 27001:2013: corrective action\n');
    expect(text).toBe('- 10.1 ISO/IEC 27001:2022: corrective action\n');
    expect(left.map(({ clauses, reason }) => [clauses, reason])).toEqual([[['10.1'], 'unread']]);
  });

  test.each([
    ['is the same clause in the new edition', 'ISO/IEC 27001:2013 10.1 for faults and 9.2 for audits.'],
    ['stands in another paragraph', 'ISO/IEC 27001:2013 10.1 applies.\n\nThe 10.2 kit is new.'],
    ['is a section of the document', 'ISO/IEC 27001:2013 10.1 applies, and 10.2 says how.\n\n## 10.2 How\n'],
    ['is of nothing that moves', 'ISO/IEC 27001:2022 10.2 for faults and 10.1 for improvement.'],
    ['is the same clause before a standard that gets another year', '- 9.2 ISO/IEC 27001:2013: audits'],
    ['is a section of the document that is called so', '## 10.1 ISO/IEC 27001:2013\n'],
    ['is part of a longer number', 'ISO/IEC 27001:2013 10.1 applies to 10.2.0.17 and 10.2 GB.'],
  ])('not a number that %s', (_, text) => {
    expect(leftIn(text).filter(entry => entry.endsWith('unread'))).toEqual([]);
  });

  test('numbers that the scope settles, where the scope stays', () => {
    const scope = ['ISO/IEC 27001:2013'];
    expect(leftIn('See control A.14.2.2.\n', { scope, scopeAfter: scope })).toEqual(['A.14.2.2 context']);
  });
});

test('of a number that another one there says already it is told where it went', () => {
  const before = 'See ISO/IEC 27001:2013 A.12.5.1, A.12.6.2 and A.12.4.2.\n';
  const done = migrate(before);
  expect(done.text).toBe('See ISO/IEC 27001:2022 A.8.19 and A.8.15.\n');
  expect(done.moved.map(({ clauses, becomes, merged }) => [clauses, becomes, merged])).toEqual([
    [['A.12.5.1'], ['A.8.19'], []],
    [['A.12.6.2'], ['A.8.19'], ['A.8.19']],
    [['A.12.4.2'], ['A.8.15'], []],
  ]);
  const [from, to] = [editionOf('ISO/IEC 27001:2013'), editionOf('ISO/IEC 27001:2022')];
  const report = reportMigration('a.md', before, done);
  const file = {
    ...report,
    uri: 'file:///a.md',
    changes: { all: 1, made: 1 },
    isUnsaved: false,
  };
  expect(migrationAsMarkdown({ from, to }, [file]).text).toContain(
    'A.12.6.2 → A.8.19 (cited there already, and merged into it)',
  );
});

describe('which editions can be left', () => {
  const { catalogue, correlations } = shipped();

  test('those that documents or the scope name and a pack has a table for, withdrawn ones first', () => {
    const named = ['ISO/IEC 27001:2013 A.6.1.1 and ISO 9001:2015 8.4.', 'See ISO 8601:2004.'].map(text =>
      standardsNamed(documentOf(text)),
    );
    const targets = migrationTargets(named, configOf({ scope: ['ISO 9001:2008'] }), catalogue, correlations);
    expect(targets.map(({ from, to }) => [from.name, to[0]?.name])).toEqual([
      ['ISO 9001:2008', 'ISO 9001:2015'],
      ['ISO/IEC 27001:2013', 'ISO/IEC 27001:2022'],
      ['ISO 9001:2015', 'ISO 9001:2026'],
    ]);
  });

  test('none where nothing is named', () => {
    expect(migrationTargets([], configOf({}), catalogue, correlations)).toEqual([]);
  });
});

test('what was done is told in Markdown that shows what the texts say, with the places', () => {
  const text =
    'See ISO/IEC 27001:2013 A.14.2.2.\n\nThis replaces ISO/IEC 27001:2013 A.6.1.1 (*our* roles).\n\nAs ISO/IEC 27001:2013 8.3 says.\n\nWe know ISO/IEC 27001:2013.\n';
  const reported = reportMigration('a_b.md', text, migrate(text));
  const report = {
    ...reported,
    uri: 'file:///a_b.md',
    changes: { all: 1, made: 1 },
    isUnsaved: false,
  };
  const editions = { from: editionOf('ISO/IEC 27001:2013'), to: editionOf('ISO/IEC 27001:2022') };
  const summary = migrationAsMarkdown(editions, [report]);
  expect(summary.text).toBe(`# ISO/IEC 27001:2013 → ISO/IEC 27001:2022

3 references in 1 file moved.

1 reference left because the old edition is meant.

What is saved is to be saved again after an undo, which takes back all of it.

## Left, since the old edition is meant

- a\\_b.md:3 A.6.1.1: The sentence speaks of ISO/IEC 27001:2013 as replaced or former, so it is meant.

## Moved

- a\\_b.md:1 A.14.2.2 → A.8.32
- a\\_b.md:5 8.3 → 8.3 (the same number)
- a\\_b.md:7 ISO/IEC 27001:2013 → ISO/IEC 27001:2022
`);
  expect(summary.links.map(({ target }) => target)).toEqual([
    { kind: 'place', uri: 'file:///a_b.md', line: 2 },
    { kind: 'place', uri: 'file:///a_b.md', line: 0 },
    { kind: 'place', uri: 'file:///a_b.md', line: 4 },
    { kind: 'place', uri: 'file:///a_b.md', line: 6 },
  ]);
});

test('members of a list that stay for one reason are one line of the summary', () => {
  const text = 'See ISO/IEC 27001:2013 A.9.1.1, A.9.1.2, A.9.2.1, A.9.2.5 b).\n';
  const report = {
    ...reportMigration('a.md', text, migrate(text)),
    uri: 'file:///a.md',
    changes: { all: 1, made: 1 },
    isUnsaved: false,
  };
  const editions = { from: editionOf('ISO/IEC 27001:2013'), to: editionOf('ISO/IEC 27001:2022') };
  expect(migrationAsMarkdown(editions, [report]).text).toContain(
    '\n- a.md:1 A.9.1.1, A.9.1.2 and A.9.2.1: Another reference that stands together with it could not be moved.\n- a.md:1 A.9.2.5: ',
  );
});

test('documents that are changed and wait to be saved are named first', () => {
  const text = 'See ISO/IEC 27001:2013 A.14.2.2.\n';
  const report = reportMigration('a.md', text, migrate(text));
  const editions = { from: editionOf('ISO/IEC 27001:2013'), to: editionOf('ISO/IEC 27001:2022') };
  const summary = migrationAsMarkdown(editions, [
    { ...report, uri: 'file:///a.md', changes: { all: 1, made: 1 }, isUnsaved: true },
    {
      ...report,
      file: 'b.md',
      uri: 'file:///b.md',
      changes: { all: 1, made: 1 },
      isUnsaved: false,
    },
  ]);
  expect(summary.text).toContain(
    'What is saved is to be saved again after an undo, which takes back all of it.\n\n## Changed, and not saved yet\n\n- a.md\n\n## Moved\n',
  );
  const unsaved = {
    ...report,
    uri: 'file:///a.md',
    changes: { all: 1, made: 1 },
    isUnsaved: true,
  };
  expect(migrationAsMarkdown(editions, [unsaved]).text).toContain('moved.\n\n## Changed, and not saved yet');
});

test('of a document where not all was ticked is told how many changes were made, and what is left in it', () => {
  const text = 'See ISO/IEC 27001:2013 A.14.2.2 and A.9.2.5; A.9.1.2.\n';
  const report = reportMigration('a.md', text, migrate(text));
  const editions = { from: editionOf('ISO/IEC 27001:2013'), to: editionOf('ISO/IEC 27001:2022') };
  const summary = migrationAsMarkdown(editions, [
    { ...report, uri: 'file:///a.md', changes: { all: 4, made: 3 }, isUnsaved: true },
  ]);
  expect(summary.text).toContain('3 changes made in 1 file of which not all was ticked.\n');
  expect(summary.text).toContain('## Changed, and not saved yet\n\n- a.md\n');
  expect(summary.text).toContain('## Not ticked, or not all of it\n\n- a.md: 3 of 4 changes made\n');
});

test('of a document where not all was ticked nothing is told as moved', () => {
  const text = 'See ISO/IEC 27001:2013 A.14.2.2.\n';
  const report = reportMigration('a_b.md', text, migrate(text));
  const editions = { from: editionOf('ISO/IEC 27001:2013'), to: editionOf('ISO/IEC 27001:2022') };
  const summary = migrationAsMarkdown(editions, [
    { ...report, uri: 'file:///a_b.md', changes: { all: 3, made: 0 }, isUnsaved: false },
  ]);
  expect(summary.text).toBe(`# ISO/IEC 27001:2013 → ISO/IEC 27001:2022

0 references in 0 files moved.

## Not ticked, or not all of it

- a\\_b.md: 0 of 3 changes made
`);
  expect(summary.links.map(({ target }) => target)).toEqual([
    { kind: 'place', uri: 'file:///a_b.md', line: 0 },
  ]);
});

describe('a number that one beside it says already', () => {
  test.each([
    ['See ISO/IEC 27001:2013 **A.5.1.1** and **A.5.1.2**.', 'See ISO/IEC 27001:2022 **A.5.1**.'],
    ['See ISO/IEC 27001:2013 [A.5.1.1](a.md) and [A.5.1.2](a.md).', 'See ISO/IEC 27001:2022 [A.5.1](a.md).'],
    [
      'See ISO/IEC 27001:2013 [A.14.2.2](a.md), [A.5.1.1](a.md), [A.5.1.2](a.md) and [A.6.1.1](a.md).',
      'See ISO/IEC 27001:2022 [A.8.32](a.md), [A.5.1](a.md) and [A.5.2](a.md).',
    ],
  ])('goes with its marks: %s', (before, after) => {
    becomes(before, after);
  });

  test.each([
    [
      'a link that leads elsewhere',
      'See ISO/IEC 27001:2013 [A.5.1.1](a.md) and [A.5.1.2](b.md).',
      'See ISO/IEC 27001:2022 [A.5.1](a.md) and [A.5.1](b.md).',
    ],
    [
      'another cell',
      '| Ours | Theirs |\n| --- | --- |\n| ISO/IEC 27001:2013 A.5.1.1 | ISO/IEC 27001:2013 A.5.1.2 |\n',
      '| Ours | Theirs |\n| --- | --- |\n| ISO/IEC 27001:2022 A.5.1 | ISO/IEC 27001:2022 A.5.1 |\n',
    ],
    [
      'a link that holds several now',
      'See ISO/IEC 27001:2013 [A.5.1.1](a.md) and [A.18.2.3](a.md).',
      'See ISO/IEC 27001:2022 [A.5.1](a.md) and [A.5.36, A.8.8](a.md).',
    ],
  ])('stays in %s', (_, before, after) => {
    becomes(before, after);
  });
});

describe('a statement of applicability', () => {
  const statement = (...rows: string[]) =>
    `# ISO/IEC 27001:2013\n\n| Control | Applicable |\n| --- | --- |\n${rows.join('\n')}\n`;
  const told = (text: string) =>
    migrate(text).rows.map(({ span, message }) => `${text.slice(span.start, span.end)}: ${message}`);

  test('is told of rows that are to be put together', () => {
    expect(
      told(statement('| A.5.1.1 | yes |', '| A.5.1.2 | yes |', '| A.9.2.1 | yes |', '| A.14.2.2 | yes |')),
    ).toEqual([
      'A.5.1.1: 2 rows of the statement of applicability are of A.5.1 now, those of A.5.1.1 and A.5.1.2; put them together.',
    ]);
  });

  test('is told where the rows to be put together do not say the same', () => {
    expect(told(statement('| A.5.1.1 | yes |', '| A.5.1.2 | no |', '| A.9.2.1 | yes |'))).toEqual([
      'A.5.1.1: 2 rows of the statement of applicability are of A.5.1 now, those of A.5.1.1 and A.5.1.2; put them together, and decide whether it applies, since they do not say the same.',
    ]);
  });

  test('is told of rows that are to be put apart', () => {
    expect(told(statement('| A.18.2.3 | yes |', '| A.9.2.1 | yes |', '| A.14.2.2 | yes |'))).toEqual([
      'A.18.2.3: The row of A.18.2.3 in the statement of applicability is of A.5.36 and A.8.8 now; give each a row of its own.',
    ]);
  });

  test('has nothing told where each row has one control still, nor has another table', () => {
    expect(told(statement('| A.9.2.1 | yes |', '| A.14.2.2 | yes |', '| A.12.1.1 | yes |'))).toEqual([]);
    expect(
      told('# ISO/IEC 27001:2013\n\n| Control |\n| --- |\n| A.5.1.1 |\n| A.5.1.2 |\n| A.18.2.3 |\n'),
    ).toEqual([]);
  });

  test('has its rows among what a person has to look at', () => {
    const text = statement('| A.5.1.1 | yes |', '| A.18.2.3 | yes |', '| A.5.1.2 | yes |');
    const report = reportMigration('soa.md', text, migrate(text));
    expect(leftToDecide([report])).toBe(2);
    expect(leftAsText([report], plainPaint)).toBe(`soa.md:5:3 A.5.1.1
  2 rows of the statement of applicability are of A.5.1 now, those of A.5.1.1 and A.5.1.2; put them together.
soa.md:6:3 A.18.2.3
  The row of A.18.2.3 in the statement of applicability is of A.5.36 and A.8.8 now; give each a row of its own.
`);
    expect(migrationSummary([report], true)).toBe(
      '4 references in 1 file moved.\n2 places where rows of a statement of applicability are to be put together or apart.\n',
    );
    const editions = { from: editionOf('ISO/IEC 27001:2013'), to: editionOf('ISO/IEC 27001:2022') };
    const summary = migrationAsMarkdown(editions, [
      { ...report, uri: 'file:///soa.md', changes: { all: 1, made: 1 }, isUnsaved: false },
    ]);
    expect(summary.text).toContain('## For a person to decide\n\n- soa.md:5 A.5.1.1: 2 rows');
  });
});

describe('adoptions', () => {
  test('the edition itself stands in their place, since the year of its adoption is another one', () => {
    becomes(
      'See DIN EN ISO/IEC 27001:2017-06 A.14.2.2 and JIS Q 27001:2014 A.9.2.5.',
      'See ISO/IEC 27001:2022 A.8.32 and ISO/IEC 27001:2022 A.5.18.',
    );
    becomes('# DIN EN ISO/IEC 27001:2017-06\n\nSee A.14.2.2.\n', '# ISO/IEC 27001:2022\n\nSee A.8.32.\n');
    becomes(
      '---\ntitle: Policy after DIN EN ISO/IEC 27001:2017-06\n---\n\nSee control A.14.2.2.\n',
      '---\ntitle: Policy after ISO/IEC 27001:2022\n---\n\nSee control A.8.32.\n',
    );
  });

  test('also in each entry of the front matter', () => {
    becomes(
      '---\nclauses:\n  - DIN EN ISO/IEC 27001:2017-06 A.12.1.1\n---\n',
      '---\nclauses:\n  - ISO/IEC 27001:2022 A.5.37\n---\n',
    );
  });

  test('also in the settings of a matrix', () => {
    const matrix = (lead: string) =>
      `<!-- crossclause-matrix lead="${lead}" -->\n\n<!-- /crossclause-matrix -->\n`;
    const { text } = migrate(matrix('DIN EN ISO/IEC 27001:2017-06'));
    expect(text).toBe(matrix('ISO/IEC 27001:2022'));
  });

  test('they are left where other numbers share the prefix', () => {
    expect(leftIn('See DIN EN ISO/IEC 27001:2017 / 27002:2017 as a whole.')).toEqual(['context']);
  });

  test('an adoption of the new edition stays', () => {
    becomes('See DIN EN ISO/IEC 27001:2024-01 A.8.32.', 'See DIN EN ISO/IEC 27001:2024-01 A.8.32.');
  });

  test('scope and exclusions of a config go along', () => {
    const text = `standards: ["DIN EN ISO/IEC 27001:2017-06"]
exclusions:
  - clause: DIN EN ISO/IEC 27001:2017-06 A.14.2.7
    justification: We outsource nothing.
`;
    const { catalogue, correlations } = shipped();
    const { config } = readConfig(text, 'crossclause.yaml', catalogue);
    const migration = {
      from: editionOf('ISO/IEC 27001:2013'),
      to: editionOf('ISO/IEC 27001:2022'),
      choose: () => [],
    };
    const { edits } = migrateConfig(text, config, migration, correlations);
    expect(applyEdits(text, edits)).toBe(
      text
        .replace('DIN EN ISO/IEC 27001:2017-06"', 'ISO/IEC 27001:2022"')
        .replace('DIN EN ISO/IEC 27001:2017-06 A.14.2.7', 'ISO/IEC 27001:2022 A.8.30'),
    );
  });
});

test('an undated clause that only the old edition has is told, though the scope names the new one', () => {
  const { text, left } = migrate('See ISO 9001:2008 8.5.2, and ISO 9001 (7.5.4).', {
    from: 'ISO 9001:2008',
    to: 'ISO 9001:2015',
    scope: ['ISO 9001:2015'],
  });
  expect(text).toBe('See ISO 9001:2015 10.2, and ISO 9001 (7.5.4).');
  expect(left.map(({ clauses, reason, message }) => [clauses, reason, message])).toEqual([
    [
      ['7.5.4'],
      'undated-number',
      'No year says of which edition 7.5.4 is; the scope names ISO 9001:2015, which has no such clause, and ISO 9001:2008 has. If that is meant, 8.5.3 of ISO 9001:2015 follows it; change it by hand.',
    ],
  ]);
});

test('a number in another sentence of the paragraph of a clause that moves is told', () => {
  const { left } = migrate('ISO/IEC 27001:2013 10.1 applies. The 10.2 kit is new.\n');
  expect(left.map(({ clauses, reason }) => [clauses, reason])).toEqual([[['10.2'], 'unread']]);
});

describe('editions with versions', () => {
  const packOfYear = (year: string, version: string, clauses: readonly string[]) =>
    packOf(
      `initech-controls-${year}.yaml`,
      standardText({ edition: `Initech Controls:${year}`, clauses }).replace(
        'title:',
        `version: "${version}"\ntitle:`,
      ),
    );
  const known = knownWith({
    own: [
      packOfYear('2018', '3.2', ['8 Access', '8.1 Rules']),
      packOfYear('2022', '4.0', ['8 Access', '8.3 Rules']),
      packOf(
        'initech-controls-2018--initech-controls-2022.yaml',
        correlationText({
          from: 'Initech Controls:2018',
          to: 'Initech Controls:2022',
          rows: [['8.1', '8.3']],
        }),
      ),
    ],
  });
  const [from, to] = known.catalogue.editionsOf('Initech Controls');

  test('are moved by their versions in the scope and the exclusions', () => {
    if (!from || !to) throw new Error('no editions');
    const text = [
      'standards: [Initech Controls v3.2]',
      'exclusions:',
      '  - { clause: "Initech Controls, version 3.2 8.1", justification: We have none. }',
      '',
    ].join('\n');
    const { config, errors } = readConfig(text, 'crossclause.yaml', known.catalogue);
    expect(errors).toEqual([]);
    const { edits } = migrateConfig(text, config, { from, to, choose: () => [] }, known.correlations);
    expect(applyEdits(text, edits)).toBe(text.replaceAll('3.2', '4.0').replace('8.1', '8.3'));
  });
});
