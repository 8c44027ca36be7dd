import { defined } from './defined.ts';
import type { SourceOfFile } from './imported.ts';

/** What a source that is merely named lacks. */
const wholeDocument = 'whole document';

/** What a row says of its source. */
interface SourceCells {
  readonly source: string | undefined;
  readonly document: string | undefined;
  readonly place: string | undefined;
  readonly note: string | undefined;
  /** On which side of a correlation the source has the names of its rows. */
  readonly rows?: string | undefined;
}

/** The sources that rows name, each once. */
export class Sources {
  readonly #all = new Map<string, SourceOfFile>();
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  get all(): Readonly<Record<string, SourceOfFile>> {
    return Object.fromEntries(this.#all);
  }

  /**
   * The key of a row's source. Where a document is named, `source` is its key; else it names document and place itself:
   * `ISO/IEC TR 20000-7:2019, Table 3`.
   *
   * @param refuse is told where a row describes a source otherwise than an earlier row does, which counts
   */
  keyOf(
    { source: typed, document, place, rows, note }: SourceCells,
    refuse: (message: string) => void,
  ): string {
    if (typed !== undefined && document === undefined && this.#all.has(typed)) return typed;
    const { key, source } =
      document === undefined ? this.#named(typed) : this.#described(typed, document, place);
    const known = this.#all.get(key);
    if (known === undefined) {
      const named = (['from', 'to'] as const).find(side => side === rows);
      this.#all.set(key, defined({ ...source, rows: named, note }));
    } else if (known.document !== source.document || known.place !== source.place) {
      const said = `“${known.document}, ${known.place}”`;
      refuse(`The source “${key}” is ${said} in a row above, and that counts. Give this one another key.`);
    }
    return key;
  }

  #named(typed: string | undefined): { key: string; source: SourceOfFile } {
    const [document = this.#file, ...place] = (typed ?? this.#file).split(', ');
    const source = { document, place: place.join(', ') || wholeDocument };
    return { key: keyFor(typed ?? 'imported'), source };
  }

  #described(typed: string | undefined, document: string, place = wholeDocument) {
    return { key: typed ?? keyFor(`${document} ${place}`), source: { document, place } };
  }
}

/** `iso-iec-tr-20000-7-2019-table-3`. */
const keyFor = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '') || 'imported';
