import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPack } from '../src/core/catalogue/pack.ts';
import { pathMatcher } from '../src/core/config/path-patterns.ts';
import { readConfig } from '../src/core/config/read-config.ts';
import { typedYaml, yamlAt } from '../src/core/config/yaml-place.ts';
import { readDocument } from '../src/core/documents/read-document.ts';
import type { ReadOptions } from '../src/core/documents/read-options.ts';
import { packAsYaml } from '../src/core/exchange/pack-yaml.ts';
import { edited } from './core/documents/generated-edits.ts';
import { markdownDocument } from './core/documents/generated-markdown.ts';
import { shipped } from './support/shipped.ts';

// A bundle leaves out modules of its dependencies that nobody needs (`scripts/modules.mjs`). It must read as the sources do.
const read = { readDocument, readPack, packAsYaml, readConfig, pathMatcher, typedYaml, yamlAt };
let bundled = read;

const folder = mkdtempSync(join(tmpdir(), 'crossclause-bundle-test-'));

beforeAll(async () => {
  const { bothHosts } = await script('build-extension.mjs');
  const { minified } = await script('minified.mjs');
  const contents = `
    export { readPack } from './catalogue/pack.ts';
    export { readConfig } from './config/read-config.ts';
    export { pathMatcher } from './config/path-patterns.ts';
    export { typedYaml, yamlAt } from './config/yaml-place.ts';
    export { packAsYaml } from './exchange/pack-yaml.ts';
    export { readDocument } from './documents/read-document.ts';`;
  const resolveDir = fileURLToPath(new URL('../src/core', import.meta.url));
  const outfile = join(folder, 'read.cjs');
  await build({ ...bothHosts, stdin: { contents, resolveDir, loader: 'ts' }, minify: true, outfile });
  await minified(outfile);
  bundled = createRequire(import.meta.url)(outfile);
});

/** A script of the build, which has no types. */
const script = (name: string) => import(new URL(`../scripts/${name}`, import.meta.url).href);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const options: ReadOptions = { knowledge: shipped().knowledge, scope: [] };

/** What two readings are compared by; one text compares faster than what it is made of. */
const said = (value: unknown): string => JSON.stringify(value, undefined, 1);

test('a bundle reads documents as the sources do, character references and all', () => {
  const names = ['&auml;', '&copy', '&amp;', '&sect;', '&commat;', '&#65;', '&nosuch;', '&fjlig;', '&nbsp;'];
  const place = fc.record({
    at: fc.integer({ min: 0, max: 1000 }).map(part => part / 1000),
    length: fc.constant(0),
    insert: fc.constantFrom(...names),
  });
  const picture = 'ISO 9001 ![of ISO 9001:2015 8.4 & 8.5](a.png) *of* ![ISO 27001][note]\n\n[note]: b.png\n';
  fc.assert(
    fc.property(
      fc.oneof({ weight: 9, arbitrary: markdownDocument }, { weight: 1, arbitrary: fc.constant(picture) }),
      fc.array(place, { maxLength: 6 }),
      (document, places) => {
        const text = places.reduce(edited, document);
        expect(said(bundled.readDocument('policy.md', text, options))).toBe(
          said(readDocument('policy.md', text, options)),
        );
      },
    ),
    { numRuns: 300 },
  );
});

test.each(['config', 'standard', 'correlation'])(
  'the schema of a %s names no format, of which a bundle has none',
  name => {
    const schema = readFileSync(new URL(`../data/schemas/${name}.schema.json`, import.meta.url), 'utf8');
    expect(schema).not.toContain('"format":');
  },
);

test('a bundle matches paths as the sources do', () => {
  const piece = fc.constantFrom(
    'a',
    'b',
    '.',
    '*',
    '**',
    '?',
    '/',
    '[!a]',
    '[a-c]',
    '{a,b}',
    '!(a)',
    '.md',
    '!',
    '\\\\',
  );
  const path = fc.string({
    unit: fc.constantFrom('a', 'b', 'c', '.', '/', 'md'),
    minLength: 1,
    maxLength: 6,
  });
  const pattern = fc.string({ unit: piece, minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(fc.array(pattern, { maxLength: 2 }), path, (patterns, name) => {
      expect(bundled.pathMatcher(patterns)(name)).toBe(pathMatcher(patterns)(name));
    }),
    { numRuns: 300 },
  );
});

test('a bundle writes packs as the sources do', () => {
  for (const path of ['terms/iso-iec-27000-2014--iso-iec-20000-1-2011', 'standards/iso-iec-20000-1-2018']) {
    const pack = readPack(readFileSync(new URL(`../data/${path}.yaml`, import.meta.url), 'utf8'), path);
    if (!pack.ok) throw new Error(`${path} is no pack.`);
    expect(bundled.packAsYaml(pack.file)).toBe(packAsYaml(pack.file));
    // Older YAML takes these for something else than words.
    for (const id of ['no', '12:30', '2026-03-31', '1_000', '<<']) {
      const file = { ...pack.file, id };
      expect(bundled.packAsYaml(file)).toBe(packAsYaml(file));
    }
  }
});

// Lines of YAML that has what only some YAML has, and slips of the hand.
const yaml = fc
  .tuple(
    fc.constantFrom('', '', '%YAML 1.1\n---\n', '%YAML 1.2\n---\n', '--- ', 'kind: standard\n'),
    fc.array(
      fc
        .tuple(
          fc.constantFrom(
            'baseline: ',
            'title: ',
            'standards: ',
            'rules: ',
            '- ',
            '? ',
            ': ',
            '<<: ',
            '[a, b]: ',
            '{ a: 1 }: ',
          ),
          fc.constantFrom(
            '',
            '',
            '',
            '!!timestamp ',
            '!!set ',
            '!!omap ',
            '!!binary ',
            '!!pairs ',
            '!!merge ',
            '!!str ',
            '!own ',
            '&a ',
          ),
          fc.constantFrom(
            ...[
              'ISO 9001:2015',
              'yes',
              '0o17',
              '017',
              '0x1F',
              '1_000',
              '.inf',
              '-.5e3',
              '~',
              '2024-01-01',
              '2024-01-01T10:00:00Z',
            ],
            ...[
              '12:30:45',
              '{}',
              '[off, on]',
              '{ a, b }',
              '[{ a: 1 }, b: 2]',
              '*a',
              '"a\\u00e4\\n"',
              "'it''s'",
              'SGVsbG8=',
              '# note',
            ],
            ...[
              '|\n  text',
              '>-\n  text\n  more',
              '\n  - 8.4',
              '\n  unknown-clause: off',
              '\n  ? [8.4]\n  : x',
              '"',
              '[',
              '}',
              '\t',
              '@',
              '%',
            ],
          ),
        )
        .map(parts => `${parts.join('')}\n`),
      { maxLength: 4 },
    ),
  )
  .map(([start, lines]) => start + lines.join(''));

test('a bundle reads packs and configs as the sources do, whatever YAML they are', () => {
  const { catalogue } = shipped();
  fc.assert(
    fc.property(yaml, fc.nat(100), (text, at) => {
      const answers = ({ readDocument, readPack, readConfig, typedYaml, yamlAt }: typeof read) =>
        said([
          readPack(text, 'pack.yaml'),
          readConfig(text, 'crossclause.yaml', catalogue),
          typedYaml(text, Math.min(at, text.length)),
          yamlAt(text, at),
          readDocument('policy.md', `---\n${text}\n---\n`, options),
        ]);
      expect(answers(bundled)).toBe(answers(read));
    }),
    { numRuns: 1000 },
  );
});
