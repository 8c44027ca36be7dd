import { expect, test } from 'vitest';
import { type Config, defaultConfig } from '../../../src/core/config/config.ts';
import { severityFor } from '../../../src/core/config/severity.ts';

const config: Config = {
  ...defaultConfig,
  rules: { 'unknown-clause': 'warning' },
  overrides: [
    { files: ['drafts/**'], rules: { 'unknown-clause': 'off', 'mixed-editions': 'hint' } },
    { files: ['./drafts/signed/*.md'], rules: { 'unknown-clause': 'error' } },
  ],
};

test('a rule that nobody sets keeps its own severity', () => {
  expect(severityFor(config, 'duplicate-reference', 'hint', 'policy.md')).toBe('hint');
});

test('the config sets the severity of a rule', () => {
  expect(severityFor(config, 'unknown-clause', 'error', 'policy.md')).toBe('warning');
});

test('an override sets it for the files it names', () => {
  expect(severityFor(config, 'unknown-clause', 'error', 'drafts/change.md')).toBe('off');
  expect(severityFor(config, 'mixed-editions', 'warning', 'drafts/deep/change.md')).toBe('hint');
  expect(severityFor(config, 'mixed-editions', 'warning', 'other/drafts/change.md')).toBe('warning');
});

test('the later of two overrides counts', () => {
  expect(severityFor(config, 'unknown-clause', 'error', 'drafts/signed/change.md')).toBe('error');
});

test('a pattern may name files by what their names do not begin with', () => {
  const others = {
    ...config,
    overrides: [{ files: ['[!_]*.md'], rules: { 'unknown-clause': 'off' as const } }],
  };
  expect(severityFor(others, 'unknown-clause', 'error', '_draft.md')).toBe('warning');
  expect(severityFor(others, 'unknown-clause', 'error', 'a.md')).toBe('off');
});

test('backslashes at the end of a pattern stop nothing', () => {
  const slip = {
    ...config,
    overrides: [{ files: ['drafts\\\\\\\\'], rules: { 'unknown-clause': 'off' as const } }],
  };
  expect(severityFor(slip, 'unknown-clause', 'error', 'drafts')).toBe('warning');
});

test('a pattern that names the folder itself names no file', () => {
  const folder = {
    ...config,
    overrides: [{ files: ['./', ''], rules: { 'unknown-clause': 'off' as const } }],
  };
  expect(severityFor(folder, 'unknown-clause', 'error', 'policy.md')).toBe('warning');
});

test('a pattern names files in folders that begin with a dot, too', () => {
  const hidden = {
    ...config,
    overrides: [{ files: ['**/*.md'], rules: { 'unknown-clause': 'info' as const } }],
  };
  expect(severityFor(hidden, 'unknown-clause', 'error', '.github/policy.md')).toBe('info');
});
