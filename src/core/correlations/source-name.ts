/** Where a row can be read. */
interface NamedSource {
  readonly document: string;
  readonly place: string;
  readonly row?: string | null | undefined;
}

/** `ISO/IEC TR 20000-7:2019, Table 3, 8.7.3`: where a row can be read, as far as its source says it. */
export const sourceName = ({ document, place, row }: NamedSource): string =>
  [document, place, row].filter(part => part !== undefined && part !== null && part !== '').join(', ');
