import { describe, expect, test } from 'vitest';
import { checkConfig } from '../../../src/core/rules/check.ts';
import { configOf, type Given, knownWith } from '../../support/marks.ts';
import { standardText } from '../../support/pack-texts.ts';
import { packOf } from '../../support/packs.ts';

const span = { start: 20, end: 40 };

function findings(name: string, { justification, ...given }: Given & { justification?: string }) {
  const [, standard = '', edition = '', clause = ''] = /^(.+):(\d+) (.+)$/.exec(name) ?? [];
  const exclusions = [{ clause: { standard, edition, clause }, justification, span }];
  const { catalogue } = knownWith(given);
  const config = configOf({ ...given, exclusions });
  return checkConfig(config, { catalogue, path: 'crossclause.yaml', text: '' });
}

const reported = (name: string, justification?: string, given: Given = {}) =>
  findings(name, { ...given, ...(justification !== undefined && { justification }) }).map(
    ({ rule, severity, message, span: place }) => {
      expect(rule).toBe('exclusion-not-allowed');
      expect(place).toBe(span);
      return `${severity}: ${message}`;
    },
  );

test.each([
  [
    'ISO/IEC 20000-1:2018 8.4.1',
    'error: The config excludes ISO/IEC 20000-1:2018 8.4.1. Clauses 4 to 10 of ISO/IEC 20000-1 all apply.',
  ],
  [
    'ISO/IEC 20000-1:2018 10',
    'error: The config excludes ISO/IEC 20000-1:2018 10. Clauses 4 to 10 of ISO/IEC 20000-1 all apply.',
  ],
  [
    'ISO/IEC 27001:2022 9.2',
    'error: The config excludes ISO/IEC 27001:2022 9.2. Clauses 4 to 10 of ISO/IEC 27001 all apply.',
  ],
])('exclusion-not-allowed reports %s whatever the justification', (name, message) => {
  expect(reported(name, 'We are small')).toEqual([message]);
});

test.each([
  [
    'ISO 9001:2015 8.3',
    'error: The config excludes ISO 9001:2015 8.3. A requirement of ISO 9001 is left out with a justification, and there is none.',
  ],
  [
    'ISO/IEC 27001:2022 A.7.4',
    'error: The config excludes ISO/IEC 27001:2022 A.7.4. A control of Annex A is left out with a justification, and there is none.',
  ],
])('exclusion-not-allowed reports %s without a justification', (name, message) => {
  expect(reported(name)).toEqual([message]);
});

test.each(['ISO 9001:2015 8.3', 'ISO/IEC 27001:2022 A.7.4'])(
  'exclusion-not-allowed is silent about %s with a justification',
  name => {
    expect(reported(name, 'Nothing of the kind is done here')).toEqual([]);
  },
);

test('exclusion-not-allowed is silent about standards it knows nothing of', () => {
  expect(reported('ISO 50001:2018 8.1')).toEqual([]);
});

test('exclusion-not-allowed can be set like any rule', () => {
  expect(reported('ISO 9001:2015 8.3', undefined, { rules: { 'exclusion-not-allowed': 'off' } })).toEqual([]);
});

test('exclusion-not-allowed goes by the edition: that of 2008 lets only its chapter 7 be left out', () => {
  expect(reported('ISO 9001:2008 7.3', 'Nothing is designed here')).toEqual([]);
  expect(reported('ISO 9001:2008 8.3', 'Nothing fails here')).toEqual([
    'error: The config excludes ISO 9001:2008 8.3. Clauses 4, 5, 6 and 8 of ISO 9001 all apply.',
  ]);
});

test('exclusion-not-allowed is a hint where nobody held what the standard says against its text', () => {
  expect(reported('ISO/IEC 20000-1:2011 6.6', 'We are small')).toEqual([
    'hint: The config excludes ISO/IEC 20000-1:2011 6.6. Clauses 4 to 9 of ISO/IEC 20000-1 all apply.',
  ]);
});

test('exclusion-not-allowed says where the standard says so', () => {
  const related = (name: string) =>
    findings(name, {}).flatMap(finding => (finding.related ?? []).map(({ message }) => message));
  expect(related('ISO/IEC 20000-1:2018 8.4.1')).toEqual(['ISO/IEC 20000-1:2018, 1.2']);
  expect(related('ISO/IEC 27001:2022 A.7.4')).toEqual(['ISO/IEC 27001:2022, 6.1.3 d)']);
});

describe('what a pack of one’s own says about leaving out clauses', () => {
  /** The findings about an exclusion from a customer's catalogue, without severity. */
  const found = (clause: string, applicability: readonly string[], justification?: string) => {
    const text = standardText({
      edition: 'Globex Controls:2024',
      clauses: [
        '3 People',
        '4 Access',
        '4.1 Accounts',
        '4.2 Review',
        '4.2.1 Quarterly review',
        'A Annex',
        'A.1 Doors',
      ],
      applicability,
    });
    const given = { own: [packOf('globex-controls-2024.yaml', text)] };
    return reported(`Globex Controls:2024 ${clause}`, justification, given).map(message =>
      message.replace(`error: The config excludes Globex Controls:2024 ${clause}. `, ''),
    );
  };
  const reason = 'There is none';
  const unjustified = 'A requirement of Globex Controls is left out with a justification, and there is none.';

  test('holds for the clauses that it names and all below them', () => {
    const never = ['clauses: ["4"], exclusion: never'];
    for (const clause of ['4', '4.2', '4.2.1'])
      expect(found(clause, never, reason)).toEqual(['Clause 4 of Globex Controls applies in any case.']);
    expect(found('3', never)).toEqual([]);
  });

  test('lets a clause be left out by who says why', () => {
    const withReason = ['clauses: ["4.2", A], exclusion: with-justification'];
    expect(found('4.2.1', withReason)).toEqual([unjustified]);
    expect(found('4.2.1', withReason, reason)).toEqual([]);
    expect(found('A.1', withReason)).toEqual([
      'A control of Annex A is left out with a justification, and there is none.',
    ]);
  });

  test('counts where it is said of the nearest clause above', () => {
    const said = ['clauses: ["4.2"], exclusion: with-justification', 'clauses: ["4"], exclusion: never'];
    expect(found('4.2.1', said, reason)).toEqual([]);
    expect(found('4.1', said, reason)).toEqual(['Clause 4 of Globex Controls applies in any case.']);
  });

  test('holds for all that nothing else is said of where it names no clause', () => {
    const said = ['exclusion: never', 'clauses: [A], exclusion: with-justification'];
    expect(found('3', said, reason)).toEqual(['All clauses of Globex Controls apply.']);
    expect(found('A.1', said, reason)).toEqual([]);
  });

  test('keeps a chapter from being left out with a clause in it that applies to everybody', () => {
    const never = ['clauses: ["4.2.1"], exclusion: never'];
    expect(found('4', never, reason)).toEqual(['Clause 4.2.1 of Globex Controls applies in any case.']);
    expect(found('4.1', never, reason)).toEqual([]);
  });
});
