import { successorOf } from '../catalogue/catalogue.ts';
import { addressIn, editionAddress } from '../catalogue/clause-address.ts';
import type { Catalogue, Correlations, Edition } from '../catalogue/types.ts';
import { isInScope } from '../config/editions-in-scope.ts';
import type { Document } from '../documents/document.ts';
import { changeEdition } from '../fixes/change-edition.ts';
import type { Fix } from '../fixes/fix.ts';
import { asksTheSame } from '../fixes/successors.ts';
import type { Reference } from '../references/reference.ts';
import { firstFrom, type Span } from '../text/span.ts';
import { datesFormer, formerReason } from './former-reason.ts';
import type { ConfigRule, Rule } from './rule.ts';
import { sentenceAround } from './sentence-around.ts';
import { withAdoption } from './wording.ts';

const name = {
  id: 'withdrawn-edition',
  summary: 'An edition that another one has replaced',
  severity: 'info',
} as const;

const startOfClause = ({ clauseSpan }: Reference): number => clauseSpan.start;

/** `the changes of ISO 9001:2015 against ISO 9001:2008`: the sentence names both as wholes. */
const namesNewer = ({ references }: Document, { start, end }: Span, { standard, year }: Edition): boolean =>
  references
    .slice(firstFrom(references, start, startOfClause), firstFrom(references, end, startOfClause))
    .some(
      other =>
        other.standard === standard &&
        other.edition !== undefined &&
        other.edition > year &&
        other.clause === undefined &&
        other.span.start >= start &&
        other.span.end <= end,
    );

/**
 * Once a document and edition that answers to its clauses; an edition that the scope names was chosen, and the config is
 * told instead.
 */
export const withdrawnEdition: Rule = {
  ...name,

  *check({ document, catalogue, correlations, config, isInformative }) {
    // What was agreed or found does not change with the standard.
    if (isInformative) return;
    const reported = new Set<Edition>();
    for (const reference of document.references) {
      if (reference.edition === undefined || !reference.editionSpan) continue;
      const edition = catalogue.edition(reference.standard, reference.edition);
      if (edition?.status !== 'withdrawn' || reported.has(edition) || !isSettled(edition, catalogue))
        continue;
      if (isInScope(config, editionAddress(edition))) continue;
      const sentence = sentenceAround(document.text, reference.editionSpan.start);
      if (
        formerReason(document, reference) !== undefined ||
        (reference.clause === undefined && namesNewer(document, sentence, edition))
      )
        continue;

      reported.add(edition);
      yield {
        span: reference.standardSpan ?? reference.editionSpan,
        message: withAdoption(
          `${edition.name} is withdrawn.${replacement(edition, catalogue)}`,
          document,
          reference,
        ),
        fixes: successorFixes(document, reference, edition, replacing(edition, catalogue), correlations),
        isDeprecated: true,
        isDraft: edition.isStatusDraft,
      };
    }
  },
};

/** The scope may well name a withdrawn edition, for a while; the config says so once. */
export const withdrawnScope: ConfigRule = {
  ...name,
  severity: 'hint',

  *checkConfig({ config: { standards: scope }, catalogue }) {
    for (const { standard, edition: year, span } of scope) {
      const edition = catalogue.edition(standard, year);
      if (edition?.status !== 'withdrawn' || !span) continue;
      yield {
        span,
        message: `The scope names ${edition.name}, which is ${isSettled(edition, catalogue) ? '' : 'reported to be '}withdrawn.${replacement(edition, catalogue)}`,
        isDeprecated: true,
        atMost: 'hint',
      };
    }
  },
};

/** Hearsay about a new edition is not enough to strike out the newest one that was listed otherwise than by hearsay. */
const isSettled = (edition: Edition, catalogue: Catalogue): boolean =>
  !edition.isStatusDraft ||
  catalogue
    .editionsOf(edition.standard)
    .some(({ isListed, isDraft, year }) => isListed && !isDraft && year > edition.year);

/** The edition in force today, past those that were withdrawn in their turn; undefined where no pack says. */
function replacing(edition: Edition, catalogue: Catalogue): Edition | undefined {
  const next = successorOf(edition, catalogue);
  if (next?.status !== 'withdrawn' || !isSettled(next, catalogue)) return next;
  return replacing(next, catalogue);
}

function replacement(edition: Edition, catalogue: Catalogue): string {
  const current = replacing(edition, catalogue);
  if (!current) return '';
  return current.datedName === edition.successor
    ? ` ${current.name} replaces it.`
    : ` After ${edition.successor}, ${current.name} replaces it.`;
}

/** What the reference becomes in the edition that replaces its own, with all that take their edition from it. */
const successorFixes = (
  document: Document,
  reference: Reference,
  from: Edition,
  next: Edition | undefined,
  correlations: Correlations,
): Fix[] =>
  next && !datesFormer(document, reference)
    ? changeEdition(document, reference, from, next, clause =>
        correlations
          .successors(addressIn(from, clause))
          .flatMap(row =>
            row.to.edition === next.year && row.to.clause !== undefined
              ? { clause: row.to.clause, basis: row.basis, isIdentical: asksTheSame(row) }
              : [],
          ),
      )
    : [];
