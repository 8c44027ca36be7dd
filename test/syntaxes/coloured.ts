import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { IRawGrammar } from 'vscode-textmate';
import { grammar } from '../../syntaxes/grammar.ts';

// Both are CommonJS bundles whose names Node cannot see from an import.
const require = createRequire(import.meta.url);
const { INITIAL, Registry }: typeof import('vscode-textmate') = require('vscode-textmate');
const oniguruma: typeof import('vscode-oniguruma') = require('vscode-oniguruma');

/** VS Code's own grammar of Markdown, as it ships with 1.139 (MIT licence, Microsoft). */
const markdown = JSON.parse(readFileSync(new URL('markdown.tmLanguage.json', import.meta.url), 'utf8'));

/** Enough of YAML's for Markdown's to know its front matter: of a grammar that is missing it leaves out what is embedded. */
const yaml = {
  scopeName: 'source.yaml',
  patterns: [{ match: '#.*', name: 'comment.line.yaml' }],
} as unknown as IRawGrammar;

await oniguruma.loadWASM(readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm')));
const registry = new Registry({
  onigLib: Promise.resolve({
    createOnigScanner: patterns => new oniguruma.OnigScanner(patterns),
    createOnigString: text => new oniguruma.OnigString(text),
  }),
  loadGrammar: async scope =>
    scope === 'text.html.markdown'
      ? markdown
      : scope === grammar.scopeName
        ? (grammar as unknown as IRawGrammar)
        : scope === yaml.scopeName
          ? yaml
          : null,
  getInjections: scope => (scope === 'text.html.markdown' ? [grammar.scopeName] : undefined),
});
const injected = await registry.loadGrammar('text.html.markdown');

/** What stands in one colour. `start` is a UTF-16 offset into the text. */
export interface Piece {
  readonly kind: 'standard' | 'edition' | 'clause';
  readonly start: number;
  readonly text: string;
}

/** The pieces of references that the grammar colours in a Markdown text, in order. */
export function colouredPieces(text: string): readonly Piece[] {
  if (!injected) throw new Error('There is no grammar of Markdown.');
  const pieces: Piece[] = [];
  let stack = INITIAL;
  let offset = 0;
  for (const line of text.split('\n')) {
    const { tokens, ruleStack } = injected.tokenizeLine(line, stack);
    stack = ruleStack;
    for (const { scopes, startIndex, endIndex } of tokens) {
      const kind = /\.(standard|edition|clause)\.crossclause$/.exec(scopes.findLast(isColour) ?? '')?.[1];
      if (kind)
        pieces.push({
          kind: kind as Piece['kind'],
          start: offset + startIndex,
          text: line.slice(startIndex, endIndex),
        });
    }
    offset += line.length + 1;
  }
  return pieces;
}

/** The same in words: `standard ISO 9001, edition 2015, clause 8.4`. */
export const coloured = (text: string): string =>
  colouredPieces(text)
    .map(({ kind, text }) => `${kind} ${text}`)
    .join(', ');

const isColour = (scope: string): boolean =>
  scope.endsWith('.crossclause') && !scope.startsWith('punctuation') && !scope.startsWith('meta');
