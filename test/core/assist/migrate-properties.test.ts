import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type LeftReference, migrateDocument } from '../../../src/core/assist/migrate.ts';
import type { Edition } from '../../../src/core/catalogue/types.ts';
import type { Config } from '../../../src/core/config/config.ts';
import { editionResolver } from '../../../src/core/documents/resolve-edition.ts';
import { applyEdits } from '../../../src/core/fixes/apply.ts';
import { configOf, documentOf } from '../../support/marks.ts';
import { shipped } from '../../support/shipped.ts';

const bridges = [
  ['ISO/IEC 27001:2013', 'ISO/IEC 27001:2022'],
  ['ISO/IEC 20000-1:2011', 'ISO/IEC 20000-1:2018'],
  ['ISO 9001:2008', 'ISO 9001:2015'],
  ['ISO 9001:2015', 'ISO 9001:2026'],
] as const;

const editionOf = (name: string): Edition =>
  shipped().catalogue.editions.find(known => known.name === name) as Edition;

/** Short documents that cite one edition in many ways, now and then the next one or another standard. */
const cases = fc.constantFrom(...bridges).chain(([from, to]) => {
  const before = editionOf(from);
  const number = fc.constantFrom(...before.clauses.map(clause => clause.number), '8.99');
  const list = fc
    .tuple(fc.array(number, { minLength: 1, maxLength: 3 }), fc.constantFrom(', ', ' and ', '/', '–'))
    .map(([numbers, joint]) => numbers.join(joint));
  const titled = fc
    .constantFrom(...before.clauses.filter(({ title }) => title !== undefined))
    .map(clause => `${clause.number} (${clause.title})`);
  const designation = fc.oneof(
    { weight: 5, arbitrary: fc.constant(from) },
    { weight: 1, arbitrary: fc.constantFrom(to, before.standard, 'ISO 22301:2019') },
  );
  const cited = fc
    .tuple(designation, fc.constantFrom(' ', ', ', ', clause ', ' § '), fc.oneof(list, titled))
    .map(parts => parts.join(''));
  const bare = fc
    .tuple(fc.constantFrom('clause ', 'control ', ''), fc.oneof(list, titled))
    .map(parts => parts.join(''));
  const reference = fc.oneof(cited, bare);
  const block = fc.oneof(
    reference.map(text => `See ${text}.`),
    fc.tuple(reference, reference).map(([a, b]) => `See ${a}. It also follows ${b}, as agreed.`),
    fc
      .array(reference, { minLength: 1, maxLength: 3 })
      .map(texts => texts.map(text => `- ${text}`).join('\n')),
    designation.map(text => `## Requirements of ${text}`),
    fc
      .tuple(designation, reference, bare)
      .map(([head, a, b]) => `| Task | ${head} |\n| --- | --- |\n| ${a} | ${b} |`),
    fc.tuple(designation, bare).map(([text, a]) => `Clauses of ${text}:\n\n- ${a}\n- ${a}`),
  );
  const frontMatter = fc.oneof(
    fc.constant(''),
    fc
      .tuple(designation, number)
      .map(([text, a]) => `---\nstandard: ${text}\nclauses: ["${a}", ${text} ${a}]\n---\n\n`),
  );
  return fc
    .record({
      head: frontMatter,
      blocks: fc.array(block, { minLength: 1, maxLength: 5 }),
      eol: fc.constantFrom('\n', '\r\n'),
      scope: fc.constantFrom<readonly string[]>(
        [],
        [from],
        ['ISO 22301:2019', from],
        ['ISO 14001:2015', from, 'ISO 45001:2018'],
        [to],
      ),
      choosesAll: fc.boolean(),
    })
    .map(({ head, blocks, eol, ...rest }) => ({
      from,
      to,
      text: `${head}${blocks.join('\n\n')}\n`.replaceAll('\n', eol),
      ...rest,
    }));
});

interface Meaning {
  readonly standard: string;
  readonly year: string;
  readonly clause: string;
}

/** What each reference means, in the order of the text. */
function meanings(text: string, config: Config, scope: readonly string[]): readonly Meaning[] {
  const document = documentOf(text, { scope });
  const resolve = editionResolver(document, config, shipped().catalogue);
  return document.references.map(reference => {
    const { standard, edition, clause } = reference;
    const year = edition ?? (clause === undefined ? undefined : resolve(reference).edition?.year);
    return { standard, year: year ?? '', clause: clause ?? '' };
  });
}

const clausesOf = (left: readonly LeftReference[]): ReadonlySet<string> =>
  new Set(left.flatMap(({ clauses }) => (clauses.length > 0 ? clauses : [''])));

describe('bringing a document to another edition', () => {
  test('leaves nothing of the old edition but what it reports, changes nothing else, and does nothing more when repeated', () => {
    fc.assert(
      fc.property(cases, ({ text, scope, choosesAll, ...names }) => {
        const [from, to] = [editionOf(names.from), editionOf(names.to)];
        const scopeAfter = scope.map(name => (name === from.name ? to.name : name));
        const [config, configAfter] = [configOf({ scope }), configOf({ scope: scopeAfter })];
        const migration = {
          from,
          to,
          choose: (_: string, successors: readonly string[]) => (choosesAll ? successors : []),
        };
        const migrated = migrateDocument(documentOf(text, { scope }), migration, {
          ...shipped(),
          config,
          configAfter,
        });
        const after = applyEdits(text, migrated.edits);
        const now = meanings(after, configAfter, scopeAfter);

        const old = new Set(
          now
            .filter(({ standard, year }) => standard === from.standard && year === from.year)
            .map(({ clause }) => clause),
        );
        // What is called unread is no reference, nor is a title; without a year a number is read as one of the new edition.
        const none = ['unread', 'title', 'undated-number'];
        const references = migrated.left.filter(({ reason }) => !none.includes(reason));
        const left = clausesOf(references);
        expect([...old].filter(clause => !left.has(clause))).toEqual([]);
        // What is called unsettled may be read as of another edition now, or not at all: a person is to look at it.
        const settled = clausesOf(references.filter(({ reason }) => reason !== 'unsettled'));
        expect([...settled].filter(clause => !old.has(clause))).toEqual([]);

        const others = (all: readonly Meaning[]) =>
          all
            .filter(({ standard }) => standard !== from.standard)
            .map(({ standard, year, clause }) => [standard, year, clause]);
        expect(others(now)).toEqual(others(meanings(text, config, scope)));

        const again = migrateDocument(documentOf(after, { scope: scopeAfter }), migration, {
          ...shipped(),
          config: configAfter,
          configAfter,
        });
        expect(applyEdits(after, again.edits)).toBe(after);
      }),
      { numRuns: 150 },
    );
  });
});
