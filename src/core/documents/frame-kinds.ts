import type { Frame } from './context.ts';

// How near a frame is to a number, and how much what it names says of it.

type Kind = Pick<Frame, 'kind'>;

/** In the table of the number, or right before its list or table: what is named here is what the number is of. */
export const isBeside = ({ kind }: Kind): boolean =>
  kind === 'row' || kind === 'column' || kind === 'caption' || kind === 'label';

/** Above the number and of all that stands below: a heading, the title, the front matter. */
export const isAbove = ({ kind }: Kind): boolean =>
  kind === 'heading' || kind === 'title' || kind === 'front-matter';

/** Of all the document: title, front matter, the document as a whole, the config. */
export const isOfDocument = (frame: Kind): boolean =>
  isFarthest(frame) || (isAbove(frame) && frame.kind !== 'heading');

/** No place near the number: the document as a whole, the config. */
export const isFarthest = ({ kind }: Kind): boolean => kind === 'document' || kind === 'config';
