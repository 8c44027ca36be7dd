import type { PackOrigin } from '../catalogue/types.ts';
import { ownerWords } from '../correlations/relation-words.ts';
import { printable } from '../text/display-width.ts';

/** `project: .crossclause/ours.yaml`: a pack, and whose it is. */
export const packName = ({ owner, pack }: PackOrigin): string => `${ownerWords[owner]}: ${printable(pack)}`;
