/**
 * The text of a new `crossclause.yaml`.
 *
 * @param standards names of editions, the one that leads first
 */
export const newConfig = (standards: readonly string[]): string =>
  [
    '# The editions that these documents answer to. The first one leads.',
    'standards:',
    ...standards.map(name => `  - ${name}`),
    '',
  ].join('\n');
