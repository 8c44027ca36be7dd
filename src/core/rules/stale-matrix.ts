import { isMatrixMarker } from '../documents/matrix-markers.ts';
import { matrixBlocks } from '../trace/matrix-blocks.ts';
import type { ProjectRule } from './rule.ts';

/** What stands between the markers of a matrix is held against the documents as they are now; what it says is nobody's text. */
export const staleMatrix: ProjectRule = {
  id: 'stale-matrix',
  summary: 'A matrix between its markers is not what the documents say now, or cannot be written there',
  severity: 'warning',

  concerns: ({ comments }) => comments.some(isMatrixMarker),

  *checkInProject({ document, config, catalogue, correlations }, { trace, pathOf }) {
    const world = { config, catalogue, correlations, trace, pathOf };
    for (const block of matrixBlocks(document, pathOf(document.uri), world)) {
      const { marker: span } = block;
      if (block.kind === 'refused') yield { span, message: block.message };
      if (block.kind !== 'stale') continue;
      yield {
        span,
        message: block.isEmpty
          ? 'The matrix is not written yet.'
          : 'The matrix is not what the documents say now.',
        fixes: [{ title: 'Write the matrix anew', edits: [{ span: block.content, text: block.text }] }],
        prefersFirst: true,
      };
    }
  },
};
