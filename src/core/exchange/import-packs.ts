import { buildCatalogue } from '../catalogue/catalogue.ts';
import { readPack } from '../catalogue/pack.ts';
import type { Pack } from '../catalogue/pack-values.ts';
import { LineIndex } from '../text/line-index.ts';
import { packsFromCisoAssistant } from './ciso-assistant.ts';
import { packFromCsv } from './from-csv.ts';
import { packsFromOscal } from './from-oscal.ts';
import {
  type Imported,
  type ImportOptions,
  importTroubles,
  misnamedEditions,
  nothingImported,
} from './imported.ts';
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

/**
 * The packs that a text of another format makes, and all that is to be said of them and of what was left out, in the order of
 * the text.
 *
 * @param packs those that count beside them: what they list, the rows of the new ones may lead to
 */
export function importPacks(
  text: string,
  format: ImportFormat,
  options: ImportOptions,
  packs: readonly Pack[],
): Imported {
  const misnamed = misnamedEditions(options);
  if (misnamed.length > 0) return { packs: [], troubles: misnamed };
  const made = packsFrom(text, format, options);
  // The editions that are imported count for the rows that are imported with them.
  const read = made.packs.flatMap(({ file }) => {
    const result = readPack(packAsYaml(file), file.id);
    return result.ok ? [result.pack] : [];
  });
  const { catalogue } = buildCatalogue([...packs, ...read]);
  const troubles = [
    ...made.troubles,
    ...made.packs.flatMap(pack => importTroubles(pack, catalogue, options)),
  ];
  return { packs: made.packs, troubles: troubles.sort((a, b) => a.span.start - b.span.start) };
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
