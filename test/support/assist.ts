import type { AssistWorld } from '../../src/core/assist/world.ts';
import type { Document } from '../../src/core/documents/document.ts';
import { readDocument } from '../../src/core/documents/read-document.ts';
import { TraceIndex } from '../../src/core/trace/trace-index.ts';
import { configOf, documentOf, type Given, knownWith } from './marks.ts';
import { putDocument } from './trace.ts';
import { unmarked } from './unmarked.ts';

/** Other documents of the workspace, by their URI; with them, the world knows what they cite. */
export interface Around extends Given {
  readonly workspace?: Readonly<Record<string, string>>;
}

/** What answers are looked up in: the shipped packs, the config given and the workspace given. */
export function assistWorld({ workspace, ...given }: Around = {}): AssistWorld {
  const { catalogue, correlations, knowledge, terms } = knownWith(given);
  const config = configOf(given);
  if (!workspace) return { catalogue, correlations, terms, config };
  const citations = new TraceIndex();
  for (const [uri, text] of Object.entries(workspace)) {
    putDocument(citations, uri, readDocument(uri, text, { knowledge, scope: config.standards }), {
      config,
      catalogue,
    });
  }
  return { catalogue, correlations, terms, config, citations };
}

/** The document without its mark, and where the mark ‹› or the ‹words› marked begin. */
export function pointed(
  marked: string,
  given: Around = {},
): { readonly document: Document; readonly offset: number } {
  const { text, spans } = unmarked(marked);
  return { document: documentOf(text, given), offset: spans[0]?.[0] ?? 0 };
}

/** Markdown as it is shown: without the backslashes. */
export const shown = (markdown: string): string => markdown.replaceAll('\\', '');
