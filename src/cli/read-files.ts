import { readFileSync } from 'node:fs';
import { dirname, posix } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import {
  applyBaseline,
  type Baseline,
  checkDocument,
  countAccepted,
  createBaseline,
  type Document,
  type DocumentTrace,
  type Edit,
  errorMessage,
  type FileTrouble,
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
  readOptionsOf,
  reportFinding,
  reportReferences,
  textAt,
  traceDocument,
  withHarmlessFixes,
} from '../core/index.ts';
import { decode } from './decode.ts';
import type { FoundFile } from './find-files.ts';
import type { Trouble } from './io.ts';
import { pathFrom, reasonOf } from './paths.ts';
import { placesIn } from './places-in.ts';
import type { ProjectSettings } from './projects.ts';
import { isGrave } from './report.ts';

/** What to do with each document. */
export type Task = 'check' | 'baseline' | 'fix' | 'references' | 'trace';

/** The findings whose fixes are shown; for each fix the document is read again, and so for no others. */
export type FixesShown = 'all' | 'grave' | 'none';

/** Documents to read and what to know about them: plain values, the same for this thread and for others. */
export interface Job {
  readonly task: Task;
  /** Undefined: no findings are reported. */
  readonly fixesShown?: FixesShown;
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
  /** How many findings the baseline of the project accepts. */
  readonly accepted?: number;
  /** How many more it would accept that are not there. */
  readonly acceptedInVain?: number;
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
type Claim = () => number;

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
    const { task, fixesShown } = job;
    done(readFile({ task, fixesShown, index, file, settings, knowledge: knowledgeOf(file.project) }));
    if (performance.now() - started > longestStretch) {
      await setImmediate();
      started = performance.now();
    }
  }
}

/** One file to work on, and what is known of its project. */
interface Work {
  readonly task: Task;
  readonly fixesShown: FixesShown | undefined;
  readonly index: number;
  readonly file: FoundFile;
  readonly settings: ProjectSettings;
  readonly knowledge: Knowledge;
  /** All documents of the project, where they are known. */
  readonly project?: ProjectDocuments;
}

/** Works on one file. Where that fails, the others go on. */
export function readFile(work: Work): FileResult {
  const { task, index, file } = work;
  try {
    const read = readText(file);
    return { index, ...('ok' in read ? tasks[task](read, work) : { trouble: read }) };
  } catch (error) {
    return { index, trouble: `${file.name}: Crossclause could not work on the file: ${errorMessage(error)}` };
  }
}

/** A file as it was read: its text, and where the first byte stands that is no UTF-8. */
type FileText = Extract<ReturnType<typeof decode>, { ok: true }>;

const fileTrouble = (file: string, reason: string): FileTrouble => ({
  file,
  start: undefined,
  message: `The file ${reason}.`,
});

function readText({ path, name }: FoundFile): FileText | FileTrouble {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    return fileTrouble(name, reasonOf(error));
  }
  const decoded = decode(bytes);
  return decoded.ok ? decoded : fileTrouble(name, decoded.reason);
}

const open = (text: string, { file, settings, knowledge }: Work): Document =>
  readDocument(file.path, text, readOptionsOf({ clauses: knowledge.clauses, config: settings.config }));

const worldOf = ({ file, settings, knowledge, project }: Work) => ({
  ...knowledge,
  config: settings.config,
  path: file.pathInProject,
  project,
});

const traceOf = (document: Document, { settings, knowledge }: Work): DocumentTrace =>
  traceDocument(document, { config: settings.config, catalogue: knowledge.catalogue });

const asksForProject = (document: Document, { file, settings, project }: Work) =>
  project === undefined && needsProject(document, { config: settings.config, path: file.pathInProject })
    ? { needsProject: true }
    : {};

const encodingNotes = ({ brokenAt }: FileText, { name }: FoundFile): readonly Trouble[] =>
  brokenAt === undefined
    ? []
    : [
        `${name}: The file is not UTF-8 at byte ${brokenAt}; what cannot be read there counts as �. Save it as UTF-8.`,
      ];

/** What each task makes of a file. */
const tasks: Readonly<Record<Task, (read: FileText, work: Work) => Omit<FileResult, 'index'>>> = {
  check(read, work) {
    const { file, settings } = work;
    const document = open(read.text, work);
    const all = checkDocument(document, worldOf(work));
    const found = { file: file.pathInProject, text: document.text, findings: all };
    const { baseline } = settings;
    const findings = baseline ? applyBaseline(found, baseline) : all;
    const accepted = all.length - findings.length;
    const acceptable = baseline ? countAccepted(baseline, file.pathInProject) : 0;
    return {
      notes: [...encodingNotes(read, file), ...frontMatterNotes(file, document)],
      findings: reported(document, findings, work),
      accepted,
      acceptedInVain: acceptable - accepted,
      trace: traceOf(document, work),
      ...asksForProject(document, work),
    };
  },

  baseline(read, work) {
    const { file } = work;
    const document = open(read.text, work);
    const findings = checkDocument(document, worldOf(work));
    return {
      notes: encodingNotes(read, file),
      trace: traceOf(document, work),
      ...asksForProject(document, work),
      baseline: createBaseline([{ file: file.pathInProject, text: read.text, findings }]),
    };
  },

  fix({ text, brokenAt, hasByteOrderMark }, work) {
    const { file, settings } = work;
    if (brokenAt !== undefined) {
      const trouble = `${file.name}: The file is not UTF-8 at byte ${brokenAt}; it is not changed. Save it as UTF-8.`;
      return { trouble };
    }
    const world = { ...worldOf(work), baseline: settings.baseline };
    const { document, findings, fixes, edits } = fixDocument(open(text, work), world);
    const after = document.text;
    return {
      findings: reported(document, findings, work),
      ...(after !== text && { fixed: { before: text, after, edits, fixes, hasByteOrderMark } }),
      trace: traceOf(document, work),
      ...asksForProject(document, work),
    };
  },

  references(read, work) {
    const { file, settings, knowledge } = work;
    const document = open(read.text, work);
    return {
      notes: [...encodingNotes(read, file), ...frontMatterNotes(file, document)],
      references: reportReferences(file.name, document, settings.config, knowledge.catalogue),
    };
  },

  trace(read, work) {
    const document = open(read.text, work);
    return {
      notes: [...encodingNotes(read, work.file), ...frontMatterNotes(work.file, document)],
      trace: traceOf(document, work),
      hasMatrix: document.comments.some(isMatrixMarker),
    };
  },
};

/** What names a standard or clauses in the front matter. */
const meantForUs = /^[ \t]*["']?(?:standards?|clauses)["']?[ \t]*:/m;

/** What is wrong with the front matter, where it says something that would count. */
function frontMatterNotes({ name }: FoundFile, { text, frontMatter }: Document): readonly Trouble[] {
  if (frontMatter === undefined || !meantForUs.test(textAt(text, frontMatter.span))) return [];
  const { error, unlisted } = frontMatter;
  if (unlisted) return [`${placesIn(name, text)(unlisted.span)}: ${unlisted.message}`];
  if (!error) return [];
  const { span, message } = error;
  return [`${placesIn(name, text)(span)}: ${message} What it says of standards and clauses is not read.`];
}

function reported(document: Document, findings: readonly Finding[], work: Work): readonly ReportedFinding[] {
  if (findings.length === 0) return [];
  const { name, path } = work.file;
  const world = worldOf(work);
  const lines = new LineIndex(document.text);
  const nameOf = (other: string) => posix.join(dirname(name), pathFrom(dirname(path), other));
  // What is judged again with its project is not shown before.
  const fixesShown = asksForProject(document, work).needsProject ? 'none' : work.fixesShown;
  const isShownWithFixes = (finding: Finding): boolean =>
    fixesShown === 'all' || (fixesShown === 'grave' && isGrave(finding));
  return findings.map(finding => {
    const shown = isShownWithFixes(finding)
      ? withHarmlessFixes(document, finding, world)
      : { ...finding, fixes: [] };
    return reportFinding(name, document.text, lines, shown, nameOf);
  });
}
