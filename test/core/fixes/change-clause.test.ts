import { expect, test } from 'vitest';
import { applyEdits } from '../../../src/core/fixes/apply.ts';
import { changeClause } from '../../../src/core/fixes/change-clause.ts';
import { documentOf } from '../../support/marks.ts';

/** The text after the last clause it cites was changed. */
function changed(text: string, to: string): string {
  const reference = documentOf(text).references.at(-1);
  if (!reference) throw new Error('The text should cite a clause.');
  return applyEdits(text, [changeClause(text, reference, to)]);
}

test.each([
  ['a whole number', 'See ISO 9001:2015 8.4.', '8.5', 'See ISO 9001:2015 8.5.'],
  [
    'the short end of a list',
    'See ISO/IEC 27001:2013 A.14.2.1/5 here.',
    'A.14.2.9',
    'See ISO/IEC 27001:2013 A.14.2.1/9 here.',
  ],
  [
    'the short end of a range',
    'See ISO/IEC 27001:2022 A.5.15-18 here.',
    'A.5.17',
    'See ISO/IEC 27001:2022 A.5.15-17 here.',
  ],
  [
    'a short end with its dot',
    'See ISO/IEC 27001:2022 A.5.19, .20 here.',
    'A.5.21',
    'See ISO/IEC 27001:2022 A.5.19, .21 here.',
  ],
  [
    'a short end with its dot that needs more',
    'See ISO/IEC 27001:2022 A.5.24–.27 here.',
    'A.6.8',
    'See ISO/IEC 27001:2022 A.5.24–A.6.8 here.',
  ],
  [
    'a short end that needs more',
    'See ISO/IEC 27001:2013 A.14.2.1/5 here.',
    'A.8.1.1',
    'See ISO/IEC 27001:2013 A.14.2.1/A.8.1.1 here.',
  ],
  [
    'a control without its letter',
    'See ISO/IEC 27001:2022 control 5.15.',
    'A.5.16',
    'See ISO/IEC 27001:2022 control 5.16.',
  ],
  ['a clause with an item', 'See ISO/IEC 27001:2022 6.1.3 d).', '6.1.2', 'See ISO/IEC 27001:2022 6.1.2 d).'],
])('%s is changed as it is written', (_, before, to, after) => {
  expect(changed(before, to)).toBe(after);
});
