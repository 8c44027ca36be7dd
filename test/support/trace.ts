import type { Document } from '../../src/core/documents/document.ts';
import { type TraceProject, traceDocument } from '../../src/core/trace/document-trace.ts';
import type { TraceIndex } from '../../src/core/trace/trace-index.ts';

/** Takes a document in whose address is its path from the folder of the config, in place of what was known of it. */
export const putDocument = (
  index: TraceIndex,
  path: string,
  document: Document,
  project: TraceProject,
): void => index.put(path, traceDocument(document, project), project, path);
