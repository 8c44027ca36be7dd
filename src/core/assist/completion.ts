import type { Edition } from '../catalogue/types.ts';
import type { Document } from '../documents/document.ts';
import { writingAt } from '../fixes/notation.ts';
import { isCode, isHeading } from '../references/clause-number.ts';
import { contains, type Span } from '../text/span.ts';
import { clausePlaceAt, isCodeBegun, keywordPlaceAt, placeOfNumber } from './clause-places.ts';
import {
  type CompletionItem,
  clauseItems,
  counterpartItems,
  editionItems,
  isNumber,
  sortTextOf,
} from './completion-items.ts';
import { designationAt } from './designation-place.ts';
import { clauseAndEntryItems } from './entry-items.ts';
import { frontMatterEntryAt } from './front-matter-place.ts';
import { joinedPlaceAt, listPlaceAt } from './list-places.ts';
import { type Reading, readAs } from './read-as.ts';
import { lineAt } from './typed-text.ts';
import type { AssistWorld } from './world.ts';

/** What can be typed at a place. */
export interface Completions {
  /** What an item replaces: what is typed of it, and the rest of the word or number behind the cursor. */
  readonly replace: Span;
  /** The likeliest first. */
  readonly items: readonly CompletionItem[];
}

/** The characters after which it is worth asking, besides letters and digits. */
export const completionTriggers = [' ', ':', '.', ';', ',', '(', '[', '|', '/', '-', '§'] as const;

/**
 * What can be typed at an offset: editions, once `ISO` stands there; clauses and entries of terms, after a standard, after
 * a word for clauses or in a column where something settles the standard; counterparts, after a reference. Asked anew at
 * each character, since what is typed settles the order. undefined where nothing can be: in code, URLs, comments, and in
 * prose that cites nothing.
 */
export function completionsAt(
  document: Document,
  offset: number,
  world: AssistWorld,
): Completions | undefined {
  if (offset < 0 || offset > document.text.length) return undefined;
  const found =
    inFrontMatter(document, offset, world) ??
    afterReference(document, offset, world) ??
    afterStandard(document, offset, world) ??
    designation(document, offset, world) ??
    afterKeyword(document, offset, world);
  return found && found.items.length > 0 ? found : undefined;
}

/** `clauses:` lists references, `standard:` editions; the other keys are the author's. */
function inFrontMatter(document: Document, offset: number, world: AssistWorld): Completions | undefined {
  const { frontMatter } = document;
  if (!frontMatter || offset < frontMatter.span.start || offset > frontMatter.span.end) return undefined;
  const nothing = { replace: { start: offset, end: offset }, items: [] };
  const entry = frontMatterEntryAt(document, offset);
  if (!entry) return nothing;
  const { key, typed, span } = entry;
  const editions = editionItems(typed, document, world);
  if (key !== 'clauses') return { replace: span, items: editions };

  const place = clausePlaceAt(document, offset, world);
  // In YAML a comma could end the entry.
  const writing = writingAt(document, offset, { separator: 'blank' });
  if (place) return { replace: place.span, items: clauseItems(place, document, world, writing) };
  const beside = document.references.filter(({ place: { kind } }) => kind === 'front-matter');
  const counterparts = counterpartItems(beside, typed, document, world, writing);
  return { replace: span, items: [...counterparts, ...editions] };
}

/** `ISO 9001:2015 8.4; `, `ISO 9001:2015 8.4 (`: what answers to it, and after a comma further clauses of its own standard. */
function afterReference(document: Document, offset: number, world: AssistWorld): Completions | undefined {
  const place = listPlaceAt(document, offset, world);
  if (!place) return afterJoiner(document, offset, world);
  const { leaders, typed, span, continued } = place;
  const counterparts = counterpartItems(leaders, typed, document, world);
  const clauses =
    continued && (isNumber(typed) || isCodeBegun(typed))
      ? clauseAndEntryItems(continued, document, world)
      : [];
  const editions = /^\p{L}/u.test(typed) ? editionItems(typed, document, world) : [];
  // Who types a number after a comma goes on with the standard: a counterpart begins with the name of its own.
  const items = [...clauses, ...counterparts, ...editions];
  return items.length > 0 ? { replace: span, items: inThisOrder(items) } : undefined;
}

/** `ISO 9001:2015 8.4 and 8.`, `A.5.24–A.5.`: further clauses of the same standard. */
function afterJoiner(document: Document, offset: number, world: AssistWorld): Completions | undefined {
  const place = joinedPlaceAt(document, offset, world);
  const items = place ? clauseAndEntryItems(place, document, world) : [];
  return place && items.length > 0 ? { replace: place.span, items: inThisOrder(items) } : undefined;
}

function afterStandard(document: Document, offset: number, world: AssistWorld): Completions | undefined {
  const place = clausePlaceAt(document, offset, world);
  if (!place) return undefined;
  const items = clauseAndEntryItems(place, document, world);
  // `ISO/IEC 20000-1:2018 8.2.3; ISO 9001:2015 `: what answers to the reference before is likelier.
  const leaders = listPlaceAt(document, place.designation.start, world)?.leaders ?? [];
  const answering = new Set(
    counterpartItems(leaders, '', document, world)
      .filter(({ address }) => address?.standard === place.edition.standard)
      .map(({ address }) => address?.clause),
  );
  const isAnswering = ({ label }: CompletionItem) => answering.has(label);
  const ordered = [...items.filter(isAnswering), ...items.filter(item => !isAnswering(item))];
  return { replace: place.span, items: inThisOrder(ordered) };
}

function designation(document: Document, offset: number, world: AssistWorld): Completions | undefined {
  const place = designationAt(document, offset, world.catalogue.ownStandards);
  if (!place) return undefined;
  // An adoption has a year of its own, so that its prefix gives way to the edition.
  const items = editionItems(place.typed, document, world, place.clause).map(item => ({
    ...item,
    filterText: place.prefix + item.filterText,
  }));
  const [first] = items;
  // Read in place, it is a reference, or it stands in code or the like.
  if (!first || !readAs(document, place.span, first.insertText, world)) return undefined;
  return { replace: place.span, items };
}

/** `clause 8.`, `control `, `OPS-`, an empty cell below `ISO 9001`: the standard stands elsewhere. */
function afterKeyword(document: Document, offset: number, world: AssistWorld): Completions | undefined {
  const place = keywordPlaceAt(document, offset);
  if (!place) return undefined;
  const { kind, span, typed, isAnnex } = place;
  const [code] = isCodeBegun(typed) ? codesFrom(typed, world) : [];
  if (kind === 'code' && code === undefined) return undefined;
  const reading =
    readAs(document, span, code ?? (isAnnex ? 'A.5.1' : '4.1'), world) ??
    (kind === 'cell' && typed === '' ? readAsCode(document, span, world) : undefined);
  if (!reading || (kind === 'cell' && reading.place?.kind !== 'cell')) return undefined;
  const row = kind === 'cell' ? besideInRow(document, offset, reading.editions) : [];
  const counterparts = counterpartItems(row, typed, document, world, 'number').filter(({ address }) =>
    reading.editions.some(({ standard }) => standard === address?.standard),
  );
  const clauses = reading.editions.flatMap(edition =>
    clauseAndEntryItems(placeOfNumber(edition, typed, span), document, world),
  );
  const proposed = new Set(counterparts.map(({ label }) => label));
  const others = clauses.filter(({ label }) => !proposed.has(label));
  return { replace: span, items: inThisOrder([...counterparts, ...others]) };
}

/** The first code of each edition that begins so, and that a text can cite. */
const codesFrom = (typed: string, { catalogue }: AssistWorld): readonly string[] =>
  catalogue.editions.flatMap(
    ({ clauses }) =>
      clauses.find(({ number }) => number.startsWith(typed) && isCode(number) && !isHeading(number))
        ?.number ?? [],
  );

/** What an empty cell holds below a head that names a catalogue with codes. Elsewhere nobody takes a code that it does not have. */
function readAsCode(document: Document, span: Span, world: AssistWorld): Reading | undefined {
  for (const code of codesFrom('', world)) {
    const reading = readAs(document, span, code.replace(/\d+/g, '9999'), world);
    if (reading) return reading;
  }
  return undefined;
}

/** The references to other standards in the row of a table that holds an offset: a row is a line. */
function besideInRow({ text, references }: Document, offset: number, editions: readonly Edition[]) {
  const line = lineAt(text, offset);
  return references.filter(
    ({ place, standard, clauseSpan }) =>
      place.kind === 'cell' &&
      contains(line, clauseSpan) &&
      editions.every(edition => edition.standard !== standard),
  );
}

const inThisOrder = (items: readonly CompletionItem[]): readonly CompletionItem[] =>
  items.map((item, index) => ({ ...item, sortText: sortTextOf(index) }));
