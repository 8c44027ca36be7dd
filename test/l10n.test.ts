import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../', import.meta.url));
const text = (path: string): string => readFileSync(join(root, path), 'utf8');
const json = (path: string) => JSON.parse(text(path));

/** What people read in the manifest; other values are names that programs go by. */
const readByPeople = new Set([
  'altText',
  'category',
  'contents',
  'contextualTitle',
  'description',
  'displayName',
  'enumDescriptions',
  'markdownDescription',
  'patternErrorMessage',
  'title',
]);
/** Views are named as people read it; other names are not. */
const isNamed = (at: string) => /\.(?:views|viewsWelcome)\b/.test(at);

/** Each text of the manifest that people read, and where it stands. */
function* readableTexts(value: unknown, at = 'package.json', key = ''): Generator<readonly [string, string]> {
  if (typeof value === 'string') {
    if (readByPeople.has(key) || (key === 'name' && isNamed(at))) yield [at, value];
  } else if (Array.isArray(value)) {
    for (const [index, inner] of value.entries()) yield* readableTexts(inner, `${at}[${index}]`, key);
  } else if (typeof value === 'object' && value !== null) {
    for (const [inner, of] of Object.entries(value)) yield* readableTexts(of, `${at}.${inner}`, inner);
  }
}

const { displayName, description, contributes, l10n } = json('package.json');
const manifestTexts = [...readableTexts({ displayName, description, contributes })];

describe('the manifest', () => {
  test('has every text that people read under a key', () => {
    expect(manifestTexts.length).toBeGreaterThan(30);
    expect(manifestTexts.filter(([, value]) => !/^%[\w.-]+%$/.test(value))).toEqual([]);
  });

  test('uses each key that there is, and no other', () => {
    const used = new Set(manifestTexts.map(([, value]) => value.slice(1, -1)));
    expect([...used].toSorted()).toEqual(Object.keys(json('package.nls.json')).toSorted());
  });
});

describe('the texts of the editor', () => {
  test('are all in the bundle that translators start from; `node scripts/l10n.mjs` writes it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'crossclause-l10n-'));
    try {
      const file = join(folder, 'bundle.l10n.json');
      execFileSync(process.execPath, ['scripts/l10n.mjs', file], { cwd: root });
      expect(text('l10n/bundle.l10n.json')).toBe(readFileSync(file, 'utf8'));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('lie in the folder that the manifest names', () => expect(l10n).toBe('./l10n'));

  test('number their places from 0, without a gap', () => {
    const places = (said: string) =>
      [...new Set([...said.matchAll(/\{(\d+)\}/g)].map(([, number]) => Number(number)))].sort();
    const wrong = Object.keys(json('l10n/bundle.l10n.json')).filter(said =>
      places(said).some((number, index) => number !== index),
    );
    expect(wrong).toEqual([]);
  });

  test('are said through l10n.t: no sentence stands in the code beside it, but for text that cites', () => {
    const beside = readdirSync(join(root, 'src/vscode'), { recursive: true, encoding: 'utf8' })
      .filter(name => name.endsWith('.ts'))
      .flatMap(name => {
        const code = text(`src/vscode/${name}`)
          .replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
          .replace(/\bl10n\.t\(\s*'(?:[^'\\]|\\.)*'/g, '');
        const literals = code.match(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g) ?? [];
        return literals
          .filter(literal => /\p{L} \p{L}+ \p{L}/u.test(literal) && !/ISO|^.\|/.test(literal))
          .map(found => `${name} ${found}`);
      });
    expect(beside).toEqual([]);
  });
});

test('every translation has the keys of the English texts', () => {
  const bundles = (folder: string, name: RegExp) =>
    readdirSync(join(root, folder))
      .filter(file => name.test(file))
      .map(file => Object.keys(json(join(folder, file))).toSorted());
  for (const of of [bundles('.', /^package\.nls.*\.json$/), bundles('l10n', /\.json$/)]) {
    expect(of.length).toBeGreaterThan(0);
    expect(new Set(of.map(keys => keys.join('\n'))).size).toBe(1);
  }
});

describe.each([
  ['the manifest', 'package.nls.json', 'package.nls.de.json'],
  ['the editor', 'l10n/bundle.l10n.json', 'l10n/bundle.l10n.de.json'],
])('the German texts of %s', (_, english, german) => {
  const pairs = Object.entries<string>(json(english)).map(
    ([key, said]) => [said, json(german)[key] as string] as const,
  );
  const differing = (found: RegExp) => {
    const all = (said: string) => (said.match(found) ?? []).toSorted().join(' ');
    return pairs.filter(([said, inGerman]) => all(said) !== all(inGerman));
  };

  test('have the same places, whatever their order', () => expect(differing(/\{\d+\}/g)).toEqual([]));

  test('have the same links and icons', () => {
    expect(differing(/\((?:command:[^)]*)\)|\$\([a-z-]+\)/g)).toEqual([]);
  });

  test('are German, names, numbers and notations aside', () => {
    const names = /^(?:CISO Assistant|CSV|Crossclause|Matrix|OSCAL|ISO 9001:2015\b.*)$/;
    const same = pairs.filter(
      ([said, inGerman]) => said === inGerman && /\p{L}{2}/u.test(said.replace(/\$\([a-z-]+\)/g, '')),
    );
    expect(same.filter(([said]) => !names.test(said))).toEqual([]);
  });

  test('speak to nobody, as the English ones do', () => {
    expect(
      pairs.filter(([, inGerman]) => /\b(?:Ihnen|Ihre?[nmrs]?|[Dd]ein\p{L}*|[Dd]u)(?!\p{L})/u.test(inGerman)),
    ).toEqual([]);
  });

  test('call things by one name each', () => {
    const others = /(?<!\p{L})(?:Klausel|Standards?|Edition|Referenz|Scope|Nachweis|Feststellung|Package)/u;
    expect(pairs.filter(([, inGerman]) => others.test(inGerman))).toEqual([]);
  });
});
