import { annexWords, chapterWords, controlWords, plainSectionWords } from '../references/words.ts';
import type { Column } from './column.ts';
import type { Passage } from './passage.ts';

// Words in the heads of columns, and in headings, that say what the numbers below are.

/** `NF EN ISO 17025 (2017) version corrigée`, `ISO 9001:2015 edition`: that word, which does not say that versions stand below. */
export const versionOfStandard =
  /(?<=(?:ISO|IEC)[^|]{0,20}(?:19|20)\d{2}\)?[\s,]{1,3})(?:version|edition|revision|édition|révision|versión|edición|versione|edizione|versão|edição|ausgabe)(?!\p{L})/giu;
/** `ILO`, `FDA`: a name of somebody else; `ISMS` and `SGSI` name the organization's own. */
export const foreignName =
  /(?<!\p{L})(?!(?:ISO|IEC|ID|IDS|NO|NR|REF|SOA|HLS|MSS|OHS|HSE|QM|SG\p{Lu}{1,3}|SM\p{Lu}{1,3}|\p{Lu}{1,4}MS)(?!\p{L}))\p{Lu}{2,6}(?!\p{L})/u;
/** `Control`, `Maßnahme`, `Annex A ref.`: words that call numbers controls. */
export const ofControls = new RegExp(
  `control|maßnahme|(?<!\\p{L})(?:${controlWords})(?!\\p{Script=Latin})|(?:${annexWords})\\s*a(?!\\p{L})`,
  'iu',
);
/** The same without the words that any action has: `| # | Maßnahme |` above `5.1` numbers those of a project. */
export const namingControls =
  /control|contr[ôo]le|kontrol|beheersmaatregel|mesures? de s[ée]curit[ée]|контрол|管理策|통제|控制/iu;
// `Clause or control`.
const ofClauses = /clause|klaus[eu]l|cl[áa]usula|clausol|条項|箇条|条款|조항/i;
// `#`, `ID`, `Réf.`.
const forNumbers = /^(?:#|no\.?|nr\.?|n[°º]|id|r[ée]f\.?|rif\.?)$/i;

/** Whether a head says `ID`, `#` or the like alone. */
export const headsRows = ({ text }: Passage): boolean => forNumbers.test(text.trim());

/** `§`, `Sections`, `Kapitel`, and nothing else. */
export const ofSections = new RegExp(`^(?:§§?|sec\\.?|${chapterWords}|${plainSectionWords})$`, 'iu');
/** `Requirement`, `Anforderung`. */
export const ofRequirements = /requirement|anforderung|requisit|exigence|wymagani|要求/i;

/** `| Section | Requirement |`: whether a head says `Section` alone, and the one behind it `Requirement`. */
export const headsRequirements = ({ text }: Passage, next: Passage | undefined): boolean =>
  next !== undefined && ofSections.test(text.trim()) && ofRequirements.test(next.text);

/** Whether words call numbers controls or clauses; neither where they call them both. */
export function calledIn(text: string, callsControls: boolean): Pick<Column, 'isOfControls' | 'isOfClauses'> {
  const isOfClauses = ofClauses.test(text);
  return { isOfControls: callsControls && !isOfClauses, isOfClauses: isOfClauses && !callsControls };
}

// `# ISO 27001 Control Mappings`, not `# ISO 27001 Access Control Policy`.
const ownControl = /(?:access|document|change|version|quality|zugriffs)[\s-]*(?:control|kontroll)/iu;

/** Whether a heading that names a standard calls the numbers below it controls, and not clauses. */
export const isHeadingOfControls = (heading: string): boolean =>
  namingControls.test(heading) && !ofClauses.test(heading) && !ownControl.test(heading);
