import { addressIn } from '../catalogue/clause-address.ts';
import type { ClauseAddress, Edition } from '../catalogue/types.ts';
import { type Document, sectionAt } from '../documents/document.ts';
import { editionResolver } from '../documents/resolve-edition.ts';
import type { Edit } from '../fixes/fix.ts';
import { lineEnd } from '../fixes/suppress.ts';
import { compareNumbers } from '../references/clause-number.ts';
import type { CheckOptions } from '../rules/check.ts';
import { overlaps, type Span } from '../text/span.ts';
import { counterpartsIn } from './counterpart-choices.ts';

type World = Omit<CheckOptions, 'path'>;

/** A row: the numbers in each column, by the name of its edition. */
type Row = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * A table of the clauses that a section cites and of their counterparts, put at the section's end; nothing else changes.
 * Its columns are the standards in scope, then those that are cited beside them; its rows the clauses of the first that
 * are cited, or that answer to what is. Counterparts come from published rows, from derived ones where there are none.
 * Empty where nothing is cited, where the table would have one column, and where it stands there already.
 *
 * @param range an empty one means all references of its section, another one those it touches
 */
export function correlationTable(document: Document, range: Span, world: World): readonly Edit[] {
  const cited = citedIn(document, range, world);
  const columns = columnsFor(cited, world);
  const [lead] = columns;
  if (lead === undefined || columns.length < 2) return [];

  const rows = rowsFor(lead, columns, cited, world);
  const filled = columns.filter(({ name }) => rows.some(row => (row.get(name)?.size ?? 0) > 0));
  if (rows.length === 0 || filled.length < 2) return [];

  const { text, sections } = document;
  const section = sections[sectionAt(document, range.end)]?.span ?? { start: 0, end: text.length };
  const content = text.slice(section.start, section.end);
  const lines = [
    filled.map(({ name }) => name),
    filled.map(() => '---'),
    ...rows.map(row => filled.map(({ name }) => cellOf(row.get(name)))),
  ].map(cells => `| ${cells.join(' | ')} |`);
  if (isThereAlready(content, lines)) return [];

  const eol = lineEnd(text);
  const body = content.trimEnd();
  const offset = section.start + body.length;
  const before = body === '' ? '' : eol + eol;
  // A table at the very end of the text closes its last line, as one in front of more text does.
  const after = section.end === text.length && body.length === content.length ? eol : '';
  return [{ span: { start: offset, end: offset }, text: before + lines.join(eol) + after }];
}

const cellOf = (numbers: ReadonlySet<string> | undefined): string =>
  numbers === undefined || numbers.size === 0
    ? '–'
    : [...numbers]
        .sort(compareNumbers)
        .map(number => (number === 'A' ? 'Annex A' : number))
        .join(', ');

/** Formatters pad the cells of a table; their content stays. */
function isThereAlready(content: string, lines: readonly string[]): boolean {
  const plain = (text: string) => text.replace(/[ \t]*\|[ \t]*/g, '|').replace(/\|:?-+:?(?=\|)/g, '|---');
  return plain(content.replace(/\r\n?/g, '\n')).includes(plain(lines.join('\n')));
}

interface Cited {
  readonly edition: Edition;
  readonly address: ClauseAddress;
}

/** The clauses that are cited there, each once, of editions that have them. */
function citedIn(document: Document, range: Span, { catalogue, config }: World): readonly Cited[] {
  const resolve = editionResolver(document, config, catalogue);
  const section = sectionAt(document, range.start);
  const cited = new Map<string, Cited>();
  for (const reference of document.references) {
    const { span, place, clause } = reference;
    const isMeant =
      range.start === range.end
        ? place.kind !== 'front-matter' && sectionAt(document, span.start) === section
        : overlaps(span, range);
    if (!isMeant || clause === undefined) continue;
    const { edition } = resolve(reference);
    if (!edition?.has(clause)) continue;
    cited.set(`${edition.id} ${clause}`, {
      edition,
      address: addressIn(edition, clause),
    });
  }
  return [...cited.values()];
}

function columnsFor(cited: readonly Cited[], { catalogue, config }: World): readonly Edition[] {
  if (cited.length === 0) return [];
  const scope = config.standards.flatMap(
    ({ standard, edition }) => catalogue.edition(standard, edition) ?? [],
  );
  return [...new Set([...scope, ...cited.map(({ edition }) => edition)])];
}

function rowsFor(
  lead: Edition,
  columns: readonly Edition[],
  cited: readonly Cited[],
  world: World,
): readonly Row[] {
  const others = columns.filter(edition => edition !== lead);
  const leads = new Set(cited.filter(({ edition }) => edition === lead).map(({ address }) => address.clause));
  const knownTo = (number: string, other: Edition) => known(addressIn(lead, number), other, world);

  // A clause that no row above takes in brings its own rows.
  const strays: Cited[] = [];
  for (const one of cited) {
    if (one.edition === lead) continue;
    const isTaken = () =>
      [...leads].some(number => knownTo(number, one.edition).includes(one.address.clause));
    if (isTaken()) continue;
    for (const number of known(one.address, lead, world)) leads.add(number);
    if (!isTaken()) strays.push(one);
  }

  const rows = new Map<string, Map<string, Set<string>>>();
  for (const number of [...leads].sort(compareNumbers)) {
    rows.set(
      number,
      new Map([
        [lead.name, new Set([number])],
        ...others.map((other): [string, Set<string>] => [other.name, new Set(knownTo(number, other))]),
      ]),
    );
  }
  const alone: Row[] = [];
  for (const { edition, address } of strays) {
    const near = [...leads].filter(number =>
      world.correlations.areCorrelated(addressIn(lead, number), address),
    );
    for (const number of near) rows.get(number)?.get(edition.name)?.add(address.clause);
    if (near.length === 0) alone.push(new Map([[edition.name, new Set([address.clause])]]));
  }
  return [...rows.values(), ...alone];
}

/**
 * The numbers that published rows lead to, derived ones where there are no such. A draft is nothing to write down, nor is
 * what was computed for the clause above.
 */
function known(from: ClauseAddress, to: Edition, world: World): readonly string[] {
  const rows = counterpartsIn(to, from, world);
  const published = rows.filter(({ basis }) => basis === 'published');
  const derived = rows.filter(row => row.basis === 'derived' && row.inheritedFrom === undefined);
  const best = published.length > 0 ? published : derived;
  return best.map(row => row.to.clause);
}
