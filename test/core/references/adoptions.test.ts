import { describe, expect, test } from 'vitest';
import { editionName } from '../../../src/core/catalogue/edition-name.ts';
import { knowledgeOf } from '../../../src/core/catalogue/knowledge.ts';
import { gatherKnowledge } from '../../../src/core/correlations/gather-knowledge.ts';
import { readDocument } from '../../../src/core/documents/read-document.ts';
import { plainPaint } from '../../../src/core/reports/paint.ts';
import { referencesAsText, reportReferences } from '../../../src/core/reports/references.ts';
import { configOf, documentOf } from '../../support/marks.ts';
import { names, reads } from '../../support/references.ts';
import { shipped } from '../../support/shipped.ts';

describe('An adoption with a year of its own is of the newest edition by then', () => {
  names('‹DIN EN ISO/IEC 27001:2024-01› is in force.', 'ISO/IEC 27001:2022');
  names('‹BS EN ISO/IEC 27001:2023› is in force.', 'ISO/IEC 27001:2022');
  names('‹UNE-EN ISO/IEC 27001:2023› is in force.', 'ISO/IEC 27001:2022');
  names('‹DIN ISO/IEC 27001:2015-03› was in force.', 'ISO/IEC 27001:2013');
  names('‹DIN EN ISO 45001:2023-12› is in force.', 'ISO 45001:2018');
  names('認証は‹JIS Q 27001:2014›による。', 'ISO/IEC 27001:2013');
  reads('See DIN EN ISO/IEC 27001:2024-01, ‹A.5.15›.', 'ISO/IEC 27001:2022 A.5.15');
  reads('See EN ISO/IEC 27001:2017 ‹A.9.2.3›.', 'ISO/IEC 27001:2013 A.9.2.3');
});

describe('A year that ISO has, too, is that of ISO', () => {
  reads('See DIN EN ISO 9001:2015-11 ‹8.4›.', 'ISO 9001:2015 8.4');
  reads('See DIN EN ISO 9001:2008-12 ‹7.4›.', 'ISO 9001:2008 7.4');
});

describe('Numbers under one prefix are all adopted', () => {
  reads('See DIN EN ISO 9001:2015 / 45001:2023, clause ‹9.2›.', 'ISO 9001:2015 9.2; ISO 45001:2018 9.2');
});

describe('The year counts for all that takes its edition from there', () => {
  reads(
    '# Policy after DIN EN ISO/IEC 27001:2024-01\n\nControls ‹A.5.15›–‹A.5.17› apply.',
    'ISO/IEC 27001:2022 A.5.15, A.5.16, A.5.17 (title)',
  );
  reads(
    '| DIN EN ISO/IEC 27001:2024-01 | Title |\n| --- | --- |\n| ‹5.15› | Access control |',
    'ISO/IEC 27001:2022 A.5.15 (column)',
  );
  reads(
    '---\nstandard: DIN EN ISO 45001:2023-12\n---\n\nSee section ‹6.1.2›.',
    'ISO 45001:2018 6.1.2 (front-matter)',
  );
});

describe('Without a prefix a year that ISO does not have stays what it is', () => {
  reads('See ISO/IEC 27001:2024 ‹A.5.15›.', 'ISO/IEC 27001:2024 A.5.15');
});

describe('The draft of an adoption is no adoption of the edition in force', () => {
  names('Comment on E ‹DIN EN ISO 9001:2025-08›.', 'ISO 9001:2025');
  names('Comment on ‹prEN ISO 9001:2025›.', 'ISO 9001:2025');
  names('Comment on ‹EN ISO/DIS 9001:2025›.', 'ISO 9001:2025');
  names('Comment on ‹DIN EN ISO 9001:2025-08› - Entwurf.', 'ISO 9001:2025');
});

describe('An adoption older than all known editions, or of a standard without a pack, keeps its year', () => {
  names('‹DIN EN ISO 45001:2016› is a slip.', 'ISO 45001:2016');
  names('‹DIN EN ISO 50001:2018-12› is in force.', 'ISO 50001:2018');
});

describe('What is said of an adoption', () => {
  const report = (text: string) =>
    reportReferences('policy.md', documentOf(text), configOf({}), shipped().catalogue);

  test('the year is as stated, and the edition that is meant is that of ISO', () => {
    expect(report('See DIN EN ISO/IEC 27001:2024-01, A.5.15.')).toMatchObject([
      { standard: 'ISO/IEC 27001', edition: '2024', resolvedEdition: '2022', clause: 'A.5.15' },
    ]);
    expect(report('# DIN EN ISO/IEC 27001:2024-01\n\nSee A.5.15.')[1]).toMatchObject({
      edition: '2024',
      resolvedEdition: '2022',
      via: 'title',
    });
  });

  test('for people the line names the edition and how it was found', () => {
    expect(
      referencesAsText(report('See DIN EN ISO/IEC 27001:2024-01, A.5.15.'), plainPaint, editionName),
    ).toBe('policy.md\n  1:35  ISO/IEC 27001:2022 A.5.15  adoption of 2024: the newest edition by then\n');
  });
});

test('a document that is read again with other packs is of the editions that these have', () => {
  const text = '# Policy\n\nSee DIN EN ISO/IEC 27001:2024-01, A.5.15.\n';
  const packs = shipped().packs.filter(pack => pack.kind !== 'standard' || pack.edition !== '2022');
  const older = gatherKnowledge({ shipped: packs }).clauses;
  const before = readDocument('policy.md', text, { knowledge: older, scope: [] });
  const after = readDocument('policy.md', text, { knowledge: shipped().knowledge, scope: [] }, before);
  expect([before, after].map(({ references: [first] }) => first?.edition)).toEqual(['2013', '2022']);
});

test('what a catalogue knows is worked out once, so that documents are read again in parts', () => {
  const { catalogue, terms } = shipped();
  expect(knowledgeOf(catalogue, terms)).toBe(knowledgeOf(catalogue, terms));
  expect(knowledgeOf(catalogue)).not.toBe(knowledgeOf(catalogue, terms));
});
