import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import config from '../../../data/schemas/config.schema.json' with { type: 'json' };
import correlation from '../../../data/schemas/correlation.schema.json' with { type: 'json' };
import standard from '../../../data/schemas/standard.schema.json' with { type: 'json' };
import { misfitsOf, type SchemaNode } from '../../../src/core/catalogue/schema-misfits.ts';

/** Every keyword that a value can offend against, and those that only say something to people. */
const keywords = new Set(
  '$schema title description $ref $defs type enum const pattern minLength properties additionalProperties required minProperties items minItems uniqueItems'.split(
    ' ',
  ),
);

/** The keywords of a schema and of all schemas in it. */
function keywordsIn(schema: unknown): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties = {}, $defs = {}, items, additionalProperties } = schema as SchemaNode;
  const inner = [...Object.values(properties), ...Object.values($defs), items, additionalProperties];
  return [...Object.keys(schema), ...inner.flatMap(keywordsIn)];
}

const data = new URL('../../../data/', import.meta.url);
const packs = (folder: string): readonly unknown[] =>
  readdirSync(new URL(folder, data)).map(name => parse(readFileSync(new URL(folder + name, data), 'utf8')));

const settings = {
  standards: ['ISO 9001:2015'],
  packs: ['a/*.yaml'],
  rules: { 'unknown-clause': 'hint' },
  overrides: [{ files: ['drafts/**'], rules: { 'mixed-editions': 'off' } }],
  notation: { separator: 'comma' },
  exclusions: [{ clause: 'ISO 9001:2015 8.3', justification: 'We design nothing.' }],
  baseline: 'baseline.json',
};

type Container = Record<string, unknown> | unknown[];

const isContainer = (value: unknown): value is Container => typeof value === 'object' && value !== null;

/** Every mapping and list in a value, itself included. */
const containersIn = (value: unknown): readonly Container[] =>
  isContainer(value) ? [value, ...Object.values(value).flatMap(containersIn)] : [];

const wrong = fc.constantFrom<unknown>(
  '',
  'x',
  'ISO 9001:2015',
  '8.4',
  'comma',
  7,
  true,
  null,
  [],
  ['x', 'x'],
  {},
  { x: 1 },
);

/** A value with something put into the place of something in it, or beside it, or with something taken out. */
function spoilt(value: unknown, at: number, step: number, key: string | undefined, put: unknown): unknown {
  const copy = structuredClone(value);
  const containers = containersIn(copy);
  const container = containers[at % containers.length] as Record<string, unknown>;
  const keys = Object.keys(container);
  const chosen = key ?? keys[step % Math.max(1, keys.length)] ?? 'x';
  if (put !== undefined) container[chosen] = put;
  else if (Array.isArray(container)) container.splice(step % Math.max(1, keys.length), 1);
  else delete container[chosen];
  return copy;
}

describe.each([
  ['standard', standard, packs('standards/')],
  ['correlation', correlation, packs('correlations/')],
  ['config', config, [settings]],
])('the schema of a %s', (_name, schema, samples) => {
  test('has no keyword that is not heeded', () => {
    expect(keywordsIn(schema).filter(keyword => !keywords.has(keyword))).toEqual([]);
  });

  test('finds nothing in what fits', () => {
    expect(samples.flatMap(sample => misfitsOf(sample, schema as SchemaNode))).toEqual([]);
  });

  test('finds something exactly where ajv does', () => {
    const isValid = new Ajv2020({ allowUnionTypes: true }).compile(schema);
    fc.assert(
      fc.property(
        fc.constantFrom(...samples),
        fc.nat(),
        fc.nat(),
        fc.option(fc.constantFrom('x', 'rows', 'titel', 'variants', 'except', 'unlisted'), {
          nil: undefined,
          freq: 3,
        }),
        fc.option(wrong, { nil: undefined, freq: 5 }),
        (sample, at, step, key, put) => {
          const value = spoilt(sample, at, step, key, put);
          expect(misfitsOf(value, schema as SchemaNode).length === 0).toBe(isValid(value));
        },
      ),
      { numRuns: 1000 },
    );
  });
});
