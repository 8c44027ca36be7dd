import { describe, expect, test } from 'vitest';
import { knowledgeOf } from '../../../src/core/catalogue/knowledge.ts';
import { readDocument } from '../../../src/core/documents/read-document.ts';
import { documentOf } from '../../support/marks.ts';
import { shipped } from '../../support/shipped.ts';

/** What a text cites: `ISO 9000:2015 3.7.7`. */
const cited = (text: string): readonly string[] =>
  documentOf(text).references.flatMap(({ standard, edition, clause }) =>
    clause === undefined ? [] : `${[standard, edition].filter(Boolean).join(':')} ${clause}`,
  );

describe('entries of terms are read', () => {
  test.each([
    ['behind the standard', 'ISO/IEC 20000-1:2018 3.2.5', ['ISO/IEC 20000-1:2018 3.2.5']],
    ['before it', '3.1.8 of ISO/IEC 27000:2018', ['ISO/IEC 27000:2018 3.1.8']],
    ['called an entry', 'entry 3.2.5 of ISO/IEC 20000-1:2018', ['ISO/IEC 20000-1:2018 3.2.5']],
    [
      'called entries',
      'ISO 9000:2015, entries 3.7.6 and 3.7.7',
      ['ISO 9000:2015 3.7.6', 'ISO 9000:2015 3.7.7'],
    ],
    ['called a definition', 'ISO/IEC 20000-1:2018, definition 3.2.5', ['ISO/IEC 20000-1:2018 3.2.5']],
    ['called a term', 'the ISO/IEC 27000:2018 term 3.28', ['ISO/IEC 27000:2018 3.28']],
    [
      'in brackets behind the term',
      'By ISO/IEC 20000-1:2018 an incident (entry 3.2.5) is one.',
      ['ISO/IEC 20000-1:2018 3.2.5'],
    ],
    [
      'below a heading that names the standard',
      '# ISO/IEC 20000-1:2018\n\nSee entry 3.2.5.',
      ['ISO/IEC 20000-1:2018 3.2.5'],
    ],
    [
      'in brackets behind their terms, below a heading that names ISO 9000',
      '# Manual\n\n## Definitions (ISO 9000:2015)\n\n- **Correction (3.12.3):** what ends it\n- **Rework** (3.12.8): in time',
      ['ISO 9000:2015 3.12.3', 'ISO 9000:2015 3.12.8'],
    ],
    [
      'in a column, where a table of terms knows them',
      '| Term | ISO/IEC 20000-1:2018 |\n| --- | --- |\n| Incident | 3.2.5 |',
      ['ISO/IEC 20000-1:2018 3.2.5'],
    ],
  ])('%s', (_, text, expected) => expect(cited(text)).toEqual(expected));

  test.each([
    ['of something else', 'By ISO 9001:2015 8.4. Log entry 3.2.5 was deleted.', ['ISO 9001:2015 8.4']],
    ['that no table has', '# ISO/IEC 20000-1:2018\n\nSee entry 3.2.99.', []],
    ['of nothing', 'Each log entry 3.2.5 counts.', []],
    ['but an amount', 'By ISO 9001:2015 in the short term 3 people audit; ISO 9001:2015 terms 10 days.', []],
    ['but a time', 'The ISO 9001:2015 mid-term 4.2 million are planned.', []],
  ])('and no entry %s', (_, text, expected) => expect(cited(text)).toEqual(expected));

  test('a column of numbers that no pack has is left alone', () => {
    const text = '| Term | ISO/IEC 20000-1:2018 |\n| --- | --- |\n| Incident | 3.2.5 |';
    const knowledge = knowledgeOf(shipped().catalogue);
    const { references } = readDocument('policy.md', text, { knowledge, scope: [] });
    expect(references.map(({ clause }) => clause)).toEqual([undefined]);
  });
});
