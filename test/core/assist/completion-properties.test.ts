import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { completionsAt } from '../../../src/core/assist/completion.ts';
import { hoverAt } from '../../../src/core/assist/hover.ts';
import { applyEdits } from '../../../src/core/fixes/apply.ts';
import { assistWorld } from '../../support/assist.ts';
import { policies, wholeScope } from '../../support/generated-policies.ts';
import { documentOf } from '../../support/marks.ts';
import { shipped } from '../../support/shipped.ts';

const listed = shipped().catalogue.editions.filter(({ isListed }) => isListed);
const separators = ['blank', 'comma', 'clause', 'section-sign'] as const;

describe('every clause that is chosen is the clause that is read', () => {
  test.each(listed.flatMap(({ name }) => separators.map(separator => [name, separator] as const)))(
    'after %s, notation %s',
    (name, separator) => {
      const given = { notation: { separator } };
      const text = `As in ${name} `;
      const completions = completionsAt(documentOf(text, given), text.length, assistWorld(given));
      const misread = completions?.items.flatMap(({ insertText, address }) => {
        const after = applyEdits(text, [{ span: completions.replace, text: insertText }]);
        const read = documentOf(`${after} it is.`, given).references.map(({ clause }) => clause);
        return read.length === 1 && read[0] === address?.clause ? [] : [`${after}: ${read}`];
      });
      expect(misread).toEqual([]);
    },
  );
});

test('wherever the cursor stands, an answer replaces one stretch of a line around it', () => {
  fc.assert(
    fc.property(
      policies,
      fc.nat(),
      fc.constantFrom('', 'ISO', '; ', ' 8.', ', ', ' (', '| '),
      (text, at, typed) => {
        const offset = (at % (text.length + 1)) + typed.length;
        const start = offset - typed.length;
        const now = text.slice(0, start) + typed + text.slice(start);
        const document = documentOf(now, wholeScope);
        const world = assistWorld(wholeScope);
        hoverAt(document, offset, world);
        const found = completionsAt(document, offset, world);
        if (!found) return;
        const { replace, items } = found;
        expect(replace.start).toBeLessThanOrEqual(offset);
        expect(replace.end).toBeGreaterThanOrEqual(offset);
        expect(now.slice(replace.start, replace.end)).not.toMatch(/[\r\n]/);
        expect(items.every(({ insertText }) => !/[\r\n]/.test(insertText))).toBe(true);
      },
    ),
    { numRuns: 150 },
  );
});

test('a text of 700 KB without any heading answers at once', () => {
  const text = `${'We plan and check what we do, as ISO 9001:2015 8.4 says.\n\n'.repeat(12_000)}See ISO 90`;
  const document = documentOf(text);
  expect(completionsAt(document, text.length, assistWorld())?.items[0]?.label).toBe('ISO 9001:2015');
});
