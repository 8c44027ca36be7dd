import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

/** The folders of the core in reading order: each imports itself and those before it. */
const coreFolders = [
  'text',
  'references',
  'catalogue',
  'correlations',
  'config',
  'documents',
  'trace',
  'fixes',
  'rules',
  'assist',
  'reports',
  'exchange',
];

/** What the core may import from elsewhere, and the folders that may do so; types only where it says so. */
const packagesOfTheCore: Readonly<Record<string, readonly string[]>> = {
  '@cfworker/json-schema': ['catalogue', 'config'],
  fflate: ['reports'],
  'fuse.js': ['catalogue'],
  ignore: ['config'],
  mdast: ['documents'],
  'mdast-util-from-markdown': ['documents'],
  'mdast-util-gfm-footnote': ['documents'],
  'mdast-util-gfm-strikethrough': ['documents'],
  'mdast-util-gfm-table': ['documents'],
  'mdast-util-gfm-task-list-item': ['documents'],
  'micromark-extension-gfm-autolink-literal': ['documents'],
  'micromark-extension-gfm-footnote': ['documents'],
  'micromark-extension-gfm-strikethrough': ['documents'],
  'micromark-extension-gfm-table': ['documents'],
  'micromark-extension-gfm-task-list-item': ['documents'],
  papaparse: ['exchange'],
  picomatch: ['config'],
  sarif: ['reports'],
  uuid: ['reports'],
  yaml: ['catalogue', 'config', 'documents', 'exchange'],
};

interface Import {
  /** Both relative to `src`, with forward slashes; `to` is the bare name of what is not ours. */
  readonly from: string;
  readonly to: string;
  readonly isOurs: boolean;
  /** Types vanish at build time: they bind nothing to a layer. */
  readonly isType: boolean;
  /** `await import('./commands/check.ts')` */
  readonly isOnDemand: boolean;
}

const source = fileURLToPath(new URL('../src/', import.meta.url));

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.ts'))
  .map(file => file.split(sep).join('/'))
  .sort();

/** The core reads packs and configs by their schemas, which are values as its own are. */
const isSchema = (file: string): boolean => /^\.\.\/data\/schemas\/[a-z-]+\.schema\.json$/.test(file);

const imports = files.flatMap(file => importsIn(file, readFileSync(join(source, file), 'utf8')));

describe('the core', () => {
  const ofTheCore = imports.filter(({ from }) => from.startsWith('core/'));

  test('imports nothing but itself and the packages it may use, each in its folder', () => {
    const offences = ofTheCore.filter(({ from, to, isOurs }) =>
      isOurs
        ? !to.startsWith('core/') && !isSchema(to)
        : !packagesOfTheCore[packageOf(to)]?.includes(folderOf(from)),
    );
    expect(offences.map(shown)).toEqual([]);
  });

  test('has no folder without a place in the order', () => {
    const folders = new Set(files.filter(isInCoreFolder).map(folderOf));
    expect([...folders].filter(folder => !coreFolders.includes(folder))).toEqual([]);
  });

  test('imports upwards only: each folder itself and those before it', () => {
    const offences = ofTheCore.filter(
      ({ from, to, isOurs, isType }) =>
        isOurs &&
        !isType &&
        !isSchema(to) &&
        isInCoreFolder(from) &&
        (!isInCoreFolder(to) || coreFolders.indexOf(folderOf(to)) > coreFolders.indexOf(folderOf(from))),
    );
    expect(offences.map(shown)).toEqual([]);
  });
});

describe('the shells', () => {
  test('import the core through its one door', () => {
    const offences = imports.filter(
      ({ from, to, isOurs }) =>
        isOurs && !from.startsWith('core/') && to.startsWith('core/') && to !== 'core/index.ts',
    );
    expect(offences.map(shown)).toEqual([]);
  });

  test('know nothing of each other', () => {
    const offences = imports.filter(
      ({ from, to, isOurs }) =>
        isOurs && !from.startsWith('core/') && !to.startsWith('core/') && shellOf(from) !== shellOf(to),
    );
    expect(offences.map(shown)).toEqual([]);
  });

  test('know the views where the extension is put together, and nowhere else', () => {
    const offences = imports.filter(
      ({ from, to }) =>
        to.startsWith('vscode/views/') && !from.startsWith('vscode/views/') && from !== 'vscode/extension.ts',
    );
    expect(offences.map(shown)).toEqual([]);
  });

  test('keep vscode in src/vscode, and Node in src/cli', () => {
    const offences = imports.filter(
      ({ from, to }) =>
        (to === 'vscode' && !from.startsWith('vscode/')) || (isNode(to) && !from.startsWith('cli/')),
    );
    expect(offences.map(shown)).toEqual([]);
  });
});

describe('every import', () => {
  test('leads to a file that is there, by its whole name', () => {
    const offences = imports.filter(({ to, isOurs }) => isOurs && !isSchema(to) && !files.includes(to));
    expect(offences.map(shown)).toEqual([]);
  });

  test('closes no circle', () => {
    expect(circles()).toEqual([]);
  });
});

test('imports are read in each way of writing them', () => {
  const text = [
    `import './a.ts';`,
    `import type { B } from './b.ts';`,
    `import {`,
    `  type C,`,
    `  c,`,
    `} from './c.ts';`,
    `import { type D } from './d.ts';`,
    `export * from './e.ts';`,
    `const f = await import('./f.ts');`,
    `// import './in-a-comment.ts';`,
  ].join('\n');
  expect(importsIn('core/x.ts', text).map(({ to, isType }) => [to, isType])).toEqual([
    ['core/b.ts', true],
    ['core/c.ts', false],
    ['core/d.ts', true],
    ['core/e.ts', false],
    ['core/a.ts', false],
    ['core/f.ts', false],
  ]);
});

/** The formatter, which every check runs, begins each import and export at the start of a line and quotes alike. */
function importsIn(from: string, text: string): readonly Import[] {
  // import './a.ts'; import type { B } from './b.ts'; export * from './c.ts';
  const statement = /^(?:import|export)\b(?<names>[^;'"=]*?)\bfrom '(?<to>[^']+)'/gm;
  const bare = /^import '(?<to>[^']+)'/gm;
  // const { check } = await import('./commands/check.ts');
  const onDemand = /^(?!\s*(?:\/\/|\/?\*)).*?\bimport\('(?<to>[^']+)'\)/gm;
  return [statement, bare, onDemand].flatMap(way =>
    [...text.matchAll(way)].map(({ groups }) => {
      const { to = '', names = '' } = groups ?? {};
      const isOurs = to.startsWith('.');
      const path = isOurs
        ? relative(source, join(source, dirname(from), to))
            .split(sep)
            .join('/')
        : to;
      return { from, to: path, isOurs, isType: bringsTypesOnly(names), isOnDemand: way === onDemand };
    }),
  );
}

/** ` type { A, B } `, ` { type A, type B } `, ` type * as vscode `. */
function bringsTypesOnly(names: string): boolean {
  if (/^\s*type\b(?!\s*,)/.test(names)) return true;
  const listed = /^\s*\{(?<list>[^}]*)\}\s*$/.exec(names)?.groups?.list;
  const each = listed?.split(',').filter(name => name.trim() !== '') ?? [];
  return each.length > 0 && each.every(name => /^\s*type\s/.test(name));
}

/** `picomatch` of `picomatch/posix`, `@cfworker/json-schema` of `@cfworker/json-schema/dist`. */
function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

const isNode = (specifier: string): boolean => specifier.startsWith('node:');

/** `core/index.ts` stands beside the folders. */
const isInCoreFolder = (file: string): boolean => /^core\/[^/]+\//.test(file);

const folderOf = (file: string): string => file.split('/')[1] ?? '';

const shellOf = (file: string): string => file.split('/')[0] ?? '';

const shown = ({ from, to, isType }: Import): string => `${from} imports ${isType ? 'types of ' : ''}${to}`;

/** Each circle of imports, by the first file in which it was met; neither types nor what is loaded on demand closes one. */
function circles(): readonly string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) {
      found.push([...path.slice(path.indexOf(file)), file].join(' > '));
      return;
    }
    if (done.has(file)) return;
    for (const { from, to, isOurs, isType, isOnDemand } of imports) {
      if (from === file && isOurs && !isType && !isOnDemand) visit(to, [...path, file]);
    }
    done.add(file);
  };
  for (const file of files) visit(file, []);
  return found;
}

describe('an expression that is to match at the end of what stands before a place gets a few characters of it', () => {
  const lookedThrough = /\.(?:test|exec|replace)\(\s*[\w.]*\.slice\(0, (?!\d)/;
  const folders = ['documents', 'references'].map(folder =>
    fileURLToPath(new URL(`../src/core/${folder}/`, import.meta.url)),
  );
  const files = folders.flatMap(folder => readdirSync(folder).map(file => join(folder, file)));

  test('and not all of it, which takes long in a long text', () => {
    expect(files.length).toBeGreaterThan(100);
    expect(files.filter(file => lookedThrough.test(readFileSync(file, 'utf8')))).toEqual([]);
  });

  test('it would be found', () => {
    expect('atEnd.test(passage.text.slice(0, list.start))').toMatch(lookedThrough);
    expect('atStart.test(text.slice(0, 40))').not.toMatch(lookedThrough);
  });
});
