import {
  type ConfigCoverage,
  type CoverageLoss,
  compareCoverage,
  counted,
  coverageAsJson,
  coverageAsMarkdown,
  coverageAsText,
  coverageName,
  type EarlierCoverage,
  type EarlierCoverageResult,
  type EditionCoverage,
  editionAddress,
  editionNamed,
  printable,
  readCoverageReport,
  type ScopeEntry,
  shareCovered,
} from '../../core/index.ts';
import { paintFor } from '../colours.ts';
import { findDocuments } from '../find-files.ts';
import { type ExitCode, exitCodes, type Io, type Trouble } from '../io.ts';
import { absolute, pathFrom } from '../paths.ts';
import { type Project, type ProjectOptions, Projects } from '../projects.ts';
import { readTextFile } from '../read-text-file.ts';
import { report, troublesOf } from '../report.ts';
import { gatherTraces, readTraces } from '../traces.ts';

interface CoverageOptions extends ProjectOptions {
  readonly format: 'text' | 'json' | 'markdown';
  /** `--standard`: editions to show instead of the scope of the config. */
  readonly standard?: readonly string[];
  readonly all?: boolean;
  /** Fewer covered clauses in a hundred than this are a finding. */
  readonly min?: number;
  /** A report of earlier; clauses that are less covered than there are findings. */
  readonly against?: string;
  readonly color?: boolean;
}

/** `crossclause coverage [PATH…]`: which clauses of the scope are referenced, and by which documents. */
export async function coverage(
  paths: readonly string[],
  options: CoverageOptions,
  io: Io,
): Promise<ExitCode> {
  const projects = new Projects(io, options);
  const { files, troubles: pathTroubles } = findDocuments(paths, io.cwd, projects);
  const read = await readTraces(files, projects, io);
  const { results } = read;
  const troubles = troublesOf(projects, pathTroubles, results);

  const concerned = projects.all.filter(project => files.some(file => file.project === project.index));
  const unlisted: Trouble[] = [];
  const trace = gatherTraces([read], projects);
  const found = concerned.flatMap(project => {
    const { scope, misnamed } = scopeOf(project, options.standard);
    troubles.push(...misnamed);
    if (scope.length === 0 && troubles.length === 0) troubles.push(missingScope);
    for (const { standard, edition } of scope) {
      if (project.knowledge.catalogue.edition(standard, edition)?.isListed) continue;
      unlisted.push(
        `No pack lists the clauses of ${standard}:${edition}, so nothing is said of its coverage.`,
      );
    }
    const { config, configFile, knowledge } = project;
    const name = configFile && pathFrom(io.cwd, configFile);
    return trace
      .coverage({ config, catalogue: knowledge.catalogue }, scope)
      .map(found => ({ ...withNames(found, io.cwd), config: name }));
  });
  // Asked for by name, or all there is, it is no answer; beside other editions of a scope it is worth knowing.
  const isAnswered = options.standard === undefined && found.length > 0;
  if (!isAnswered) troubles.push(...unlisted);
  const tooLittle = found.filter(({ counts }) => shareCovered(counts) < (options.min ?? 0));
  const compared = lossesAgainst(options, found, io);
  const { losses } = compared;
  troubles.push(...compared.troubles);
  const notes = [...projects.notes, ...(isAnswered ? unlisted : []), ...compared.notes];
  report([...notes, ...results.flatMap(result => result.notes ?? []), ...troubles], io);

  if (options.format === 'json') io.out(coverageAsJson(found));
  else if (options.format === 'markdown') io.out(coverageAsMarkdown(found));
  else io.out(coverageAsText(found, { showsAll: options.all ?? false }, paintFor(io, options.color)));
  report(
    [
      ...tooLittle.map(
        each => `${coverageName(each, found)}: ${each.percent} % covered, less than ${options.min} %.`,
      ),
      ...losses,
    ],
    io,
  );
  if (troubles.length > 0) return exitCodes.notRun;
  return tooLittle.length > 0 || losses.length > 0 ? exitCodes.findings : exitCodes.clean;
}

/** Documents are known by their paths, and shown from where the command runs. */
const withNames = (found: EditionCoverage, cwd: string): EditionCoverage => ({
  ...found,
  clauses: found.clauses.map(each => ({
    ...each,
    documents: each.documents.map(path => pathFrom(cwd, path)),
  })),
});

const missingScope: Trouble =
  'No scope is set. Name the editions under “standards” in crossclause.yaml, or with --standard.';

/** The editions to tell of, and what is to be said of names that are none. */
function scopeOf(
  { config, knowledge }: Project,
  names: readonly string[] | undefined,
): { readonly scope: readonly ScopeEntry[]; readonly misnamed: readonly Trouble[] } {
  if (names === undefined) return { scope: config.standards, misnamed: [] };
  const scope: ScopeEntry[] = [];
  const misnamed: Trouble[] = [];
  for (const name of names) {
    const named = editionNamed(name, knowledge.catalogue);
    if (named.ok) scope.push({ ...editionAddress(named.edition), span: undefined });
    else misnamed.push(`--standard ${name}: ${named.message}`);
  }
  return { scope, misnamed };
}

/** What `--against` finds to be less than it was, in words, and what is to be said of the comparison itself. */
interface Compared {
  readonly losses: readonly string[];
  readonly troubles: readonly Trouble[];
  readonly notes: readonly Trouble[];
}

function lossesAgainst(
  { against, standard }: CoverageOptions,
  found: readonly ConfigCoverage[],
  io: Io,
): Compared {
  if (against === undefined) return { losses: [], troubles: [], notes: [] };
  const earlier = readEarlier(absolute(io.cwd, against), against);
  if (!earlier.ok) return { losses: [], troubles: [`--against ${against}: ${earlier.message}`], notes: [] };
  const { losses, gone, added } = compareCoverage(found, earlier.editions);
  // What came into the scope since is no loss, as long as anything can be compared.
  const isComparing = added.length < found.length;
  const what = isComparing ? 'so that only the others are compared' : 'so nothing is compared';
  const missing = added.map(
    each => `--against ${against}: The report says nothing of ${coverageName(each, found)}, ${what}.`,
  );
  // Who asks for some editions does not ask what became of the others.
  const isAsked = ({ edition: name }: EarlierCoverage) =>
    standard === undefined || found.some(({ edition }) => edition.datedName === name);
  return {
    losses: [...losses.map(lossWords), ...gone.filter(isAsked).map(goneWords)],
    troubles: isComparing ? [] : missing,
    notes: isComparing ? missing : [],
  };
}

function readEarlier(file: string, name: string): EarlierCoverageResult {
  const read = readTextFile(file, name);
  return read.ok ? readCoverageReport(read.text) : { ok: false, message: read.trouble.message };
}

/** `ISO/IEC 20000-1:2018 8.6.1 (Incident management) was covered and is not covered now; incident.md referenced it.` */
function lossWords({ edition, clause, title, before, now, documents }: CoverageLoss): string {
  const name = title === undefined ? `${edition} ${clause}` : `${edition} ${clause} (${title})`;
  const who = documents.length === 0 ? '' : `; ${documents.join(', ')} referenced it`;
  return printable(`${name} was ${before} and is ${now} now${who}.`);
}

/** An edition that left the scope, and one whose documents are gone with their config. */
function goneWords({ edition, config, clauses }: EarlierCoverage): string {
  const covered = [...clauses.values()].filter(({ status }) => status === 'covered').length;
  const name = config === undefined ? edition : `${edition} (${config})`;
  return printable(
    `${name} had ${counted(covered, 'covered clause')} and has no coverage now: it is not in scope, or none of its documents was read.`,
  );
}
