// The windows of VS Code that tests run in: what each of them has open.
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeFindings, writeStatements } from './command-line.mjs';
import { writeWorkspaces } from './generated-workspaces.mjs';

const example = fileURLToPath(new URL('../../examples/integrated-management-system', import.meta.url));

const twoStandards = 'standards: [ISO/IEC 20000-1:2018, ISO 9001:2015]\n';
const policy = 'Suppliers are chosen as in ISO/IEC 20000-1:2018 8.3.4.1.\n';

/**
 * By name: the folder of the tests below suite/, and what is opened; `open` writes it into a folder, and gives what the
 * workbench's address says of it.
 */
export const windows = {
  folder: { tests: '', open: openExample },
  'no-folder': { tests: 'no-folder', open: openNothing },
  'multi-root': { tests: 'multi-root', open: openFolders },
  untrusted: { tests: 'untrusted', open: openUntrusted, isUntrusted: true },
};

/** The example; beside it small workspaces, and what the command line says of them. */
async function openExample(folder, commandLine) {
  await cp(example, join(folder, 'workspace'), { recursive: true });
  await writeWorkspaces(join(folder, 'generated'), 60);
  for (const [checked, report] of [
    ['workspace', 'example.json'],
    ['generated', 'generated.json'],
  ]) {
    await writeFindings(commandLine, join(folder, checked), join(folder, report));
  }
  await writeStatements(commandLine, join(folder, 'workspace'), format =>
    join(folder, `statement.${format}`),
  );
  return { folder: join(folder, 'workspace') };
}

/** No folder; the tests open files that lie in none. */
async function openNothing(folder) {
  await write(folder, {
    'single/policy.md': `${policy}ISO/IEC 20000-1:2018 8.6.4\n`,
    'with-config/crossclause.yaml': twoStandards,
    'with-config/policy.md': `${policy}ISO/IEC 20000-1:2018 8.6.4\n`,
  });
  return {};
}

/** Two folders with a config each; beside them a third one, which is checked as a whole. */
async function openFolders(folder) {
  await write(folder, {
    'quality/crossclause.yaml': '',
    'quality/policy.md': policy,
    'service/crossclause.yaml': twoStandards,
    'service/policy.md': policy,
    'security/crossclause.yaml': '',
    'security/policy.md': 'ISO 9001:2015 9.9\n',
    'security/.vscode/settings.json': '{ "crossclause.diagnostics": "workspace" }\n',
    'both.code-workspace': JSON.stringify({ folders: [{ path: 'quality' }, { path: 'service' }] }),
  });
  return { workspace: join(folder, 'both.code-workspace') };
}

/** A folder that VS Code has not been told to trust. */
async function openUntrusted(folder) {
  await cp(example, join(folder, 'workspace'), { recursive: true });
  return { folder: join(folder, 'workspace') };
}

async function write(folder, files) {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}
