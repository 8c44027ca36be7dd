import * as vscode from 'vscode';
import { type Insertion, insertion } from '../core/index.ts';
import { applyIfCurrent } from './apply.ts';
import type { Previews, ProposedChange } from './preview.ts';
import { changedMeanwhile } from './say.ts';
import type { Setup } from './setup.ts';
import { showOffset } from './show-place.ts';

/** Said where a new pack has no path, since no pattern of the project would find it. */
export const noPathForPack = ({ config }: Setup): string =>
  vscode.l10n.t(
    'The patterns under “packs” find no new file: {0}. Add one such as .crossclause/**/*.yaml.',
    config.packs.join(', '),
  );

/** A change of a pack that its user is to see before it is made. */
interface PackChange extends Omit<ProposedChange, 'before'> {
  readonly uri: vscode.Uri;
  /** What stands there, as the change was worked out; undefined: there is no such file yet. */
  readonly before: string | undefined;
  /** What the change puts into the text; undefined: it takes the place of all of it. */
  readonly insertions?: readonly Insertion[];
}

/**
 * Shows a change of a pack, makes it where it is wanted, and leads to it. One undo takes it back. What kept it from being made
 * comes back; undefined where it was made, or is not wanted.
 */
export async function writePack(previews: Previews, change: PackChange): Promise<string | undefined> {
  const { uri, before, shown } = change;
  if (!(await previews.ask({ ...change, before: before === undefined ? undefined : uri }))) return undefined;
  if ((await write(change)) !== 'made') return changedMeanwhile();
  await showOffset(uri, shown);
  return undefined;
}

async function write({ uri, before, after, insertions }: PackChange): ReturnType<typeof applyIfCurrent> {
  if (before === undefined) {
    const edit = new vscode.WorkspaceEdit();
    edit.createFile(uri, { contents: new TextEncoder().encode(after) });
    return (await vscode.workspace.applyEdit(edit)) ? 'made' : 'refused';
  }
  const edits = insertions?.map(({ offset, text }) => insertion(offset, text)) ?? [
    { span: { start: 0, end: before.length }, text: after },
  ];
  return applyIfCurrent([{ uri, text: before, edits }]);
}
