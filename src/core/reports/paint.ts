/** Colours for a terminal, handed in so that a report stays text for whoever has none. */
export interface Paint {
  error(text: string): string;
  warning(text: string): string;
  info(text: string): string;
  hint(text: string): string;
  /** A file, a clause: what one looks for first. */
  strong(text: string): string;
  /** Line numbers, names of rules: what one looks for last. */
  faint(text: string): string;
  added(text: string): string;
  removed(text: string): string;
}

const unchanged = (text: string): string => text;

/** No colours. */
export const plainPaint: Paint = {
  error: unchanged,
  warning: unchanged,
  info: unchanged,
  hint: unchanged,
  strong: unchanged,
  faint: unchanged,
  added: unchanged,
  removed: unchanged,
};
