import {
  applyEdits,
  type Edit,
  LineIndex,
  matrixBlocks,
  readDocument,
  readOptionsOf,
  type TraceIndex,
} from '../../core/index.ts';
import { type FoundFile, findDocuments } from '../find-files.ts';
import { type ExitCode, exitCodes, type Io, type Trouble } from '../io.ts';
import { type Project, type ProjectOptions, Projects } from '../projects.ts';
import { readTextFile } from '../read-text-file.ts';
import { report, troublesOf } from '../report.ts';
import { gatherTraces, otherFiles, pathInProject, readTraces } from '../traces.ts';
import { writeText } from '../write-text.ts';

/** `crossclause matrix --write [PATH…]`: writes every matrix that stands between its markers anew, and nothing else. */
export async function writeMatrices(
  paths: readonly string[],
  options: ProjectOptions,
  io: Io,
): Promise<ExitCode> {
  const projects = new Projects(io, options);
  const { files, troubles: pathTroubles } = findDocuments(paths, io.cwd, projects);
  const concerned = projects.all.filter(({ index }) => files.some(({ project }) => project === index));
  const others = otherFiles(concerned, files, projects, io);
  const read = await readTraces([...files, ...others.files], projects, io);
  const trace = gatherTraces([read], projects);
  const troubles = troublesOf(projects, [...pathTroubles, ...others.troubles], read.results);

  let written = 0;
  let current = 0;
  for (const { index, hasMatrix } of read.results) {
    const file = files[index];
    const project = file && projects.all[file.project];
    if (!hasMatrix || file === undefined || project === undefined) continue;
    const done = writeIn(file, project, trace);
    written += done.written;
    current += done.current;
    troubles.push(...done.troubles);
    if (done.written > 0) io.out(`${file.name}: ${matrices(done.written)} written.\n`);
  }
  report([...projects.notes, ...troubles], io);
  io.out(`${matrices(written)} written, ${current} as ${current === 1 ? 'it' : 'they'} should be.\n`);
  return troubles.length > 0 ? exitCodes.notRun : exitCodes.clean;
}

const matrices = (count: number): string => (count === 1 ? '1 matrix' : `${count} matrices`);

interface Written {
  readonly written: number;
  readonly current: number;
  readonly troubles: readonly Trouble[];
}

function writeIn(file: FoundFile, project: Project, trace: TraceIndex): Written {
  const read = readTextFile(file.path, file.name);
  if (!read.ok) return { written: 0, current: 0, troubles: [read.trouble] };
  const { text, hasByteOrderMark } = read;
  const { config, knowledge } = project;
  const { catalogue, correlations, clauses } = knowledge;
  const document = readDocument(file.path, text, readOptionsOf({ clauses, config }));
  const world = { trace, config, catalogue, correlations, pathOf: pathInProject(project) };
  const edits: Edit[] = [];
  const left: Left[] = [];
  let current = 0;
  let longer = 0;
  for (const block of matrixBlocks(document, file.pathInProject, world)) {
    if (block.kind === 'stale') {
      edits.push({ span: block.content, text: block.text });
      longer += block.text.length - (block.content.end - block.content.start);
    } else if (block.kind === 'current') current++;
    else
      left.push({ before: block.marker.start, after: block.marker.start + longer, message: block.message });
  }
  if (edits.length === 0) return { written: 0, current, troubles: toldOf(left, 'before', text, file) };
  const after = applyEdits(text, edits);
  const done = writeText(file.path, { before: text, after, edits, fixes: edits.length, hasByteOrderMark });
  if (!done.ok)
    return {
      written: 0,
      current,
      troubles: [...toldOf(left, 'before', text, file), `${file.name}: The file ${done.reason}.`],
    };
  return { written: edits.length, current, troubles: toldOf(left, 'after', after, file) };
}

/** A matrix that cannot be written: where its marker stands before those above it are written, and after. */
interface Left {
  readonly before: number;
  readonly after: number;
  readonly message: string;
}

/** What is told of these, with the lines of the text as it stands on disk now. */
function toldOf(
  left: readonly Left[],
  when: 'before' | 'after',
  text: string,
  { name }: FoundFile,
): readonly Trouble[] {
  const lines = new LineIndex(text);
  return left.map(each => `${name}:${lines.positionAt(each[when]).line + 1}: ${each.message}`);
}
