import { columnsOf } from './display-width.ts';

/**
 * How wide letters are in the widest fonts that readers have (DejaVu Sans, Verdana), in parts of the size of the font, rounded
 * up: which font a drawing is shown in nobody knows before. The first that fits counts.
 */
const widths: readonly (readonly [letters: RegExp, width: number])[] = [
  [/^[ijlI .,:;'’|!]$/u, 0.37],
  [/^[frt/()[\]-]$/u, 0.46],
  [/^[cksvxyz]$/u, 0.6],
  [/^[mwMW%@…●◐○⊘—]$/u, 1],
  [/^\p{Lu}$/u, 0.79],
];
const otherWidth = 0.64;

/** How wide a text is drawn at most, in parts of the size of its font. */
export function drawnWidth(text: string): number {
  let width = 0;
  for (const character of text) width += widthOf(character);
  return width;
}

function widthOf(character: string): number {
  const columns = columnsOf(character);
  if (columns !== 1) return columns / 2;
  return widths.find(([letters]) => letters.test(character))?.[1] ?? otherWidth;
}

/** As much of a text as there is room for, with an ellipsis where that is not all of it. */
export function clippedTo(room: number, text: string): string {
  if (drawnWidth(text) <= room) return text;
  let left = room - widthOf('…');
  let short = '';
  for (const character of text) {
    left -= widthOf(character);
    if (left < 0) break;
    short += character;
  }
  return `${short.trimEnd()}…`;
}
