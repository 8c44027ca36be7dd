import * as vscode from 'vscode';
import {
  after,
  confirmed,
  diagnosticsWhen,
  eventually,
  execute,
  hoversAt,
  openedAt,
  ruleOf,
  rulesWhen,
} from '../../support/editor.ts';
import { changeFolders, folders, untilFoldersAreOpen } from '../../support/folders.ts';
import { inMemory, MemoryFiles } from '../../support/memory-files.ts';
import { houseRules } from '../../support/packs.ts';
import { expect, test } from '../../support/registry.ts';
import { withUserSetting } from '../../support/settings.ts';

// A folder of the workspace that lies on no disk.

const write = (uri: vscode.Uri, text: string) =>
  vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));

/** A folder of a virtual file system among those of the workspace, as long as the work lasts. */
async function withFolder(
  files: Readonly<Record<string, string>>,
  work: (root: vscode.Uri) => Promise<void>,
  memory?: MemoryFiles,
): Promise<void> {
  await untilFoldersAreOpen(2);
  const settings = { '.vscode/settings.json': '{ "crossclause.diagnostics": "workspace" }' };
  const uri = inMemory({ ...files, ...settings }, memory);
  const count = folders().length;
  await changeFolders(() => vscode.workspace.updateWorkspaceFolders(count, 0, { uri, name: 'virtual' }));
  try {
    await work(uri);
  } finally {
    await changeFolders(() => vscode.workspace.updateWorkspaceFolders(count, 1));
  }
}

test('a virtual folder is checked as a whole, by its own config and packs', async () => {
  const files = {
    'crossclause.yaml': 'standards: [ISO 90001:2020]\n',
    '.crossclause/house.yaml': houseRules(),
    'deep/er/policy.md': 'See clause 4.1 and clause 4.9 of ISO 90001.\n',
  };
  await withFolder(files, async root => {
    const uri = vscode.Uri.joinPath(root, 'deep/er/policy.md');
    await rulesWhen(uri, ['unknown-clause']);
    const { document } = await openedAt(uri);
    expect((await hoversAt(document, new vscode.Position(0, 11)))[0]?.markdown).toContain('4.1 Tidy desks');
  });
});

test('a fix in a virtual folder is made and saved', async () => {
  await withFolder({ 'crossclause.yaml': '', 'a.md': 'ISO/IEC 20000-1:2018 8.6.4\n' }, async root => {
    const { document } = await openedAt(vscode.Uri.joinPath(root, 'a.md'));
    const range = new vscode.Range(0, 21, 0, 26);
    expect(await after({ document, range }, 'Change to 8.6.3')).toBe('ISO/IEC 20000-1:2018 8.6.3\n');
    expect(await document.save()).toBe(true);
    const saved = await vscode.workspace.fs.readFile(document.uri);
    expect(new TextDecoder().decode(saved)).toBe('ISO/IEC 20000-1:2018 8.6.3\n');
    await rulesWhen(document.uri, []);
  });
});

test('a pack is imported into a virtual folder, where it counts', async () => {
  const config = 'standards: [ISO/IEC 20000-1:2018, ISO 9001:2015]\n';
  const table = 'ISO/IEC 20000-1:2018,ISO 9001:2015,relation,source\n8.2.4,8.4,similar,Our table\n';
  await withFolder({ 'crossclause.yaml': config, 'a.csv': table, 'a.md': '' }, async root => {
    const at = (path: string) => vscode.Uri.joinPath(root, path);
    await confirmed(() =>
      execute('crossclause.importPack', { file: at('a.csv').toString(), into: root.toString() }),
    );
    const pack = at('.crossclause/iso-iec-20000-1-2018--iso-9001-2015.yaml');
    const written = new TextDecoder().decode(await vscode.workspace.fs.readFile(pack));
    expect(written).toContain('{ from: "8.2.4", to: "8.4", relation: similar, source: our-table }');
    await write(at('a.md'), 'See ISO/IEC 20000-1:2018 8.2.4.\n');
    const { document } = await openedAt(at('a.md'));
    await eventually(
      async () =>
        (await hoversAt(document, new vscode.Position(0, 26))).map(({ markdown }) => markdown).join(),
      text => text.includes('Our table'),
    );
  });
});

test('what changes in a virtual folder counts at once', async () => {
  await withFolder({ 'crossclause.yaml': '', 'a.md': 'ISO 9001:2015 9.2\n' }, async root => {
    const uri = vscode.Uri.joinPath(root, 'a.md');
    await write(uri, 'ISO 9001:2015 9.9\n');
    await rulesWhen(uri, ['unknown-clause']);
    await write(vscode.Uri.joinPath(root, 'crossclause.yaml'), 'rules: { unknown-clause: off }\n');
    await rulesWhen(uri, []);
  });
});

test('a clause is found in a virtual folder', async () => {
  const text = 'ISO/IEC 20000-1:2018 8.3.4.1\n';
  await withFolder({ 'a.md': text, 'b.md': text }, async root => {
    const { document } = await openedAt(vscode.Uri.joinPath(root, 'a.md'));
    const found = await execute<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      new vscode.Position(0, 22),
    );
    const inFolder = found.filter(({ uri }) => uri.scheme === root.scheme);
    expect(inFolder.map(({ uri }) => uri.path.split('/').at(-1)).sort()).toEqual(['a.md', 'b.md']);
  });
});

test('a virtual folder that goes takes its findings along', async () => {
  let gone = vscode.Uri.parse('none:/');
  await withFolder({ 'a.md': 'ISO 9001:2015 9.9\n' }, async root => {
    gone = vscode.Uri.joinPath(root, 'a.md');
    await rulesWhen(gone, ['unknown-clause']);
  });
  await rulesWhen(gone, []);
});

/** Files of a server that is out of reach for a while: it does not say whether there is a config. */
class FarFiles extends MemoryFiles {
  asked = 0;
  isDown = true;

  override stat(uri: vscode.Uri): vscode.FileStat {
    this.#answer(uri);
    return super.stat(uri);
  }

  override readFile(uri: vscode.Uri): Uint8Array | Promise<Uint8Array> {
    this.#answer(uri);
    return super.readFile(uri);
  }

  #answer(uri: vscode.Uri): void {
    if (!this.isDown || !uri.path.endsWith('/crossclause.yaml')) return;
    this.asked++;
    throw vscode.FileSystemError.Unavailable(uri);
  }
}

test('a config that cannot be reached for a while is asked for again, and nothing is said meanwhile', async () => {
  const far = new FarFiles();
  const files = { 'crossclause.yaml': 'rules: { unknown-clause: info }\n', 'a.md': 'ISO 9001:2015 9.9\n' };
  const work = async (root: vscode.Uri) => {
    const uri = vscode.Uri.joinPath(root, 'a.md');
    await eventually(
      async () => far.asked,
      asked => asked > 0,
    );
    expect(vscode.languages.getDiagnostics(uri)).toEqual([]);
    far.isDown = false;
    await execute('crossclause.readAgain');
    const [finding] = await diagnosticsWhen(uri, all => all.length > 0);
    expect(finding?.severity).toBe(vscode.DiagnosticSeverity.Information);
  };
  await withFolder(files, work, far);
});

/** Files of a server that goes out of reach after a while: it lists no folder, or gives no document. */
class LeavingFiles extends MemoryFiles {
  withholds: 'nothing' | 'folders' | 'documents' = 'nothing';

  override readDirectory(uri: vscode.Uri): [string, vscode.FileType][] {
    // What a disk says that has too many files open has no code of VS Code's own.
    if (this.withholds === 'folders') throw new Error('EMFILE: too many open files, scandir');
    return super.readDirectory(uri);
  }

  override readFile(uri: vscode.Uri): Uint8Array | Promise<Uint8Array> {
    if (this.withholds === 'documents' && uri.path.endsWith('.md'))
      throw vscode.FileSystemError.Unavailable(uri);
    return super.readFile(uri);
  }
}

test('documents that cannot be reached for a while stay known, and nothing is handed over without them', async () => {
  const leaving = new LeavingFiles();
  const work = async (root: vscode.Uri) => {
    const policy = vscode.Uri.joinPath(root, 'policies/a.md');
    const matrix = vscode.Uri.joinPath(root, 'matrix.json');
    /** Whether the matrix comes to be written. */
    const isExported = async () => {
      await execute('crossclause.exportMatrix', 'json', matrix);
      leaving.withholds = 'nothing';
      return (await vscode.workspace.fs.readDirectory(root)).some(([name]) => name === 'matrix.json');
    };
    await rulesWhen(policy, ['unknown-clause']);
    for (const withheld of ['folders', 'documents'] as const) {
      leaving.withholds = withheld;
      await execute('crossclause.readAgain');
      expect(vscode.languages.getDiagnostics(policy).map(ruleOf)).toEqual(['unknown-clause']);
      expect(await isExported()).toBe(false);
    }
    expect(await isExported()).toBe(true);
  };
  await withFolder({ 'policies/a.md': 'ISO 9001:2015 9.9\n' }, work, leaving);
});

/** Files of which one is held by another program. */
class LockedFiles extends MemoryFiles {
  override readFile(uri: vscode.Uri): Uint8Array | Promise<Uint8Array> {
    if (uri.path.endsWith('/a.md')) throw new Error('EBUSY: resource busy or locked, open');
    return super.readFile(uri);
  }
}

test('a document that another program holds keeps none of the others from being read', async () => {
  const work = async (root: vscode.Uri) => {
    await rulesWhen(vscode.Uri.joinPath(root, 'b.md'), ['unknown-clause']);
  };
  await withFolder({ 'a.md': 'ISO 9001:2015 9.9\n', 'b.md': 'ISO 9001:2015 9.9\n' }, work, new LockedFiles());
});

/** Files that somebody else writes to all the time, of which nobody is told: a document is longer with each reading. */
class BusyFiles extends MemoryFiles {
  #readings = 0;

  override async readFile(uri: vscode.Uri): Promise<Uint8Array> {
    const content = await super.readFile(uri);
    if (!uri.path.endsWith('.md')) return content;
    const above = 'Another line.\n'.repeat(++this.#readings);
    return new TextEncoder().encode(above + new TextDecoder().decode(content));
  }
}

test('a document that changes on disk while the changes of a migration are worked out is left as it is', async () => {
  const text = 'See ISO 9001:2008 7.4.\n\nISO/IEC 27001:2022 9.9\n';
  const work = async (root: vscode.Uri) => {
    const uri = vscode.Uri.joinPath(root, 'a.md');
    await diagnosticsWhen(uri, all => all.length > 0);
    await execute('crossclause.migrate', {
      from: 'ISO 9001:2008',
      to: 'ISO 9001:2015',
      folders: ['virtual'],
    });
    const { document } = await openedAt(uri);
    expect(document.getText().replaceAll('Another line.\n', '')).toBe(text);
  };
  await withFolder({ 'a.md': text }, work, new BusyFiles());
});

/** Files that count how often a document is read. */
class CountingFiles extends MemoryFiles {
  readings = 0;

  override readFile(uri: vscode.Uri): Uint8Array | Promise<Uint8Array> {
    if (uri.path.endsWith('.md')) this.readings++;
    return super.readFile(uri);
  }
}

test('a setting that says what is shown has no document read anew, and one that says what is read has', async () => {
  const files = new CountingFiles();
  const work = async (root: vscode.Uri) => {
    /** How often the documents were read once all of them are. */
    const readings = async () => {
      await execute('crossclause.exportMatrix', 'json', vscode.Uri.joinPath(root, 'matrix.json'));
      return files.readings;
    };
    let before = 0;
    // A folder that comes is read more than once.
    await eventually(
      async () => {
        const last = before;
        before = await readings();
        return last;
      },
      last => last === before,
    );
    for (const name of ['codeLens', 'inlayHints', 'inlayHintsOfTerms']) {
      await withUserSetting(`crossclause.${name}`, true, async () => expect(await readings()).toBe(before));
    }
    await withUserSetting('crossclause.heedGitignore', false, async () =>
      expect(await readings()).toBe(before + 1),
    );
  };
  await withFolder({ 'a.md': 'ISO 9001:2015 9.9\n' }, work, files);
});

/** Files on a slow disk: those below `slow/` come once `release` was called. */
class SlowFiles extends MemoryFiles {
  asked = 0;
  release: () => void = () => {};
  readonly #released = new Promise<void>(resolve => {
    this.release = resolve;
  });

  override async readFile(uri: vscode.Uri): Promise<Uint8Array> {
    if (uri.path.startsWith('/slow/')) {
      this.asked++;
      await this.#released;
    }
    return super.readFile(uri);
  }

  /** How many documents were asked for, once no more are. */
  async askedInTheEnd(): Promise<number> {
    let before = 0;
    await eventually(
      async () => {
        const last = before;
        before = this.asked;
        await new Promise(resolve => setTimeout(resolve, 300));
        return last;
      },
      last => last > 0 && last === this.asked,
    );
    return before;
  }
}

test('once reading was stopped, a change of the config has nothing read but what is known', async () => {
  const names = Array.from({ length: 20 }, (_, index) => `slow/policy-${index}.md`);
  const files = Object.fromEntries([...names, 'known.md'].map(name => [name, 'ISO 9001:2015 9.9\n']));
  const slow = new SlowFiles();
  const work = async (root: vscode.Uri) => {
    const known = vscode.Uri.joinPath(root, 'known.md');
    await rulesWhen(known, ['unknown-clause']);
    const before = await slow.askedInTheEnd();
    await execute('crossclause.stopReading');
    slow.release();
    await write(vscode.Uri.joinPath(root, 'crossclause.yaml'), 'rules: { unknown-clause: off }\n');
    await rulesWhen(known, []);
    expect(await slow.askedInTheEnd()).toBe(before);
    // Whoever needs all of it has it read.
    await execute('crossclause.exportMatrix', 'json', vscode.Uri.joinPath(root, 'matrix.json'));
    expect(slow.asked).toBe(before + names.length);
  };
  await withFolder(files, work, slow);
});

test('reading the workspace can be stopped, and begun again', async () => {
  const count = 300;
  const names = Array.from({ length: count }, (_, index) => `slow/policy-${index}.md`);
  const files = Object.fromEntries(names.map(name => [name, 'ISO 9001:2015 9.9\n']));
  const slow = new SlowFiles();
  const work = async (root: vscode.Uri) => {
    // A folder that comes is read more than once; what lies on the slow disk is waited for in the end.
    const before = await slow.askedInTheEnd();
    await execute('crossclause.stopReading');
    slow.release();
    // What is handed over is whole, so that all is read; from the beginning, since that was stopped.
    await execute('crossclause.exportMatrix', 'json', vscode.Uri.joinPath(root, 'matrix.json'));
    expect(slow.asked - before).toBe(count);
    await Promise.all(names.map(name => rulesWhen(vscode.Uri.joinPath(root, name), ['unknown-clause'])));
  };
  await withFolder(files, work, slow);
});
