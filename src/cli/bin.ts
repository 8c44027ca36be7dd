import { tuneEngine } from './engine.ts';
import { exitCodes } from './io.ts';
import { main } from './main.ts';
import { nodeIo } from './node-io.ts';
import { reasonNotWritten } from './write-text.ts';

tuneEngine();
const io = nodeIo();

// The reader of a pipe may leave before everything is written (`crossclause refs | head`): that is no trouble of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  io.err(`What was to be printed ${reasonNotWritten(error)}.\n`);
  process.exit(exitCodes.notRun);
});

/** What shells expect of a program that Ctrl-C ended: 128 and the number of the signal. */
const interrupted = 130;
process.on('SIGINT', () => {
  if (io.isErrorTerminal) io.err('\r\u001B[K');
  process.exit(interrupted);
});

process.exitCode = await main(process.argv.slice(2), io).catch((error: unknown) => {
  io.err(`Crossclause stopped: ${error instanceof Error ? error.stack : String(error)}\n`);
  return exitCodes.notRun;
});
