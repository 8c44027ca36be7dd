import type { EditionAddress } from '../catalogue/edition-name.ts';
import type { Catalogue } from '../catalogue/types.ts';
import type { Config } from '../config/config.ts';
import type { Document } from '../documents/document.ts';
import { editionResolver } from '../documents/resolve-edition.ts';
import type { ViaKind } from '../references/reference.ts';
import { printable } from '../text/display-width.ts';
import { LineIndex, type Range } from '../text/line-index.ts';
import { textAt } from '../text/span.ts';
import type { Paint } from './paint.ts';
import { aligned } from './text.ts';

/** A reference as other programs read it: the shape of `crossclause refs --format json`. null: nothing is stated. */
export interface ReportedReference {
  /** As shown: relative, with forward slashes. */
  readonly file: string;
  /** The clause's own number; the standard's designation where `clause` is null. Lines and UTF-16 characters from 0. */
  readonly range: Range;
  /** What stands there, as typed. */
  readonly text: string;
  readonly standard: string;
  /** The year as stated beside the clause or in its context; of an adoption its own. */
  readonly edition: string | null;
  readonly clause: string | null;
  readonly item: string | null;
  readonly via: ViaKind | null;
  /** The year that is meant, stated or not; null where nobody can tell. */
  readonly resolvedEdition: string | null;
}

/** The references of a document in the order of its text, one for each clause of a list or range. */
export function reportReferences(
  file: string,
  document: Document,
  config: Config,
  catalogue: Catalogue,
): ReportedReference[] {
  const lines = new LineIndex(document.text);
  const resolve = editionResolver(document, config, catalogue);
  return document.references.map(reference => ({
    file,
    range: lines.rangeOf(reference.clauseSpan),
    text: textAt(document.text, reference.clauseSpan),
    standard: reference.standard,
    edition: reference.adoptionYear ?? reference.edition ?? null,
    clause: reference.clause ?? null,
    item: reference.item ?? null,
    via: reference.via?.kind ?? null,
    resolvedEdition: resolve(reference).edition?.year ?? reference.edition ?? null,
  }));
}

/**
 * One line a reference: place, clause with its edition, and what settled the standard where it stands elsewhere.
 *
 * @param nameOf what people call an edition
 */
export function referencesAsText(
  references: readonly ReportedReference[],
  paint: Paint,
  nameOf: (edition: EditionAddress) => string,
): string {
  let file: string | undefined;
  let rows: string[][] = [];
  let text = '';
  const flush = () => {
    text += aligned(rows, '  ');
    rows = [];
  };
  for (const reference of references) {
    if (reference.file !== file) {
      flush();
      file = reference.file;
      text += `${paint.strong(printable(file))}\n`;
    }
    const { start } = reference.range;
    rows.push([
      `${start.line + 1}:${start.character + 1}`,
      clauseName(reference, nameOf),
      originOf(reference),
    ]);
  }
  flush();
  return text;
}

function clauseName(
  { standard, edition, resolvedEdition, clause, item }: ReportedReference,
  nameOf: (edition: EditionAddress) => string,
): string {
  const year = resolvedEdition ?? edition;
  const name = [year === null ? standard : nameOf({ standard, edition: year }), clause, item];
  return printable(name.filter(part => part !== null).join(' '));
}

function originOf({ via, edition, resolvedEdition }: ReportedReference): string {
  const origins = [
    via === null ? '' : `standard from the ${viaWords[via]}`,
    edition === null && resolvedEdition !== null ? 'edition not stated' : '',
    edition !== null && edition !== resolvedEdition
      ? `adoption of ${edition}: the newest edition by then`
      : '',
  ];
  return origins.filter(origin => origin !== '').join(', ');
}

/** What settled the standard of a reference, for people. */
const viaWords: Readonly<Record<ViaKind, string>> = {
  sentence: 'sentence, or one before it',
  row: 'row of the table',
  column: 'head of the column',
  caption: 'caption of the table',
  label: 'line above',
  section: 'same section',
  heading: 'heading above',
  title: 'title',
  'front-matter': 'front matter',
  document: 'rest of the document',
  config: 'scope in the config',
};
