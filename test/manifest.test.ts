import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ruleIds } from '../src/core/config/rule-ids.ts';

const text = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const manifest = JSON.parse(text('package.json'));

test('the lock file is of this version and licence', () => {
  const { version, license } = JSON.parse(text('package-lock.json')).packages[''];
  expect([version, license]).toEqual([manifest.version, manifest.license]);
});

test('the lock file names what each system needs, not only the one it was written on', () => {
  const { packages } = JSON.parse(text('package-lock.json')) as {
    packages: Record<string, { optionalDependencies?: Record<string, string> }>;
  };
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter(name => !Object.keys(packages).some(other => other.endsWith(`node_modules/${name}`)))
      .map(name => `${path} needs ${name}`),
  );
  expect(missing).toEqual([]);
});

const { contributes } = manifest;

describe('the extension', () => {
  test('starts with a Markdown document, a config or what was left open, not with the editor', () => {
    const events: readonly string[] = manifest.activationEvents;
    expect(events).toContain('onLanguage:markdown');
    expect(events.filter(event => !/^(?:onLanguage|onWebviewPanel|workspaceContains):/.test(event))).toEqual(
      [],
    );
  });

  test('asks for no newer editor than the types that it is written against', () => {
    const version = (range: string) => /(\d+)\.(\d+)/.exec(range)?.slice(1).map(Number);
    expect(version(manifest.engines.vscode)).toEqual(version(manifest.devDependencies['@types/vscode']));
  });

  test('works in workspaces that nobody trusts and in those that lie on no disk', () => {
    expect(manifest.capabilities.untrustedWorkspaces.supported).toBe(true);
    expect(manifest.capabilities.virtualWorkspaces).toBe(true);
  });

  test('takes no key from the editor', () => expect(contributes.keybindings).toBeUndefined());
});

test.each([
  ['crossclause.rules', contributes.configuration.properties['crossclause.rules']],
  [
    'crossclause.overrides',
    contributes.configuration.properties['crossclause.overrides'].items.properties.rules,
  ],
])('the setting %s knows every rule, and each of its severities', (_, { properties }) => {
  expect(Object.keys(properties).sort()).toEqual([...ruleIds].sort());
  for (const rule of Object.values<{ enum: readonly string[] }>(properties)) {
    expect(rule.enum).toEqual(['error', 'warning', 'info', 'hint', 'off']);
  }
});

describe('the setting for packs of your own', () => {
  const { pattern } = contributes.configuration.properties['crossclause.userPacks'].items;

  test.each(['/home/me/packs', 'C:\\Users\\me\\packs', 'c:/packs/*.yaml', 'vscode-vfs://github/me/packs'])(
    'takes %s',
    path => expect(path).toMatch(new RegExp(pattern, 'u')),
  );

  test.each(['packs', './packs', '../packs/*.yaml', '~/packs', 'packs/C:/other'])('does not take %s', path =>
    expect(path).not.toMatch(new RegExp(pattern, 'u')),
  );
});

describe('commands', () => {
  interface Entry {
    readonly command?: string;
    readonly when?: string;
    readonly group?: string;
  }
  const commands: readonly { readonly command: string; readonly category?: string }[] = contributes.commands;
  const menus: Readonly<Record<string, readonly Entry[]>> = contributes.menus;

  test('stand in one category, in words', () => {
    const texts = JSON.parse(text('package.nls.json'));
    expect(commands.filter(({ category }) => category !== '%category%')).toEqual([]);
    const titles = Object.entries<string>(texts).filter(([key]) => key.startsWith('command.'));
    expect(titles.filter(([, title]) => /\p{Extended_Pictographic}/u.test(title))).toEqual([]);
  });

  test('are offered where they can do something, and all of them in the palette', () => {
    const entries = Object.values(menus).flat();
    expect(entries.filter(({ when }) => !when)).toEqual([]);
    expect(menus.commandPalette?.map(({ command }) => command).toSorted()).toEqual(
      commands.map(({ command }) => command).toSorted(),
    );
  });

  test('are offered by what the editor knows, or by keys with the name of the extension', () => {
    const known =
      /^(?:true|false|resource\w+|editor\w+|view|viewItem|workspaceFolderCount|crossclause\.\w+)$/;
    const keys = Object.values(menus)
      .flat()
      .flatMap(({ when = '' }) => when.split(/\s*(?:&&|\|\|)\s*/))
      .map(condition => /^[(!]*([\w.]+)/.exec(condition)?.[1] ?? condition);
    expect(keys.length).toBeGreaterThan(0);
    expect(keys.filter(key => !known.test(key))).toEqual([]);
  });

  test('stand in the menu of the text in a group, and not above what the editor has there', () => {
    const entries = menus['editor/context'] ?? [];
    expect(entries.length).toBeGreaterThan(0);
    expect(entries.filter(({ group = '' }) => !/^(?:\d_\w+|navigation@[5-9]\d)/.test(group))).toEqual([]);
  });
});

describe('the sidebar', () => {
  const views: readonly { readonly id: string; readonly icon: string }[] = contributes.views.crossclause;

  test('is one icon in one colour, with few views', () => {
    expect(Object.values(contributes.viewsContainers).flat()).toHaveLength(1);
    expect(Object.keys(contributes.views)).toEqual(['crossclause']);
    expect(views.length).toBeLessThan(6);
    const [{ icon }] = contributes.viewsContainers.activitybar;
    expect(text(icon)).toMatch(/width="24" height="24"/);
    expect(
      new Set(
        text(icon)
          .match(/(?:stroke|fill)="(?!none)[^"]+"/g)
          ?.map(found => found.split('"')[1]),
      ).size,
    ).toBe(1);
  });

  test.each(views)('says in the empty view $id what there is to do', ({ id }) => {
    const welcome: readonly { readonly view: string; readonly when?: string }[] = contributes.viewsWelcome;
    expect(welcome.filter(({ view, when }) => view === id && when).length).toBeGreaterThan(0);
  });
});

describe('the walkthrough', () => {
  interface Step {
    readonly id: string;
    readonly title: string;
    readonly description: string;
    readonly media: { readonly svg: string; readonly altText: string };
    readonly completionEvents: readonly string[];
  }
  const said: Readonly<Record<string, string>> = JSON.parse(text('package.nls.json'));
  const words = (key: string): string => said[key.slice(1, -1)] ?? '';
  const [walkthrough, ...others]: readonly { readonly steps: readonly Step[] }[] = contributes.walkthroughs;
  const steps = (walkthrough?.steps ?? []).map(step => [step.id, step] as const);
  const views: readonly { readonly id: string }[] = Object.values<[]>(contributes.views).flat();
  const names = new Set<string>([
    ...views.flatMap(({ id }) => [`onView:${id}`, `onCommand:${id}.focus`]),
    ...contributes.commands.map(({ command }: { command: string }) => `onCommand:${command}`),
    ...Object.keys(contributes.configuration.properties).map(name => `onSettingChanged:${name}`),
  ]);

  test('is one, of few steps', () => {
    expect(others).toEqual([]);
    expect(steps.length).toBeLessThan(7);
  });

  test.each(steps)(
    'ends the step %s with a command or a setting that there is',
    (_, { completionEvents }) => {
      expect(completionEvents.length).toBeGreaterThan(0);
      const ours = completionEvents.filter(event => !event.startsWith('onCommand:editor.action.'));
      expect(ours.filter(event => !names.has(event))).toEqual([]);
    },
  );

  test.each(steps)(
    'shows at the step %s a picture in the colours of the theme, told in words',
    (_, { media }) => {
      const colours = text(media.svg).match(/#[\da-f]{3,8}\b/gi) ?? [];
      expect(text(media.svg).match(/var\(--vscode-[^()]*#[\da-f]{3,8}\)/gi)?.length).toBe(colours.length);
      expect(words(media.altText)).toMatch(/\.$/);
    },
  );

  test.each(steps)('leads from the step %s to a command that there is', (_, { description }) => {
    const [, command = ''] = /\]\(command:([^?)]+)/.exec(words(description)) ?? [];
    expect(command.startsWith('workbench.') || names.has(`onCommand:${command}`)).toBe(true);
  });
});

describe('each setting', () => {
  interface Setting {
    readonly default?: unknown;
    readonly description?: string;
    readonly scope?: string;
    readonly enum?: readonly string[];
    readonly enumDescriptions?: readonly string[];
  }
  const scopes: Readonly<Record<string, string>> = {
    // A view is the whole window's, and one's own packs are those of the machine; everything else may differ from folder to folder.
    'crossclause.gapsBadge': 'window',
    'crossclause.userPacks': 'machine',
  };
  const settings = Object.entries<Setting>(contributes.configuration.properties);
  const said: Readonly<Record<string, string>> = JSON.parse(text('package.nls.json'));

  test.each(settings)(
    '%s has a default and a description, and can be set where it matters',
    (name, setting) => {
      expect(name).toMatch(/^crossclause\./);
      expect(setting.default).toBeDefined();
      expect(setting.scope).toBe(scopes[name] ?? 'resource');
      expect(setting.enumDescriptions?.length).toBe(setting.enum?.length);
      const description = said[setting.description?.slice(1, -1) ?? ''] ?? '';
      expect(description.split(/(?<=\.)\s/).length).toBeLessThan(4);
      expect(description).toMatch(/\.$/);
    },
  );
});

describe('the code of the editor', () => {
  const modules = readdirSync(new URL('../src/vscode/', import.meta.url), {
    recursive: true,
    encoding: 'utf8',
  })
    .filter(name => name.endsWith('.ts'))
    .filter(name => name !== 'say.ts')
    .map(name => ({ name, source: text(`src/vscode/${name}`) }));
  const sources = modules.map(({ source }) => source);
  const count = (pattern: RegExp): number => sources.join('\n').match(pattern)?.length ?? 0;

  test('speaks up only where a command was given', () => {
    const speaking = modules.filter(({ source }) =>
      /show(?:Information|Warning|Error)Message\(|from '\.{1,2}\/say\.ts'/.test(source),
    );
    expect(speaking.length).toBeGreaterThan(0);
    const hasCommand = (source: string) =>
      /\bregisterCommand\(|registerWebviewPanelSerializer\(/.test(source);
    // What commands share is in files of their own, which nothing else uses.
    const isOfCommands = ({ name, source }: (typeof modules)[number]): boolean => {
      if (hasCommand(source)) return true;
      const users = modules.filter(other => other.source.includes(`/${name.split('/').at(-1)}'`));
      return users.length > 0 && users.every(isOfCommands);
    };
    expect(speaking.filter(each => !isOfCommands(each)).map(({ name }) => name)).toEqual([]);
  });

  test('tells the menus what a contributor finds in CONTRIBUTING', () => {
    const views = new Set(
      Object.values<{ id: string }[]>(contributes.views).flatMap(all => all.map(({ id }) => id)),
    );
    const asked = JSON.stringify([contributes.menus, contributes.viewsWelcome]);
    const keys = new Set(asked.match(/\bcrossclause\.\w+(?=[ "]|\\b)/g)?.filter(key => !views.has(key)));
    const commands = new Set(contributes.commands.map(({ command }: { command: string }) => command));
    const guide = text('CONTRIBUTING.md');
    expect([...keys].filter(key => !commands.has(key) && !guide.includes(`\`${key}\``))).toEqual([]);
  });

  test('shows trees by their items, and works out a tooltip where somebody points at one', () => {
    const trees = sources.filter(source => source.includes('createTreeView'));
    expect(count(/createTreeView[<(]/g)).toBe(Object.values<unknown[]>(contributes.views).flat().length);
    expect(count(/registerWebviewViewProvider\(/g)).toBe(0);
    const withoutResolving = (source: string) =>
      source.replace(/^( *)resolveTreeItem\([\s\S]*?^\1\},$/gm, 'resolved');
    expect(trees.filter(source => !withoutResolving(source).includes('resolved'))).toEqual([]);
    expect(trees.filter(source => /\.tooltip =/.test(withoutResolving(source)))).toEqual([]);
  });

  test('makes one status bar item', () => expect(count(/createStatusBarItem\(/g)).toBe(1));

  test('knows no colour but those of the theme', () => expect(count(/#[\da-f]{6}\b|\brgba?\(/gi)).toBe(0));

  test('knows places by their URIs, not by paths of a disk', () =>
    expect(count(/\.fsPath\b|\brootPath\b|Uri\.file\(/g)).toBe(0));
});
