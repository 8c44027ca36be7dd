import {
  aligned,
  asJson,
  counted,
  type Edition,
  editionsNamed,
  listCatalogue,
  printable,
} from '../../core/index.ts';
import { paintFor } from '../colours.ts';
import { type ExitCode, exitCodes, type Io } from '../io.ts';
import { type ProjectOptions, Projects } from '../projects.ts';
import { report } from '../report.ts';

interface CatalogueOptions extends ProjectOptions {
  readonly format: 'text' | 'json';
  /** An edition, or a standard with all its editions. */
  readonly standard?: string;
  readonly color?: boolean;
}

/** `crossclause catalogue`: the editions, clauses and correlations of every pack. */
export function catalogue(options: CatalogueOptions, io: Io): ExitCode {
  const projects = new Projects(io, options);
  const { knowledge } = projects.of(io.cwd);
  report([...projects.notes, ...projects.troubles], io);

  const { standard } = options;
  const named = standard === undefined ? undefined : editionsNamed(standard, knowledge.catalogue);
  if (named?.ok === false) {
    report([`--standard ${standard}: ${named.message}`], io);
    return exitCodes.notRun;
  }
  const chosen = named?.editions;
  if (options.format === 'json') {
    const listing = listCatalogue(knowledge.catalogue, knowledge.correlations, knowledge.terms);
    const isChosen = (address: { standard: string; edition: string }) =>
      chosen === undefined ||
      chosen.some(({ standard: name, year }) => name === address.standard && year === address.edition);
    io.out(
      asJson({
        ...listing,
        standards: listing.standards.filter(isChosen),
        correlations: listing.correlations.filter(({ from }) => isChosen(from)),
        terms: listing.terms.filter(term => [term, ...term.compared].some(isChosen)),
      }),
    );
  } else {
    const paint = paintFor(io, options.color);
    for (const edition of chosen ?? []) {
      const title = edition.isListed ? printable(edition.title) : 'known by name';
      io.out(`${paint.strong(edition.name)}  ${title}\n`);
      io.out(
        aligned(
          edition.clauses.map(({ number, title }) => [number, printable(title ?? '')]),
          '  ',
        ),
      );
    }
    if (chosen === undefined) io.out(aligned(knowledge.catalogue.editions.map(overviewRow)));
  }
  return projects.troubles.length > 0 ? exitCodes.notRun : exitCodes.clean;
}

const overviewRow = (edition: Edition): string[] => [
  edition.name,
  edition.isStatusDraft ? `${edition.status} (draft)` : edition.status,
  edition.isListed ? counted(edition.clauses.length, 'clause') : 'known by name',
  printable(edition.title),
];
