// Shows what the command line says about the example management system.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../', import.meta.url);
const path = relative => fileURLToPath(new URL(relative, root));
const program = path('dist/cli.mjs');
const example = 'examples/integrated-management-system';

if (!isBuilt()) run([path('scripts/build.mjs')]);

heading('What the rules find in the example management system');
run([program, 'check', example]);
heading('What crossclause fix would change');
run([program, 'fix', example]);
heading('Which clauses the example references');
run([program, 'coverage', example]);

function heading(text) {
  console.log(`\n${text}\n${'='.repeat(text.length)}\n`);
}

/** Findings are what there is to see here, so exit code 1 is as good as 0. */
function run(args) {
  const { status, error } = spawnSync(process.execPath, args, { cwd: path('.'), stdio: 'inherit' });
  if (error) throw error;
  if (status !== 0 && status !== 1) process.exit(status ?? 1);
}

/** Whether the program is newer than everything it is built from. */
function isBuilt() {
  if (!existsSync(program) || !existsSync(path('dist/data.json'))) return false;
  const built = statSync(program).mtimeMs;
  return ['src', 'data', 'scripts', 'package.json'].every(source => newest(path(source)) <= built);
}

function newest(file) {
  const { mtimeMs } = statSync(file);
  if (!statSync(file).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(file).map(name => newest(`${file}/${name}`)));
}
