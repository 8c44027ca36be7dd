import { describe, expect, test } from 'vitest';
import { mapActionsAt } from '../../../src/core/assist/map-actions.ts';
import {
  editionsToMapTo,
  mappingChoices,
  relationChoices,
} from '../../../src/core/assist/mapping-choices.ts';
import { assistWorld } from '../../support/assist.ts';
import { findingsIn, type Given, unmarked } from '../../support/marks.ts';

const scope: Given = { scope: ['ISO/IEC 20000-1:2018', 'ISO 9001:2015'] };
const address = { standard: 'ISO/IEC 20000-1', edition: '2018', clause: '8.2.4' };

function titlesAt(marked: string, given: Given = scope): readonly string[] {
  const { text, spans } = unmarked(marked);
  const [span = { start: 0, end: 0 }] = spans.map(([start, end]) => ({ start, end }));
  return mapActionsAt(span, findingsIn(text, given)).map(({ title }) => title);
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
    const [first, second] = labels('');
    expect([first, second]).toEqual(['No counterpart in ISO 9001:2015', 'ISO 9001:2015 1 Scope']);
    expect(labels('').filter(label => label.includes('20000'))).toEqual([]);
  });

  test('a clause of a like title before all others', () => {
    const [first, second, third] = labels('', { ...address, clause: '7.6' });
    expect(first).toBe('ISO 9001:2015 7.1.6 Organizational knowledge');
    expect([second, third]).toEqual(['No counterpart in ISO 9001:2015', 'ISO 9001:2015 1 Scope']);
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

  test('by every relation that names two clauses', () => {
    expect(relationChoices.map(({ relation }) => relation)).toEqual([
      'identical',
      'similar',
      'subset',
      'superset',
      'partial',
      'related',
    ]);
  });
});
