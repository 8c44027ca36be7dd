import { describe, expect, test } from 'vitest';
import { mapActionsAt } from '../../../src/core/assist/map-actions.ts';
import {
  editionsToMapTo,
  mappingChoices,
  relationChoices,
  saidAlready,
} from '../../../src/core/assist/mapping-choices.ts';
import type { Relation } from '../../../src/core/catalogue/types.ts';
import { assistWorld } from '../../support/assist.ts';
import { findingsIn, type Given, knownWith } from '../../support/marks.ts';
import { unmarked } from '../../support/unmarked.ts';

const scope: Given = { scope: ['ISO/IEC 20000-1:2018', 'ISO 9001:2015'] };
const address = { standard: 'ISO/IEC 20000-1', edition: '2018', clause: '8.2.4' };

function titlesAt(marked: string, given: Given = scope): readonly string[] {
  const { text, spans } = unmarked(marked);
  const [span = { start: 0, end: 0 }] = spans.map(([start, end]) => ({ start, end }));
  return mapActionsAt(span, findingsIn(text, given), knownWith(given).catalogue).map(({ title }) => title);
}

describe('mapping is offered', () => {
  test('where the tables know no counterpart', () => {
    expect(titlesAt('See ISO/IEC 20000-1:2018 8.2.‹›4.\n')).toEqual([
      'Map 8.2.4 to a clause of ISO 9001:2015…',
    ]);
  });

  test('where a counterpart is missing', () => {
    expect(titlesAt('See ISO/IEC 20000-1:2018 7‹›.6.\n')).toEqual(['Map 7.6 to a clause of ISO 9001:2015…']);
  });

  test('once for each edition', () => {
    const given = { scope: ['ISO/IEC 20000-1:2018', 'ISO 9001:2015', 'ISO/IEC 27001:2013'] };
    expect(titlesAt('See ISO/IEC 20000-1:2018 8.2.‹›4.\n', given).toSorted()).toEqual([
      'Map 8.2.4 to a clause of ISO 9001:2015…',
      'Map 8.2.4 to a clause of ISO/IEC 27001:2013…',
    ]);
  });

  test('nowhere else', () => {
    expect(titlesAt('‹›See above. ISO/IEC 20000-1:2018 8.2.4.\n')).toEqual([]);
    expect(titlesAt('See ISO 9001:2015 8.9‹›9.\n')).toEqual([]);
  });
});

describe('a clause is mapped to', () => {
  const labels = (query: string, from = address) => {
    const world = assistWorld(scope);
    return mappingChoices(from, editionsToMapTo(from, world), query, world).map(({ label, description }) =>
      `${label} ${description}`.trim(),
    );
  };

  test('a clause of another standard in scope, or none', () => {
    expect(labels('').at(-1)).toBe('No counterpart in ISO 9001:2015');
    expect(labels('').filter(label => label.includes('20000'))).toEqual([]);
  });

  test.each([
    ['the same element of the harmonized structure', '9.2', '9.2 Internal audit'],
    ['the same under another number', '10.1', '10.2 Nonconformity and corrective action'],
    ['words of its title', '7.6', '7.1.6 Organizational knowledge'],
    ['a place below the same element', '8.6.3', '8 Operation'],
  ])('first what is most like it: %s', (_, clause, label) => {
    expect(labels('', { ...address, clause })[0]).toBe(`ISO 9001:2015 ${label}`);
  });

  test('first, of like titles, that with a word that few have: incident, not management', () => {
    const world = assistWorld({ scope: ['ISO/IEC 20000-1:2018', 'ISO/IEC 27001:2022'] });
    const from = { ...address, clause: '8.6.1' };
    const [first] = mappingChoices(from, editionsToMapTo(from, world), '', world);
    expect(first?.description).toBe('Response to information security incidents');
  });

  test('scope and terms last of the clauses', () => {
    const last = labels('').slice(0, -1).at(-1);
    expect(last).toBe('ISO 9001:2015 3 Terms and definitions');
  });

  test.each([
    ['8.4.1', 'ISO 9001:2015 8.4.1 General'],
    ['know', 'ISO 9001:2015 7.1.6 Organizational knowledge'],
    ['knowlegde', 'ISO 9001:2015 7.1.6 Organizational knowledge'],
  ])('what a number or words name, slips included: %s', (query, label) => {
    expect(labels(query)[0]).toBe(label);
    expect(labels(query).at(-1)).toBe('No counterpart in ISO 9001:2015');
  });

  test('a clause of any standard that a pack lists, where the scope has no other', () => {
    const world = assistWorld({ scope: ['ISO/IEC 20000-1:2018'] });
    const names = editionsToMapTo(address, world).map(({ name }) => name);
    expect(names).toContain('ISO 9001:2015');
    expect(names.filter(name => name.startsWith('ISO/IEC 20000-1:'))).toEqual([]);
  });

  test('by every relation that names two clauses, first what claims least', () => {
    expect(relationChoices).toEqual(['related', 'partial', 'superset', 'subset', 'similar', 'identical']);
  });
});

describe('what is published already', () => {
  const iso9001 = { standard: 'ISO 9001', edition: '2015' };
  const world = assistWorld(scope);
  const choice = (clause: string, to: string | undefined) =>
    mappingChoices({ ...address, clause }, editionsToMapTo(address, world), '', world).find(
      other => other.clause?.number === to,
    );
  const said = (clause: string, relation: Relation, to: string | undefined) =>
    saidAlready(
      { from: { ...address, clause }, to: { ...iso9001, clause: to }, relation },
      world.correlations,
    );

  test('is told beside the clause to choose, with relation and source', () => {
    expect(choice('7.6', '7.1.6')).toMatchObject({
      detail: 'Published: similar (ISO/IEC TR 20000-7:2019, Table 3, 7.6) · 7 Support › 7.1 Resources',
      published: 'similar',
    });
    expect(choice('7.6', '7.1.5')).toMatchObject({
      detail: '7 Support › 7.1 Resources',
      published: undefined,
    });
    expect(choice('8.2.4', undefined)?.detail).toBe(
      'Published: none (ISO/IEC TR 20000-7:2019, Table 3, 8.2.4)',
    );
  });

  test('is the row of a clause above, where that serves it', () => {
    expect(choice('8.5.1.1', '6.3')).toMatchObject({
      detail:
        'Published: similar (ISO/IEC TR 20000-7:2019, Table 3, 8.5.1; a row of 8.5.1, the clause above) · 6 Planning',
      // Nobody published how a part of it relates.
      published: undefined,
    });
  });

  test('is told before a row of another relation is written over it', () => {
    expect(said('7.2', 'partial', '7.2')).toEqual({
      rows: [
        {
          words:
            'ISO/IEC 20000-1:2018 7.2 and ISO 9001:2015 7.2 have the same requirement (each standard may add to it)',
          readIn: 'ISO/IEC TR 20000-7:2019, Table 3, 7.2; ISO/IEC TR 20000-7:2019, Table B.1, 7.2',
        },
      ],
      isTheSame: false,
    });
  });

  test('is told where the new row says the same', () => {
    expect(said('7.2', 'identical', '7.2').isTheSame).toBe(true);
    expect(said('8.2.4', 'none', undefined).isTheSame).toBe(true);
    // What is published speaks of 8.5.1.
    expect(said('8.5.1.1', 'similar', '6.3').isTheSame).toBe(false);
  });

  test('is told where one says that there is a counterpart and the other that there is none', () => {
    expect(said('8.2.4', 'similar', '8.4').rows).toEqual([
      {
        words: 'ISO/IEC 20000-1:2018 8.2.4 has no counterpart in ISO 9001:2015',
        readIn: 'ISO/IEC TR 20000-7:2019, Table 3, 8.2.4',
      },
    ]);
    expect(said('7.2', 'none', undefined)).toMatchObject({
      rows: [{ words: expect.stringContaining('have the same requirement (each standard may add to it)') }],
      isTheSame: false,
    });
  });

  test('is told where the clause loses what the clause above lends it', () => {
    expect(said('9.2.1', 'similar', '9.3').rows).toEqual([
      {
        words:
          'ISO/IEC 20000-1:2018 9.2 and ISO 9001:2015 9.2 have the same requirement (each standard may add to it)',
        readIn: 'ISO/IEC TR 20000-7:2019, Table 3, 9.2; a row of 9.2, the clause above',
      },
    ]);
  });

  test('is nothing where a row goes beside others', () => {
    expect(said('7.2', 'similar', '8.4').rows).toEqual([]);
    expect(said('8.3', 'none', undefined)).toEqual({ rows: [], isTheSame: false });
  });
});
