import type { ClauseKnowledge } from '../references/knowledge.ts';
import type { ListMark } from '../references/mark.ts';
import { isWithinRequirements } from '../references/requirements.ts';
import {
  annexWords,
  chapterWords,
  clauseWords,
  controlWords,
  plainSectionWords,
} from '../references/words.ts';
import { once } from '../text/once.ts';
import { type Counting, countingOf } from './counts.ts';
import { isAtStart, isDeep } from './evidence.ts';
import { type Frame, frameNaming, frameOf, type Named, namedAmongWords, namedByNumber } from './frame.ts';
import { isInAnyEdition, isInAnyEditionIfListed } from './known-clauses.ts';
import type { Passage } from './passage.ts';

/** One column of a table, as its head presents it. */
export interface Column {
  readonly frame: () => Frame;
  readonly kind: HeadKind;
  /** A name in capitals stands in it that is not of management systems: `IMO Quay Code Clause`. */
  readonly hasForeignName: boolean;
  /** It calls its numbers controls. */
  readonly isOfControls: boolean;
  /** It calls its numbers clauses, and not controls. */
  readonly isOfClauses: boolean;
  /** It says `Section` alone, and no standard. */
  readonly isOfSections: boolean;
  /** It calls its numbers requirements. */
  readonly isOfRequirements: boolean;
  /** It says `ID`, `#` or the like alone: what the rows go by. */
  readonly isOfRows: boolean;
  /** Whether it says how many there are. */
  readonly counting: Counting;
  /** Whether any number below the head is a clause of a standard. */
  readonly holdsClauses: (standard: string) => boolean;
  /** The head names a standard, and the whole numbers below it do not rise as clauses do: `6`, `3`, `1` of each. */
  readonly holdsAmounts: () => boolean;
}

/** The column below a head; `next` is the head to the right. */
export function columnOf(
  head: Passage,
  cells: readonly Passage[],
  next: Passage | undefined,
  knowledge: ClauseKnowledge,
): Column {
  const holdsClauses = (standard: string): boolean =>
    cells.some(({ reading }) =>
      reading.bindings.some(({ list }) => isInAnyEdition(standard, list, knowledge) === true),
    );
  const frame = once(() => {
    // `| Input | 9001 | 14971 |`; `| Port | 9000 |` has no clauses.
    const byNumber = namedByNumber(head).filter(({ standard }) =>
      knowledge.editions(standard) ? holdsClauses(standard) : /\d{5}/.test(standard),
    );
    if (byNumber.length) return frameNaming('column', byNumber);
    const read = frameOf('column', head);
    const named = read.standards.length || read.foreign ? undefined : namedAmongWords(head);
    return named && holdsClauses(named.standard) ? { ...read, standards: [named], years: [] } : read;
  });
  const callsControls =
    (ofControls.test(head.text) && !mixesClauses(cells)) || numbersControls(head, cells, next);
  const hasForeignName = foreignName.test(head.text);
  const said = headKind(head.text.replace(versionOfStandard, ''));
  const mayListClauses = said === 'amount' && !head.text.includes('%');
  const kind = mayListClauses && listsClauses(frame().standards, cells, knowledge) ? 'clause' : said;
  const isOwnOfControls = kind === 'own' && callsControls && !frame().standards.length;
  // `Section of the BCP`.
  const isOwnSection = kind === 'section' && hasForeignName;
  return {
    frame,
    kind: isOwnOfControls ? 'clause' : isOwnSection ? 'own' : kind,
    hasForeignName,
    ...calledIn(head.text, callsControls),
    isOfSections: ofSections.test(head.text.trim()),
    isOfRequirements: ofRequirements.test(head.text),
    isOfRows: headsRows(head),
    counting: countingOf(head, cells),
    holdsClauses,
    holdsAmounts: once(() => {
      if (!frame().standards.length || frame().speaksOfClauses) return false;
      const written = cells.map(({ text }) => text.trim()).filter(text => /[\p{L}\d]/u.test(text));
      if (!written.every(text => /^\d{1,4}$/.test(text))) return false;
      const numbers = written.map(Number);
      return numbers.some((number, index) => number > 20 || number <= (numbers[index - 1] ?? -1));
    }),
  };
}

/**
 * `| ISO 9001 coverage |` above `4.1, 4.2`, `5.5-5.7` or `5.2.1`: no amount is a list, all of whose numbers are clauses of the
 * standard, nor so deep.
 */
const listsClauses = (
  [named, another]: readonly Named[],
  cells: readonly Passage[],
  knowledge: ClauseKnowledge,
): boolean =>
  named !== undefined &&
  !another &&
  cells.some(passage =>
    passage.reading.bindings.some(
      ({ list }) =>
        (list.entries.length > 1 || isRangeOrDeep(list)) &&
        isAtStart(passage, list) &&
        isWithinRequirements(list) &&
        isInAnyEditionIfListed(named, list, knowledge) !== false,
    ),
  );

/** A column as it stands among all of a table: where any of them counts, so do those that may. */
export const asAmounts = (column: Column, all: readonly Column[]): Column =>
  column.counting && all.some(({ counting }) => counting === 'sure') ? { ...column, kind: 'amount' } : column;

const isRangeOrDeep = (list: ListMark): boolean =>
  isDeep(list) || list.entries.some(({ number, to }) => to?.isDotted && number.isDotted);

/** Whether words call numbers controls or clauses; neither where they call them both. */
export function calledIn(text: string, callsControls: boolean): Pick<Column, 'isOfControls' | 'isOfClauses'> {
  const isOfClauses = ofClauses.test(text);
  return { isOfControls: callsControls && !isOfClauses, isOfClauses: isOfClauses && !callsControls };
}

// `# ISO 27001 Control Mappings`, not `# ISO 27001 Access Control Policy`.
const ownControl = /(?:access|document|change|version|quality|zugriffs)[\s-]*(?:control|kontroll)/iu;

/** Whether a heading that names a standard calls the numbers below it controls, and not clauses. */
export const isOfControls = (heading: string): boolean =>
  namingControls.test(heading) && !ofClauses.test(heading) && !ownControl.test(heading);

/** The head of a cell's column; where it names no standard but clauses, also the nearest head to the left that does. */
export function columnFrames(columns: readonly Column[], column: number): Frame[] {
  const own = columns[column];
  if (!own) return [];
  const frame = own.frame();
  // `| IMO Quay Code Clause | ISO 45001 Clause |`: where another head names its standard, this one names whose its clauses are.
  const isOfAnother = own.hasForeignName && columns.some(other => other.frame().standards.length);
  if (isOfAnother && !frame.standards.length) return [{ ...frame, foreign: 'framework' }];
  if (own.kind !== 'clause' || frame.standards.length || frame.foreign) return [frame];
  // `| ISO 27001:2022 area | Representative controls |`
  const left = columns
    .slice(0, column)
    .findLast(other => other.frame().standards.length || other.frame().foreign)
    ?.frame();
  return left && !left.foreign ? [frame, { ...left, kind: 'row' }] : [frame];
}

// `NF EN ISO 17025 (2017) version corrigée`, `ISO 9001:2015 edition`.
const versionOfStandard =
  /(?<=(?:ISO|IEC)[^|]{0,20}(?:19|20)\d{2}\)?[\s,]{1,3})(?:version|edition|revision|édition|révision|versión|edición|versione|edizione|versão|edição|ausgabe)(?!\p{L})/giu;
// `ILO`, `FDA`; `ISMS` and `SGSI` name the organization's own.
const foreignName =
  /(?<!\p{L})(?!(?:ISO|IEC|ID|IDS|NO|NR|REF|SOA|HLS|MSS|OHS|HSE|QM|SG\p{Lu}{1,3}|SM\p{Lu}{1,3}|\p{Lu}{1,4}MS)(?!\p{L}))\p{Lu}{2,6}(?!\p{L})/u;
/** `Control`, `Maßnahme`, `Annex A ref.`: words that call numbers controls. */
export const ofControls = new RegExp(
  `control|maßnahme|(?<!\\p{L})(?:${controlWords})(?!\\p{Script=Latin})|(?:${annexWords})\\s*a(?!\\p{L})`,
  'iu',
);
// The same without the words that any action has: `| # | Maßnahme |` above `5.1` numbers those of a project.
const namingControls =
  /control|contr[ôo]le|kontrol|beheersmaatregel|mesures? de s[ée]curit[ée]|контрол|管理策|통제|控制/iu;
// `Clause or control`.
const ofClauses = /clause|klaus[eu]l|cl[áa]usula|clausol|条項|箇条|条款|조항/i;
// `#`, `ID`, `Réf.`.
const forNumbers = /^(?:#|no\.?|nr\.?|n[°º]|id|r[ée]f\.?)$/i;

/** Whether a head says `ID`, `#` or the like alone. */
export const headsRows = ({ text }: Passage): boolean => forNumbers.test(text.trim());
// `5.1` to `8.34`, as ISO/IEC 27001:2022 numbers its controls.
const numberOfControl = /^(?:5\.\d{1,2}|6\.[1-8]|7\.\d{1,2}|8\.\d{1,2})$/;

/** `| # | Control |` above `5.1`, `5.2` and so on, and nothing else. */
const numbersControls = (head: Passage, cells: readonly Passage[], next: Passage | undefined): boolean =>
  cells.length > 2 &&
  headsRows(head) &&
  next !== undefined &&
  namingControls.test(next.text) &&
  cells.every(({ text }) => numberOfControl.test(text.trim()));

/**
 * `| 5.3 (Roles), A.5.2 (Roles) |`, `| A.5.19 (Suppliers), 8.1 (Planning) |`: controls have their letter, whatever the head
 * calls the others.
 */
const mixesClauses = (cells: readonly Passage[]): boolean =>
  cells.some(({ reading }) =>
    reading.bindings.some(({ list: { entries } }) =>
      entries.some(({ number, titleSpan }, index) => {
        const [before, after] = [entries[index - 1], entries[index + 1]];
        if (!number.isDotted || number.isAnnex) return false;
        return after?.number.isAnnex || (titleSpan && before?.titleSpan && before.number.isAnnex);
      }),
    ),
  );

// `§`, `Sections`, `Kapitel`.
const ofSections = new RegExp(`^(?:§§?|sec\\.?|${chapterWords}|${plainSectionWords})$`, 'iu');
// `Requirement`, `Anforderung`.
const ofRequirements = /requirement|anforderung|requisit|exigence|要求/i;

/** A paragraph right before a table introduces it where it is short or ends with a colon. */
export const isCaption = (passage: Passage): boolean =>
  passage.text.length <= 200 || /[:：]\s*$/u.test(passage.text);

type HeadKind = 'clause' | 'section' | 'own' | 'amount' | 'other';

// The words of heads, the first that fits counts. `Score`, `Version`, `Due date`; `ISO clause`, `Normkapitel`, `管理策`;
// `Section in RMP-001`, `Policy section`, `Abschnitt im Handbuch`: the text's own; `Section`, `Requirement`, `要求事項`;
// `#`, `No.`, `lfd. Nr.`.
const headWords: readonly (readonly [HeadKind, RegExp])[] = [
  [
    'amount',
    /score|anzahl|status|level|maturity|weight|coverage|%|jahr|datum|priority|likelihood|impact|qty|quantity|amount|revision|rev\.?$|(?<!\p{L})(?:count|year|version|date|rating|cost|days|hours|effort|total)/iu,
  ],
  [
    'clause',
    new RegExp(
      `(?<!\\p{L})(?:${clauseWords}|norm(?:bez[uü]ge?|verweise?|stellen?|grundlagen?)?|iso|controls?|annex)(?!\\p{L})|箇条|条項|管理策|조항|통제|条款|條款`,
      'iu',
    ),
  ],
  [
    'own',
    /policy|manual|handbook|handbuch|document|dokument|template|procedure|verfahren|plan|report|unser|(?<!\p{L})(?:sop|our|this|internal)(?!\p{L})|\b[A-Z]{2,}-\d|\w\.(?:md|pdf|docx?)(?!\p{L})/iu,
  ],
  [
    'section',
    new RegExp(
      `(?<!\\p{L})(?:${chapterWords}|${plainSectionWords}|§|anforderung(?:en)?|req(?:uirement)?s?|requisit[oi]s?|exigences?|punt[oi]|paragra(?:af|fen)|paragraphe?s?|r[ée]f[ée]rences?|refs?\\.?|referenz(?:en)?|referencias?|refer[êe]ncias?|riferiment[oi]|referenties?|eis(?:en)?|articles?|art[íi]culos?|artigos?|item|abschn\\.|ziffer|krav|pasal|butir|persyaratan|раздел|пункт|требовани[ея]|절|항|节|節|章|章节)(?!\\p{L})|要求事項|要求|項目|項番|요구사항|^(?:satisf(?:y|ies|ied)|address(?:es|ed)?|fulfil(?:l?s|led)|implements?|supports?|maps?(?: to)?|mapped(?: to)?|erfüllt|cumple|satisfait|soddisfa|atende)$`,
      'iu',
    ),
  ],
  [
    'own',
    /^(?:#|(?:no|nr)(?:\.|(?!\p{L}))|n[°º]|id|lfd\.? ?nr\.?|pos\.?|step|schritt|page|seite|document|dokument|procedure|policy)/iu,
  ],
];

const amountWords =
  /(?:scores?|weights?|counts?|numbers?|totals?|sum|average|mean|coverage|maturity|ratings?|costs?|days|hours|effort|anzahl|summe|gesamt|gewicht(?:ung)?|punkte|bewertung|puntaje|puntuaci[óo]n|peso|nota|(?:annex\sa\s)?themes|total g[ée]n[ée]ral|moyenne|totale|media|合計|点数|得点)(?!\p{L})/u
    .source;
// `| Score | 8.5 | 7.2 |`, `| Total | 12 | 4 |`, `| Annex A themes | 4 (organizational, …) |`, `| Number of reports | 12 |`.
const amountRow = new RegExp(`^(?:(?:overall|total|average|mean|max|min)\\s)?${amountWords}`, 'iu');
// The same where it says nothing else: `Total score (weighted)`.
const bareAmountRow = new RegExp(
  `^(?:(?:overall|total|average|mean|max|min)\\s)?${amountWords}(?:\\s${amountWords})*\\s*(?:[^\\p{L}\\s].*)?$`,
  'iu',
);
// `Average time of an answer`.
const statisticRow = /^(?:overall|average|mean|max|min|moyenne|media)\s/iu;

/**
 * Whether the head of a row calls a number in it an amount. `Bewertung der Leistung` and `Total quality management` are titles of
 * clauses or the like before a number with a dot, or where the head of the column speaks of clauses.
 */
export function isAmountOfRow(
  head: Passage | undefined,
  { entries }: ListMark,
  column: Column | undefined,
): boolean {
  const text = head?.text.trim() ?? '';
  if (!amountRow.test(text)) return false;
  if (bareAmountRow.test(text)) return true;
  if (column?.frame().speaksOfClauses) return false;
  return statisticRow.test(text) || entries.some(({ number }) => !number.isDotted);
}

/** What the head of a column says of bare numbers below it. */
function headKind(text: string): HeadKind {
  const head = text.trim();
  return headWords.find(([, words]) => words.test(head))?.[0] ?? 'other';
}
