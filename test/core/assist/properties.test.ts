import fc from 'fast-check';
import { expect, test } from 'vitest';
import { actionsAt } from '../../../src/core/assist/actions.ts';
import { correlationTable } from '../../../src/core/assist/correlation-table.ts';
import { counterpartChoices, insertChoices } from '../../../src/core/assist/counterpart-choices.ts';
import { fixAll } from '../../../src/core/assist/fix-all.ts';
import { silence, silencePlaces } from '../../../src/core/assist/silence.ts';
import { yamlCompletions } from '../../../src/core/assist/yaml-completions.ts';
import { yamlFindings } from '../../../src/core/assist/yaml-findings.ts';
import { yamlHover } from '../../../src/core/assist/yaml-hover.ts';
import { applyEdits } from '../../../src/core/fixes/apply.ts';
import { contains } from '../../../src/core/text/span.ts';
import { worldOf } from '../../support/actions.ts';
import { policies, wholeScope } from '../../support/generated-policies.ts';
import { documentOf, findingsIn } from '../../support/marks.ts';
import { packTexts } from '../../support/shipped.ts';

const world = worldOf(wholeScope);
const read = (text: string) => documentOf(text, wholeScope);

test('all fixes made at once leave none to make', () => {
  fc.assert(
    fc.property(policies, text => {
      const after = applyEdits(text, fixAll(read(text), world));
      expect(fixAll(read(after), world)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('a section gets its table once, and nothing else of the text changes', () => {
  fc.assert(
    fc.property(policies, fc.nat(), (text, at) => {
      const offset = at % (text.length + 1);
      const range = { start: offset, end: offset };
      const edits = correlationTable(read(text), range, world);
      for (const { span } of edits) expect(span.start).toBe(span.end);
      const after = applyEdits(text, edits);
      expect(correlationTable(read(after), range, world)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('a counterpart that was inserted is cited, and every reference before it still is', () => {
  fc.assert(
    fc.property(policies, text => {
      const document = read(text);
      const cited = (source: string) =>
        read(source).references.map(({ standard, edition, clause }) => `${standard}:${edition} ${clause}`);
      for (const reference of document.references) {
        const [choice] = counterpartChoices(document, reference, world).filter(({ isCited }) => !isCited);
        if (reference.implied || choice === undefined) continue;
        const edits = insertChoices(document, reference, [choice], world);
        if (edits.length === 0) continue;
        const after = cited(applyEdits(text, edits));
        expect(after).toContain(choice.label);
        for (const one of cited(text)) expect(after).toContain(one);
      }
    }),
    { numRuns: 40 },
  );
});

test('a comment at each place it can have silences the finding', () => {
  fc.assert(
    fc.property(policies, text => {
      for (const finding of findingsIn(text, wholeScope)) {
        const count = (source: string) =>
          findingsIn(source, wholeScope).filter(
            ({ rule, message }) => rule === finding.rule && message === finding.message,
          ).length;
        for (const place of silencePlaces(read(text), finding.span)) {
          const after = applyEdits(text, silence(read(text), finding.rule, finding.span, place, 'agreed'));
          expect(count(after)).toBeLessThan(count(text));
        }
      }
    }),
    { numRuns: 20 },
  );
});

test('every action stays inside the text, its edits in order and apart; one is preferred at most', () => {
  fc.assert(
    fc.property(policies, fc.nat(), fc.nat(40), (text, at, length) => {
      const start = at % (text.length + 1);
      const range = { start, end: start + length };
      const actions = actionsAt(read(text), range, findingsIn(text, wholeScope), world);
      expect(actions.filter(({ isPreferred }) => isPreferred).length).toBeLessThan(2);
      expect(
        new Set(actions.map(({ title, findings }) => `${title} ${findings.map(({ span }) => span.start)}`))
          .size,
      ).toBe(actions.length);
      for (const action of actions) {
        const edits = action.resolve('agreed');
        expect(edits.length).toBeGreaterThan(0);
        for (const [index, { span }] of edits.entries()) {
          expect(contains({ start: 0, end: text.length }, span)).toBe(true);
          expect(edits[index - 1]?.span.end ?? 0).toBeLessThanOrEqual(span.start);
        }
      }
    }),
    { numRuns: 60 },
  );
});

const config = `# Ours
standards:
  - ISO/IEC 20000-1:2018
  - "ISO 9001:2015"
rules: { unknown-clause: off, undated-reference: hint }
overrides:
  - files: [a.md]
    rules:
      unmapped-clause: hint
exclusions:
  - clause: ISO 9001:2015 7.1.5.2
    justification: >-
      Nothing to measure.
`;

const someYaml = fc.oneof(
  fc.constantFrom(
    config,
    config.replaceAll('\n', '\r\n'),
    ...[...packTexts().values()].map(text => text.slice(0, 3000)),
  ),
  fc.string({
    unit: fc.constantFrom(
      'standards',
      'rules',
      ':',
      ' ',
      '\n',
      '- ',
      '{',
      '}',
      '[',
      ']',
      '"',
      ',',
      '#',
      '&a',
      '*a',
      '\t',
      '>-',
      '\uE000',
    ),
    maxLength: 30,
  }),
);

test('half a config or pack is completed and judged without an exception, and never more than the word is replaced', () => {
  fc.assert(
    fc.property(someYaml, fc.nat(), fc.nat(3), fc.constantFrom('config', 'pack'), (whole, at, cut, kind) => {
      const offset = at % (whole.length + 1);
      const text = whole.slice(0, offset) + whole.slice(offset + cut);
      const found = yamlCompletions(text, offset, kind, world);
      if (found) {
        expect(found.replace.start).toBeLessThanOrEqual(offset);
        expect(found.replace.end).toBeGreaterThanOrEqual(offset);
        expect(text.slice(found.replace.start, found.replace.end)).not.toMatch(/[\r\n]/);
      }
      yamlHover(text, offset, kind, world);
      for (const { span } of yamlFindings(text, kind, world))
        expect(contains({ start: 0, end: text.length }, span)).toBe(true);
    }),
    { numRuns: 200 },
  );
});
