import type { ForeignMark, StandardMark } from './mark.ts';

/** A standard or other framework before a list. */
export interface NameBefore {
  readonly mark: StandardMark | ForeignMark;
  readonly isSameSentence: boolean;
  /** Whether it stands beside a list already. */
  readonly isCited: boolean;
  readonly aside: Aside | undefined;
}

/** `clause 6.2 (ISO 14001 6.2)`: what a standard in brackets behind a clause leaves as it was. */
interface Aside {
  /** Where the brackets end. */
  readonly end: number;
  /** What goes on behind them. */
  readonly before: NameBefore | undefined;
}

/** The names that a passage has said last. */
export interface NamesBefore {
  /** The nearest standard or other framework before it. */
  readonly nearest: NameBefore | undefined;
  /** The same, passing over documents with numbers of their own. */
  readonly nearestButDocuments: NameBefore | undefined;
}

export const noNames: NamesBefore = { nearest: undefined, nearestButDocuments: undefined };

/** The names with a change that each of them undergoes. */
export const eachOf = (
  { nearest, nearestButDocuments }: NamesBefore,
  change: (name: NameBefore | undefined) => NameBefore | undefined,
): NamesBefore => ({ nearest: change(nearest), nearestButDocuments: change(nearestButDocuments) });

/** The names once one more is said; `asideEnd` is where the brackets end in which it stands aside, if it does. */
export function namesWith(
  mark: StandardMark | ForeignMark,
  before: NamesBefore,
  asideEnd: number | undefined,
): NamesBefore {
  const named = (name: NameBefore | undefined): NameBefore => ({
    mark,
    isSameSentence: true,
    isCited: false,
    aside: asideEnd === undefined ? undefined : { end: asideEnd, before: inForceAt(mark.start, name) },
  });
  const isDocument = mark.kind === 'foreign' && mark.isDocument;
  const { nearest, nearestButDocuments } = before;
  return {
    nearest: named(nearest),
    nearestButDocuments: isDocument ? nearestButDocuments : named(nearestButDocuments),
  };
}

/** The same name, once its sentence is over. */
export const inEarlierSentence = (name: NameBefore | undefined): NameBefore | undefined =>
  name && {
    ...name,
    isSameSentence: false,
    aside: name.aside && { ...name.aside, before: inEarlierSentence(name.aside.before) },
  };

/** A name in an aside counts up to the end of its brackets, and then what counted before them. */
export function inForceAt(offset: number, name: NameBefore | undefined): NameBefore | undefined {
  let found = name;
  while (found?.aside && found.aside.end < offset) found = found.aside.before;
  return found;
}
