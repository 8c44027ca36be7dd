import { nameOfEdition } from '../catalogue/catalogue.ts';
import { differenceWords } from '../catalogue/difference-words.ts';
import { type EditionAddress, editionName, isSameEdition } from '../catalogue/edition-name.ts';
import type { Catalogue, ComparedTerm, DefinedTerm, Term, TermEntry } from '../catalogue/types.ts';
import { termsInScope } from '../config/terms-in-scope.ts';
import { basisWords, packRemark } from '../correlations/relation-words.ts';
import { sourceName } from '../correlations/source-name.ts';
import { capitalized } from '../text/capitalized.ts';
import { escapeMarkdown } from '../text/markdown.ts';
import type { AssistWorld } from './world.ts';

/** The clause number that an entry is cited by. */
export const addressOfEntry = ({ standard, edition, entry }: DefinedTerm) => ({
  standard,
  edition,
  clause: entry,
});

/** More entries than these are left to the table itself. */
const mostSent = 3;

/**
 * What the other editions have for a term, as paragraphs of Markdown: an item for each edition in scope (without a scope, for
 * each) that a table sets beside the first entry, with how its definition differs, then the further entries given, then the
 * sources.
 */
export function termParagraphs(
  [lead, ...others]: readonly [DefinedTerm, ...DefinedTerm[]],
  world: AssistWorld,
): readonly string[] {
  const { catalogue } = world;
  const rows = world.terms?.about(addressOfEntry(lead)) ?? [];
  const scope = termsInScope(world).editions.map(editionName);
  const isShown = (address: EditionAddress) =>
    editionName(address) !== editionName(lead) &&
    (scope.length === 0 || scope.includes(editionName(address)));
  const comparisons = rows
    .map(row => ({ row, compared: besideEntry(row, lead, catalogue).filter(isShown) }))
    .filter(({ compared }) => compared.length > 0);
  const compared = comparisons.flatMap(each => each.compared);
  const uncompared = others.filter(other => isShown(other) && !compared.some(each => isEntry(other, each)));
  const items = [
    ...compared.map(other => comparedItem(other, catalogue)),
    ...uncompared.map(other => `- ${nameOf(other, catalogue)} ${entryWords(other)}: no table compares them.`),
  ];
  const notes = rows.filter(row => isEntry(lead, row)).flatMap(({ note }) => note ?? []);
  const telling = comparisons.length > 0 ? comparisons.map(({ row }) => row) : rows;
  return [
    items.length > 0
      ? items.join('\n')
      : `No table compares it with ${scope.length > 0 ? 'what another edition in scope has' : 'another edition'}.`,
    notes.map(note => `${escapeMarkdown(note.replace(/\.$/, ''))}.`).join(' '),
    sourcesOf(telling),
  ].filter(paragraph => paragraph !== '');
}

function sourcesOf(rows: readonly Term[]): string {
  const bases = new Set(rows.map(({ basis }) => basis));
  return [...bases]
    .map(basis => {
      const sources = new Set(
        rows.filter(row => row.basis === basis).map(row => sourceName(row.source) + packRemark(row)),
      );
      return `${capitalized(basisWords[basis])}: ${escapeMarkdown([...sources].join('; '))}.`;
    })
    .join(' ');
}

const isEntry = (
  term: DefinedTerm,
  other: EditionAddress & { readonly entry: string | undefined },
): boolean => isSameEdition(term, other) && other.entry === term.entry;

/** What a row sets beside an entry: all that it compares with its own one, or its own beside one of those. */
function besideEntry(row: Term, lead: DefinedTerm, catalogue: Catalogue): readonly ComparedTerm[] {
  if (isEntry(lead, row)) return row.compared;
  return row.compared
    .filter(other => isEntry(lead, other))
    .map(({ difference, note }) => ({
      standard: row.standard,
      edition: row.edition,
      entry: row.entry,
      term: row.term === lead.term ? undefined : row.term,
      difference,
      see: [],
      // It is written of the other side.
      note: note === undefined ? undefined : `Of ${nameOfEdition(lead, catalogue)} ${lead.entry}: ${note}`,
    }));
}

/** `- **ISO 9000:2015** 3.7.7: different. An output.` */
function comparedItem(other: ComparedTerm, catalogue: Catalogue): string {
  const { entry, term, difference, see, note } = other;
  const place = entry === undefined ? '' : ` ${entryWords({ entry, term: term ?? '' })}`;
  const sent = see.slice(0, mostSent).map(entryWords).join(', ');
  const left = see.length - mostSent;
  return [
    `- ${nameOf(other, catalogue)}${place}: ${differenceWords[difference]}.`,
    note === undefined ? '' : `${escapeMarkdown(note.replace(/\.$/, ''))}.`,
    see.length === 0 ? '' : `See ${sent}${left > 0 ? ` and ${left} more` : ''}.`,
  ]
    .filter(sentence => sentence !== '')
    .join(' ');
}

const nameOf = (address: EditionAddress, catalogue: Catalogue): string =>
  `**${escapeMarkdown(nameOfEdition(address, catalogue))}**`;

const entryWords = ({ entry, term }: TermEntry): string => escapeMarkdown(`${entry} ${term}`.trim());
