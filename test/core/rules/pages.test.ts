import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ruleNames } from '../../../src/core/rules/index.ts';

const folder = new URL('../../../docs/rules/', import.meta.url);
const pages = readdirSync(folder).filter(name => name !== 'README.md');

test('every rule has a page, and every page a rule', () => {
  expect(pages.toSorted()).toEqual(ruleNames.map(({ id }) => `${id}.md`).toSorted());
});

test.each(ruleNames.map(rule => [rule.id, rule] as const))(
  'the page of %s says what the rule says',
  (id, rule) => {
    const page = readFileSync(new URL(`${id}.md`, folder), 'utf8');
    expect(page).toMatch(new RegExp(`^# ${id}\n`));
    expect(page).toContain(`\n${rule.summary}. Default: \`${rule.severity}\`.\n`);
  },
);
