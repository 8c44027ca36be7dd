import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { misfitsOf } from '../../../src/core/catalogue/schema-misfits.ts';

const text = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');

const samples = {
  config: 'examples/integrated-management-system/crossclause.yaml',
  standard: 'data/standards/iso-iec-27001-2022.yaml',
  correlation: 'data/correlations/iso-iec-20000-1-2018--iso-9001-2015.yaml',
  term: 'data/terms/iso-iec-27000-2014--iso-iec-20000-1-2011.yaml',
};

const cases = Object.entries(samples).map(([name, sample]) => {
  const schema: object = JSON.parse(text(`data/schemas/${name}.schema.json`));
  const value = parse(text(sample), (_, found) =>
    // A few of the rows do.
    Array.isArray(found) ? found.slice(0, 12) : found,
  );
  return { name, schema, value, isFit: new Ajv2020({ strictTypes: false }).compile(schema) };
});

test.each(cases)('a $name fits its schema, until it has a key that there is not', ({ schema, value }) => {
  expect(misfitsOf(value, schema)).toEqual([]);
  const [first] = misfitsOf({ ...value, surplus: 1 }, schema);
  expect(first?.message).toContain('There is no key “surplus” here.');
});

test('a key that is missing is explained, also where the schema says it in another place', () => {
  const { schema, value } = cases.find(({ name }) => name === 'standard') ?? {};
  const { basis: _, ...rest } = value;
  expect(misfitsOf(rest, schema ?? {}).map(({ message }) => message)).toEqual([
    expect.stringContaining('The file has no “basis”. published: read in the source.'),
  ]);
});

describe('a value fits where a validator of JSON Schema says so', () => {
  const anything: fc.Arbitrary<unknown> = fc.oneof(
    fc.constantFrom<unknown>(null, true, 0, 8.4, '', '8.4', 'ISO 9001:2015', 'published', [], {}, ['a', 'a']),
    fc.constantFrom<unknown>(
      [
        { entry: '3.1', term: 'a' },
        { term: 'a', entry: '3.1' },
      ],
      { toString: 1 },
    ),
    fc.string(),
  );
  const key = fc.constantFrom('kind', 'title', 'source', 'note', 'toString', '__proto__');
  interface Change {
    readonly path: readonly number[];
    readonly insert: unknown;
    readonly how: 'replace' | 'add' | 'remove';
    readonly key: string;
  }
  /** Where to go in, what to put there, and how: in the place of what is there, beside it, or nothing. */
  const change: fc.Arbitrary<Change> = fc.record({
    path: fc.array(fc.nat(999), { minLength: 1, maxLength: 6 }),
    insert: anything,
    how: fc.constantFrom('replace', 'add', 'remove'),
    key,
  });

  test.each(cases)('for a $name', ({ schema, value, isFit }) => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 3 }), changes => {
        const changed = changes.reduce(withChange, value);
        expect(misfitsOf(changed, schema).length === 0).toBe(isFit(changed));
      }),
      { numRuns: 500 },
    );
  });

  function withChange(value: unknown, { path, insert, how, key }: Change): unknown {
    const changed = structuredClone(value);
    let at = changed as Record<string, unknown>;
    for (const step of path) {
      const names = Object.keys(at);
      const name = names[step % names.length];
      if (name === undefined) break;
      const below = at[name];
      if (typeof below !== 'object' || below === null || step % 3 === 0) {
        if (how === 'replace') at[name] = insert;
        else if (Array.isArray(at)) at.push(insert, at[0]);
        else if (how === 'remove') delete at[name];
        else Object.defineProperty(at, key, { value: insert, enumerable: true });
        break;
      }
      at = below as Record<string, unknown>;
    }
    return changed;
  }
});

test('what stands under a number is held against what the schema says of any key', () => {
  const { schema, value } = cases.find(({ name }) => name === 'correlation') as (typeof cases)[number];
  const [misfit] = misfitsOf({ ...value, sources: { ...value.sources, 1: 'a book' } }, schema);
  expect(misfit?.message).toContain('is the text “a book”; expected a mapping of keys to values.');
});

test('what follows a comma in a text without quotes is no key', () => {
  const entry = { title: 'Measurement', 'analysis and improvement': null };
  const closed = { type: 'object', properties: { title: { type: 'string' } }, additionalProperties: false };
  expect(misfitsOf(entry, closed).map(({ message }) => message)).toEqual([
    'There is no key “analysis and improvement” here. Expected title. Between { and } a text with a comma needs quotes: "…, analysis and improvement".',
  ]);
});
