import { gatherKnowledge, type Knowledge, packsFromJson, readDocument } from '../../core/index.ts';
import { type NodeThreadPort, node } from '../node.ts';
import type { FromThread, PlainSetup, ThreadData, ToThread } from './messages.ts';
import { summaryOf } from './summary.ts';

/** What to read documents with, and how to tell of them; undefined where this is no thread that reads documents. */
export function threadHere(): { readonly port: NodeThreadPort; readonly packs: string } | undefined {
  const { parentPort: port, workerData } = node?.getBuiltinModule?.('worker_threads') ?? {};
  const { crossclausePacks: packs } = (workerData ?? {}) as Partial<ThreadData>;
  return port && packs !== undefined ? { port, packs } : undefined;
}

/** Reads the documents that the thread is sent, one after the other. */
export function readInThread({ port, packs }: NonNullable<ReturnType<typeof threadHere>>): void {
  const shipped = packsFromJson(node?.getBuiltinModule?.('fs')?.readFileSync(packs, 'utf8') ?? '[]');
  const setups = new Map<number, PlainSetup & Knowledge>();
  const tell = (message: FromThread) => port.postMessage(message);
  port.on('message', given => {
    const message = given as ToThread;
    if (message.kind === 'setup') {
      const { id, userPacks: user, projectPacks: project } = message;
      setups.set(id, { ...message, ...gatherKnowledge({ shipped, user, project }) });
      return;
    }
    const { id, uri, text } = message;
    const setup = setups.get(message.setup);
    try {
      if (setup === undefined) throw new Error('What applies to the document is not known.');
      const options = { knowledge: setup.clauses, scope: setup.config.standards };
      tell({ kind: 'read', id, summary: summaryOf(readDocument(uri, text, options), setup) });
    } catch (error) {
      tell({
        kind: 'failed',
        id,
        reason: error instanceof Error ? (error.stack ?? error.message) : String(error),
      });
    }
  });
  tell({ kind: 'ready' });
}
