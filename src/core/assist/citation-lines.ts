import { escapeMarkdown, markdownLink } from '../text/markdown.ts';
import type { Citation } from '../trace/document-trace.ts';
import { type AssistWorld, documentName } from './world.ts';

/** `Cited 3 times, in 2 documents:`; a full stop where nothing follows. */
export function citationSentence(citations: readonly Citation[]): string {
  if (citations.length === 0) return 'Cited nowhere in the workspace.';
  const documents = new Set(citations.map(({ uri }) => uri)).size;
  const times = citations.length === 1 ? 'once' : `${citations.length} times`;
  return `Cited ${times}, in ${documents === 1 ? 'one document' : `${documents} documents`}:`;
}

/** `[policy.md, line 3](…#L3), in Choosing a supplier`; lines count from 1. */
export function citationLink({ uri, line, section, isImplied }: Citation, world: AssistWorld): string {
  const link = markdownLink(`${documentName(uri, world)}, line ${line + 1}`, `${uri}#L${line + 1}`);
  const place = section === '' ? '' : `, in ${escapeMarkdown(section)}`;
  return `${link}${place}${isImplied ? ' (in a range)' : ''}`;
}
