import { editionName, parseEditionName } from '../catalogue/edition-name.ts';
import { otherClauses } from '../catalogue/other-clauses.ts';
import type { Edition } from '../catalogue/types.ts';
import { startOfText } from '../text/span.ts';
import { type ImportedPack, type ImportOptions, type ImportTrouble, type Side, sides } from './imported.ts';

/** What is said of a pack that takes an edition for itself, or leads to one, which the packs list with other clauses. */
export interface OtherEdition {
  readonly troubles: readonly ImportTrouble[];
  /** Whether most of the clauses are others, so that hardly this edition is meant, and the pack is better not written unasked. */
  readonly isDoubtful: boolean;
}

/** Holds a pack as it was read against what is known of the editions that it names, before rows that lead nowhere are left out. */
export function heldAgainstKnown(pack: ImportedPack, options: ImportOptions): OtherEdition {
  const { file } = pack;
  if (file.kind === 'standard') return standardAgainstKnown(pack, editionName(file), options);
  const doubts = sides.map(side => {
    const numbers = new Set(file.rows.flatMap(row => row[side] ?? []));
    const edition = listedEdition(file[side], options);
    const unknown = [...numbers].filter(number => !edition?.has(number));
    if (!edition || unknown.length * 2 <= numbers.size) return [];
    const message = `${edition.name} has ${numbers.size - unknown.length} of the ${numbers.size} clauses that stand for it here. Is it the edition that is meant?`;
    return [told('error', message, pack, side, options)];
  });
  return { troubles: doubts.flat(), isDoubtful: doubts.some(({ length }) => length > 0) };
}

function standardAgainstKnown(pack: ImportedPack, name: string, options: ImportOptions): OtherEdition {
  const { file } = pack;
  const edition = listedEdition(name, options);
  const numbers = file.kind === 'standard' ? file.clauses.map(({ number }) => number) : [];
  const difference =
    edition &&
    otherClauses(
      numbers,
      edition.clauses.map(({ number }) => number),
    );
  if (!difference) return { troubles: [], isDoubtful: false };
  const { words, areMost } = difference;
  const message = `${edition.name} is known with other clauses, and this pack would count in place of the known one: ${words}.`;
  const [severity, question] = areMost
    ? (['error', ' Is it the edition that is meant?'] as const)
    : (['info', ''] as const);
  return { troubles: [told(severity, message + question, pack, 'from', options)], isDoubtful: areMost };
}

function listedEdition(name: string, { catalogue }: ImportOptions): Edition | undefined {
  const address = parseEditionName(name);
  const edition = address && catalogue.edition(address.standard, address.edition);
  return edition?.isListed ? edition : undefined;
}

/** It is said of the option where that names the edition. */
const told = (
  severity: ImportTrouble['severity'],
  message: string,
  pack: ImportedPack,
  side: Side,
  options: ImportOptions,
): ImportTrouble =>
  options[side] === undefined
    ? { severity, message, span: pack.spanOf([]) }
    : { severity, message, span: startOfText, option: side };
