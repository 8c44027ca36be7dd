import * as vscode from 'vscode';

/** What takes less long than this is over before anybody would stop it; milliseconds. */
const unnoticed = 700;

/**
 * Long work on the documents that a command waits for. Where it takes a while, a notification tells of it and can stop it:
 * then undefined comes back at once, and whatever the work still gives counts no more.
 *
 * @param title what is being done
 * @param work looks between its pieces whether it was stopped
 */
export async function stoppable<Value>(
  title: string,
  work: (stop: vscode.CancellationToken) => Promise<Value>,
): Promise<Value | undefined> {
  const source = new vscode.CancellationTokenSource();
  const stopped = new Promise<undefined>(resolve =>
    source.token.onCancellationRequested(() => resolve(undefined)),
  );
  const done = Promise.race([work(source.token), stopped]).finally(() => source.dispose());
  const isQuick = await Promise.race([
    done.then(() => true),
    new Promise<false>(resolve => setTimeout(() => resolve(false), unnoticed)),
  ]);
  if (isQuick) return done;
  const options = {
    location: vscode.ProgressLocation.Notification,
    title,
    cancellable: true,
  };
  return vscode.window.withProgress(options, (_, token) => {
    token.onCancellationRequested(() => source.cancel());
    return done;
  });
}
