/** What a test needs to say of a standard; the rest of its pack is all right. */
interface StandardOf {
  /** `ACME Controls:2025`. */
  readonly edition: string;
  readonly otherNames?: readonly string[];
  /** Number and title of each: `4.1 Accounts`. */
  readonly clauses: readonly string[];
  /** The numbers of those that ask for nothing. */
  readonly headings?: readonly string[];
  /** What is said about leaving out clauses, an entry each: `clauses: [AC], exclusion: never`. */
  readonly applicability?: readonly string[];
}

const idOf = (edition: string): string => edition.toLowerCase().replace(/[^a-z0-9]+/g, '-');

/** The text of a pack of one edition, whose publisher wrote it down. */
export function standardText({
  edition,
  otherNames = [],
  clauses,
  headings = [],
  applicability = [],
}: StandardOf): string {
  const [standard, year] = edition.split(':');
  return [
    'kind: standard',
    `id: ${idOf(edition)}`,
    `standard: ${standard}`,
    ...(otherNames.length > 0 ? [`otherNames: ${JSON.stringify(otherNames)}`] : []),
    `edition: "${year}"`,
    `title: What ${standard} asks`,
    'status: current',
    'statusSource: own',
    'source: own',
    'basis: published',
    ...(applicability.length > 0 ? ['applicability:'] : []),
    ...applicability.map(entry => `  - { ${entry}, source: own }`),
    'sources:',
    `  own: { document: "${edition}", place: contents }`,
    'clauses:',
    ...clauses.map(clause => {
      const [number = '', ...words] = clause.split(' ');
      const heading = headings.includes(number) ? ', requirement: false' : '';
      return `  - { number: "${number}", title: ${JSON.stringify(words.join(' '))}${heading} }`;
    }),
    '',
  ].join('\n');
}

/** What a test needs to say of a correlation; the rest of its pack is all right. */
interface CorrelationOf {
  readonly from: string;
  readonly to: string;
  readonly basis?: 'published' | 'draft';
  readonly relation?: string;
  readonly rows: readonly (readonly [from: string, to: string])[];
}

/** The text of a pack that correlates two editions. */
export const correlationText = ({
  from,
  to,
  basis = 'published',
  relation = 'similar',
  rows,
}: CorrelationOf): string =>
  [
    'kind: correlation',
    `id: ${idOf(from)}--${idOf(to)}`,
    `from: "${from}"`,
    `to: "${to}"`,
    `basis: ${basis}`,
    'sources:',
    '  own: { document: Our own table, place: sheet 1, rows: from }',
    'rows:',
    ...rows.map(
      ([here, there]) => `  - { from: "${here}", to: "${there}", relation: ${relation}, source: own }`,
    ),
    '',
  ].join('\n');
