import {
  buildMatrix,
  type Matrix,
  type MatrixOptions,
  type MatrixWorld,
} from '../../src/core/trace/matrix.ts';
import { TraceIndex } from '../../src/core/trace/trace-index.ts';
import { configOf, documentOf, type Given, knownWith } from './marks.ts';
import type { Shipped } from './shipped.ts';
import { putDocument } from './trace.ts';

/** Documents by their paths, which are their addresses too, and what there is to know about them. */
export function worldWith(
  texts: Readonly<Record<string, string>>,
  given: Given,
): MatrixWorld & Pick<Shipped, 'terms' | 'knowledge'> {
  const { catalogue, correlations, terms, knowledge } = knownWith(given);
  const config = configOf(given);
  const trace = new TraceIndex();
  for (const [path, text] of Object.entries(texts))
    putDocument(trace, path, documentOf(text, given), { config, catalogue });
  return { trace, config, catalogue, correlations, terms, knowledge };
}

/** The matrix of these documents. */
export function matrixIn(
  texts: Readonly<Record<string, string>>,
  given: Given,
  options: MatrixOptions = {},
): Matrix {
  const matrix = buildMatrix(worldWith(texts, given), options);
  if (!matrix) throw new Error('No edition leads.');
  return matrix;
}
