import type { Comment } from './document.ts';

/**
 * The comment above a table that sets clauses of several standards side by side. Such a table says what answers to what, and
 * nothing of what the document does: its rows are read and cover nothing, and its names do not make the document one on these
 * standards. Without it nobody could tell: a row below the names of two standards may well be how a section says what it
 * answers to.
 */
export const correlationsMarker = '<!-- crossclause-correlations: the rows of this table cover nothing -->';

const marker = /^crossclause-correlations(?![\w-])/;

/** Whether a comment says so of the table below it. */
export const isCorrelationsMarker = ({ text }: Pick<Comment, 'text'>): boolean => marker.test(text);
