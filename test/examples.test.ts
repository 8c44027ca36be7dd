import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { ruleNames } from '../src/core/rules/index.ts';
import { folderWith, run, runForJson } from './cli/run.ts';

const example = fileURLToPath(new URL('../examples/integrated-management-system', import.meta.url));

/** What is wrong on purpose: rule, file, the text that is underlined. */
const wrongOnPurpose = `
withdrawn-edition           crossclause.yaml                            ISO 9001:2015
exclusion-not-allowed       crossclause.yaml                            ISO/IEC 20000-1:2018 8.4.1
mismatched-counterpart      manual/integrated-manual.md                 10.1
mismatched-counterpart      manual/integrated-manual.md                 10.2
stale-matrix                manual/integrated-manual.md                 <!-- crossclause-matrix columns="ISO 9001:2015" state="not covered, excluded" -->
unknown-edition             manual/statement-of-applicability.md        2017
mismatched-applicability    manual/statement-of-applicability.md        Applies
mismatched-applicability    manual/statement-of-applicability.md        A.8.30
unknown-clause              manual/statement-of-applicability.md        A.9.2.5
mismatched-title            procedures/asset-management.md              Asset management
withdrawn-edition           procedures/asset-management.md              ISO/IEC 27001:2013
ambiguous-reference         procedures/competence-and-awareness.md      7.4
suppression-without-reason  procedures/competence-and-awareness.md      <!-- crossclause-disable-next-line mismatched-title -->
unknown-clause              procedures/incident-management.md           8.6.4
duplicate-reference         procedures/incident-management.md           A.5.25
missing-counterpart         procedures/management-review.md             6.2
withdrawn-edition           procedures/risk-management.md               ISO/IEC 27001:2013
mixed-editions              procedures/risk-management.md               2013
unused-suppression          procedures/service-continuity.md            <!-- crossclause-disable-next-line unknown-clause: the numbers are those of the committee draft -->
unmapped-clause             procedures/service-level-management.md      8.3.3
unmapped-clause             procedures/service-level-management.md      8.2.4
unmapped-clause             procedures/service-level-management.md      9.4
missing-counterpart         procedures/supplier-management.md           8.3.4.1
`;

interface Found {
  readonly rule: string;
  readonly file: string;
  readonly cited: string;
}

const expected: readonly Found[] = wrongOnPurpose
  .trim()
  .split('\n')
  .map(line => {
    const [rule = '', file = '', cited = ''] = line.split(/ {2,}/);
    return { rule, file, cited };
  });

async function findings(folder: string): Promise<readonly Found[]> {
  const found = await runForJson(folder, ['check']);
  // biome-ignore lint/suspicious/noExplicitAny: read as another program would
  return found.map(({ rule, file, range: { start, end } }: any) => {
    const line = readFileSync(join(folder, file), 'utf8').split('\n')[start.line];
    return { rule, file, cited: line?.slice(start.character, end.character) ?? '' };
  });
}

/** The rows of the guide's table on what is wrong: `rule file`. */
function rowsOfGuide(): readonly string[] {
  const [, section = ''] = readFileSync(join(example, 'README.md'), 'utf8').split(
    '## What is wrong on purpose',
  );
  let file = '';
  return section
    .split('\n')
    .filter(line => /^\| [a-z]/.test(line))
    .flatMap(line => {
      const [, rules = '', place = ''] = line.split('|').map(cell => cell.trim());
      file = place.startsWith('the same table') ? file : (place.split(',')[0] ?? '');
      return rules.split(', ').map(rule => `${rule} ${file}`);
    });
}

describe('the example management system', () => {
  test('has the mistakes it was given, and no others', async () => {
    expect(await findings(example)).toEqual(expected);
  });

  test('lists each of them in its guide', () => {
    const named = new Set(rowsOfGuide());
    for (const { rule, file } of expected) expect(named).toContain(`${rule} ${file}`);
    for (const row of named) expect(expected.map(({ rule, file }) => `${rule} ${file}`)).toContain(row);
  });

  test('shows every rule that is on by itself', () => {
    const shown = new Set(expected.map(({ rule }) => rule));
    for (const { id, severity } of ruleNames) if (severity !== 'off') expect(shown).toContain(id);
  });

  test('is left with what needs a person, once its fixes are applied; a second time they change nothing', async () => {
    const copy = folderWith({});
    cpSync(example, copy, { recursive: true });
    await run(copy, ['fix', '--write']);
    const rest = await findings(copy);
    expect(rest.length).toBeLessThan(expected.length);

    expect((await run(copy, ['fix'])).out).not.toContain('@@');
  });
});
