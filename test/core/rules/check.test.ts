import { expect, test } from 'vitest';
import { ruleIds } from '../../../src/core/config/rule-ids.ts';
import { checkDocument } from '../../../src/core/rules/check.ts';
import { ruleNames } from '../../../src/core/rules/index.ts';
import type { Rule } from '../../../src/core/rules/rule.ts';
import { unknownClause } from '../../../src/core/rules/unknown-clause.ts';
import { configOf, documentOf, findingsIn } from '../../support/marks.ts';
import { shipped } from '../../support/shipped.ts';

const check = (text: string, rules: readonly Rule[], given = {}, path = 'policy.md') =>
  checkDocument(documentOf(text), { ...shipped(), config: configOf(given), path }, rules);

const rule = (id: string, run: Rule['check']): Rule => ({ id, summary: id, severity: 'warning', check: run });

test('a rule that throws is reported by its name, and the others go on', () => {
  const broken = rule('broken', () => {
    throw new Error('no such row');
  });
  const findings = check('See ISO 9001:2015 8.9.', [broken, unknownClause]);
  expect(findings.map(({ rule: id, message }) => `${id}: ${message}`)).toEqual([
    'broken: The rule broken could not be run here (no such row). The other rules were.',
    'unknown-clause: ISO 9001:2015 has no clause 8.9.',
  ]);
});

test('findings come in the order of the text', () => {
  const findings = findingsIn('See ISO 9001:2016 8.4 and ISO 9001:2015 8.9 and ISO 9001:2014 8.4.');
  const starts = findings.map(({ span }) => span.start);
  expect(findings.length).toBeGreaterThan(2);
  expect(starts).toEqual(starts.toSorted((a, b) => a - b));
});

test('the config sets the severity of a rule', () => {
  const severities = (rules: Record<string, 'hint' | 'off'>) =>
    check('See ISO 9001:2015 8.9.', [unknownClause], { rules }).map(({ severity }) => severity);
  expect(severities({})).toEqual(['error']);
  expect(severities({ 'unknown-clause': 'hint' })).toEqual(['hint']);
  expect(severities({ 'unknown-clause': 'off' })).toEqual([]);
});

test('an override sets it for some files', () => {
  const overrides = [{ files: ['drafts/**'], rules: { 'unknown-clause': 'info' as const } }];
  const severities = (path: string) =>
    check('See ISO 9001:2015 8.9.', [unknownClause], { overrides }, path).map(({ severity }) => severity);
  expect(severities('drafts/a.md')).toEqual(['info']);
  expect(severities('policies/a.md')).toEqual(['error']);
});

test('what rests on a draft never ranks above a hint', () => {
  const draft = rule('draft', () => [
    { span: { start: 0, end: 1 }, message: 'A row nobody published.', isDraft: true },
  ]);
  expect(check('ISO 9001', [draft], { rules: { draft: 'error' } })[0]?.severity).toBe('hint');
});

test('a fix within a quotation is a choice for a person', () => {
  const preferred = (text: string) =>
    findingsIn(text, { notation: { separator: 'blank' }, rules: { 'reference-style': 'warning' } }).map(
      ({ rule: id, prefersFirst }) => [id, prefersFirst],
    );
  expect(preferred('Nobody tests it (ISO 9001:2015, 8.4).')).toEqual([['reference-style', true]]);
  expect(preferred('She wrote: "Nobody tests it (ISO 9001:2015, 8.4)."')).toEqual([
    ['reference-style', false],
  ]);
});

test('a text without references has no findings', () => {
  expect(findingsIn('# Lunch\n\nVersion 8.9 of 10.1.2025.')).toEqual([]);
});

test('every rule has a name of its own, and a row in the schema of the config', () => {
  const ids = ruleNames.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.toSorted()).toEqual(ruleIds.toSorted());
});

test.each(ruleNames.map(name => [name.id, name] as const))(
  '%s has a summary without a full stop',
  (_, { summary }) => {
    expect(summary).toMatch(/^[A-Z].*[^.]$/);
  },
);

test('in an informative document no fix is made without a choice: what was agreed or found does not change', () => {
  const given = { scope: ['ISO 9001:2015'], notation: { separator: 'blank' } } as const;
  const rules = { 'reference-style': 'warning' } as const;
  const preferred = (informative: readonly string[]) =>
    findingsIn('See ISO9001:2015, clause 8.4.', { ...given, rules, informative }).map(
      ({ prefersFirst }) => prefersFirst,
    );
  expect(preferred([])).toEqual([true]);
  expect(preferred(['*.md'])).toEqual([false]);
});
