// From a question of the editor to its answer, on every reference of the example management system: asked of the core, on
// documents that were read before, as the editor keeps them.
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { loadCore } from './core.mjs';
import { generatedDocuments } from './corpus.mjs';
import { quantile } from './measure.mjs';

const example = fileURLToPath(new URL('../examples/integrated-management-system/', import.meta.url));

/** What the engine compiles on the way is not what a reader waits for. */
const warmUp = 2;
const rounds = 5;

/**
 * Milliseconds for a hover and for a completion; the completion with and without the reading of the letter that was
 * typed.
 *
 * @param {string} packs the shipped packs, as the build writes them
 * @param {number} files how many documents the workspace has, the example's own many times over with generated ones
 */
export async function timeAnswers(packs, files) {
  const { core, world, options } = await loadCore(packs);
  const read = (uri, text, before) => core.readDocument(uri, text, options, before);
  const documents = await Promise.all(
    (await readdir(example, { recursive: true }))
      .filter(name => name.endsWith('.md') && name !== 'README.md')
      .sort()
      .map(async name => read(`file:///example/${name}`, await readFile(example + name, 'utf8'))),
  );
  const citations = index(core, world, files, [
    ...documents,
    ...generatedDocuments().map(({ name, text }) => read(name, text)),
  ]);
  const known = { ...world, citations };

  const hover = [];
  const completion = [];
  const typedCompletion = [];
  for (let round = 0; round < warmUp + rounds; round++) {
    const keep = (times, start) => round >= warmUp && times.push(performance.now() - start);
    for (const document of documents) {
      for (const { clause, clauseSpan, implied } of document.references) {
        if (clause === undefined || implied) continue;
        const hovered = performance.now();
        core.hoverAt(document, clauseSpan.start, known);
        keep(hover, hovered);

        // The number loses its last character, which is typed again.
        const { text, uri } = document;
        const before = read(uri, text.slice(0, clauseSpan.end - 1) + text.slice(clauseSpan.end), document);
        const typed = performance.now();
        const after = read(uri, text, before);
        const asked = performance.now();
        core.completionsAt(after, clauseSpan.end, known);
        keep(completion, asked);
        keep(typedCompletion, typed);
      }
    }
  }
  const spread = times => ({ p50: quantile(times, 0.5), p95: quantile(times, 0.95) });
  return {
    questions: hover.length / rounds,
    hover: spread(hover),
    completion: spread(completion),
    typedCompletion: spread(typedCompletion),
  };
}

function index(core, world, files, documents) {
  const citations = new core.TraceIndex();
  const traces = documents.map(document => core.traceDocument(document, world));
  for (let file = 0; file < files; file++) {
    const number = file % documents.length;
    const uri = file < documents.length ? documents[number].uri : `file:///copy-${file}/${number}.md`;
    citations.put(uri, traces[number], world, uri);
  }
  return citations;
}
