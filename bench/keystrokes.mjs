// From a keystroke to its findings, on a document of 31 kB: each edit types a letter into one paragraph and takes it back.
import { loadCore } from './core.mjs';
import { generatedDocument } from './corpus.mjs';
import { quantile } from './measure.mjs';

/** So many edits make up a figure. */
const rounds = 300;
/** After so many edits nothing is compiled any more: a compiler that shares two cores keeps an edit waiting for 5 ms. */
const warmUp = 1000;

/**
 * Milliseconds of work for each edit: `first` the first ones after the start, `edit` those after some typing; `whole` reads
 * the document as if it were new.
 *
 * @param {string} packs the shipped packs, as the build writes them
 */
export async function timeKeystrokes(packs) {
  const { core, world, options } = await loadCore(packs);
  const text = generatedDocument(7, 31_000);
  const paragraph = text.indexOf('\nRecords are kept', text.length / 2) + '\nRecords'.length;
  const typed = `${text.slice(0, paragraph)}x${text.slice(paragraph)}`;

  const timesOf = (count, keeps) => {
    let document = core.readDocument('bench.md', text, options);
    return Array.from({ length: count }, (_, round) => {
      const start = performance.now();
      document = core.readDocument(
        'bench.md',
        round % 2 === 0 ? typed : text,
        options,
        keeps ? document : undefined,
      );
      core.checkDocument(document, { ...world, path: 'bench.md' });
      return performance.now() - start;
    });
  };
  const summed = times => ({ p50: quantile(times, 0.5), p95: quantile(times, 0.95) });
  const edits = timesOf(warmUp + rounds, true);
  return {
    characters: text.length,
    first: summed(edits.slice(0, rounds)),
    edit: summed(edits.slice(warmUp)),
    whole: summed(timesOf(rounds, false)),
  };
}
