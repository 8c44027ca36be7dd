import { describe, expect, test } from 'vitest';
import { listedEdition } from '../../../src/core/catalogue/edition.ts';
import { editionId } from '../../../src/core/catalogue/edition-name.ts';
import { standardText } from '../../support/pack-texts.ts';
import { packOf, umbrella } from '../../support/packs.ts';
import { shipped } from '../../support/shipped.ts';

const edition = (standard: string, year: string) => {
  const found = shipped().catalogue.edition(standard, year);
  if (!found) throw new Error(`no ${standard}:${year}`);
  return found;
};
const service = edition('ISO/IEC 20000-1', '2018');
const quality = edition('ISO 9001', '2015');
const security2013 = edition('ISO/IEC 27001', '2013');
const security2022 = edition('ISO/IEC 27001', '2022');
const numbers = (clauses: readonly { readonly number: string }[] | undefined) =>
  clauses?.map(({ number }) => number);

describe('a clause', () => {
  test('has its title, its parent and its children', () => {
    expect(service.clause('8.7')).toMatchObject({
      title: 'Service assurance',
      parent: '8',
      children: ['8.7.1', '8.7.2', '8.7.3'],
    });
  });

  test('may carry no title', () => {
    expect(quality.clause('6.1.2')).toMatchObject({ number: '6.1.2', title: undefined });
  });

  test('that does not exist is undefined', () => {
    expect(service.clause('8.7.9')).toBeUndefined();
    expect(service.has('8.7.9')).toBe(false);
  });

  test('of the first three chapters asks for nothing', () => {
    expect(service.clause('3.2')?.isRequirement).toBe(false);
    expect(service.clause('4')?.isRequirement).toBe(true);
    expect(security2022.clause('A.5.1')?.isRequirement).toBe(true);
  });

  test('whose code counts nothing is a heading, and what stands below it asks for something', () => {
    const pack = packOf(
      'acme-controls-2025.yaml',
      standardText({
        edition: 'ACME Controls:2025',
        clauses: ['GV Governance', 'GV.OC Context', 'GV.OC-01 Mission'],
        headings: ['GV'],
      }),
    );
    if (pack.kind !== 'standard') throw new Error('no standard');
    expect(listedEdition(pack).clauses.map(({ isRequirement }) => isRequirement)).toEqual([
      false,
      false,
      true,
    ]);
    expect(listedEdition(pack).path('GV.OC-01')).toEqual(['GV', 'GV.OC', 'GV.OC-01']);
  });

  test('with a code stands below the heading of its letters, where there is one, and below the code before its brackets', () => {
    const [pack] = umbrella;
    if (pack?.kind !== 'standard') throw new Error('no standard');
    const edition = listedEdition(pack);
    expect(edition.clause('AC')?.children).toEqual(['AC-1', 'AC-2', 'AC-3', 'AC-4']);
    expect(edition.clause('AC-2')?.children).toEqual(['AC-2(1)', 'AC-2(2)', 'AC-2(3)']);
    expect(edition.path('AC-2(1)')).toEqual(['AC', 'AC-2', 'AC-2(1)']);
    const withoutHeading = { ...pack, clauses: pack.clauses.filter(({ number }) => number !== 'AC') };
    expect(listedEdition(withoutHeading).path('AC-2(1)')).toEqual(['AC-2', 'AC-2(1)']);
    expect(edition.nearest('AC-5').map(({ number }) => number)).toEqual(['AC-4', 'AC-3', 'AC-2', 'AC-1']);
    expect(edition.nearest('AC-2(4)').map(({ number }) => number)).toContain('AC-2(3)');
  });

  test('that no document was read for is a draft', () => {
    expect(service.clause('8.5.2.2')?.isDraft).toBe(true);
    expect(service.clause('8.5.2')?.isDraft).toBe(false);
  });
});

describe('the way down to a clause', () => {
  test('begins at the top and ends with the clause', () => {
    expect(service.path('8.7.3')).toEqual(['8', '8.7', '8.7.3']);
    expect(security2022.path('A.5.23')).toEqual(['A', 'A.5', 'A.5.23']);
  });

  test('is empty for an unknown number', () => {
    expect(service.path('8.7.9')).toEqual([]);
  });
});

describe('the clauses likest to a number that does not exist', () => {
  test.each([
    [
      'a last part too high: the neighbours, nearest first, then the parent',
      '8.7.9',
      ['8.7.3', '8.7.2', '8.7.1', '8.7'],
    ],
    ['two parts the wrong way round', '8.3.7', ['8.7.3', '8.3.4']],
    ['a lost dot', '87.3', ['8.7.3']],
    ['one level too deep', '8.6.1.1', ['8.6.1']],
    ['one level too deep, beside others', '8.7.3.4', ['8.7.3.3', '8.7.3.2', '8.7.3.1', '8.7.3']],
  ])('%s: %s', (_name, typed, expected) => {
    expect(numbers(service.nearest(typed))?.slice(0, expected.length)).toEqual(expected);
  });

  test.each([
    ['a lost A.', '5.15', 'A.5.15'],
    ['two digits the wrong way round', 'A.51.5', 'A.5.15'],
    ['a last part too high', 'A.5.38', 'A.5.37'],
    ['an A. too many', 'A.9.2', '9.2'],
  ])('%s: %s', (_name, typed, expected) => {
    expect(security2022.nearest(typed)[0]?.number).toBe(expected);
  });

  test('are at most five', () => {
    expect(security2022.nearest('A.8.39')).toHaveLength(5);
  });

  test.each([
    ['a chapter that does not exist', '12.1', []],
    ['a chapter beyond the last', '12', []],
    ['a clause of a chapter that does not exist', '11.2.3', []],
    ['a number beyond all others: the clause above', '8.99', ['8']],
    ['a lost dot, a digit typed twice, the clause above', '8.22', ['8.2.2', '8.2', '8']],
  ])('are none that only look alike: %s, %s', (_name, typed, expected) => {
    expect(numbers(service.nearest(typed))).toEqual(expected);
  });

  test('are no control from the other end of the annex', () => {
    expect(numbers(security2022.nearest('A.5.99'))).toEqual(['A.5.9', 'A.5.29', 'A.5.19', 'A.5']);
  });

  test('are the same every time', () => {
    expect(security2013.nearest('A.12.9')).toEqual(security2013.nearest('A.12.9'));
  });
});

describe('a title', () => {
  test('leads to its clause, whatever its letter case, blanks and dashes', () => {
    expect(numbers(service.titled('information  security management'))).toEqual(['8.7.3']);
    expect(numbers(security2022.titled('Secure disposal or reuse of equipment'))).toEqual(['A.7.14']);
  });

  test('may be spelt in another way', () => {
    expect(numbers(security2022.titled('User endpoint devices'))).toEqual(['A.8.1']);
    expect(numbers(service.titled('Support'))).toEqual(['7']);
  });

  test('may belong to several clauses, or to none', () => {
    expect(numbers(quality.titled('General'))).toEqual([
      '5.1.1',
      '7.1.1',
      '7.1.5.1',
      '7.5.1',
      '8.3.1',
      '8.4.1',
      '9.1.1',
      '9.3.1',
      '10.1',
    ]);
    expect(service.titled('Fish and chips')).toEqual([]);
  });
});

describe('a range', () => {
  test('is every clause at the level of its ends', () => {
    expect(numbers(service.between('4', '7'))).toEqual(['4', '5', '6', '7']);
    expect(numbers(service.between('8.6.1', '8.7.2'))).toEqual(['8.6.1', '8.6.2', '8.6.3', '8.7.1', '8.7.2']);
    expect(numbers(security2022.between('A.5.35', 'A.6.2'))).toEqual([
      'A.5.35',
      'A.5.36',
      'A.5.37',
      'A.6.1',
      'A.6.2',
    ]);
  });

  test('across levels is its two ends', () => {
    expect(numbers(quality.between('8.2', '8.3.4'))).toEqual(['8.2', '8.3.4']);
  });

  test('backwards, or to a clause that does not exist, is none', () => {
    expect(service.between('8.7', '8.2')).toBeUndefined();
    expect(service.between('8.7.1', '8.7.9')).toBeUndefined();
  });
});

describe('an edition that is only named', () => {
  const older = edition('ISO 9001', '2000');

  test('says so, and knows its successor', () => {
    expect(older).toMatchObject({
      isListed: false,
      status: 'withdrawn',
      successor: 'ISO 9001:2008',
      clauses: [],
    });
  });

  test('has no opinion about clauses', () => {
    expect(shipped().knowledge.hasClause('ISO 9001', '2000', '7.3')).toBeUndefined();
    expect(shipped().knowledge.clausesBetween('ISO 9001', '2000', '7.1', '7.3')).toBeUndefined();
  });
});

describe('the status of an edition', () => {
  test.each([
    ['ISO/IEC 20000-1', '2018', 'current', undefined],
    ['ISO/IEC 20000-1', '2011', 'withdrawn', 'ISO/IEC 20000-1:2018'],
    ['ISO/IEC 27001', '2022', 'current', undefined],
    ['ISO/IEC 27001', '2013', 'withdrawn', 'ISO/IEC 27001:2022'],
    ['ISO 9001', '2026', 'current', undefined],
    ['ISO 9001', '2015', 'withdrawn', 'ISO 9001:2026'],
  ])('%s:%s is %s', (standard, year, status, successor) => {
    expect(edition(standard, year)).toMatchObject({ status, successor });
  });

  test('is a draft where no document that settles it was read', () => {
    expect(quality.isStatusDraft).toBe(true);
    expect(security2013.isStatusDraft).toBe(false);
  });

  test('numbers of the introduction and of informative annexes exist without being clauses', () => {
    expect(quality.unlisted).toContain('0.3.2');
    expect(quality.unlisted).toContain('A.4');
    expect(quality.has('A.4')).toBe(false);
  });
});

describe('the id of an edition', () => {
  test('has small letters without marks, digits and hyphens', () => {
    expect(editionId({ standard: 'ISO/IEC 20000-1', edition: '2018' })).toBe('iso-iec-20000-1-2018');
    expect(editionId({ standard: 'Größen der Müller & Söhne', edition: '2025' })).toBe(
      'grossen-der-muller-sohne-2025',
    );
  });
});
