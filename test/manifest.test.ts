import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

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
