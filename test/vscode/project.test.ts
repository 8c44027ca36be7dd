import { beforeEach, describe, expect, test, vi } from 'vitest';
import type * as vscode from 'vscode';
import type { Citations } from '../../src/vscode/citations.ts';
import { registerCompletion } from '../../src/vscode/completion.ts';
import { registerDefinition } from '../../src/vscode/definition.ts';
import { registerHighlights } from '../../src/vscode/highlights.ts';
import { registerHover } from '../../src/vscode/hover.ts';
import { registerLinks } from '../../src/vscode/links.ts';
import { Project, type Reading } from '../../src/vscode/project.ts';
import { registerQuickFixes } from '../../src/vscode/quick-fixes.ts';
import { registerReferences } from '../../src/vscode/references.ts';
import { registerSemanticTokens } from '../../src/vscode/semantic-tokens.ts';

// What happens between a question and its answer: a real VS Code gives no way to withdraw a question.

/** What was registered, by the name of VS Code's function for it. */
const { registered } = vi.hoisted(() => ({
  registered: new Map<string, Record<string, (...args: readonly unknown[]) => unknown>>(),
}));

vi.mock('vscode', () => {
  const answer = (): unknown => nothing;
  const get = (target: { prototype: unknown }, name: string) =>
    name === 'prototype' ? target.prototype : nothing;
  /** Whatever else is asked of VS Code does nothing. */
  const nothing = new Proxy(class {}, { get, apply: answer, construct: () => ({}) });
  const languages = new Proxy(
    {},
    {
      get: (_, name: string) => (_selector: unknown, provider: never) => {
        registered.set(name, provider);
        return nothing;
      },
    },
  );
  return new Proxy(
    { languages },
    {
      has: () => true,
      get: (target, name) =>
        name === 'languages' ? target.languages : name === 'then' ? undefined : nothing,
    },
  );
});
vi.mock('../../src/vscode/setups.ts', () => ({
  Setups: class {
    onDidChange = () => {};
  },
}));

const token = (isCancellationRequested = false) =>
  ({ isCancellationRequested }) as vscode.CancellationToken & { isCancellationRequested: boolean };

/** The next version of a text, as VS Code counts them. */
type Text = vscode.TextDocument & { version: number };

describe('a question about a text', () => {
  /** Reads no sooner than it is let. */
  class SlowProject extends Project {
    go = () => {};
    readonly #let = new Promise<void>(resolve => {
      this.go = resolve;
    });

    override async read(): Promise<Reading> {
      await this.#let;
      return {} as Reading;
    }
  }

  /** What comes of it where something happens before it is answered. */
  async function answerAfter(happens: (text: Text, cancel: ReturnType<typeof token>) => void) {
    const project = new SlowProject(undefined as never, undefined as never);
    const text = { version: 1 } as Text;
    const cancel = token() as { isCancellationRequested: boolean } & vscode.CancellationToken;
    const answer = project.answer(text, cancel, () => 'an answer');
    happens(text, cancel);
    project.go();
    return answer;
  }

  test('is answered', async () => {
    expect(await answerAfter(() => {})).toBe('an answer');
  });

  test('that changes meanwhile is not answered: it would be about what was there before', async () => {
    const change = (text: Text) => {
      text.version++;
    };
    expect(await answerAfter(change)).toBe(undefined);
  });

  test('that nobody waits for any more is not answered', async () => {
    const withdraw = (_: Text, cancel: { isCancellationRequested: boolean }) => {
      cancel.isCancellationRequested = true;
    };
    expect(await answerAfter(withdraw)).toBe(undefined);
  });
});

describe('whoever is asked by VS Code hands on whether somebody still waits', () => {
  const waiting: (vscode.CancellationToken | undefined)[] = [];
  const project = {
    setups: { onDidChange: () => {} },
    async answer(_: vscode.TextDocument, cancel: vscode.CancellationToken | undefined) {
      waiting.push(cancel);
    },
  } as unknown as Project;
  const citations = {} as Citations;
  const text = { version: 1 };
  beforeEach(() => {
    waiting.length = 0;
  });

  test.each([
    ['HoverProvider', 'provideHover', () => registerHover(project, citations), ['place']],
    [
      'CompletionItemProvider',
      'provideCompletionItems',
      () => registerCompletion(project, citations),
      ['place'],
    ],
    ['DefinitionProvider', 'provideDefinition', () => registerDefinition(project), ['place']],
    ['ReferenceProvider', 'provideReferences', () => registerReferences(project, citations), ['place', {}]],
    ['DocumentHighlightProvider', 'provideDocumentHighlights', () => registerHighlights(project), ['place']],
    ['DocumentLinkProvider', 'provideDocumentLinks', () => registerLinks(project), []],
    ['CodeActionsProvider', 'provideCodeActions', () => registerQuickFixes(project), ['range', {}]],
    [
      'DocumentSemanticTokensProvider',
      'provideDocumentSemanticTokens',
      () => registerSemanticTokens(project),
      [],
    ],
  ] as const)('%s', async (name, method, register, between) => {
    register();
    const cancel = token();
    await registered.get(`register${name}`)?.[method]?.(text, ...between, cancel);
    expect(waiting).toEqual([cancel]);
    expect(waiting[0]).toBe(cancel);
  });
});
