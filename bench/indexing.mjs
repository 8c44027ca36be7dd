// The work of the workspace's index, as the editor has it done: document by document in steps, between which other work has
// its turn. How fast it is, and how long the steps keep the host.
import { loadCore } from './core.mjs';
import { generatedDocument, generatedDocuments } from './corpus.mjs';
import { quantile } from './measure.mjs';

/**
 * Milliseconds of the steps and seconds of them all, for `files` documents of a handbook, and for one long document. What
 * the engine compiles on the way counts: an editor reads its workspace once.
 *
 * @param {string} packs the shipped packs, as the build writes them
 */
export async function timeIndexing(packs, files) {
  const { core, world, options } = await loadCore(packs);
  const index = new core.TraceIndex();
  const time = documents => {
    const steps = [];
    let characters = 0;
    for (const { name, text } of documents) {
      characters += text.length;
      const reading = core.readOnceInSteps(`file:///${name}`, text, options);
      for (let isDone = false; !isDone; ) {
        const start = performance.now();
        const { done, value } = reading.next();
        if (done) index.put(value.uri, core.traceDocument(value, world), world, name);
        isDone = done === true;
        steps.push(performance.now() - start);
      }
    }
    return {
      characters,
      seconds: steps.reduce((sum, step) => sum + step, 0) / 1000,
      p99: quantile(steps, 0.99),
      longest: steps.reduce((longest, step) => Math.max(longest, step), 0),
    };
  };
  const texts = generatedDocuments();
  const handbook = Array.from({ length: files }, (_, file) => ({
    name: `policy-${file}.md`,
    // Each a text of its own, as they come from the disk.
    text: Buffer.from(texts[file % texts.length].text).toString(),
  }));
  const long = [{ name: 'long.md', text: generatedDocument(7, 700_000) }];
  return { handbook: time(handbook), long: time(long) };
}
