/** What closes each bracket and quotation mark: `„` closes as in German or as in Polish. */
const closings: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['（', '）'],
  ['“', '”'],
  ['„', '“”'],
  ['«', '»'],
  ['»', '«'],
  ['「', '」'],
  ['"', '"'],
]);

const marks = /[()[\]（）“”„«»「」"]/g;

/** `a)` closes nothing, since no bracket opens before it. */
const itemBracket = /(?<![\p{L}\p{N}([（])\p{L}\)/gu;

/** Whether the one mark opens what the other one closes. */
export const isPair = (opening: string, closing: string): boolean =>
  closing !== '' && (closings.get(opening)?.includes(closing) ?? false);

/** The brackets and quotation marks whose other end the text does not hold, in its order; the bracket of an item is none. */
export function unpairedMarks(text: string): readonly string[] {
  const open: string[] = [];
  for (const mark of text.replace(itemBracket, '').match(marks) ?? []) {
    if (isPair(open.at(-1) ?? '', mark)) open.pop();
    else open.push(mark);
  }
  return open;
}
