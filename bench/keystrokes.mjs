// From a keystroke to its findings, on a document of 31 kB: each edit types a letter into one paragraph and takes it back.
import { loadCore } from './core.mjs';
import { generatedDocument } from './corpus.mjs';
import { quantile } from './measure.mjs';

const rounds = 300;
/** What the engine compiles on the way is not what a writer waits for. */
const warmUp = 50;

/**
 * Milliseconds of work for each edit, in the order of the table; `whole` reads the document as if it were new.
 *
 * @param {string} packs the shipped packs, as the build writes them
 */
export async function timeKeystrokes(packs) {
  const { core, world, options } = await loadCore(packs);
  const text = generatedDocument(7, 31_000);
  const paragraph = text.indexOf('\nRecords are kept', text.length / 2) + '\nRecords'.length;
  const typed = `${text.slice(0, paragraph)}x${text.slice(paragraph)}`;

  const times = keeps => {
    let document = core.readDocument('bench.md', text, options);
    const measured = [];
    for (let round = 0; round < rounds + warmUp; round++) {
      const start = performance.now();
      document = core.readDocument(
        'bench.md',
        round % 2 === 0 ? typed : text,
        options,
        keeps ? document : undefined,
      );
      core.checkDocument(document, { ...world, path: 'bench.md' });
      if (round >= warmUp) measured.push(performance.now() - start);
    }
    return { p50: quantile(measured, 0.5), p95: quantile(measured, 0.95) };
  };
  return { characters: text.length, edit: times(true), whole: times(false) };
}
