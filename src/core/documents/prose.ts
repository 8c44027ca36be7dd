import { textBefore } from '../text/span.ts';
import { lineBreak, opaque, type PassageBuilder, unknownCharacter } from './passage.ts';

// What in raw text is not copied as it stands: escapes, character references, emphasis, line ends with the prefix of the
// next line (`\n> `), and words with a URL in them.
const special =
  /\\[!-/:-@[-`{-~]|&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});|\*+|_+|(?:\r\n?|\n)[ \t>]*|https?:\/\/(?![*_])[^\s<>|\]]*|(?<![\w@.+-])[A-Za-z](?:[A-Za-z]|[\d+.-](?!https?:\/\/))*:\/\/[^\s<>|\]*]*|www\.[^\s<>|\]]+/g;
// What ends a sentence, a bracket or a quotation after a URL is not part of it, nor is a character reference.
const afterUrl = /(?:[?!.,:;*_~'")]|&[A-Za-z\d]+;)+$/;

// Only references that can stand inside or beside a citation matter, and the letters of the words around.
const named: Readonly<Record<string, string>> = {
  amp: '&',
  nbsp: '\u00a0',
  ensp: ' ',
  emsp: ' ',
  thinsp: '\u2009',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  ndash: '–',
  mdash: '—',
  minus: '−',
  hyphen: '‐',
  sect: '§',
  para: '¶',
  rarr: '→',
  harr: '↔',
  larr: '←',
  colon: ':',
  comma: ',',
  semi: ';',
  sol: '/',
  period: '.',
  lpar: '(',
  rpar: ')',
  lsqb: '[',
  lbrack: '[',
  rsqb: ']',
  rbrack: ']',
  plus: '+',
  hellip: '…',
  middot: '·',
  bull: '•',
  shy: '\u00ad',
  zwnj: '\u200c',
  zwj: '\u200d',
  num: '#',
  szlig: 'ß',
  aelig: 'æ',
  AElig: 'Æ',
  oslash: 'ø',
  Oslash: 'Ø',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  verbar: '|',
  vert: '|',
  NewLine: ' ',
  Tab: ' ',
};

// The marks of `&ouml;`, `&eacute;`, as characters that join the letter before.
const accents: Readonly<Record<string, string>> = {
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  uml: '\u0308',
  tilde: '\u0303',
  cedil: '\u0327',
  ring: '\u030a',
  caron: '\u030c',
};
const accented = new RegExp(`^([A-Za-z])(${Object.keys(accents).join('|')})$`);

/** `ö` for `ouml`; undefined where there is no such letter. */
function accentedLetter(name: string): string | undefined {
  const [, letter, accent = ''] = accented.exec(name) ?? [];
  const character = letter && `${letter}${accents[accent]}`.normalize('NFC');
  return character?.length === 1 ? character : undefined;
}

function decode(reference: string): string {
  if (reference[1] !== '#') {
    const name = reference.slice(1, -1);
    return named[name] ?? accentedLetter(name) ?? unknownCharacter;
  }
  const isHexadecimal = reference[2] === 'x' || reference[2] === 'X';
  const point = Number.parseInt(reference.slice(isHexadecimal ? 3 : 2, -1), isHexadecimal ? 16 : 10);
  // Beyond the basic plane nothing belongs to a citation, and one character must stay one.
  return point > 0 && point < 0xd800 ? String.fromCharCode(point) : unknownCharacter;
}

const isBlank = (character: string | undefined): boolean => character === ' ' || character === '\t';

const isWord = (character: string | undefined): boolean =>
  character !== undefined && /[\p{L}\p{N}]/u.test(character);

/**
 * Adds raw Markdown text without inline constructs: `from` up to `to` of the source. Emphasis marks are left out whether
 * or not they pair up, since no citation differs by them, but an underscore inside a word stays (`iso_27001`), and so does
 * an asterisk after a number and a dot where it is literal (`8.*`).
 */
export function addText(
  builder: PassageBuilder,
  source: string,
  from: number,
  to: number,
  keepsWildcards: boolean,
): void {
  // Only its own text is searched, so that many short pieces of a long source cost no more than their length.
  const text = source.slice(from, to);
  let at = from;
  special.lastIndex = 0;
  for (let match = special.exec(text); match; match = special.exec(text)) {
    const start = from + match.index;
    const [piece] = match;
    const end = start + piece.length;
    const first = piece[0];
    let textEnd = start;
    if (first === '\n' || first === '\r') while (textEnd > at && isBlank(source[textEnd - 1])) textEnd--;
    if (textEnd > at) builder.copy(at, textEnd);
    at = end;
    if (first === '\\' && piece.length === 2) builder.copy(start + 1, end);
    else if (first === '&' && piece.endsWith(';')) builder.put(decode(piece), start, end);
    else if (first === '*') {
      if (keepsWildcards && /\d\.$/.test(textBefore(source, start, 2))) builder.copy(start, end);
    } else if (first === '_') {
      if (isWord(source[start - 1]) && isWord(source[end])) builder.copy(start, end);
    } else if (first === '\n' || first === '\r') {
      // Two blanks before the line end break the line.
      const isHard = start - textEnd > 1 && !source.slice(textEnd, start).includes('\t');
      builder.put(isHard ? lineBreak : '\n', textEnd, end);
    } else if (piece.includes('://') || piece.startsWith('www.')) {
      at = end - (afterUrl.exec(piece)?.[0].length ?? 0);
      builder.put(opaque, start, at);
    } else builder.copy(start, end);
    special.lastIndex = at - from;
  }
  if (at < to) builder.copy(at, to);
}
