import { type EditionAddress, parseEditionName } from '../catalogue/edition-name.ts';
import { type Span, startOfText } from '../text/span.ts';
import {
  type Ends,
  editionMeant,
  type ImportOptions,
  type ImportTrouble,
  noEdition,
  noEditionOfPart,
  type Side,
  sides,
} from './imported.ts';

/** The edition that a text, or a part of it, is about, and what is to be said of its name. */
interface EditionOfPart {
  /** undefined where nobody names one. */
  readonly address: EditionAddress | undefined;
  readonly troubles: readonly ImportTrouble[];
}

/**
 * The edition that an option names, or else the text itself.
 *
 * @param said what names it in the text: `The framework`
 * @param named as the text names it; undefined where it names none
 * @param option undefined: none is about it
 */
export function editionOf(
  said: string,
  named: string | undefined,
  option: Side | undefined,
  options: ImportOptions,
): EditionOfPart {
  const typed = option && options[option];
  const meant = typed === undefined ? named : editionMeant(typed, options.catalogue);
  return {
    address: meant === undefined ? undefined : parseEditionName(meant),
    troubles: namedOtherwise(said, named, meant, option),
  };
}

/** A part of a text that leads from one edition to another. */
interface LeadingPart {
  readonly ends: Ends;
  /** Of the first such part, whose editions the options name; for that part itself the very same. */
  readonly firstEnds: Ends;
  /** What names an end in the text, the edition that it names, and where it stands. */
  endAt(side: Side): { readonly said: string; readonly named: string | undefined; readonly span: Span };
}

/** The editions that a part leads from and to; undefined for one that nobody names, which is told. */
export function editionsOfEnds(
  { ends, firstEnds, endAt }: LeadingPart,
  options: ImportOptions,
): Readonly<Record<Side, EditionAddress | undefined>> & { readonly troubles: readonly ImportTrouble[] } {
  const isFirst = ends === firstEnds;
  const troubles: ImportTrouble[] = [];
  const [from, to] = sides.map(side => {
    const { said, named, span } = endAt(side);
    const option = optionFor(side, ends, firstEnds);
    const { address, troubles: about } = editionOf(said, named, option, options);
    if (isFirst) troubles.push(...about);
    if (!address && isFirst) troubles.push(noEdition(said, side, span));
    else if (!address && option === undefined) troubles.push(noEditionOfPart(said, span));
    return address;
  });
  return { from, to, troubles };
}

/**
 * The option that names an end of a part: of the inverse of a mapping, which a library has behind it, `to` names what it leads
 * from. undefined for what the first part does not lead to.
 */
function optionFor(side: Side, ends: Ends, first: Ends): Side | undefined {
  if (ends === first) return side;
  const called = ends[side];
  return called === undefined ? undefined : sides.find(each => first[each] === called);
}

/** Said of a text, or a part of it, that names another edition than the option that counts. */
const namedOtherwise = (
  said: string,
  named: string | undefined,
  meant: string | undefined,
  option: Side | undefined,
): readonly ImportTrouble[] =>
  option === undefined || named === undefined || meant === undefined || named === meant
    ? []
    : [
        {
          severity: 'info',
          message: `${said} calls itself ${named}. It is imported as ${meant} all the same.`,
          span: startOfText,
          option,
        },
      ];
