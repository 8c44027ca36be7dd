import {
  buildCatalogue,
  findingAsText,
  findingsAsJson,
  LineIndex,
  type Pack,
  type ReportedFinding,
  readPack,
  reportFinding,
  summaryAsText,
  type YamlFinding,
  yamlFindings,
} from '../../core/index.ts';
import { paintFor } from '../colours.ts';
import { type ExitCode, exitCodes, type Io, type Trouble } from '../io.ts';
import { packFilesAt, packFilesOf } from '../pack-files.ts';
import { pathFrom } from '../paths.ts';
import { type Project, type ProjectOptions, Projects } from '../projects.ts';
import { readTextFile } from '../read-text-file.ts';
import { isGrave, report } from '../report.ts';

interface PacksCheckOptions extends ProjectOptions {
  readonly format: 'text' | 'json';
  readonly color?: boolean;
  readonly quiet?: boolean;
}

/** A pack to check, as it is shown and as it stands. */
interface PackText {
  readonly name: string;
  readonly text: string;
}

/**
 * `crossclause packs check [PATH…]`: what is wrong in packs, and where they contradict each other and the shipped ones.
 * Without a path the packs of the project; a folder stands for its `**\/*.yaml`.
 */
export function packsCheck(paths: readonly string[], options: PacksCheckOptions, io: Io): ExitCode {
  const projects = new Projects(io, options);
  const project = projects.of(io.cwd);
  const own = packFilesOf(project);
  const { files, troubles: pathTroubles } =
    paths.length === 0 ? { files: own, troubles: [] } : packFilesAt(paths, io);
  const troubles: Trouble[] = [...pathTroubles];
  const texts = new Map<string, PackText>();
  for (const file of [...own, ...files]) {
    const name = pathFrom(io.cwd, file);
    const read = readTextFile(file, name);
    if (read.ok) texts.set(file, { name, text: read.text });
    else if (files.includes(file)) troubles.push(read.trouble);
  }
  // What is wrong with a pack is a finding here, with its place.
  const others = projects.troublesBeside([...texts.keys(), ...files]);
  if (files.length === 0 && troubles.length === 0) troubles.push(noPack(project));
  // How it disagrees with others is one as well.
  const notes = projects.notesBeside(files.map(file => pathFrom(io.cwd, file)));
  report([...notes, ...others, ...troubles], io);

  const findings = files
    .flatMap(file => texts.get(file) ?? [])
    .flatMap(findingsAmong([...texts.values()], [...io.shippedPacks(), ...project.userPacks]));
  const shown = options.quiet ? findings.filter(isGrave) : findings;
  if (options.format === 'json') io.out(findingsAsJson(shown));
  else {
    const paint = paintFor(io, options.color);
    for (const finding of shown) io.out(`${findingAsText(finding, paint, io.columns)}\n`);
    if (!options.quiet && files.length > 0)
      io.out(summaryAsText({ findings: shown, files: files.length }, paint));
  }
  if (others.length + troubles.length > 0) return exitCodes.notRun;
  return findings.some(isGrave) ? exitCodes.findings : exitCodes.clean;
}

const noPack = ({ config }: Project): Trouble =>
  `There is no pack here. Name one, or put it where “packs” of the config says: ${config.packs.join(', ') || 'nowhere'}.`;

/**
 * What is found in a pack, held against all others.
 *
 * @param own the packs of the project, and those to check
 */
function findingsAmong(
  own: readonly PackText[],
  others: readonly Pack[],
): (pack: PackText) => readonly ReportedFinding[] {
  const read = own.flatMap(({ name, text }): readonly Pack[] => {
    const result = readPack(text, name);
    return result.ok ? [result.pack] : [];
  });
  const packs = [...others, ...read];
  const { catalogue } = buildCatalogue(packs);
  return ({ name, text }) => {
    const lines = new LineIndex(text);
    return yamlFindings(text, 'pack', { catalogue, otherPacks: packs, siblings: read, path: name }).map(
      finding =>
        reportFinding(name, text, lines, { ...finding, rule: finding.code, related: relatedOf(finding) }),
    );
  };
}

/** What stands here and there, side by side. */
const relatedOf = ({ places = [] }: YamlFinding) =>
  places.map(({ message }) => ({ span: undefined, message }));
