import { editionAddress } from '../catalogue/clause-address.ts';
import { isBelow } from '../catalogue/clause-number.ts';
import type { EditionAddress } from '../catalogue/edition-name.ts';
import type { Clause, ClauseAddress, Correlations, Counterpart, Edition } from '../catalogue/types.ts';
import { isInScope } from '../config/editions-in-scope.ts';
import { capitalized } from '../text/capitalized.ts';
import { listed } from '../text/listed.ts';
import { readStatement } from '../trace/statement.ts';
import type { Rule } from './rule.ts';
import { clauseName, rowsRead, sayerOf } from './wording.ts';

/**
 * A table's “no counterpart” and a table's silence are two facts; each clause is told of once a document. Of the controls that
 * a statement of applicability lists nothing is told.
 */
export const unmappedClause: Rule = {
  id: 'unmapped-clause',
  summary:
    'The tables say that a standard in scope has no counterpart for this clause, or have no row for it',
  severity: 'hint',

  *check(context) {
    const { document, clauses, catalogue, correlations } = context;
    const scope = context.config.standards;
    const statement = readStatement(document, context);
    const looked = new Set<Clause>();
    for (const { reference, edition, address } of clauses) {
      const isAsked = isInScope(context.config, address);
      const clause = edition.clause(address.clause);
      if (!isAsked || reference.implied || !clause?.isRequirement || looked.has(clause)) continue;
      if (statement?.states(reference)) continue;
      looked.add(clause);

      for (const entry of scope) {
        const other = catalogue.edition(entry.standard, entry.edition);
        if (!other || other.standard === edition.standard) continue;
        const to = editionAddress(other);
        const answer = correlations.answer(address, to);
        if (answer.kind === 'none') {
          yield {
            span: reference.clauseSpan,
            message: `${capitalized(sayerOf(answer.row))} says that ${other.name} has no counterpart for ${clauseName(edition, address.clause)}${exceptions(answer.row)}.`,
            related: rowsRead([answer.row]),
            mappable: { from: address, to },
            isDraft: answer.row.basis === 'draft',
          };
        } else if (answer.kind === 'no-row' && isMissed(correlations, edition, address, to)) {
          yield {
            span: reference.clauseSpan,
            message: `No table has a row that leads from ${clauseName(edition, address.clause)} to ${other.name}.`,
            mappable: { from: address, to },
          };
        }
      }
    }
  },
};

/** What the `none` is not said of: `A.12` has no counterpart, `A.12.1.2` below it has. */
const exceptions = ({ except }: Counterpart): string =>
  except.length > 0 ? `, ${listed(except)} below it excepted` : '';

/** A missing row says something only where a table answers for most clauses of the edition, and for none below this one. */
const isMissed = (
  correlations: Correlations,
  edition: Edition,
  address: ClauseAddress,
  to: EditionAddress,
): boolean =>
  correlations.answersMost(address, to) &&
  edition.clauses.every(
    ({ number }) =>
      !isBelow(number, address.clause) ||
      correlations.answer({ ...address, clause: number }, to).kind === 'no-row',
  );
