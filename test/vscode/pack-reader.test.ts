import { expect, test, vi } from 'vitest';
import type * as vscode from 'vscode';
import { PackReader } from '../../src/vscode/pack-reader.ts';
import { houseRules } from './support/packs.ts';

// What the projects of a workspace have of a pack that several of them name: findings tell a pack from the others by its path.

vi.mock('vscode', () => ({
  workspace: {
    textDocuments: [],
    fs: { readFile: async () => new TextEncoder().encode(houseRules()) },
  },
}));

const at = (path: string) => ({ scheme: 'memfs', authority: '', path, toString: () => path }) as vscode.Uri;

test('a pack that two projects name is called in each by the path that it has there', async () => {
  const reader = new PackReader();
  const pack = at('/company/team/.crossclause/house.yaml');
  const pathsBelow = async (root: string) =>
    (await reader.packsAt(at(root), [pack])).packs.map(({ uri }) => uri);
  expect(await pathsBelow('/company')).toEqual(['team/.crossclause/house.yaml']);
  expect(await pathsBelow('/company/team')).toEqual(['.crossclause/house.yaml']);
});

test('a pack that did not change is not read again', async () => {
  const reader = new PackReader();
  const read = async () => (await reader.packsAt(at('/'), [at('/house.yaml')])).packs[0];
  expect(await read()).toBe(await read());
});
