import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type FixesShown, readFile } from '../../src/cli/read-files.ts';
import { defaultConfig, gatherKnowledge } from '../../src/core/index.ts';
import { shipped } from '../support/shipped.ts';
import { folderWith } from './run.ts';

const sentence = 'Changes follow ISO/IEC 20000-1:2018 8.7.9 and ISO 9001:2008 8.3.\n';

/** The rules whose findings are reported with fixes, of a text that begins with an error and an info. */
function fixedRules(fixesShown: FixesShown, text = sentence): readonly string[] {
  const root = folderWith({ 'policy.md': text });
  const { findings = [] } = readFile({
    task: 'check',
    fixesShown,
    index: 0,
    file: { path: join(root, 'policy.md'), name: 'policy.md', pathInProject: 'policy.md', project: 0 },
    settings: {
      root,
      configFile: undefined,
      config: defaultConfig,
      packs: [],
      userPacks: [],
      baseline: undefined,
    },
    knowledge: gatherKnowledge({ shipped: shipped().packs }),
  });
  expect(findings.map(({ rule }) => rule)).toEqual(['unknown-clause', 'withdrawn-edition']);
  return findings.flatMap(({ rule, fixes }) => (fixes.length > 0 ? rule : []));
}

test('fixes are looked at where the report shows them', () => {
  expect(fixedRules('all')).toEqual(['unknown-clause', 'withdrawn-edition']);
  expect(fixedRules('grave')).toEqual(['unknown-clause']);
  expect(fixedRules('none')).toEqual([]);
});

test('of a document that is judged again with all of its project, fixes are looked at only then', () => {
  const matrix = '\n<!-- crossclause-matrix -->\n<!-- /crossclause-matrix -->\n';
  expect(fixedRules('all', sentence + matrix)).toEqual([]);
});
