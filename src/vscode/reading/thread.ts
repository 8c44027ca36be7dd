import { errorMessage, finish, gatherKnowledge, type Knowledge, packsFromJson } from '../../core/index.ts';
import { type NodeThreadPort, node } from '../node.ts';
import { readClosed } from './closed-document.ts';
import type { FromThread, PlainSetup, Task, ThreadData, ToThread } from './messages.ts';
import { type DocumentSummary, summaryOf } from './summary.ts';
import { isOutOfReach, textOfFile } from './text-of-file.ts';

/** What a thread works with. */
interface ThreadPlace {
  readonly port: NodeThreadPort;
  /** The address of the file with the shipped packs. */
  readonly packs: string;
}

/** undefined where this is no thread that reads documents. */
export function threadHere(): ThreadPlace | undefined {
  const { parentPort: port, workerData } = node?.getBuiltinModule?.('worker_threads') ?? {};
  const { crossclausePacks: packs } = (workerData ?? {}) as Partial<ThreadData>;
  return port && packs !== undefined ? { port, packs } : undefined;
}

/** Reads the documents that the thread is told of, one after the other. */
export function readInThread({ port, packs }: ThreadPlace): void {
  const shipped = packsFromJson(new TextDecoder().decode(bytesOf(packs)));
  const setups = new Map<number, PlainSetup & Knowledge>();
  const tell = (message: FromThread) => port.postMessage(message);
  port.on('message', given => {
    const message = given as ToThread;
    const { id } = message;
    if (message.kind === 'setup') {
      const { userPacks: user, projectPacks: project } = message;
      setups.set(id, { ...message, ...gatherKnowledge({ shipped, user, project }) });
      return;
    }
    try {
      const setup = setups.get(message.setup);
      if (setup === undefined) throw new Error(`unknown setup: ${message.setup}`);
      tell({ kind: 'read', id, summary: summaryFrom({ ...message, setup }) });
    } catch (error) {
      tell({
        kind: 'failed',
        id,
        reason: errorMessage(error),
        code: error instanceof Error && 'code' in error && error.code,
      });
    }
  });
  tell({ kind: 'ready' });
}

function summaryFrom({
  uri,
  setup,
  text = readTextSync(uri),
}: Task<PlainSetup & Knowledge>): DocumentSummary | undefined {
  const steps = readClosed(uri, text, setup);
  return steps && summaryOf(finish(steps), setup);
}

/** As `readReachable`. Waits for the disk on purpose: a read that does not wait costs more than the read itself. */
function readTextSync(uri: string): string | undefined {
  let bytes: Uint8Array;
  try {
    bytes = bytesOf(uri);
  } catch (error) {
    if (isOutOfReach(error)) throw error;
    return undefined;
  }
  return textOfFile(bytes);
}

const bytesOf = (address: string): Uint8Array =>
  node?.getBuiltinModule?.('fs')?.readFileSync(new URL(address)) ?? new Uint8Array();
