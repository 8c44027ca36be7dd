import { demands } from '../references/gaps.ts';
import type { ListMark } from '../references/mark.ts';
import { isBehindAcronym } from '../references/other-numbers.ts';
import { areSeveralChapters, isWithinRequirements, spansRequirements } from '../references/requirements.ts';
import { chapterWords, plainSectionWords } from '../references/words.ts';
import { textAt, textBefore } from '../text/span.ts';
import type { Offer } from './bare-numbers.ts';
import { detailOf, isDetailedClause, isDetailedOfUnknown } from './detail.ts';
import {
  hasTitle,
  isAtStart,
  isBehindExclusion,
  isBehindTitle,
  isBehindTitleOfControl,
  isDeep,
  isDotted,
  isInBrackets,
  numberBehindWords,
  titleSign,
} from './evidence.ts';
import { declares, type Frame, isAbove, isBeside, isFarthest, isMereMention, type Named } from './frame.ts';
import {
  areOnlyControls,
  isInAnyEdition,
  isInAnyEditionIfListed,
  isInNamedEdition,
  isPartlyInAnyEdition,
} from './known-clauses.ts';
import type { Question } from './question.ts';
import type { Setting } from './setting.ts';
import { isGuidance, isOnAudits } from './standard-facts.ts';

// `no. 4`, `item 4`: hardly a word for a clause.
const wordForNumber = /^(?:nr\.?|no\.?|nummern?|items?|point|punkt)$/i;
// `Kapitel`, `capítulo`: seldom said of the text's own sections where a title follows.
const chapter = new RegExp(`^(?:${chapterWords}|bab)$`, 'iu');
// `### Liderazgo (Sección 5)`, `### 风险控制（第6.2条）` below a heading that names the standard.
const section = new RegExp(`^(?:${plainSectionWords}|[第제])$`, 'iu');
// `)`, `条）`.
const endsInBracket = /^[条條项項절항]?[)）]/u;
// `: Kontext`, ` (Conoscenza organizzativa)`.
const titleSignOrBracket = /^\s*[:：–—(-]/u;
// ` of the standard`, ` of the same standard`, ` der Norm`; not ` of the standard operating procedure`.
const ofTheStandard =
  /^\s+(?:of|der|de la|de|della|van de|da|derselben|van dezelfde)\s+(?:the\s+)?(?:(?:same|gleichen|même|misma|stessa|mesma)\s+)?(?:standard|norma?|norme)(?!\p{L}|\s+(?:operating|contract|agreement|terms|form|template|clauses|work)(?!\p{L}))/iu;

/** Whether ` of the standard`, ` der Norm` stands behind a list: no section of the text’s own. */
export const isOfTheStandard = (text: string, list: Pick<ListMark, 'end'>): boolean =>
  ofTheStandard.test(text.slice(list.end, list.end + 40));

// `) answers`: in the middle of a sentence.
const goesOnInSentence = /^(?:\s*[)）])?\s+\p{Ll}/u;

// `A2.3`; the controls of ISO/IEC 27001, which are written so as well, begin with A.5.
const ownCode = /^A[1-4]\./;

// `Kapitel 7.3 im QM-Handbuch`.
const inManual =
  /^\s+(?:im|in|nel|dans|en|no)\s(?:\p{L}{1,12}\s)?[\p{L}-]{0,20}(?:handbuch|manu[ae]l|handboek)/iu;

/** Whether evidence as weak as the list's is enough for what a frame, which names one standard, says. */
export function isEnough(question: Question, frame: Frame): boolean {
  const { passage, binding, setting, knowledge } = question;
  const { list } = binding;
  const [first] = list.entries;
  const [named] = frame.standards;
  if (!first || !named) return false;
  if (list.isWholeAnnex) return isAtStart(passage, list);
  if (isMereMention(frame) && question.own.areOfContract(list)) return false;
  // `| ISO/IEC 42001 | 8.2 | A2.3 |`, `[A2.3]` in a text that speaks of ISO/IEC 42001: a code of the text's own.
  if (first.number.isAnnex)
    return !(
      (frame.kind === 'row' || isMereMention(frame)) &&
      ownCode.test(textAt(passage.text, first.number))
    );
  if (isOfAudited(question, frame, named)) return false;
  // `ISO 6.1.3 d)` in a text that also speaks of ISO/IEC 27005.
  if (list.publisher !== undefined && isGuidance(named.standard) && !isAbove(frame)) return false;
  const offer: Offer = { list, passage, frame, named, knowledge };
  if (!list.keyword) return isBareNumberEnough(question, offer);
  const isPossible = isInAnyEditionIfListed(named, list, knowledge) !== false;
  // `ISO §10`.
  if (list.publisher !== undefined) return isPossible;
  switch (list.keyword.kind) {
    case 'clause':
    case 'annex':
      // `Clause 2: Credit` of a contract: where only the document names a standard, its clauses of requirements are meant.
      return !isFarthest(frame) || isAmongRequirements(offer);
    case 'control':
      return first.number.isDotted && isPossible;
    default: {
      if (list.keyword.kind === 'section' && setting.isOwnSection?.(offer)) return false;
      // `l’article 7.1.4`; a text's own sections hardly go so deep. `(Kapitel 7.5)`, `4.1項` where a heading names the standard.
      const isNear = isBeside(frame) || list.keyword.kind === 'requirement';
      const mayBeDetailed =
        isDeep(list) || (list.keyword.kind === 'section' && !isFarthest(frame) && list.entries.length === 1);
      const isDetailed =
        mayBeDetailed &&
        (isDetailedClause(question, named.standard, isNear) ||
          (isAbove(frame) && isDetailedOfUnknown(question, named)));
      return (
        isDetailed ||
        isUsualClause(question, named) ||
        isTitledSection(question, named.standard) ||
        isOfDeclared(question, frame) ||
        isRequirementBelow(question, frame) ||
        isSectionEnough(question, offer, list.keyword.text)
      );
    }
  }
}

/**
 * `Audits follow ISO 19011. Findings: clause 5.1`: how to audit is not what is audited, where the text only speaks of it and
 * cites none of its clauses; nor is any guidance that has no such clause.
 */
const isOfAudited = (
  { binding: { list }, knowledge, cited }: Question,
  frame: Frame,
  { standard, edition }: Named,
): boolean =>
  (isGuidance(standard) && isInNamedEdition({ standard, edition }, list, knowledge) === false) ||
  (isOnAudits(standard) && isMereMention(frame) && !cited.hasClauseOf(standard));

/** The same of a number without any word. */
function isBareNumberEnough(question: Question, offer: Offer): boolean {
  const { list, passage, frame, named, knowledge } = offer;
  const { standard } = named;
  const isPublished = list.publisher !== undefined && list.entries[0]?.number.isDotted === true;
  return (
    (isPublished &&
      (isInAnyEditionIfListed(named, list, knowledge) ?? (isAbove(frame) || isWithinRequirements(list)))) ||
    question.setting.isBareTaken?.(offer) === true ||
    isEntryOfTerms(question, offer) ||
    isTitled(question, standard) ||
    isDetailedClause(
      question,
      standard,
      isBeside(frame) ||
        declares(frame) ||
        isHeadingOfClauses(frame) ||
        isOneOfTitled(question) ||
        (isAbove(frame) && isBehindExclusion(passage, list)) ||
        isBehindTitle(passage, list, standard, knowledge),
    ) ||
    ((isAbove(frame) || declares(frame)) && isDetailedOfUnknown(question, named))
  );
}

/**
 * `Threat intelligence (5.7), DLP (8.12)`, `Internal audit: 9.2`, `8.3 (Design and development)`, in a text that does not number its
 * own parts so; what begins with a number is told otherwise.
 */
export const isTitled = (question: Question, standard: string): boolean => {
  const { passage, binding, knowledge, own } = question;
  const { list } = binding;
  if (!mayBeTitled(question) || list.entries.some(({ number }) => own.has(number.clause))) return false;
  return (
    hasTitle(list, standard, passage, undefined, knowledge) ||
    isBehindTitle(passage, list, standard, knowledge) ||
    isBehindTitleOfControl(passage, list, standard, knowledge) ||
    isBesideTitledControl(question, standard)
  );
};

/** The same with a word that texts use of their own sections: `Internal audit (§9.2)`, `Internal audit: section 9.2`. */
function isTitledSection(
  { passage, binding: { list }, knowledge, own }: Question,
  standard: string,
): boolean {
  if (list.keyword?.kind !== 'section' || list.entries.some(({ number }) => own.has(number.clause)))
    return false;
  return (
    isBehindTitle(passage, list, standard, knowledge) ||
    isBehindTitleOfControl(passage, list, standard, knowledge)
  );
}

// ` (Design and development)`, `: Design`, ` – Design`.
const titleSignBehind = /^\s*[(（:："“„«–—-]/u;

/** Whether words stand before or behind a number as the title of a clause does. */
export const mayBeTitled = ({ passage, binding: { list } }: Question): boolean =>
  list.keyword === undefined &&
  isDotted(list) &&
  !isAtStart(passage, list) &&
  (titleSignBehind.test(passage.text.slice(list.end, list.end + 4)) ||
    numberBehindWords(passage, list) !== undefined);

/** `DLP (8.12)` before or behind `Threat intelligence (5.7)`, where the standard has no clause 8.12. */
const isBesideTitledControl = (question: Question, standard: string): boolean => {
  const { passage, binding, neighbours, knowledge } = question;
  return (
    isInBrackets(passage, binding.list) &&
    detailOf(question).length > 0 &&
    neighbours.some(neighbour => isBehindTitleOfControl(passage, neighbour, standard, knowledge)) &&
    areOnlyControls(binding.list, standard, knowledge)
  );
};

/** `**Correction (3.12.3):** …` below `## Definitions (ISO 9000:2015)`, a standard that consists of its clause 3. */
const isEntryOfTerms = ({ own }: Question, { list, passage, frame, named }: Offer): boolean =>
  frame.kind === 'heading' &&
  named.standard === 'ISO 9000' &&
  isInBrackets(passage, list) &&
  list.entries.every(({ number }) => /^3\.\d{1,2}\.\d/.test(number.clause) && !own.has(number.clause));

/** `6.1.1 General, 6.1.2 Aspects, 6.1.3 Obligations`. */
const isOneOfTitled = ({ chain }: Question): boolean => chain().length > 2;

/**
 * `§8.5` in a text that has cited `ISO 9001 §8.4`, and does not number its own sections so; `Kapitel 7: …` after
 * `Kapitel 4–10`.
 */
const isUsualClause = (
  { passage, binding: { list }, setting, knowledge, cited }: Question,
  named: Named,
): boolean =>
  (cited.isUse(named.standard, list) || cited.isWord(named.standard, list)) &&
  !isBehindAcronym(passage.text, list) &&
  !inManual.test(passage.text.slice(list.end)) &&
  // `section 12.3.6` of a standard that no pack lists, once more.
  (isInAnyEditionIfListed(named, list, knowledge) ??
    (isDeep(list) && cited.standardOf(list)?.standard === named.standard)) &&
  (isDotted(list)
    ? setting.isDetailTaken?.(list, named.standard, cited.isWord(named.standard, list)) === true
    : titleSign.test(passage.text.slice(list.end)));

// `Articles 4 à 6`, `artículos 9 y 10`: no text calls its own chapters so.
const article = /^art/i;

/**
 * `article 9.2`, `articles 4 à 6`, where the document says what its clauses are of, and does not number its own parts so.
 */
function isOfDeclared({ binding: { list }, knowledge, own }: Question, frame: Frame): boolean {
  const [named] = frame.standards;
  if (!declares(frame) || !named) return false;
  const areChapters =
    spansRequirements(list) || (article.test(list.keyword?.text ?? '') && areSeveralChapters(list));
  return (
    (areChapters || (isDotted(list) && !own.mayBeSections(list))) &&
    isInAnyEdition(named.standard, list, knowledge) === true
  );
}

/** `(requirement 8.4)` below a heading that names the standard, in a text that does not number its own parts so. */
const isRequirementBelow = (
  { binding: { list }, knowledge, own }: Question,
  { kind, standards: [named] }: Frame,
): boolean =>
  list.keyword?.kind === 'requirement' &&
  kind === 'heading' &&
  named !== undefined &&
  isDotted(list) &&
  isInAnyEdition(named.standard, list, knowledge) === true &&
  !list.entries.some(({ number }) => own.has(number.clause));

/** The same of a number with a word that texts use of their own sections. */
function isSectionEnough({ setting, own }: Question, offer: Offer, word: string): boolean {
  const { list, passage, frame, named, knowledge } = offer;
  const isBeforeTitle = () => hasTitle(list, named.standard, passage, undefined, knowledge);
  const isBareTaken = () => setting.isBareTaken?.(offer) === true;
  const isListed = () => isInAnyEdition(named.standard, list, knowledge) === true;
  const isPossible = isInAnyEditionIfListed(named, list, knowledge) !== false;
  // `| §8.4 Buying |`, `- §8.4.1 lists …` below `ISO 9001 §8.4` count as `8.4` does.
  if ((setting.place.kind === 'cell' || word.startsWith('§')) && isBareTaken()) return true;
  if (isFarthest(frame)) return false;
  if (frame.kind === 'section')
    return isPossible && (spansRequirements(list) || isOfTheStandard(passage.text, list) || isBeforeTitle());
  if (isBeside(frame)) {
    if (wordForNumber.test(word)) return isBareTaken();
    // `| ISO 9001 | as § 31 of this report says |`, `- our example (Section 5.5) answers to it` below `ISO 26262-6`.
    const isInPassing =
      frame.kind === 'row' || (frame.kind === 'label' && goesOnInSentence.test(passage.text.slice(list.end)));
    return isInPassing && !isAtStart(passage, list) ? isListed() : isPossible;
  }
  if (isBeforeTitle()) return true;
  // `§8.4.2` under a heading that names the standard, in a text that does not number its own parts so; `entry 3.2.5`, where a
  // table of terms has it.
  if (word.startsWith('§') && frame.kind === 'heading') return isListed() && !own.mayHave(list);
  if (/^entr/i.test(word)) return isListed();
  return isPossible && isSectionOfStandard(offer, word, setting);
}

/** `## Gap analysis by ISO 42001 clause`. */
const isHeadingOfClauses = ({ kind, speaksOfClauses }: Frame): boolean =>
  kind === 'heading' && speaksOfClauses;

/** `4.1` to `10.3`, a wrong number among right ones included, so that it is told; where no pack lists the clauses, any above. */
function isAmongRequirements({ list, named, knowledge }: Offer): boolean {
  const first = Number(list.entries[0]?.number.clause.split('.')[0]);
  const known = isPartlyInAnyEdition(named.standard, list, knowledge);
  return known !== false && first > 3 && (first <= 10 || known === undefined);
}

/** Whether a word that texts use of their own sections is used of a standard's, below a heading or title that names it. */
function isSectionOfStandard(
  { list, passage, frame, named, knowledge }: Offer,
  word: string,
  setting: Setting,
): boolean {
  const after = passage.text.slice(list.end);
  // `Section 6.1.3 of the standard`.
  if (isOfTheStandard(passage.text, list)) return true;
  // `Kapitel 9.2 fordert`.
  if (chapter.test(word) && isDotted(list) && demands.test(after)) return true;
  // `- **Punto 7.1.6 (Conoscenza organizzativa)**`.
  if (setting.isItem && isAtStart(passage, list) && titleSignOrBracket.test(after) && isDotted(list))
    return true;
  if (spansRequirements(list) && isAbove(frame)) return true;
  // `Kapitel 4: Kontext der Organisation`; a heading that begins so has its own number, unless it is a range.
  const isRange = list.entries.some(({ to }) => to !== undefined);
  const isOwnNumber = setting.place.kind === 'heading' && isAtStart(passage, list) && !isRange;
  // Where nobody knows the clauses of the standard: `### Maintenance (Section 6)`.
  const fillsBrackets = /[(（]/.test(passage.text[list.start - 1] ?? '') && endsInBracket.test(after);
  const known = isInAnyEdition(named.standard, list, knowledge);
  const isKnownSection =
    section.test(word) &&
    frame.kind === 'heading' &&
    (known ?? (fillsBrackets && setting.place.kind === 'heading'));
  if (!(chapter.test(word) || isKnownSection) || isOwnNumber) return false;
  // `### Führung - Kapitel 5`: behind a dash or a bracket, with nothing after it.
  const isLast =
    setting.place.kind === 'heading' &&
    /[-–—:：(（]\s*$/u.test(textBefore(passage.text, list.start, 40)) &&
    /^[条條项項절항]?\s*(?:[)）]\s*)?$/u.test(after);
  return isLast || (!isKnownSection && titleSign.test(after));
}
