import { type EditionAddress, isSameEdition } from '../catalogue/edition-name.ts';
import type { Catalogue, Edition } from '../catalogue/types.ts';
import type { Config } from './config.ts';

/** The editions of the scope that packs have, in its order. Empty where there is no scope. */
export const editionsInScope = (
  { standards }: Pick<Config, 'standards'>,
  catalogue: Catalogue,
): readonly Edition[] =>
  standards.flatMap(({ standard, edition }) => catalogue.edition(standard, edition) ?? []);

/** Whether the scope names the edition. */
export const isInScope = ({ standards }: Pick<Config, 'standards'>, edition: EditionAddress): boolean =>
  standards.some(entry => isSameEdition(entry, edition));
