import { describe, expect, test } from 'vitest';
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

test('a heading of 100,000 letters keeps nobody waiting', () => {
  const heading = `# ${'a'.repeat(100_000)}`;
  expect(after(heading)).toContain('\n\n## Knowledge\n');
  expect(after(`${heading}\n\n## ${'a'.repeat(100_000)}`)).toContain('\n\n## Knowledge\n');
});

describe('where the headings beside it are numbered, its heading goes on with their numbers', () => {
  const headingOf = (text: string) =>
    /^(#+ .*)\n\nISO\/IEC 20000-1:2018 7\.6$/m.exec(after(`${text}\n`))?.[1];

  test.each([
    ['# Handbook\n\n## 1. Purpose\n\n## 2. Scope', '## 3. Knowledge'],
    ['# Handbook\n\n## 1 Purpose\n\n### Words\n\n## 2 Scope', '## 3 Knowledge'],
    [
      '# Handbook\n\n## 1. Use\n\n### 1.1. Who\n\n### 1.2. When\n\n### 1.3. Where\n\n## Annex – roles',
      '## 2. Knowledge',
    ],
    ['# Handbook\n\n## 1) Purpose', '## 2) Knowledge'],
    ['# Handbook\n\n## Section 1: Purpose\n\n## Section 2: Scope', '## Section 3: Knowledge'],
    ['# Handbook\n\n## 9 – Purpose\n\n## 10 – Scope', '## 11 – Knowledge'],
    ['# 1. Purpose\n\n## 1.1. Why\n\n## 1.2. Who\n\n# 2. Work\n\n## 2.1. How', '## 2.2. Knowledge'],
  ])('%j: %s', (text, heading) => expect(headingOf(text)).toBe(heading));

  test.each([
    ['one of them is not', '# Handbook\n\n## 1. Purpose\n\n## 2. Scope\n\n## Revision history'],
    ['they do not count up', '# Handbook\n\n## 3. Purpose\n\n## 1. Scope'],
    ['each is numbered in another way', '# Handbook\n\n## 1. Purpose\n\n## 2 Scope'],
    ['a number is no count', '# Handbook\n\n## 24 hours\n\nA day.'],
    ['nothing stands beside it', '# 1. Purpose\n\n## 1.1. Why\n\n## 1.2. Who\n\n# 2. Work'],
    ['they keep to the clauses of the standard', '# Handbook\n\n## 9.1 Figures\n\n## 9.2 Internal audit'],
  ])('it has none where %s', (_, text) => expect(headingOf(text)).toBe('## Knowledge'));
});

describe('its heading is written as those beside it are', () => {
  const headingOf = (text: string) =>
    /^(.*\n.*)\n\nISO\/IEC 20000-1:2018 7\.6$/m.exec(after(`${text}\n`))?.[1];

  test.each([
    ['Handbook\n========\n\n4 Scope\n-----\n\n5 Records\n-----', '6 Knowledge\n-----'],
    ['Handbook\n===\n\nPurpose\n-------\n\nRecords\n-------', 'Knowledge\n---------'],
    ['Handbook\n========\n\nPurpose\n-------\n\n## Records', '\n## Knowledge'],
    ['# Handbook\n\nPurpose\n-------\n\n### Why\n\n### Who', '\n### Knowledge'],
  ])('%j: %j', (text, heading) => expect(headingOf(text)).toBe(heading));
});

test('its reference is written as the document does, or as the house wants it', () => {
  expect(after('ISO 9001:2015, clause 8.4\n')).toContain('\n\nISO/IEC 20000-1:2018, clause 7.6\n');
  expect(after('', { separator: 'section-sign' })).toContain('ISO/IEC 20000-1:2018 § 7.6\n');
});

test('it keeps the line ends of the document', () => {
  expect(after('# Handbook\r\n')).not.toMatch(/[^\r]\n/);
  expect(after('Purpose\r\n-------\r\n')).toContain('\r\n\r\nKnowledge\r\n---------\r\n\r\n');
});
