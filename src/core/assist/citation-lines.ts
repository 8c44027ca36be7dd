import { escapeInline, escapeMarkdown, markdownLink } from '../text/markdown.ts';
import type { Citation, Merely } from '../trace/document-trace.ts';
import type { Piece } from './linked-text.ts';
import { type AssistWorld, documentName } from './world.ts';

/** `Cited 3 times, in 2 documents:`; a full stop where nothing follows. */
export function citationSentence({
  places,
  documents,
}: {
  readonly places: number;
  readonly documents: number;
}): string {
  if (places === 0) return 'Cited nowhere in the project.';
  const times = places === 1 ? 'once' : `${places} times`;
  return `Cited ${times}, in ${documents === 1 ? 'one document' : `${documents} documents`}:`;
}

/** `[policy.md, line 3](…#L3), in Choosing a supplier`; lines count from 1. */
export const citationLink = (citation: Citation, world: AssistWorld): string =>
  markdownLink(placeOf(citation, world), `${citation.uri}#L${citation.line + 1}`) + sectionOf(citation);

/** The same for a text that an editor shows as it is, where an address would stand in the way. */
export const citationPieces = (citation: Citation, world: AssistWorld): readonly Piece[] => [
  {
    text: escapeMarkdown(placeOf(citation, world)),
    target: { kind: 'place', uri: citation.uri, line: citation.line },
  },
  sectionOf(citation),
];

const placeOf = ({ uri, line }: Citation, world: AssistWorld): string =>
  `${documentName(uri, world)}, line ${line + 1}`;

/** Why a clause with a place may not be covered. */
const merelyWords: Readonly<Record<Merely, string>> = {
  stated: ' (in a statement of applicability: covers nothing)',
  correlated: ' (a row of a correlation table: covers nothing)',
  unwritten: ' (in a section that is still to be written: covers nothing)',
  informative: ' (an informative document: covers nothing)',
};

const sectionOf = ({ section, isImplied, merely }: Citation): string =>
  [
    section === '' ? '' : `, in ${escapeInline(section)}`,
    isImplied ? ' (in a range)' : '',
    merely ? merelyWords[merely] : '',
  ].join('');
