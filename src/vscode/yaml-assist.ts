import * as vscode from 'vscode';
import { type YamlFileKind, yamlCompletions, yamlHover } from '../core/index.ts';
import type { Citations } from './citations.ts';
import { toRange } from './convert.ts';
import { toHover } from './hover.ts';
import type { Project } from './project.ts';
import { showsOthers } from './schemes.ts';
import type { Setup } from './setup.ts';

const yamlFiles: vscode.DocumentSelector = [{ pattern: '**/*.yaml' }, { pattern: '**/*.yml' }];

/** Completion and hover in configs and packs; other YAML is none of our business. */
export function registerYamlAssist(project: Project, citations: Citations): vscode.Disposable {
  /** What is answered about a config or pack; undefined for other files, and where the text changed meanwhile. */
  const answer = async <Value>(
    document: vscode.TextDocument,
    cancel: vscode.CancellationToken,
    ask: (kind: YamlFileKind, setup: Setup) => Value,
  ): Promise<Value | undefined> => {
    if (showsOthers(document.uri)) return undefined;
    const { version } = document;
    const kind = await project.setups.kindOf(document.uri);
    if (kind === undefined) return undefined;
    const setup = await project.setups.of(document.uri);
    if (cancel.isCancellationRequested || document.version !== version) return undefined;
    return ask(kind, setup);
  };

  const hovers: vscode.HoverProvider = {
    provideHover: (document, position, cancel) =>
      answer(document, cancel, (kind, setup) => {
        const offset = document.offsetAt(position);
        const hover = yamlHover(document.getText(), offset, kind, citations.worldOf(setup));
        return hover && toHover(hover, document, setup);
      }),
  };
  const completions: vscode.CompletionItemProvider = {
    provideCompletionItems: (document, position, cancel) =>
      answer(document, cancel, (kind, setup) => {
        const found = yamlCompletions(document.getText(), document.offsetAt(position), kind, setup);
        return found?.items.map(({ label, detail, documentation, ...text }) => {
          const item = new vscode.CompletionItem(
            label,
            text.kind === 'key' ? vscode.CompletionItemKind.Property : vscode.CompletionItemKind.Value,
          );
          item.detail = detail;
          item.documentation = documentation;
          item.insertText = text.insertText;
          item.filterText = text.filterText;
          item.sortText = text.sortText;
          item.range = toRange(document, found.replace);
          return item;
        });
      }),
  };
  return vscode.Disposable.from(
    vscode.languages.registerHoverProvider(yamlFiles, hovers),
    vscode.languages.registerCompletionItemProvider(yamlFiles, completions, ' ', '"', "'", '.'),
  );
}
