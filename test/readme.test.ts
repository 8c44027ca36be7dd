import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readPack, ruleNames } from '../src/core/index.ts';
import { run } from './cli/run.ts';

const root = new URL('../', import.meta.url);
const text = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const json = (path: string) => JSON.parse(text(path));
const readme = text('README.md');

/** The cells of the first table below a heading, without its head. */
const tableBelow = (heading: string): readonly (readonly string[])[] => {
  const section = (readme.split(`\n${heading}\n`)[1] ?? '').split('\n## ')[0] ?? '';
  const rows = section.split('\n').filter(line => line.startsWith('|'));
  return rows.slice(2).map(row =>
    row
      .split('|')
      .slice(1, -1)
      .map(cell => cell.trim()),
  );
};

describe('the README', () => {
  test('lists each rule with what the rule says of itself', () => {
    expect(tableBelow('## Rules')).toEqual(
      ruleNames.map(({ id, severity, summary }) => [`[${id}](docs/rules/${id}.md)`, severity, summary]),
    );
  });

  test('lists each setting of the config', () => {
    const { properties } = json('data/schemas/config.schema.json');
    expect(tableBelow('## Config').map(([name]) => name)).toEqual(
      Object.keys(properties).map(name => `\`${name}\``),
    );
  });

  test('names each command of the palette', () => {
    const { commands, menus } = json('package.json').contributes;
    const titles: Readonly<Record<string, string>> = json('package.nls.json');
    const hidden = new Set(
      menus.commandPalette
        .filter(({ when }: { when: string }) => when === 'false')
        .map(({ command }: { command: string }) => command),
    );
    const missing = commands
      .filter(({ command }: { command: string }) => !hidden.has(command))
      .map(({ title }: { title: string }) => titles[title.slice(1, -1)])
      .filter((title: string) => !readme.includes(`*${title}*`));
    expect(missing).toEqual([]);
  });

  test('names each setting of the editor, with the value that it has at first', () => {
    const inConfig = Object.keys(json('data/schemas/config.schema.json').properties);
    const { properties } = json('package.json').contributes.configuration;
    const shown = new Map(
      [...readme.matchAll(/^\| `(crossclause\.[\w.]+)` \|.*\| (\S+) \|$/gm)].map(([, name, value]) => [
        name,
        value,
      ]),
    );
    const words = (value: unknown) => {
      if (typeof value === 'boolean') return value ? 'on' : 'off';
      return Array.isArray(value) && value.length === 0 ? 'none' : `\`${value}\``;
    };
    const own = Object.keys(properties).filter(name => !inConfig.includes(name.replace('crossclause.', '')));
    expect(Object.fromEntries(shown)).toEqual(
      Object.fromEntries(own.map(name => [name, words(properties[name].default)])),
    );
  });

  test.each(answers())('shows what %s really answers', async (command, pieces) => {
    const example = fileURLToPath(new URL('examples/integrated-management-system', root));
    const { out } = await run(example, command.split(' ').slice(2));
    for (const piece of pieces) expect(out).toContain(piece);
  });
});

/** The pages for people: those at the top, and all below docs/ and examples/. */
const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...readdirSync(new URL('docs/', root), { recursive: true, encoding: 'utf8' }).map(name => `docs/${name}`),
  'examples/integrated-management-system/README.md',
].filter(name => name.endsWith('.md'));

/** What links to the headings of a page end with: `a-correlation-table` for `## A correlation table`. */
const anchorsIn = (page: string): ReadonlySet<string> =>
  new Set(
    [...page.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\p{M} _-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );

test.each(pages)('%s links only to what is there', page => {
  const links = [...text(page).matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)/g)];
  const missing = links.filter(([, path = '', anchor]) => {
    const target = path === '' ? new URL(page, root) : new URL(path, new URL(page, root));
    return (
      !existsSync(target) || (anchor !== undefined && !anchorsIn(readFileSync(target, 'utf8')).has(anchor))
    );
  });
  expect(missing.map(([link]) => link)).toEqual([]);
});

test('the pictures of the README are there, and small', () => {
  const named = [...readme.matchAll(/(?:src|srcset)="([^"]+)"/g)].map(([, path = '']) => path);
  const there = readdirSync(new URL('docs/images/', root)).map(name => `docs/images/${name}`);
  expect(named.toSorted()).toEqual(there.toSorted());
  expect(named.filter(path => statSync(new URL(path, root)).size > 200_000)).toEqual([]);
});

test.each(['README.md', 'CONTRIBUTING.md'])('%s names scripts that there are', page => {
  const named = [...text(page).matchAll(/\bnpm run ([\w:-]+)/g)].map(([, script = '']) => script);
  const { scripts } = json('package.json');
  expect(named.filter(script => scripts[script] === undefined)).toEqual([]);
});

describe('the list of what VS Code asks for', () => {
  const rows = [...text('CONTRIBUTING.md').matchAll(/^\| U(\d\d) \|.*\| (.*) \|$/gm)];

  test('is whole', () =>
    expect(rows.map(([, number]) => Number(number))).toEqual(
      Array.from({ length: 44 }, (_, index) => index + 1),
    ));

  test('names only what there is', () => {
    const named = rows.flatMap(([, , cell = '']) =>
      [...cell.matchAll(/`([\w./-]+(?:\.ts|\/))`/g)].map(([, path = '']) => path),
    );
    const places = (path: string) => [path, `test/vscode/suite/${path}`];
    expect(named.length).toBeGreaterThan(40);
    expect(named.filter(path => !places(path).some(place => existsSync(new URL(place, root))))).toEqual([]);
  });
});

test('each rule can be set in the config', () => {
  const { rules } = json('data/schemas/config.schema.json').$defs;
  expect(Object.keys(rules.properties).sort()).toEqual(ruleNames.map(({ id }) => id).sort());
});

describe('the page on packs', () => {
  const page = text('docs/packs.md');

  test.each([...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, pack = '']) => pack))(
    'has an example that can be read: %.24j',
    pack => expect(readPack(pack, 'pack.yaml')).toMatchObject({ ok: true }),
  );

  test('explains each code that a finding can have', () => {
    const sources = [
      'catalogue/pack.ts',
      'catalogue/pack-checks.ts',
      'catalogue/schema-misfits.ts',
      'correlations/pack-conflict.ts',
      'correlations/pack-conflicts.ts',
    ].map(name => text(`src/core/${name}`));
    const codes = sources.flatMap(source =>
      [...source.matchAll(/(?:code: |^ +\| )'([a-z-]+)'/gm)].map(([, code = '']) => code),
    );
    const [, list = ''] = page.split('## When a pack cannot be read');
    const explained = [...list.matchAll(/^\| (`.*?) \|/gm)].flatMap(([, cell = '']) =>
      [...cell.matchAll(/`([^`]+)`/g)].map(([, code]) => code),
    );
    expect(explained.toSorted()).toEqual([...new Set(codes)].toSorted());
  });
});

test('a line of the changelog says what was added, changed or fixed', () => {
  const entries = text('CHANGELOG.md')
    .split('\n')
    .filter(line => line.startsWith('- '));
  expect(entries.filter(entry => !/^- (?:Add|Change|Fix) /.test(entry))).toEqual([]);
});

/** The terminals in the README: the command line after `$`, and the pieces between the `…` that stand for lines left out. */
function answers(): readonly (readonly [string, readonly string[]])[] {
  return [...readme.matchAll(/```console\n(\$ .*)\n([\s\S]*?)```/g)].map(([, command = '', shown = '']) => [
    command,
    shown.split(/^…\n/m).filter(piece => piece !== ''),
  ]);
}
