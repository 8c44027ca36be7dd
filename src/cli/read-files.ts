import { readFileSync } from 'node:fs';
import { dirname, posix } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import {
  type Baseline,
  checkDocument,
  createBaseline,
  type Document,
  type DocumentTrace,
  type Edit,
  type Finding,
  fixDocument,
  gatherKnowledge,
  isMatrixMarker,
  type Knowledge,
  LineIndex,
  needsProject,
  type Pack,
  type ProjectDocuments,
  type ReportedFinding,
  type ReportedReference,
  readDocument,
  reportFinding,
  reportReferences,
  textAt,
  traceDocument,
} from '../core/index.ts';
import { decode } from './decode.ts';
import type { FoundFile } from './find-files.ts';
import type { Trouble } from './io.ts';
import { pathFrom, reasonOf } from './paths.ts';
import { placesIn } from './places-in.ts';
import type { ProjectSettings } from './projects.ts';

/** What to do with each document. */
export type Task = 'check' | 'baseline' | 'fix' | 'references' | 'trace';

/** Documents to read and what to know about them: plain values, the same for this thread and for others. */
export interface Job {
  readonly task: Task;
  readonly files: readonly FoundFile[];
  readonly projects: readonly ProjectSettings[];
}

/** A text before and after its fixes. */
export interface FixedText {
  readonly before: string;
  readonly after: string;
  /** What makes the one of the other. */
  readonly edits: readonly Edit[];
  /** How many fixes were applied. */
  readonly fixes: number;
  readonly hasByteOrderMark: boolean;
}

/** What came of one document: plain values again. Only what the task asks for is there. */
export interface FileResult {
  /** Index into the files of the job. */
  readonly index: number;
  /** The file could not be read. */
  readonly trouble?: Trouble;
  /** The file was read, though not as it should be. */
  readonly notes?: readonly Trouble[];
  readonly findings?: readonly ReportedFinding[];
  /** The baseline that accepts the findings of this file. */
  readonly baseline?: Baseline;
  readonly fixed?: FixedText;
  readonly references?: readonly ReportedReference[];
  /** What the document cites, after its fixes where these were asked for. */
  readonly trace?: DocumentTrace;
  /** There are markers of a matrix in the document. */
  readonly hasMatrix?: boolean;
  /** Rules would hold the document against all of its project, and were silent because these are not known. */
  readonly needsProject?: boolean;
}

/** Gives the index of the next file that nobody has taken yet; one past the last where none is left. */
export type Claim = () => number;

/** How long this thread may work before it looks at what else there is: messages, Ctrl-C; milliseconds. */
const longestStretch = 40;

/**
 * Takes files one after the other and works on each. Reading waits for the disk on purpose: there are as many threads as
 * processors, and a read that does not wait costs more than the read itself.
 */
export async function readFiles(
  job: Job,
  shipped: readonly Pack[],
  claim: Claim,
  done: (result: FileResult) => void,
): Promise<void> {
  const known = new Map<number, Knowledge>();
  // What is known where a project has no packs: the user's are the same for all.
  let common: Knowledge | undefined;
  const knowledgeOf = (index: number): Knowledge => {
    let knowledge = known.get(index);
    if (knowledge === undefined) {
      const { packs: project = [], userPacks: user = [] } = job.projects[index] ?? {};
      if (project.length > 0) knowledge = gatherKnowledge({ shipped, user, project });
      else knowledge = common ??= gatherKnowledge({ shipped, user });
      known.set(index, knowledge);
    }
    return knowledge;
  };

  let started = performance.now();
  for (let index = claim(); index < job.files.length; index = claim()) {
    const file = job.files[index];
    const settings = file && job.projects[file.project];
    if (file === undefined || settings === undefined) continue;
    done(readFile(job.task, index, file, settings, knowledgeOf(file.project)));
    if (performance.now() - started > longestStretch) {
      await setImmediate();
      started = performance.now();
    }
  }
}

/**
 * Works on one file. Where that fails, the others go on.
 *
 * @param project all documents of the file's project, where they are known
 */
export function readFile(
  task: Task,
  index: number,
  file: FoundFile,
  settings: ProjectSettings,
  knowledge: Knowledge,
  project?: ProjectDocuments,
): FileResult {
  try {
    return workOn(task, index, file, settings, knowledge, project);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { index, trouble: `${file.name}: Crossclause could not work on the file: ${reason}` };
  }
}

function workOn(
  task: Task,
  index: number,
  file: FoundFile,
  { config, baseline }: ProjectSettings,
  knowledge: Knowledge,
  project: ProjectDocuments | undefined,
): FileResult {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file.path);
  } catch (error) {
    return { index, trouble: `${file.name}: The file ${reasonOf(error)}.` };
  }
  const decoded = decode(bytes);
  if (!decoded.ok) return { index, trouble: `${file.name}: The file ${decoded.reason}.` };
  const { text, brokenAt, hasByteOrderMark } = decoded;
  const broken: readonly Trouble[] =
    brokenAt === undefined
      ? []
      : [
          `${file.name}: The file is not UTF-8 at byte ${brokenAt}; what cannot be read there counts as �. Save it as UTF-8.`,
        ];

  const { clauses, catalogue } = knowledge;
  const open = (content: string) =>
    readDocument(file.path, content, { knowledge: clauses, scope: config.standards });
  const world = { ...knowledge, config, path: file.pathInProject, project };
  const trace = (document: Document) => traceDocument(document, { config, catalogue });
  const asks = (document: Document) =>
    project === undefined && needsProject(document, { config, path: file.pathInProject })
      ? { needsProject: true }
      : {};
  switch (task) {
    case 'check': {
      const document = open(text);
      const findings = checkDocument(document, { ...world, baseline });
      const notes = [...broken, ...frontMatterNotes(file, document)];
      return {
        index,
        notes,
        findings: reported(file, document, findings),
        trace: trace(document),
        ...asks(document),
      };
    }
    case 'baseline': {
      const document = open(text);
      const findings = checkDocument(document, world);
      return {
        index,
        notes: broken,
        trace: trace(document),
        ...asks(document),
        baseline: createBaseline([{ file: file.pathInProject, text, findings }]),
      };
    }
    case 'fix': {
      if (brokenAt !== undefined) {
        return {
          index,
          trouble: `${file.name}: The file is not UTF-8 at byte ${brokenAt}; it is not changed. Save it as UTF-8.`,
        };
      }
      const { document, findings, fixes, edits } = fixDocument(open(text), { ...world, baseline });
      const after = document.text;
      return {
        index,
        findings: reported(file, document, findings),
        ...(after !== text && { fixed: { before: text, after, edits, fixes, hasByteOrderMark } }),
        trace: trace(document),
        ...asks(document),
      };
    }
    case 'references': {
      const document = open(text);
      const notes = [...broken, ...frontMatterNotes(file, document)];
      return { index, notes, references: reportReferences(file.name, document, config, catalogue) };
    }
    case 'trace': {
      const document = open(text);
      const notes = [...broken, ...frontMatterNotes(file, document)];
      const hasMatrix = document.comments.some(isMatrixMarker);
      return { index, notes, trace: trace(document), hasMatrix };
    }
  }
}

/** What names a standard or clauses in the front matter. */
const meantForUs = /^[ \t]*["']?(?:standards?|clauses)["']?[ \t]*:/m;

/** What is wrong with the front matter, where it says something that would count. */
function frontMatterNotes({ name }: FoundFile, { text, frontMatter }: Document): readonly Trouble[] {
  if (frontMatter?.error === undefined || !meantForUs.test(textAt(text, frontMatter.span))) return [];
  const { span, message } = frontMatter.error;
  return [`${placesIn(name, text)(span)}: ${message} What it says of standards and clauses is not read.`];
}

function reported(
  { name, path }: FoundFile,
  document: Document,
  findings: readonly Finding[],
): readonly ReportedFinding[] {
  if (findings.length === 0) return [];
  const lines = new LineIndex(document.text);
  const nameOf = (other: string) => posix.join(dirname(name), pathFrom(dirname(path), other));
  return findings.map(finding => reportFinding(name, document.text, lines, finding, nameOf));
}
