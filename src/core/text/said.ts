/** A sentence apart from what varies in it, so that the editor can say it in the language of its user. */
export interface Said {
  /** English, with `{0}` for the first value: `Silence {0} on this line`. */
  readonly text: string;
  readonly values: readonly string[];
}

/** A sentence for dialogs, menus and views; `scripts/l10n.mjs` collects the texts from the calls. */
export const worded = (text: string, ...values: readonly string[]): Said => ({ text, values });

/** The sentence as the command line says it. */
export const inEnglish = ({ text, values }: Said): string =>
  text.replace(/\{(\d+)\}/g, (_, place: string) => values[Number(place)] ?? '');

/** What is offered, in English and as others say it. */
export interface Titled {
  readonly title: string;
  readonly words: Said;
}

export const titled = (words: Said): Titled => ({ title: inEnglish(words), words });
