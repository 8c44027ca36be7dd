import { asJson, type Catalogue, counted, nameOfEdition, referencesAsText } from '../../core/index.ts';
import { paintFor } from '../colours.ts';
import { findDocuments } from '../find-files.ts';
import { type ExitCode, exitCodes, type Io } from '../io.ts';
import { type ProjectOptions, Projects, settingsOf } from '../projects.ts';
import { filesRead, report, troublesOf } from '../report.ts';
import { runJob } from '../run-job.ts';

interface RefsOptions extends ProjectOptions {
  readonly format: 'text' | 'json';
  readonly color?: boolean;
  readonly quiet?: boolean;
}

/** `crossclause refs PATH…`: every reference, one for each clause of a list or range. */
export async function refs(paths: readonly string[], options: RefsOptions, io: Io): Promise<ExitCode> {
  const projects = new Projects(io, options);
  const { files, troubles: pathTroubles } = findDocuments(paths, io.cwd, projects);
  const results = await runJob({ task: 'references', files, projects: projects.all.map(settingsOf) }, io);
  const troubles = troublesOf(projects, pathTroubles, results);
  report([...projects.notes, ...results.flatMap(result => result.notes ?? []), ...troubles], io);

  const references = results.flatMap(result => result.references ?? []);
  if (options.format === 'json') io.out(asJson(references));
  else {
    io.out(referencesAsText(references, paintFor(io, options.color), nameIn(projects, io)));
    const counts = `${counted(references.length, 'reference')} in ${counted(filesRead(results), 'file')}.\n`;
    if (!options.quiet) io.out(references.length === 0 ? counts : `\n${counts}`);
  }
  return troubles.length > 0 ? exitCodes.notRun : exitCodes.clean;
}

/** What people call an edition: `PCI DSS v4.0` where a pack of one of the projects tells its version. */
function nameIn(projects: Projects, io: Io): Parameters<typeof referencesAsText>[2] {
  const { catalogue: own } = projects.of(io.cwd).knowledge;
  const catalogues = projects.all.map(project => project.knowledge.catalogue);
  return address => {
    const has = (catalogue: Catalogue) => catalogue.edition(address.standard, address.edition) !== undefined;
    return nameOfEdition(address, catalogues.find(has) ?? own);
  };
}
