/** A pack of one edition with three clauses, for tests that need one of their own. */
export const houseRules = (title = 'Tidy desks'): string =>
  [
    'kind: standard',
    'id: iso-90001-2020',
    'standard: ISO 90001',
    'edition: "2020"',
    'title: House rules',
    'status: current',
    'statusSource: ours',
    'source: ours',
    'basis: published',
    'sources:',
    '  ours: { document: House rules, place: all of it }',
    'clauses:',
    '  - { number: "4", title: Rooms }',
    `  - { number: "4.1", title: ${title} }`,
    '  - { number: "4.2", title: Closed windows }',
    '',
  ].join('\n');

/** A company's catalogue, which numbers its clauses with codes, and what of it answers to ISO/IEC 27001:2022. */
export const acmeControls = (otherName = 'AC25'): Readonly<Record<string, string>> => ({
  '.crossclause/acme-controls-2025.yaml': [
    'kind: standard',
    'id: acme-controls-2025',
    'standard: ACME Controls',
    `otherNames: [${otherName}]`,
    'edition: "2025"',
    'title: Controls of ACME',
    'status: current',
    'statusSource: ours',
    'source: ours',
    'basis: published',
    'sources: { ours: { document: Handbook of ACME, place: part 3 } }',
    'clauses:',
    '  - { number: OPS-1, title: Backup }',
    '  - { number: OPS-2, title: Monitoring }',
    '',
  ].join('\n'),
  '.crossclause/acme-controls-2025--iso-iec-27001-2022.yaml': [
    'kind: correlation',
    'id: acme-controls-2025--iso-iec-27001-2022',
    'from: ACME Controls:2025',
    'to: ISO/IEC 27001:2022',
    'basis: published',
    'sources: { ours: { document: Handbook of ACME, place: annex, rows: from } }',
    'rows:',
    '  - { from: OPS-1, to: A.8.13, relation: similar, source: ours }',
    '',
  ].join('\n'),
});
