import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Notation } from '../../../src/core/config/config.ts';
import { designationOf, writeReference } from '../../../src/core/fixes/notation.ts';
import type { Reference } from '../../../src/core/references/reference.ts';
import { contains, textAt } from '../../../src/core/text/span.ts';
import { documentOf } from '../../support/marks.ts';
import { shownIn } from '../../support/references.ts';
import { shipped } from '../../support/shipped.ts';

const runs = { numRuns: 300 };

const editions = shipped().catalogue.editions.filter(({ isListed }) => isListed);
const addresses = editions.flatMap(({ standard, year, clauses }) =>
  clauses.map(({ number }) => ({ standard, edition: year, clause: number })),
);
const address = fc.constantFrom(...addresses);
const notation: fc.Arbitrary<Notation> = fc.record({
  separator: fc.constantFrom('blank' as const, 'comma' as const, 'clause' as const, 'section-sign' as const),
});
const around = fc.constantFrom(
  ['', ''],
  ['We follow ', '.'],
  ['- ', '\n- and more\n'],
  ['(see ', ')'],
  ['| A | B |\n| - | - |\n| x | ', ' |\n'],
  ['> **', '**'],
  ['## ', '\n\nText.\n'],
);

/** Random bits of Markdown and of references, put together without sense. */
const piece = fc.oneof(
  address.map(({ standard, edition, clause }) => `${standard}:${edition} ${clause}`),
  fc.constantFrom(
    'ISO 9001:2015',
    'ISO/IEC 27001:2022',
    'ISO 27001',
    'ISO 9001/14001',
    'DIN EN ISO 9001:2015',
  ),
  fc.constantFrom(
    '8.4',
    'A.5.15',
    'A 8.24',
    '8.5.1-3',
    'A.14.2.1/5/6',
    '4–10',
    'A.5.15-18',
    '6.1.3 d)',
    '9',
    '8.x',
  ),
  fc.constantFrom(
    'clause',
    'clauses',
    'control',
    'Annex A',
    '§',
    'Abschnitt',
    'cláusula',
    'of',
    'and',
    'to',
    'der',
    '箇条',
  ),
  fc.constantFrom(', ', '; ', ': ', ' – ', ' / ', ' (', ')', '. ', ' ', '\u00a0', '\n', '\n\n', '\r\n', '\t'),
  fc.constantFrom(
    '# ',
    '## ',
    '- ',
    '1. ',
    '> ',
    '| ',
    ' |\n| --- | --- |\n| ',
    '```\n',
    '`',
    '**',
    '_',
    '~~',
    '---\n',
  ),
  fc.constantFrom(
    '[',
    '](#x)',
    '![',
    '<b>',
    '</b>',
    '<!-- ',
    ' -->',
    '<table><tr><td>',
    '</td></tr></table>',
    '&nbsp;',
    '\\',
  ),
  fc.constantFrom(
    'PCI DSS 8.3',
    'RFC 5280',
    'GDPR',
    'v5.2',
    '10.1.2.3',
    '🛡️',
    '\ud83d',
    '\ufeff',
    'clauses: [ISO 9001:2015 8.4]\n',
  ),
  fc.string({ maxLength: 8 }),
);
const markdown = fc.array(piece, { maxLength: 30 }).map(pieces => pieces.join(''));
const anyCodeUnits = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 80 })
  .map(codes => codes.map(code => String.fromCharCode(code)).join(''));
const scope = fc.constantFrom([], ['ISO 9001:2015'], ['ISO/IEC 27001:2022', 'ISO 9001:2015']);
const word = fc.string({ unit: fc.constantFrom(...'abdefghklmnoprstuvw'), minLength: 3, maxLength: 9 });

const written = (
  { standard, edition, clause }: Pick<Reference, 'standard' | 'edition'> & { readonly clause: string },
  house: Notation,
  isList = false,
): string => writeReference({ designation: designationOf({ standard, edition }), clause }, house, isList);

const cited = (text: string): readonly Reference[] =>
  documentOf(text).references.filter(({ clause }) => clause !== undefined);

test('what is written in a house notation is read as the same clause', () => {
  fc.assert(
    fc.property(address, notation, around, (wanted, house, [before, after]) => {
      const [read, ...others] = cited(`${before}${written(wanted, house)}${after}`);
      expect(others).toEqual([]);
      expect(read).toMatchObject({ ...wanted, via: undefined, implied: false });
    }),
    runs,
  );
});

test('an undated one is read without an edition', () => {
  fc.assert(
    fc.property(address, notation, around, (wanted, house, [before, after]) => {
      const undated = { ...wanted, edition: undefined };
      const [read, ...others] = cited(`${before}${written(undated, house)}${after}`);
      expect(others).toEqual([]);
      expect(read).toMatchObject({ standard: wanted.standard, clause: wanted.clause });
      expect(read?.edition).toBeUndefined();
    }),
    runs,
  );
});

test('a list in a house notation is read as the same clauses', () => {
  const two = fc
    .tuple(address, address)
    .filter(([a, b]) => a.standard === b.standard && a.edition === b.edition && a.clause !== b.clause)
    .filter(pair => pair.every(({ clause }) => clause.includes('.')))
    // `controls A.5.11, 8.1` means A.8.1: one word stands for one kind.
    .filter(([a, b]) => a.clause.startsWith('A.') === b.clause.startsWith('A.'));
  fc.assert(
    fc.property(two, notation, ([first, second], house) => {
      const read = cited(`We follow ${written(first, house, true)}, ${second.clause}.`);
      expect(read.map(({ standard, edition, clause }) => ({ standard, edition, clause }))).toEqual([
        first,
        second,
      ]);
    }),
    runs,
  );
});

test('spans cover exactly the text they name', () => {
  fc.assert(
    fc.property(markdown, scope, (text, standards) => {
      for (const reference of documentOf(text, { scope: standards }).references) {
        const { span, clauseSpan, standardSpan, editionSpan, clause, edition, implied } = reference;
        expect(contains(span, clauseSpan)).toBe(true);
        if (editionSpan) expect(textAt(text, editionSpan)).toBe(edition);
        if (standardSpan)
          expect(textAt(text, standardSpan).replace(markup, '')).toContain(
            reference.standard.match(/\d+/)?.[0],
          );
        if (clause === undefined) expect(clauseSpan).toEqual(standardSpan);
        else if (!implied) expect(isWrittenAs(clause, textAt(text, clauseSpan))).toBe(true);
      }
    }),
    runs,
  );
});

test('references and ambiguities are in order and inside the text', () => {
  fc.assert(
    fc.property(markdown, scope, (text, standards) => {
      const { references, ambiguities } = documentOf(text, { scope: standards });
      for (const spans of [
        references.map(({ clauseSpan }) => clauseSpan),
        ambiguities.map(({ span }) => span),
      ]) {
        let last = 0;
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = start;
        }
      }
    }),
    runs,
  );
});

test('any text can be read', () => {
  const any = fc.oneof(fc.string({ unit: 'binary' }), anyCodeUnits, fc.lorem(), markdown);
  fc.assert(
    fc.property(any, scope, (text, standards) => {
      expect(documentOf(text, { scope: standards }).text).toBe(text);
    }),
    runs,
  );
});

test('a text without a digit cites no clause', () => {
  fc.assert(
    fc.property(markdown, scope, (text, standards) => {
      const { references, ambiguities } = documentOf(text.replace(/\p{N}/gu, ''), { scope: standards });
      expect(references).toEqual([]);
      expect(ambiguities).toEqual([]);
    }),
    runs,
  );
});

test('a paragraph of plain words at the end changes no reference before it', () => {
  fc.assert(
    fc.property(markdown, fc.array(word, { minLength: 1, maxLength: 8 }), (text, words) => {
      const before = documentOf(text);
      const after = documentOf(`${text}\n\n${words.join(' ')}`);
      expect(shownIn(after)).toEqual(shownIn(before));
      expect(after.references).toEqual(before.references);
    }),
    runs,
  );
});

test('the same text is read the same twice', () => {
  fc.assert(
    fc.property(markdown, text => {
      expect(documentOf(text).references).toEqual(documentOf(text).references);
    }),
    runs,
  );
});

/** Markup that can stand inside a number without ending it: `8.**4**`, `[8](#x).4`, `<b>8</b>.4`. */
const markup = /<!--[\s\S]*?-->|<[^>]*>|\]\(#x\)|[*_[\]!\\]/g;

/** Whether a number as typed (`A 8.24`, `18` at the end of `A.5.15-18`, `8.**4**`) is a way of writing the clause. */
function isWrittenAs(clause: string, typed: string): boolean {
  if (/^[A-Z]$/.test(clause)) return typed.endsWith(clause);
  const digits = (text: string): readonly string[] => text.match(/\d+/g) ?? [];
  const written = digits(typed.replace(markup, ''));
  return written.length > 0 && digits(clause).slice(-written.length).join('.') === written.join('.');
}
