import type * as vscode from 'vscode';

/** How often a row is tried, and milliseconds between two tries: VS Code has filled a view of a large folder by then. */
const tries = 10;
const pause = 100;

/**
 * Reveals a row of a view. While VS Code fills the view anew, it knows no row of it and refuses to reveal one ("Cannot
 * resolve tree item for element …"); then the row is looked for and tried again.
 *
 * @param find the row as the view has it now; undefined where there is none to reveal (any more), which ends it
 * @returns false where there was no row
 * @throws what VS Code said last, where it never knew the row
 */
export async function reveal<Row>(
  view: Pick<vscode.TreeView<Row>, 'reveal'>,
  find: () => Row | undefined,
  options: Parameters<vscode.TreeView<Row>['reveal']>[1],
): Promise<boolean> {
  for (let left = tries - 1; ; left--) {
    const row = find();
    if (row === undefined) return false;
    try {
      await view.reveal(row, options);
      return true;
    } catch (error) {
      if (left === 0) throw error;
    }
    await new Promise(resolve => setTimeout(resolve, pause));
  }
}
