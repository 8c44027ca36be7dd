// Runs syntaxes/grammar.ts, which puts the grammar together, and gives what the editor loads.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const source = fileURLToPath(new URL('../syntaxes/grammar.ts', import.meta.url));

export async function readGrammar() {
  const { outputFiles } = await build({ entryPoints: [source], bundle: true, format: 'esm', write: false });
  const { grammar } = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
  return grammar;
}
