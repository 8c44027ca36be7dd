import { expect, test } from 'vitest';
import { checkConfig } from '../../../src/core/rules/check.ts';
import { configOf } from '../../support/marks.ts';
import { shipped } from '../../support/shipped.ts';

const span = { start: 20, end: 40 };

function reported(name: string, justification?: string, rules = {}) {
  const [, standard = '', edition = '', clause = ''] = /^(.+):(\d+) (.+)$/.exec(name) ?? [];
  const config = configOf({
    exclusions: [{ clause: { standard, edition, clause }, justification, span }],
    rules,
  });
  return checkConfig(config, { catalogue: shipped().catalogue, path: 'crossclause.yaml', text: '' }).map(
    ({ rule, severity, message, span: place }) => {
      expect(rule).toBe('exclusion-not-allowed');
      expect(place).toBe(span);
      return `${severity}: ${message}`;
    },
  );
}

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
  expect(reported('ISO 9001:2015 8.3', undefined, { 'exclusion-not-allowed': 'off' })).toEqual([]);
});
