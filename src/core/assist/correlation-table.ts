import { addressIn } from '../catalogue/clause-address.ts';
import type { ClauseAddress, Edition } from '../catalogue/types.ts';
import { editionsInScope } from '../config/editions-in-scope.ts';
import { correlationsMarker } from '../documents/correlations-marker.ts';
import { type Document, sectionAt } from '../documents/document.ts';
import { editionResolver } from '../documents/resolve-edition.ts';
import { type Edit, insertion } from '../fixes/fix.ts';
import { compareNumbers } from '../references/clause-number.ts';
import type { CheckOptions } from '../rules/check.ts';
import { lineBreakOf } from '../text/insertion.ts';
import { overlaps, type Span } from '../text/span.ts';
import { correlatedPlaces } from '../trace/correlation-tables.ts';
import { counterpartsIn } from './counterpart-choices.ts';

type World = Omit<CheckOptions, 'path'>;

/** A row: in each column, by the name of its edition, the numbers, or why there are none. */
type Row = ReadonlyMap<string, Cell>;

interface Cell {
  readonly numbers: readonly string[];
  /** Behind the numbers, or in their place. */
  readonly words: string;
}

/**
 * A table of the clauses that a section cites and of their counterparts, put at the section's end; nothing else changes.
 * Its columns are the standards in scope, then those that are cited beside them; its rows the clauses of the first that
 * are cited, or that answer to what is. Counterparts come from published rows, from derived ones where there are none; a
 * cell without any says whether a source knows that there is none. A comment above says that the table covers nothing.
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
  const filled = columns.filter(({ name }) => rows.some(row => (row.get(name)?.numbers.length ?? 0) > 0));
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

  const eol = lineBreakOf(text);
  const body = content.trimEnd();
  const offset = section.start + body.length;
  const before = body === '' ? '' : eol + eol;
  // A table at the very end of the text closes its last line, as one in front of more text does.
  const after = section.end === text.length && body.length === content.length ? eol : '';
  const table = [correlationsMarker, '', ...lines].join(eol);
  return [insertion(offset, before + table + after)];
}

const cellOf = ({ numbers, words }: Cell = nothing): string =>
  [
    numbers.map(number => (number === 'A' ? 'Annex A' : number)).join(', '),
    numbers.length > 0 && words !== '' ? `(${words})` : words,
  ]
    .join(' ')
    .trim();

const nothing: Cell = { numbers: [], words: '' };

const numbersAlone = (numbers: Iterable<string>): Cell => ({
  numbers: [...new Set(numbers)].sort(compareNumbers),
  words: '',
});

/** Formatters pad the cells of a table; their content stays. */
function isThereAlready(content: string, lines: readonly string[]): boolean {
  const plain = (text: string) =>
    text.replace(/(?<![ \t])[ \t]*\|[ \t]*/g, '|').replace(/\|:?-+:?(?=\|)/g, '|---');
  return plain(content.replace(/\r\n?/g, '\n')).includes(plain(lines.join('\n')));
}

interface Cited {
  readonly edition: Edition;
  readonly address: ClauseAddress;
}

/** The clauses that are cited there, each once, of editions that have them; such tables of the section cite nothing. */
function citedIn(document: Document, range: Span, { catalogue, config }: World): readonly Cited[] {
  const resolve = editionResolver(document, config, catalogue);
  const section = sectionAt(document, range.start);
  const isCorrelated = correlatedPlaces(document);
  const cited = new Map<string, Cited>();
  for (const reference of document.references) {
    const { span, place, clause } = reference;
    const isMeant =
      range.start === range.end
        ? place.kind !== 'front-matter' && !isCorrelated(place) && sectionAt(document, span.start) === section
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
  const scope = editionsInScope(config, catalogue);
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
      [...leads].some(number => knownTo(number, one.edition).numbers.includes(one.address.clause));
    if (isTaken()) continue;
    for (const number of known(one.address, lead, world).numbers) leads.add(number);
    if (!isTaken()) strays.push(one);
  }

  const rows = new Map<string, Map<string, Cell>>();
  for (const number of [...leads].sort(compareNumbers)) {
    rows.set(
      number,
      new Map([
        [lead.name, numbersAlone([number])],
        ...others.map((other): [string, Cell] => [other.name, knownTo(number, other)]),
      ]),
    );
  }
  const alone: Row[] = [];
  for (const { edition, address } of strays) {
    const near = [...leads].filter(number =>
      world.correlations.areCorrelated(addressIn(lead, number), address),
    );
    for (const number of near) {
      const row = rows.get(number);
      const there = row?.get(edition.name)?.numbers ?? [];
      row?.set(edition.name, numbersAlone([...there, address.clause]));
    }
    const isTold = alone.some(row => row.get(edition.name)?.numbers.includes(address.clause));
    if (near.length === 0 && !isTold) alone.push(rowOf({ edition, address }, columns, world));
  }
  return [...rows.values(), ...alone];
}

/** The row of a clause that no clause of the first standard answers to. */
const rowOf = ({ edition, address }: Cited, columns: readonly Edition[], world: World): Row =>
  new Map(
    columns.map(other => [
      other.name,
      other === edition ? numbersAlone([address.clause]) : known(address, other, world),
    ]),
  );

/**
 * The numbers that published rows lead to, derived ones where there are no such, and whether the rows are those of the
 * clause above; else why there are none. A draft is nothing to write down.
 */
function known(from: ClauseAddress, to: Edition, world: World): Cell {
  const rows = counterpartsIn(to, from, world);
  const published = rows.filter(({ basis }) => basis === 'published');
  const best = published.length > 0 ? published : rows.filter(({ basis }) => basis === 'derived');
  if (best.length === 0) return { numbers: [], words: whyNone(from, to, rows.length, world) };
  const { numbers } = numbersAlone(best.map(row => row.to.clause));
  return {
    numbers,
    words: best.every(row => row.inheritedFrom !== undefined) ? 'row of the clause above' : '',
  };
}

/** The words of the matrix: whether a source says that nothing answers, or none says anything. */
function whyNone(from: ClauseAddress, to: Edition, drafts: number, { correlations }: World): string {
  if (drafts > 0) return 'in a draft alone';
  const answer = correlations.answer(from, { standard: to.standard, edition: to.year });
  if (answer.kind === 'counterparts') return 'excluded';
  return answer.kind === 'none' && answer.row.basis !== 'draft' ? 'no counterpart' : 'in no table';
}
