import { expect } from 'vitest';
import { parseEditionName } from '../../src/core/catalogue/edition-name.ts';
import type { Pack } from '../../src/core/catalogue/pack-values.ts';
import { type Config, defaultConfig, type Severity } from '../../src/core/config/config.ts';
import { gatherKnowledge } from '../../src/core/correlations/gather-knowledge.ts';
import type { Document } from '../../src/core/documents/document.ts';
import { readDocument } from '../../src/core/documents/read-document.ts';
import { applyEdits } from '../../src/core/fixes/apply.ts';
import { checkDocument } from '../../src/core/rules/check.ts';
import type { Finding, Rule, RuleName } from '../../src/core/rules/rule.ts';
import { type Shipped, shipped } from './shipped.ts';
import { unmarked } from './unmarked.ts';

/** What a test may say about the config, in the fewest words: `{ scope: ['ISO 9001:2015'] }`. */
export interface Given extends Partial<Omit<Config, 'standards'>> {
  readonly scope?: readonly string[];
  /** Packs of the project's own, which are known beside the shipped ones. */
  readonly own?: readonly Pack[];
}

export function configOf({ scope = [], own: _, ...given }: Given): Config {
  const standards = scope.map(name => {
    const address = parseEditionName(name);
    if (!address) throw new Error(`${name} has no year.`);
    return { ...address, span: undefined };
  });
  return { ...defaultConfig, ...given, standards };
}

/** What the shipped packs and those given know. */
export const knownWith = ({
  own = [],
}: Given): Pick<Shipped, 'catalogue' | 'correlations' | 'terms' | 'knowledge'> => {
  if (own.length === 0) return shipped();
  const { clauses: knowledge, ...known } = gatherKnowledge({ shipped: shipped().packs, project: own });
  return { ...known, knowledge };
};

export const documentOf = (text: string, given: Given = {}): Document =>
  readDocument('policy.md', text, {
    knowledge: knownWith(given).knowledge,
    scope: configOf(given).standards,
  });

/** Every finding of all rules, or of the one given, which is switched on for that. */
export function findingsIn(text: string, given: Given = {}, rule?: RuleName): readonly Finding[] {
  const config = configOf(given);
  const isOff = rule?.severity === 'off' && config.rules[rule.id] === undefined;
  const on: Record<string, Severity> = isOff ? { [rule.id]: 'warning' } : {};
  const { catalogue, correlations, terms } = knownWith(given);
  const findings = checkDocument(documentOf(text, given), {
    catalogue,
    correlations,
    terms,
    config: { ...config, rules: { ...on, ...config.rules } },
    path: 'policy.md',
  });
  return rule ? findings.filter(finding => finding.rule === rule.id) : findings;
}

/** The findings of the rule stand exactly at the ‹marks›, with these messages in the order of the text. */
export function expectReports(
  rule: Rule,
  marked: string,
  messages: string | readonly string[],
  given: Given = {},
) {
  const { text, spans } = unmarked(marked);
  const found = findingsIn(text, given, rule);
  expect(found.map(({ span }) => mark(text, span))).toEqual(
    spans.map(([start, end]) => mark(text, { start, end })),
  );
  expect(found.map(({ message }) => message)).toEqual([messages].flat());
}

/** The rule has nothing to say about the text. */
export function expectSilence(rule: Rule, text: string, given: Given = {}) {
  expect(findingsIn(text, given, rule).map(({ span, message }) => `${mark(text, span)} ${message}`)).toEqual(
    [],
  );
}

/**
 * The fix of that title turns the text into the other. Afterwards the finding is gone from its place, and the fix is
 * offered there no longer. Where several findings offer it, the first counts.
 */
export function expectFix(rule: Rule, text: string, title: string, after: string, given: Given = {}) {
  const found = findingsIn(text, given, rule);
  const titles = found.flatMap(({ fixes = [] }) => fixes.map(fix => fix.title));
  expect(titles).toContain(title);
  const fix = found.flatMap(({ fixes = [] }) => fixes).find(candidate => candidate.title === title);
  expect(applyEdits(text, fix?.edits ?? [])).toBe(after);
  expect(findingsIn(after, given, rule)).toHaveLength(found.length - 1);
}

/** The titles of all fixes that the rule offers, in their order. */
export const fixTitles = (rule: Rule, text: string, given: Given = {}): readonly string[] =>
  findingsIn(text, given, rule).flatMap(({ fixes = [] }) => fixes.map(({ title }) => title));

const mark = (text: string, { start, end }: { start: number; end: number }): string =>
  `${text.slice(0, start)}‹${text.slice(start, end)}›${text.slice(end)}`;
