import { addressIn } from '../catalogue/clause-address.ts';
import type { Catalogue, Clause, Edition } from '../catalogue/types.ts';
import type { Document } from '../documents/document.ts';
import { anotherNumber } from '../fixes/rewrite-number.ts';
import type { Reference } from '../references/reference.ts';
import { type Span, textAt, withoutBlanks } from '../text/span.ts';
import { perCheck } from './per-check.ts';
import type { CitedClause, Rule, RuleContext } from './rule.ts';
import { isSettledNearby } from './settled-nearby.ts';
import { clauseName } from './wording.ts';

/**
 * The words after a reference are the title of one other clause of the same edition. Words that are no title are the
 * author's own and never reported; nor is a title that several clauses share, that of a parent or child, or words of the
 * clause's own title.
 */
export const mismatchedTitle: Rule = {
  id: 'mismatched-title',
  summary: "The words after a reference are another clause's title",
  severity: 'warning',

  *check(context) {
    const { text } = context.document;
    for (const { cited, titleSpan: typed, own, meant } of mistitledClauses(context)) {
      const titleSpan = withoutBlanks(text, typed);
      const { reference, edition } = cited;
      yield {
        span: titleSpan,
        message: `“${textAt(text, titleSpan)}” is the title of ${edition.name} ${meant.number}; ${own.number} is ${
          own.title === undefined ? 'without a title' : `“${own.title}”`
        }.`,
        fixes: [
          {
            title: `Change the number to ${meant.number}`,
            edits: anotherNumber(context.document, reference, meant.number, edition, edition),
            names: [addressIn(edition, meant.number)],
          },
          ...(own.title === undefined
            ? []
            : [
                {
                  title: `Change the title to “${own.title}”`,
                  edits: [{ span: titleSpan, text: own.title }],
                },
              ]),
        ],
        related: [{ span: reference.span, message: `Cited here: ${clauseName(edition, own.number)}.` }],
        isDraft: own.isDraft || meant.isDraft,
      };
    }
  },
};

/** A reference whose number is that of one clause and whose words are the title of another. */
interface MistitledClause {
  readonly cited: CitedClause;
  readonly titleSpan: Span;
  /** The clause of the number. */
  readonly own: Clause;
  /** The clause of the title. */
  readonly meant: Clause;
}

/** The references of a document whose number and title do not go together, in the order of the text. */
export const mistitledClauses = perCheck(context => [...findMistitled(context)]);

function* findMistitled({ document, clauses, catalogue }: RuleContext): Iterable<MistitledClause> {
  for (const cited of clauses) {
    const { reference, edition, address } = cited;
    const { titleSpan } = reference;
    const own = edition.clause(address.clause);
    if (!titleSpan || !own) continue;

    const title = textAt(document.text, titleSpan);
    const titled = edition.titled(title);
    const [meant] = titled;
    if (!meant || titled.length > 1 || isNear(edition, own, meant)) continue;
    if (isRemark(title) || isShort(title, own.title) || isTitleElsewhere(cited, title, catalogue)) continue;
    if (belongsToNeighbour(document, reference, edition, meant)) continue;
    yield { cited, titleSpan, own, meant };
  }
}

/** `A.8.2 (support)`, `8.4 – planning`: one word in lower case says what the text makes of the clause. */
const isRemark = (title: string): boolean => /^\s*\p{Ll}+\s*$/u.test(title);

/** `4.3 (scope)` says “Determining the scope of the quality management system” in short. */
function isShort(title: string, whole: string | undefined): boolean {
  const words = (text: string): string =>
    ` ${(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;
  return whole !== undefined && words(whole).includes(words(title));
}

/** The clause itself, or one above or below it. */
const isNear = (edition: Edition, a: Clause, b: Clause): boolean =>
  edition.path(a.number).includes(b.number) || edition.path(b.number).includes(a.number);

/** Where the edition, or even the standard, was not stated beside the clause, another one may give it this very title. */
function isTitleElsewhere(
  { reference, edition, how }: CitedClause,
  title: string,
  catalogue: Catalogue,
): boolean {
  const isAdjacent = reference.via === undefined;
  if (isAdjacent && how === 'stated') return false;
  const isCertain = isSettledNearby(reference);
  const others = isCertain ? catalogue.editionsOf(edition.standard) : catalogue.editions;
  return others.some(other => other.titled(title).some(({ number }) => number === reference.clause));
}

// The next cell, item, heading or paragraph: what stands there has its own words.
const apart = /\||\n\s*(?:[-*+#>]|\d{1,3}[.)]\s|\r?\n)/;

/**
 * The words belong to the next number (`Access control A.5.15, Identity management A.5.16`), or they are the title of
 * another member of the same list or range, which says them once for all.
 */
function belongsToNeighbour(
  document: Document,
  reference: Reference,
  edition: Edition,
  meant: Clause,
): boolean {
  const end = reference.titleSpan?.end ?? 0;
  return document.references.some(other => {
    if (other === reference || other.clause === undefined) return false;
    const isNext =
      other.clause === meant.number &&
      other.span.start >= end &&
      other.span.start - end <= 6 &&
      !apart.test(document.text.slice(end, other.span.start));
    const member = edition.clause(other.clause);
    const sharesList =
      other.group === reference.group &&
      other.titleSpan === undefined &&
      member &&
      isNear(edition, member, meant);
    return isNext || sharesList;
  });
}
