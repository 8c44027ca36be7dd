import type { Designation } from '../references/designation.ts';
import { foreignIn, foreignInTitle } from '../references/find-marks.ts';
import { standardOfNumber } from '../references/publisher.ts';
import type { ViaKind } from '../references/reference.ts';
import { clauseWords, controlWords, requirementWords } from '../references/words.ts';
import type { Span } from '../text/span.ts';
import type { Passage } from './passage.ts';

/** A standard as a context names it. */
export interface Named {
  /** It is named with different years, so that none of them counts. */
  readonly isDatedTwice?: boolean;
  readonly standard: string;
  readonly edition: string | undefined;
  /** The year as stated, where it is that of an adoption. */
  readonly adoptionYear?: string | undefined;
  readonly span: Span | undefined;
}

/** One place around a list that may say which standard it is of. */
export interface Frame {
  readonly kind: ViaKind;
  readonly standards: readonly Named[];
  /** Another framework is named here, or documents with numbers of their own (`SOP-007`). */
  readonly foreign: ReturnType<typeof foreignIn>;
  /** Years that stand here alone: `2013 mapping`. */
  readonly years: readonly string[];
  /** A word for clauses or controls stands here. */
  readonly speaksOfClauses: boolean;
  /** It ends with what it names: `ISO 13485:2016:`, `C++20 (ISO/IEC 14882:2020):`. */
  readonly endsWithStandard: boolean;
  /** The text begins by saying that this is the standard it goes by: `Standard: ISO 9001:2015`. */
  readonly isDeclared?: boolean;
  /** The section names the standard, and has cited none of its clauses: `ISO 9001:2015 applies, too.` */
  readonly isWithoutClauses?: boolean;
}

// A word for clauses in a head or label: `Clause`, `ISO Control`, `Kapitel`, `Anforderung`.
const clauseWord = new RegExp(
  `(?<!\\p{L})(?:${clauseWords}|${controlWords}|${requirementWords}|annex|norm\\p{L}*|kapitel|abschnitte?|punt[oi]|paragra(?:af|fen)|references?|referenz(?:en)?|refs?\\.?|sections?|avsnitt|criteria|evidence|mapping)(?!\\p{L})|箇条|条項|管理策|要求事項|조항|통제|요구사항|条款|條款|控制`,
  'iu',
);
// `2013` in `2013 mapping`; not that of a date or of `:2013`.
const bareYear = /(?<![\d:/.-])(?:19|20)\d{2}(?![\d/.-])/g;

/** Whether a word for clauses or controls stands in a passage. */
export const speaksOfClauses = ({ text }: Passage): boolean => clauseWord.test(text);

const signsToEnd = /^[\s)\]）]*[:：]?\s*$/u;

function endsWithStandard({ text, reading: { marks } }: Passage): boolean {
  const last = marks.at(-1);
  return last?.kind === 'standard' && signsToEnd.test(text.slice(last.end));
}

/** A designation of a passage, where it stands in the document. */
export const namedBy = (passage: Passage, { standard, edition, adoptionYear, span }: Designation): Named => ({
  standard,
  edition,
  adoptionYear,
  span: passage.toSource(span),
});

/** The standards that a passage names, in the order of the text. */
export const namedIn = (passage: Passage): readonly Named[] =>
  passage.reading.marks.flatMap(mark =>
    mark.kind === 'standard' ? mark.designations.map(designation => namedBy(passage, designation)) : [],
  );

/** Whether a passage is nothing but a standard: `ISO 9001:2015`. */
export function isStandardAlone({ text, reading: { marks } }: Passage): boolean {
  const [mark, another] = marks;
  return mark?.kind === 'standard' && !another && mark.end - mark.start === text.trim().length;
}

/** The standards of a passage that is nothing but their numbers: `9001`, `9001/14001`. */
export function namedByNumber({ text }: Passage): readonly Named[] {
  const numbers = text.trim().split(/\s*[/,+&]\s*/u);
  const standards = numbers.flatMap(number => standardOfNumber(number) ?? []);
  if (standards.length < numbers.length) return [];
  return standards.map(standard => ({ standard, edition: undefined, span: undefined }));
}

// `Normkapitel 9001`, `9001 clause`, `QM (9001)`, `Clause 20000-1:2018`: up to three words beside one number.
const numberAmongWords =
  /^(?=.*\p{L})(?:\p{L}[\p{L}.§-]*\s+){0,3}\(?(\d{4,5}(?:-\d{1,2})?)(?::((?:19|20)\d{2}))?\)?(?:\s+\p{L}[\p{L}.§-]*){0,3}$/u;

/** The standard that a head with words names by its number alone; undefined where it names none so. */
export function namedAmongWords({ text }: Passage): Named | undefined {
  const [, number = '', edition] = numberAmongWords.exec(text.trim()) ?? [];
  const standard = standardOfNumber(number);
  return standard === undefined ? undefined : { standard, edition, span: undefined };
}

/** A context that is known by the standards it names alone. */
export const frameNaming = (kind: ViaKind, standards: readonly Named[]): Frame => ({
  kind,
  standards,
  foreign: undefined,
  years: [],
  speaksOfClauses: false,
  endsWithStandard: false,
});

/** Reads a passage as a context. */
export function frameOf(kind: ViaKind, passage: Passage): Frame {
  const standards = namedIn(passage);
  const isDated = standards.some(({ edition }) => edition !== undefined);
  return {
    kind,
    standards,
    foreign: (kind === 'title' ? foreignInTitle : foreignIn)(passage.text, passage.ownStandards),
    years: isDated ? [] : (passage.text.match(bareYear) ?? []),
    speaksOfClauses: speaksOfClauses(passage),
    endsWithStandard: endsWithStandard(passage),
  };
}

/** One entry a standard; where a frame dates it once, with that year, where twice, undated. */
export function distinct(standards: readonly Named[]): readonly Named[] {
  const found = new Map<string, Named>();
  for (const named of standards) addDistinct(found, named);
  return [...found.values()];
}

/** Adds one more to standards that are distinct already. */
export function addDistinct(found: Map<string, Named>, named: Named): void {
  const known = found.get(named.standard);
  if (!known) found.set(named.standard, named);
  else if (known.isDatedTwice) return;
  else if (known.edition === undefined) found.set(named.standard, { ...named, span: known.span });
  else if (named.edition !== undefined && named.edition !== known.edition)
    found.set(named.standard, { ...known, edition: undefined, adoptionYear: undefined, isDatedTwice: true });
}

// How near a frame is to a number, and how much what it names says of it.

/** In the table of the number, or right before its list or table: what is named here is what the number is of. */
export const isBeside = ({ kind }: Frame): boolean =>
  kind === 'row' || kind === 'column' || kind === 'caption' || kind === 'label';

/** Above the number and of all that stands below: a heading, the title, the front matter. */
export const isAbove = ({ kind }: Frame): boolean =>
  kind === 'heading' || kind === 'title' || kind === 'front-matter';

/** The document says what it goes by, in its front matter or at its beginning. */
export const declares = ({ kind, isDeclared }: Frame): boolean =>
  kind === 'front-matter' || isDeclared === true;

/** Of all the document: title, front matter, the document as a whole, the config. */
export const isOfDocument = (frame: Frame): boolean =>
  isFarthest(frame) || (isAbove(frame) && frame.kind !== 'heading');

/** No place near the number: the document as a whole, the config. */
export const isFarthest = ({ kind }: Frame): boolean => kind === 'document' || kind === 'config';

/** The standard is spoken of, and no place near the number says that it is of it. */
export const isMereMention = (frame: Frame): boolean => isFarthest(frame) || frame.kind === 'section';
