import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { grammar } from '../../syntaxes/grammar.ts';
import { documentOf } from '../support/marks.ts';
import { coloured, colouredPieces } from './coloured.ts';

describe('a standard and what stands beside it', () => {
  test.each([
    ['See ISO/IEC 20000-1:2018 8.7.3.', 'standard ISO/IEC 20000-1, edition 2018, clause 8.7.3'],
    ['ISO27001 and iso 9001', 'standard ISO27001, standard iso 9001'],
    ['ISO-IEC 27001-2022', 'standard ISO-IEC 27001, edition 2022'],
    ['DIN EN ISO 9001:2015, Abschnitt 8.4', 'standard DIN EN ISO 9001, edition 2015, clause 8.4'],
    ['ISO 27001 (2022), clause 4.3', 'standard ISO 27001, edition 2022, clause 4.3'],
    ['ISO/IEC 27001:2013/Amd 1:2024 4.1', 'standard ISO/IEC 27001, edition 2013/Amd 1:2024, clause 4.1'],
    ['ISO 9001/14001:2015 7.5', 'standard ISO 9001/14001, edition 2015, clause 7.5'],
    ['ISO/IEC 20000-1:2018/8.6.1', 'standard ISO/IEC 20000-1, edition 2018, clause 8.6.1'],
    ['ISO/IEC 27001:2022/A.5.26', 'standard ISO/IEC 27001, edition 2022, clause A.5.26'],
    ['ISO 9001:2015+A1:2024 4.1', 'standard ISO 9001, edition 2015+A1:2024, clause 4.1'],
    ['ISO/IEC 20000\u20111:2018 8.7.3', 'standard ISO/IEC 20000\u20111, edition 2018, clause 8.7.3'],
    ['ISO/IEC TR 20000-7:2019', 'standard ISO/IEC TR 20000-7, edition 2019'],
    ['ISO 8601:2004', 'standard ISO 8601, edition 2004'],
    ['ISO\u00a09001:2015\u00a08.4', 'standard ISO\u00a09001, edition 2015, clause 8.4'],
  ])('%s', (text, expected) => expect(coloured(text)).toBe(expected));
});

describe('several clauses', () => {
  test.each([
    ['ISO 9001 8.4, 8.5.1 and 9.1', 'clause 8.4, clause 8.5.1, clause 9.1'],
    ['ISO 9001 clauses 4 to 10', 'clause 4, clause 10'],
    ['ISO 27001 A.5.15-18', 'clause A.5.15, clause 18'],
    ['ISO 27001 A.14.2.1/5/6', 'clause A.14.2.1, clause 5, clause 6'],
    ['ISO 27001 A.5.24 (Planning), A.5.26 (Response)', 'clause A.5.24, clause A.5.26'],
    ['ISO 27001 6.1.3 d), 6.2, bullet b) und 8.3', 'clause 6.1.3, clause 6.2, clause 8.3'],
    ['ISO 27001 Annex A control 5.15', 'clause 5.15'],
    ['ISO 27001 Annex A', 'clause Annex A'],
  ])('%s', (text, expected) => expect(coloured(text)).toMatch(new RegExp(`^standard [^,]+, ${expected}$`)));
});

describe('clauses before their standard', () => {
  test.each([
    ['clause 7.5 of ISO 9001', 'clause 7.5, standard ISO 9001'],
    [
      '8.6.1 and 8.6.3 of the ISO/IEC 20000-1:2018',
      'clause 8.6.1, clause 8.6.3, standard ISO/IEC 20000-1, edition 2018',
    ],
    ['Abschnitt 7.5 der ISO 9001', 'clause 7.5, standard ISO 9001'],
    ['Nr. 4.1 f. der ISO/IEC 27001:2022', 'clause 4.1, standard ISO/IEC 27001, edition 2022'],
    ['A.5.7 (ISO/IEC 27001:2022)', 'clause A.5.7, standard ISO/IEC 27001, edition 2022'],
  ])('%s', (text, expected) => expect(coloured(text)).toBe(expected));
});

test('controls of Annex A are coloured alone, since their letters give them away', () => {
  expect(coloured('as A.5.15, A.8.1–3 and A.14.2.1 say')).toBe(
    'clause A.5.15, clause A.8.1, clause 3, clause A.14.2.1',
  );
});

describe('wherever Markdown has text', () => {
  const whole = 'standard ISO 9001, edition 2015, clause 8.4';
  test.each([
    '## Purchasing (ISO 9001:2015 8.4)',
    '- [ ] > ISO 9001:2015 8.4',
    '**ISO 9001:2015 8.4**',
    '_ISO 9001:2015 8.4_',
    '[ISO 9001:2015 8.4](purchasing.md)',
    '[ISO 9001:2015 8.4]',
    '| Clause | Says |\n| --- | --- |\n| ISO 9001:2015 8.4 | buy well |',
  ])('%j', text => expect(coloured(text)).toBe(whole));
});

describe('nothing is coloured', () => {
  test.each([
    ['in code', '`ISO 9001:2015 8.4`'],
    ['in a fence', '```yaml\nISO 9001:2015 8.4\n```'],
    ['in the front matter, of which not all is read', '---\ndescription: ISO 9001:2015 8.4\n---\n'],
    ['in a comment', '<!-- ISO 9001:2015 8.4 -->'],
    ['in an address', '<https://example.org/ISO-9001>, https://example.org/ISO-9001/8.4, [it](ISO-9001.md)'],
    ['in struck-out text', '~~ISO 9001:2015 8.4~~'],
    ['in slugs and the names of files', 'iso-27001-kit, ISO27001-2022-SoA.xlsx, kit@ISO9001'],
    ['of formats and film speeds', 'ISO 8601, ISO 3166-1, ISO-8859-1, ISO 400'],
    ['of a family', 'the ISO 27000 family, ISO-9000er-Reihe'],
    ['of numbers that only look like clauses', 'version 8.7.3 on 10.0.0.1, 7.5 %, POL-A.5.31, 8.x'],
    ['of a clause whose standard stands elsewhere', 'as clause 8.4 says'],
  ])('%s', (_, text) => expect(coloured(text)).toBe(''));

  test.each(['8.x', '8.4 million', '3 days', '14:30'])('of %s after a standard', text =>
    expect(coloured(`ISO 9001, ${text}`)).toBe('standard ISO 9001'),
  );
});

describe('the example management system', () => {
  const example = new URL('../../examples/integrated-management-system/', import.meta.url);
  const documents = readdirSync(example, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.md'))
    .map(name => [name, readFileSync(new URL(name, example), 'utf8')] as const);

  test.each(documents)('%s has colour only where there is a reference', (_, text) => {
    const read = new Set(
      documentOf(text)
        .references.filter(({ clause, implied }) => clause !== undefined && !implied)
        .map(({ clauseSpan }) => clauseSpan.start),
    );
    const clauses = colouredPieces(text).filter(({ kind }) => kind === 'clause');
    expect(clauses.filter(({ start }) => !read.has(start))).toEqual([]);
  });

  test('has colour on nearly every reference that stands on a line with its standard', () => {
    const beside = documents.flatMap(([name, text]) => {
      const starts = new Set(colouredPieces(text).map(({ start }) => start));
      return documentOf(text)
        .references.filter(({ clause, standardSpan, implied }) => clause && standardSpan && !implied)
        .filter(({ place }) => place.kind !== 'front-matter')
        .filter(({ span }) => !text.slice(span.start, span.end).includes('\n'))
        .map(({ clauseSpan }) => [`${name} ${clauseSpan.start}`, starts.has(clauseSpan.start)] as const);
    });
    const missed = beside.filter(([, isColoured]) => !isColoured);
    expect(beside.length).toBeGreaterThan(100);
    // `Of ISO 9001:2015 we leave out 7.1.5.2`: words between a standard and its clause are beyond a grammar.
    expect(missed.length).toBeLessThan(6);
  });
});

describe('every pattern', () => {
  const patterns = [...patternsIn(grammar)];

  test.each(patterns)('repeats a bounded number of times: %.60s', pattern => {
    const unescaped = pattern.replace(/\\./g, '').replace(/\[[^\]]*\]/g, '');
    expect(unescaped.match(/[*+]|\{\d*,\}/g)).toBeNull();
  });

  test('is there', () => expect(patterns.length).toBeGreaterThan(5));
});

function* patternsIn(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'match' && typeof inner === 'string') yield inner;
    else yield* patternsIn(inner);
  }
}
