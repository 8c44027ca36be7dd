import { type Schema, Validator } from '@cfworker/json-schema';
import published from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import type { Log } from 'sarif';
import { describe, expect, test } from 'vitest';
import { findingsAsJson } from '../../../src/core/reports/json.ts';
import { reportFinding } from '../../../src/core/reports/reported-finding.ts';
import { findingsAsSarif, type SarifRun } from '../../../src/core/reports/sarif.ts';
import { ruleNames } from '../../../src/core/rules/index.ts';
import { LineIndex } from '../../../src/core/text/line-index.ts';

const text = '# Änderungen 📄\n\nSiehe ISO/IEC 20000-1:2018 8.7.9 und 8.7.9.\n';

/** The finding about the first or a later `8.7.9` of the text. */
function found(occurrence: number, file = 'policies/incident.md') {
  let start = -1;
  for (let count = 0; count < occurrence; count++) start = text.indexOf('8.7.9', start + 1);
  const span = { start, end: start + 5 };
  return reportFinding(file, text, new LineIndex(text), {
    rule: 'unknown-clause',
    severity: 'error',
    message: 'ISO/IEC 20000-1:2018 has no clause 8.7.9.',
    span,
    fixes: [{ title: 'Change to 8.7.3', edits: [{ span, text: '8.7.3' }] }],
    prefersFirst: true,
  });
}

/** Places that explain a finding: in another document, in the same one, in a pack. */
const related = [
  { file: 'records/risk.md', range: lineOf(2), message: 'A.8.30 is referenced here.' },
  { range: lineOf(1), message: 'The first one.' },
  { range: undefined, message: 'A row of a pack.' },
];

function lineOf(line: number) {
  const start = { line, character: 0 };
  return { start, end: start };
}

/** What is told of a config. */
const broken = {
  file: 'crossclause.yaml',
  start: { line: 2, character: 4 },
  message: 'There is no rule “unknown”.',
};

function log(run: Partial<SarifRun>): Log {
  return JSON.parse(
    findingsAsSarif({
      findings: [],
      rules: ruleNames,
      version: '1.2.3',
      troubles: [],
      ...run,
    }),
  );
}

const results = (run: Partial<SarifRun>) => log(run).runs[0]?.results ?? [];

describe('a SARIF log', () => {
  const validator = new Validator(published as Schema, '4', false);

  test.each<[string, Partial<SarifRun>]>([
    ['without findings', {}],
    ['with findings and fixes', { findings: [found(1), found(2)] }],
    ['with places that explain a finding', { findings: [{ ...found(1), related }] }],
    ['with a config that could not be read', { troubles: [broken] }],
    ['with files that could not be read', { troubles: ['a.md: The file does not exist.'] }],
  ])('%s fits the published schema of SARIF 2.1.0', (_, run) => {
    expect(validator.validate(log(run)).errors).toEqual([]);
  });

  test('describes every rule, those that are off included', () => {
    const rules = log({}).runs[0]?.tool.driver.rules ?? [];
    expect(rules.map(rule => rule.id)).toEqual(ruleNames.map(rule => rule.id));
    expect(rules.find(rule => rule.id === 'unknown-clause')?.defaultConfiguration).toEqual({
      enabled: true,
      level: 'error',
    });
    expect(rules.find(rule => rule.id === 'undated-reference')?.defaultConfiguration).toEqual({
      enabled: false,
    });
  });

  test('counts lines and UTF-16 columns from 1', () => {
    const [result] = results({ findings: [found(1)] });
    expect(log({}).runs[0]?.columnKind).toBe('utf16CodeUnits');
    expect(result?.locations?.[0]?.physicalLocation?.region).toEqual({
      startLine: 3,
      startColumn: 28,
      endLine: 3,
      endColumn: 33,
    });
  });

  test('offers each fix as a replacement', () => {
    const [result] = results({ findings: [found(1)] });
    expect(result?.fixes?.[0]?.description?.text).toBe('Change to 8.7.3');
    expect(result?.fixes?.[0]?.artifactChanges[0]?.replacements[0]).toEqual({
      deletedRegion: { startLine: 3, startColumn: 28, endLine: 3, endColumn: 33 },
      insertedContent: { text: '8.7.3' },
    });
  });

  test('names the places that explain a finding', () => {
    const [result] = results({ findings: [{ ...found(1), related }] });
    const places = result?.relatedLocations?.map(({ message, physicalLocation: place }) => [
      place?.artifactLocation?.uri,
      place?.region?.startLine,
      message?.text,
    ]);
    expect(places).toEqual([
      ['records/risk.md', 3, 'A.8.30 is referenced here.'],
      ['policies/incident.md', 2, 'The first one.'],
    ]);
  });

  test('says of each rule what it is about, and how a place is silenced', () => {
    const help = log({}).runs[0]?.tool.driver.rules?.find(({ id }) => id === 'unknown-clause')?.help;
    expect(help?.text).toMatch(/^The cited edition has no such clause\. Default: error\. /);
    expect(help?.markdown).toContain('<!-- crossclause-disable-next-line unknown-clause: ');
  });

  test('says where the config could not be read', () => {
    const [told] = log({ troubles: [broken] }).runs[0]?.invocations?.[0]?.toolExecutionNotifications ?? [];
    expect(told?.message.text).toBe('crossclause.yaml:3:5: There is no rule “unknown”.');
    expect(told?.locations?.[0]?.physicalLocation).toEqual({
      artifactLocation: { uri: 'crossclause.yaml' },
      region: { startLine: 3, startColumn: 5 },
    });
  });

  test('keeps the names of files whatever they contain', () => {
    const uriOf = (file: string) =>
      results({ findings: [found(1, file)] })[0]?.locations?.[0]?.physicalLocation?.artifactLocation?.uri;
    expect(uriOf('policies/change control #2.md')).toBe('policies/change%20control%20%232.md');
    expect(uriOf('10%.md')).toBe('10%25.md');
    expect(uriOf('a:b/c.md')).toMatch(/^\.\//);
    expect(uriOf('broken\uD83D.md')).toBe('broken%EF%BF%BD.md');
  });

  test('gives equal findings of one file different fingerprints, and the same ones each time', () => {
    const prints = results({ findings: [found(1), found(2)] }).map(result => result.partialFingerprints);
    expect(prints[0]).not.toEqual(prints[1]);
    expect(results({ findings: [found(1)] })[0]?.partialFingerprints).toEqual(prints[0]);
  });

  test('says that the run was not whole where a file could not be read', () => {
    const [invocation] = log({ troubles: ['a.md: The file does not exist.'] }).runs[0]?.invocations ?? [];
    expect(invocation?.executionSuccessful).toBe(false);
    expect(invocation?.toolExecutionNotifications?.[0]?.message.text).toBe('a.md: The file does not exist.');
  });
});

test('findings as JSON count lines and UTF-16 characters from 0', () => {
  expect(JSON.parse(findingsAsJson([found(1)]))).toEqual([
    {
      file: 'policies/incident.md',
      range: { start: { line: 2, character: 27 }, end: { line: 2, character: 32 } },
      rule: 'unknown-clause',
      severity: 'error',
      message: 'ISO/IEC 20000-1:2018 has no clause 8.7.9.',
      fixes: [
        {
          title: 'Change to 8.7.3',
          edits: [
            {
              range: { start: { line: 2, character: 27 }, end: { line: 2, character: 32 } },
              text: '8.7.3',
            },
          ],
        },
      ],
      related: [],
    },
  ]);
});
