import { after, diagnosticsWhen, execute, openWithConfig, ruleOf, show } from '../support/editor.ts';
import { expect, test } from '../support/registry.ts';

// What each rule offers, done in the editor: the text becomes what the title says, the finding goes, and one undo takes
// it back.

interface Offer {
  readonly rule: string;
  readonly config?: string;
  /** The mark stands where the finding is. */
  readonly marked: string;
  readonly title: string;
  readonly becomes: string;
}

const twoStandards = 'standards: [ISO/IEC 20000-1:2018, ISO 9001:2015]\n';
const policy = '# Policy\n\nWe answer to ISO/IEC 20000-1:2018 and ISO 9001:2015.\n\n';

const offers: readonly Offer[] = [
  {
    rule: 'unknown-clause',
    marked: 'See ISO/IEC 20000-1:2018 ‹8.6.4›.\n',
    title: 'Change to 8.6.3',
    becomes: 'See ISO/IEC 20000-1:2018 8.6.3.\n',
  },
  {
    rule: 'ambiguous-term',
    config: 'standards: [ISO/IEC 20000-1:2018, ISO/IEC 27001:2022]\nrules: { ambiguous-term: warning }\n',
    marked: 'The desk logs each ‹incident›.\n',
    title: 'Change to incident (ISO/IEC 27000:2018 3.31)',
    becomes: 'The desk logs each incident (ISO/IEC 27000:2018 3.31).\n',
  },
  {
    rule: 'unknown-edition',
    marked: 'See ISO 9001:‹2014› 8.4.\n',
    title: 'Change to ISO 9001:2015',
    becomes: 'See ISO 9001:2015 8.4.\n',
  },
  {
    rule: 'mismatched-title',
    marked: 'See ISO 9001:2015 8.4 (‹Internal audit›).\n',
    title: 'Change the number to 9.2',
    becomes: 'See ISO 9001:2015 9.2 (Internal audit).\n',
  },
  {
    rule: 'mismatched-counterpart',
    config: twoStandards,
    marked: '| ISO/IEC 20000-1:2018 | ISO 9001:2015 |\n| --- | --- |\n| 7.6 | ‹8.4› |\n',
    title: 'Change to 7.1.6',
    becomes: '| ISO/IEC 20000-1:2018 | ISO 9001:2015 |\n| --- | --- |\n| 7.6 | 7.1.6 |\n',
  },
  {
    rule: 'missing-counterpart',
    config: twoStandards,
    marked: 'Suppliers are chosen as in ISO/IEC 20000-1:2018 ‹8.3.4.1›.\n',
    title: 'Insert ISO 9001:2015 8.4',
    becomes: 'Suppliers are chosen as in ISO/IEC 20000-1:2018 8.3.4.1 (ISO 9001:2015 8.4).\n',
  },
  {
    rule: 'withdrawn-edition',
    marked: '‹ISO/IEC 27001:2013 A.5.1.1› applies.\n',
    title: 'Change to ISO/IEC 27001:2022 A.5.1',
    becomes: 'ISO/IEC 27001:2022 A.5.1 applies.\n',
  },
  {
    rule: 'mixed-editions',
    config: 'standards: [ISO/IEC 27001:2022]\n',
    marked: 'ISO/IEC 27001:‹2013› A.5.1.1 applies.\n\n# Later\n\nISO/IEC 27001:2022 A.5.7 applies.\n',
    title: 'Change to ISO/IEC 27001:2022 A.5.1',
    becomes: 'ISO/IEC 27001:2022 A.5.1 applies.\n\n# Later\n\nISO/IEC 27001:2022 A.5.7 applies.\n',
  },
  {
    rule: 'undated-reference',
    config: 'standards: [ISO 9001:2015]\nrules: { undated-reference: warning }\n',
    marked: 'See ‹ISO 9001› 8.4.\n',
    title: 'Change to ISO 9001:2015',
    becomes: 'See ISO 9001:2015 8.4.\n',
  },
  {
    rule: 'ambiguous-reference',
    config: twoStandards,
    marked: `${policy}We follow clause ‹7.4› in all we say.\n`,
    title: 'Change to 7.4 of ISO 9001:2015',
    becomes: `${policy}We follow clause 7.4 of ISO 9001:2015 in all we say.\n`,
  },
  {
    rule: 'duplicate-reference',
    marked: 'ISO 9001:2015 8.4, 8.5, ‹8.4›.\n',
    title: 'Remove 8.4',
    becomes: 'ISO 9001:2015 8.4, 8.5.\n',
  },
  {
    rule: 'reference-style',
    config: 'notation: { separator: comma }\nrules: { reference-style: warning }\n',
    marked: 'See ‹ISO 9001:2015 8.4›.\n',
    title: 'Change to ISO 9001:2015, 8.4',
    becomes: 'See ISO 9001:2015, 8.4.\n',
  },
  {
    rule: 'unused-suppression',
    marked: '<!-- ‹crossclause-disable-next-line› unknown-clause: a quotation -->\nISO 9001:2015 9.2\n',
    title: 'Remove the comment',
    becomes: 'ISO 9001:2015 9.2\n',
  },
];

for (const { rule, config = '', marked, title, becomes } of offers) {
  test(`${rule}: “${title}” does so, and one undo takes it back`, async () => {
    const opened = await openWithConfig(config, marked);
    const before = opened.document.getText();
    const { uri } = opened.document;
    const isReported = (all: Awaited<ReturnType<typeof diagnosticsWhen>>) =>
      all.some(finding => ruleOf(finding) === rule && finding.range.intersection(opened.range) !== undefined);
    await diagnosticsWhen(uri, isReported);
    await show(opened);
    expect(await after(opened, title)).toBe(becomes);
    await diagnosticsWhen(uri, all => all.every(finding => ruleOf(finding) !== rule));
    await execute('undo');
    expect(opened.document.getText()).toBe(before);
    await diagnosticsWhen(uri, isReported);
  });
}
