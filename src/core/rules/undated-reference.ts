import { textAt } from '../text/span.ts';
import type { Rule } from './rule.ts';

/** Off by default: an undated reference means the latest edition, which is often what the author wants. */
export const undatedReference: Rule = {
  id: 'undated-reference',
  summary: 'A standard is cited with a clause and without its edition',
  severity: 'off',

  *check({ document: { text, references }, resolve }) {
    const reported = new Set<number>();
    for (const reference of references) {
      const { standardSpan, clause, edition: stated } = reference;
      if (!standardSpan || clause === undefined || stated !== undefined) continue;
      if (reported.has(standardSpan.start)) continue;
      reported.add(standardSpan.start);

      const { edition, how } = resolve(reference);
      yield {
        span: standardSpan,
        message: `“${textAt(text, standardSpan)}” has no year, and clause numbers change from one edition to the next.`,
        fixes: edition
          ? [
              {
                title: `Change to ${edition.name}`,
                edits: [
                  { span: { start: standardSpan.end, end: standardSpan.end }, text: `:${edition.year}` },
                ],
              },
            ]
          : [],
        prefersFirst: how !== 'latest',
      };
    }
  },
};
