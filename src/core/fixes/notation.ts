import type { ClauseAddress } from '../catalogue/types.ts';
import type { Notation } from '../config/config.ts';
import { perDocument } from '../documents/per-document.ts';

type Separator = Notation['separator'];

/** What stands between a designation and its clause: ` `, `, `, `, clause `, ` § `. */
const separators: readonly (readonly [Separator, RegExp])[] = [
  ['blank', /^\s+$/],
  ['comma', /^\s*,\s*$/],
  ['clause', /^,?\s*clause\s+$/i],
  ['section-sign', /^,?\s*§\s*$/],
];

/** How the document itself writes most of its references; a blank where it writes none, or as many one way as another. */
export const notationOf = perDocument(({ text, references }): Notation => {
  const counts = new Map<Separator, number>([['blank', 0]]);
  for (const { standardSpan, clause, clauseSpan } of references) {
    if (!standardSpan || clause === undefined || clauseSpan.start - standardSpan.end > 12) continue;
    const gap = text.slice(standardSpan.end, clauseSpan.start);
    const separator = separators.find(([, pattern]) => pattern.test(gap))?.[0];
    if (separator) counts.set(separator, (counts.get(separator) ?? 0) + 1);
  }
  const [separator] = [...counts].reduce((most, entry) => (entry[1] > most[1] ? entry : most));
  return { separator };
});

/**
 * A reference in a notation: `ISO 9001:2015 8.4`, `ISO 9001:2015, clause 8.4`. A number without a dot keeps its word
 * where only a blank or a comma would stand, since `ISO 9001:2015, 8` could be a quantity. `isList`: further clauses follow.
 */
export function writeReference(
  { standard, edition, clause }: Omit<ClauseAddress, 'edition'> & { readonly edition: string | undefined },
  { separator }: Notation,
  isList = false,
): string {
  const designation = edition === undefined ? standard : `${standard}:${edition}`;
  if (clause === 'A') return `${designation}${separator === 'blank' ? '' : ','} Annex A`;
  const word = (clause.startsWith('A.') ? 'control' : 'clause') + (isList ? 's' : '');
  switch (separator) {
    case 'blank':
      return `${designation} ${clause.includes('.') ? '' : `${word} `}${clause}`;
    case 'comma':
      return `${designation}, ${clause.includes('.') ? '' : `${word} `}${clause}`;
    case 'clause':
      return `${designation}, ${word} ${clause}`;
    case 'section-sign':
      return `${designation} ${isList ? '§§' : '§'} ${clause}`;
  }
}
