import { beforeEach, describe, expect, test, vi } from 'vitest';
import type * as vscode from 'vscode';
import type { Citations } from '../../src/vscode/citations.ts';
import type { Project } from '../../src/vscode/project.ts';
import { registerStatus } from '../../src/vscode/status.ts';
import type { WorkspaceDocuments } from '../../src/vscode/workspace.ts';
import { assistWorld } from '../support/assist.ts';
import { documentOf } from '../support/marks.ts';

// What the status bar says: a real VS Code gives no way to read it.

const { item, settings } = vi.hoisted(() => ({
  item: { text: '', tooltip: { said: '' }, accessibilityInformation: { label: '' } },
  settings: { diagnostics: 'open' },
}));

vi.mock('vscode', () => {
  const nothing = () => ({ dispose: () => undefined });
  class MarkdownString {
    said = '';
    appendText(text: string) {
      this.said += text;
      return this;
    }
    appendMarkdown(text: string) {
      return this.appendText(text);
    }
  }
  return {
    StatusBarAlignment: {},
    MarkdownString,
    Disposable: { from: nothing },
    l10n: {
      t: (text: string, ...values: readonly unknown[]) =>
        text.replace(/\{(\d)\}/g, (_, at) => String(values[at])),
    },
    window: {
      activeTextEditor: { document: { uri: 'memory:policy.md' } },
      createStatusBarItem: () => Object.assign(item, { show: nothing, hide: nothing }),
      onDidChangeActiveTextEditor: nothing,
    },
    workspace: {
      getConfiguration: () => ({ get: (name: 'diagnostics') => settings[name] }),
    },
  };
});

vi.mock('../../src/vscode/cards.ts', () => ({ explainDocumentCommand: 'crossclause.explainDocument' }));

const given = { scope: ['ISO 9001:2015'] };
const reading = {
  ...assistWorld(given),
  document: documentOf('See ISO 9001:2015 8.99.\n', given),
  setup: { troubles: [], project: () => undefined },
  path: 'policy.md',
};
const event = () => ({ dispose: () => undefined });
const project = {
  isRead: () => true,
  answer: async () => reading,
  setups: { onDidChange: event },
} as unknown as Project;

async function shown(diagnostics: string) {
  settings.diagnostics = diagnostics;
  const documents = { onDidRead: event } as unknown as WorkspaceDocuments;
  const citations = { onDidChange: event } as unknown as Citations;
  registerStatus(project, documents, citations, {} as vscode.LogOutputChannel);
  await vi.waitFor(() => expect(item.text).not.toBe(''));
  return { text: item.text, tooltip: item.tooltip.said, spoken: item.accessibilityInformation.label };
}

describe('the status bar', () => {
  beforeEach(() => {
    item.text = '';
  });

  test('counts the findings of the document', async () => {
    const { text, tooltip, spoken } = await shown('open');
    expect(text).toBe('$(references) ISO 9001:2015: 1');
    expect(tooltip).toContain('Findings in this document: 1');
    expect(spoken).toBe('Crossclause. In scope: ISO 9001:2015. Findings in this document: 1');
  });

  test('counts none where the setting shows none', async () => {
    const { text, tooltip, spoken } = await shown('off');
    expect(text).toBe('$(references) ISO 9001:2015');
    expect(tooltip).not.toContain('in this document');
    expect(spoken).toBe('Crossclause. In scope: ISO 9001:2015. Findings are off in the settings');
  });
});
