import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDocument } from '../../../src/core/documents/read-document.ts';
import type { ReadOptions } from '../../../src/core/documents/read-options.ts';
import { shipped } from '../../support/shipped.ts';
import { edited, randomEdit } from './generated-edits.ts';
import { markdownDocument } from './generated-markdown.ts';
import { unclearDocument } from './generated-unclear.ts';
import { expectSameReading } from './same-reading.ts';

const unscoped: ReadOptions = { knowledge: shipped().knowledge, scope: [] };
const scoped: ReadOptions = {
  ...unscoped,
  scope: [{ standard: 'ISO 9001', edition: '2015', span: undefined }],
};
// A machine that does much else at a time.
const patience = 180_000;
// Another one with every run: `SEED=$RANDOM npm run tests -- differential`.
const givenSeed = Number(process.env.SEED ?? 4711);

test.each([
  ['the fixed seed', 20000, 2000],
  [`seed ${givenSeed}`, givenSeed, 1000],
])(
  'a document read by chunks says what remark reads in the whole of it (%s)',
  (_name, seed, numRuns) => {
    fc.assert(
      fc.property(markdownDocument, fc.boolean(), (text, hasScope) =>
        expectSameReading(text, hasScope ? scoped : unscoped),
      ),
      { seed, numRuns },
    );
  },
  patience,
);

test.each([
  ['the fixed seed', 20000, 2000],
  [`seed ${givenSeed}`, givenSeed, 1000],
])(
  'so does one of lines that are part of what stands before, or are not (%s)',
  (_name, seed, numRuns) => {
    fc.assert(
      fc.property(unclearDocument, text => expectSameReading(text, scoped)),
      { seed, numRuns },
    );
  },
  patience,
);

test.each([
  '[a]: b\n<b>\n|-\n---\n\t- clause 8.4',
  '[a]: b\n<b>\n|-\n---\n```\n\n\n10) clause 8.4',
  ' # clause 8.4\n===\n</script>\n|-\n   ```\n # clause 8.4\n[^1]: - clause 8.4',
  '1. clause 8.4\nclause 8.4\n2. clause 8.4\n\n    clause 8.4\n\n```\nclause 8.4\n\nclause 8.4\n```\nclause 8.4',
])('so does %j', text => expectSameReading(text, scoped));

test.each([
  ['the fixed seed', 9001, 500],
  [`seed ${givenSeed}`, givenSeed, 300],
])(
  'after an edit, what was read before changes nothing (%s)',
  (_name, seed, numRuns) => {
    fc.assert(
      fc.property(
        markdownDocument,
        fc.array(randomEdit, { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        (text, edits, hasScope) => {
          const options = hasScope ? scoped : unscoped;
          let now = text;
          let document = readDocument('policy.md', now, options);
          for (const edit of edits) {
            now = edited(now, edit);
            document = readDocument('policy.md', now, options, document);
            expect({ ...document }).toEqual({ ...readDocument('policy.md', now, options) });
          }
        },
      ),
      { seed, numRuns },
    );
  },
  patience,
);
