import type { Binding } from '../references/binding.ts';
import { blankAfter } from '../references/gaps.ts';
import type { ListMark } from '../references/mark.ts';
import { isAtStart, isDotted } from './evidence.ts';
import { couldHave, isInAnyEdition } from './known-clauses.ts';
import type { OwnNumbers } from './own-numbers.ts';
import type { Passage } from './passage.ts';
import type { Question } from './question.ts';

/**
 * `### C.1 ISO 9001:2015`: an appendix numbers its own parts as annexes do; `A.5.15 ISO/IEC 27001` is a control.
 * `### 11.1 Cars (ISO 26262)`: a heading has its own number, unless the standard has one like it.
 */
export function isOwnNumberBeforeStandard({ passage, binding, setting, knowledge }: Question): boolean {
  const { list, mark, standards } = binding;
  if (!mark || list.keyword || list.start > mark.start || !isAtStart(passage, list)) return false;
  if (list.entries[0]?.number.isAnnex !== true)
    return (
      setting.place.kind === 'heading' &&
      !standards.some(({ standard }) => isInAnyEdition(standard, list, knowledge) === true)
    );
  return (
    blankAfter.test(passage.text.slice(list.end, mark.start)) &&
    !standards.some(({ standard }) => couldHave(standard, list, knowledge))
  );
}

/** `ISO 9001 (the spine of section 6)`, `(§3)` in a row of ISO 9001, `(section 1.4)`, where the document has such a section; not `ISO 9001 §6`. */
export function isSectionOfDocument({ passage, binding, setting, own }: Question): boolean {
  const { list, kind, standards } = binding;
  // `## 5. Risks (§6.1)`: a heading hardly points to another.
  if (setting.place.kind === 'heading' && isDotted(list)) return false;
  if (!own.areSections(list) || kind === 'list' || isAtStart(passage, list)) return false;
  return (
    !(standards.length && isAmongOtherSections(passage, list, own)) && !isCalledOfStandard(passage, binding)
  );
}

/** `section 6 of ISO 9001`, `ISO 9001 §6`: no words but those of the citation stand between. */
const isCalledOfStandard = ({ text }: Passage, { list, kind, mark }: Binding): boolean =>
  kind === 'adjacent' &&
  mark !== undefined &&
  (mark.start > list.start || !/\p{L}/u.test(text.slice(mark.end, list.start)));

/** `ISO 27001 asks for a context (Kap. 4), … an audit (Kap. 9)`, where the document has no section 9. */
function isAmongOtherSections(
  { reading: { bindings } }: Passage,
  { keyword }: ListMark,
  own: OwnNumbers,
): boolean {
  const lists = bindings.flatMap(({ list }) => (list.keyword?.text === keyword?.text ? [list] : []));
  return lists.length > 2 && !lists.every(other => own.areSections(other));
}
