import { type Binding, bound } from './binding.ts';
import {
  afterTitle,
  goesOnInBracket,
  restBefore,
  separatorOnly,
  titledAnd,
  titledPair,
  titledSeparator,
} from './gaps.ts';
import { beginsDotted, isKeyed } from './list-evidence.ts';
import type { ListMark } from './mark.ts';
import type { Neighbourhood } from './neighbourhood.ts';
import { coversRequirements } from './requirements.ts';

/** `10.3 Continual improvement` */
const hasTitleBehind = (text: string, { end }: ListMark): boolean =>
  /^\s+(?:[–—-]\s+)?\p{Lu}/u.test(text.slice(end, end + 5));

/** A list that goes on with the one before it, `8.1 (Planning), 8.2`, is of the same standard. */
export function bindToListBefore({ text, list, previous, before }: Neighbourhood): Binding | undefined {
  if (previous?.mark.kind !== 'list' || !before || before.kind === 'foreign') return undefined;
  const isNext = isNextChapter(list, previous.gap, before);
  if (isAmount(before) && !isNext) return undefined;
  // `7.1 Resources, 7.2 Competence and 7.3 Awareness`
  const isLast = before.isChained && beginsDotted(list) && titledAnd.test(previous.gap);
  const isSecond = beginsDotted(list) && titledPair.test(previous.gap) && hasTitleBehind(text, list);
  // `(clauses 4–10) + Annex A`
  const isRest = list.isWholeAnnex && coversRequirements(before.list) && restBefore.test(previous.gap);
  if (!isNext && !isLast && !isSecond && !isRest && !isSeparator(previous.gap, list)) return undefined;
  // `clauses 4–10 and Appendix A`: hardly the text's own.
  if (isRest && before.kind === 'adjacent')
    return { ...bound(list, 'adjacent', before.mark), isChained: true };
  const kind = before.kind === 'adjacent' || before.kind === 'near' ? 'list' : before.kind;
  return { ...bound(list, kind, before.mark), isChained: true };
}

/** `(37)`: a whole number that nothing calls a clause. */
const isAmount = ({ kind, list }: Binding): boolean =>
  kind === 'open' && !isKeyed(list) && list.entries.every(({ number }) => !number.isDotted);

// `), Do (`.
const betweenBrackets = /^[)）][^()（）\d]{2,60}[(（]$/u;

/** The `(7–8)`, then the `(9)`, of `Plan (clauses 4–6), Do (7–8), Check (9)`. */
const isNextChapter = (list: ListMark, gap: string, before: Binding): boolean => {
  const [first, last] = [list.entries[0]?.number, before.list.entries.at(-1)];
  return (
    (before.list.keyword?.kind === 'clause' || before.isChained) &&
    betweenBrackets.test(gap) &&
    !isKeyed(list) &&
    !beginsDotted(list) &&
    Number(first?.clause) === Number((last?.to ?? last?.number)?.clause) + 1
  );
};

/** `; `, ` und `, ` (Control of suppliers), `: what stands between a list and the one before it, where the two are one list. */
function isSeparator(gap: string, list: ListMark): boolean {
  // `9.2, 3 auditors`: an amount does not go on with a list.
  if (!isKeyed(list) && !beginsDotted(list)) return false;
  if (separatorOnly.test(gap) || goesOnInBracket.test(gap)) return true;
  const rest = afterTitle(gap);
  if (separatorOnly.test(rest) && (rest.trim() !== '' || /["”»]/.test(gap))) return true;
  return gap.length < 110 && beginsDotted(list) && titledSeparator.test(gap);
}
