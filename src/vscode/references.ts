import * as vscode from 'vscode';
import { clauseAt, LineIndex, referencesOf, type Span } from '../core/index.ts';
import { cardUri } from './card-uris.ts';
import type { Citations } from './citations.ts';
import { rangeIn, toRange } from './convert.ts';
import { documentAt, readText } from './files.ts';
import { markdown } from './markdown.ts';
import type { Project } from './project.ts';

/**
 * Finds every place of the project that cites the clause, in whatever notation and of whatever edition; its card counts as the
 * declaration.
 */
export function registerReferences(project: Project, citations: Citations): vscode.Disposable {
  return vscode.languages.registerReferenceProvider(markdown, {
    async provideReferences(document, position, { includeDeclaration }, cancel) {
      const found = await project.answer(document, cancel, reading => ({
        at: clauseAt(reading.document, document.offsetAt(position), reading),
        setup: reading.setup,
      }));
      if (!found?.at) return undefined;
      const { at, setup } = found;
      await citations.catchUp();
      if (cancel.isCancellationRequested) return undefined;
      const locations = await locationsOf(referencesOf(at.address, citations.worldOf(setup)), cancel);
      const start = new vscode.Range(0, 0, 0, 0);
      if (includeDeclaration)
        locations.push(new vscode.Location(cardUri(at.address, document.uri, setup.catalogue), start));
      return locations;
    },
  });
}

/** Places in documents, open or not; those in a document that is gone are left out, and all when nobody waits any more. */
async function locationsOf(
  places: readonly { readonly uri: string; readonly clauseSpan: Span }[],
  cancel: vscode.CancellationToken,
): Promise<vscode.Location[]> {
  const locations: vscode.Location[] = [];
  const ranges = new Map<string, (span: Span) => vscode.Range>();
  for (const { uri, clauseSpan } of places) {
    const file = vscode.Uri.parse(uri);
    let rangeOf = ranges.get(uri);
    if (!rangeOf) {
      rangeOf = await rangesIn(file);
      if (cancel.isCancellationRequested) return [];
      if (!rangeOf) continue;
      ranges.set(uri, rangeOf);
    }
    locations.push(new vscode.Location(file, rangeOf(clauseSpan)));
  }
  return locations;
}

/** Tells the ranges of spans of a file, open or not; undefined where it is gone. */
async function rangesIn(file: vscode.Uri): Promise<((span: Span) => vscode.Range) | undefined> {
  const open = documentAt(file);
  if (open) return span => toRange(open, span);
  const text = await readText(file);
  if (text === undefined) return undefined;
  const lines = new LineIndex(text);
  return span => rangeIn(lines, span);
}
