import { expect, test } from 'vitest';
import { newSection } from '../../../src/core/assist/new-section.ts';
import type { Edition } from '../../../src/core/catalogue/types.ts';
import type { Notation } from '../../../src/core/config/config.ts';
import { applyEdits } from '../../../src/core/fixes/apply.ts';
import { documentOf } from '../../support/marks.ts';
import { shipped } from '../../support/shipped.ts';

const edition = shipped().catalogue.edition('ISO/IEC 20000-1', '2018') as Edition;
const address = { standard: 'ISO/IEC 20000-1', edition: '2018', clause: '7.6' };

/** The text afterwards, `|` for the comment that is to be replaced. */
function after(text: string, notation?: Notation): string {
  const { edit, toWrite } = newSection(documentOf(text), edition, address, notation);
  const changed = applyEdits(text, [edit]);
  expect(changed.slice(toWrite.start, toWrite.end)).toMatch(/^<!-- crossclause-to-write: .* -->$/);
  return `${changed.slice(0, toWrite.start)}|${changed.slice(toWrite.end)}`;
}

test('a section for a clause comes last, as deep as the others', () => {
  expect(after('# Handbook\n\n### Scope\n\nAll of it.\n\n### Words\n')).toBe(
    '# Handbook\n\n### Scope\n\nAll of it.\n\n### Words\n\n### Knowledge\n\nISO/IEC 20000-1:2018 7.6\n\n|\n',
  );
  expect(after('# Handbook')).toBe('# Handbook\n\n## Knowledge\n\nISO/IEC 20000-1:2018 7.6\n\n|\n');
  expect(after('')).toBe('# Knowledge\n\nISO/IEC 20000-1:2018 7.6\n\n|\n');
});

test('its reference is written as the document does, or as the house wants it', () => {
  expect(after('ISO 9001:2015, clause 8.4\n')).toContain('\n\nISO/IEC 20000-1:2018, clause 7.6\n');
  expect(after('', { separator: 'section-sign' })).toContain('ISO/IEC 20000-1:2018 § 7.6\n');
});

test('it keeps the line ends of the document', () => {
  expect(after('# Handbook\r\n')).not.toMatch(/[^\r]\n/);
});
