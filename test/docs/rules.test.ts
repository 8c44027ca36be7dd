import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { applyEdits } from '../../src/core/fixes/apply.ts';
import { ruleNames } from '../../src/core/index.ts';
import { folderWith, runForJson } from '../cli/run.ts';
import { findingsIn } from '../support/marks.ts';

const config = (rule: string) => `standards: [ISO/IEC 20000-1:2018, ISO 9001:2015, ISO/IEC 27001:2022]
rules: { ${rule}: warning }
notation: { separator: blank }
`;

/** The texts that the page of a rule shows: what is reported, and what becomes of it where the page says so. */
const examples = ruleNames.flatMap(({ id }) => {
  const page = readFileSync(new URL(`../../docs/rules/${id}.md`, import.meta.url), 'utf8');
  const [before, after] = [...page.matchAll(/^```markdown\n([\s\S]*?)^```$/gm)].map(([, text]) => text);
  return before === undefined ? [] : [[id, before, after] as const];
});

const isReported = async (rule: string, text: string): Promise<boolean> => {
  const found = await runForJson(folderWith({ 'crossclause.yaml': config(rule), 'a.md': text }), ['check']);
  return found.some(
    (finding: { rule: string; file: string }) => finding.rule === rule && finding.file === 'a.md',
  );
};

test('all pages but that of the rule about the config show a text', () =>
  expect(examples).toHaveLength(ruleNames.length - 1));

test.each(examples)(
  'what the page of %s shows is reported, and is not afterwards',
  async (id, before, after) => {
    expect(await isReported(id, before)).toBe(true);
    if (after !== undefined) expect(await isReported(id, after)).toBe(false);
  },
);

// Why a rule is silenced only the author of the text knows.
const fixed = examples.filter(([id, , after]) => after !== undefined && id !== 'suppression-without-reason');

test.each(fixed)('a fix makes of the text on the page of %s what stands below it', (id, before, after) => {
  const given = {
    scope: ['ISO/IEC 20000-1:2018', 'ISO 9001:2015', 'ISO/IEC 27001:2022'],
    rules: { [id]: 'warning' },
    // The other pages show what is written where no house says how.
    ...(id === 'reference-style' && { notation: { separator: 'blank' as const } }),
  } as const;
  const fixes = findingsIn(before, given).flatMap(finding =>
    finding.rule === id ? (finding.fixes ?? []) : [],
  );
  expect(fixes.map(({ edits }) => applyEdits(before, edits))).toContain(after);
});
