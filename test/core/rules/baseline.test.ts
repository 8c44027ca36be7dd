import { expect, test } from 'vitest';
import {
  applyBaseline,
  createBaseline,
  readBaseline,
  writeBaseline,
} from '../../../src/core/rules/baseline.ts';
import { findingsIn } from '../../support/marks.ts';

const fileOf = (text: string, file = 'policy.md') => ({ file, text, findings: findingsIn(text) });
const left = (text: string, baseline: ReturnType<typeof createBaseline>, file?: string) =>
  applyBaseline(fileOf(text, file), baseline).map(({ span }) => text.slice(span.start, span.end));

test('a baseline accepts the findings of today', () => {
  const text = 'See ISO 9001:2015 8.9.';
  expect(left(text, createBaseline([fileOf(text)]))).toEqual([]);
});

test('a baseline holds when the lines move', () => {
  const baseline = createBaseline([fileOf('See ISO 9001:2015 8.9.')]);
  expect(left('# New\n\nMore words.\n\nSee ISO 9001:2015 8.9.', baseline)).toEqual([]);
});

test('a baseline lets new findings through', () => {
  const baseline = createBaseline([fileOf('See ISO 9001:2015 8.9.')]);
  expect(left('See ISO 9001:2015 8.8 and ISO 9001:2015 8.9.', baseline)).toEqual(['8.8']);
});

test('a baseline counts: one more of the same is new', () => {
  const baseline = createBaseline([fileOf('See ISO 9001:2015 8.9.')]);
  expect(left('ISO 9001:2015 8.9.\n\nISO 9001:2015 8.9.', baseline)).toEqual(['8.9']);
});

test('a baseline is for one file each', () => {
  const baseline = createBaseline([fileOf('See ISO 9001:2015 8.9.')]);
  expect(left('See ISO 9001:2015 8.9.', baseline, 'other.md')).toEqual(['8.9']);
});

test('a baseline accepts no clause of the same number of another standard', () => {
  const baseline = createBaseline([fileOf('See ISO 9001:2015 8.9.')]);
  expect(left('See ISO/IEC 20000-1:2018 8.9.', baseline)).toEqual(['8.9']);
});

test('a baseline accepts no year of another standard', () => {
  const baseline = createBaseline([fileOf('See ISO 9001:2017.')]);
  expect(left('See ISO/IEC 20000-1:2017.', baseline)).toEqual(['2017']);
});

test('a baseline says what it accepts', () => {
  expect(createBaseline([fileOf('See ISO 9001:2015 8.9 and ISO 9001:2017 9.2.')]).findings).toEqual({
    'policy.md': {
      'unknown-clause': { 'ISO 9001 8.9': 1 },
      'unknown-edition': { 'ISO 9001 9.2: 2017': 1 },
    },
  });
});

test('a baseline file reads as it was written', () => {
  const baseline = createBaseline([fileOf('See ISO 9001:2015 8.9.'), fileOf('ISO 9001:2016.', 'a.md')]);
  expect(readBaseline(writeBaseline(baseline))).toEqual({ ok: true, baseline });
  expect(Object.keys(baseline.findings)).toEqual(['a.md', 'policy.md']);
});

test('a baseline of files without findings is empty', () => {
  expect(createBaseline([fileOf('Nothing.')])).toEqual({ version: 1, findings: {} });
});

test.each([
  ['root:x:0:0', /^The baseline is not JSON\. Name another file, or create it anew\.$/],
  ['[]', /^The baseline should hold “version”: 1/],
  ['{"version": 2, "findings": {}}', /^The baseline should hold “version”: 1/],
  [
    '{"version": 1, "findings": {"a.md": {"unknown-clause": {"8.9": "x"}}}}',
    /does not for “a\.md”, unknown-clause/,
  ],
])('a baseline file that holds %s is refused with a reason', (json, message) => {
  const result = readBaseline(json);
  expect(result.ok ? '' : result.message).toMatch(message);
});
