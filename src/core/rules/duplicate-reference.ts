import { titleKey } from '../catalogue/title-key.ts';
import type { Document } from '../documents/document.ts';
import type { Edit, Fix } from '../fixes/fix.ts';
import { entryAround } from '../fixes/front-matter-entry.ts';
import type { Reference } from '../references/reference.ts';
import { firstFrom, overlaps, type Span, textAt } from '../text/span.ts';
import type { Rule } from './rule.ts';

/** What stands between two members of a list: `, `, ` and `, `; clause `, `/`. */
const separator =
  /(?:\s*(?:[,;/&+、]|&amp;|<br\s*\/?>)\s*(?:and|or|und|oder|sowie|et|ou|y|o|e|en|of)?|\s+(?:and|or|und|oder|sowie|et|ou|y|o|e|en|of))\s*(?:(?:clauses?|controls?|sections?|§+)\s*)?$/iu;

/** The same clause, and the same item of it, twice in one list or range. */
export const duplicateReference: Rule = {
  id: 'duplicate-reference',
  summary: 'The same clause twice in one list',
  severity: 'hint',

  *check({ document }) {
    const seen = new Map<string, Reference>();
    for (const reference of document.references) {
      const { standard, edition, clause, item, group, place, clauseSpan, implied } = reference;
      if (clause === undefined) continue;
      const list = place.kind === 'front-matter' ? 'front matter' : group;
      const key = [list, standard, edition, clause, item?.toLowerCase()].join(' ');
      const first = seen.get(key);
      if (!first) seen.set(key, reference);
      if (!first || implied || first.clauseSpan.start === clauseSpan.start) continue;
      if (haveTwoTitles(document.text, first, reference)) continue;

      yield {
        span: clauseSpan,
        message: `This list cites ${clause}${item === undefined ? '' : ` ${item}`} twice.`,
        fixes: removal(document, first, reference),
        prefersFirst: true,
        related: [
          { span: first.clauseSpan, message: first.implied ? 'The range holds it.' : 'It stands here.' },
        ],
      };
    }
  },
};

/** `A.9.2 User access management / A.9.2 ユーザーアクセス管理`: one list in two languages. */
function haveTwoTitles(text: string, first: Reference, reference: Reference): boolean {
  const [one, other] = [titleOf(text, first), titleOf(text, reference)];
  return one !== undefined && other !== undefined && one !== other;
}

/** `and 8.` of `8.4 and 8.4`: what joins a number to the next. */
const joinsNext = /^(?:and|or|und|oder|sowie|et|ou|y|o|e|en|of)\s+(?:[A-Z]\.?)?\d/iu;

/** The title behind a number; undefined also for what joins it to the next, and for `of ISO 9001` with the standard. */
function titleOf(text: string, { titleSpan, standardSpan }: Reference): string | undefined {
  if (!titleSpan || (standardSpan && overlaps(titleSpan, standardSpan))) return undefined;
  return joinsNext.test(text.slice(titleSpan.start)) ? undefined : titleKey(textAt(text, titleSpan));
}

/**
 * Takes the member out with the separator before it, or the first one where only the other says a title; none where
 * something else stands between.
 */
function removal(document: Document, first: Reference, reference: Reference): Fix[] {
  const { text } = document;
  const title = `Remove ${reference.clause}`;
  if (reference.place.kind === 'front-matter') return entryRemoval(document, reference, title);

  const previous = previousInList(document, reference);
  if (!previous) return [];
  const own = reference.standardSpan;
  const begins =
    own && own.start >= previous.clauseSpan.end && own.start < reference.clauseSpan.start
      ? own.start
      : reference.clauseSpan.start;
  const between = separator.exec(text.slice(previous.clauseSpan.end, begins));
  if (!between) return [];
  const start = previous.clauseSpan.end + between.index;
  const end = endOf(text, reference);
  if (end === undefined) return [];
  const isTitled = end > Math.max(reference.span.end, reference.clauseSpan.end);
  if (!isTitled || first.titleSpan) {
    const joined = joinedAnew(document, previous, { start, end: begins });
    return [{ title, edits: [...joined, { span: { start, end }, text: '' }] }];
  }
  if (previous !== first || begins !== reference.clauseSpan.start) return [];
  return [{ title, edits: [{ span: { start: first.clauseSpan.start, end: begins }, text: '' }] }];
}

/** A word between two members of a list: the ` and` of `, and `. */
const joiningWord = /\b(?:and|or|und|oder|sowie|et|ou|y|o|e|en)(?=\s)/iu;

/** `8.4 and 8.5` for `8.4, 8.5`, where what joined the member that goes was a word: `8.4, 8.5 and 8.4`. Empty for any other. */
function joinedAnew(document: Document, last: Reference, goes: Span): readonly Edit[] {
  const { text } = document;
  const [word] = joiningWord.exec(textAt(text, goes)) ?? [];
  const before = previousInList(document, last);
  if (word === undefined || !before) return [];
  const span = { start: before.clauseSpan.end, end: last.clauseSpan.start };
  return /^,\s+$/.test(textAt(text, span))
    ? [{ span: { start: span.start, end: span.start + 1 }, text: ` ${word}` }]
    : [];
}

/** The nearest member before it; undefined for the first. */
function previousInList({ references }: Document, { group, clauseSpan: { start } }: Reference) {
  let index = firstFrom(references, start, ({ clauseSpan }) => clauseSpan.start);
  while (index-- > 0) {
    const other = references[index] as Reference;
    if (other.group === group && other.clauseSpan.end <= start) return other;
  }
  return undefined;
}

/**
 * The end of the member with its item (`6.1.3 d)`) and its title (`8.4 (Control of …)`). Before its standard, `8.4 of ISO 9001`, it
 * ends with its number; undefined where it has an item there.
 */
function endOf(
  text: string,
  { span, clauseSpan, titleSpan, standardSpan, item }: Reference,
): number | undefined {
  if (standardSpan && standardSpan.start >= clauseSpan.end)
    return item === undefined ? clauseSpan.end : undefined;
  const end = Math.max(span.end, clauseSpan.end);
  if (!titleSpan || titleSpan.start < end) return end;
  const gap = text.slice(end, titleSpan.start);
  const closing = /^["”')\]]/.exec(text.slice(titleSpan.end))?.[0] ?? '';
  return /^\s*["“'([]/.test(gap) ? titleSpan.end + closing.length : end;
}

function entryRemoval(document: Document, { clauseSpan }: Reference, title: string): Fix[] {
  const entry = entryAround(document, clauseSpan);
  const { text } = document;
  if (!entry || !isWholeEntry(textAt(text, entry.span), textAt(text, clauseSpan))) return [];
  return [{ title, edits: entry.removal }];
}

/** An entry can hold a list of its own; of that nothing is taken out. */
const isWholeEntry = (entry: string, number: string): boolean =>
  entry.replace(/["']$/, '').endsWith(number) && !/[,;]/.test(entry);
