import { buildCatalogue } from '../catalogue/catalogue.ts';
import { readPack } from '../catalogue/pack.ts';
import type { Pack } from '../catalogue/pack-values.ts';
import { LineIndex } from '../text/line-index.ts';
import { packsFromCisoAssistant } from './ciso-assistant.ts';
import { packFromCsv } from './from-csv.ts';
import { packsFromOscal } from './from-oscal.ts';
import {
  checkImported,
  type Imported,
  type ImportedPack,
  type ImportOptions,
  type ImportTrouble,
  nothingImported,
} from './imported.ts';
import { misnamedEditions } from './misnamed.ts';
import { heldAgainstKnown } from './other-edition.ts';
import { packAsYaml } from './pack-yaml.ts';
import { readCsv } from './read-csv.ts';

/** What packs can be made of: a table with a head, a catalog or mappings of OSCAL, a library of CISO Assistant. */
export type ImportFormat = 'csv' | 'oscal' | 'ciso-assistant';

/** The format that the name of a file tells: libraries of CISO Assistant are YAML, OSCAL is JSON. undefined for other names. */
export function formatOf(name: string): ImportFormat | undefined {
  if (/\.(?:csv|tsv)$/i.test(name)) return 'csv';
  if (/\.json$/i.test(name)) return 'oscal';
  return /\.ya?ml$/i.test(name) ? 'ciso-assistant' : undefined;
}

/** What an import comes to. */
export interface ImportResult {
  /** As they may be written: without what is left out. Empty where nothing could be made of the text. */
  readonly files: readonly ImportedPack['file'][];
  /** The ids of those that hardly are, or lead to, the editions that they name: their clauses are mostly others. */
  readonly doubtful: readonly string[];
  /** All that is to be said of them and of what was left out, in the order of the text. */
  readonly troubles: readonly ImportTrouble[];
}

/**
 * Makes packs of a text of another format.
 *
 * @param packs those that count beside them: what they list, the rows of the new ones may lead to
 */
export function importPacks(
  text: string,
  format: ImportFormat,
  options: ImportOptions,
  packs: readonly Pack[],
): ImportResult {
  const misnamed = misnamedEditions(options);
  if (misnamed.length > 0) return { files: [], doubtful: [], troubles: misnamed };
  const made = packsFrom(text, format, options);
  // The editions that are imported count for the rows that are imported with them.
  const read = made.packs.flatMap(({ file }) => {
    const result = readPack(packAsYaml(file), file.id);
    return result.ok ? [result.pack] : [];
  });
  const { catalogue } = buildCatalogue([...packs, ...read]);
  const checked = made.packs.map(pack => checkImported(pack, catalogue, options));
  const held = made.packs.map(pack => ({ pack, ...heldAgainstKnown(pack, options) }));
  const troubles = [...made.troubles, ...[...held, ...checked].flatMap(each => each.troubles)];
  return {
    files: checked.flatMap(({ file }) => file ?? []),
    doubtful: held.flatMap(({ isDoubtful, pack }) => (isDoubtful ? pack.file.id : [])),
    troubles: troubles.sort((a, b) => a.span.start - b.span.start),
  };
}

function packsFrom(text: string, format: ImportFormat, options: ImportOptions): Imported {
  switch (format) {
    case 'csv': {
      const table = readCsv(text);
      if (table.ok) return packFromCsv(text, table.records, options);
      const start = new LineIndex(text).startOf(table.line);
      return nothingImported(table.message, { start, end: start });
    }
    case 'oscal':
      return packsFromOscal(text, options);
    case 'ciso-assistant':
      return packsFromCisoAssistant(text, options);
  }
}
