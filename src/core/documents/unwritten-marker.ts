import type { Comment } from './document.ts';

/**
 * The comment in a section that was made for a clause: a heading and a reference alone cover nothing. Without it nobody could
 * tell: a list of references may well be all that a section is to hold.
 */
export const unwrittenMarker =
  '<!-- crossclause-to-write: say here what is done; until then this section covers nothing -->';

const marker = /^crossclause-to-write(?![\w-])/;

/** Whether a comment says so of the section that it stands in. */
export const isUnwrittenMarker = ({ text }: Pick<Comment, 'text'>): boolean => marker.test(text);
