import { endWithItem } from '../references/item-behind.ts';
import type { Entry, ListMark, StandardMark } from '../references/mark.ts';
import type { Reference } from '../references/reference.ts';
import { type Span, textAt } from '../text/span.ts';
import { articleIn, clauseWithItem } from './clause-with-item.ts';
import { clausesBetween, endIn } from './clauses-between.ts';
import type { Settled } from './decision.ts';
import type { Named } from './frame.ts';
import { editionsOf } from './known-clauses.ts';
import { editionOfList, type ListEdition } from './list-edition.ts';
import { numberingIn } from './numbering.ts';
import type { Passage } from './passage.ts';
import type { Question } from './question.ts';
import type { Setting } from './setting.ts';
import { hasParagraphs } from './standard-facts.ts';

/** The references of a list to one of the standards that were settled: one a number, and those that a range implies. */
export function* referencesOfList(
  question: Question,
  named: Named,
  settled: Settled,
  group: number,
): Generator<Reference> {
  const { passage, binding, setting, knowledge } = question;
  const { list } = binding;
  const { standard } = named;
  const edition = editionOfList(question, named, settled);
  const referenceTo = referencesTo(question, standard, edition, group);
  const numberingOf = numberingIn(question, standard, edition.year);
  const takes = (clause: string): boolean => isOfStandard(clause, question, standard, edition);
  for (const each of list.entries) {
    if (isParagraph(passage.text, each, standard)) continue;
    const entry = list.isOfCodes ? articleIn(passage.text, each, takes) : each;
    const { number } = entry;
    const to = (entry.to && endIn(standard, edition.year, number, entry.to, knowledge)) ?? number;
    const titleSpan = titleOf(passage, entry, list, setting);
    const numbered = numberingOf(entry, titleSpan);
    const last = numbered(to.clause);
    const spanUntil = (end: number): Span => passage.toSource(wholeSpan(list, entry, edition.mark, end));
    if (to !== number) {
      const first = numbered(number.clause);
      yield referenceTo(first, passage.toSource(number), spanUntil(number.end), { implied: false });
      const clauseSpan = passage.toSource(entry.span);
      const span = spanUntil(entry.span.end);
      for (const between of clausesBetween(standard, edition.year, first, last, knowledge))
        yield referenceTo(between, clauseSpan, span, { implied: true });
    }
    const span = spanUntil(endWithItem(passage.text, entry));
    const below = clauseWithItem(passage.text, entry, takes);
    const clauseSpan = passage.toSource(below ? { start: to.start, end: below.end } : to);
    const item = below ? below.item : entry.item;
    yield referenceTo(below?.clause ?? last, clauseSpan, span, { item, implied: false, titleSpan });
  }
}

/** The `/8` of `ISO/IEC 9899:2018 6.5.6/8`. */
const isParagraph = (text: string, { number }: Entry, standard: string): boolean =>
  hasParagraphs(standard) && text[number.start - 1] === '/' && !textAt(text, number).includes('.');

/** What sets the references of one list apart from each other, besides their clauses and places. */
interface Particulars {
  readonly implied: boolean;
  readonly item?: string | undefined;
  readonly titleSpan?: Span | undefined;
}

/** Makes the references of a list to one standard. */
function referencesTo(
  { passage, binding, setting: { place } }: Question,
  standard: string,
  { year, adoptionYear, via, mark }: ListEdition,
  group: number,
): (clause: string, clauseSpan: Span, span: Span, particulars: Particulars) => Reference {
  const designation = mark && binding.standards.find(candidate => candidate.standard === standard);
  const standardSpan = designation && passage.toSource(designation.span);
  const editionSpan = designation?.editionSpan && passage.toSource(designation.editionSpan);
  // Each property by its name: to spread what they share takes twice as long, and there may be very many.
  return (clause, clauseSpan, span, { item, implied, titleSpan }) => ({
    span,
    clauseSpan,
    standardSpan,
    standard,
    edition: year,
    adoptionYear,
    editionSpan,
    clause,
    item,
    via,
    group,
    implied,
    titleSpan,
    place,
  });
}

/** Whether the standard has a clause; `GDPR Art. 32(9)`: beside its name what the law does not have is of it, too. */
const isOfStandard = (
  clause: string,
  { binding: { list }, knowledge }: Question,
  standard: string,
  { year, via }: ListEdition,
): boolean =>
  editionsOf(standard, year, knowledge).some(each => knowledge.hasClause(standard, each, clause) === true) ||
  (list.isOfCodes &&
    via === undefined &&
    knowledge.ownStandards?.numberedLike(clause).includes(standard) === true);

/** A reference with the standard beside it goes from the one to the other; else from its keyword, or is the number alone. */
function wholeSpan(list: ListMark, entry: Entry, mark: StandardMark | undefined, end: number): Span {
  if (!mark) return { start: entry === list.entries[0] ? list.start : entry.span.start, end };
  return mark.start < list.start ? { start: mark.start, end } : { start: list.start, end: mark.end };
}

/** The words that may be a number's title: behind it, or all of the next cell where the number ends its own. */
function titleOf(passage: Passage, entry: Entry, list: ListMark, { nextCell }: Setting): Span | undefined {
  if (entry.titleSpan) return passage.toSource(entry.titleSpan);
  if (!nextCell || list.entries.length > 1 || list.end < passage.text.trimEnd().length) return undefined;
  const words = nextCell.text.trim();
  const start = nextCell.text.indexOf(words);
  return words ? nextCell.toSource({ start, end: start + words.length }) : undefined;
}
