import type { Edition } from '../catalogue/types.ts';
import type { Document } from '../documents/document.ts';
import { type Reference, rowKey } from '../references/reference.ts';
import { formerReason } from '../rules/former-reason.ts';
import { sentenceAround } from '../rules/sentence-around.ts';
import { readSuppressions, silences } from '../rules/suppressions.ts';
import { firstFrom } from '../text/span.ts';

/** Why a text means an old edition and would be wrong with the new one. */
export type FormerReason = 'silenced' | 'replaced' | 'compared' | 'quoted' | 'history';

/**
 * Tells where a document means an edition as the former one: a comment silences `withdrawn-edition` or `mixed-editions`
 * there, the words around it mean that edition (`formerReason`), or a sentence, a row or the head of a table names both
 * editions, a head by their years alone, too (`| 2013 | 2022 |`).
 * undefined where nothing of the kind stands.
 */
export function formerEditions(
  document: Document,
  from: Edition,
  to: Edition,
): (reference: Reference) => FormerReason | undefined {
  const { text, references } = document;
  const suppressions = readSuppressions(document);
  const dated = references
    .filter(({ standard, editionSpan }) => standard === from.standard && editionSpan)
    .sort((a, b) => yearAt(a) - yearAt(b));
  const namesBoth = (places: readonly Reference[]): boolean =>
    [from.year, to.year].every(year => places.some(({ edition }) => edition === year));
  const comparing = comparingTables(references, from, to);

  return reference => {
    const { place, span, clauseSpan, editionSpan } = reference;
    const at = editionSpan?.start ?? clauseSpan.start;
    const isSilenced = suppressions.some(suppression =>
      [span.start, at].some(
        offset =>
          silences(suppression, 'withdrawn-edition', offset) ||
          silences(suppression, 'mixed-editions', offset),
      ),
    );
    if (isSilenced) return 'silenced';
    const former = formerReason(document, reference);
    if (former) return former;
    if (place.kind === 'cell' && comparing.has(place.table)) return 'compared';
    if (place.kind === 'front-matter') return undefined;
    const sentence = sentenceAround(text, at);
    const inSentence = dated.slice(
      firstFrom(dated, sentence.start, yearAt),
      firstFrom(dated, sentence.end, yearAt),
    );
    return namesBoth(inSentence) ? 'compared' : undefined;
  };
}

const yearAt = ({ editionSpan }: Reference): number => editionSpan?.start ?? 0;

/** The tables that name both editions in their head, or in one of their rows where it states no year. */
function comparingTables(references: readonly Reference[], from: Edition, to: Edition): ReadonlySet<number> {
  const tables = new Set<number>();
  const heads = new Map<string, Set<string>>();
  // `| A.12.6.1 | A.8.8 |` below `| 2013 | 2022 |`: no cell has its year.
  const rows = new Map<string, Set<string>>();
  for (const { standard, place, edition, editionSpan } of references) {
    if (standard !== from.standard || place.kind !== 'cell' || edition === undefined) continue;
    if (editionSpan && place.row !== 0) continue;
    const yearsByRow = editionSpan ? heads : rows;
    const years = (yearsByRow.get(rowKey(place)) ?? new Set()).add(edition);
    yearsByRow.set(rowKey(place), years);
    if (years.has(from.year) && years.has(to.year)) tables.add(place.table);
  }
  return tables;
}
