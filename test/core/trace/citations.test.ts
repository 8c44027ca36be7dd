import { expect, test } from 'vitest';
import { CitationIndex } from '../../../src/core/trace/citations.ts';
import { configOf, documentOf } from '../../support/marks.ts';
import { shipped } from '../../support/shipped.ts';

const audit = { standard: 'ISO 9001', edition: '2015', clause: '9.2' };

function indexOf(texts: Readonly<Record<string, string>>): CitationIndex {
  const index = new CitationIndex({ catalogue: shipped().catalogue, config: configOf({}) });
  for (const [uri, text] of Object.entries(texts)) index.update(uri, documentOf(text));
  return index;
}

const placesOf = (index: CitationIndex, address = audit) =>
  index.of(address).map(({ uri, line }) => `${uri}:${line}`);

test('every notation of a clause counts', () => {
  const index = indexOf({
    'a.md': 'ISO 9001:2015 9.2\n\nClause 9.2 of ISO 9001:2015, ISO9001:2015 § 9.2',
    'b.md': '# ISO 9001:2015\n\nSee clause 9.2.',
  });
  expect(placesOf(index)).toEqual(['a.md:0', 'a.md:2', 'a.md:2', 'b.md:2']);
  expect(index.countOf(audit)).toBe(4);
});

test('a reference without an edition counts for the one that is meant', () => {
  expect(placesOf(indexOf({ 'a.md': 'ISO 9001 9.2' }))).toEqual(['a.md:0']);
});

test('another edition is another clause', () => {
  const index = indexOf({ 'a.md': 'ISO/IEC 27001:2013 9.2 and ISO/IEC 27001:2022 9.2' });
  expect(index.countOf({ standard: 'ISO/IEC 27001', edition: '2013', clause: '9.2' })).toBe(1);
});

test('a clause that a range implies is cited by the range', () => {
  const index = indexOf({ 'a.md': 'ISO/IEC 27001:2022 A.5.15–A.5.18' });
  const [citation] = index.of({ standard: 'ISO/IEC 27001', edition: '2022', clause: 'A.5.16' });
  expect(citation?.isImplied).toBe(true);
});

test('the section is told', () => {
  const [citation] = indexOf({ 'a.md': '# Audits\n\nISO 9001:2015 9.2' }).of(audit);
  expect(citation?.section).toBe('Audits');
});

test('what changes in a document changes here', () => {
  const index = indexOf({ 'a.md': 'ISO 9001:2015 9.2', 'b.md': 'ISO 9001:2015 9.2' });
  index.update('a.md', documentOf('ISO 9001:2015 9.3'));
  expect(placesOf(index)).toEqual(['b.md:0']);
});

test('a document that is gone cites nothing', () => {
  const index = indexOf({ 'a.md': 'ISO 9001:2015 9.2' });
  index.delete('a.md');
  index.delete('never.md');
  expect(placesOf(index)).toEqual([]);
  expect(index.countOf(audit)).toBe(0);
});
