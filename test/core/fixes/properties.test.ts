import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdits } from '../../../src/core/fixes/apply.ts';
import { suppress } from '../../../src/core/fixes/suppress.ts';
import type { Finding } from '../../../src/core/rules/rule.ts';
import { unpairedMarks } from '../../../src/core/text/bracket-pairs.ts';
import { contains } from '../../../src/core/text/span.ts';
import { blocksWith } from '../../support/generated-policies.ts';
import { documentOf, findingsIn, type Given } from '../../support/marks.ts';
import { shipped } from '../../support/shipped.ts';

const given: Given = {
  scope: ['ISO/IEC 20000-1:2018', 'ISO 9001:2015', 'ISO/IEC 27001:2013'],
  rules: { 'undated-reference': 'warning', 'reference-style': 'warning', 'unknown-standard': 'warning' },
  notation: { separator: 'blank' },
};

// Of editions that were replaced only those in scope: each of the others is reported once a document, and again where
// the first place is put right.
const edition = fc.constantFrom(
  ...shipped().catalogue.editions.filter(
    ({ isListed, status, name }) => isListed && (status === 'current' || given.scope?.includes(name)),
  ),
);

/** A reference: mostly a right one, now and then with a wrong number or year. */
const reference = edition.chain(({ name, standard, clauses }) =>
  fc
    .record({
      designation: fc.constantFrom(name, name, name, standard, `${standard}:2017`),
      separator: fc.constantFrom(' ', ' ', ', ', ', clause ', ' § '),
      numbers: fc.array(fc.constantFrom(...clauses.map(({ number }) => number), '8.99', 'A.5.99'), {
        minLength: 1,
        maxLength: 3,
      }),
      title: fc.constantFrom(
        '',
        '',
        ...clauses.flatMap(({ title }) => (title === undefined ? [] : ` (${title})`)),
      ),
    })
    .map(
      ({ designation, separator, numbers, title }) => designation + separator + numbers.join(', ') + title,
    ),
);

const marked = fc
  .tuple(reference, fc.constantFrom('', '', '', '**', '_', '[]'))
  .map(([text, markup]) => (markup === '[]' ? `[${text}](policy.md)` : markup + text + markup));

const sentence = fc
  .record({
    opening: fc.constantFrom('See ', 'Changes follow ', '**Rule:** ', 'Das regelt ', '𝒳 '),
    references: fc.array(marked, { minLength: 1, maxLength: 2 }),
    joint: fc.constantFrom(' (', '; ', ' and ', ', see also '),
  })
  .map(({ opening, references: [first = '', second], joint }) => {
    if (second === undefined) return `${opening}${first}.`;
    return `${opening}${first}${joint}${second}${joint === ' (' ? ')' : ''}.`;
  });

const block = fc.oneof(
  { weight: 5, arbitrary: blocksWith(sentence, reference) },
  { weight: 1, arbitrary: fc.constant('<!-- crossclause-disable-next-line unknown-clause -->') },
);

const policy = fc
  .tuple(fc.array(block, { minLength: 1, maxLength: 5 }), fc.constantFrom('\n', '\r\n'))
  .map(([blocks, eol]) => blocks.join('\n\n').replaceAll('\n', eol));

/** What a finding is about, wherever it stands. */
const about = (text: string, { rule, span, message }: Finding) =>
  `${rule} ${text.slice(span.start, span.end)} ${message}`;

const count = (text: string, key: string) =>
  findingsIn(text, given).filter(found => about(text, found) === key).length;

test('a fix removes its finding', () => {
  fc.assert(
    fc.property(policy, text => {
      for (const finding of findingsIn(text, given)) {
        const key = about(text, finding);
        const before = count(text, key);
        for (const { edits } of finding.fixes ?? [])
          expect(count(applyEdits(text, edits), key)).toBeLessThan(before);
      }
    }),
    { numRuns: 60 },
  );
});

test('applying the preferred fixes again and again comes to an end, and changes nothing more', () => {
  fc.assert(
    fc.property(policy, text => {
      let current = text;
      for (let pass = 0; ; pass++) {
        const fix = findingsIn(current, given).find(
          ({ prefersFirst, fixes }) => prefersFirst && fixes?.length,
        )?.fixes?.[0];
        if (!fix) break;
        const next = applyEdits(current, fix.edits);
        expect(next).not.toBe(current);
        expect(pass).toBeLessThan(60);
        current = next;
      }
    }),
    { numRuns: 60 },
  );
});

/** Numbers that lean on what is named before them. */
const leaning = fc
  .tuple(
    sentence,
    fc.constantFrom(', in part also with clause 8.1', ' for some, **9.2** for others, 7.1 to 7.3 for all'),
  )
  .map(([text, end]) => `${text.slice(0, -1)}${end}.`);

// A number without a year of its own may get one from what was inserted, which the scope means anyway.
const cited = (source: string) =>
  documentOf(source, given).references.flatMap(({ standard, edition: year, clause }) => [
    `${standard} ${clause}`,
    ...(year === undefined ? [] : [`${standard}:${year} ${clause}`]),
  ]);

test('a fix of a missing counterpart keeps every reference that was there', () => {
  fc.assert(
    fc.property(fc.oneof(policy, leaning), text => {
      for (const { rule, fixes = [] } of findingsIn(text, given)) {
        if (rule !== 'missing-counterpart') continue;
        for (const { edits } of fixes) {
          const after = cited(applyEdits(text, edits));
          for (const one of cited(text)) expect(after).toContain(one);
        }
      }
    }),
    { numRuns: 100 },
  );
});

/** A reference with brackets, quotation marks and items in it, as people write them. */
const enclosed = edition.chain(({ name, standard, clauses }) => {
  const number = fc.constantFrom(...clauses.map(({ number }) => number), '8.99');
  return fc
    .record({
      designation: fc.constantFrom(name, name, standard),
      numbers: fc.tuple(number, number),
      item: fc.constantFrom('', ' a)', ' a) to c)', ' Absatz 2 Satz 1', ' "Knowledge"', ' („Wissen“)'),
      joint: fc.constantFrom(', ', ' and ', ', and clause ', '; ', ' to '),
      shape: fc.nat({ max: 9 }),
    })
    .map(({ designation, numbers: [first, second], item, joint, shape }) => {
      const list = first + item + joint + second;
      const shapes = [
        `${designation} ${list}`,
        `${designation} (${list})`,
        `${designation} (clause ${first}, clause ${second})`,
        `${designation} (clauses ${first} and the others)`,
        `clause ${first}${item} (${designation})`,
        `"${designation}" ${list}`,
        `"${designation}, clause ${list}"`,
        `**${designation}** (${first}) and (${second}${item})`,
        `${designation} – clause ${list} –`,
        `[${designation}](policy.md) „${first}“`,
      ];
      return shapes[shape] ?? '';
    });
});

const framed = fc
  .tuple(
    enclosed,
    enclosed,
    fc.constantFrom(
      'See A.',
      'We do it (see A for more).',
      'We do it (see the plan and\nA).',
      '*As A says*, and `code (`.',
      'She wrote: "As A says, and B."',
      '„Nach A“ und B.',
      '| Topic | Where |\n| --- | --- |\n| (A) | B |',
      '- [ ] A; B (done)',
      'A ([plan](plan.md), B).',
    ),
  )
  .map(([a, b, frame]) => frame.replace('A', () => a).replace('B', () => b));

/** How deep round brackets stand within each other. */
const depthOf = (text: string) => {
  let depth = 0;
  let deepest = 0;
  for (const mark of text.replace(/(?<![\p{L}\p{N}(])\p{L}\)/gu, '').match(/[()]/g) ?? []) {
    depth += mark === '(' ? 1 : -1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
};

const countOf = (text: string, mark: string) => text.split(mark).length - 1;

test('no fix of any rule leaves one end of a bracket, a quotation, emphasis, code or a cell, or puts a bracket into one', () => {
  fc.assert(
    fc.property(framed, text => {
      for (const { fixes = [] } of findingsIn(text, given)) {
        for (const { edits } of fixes) {
          const after = applyEdits(text, edits);
          expect([after, unpairedMarks(after)]).toEqual([after, unpairedMarks(text)]);
          for (const mark of ['|', '`', '\n'])
            expect([after, countOf(after, mark)]).toEqual([after, countOf(text, mark)]);
          expect([after, countOf(after, '*') % 2]).toEqual([after, 0]);
          expect([after, depthOf(after)]).toEqual([
            after,
            Math.min(depthOf(after), Math.max(1, depthOf(text))),
          ]);
        }
      }
    }),
    { numRuns: 300 },
  );
});

test('a silenced finding is gone', () => {
  fc.assert(
    fc.property(policy, text => {
      for (const finding of findingsIn(text, given)) {
        if (finding.rule.includes('suppression')) continue;
        const key = about(text, finding);
        const edits = suppress(documentOf(text, given), finding.rule, finding.span, 'agreed');
        expect(count(applyEdits(text, edits), key)).toBeLessThan(count(text, key));
      }
    }),
    { numRuns: 60 },
  );
});

test('findings and fixes stay inside the text, and edits of a fix are in order and apart', () => {
  fc.assert(
    fc.property(policy, text => {
      const whole = { start: 0, end: text.length };
      for (const { span, fixes = [], related = [] } of findingsIn(text, given)) {
        expect(contains(whole, span)).toBe(true);
        for (const { span: place } of related) if (place) expect(contains(whole, place)).toBe(true);
        for (const { edits } of fixes) {
          for (const [index, edit] of edits.entries()) {
            expect(contains(whole, edit.span)).toBe(true);
            expect(edits[index - 1]?.span.end ?? 0).toBeLessThanOrEqual(edit.span.start);
          }
        }
      }
    }),
    { numRuns: 100 },
  );
});

test('the span of a finding about a clause covers exactly its number', () => {
  fc.assert(
    fc.property(
      edition,
      fc.constantFrom('8.99', '6.77', '9.3.9'),
      fc.constantFrom('', 'é', '𝒳 ', '\u00a0'),
      ({ name }, number, before) => {
        const text = `${before}See ${name} ${number}.`;
        const [finding] = findingsIn(text).filter(({ rule }) => rule === 'unknown-clause');
        expect(finding && text.slice(finding.span.start, finding.span.end)).toBe(number);
      },
    ),
  );
});
