import { describe, expect, test } from 'vitest';
import { excludeActionsAt } from '../../../src/core/assist/exclude-actions.ts';
import type { Exclusion } from '../../../src/core/config/config.ts';
import type { Given } from '../../support/marks.ts';
import { standardText } from '../../support/pack-texts.ts';
import { packOf } from '../../support/packs.ts';
import { findingsInProject } from '../../support/project.ts';
import { shipped } from '../../support/shipped.ts';

const { catalogue } = shipped();

const scope = ['ISO/IEC 27001:2022'];

const statement = `# Statement of applicability, ISO/IEC 27001:2022 Annex A

| Control | Title | Applicable |
| --- | --- | --- |
| A.5.7 | Threat intelligence | yes |
| A.8.30 | Outsourced development | no |
| A.8.34 | Protection of information systems during audit testing | yes |
`;

const excluding = (clause: string): Exclusion => ({
  clause: { standard: 'ISO/IEC 27001', edition: '2022', clause },
  justification: 'There is none.',
  span: { start: 0, end: 0 },
});

const threats = { 'threats.md': 'ISO/IEC 27001:2022 A.5.7.' };
const tests = { 'tests.md': 'ISO/IEC 27001:2022 A.8.34.' };
const others = { ...threats, ...tests };
const excludes: Given = { scope, exclusions: [excluding('A.8.30')] };

/** `warning at A.8.30: message`: what is found in the statement. */
const found = (texts: Readonly<Record<string, string>>, given: Given = excludes, text = statement) =>
  findingsInProject('soa.md', { ...texts, 'soa.md': text }, given).map(
    ({ severity, span, message }) => `${severity} at ${text.slice(span.start, span.end)}: ${message}`,
  );

describe('a control that is', () => {
  test('applicable and referenced, or neither, is no finding', () => {
    expect(found(others)).toEqual([]);
  });

  test('not applicable and referenced elsewhere is one', () => {
    expect(found({ ...others, 'development.md': 'ISO/IEC 27001:2022 A.8.30.' })).toEqual([
      'warning at A.8.30: ISO/IEC 27001:2022 A.8.30 (Outsourced development) is marked as not applicable, and referenced in development.md.',
    ]);
  });

  test('not applicable names the first places that reference it, and counts the others', () => {
    const development = (line: number) => ({ uri: 'development.md', line });
    const related = (text: string) =>
      findingsInProject('soa.md', { ...others, 'soa.md': statement, 'development.md': text }, excludes)
        .flatMap(finding => finding.related ?? [])
        .map(({ message, elsewhere }) => [message, elsewhere]);
    const asked = 'As ISO/IEC 27001:2022 A.8.30 asks.\n';
    expect(related(`# Development\n\n${asked}`)).toEqual([['A.8.30 is referenced here.', development(2)]]);
    expect(related('ISO/IEC 27001:2022 A.8.30 asks, and ISO/IEC 27001:2022 A.8.30 tells.')).toEqual([
      ['A.8.30 is referenced here.', development(0)],
    ]);
    expect(related(asked.repeat(20)).slice(6)).toEqual([
      ['A.8.30 is referenced here.', development(6)],
      ['13 more places reference it.', undefined],
    ]);
  });

  test('in two rows is counted once, and each of a list in one row is', () => {
    const rows = ['| A.5.1 | yes |', '| A.5.1 | yes |', '| A.5.36, A.8.8 | yes |'].join('\n');
    const text = `# ISO/IEC 27001:2022\n\n| Control | Applicable |\n| --- | --- |\n${rows}\n`;
    expect(found({}, { scope }, text)).toEqual([
      'info at Applicable: 3 controls are marked as applicable and referenced nowhere else: A.5.1, A.5.36 and A.8.8.',
    ]);
  });

  test('merely mentioned behind another one in its row is none of the row', () => {
    const rows = ['| A.5.1 | as for A.5.2 | yes |', '| A.5.7 | | yes |', '| A.8.8 | | yes |'].join('\n');
    const text = `# ISO/IEC 27001:2022\n\n| Control | Note | Applicable |\n| --- | --- | --- |\n${rows}\n`;
    expect(found({}, { scope }, text)).toEqual([
      'info at Applicable: 3 controls are marked as applicable and referenced nowhere else: A.5.1, A.5.7 and A.8.8.',
    ]);
  });

  test('applicable and referenced nowhere else is worth knowing, said once for all of them', () => {
    expect(found(threats)).toEqual([
      'info at Applicable: One control is marked as applicable and referenced nowhere else: A.8.34.',
    ]);
    expect(found({})).toEqual([
      'info at Applicable: 2 controls are marked as applicable and referenced nowhere else: A.5.7 and A.8.34.',
    ]);
  });

  test('applicable and excluded by the config is one', () => {
    expect(found(others, { scope, exclusions: [excluding('A.8.30'), excluding('A.5.7')] })).toEqual([
      'warning at A.5.7: ISO/IEC 27001:2022 A.5.7 (Threat intelligence) is marked as applicable, and the config excludes it.',
    ]);
  });

  test('not applicable, where a pack of one’s own says that nobody leaves it out, is one', () => {
    const text = standardText({
      edition: 'ISO/IEC 27001:2022',
      clauses: [
        'A Controls',
        'A.5 Organizational',
        'A.5.7 Threats',
        'A.8 Technological',
        'A.8.30 Development',
        'A.8.34 Audits',
      ],
      applicability: ['clauses: [A.8.30], exclusion: never'],
    });
    const given = { ...excludes, own: [packOf('iso-iec-27001-2022.yaml', text)] };
    const [finding, ...more] = findingsInProject('soa.md', { ...others, 'soa.md': statement }, given);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      severity: 'warning',
      message:
        'ISO/IEC 27001:2022 A.8.30 (Development) is marked as not applicable. Clause A.8.30 of ISO/IEC 27001 applies in any case.',
      related: [{ message: 'ISO/IEC 27001:2022, contents' }],
    });
    expect(finding?.excludable).toBeUndefined();
  });

  test('not applicable and not excluded by the config is worth knowing', () => {
    expect(found(others, { scope })).toEqual([
      'info at A.8.30: ISO/IEC 27001:2022 A.8.30 (Outsourced development) is marked as not applicable, and the config does not exclude it.',
    ]);
  });

  test('neither, as far as the cell says, is no finding', () => {
    expect(found({}, excludes, statement.replaceAll('| yes |', '| to be decided |'))).toEqual([]);
  });
});

describe('elsewhere is', () => {
  test('not another statement, which names every control', () => {
    const german = `# Erklärung zur Anwendbarkeit, ISO/IEC 27001:2022

| Maßnahme | Anwendbar |
| --- | --- |
| A.5.7 | ja |
| A.8.30 | nein |
| A.8.34 | ja |
`;
    expect(found({ ...others, 'erklaerung.md': german })).toEqual([]);
    expect(found({ ...threats, 'erklaerung.md': german })).toEqual([expect.stringContaining('A.8.34.')]);
  });

  test('not the text around the statement', () => {
    expect(found(others, excludes, `${statement}\nA.8.30 of ISO/IEC 27001:2022 does not apply.\n`)).toEqual(
      [],
    );
  });

  test('not another edition', () => {
    const older = 'ISO/IEC 27001:2013 A.8.1.1 and ISO/IEC 27001:2013 A.8.30.';
    expect(found({ ...others, 'older.md': older })).toEqual([]);
  });
});

test('of many controls some are named and the others counted', () => {
  const rows = Array.from({ length: 20 }, (_, index) => `| A.5.${index + 1} | yes |`);
  const long = `# ISO/IEC 27001:2022 Annex A\n\n| Control | Applies |\n| --- | --- |\n${rows.join('\n')}\n`;
  expect(found({}, { scope }, long)).toEqual([
    'info at Applies: 20 controls are marked as applicable and referenced nowhere else: A.5.1, A.5.2, A.5.3, A.5.4, A.5.5, A.5.6, A.5.7 and 13 others.',
  ]);
});

test('without the edition in scope nothing is said', () => {
  expect(found({}, {})).toEqual([]);
  expect(found({}, { scope: ['ISO/IEC 27001:2013'] })).toEqual([]);
});

describe('a control that does not apply can be excluded', () => {
  /** What is offered where the statement has a column with this head and what it says of A.8.30. */
  function offered(heads: string, cells: string, more: Readonly<Record<string, string>> = {}) {
    const text = `# ISO/IEC 27001:2022 Annex A

| Control | Applicable | ${heads} |
| --- | --- | ${heads.replace(/[^|]+/g, '---')} |
| A.5.7 | yes | |
| A.8.30 | no | ${cells} |
| A.8.34 | yes | |
`;
    const findings = findingsInProject('soa.md', { ...others, ...more, 'soa.md': text }, { scope });
    const start = text.indexOf('A.8.30');
    return excludeActionsAt({ start, end: start }, findings, catalogue).map(({ title, justification }) => [
      title,
      justification,
    ]);
  }
  const title = 'Exclude ISO/IEC 27001:2022 A.8.30 with a justification…';

  test.each([
    ['Justification', 'We **write** all<br>ourselves.', 'We write all ourselves.'],
    ['Begründung', 'Alles wird selbst entwickelt.', 'Alles wird selbst entwickelt.'],
    ['Reason for inclusion | Reason for exclusion', 'Law | Nobody does', 'Nobody does'],
    ['Reason for inclusion', 'Law', ''],
    ['Owner', 'Anna', ''],
    ['Justification', '–', ''],
  ])('with what the row says: %s', (heads, cells, justification) => {
    expect(offered(heads, cells)).toEqual([[title, justification]]);
  });

  test('also where another document references it, which the finding goes on to tell', () => {
    const development = { 'development.md': 'ISO/IEC 27001:2022 A.8.30.' };
    expect(offered('Justification', 'We write all.', development)).toEqual([[title, 'We write all.']]);
    expect(found({ ...others, ...development }, excludes)).toEqual([
      expect.stringContaining('referenced in development.md'),
    ]);
  });

  test('and nothing else can', () => {
    expect(
      excludeActionsAt({ start: 0, end: 0 }, findingsInProject('a.md', threats, { scope }), catalogue),
    ).toEqual([]);
  });
});
