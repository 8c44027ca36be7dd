import { editionAddress } from '../catalogue/clause-address.ts';
import type { Catalogue, Correlations, Edition } from '../catalogue/types.ts';
import { editionNamed } from '../config/named-edition.ts';
import { successionOf } from '../fixes/successors.ts';
import { listed } from '../text/listed.ts';
import type { Migration } from './migrate.ts';

/** What a person asks for, as typed. */
export interface MigrationSettings {
  readonly from: string;
  /** undefined: the edition that replaces `from`. */
  readonly to: string | undefined;
  /** What becomes of a clause that several follow: all of them stand in its place, or it is left. */
  readonly each: 'all' | 'leave';
  /** `A.12.1=A.5.37,A.8.32`: what becomes of one clause, whatever `each` says. */
  readonly chosen: readonly string[];
}

export type MigrationResult =
  | { readonly ok: true; readonly migration: Migration }
  | { readonly ok: false; readonly message: string };

/** Reads what a person asks for; the first thing that cannot be understood is answered with a message. */
export function readMigration(
  settings: MigrationSettings,
  catalogue: Catalogue,
  correlations: Correlations,
): MigrationResult {
  const refuse = (message: string) => ({ ok: false, message }) as const;
  const from = editionNamed(settings.from, catalogue);
  if (!from.ok) return refuse(from.message);
  const name = settings.to ?? from.edition.successor;
  if (name === undefined) return refuse(`No pack names an edition that replaces ${from.edition.name}.`);
  const to = editionNamed(name, catalogue);
  if (!to.ok) return refuse(to.message);
  const trouble = troubleBetween(from.edition, to.edition, correlations);
  if (trouble !== undefined) return refuse(trouble);

  const chosen = new Map<string, readonly string[]>();
  for (const typed of settings.chosen) {
    const [clause = '', wanted = ''] = typed.split('=').map(part => part.trim());
    const numbers = wanted.split(',').flatMap(number => number.trim() || []);
    const succession = successionOf(clause, from.edition, to.edition, correlations);
    const successors = succession.kind === 'successors' ? succession.clauses : [];
    if (numbers.length === 0)
      return refuse(
        `“${typed}” chooses nothing; expected, for example, A.12.1=A.8.32 or A.12.1=A.5.37,A.8.32.`,
      );
    const stray = numbers.find(number => !successors.includes(number));
    if (stray !== undefined) {
      const known =
        successors.length > 0 ? `There ${successors.length > 1 ? 'are' : 'is'} ${listed(successors)}.` : '';
      return refuse(
        `${to.edition.name} ${stray} does not follow ${from.edition.name} ${clause}. ${known}`.trimEnd(),
      );
    }
    chosen.set(clause, numbers);
  }
  const { each } = settings;
  const choose = (clause: string, successors: readonly string[]) =>
    chosen.get(clause) ?? (each === 'all' ? successors : []);
  return { ok: true, migration: { from: from.edition, to: to.edition, choose } };
}

/** Whether a pack has a table that leads from one edition to another of the same standard. */
export const canMigrate = (from: Edition, to: Edition, correlations: Correlations): boolean =>
  from.standard === to.standard &&
  from.year !== to.year &&
  correlations.between(editionAddress(from), editionAddress(to)).length > 0;

/** Why nothing can be brought from one edition to the other; undefined where it can. */
function troubleBetween(from: Edition, to: Edition, correlations: Correlations): string | undefined {
  if (from.standard !== to.standard) return `${from.name} and ${to.name} are editions of two standards.`;
  if (from.year === to.year) return `${from.name} is the edition to leave and the one to come to.`;
  return canMigrate(from, to, correlations)
    ? undefined
    : `No pack has a table that leads from ${from.name} to ${to.name}.`;
}
