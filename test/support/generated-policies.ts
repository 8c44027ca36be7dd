import fc from 'fast-check';
import type { Given } from './marks.ts';
import { shipped } from './shipped.ts';

/** A scope of three standards with every rule on that has a fix. */
export const wholeScope: Given = {
  scope: ['ISO/IEC 20000-1:2018', 'ISO 9001:2015', 'ISO/IEC 27001:2022'],
  rules: { 'undated-reference': 'warning', 'reference-style': 'warning' },
  notation: { separator: 'blank' },
};

const edition = fc.constantFrom(...shipped().catalogue.editions.filter(({ isListed }) => isListed));

const reference = edition.chain(({ name, standard, clauses }) =>
  fc
    .record({
      designation: fc.constantFrom(name, name, standard),
      separator: fc.constantFrom(' ', ', ', ', clause '),
      numbers: fc.array(fc.constantFrom(...clauses.map(({ number }) => number), '8.99'), {
        minLength: 1,
        maxLength: 2,
      }),
    })
    .map(({ designation, separator, numbers }) => designation + separator + numbers.join(', ')),
);

const sentence = fc
  .tuple(
    fc.constantFrom('See ', 'Das regelt ', '𝒳 **gilt**: '),
    fc.array(reference, { minLength: 1, maxLength: 2 }),
  )
  .map(([opening, references]) => `${opening}${references.join(' (')}${references.length > 1 ? ')' : ''}.`);

/** A sentence as a paragraph, an item, a quote or a heading, or a table of two references. */
export const blocksWith = (sentence: fc.Arbitrary<string>, reference: fc.Arbitrary<string>) =>
  fc.oneof(
    sentence,
    sentence.map(text => `- ${text}`),
    sentence.map(text => `> ${text}`),
    sentence.map(text => `## ${text.slice(0, -1)}`),
    fc
      .tuple(reference, reference)
      .map(([a, b]) => `| ISO/IEC 20000-1:2018 | ISO 9001:2015 |\n| --- | --- |\n| ${a} | ${b} |`),
  );

/** Short policies: sentences, items, quotes, headings and tables, with right references and a few wrong ones. */
export const policies = fc
  .tuple(
    fc.array(blocksWith(sentence, reference), { minLength: 1, maxLength: 4 }),
    fc.constantFrom('\n', '\r\n'),
    fc.constantFrom('', '\n'),
  )
  .map(([blocks, eol, end]) => (blocks.join('\n\n') + end).replaceAll('\n', eol));
