import * as vscode from 'vscode';
import { pathMatcher, patternTrouble } from '../core/index.ts';
import { isOnWalk, pathBelow, type WalkOptions } from './files.ts';
import { checkedDocuments, heedsGitignore } from './settings.ts';

/** What the settings say of a folder. */
interface Said {
  readonly walk: WalkOptions;
  /** The findings of documents that no editor has open are asked for. */
  readonly isChecked: boolean;
}

/** What the settings say of each folder of the workspace, asked once: thousands of files may change at once. */
export class FolderSettings {
  readonly #warn: (message: string) => void;
  readonly #said = new Map<string, Said>();

  /** @param warn takes what of the settings and of each `.gitignore` does not count */
  constructor(warn: (message: string) => void) {
    this.#warn = warn;
  }

  /** A setting has changed, or a `.gitignore`. */
  forget(): void {
    this.#said.clear();
  }

  /** How a walk goes through a folder of the workspace. */
  walkIn(folder: vscode.Uri): WalkOptions {
    return this.#of(folder).walk;
  }

  /** Whether a walk would come to a file; to none beside the workspace. Throws where that cannot be told now. */
  async isOnWalk(uri: vscode.Uri): Promise<boolean> {
    const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri;
    const path = folder && pathBelow(folder, uri);
    if (!folder || path === undefined) return false;
    return isOnWalk(folder, path, this.walkIn(folder));
  }

  /** Whether the findings of a document are asked for where no editor has it open. */
  isCheckedClosed(uri: vscode.Uri): boolean {
    const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri;
    return folder !== undefined && this.#of(folder).isChecked;
  }

  #of(folder: vscode.Uri): Said {
    const key = folder.toString();
    const said = this.#said.get(key) ?? {
      walk: this.#readWalkOptions(folder),
      isChecked: checkedDocuments(folder) === 'workspace',
    };
    this.#said.set(key, said);
    return said;
  }

  /** What the user keeps out of sight and of searches is not read either. */
  #readWalkOptions(folder: vscode.Uri): WalkOptions {
    const settings = vscode.workspace.getConfiguration(undefined, folder);
    const patterns = ['files.exclude', 'search.exclude'].flatMap(name =>
      Object.entries(settings.get<Record<string, unknown>>(name) ?? {}).flatMap(([pattern, isOn]) => {
        if (isOn !== true) return [];
        // VS Code matches them in another way, which some would keep busy here.
        const trouble = patternTrouble(pattern);
        if (trouble === undefined) return pattern;
        this.#warn(`${name}: ${trouble}`);
        return [];
      }),
    );
    return {
      isLeftOut: pathMatcher(patterns),
      heedsGitignore: heedsGitignore(folder),
      tell: this.#warn,
    };
  }
}
