import * as vscode from 'vscode';

/** Files that exist in memory alone, as those of a virtual workspace. */
export class MemoryFiles implements vscode.FileSystemProvider {
  readonly #files = new Map<string, Uint8Array>();
  readonly #changes = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changes.event;
  #time = 0;

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => {});
  }

  stat({ path }: vscode.Uri): vscode.FileStat {
    const size = this.#files.get(path)?.length;
    const isFolder = [...this.#files.keys()].some(other =>
      other.startsWith(path === '/' ? path : `${path}/`),
    );
    if (size === undefined && !isFolder) throw vscode.FileSystemError.FileNotFound(path);
    const type = size === undefined ? vscode.FileType.Directory : vscode.FileType.File;
    return { type, ctime: 0, mtime: this.#time, size: size ?? 0 };
  }

  readDirectory({ path }: vscode.Uri): [string, vscode.FileType][] {
    const start = path.endsWith('/') ? path : `${path}/`;
    const names = new Map<string, vscode.FileType>();
    for (const file of this.#files.keys()) {
      if (!file.startsWith(start)) continue;
      const [name = '', ...below] = file.slice(start.length).split('/');
      names.set(name, below.length > 0 ? vscode.FileType.Directory : vscode.FileType.File);
    }
    return [...names];
  }

  readFile({ path }: vscode.Uri): Uint8Array | Promise<Uint8Array> {
    const content = this.#files.get(path);
    if (!content) throw vscode.FileSystemError.FileNotFound(path);
    return content;
  }

  writeFile(uri: vscode.Uri, content: Uint8Array): void {
    const type = this.#files.has(uri.path) ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created;
    this.#files.set(uri.path, content);
    this.#tell(type, uri);
  }

  delete(uri: vscode.Uri): void {
    if (this.#files.delete(uri.path)) this.#tell(vscode.FileChangeType.Deleted, uri);
  }

  createDirectory(): void {}
  rename(): void {}

  #tell(type: vscode.FileChangeType, uri: vscode.Uri): void {
    this.#time++;
    this.#changes.fire([{ type, uri }]);
  }
}

let systems = 0;

/**
 * A file system of its own that holds these files; gives the address of its root. It stays as long as the window does:
 * VS Code may keep a document open for minutes that nobody shows any more.
 */
export function inMemory(
  files: Readonly<Record<string, string>>,
  memory: MemoryFiles = new MemoryFiles(),
): vscode.Uri {
  const scheme = `memory${++systems}`;
  const root = vscode.Uri.from({ scheme, path: '/' });
  for (const [path, text] of Object.entries(files)) {
    memory.writeFile(vscode.Uri.joinPath(root, path), new TextEncoder().encode(text));
  }
  vscode.workspace.registerFileSystemProvider(scheme, memory);
  return root;
}
