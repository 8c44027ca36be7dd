import { describe, expect, test } from 'vitest';
import { completionsAt } from '../../../src/core/assist/completion.ts';
import { applyEdits } from '../../../src/core/fixes/apply.ts';
import { type Around, assistWorld, pointed, shown } from '../../support/assist.ts';
import { acme, globex, umbrella } from '../../support/packs.ts';

const offered = (marked: string, given: Around = {}) => {
  const { document, offset } = pointed(marked, given);
  return completionsAt(document, offset, assistWorld(given));
};

/** The labels in the order in which they are shown. */
const labels = (marked: string, given: Around = {}): readonly string[] =>
  [...(offered(marked, given)?.items ?? [])]
    .sort((a, b) => (a.sortText < b.sortText ? -1 : 1))
    .map(({ label }) => label);

/** The text once the item of that label is chosen. */
function chosen(marked: string, label: string, given: Around = {}): string {
  const completions = offered(marked, given);
  const item = completions?.items.find(candidate => candidate.label === label);
  expect(completions?.items.map(candidate => candidate.label)).toContain(label);
  const { text } = pointed(marked, given).document;
  return completions && item ? applyEdits(text, [{ span: completions.replace, text: item.insertText }]) : '';
}

const three = { scope: ['ISO/IEC 20000-1:2018', 'ISO 9001:2015', 'ISO/IEC 27001:2022'] };

describe('editions', () => {
  test.each([
    ['We follow ISO‹›', 'ISO/IEC 20000-1:2018', 'We follow ISO/IEC 20000-1:2018'],
    ['We follow ISO/IEC‹›', 'ISO/IEC 27001:2022', 'We follow ISO/IEC 27001:2022'],
    ['We follow ISO 90‹›', 'ISO 9001:2015', 'We follow ISO 9001:2015'],
    ['We follow ISO 27‹›, too.', 'ISO/IEC 27001:2022', 'We follow ISO/IEC 27001:2022, too.'],
    ['We follow iso27‹›.', 'ISO/IEC 27001:2022', 'We follow ISO/IEC 27001:2022.'],
    ['We follow ISO 9001‹›.', 'ISO 9001:2015', 'We follow ISO 9001:2015.'],
    ['We follow ISO 9001:‹›', 'ISO 9001:2015', 'We follow ISO 9001:2015'],
    ['We follow ISO/IEC 27001:20‹›13.', 'ISO/IEC 27001:2022', 'We follow ISO/IEC 27001:2022.'],
    ['(ISO 90‹›)', 'ISO 9001:2015', '(ISO 9001:2015)'],
    ['# ISO 90‹›', 'ISO 9001:2015', '# ISO 9001:2015'],
    ['- ISO 90‹›', 'ISO 9001:2015', '- ISO 9001:2015'],
    ['| a |\n| --- |\n| ISO 90‹› |', 'ISO 9001:2015', '| a |\n| --- |\n| ISO 9001:2015 |'],
  ])('%s', (marked, label, after) => expect(chosen(marked, label)).toBe(after));

  test('only those that what is typed may become', () => {
    expect(labels('ISO 9001‹›').every(label => label.startsWith('ISO 9001:'))).toBe(true);
  });

  test('those in scope come first, in its order', () => {
    expect(labels('ISO‹›', three).slice(0, 3)).toEqual(three.scope);
  });

  test('without a scope, those that the document cites', () => {
    expect(labels('ISO/IEC 27001:2013 A.9.1.1.\n\nWe follow ISO 2‹›')[0]).toBe('ISO/IEC 27001:2013');
  });

  test.each([
    ['Siehe Kapitel 7.5 der ISO‹›', 'ISO 9001:2015', 'Siehe Kapitel 7.5 der ISO 9001:2015'],
    ['See clause 7.5 of ISO‹›.', 'ISO/IEC 27001:2022', 'See clause 7.5 of ISO/IEC 27001:2022.'],
    ['See clause 7.5 of the ISO 90‹›', 'ISO 9001:2015', 'See clause 7.5 of the ISO 9001:2015'],
    ['See 7.5.2 b) of ISO‹›', 'ISO 9001:2015', 'See 7.5.2 b) of ISO 9001:2015'],
  ])('behind the clause: %s', (marked, label, after) => expect(chosen(marked, label)).toBe(after));

  test.each([
    ['Siehe Kapitel 8.3.4.1 der ISO‹›', 'ISO/IEC 20000-1:2018'],
    ['See control A.5.1 of ISO‹›', 'ISO/IEC 27001:2022'],
    ['See clause 7.1.6 of ISO‹›', 'ISO 9001:2015'],
    ['See clause 7.2 of ISO‹›', 'ISO/IEC 20000-1:2018'],
  ])('those that have the clause come first: %s', (marked, first) => {
    expect(labels(marked, three)[0]).toBe(first);
  });

  test('each is told with its title and its status', () => {
    const item = offered('ISO 27‹›')?.items.find(({ label }) => label === 'ISO/IEC 27001:2013');
    expect(item?.detail).toContain('Information security');
    expect(item?.documentation()).toContain('Withdrawn, replaced by ISO/IEC 27001:2022.');
  });
});

describe('a standard that only a pack tells', () => {
  const own = { own: globex };
  const name = 'Globex Supplier Requirements:2024';

  test.each([
    ['We follow the Glo‹›.', name, `We follow the ${name}.`],
    ['We follow the Globex Su‹›', name, `We follow the ${name}`],
    ['We follow the globex supplier‹›', name, `We follow the ${name}`],
    ['We follow GS‹›', name, `We follow ${name}`],
    ['We follow GSR:20‹›', name, `We follow ${name}`],
    ['ISO 9001:2015 8.4; Glo‹›', name, `ISO 9001:2015 8.4; ${name}`],
    ['---\nstandard: Glo‹›\n---\n', name, `---\nstandard: ${name}\n---\n`],
    [`${name} ‹›`, '4.2', `${name} 4.2`],
    ['GSR rev‹›', '4.2', 'GSR 4.2'],
    ['## GSR\n\nSee clause ‹›', '4.2', '## GSR\n\nSee clause 4.2'],
    ['ISO/IEC 27001:2022 A.6.1; ‹›', `${name} 3.1`, `ISO/IEC 27001:2022 A.6.1; ${name} 3.1`],
  ])('%s', (marked, label, after) => expect(chosen(marked, label, own)).toBe(after));

  const versioned = globex.flatMap(pack => (pack.kind === 'standard' ? { ...pack, version: '4.0' } : []));
  const written = 'Globex Supplier Requirements v4.0';
  test.each([
    ['We follow the Glo‹›.', written, `We follow the ${written}.`],
    ['We follow GSR v4‹›', written, `We follow ${written}`],
    ['We follow GSR:20‹›', written, `We follow ${written}`],
    [`${written} ‹›`, '4.2', `${written} 4.2`],
    ['ISO/IEC 27001:2022 A.6.1; ‹›', `${written} 3.1`, `ISO/IEC 27001:2022 A.6.1; ${written} 3.1`],
  ])('called by its version: %s', (marked, label, after) =>
    expect(
      chosen(marked, label, { own: [...versioned, ...globex.filter(({ kind }) => kind !== 'standard')] }),
    ).toBe(after),
  );

  test.each([
    ['ACME Controls:2025 ‹›', 'AC-2', 'ACME Controls:2025 AC-2'],
    ['ACME Controls:2025 AC‹›', 'AC-2', 'ACME Controls:2025 AC-2'],
    ['ACME Controls:2025 AC-‹›', 'AC-2', 'ACME Controls:2025 AC-2'],
    ['ACME Controls:2025 AC-1.‹›', 'AC-1.1', 'ACME Controls:2025 AC-1.1'],
    ['ACME Controls:2025 A‹›C-2.', 'AC-1', 'ACME Controls:2025 AC-1.'],
    ['ACME Controls:2025 OPS-1‹› runs', 'OPS-10', 'ACME Controls:2025 OPS-10 runs'],
    ['ACME Controls:2025 passw‹›', 'AC-2', 'ACME Controls:2025 AC-2'],
    ['ACME Controls:2025 AC-1, OPS-‹›', 'OPS-2', 'ACME Controls:2025 AC-1, OPS-2'],
    ['| ACME Controls |\n| --- |\n| ‹› |', 'AC-2', '| ACME Controls |\n| --- |\n| AC-2 |'],
    ['| ACME Controls |\n| --- |\n| OPS-‹› |', 'OPS-1', '| ACME Controls |\n| --- |\n| OPS-1 |'],
    [
      'ISO/IEC 27001:2022 A.8.13 (‹›)',
      'ACME Controls:2025 OPS-1',
      'ISO/IEC 27001:2022 A.8.13 (ACME Controls:2025 OPS-1)',
    ],
    ['Umbrella Controls:2025 AC-2(‹›)', 'AC-2(3)', 'Umbrella Controls:2025 AC-2(3)'],
    ['Umbrella Controls:2025 AC-2(‹›', 'AC-2(1)', 'Umbrella Controls:2025 AC-2(1)'],
    ['Umbrella Controls hold. See AC-2(1‹›', 'AC-2(1)', 'Umbrella Controls hold. See AC-2(1)'],
    ['ACME Controls hold. See OPS-‹›', 'OPS-2', 'ACME Controls hold. See OPS-2'],
    ['ACME Controls hold, control AC-‹›', 'AC-2', 'ACME Controls hold, control AC-2'],
  ])('by its codes: %s', (marked, label, after) =>
    expect(chosen(marked, label, { own: [...acme, ...umbrella] })).toBe(after),
  );

  test('by a code alone, where the scope or the text names the catalogue', () => {
    const scope = ['ISO/IEC 27001:2022', 'ACME Controls:2025'];
    expect(labels('See OPS‹›', { own: acme, scope })).toEqual(['OPS-1', 'OPS-2', 'OPS-3', 'OPS-10']);
    expect(labels('See OPS‹›', { own: acme })).toEqual([]);
    expect(labels('See HR‹›, as ISO/IEC 27001:2022 asks', { own: acme, scope })).toEqual([]);
    expect(labels('docs/OPS‹›', { own: acme, scope })).toEqual([]);
  });

  test('by nothing in a cell of another column', () => {
    const scope = ['ISO/IEC 27001:2022', 'ACME Controls:2025'];
    expect(labels('| ACME Controls | Owner |\n| --- | --- |\n| AC-2 | ‹› |', { own: acme, scope })).toEqual(
      [],
    );
  });

  test('without headings, which no text cites', () => {
    expect(labels('ACME Controls:2025 ‹›', { own: acme })).not.toContain('AC');
  });

  test('is not meant by one letter, by another standard, or within a word', () => {
    expect(labels('ISO‹›', own)).not.toContain(name);
    expect(labels('Plan G‹›', own)).toEqual([]);
    expect(labels('docs/Glo‹›', own)).toEqual([]);
    expect(labels('Globex Sy‹›', own)).toEqual([]);
    expect(labels('Globex Su‹›')).toEqual([]);
  });
});

describe('clauses after a standard', () => {
  test.each([
    ['ISO 9001:2015 ‹›', '8.4', 'ISO 9001:2015 8.4'],
    ['ISO 9001:2015 8‹›', '8.4.2', 'ISO 9001:2015 8.4.2'],
    ['ISO 9001:2015 8.‹›', '8.4', 'ISO 9001:2015 8.4'],
    ['ISO 9001:2015 8.‹›4', '8.5', 'ISO 9001:2015 8.5'],
    ['ISO 9001:2015 8.4‹› applies.', '8.4.1', 'ISO 9001:2015 8.4.1 applies.'],
    ['ISO 9001:2015 know‹›', '7.1.6', 'ISO 9001:2015 7.1.6'],
    ['ISO 9001:2015 know‹›ledge.', '7.1.6', 'ISO 9001:2015 7.1.6.'],
    ['ISO 9001:2015 organizational kn‹›', '7.1.6', 'ISO 9001:2015 7.1.6'],
    ['ISO 9001:2015 knowlegde‹›', '7.1.6', 'ISO 9001:2015 7.1.6'],
    ['ISO 9001:2015, ‹›', '9.2', 'ISO 9001:2015, 9.2'],
    ['ISO 9001:2015, clause 9‹›', '9.2', 'ISO 9001:2015, clause 9.2'],
    ['ISO 9001:2015 § ‹›', '9.2', 'ISO 9001:2015 § 9.2'],
    ['ISO 9001 9‹›', '9.2', 'ISO 9001 9.2'],
    ['ISO/IEC 27001:2022 5.1‹›', 'A.5.1', 'ISO/IEC 27001:2022 A.5.1'],
    ['ISO/IEC 27001:2022 a.5.1‹›', 'A.5.15', 'ISO/IEC 27001:2022 A.5.15'],
    ['ISO/IEC 27001:2022 supplier‹›', 'A.5.19', 'ISO/IEC 27001:2022 A.5.19'],
    ['**ISO 9001:2015** 9‹›', '9.2', '**ISO 9001:2015** 9.2'],
    ['> ISO 9001:2015 9‹›', '9.2', '> ISO 9001:2015 9.2'],
    ['# Audits (ISO 9001:2015 9‹›)', '9.2', '# Audits (ISO 9001:2015 9.2)'],
  ])('%s', (marked, label, after) => expect(chosen(marked, label)).toBe(after));

  test('a number without a dot keeps its word', () => {
    expect(chosen('ISO 9001:2015 ‹›', '8')).toBe('ISO 9001:2015 clause 8');
    expect(chosen('ISO/IEC 27001:2022 ‹›', 'A')).toBe('ISO/IEC 27001:2022 Annex A');
  });

  test('in the notation that the document uses', () => {
    const text = 'ISO 9001:2015, clause 8.4, and ISO 9001:2015, clause 8.5.\n\nISO 9001:2015';
    expect(chosen(`${text} 9‹›`, '9.2')).toBe(`${text}, clause 9.2`);
  });

  test('or that of the house', () => {
    expect(chosen('ISO 9001:2015 9‹›', '9.2', { notation: { separator: 'comma' } })).toBe(
      'ISO 9001:2015, 9.2',
    );
  });

  test('a notation that is typed stays', () => {
    expect(chosen('ISO 9001:2015, clause 9‹›', '9.2', { notation: { separator: 'comma' } })).toBe(
      'ISO 9001:2015, clause 9.2',
    );
  });

  test('words give the clause they begin', () => expect(labels('ISO 9001:2015 know‹›')).toEqual(['7.1.6']));

  test('a number gives itself first, then what stands below it', () => {
    expect(labels('ISO 9001:2015 8.4‹›')).toEqual(['8.4', '8.4.1', '8.4.2', '8.4.3']);
  });

  test('what the heading speaks of comes first', () => {
    expect(labels('# Internal audits\n\nISO 9001:2015 ‹›')[0]).toBe('9.2');
  });

  test('then what the document cites', () => {
    expect(labels('ISO 9001:2015 8.5.1.\n\nISO 9001:2015 ‹›')[0]).toBe('8.5.1');
  });

  test('each is told with its title, its place and its counterparts', () => {
    const item = offered('ISO 9001:2015 8.4.1‹›', three)?.items[0];
    expect(item?.detail).toBe('General');
    const documentation = shown(item?.documentation() ?? '');
    expect(documentation).toContain('In 8 Operation › 8.4 Control of externally provided');
    expect(documentation).toContain('- ISO/IEC 20000-1:2018: ');
  });

  test('a title that begins with what is typed comes first, the whole before its parts, whatever the heading says', () => {
    const typed = (words: string) => labels(`## Planning of policies\n\nISO/IEC 20000-1:2018 ${words}‹›`);
    expect(typed('chan').slice(0, 4)).toEqual(['8.5.1', '8.5.1.1', '8.5.1.2', '8.5.1.3']);
    expect(typed('chan')).toContain('8.5.2.1');
  });

  test('an editor that filters by what is typed keeps every item', () => {
    for (const typed of ['know', 'organizational kn', 'knowlegde']) {
      const items = offered(`ISO 9001:2015 ${typed}‹›`)?.items ?? [];
      expect(items.every(({ filterText }) => filterText.startsWith(typed))).toBe(true);
    }
  });

  test.each([
    ['ISO/IEC 20000-1:2018 ', 'incident', '8.6.1'],
    ['ISO/IEC 20000-1:2018 ', 'service catalogue', '8.2.4'],
    ['ISO 9001:2015, clause ', 'organizational', '7.1.6'],
    ['ISO/IEC 20000-1:2018 ', 'demand', '8.4.2'],
    ['ISO/IEC 27001:2022 ', 'assessment', 'A.5.25'],
    ['ISO/IEC 27001:2022 ', 'clock', 'A.8.17'],
    ['ISO/IEC 27001:2022 ', 'termination', 'A.6.5'],
    ['# ISO 9001:2015\n\nSee clause ', 'environment', '7.1.4'],
  ])('the list stays open from the first letter of a title to the last: %s%s', (before, title, clause) => {
    const letters = [...title].map((_, index) => title.slice(0, index + 1));
    expect(letters.filter(typed => labels(`${before}${typed}‹›`).length === 0)).toEqual([]);
    expect(labels(`${before}${title}‹›`)).toContain(clause);
  });

  test.each([
    'ISO 9001:2015 and ‹›',
    'ISO 9001:2015 in ‹›',
    'ISO 9001:2015 requires‹›',
    'ISO 9001:2015 is the standard we‹›',
  ])('a sentence goes on undisturbed: %s', marked => expect(labels(marked)).toEqual([]));
});

describe('bare numbers', () => {
  test.each([
    ['# ISO 9001:2015\n\nSee clause ‹›', '9.2'],
    ['# ISO 9001:2015\n\nSee clause 9‹›', '9.2'],
    ['# ISO 9001:2015\n\nSee clause know‹›', '7.1.6'],
    ['# ISO/IEC 27001:2022\n\nSee control 5.1‹›', 'A.5.15'],
    ['# Us\n\n## ISO 9001:2015\n\n### Audits\n\nSee clause 9.‹›', '9.2'],
    ['---\nstandard: ISO 9001:2015\n---\n\n# Audits\n\nText.\n\n## More\n\nSee clause 9.‹›', '9.2'],
    ['We follow ISO 9001:2015.\n\n# Audits\n\nSee clause ‹›', '9.2'],
    ['| ISO 9001:2015 | What |\n| --- | --- |\n| ‹› | audits |', '9.2'],
    ['| ISO 9001:2015 | What |\n| --- | --- |\n| 9.‹› | audits |', '9.2'],
    ['| ISO 9001:2015 | What |\n| --- | --- |\n| know‹› | audits |', '7.1.6'],
  ])('%s', (marked, label) => expect(labels(marked)).toContain(label));

  test('the scope settles it as well', () => {
    expect(labels('See clause 9.‹›', { scope: ['ISO 9001:2015'] })).toContain('9.2');
  });

  test('where two standards could be meant, both are offered', () => {
    const given = { scope: ['ISO 9001:2015', 'ISO/IEC 20000-1:2018'] };
    const standards = offered('See clause 4‹›', given)?.items.map(({ address }) => address?.standard);
    expect([...new Set(standards)]).toEqual(['ISO 9001', 'ISO/IEC 20000-1']);
  });

  test('one in a list is changed in its place', () => {
    expect(chosen('ISO 9001:2015 8.4, 9.2‹› and 9.3', '9.2.1')).toBe('ISO 9001:2015 8.4, 9.2.1 and 9.3');
  });

  test('in an empty cell, what answers to the row comes first', () => {
    const table = '| ISO/IEC 20000-1:2018 | ISO 9001:2015 |\n| --- | --- |\n| 8.2.3 | ‹› |';
    expect(labels(table)[0]).toBe('8.4');
    expect(chosen(table, '8.4')).toBe(table.replace('‹›', '8.4'));
  });

  test('of the standard that heads the column, also by words that begin with a', () => {
    const inColumns = (quality: string, services: string) =>
      `| Topic | ISO 9001:2015 | ISO/IEC 20000-1:2018 |\n| --- | --- | --- |\n| Checks | ${quality} | ${services} |`;
    expect(labels(inColumns('aud‹›', ''), three)).toEqual(['9.2']);
    expect(labels(inColumns('awa‹›', ''), three)).toEqual(['7.3']);
    expect(labels(inColumns('a‹›', ''), three)[0]).toBe('6.1');
    expect(labels(inColumns('', 'asset‹›'), three)[0]).toBe('8.2.5');
    expect(labels(inColumns('', 'corrective act‹›'), three)[0]).toBe('10.1');
  });

  test.each(['A', 'A.', 'A.5', 'A5', 'a.5', 'a5'])('and controls once %s is typed', typed => {
    const table = `| Topic | ISO 9001:2015 |\n| --- | --- |\n| Checks | ${typed}‹› |`;
    expect(labels(table, three)).toContain('A.5.1');
  });

  test('of the standard of the front matter, also by words that begin with a', () => {
    const standards = offered(
      '---\nstandard: ISO/IEC 20000-1:2018\n---\n\nSee clause ass‹›',
      three,
    )?.items.map(({ address }) => address?.standard);
    expect([...new Set(standards)]).toEqual(['ISO/IEC 20000-1']);
  });

  test.each([
    ['ISO/IEC 27001:2022 Anhang A, 5.2‹›', 'ISO/IEC 27001:2022 Anhang A, A.5.2'],
    ['ISO/IEC 27001:2022 Anhang A 5.2‹›', 'ISO/IEC 27001:2022 Anhang A.5.2'],
    ['ISO/IEC 27001:2022 A5‹›', 'ISO/IEC 27001:2022 A.5.2'],
    ['ISO/IEC 27001:2022 A5.2‹›', 'ISO/IEC 27001:2022 A.5.2'],
  ])('controls where the number stands apart from its letter, or without its dot: %s', (marked, after) => {
    expect(chosen(marked, 'A.5.2')).toBe(after);
    expect(labels(marked)).not.toContain('5.2');
  });

  test.each(['See clause ‹›', '| a | b |\n| --- | --- |\n| ‹› | x |', 'Our section 8.‹›'])(
    'where nothing names a standard, nothing is offered: %s',
    marked => expect(labels(marked)).toEqual([]),
  );
});

describe('counterparts', () => {
  const text = 'See ISO/IEC 20000-1:2018 8.2.3';

  test.each([
    [`${text}; ‹›`, `${text}; ISO 9001:2015 8.4`],
    [`${text}, ‹›`, `${text}, ISO 9001:2015 8.4`],
    [`${text} / ‹›`, `${text} / ISO 9001:2015 8.4`],
    [`${text} (‹›)`, `${text} (ISO 9001:2015 8.4)`],
    [`${text}; ISO‹›`, `${text}; ISO 9001:2015 8.4`],
    [`${text}; ISO 90‹›`, `${text}; ISO 9001:2015 8.4`],
    [`${text}; 8.‹›`, `${text}; ISO 9001:2015 8.4`],
    [`${text}; contr‹›`, `${text}; ISO 9001:2015 8.4`],
    [`**${text}**; ‹›`, `**${text}**; ISO 9001:2015 8.4`],
    [`- ${text}; ‹›\n- more`, `- ${text}; ISO 9001:2015 8.4\n- more`],
  ])('%s', (marked, after) => expect(chosen(marked, 'ISO 9001:2015 8.4', three)).toBe(after));

  test('once the standard is typed, the clauses that answer come first', () => {
    expect(labels(`${text}; ISO 9001:2015 ‹›`, three)[0]).toBe('8.4');
    expect(labels(`${text}; ISO 9001:2015 8‹›`, three)[0]).toBe('8.4');
  });

  test('in the notation that the document uses', () => {
    expect(chosen('See ISO/IEC 20000-1:2018, clause 8.2.3; ‹›', 'ISO 9001:2015 8.4', three)).toBe(
      'See ISO/IEC 20000-1:2018, clause 8.2.3; ISO 9001:2015, clause 8.4',
    );
  });

  test('those of the scope, in its order', () => {
    const standards = offered('See ISO/IEC 20000-1:2018 9.2; ‹›', three)?.items.map(
      ({ address }) => address?.standard,
    );
    expect([...new Set(standards)]).toEqual(['ISO 9001', 'ISO/IEC 27001']);
  });

  test('what stands there already is not offered again', () => {
    const row = 'See ISO/IEC 20000-1:2018 9.2 (ISO 9001:2015 9.2; ‹›)';
    expect(labels(row, three)).not.toContain('ISO 9001:2015 9.2');
    expect(labels(row, three)).toContain('ISO/IEC 27001:2022 9.2');
  });

  test('each says how closely it answers and who says so', () => {
    const [item] = offered(`${text}; ‹›`, three)?.items ?? [];
    expect(item?.kind).toBe('counterpart');
    expect(shown(item?.documentation() ?? '')).toContain('ISO/IEC TR 20000-7:2019, Table 3');
  });

  test('after a comma, a number goes on with the same standard too', () => {
    expect(labels('See ISO 9001:2015 8.4, 8.5‹›', three).slice(0, 2)).toEqual(['8.5', '8.5.1']);
  });

  test.each([
    ['See ISO 9001:2015 8.4 and 8.‹›', '8.5', 'See ISO 9001:2015 8.4 and 8.5'],
    ['See ISO 9001:2015 8.4, 8.5, and 9.‹› too', '9.2', 'See ISO 9001:2015 8.4, 8.5, and 9.2 too'],
    ['Siehe ISO 9001:2015 8.4 und 9.‹›', '9.2', 'Siehe ISO 9001:2015 8.4 und 9.2'],
    ['See ISO 9001:2015 8.4 to 8.‹›', '8.6', 'See ISO 9001:2015 8.4 to 8.6'],
    ['ISO/IEC 27001:2022 A.5.24–A.5.‹›', 'A.5.28', 'ISO/IEC 27001:2022 A.5.24–A.5.28'],
    ['ISO/IEC 27001:2022 A.5.24 - A.‹›', 'A.5.28', 'ISO/IEC 27001:2022 A.5.24 - A.5.28'],
  ])('what joins a number to a list goes on with its standard: %s', (marked, label, after) =>
    expect(chosen(marked, label, three)).toBe(after),
  );

  test.each(['See ISO 9001:2015 8.4 and a‹›', 'See ISO 9001:2015 8.4 to ‹›', 'ISO 9001:2015 8.4–‹›'])(
    'no word goes on with it: %s',
    marked => expect(labels(marked, three)).toEqual([]),
  );

  test.each([`${text}, which`, `${text}, and `, `${text}. `, `${text}`])('not after %s', before => {
    expect(labels(`${before}‹›`, three).filter(label => label.startsWith('ISO 9001'))).toEqual([]);
  });
});

describe('front matter', () => {
  test.each([
    ['---\nclauses: [ISO‹›]\n---\n', 'ISO 9001:2015', '---\nclauses: [ISO 9001:2015]\n---\n'],
    ['---\nclauses:\n  - ISO 90‹›\n---\n', 'ISO 9001:2015', '---\nclauses:\n  - ISO 9001:2015\n---\n'],
    ['---\nclauses:\n  - ‹›\n---\n', 'ISO 9001:2015', '---\nclauses:\n  - ISO 9001:2015\n---\n'],
    ['---\nclauses: [ISO 9001:2015 know‹›]\n---\n', '7.1.6', '---\nclauses: [ISO 9001:2015 7.1.6]\n---\n'],
    ['---\nclauses: ["ISO 9001:2015 8‹›"]\n---\n', '8.4', '---\nclauses: ["ISO 9001:2015 8.4"]\n---\n'],
    ['---\nstandard: ISO 90‹›\n---\n', 'ISO 9001:2015', '---\nstandard: ISO 9001:2015\n---\n'],
    ['---\nnorme: ISO 90‹›\n---\n', 'ISO 9001:2015', '---\nnorme: ISO 9001:2015\n---\n'],
    ['---\nstandards: [ISO 90‹›]\n---\n', 'ISO 9001:2015', '---\nstandards: [ISO 9001:2015]\n---\n'],
  ])('%s', (marked, label, after) => expect(chosen(marked, label)).toBe(after));

  test('the next entry offers what answers to those before', () => {
    const text = '---\nclauses:\n  - ISO/IEC 20000-1:2018 8.2.3\n  - ‹›\n---\n';
    expect(labels(text, three)[0]).toBe('ISO 9001:2015 8.4');
  });

  test('the house may write clause after a comma, which YAML would take apart', () => {
    const notation = { separator: 'clause' } as const;
    expect(chosen('---\nclauses: [ISO 9001:2015 8‹›]\n---\n', '8.4', { notation })).toBe(
      '---\nclauses: [ISO 9001:2015 8.4]\n---\n',
    );
  });

  test.each(['---\ntitle: ISO‹›\n---\n', '---\nclauses: [] # ISO‹›\n---\n', '---\ncla‹›\n---\n'])(
    'nothing in %s',
    marked => expect(offered(marked)).toBeUndefined(),
  );
});

describe('where no reference can stand', () => {
  test.each([
    '`ISO 90‹›`',
    '```\nISO 90‹›\n```',
    '    ISO 90‹›',
    '- a\n\n  ```\n  ISO 9001:2015 8‹›\n  ```',
    '<!-- ISO 90‹› -->',
    '<!-- ISO 9001:2015 8.‹› -->',
    '[a](https://example.org/ISO 90‹›)',
    'https://example.org/?q=ISO‹›',
    'policy-ISO‹›',
    'We follow the rules‹›',
    '',
  ])('%s', marked => expect(offered(marked.includes('‹') ? marked : `${marked}‹›`)).toBeUndefined());

  test('beyond the end', () => {
    const { document } = pointed('ISO');
    expect(completionsAt(document, 99, assistWorld())).toBeUndefined();
    expect(completionsAt(document, -1, assistWorld())).toBeUndefined();
  });
});

describe('entries of terms', () => {
  test('by the number, after the clauses', () => {
    const found = labels('ISO/IEC 20000-1:2018 3.2‹›');
    expect(found.slice(0, 3)).toEqual(['3.2', '3.2.1', '3.2.2']);
    expect(found).toContain('3.2.5');
    expect(labels('ISO/IEC 20000-1:2018 3.‹›').slice(0, 4)).toEqual(['3', '3.1', '3.2', '3.1.1']);
  });

  test('by words of the headword, after the clauses whose titles they begin', () => {
    expect(labels('ISO/IEC 20000-1:2018 inc‹›')).toEqual(['8.6.1', '8.7.3.3', '3.2.5', '3.2.7']);
  });

  test('first where the headword is typed in full', () => {
    expect(labels('ISO/IEC 20000-1:2018 incident‹›').slice(0, 2)).toEqual(['3.2.5', '8.6.1']);
    expect(labels('ISO/IEC 20000-1:2018, clause incident‹›')[0]).toBe('8.6.1');
  });

  test('first where no title has the words', () => {
    expect(labels('ISO/IEC 20000-1:2018 nonconf‹›')).toContain('3.1.12');
    expect(labels('ISO/IEC 20000-1:2018 outsourc‹›')[0]).toBe('3.1.15');
  });

  test('none while nothing is typed', () => {
    expect(labels('ISO/IEC 20000-1:2018 ‹›')).not.toContain('3.2.5');
  });

  test('also of a vocabulary, of which nothing else is known', () => {
    expect(labels('ISO 9000:2015 ‹›')).toContain('3.7.7');
    expect(labels('ISO/IEC 27000 avail‹›')).toEqual(['3.7']);
  });

  test.each([
    ['ISO/IEC 20000-1:2018 incident‹›', '3.2.5', 'ISO/IEC 20000-1:2018 3.2.5'],
    ['ISO/IEC 20000-1:2018 3.2.‹›', '3.2.5', 'ISO/IEC 20000-1:2018 3.2.5'],
    ['entry 3.‹› of ISO/IEC 20000-1:2018', '3.2.5', 'entry 3.2.5 of ISO/IEC 20000-1:2018'],
    ['ISO/IEC 27000:2018, entry 3.3‹›', '3.31', 'ISO/IEC 27000:2018, entry 3.31'],
    ['ISO/IEC 20000-1:2018 3.2.5, 3.2.‹›', '3.2.10', 'ISO/IEC 20000-1:2018 3.2.5, 3.2.10'],
  ])('%s', (marked, label, after) => expect(chosen(marked, label)).toBe(after));

  test('are told with the headword and what the other standards have', () => {
    const item = offered('ISO/IEC 20000-1:2018 incident‹›')?.items[0];
    expect(item?.detail).toBe('incident');
    expect(shown(item?.documentation() ?? '')).toContain('- **ISO 9000:2015**: not defined.');
  });

  test('are no clauses to list in front matter', () => {
    expect(labels('---\nclauses: [ISO/IEC 20000-1:2018 3.2‹›]\n---\n')).toEqual(['3.2']);
  });
});

describe('adoptions', () => {
  test('clauses are those of the edition that is adopted', () => {
    expect(chosen('Nach DIN EN ISO/IEC 27001:2024-01 A.5.1‹›', 'A.5.15')).toBe(
      'Nach DIN EN ISO/IEC 27001:2024-01 A.5.15',
    );
  });

  test('an edition takes the place of the prefix, since the year of the adoption is another one', () => {
    expect(chosen('Nach DIN EN ISO/IEC 27‹›', 'ISO/IEC 27001:2022')).toBe('Nach ISO/IEC 27001:2022');
    const [first] = offered('Nach DIN EN ISO 90‹›')?.items ?? [];
    expect(first?.filterText).toMatch(/^DIN EN ISO 90 /);
  });
});
