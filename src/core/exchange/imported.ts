import correlationSchema from '../../../data/schemas/correlation.schema.json' with { type: 'json' };
import standardSchema from '../../../data/schemas/standard.schema.json' with { type: 'json' };
import { citedAs } from '../catalogue/cited-as.ts';
import { type EditionAddress, parseEditionName } from '../catalogue/edition-name.ts';
import { danglingEnds, troublesOf } from '../catalogue/pack-checks.ts';
import { misfitsOf } from '../catalogue/schema-misfits.ts';
import { type PackFile, packOf } from '../catalogue/serialized.ts';
import type { Catalogue } from '../catalogue/types.ts';
import { editionNamed } from '../config/named-edition.ts';
import { clausePattern } from '../references/clause-number.ts';
import { clauseOfId } from '../reports/oscal-words.ts';
import { oneLine } from '../text/one-line.ts';
import { type Span, startOfText } from '../text/span.ts';
import type { YamlPath } from '../text/yaml-path.ts';
import { withoutDanglingEnds } from './without-dangling-ends.ts';

export type StandardFile = Extract<PackFile, { kind: 'standard' }>;
export type CorrelationFile = Extract<PackFile, { kind: 'correlation' }>;
export type StandardClause = StandardFile['clauses'][number];
export type CorrelationRow = CorrelationFile['rows'][number];
export type Unpaired = NonNullable<CorrelationFile['unpaired']>[number];
export type SourceOfFile = PackFile['sources'][string];

/** The side of a correlation, and the option that names its edition. */
export type Side = 'from' | 'to';

/** Both, in their order. */
export const sides: readonly Side[] = ['from', 'to'];

/** What a part of a file leads from and to, as the file calls it: the URNs of frameworks, the links of resources. */
export type Ends = Readonly<Record<Side, string | undefined>>;

/** What is to be said of a place in a text of another format. */
export interface ImportTrouble {
  /**
   * `error`: a clause or a row is left out, or is to be put right. `info`: nothing that a pack has a place for is lost, but somebody
   * should look at it.
   */
  readonly severity: 'error' | 'info';
  readonly message: string;
  readonly span: Span;
  /** The edition that is missing, which the options can name; undefined where they would not help. */
  readonly asks?: Side | undefined;
  /** A possible name of that edition, made of what the file is called and the year in which it came out. */
  readonly proposed?: string | undefined;
  /** The option that this is about; the text is not, and `span` is its start. */
  readonly option?: Side | undefined;
}

/** A pack made of a text of another format. */
export interface ImportedPack {
  /** What somebody else wrote may have anything in it: see `checkImported`. */
  readonly file: StandardFile | CorrelationFile;
  /** Where a value of the pack comes from; the nearest thing around it where it stands nowhere. */
  spanOf(path: YamlPath): Span;
}

/** What a text of another format makes. */
export interface Imported {
  /** In the order of the text; empty where nothing could be made of it. */
  readonly packs: readonly ImportedPack[];
  /** What was left out, and why. */
  readonly troubles: readonly ImportTrouble[];
}

/** Nothing can be made of a text, or of a part of it; `others` is what was found before that showed. */
export const nothingImported = (
  message: string,
  span: Span,
  others: readonly ImportTrouble[] = [],
): Imported => ({ packs: [], troubles: [...others, { severity: 'error', message, span }] });

/** Leads from an entry in a list of a pack to where it was read, and from anything else to the span around. */
export const spansInList =
  (list: string, entries: readonly { readonly span: Span }[], around: Span): ImportedPack['spanOf'] =>
  ([name, index]) =>
    (name === list && typeof index === 'number' ? entries[index]?.span : undefined) ?? around;

/**
 * What the text need not say itself. Of a file with several parts the editions are those of the first, and of others as far as
 * they lead to the same: see `editionsOfEnds`.
 */
export interface ImportOptions {
  /** What the file is called, for the source of what it says. */
  readonly name: string;
  /** The edition that a standard is, or the first of a correlation, spelled freely; undefined: as the text says. */
  readonly from: string | undefined;
  /** The second edition of a correlation. */
  readonly to: string | undefined;
  /** What the packs know, for names of editions that are spelled otherwise. */
  readonly catalogue: Catalogue;
}

/** A pack that was held against the others, and what is to be said of it. */
export interface CheckedImport {
  /** Without the rows that lead nowhere; undefined where no row is left. */
  readonly file: ImportedPack['file'] | undefined;
  /**
   * What keeps the pack, or rows of it, from counting: it is said where the text says it, and of the option where that says
   * it. Empty where the pack is in order.
   */
  readonly troubles: readonly ImportTrouble[];
}

/**
 * Holds an imported pack against its schema and the other packs. Rows that lead to clauses which their edition does not have
 * are left out; where the edition itself is unknown all stay, since it is the edition that is to be put right.
 *
 * @param catalogue with the editions that are imported together with it
 */
export function checkImported(
  pack: ImportedPack,
  catalogue: Catalogue,
  options: Partial<Pick<ImportOptions, 'from' | 'to'>>,
): CheckedImport {
  const { file } = pack;
  const told = ({ message, path }: { readonly message: string; readonly path: YamlPath }): ImportTrouble => {
    const [field] = path;
    const option = field === 'from' || field === 'to' ? field : undefined;
    return option && options[option] !== undefined
      ? { severity: 'error', message, span: startOfText, option }
      : { severity: 'error', message, span: pack.spanOf(path) };
  };
  const misfits = misfitsOf(file, file.kind === 'standard' ? standardSchema : correlationSchema);
  if (misfits.length > 0) return { file, troubles: misfits.map(told) };
  const read = packOf(file, 'imported');
  const ends = danglingEnds(read, catalogue);
  const nowhere = ends.filter(({ code }) => code === 'unknown-clause');
  const troubles = [
    ...troublesOf(read),
    ...ends.filter(({ code }) => code !== 'unknown-clause'),
    ...nowhere.map(({ message, path }) => ({ message: `${message} It is left out.`, path })),
  ];
  return {
    file: file.kind === 'correlation' ? withoutDanglingEnds(file, nowhere) : file,
    troubles: troubles.map(told),
  };
}

/** The words of a name; a standard has no more. */
export const mostWords = 13;

/** `Globex Supplier Requirements`, as the schemas have it: the source of a regular expression. */
export const wordsOfName = `[\\p{L}\\p{N}]{2,}(?:(?: & | |[/.&-])(?:[\\p{L}\\p{N}]+|\\([\\p{L}\\p{N}]+\\))){0,${mostWords - 1}}`;

/** `ISO/IEC 27001:2022`, `Globex Supplier Requirements:2024`, `eIDAS:2014`. */
const wholeName = new RegExp(`^(?=.*[\\p{Lu}\\p{Lo}])${wordsOfName}:\\d{4}$`, 'u');

/** The name of an edition as packs write it, for one that is spelled freely; undefined where it names none. */
export function editionMeant(name: string, catalogue: Catalogue): string | undefined {
  const known = editionNamed(name, catalogue);
  if (known.ok) return known.edition.datedName;
  const typed = oneLine(name);
  return wholeName.test(typed) && parseEditionName(typed) ? typed : undefined;
}

/** `ISO/IEC 27001:2022`, `ISO/IEC TR 20000-7:2019` in a text; no body has a longer name. */
const editionWithin = /[A-Z][A-Za-z/]{0,30}(?: (?:TR|TS|PAS|Guide))? ?\d+(?:-\d+)*:\d{4}/g;

/** The one edition that a text names, as `International standard ISO/IEC 27001:2022` does; undefined where none or several. */
export function editionIn(text: string, catalogue: Catalogue): string | undefined {
  const found = text.match(editionWithin) ?? [];
  const names = new Set(found.flatMap(name => editionMeant(name, catalogue) ?? []));
  const [only] = names;
  return names.size === 1 ? only : undefined;
}

// `PCI DSS 4.0`, `PCI-DSS-4_0`, `CIS Controls v8`, `NIST SP 800-53 Rev. 5`, at the end of a name, and `Revision 5: Security and
// Privacy Controls`.
const versionAtEnd =
  /(?:[\s_-]v?(?<dotted>\d{1,2}(?:[._]\d{1,2}){1,2})|[\s_-]v(?:ersion)?\s?(?<whole>\d{1,2})|\brev(?:ision|\.)?\s?(?<revision>\d{1,2})(?::.*)?)$/is;

/**
 * The version that the first of some names of a catalogue has at its end; undefined for the standards of publishers, which have
 * years.
 */
export function versionIn(names: readonly string[], address: EditionAddress): string | undefined {
  if (citedAs(address) !== undefined) return undefined;
  const groups = names.map(name => versionAtEnd.exec(name.trim())?.groups).find(each => each !== undefined);
  if (groups?.revision !== undefined) return `Rev. ${groups.revision}`;
  return (groups?.dotted ?? groups?.whole)?.replaceAll('_', '.');
}

/** What an identifier has before the number itself: `clause-8.7.3`, `control_A.5.23`, `Art. 21(2)`, `§ 164.308`. */
const prefix = /^(?:annex|article|art|clause|control|cl|req|requirement|sec|section|§)[-_. ]*(?=[\dA-Z])/i;

/** `8.7.3`, `A.5.23`, `AC-2(1)`, and `AC`, which stands above. */
const wholeNumber = new RegExp(`^(?:${clausePattern})$`);

/** The number of a clause in what other formats call it: `8.7.3`, `a.5.23`, `clause-8.7.3`, `AC-2`; undefined for other names. */
export function numberIn(identifier: string): string | undefined {
  const trimmed = identifier.trim();
  // `REQ-012` is a code as a whole.
  if (wholeNumber.test(trimmed)) return trimmed;
  const bare = clauseOfId(trimmed.replace(prefix, ''));
  const number = /^[a-z](?:\.|$)/.test(bare) ? bare.charAt(0).toUpperCase() + bare.slice(1) : bare;
  return wholeNumber.test(number) ? number : undefined;
}

/** Said of a text, or a part of it, that leaves open which edition it is about; an option can name it. */
export const noEdition = (said: string, asks: Side, span: Span, proposed?: string): ImportTrouble => ({
  severity: 'error',
  message: `${said} does not say which edition it is.`,
  span,
  asks,
  proposed,
});

/** Said of a part of a text whose edition no option names, since they are about the first. */
export const noEditionOfPart = (said: string, span: Span): ImportTrouble => ({
  severity: 'error',
  message: `${said} does not say which edition it is, and it is another than the first ones here. Put it into a file of its own, and import that.`,
  span,
});

/** Said of an identifier that `numberIn` knows no number in. */
export const noNumber = (identifier: string): string =>
  `“${identifier}” is no number of a clause, as 8.7.3, A.5.23 or AC-2 is. It is left out.`;
