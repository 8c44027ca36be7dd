import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Document } from '../../../src/core/documents/document.ts';
import { readDocument, readDocumentInSteps } from '../../../src/core/documents/read-document.ts';
import { shipped } from '../../support/shipped.ts';
import { markdownDocument } from './generated-markdown.ts';

const options = {
  knowledge: shipped().knowledge,
  scope: [{ standard: 'ISO 9001', edition: '2015', span: undefined }],
};

/** The document, and how many steps it was read in. */
function readInSteps(text: string): { readonly document: Document; readonly steps: number } {
  const reading = readDocumentInSteps('policy.md', text, options);
  for (let steps = 1; ; steps++) {
    const step = reading.next();
    if (step.done) return { document: step.value, steps };
  }
}

test('a document that is read in steps is the same as one that is read at once', () => {
  const policy = 'Suppliers are chosen by clause 8.4 of ISO 9001:2015, and records kept by 7.5.3.\n\n';
  fc.assert(
    fc.property(markdownDocument, text => {
      const long = policy.repeat(60) + text;
      expect(readInSteps(long).document).toEqual(readDocument('policy.md', long, options));
    }),
    { numRuns: 50 },
  );
});

test('the steps grow in number with the text, and not in length', () => {
  const handbook = '## Suppliers\n\nThey are chosen by clause 8.4.\n\n- Records: 7.5.3\n\n';
  const { steps } = readInSteps(handbook.repeat(100));
  expect(steps).toBeGreaterThan(5);
  expect(readInSteps(handbook.repeat(1000)).steps).toBeGreaterThan(9 * steps);
});

test('a short document is read in one step', () => {
  expect(readInSteps('# Suppliers\n\nThey are chosen by clause 8.4.\n').steps).toBe(1);
});
