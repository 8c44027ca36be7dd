/** A text on one line, with single blanks between its words and none around them. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
