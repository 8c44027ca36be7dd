import type { Catalogue, ClauseAddress, Edition } from '../catalogue/types.ts';
import type { Cell, Document } from '../documents/document.ts';
import { perDocument } from '../documents/per-document.ts';
import type { Reference } from '../references/reference.ts';
import { clauseWords, controlWords, sectionWords } from '../references/words.ts';
import { firstFrom, textAt } from '../text/span.ts';
import type { Edit } from './fix.ts';
import { type Joint, jointOf, rowOf } from './joint.ts';
import { designationOf } from './notation.ts';
import { lineEnd } from './suppress.ts';

/**
 * How a clause is written where its standard has to be named: `ISO 9001:2015 8.4`, or as the house wants it. `isList`:
 * further numbers of the same edition follow.
 */
export type Write = (clause: ClauseAddress, isList: boolean) => string;

/**
 * Adds clauses of another edition to a reference: to the column that the other standard heads, to the list in the front
 * matter, to the bracket that follows, or after the reference and its list. Inserts, and replaces nothing but a dash or
 * `n/a` that fills an empty cell. undefined where the text has no place for them.
 */
export function insertCounterparts(
  document: Document,
  reference: Reference,
  { standard, year }: Edition,
  clauses: readonly string[],
  write: Write,
  catalogue: Catalogue,
): readonly Edit[] | undefined {
  const addresses = clauses.map(clause => ({ standard, edition: year, clause }));
  if (reference.place.kind === 'front-matter') {
    const entries = addresses.map(address => write(address, false));
    return intoFrontMatter(document, reference, entries);
  }

  const written = inOneList(addresses, write);
  const cell = cellHeadedBy(document, reference, standard);
  if (cell) return [intoCell(document, cell, standard, clauses, written)];
  const edit = afterReference(document, reference, addresses, written, catalogue);
  const captured = capturedBy(document, edit.span.start, standard);
  const [next] = captured;
  if (!next) return [edit];
  const isOfSentence = next.group === reference.group;
  if (!isOfSentence || captured.some(other => other.standard !== next.standard)) return undefined;
  return [edit, nameAgain(document.text, next)];
}

/** `ISO/IEC 27001:2022 A.5.19, A.5.20`; the standard again where a number alone would not be read as a clause. */
function inOneList(clauses: readonly ClauseAddress[], write: Write): string {
  const [first, ...others] = clauses;
  if (!first) return '';
  const isList =
    others.length > 0 && first.clause !== 'A' && others.every(({ clause }) => clause.includes('.'));
  if (!isList) return clauses.map(clause => write(clause, false)).join('; ');
  return [write(first, true), ...others.map(({ clause }) => clause)].join(', ');
}

/** A bare number reads as one of the standard named last before it: these a name put between would take over. */
function capturedBy(document: Document, offset: number, standard: string): readonly Reference[] {
  const { references } = document;
  const captured: Reference[] = [];
  const end = endOfPassage(document, offset);
  for (let index = firstFrom(references, offset, startOfClause); index < references.length; index++) {
    const later = references[index] as Reference;
    if (later.clauseSpan.start >= end) break;
    const isNamedBefore = later.standardSpan === undefined || later.standardSpan.start < offset;
    if (isNamedBefore && later.standard !== standard) captured.push(later);
  }
  return captured;
}

/** `clause 9.2` becomes `ISO/IEC 20000-1:2018 clause 9.2`, where the rest of the sentence is still of that standard. */
function nameAgain(text: string, reference: Reference): Edit {
  const { clauseSpan, standardSpan } = reference;
  const before = text.slice(Math.max(0, clauseSpan.start - 40), clauseSpan.start);
  const word = wordBeforeNumber.exec(before)?.[0] ?? '';
  const name = standardSpan ? textAt(text, standardSpan) : designationOf(reference);
  return insertion(clauseSpan.start - word.length, `${name} `);
}

const wordBeforeNumber = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${clauseWords}|${sectionWords}|${controlWords})[ \\u00a0]*$`,
  'iu',
);

const startOfClause = ({ clauseSpan }: Reference): number => clauseSpan.start;

/** Where the passage around an offset is over; without end where nothing ends it. */
function endOfPassage(document: Document, offset: number): number {
  const breaks = passageBreaks(document);
  return breaks[firstFrom(breaks, offset, ({ start }) => start)]?.end ?? Number.POSITIVE_INFINITY;
}

/** A blank line, a list item, a heading or the border of a cell, wherever one begins. */
const passageBreak = /(?=(\n[ \t>]*\r?\n|\n[ \t>]*(?:[-*+#]|\d+[.)])\s|\||<\/t[dh]>))/gi;

const passageBreaks = perDocument(({ text }) =>
  Array.from(text.matchAll(passageBreak), ({ index, 1: found = '' }) => ({
    start: index,
    end: index + found.length,
  })),
);

function intoFrontMatter(
  { text, frontMatter }: Document,
  { clauseSpan }: Reference,
  written: readonly string[],
): readonly Edit[] | undefined {
  const list = frontMatter?.clauses;
  const entry = list?.entries.find(({ start, end }) => start <= clauseSpan.start && clauseSpan.end <= end);
  if (!list || !entry) return undefined;

  const quote = /^["']/.exec(textAt(text, entry))?.[0] ?? '';
  // In YAML these would end a plain entry or begin something else.
  const needsQuotes = /[,[\]{}#&*!|>'"%@`]|: /;
  const entries = written.map(name =>
    quote || !needsQuotes.test(name) ? quote + name + quote : `"${name}"`,
  );
  if (list.style === 'flow') return [insertion(entry.end, entries.map(name => `, ${name}`).join(''))];

  const line = text.slice(text.lastIndexOf('\n', entry.start - 1) + 1, entry.start);
  return [insertion(entry.end, entries.map(name => lineEnd(text) + line + name).join(''))];
}

/** The cell of the reference's own row in the column whose head names the standard, and it alone. */
function cellHeadedBy(document: Document, { place }: Reference, standard: string): Cell | undefined {
  if (place.kind !== 'cell' || place.row === 0) return undefined;
  const heads = headsOf(document).get(place.table) ?? [];
  const head = heads.find(candidate => candidate.standard === standard);
  if (!head || head.column === place.column) return undefined;
  const isShared = heads.some(other => other.column === head.column && other.standard !== standard);
  return isShared ? undefined : document.tables[place.table]?.rows[place.row]?.[head.column];
}

interface Head {
  readonly column: number;
  readonly standard: string;
}

/** The standards that the first row of each table names. */
const headsOf = perDocument(({ references }) => {
  const byTable = new Map<number, Head[]>();
  for (const { place, standard } of references) {
    if (place.kind !== 'cell' || place.row !== 0) continue;
    const heads = byTable.get(place.table) ?? [];
    heads.push({ column: place.column, standard });
    byTable.set(place.table, heads);
  }
  return byTable;
});

/** What people put into a cell that has nothing to say. */
const filler = /^(?:[-–—/]+|n\/?a\.?|none|\.{3}|…)$/i;

function intoCell(
  { text, references }: Document,
  { span }: Cell,
  standard: string,
  clauses: readonly string[],
  written: string,
): Edit {
  const content = textAt(text, span);
  const isEmpty = content.trim() === '' || filler.test(content.trim());
  const within = references
    .slice(firstFrom(references, span.start, startOfClause), firstFrom(references, span.end, startOfClause))
    .filter(({ clauseSpan }) => clauseSpan.end <= span.end);
  // Below the head a number is enough, unless this cell names the standard all the same, or another one.
  const isBare = isEmpty || within.every(other => other.via !== undefined && other.standard === standard);
  const names = isBare ? clauses : [written];

  if (isEmpty) {
    const before = content === '' && text[span.start - 1] === '|' ? ' ' : '';
    const after = content === '' && text[span.end] === '|' ? ' ' : '';
    return { span, text: before + names.join(', ') + after };
  }
  const separator = /<br\s*\/?>\s*/i.exec(content)?.[0] ?? (content.includes(';') ? '; ' : ', ');
  return insertion(span.end, names.map(name => separator + name).join(''));
}

function afterReference(
  document: Document,
  reference: Reference,
  clauses: readonly ClauseAddress[],
  written: string,
  catalogue: Catalogue,
): Edit {
  const { text } = document;
  const { offset, joint } = jointOf(document, reference, catalogue);
  const end = Math.max(...rowOf(document, reference, catalogue).map(({ span }) => span.end));
  const last = lastInBracket(document, reference, end) ?? lastInBracket(document, reference, offset);
  if (last) {
    const carriesOn = clauses.every(clause => carriesOnList(text, last, clause));
    const more = carriesOn ? `, ${clauses.map(({ clause }) => clause).join(', ')}` : `; ${written}`;
    return insertion(last.span.end, more);
  }

  const texts: Readonly<Record<Joint, string>> = {
    bracket: ` (${written})`,
    semicolon: `; ${written}`,
    comma: `, ${written}`,
    slash: ` / ${written}`,
  };
  // A comma would carry the list of the reference on.
  const isOpen = /^\s*(?:[,;]|and\b|or\b)/.test(text.slice(offset, offset + 8));
  return insertion(offset, texts[isOpen && joint !== 'bracket' ? 'semicolon' : joint]);
}

/** `ISO/IEC 20000-1:2018 7.2, 7.3` takes one more number of its edition; with words for clauses the house says how. */
function carriesOnList(
  text: string,
  { standard, edition, clause = '', item, titleSpan, standardSpan, clauseSpan }: Reference,
  added: ClauseAddress,
): boolean {
  if (standard !== added.standard || edition !== added.edition || !standardSpan) return false;
  if (item !== undefined || titleSpan || ![clause, added.clause].every(number => number.includes('.')))
    return false;
  return /^[\s\d.,A-C]*$/.test(text.slice(standardSpan.end, clauseSpan.start));
}

/** The last reference in a bracket that follows there, and opens with a reference to another standard. */
function lastInBracket(
  { text, references }: Document,
  reference: Reference,
  end: number,
): Reference | undefined {
  const opening = /^[*_~]*\s*[(（[][*_~]*/.exec(text.slice(end, end + 12));
  if (!opening) return undefined;
  const start = end + opening[0].length;
  const within = references.slice(firstFrom(references, start, startOfClause));
  const first = within.find(({ span }) => span.start === start && span.end > start);
  if (!first || first.standard === reference.standard) return undefined;

  let last = first;
  for (const next of within) {
    const gap = text.slice(last.span.end, Math.max(last.span.end, next.clauseSpan.start));
    if (gap.length >= 60) break;
    if (next.span.end > last.span.end && !/[)\]）\r\n.]/.test(gap.replace(/\d\.\d/g, ''))) last = next;
  }
  return last;
}

const insertion = (offset: number, text: string): Edit => ({ span: { start: offset, end: offset }, text });
