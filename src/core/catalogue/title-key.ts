const blanksAndDashes = /[\s\u00ad\u2010-\u2015\u2212-]+/gu;

/** Two titles with one key are the same title: `Re-use of  Equipment` and `reuse of equipment`. */
export const titleKey = (title: string): string =>
  title.normalize('NFKC').toLowerCase().replace(blanksAndDashes, '');
