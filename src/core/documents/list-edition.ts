import type { ListMark, StandardMark } from '../references/mark.ts';
import type { Via } from '../references/reference.ts';
import { andWords } from '../references/words.ts';
import { anyOf } from '../text/any-of.ts';
import { firstFrom, textBefore } from '../text/span.ts';
import type { Settled } from './decision.ts';
import { declares, isOfDocument, type Named } from './frame.ts';
import { isInNamedEdition } from './known-clauses.ts';
import type { Passage } from './passage.ts';
import type { Question } from './question.ts';
import type { Setting } from './setting.ts';

/** The edition that a list is of, as far as the text says. */
export interface ListEdition {
  /** undefined: the text does not say it. */
  readonly year: string | undefined;
  /** The year as stated, where it is that of an adoption. */
  readonly adoptionYear: string | undefined;
  readonly via: Via | undefined;
  /** What names the edition beside the list; undefined where something else tells. */
  readonly mark: StandardMark | undefined;
}

/** The edition of one of the standards that a list was settled to be of: the one stated, unless the text says another one. */
export function editionOfList(question: Question, named: Named, settled: Settled): ListEdition {
  const { passage, binding, setting, knowledge } = question;
  const { standard, edition, adoptionYear } = named;
  const editions = knowledge.editions(standard);
  const behind = yearBehind(passage, binding.list, editions);
  const changed = edition === undefined ? undefined : otherThan(edition, behind, question, named, settled);
  if (changed !== undefined)
    return {
      year: changed,
      adoptionYear: undefined,
      via: settled.via ?? { kind: 'sentence' },
      mark: undefined,
    };
  const year =
    edition ??
    behind ??
    yearOfTwo(question, named) ??
    yearAround(setting, editions) ??
    yearBefore(passage, binding.list, editions) ??
    yearDeclared(question, standard);
  return {
    year,
    adoptionYear: year === edition ? adoptionYear : undefined,
    via: settled.via,
    mark: settled.mark,
  };
}

/** The year of another edition than the one stated, where the text says that it speaks of that. */
function otherThan(
  stated: string,
  behind: string | undefined,
  question: Question,
  { standard }: Named,
  settled: Settled,
): string | undefined {
  const { passage, binding } = question;
  if (behind === undefined) return yearOfOther(question, standard, stated, settled);
  return behind === stated || isRightBeside(passage, binding.list, settled.mark) ? undefined : behind;
}

/**
 * `27001 A.9.2.5` in a document that says `Criteria: ISO/IEC 27001:2013`: the year that it declares for the standard, where that edition
 * may have the numbers and no place nearer dates it otherwise.
 */
function yearDeclared(
  { binding: { list }, setting, knowledge }: Question,
  standard: string,
): string | undefined {
  const said = setting.frames().filter(frame => declares(frame) || !isOfDocument(frame));
  const isOfIt = (named: Named): boolean => named.standard === standard && named.edition !== undefined;
  if (!said.some(frame => declares(frame) && frame.standards.some(isOfIt))) return undefined;
  const named = said.flatMap(({ standards }) => standards.filter(isOfIt));
  const [edition, another] = new Set(named.map(({ edition }) => edition));
  if (another !== undefined || isInNamedEdition({ standard, edition }, list, knowledge) === false)
    return undefined;
  return edition;
}

/** The one year in the heads of row and column, where the standard has such an edition. */
function yearAround({ years }: Setting, editions: readonly string[] | undefined): string | undefined {
  if (!editions) return undefined;
  const [year, another] = years();
  return year !== undefined && another === undefined && editions.includes(year) ? year : undefined;
}

// `2013 mapping: `, `(2022er Maßnahme `, at the end of what stands before a list.
const yearAtEnd = /(?:^|[\s([])((?:19|20)\d{2})\p{L}{0,2}\s*(?:[\p{L}]+\s*){0,3}[:：(]?\s*$/u;

// ` (System security testing), `, `; `, ` and `: between the members of one enumeration.
const betweenMembers = new RegExp(
  `^\\s*(?:[(（][^()（）]*[)）]\\s*)?(?:(?:[,;·、]|(?:${andWords})(?!\\p{L}))\\s*)*$`,
  'iu',
);

// Nobody reads further back: in an endless line, to go to its beginning from each list would take long.
const mostMembers = 100;

/** `2013 mapping: A.14.2.8`: a year before the list, or before the first of its enumeration, where the standard has such an edition. */
function yearBefore(
  { text, reading: { bindings } }: Passage,
  list: ListMark,
  editions: readonly string[] | undefined,
): string | undefined {
  if (!editions) return undefined;
  let first = list;
  const own = firstFrom(bindings, list.start, binding => binding.list.start);
  for (const { list: before } of bindings.slice(Math.max(0, own - mostMembers), own).reverse()) {
    if (before.end > first.start) continue;
    if (!betweenMembers.test(text.slice(before.end, first.start))) break;
    first = before;
  }
  const year = yearAtEnd.exec(textBefore(text, first.start, 40))?.[1];
  return year && editions.includes(year) ? year : undefined;
}

// `edition`, `Ausgabe`, `édition`, `edición`, `uitgave`.
const editionWord =
  /(?:edition|version|revision|standard|ausgabe|fassung|norm|édition|révision|norme|edición|versión|revisión|norma|edizione|versione|revisione|edição|versão|revisão|editie|uitgave|versie)(?!\p{L})/u;
// ` of the `, ` der `, ` de l’`, ` dell’`, ` van de `.
const ofThe =
  /\s(?:(?:of|in|from|under)\sthe|(?:(?:in|aus|nach)\s)?der|(?:de|dans|en)\sla|(?:van|in|uit)\sde|en|da|na|d[ea]lla|nella)\s|\s(?:(?:de|dans)\sl|d[ea]ll|nell)[’']/u;
const anyYear = '(?:19|20)\\d{2}';
// ` of the 2005 edition`, ` der 2005er Ausgabe`, ` de l’édition de 2005`, ` der Ausgabe 2005`.
const editionBehind = new RegExp(
  `^(?:${ofThe.source})(?:(?<first>${anyYear})(?:er)?[\\s-]${editionWord.source}|${editionWord.source}\\s(?:(?:of|von|del?|di|do|van)\\s)?(?<last>${anyYear})(?![\\d/.-]\\d))`,
  'iu',
);
const longestBehind = 40;

/** `A.11 of the 2005 edition`: the year of the edition that is named so right behind a list, where the standard has such an edition. */
function yearBehind(
  { text }: Passage,
  { end }: ListMark,
  editions: readonly string[] | undefined,
): string | undefined {
  const groups = editionBehind.exec(text.slice(end, end + longestBehind))?.groups;
  const named = groups?.first ?? groups?.last;
  return named !== undefined && editions?.includes(named) ? named : undefined;
}

// `->`, `→`, `旧`: no blank has to stand around these.
const changeSign = /-{1,2}>|=>|[→←⇒]|旧|新/;
// `formerly`, `was`, `now`, `renumbered as`.
const changeInEnglish =
  /now|then|today|was|were|be(?:came|comes?)|former(?:ly)?|previous(?:ly)?|earlier|originally|old|new|ex|replac(?:es?|ing)|(?:replaced|superseded|succeeded)\sby|(?:renumbered|moved|merged|split|consolidated)\s(?:as|to|into)/;
// `ehemals`, `jetzt`; `antes`, `ahora`; `anciennement`, `désormais`; `già`, `ora`; `agora`; `voorheen`, `nu`.
const changeElsewhere =
  /ehemals|früher|vormals|bisher|zuvor|jetzt|nun|neu|heute|ersetzt\sdurch|antes|anteriormente|ahora|(?:reemplazad|sustituid)[oa]\spor|anciennement|auparavant|désormais|maintenant|devenue?|remplacée?\spar|ora|adesso|già|precedentemente|agora|voorheen|nu/;
// `formerly A.12.2.1, now `, `(was `, `A.12.2.1 → `, `now as control `: another edition is meant.
const changeAtEnd = new RegExp(
  `(?:${changeSign.source}|(?<!\\p{L})${anyOf(changeInEnglish, changeElsewhere)}(?!\\p{L}))\\s*(?:[([:,]|in|as|als|como|control|clause|Annex)?\\s*$`,
  'iu',
);

/**
 * `ISO/IEC 27001:2013 A.12.2.1, now A.8.7`, `ISO/IEC 27001:2022 A.8.7 (A.12.2.1 in the 2013 edition)`,
 * `| 2013 mapping | A.14.2.8 |` below `ISO/IEC 27001:2022`: the one other edition that has the numbers which the stated one
 * does not have, where the text says that it speaks of another.
 */
function yearOfOther(
  question: Question,
  standard: string,
  stated: string,
  { mark }: Settled,
): string | undefined {
  const { passage, binding, setting, knowledge } = question;
  const { list } = binding;
  const other = onlyOtherOf(question, standard, stated);
  if (other === undefined || isChangedTo(other, standard, question)) return other;
  const editions = knowledge.editions(standard);
  if (isRightBeside(passage, list, mark)) return undefined;
  const { before, after } = wordsAround(passage, list, mark !== undefined);
  const isSaid =
    changeAtEnd.test(before) ||
    before.includes(other) ||
    after.includes(other) ||
    yearAround(setting, editions) === other ||
    yearBefore(passage, list, editions) === other;
  return isSaid ? other : undefined;
}

/** The one edition besides the stated one that has the numbers of a list, which the stated one does not have. */
function onlyOtherOf(question: Question, standard: string, stated: string): string | undefined {
  const { binding, knowledge } = question;
  if (!knowledge.editions(standard)?.includes(stated)) return undefined;
  const isInStated = isInNamedEdition({ standard, edition: stated }, binding.list, knowledge) === true;
  return isInStated ? undefined : onlyEditionOf(question, standard);
}

/** The one edition that has the numbers of a list; undefined where none has them, or several. */
function onlyEditionOf({ binding: { list }, knowledge }: Question, standard: string): string | undefined {
  const editions = knowledge.editions(standard) ?? [];
  const [only, another] = editions.filter(
    edition => isInNamedEdition({ standard, edition }, list, knowledge) === true,
  );
  return another === undefined ? only : undefined;
}

// `has`, `is`, `wurde`, `a été`, `è stato`.
const auxiliary =
  /has|have|had|is|are|was|were|been|wurden?|w[iu]rde?|werden|ist|sind|heißt|a|ont|été|est|sont|es|son|ha sido|han sido|fue|fueron|è|sono|stat[oaie]|foi|foram|é|is|zijn|werd(?:en)?|wordt/;
const becoming =
  /became|becomes?|now|renumbered|moved|merged|split|replaced|superseded|consolidated|zu[rm]?|jetzt|nun|ersetzt|verschoben|deven(?:ue?s?|u)|devient|deviennent|remplacée?s?|déplacée?s?|désormais|maintenant|pas[aóo]n?|pasaron|ahora|convierten?|(?:sustitu|substitu|reemplaza)[ií]?d[oa]s?|diventat[oaie]|diventan?o?|ora|sostituit[oaie]|agora|passou|tornou-se|nu|vervangen|geworden/;
// ` became A.8.32`, ` is now A.8.32`, ` → A.8.32`, ` wurde zu A.8.32`.
const changeBehind = new RegExp(
  `^\\s*,?\\s*(?:${changeSign.source}|(?:${anyOf(auxiliary)}\\s){0,2}${anyOf(becoming)}(?!\\p{L}))`,
  'iu',
);

/**
 * `moved from ISO/IEC 27001:2013 to ISO/IEC 27001:2022; A.12.1.2 became A.8.32`: whether the text has named the other edition, too, and
 * tells what became of the numbers.
 */
const isChangedTo = (
  other: string,
  standard: string,
  { passage: { text, reading }, binding: { list } }: Question,
): boolean =>
  changeBehind.test(text.slice(list.end, list.end + farthestAfter)) &&
  reading.marks.some(
    mark =>
      mark.kind === 'standard' &&
      mark.end <= list.start &&
      mark.designations.some(named => named.standard === standard && named.edition === other),
  );

/**
 * `A.12.1.2 became A.8.32` below `From ISO/IEC 27001:2013 to ISO/IEC 27001:2022:`, which dates nothing alone: the one edition that has
 * the numbers.
 */
function yearOfTwo(question: Question, { standard, isDatedTwice }: Named): string | undefined {
  if (!isDatedTwice) return undefined;
  const { before, after } = wordsAround(question.passage, question.binding.list, false);
  const tellsChange = changeBehind.test(after) || changeAtEnd.test(before);
  return tellsChange ? onlyEditionOf(question, standard) : undefined;
}

// ` `, `, `, ` (`, `: `.
const signsAlone = /^[^\p{L}\p{N}→←⇒>]*$/u;

/**
 * Whether the edition is stated right behind the list, `Formerly A.11.2.4 of ISO/IEC 27001:2005`, or right before it: that edition is
 * meant, whatever the text says of others.
 */
const isRightBeside = ({ text }: Passage, list: ListMark, mark: StandardMark | undefined): boolean =>
  mark !== undefined && (mark.start >= list.end || signsAlone.test(text.slice(mark.end, list.start)));

// How far around a list a word on another edition is looked for; UTF-16 code units.
const farthestBefore = 40;
const farthestAfter = 30;

/**
 * What stands right before and behind a list; beside a standard of its own as far as the next one: in
 * `ISO/IEC 27001:2013 A.9.2.5, now ISO/IEC 27001:2022 A.9.2.6` the one year says nothing of the other number.
 */
function wordsAround(
  { text, reading: { marks } }: Passage,
  { start, end }: ListMark,
  hasStandard: boolean,
): { readonly before: string; readonly after: string } {
  // Only what is near: an endless line has a mark for each of its lists.
  const near = marks.slice(
    firstFrom(marks, start - farthestBefore, mark => mark.end),
    firstFrom(marks, end + farthestAfter, mark => mark.start),
  );
  const standards = hasStandard ? near.filter(({ kind }) => kind === 'standard') : [];
  const last = standards.findLast(mark => mark.end <= start)?.end ?? 0;
  const next = standards.find(mark => mark.start >= end)?.start ?? text.length;
  return {
    before: text.slice(Math.max(last, start - farthestBefore), start),
    after: text.slice(end, Math.min(next, end + farthestAfter)),
  };
}
