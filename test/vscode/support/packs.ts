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
