import { describe, expect, test } from 'vitest';
import type { Pack } from '../../../src/core/catalogue/pack-values.ts';
import { packConflicts } from '../../../src/core/correlations/pack-conflicts.ts';
import { standardText } from '../../support/pack-texts.ts';
import { correlation, packOf } from '../../support/packs.ts';

/** `pack-twice id message`, of two packs that one project has. */
const told = (pack: Pack, ...siblings: readonly Pack[]) =>
  packConflicts(pack, siblings, siblings).map(
    ({ code, path, message }) => `${code} ${path.join('/')} ${message}`,
  );

const row = (clause: string, rest = '') =>
  `  - { from: "${clause}", to: "${clause}", relation: similar, source: own${rest} }\n`;
const table = (uri: string, ...rows: readonly string[]) => correlation(uri, 'ISO 9001:2015', rows.join(''));

describe('two packs of a project with one id', () => {
  test('that list one edition are told, whatever they list', () => {
    const edition = (uri: string, ...clauses: readonly string[]) =>
      packOf(uri, standardText({ edition: 'ISO 41001:2018', clauses }));
    expect(told(edition('a.yaml', '4 Context'), edition('b.yaml', '4 Context', '5 Leadership'))).toEqual([
      'pack-twice id b.yaml lists ISO 41001:2018 as well, and of the two only the later by name counts. Remove one.',
    ]);
  });

  test('that have the same rows are told once, with both places', () => {
    const [ours, copy] = [table('a.yaml', row('4.1'), row('4.2')), table('b.yaml', row('4.1'), row('4.2'))];
    expect(packConflicts(ours, [copy], [copy])).toEqual([
      {
        code: 'pack-twice',
        severity: 'warning',
        message: 'All rows of this pack stand in b.yaml, too. Remove one of the two.',
        path: ['id'],
        places: [
          { uri: 'a.yaml', path: ['id'], message: 'a.yaml: a pack iso-iec-20000-1-2018--iso-9001-2015.' },
          { uri: 'b.yaml', path: ['id'], message: 'b.yaml: a pack iso-iec-20000-1-2018--iso-9001-2015.' },
        ],
      },
    ]);
  });

  test('of which one has all that the other has are told from both sides', () => {
    const [all, some] = [table('a.yaml', row('4.1'), row('4.2')), table('b.yaml', row('4.2'))];
    expect(told(all, some)).toEqual([
      'pack-twice id All rows of b.yaml stand in this pack, too. Remove one of the two.',
    ]);
    expect(told(some, all)).toEqual([
      'pack-twice id All rows of this pack stand in a.yaml, too. Remove one of the two.',
    ]);
  });

  test('that share a row are told at that row', () => {
    const ours = table('a.yaml', row('4.1'), row('4.2'));
    const theirs = table('b.yaml', row('5.1'), row('5.2'), row('4.2'));
    expect(told(ours, theirs)).toEqual([
      'row-twice rows/1 This row stands in b.yaml, row 3, too. Remove one of the two.',
    ]);
  });

  test('that share no row are one table in two files', () => {
    expect(told(table('a.yaml', row('4.1')), table('b.yaml', row('4.2')))).toEqual([]);
  });

  test('that say the same by two sources need no word', () => {
    const theirs = packOf(
      'b.yaml',
      `kind: correlation
id: iso-iec-20000-1-2018--iso-9001-2015
from: ISO/IEC 20000-1:2018
to: ISO 9001:2015
basis: published
sources: { own: { document: Their table, place: page 2 } }
rows:
${row('4.1')}`,
    );
    expect(told(table('a.yaml', row('4.1')), theirs)).toEqual([]);
  });

  test('that compare the same terms are told as well', () => {
    const terms = (uri: string) =>
      packOf(
        uri,
        `kind: terms
id: iso-iec-20000-1-2018--iso-9000-2015
from: ISO/IEC 20000-1:2018
to: [ISO 9000:2015]
basis: draft
sources: { own: { document: Our glossary, place: page 1 } }
rows:
  - { term: process, entry: "3.1.18", compared: [{ with: "ISO 9000:2015", entry: "3.4.1", difference: different }], source: own }
`,
      );
    expect(told(terms('a.yaml'), terms('b.yaml'))).toEqual([
      'pack-twice id All rows of this pack stand in b.yaml, too. Remove one of the two.',
    ]);
  });
});

test('a pack that another owner has under the same id is there to be counted over', () => {
  expect(packConflicts(table('a.yaml', row('4.1')), [table('shipped.yaml', row('4.1'))])).toEqual([]);
});
