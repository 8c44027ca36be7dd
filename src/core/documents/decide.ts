import type { Binding } from '../references/bind.ts';
import { isStrong } from '../references/bind.ts';
import type { Designation } from '../references/designation.ts';
import { blankAfter } from '../references/gaps.ts';
import type { ClauseKnowledge } from '../references/knowledge.ts';
import type { Entry, ListMark, StandardMark } from '../references/mark.ts';
import type { Via } from '../references/reference.ts';
import { distinct, type Frame, type Named, namedBy, settle, speaksOfClauses } from './context.ts';
import {
  couldHave,
  hasTitle,
  isAtStart,
  isDeep,
  isDetailed,
  isKnown,
  isKnownAs,
  isKnownOf,
  isOfRequirements,
  isPartlyKnown,
} from './evidence.ts';
import type { Passage } from './passage.ts';
import type { Setting } from './setting.ts';

/** Which standards a list is of, and how that was settled; or the standards that it could be of. */
export type Decision = Settled | { readonly kind: 'ambiguous'; readonly standards: readonly string[] };

export interface Settled {
  readonly kind: 'settled';
  /** Never empty. */
  readonly standards: readonly Named[];
  /** undefined: the standard stands beside the list, in `mark`. */
  readonly via: Via | undefined;
  readonly mark: StandardMark | undefined;
  /** The designations that the list makes part of its references, so that they are none of their own. */
  readonly used: readonly Designation[];
}

/** A list with all that can settle it. */
export interface Question {
  readonly passage: Passage;
  readonly binding: Binding;
  readonly setting: Setting;
  readonly knowledge: ClauseKnowledge;
  /** The words for a clause that the passage has used beside a standard so far, in lower case. */
  readonly words: ReadonlySet<string>;
  /** The list and those that go on with it, if two do: `7.1 Resources, 7.2 Competence and 7.3 Awareness`. */
  readonly chain: () => readonly ListMark[];
  /** The one standard that the text has cited every number of the list of; undefined where there is none. */
  readonly citedOf: () => string | undefined;
  /** What the list turned out to be that this one goes on with. */
  readonly before: Settled | undefined;
}

/** Says of which standard a list is; undefined where it is of none, or where nothing tells. */
export function decide(question: Question): Decision | undefined {
  const { list, kind } = question.binding;
  if (kind === 'foreign') return undefined;
  const goingOn = likeTheListBefore(question);
  if (goingOn) return goingOn;
  // An appendix is rather the text's own than a standard's.
  if (kind !== 'adjacent' && /^append/i.test(list.keyword?.text ?? '')) return undefined;
  if (isOwnNumberBeforeStandard(question)) return undefined;
  if (kind === 'near' || kind === 'subject') return nearStandard(question);
  return besideStandard(question) ?? inPassage(question) ?? inContext(question);
}

/** `### C.1 ISO 9001:2015`: an appendix numbers its own parts as annexes do; `A.5.15 ISO/IEC 27001` is a control. */
const isOwnNumberBeforeStandard = ({ passage, binding, knowledge }: Question): boolean => {
  const { list, mark, standards } = binding;
  return (
    mark !== undefined &&
    list.keyword === undefined &&
    list.entries[0]?.number.isAnnex === true &&
    list.start < mark.start &&
    blankAfter.test(passage.text.slice(list.end, mark.start)) &&
    isAtStart(passage, list) &&
    !standards.some(({ standard }) => couldHave(standard, list, knowledge))
  );
};

/** `8.4 of ISO 9001 …, 8.5`: a list that goes on with another is of the same standard, where it has such clauses. */
function likeTheListBefore({ binding, before, knowledge }: Question): Settled | undefined {
  const { list, kind } = binding;
  const [named] = before?.standards ?? [];
  if (kind !== 'open' || !before || !named) return undefined;
  if (isKnown(named.standard, list, knowledge) === false) return undefined;
  if (!couldHave(named.standard, list, knowledge)) return undefined;
  return { ...before, standards: [named], mark: undefined, used: [] };
}

/** `ISO 9001 asks in 8.4`, `…, while 5.2 requires`: a number behind the one standard, which must have it. */
function nearStandard({ passage, binding, knowledge }: Question): Settled | undefined {
  const { list, kind, standards, mark } = binding;
  const [designation, another] = standards;
  if (!designation || another || isKnown(designation.standard, list, knowledge) !== true) return undefined;
  const named = namedBy(passage, designation);
  if (kind === 'subject') return inSentence(named);
  return { kind: 'settled', standards: [named], via: undefined, mark, used: [designation] };
}

/** `ISO 9001 8.4`, and lists that go on with such a one. */
function besideStandard(question: Question): Settled | undefined {
  const { passage, binding, knowledge } = question;
  const { list, kind, standards, mark, later } = binding;
  if (kind !== 'adjacent' && kind !== 'list') return undefined;
  const could = ({ standard }: Designation): boolean => couldHave(standard, list, knowledge);
  if (later && !standards.some(could) && later.designations.some(could))
    return besideStandard({
      ...question,
      binding: { ...binding, standards: later.designations, mark: later, later: undefined },
    });
  const isLoose = list.entries[0]?.number.isLoose === true;
  // `A 8.24` right beside a standard is a control; further on it may be an amount of anything.
  const able = standards.filter(
    ({ standard }) =>
      list.isWholeAnnex || !isLoose || kind === 'adjacent' || isKnown(standard, list, knowledge) !== false,
  );
  if (!able.length) return undefined;
  const named = able.map(designation => namedBy(passage, designation));
  const used = kind === 'adjacent' ? standards : [];
  return { kind: 'settled', standards: named, via: undefined, mark, used };
}

/** The one standard before it in the sentence or the passage. */
function inPassage(question: Question): Settled | undefined {
  const { passage, binding, knowledge, words } = question;
  const { list, kind, mark } = binding;
  const named = binding.standards.map(designation => namedBy(passage, designation));
  const [first, further] = named;
  // `ISO 45001 has five dual clauses: 6.1.2.2, 6.1.3 and 8.2`.
  if (
    kind === 'open' &&
    first &&
    !further &&
    isDetailedClause(question, first.standard, speaksOfClauses(passage))
  )
    return inSentence(first);
  if ((kind !== 'sentence' && kind !== 'passage') || !mark || list.isWholeAnnex) return undefined;
  // `ISO 27001 hoofdstuk 7.2 … . Hoofdstuk 7.3`: the passage has used the same word of a standard before.
  const isSameWord = list.keyword !== undefined && words.has(list.keyword.text.toLowerCase());
  if (kind === 'passage' && !isStrong(list) && !isSameWord) return undefined;
  // `ISO 26262-2 Clause 5.4.2 … (Section 7)`: of a standard's clauses the sentence has spoken with another word.
  const isWhole = list.entries.every(({ number }) => !number.isDotted);
  if (list.keyword?.kind === 'section' && isWhole && words.size && !isSameWord) return undefined;
  const [only, another] = distinct(named).filter(({ standard }) => couldHave(standard, list, knowledge));
  return only && !another ? inSentence(asDatedAround(only, question)) : undefined;
}

/**
 * `A.8.7 (A.12.2.1 in ISO/IEC 27001:2013) and A.8.8` below a title with 2022: of the edition around the sentence, where only
 * that one has the numbers.
 */
function asDatedAround(named: Named, { binding: { list }, setting, knowledge }: Question): Named {
  if (named.edition === undefined || isKnownAs(named, list, knowledge) !== false) return named;
  const around = setting
    .frames()
    .flatMap(({ standards }) => standards)
    .find(
      other =>
        other.standard === named.standard &&
        other.edition !== undefined &&
        isKnownAs(other, list, knowledge) === true,
    );
  return around ? { ...named, edition: around.edition } : named;
}

/** What stands around the passage; where only the document as a whole tells, a standard later in the sentence is nearer. */
function inContext(question: Question): Decision | undefined {
  const { passage, binding, setting, knowledge } = question;
  const { list } = binding;
  // Most numbers of a text: nothing around them makes them clauses.
  const isTold =
    list.keyword !== undefined || list.isOfIso || isStrong(list) || setting.isBareTaken !== undefined;
  if (!isTold && !(setting.isDetailTaken && detailOf(question).length)) return undefined;
  const context = settle(
    binding,
    setting.frames(),
    knowledge,
    frame => isEnough(question, frame),
    standards => likelierOf(standards, question),
  );
  const [later, anotherLater] = binding.later?.designations ?? [];
  if (context.kind === 'settled') {
    const isOfLater = context.via.kind === 'document' && context.standards[0]?.standard === later?.standard;
    if (later && isOfLater) return inSentence(namedBy(passage, later));
    return { ...context, mark: undefined, used: [] };
  }
  const isLaterMeant = later && !anotherLater && isStrong(list) && !list.isWholeAnnex;
  if (isLaterMeant && couldHave(later.standard, list, knowledge)) return inSentence(namedBy(passage, later));
  if (context.kind === 'ambiguous' && context.standards.length > 1 && list.keyword)
    return { kind: 'ambiguous', standards: [...new Set(context.standards)] };
  return citedBefore(question);
}

/** `(9.2.2.2)`, which the text has cited before; of a standard that a pack lists, its frames tell. */
function citedBefore(question: Question): Settled | undefined {
  const { passage, binding, setting, knowledge, citedOf } = question;
  const { list } = binding;
  if (list.keyword || !isDeep(list) || !opensBracket.test(passage.text.slice(0, list.start)))
    return undefined;
  if (!detailOf(question).length) return undefined;
  const standard = citedOf();
  if (standard === undefined || knowledge.editions(standard)) return undefined;
  if (setting.isDetailTaken?.(list, standard, false) !== true) return undefined;
  if (setting.frames().some(({ kind, foreign }) => foreign && kind !== 'title' && kind !== 'document'))
    return undefined;
  const named = { standard, edition: undefined, span: undefined };
  return { kind: 'settled', standards: [named], via: { kind: 'document' }, mark: undefined, used: [] };
}

/** Of several standards those that what stands beside the list speaks for; all where nothing does. */
function likelierOf(
  standards: readonly Named[],
  { passage, binding: { list }, setting, knowledge }: Question,
): readonly Named[] {
  // `7.1.4 Environment for the operation of processes`: only one of them has a clause of that title.
  const titled = standards.filter(({ standard }) =>
    hasTitle(list, standard, passage, setting.nextCell, knowledge),
  );
  if (titled.length) return titled;
  // A statement of applicability names the guidance on its controls beside them.
  const areOfControls =
    setting.isOfControls &&
    list.entries.every(({ number }) => number.isDotted) &&
    standards.every(({ standard }) => /^ISO\/IEC 2700[12]$/.test(standard));
  return areOfControls ? standards.filter(({ standard }) => standard === 'ISO/IEC 27001') : standards;
}

const inSentence = (named: Named): Settled => ({
  kind: 'settled',
  standards: [named],
  via: { kind: 'sentence', ...(named.span ? { span: named.span } : {}) },
  mark: undefined,
  used: [],
});

// `Upgrade Kafka to 7.5.1 and 7.4`, `scores of 7.2 and 8.1`: what else has numbers with dots.
const otherNumbers =
  /(?<!\p{L})(?:versions?|versión|versione|versão|releases?d?|upgrad\p{L}*|updated?|install\p{L}*|scor\p{L}*|ratings?|rated|points?|sprints?|ports?|budgets?|patch\p{L}*|builds?|average|mean|grew|grade|increased?|tool|agent)(?!\p{L})/iu;

// `PSGQ 8.5.2`, `FORM 7.2`: the identifier of a document.
const codeInFront = /(?<!\p{L})(?!ISO|IEC)\p{Lu}{2,8}[\s\u00a0_-]$/u;

/** The numbers that a list is told by: its own, or those of at least three in a row; empty where there is too little. */
function detailOf({ passage, binding: { list }, chain }: Question): readonly Entry[] {
  const isAlone = isDetailed(passage, list);
  if (!isAlone && list.keyword) return [];
  const entries = isAlone ? list.entries : chain().flatMap(each => each.entries);
  if (!entries.length || !(isAlone || entries.every(({ number }) => number.isDotted))) return [];
  if (codeInFront.test(passage.text.slice(Math.max(0, list.start - 12), list.start))) return [];
  const around = passage.text.slice(Math.max(0, list.start - 60), list.end + 20);
  return otherNumbers.test(around) ? [] : entries;
}

/** `6.1.2 and 6.1.3`, `risks (8.2)`: a known edition has every number of a list that is so detailed; bare controls are not meant. */
function isDetailedClause(question: Question, standard: string, isNear: boolean): boolean {
  const { binding, setting, knowledge } = question;
  const entries = detailOf(question);
  return (
    entries.length > 0 &&
    (knowledge.editions(standard) ?? []).some(edition =>
      entries
        .flatMap(({ number, to = number }) => [number, to])
        .every(({ clause }) => knowledge.hasClause(standard, edition, clause) === true),
    ) &&
    setting.isDetailTaken?.(binding.list, standard, isNear) === true
  );
}

/** The same of an edition that nobody has a pack of, where heading or title name it: a number that its requirements may have. */
function isDetailedOfUnknown(question: Question, frame: Frame): boolean {
  const [named] = frame.standards;
  const { binding, setting, knowledge } = question;
  const { list } = binding;
  return (
    isBesideHeading(frame) &&
    named !== undefined &&
    detailOf(question).length > 0 &&
    isKnownOf(named, list, knowledge) === undefined &&
    isOfRequirements(list) &&
    setting.isDetailTaken?.(list, named.standard, false) === true
  );
}

// `(`, `(per `.
const opensBracket = /[(（][^()（）]{0,12}$/u;

// `no. 4`, `item 4`: hardly a word for a clause.
const wordForNumber = /^(?:nr\.?|no\.?|nummern?|items?|point|punkt)$/i;
// `Kapitel`, `capítulo`: seldom said of the text's own sections where a title follows.
const chapter =
  /^(?:kapiteln?|kap\.?|avsnitt|afsnit|kapittel|bab|abschnitte?|cap[íi]tulos?|chapitres?|capitol[oi]|hoofdstuk(?:ken)?|chapters?)$/i;
// `### Liderazgo (Sección 5)` below a heading that names the standard.
const section = /^(?:sections?|secci[óo]n(?:es)?|sezion[ei]|se[çc](?:ão|ões)|sec(?:ção|ções)|secties?)$/i;
// `: Kontext der Organisation`, ` – Kontext`.
const titleSign = /^[\s\u00a0]*[:：–—-]/u;
// `: Kontext`, ` (Conoscenza organizzativa)`.
const titleSignOrBracket = /^[\s\u00a0]*[:：–—(-]/u;
// ` of the standard`, ` der Norm`.
const ofTheStandard =
  /^[\s\u00a0]+(?:of|der|de la|de|della|van de|da)[\s\u00a0]+(?:the[\s\u00a0]+)?(?:standard|norma?|norme)(?!\p{L})/iu;

/** Whether evidence as weak as the list's is enough for what a frame, which names one standard, says. */
function isEnough(question: Question, frame: Frame): boolean {
  const { passage, binding, setting, knowledge } = question;
  const { list } = binding;
  const [first] = list.entries;
  const [named] = frame.standards;
  if (!first || !named) return false;
  const { standard } = named;
  const isBareTaken = () => setting.isBareTaken?.({ list, passage, frame, named, knowledge }) === true;
  if (list.isWholeAnnex) return isAtStart(passage, list);
  if (first.number.isAnnex) return true;
  if (!list.keyword)
    return (
      (list.isOfIso && first.number.isDotted && isKnown(standard, list, knowledge) === true) ||
      isBareTaken() ||
      isDetailedClause(question, standard, isBesideTable(frame) || isHeadingOfClauses(frame)) ||
      isDetailedOfUnknown(question, frame)
    );
  const isPossible = isKnownOf(named, list, knowledge) !== false;
  const isRequirement = list.keyword.kind === 'requirement';
  // `ISO §10`.
  if (list.isOfIso) return isPossible;
  const isFarthest = frame.kind === 'document' || frame.kind === 'config';
  switch (list.keyword.kind) {
    case 'clause':
    case 'annex':
      // `Clause 2: Credit` of a contract: where only the document names a standard, its clauses of requirements are meant.
      // A wrong number among right ones is read, so that it is told.
      if (!isFarthest) return true;
      {
        const known = isPartlyKnown(standard, list, knowledge);
        return known !== false && isAmongRequirements(first, known === true);
      }
    case 'control':
      return first.number.isDotted && isPossible;
    default:
      // `l’article 7.1.4`, `punto 7.1.5`; a text's own sections hardly go so deep.
      if (isDeep(list) && isDetailedClause(question, standard, isBesideTable(frame) || isRequirement))
        return true;
      // `| §8.4 Buying |` counts as `8.4` does.
      if (setting.place.kind === 'cell' && isBareTaken()) return true;
      if (isFarthest) return false;
      if (frame.kind === 'section')
        return isPossible && (areAll(list) || hasTitle(list, standard, passage, undefined, knowledge));
      if (wordForNumber.test(list.keyword.text) && isBesideTable(frame)) return isBareTaken();
      // `| ISO 9001 | as § 31 of this report says |`
      if (frame.kind === 'row' && !isAtStart(passage, list))
        return isKnown(standard, list, knowledge) === true;
      if (isBesideTable(frame)) return isPossible;
      if (hasTitle(list, standard, passage, undefined, knowledge)) return true;
      // `§8.4.2` under a heading that names the standard.
      if (list.keyword.text.startsWith('§') && frame.kind === 'heading')
        return isKnown(standard, list, knowledge) === true;
      // `entry 3.2.5`, where a table of terms has it.
      if (/^entr/i.test(list.keyword.text)) return isKnown(standard, list, knowledge) === true;
      return isPossible && isSectionOfStandard(list, list.keyword.text, passage, setting, frame, knowledge);
  }
}

/** `## Gap analysis by ISO 42001 clause`. */
const isHeadingOfClauses = ({ kind, speaksOfClauses }: Frame): boolean =>
  kind === 'heading' && speaksOfClauses;

const isBesideHeading = ({ kind }: Frame): boolean =>
  kind === 'heading' || kind === 'title' || kind === 'front-matter';

/** `4.1` to `10.3`; where no pack lists the clauses, any above. */
const isAmongRequirements = ({ number }: Entry, isKnown: boolean): boolean => {
  const chapter = Number(number.clause.split('.')[0]);
  return chapter > 3 && (chapter <= 10 || !isKnown);
};

/** `Kap. 4–10`: where the management systems have their requirements. */
const areAll = ({ entries }: ListMark): boolean =>
  entries.some(({ number, to }) => number.clause === '4' && to?.clause === '10');

const isBesideTable = ({ kind }: Frame): boolean =>
  kind === 'caption' || kind === 'label' || kind === 'row' || kind === 'column' || kind === 'cell';

/** Whether a word that texts use of their own sections is used of a standard's, below a heading or title that names it. */
function isSectionOfStandard(
  list: ListMark,
  word: string,
  passage: Passage,
  setting: Setting,
  frame: Frame,
  knowledge: ClauseKnowledge,
): boolean {
  const after = passage.text.slice(list.end);
  // `Section 6.1.3 of the standard`.
  if (ofTheStandard.test(after)) return true;
  // `- **Punto 7.1.6 (Conoscenza organizzativa)**`.
  if (setting.isItem && isAtStart(passage, list) && titleSignOrBracket.test(after)) return true;
  if (areAll(list) && isBesideHeading(frame)) return true;
  // `Kapitel 4: Kontext der Organisation`; a heading that begins so has its own number, unless it is a range.
  const isRange = list.entries.some(({ to }) => to !== undefined);
  const isOwnNumber = setting.place.kind === 'heading' && isAtStart(passage, list) && !isRange;
  // Where nobody knows the clauses of the standard: `### Maintenance (Section 6)`.
  const isInBrackets = passage.text[list.start - 1] === '(' && passage.text[list.end] === ')';
  const known = isKnown(frame.standards[0]?.standard ?? '', list, knowledge);
  const isKnownSection =
    section.test(word) &&
    frame.kind === 'heading' &&
    (known ?? (isInBrackets && setting.place.kind === 'heading'));
  if (!(chapter.test(word) || isKnownSection) || isOwnNumber) return false;
  // `### Führung - Kapitel 5`: behind a dash or a bracket, with nothing after it.
  const isLast =
    setting.place.kind === 'heading' &&
    /[-–—:(][\s\u00a0]*$/u.test(passage.text.slice(0, list.start)) &&
    /^[\s\u00a0]*\)?[\s\u00a0]*$/u.test(after);
  return isLast || (!isKnownSection && titleSign.test(after));
}
