import type { Clause } from './types.ts';

/** `8.7.3 (Information security management)`, or the number alone where the clause has no title. */
export const numberAndTitle = ({ number, title }: Pick<Clause, 'number' | 'title'>): string =>
  title === undefined ? number : `${number} (${title})`;
