import { beforeEach, expect, test, vi } from 'vitest';
import { atSelection } from '../../src/vscode/place.ts';
import type { Project } from '../../src/vscode/project.ts';

// What a command at the cursor says where there is nothing to work in: a real VS Code gives no way to read messages.

const { said, window } = vi.hoisted(() => ({
  said: [] as string[],
  window: { activeTextEditor: undefined as unknown },
}));

vi.mock('vscode', () => ({
  DiagnosticSeverity: {},
  l10n: { t: (text: string) => text },
  window: Object.assign(window, {
    showInformationMessage: async (text: string) => {
      said.push(text);
    },
  }),
}));

beforeEach(() => {
  said.length = 0;
  window.activeTextEditor = { document: {}, selection: {} };
});

/** Whether a command gets to work in the active editor. */
async function works(document: { readonly isRead: boolean; readonly isTooLong: boolean }): Promise<boolean> {
  const project = { isRead: () => document.isRead, isTooLong: () => document.isTooLong };
  let isReached = false;
  await atSelection(project as unknown as Project, async () => {
    isReached = true;
  });
  return isReached;
}

test('a command works in a document that is read, and says nothing', async () => {
  expect(await works({ isRead: true, isTooLong: false })).toBe(true);
  expect(said).toEqual([]);
});

test('a document that is too long to be read is told, instead of that nothing is found in it', async () => {
  expect(await works({ isRead: true, isTooLong: true })).toBe(false);
  expect(said).toEqual(['This document is too long to be read.']);
});

test('without a document of ours, one is to be opened first', async () => {
  expect(await works({ isRead: false, isTooLong: false })).toBe(false);
  window.activeTextEditor = undefined;
  expect(await works({ isRead: true, isTooLong: false })).toBe(false);
  expect(said).toEqual(['Open a Markdown document first.', 'Open a Markdown document first.']);
});
