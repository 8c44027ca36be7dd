import type { Document } from '../documents/document.ts';
import { perDocument } from '../documents/per-document.ts';
import { dateDesignation } from '../fixes/date-designation.ts';
import type { Fix } from '../fixes/fix.ts';
import { prefixOf } from '../references/designation.ts';
import type { Reference } from '../references/reference.ts';
import { byPlace, startOfText, textAt } from '../text/span.ts';
import type { Rule, RuleContext } from './rule.ts';

/** Off by default: an undated reference means the latest edition, which is often what the author wants. */
export const undatedReference: Rule = {
  id: 'undated-reference',
  summary: 'A standard is cited with a clause and without its edition',
  severity: 'off',

  *check(context) {
    const { text, references } = context.document;
    const reported = new Set<number>();
    for (const reference of references) {
      const { standardSpan, clause, edition: stated } = reference;
      if (!standardSpan || clause === undefined || stated !== undefined) continue;
      if (reported.has(standardSpan.start)) continue;
      reported.add(standardSpan.start);

      const together = underOnePrefix(context.document).get(standardSpan.start) ?? [reference];
      const undated = together.filter(({ edition }) => edition === undefined);
      const isVersioned = undated.some(one => context.resolve(one).edition?.version !== undefined);
      const lack = isVersioned ? 'no year or version' : 'no year';
      yield {
        span: standardSpan,
        message: `“${textAt(text, standardSpan)}” has ${lack}, and clause numbers change from one edition to the next.`,
        fixes: isAdoptionOfSeveral(together, text) ? [] : dated(undated, context),
        prefersFirst: undated.every(one => context.resolve(one).how !== 'latest'),
      };
    }
  },
};

/**
 * Gives all of them their year, `ISO 9001:2015/14001:2015`: with that of one alone they would be a designation that nobody
 * writes. None where one of them has no known edition, or a word is tied to it: `ISO 9001-Norm`.
 */
function dated(undated: readonly Reference[], { document: { text }, resolve }: RuleContext): readonly Fix[] {
  const datings = undated.flatMap(reference => {
    const { edition } = resolve(reference);
    const end = reference.standardSpan?.end ?? 0;
    const isTied = /^[-‑]\p{L}/u.test(text.slice(end, end + 3));
    const edits = edition && dateDesignation(text, reference, edition);
    return edits && !isTied ? { edition, edits } : [];
  });
  if (datings.length < undated.length) return [];
  const names = datings.map(({ edition }) => edition.name).join(', ');
  return [{ title: `Change to ${names}`, edits: datings.flatMap(({ edits }) => edits) }];
}

/** `DIN EN ISO 9001/45001`: with the years of the editions it would name adoptions that there are not. */
const isAdoptionOfSeveral = ([first, ...others]: readonly Reference[], text: string): boolean =>
  others.length > 0 && prefixOf(textAt(text, first?.standardSpan ?? startOfText)) !== '';

/** The standards that stand with each under one prefix, by where it begins, one reference of each: `ISO 9001/14001`. */
const underOnePrefix = perDocument(({ text, references }: Document) => {
  const byStart = new Map(references.map(reference => [reference.standardSpan?.start, reference]));
  const chains = new Map<number, readonly Reference[]>();
  let chain: Reference[] = [];
  for (const { span, reference } of [...byStart.values()]
    .flatMap(reference => (reference.standardSpan ? { span: reference.standardSpan, reference } : []))
    .sort((a, b) => byPlace(a.span, b.span))) {
    const before = chain.at(-1)?.standardSpan?.end;
    const isNext = before !== undefined && span.start - before < 8 && /^\d/.test(textAt(text, span));
    if (!isNext) chain = [];
    chain.push(reference);
    chains.set(span.start, chain);
  }
  return chains;
});
