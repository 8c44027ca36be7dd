import { checkDocument, type Document, type Finding, needsProject } from '../core/index.ts';
import type { Reading } from './project.ts';
import type { Setup } from './setup.ts';

interface Found {
  readonly setup: Setup;
  /** Of the project that the document was held against; undefined where it was held against none. */
  readonly version: number | undefined;
  readonly findings: readonly Finding[];
}

/** What was found in a document stays true until the document, what applies to it, or what it is held against is another one. */
const found = new WeakMap<Document, Found>();

/** The findings that the baseline does not accept: what `crossclause check` reports of the same text. */
export function findingsOf(reading: Reading): readonly Finding[] {
  const { document, setup } = reading;
  const project = projectFor(reading);
  const known = found.get(document);
  if (known?.setup === setup && known.version === project?.version) return known.findings;
  const findings = checkDocument(document, { ...reading, project });
  found.set(document, { setup, version: project?.version, findings });
  return findings;
}

/** Whether the document is held against all of its project, so that its findings may change with any of them. */
export const asksForProject = (reading: Reading): boolean => needsProject(reading.document, reading);

const projectFor = (reading: Reading) => (asksForProject(reading) ? reading.setup.project() : undefined);

/** The reading with the documents that it is held against: a fix of all findings wants those of the project's rules, too. */
export const inProject = (reading: Reading): Reading => ({ ...reading, project: projectFor(reading) });
