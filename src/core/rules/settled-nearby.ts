import type { Reference, ViaKind } from '../references/reference.ts';

/** Where a standard that does not stand beside the clause was named close by. */
const near: ReadonlySet<ViaKind> = new Set(['sentence', 'row', 'column', 'label', 'front-matter']);

/** Whether the standard stands beside the clause or close by. Below a title or heading a bare number may be the text's own. */
export const isSettledNearby = ({ via }: Reference): boolean => via === undefined || near.has(via.kind);
