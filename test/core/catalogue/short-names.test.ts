import { expect, test } from 'vitest';
import { nameWithin, shortNames } from '../../../src/core/catalogue/short-names.ts';

test.each([
  ['several standards go by their numbers', ['ISO 9001:2015', 'ISO/IEC 20000-1:2018'], ['9001', '20000-1']],
  [
    'editions of one standard have their years',
    ['ISO/IEC 27001:2013', 'ISO 9001:2015', 'ISO/IEC 27001:2022'],
    ['27001:2013', '9001:2015', '27001:2022'],
  ],
  ['one without an edition has none', ['ISO 9001', 'ISO 9001:2015'], ['9001', '9001:2015']],
  [
    'a catalogue keeps its name',
    ['Globex Requirements:2024', 'ISO 9001:2015'],
    ['Globex Requirements', '9001'],
  ],
  [
    'what is alike without the publisher keeps it',
    ['ISO 62304:2006', 'IEC 62304:2006'],
    ['ISO 62304:2006', 'IEC 62304:2006'],
  ],
  ['kinds of documents are no part of it', ['ISO/IEC TR 20000-7:2019', 'ISO 9001:2015'], ['20000-7', '9001']],
])('%s', (_, names, short) => {
  expect([...shortNames([...names, ...names]).values()]).toEqual(short);
});

test('where there is one edition alone, nothing tells it from others', () => {
  expect(shortNames(['ISO 9001:2015', 'ISO 9001:2015']).size).toBe(0);
});

test.each([
  ['a name that fits stays', 'ISO/IEC 20000-1:2018', [], 'ISO/IEC 20000-1:2018'],
  ['a long one gives way to another', 'Globex Supplier Requirements:2024', ['GSR'], 'GSR:2024'],
  ['or is cut, and keeps its year', 'Globex Supplier Requirements:2024', [], 'Globex Supplier…:2024'],
  [
    'also where the other is as long',
    'Globex Supplier Requirements:2024',
    ['Requirements of Globex'],
    'Globex Supplier…:2024',
  ],
])('where there is little room, %s', (_, name, otherNames, short) => {
  const standard = name.replace(/:\d{4}$/, '');
  expect(nameWithin(22, { name, standard, otherNames })).toBe(short);
});
