import { expect, test } from 'vitest';
import { defaultConfig } from '../../../src/core/config/config.ts';
import { newPackPath } from '../../../src/core/config/new-pack-path.ts';

test.each([
  [defaultConfig.packs, '.crossclause/a--b.yaml'],
  [['./packs/*.yaml'], 'packs/a--b.yaml'],
  [['*.yaml'], 'a--b.yaml'],
  [['packs/ours.yaml', 'tables/**'], 'tables/a--b.yaml'],
  [['packs/{x,y}/*.yaml', 'z/*.yaml'], 'z/a--b.yaml'],
])('a new pack goes where the config looks for packs: %j', (patterns, path) => {
  expect(newPackPath(patterns, 'a--b.yaml')).toBe(path);
});

test.each([[[]], [['packs/ours.yaml']], [['packs/*.yml']]])(
  'a config that looks nowhere for it has no place for a new pack: %j',
  patterns => expect(newPackPath(patterns, 'a--b.yaml')).toBeUndefined(),
);
