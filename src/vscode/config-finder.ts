import * as vscode from 'vscode';
import { configName, misnamedConfigs } from '../core/index.ts';
import { hasFiles, isFile } from './files.ts';
import { watched } from './watched.ts';

/** Finds the config above each document, and remembers it until it is told to forget. */
export class ConfigFinder implements vscode.Disposable {
  readonly #changed: () => void;
  readonly #configs = new Map<string, Promise<vscode.Uri | undefined>>();
  /** Configs that lie in no folder of the workspace, there or still to come. */
  readonly #outside = new Map<string, vscode.Disposable>();

  /** @param changed a config beside the workspace came, changed or went */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** The nearest config above a document, inside its workspace folder if it has one; undefined where there is none. */
  async above(uri: vscode.Uri, folder: vscode.Uri | undefined): Promise<vscode.Uri | undefined> {
    // A text without a file lies nowhere; the folder that is open is where it most likely goes.
    if (uri.scheme === 'untitled') return folder && this.#nearest(folder, folder);
    if (!folder) this.#watch(parentOf(uri));
    const config = await this.#nearest(parentOf(uri), folder);
    if (!folder && config) this.#watch(parentOf(config));
    return config;
  }

  /** Whether a folder was looked into. */
  hasLookedInto(folder: vscode.Uri): boolean {
    return this.#configs.has(folder.toString());
  }

  forget(): void {
    this.#configs.clear();
    for (const watcher of this.#outside.values()) watcher.dispose();
    this.#outside.clear();
  }

  dispose(): void {
    this.forget();
  }

  #nearest(at: vscode.Uri, top: vscode.Uri | undefined): Promise<vscode.Uri | undefined> {
    const key = at.toString();
    const known = this.#configs.get(key);
    if (known) return known;
    const find = async () => {
      const config = configIn(at);
      if (await isFile(config)) return config;
      const above = parentOf(at);
      return at.path === top?.path || above.path === at.path ? undefined : this.#nearest(above, top);
    };
    const found = find().catch(error => {
      this.#configs.delete(key);
      throw error;
    });
    this.#configs.set(key, found);
    return found;
  }

  /** Beside the workspace VS Code watches only what it is asked to. */
  #watch(folder: vscode.Uri): void {
    const config = configIn(folder);
    if (!hasFiles(folder) || this.#outside.has(config.toString())) return;
    this.#outside.set(config.toString(), watched(folder, configName, this.#changed));
  }
}

/** Where the config of a folder lies, or would. */
export const configIn = (folder: vscode.Uri): vscode.Uri => vscode.Uri.joinPath(folder, configName);

/** Whether a file is called as configs are, wherever it lies. */
export const isConfig = ({ path }: vscode.Uri): boolean => path.endsWith(`/${configName}`);

/** Whether a file is one that people take for the config, and that is not read. */
export const isMisnamedConfig = ({ path }: vscode.Uri): boolean =>
  misnamedConfigs.some(name => path.endsWith(`/${name}`));

/** The files of a folder that people take for its config. */
export async function misnamedConfigsIn(folder: vscode.Uri): Promise<readonly vscode.Uri[]> {
  const places = misnamedConfigs.map(name => vscode.Uri.joinPath(folder, name));
  const areThere = await Promise.all(places.map(isFile));
  return places.filter((_, index) => areThere[index]);
}

/** The folder above a file or a folder; the root is above itself. */
export const parentOf = (uri: vscode.Uri): vscode.Uri => vscode.Uri.joinPath(uri, '..');
